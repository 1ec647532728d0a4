import type { Reason } from '../model/explanation.js';
import type { ItemReport, LinkReport } from '../model/report.js';
import { worst, type Verdict } from '../model/verdict.js';

/** What the district itself should put right in a document, although every element was found elsewhere. */
const FLAWS: ReadonlySet<string> = new Set([
  'document-encrypted', 'document-broken', 'document-picture', 'document-partly-picture', 'document-scrambled', 'document-placeholder', 'document-archive', 'wrong-district', 'personal-data-exposed', 'table-only-pdf',
]);

/**
 * Worst of the hard requirements; a soft requirement, a dead link among living ones, or a flawed document adds at most
 * `remark`; manual requirements, walls and our own failures add nothing. Damaged text layers are the rule in Thai PDFs
 * and are repaired here: they are advice at the link and no remark on the item. Works on stored reports as well.
 */
export function settleItem({ requirements, links }: Pick<ItemReport, 'requirements' | 'links'>): { verdict: Verdict; reasons: Reason[] } {
  if (links.length === 0) return { verdict: 'fail', reasons: [{ by: 'no-links' }] };
  if (links.every((link) => link.outcome !== 'ok' && link.verdict === 'fail')) return { verdict: 'fail', reasons: [{ by: 'all-links-dead' }] };
  const hard = requirements.filter((one) => one.severity === 'hard');
  const worstHard = worst(hard.map((one) => one.verdict));
  const remarks: Reason[] = [
    ...requirements.filter((one) => one.severity === 'soft' && one.verdict !== 'pass' && one.verdict !== 'not-applicable').map((one): Reason => ({ by: 'soft', requirement: one.id, verdict: one.verdict })),
    ...links.flatMap((link) => flawsOf(link).map((code): Reason => ({ by: 'link', url: link.url, code }))),
  ];
  const byHard = worstHard === 'not-applicable' ? 'pass' : worstHard;
  const verdict = remarks.length > 0 ? worst([byHard, 'remark']) : byHard;
  const decisive = hard.filter((one) => one.verdict === verdict).map((one): Reason => ({ by: 'hard', requirement: one.id, verdict: one.verdict }));
  return { verdict, reasons: verdict === 'remark' ? [...decisive, ...remarks] : decisive };
}

function flawsOf({ findings }: LinkReport): string[] {
  return [...new Set(findings.filter((one) => FLAWS.has(one.code) || (one.code === 'link-outcome' && one.verdict === 'fail')).map((one) => one.code))];
}
