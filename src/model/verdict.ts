import { z } from 'zod';

/**
 * The six verdicts. `unchecked` is a failure of ours and never counts against a district; `review` asks for a
 * person; `fail` is only said when everything readable was read.
 */
export const Verdict = z.enum(['pass', 'remark', 'fail', 'review', 'unchecked', 'not-applicable']);
export type Verdict = z.infer<typeof Verdict>;

/** Worst first, the order in which an item takes the verdict of its hard requirements. */
export const WORST_FIRST = ['fail', 'unchecked', 'review', 'remark', 'pass', 'not-applicable'] as const satisfies readonly Verdict[];

/** The worst of some verdicts; `not-applicable` when there is none. */
export function worst(verdicts: Iterable<Verdict>): Verdict {
  let index = WORST_FIRST.length - 1;
  for (const verdict of verdicts) index = Math.min(index, WORST_FIRST.indexOf(verdict));
  return WORST_FIRST[index] ?? 'not-applicable';
}
