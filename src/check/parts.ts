import type { Block, Document } from '../model/document.js';
import { skeleton } from '../thai/index.js';
import { continuesTitle, isOpen, isPlainHeading, isRunningText, isSecondSubject } from './headings.js';
import { readingOf, type Reading } from './reading.js';

/** A title that says of what types the document is: the block and where in it the words begin. */
export interface TypeTitle {
  block: Block;
  offset: number;
  type: string;
}

/**
 * The part of a document that is of a type, for documents that hold two in one: a page with the plan and below it the
 * report. A part goes from a title that names one type to the next title that names another. A title that names several
 * ("แผน … และรายงานผล …") heads the whole; what stands below it before the first part may be of any of them. Null when
 * no part can be of this type; the document itself when it is not made of parts.
 */
export function partOfType(reading: Reading, type: string, titles: readonly TypeTitle[]): Reading | null {
  const { document } = reading;
  const types = new Map<Block, Set<string>>();
  for (const title of titles) if (opensPart(document, title) || isJoined(document, title, titles)) types.set(title.block, (types.get(title.block) ?? new Set()).add(title.type));
  for (const [block, names] of types) joinToTitleAbove(document, block, names, types);
  const openers = [...types].filter(([, names]) => names.size === 1);
  const named = new Set(openers.flatMap(([, names]) => [...names]));
  if (named.size === 0 || (named.size === 1 && (named.has(type) || !isHeadedByAll(types, type)))) return reading;
  if (!named.has(type)) return beforeParts(reading, type, new Set(openers.map(([block]) => block)));
  const heads = new Set(reading.titles.map((title) => title.block).filter((block) => !isRunningText(document, block)));
  let current: string | null = null;
  const blocks = document.blocks.filter((block) => {
    const names = types.get(block);
    if (names?.size === 1) current = [...names][0] ?? null;
    // What heads the whole document heads every part: its titles bear the year and the office.
    return current === null ? heads.has(block) || names !== undefined : current === type;
  });
  return cut(reading, type, blocks);
}

function beforeParts(reading: Reading, type: string, openers: ReadonlySet<Block>): Reading | null {
  const { blocks } = reading.document;
  const before = cut(reading, type, blocks.slice(0, blocks.findIndex((block) => openers.has(block))));
  return before.hasSubstance && before.prose.blocks.some((block) => block.role === 'row' || block.role === 'paragraph') ? before : null;
}

function isHeadedByAll(types: ReadonlyMap<Block, ReadonlySet<string>>, type: string): boolean {
  return [...types.values()].some((names) => names.size > 1 && names.has(type));
}

/** A title may run over two lines: "แผน …" and below it "และรายงานผล …", "(No Gift Policy)" or "เรื่อง …" are one title that names both. */
function joinToTitleAbove(document: Document, block: Block, names: Set<string>, types: ReadonlyMap<Block, Set<string>>): void {
  const above = document.blocks[document.blocks.indexOf(block) - 1];
  const namesAbove = above === undefined ? undefined : types.get(above);
  if (namesAbove === undefined || !(/^\s*(?:และ|พร้อม|รวมทั้ง|เรื่อง|\/|&|\()/.test(block.text) || isOpen(above?.text ?? ''))) return;
  for (const name of namesAbove) names.add(name);
  for (const name of names) namesAbove.add(name);
}

const NEAR_HEAD = 8;
const FIRST_LINES_OF_A_PAGE = 2;

/** Headings open a part, and plain lines that stand there like one or are the first of a page, when they begin with the words. */
function opensPart(document: Document, { block, offset }: TypeTitle): boolean {
  if (block.role === 'title' || block.role === 'heading') return true;
  if (isPlainHeading(document, block, offset)) return true;
  if (document.kind === 'html' || continuesTitle(document, block) || skeleton(block.text.slice(0, offset)).length > NEAR_HEAD) return false;
  const place = block.locator.page ?? block.locator.sheet;
  const onPage = document.blocks.filter((other) => (other.locator.page ?? other.locator.sheet) === place);
  return onPage.indexOf(block) < FIRST_LINES_OF_A_PAGE;
}

/** One heading may name two subjects at once. */
function isJoined(document: Document, title: TypeTitle, titles: readonly TypeTitle[]): boolean {
  return titles.some((other) => other.block === title.block && other.type !== title.type && isSecondSubject(document, title.block, other.offset, title.offset));
}

const known = new WeakMap<Reading, Map<string, Reading>>();

/** The same part is asked for by every requirement: cut once. */
function cut(reading: Reading, type: string, blocks: Block[]): Reading {
  const parts = known.get(reading) ?? new Map<string, Reading>();
  known.set(reading, parts);
  let part = parts.get(type);
  if (part === undefined) {
    const places = new Set(blocks.filter((block) => block.role === 'row').map((block) => JSON.stringify(block.locator)));
    const tables = reading.document.tables.filter((table) => table.rowLocators.some((locator) => places.has(JSON.stringify(locator))));
    const own = readingOf(reading.source, { ...reading.document, blocks, tables });
    // A part may be short: the document it stands in is more than a title, and the part only has to say something.
    // Nor does a short part of a page that holds more only introduce something.
    part = { ...own, hasSubstance: own.hasSubstance || (reading.hasSubstance && lettersOf(own) >= LETTERS_OF_A_PART), onlyIntroduces: own.onlyIntroduces && reading.onlyIntroduces };
    parts.set(type, part);
  }
  return part;
}

const LETTERS_OF_A_PART = 20;

function lettersOf(part: Reading): number {
  return part.prose.blocks.filter((block) => block.role === 'row' || block.role === 'paragraph').reduce((sum, block) => sum + skeleton(block.text).length, 0);
}
