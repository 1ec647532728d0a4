import { describe, expect, it } from 'vitest';
import { checkItem } from '../../src/check/index.js';
import { partsOfHeading } from '../../src/procurement/columns.js';
import { statesPrice } from '../../src/procurement/price.js';
import type { Rule } from '../../src/model/checklist.js';
import { document, evidence, source, type Draft } from './documents.js';

const MONTHS: [string, string][] = [['ตุลาคม 2565', 'ต.ค. 65'], ['พฤศจิกายน 2565', 'พ.ย. 65'], ['ธันวาคม 2565', 'ธ.ค. 65'], ['มกราคม 2566', 'ม.ค. 66'], ['กุมภาพันธ์ 2566', 'ก.พ. 66'], ['มีนาคม 2566', 'มี.ค. 66']];
const HEADER = ['ลำดับที่', 'งานที่จัดซื้อหรือจัดจ้าง', 'วงเงินที่จะซื้อหรือจ้าง (บาท)', 'ราคากลาง (บาท)', 'วิธีซื้อหรือจ้าง', 'รายชื่อผู้เสนอราคาและราคาที่เสนอ', 'ผู้ได้รับการคัดเลือกและราคาที่ตกลงซื้อหรือจ้าง', 'เหตุผลที่คัดเลือกโดยสรุป', 'เลขที่และวันที่ของสัญญาหรือข้อตกลงในการซื้อหรือจ้าง'];
const rowsOf = (month: string): string[][] => [
  ['1', 'ซื้อวัสดุสำนักงาน', '54,000.00', '52,920.00', 'เฉพาะเจาะจง', 'ร้านตัวอย่างพาณิชย์\n51,740.00', 'ร้านตัวอย่างพาณิชย์\n51,740.00', 'ราคาต่ำสุด', `12/2566 ลว. 5 ${month}`],
  ['2', 'จ้างซ่อมเครื่องปรับอากาศ', '18,700.00', '18,326.00', 'เฉพาะเจาะจง', 'บริษัท สมมติเทค 2019 จำกัด / 18,000.00 บาท', 'บริษัท สมมติเทค 2019 จำกัด / 18,000.00 บาท', 'ราคาเหมาะสม', `13/2566 ลว. 9 ${month}`],
];
const summary = (month: string, short: string, change: (rows: string[][]) => string[][] = (rows) => rows): Draft => ({
  lines: ['แบบ สขร.1', `สรุปผลการดำเนินการจัดซื้อจัดจ้างในรอบเดือน ${month}`, 'สำนักงานเขตห้วยขวาง กรุงเทพมหานคร', 'ข้อมูล ณ วันที่ 5 เมษายน พ.ศ. 2566'],
  tables: [{ rows: [HEADER, ...change(rowsOf(short))] }],
});
const allMonths = (): Draft[] => MONTHS.map(([month, short]) => summary(month, short));
const check = (drafts: Draft[], extra: ReturnType<typeof source>[] = []): Record<string, ReturnType<typeof checkItem>[number]> => {
  const rule = (aspect: Extract<Rule, { kind: 'procurement' }>['aspect']): Rule => ({ kind: 'procurement', aspect, months: [10, 11, 12, 1, 2, 3] });
  const checks = checkItem(
    evidence(
      [{ id: 'O20.a', rule: rule('months') }, { id: 'O20.b', rule: rule('columns') }, { id: 'O20.c', rule: rule('prices'), severity: 'soft' }, { id: 'O20.d', rule: rule('empty-months') }],
      [...drafts.map((draft, index) => source(`file ${index}.pdf`, document(draft))), ...extra],
    ),
  );
  return Object.fromEntries(checks.map((one) => [one.requirement.id, one]));
};
const verdicts = (checks: ReturnType<typeof check>): (string | undefined)[] => ['O20.a', 'O20.b', 'O20.c', 'O20.d'].map((id) => checks[id]?.verdict);

describe('monthly procurement summaries', () => {
  it('passes six months with all columns and prices; nothing had to be said of empty months', () => {
    expect(verdicts(check(allMonths()))).toEqual(['pass', 'pass', 'pass', 'not-applicable']);
  });

  it('names the month that is missing, and never takes the day of reporting for a month', () => {
    const checks = check(allMonths().filter((_draft, index) => index !== 4));
    expect(checks['O20.a']?.verdict).toBe('fail');
    expect(checks['O20.a']?.facts[0]?.params['monthsTh']).toEqual(['กุมภาพันธ์ 2566']);
  });

  it('asks a person when something unread may hold the missing month', () => {
    const five = allMonths().filter((_draft, index) => index !== 4);
    const scan = source('O20 Feb 2566.pdf', document({ traits: ['scanned'], readability: 'R1' }));
    expect(check(five, [scan])['O20.a']?.verdict).toBe('review');
    expect(check(five, [source('Feb.pdf', 'timeout')])['O20.a']?.verdict).toBe('unchecked');
    expect(check(five, [source('Feb.pdf', 'not-found')])['O20.a']?.verdict).toBe('fail');
  });

  it('names the rows whose price is missing and does not take a number in a firm name for one', () => {
    const drafts = allMonths();
    drafts[2] = summary('ธันวาคม 2565', 'ธ.ค. 65', ([first = [], second = []]) => [first, second.map((cell, column) => (column === 6 ? 'บริษัท สมมติเทค 2019 จำกัด' : cell))]);
    const price = check(drafts)['O20.c'];
    expect(price?.verdict).toBe('remark');
    expect(price?.facts[0]?.params).toMatchObject({ missing: 1, agreed: 1, bids: 0, placesTh: ['ธันวาคม 2565 ลำดับที่ 2'] });
    expect(price?.facts[0]?.evidence[0]?.locator).toContain('ราคาที่ตกลงซื้อหรือจ้าง');
  });

  it('fails a column that is not there and names it', () => {
    const without = (draft: Draft): Draft => ({ ...draft, tables: draft.tables?.map((table) => ({ ...table, rows: table.rows.map((row) => row.filter((_cell, column) => column !== 7)) })) });
    const columns = check(allMonths().map(without))['O20.b'];
    expect(columns?.verdict).toBe('fail');
    expect(columns?.facts[0]?.params['columnsTh']).toEqual(['เหตุผลที่คัดเลือกโดยสรุป']);
  });

  it('wants a month without purchases to say so', () => {
    const empty = (said: string): Draft => ({ lines: ['สรุปผลการดำเนินการจัดซื้อจัดจ้างในรอบเดือน กุมภาพันธ์ 2566', 'สำนักงานเขตห้วยขวาง'], tables: [{ rows: [HEADER, HEADER.map(() => said)] }] });
    const five = allMonths().filter((_draft, index) => index !== 4);
    expect(verdicts(check([...five, empty('ไม่มีการจัดซื้อจัดจ้างในเดือนนี้')]))).toEqual(['pass', 'pass', 'pass', 'pass']);
    expect(verdicts(check([...five, empty('')]))).toEqual(['pass', 'pass', 'pass', 'fail']);
  });

  it('reads months that stand in one table under headings of their own', () => {
    const rows = MONTHS.flatMap(([month, short]) => [HEADER.map(() => `ประจำเดือน ${month}`), ...rowsOf(short)]);
    expect(verdicts(check([{ lines: ['สรุปผลการจัดซื้อจัดจ้าง สำนักงานเขตห้วยขวาง'], tables: [{ rows: [HEADER, ...rows] }] }]))).toEqual(['pass', 'pass', 'pass', 'not-applicable']);
  });

  it('does not count a month of another fiscal year', () => {
    const drafts = allMonths();
    drafts[1] = summary('พฤศจิกายน 2564', 'พ.ย. 64');
    const months = check(drafts)['O20.a'];
    expect(months?.verdict).toBe('fail');
    expect(months?.facts[0]?.params['monthsTh']).toEqual(['พฤศจิกายน 2565']);
  });

  it('lets the contracts decide where a heading misprints the year', () => {
    const drafts = allMonths();
    drafts[1] = summary('พฤศจิกายน 2566', 'พ.ย. 65');
    const months = check(drafts)['O20.a'];
    expect(months?.verdict).toBe('remark');
    expect(months?.facts.map((fact) => fact.code)).toContain('procurement-month-misprint');
  });

  it('does not count the summary of another district', () => {
    const drafts = allMonths();
    const foreign = summary('ธันวาคม 2565', 'ธ.ค. 65');
    drafts[2] = { ...foreign, lines: (foreign.lines ?? []).map((line) => line.replace('ห้วยขวาง', 'บางกะปิ')) };
    const months = check(drafts)['O20.a'];
    expect(months?.verdict).toBe('fail');
    expect(months?.facts.map((fact) => fact.code)).toContain('wrong-district');
  });
});

describe('headings of แบบ สขร.1', () => {
  it.each([
    ['วงเงินงบประมาณ (บาท)', ['budget']],
    ['วธิซีอ้ืหรอืจา้ง', ['method']],
    ['รำยชื่อผู้เสนอรำคำและรำคำที่เสนอ', ['tenderer', 'bidPrice']],
    ['ราคาที่เสนอ', ['bidPrice']],
    ['ผู้ได้รับการคัดเลือก', ['supplier']],
    ['ราคาที่ตกลงซื้อหรือจ้าง (บาท)', ['agreedPrice']],
    ['เลขที่สัญญา', ['contractId']],
  ])('%s', (text, parts) => expect(partsOfHeading(text)?.parts).toEqual(parts));
});

describe('a price in a cell', () => {
  it.each([
    ['51,740.00', true], ['๕๑,๗๔๐.๐๐ บาท', true], ['51740', true], ['-', false], ['', false], ['0.00', false],
  ])('%s alone', (text, stated) => expect(statesPrice(text, true)).toBe(stated));
  it.each([
    ['บริษัท สมมติเทค 2019 จำกัด', false], ['บริษัท สมมติเทค 2019 จำกัด 18,000', true], ['ร้านตัวอย่าง / 5400', true], ['หจก. ตัวอย่าง 99', false], ['หจก. ตัวอย่าง (เลขประจำตัวผู้เสียภาษี 0994000368968)', false],
  ])('%s beside a name', (text, stated) => expect(statesPrice(text, false)).toBe(stated));
});
