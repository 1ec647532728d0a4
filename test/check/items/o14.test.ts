import { describe, expect, it } from 'vitest';
import { file, page, table, verdicts } from './real-checklist.js';

const TITLE = 'ระบบติดตามสถานะการขอใบอนุญาต';
const on = (content: string, title = TITLE): ReturnType<typeof page> => page(title, content);
const MESSAGE = '<form action="/c" method="post"><label>ชื่อ <input name="name" type="text"></label><label>ข้อความ <textarea name="t"></textarea></label></form>';

describe('O14 following an application', () => {
  it.each([
    ['<p>ผู้ยื่นคำขอติดตามสถานะได้ที่นี่</p><form action="/t" method="get"><label>เลขที่คำขอ <input name="no" type="text"></label></form><p>ขั้นตอนการติดตาม: กรอกเลขที่คำขอ</p>', 'pass'],
    ['<p>ติดตามความคืบหน้าได้ที่ระบบ BMA OSS <a href="https://eservice.bangkok.go.th/">คลิก</a></p><p>วิธีใช้ 1. เข้าสู่ระบบ 2. ใส่เลขคำขอ</p>', 'pass'],
    ['<p>ติดตามความคืบหน้าได้ที่ระบบ BMA OSS <a href="https://eservice.bangkok.go.th/">คลิก</a></p>', 'remark'],
    ['<p><a href="https://docs.google.com/spreadsheets/d/abc">ตรวจสอบสถานะการขอใบอนุญาต</a></p>', 'remark'],
    ['<p>ติดตามสถานะคำขอผ่าน <a href="https://lin.ee/abc">LINE OA สำนักงานเขตห้วยขวาง</a></p>', 'remark'],
    ['<iframe src="https://tracking.example.go.th" title="ระบบติดตาม"></iframe>', 'remark'],
  ])('passes %s', async (content, guide) => {
    expect(verdicts('O14', await on(content))).toEqual({ a: 'pass', b: guide });
  });

  it.each([
    [''],
    ['<p>สอบถามสถานะการขอใบอนุญาตได้ที่ฝ่ายโยธา โทร. 0 2274 0000</p>'],
    ['<p>สอบถามสถานะคำขอ โทร. 0 2274 0000</p><p><a href="/huaikhwang/page/sub/9/x">กลับหน้า ITA</a></p>'],
  ])('fails %j', async (content) => {
    expect(verdicts('O14', await on(content)).a).toBe('fail');
  });

  it('fails a leaflet that only tells how', () => {
    expect(verdicts('O14', file('a.pdf', { lines: ['ขั้นตอนการติดตามสถานะการขอใบอนุญาต', 'โทรศัพท์สอบถามฝ่ายโยธา', 'แจ้งเลขที่คำขอ'] })).a).toBe('fail');
  });

  it.each([
    ['the general system without a word of following', 'E-Service', '<p>บริการออนไลน์ <a href="https://eservice.bangkok.go.th/">ระบบ BMA OSS</a></p>'],
    ['a link beside the words that does not say what it is', TITLE, '<p>ตรวจสอบสถานะใบอนุญาตผ่าน LINE OA</p><p><a href="https://lin.ee/abc">เพิ่มเพื่อน @huaikhwang</a></p>'],
    ['a list of states', TITLE, table([['เลขรับคำขอ', 'ผู้ขอ', 'สถานะ'], ['12/2566', 'บริษัท ตัวอย่าง จำกัด', 'อยู่ระหว่างตรวจแบบ']])],
    ['a form for messages on another page', 'ติดต่อเรา', `<p>สอบถามสถานะคำขอได้ที่ฝ่ายโยธา</p>${MESSAGE}`],
    ['a link to a page that was not gathered', 'ข้อมูล ITA', '<p><a href="/huaikhwang/page/sub/27085/x">ระบบติดตาม (Tracking System) สถานะการขอใบอนุญาต</a></p>'],
  ])('leaves to a person: %s', async (_name, title, content) => {
    expect(verdicts('O14', await on(content, title)).a).toBe('review');
  });
});

describe('O14 a guide as a file', () => {
  const guide = (address: string): string => verdicts('O14', file('a.docx', { kind: 'word', lines: ['คู่มือการตรวจสอบสถานะคำขอใบอนุญาตออนไลน์', 'สำนักงานเขตห้วยขวาง', `1. เข้าเว็บไซต์ ${address}`, '2. กรอกหมายเลขคำขอ'] })).a ?? '';

  it('passes with the address of the system written in it', () => expect(guide('https://eservice.bangkok.go.th')).toBe('pass'));
  it('leaves another written address to a person', () => expect(guide('https://tracking.example.go.th/status')).toBe('review'));
  it('fails with no address but that of the portal', () => expect(guide('https://webportal.bangkok.go.th/huaikhwang')).toBe('fail'));
});
