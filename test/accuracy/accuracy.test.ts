import { describe, expect, it } from 'vitest';
import { compareCells } from './cells.js';
import { errorRate } from './text.js';

const TRUTH = [['ลำดับ', 'รายการ', 'ราคา'], ['1', 'น้ำดื่ม', '1,200.00'], ['2', 'กระดาษ', ''], ['3', 'หมึก', '900.00']];
const compare = (rows: string[][]) => compareCells([{ rows }], [TRUTH]);

describe('the error rate of a text', () => {
  it('counts characters and no blanks', () => {
    expect(errorRate('จำนวน\n 10', ['จำนวน10'])).toBe(0);
    expect(errorRate('จานวน10', ['จำนวน 10'])).toBeCloseTo(1 / 7);
  });

  it('counts ำ in two parts as the error that it is for a search', () => {
    expect(errorRate('จ\u0e4dานวน', ['จำนวน'])).toBeGreaterThan(0.3);
  });

  it('is 1 of what was not read', () => {
    expect(errorRate('', ['จำนวน'])).toBe(1);
  });
});

describe('the comparison of cells', () => {
  it('forgives blanks, line ends and the grouping of figures', () => {
    expect(compare([['ลำ ดับ', 'ราย\nการ', 'ราคา'], ['1', 'น้ำดื่ม', '1200.00'], ['2', 'กระดาษ', ''], ['3', 'หมึก', '900.00']])).toEqual({ expected: 11, right: 11, given: 11 });
  });

  it('charges a lost row once', () => {
    expect(compare(TRUTH.filter((_, index) => index !== 1))).toEqual({ expected: 11, right: 8, given: 8 });
  });

  it('charges a cell in the wrong column on both sides', () => {
    expect(compare(TRUTH.map((row) => (row[0] === '3' ? ['3', '900.00', 'หมึก'] : row)))).toEqual({ expected: 11, right: 9, given: 11 });
  });

  it('charges what was invented', () => {
    expect(compare([...TRUTH, ['4', 'ผ้า', '10.00']])).toEqual({ expected: 11, right: 11, given: 14 });
  });

  it('passes over titles and takes the table that agrees best', () => {
    const other = { rows: [['ก', 'ข'], ['ค', 'ง']] };
    expect(compareCells([other, { rows: [['สรุปผล', 'สรุปผล', 'สรุปผล'], ...TRUTH] }], [TRUTH])).toEqual({ expected: 11, right: 11, given: 11 });
  });

  it('finds nothing where nothing was read', () => {
    expect(compareCells([], [TRUTH])).toEqual({ expected: 11, right: 0, given: 0 });
  });
});
