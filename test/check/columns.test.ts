import { describe, expect, it } from 'vitest';
import { checkItem } from '../../src/check/index.js';
import type { Period, Rule } from '../../src/model/checklist.js';
import { document, evidence, source } from './documents.js';

const COLUMNS = [
  { nameTh: 'ชื่อรายการ', nameEn: 'work', heads: ['ชื่อรายการของงานที่ซื้อหรือจ้าง', 'ชื่อรายการ'] },
  { nameTh: 'วงเงิน', nameEn: 'budget', heads: ['วงเงินงบประมาณที่ได้รับจัดสรร', 'วงเงินงบประมาณ'] },
  { nameTh: 'แหล่งที่มา', nameEn: 'source', heads: ['แหล่งที่มาของงบประมาณ'] },
  { nameTh: 'สถานะ', nameEn: 'status', heads: ['สถานะการจัดซื้อจัดจ้าง', 'สถานะ'] },
];
const HEAD = ['ลำดับ', 'ปีงบประมาณ', 'ชื่อรายการของงานที่ซื้อหรือจ้าง', 'วงเงินงบประมาณที่ได้รับจัดสรร (บาท)', 'แหล่งที่มาของงบประมาณ', 'สถานะการจัดซื้อจัดจ้าง'];
const row = (number: number, year = '2566'): string[] => [String(number), year, `ซื้อครุภัณฑ์ ${number}`, '120,000', 'งบประมาณกรุงเทพมหานคร', 'ลงนามสัญญา'];

function check(rows: string[][], filled = false, period: Period = 'fiscal-year'): string {
  const rule: Rule = { kind: 'columns', columns: COLUMNS, enough: 3, filled, years: ['ปีงบประมาณ'], orNone: ['ไม่มีการจัดซื้อจัดจ้าง'] };
  const [checked] = checkItem(evidence([{ id: 'O20.a', rule, period }], [source('form.xlsx', document({ kind: 'spreadsheet', tables: [{ rows }] }))]));
  const fact = checked?.facts[0];
  return `${checked?.verdict} ${fact?.code}${Array.isArray(fact?.params['columnsEn']) ? ` ${fact.params['columnsEn'].join(', ')}` : ''}`;
}

describe('a form with named columns', () => {
  const without = (head: string): string[][] => {
    const at = HEAD.indexOf(head);
    return [HEAD, row(1), row(2)].map((cells) => cells.filter((_cell, index) => index !== at));
  };

  it('has them all', () => expect(check([HEAD, row(1), row(2)])).toBe('pass requirement-met'));
  it('has them below rows of titles', () => expect(check([['รายการจัดซื้อจัดจ้าง', '', '', '', '', ''], HEAD, row(1)])).toBe('pass requirement-met'));
  it('has them in a header of two rows', () => expect(check([['ลำดับ', 'ปี', 'ชื่อรายการ', 'วงเงินงบประมาณ', 'แหล่งที่มา', 'สถานะการ'], ['', 'งบประมาณ', '', '(บาท)', 'ของงบประมาณ', 'จัดซื้อจัดจ้าง'], row(1)])).toBe('pass requirement-met'));
  it('has them in damaged letters', () => expect(check([HEAD.map((head) => head.replaceAll('ำ', 'า').replaceAll('่', '')), row(1)])).toBe('pass requirement-met'));
  it.each([['แหล่งที่มาของงบประมาณ', 'source'], ['สถานะการจัดซื้อจัดจ้าง', 'status']])('lacks %s', (head, name) => expect(check(without(head))).toBe(`fail table-column-missing ${name}`));
  it('is not there where a table has other columns', () => expect(check([['ลำดับ', 'ชื่อ', 'ตำแหน่ง'], ['1', 'นายตัวอย่าง ทดสอบ', 'ผู้อำนวยการ']])).toBe('fail requirement-missing'));
  it('is empty', () => expect(check([HEAD])).toBe('fail figures-blank'));
  it('is numbered and empty', () => expect(check([HEAD, ['1', '', '', '', '', ''], ['2', '', '....', '', '', '']])).toBe('fail figures-blank'));
  it('says that there was nothing', () => expect(check([['ในปีงบประมาณ พ.ศ. 2566 ไม่มีการจัดซื้อจัดจ้าง']])).toBe('pass requirement-met'));
});

describe('the year of its rows', () => {
  it('is another', () => expect(check([HEAD, row(1, '2565')])).toBe('fail requirement-missing'));
  it('is another, written short', () => expect(check([HEAD, row(1, '65')])).toBe('fail wrong-year'));
  it('may be the last where the rule says so', () => expect(check([HEAD, row(1, '2565')], false, 'this-or-last-year')).toBe('pass requirement-met'));
  it('may be written in Thai digits or short', () => expect([check([HEAD, row(1, '๒๕๖๖')]), check([HEAD, row(1, '66')])]).toEqual(['pass requirement-met', 'pass requirement-met']));
  it('is this one in some rows', () => expect(check([HEAD, row(1, '2565'), row(2, '2566')])).toBe('pass requirement-met'));
});

describe('its cells', () => {
  const blank = (head: string, words: string): string[][] => [HEAD, row(1), row(2).map((cell, index) => (index === HEAD.indexOf(head) ? words : cell))];

  it('are filled in', () => expect(check([HEAD, row(1), row(2)], true)).toBe('pass requirement-met'));
  it('are blank', () => expect(check(blank('แหล่งที่มาของงบประมาณ', ''), true)).toBe('fail table-cell-blank source'));
  it('hold dots to write on', () => expect(check(blank('สถานะการจัดซื้อจัดจ้าง', '........'), true)).toBe('fail table-cell-blank status'));
  it('say with a dash that there is none', () => expect(check(blank('แหล่งที่มาของงบประมาณ', '-'), true)).toBe('pass requirement-met'));
  it('are not asked of the row of sums', () => expect(check([HEAD, row(1), ['รวม', '', '', '120,000', '', '']], true)).toBe('pass requirement-met'));
});
