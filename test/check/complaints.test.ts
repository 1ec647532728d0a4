import { describe, expect, it } from 'vitest';
import { checkItem } from '../../src/check/index.js';
import type { Rule } from '../../src/model/checklist.js';
import { document, evidence, source, type Draft } from './documents.js';

const ASPECTS = { d: 'total', e: 'finished', f: 'pending', g: 'period', h: 'none-stated', i: 'sum' } as const;
const check = (...drafts: Draft[]): string => {
  const rules = Object.entries(ASPECTS).map(([letter, aspect]) => ({
    id: `O22.${letter}`,
    rule: { kind: 'complaints', aspect } satisfies Rule,
    period: 'first-half' as const,
    severity: letter === 'i' ? ('soft' as const) : ('hard' as const),
  }));
  const checks = checkItem(evidence(rules, drafts.map((draft, index) => source(`file ${index}.pdf`, document(draft), 'O22')), { id: 'O22' }));
  return checks.map((one) => `${one.requirement.id.slice(4)} ${one.verdict}`).join(', ');
};

const TITLE = ['สถิติเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ', 'สำนักงานเขตห้วยขวาง รอบ 6 เดือน (1 ตุลาคม 2565 - 31 มีนาคม 2566)'];
const HEADER = ['ประจำเดือน', 'จำนวนเรื่องร้องเรียนทั้งหมด', 'ดำเนินการแล้วเสร็จ', 'อยู่ระหว่างดำเนินการ'];
const MONTHS = ['ต.ค. 65', 'พ.ย. 65', 'ธ.ค. 65', 'ม.ค. 66', 'ก.พ. 66', 'มี.ค. 66'];
const table = (cells: (index: number) => string[]): Draft => ({ lines: TITLE, tables: [{ rows: [HEADER, ...MONTHS.map((month, index) => [month, ...cells(index)])] }] });

describe('complaint statistics', () => {
  it('passes figures for the half year; that there were none need not be said', () => {
    expect(check(table((index) => (index === 0 ? ['2', '1', '1'] : ['0', '0', '0'])))).toBe('d pass, e pass, f pass, g pass, h not-applicable, i pass');
  });

  it('takes zeros everywhere for the statement that there were none', () => {
    expect(check(table(() => ['0', '0', '0']))).toBe('d pass, e pass, f pass, g pass, h pass, i pass');
  });

  it('takes the words for it, but not an instruction', () => {
    const said = (words: string): Draft => ({ lines: [...TITLE, words] });
    expect(check(said('ในรอบดังกล่าวไม่มีเรื่องร้องเรียนการทุจริต'))).toBe('d pass, e pass, f pass, g pass, h pass, i not-applicable');
    expect(check(said('กรณีไม่มีเรื่องร้องเรียนให้ระบุด้วย'))).toBe('d fail, e fail, f fail, g pass, h not-applicable, i not-applicable');
  });

  it('fails a form left blank', () => {
    expect(check(table(() => ['', '', '']))).toBe('d fail, e fail, f fail, g pass, h fail, i not-applicable');
  });

  it('reads figures that stand one below the other, and in running text', () => {
    const rows = [['รายการ', 'จำนวน (เรื่อง)'], ['จำนวนเรื่องร้องเรียนทั้งหมด', '๓'], ['ดำเนินการแล้วเสร็จ', '๒'], ['อยู่ระหว่างดำเนินการ', '๑']];
    expect(check({ lines: TITLE, tables: [{ rows }] })).toMatch(/^d pass, e pass, f pass, g pass, h not-applicable/);
    const words = 'จำนวนเรื่องร้องเรียนทั้งหมด 3 เรื่อง ดำเนินการแล้วเสร็จ 2 เรื่อง อยู่ระหว่างดำเนินการ 1 เรื่อง';
    expect(check({ lines: [...TITLE, words] })).toMatch(/^d pass, e pass, f pass, g pass, h not-applicable/);
  });

  it('fails a figure that is not given', () => {
    const rows = [HEADER.slice(0, 3), ...MONTHS.map((month) => [month, '1', '1'])];
    expect(check({ lines: TITLE, tables: [{ rows }] })).toMatch(/^d pass, e pass, f fail, g pass/);
  });

  it('does not count last year, nor a period that leaves months out', () => {
    const lastYear = { ...table(() => ['1', '1', '0']), lines: TITLE.map((line) => line.replace('2565', '2564').replace('2566', '2565')) };
    lastYear.tables = lastYear.tables?.map((one) => ({ ...one, rows: one.rows.map((row) => row.map((cell) => cell.replace('65', '64').replace('66', '65'))) }));
    expect(check(lastYear)).toMatch(/^d fail, e fail, f fail, g fail/);
    const short: Draft = { lines: ['สถิติเรื่องร้องเรียนการทุจริต สำนักงานเขตห้วยขวาง (ธ.ค. 65 - มี.ค. 66)'], tables: [{ rows: [HEADER, ...MONTHS.slice(2).map((month) => [month, '1', '1', '0'])] }] };
    expect(check(short)).toMatch(/^d pass, e pass, f pass, g fail/);
  });

  it('does not take general complaints for complaints about corruption', () => {
    const general = table(() => ['5', '5', '0']);
    expect(check({ ...general, lines: ['สถิติเรื่องร้องทุกข์ร้องเรียนทั่วไป (Traffy Fondue)', TITLE[1] ?? ''] })).toMatch(/^d fail, e fail, f fail/);
  });

  it('remarks figures that do not add up', () => {
    expect(check(table(() => ['5', '1', '1']))).toMatch(/i remark$/);
  });

  it('finds damaged words', () => {
    const damaged: Draft = { lines: ['สถิติเรืองรองเรียนกำรทุจริตและประพฤติมิชอบ', 'ส านักงานเขตห้วยขวาง (1 ตุลำคม 2565 - 31 มีนำคม 2566)'], tables: [{ rows: [['ประจาเดือน', 'จานวนเรื่องร้องเรียน', 'ดาเนินกำรแล้วเสร็จ', 'อยู่ระหว่ำงดาเนินกำร'], ...MONTHS.map((month) => [month, '1', '1', '0'])] }] };
    expect(check(damaged)).toMatch(/^d pass, e pass, f pass, g pass/);
  });
});
