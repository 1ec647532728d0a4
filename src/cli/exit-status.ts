import type { Finding } from '../model/finding.js';
import type { Report } from '../model/report.js';

/** Every status the commands end with. */
export const EXIT = { good: 0, fail: 1, badInput: 2, undecided: 3, bug: 70, interrupted: 130 } as const;
export type ExitStatus = (typeof EXIT)[keyof typeof EXIT];

/**
 * 0: every item passes, remarks allowed (with `strict`, none) · 1: an item fails (or, with `strict`, has a remark) ·
 * 3: no item fails, but a person must look or something was left unchecked.
 */
export function exitStatus(report: Report, { strict }: { strict: boolean }): ExitStatus {
  const verdicts = new Set(report.items.map((item) => item.verdict));
  if (verdicts.has('fail') || (strict && verdicts.has('remark'))) return EXIT.fail;
  if (verdicts.has('review') || verdicts.has('unchecked')) return EXIT.undecided;
  return EXIT.good;
}

/**
 * Of one document looked at. 0: all of it was read · 1: the link is dead, or the file locked, broken or empty ·
 * 3: a person must look, or the portal or we ourselves stood in the way.
 */
export function readStatus(look: { document: { failure: { by: 'us' | 'file' } | null } | null; findings: readonly Finding[] }): ExitStatus {
  const atFault = look.findings.some(({ code, verdict }) => verdict === 'fail' || (code === 'document-broken' && look.document?.failure?.by === 'file'));
  if (atFault) return EXIT.fail;
  return look.findings.some(({ verdict }) => verdict === 'review' || verdict === 'unchecked') ? EXIT.undecided : EXIT.good;
}
