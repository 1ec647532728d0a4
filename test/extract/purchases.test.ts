import { describe, expect, it } from 'vitest';
import { readContract } from '../../src/extract/purchases/contract.js';
import { procurementMethod } from '../../src/extract/purchases/method.js';
import { hasFirmCheckDigit } from '../../src/extract/purchases/tax-id.js';
import type { Purchase } from '../../src/model/extraction.js';
import { extracted, form, ROW, rowWith } from './extracted.js';

async function purchase(changes: Readonly<Record<number, string>>): Promise<Purchase> {
  const [first] = (await extracted(form([rowWith(changes)]), 'form.html')).purchases;
  if (first === undefined) throw new Error('no purchase');
  return first;
}

describe('a row of the form', () => {
  it('is taken apart', async () => {
    expect(await purchase({})).toMatchObject({
      month: { year: 2566, month: 1 },
      sequence: '1',
      tender: 'ซื้อวัสดุสำนักงาน',
      budget: '50000.00',
      referencePrice: '50000.00',
      procurementMethod: 'direct',
      procurementMethodDetails: 'เฉพาะเจาะจง',
      bids: [{ name: 'ร้านตัวอย่าง', value: '49500.00' }],
      awards: [{ name: 'ร้านตัวอย่าง', value: '49500.00' }],
      awardRationale: 'ราคาเหมาะสม',
      contract: { id: 'ใบสั่งซื้อ 1/2566', dateSigned: '2023-01-05' },
      marks: [],
      source: { url: 'form.html', row: 2, quality: 'text', confidence: null },
    });
  });

  it.each<[string, Record<number, string>, Partial<Purchase>, string[]]>([
    ['no budget', { 2: '-' }, { budget: null }, ['budget blank']],
    ['a budget in words', { 2: 'ตามที่ได้รับจัดสรร' }, { budget: null }, ['budget unclear']],
    ['two amounts as budget', { 2: '50,000.00\n60,000.00' }, { budget: null }, ['budget unclear']],
    ['no reference price', { 3: '' }, { referencePrice: null }, ['referencePrice blank']],
    ['no method', { 4: '' }, { procurementMethod: null, procurementMethodDetails: '' }, ['procurementMethod blank']],
    ['a method of no list', { 4: 'วิธีใหม่' }, { procurementMethod: null, procurementMethodDetails: 'วิธีใหม่' }, []],
    ['no reason', { 7: '' }, { awardRationale: '' }, ['awardRationale blank']],
    ['a contract without a day', { 8: 'ใบสั่งซื้อ 1/2566' }, { contract: { id: 'ใบสั่งซื้อ 1/2566', dateSigned: null } }, ['contract unclear']],
    ['a day that does not exist', { 8: 'ใบสั่งซื้อ 1/2566 ลงวันที่ 31 ก.พ. 2566' }, { contract: { id: 'ใบสั่งซื้อ 1/2566 ลงวันที่ 31 ก.พ. 2566', dateSigned: null } }, ['contract unclear']],
    ['two days', { 8: '1/2566 ลงวันที่ 5 ม.ค. 2566\n2/2566 ลงวันที่ 6 ม.ค. 2566' }, {}, ['contract unclear']],
    ['a citizen\'s number', { 6: 'นายตัวอย่าง ทดสอบ 1-1017-00203-45-0 49,500.00 บาท' }, {}, ['award masked']],
  ])('%s', async (_name, changes, expected, marks) => {
    const result = await purchase(changes);
    expect(result).toMatchObject(expected);
    expect(result.marks.map(({ column, code }) => `${column} ${code}`)).toEqual(marks);
  });

  it('shows no citizen\'s number anywhere', async () => {
    const result = await purchase({ 1: 'จ้าง 1101700203450', 6: 'นายตัวอย่าง ทดสอบ 1-1017-00203-45-0 49,500.00 บาท' });
    expect(JSON.stringify(result)).not.toMatch(/203450|00203-45/);
  });
});

describe('a month', () => {
  it('without a year is given none, unless the fiscal year is known', async () => {
    const page = form([rowWith({ 8: 'ใบสั่งซื้อ 1' })], 'สรุปผลการดำเนินการจัดซื้อจัดจ้างในรอบเดือน มกราคม');
    expect((await extracted(page, 'x.html')).purchases[0]).toMatchObject({ month: null });
    expect((await extracted(page, 'x.html', 2566)).purchases[0]).toMatchObject({ month: { year: 2566, month: 1 }, marks: expect.arrayContaining([{ column: 'month', code: 'year-assumed' }]) as unknown });
  });

  it('of another fiscal year is no part of this one', async () => {
    expect((await extracted(form([ROW]), 'x.html', 2567)).purchases).toEqual([]);
  });
});

describe('the contract', () => {
  it.each([
    ['ใบสั่งซื้อเลขที่ 1/2568 ลงวันที่ 12 ม.ค. 2568', 'ใบสั่งซื้อเลขที่ 1/2568', '2025-01-12'],
    ['26/2565\nลงวันที่ 7 ธันวาคม 2565', '26/2565', '2022-12-07'],
    ['๒๖/๒๕๖๕ ลว. ๗ ธ.ค. ๖๕', '๒๖/๒๕๖๕', '2022-12-07'],
    ['สัญญาเลขที่ ยธ. 5/2568 (ลงวันที่ 4 ม.ค. 2568)', 'สัญญาเลขที่ ยธ. 5/2568', '2025-01-04'],
  ])('%s', (text, id, dateSigned) => expect(readContract([text], [text], true).contract).toEqual({ id, dateSigned }));

  it('in two columns', () => expect(readContract(['12/2566'], ['5 มกราคม 2566'], false).contract).toEqual({ id: '12/2566', dateSigned: '2023-01-05' }));
});

describe('the method', () => {
  it.each([
    ['เฉพาะเจาะจง', 'direct'], ['วิธีเฉพาะเจาะจง', 'direct'], ['โดยวิธีเจาะจง', 'direct'], ['ตกลงราคา', 'direct'],
    ['คัดเลือก', 'selective'], ['ประกวดราคาอิเล็กทรอนิกส์ (e-bidding)', 'open'], ['e-bidding', 'open'], ['ประกาศเชิญชวนทั่วไป', 'open'], ['สอบราคา', 'open'], ['วิธีพิเศษ', 'limited'],
    ['วิธีใหม่', null], ['', null],
  ])('%s', (words, code) => expect(procurementMethod(words)).toBe(code));
});

it('knows the tax number of a firm by its first and last digit', () => {
  expect(['0994000368968', '0994000368967', '1101700203451'].map(hasFirmCheckDigit)).toEqual([true, false, false]);
});
