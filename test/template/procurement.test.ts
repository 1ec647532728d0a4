import xlsx from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { fileNameFor, formContext, formsOf } from '../../src/template/index.js';
import { formsXlsx } from '../../src/template/xlsx.js';
import { judging, lettersOf, published } from '../office/judged.js';

/** Excel's day number. */
const serial = (year: number, month: number, day: number): number => (Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000;
/** A day of the so-manieth month of the fiscal year 2566, which begins in October 2022. */
const dayOf = (index: number, day: number): number => serial(2022, 10 + index, day);

type Row = (string | number)[];
const bought = (index: number): Row => [1, 'ซื้อวัสดุสำนักงาน 24 รายการ', 48_500, 48_500, 'เฉพาะเจาะจง', 'บริษัท ตัวอย่าง จำกัด', 48_200, 'บริษัท ตัวอย่าง จำกัด', 48_200, 'ราคาต่ำสุด', `${index + 11}/2566`, dayOf(index, 12)];

/** The file that the program wrote, opened and filled in by another program: rows of every month below the heads. */
async function filledFile(rows: (index: number) => Row[]): Promise<Uint8Array> {
  const forms = formsOf('bma-2566', 'O20', null, formContext('ห้วยขวาง', 2566, null));
  const book = xlsx.read(await formsXlsx(forms, 'test'));
  expect(book.SheetNames).toEqual(['ต.ค. 65', 'พ.ย. 65', 'ธ.ค. 65', 'ม.ค. 66', 'ก.พ. 66', 'มี.ค. 66']);
  book.SheetNames.forEach((name, index) => {
    const sheet = book.Sheets[name] ?? {};
    rows(index).forEach((row, line) => row.forEach((value, column) => {
      if (value === '') return;
      const cell: xlsx.CellObject = typeof value === 'number' ? { t: 'n', v: value, ...(column === 11 ? { z: '[$-107041E]d mmm yyyy' } : {}) } : { t: 's', v: value };
      sheet[xlsx.utils.encode_cell({ r: 4 + line, c: column })] = cell;
    }));
  });
  return xlsx.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
}

describe('แบบ สขร.1 as a workbook', () => {
  const judge = judging('bma-2566');
  const lettersFor = async (rows: (index: number) => Row[]): Promise<Record<string, string>> => lettersOf(await judge('O20', [published('O20-สขร.1.xlsx', await filledFile(rows))]));

  it('passes when every month is filled in, dates as days of the calendar', async () => {
    const letters = await lettersFor((index) => [bought(index), [2, 'จ้างซ่อมเครื่องพิมพ์ 3 เครื่อง', 9800, 9800, 'เฉพาะเจาะจง', 'ร้านสมมติบริการ', 9630, 'ร้านสมมติบริการ', 9630, 'เสนอราคาเหมาะสม ไม่เกินวงเงิน', `5${index}/2566`, dayOf(index, 20)]]);
    expect([letters['a'], letters['b'], letters['c']]).toEqual(['pass', 'pass', 'pass']);
  });

  it('passes when a month without purchases says so where its hint tells to', async () => {
    const letters = await lettersFor((index) => (index === 2 ? [['', 'ไม่มีการจัดซื้อจัดจ้างในเดือนนี้']] : [bought(index)]));
    expect(letters).toMatchObject({ a: 'pass', b: 'pass', c: 'pass', d: 'pass' });
  });

  it('does not pass with a month left blank, a price left out, or nothing filled in', async () => {
    expect((await lettersFor((index) => (index === 2 ? [] : [bought(index)])))['d']).toBe('fail');
    expect((await lettersFor((index) => [bought(index).map((value, column) => (index === 3 && column === 6 ? '' : value))]))['c']).toBe('remark');
    // Every month is there and none says anything (see the settled questions of the rules).
    expect(await lettersFor(() => [])).toMatchObject({ a: 'pass', d: 'fail' });
  });

  it('accepts figures, known methods and days of its month only', async () => {
    const files = unzipSync(await formsXlsx(formsOf('bma-2566', 'O20', null, formContext(null, 2566, [4])), 'test'));
    const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    const rules = [...sheet.matchAll(/<dataValidation type="(\w+)" sqref="(\w)5:\w29"/g)].map(([, kind, column]) => `${column} ${kind}`);
    expect(rules).toEqual(['A whole', 'B textLength', 'C decimal', 'D decimal', 'E list', 'F textLength', 'G decimal', 'H textLength', 'I decimal', 'J list', 'K textLength', 'L date']);
    expect(sheet.includes(`<formula1>${serial(2023, 4, 1)}</formula1><formula2>${serial(2023, 4, 30)}</formula2>`)).toBe(true);
    expect(sheet.includes('เฉพาะเจาะจง,คัดเลือก')).toBe(true);
    expect(/<f[ >]/.test(sheet)).toBe(false);
  });

  it('has a sheet for each month that was asked for, in the order of the fiscal year', () => {
    const [form] = formsOf('bma-2566', 'O20', null, formContext(null, 2570, [9, 1, 10]));
    expect(form?.sheets.map((sheet) => sheet.name)).toEqual(['ต.ค. 69', 'ม.ค. 70', 'ก.ย. 70']);
    expect(form?.sheets[0]?.parts[1]).toEqual({ kind: 'text', text: 'สำนักงานเขต…………………… กรุงเทพมหานคร' });
    expect(form === undefined ? '' : fileNameFor('O20', form, 'xlsx')).toBe('O20-สรุปผลการจัดซื้อจัดจ้าง-แบบ-สขร.1-ต.ค.69-ก.ย.70.xlsx');
  });
});
