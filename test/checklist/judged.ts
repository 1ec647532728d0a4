import { judgeChecked } from '../../src/audit/judging.js';
import { checkItem } from '../../src/check/index.js';
import { loadChecklist } from '../../src/checklist/load.js';
import type { ItemEvidence, Source } from '../../src/model/evidence.js';
import type { Verdict } from '../../src/model/verdict.js';
import { evidence } from '../check/documents.js';

export interface Judged {
  verdict: Verdict;
  /** Verdicts by the letter of the requirement. */
  elements: Record<string, Verdict>;
}

/** Judges an item of a checklist on these sources, on a day at the end of the checklist's window. */
export function judgeOf(checklistId: string): (itemId: string, ...sources: Source[]) => Judged {
  const loaded = loadChecklist(checklistId);
  if (!loaded.ok) throw new Error(loaded.message.en);
  const { checklist } = loaded;
  return (itemId, ...sources) => {
    const item = checklist.items.find((one) => one.id === itemId);
    if (item === undefined) throw new Error(`no item ${itemId}`);
    const full: ItemEvidence = { ...evidence([], sources), checklist, item, fiscalYear: checklist.fiscalYear, asOf: checklist.deadline };
    const { verdict, requirements } = judgeChecked(full, checkItem(full));
    return { verdict, elements: Object.fromEntries(requirements.map((one) => [one.id.split('.')[1] ?? '', one.verdict])) };
  };
}

/** What one would tell the office: complete (with or without advice), incomplete, or that a person must look. */
export function outcome({ verdict }: Judged): 'complete' | 'incomplete' | 'person' {
  if (verdict === 'pass' || verdict === 'remark') return 'complete';
  return verdict === 'fail' ? 'incomplete' : 'person';
}

/** The letters of the elements that failed. */
export const failed = (judged: Judged): string => Object.entries(judged.elements).flatMap(([letter, verdict]) => (verdict === 'fail' ? [letter] : [])).join('');
