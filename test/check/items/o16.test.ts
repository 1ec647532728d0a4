import { describe, expect, it } from 'vitest';
import type { Source } from '../../../src/model/evidence.js';
import { page, pdf, table, verdicts, word, workbook } from './office.js';

const TITLE = 'การติดตั้งป้าย และการจัดเก็บภาษีป้ายขนาดใหญ่';
const MONTHS = ['ตุลาคม 2565', 'พฤศจิกายน 2565', 'ธันวาคม 2565', 'มกราคม 2566', 'กุมภาพันธ์ 2566', 'มีนาคม 2566'];

const SIGNS = `<h4>ข้อมูลการขออนุญาตติดตั้งป้ายโฆษณา ปีงบประมาณ พ.ศ. 2566</h4>${table(['เดือน', 'จำนวนคำขอ', 'ได้รับอนุญาต'], ...MONTHS.map((month, index) => [month, 3 + index, 2 + index]))}`;
const TAX = `<h4>ผลการจัดเก็บภาษีป้าย ปีงบประมาณ พ.ศ. 2566</h4>${table(['เดือน', 'จำนวนผู้ชำระ (ราย)', 'จำนวนเงิน (บาท)'], ...MONTHS.map((month, index) => [month, 30 + index, `${12 + index},400.00`]))}`;
const RATES = '<p>อัตราภาษีป้าย: ป้ายอักษรไทยล้วน 5 บาท ต่อ 500 ตารางเซนติเมตร ยื่นแบบแสดงรายการภาษีป้าย (ภ.ป.1) ภายในเดือนมีนาคมของทุกปี</p>';

const SHEETS = {
  ติดตั้งป้าย: [['บัญชีป้ายที่ได้รับอนุญาตให้ติดตั้ง ปีงบประมาณ 2566'], ['สำนักงานเขตห้วยขวาง'], ['ที่', 'วันที่อนุญาต', 'ผู้ขออนุญาต', 'สถานที่'], ...MONTHS.map((month, index) => [index + 1, `${5 + index} ${month}`, 'บริษัท ตัวอย่าง จำกัด', 'ถนนพระราม 9'])],
  ภาษีป้าย: [['รายได้จากการจัดเก็บภาษีป้ายขนาดใหญ่ ปีงบประมาณ 2566'], ['สำนักงานเขตห้วยขวาง'], ['เดือน', 'ราย', 'บาท'], ...MONTHS.map((month, index) => [month, 40 + index, 55000 + index])],
};

const WORDS = [
  'ข้อมูลการติดตั้งป้ายและการจัดเก็บภาษีป้าย', 'สำนักงานเขตห้วยขวาง ประจำปีงบประมาณ พ.ศ. ๒๕๖๖', '(ข้อมูลระหว่างวันที่ ๑ ตุลาคม ๒๕๖๕ - ๓๑ มีนาคม ๒๕๖๖)',
  '๑. ฝ่ายโยธา อนุญาตให้ติดตั้งป้ายโฆษณาขนาดใหญ่ จำนวน ๑๒ ป้าย', '๒. ฝ่ายรายได้ จัดเก็บภาษีป้ายได้ จำนวน ๑,๒๕๐ ราย เป็นเงิน ๙,๘๗๖,๕๔๓.๐๐ บาท',
];
const words = (without = -1) => pdf(WORDS.filter((_line, index) => index !== without).join('\n'));

const TOGETHER = [
  ['เดือน', 'ป้ายที่ขออนุญาต', 'ป้ายที่อนุญาต', 'ราย', 'ภาษีป้าย (บาท)'],
  ...MONTHS.map((month, index) => [month, `${3 + index}`, `${2 + index}`, `${50 + index}`, `${120 + index},000`]),
];
const together = (...columns: number[]) => word(`# รายงานการติดตั้งป้ายและจัดเก็บภาษีป้าย\nสำนักงานเขตห้วยขวาง\n${TOGETHER.map((row) => columns.map((column) => row[column]).join(' | ')).join('\n')}`);

const check = async (made: Source | Promise<Source>): Promise<string> => verdicts('O16', await made).replace(/, d .*/, '');

describe('O16 signs and sign tax', () => {
  it.each([
    ['a page with two tables', page(TITLE, SIGNS + TAX)], ['a workbook with two sheets', workbook(SHEETS)], ['a PDF in words', words()], ['one table for both', together(0, 1, 2, 3, 4)],
    ['a page that says no sign was put up', page(TITLE, `<p>ในรอบปีงบประมาณนี้ไม่มีผู้ยื่นขออนุญาตติดตั้งป้ายขนาดใหญ่ในพื้นที่</p>${TAX}`)],
  ])('passes %s', async (_name, made) => expect(await check(made)).toBe('a pass, b pass, c pass'));

  it.each([['a page', page(TITLE, TAX)], ['a workbook', workbook({ ภาษีป้าย: SHEETS.ภาษีป้าย })], ['a PDF', words(3)], ['one table', together(0, 3, 4)]])('misses the signs in %s', async (_name, made) =>
    expect(await check(made)).toBe('a fail, b pass, c pass'));

  it.each([
    ['a page', page(TITLE, SIGNS)], ['a page with the rates', page(TITLE, SIGNS + RATES)], ['a workbook', workbook({ ติดตั้งป้าย: SHEETS.ติดตั้งป้าย })], ['a PDF', words(4)], ['one table', together(0, 1, 2)],
  ])('misses the tax in %s', async (_name, made) => expect(await check(made)).toBe('a pass, b fail, c pass'));

  it('misses the period', async () => expect(await check(words(2))).toBe('a pass, b pass, c fail'));

  it.each([
    ['a title alone', page(TITLE, '<p>สำนักงานเขตห้วยขวาง</p>')],
    ['the law on the tax', page('ความรู้เรื่องภาษีป้าย', `<p>พระราชบัญญัติภาษีป้าย พ.ศ. 2510 เจ้าของป้ายที่ติดตั้งป้ายใหม่ต้องยื่นแบบภายใน 15 วัน</p>${table(['ประเภทป้าย', 'อัตราภาษี (บาท/500 ตร.ซม.)'], ['ป้ายอักษรไทยล้วน', 5], ['ป้ายอักษรไทยปนต่างประเทศ', 26])}`)],
    ['last year', pdf(WORDS.join('\n').replaceAll('๒๕๖๕', '๒๕๖๔').replaceAll('๒๕๖๖', '๒๕๖๕'))],
    ['another district', pdf(WORDS.join('\n').replace('เขตห้วยขวาง', 'เขตบางกะปิ'))],
  ])('fails all for %s', async (_name, made) => expect(await check(made)).toBe('a fail, b fail, c fail'));
});

describe('O16 signs and tax side by side', () => {
  const PERIOD = 'ระหว่างวันที่ 1 ตุลาคม 2565 ถึง 31 มีนาคม 2566';

  it('passes one sentence that says both', async () => {
    const both = page(TITLE, `<p>${PERIOD} เขตอนุญาตให้ติดตั้งป้ายโฆษณา 12 ป้าย และจัดเก็บภาษีป้ายได้ 1,250 ราย รวม 9,876,543 บาท</p><p>ผู้ติดตั้งป้ายใหม่ต้องยื่นแบบ ภ.ป.1 ภายใน 15 วัน</p>`);
    expect(await check(both)).toBe('a pass, b pass, c pass');
  });

  it.each(['ข้อมูลป้ายขนาดใหญ่ในพื้นที่เขตห้วยขวาง', 'ข้อมูลป้ายโฆษณาในพื้นที่เขตห้วยขวาง'])('does not take the tax below “%s” for the signs', async (introduction) => {
    const tax = page(TITLE, `<p>${introduction} ${PERIOD}</p><p><strong>รายได้ภาษีป้าย</strong></p>${table(['เดือน', 'ราย', 'จำนวนเงินภาษี (บาท)'], ['ต.ค. 65', 3, '20,000.00'], ['มี.ค. 66', 441, '4,522,918.00'])}`);
    expect(await check(tax)).toBe('a fail, b pass, c pass');
  });

  it('does not take the duties of the owner for data', async () => {
    const law = page(TITLE, '<p>การติดตั้งป้ายต้องขออนุญาตตาม พ.ร.บ. ควบคุมอาคาร พ.ศ. 2522</p><p>ภาษีป้ายชำระภายในเดือนมีนาคม มีเงินเพิ่มร้อยละ 2 ต่อเดือน</p>');
    expect(await check(law)).toBe('a fail, b fail, c fail');
  });
});

describe('O16 under a title that is merged over the whole table', () => {
  const titled = (head: string[], ...rows: (string | number)[][]): string =>
    `<table border="1"><tr><td colspan="${head.length}">การติดตั้งป้ายและการจัดเก็บภาษีป้ายขนาดใหญ่ ประจำปีงบประมาณ พ.ศ. 2566 สำนักงานเขตห้วยขวาง</td></tr>${[head, ...rows].map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;

  it('reads the signs and the tax below it', async () => {
    const both = await page('ข้อมูลป้าย', titled(['เดือน', 'ขออนุญาตติดตั้งป้าย (ป้าย)', 'ผู้ชำระภาษีป้าย (ราย)', 'ภาษีป้ายที่จัดเก็บได้ (บาท)'], ...MONTHS.map((month, index) => [month, [3, 1, 2, 4, 2, 5][index] ?? 0, 18 + index, `45,${210 + index}.00`])));
    expect(verdicts('O16', both)).toMatch(/^a pass, b pass, c pass/);
  });

  it('takes no figures of the tax for signs', async () => {
    const tax = await page('ข้อมูลป้าย', titled(['เดือน', 'ผู้ชำระภาษีป้าย (ราย)', 'ภาษีป้ายที่จัดเก็บได้ (บาท)'], ...MONTHS.map((month, index) => [month, 18 + index, `45,${210 + index}.00`])));
    expect(verdicts('O16', tax)).toMatch(/^a fail, b pass/);
  });
});
