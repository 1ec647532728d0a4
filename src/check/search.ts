import type { Clause } from '../model/checklist.js';
import type { ItemEvidence } from '../model/evidence.js';
import { findPhrase, skeleton } from '../thai/index.js';
import { findPattern } from './pattern.js';
import { partOfType, type TypeTitle } from './parts.js';
import { blockIndexAt, type Reading, type View } from './reading.js';

export interface Match {
  start: number;
  end: number;
  /** The alternative that was found. */
  alternative: string;
}

/** Fills the places of the checklist's phrases that depend on the audit: {district}, {year}, {lastYear}. */
export function fillPhrase(phrase: string, evidence: ItemEvidence): string {
  return phrase
    .replaceAll('{district}', evidence.district.nameTh)
    .replaceAll('{year}', String(evidence.fiscalYear))
    .replaceAll('{lastYear}', String(evidence.fiscalYear - 1));
}

/** First match of each alternative of a clause in a view that `accept` takes. */
export function matchClause(view: View, clause: Clause, evidence: ItemEvidence, accept: (match: Match) => boolean = () => true): Match[] {
  const matches: Match[] = [];
  const refused = stretchesOf(view, clause.notIn ?? [], evidence);
  for (const raw of clause.any) {
    const phrase = fillPhrase(raw, evidence);
    let from = 0;
    // An occurrence that is refused (a menu-like mention, a reference) does not hide a later good one.
    for (let tries = 0; tries < 500; tries += 1) {
      const found = findPhrase(view.search, phrase, from);
      if (found === null) break;
      const match = { ...found, alternative: phrase };
      if (!isInside(match, refused) && accept(match)) {
        matches.push(match);
        break;
      }
      from = Math.max(found.end, from + 1);
    }
  }
  for (const name of clause.patterns) {
    const found = findPattern(name, view.text).map((hit) => ({ ...hit, alternative: name })).find(accept);
    if (found !== undefined) matches.push(found);
  }
  return matches;
}

/** All matches of a clause in a view, in order; each place once. */
export function matchesOfClause(view: View, clause: Clause, evidence: ItemEvidence): Match[] {
  const matches: Match[] = [];
  const refused = stretchesOf(view, clause.notIn ?? [], evidence);
  for (const raw of clause.any) {
    const phrase = fillPhrase(raw, evidence);
    let from = 0;
    while (matches.length < 2000) {
      const found = findPhrase(view.search, phrase, from);
      if (found === null) break;
      if (!isInside(found, refused)) matches.push({ ...found, alternative: phrase });
      from = Math.max(found.end, from + 1);
    }
  }
  for (const name of clause.patterns) matches.push(...findPattern(name, view.text).map((hit) => ({ ...hit, alternative: name })));
  return matches.sort((a, b) => a.start - b.start);
}

/** Everywhere one of the phrases stands. */
function stretchesOf(view: View, phrases: readonly string[], evidence: ItemEvidence): { start: number; end: number }[] {
  const stretches: { start: number; end: number }[] = [];
  for (const raw of phrases) {
    const phrase = fillPhrase(raw, evidence);
    for (let from = 0; stretches.length < 2000; ) {
      const found = findPhrase(view.search, phrase, from);
      if (found === null) break;
      stretches.push(found);
      from = Math.max(found.end, from + 1);
    }
  }
  return stretches;
}

function isInside(hit: { start: number; end: number }, stretches: readonly { start: number; end: number }[]): boolean {
  return stretches.some((one) => one.start <= hit.start && hit.end <= one.end);
}

/** Whether a clause is met: enough distinct alternatives. */
export function meets(clause: Clause, matches: Match[]): boolean {
  return new Set(matches.map((match) => match.alternative)).size >= clause.min;
}

/** True when one of the phrases stands in the same block as the match. */
export function blockSays(view: View, match: Match, phrases: readonly string[], evidence: ItemEvidence): boolean {
  if (phrases.length === 0) return false;
  const block = view.blocks[blockIndexAt(view, match.start)];
  const text = skeleton(block?.text ?? '');
  return phrases.some((phrase) => text.includes(skeleton(fillPhrase(phrase, evidence))));
}

/** The stretch of a view that holds the block of `offset` and its neighbours. */
export function passageAround(view: View, offset: number, neighbours: number): { start: number; end: number } {
  const index = blockIndexAt(view, offset);
  const first = Math.max(0, index - neighbours);
  const last = Math.min(view.blocks.length - 1, index + neighbours);
  const lastBlock = view.blocks[last];
  return { start: view.starts[first] ?? 0, end: (view.starts[last] ?? 0) + (lastBlock?.text.length ?? 0) };
}

/** Readings that are documents of a type of the item, of several in one the part; all readings when no type is asked for. */
export function readingsOfType(readings: Reading[], type: string | undefined, evidence: ItemEvidence): Reading[] {
  if (type === undefined) return readings;
  return readings.flatMap((reading) => {
    if (typeMatch(reading, type, evidence) === null) return [];
    const titles = Object.keys(evidence.item.documentTypes).flatMap((name) => typeTitles(reading, name, evidence));
    return partOfType(reading, type, titles) ?? [];
  });
}

function typeTitles(reading: Reading, type: string, evidence: ItemEvidence): TypeTitle[] {
  const view = reading.titleView;
  return typeMatches(reading, type, evidence).flatMap((match) => {
    const index = blockIndexAt(view, match.start);
    const block = view.blocks[index];
    return block === undefined ? [] : [{ block, offset: match.start - (view.starts[index] ?? 0), type }];
  });
}

const REFERENCE_LETTERS = 45;

/**
 * Where a document says in its titles that it is of a type. A title that only refers to such a document is none:
 * "รายงานผลการดำเนินการตามแผน…" names a report on the plan, so what stands directly before a match is looked at.
 */
export function typeMatch(reading: Reading, type: string, evidence: ItemEvidence): Match | null {
  return typeMatches(reading, type, evidence)[0] ?? null;
}

function typeMatches(reading: Reading, type: string, evidence: ItemEvidence): Match[] {
  const definition = evidence.item.documentTypes[type];
  if (definition === undefined) return [];
  const view = reading.titleView;
  const refuses = definition.not.map((phrase) => skeleton(fillPhrase(phrase, evidence)));
  return matchesOfClause(view, { any: definition.titles, patterns: [], min: 1 }, evidence).filter((match) => {
    const before = skeleton(view.text.slice(Math.max(titleBegins(reading, match.start), match.start - 120), match.start)).slice(-REFERENCE_LETTERS);
    if (before.endsWith(skeleton('ตาม')) && refuses.length > 0) return false;
    return !refuses.some((phrase) => phrase !== '' && before.includes(phrase));
  });
}

/** Where the title that holds an offset begins. The lines of a PDF page are one title that may be wrapped; headings elsewhere are whole. */
function titleBegins(reading: Reading, offset: number): number {
  const { blocks, starts } = reading.titleView;
  let index = blockIndexAt(reading.titleView, offset);
  const { page } = blocks[index]?.locator ?? {};
  if (reading.document.kind === 'pdf') while (index > 0 && blocks[index - 1]?.locator.page === page) index -= 1;
  return starts[index] ?? 0;
}
