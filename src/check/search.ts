import type { Clause, DocumentType } from '../model/checklist.js';
import type { Block } from '../model/document.js';
import type { ItemEvidence } from '../model/evidence.js';
import { findPhrase, prepareText, skeleton } from '../thai/index.js';
import { findPattern } from './pattern.js';
import { isPlainHeading, isRunningText, isSecondSubject } from './headings.js';
import { partOfType, type TypeTitle } from './parts.js';
import { matrixPart } from './matrix.js';
import { blockIndexAt, readingOf, type Reading, type View } from './reading.js';

export interface Match {
  start: number;
  end: number;
  /** The alternative that was found. */
  alternative: string;
}

/** Fills the places of the checklist's phrases that depend on the audit: {district}, {districtEn}, {agency} (the name of the office), {year}, {lastYear}, and the last two of the Christian era. */
export function fillPhrase(phrase: string, evidence: ItemEvidence): string {
  return phrase
    .replaceAll('{agency}', `สำนักงานเขต${evidence.district.nameTh}`)
    .replaceAll('{district}', evidence.district.nameTh)
    .replaceAll('{districtEn}', evidence.district.nameEn)
    .replaceAll('{year}', String(evidence.fiscalYear))
    .replaceAll('{lastYear}', String(evidence.fiscalYear - 1))
    .replaceAll('{yearCE}', String(evidence.fiscalYear - 543))
    .replaceAll('{lastYearCE}', String(evidence.fiscalYear - 544));
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
  for (const words of clause.cells ?? []) {
    const found = cellsSaying(view, fillPhrase(words, evidence)).map((hit) => ({ ...hit, alternative: words })).find(accept);
    if (found !== undefined) matches.push(found);
  }
  return matches;
}

/** Cells of table rows that say the words and nothing more; a remark in brackets or a number in front does not matter. */
function cellsSaying(view: View, words: string): { start: number; end: number }[] {
  const wanted = skeleton(words);
  const found: { start: number; end: number }[] = [];
  view.blocks.forEach((block, index) => {
    if (block.role !== 'row') return;
    let start = view.starts[index] ?? 0;
    for (const cell of block.text.split('\t')) {
      if (skeleton(cell.replace(/\([^)]*\)/g, '').replace(/^\s*[\d๐-๙]+[.)]\s*/, '')) === wanted) found.push({ start, end: start + cell.length });
      start += cell.length + 1;
    }
  });
  return found;
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
      // Nor are the words of two neighbouring cells: "ระยะเวลา | การกำกับติดตาม".
      if (!leavesHeading(view, found) && !view.text.slice(found.start, found.end).includes('\t')) stretches.push(found);
      from = Math.max(found.end, from + 1);
    }
  }
  return stretches;
}

/** The end of a heading and the beginning of the text below it are not one phrase: "ข่าว" over "กิจกรรมวันเด็ก". */
function leavesHeading(view: View, hit: { start: number; end: number }): boolean {
  const first = blockIndexAt(view, hit.start);
  const { role, locator } = view.blocks[first] ?? {};
  if (role !== 'title' && role !== 'heading') return false;
  const last = blockIndexAt(view, hit.end - 1);
  // The title of a printed page may be wrapped.
  return last !== first && !(locator?.page !== undefined && view.blocks[last]?.role === role);
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
    const matrix = isGeneral(type, evidence) ? null : matrixOfType(reading, type, evidence);
    if (matrix !== null) return [matrix];
    if (typeMatch(reading, type, evidence) === null) return [];
    if (isGeneral(type, evidence)) return [reading];
    const titles = Object.keys(evidence.item.documentTypes).flatMap((name) => (isGeneral(name, evidence) ? [] : typeTitles(reading, name, evidence)));
    return partOfType(reading, type, titles) ?? [];
  });
}

const matrices = new WeakMap<Reading, Map<string, Reading | null>>();

/** The part of a type where one table serves several types of the item, a column or a group of lines for each. */
function matrixOfType(reading: Reading, type: string, evidence: ItemEvidence): Reading | null {
  const known = matrices.get(reading) ?? new Map<string, Reading | null>();
  matrices.set(reading, known);
  let part = known.get(type);
  if (part === undefined) {
    const types = Object.entries(evidence.item.documentTypes);
    const named = (text: string): string[] => (text.trim() === '' ? [] : types.flatMap(([name, { titles }]) => (titles.some((title) => findPhrase(prepareText(text), fillPhrase(title, evidence)) !== null) ? [name] : [])));
    const document = types.length < 2 ? null : matrixPart(reading.document, type, named);
    part = document === null ? null : { ...readingOf(reading.source, document), hasSubstance: true, onlyIntroduces: false };
    known.set(type, part);
  }
  return part;
}

/** A type that holds another one: any announcement, beside the one of a certain policy. Such a name divides no document. */
function isGeneral(type: string, evidence: ItemEvidence): boolean {
  const { documentTypes } = evidence.item;
  const own = new Set(documentTypes[type]?.titles);
  return Object.entries(documentTypes).some(([name, other]) => name !== type && other.titles.length < own.size && other.titles.every((title) => own.has(title)));
}

function typeTitles(reading: Reading, type: string, evidence: ItemEvidence): TypeTitle[] {
  return typeMatches(reading, type, evidence).flatMap(({ view, start }) => {
    const index = blockIndexAt(view, start);
    const block = view.blocks[index];
    return block === undefined ? [] : [{ block, offset: start - (view.starts[index] ?? 0), type }];
  });
}

const REFERENCE_LETTERS = 45;

/** A match and the view its offsets are of. */
export interface TypeMatch extends Match {
  view: View;
}

/**
 * Where a document says in its titles, or in a plain line that stands there like a heading, that it is of a type. A title that only refers to such a document is none:
 * "รายงานผลการดำเนินการตามแผน…" names a report on the plan, so what stands directly before a match is looked at.
 */
export function typeMatch(reading: Reading, type: string, evidence: ItemEvidence): TypeMatch | null {
  return typeMatches(reading, type, evidence)[0] ?? null;
}

/** Whether the titles of a document, or of the part of one, name no second type of the item. */
export function isOfNoOtherType(reading: Reading, type: string | undefined, evidence: ItemEvidence): boolean {
  return Object.keys(evidence.item.documentTypes).every((other) => other === type || typeMatch(reading, other, evidence) === null);
}

const OPENING_LINES = 3;

/** Whether the first lines of a file say that the whole of it is of a type. A page may be several things. */
export function opensAs(reading: Reading, type: string | undefined, evidence: ItemEvidence): boolean {
  if (type === undefined || reading.document.kind === 'html') return false;
  const match = typeMatch(reading, type, evidence);
  return match !== null && match.view === reading.titleView && blockIndexAt(match.view, match.start) < OPENING_LINES;
}

function typeMatches(reading: Reading, type: string, evidence: ItemEvidence): TypeMatch[] {
  const definition = evidence.item.documentTypes[type];
  if (definition === undefined) return [];
  const { document, titleView, prose } = reading;
  const refuses = definition.not.map((phrase) => skeleton(fillPhrase(phrase, evidence))).filter((phrase) => phrase !== '');
  // A file that opens as a report on the policy names the policy again further down: then only what stands like a heading counts.
  const opening = skeleton(titleView.blocks[0]?.text ?? '');
  let referred = document.kind !== 'html' && refuses.some((phrase) => opening.startsWith(phrase));
  const namedIn = (view: View, accept: (match: Match, block: Block, index: number) => boolean, begins: (match: Match) => number): TypeMatch[] =>
    matchesOfClause(view, { any: definition.titles, patterns: [], min: 1 }, evidence)
      .filter((match) => {
        const index = blockIndexAt(view, match.start);
        const block = view.blocks[index];
        if (block === undefined || !accept(match, block, index) || isForeign(lineOf(block, match.start - (view.starts[index] ?? 0)), definition, evidence)) return false;
        const reference = isReference(view, match, begins(match), refuses);
        const standsAlone = block.role !== 'paragraph' || !referred || isPlainHeading(document, block, match.start - (view.starts[index] ?? 0));
        referred ||= reference;
        return !reference && standsAlone;
      })
      .map((match) => ({ ...match, view }));
  const titled = new Set(titleView.blocks);
  const anyTitles = matchesOfClause(prose, { any: Object.values(evidence.item.documentTypes).flatMap((one) => one.titles), patterns: [], min: 1 }, evidence);
  return [
    ...namedIn(titleView, (_match, block) => !isRunningText(document, block), (match) => titleBegins(reading, match.start)),
    ...namedIn(
      prose,
      (match, block, index) => {
        if (titled.has(block) && !isRunningText(document, block)) return false;
        const offset = match.start - (prose.starts[index] ?? 0);
        return isPlainHeading(document, block, offset) || anyTitles.some((first) => blockIndexAt(prose, first.start) === index && isSecondSubject(document, block, first.start - (prose.starts[index] ?? 0), offset));
      },
      (match) => prose.starts[blockIndexAt(prose, match.start)] ?? 0,
    ),
  ];
}

/** The line of a block in which an offset lies. */
function lineOf(block: Block, offset: number): string {
  const begin = block.text.lastIndexOf('\n', offset - 1) + 1;
  return block.text.slice(begin).split('\n', 1)[0] ?? '';
}

/** Whether a title is of another subject that has reports or plans of its own. */
function isForeign(line: string, { foreign }: DocumentType, evidence: ItemEvidence): boolean {
  if (foreign === undefined) return false;
  const text = prepareText(line);
  const says = (words: readonly string[]): boolean => words.some((phrase) => findPhrase(text, fillPhrase(phrase, evidence)) !== null);
  return says(foreign.words) && !says(foreign.own);
}

/** Whether the words around a match make it the name of something else: "รายงานผล … ตาม" before it, "Guidelines" behind it. */
function isReference(view: View, match: Match, begins: number, refuses: readonly string[]): boolean {
  const before = skeleton(view.text.slice(Math.max(begins, match.start - 120), match.start)).slice(-REFERENCE_LETTERS);
  if (before.endsWith(skeleton('ตาม')) && refuses.length > 0) return true;
  const whole = before + skeleton(view.text.slice(match.start, match.end));
  // In English the noun that decides stands last.
  const behind = skeleton(/^[^\n]*/.exec(view.text.slice(match.end))?.[0] ?? '');
  return refuses.some((phrase) => {
    const at = whole.indexOf(phrase);
    return (at >= 0 && at < before.length) || (/^[a-z]/.test(phrase) && behind.includes(phrase));
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
