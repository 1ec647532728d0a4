import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadChecklist } from '../../src/checklist/load.js';
import { totalOf } from '../../src/judge/level.js';
import { pathOf, rollUp, type PlacedBand } from '../../src/judge/roll-up.js';
import { halfUp } from '../../src/judge/rounding.js';
import { answersScore, instrumentScore, questionScore } from '../../src/judge/survey.js';
import { Survey } from '../../src/model/survey.js';

/**
 * Every number of the published results that can be worked out again. Sources: oit-rules §3.2–3.4, S:HK (Huai Khwang FY2566),
 * S:BKY (Bang Kok Yai FY2567), S:KSW (Khlong Sam Wa), F:10 (NACC Phichit, FY2564).
 */
const survey = (name: string): Survey => Survey.parse(JSON.parse(readFileSync(new URL(`../fixtures/surveys/${name}.json`, import.meta.url), 'utf8')));
const huaikhwang = survey('huaikhwang-2566');
const bangkokyai = survey('bangkokyai-2567');

describe('Huai Khwang, fiscal year 2566', () => {
  const both = [['iit', huaikhwang.iit], ['eit', huaikhwang.eit]] as const;
  const parts = both.flatMap(([, instrument]) => instrument.questions.flatMap((question) => (question.parts ?? []).map((part, at) => ({ name: `${question.id} line ${at + 1}`, part, respondents: instrument.respondents }))));

  it.each(parts)('$name comes out of its answers', ({ part, respondents }) => {
    expect(part.shares?.reduce((sum, share) => sum + share, 0)).toBeCloseTo(100, 1);
    expect(answersScore(part, respondents)).toBe(part.score);
  });

  it('gives 97.35 for 0.42, 7.17 and 92.41 percent also without the number of respondents', () => {
    expect(answersScore({ shares: [0, 0.42, 7.17, 92.41], negative: false })).toBe(97.35);
  });

  it.each(both.flatMap(([, { questions }]) => questions))('question $id is the mean of its lines', (question) => {
    const { score, ...unscored } = question;
    expect(questionScore(unscored)).toBe(score);
  });

  it('has the printed indicators', () => {
    const indicators = [...instrumentScore(huaikhwang.iit).indicators, ...instrumentScore(huaikhwang.eit).indicators];
    expect(indicators.map((one) => one.score)).toEqual([97.77, 94.56, 96.42, 97.04, 96.58, 97.82, 95.43, 94.51]);
  });

  it('has IIT 96.61 and EIT 96.08: means of the questions, not of the indicators', () => {
    const [iit, eit] = [instrumentScore(huaikhwang.iit), instrumentScore(huaikhwang.eit)];
    expect([halfUp(iit.score), halfUp(eit.score)]).toEqual([96.61, 96.08]);
    expect([iit.score, eit.score]).toEqual([expect.closeTo(96.6068, 4), expect.closeTo(96.0787, 4)]);
    const ofIndicators = [iit, eit].map(({ indicators }) => halfUp(indicators.reduce((sum, one) => sum + one.score, 0) / indicators.length));
    expect(ofIndicators).toEqual([96.47, 95.92]);
  });

  it('has 28.98 + 28.82 + 40.00 = 97.80, the parts rounded before they are added, and passes excellently', () => {
    expect(totalOf({ iit: 96.61, eit: 96.08, oit: 100 })).toEqual({ parts: { iit: 28.98, eit: 28.82, oit: 40 }, total: 97.8, level: 'excellent' });
    const unrounded = 0.3 * instrumentScore(huaikhwang.iit).score + 0.3 * instrumentScore(huaikhwang.eit).score + 40;
    expect(halfUp(unrounded)).toBe(97.81);
  });
});

describe('Bang Kok Yai, fiscal year 2567', () => {
  const [iit, eit] = [instrumentScore(bangkokyai.iit), instrumentScore(bangkokyai.eit)];

  it('has the printed indicators; 94.7533 and 91.055 are rounded half up', () => {
    expect([...iit.indicators, ...eit.indicators].map((one) => one.score)).toEqual([100, 99.85, 100, 99.91, 100, 94.75, 91.6, 91.06]);
  });

  it('has 29.99 + 27.90 + 40.00 = 97.89 and no more than a good level, for EIT is below 95', () => {
    expect([iit.score, eit.score]).toEqual([expect.closeTo(99.955, 5), expect.closeTo(92.995, 5)]);
    expect(totalOf({ iit: iit.score, eit: eit.score, oit: 100 })).toEqual({ parts: { iit: 29.99, eit: 27.9, oit: 40 }, total: 97.89, level: 'good' });
  });

  it('would have 97.73 with the means of the indicators, which is not what was printed', () => {
    expect(totalOf({ iit: 99.952, eit: 92.47, oit: 100 }).total).toBe(97.73);
  });
});

describe('the levels', () => {
  it.each([
    ['excellent', { iit: 95, eit: 95, oit: 95 }],
    ['good', { iit: 100, eit: 94.99, oit: 100 }],
    ['good', { iit: 85, eit: 85, oit: 85 }],
    ['pass', { iit: 84.99, eit: 100, oit: 100 }],
    ['improve', { iit: 84.98, eit: 84.98, oit: 84.98 }],
    ['improve', { iit: 70, eit: 70, oit: 70 }],
    ['improve-urgently', { iit: 69.98, eit: 69.98, oit: 69.98 }],
    ['improve-urgently', { iit: 0, eit: 0, oit: 0 }],
  ] as const)('%s from %o', (level, instruments) => {
    expect(totalOf(instruments).level).toBe(level);
  });
});

/** Items of a tree given as topic → number of items, with the points they lose. */
function items(sizes: Record<string, number>, losses: Record<string, readonly number[]> = {}): PlacedBand[] {
  return Object.entries(sizes).flatMap(([topic, size]) =>
    Array.from({ length: size }, (_one, at) => {
      const points = 100 - (losses[topic]?.[at] ?? 0);
      return { path: pathOf(topic), low: points, high: points };
    }),
  );
}
const points = (placed: PlacedBand[], levels: readonly number[]): number => halfUp(rollUp(placed, levels)?.low ?? Number.NaN);

describe('the national roll-up, fiscal year 2564', () => {
  const NINE = { '9.1': 9, '9.2': 8, '9.3': 7, '9.4': 4, '9.5': 5 };
  const TEN = { '10.1': 8, '10.2': 2 };
  const NATIONAL = [1, 2];

  it.each([
    [93.5, 100, 38.7],
    [97.5, 87.5, 37],
  ])('indicators %s and %s give a weighted OIT of %s', (nine, ten, weighted) => {
    const oit = rollUp([{ path: ['9'], low: nine, high: nine }, { path: ['10'], low: ten, high: ten }], NATIONAL);
    expect(totalOf({ iit: 0, eit: 0, oit: oit?.low ?? 0 }).parts.oit).toBe(weighted);
  });

  /** All ways in which one or two failed items give the value, as the sub-indicators they stand in. */
  function explanations(sizes: Record<string, number>, value: number): string[] {
    const topics = Object.keys(sizes);
    const sets = [...topics.map((topic) => [topic]), ...topics.flatMap((one, at) => topics.slice(at).map((other) => [one, other]))];
    return sets
      .filter((set) => {
        const losses = Object.fromEntries(topics.map((topic) => [topic, set.filter((one) => one === topic).map(() => 100)]));
        return set.every((topic) => (losses[topic]?.length ?? 0) <= (sizes[topic] ?? 0)) && points(items(sizes, losses), NATIONAL) === value;
      })
      .map((set) => set.join(' + '));
  }

  it.each([
    [97.78, '9.1'], [97.5, '9.2'], [97.14, '9.3'], [96, '9.5'], [93.5, '9.2 + 9.5'], [92.5, '9.2 + 9.4'], [93.78, '9.1 + 9.5'], [94.64, '9.2 + 9.3'],
  ])('indicator 9 of %s has exactly one explanation by one or two failed items: %s', (value, explanation) => {
    expect(explanations(NINE, value)).toEqual([explanation]);
  });

  it.each([[93.75, '10.1'], [87.5, '10.1 + 10.1']])('indicator 10 of %s has exactly one explanation: %s', (value, explanation) => {
    expect(explanations(TEN, value)).toEqual([explanation]);
  });
});

describe('Khlong Sam Wa', () => {
  const loaded = loadChecklist('bma-2566');
  if (!loaded.ok) throw new Error(loaded.message.en);
  const nine = loaded.checklist.items.filter((item) => item.topic.startsWith('9.'));
  const sizes: Record<string, number> = {};
  for (const item of nine) sizes[item.topic] = (sizes[item.topic] ?? 0) + 1;
  const RULES = { A: [1, 2], B: [1, 2, 3], C: [1, 3], D: [1] };

  it.each([
    ['A', { O1: 2.857, O6: 2.857, O8: 2.222, O10: 2.222, O13: 2.222, O17: 5, O19: 5, O21: 20, O22: 20 }],
    ['B', { O1: 2, O6: 5, O8: 5, O10: 1.667, O13: 1.25, O17: 5, O19: 5, O21: 20, O22: 20 }],
    ['C', { O1: 2, O6: 5, O8: 10, O10: 3.333, O13: 2.5, O17: 5, O19: 5, O21: 10, O22: 10 }],
    ['D', { O1: 4.545, O6: 4.545, O8: 4.545, O10: 4.545, O13: 4.545, O17: 4.545, O19: 4.545, O21: 4.545, O22: 4.545 }],
  ] as const)('rule %s has the loss weights of the table', (rule, losses) => {
    for (const [id, loss] of Object.entries(losses)) {
      const placed = nine.map((item): PlacedBand => ({ path: pathOf(item.topic), low: item.id === id ? 0 : 100, high: 100 }));
      expect(100 - (rollUp(placed, RULES[rule])?.low ?? Number.NaN), id).toBeCloseTo(loss, 3);
    }
  });

  /** Every value that indicator 9 can take when items score these points; items of one topic are alike under every rule. */
  function* values(levels: readonly number[], lost: readonly number[]): Generator<{ value: number; losses: Record<string, number[]> }> {
    const topics = Object.keys(sizes);
    function* assign(at: number, losses: Record<string, number[]>): Generator<Record<string, number[]>> {
      const topic = topics[at];
      if (topic === undefined) return void (yield losses);
      for (const choice of multisets(lost, sizes[topic] ?? 0)) yield* assign(at + 1, { ...losses, [topic]: choice });
    }
    for (const losses of assign(0, {})) yield { value: points(items(sizes, losses), levels), losses };
  }
  function* multisets(of: readonly number[], size: number): Generator<number[]> {
    const [first, ...rest] = of;
    if (first === undefined) return void (yield []);
    for (let count = 0; count <= size; count += 1) for (const more of multisets(rest, size - count)) yield [...Array.from({ length: count }, () => first), ...more];
  }

  it.each(Object.entries(RULES))('96.50 is given by no combination of 0 and 100 under rule %s (all 51,840 of them)', (_rule, levels) => {
    let seen = 0;
    let hits = 0;
    for (const { value } of values(levels, [100])) {
      seen += 1;
      if (value === 96.5) hits += 1;
    }
    expect({ seen, hits }).toEqual({ seen: 51_840, hits: 0 });
  });

  it('96.50 needs half an item of O1–O5 and half an item that weighs 5 under the three-level rule, if two items lost half', () => {
    const lost = (topics: string[]): number => points(items(sizes, Object.fromEntries(Object.keys(sizes).map((topic) => [topic, topics.filter((one) => one === topic).map(() => 50)]))), RULES.B);
    const topics = Object.keys(sizes);
    const pairs = topics.flatMap((one, at) => topics.slice(at).map((other) => [one, other])).filter((pair) => pair[0] !== pair[1] || (sizes[pair[0] ?? ''] ?? 0) > 1);
    expect(pairs.filter((pair) => lost(pair) === 96.5)).toEqual([['9.1.1', '9.1.2'], ['9.1.1', '9.2.1'], ['9.1.1', '9.2.2'], ['9.1.1', '9.3.1'], ['9.1.1', '9.3.2']]);
    expect(topics.filter((topic) => lost([topic]) === 96.5)).toEqual([]);
  });

  it.each([['A', [1, 2]], ['D', [1]]] as const)('half scores do not give 96.50 under rule %s either, nor do quarters', (_rule, levels) => {
    // A loss is a sum of the items' weights, so it is enough to try the sums of at most 3.505 points.
    const weights = Object.entries(sizes).map(([topic, size]) => ({ size, weight: 100 - (rollUp(items(sizes, { [topic]: [100] }), levels)?.low ?? Number.NaN) }));
    const reaches = (at: number, left: number, share: number): boolean => {
      const kind = weights[at];
      if (kind === undefined) return Math.abs(left) <= 0.005;
      for (let count = 0; count * share * kind.weight <= left + 0.005 && count <= kind.size / share; count += 1) {
        if (reaches(at + 1, left - count * share * kind.weight, share)) return true;
      }
      return false;
    };
    expect(reaches(0, 3.5, 0.5)).toBe(false);
    expect(reaches(0, 3.5, 0.25)).toBe(false);
    // The search itself finds what there is.
    expect(reaches(0, weights[0]?.weight ?? 0, 0.5)).toBe(true);
  });

  it('95.00 with O15 alone lost in 2567 is given by no rule over the 17 items as listed', () => {
    // O13 and O14 under the annual plan, O15 alone under procurement (S:BKY titles, oit-rules §3.4).
    const listed = { '9.1.1': 3, '9.1.2': 1, '9.2.1': 1, '9.2.2': 1, '9.2.3': 2, '9.2.4': 4, '9.3.1': 2, '9.3.2': 1, '9.4.1': 1, '9.5.1': 1 };
    const placed = items(listed, { '9.3.2': [100] });
    expect({ A: points(placed, RULES.A), B: points(placed, RULES.B), D: points(placed, RULES.D) }).toEqual({ A: 93.33, B: 90, D: 94.12 });
  });
});
