import { describe, expect, it } from 'vitest';
import { judgeOf, outcome } from './judged.js';
import { CASES } from './nacc-2568.cases.js';

const judge = judgeOf('nacc-2568');

describe('documents as agencies write them for FY2568', () => {
  it.each(CASES)('$item: $name', async ({ item, sources, wanted }) => {
    const judged = judge(item, ...(await Promise.all(sources())));
    expect(wanted, JSON.stringify(judged.elements)).toContain(outcome(judged));
  });
});
