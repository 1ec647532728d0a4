import * as XLSX from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import type { Source } from '../../../src/model/evidence.js';
import { readCsv } from '../../../src/read/csv.js';
import { readSpreadsheet } from '../../../src/read/spreadsheet.js';
import { classify } from '../../../src/read/readability.js';
import type { DocumentContent } from '../../../src/read/content.js';
import { document, source } from '../documents.js';
import { page, pdf, table, verdicts, word, workbook } from './office.js';

type Cell = string | number;
type Rows = Cell[][];
interface Month { name: string; year: string; short: string; two: string; number: string }
const MONTHS: Month[] = [['ตุลาคม', '2565', 'ต.ค.', '10'], ['พฤศจิกายน', '2565', 'พ.ย.', '11'], ['ธันวาคม', '2565', 'ธ.ค.', '12'], ['มกราคม', '2566', 'ม.ค.', '01'], ['กุมภาพันธ์', '2566', 'ก.พ.', '02'], ['มีนาคม', '2566', 'มี.ค.', '03']].map(
  ([name = '', year = '', short = '', number = '']) => ({ name, year, short, two: year.slice(2), number }),
);
const next = (month: Month): Month => MONTHS[(MONTHS.indexOf(month) + 1) % 6] ?? month;
const OFFICE = 'สำนักงานเขตห้วยขวาง กรุงเทพมหานคร';

/** The form as it is prescribed, nine columns. */
const NINE = ['ลำดับที่', 'งานที่จัดซื้อหรือจัดจ้าง', 'วงเงินที่จะซื้อหรือจ้าง', 'ราคากลาง', 'วิธีซื้อหรือจ้าง', 'รายชื่อผู้เสนอราคาและราคาที่เสนอ', 'ผู้ได้รับการคัดเลือกและราคาที่ตกลงซื้อหรือจ้าง', 'เหตุผลที่คัดเลือกโดยสรุป', 'เลขที่และวันที่ของสัญญาหรือข้อตกลงในการซื้อหรือจ้าง'];
const nineRows = (month: Month): Rows => [
  [1, 'จ้างเหมาซ่อมแซมรถบรรทุกขยะ ทะเบียน 90-1234', 32100, 32100, 'วิธีเฉพาะเจาะจง', 'อู่ทดสอบยนต์ 32,100.00 บาท', 'อู่ทดสอบยนต์ 32,100.00 บาท', 'มีคุณสมบัติตรงตามเงื่อนไข', `ใบสั่งจ้างเลขที่ 15/2566 ลว. 12 ${month.short}${month.two}`],
  [2, 'ซื้อหมึกพิมพ์ ฝ่ายทะเบียน จำนวน 6 รายการ', 18500, 18500, 'วิธีเฉพาะเจาะจง', 'หจก.ตัวอย่างซัพพลาย เสนอราคา 18,500 บาท', 'หจก.ตัวอย่างซัพพลาย 18,500 บาท', 'ราคาเหมาะสม อยู่ในวงเงินงบประมาณ', `16/2566\n20 ${month.name} ${month.year}`],
];
/** Rows that do not tell their month. */
const dateless = (month: Month): Rows => nineRows(month).map((row) => [...row.slice(0, 8), 'ใบสั่งซื้อ 4/66']);
const nine = (month: Month): Rows => [['แบบ สขร. 1'], [`สรุปผลการดำเนินการจัดซื้อจัดจ้างในรอบเดือน${month.name} พ.ศ. ${month.year}`], [OFFICE], [`วันที่ 5 เดือน ${next(month).name} พ.ศ. ${next(month).year}`], NINE, ...nineRows(month)];

/** Twelve columns under a header of two rows, prices as text, a total. */
const TWELVE = [['ลำดับ', 'ชื่อรายการของงานที่ซื้อหรือจ้าง', 'วงเงินงบประมาณ (บาท)', 'ราคากลาง (บาท)', 'วิธีการซื้อหรือจ้าง', 'ผู้เสนอราคา', '', 'ผู้ได้รับการคัดเลือก', '', 'เหตุผลที่คัดเลือก', 'สัญญา/ข้อตกลง', ''], ['', '', '', '', '', 'ชื่อ', 'ราคาที่เสนอ', 'ชื่อ', 'ราคาที่ตกลง', '', 'เลขที่', 'วันที่']];
const twelveRows = (month: Month): Rows => [
  ['1', 'ประกวดราคาจ้างปรับปรุงถนน', '5,000,000.-', '4,900,000.-', 'e-bidding', '1. บริษัท ก ทดสอบ จำกัด', '4,800,000.-', 'บริษัท ข ตัวอย่าง จำกัด', '4,700,000.-', 'เสนอราคาต่ำสุด', '22/66', `5 ${month.short} ${month.two}`],
  ['', '', '', '', '', '2. บริษัท ข ตัวอย่าง จำกัด', '4,700,000.-', '', '', '', '', ''],
  ['2', 'จ้างพิมพ์แผ่นพับ', '๙,๕๐๐ บาท', '๙,๕๐๐ บาท', 'เฉพาะเจาะจง', 'โรงพิมพ์ตัวอย่าง', '๙,๕๐๐ บาท', 'โรงพิมพ์ตัวอย่าง', '๙,๕๐๐ บาท', 'เสนอราคาต่ำสุด', '23/66', `15 ${month.short} ${month.two}`],
];
const twelve = (month: Month): Rows => [[`สรุปผลการดำเนินการจัดซื้อจัดจ้างในรอบเดือน ${month.name} ${month.year}`], [OFFICE], ...TWELVE, ...twelveRows(month), ['', 'รวมทั้งสิ้น', '5,009,500.-', '', '', '', '', '', '4,709,500.-']];
const THREE_ROW_HEADER = [['ที่', 'งานที่จัดซื้อจัดจ้าง', 'วงเงินที่จะซื้อหรือจ้าง', 'ราคากลาง', 'วิธีซื้อ', 'การเสนอราคา', '', 'การคัดเลือก', '', '', 'สัญญาหรือข้อตกลง', ''], ['', '', '(บาท)', '(บาท)', 'หรือจ้าง', 'ผู้เสนอราคา', 'ราคาที่เสนอ', 'ผู้ได้รับ', 'ราคาที่ตกลง', 'เหตุผลที่', 'เลขที่', 'ลงวันที่'], ['', '', '', '', '', '', '(บาท)', 'การคัดเลือก', 'ซื้อหรือจ้าง', 'คัดเลือก', '', '']];

/** Fifteen columns in one row, dates in figures. */
const FIFTEEN = ['ที่', 'เลขที่โครงการ e-GP', 'ชื่อโครงการ', 'ประเภทงบประมาณ', 'วงเงินงบประมาณที่ได้รับจัดสรร', 'ราคากลาง', 'วิธีจัดซื้อจัดจ้าง', 'เลขประจำตัวผู้เสียภาษี', 'รายชื่อผู้เสนอราคา', 'ราคาที่เสนอ', 'ผู้ได้รับการคัดเลือก', 'ราคาที่ตกลงซื้อหรือจ้าง', 'เหตุผลที่คัดเลือกโดยสรุป', 'เลขที่สัญญา', 'วันที่ลงนามในสัญญา'];
const fifteen = (month: Month): Rows => [[`ประจำเดือน${month.name} พ.ศ. ${month.year}`], ['หน่วยงาน สำนักงานเขตห้วยขวาง'], FIFTEEN, ['1', '66017000123', 'จ้างซ่อมลิฟต์', 'งบดำเนินงาน', '48,000.00', '48,000.00', 'เฉพาะเจาะจง', '0105500000001', 'บจก.ทดสอบลิฟต์', '48,000.00', 'บจก.ทดสอบลิฟต์', '48,000.00', 'เป็นผู้ดูแลระบบเดิม', 'สข.2/2566', `13/${month.number}/${month.year}`]];

const context = { url: 'https://webportal.bangkok.go.th/a', fileName: null, headerCharset: null, headerMediaType: null };
const asSource = (name: string, content: DocumentContent): Source => {
  const { readability, reason } = classify(content);
  return source(name, { ...content, readability, readabilityReason: reason, sha256: String(name.length).padStart(64, '0'), bytes: 1000, readerVersion: 1 });
};
const csv = async (name: string, rows: Rows): Promise<Source> => asSource(name, await readCsv(Buffer.from(rows.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\r\n')), context));
/** A workbook whose header cells are merged as in the printed form. */
const merged = async (name: string, rows: Rows, merges: string[]): Promise<Source> => {
  const sheet = XLSX.utils.aoa_to_sheet(rows);
  sheet['!merges'] = merges.map((range) => XLSX.utils.decode_range(range));
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, sheet, 'Sheet1');
  return asSource(name, await readSpreadsheet(XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer, context));
};
const each = (rows: (month: Month) => Rows, months = MONTHS): Promise<Source[]> => Promise.all(months.map((month, index) => workbook({ Sheet1: rows(month) }, `file ${index}.xlsx`)));
const check = (...sources: Source[]): string => verdicts('O20', ...sources).replace(', e review', '');
const lines = (rows: Rows): string => rows.map((row) => row.join('|').replaceAll('\n', ' ')).join('\n');
const withoutColumns = (rows: Rows, width: number, ...columns: number[]): Rows => rows.map((row) => (row.length < width ? row : row.filter((_cell, index) => !columns.includes(index))));
const thaiDigits = (rows: Rows): Rows => rows.map((row) => row.map((cell) => String(cell).replace(/\d/g, (digit) => '๐๑๒๓๔๕๖๗๘๙'[Number(digit)] ?? digit)));
const FULL = 'a pass, b pass, c pass, d not-applicable';

describe('O20 one file for each month', () => {
  it.each<[string, () => Promise<Source[]>]>([
    ['nine columns, dated in the month after', () => each(nine)],
    ['the same without dates of contracts', () => each((month) => [...nine(month).slice(0, 5), ...dateless(month)])],
    ['twelve columns, two-row header, bidders on rows of their own', () => each(twelve)],
    ['the same with merged cells', () => Promise.all(MONTHS.map((month, index) => merged(`file ${index}.xlsx`, twelve(month), ['A1:L1', 'F3:G3', 'H3:I3', 'K3:L3', ...['A', 'B', 'C', 'D', 'E', 'J'].map((column) => `${column}3:${column}4`)])))],
    ['the same as CSV', () => Promise.all(MONTHS.map((month, index) => csv(`O20-${index}.csv`, twelve(month))))],
    ['three-row header', () => each((month) => [...twelve(month).slice(0, 2), ...THREE_ROW_HEADER, ...twelveRows(month)])],
    ['fifteen columns in Thai digits', () => each((month) => thaiDigits(fifteen(month)))],
    ['no running numbers', () => each((month) => [...twelve(month).slice(0, 2), ...[...TWELVE, ...twelveRows(month)].map((row) => row.slice(1))])],
    ['the month only in the file name', () => Promise.all(MONTHS.map((month, index) => workbook({ Sheet1: [['สรุปผลการดำเนินการจัดซื้อจัดจ้าง'], [OFFICE], NINE, ...dateless(month)] }, `O20 summary ${['Oct', 'Nov', 'Dec', 'Jan', 'Feb', 'Mar'][index]}${month.year}.xlsx`)))],
    ['PDF with the title over two lines', () => Promise.resolve(MONTHS.map((month, index) => pdf(`แบบ สขร.1\nสรุปผลการดำเนินการจัดซื้อจัดจ้างในรอบเดือน\n${month.name} ${month.year}\n${OFFICE}\n${lines([NINE, ...nineRows(month)])}`, `O20-${index}.pdf`)))],
  ])('%s', async (_name, sources) => expect(check(...(await sources()))).toBe(FULL));
});

describe('O20 all months together', () => {
  const title = 'สรุปผลการจัดซื้อจัดจ้าง สำนักงานเขตห้วยขวาง ปีงบประมาณ พ.ศ. 2566';
  it.each<[string, () => Promise<Source>]>([
    ['a sheet for each month, named by the sheet alone', () => workbook(Object.fromEntries(MONTHS.map((month) => [`${month.short}${month.two}`, [[title], NINE, ...dateless(month)]])))],
    ['a cover sheet before them', () => workbook({ ปก: [['สรุปผลการจัดซื้อจัดจ้าง ตุลาคม 2565 - มีนาคม 2566'], [OFFICE]], ...Object.fromEntries(MONTHS.map((month) => [month.name, nine(month)])) })],
    ['one sheet, months between the rows', () => workbook({ 'สขร.1': [[title], NINE, ...MONTHS.flatMap((month) => [[`${month.short} ${month.two}`], ...dateless(month)])] })],
    ['one sheet, the form again and again', () => workbook({ 'สขร.1': MONTHS.flatMap((month) => [...nine(month), [], []]) })],
    ['one sheet with a column for the month', () => workbook({ 'สขร.1': [[title], ['เดือน', ...NINE], ...MONTHS.flatMap((month) => dateless(month).map((row, index) => [index === 0 ? month.name : '', ...row]))] })],
    ['a text document with a table for each month', () => Promise.resolve(word(`${title}\n${MONTHS.map((month) => `ประจำเดือน ${month.name} พ.ศ. ${month.year}\n${lines([NINE, ...dateless(month)])}`).join('\n')}`))],
    ['a page with headings', () => page('สรุปผลการจัดซื้อจัดจ้างรายเดือน', MONTHS.map((month) => `<p><strong>${month.short}${month.two}</strong></p>${table(NINE, ...dateless(month))}`).join(''))],
    ['a page, months inside the table', () => page('สรุปผลการจัดซื้อจัดจ้างรายเดือน', `<table><tr>${NINE.map((head) => `<th>${head}</th>`).join('')}</tr>${MONTHS.map((month) => `<tr><td colspan="9">เดือน ${month.short} ${month.year}</td></tr>${dateless(month).map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}`).join('')}</table>`)],
  ])('%s', async (_name, made) => expect(check(await made())).toBe(FULL));
});

describe('O20 what is missing', () => {
  const february = MONTHS.filter((month) => month.number !== '02');
  it('a month, also where another stands twice', async () => {
    expect(check(...(await each(nine, february)))).toBe(FULL.replace('a pass', 'a fail'));
    expect(check(...(await each((month) => nine(month.number === '12' ? (MONTHS[4] ?? month) : month)))).replace('a remark', 'a fail')).toBe(FULL.replace('a pass', 'a fail'));
  });

  it('months, where a quarter or the half year is lumped together', async () => {
    const quarter = (heading: string, from: number): Promise<Source> => workbook({ Sheet1: [[heading], [OFFICE], NINE, ...MONTHS.slice(from, from + 3).flatMap(nineRows)] }, `${from}.xlsx`);
    expect(check(await quarter('สรุปผลการดำเนินการจัดซื้อจัดจ้าง ไตรมาสที่ 1 ปีงบประมาณ พ.ศ. 2566', 0), await quarter('สรุปผลการดำเนินการจัดซื้อจัดจ้าง ไตรมาสที่ 2 ปีงบประมาณ พ.ศ. 2566', 3))).toBe(FULL.replace('a pass', 'a fail'));
    expect(check(await quarter('สรุปผลการดำเนินการจัดซื้อจัดจ้าง เดือนตุลาคม - ธันวาคม 2565', 0), await quarter('สรุปผลการดำเนินการจัดซื้อจัดจ้าง เดือนมกราคม - มีนาคม 2566', 3))).toBe(FULL.replace('a pass', 'a fail'));
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('column %i of the form', async (column) => expect(check(...(await each((month) => withoutColumns(nine(month), 9, column))))).toMatch(/^a pass, b fail/));
  it.each([['งาน', [1]], ['วงเงิน', [2]], ['ราคากลาง', [3]], ['วิธี', [4]], ['ผู้เสนอราคา', [5, 6]], ['ผู้ได้รับการคัดเลือก', [7, 8]], ['เหตุผล', [9]], ['สัญญา', [10, 11]]] as const)('%s of twelve columns', async (_name, columns) => expect(check(...(await each((month) => withoutColumns(twelve(month), 10, ...columns))))).toMatch(/^a pass, b fail/));
  it.each([4, 5, 6, 8, 10, 12, 13, 14])('column %i of fifteen', async (column) => expect(check(...(await each((month) => withoutColumns(fifteen(month), 15, column))))).toBe(FULL.replace('b pass', 'b fail')));
  it.each([9, 11])('prices (column %i of fifteen): a remark', async (column) => expect(check(...(await each((month) => withoutColumns(fifteen(month), 15, column))))).toBe(FULL.replace('c pass', 'c remark')));

  it('a price in one row, but not in one that was cancelled', async () => {
    const more = async (...row: Cell[]): Promise<string> => check(...(await each(nine, february)), await workbook({ Sheet1: [...nine(MONTHS[4] as Month), row] }, 'feb.xlsx'));
    expect(await more(3, 'ซื้อกล้องวงจรปิด', 500000, 480000, 'e-bidding', 'ร้านก ตัวอย่าง 480,000.00', 'ร้านก ตัวอย่าง', 'ราคาต่ำสุด', '1/66 ลว. 4 ก.พ.66')).toBe(FULL.replace('c pass', 'c remark'));
    expect(await more(3, 'ซื้อกล้องวงจรปิด', 500000, 480000, 'e-bidding', 'ยกเลิกการประกวดราคา', '-', '-', '-')).toBe(FULL);
  });

  it.each([
    ['ไม่มีรายการจัดซื้อจัดจ้าง', 'pass'], ['- ไม่มี -', 'pass'], ['ในเดือนนี้ไม่มีการดำเนินการจัดซื้อจัดจ้าง', 'pass'], ['-', 'review'], ['', 'fail'], ['กรณีไม่มีการจัดซื้อจัดจ้างให้ระบุ', 'fail'],
  ])('a month that says "%s": %s', async (said, verdict) => {
    const empty = await workbook({ Sheet1: [...nine(MONTHS[4] as Month).slice(0, 5), NINE.map((_head, index) => (index === 1 ? said : said === '-' ? '-' : ''))] }, 'feb.xlsx');
    expect(check(...(await each(nine, february)), empty)).toBe(`a pass, b pass, c pass, d ${verdict}`);
  });

  it('a month told in words: on a sheet, on a page, in a letter', async () => {
    const said = 'a pass, b pass, c pass, d pass';
    expect(check(await workbook(Object.fromEntries(MONTHS.map((month) => [`${month.short}${month.two}`, month.number === '02' ? [['สรุปผลการจัดซื้อจัดจ้าง'], [OFFICE], ['ไม่มีการจัดซื้อจัดจ้างในเดือนนี้']] : nine(month)]))))).toBe(said);
    const onPage = (words: string) => page('สรุปผลการจัดซื้อจัดจ้างรายเดือน', MONTHS.map((month) => `<h4>เดือน${month.name} ${month.year}</h4>${month.number === '02' ? `<p>${words}</p>` : table(NINE, ...nineRows(month))}`).join(''));
    expect(check(await onPage('ไม่มีการจัดซื้อจัดจ้าง'))).toBe(said);
    expect(check(await onPage('อยู่ระหว่างปรับปรุง'))).toBe(FULL.replace('a pass', 'a fail'));
    expect(check(...(await each(nine, february)), pdf(`สรุปผลการดำเนินการจัดซื้อจัดจ้างในรอบเดือนกุมภาพันธ์ 2566\n${OFFICE}\nไม่มีรายการจัดซื้อจัดจ้างในรอบเดือนนี้`))).toBe(said);
  });

  it('the form itself, where there are only totals, a plan, a title or links', async () => {
    const nothing = /^a fail, b fail, c remark, d not-applicable$/;
    expect(check(await workbook({ Sheet1: [['สรุปผลการจัดซื้อจัดจ้างรายเดือน ปีงบประมาณ 2566 สำนักงานเขตห้วยขวาง'], ['เดือน', 'จำนวนโครงการ', 'วงเงินงบประมาณ', 'ราคากลาง', 'วงเงินตามสัญญา'], ...MONTHS.map((month) => [`${month.short} ${month.two}`, 12, 400000, 400000, 390000])] }))).toMatch(nothing);
    expect(check(await workbook({ Sheet1: [['แผนการจัดซื้อจัดจ้าง ประจำปีงบประมาณ พ.ศ. 2566 สำนักงานเขตห้วยขวาง'], ['ลำดับ', 'ชื่อโครงการ', 'งบประมาณ (บาท)', 'วิธีจัดซื้อจัดจ้าง', 'คาดว่าจะประกาศ (เดือน)'], [1, 'ซื้อครุภัณฑ์', 400000, 'e-bidding', 'ต.ค. 2565']] }))).toMatch(nothing);
    expect(check(await page('สรุปผลการจัดซื้อจัดจ้างรายเดือน', '<p>สรุปผลการจัดซื้อจัดจ้างรายเดือน ปีงบประมาณ 2566</p>'))).toMatch(nothing);
    expect(check(await page('สรุปผลการจัดซื้อจัดจ้างรายเดือน', `<ul>${MONTHS.map((month) => `<li><a href="/public/x-${month.number}.pdf">สรุปผลการจัดซื้อจัดจ้าง เดือน${month.name} ${month.year}</a></li>`).join('')}</ul>`))).toMatch(nothing);
    const totals = await each((month) => [[`สรุปผลการดำเนินการจัดซื้อจัดจ้างในรอบเดือน ${month.name} ${month.year}`], [OFFICE], ['วิธีซื้อหรือจ้าง', 'จำนวน (รายการ)', 'วงเงิน (บาท)'], ['เฉพาะเจาะจง', 12, '540,000.00']]);
    expect(check(...totals)).toBe('a pass, b fail, c remark, d not-applicable');
  });

  it('everything, where the files are of last year or of another district', async () => {
    const yearBefore = (month: Month): Month => ({ ...month, year: String(Number(month.year) - 1), two: String(Number(month.two) - 1) });
    const old = await each((month) => [[`ประจำเดือน ${month.name} ${Number(month.year) - 1}`], [OFFICE], NINE, ...nineRows(yearBefore(month)).map((row) => row.map((cell) => String(cell).replace('/2566', '/2565')))]);
    expect(check(...old)).toMatch(/^a fail, b fail/);
    expect(check(...(await each((month) => nine(month).map((row) => row.map((cell) => String(cell).replace('ห้วยขวาง', 'บางกะปิ'))))))).toMatch(/^a fail, b fail/);
  });
});

describe('O20 as text with commas', () => {
  it('knows the heads of the form with nothing below them for a silent month, not for an unread table', async () => {
    const months = (await each((month) => nine(month))).filter((_month, index) => index !== 2);
    const lines = ['สรุปผลการจัดซื้อจัดจ้าง เดือนธันวาคม 2565 สำนักงานเขตห้วยขวาง', NINE.join(',')];
    const silent = source('O20 Dec.csv', document({ kind: 'text', lines }));
    expect(check(...months, silent)).toMatch(/^a pass, b pass, c pass, d fail/);
  });
});
