import type { RequiredDocuments } from '../model/checklist.js';
import type { ItemEvidence } from '../model/evidence.js';
import { skeleton } from '../thai/index.js';
import { isRunningText } from './headings.js';
import { viewOf, type Reading, type View } from './reading.js';
import { matchClause, meets } from './search.js';

/** Whether a document is of a subject that may be evidence for the requirement. */
export function isOfSubject(reading: Reading, documents: RequiredDocuments | undefined, evidence: ItemEvidence): boolean {
  if (documents === undefined) return true;
  const { saying, notTitled } = documents;
  const says = (view: View, words: readonly string[]): boolean => matchClause(view, { any: [...words], patterns: [], min: 1 }, evidence).length > 0;
  if (saying !== undefined && !meets(saying, matchClause(reading.all, saying, evidence))) return false;
  if (notTitled === undefined) return true;
  const titles = titlesOf(reading);
  return says(titles, notTitled.own) || !says(titles, notTitled.words);
}

/** Longer lines near the head of a page are sentences. */
const LONGEST_TITLE = 110;
const views = new WeakMap<Reading, View>();

/** The titles of a document without lines that only stand near its head. */
function titlesOf(reading: Reading): View {
  let view = views.get(reading);
  if (view === undefined) {
    view = viewOf(reading.titles.map((title) => title.block).filter((block) => !isRunningText(reading.document, block) && skeleton(block.text).length <= LONGEST_TITLE));
    views.set(reading, view);
  }
  return view;
}
