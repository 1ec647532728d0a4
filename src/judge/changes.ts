import type { Cause, Change, Rejudgement } from '../model/rejudgement.js';
import type { ItemReport, Report, RequirementReport } from '../model/report.js';

/** What differs between two judgements of the same evidence; `readAgain` names the items of which documents were read anew. Pure. */
export function changesBetween(before: Report, after: Report, readAgain: ReadonlySet<string>): Pick<Rejudgement, 'changes' | 'items'> {
  const changes: Change[] = [];
  const items: Rejudgement['items'] = [];
  for (const [id, [old, now]] of pairs(before.items, after.items)) {
    for (const [requirement, [was, is]] of pairs(old?.requirements ?? [], now?.requirements ?? [])) {
      if (was?.verdict === is?.verdict) continue;
      changes.push({ requirement, from: was?.verdict ?? null, to: is?.verdict ?? null, because: causes(was, is, readAgain.has(id)), before: was?.findings ?? [], after: is?.findings ?? [] });
    }
    if (old?.verdict !== now?.verdict) items.push({ id, from: old?.verdict ?? null, to: now?.verdict ?? null });
  }
  return { changes, items };
}

function causes(was: RequirementReport | undefined, is: RequirementReport | undefined, readAgain: boolean): Cause[] {
  // Asked only before, or only now: that is the checklist's doing.
  if (was === undefined || is === undefined) return ['checklist'];
  const found: Cause[] = [];
  if (was.judgedBy === undefined || is.judgedBy === undefined) found.push('unrecorded');
  else {
    if (was.judgedBy.requirement !== is.judgedBy.requirement) found.push('checklist');
    if (was.judgedBy.rules !== is.judgedBy.rules) found.push('rules');
  }
  if (readAgain) found.push('reading');
  return found.length === 0 ? ['program'] : found;
}

/** By id, in the order of the newer list, what is only in the older one last. */
function pairs<T extends Pick<ItemReport, 'id'>>(before: readonly T[], after: readonly T[]): [string, [T | undefined, T | undefined]][] {
  const ids = new Set([...after, ...before].map((one) => one.id));
  return [...ids].map((id) => [id, [before.find((one) => one.id === id), after.find((one) => one.id === id)]]);
}
