import { describe, expect, it } from 'vitest';
import { page, pdf, table, verdicts, workbook } from './office.js';

const TITLE = 'ประกาศต่างๆ เกี่ยวกับการจัดซื้อจัดจ้าง';
const LIST = [['ลำดับ', 'วันที่ประกาศ', 'เรื่อง'], ['1', '12 ธันวาคม 2565', 'ประกาศประกวดราคาจ้างปรับปรุงถนน ด้วยวิธี e-bidding'], ['2', '9 ม.ค. 66', 'ประกาศผู้ชนะการเสนอราคา จ้างปรับปรุงถนน'], ['3', '3/2/2566', 'ประกาศราคากลาง จัดซื้อครุภัณฑ์']];
const years = (rows: string[][], by: number): string[][] => rows.map((row) => row.map((cell) => cell.replace(/256(\d)/g, (_all, year: string) => `256${Number(year) - by}`).replace('66', String(66 - by))));
const undated = LIST.map((row) => [row[0] ?? '', row[2] ?? '']);
const ANNOUNCEMENT = `ประกาศสำนักงานเขตห้วยขวาง
เรื่อง ประกวดราคาจ้างก่อสร้างเขื่อน ค.ส.ล. ด้วยวิธีประกวดราคาอิเล็กทรอนิกส์ (e-bidding)
สำนักงานเขตห้วยขวางมีความประสงค์จะประกวดราคา ราคากลาง 4,500,000 บาท
ประกาศ ณ วันที่ ๑๕ ธันวาคม พ.ศ. ๒๕๖๕`;

const check = async (made: ReturnType<typeof pdf> | Promise<ReturnType<typeof pdf>>): Promise<string> => verdicts('O19', await made).replace(/, c .*/, '');

describe('O19 procurement announcements', () => {
  it.each([
    ['a page with a table', page(TITLE, table(...LIST))],
    ['a list of links with their days', page(TITLE, '<ul><li><a href="/a.pdf">แผนการจัดซื้อจัดจ้างประจำปีงบประมาณ 2566</a> (20/10/2565)</li><li><a href="/b.pdf">ประกาศเชิญชวน ก่อสร้างเขื่อน</a> (20/12/2565)</li></ul>')],
    ['a list of links with the year', page(TITLE, '<ul><li><a href="/a.pdf">แผนการจัดซื้อจัดจ้าง ประจำปีงบประมาณ พ.ศ. 2566</a></li><li><a href="/b.pdf">ประกาศผู้ชนะการจัดซื้อจัดจ้าง ไตรมาส 1 ปีงบประมาณ พ.ศ. 2566</a></li></ul>')],
    ['an announcement', pdf(ANNOUNCEMENT)],
    ['a workbook', workbook({ ประกาศ: [['ประกาศจัดซื้อจัดจ้าง สำนักงานเขตห้วยขวาง'], ...LIST] })],
  ])('passes %s', async (_name, made) => expect(await check(made)).toBe('a pass, b pass'));

  it('misses the days', async () => expect(await check(page(TITLE, table(...undated)))).toBe('a pass, b fail'));
  it('leaves an undated list under a heading of the year to a person', async () => expect(await check(page(TITLE, `<h4>ปีงบประมาณ พ.ศ. 2566</h4>${table(...undated)}`))).toBe('a pass, b review'));
  it('does not take the day on which the page was changed', async () => expect(await check(page(TITLE, `${table(...undated)}<p>ปรับปรุงล่าสุด 12 มกราคม 2566</p>`))).toBe('a pass, b fail'));

  it.each([
    ['announcements of other years', page(TITLE, table(...years(LIST, 2)))],
    ['a title alone', page(TITLE, '<p>สำนักงานเขตห้วยขวาง</p>')],
    ['a link to the portal', page(TITLE, '<p>ดูประกาศจัดซื้อจัดจ้างได้ที่ <a href="https://egp2.bangkok.go.th">ระบบจัดซื้อจัดจ้างกรุงเทพมหานคร</a></p><p>ปรับปรุงล่าสุด 12 มกราคม 2566</p>')],
    ['vacancies', page('ประกาศรับสมัครงาน', '<p>ประกาศรับสมัครลูกจ้างชั่วคราว ณ วันที่ 9 มกราคม 2566</p><p>ประกาศรายชื่อผู้ได้รับการคัดเลือก 12 กุมภาพันธ์ 2566</p>')],
    ['another district', pdf(ANNOUNCEMENT.replaceAll('เขตห้วยขวาง', 'เขตบางกะปิ'))],
  ])('passes nothing for %s', async (_name, made) => expect(await check(made)).toBe('a fail, b fail'));

  it('takes kinds named only as examples for none', async () => {
    expect(await check(page(TITLE, '<p>สำนักงานเขตห้วยขวางเผยแพร่ประกาศต่างๆ เช่น ประกาศเชิญชวน ประกาศผู้ชนะ ประจำปีงบประมาณ พ.ศ. 2566</p>'))).toMatch(/^a fail/);
  });
});
