import { formatLocator, type Document, type OcrWord, type Table } from '../model/document.js';
import type { RowSource } from '../model/extraction.js';
import { isCertain } from '../thai/index.js';

/** A document that tables are taken from, and where it was published. */
export interface Origin {
  url: string;
  member?: string;
  sha256: string | null;
  retrievedAt: string | null;
  document: Pick<Document, 'kind' | 'pageReadings' | 'traits'>;
}

/** Whether the lines of a cell end where the cell was too narrow, not where somebody broke them. */
export function isWrapped({ document }: Origin): boolean {
  return document.kind === 'pdf' || document.kind === 'image';
}

/** Where a row of a table stands and how well it was read. */
export function rowSource(origin: Origin, table: Table, row: number): RowSource {
  const locator = table.rowLocators[row] ?? table.locator;
  const words = table.words?.[row]?.flat() ?? [];
  return {
    url: origin.url,
    ...(origin.member === undefined ? {} : { member: origin.member }),
    sha256: origin.sha256,
    retrievedAt: origin.retrievedAt,
    page: locator.page ?? null,
    sheet: locator.sheet ?? null,
    table: locator.sheet === undefined ? (locator.table ?? table.locator.table ?? null) : null,
    row: locator.row ?? null,
    locator: formatLocator(locator),
    quality: qualityOf(origin, table, locator.page),
    confidence: words.length === 0 ? null : leastOf(words),
  };
}

function qualityOf({ document }: Origin, table: Table, page: number | undefined): RowSource['quality'] {
  if (table.words !== undefined) return 'ocr';
  const reading = document.pageReadings.find((one) => one.page === page);
  if (reading?.damage.includes('ocr-layer') === true) return 'ocr-layer';
  return reading?.textLayer === 'repaired' ? 'repaired' : 'text';
}

export function leastOf(words: readonly OcrWord[]): number {
  return Math.round(words.reduce((least, word) => Math.min(least, word.confidence), 100));
}

/** How the picture of some cells was read; null where they are no picture. */
export function wordsOf(table: Table, row: number, columns: readonly number[]): CellWords | null {
  if (table.words === undefined) return null;
  const words = columns.flatMap((column) => table.words?.[row]?.[column] ?? []);
  const unsure = words.filter((word) => !isCertain(word));
  return { unsure: unsure.length > 0, unsureFigures: unsure.some((word) => /[\d๐-๙]/.test(word.text)) };
}

export interface CellWords {
  unsure: boolean;
  unsureFigures: boolean;
}

