import { describe, expect, it } from 'vitest';
import { plainNumber } from '../../src/extract/numbers.js';
import { readHead } from '../../src/extract/tables/heads.js';
import type { ExtractedTable } from '../../src/model/extraction.js';
import { joinLines } from '../../src/thai/index.js';
import { documentOf, extracted, extractedFrom, form, ROW, rowWith } from './extracted.js';

async function table(html: string): Promise<ExtractedTable> {
  const page = Buffer.from(`<!doctype html><meta charset="utf-8"><title>x</title><main><h1>สถิติการให้บริการ</h1>${html}</main>`);
  const [first] = (await extracted(page, 'page.html')).tables;
  if (first === undefined) throw new Error('no table');
  return first;
}

describe('the head of a table', () => {
  it('is one row', () => expect(readHead([['ที่', 'ชื่อ'], ['1', 'ก']])).toEqual({ title: [], from: 1, columns: ['ที่', 'ชื่อ'] }));

  it('of two rows names every column by both', () => {
    expect(readHead([['เดือน', 'จำนวน', 'จำนวน'], ['เดือน', 'ชาย', 'หญิง'], ['ม.ค.', '1', '2']])).toEqual({ title: [], from: 2, columns: ['เดือน', 'จำนวน / ชาย', 'จำนวน / หญิง'] });
  });

  it('stands below titles and above the numbers of the columns', () => {
    expect(readHead([['สถิติ', 'สถิติ', 'สถิติ', 'สถิติ'], ['ที่', 'ก', 'ข', 'ค'], ['(1)', '(2)', '(3)', '(4)'], ['1', '2', '3', '9']])).toEqual({ title: ['สถิติ'], from: 3, columns: ['ที่', 'ก', 'ข', 'ค'] });
  });

  it('gives no two columns one name, and none no name', () => {
    expect(readHead([['ปี', '', 'ปี'], ['1', '2', '3']]).columns).toEqual(['ปี', 'คอลัมน์ 2', 'ปี (2)']);
  });

  it('takes no row of data for a part of itself', () => {
    expect(readHead([['ฝ่าย', 'งาน', 'งาน'], ['ทะเบียน', 'ก', '12'], ['โยธา', 'ข', '13']]).from).toBe(1);
  });
});

describe('a table of a page', () => {
  it('has its merged cells in every row, and headings inside it as a column', async () => {
    const result = await table('<table><tr><th rowspan="2">เดือน<th colspan="2">จำนวน</tr><tr><th>ชาย<th>หญิง</tr><tr><td colspan="3">ไตรมาสที่ 1</tr><tr><td rowspan="2">ต.ค. 65<td>๑,๒๓๔<td>5</tr><tr><td>6<td>-</tr></table>');
    expect(result.columns).toEqual(['เดือน', 'จำนวน / ชาย', 'จำนวน / หญิง']);
    expect(result.rows.map((row) => [row.section, ...row.cells])).toEqual([['ไตรมาสที่ 1', 'ต.ค. 65', '1234', '5'], ['ไตรมาสที่ 1', 'ต.ค. 65', '6', '-']]);
    expect(result.rows[0]?.source).toMatchObject({ url: 'page.html', table: 1, row: 4, quality: 'text' });
  });

  it('hides personal data, which only the head may give away', async () => {
    const result = await table('<table><tr><th>ชื่อ<th>เลขที่บัญชีธนาคาร<th>โทร</tr><tr><td>นายตัวอย่าง ทดสอบ<td>1234567890<td>081-234-5678</tr></table>');
    expect(result.rows[0]?.cells).toEqual(['นายตัวอย่าง ทดสอบ', '123xxxxxxx', '081-xxx-xxxx']);
    expect(result.rows[0]?.marks).toEqual([{ column: 'เลขที่บัญชีธนาคาร', code: 'masked' }, { column: 'โทร', code: 'masked' }]);
  });
});

describe('a cell that is a number', () => {
  it.each([['1,234.50', '1234.50'], ['๑,๒๓๔', '1234'], ['0', '0'], ['12', '12'], ['0.5', '0.5'], ['012', null], ['1,23', null], ['12/2566', null], ['02-224-2963', null], ['1101700203450', null], ['-', null], ['', null], ['12 คน', null]])('%s', (cell, number) => expect(plainNumber(cell)).toBe(number));
});

describe('the lines of a cell', () => {
  it.each([
    ['เครื่อง\nปรับอากาศ', 'เครื่องปรับอากาศ'], ['วิศวกรรม\nจำกัด', 'วิศวกรรม จำกัด'], ['25\nรายการ', '25 รายการ'], ['(e-\nbidding)', '(e-bidding)'], ['4 บาท\nบริษัท ข', '4 บาท บริษัท ข'],
  ])('%j of a narrow cell', (text, line) => expect(joinLines(text, true)).toBe(line));

  it('that somebody broke are parted by blanks', () => expect(joinLines('ฝ่ายปกครอง\nฝ่ายทะเบียน', false)).toBe('ฝ่ายปกครอง ฝ่ายทะเบียน'));
});

describe('what a file hides', () => {
  it('is no part of the data', async () => {
    const document = await documentOf(Buffer.from('<!doctype html><meta charset="utf-8"><main><h1>x</h1><table><tr><th>ก<th>ลับ<th>ข</tr><tr><td>1<td>2<td>3</tr><tr><td>4<td>5<td>6</tr></table></main>'), 'x.html');
    const [first] = document.tables;
    if (first === undefined) throw new Error('no table');
    const hiding = { ...first, hiddenColumns: [2], rowLocators: first.rowLocators.map((locator, row) => (row === 2 ? { ...locator, hidden: true as const } : locator)) };
    const [result] = extractedFrom({ ...document, tables: [hiding] }, 'x.html').tables;
    expect([result?.columns, result?.rows.map((row) => row.cells)]).toEqual([['ก', 'ข'], [['1', '3']]]);
  });

  it('is no purchase and no price', async () => {
    const document = await documentOf(form([ROW, rowWith({ 0: '2', 1: 'จ้างซ่อม' })]), 'x.html');
    const [first] = document.tables;
    if (first === undefined) throw new Error('no table');
    const hiding = { ...first, hiddenColumns: [3], rowLocators: first.rowLocators.map((locator, row) => (row === 2 ? { ...locator, hidden: true as const } : locator)) };
    expect(extractedFrom({ ...document, tables: [hiding] }, 'x.html').purchases.map(({ sequence, budget, marks }) => ({ sequence, budget, marks }))).toEqual([{ sequence: '1', budget: null, marks: [{ column: 'budget', code: 'blank' }] }]);
  });
});
