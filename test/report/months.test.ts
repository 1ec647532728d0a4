import { describe, expect, it } from 'vitest';
import { pointsToWin } from '../../src/judge/gain.js';
import type { Finding } from '../../src/model/finding.js';
import type { ItemReport } from '../../src/model/report.js';
import type { Verdict } from '../../src/model/verdict.js';
import { monthRows } from '../../src/report/charts/index.js';
import { checklist } from './html-sample.js';
import { finding, item, report } from './sample.js';

function months(requirement: string, verdict: Verdict, findings: Finding[], before: ItemReport['requirements'] = []): string {
  const [id = ''] = requirement.split('.');
  const one: ItemReport = { ...item(id, verdict), requirements: [...before, { id: requirement, severity: 'hard', verdict, findings }] };
  const row = monthRows(report([one]), checklist()).find((found) => found.requirement === requirement);
  return (row?.cells ?? []).map((cell) => `${cell.month}:${cell.verdict}${cell.rows === null ? '' : `(${cell.rows})`}`).join(' ');
}

const missing = finding({ code: 'procurement-month-missing', params: { monthsTh: ['ธันวาคม 2565'] } });
const prices = (places: string[], all: number): Finding => finding({ code: 'procurement-price-missing', params: { placesTh: places, missing: all } });

describe('months of a requirement', () => {
  it('are those of the fiscal year, with what is missing', () => {
    expect(months('O20.a', 'fail', [missing])).toBe('10:pass 11:pass 12:fail 1:pass 2:pass 3:pass');
    expect(months('O20.a', 'pass', [])).toBe('10:pass 11:pass 12:pass 1:pass 2:pass 3:pass');
  });

  it('have the verdict of the requirement where no month is named', () => {
    expect(months('O12.b', 'review', [finding({ verdict: 'review' })])).toBe('10:review 11:review 12:review 1:review 2:review 3:review');
  });

  it('count rows without a price; a month without a table has no prices to miss', () => {
    const absent: ItemReport['requirements'] = [{ id: 'O20.a', severity: 'hard', verdict: 'fail', findings: [missing] }];
    expect(months('O20.c', 'remark', [prices(['กุมภาพันธ์ 2566 ลำดับที่ 2', 'กุมภาพันธ์ 2566 ลำดับที่ 5'], 2)], absent)).toBe('10:pass 11:pass 12:not-applicable 1:pass 2:remark(2) 3:pass');
  });

  it('are left to a person where more rows lack a price than are named', () => {
    expect(months('O20.c', 'remark', [prices(['ตุลาคม 2565 ลำดับที่ 1'], 50)])).toBe('10:remark(1) 11:review 12:review 1:review 2:review 3:review');
  });

  it('are of no requirement that does not ask for them', () => {
    expect(months('O20.e', 'review', [])).toBe('');
    expect(monthRows(report([item('O1', 'pass')]), checklist())).toEqual([]);
  });
});

describe('points to win', () => {
  const items = (...verdicts: Verdict[]): ItemReport[] => verdicts.map((verdict, index) => item(`O${index + 1}`, verdict));

  it('are what the estimate gains when one item passes, and none for what costs nothing', () => {
    const gains = pointsToWin(checklist(), items('pass', 'fail', 'review', 'remark'));
    expect(gains.map((gain) => gain.item)).toEqual(['O2', 'O3']);
    for (const gain of gains) expect(gain.high).toBeGreaterThan(0);
    expect(gains[0]?.low).toBe(gains[0]?.high);
    expect(gains[1]?.low).toBe(0);
  });

  it('stand in the order of the points, whatever the order of the items', () => {
    // O20 is alone in its topic, O1 one of several.
    const gains = pointsToWin(checklist(), checklist().items.map((one) => item(one.id, one.id === 'O1' || one.id === 'O29' ? 'fail' : 'pass')));
    expect(gains.map((gain) => gain.high)).toEqual(gains.map((gain) => gain.high).toSorted((a, b) => b - a));
    expect(gains).toHaveLength(2);
  });
});
