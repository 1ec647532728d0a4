import type { Block, Document, Locator, Table } from '../../model/document.js';

/** A page, slide or sheet of a document, or all of one that has none. */
export interface Part {
  /** 1-based; null when the document is not divided. */
  number: number | null;
  kind: 'page' | 'slide' | 'sheet';
  sheet: string | null;
  blocks: Block[];
  /** The rows of each table that stand in this part. */
  tables: TablePiece[];
}

export interface TablePiece {
  table: Table;
  rows: string[][];
  /** Index of the first of them in the table. */
  from: number;
  rowLocators: Locator[];
  /** Its first rows stand in an earlier part. */
  continued: boolean;
}

/** What of a document stands in its parts. */
export type Divided = Pick<Document, 'kind' | 'blocks' | 'tables' | 'pageReadings'>;

/** The parts that hold anything or were looked at, in order. */
export function partsOf(document: Divided): Part[] {
  const sheets = sheetsOf(document);
  const parts = new Map<number | null, Part>();
  const partAt = (number: number | null): Part => {
    const known = parts.get(number);
    if (known !== undefined) return known;
    const part: Part = { number, kind: document.kind === 'presentation' ? 'slide' : sheets.length > 0 ? 'sheet' : 'page', sheet: number === null ? null : (sheets[number - 1] ?? null), blocks: [], tables: [] };
    parts.set(number, part);
    return part;
  };
  for (const reading of document.pageReadings) partAt(reading.page);
  for (const block of document.blocks) partAt(numberOf(block.locator, sheets)).blocks.push(block);
  for (const table of document.tables) {
    for (const [index, row] of table.rows.entries()) {
      const locator = table.rowLocators[index] ?? table.locator;
      const { tables } = partAt(numberOf(locator, sheets));
      const known = tables.find((one) => one.table === table);
      const piece = known ?? { table, rows: [], from: index, rowLocators: [], continued: index > 0 };
      if (known === undefined) tables.push(piece);
      piece.rows.push(row);
      piece.rowLocators.push(locator);
    }
  }
  return [...parts.values()].sort((one, other) => (one.number ?? 0) - (other.number ?? 0));
}

/** How many parts can be asked for by number; 0 when the document is not divided. */
export function partCount(document: Divided): number {
  return document.pageReadings.at(-1)?.page ?? (sheetsOf(document).length || Math.max(0, ...document.blocks.map((block) => block.locator.page ?? 0)));
}

/** The document with nothing but these of its pages, slides or sheets. What belongs to no page stays. */
export function onlyParts(document: Document, wanted: (number: number) => boolean): Document {
  const sheets = sheetsOf(document);
  const isWanted = (locator: Locator): boolean => {
    const number = numberOf(locator, sheets);
    return number === null || wanted(number);
  };
  return {
    ...document,
    blocks: document.blocks.filter((block) => isWanted(block.locator)),
    tables: document.tables.flatMap((table) => tableWithin(table, isWanted)),
    pageReadings: document.pageReadings.filter((reading) => wanted(reading.page)),
  };
}

function tableWithin(table: Table, isWanted: (locator: Locator) => boolean): Table[] {
  const at = table.rows.flatMap((_, index) => (isWanted(table.rowLocators[index] ?? table.locator) ? [index] : []));
  return at.length === 0 ? [] : [{ ...table, rows: at.map((index) => table.rows[index] ?? []), rowLocators: at.map((index) => table.rowLocators[index] ?? table.locator) }];
}

function sheetsOf(document: Divided): string[] {
  return [...new Set(document.blocks.flatMap(({ locator }) => (locator.sheet === undefined ? [] : [locator.sheet])))];
}

function numberOf(locator: Locator, sheets: readonly string[]): number | null {
  if (locator.page !== undefined) return locator.page;
  return locator.sheet === undefined ? null : sheets.indexOf(locator.sheet) + 1;
}
