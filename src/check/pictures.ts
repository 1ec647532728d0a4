import type { Block, Document, OcrWord, Table } from '../model/document.js';
import { formatLocator } from '../model/document.js';
import type { Evidence } from '../model/finding.js';
import { isCertain } from '../thai/index.js';

/**
 * Words read from pictures. OCR can show that something is there when it is sure of every word it rests on; what it does
 * not find may be there all the same, and what it reads unsurely only a person can confirm (DESIGN, verdicts).
 */

/** Whether OCR added text to this document. */
export function hasPictureText(document: Document): boolean {
  return document.traits.includes('ocr');
}

/** The document without what OCR read: the same object when that is nothing. */
export function withoutPictureText(document: Document): Document {
  if (!hasPictureText(document)) return document;
  return remembered(sound, document, () => ({
    ...document,
    blocks: document.blocks.filter((block) => block.words === undefined),
    tables: document.tables.filter((table) => table.words === undefined),
  }));
}

/** The document with a sign in place of every word that OCR is not sure of: what rests on none of them was seen. */
export function withCertainWords(document: Document): Document {
  if (!hasPictureText(document)) return document;
  return remembered(certain, document, () => {
    const blocks = document.blocks.map(certainBlock);
    const lines = new Map(document.blocks.map((block, index) => [block.text, blocks[index]?.text ?? '']));
    return { ...document, blocks, tables: document.tables.map((table) => certainTable(table, lines)) };
  });
}

const sound = new WeakMap<Document, Document>();
const certain = new WeakMap<Document, Document>();

/** Readings are remembered by document, so a document must be made only once. */
function remembered(known: WeakMap<Document, Document>, document: Document, make: () => Document): Document {
  const made = known.get(document) ?? make();
  known.set(document, made);
  return made;
}

/** A letter of no language met here, so that the words beside it do not come together as a phrase, which a blank would let them. */
const UNSURE = '\u01c2';

function certainBlock(block: Block): Block {
  return block.words === undefined ? block : { ...block, text: certainText(block.text, block.words) };
}

/** `lines`: certain text by what was read; the caption repeats lines of the page. */
function certainTable(table: Table, lines: ReadonlyMap<string, string>): Table {
  const { words } = table;
  if (words === undefined) return table;
  return {
    ...table,
    caption: table.caption.split('\n').map((line) => lines.get(line) ?? '').join('\n'),
    rows: table.rows.map((row, r) => row.map((cell, c) => certainText(cell, words[r]?.[c] ?? []))),
  };
}

function certainText(text: string, words: readonly OcrWord[]): string {
  let result = '';
  let from = 0;
  for (const word of words) {
    const at = text.indexOf(word.text, from);
    if (at < 0) continue;
    result += text.slice(from, at) + (isCertain(word) ? word.text : UNSURE);
    from = at + word.text.length;
  }
  return result + text.slice(from);
}

/**
 * Evidence out of a document read by OCR, as it stands there: with the words that were not certain, and the confidence of
 * the least sure word of its place. Evidence of other documents stays as it is.
 */
export function withConfidence(evidence: Evidence, documents: readonly Document[]): Evidence {
  for (const document of documents) {
    if (document.sha256 !== evidence.sha256) continue;
    const block = document.blocks.find((one) => one.words !== undefined && isPlace(evidence.locator, formatLocator(one.locator)));
    if (block?.words === undefined) continue;
    return { ...evidence, quote: hideMisread(evidence.quote.replaceAll(UNSURE, '…')), confidence: block.words.reduce((least, word) => Math.min(least, word.confidence), 100) };
  }
  return evidence.quote.includes(UNSURE) ? { ...evidence, quote: evidence.quote.replaceAll(UNSURE, '…') } : evidence;
}

/** A citizen's number of which one digit was misread has no right check digit, and twelve of its digits are right: hidden all the same. */
function hideMisread(quote: string): string {
  return quote.replace(/(?<![\d๐-๙])[\d๐-๙](?:[ .-]{0,3}[\d๐-๙]){12}(?![\d๐-๙])/g, (number) => {
    let seen = 0;
    return number.replace(/[\d๐-๙]/g, (digit) => (++seen > 5 ? 'x' : digit));
  });
}

/** Of the least sure of these places; null when none was read by OCR. */
export function leastConfidence(places: readonly Evidence[]): number | null {
  const confidences = places.flatMap((one) => one.confidence ?? []);
  return confidences.length === 0 ? null : Math.min(...confidences);
}

/** A row's place may be followed by the name of a column; a table's stands for its rows. */
function isPlace(locator: string, place: string): boolean {
  return locator === place || locator.startsWith(`${place}, `) || place.startsWith(`${locator}, `);
}
