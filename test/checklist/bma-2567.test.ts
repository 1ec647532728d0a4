import { describe, expect, it } from 'vitest';
import { CASES } from './bma-2567.cases.js';
import { judgeOf, outcome } from './judged.js';

const judge = judgeOf('bma-2567');

describe('documents as offices write them for FY2567', () => {
  it.each(CASES)('$item: $name', async ({ item, sources, wanted }) => {
    const judged = judge(item, ...(await Promise.all(sources())));
    expect(wanted, JSON.stringify(judged.elements)).toContain(outcome(judged));
  });
});
