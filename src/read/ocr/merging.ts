import type { Block, Document, OcrAttempt, Table } from '../../model/document.js';
import type { PictureContent } from './index.js';

/**
 * Pages of a document that are read by eye only and that OCR has still to look at, 1-based. Pages that an earlier attempt
 * had no time for are looked at in the next.
 */
export function picturePages(document: Document): number[] {
  if (document.failure !== null || (document.kind !== 'pdf' && document.kind !== 'image')) return [];
  const refused = new Set(document.ocr?.left.filter(({ reason }) => reason !== 'time').map(({ page }) => page));
  return document.pageReadings.filter((page) => ['picture', 'junk', 'scrambled'].includes(page.textLayer) && page.ocr === undefined && !refused.has(page.page)).map((page) => page.page);
}

/**
 * The document with what OCR read of its pictures, in the order of its pages. Its class and traits stay: OCR makes no
 * scan machine readable.
 */
export function withPictures(document: Document, found: PictureContent, version: number): Document {
  const shift = document.tables.length;
  const recognised = new Map(found.pageReadings.map((page) => [page.page, page]));
  return {
    ...document,
    traits: recognised.size === 0 || document.traits.includes('ocr') ? document.traits : [...document.traits, 'ocr'],
    blocks: inOrderOfPages(document.blocks, found.blocks.map((block) => (block.role === 'row' ? { ...block, locator: shifted(block.locator, shift) } : block))),
    tables: [...document.tables, ...found.tables.map((table): Table => ({ ...table, locator: shifted(table.locator, shift), rowLocators: table.rowLocators.map((locator) => shifted(locator, shift)) }))],
    pageReadings: document.pageReadings.map((page) => {
      const ocr = recognised.get(page.page)?.ocr;
      return ocr === undefined ? page : { ...page, ocr };
    }),
    ocr: { version, left: [...(document.ocr?.left ?? []).filter(({ reason }) => reason !== 'time'), ...found.left].sort((one, other) => one.page - other.page), failure: null },
  };
}

/** The document after an attempt that gave nothing: our time, memory or a crash. */
export function withoutPictures(document: Document, failure: NonNullable<OcrAttempt['failure']>, version: number): Document {
  return { ...document, ocr: { version, left: document.ocr?.left ?? [], failure } };
}

function shifted<L extends Block['locator']>(locator: L, by: number): L {
  return locator.table === undefined ? locator : { ...locator, table: locator.table + by };
}

/** Both lists are in order by themselves; of one page the text layer comes first. */
function inOrderOfPages(blocks: readonly Block[], recognised: readonly Block[]): Block[] {
  const merged: Block[] = [];
  let next = 0;
  for (const block of blocks) {
    for (let other = recognised[next]; other !== undefined && pageOf(other) < pageOf(block); other = recognised[++next]) merged.push(other);
    merged.push(block);
  }
  return [...merged, ...recognised.slice(next)];
}

function pageOf({ locator }: Block): number {
  return locator.page ?? 0;
}
