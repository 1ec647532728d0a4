import { describe, expect, it } from 'vitest';
import { exitStatus } from '../../src/cli/exit-status.js';
import type { Verdict } from '../../src/model/verdict.js';
import { item, report } from '../report/sample.js';

describe('exit status', () => {
  it.each<[string, Verdict[], number, number]>([
    ['all pass', ['pass', 'pass'], 0, 0],
    ['nothing was asked', [], 0, 0],
    ['an item that does not apply', ['pass', 'not-applicable'], 0, 0],
    ['a remark', ['pass', 'remark'], 0, 1],
    ['a person must look', ['remark', 'review'], 3, 1],
    ['our own side failed', ['pass', 'unchecked'], 3, 3],
    ['a failure outweighs what is undecided', ['unchecked', 'review', 'fail'], 1, 1],
  ])('%s', (_what, verdicts, normal, strict) => {
    const whole = report(verdicts.map((verdict, i) => item(`O${i + 1}`, verdict)));
    expect(exitStatus(whole, { strict: false })).toBe(normal);
    expect(exitStatus(whole, { strict: true })).toBe(strict);
  });
});
