import { describe, expect, it } from 'vitest';
import type { Source } from '../../../src/model/evidence.js';
import { dead, file, page, table, verdicts, without, withoutColumns } from './real-checklist.js';

const GOOD = { a: 'pass', b: 'pass', c: 'pass', d: 'pass' };
const NONE = { a: 'fail', b: 'fail', c: 'fail' };
const TITLE = 'คู่มือการให้บริการประชาชน';
const PDF = ['คู่มือสำหรับประชาชน', 'งานที่ให้บริการ การขอเลขที่บ้าน', 'หน่วยงานที่รับผิดชอบ ฝ่ายทะเบียน สำนักงานเขตห้วยขวาง', 'สถานที่ให้บริการ ชั้น 1 เปิดวันจันทร์ - วันศุกร์', 'ขั้นตอนการให้บริการ', '1) ตรวจสอบเอกสาร', '2) เสนอผู้มีอำนาจลงนาม', 'ระยะเวลา 1 วัน', 'รายการเอกสารหลักฐานประกอบ: บัตรประจำตัวประชาชน', 'ค่าธรรมเนียม ไม่มี'];
const WORD = ['# คู่มือติดต่อราชการ สำนักงานเขตห้วยขวาง', '# ฝ่ายรายได้', 'การรับชำระภาษีป้าย', 'วิธีการติดต่อ', '1. ยื่นแบบ ภ.ป.1', '2. เจ้าหน้าที่ประเมิน', '3. ชำระเงิน', 'ใช้เวลา 20 นาที', 'อัตราค่าธรรมเนียม ไม่มี', 'เอกสารที่ต้องนำมา: บัตรประชาชน', 'ยื่นได้ที่เคาน์เตอร์ฝ่ายรายได้ ชั้น 2'];
const ROWS = [
  ['งานบริการ', 'ขั้นตอนการให้บริการ', 'ระยะเวลา', 'ค่าธรรมเนียม', 'เอกสารที่ใช้', 'ช่องทางการให้บริการ'],
  ['แจ้งเกิด', 'ยื่นเอกสาร ตรวจสอบ ออกสูติบัตร', '15 นาที', 'ไม่เสียค่าธรรมเนียม', 'หนังสือรับรองการเกิด', 'ฝ่ายทะเบียน'],
];
const pdf = (lines: string[]): Source => file('manual.pdf', { lines });
const word = (lines: string[]): Source => file('manual.docx', { kind: 'word', lines });
const web = (rows: string[][]): Promise<Source> => page(TITLE, table(rows));

describe('O10 manuals for the public', () => {
  it('passes a PDF, a Word file and a table on a page', async () => {
    for (const manual of [pdf(PDF), word(WORD), await web(ROWS)]) expect(verdicts('O10', manual)).toMatchObject(GOOD);
  });

  it.each([
    ['service', without(PDF, 'งานที่ให้บริการ'), without(WORD, 'ภาษี', 'ภ.ป.'), 'งานบริการ', { b: 'fail' }],
    ['steps', without(PDF, 'ขั้นตอน', ')'), without(WORD, 'วิธี', '1.', '2.', '3.'), 'ขั้นตอน', { c: 'fail' }],
    ['time', without(PDF, 'ระยะเวลา'), without(WORD, 'ใช้เวลา'), 'ระยะเวลา', { d: 'remark' }],
    ['fee', without(PDF, 'ค่าธรรมเนียม'), without(WORD, 'ค่าธรรมเนียม'), 'ค่าธรรมเนียม', { d: 'remark' }],
    ['documents needed', without(PDF, 'หลักฐาน'), without(WORD, 'เอกสาร'), 'เอกสาร', { d: 'remark' }],
    ['place', without(PDF, 'สถานที่'), without(WORD, 'ยื่นได้ที่'), 'ช่องทาง', { d: 'remark' }],
  ])('lacks the %s', async (_name, inPdf, inWord, column, missing) => {
    expect(verdicts('O10', pdf(inPdf))).toMatchObject({ ...GOOD, ...missing });
    expect(verdicts('O10', word(inWord))).toMatchObject({ ...GOOD, ...missing });
    expect(verdicts('O10', await web(withoutColumns(ROWS, column)))).toMatchObject({ ...GOOD, ...missing });
  });

  it('does not take the purpose of a manual for its steps, nor the end of the line above', () => {
    expect(verdicts('O10', pdf([...without(PDF, 'ขั้นตอน', ')'), 'คู่มือนี้จัดทำขึ้นเพื่อให้ประชาชนทราบขั้นตอนและระยะเวลา'])).c).toBe('fail');
    expect(verdicts('O10', pdf(['คู่มือสำหรับประชาชน', 'การแจ้งย้าย', 'เปิดวันจันทร์ - วันศุกร์', 'ขั้นตอน 1) ยื่นคำร้อง 2) รับเอกสาร'])).c).toBe('pass');
  });

  it.each<[string, () => Source | Promise<Source>]>([
    ['a title', () => page(TITLE, '')],
    ['the manual of the staff', () => pdf(['คู่มือการปฏิบัติงาน', 'สำนักงานเขตห้วยขวาง', 'ภารกิจ ตรวจสอบอาคาร', 'ขั้นตอนการปฏิบัติงาน', '1. รับเรื่อง'])],
    ['a survey of the service', () => pdf(['รายงานผลการสำรวจความพึงพอใจการให้บริการประชาชน', 'สำนักงานเขตห้วยขวาง', 'ด้านขั้นตอนการให้บริการ ร้อยละ 95', 'งานบริการทะเบียนราษฎร'])],
    ['the manual of another district', () => pdf(PDF.map((line) => line.replace('ห้วยขวาง', 'บางกะปิ')))],
  ])('does not take %s', async (_name, other) => {
    expect(verdicts('O10', await other())).toMatchObject(NONE);
  });

  it('finds no manual behind dead links, and no steps in an introduction', async () => {
    const intro = '<p>สำนักงานเขตห้วยขวางได้จัดทำคู่มือการให้บริการประชาชน เพื่อให้ประชาชนทราบขั้นตอนการขอรับบริการ ระยะเวลา และเอกสารหลักฐานที่ต้องใช้</p>';
    expect(verdicts('O10', await page(TITLE, `${intro}<p><a href="/public/user_files_editor/59/m.pdf">คู่มือการให้บริการฝ่ายทะเบียน</a></p>`), dead('m.pdf', 'gone'))).toMatchObject(NONE);
    expect(verdicts('O10', await page(TITLE, intro))).toMatchObject({ b: 'fail', c: 'fail' });
  });

  it('reads steps without the word, and takes a list of papers for none', () => {
    const head = ['คู่มือติดต่อราชการ ฝ่ายทะเบียน สำนักงานเขตห้วยขวาง', 'ทำบัตรประชาชน'];
    expect(verdicts('O10', pdf([...head, '1) กดบัตรคิว 2) ยื่นเอกสารที่ช่อง 3 3) ตรวจรายการ 4) รับบัตร'])).c).toBe('pass');
    expect(verdicts('O10', pdf([...head, 'เอกสารที่ใช้', '1. สำเนาทะเบียนบ้าน', '2. บัตรเดิม', '3. รูปถ่าย 1 นิ้ว'])).c).toBe('fail');
  });
});
