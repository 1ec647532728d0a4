import fc from 'fast-check';
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

  it('gives nothing for an item of which nothing is there, although a soft requirement that is absent is only a remark', () => {
    const items = (code: string) => checklist.items.map(({ id }) => {
      const said = { code, verdict: 'remark' as const, params: {}, messageTh: '', messageEn: '', evidence: [] };
      const requirements = [{ id: `${id}.a`, severity: 'hard' as const, verdict: 'fail' as const, findings: [] }, { id: `${id}.b`, severity: 'soft' as const, verdict: 'remark' as const, findings: [said] }];
      return { id, verdict: (id === 'O21' ? 'fail' : 'pass') as Verdict, requirements };
    });
    const nine = (code: string) => estimateScore(checklist, items(code)).nodes.find((node) => node.id === '9');
    for (const code of ['no-links', 'all-links-dead', 'requirement-missing']) expect(nine(code)).toMatchObject({ low: 80, high: 80 });
    expect(nine('table-not-open')).toMatchObject({ low: 80, high: 100 });
  });

  it('weighs indicators 9 and 10 alike', () => {
    expect(band({ O30: 'fail' }, ['fail']).oit).toEqual({ low: 75, high: 75 });
  });

  it('shows the national rule and the flat mean beside it', () => {
    const items = checklist.items.map(({ id }) => ({ id, verdict: (id === 'O30' ? 'fail' : 'pass') as Verdict, requirements: [] }));
    const { alternatives, method } = estimateScore(checklist, items);
    expect(method).toMatch(/^estimate/);
    expect(alternatives).toMatchObject([{ id: 'two-level', oit: { low: 75, high: 75 } }, { id: 'flat', oit: { low: 96.67, high: 96.67 } }]);
    for (const one of alternatives ?? []) expect(one.method).toMatch(/^estimate/);
  });

  it('is strict from 2567 on: an incomplete item scores nothing', () => {
    const incomplete = checklist.items.map(({ id }) => ({ id, verdict: (id === 'O21' ? 'fail' : 'pass') as Verdict, requirements: [{ id: `${id}.a`, severity: 'hard' as const, verdict: 'pass' as const, findings: [] }] }));
    const nine = (incompleteScores: boolean) => estimateScore({ ...checklist, incompleteScores }, incomplete).nodes.find((node) => node.id === '9');
    expect(nine(true)).toMatchObject({ low: 80, high: 100 });
    expect(nine(false)).toMatchObject({ low: 80, high: 80 });
  });

  it('says which level would follow from the surveys, over the whole band', () => {
    const items = checklist.items.map(({ id }) => ({ id, verdict: (id === 'O30' ? 'review' : 'pass') as Verdict, requirements: [] }));
    expect(estimateScore(checklist, items, { iit: 96.61, eit: 96.08 }).level).toMatchObject({ total: { low: 87.8, high: 97.8 }, level: { low: 'pass', high: 'excellent' } });
    expect(estimateScore(checklist, items).level).toBeUndefined();
  });

  it('keeps low below high and both within 0 and 100, whatever the verdicts and the rule', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom<Verdict>('pass', 'remark', 'fail', 'review', 'unchecked', 'not-applicable'), { minLength: 30, maxLength: 30 }), (verdicts) => {
        const score = estimateScore(checklist, checklist.items.map(({ id }, at) => ({ id, verdict: verdicts[at] ?? 'pass', requirements: [] })));
        for (const band of [score.oit, ...score.nodes, ...(score.alternatives ?? []).map((one) => one.oit)]) {
          expect(band.low).toBeGreaterThanOrEqual(0);
          expect(band.low).toBeLessThanOrEqual(band.high);
          expect(band.high).toBeLessThanOrEqual(100);
        }
        // The whole is the mean of the two indicators, to the rounding.
        const [nine, ten] = ['9', '10'].map((id) => score.nodes.find((node) => node.id === id)?.low ?? Number.NaN);
        expect(score.oit.low).toBeCloseTo(((nine ?? 0) + (ten ?? 0)) / 2, 1);
      }),
    );
  });

  it('speaks of the audited items only', () => {
    const score = estimateScore(checklist, [{ id: 'O20', verdict: 'pass', requirements: [] }]);
    expect(score.oit).toEqual({ low: 100, high: 100 });
    expect(score.method).toContain('1 of 30 items');
  });
});
