import { describe, expect, it } from 'vitest';
import { loadChecklist } from '../../src/checklist/load.js';
import { estimateScore } from '../../src/judge/score.js';
import type { Verdict } from '../../src/model/verdict.js';

const loaded = loadChecklist('bma-2566');
if (!loaded.ok) throw new Error(loaded.message.en);
const { checklist } = loaded;

const band = (changed: Record<string, Verdict>, requirements: Verdict[] = ['pass']) => {
  const items = checklist.items.map(({ id }) => ({
    id,
    verdict: changed[id] ?? ('pass' as const),
    requirements: requirements.map((verdict) => ({ id: `${id}.a`, severity: 'hard' as const, verdict, findings: [] })),
  }));
  const score = estimateScore(checklist, items);
  return { oit: score.oit, nine: score.nodes.find((node) => node.id === '9') };
};

/** Loss of one failed item in points of indicator 9 under the three-level rule: the table of oit-rules §3.4, row B. */
const LOSSES = { O1: 2, O6: 5, O8: 5, O10: 1.67, O13: 1.25, O17: 5, O21: 20 } as const;

describe('the estimated score', () => {
  it('is 100 when every item passes, with remarks or without', () => {
    expect(band({ O6: 'remark', O20: 'remark', O28: 'remark' }).oit).toEqual({ low: 100, high: 100 });
  });

  it.each(Object.entries(LOSSES))('loses the published weight with %s', (id, loss) => {
    const { nine } = band({ [id]: 'fail' }, ['fail']);
    expect(nine?.low).toBeCloseTo(100 - loss, 2);
    expect(nine?.high).toBeCloseTo(100 - loss, 2);
  });

  it('leaves open what a person must look at, and what our own side failed to check', () => {
    expect(band({ O21: 'review' }).nine).toMatchObject({ low: 80, high: 100 });
    expect(band({ O21: 'unchecked' }).nine).toMatchObject({ low: 80, high: 100 });
  });

  it('leaves open an incomplete item of FY2566, where three such items scored all the same', () => {
    expect(band({ O21: 'fail' }, ['pass', 'fail']).nine).toMatchObject({ low: 80, high: 100 });
  });

  it('weighs indicators 9 and 10 alike', () => {
    expect(band({ O30: 'fail' }, ['fail']).oit).toEqual({ low: 75, high: 75 });
  });

  it('speaks of the audited items only', () => {
    const score = estimateScore(checklist, [{ id: 'O20', verdict: 'pass', requirements: [] }]);
    expect(score.oit).toEqual({ low: 100, high: 100 });
    expect(score.method).toContain('1 of 30 items');
  });
});
