import type { Block, Document, Table } from '../model/document.js';
import { skeleton } from '../thai/index.js';

/** Types of the item that a short text names. */
export type TypesNamed = (text: string) => string[];

const HEADER_ROWS = 3;
const LONGEST_HEAD = 60;
/** A cell that says the line does not apply to this column. */
const NOTHING = /^[\s–—-]*$/;

/**
 * The part of a table that is of one type where a table serves several at once: a column for each permit, or a group of lines
 * for each. The part holds what stands outside of the table, the heads, and the lines that apply. Null where no table does so.
 */
export function matrixPart(document: Document, type: string, named: TypesNamed): Document | null {
  for (const table of document.tables) {
    const lines = linesByColumn(table, type, named) ?? linesByRow(table, type, named);
    if (lines === null) continue;
    const places = new Map(table.rowLocators.map((locator, row) => [JSON.stringify(locator), row]));
    const blocks = document.blocks.flatMap((block): Block[] => {
      const row = block.role === 'row' ? places.get(JSON.stringify(block.locator)) : undefined;
      if (row === undefined) return block.role === 'row' ? [] : [block];
      const cells = lines.get(row);
      return cells === undefined ? [] : [{ ...block, text: cells.join('\t') }];
    });
    const kept = [...lines].sort((a, b) => a[0] - b[0]);
    const part: Table = { ...table, rows: kept.map(([, cells]) => cells), rowLocators: kept.map(([row]) => table.rowLocators[row] ?? table.locator) };
    return { ...document, blocks, tables: [part] };
  }
  return null;
}

/** Heads that each name another type: the type's own column with the words of the line beside it. */
function linesByColumn(table: Table, type: string, named: TypesNamed): Map<number, string[]> | null {
  for (const [index, row] of table.rows.slice(0, HEADER_ROWS).entries()) {
    const types = row.map((cell) => (cell.length <= LONGEST_HEAD ? named(cell) : []));
    const columns = types.flatMap((names, column) => (names.length === 1 ? [{ name: names[0], column }] : []));
    const own = columns.filter(({ name }) => name === type).map(({ column }) => column);
    if (own.length === 0 || new Set(columns.map(({ name }) => name)).size < 2) continue;
    const others = new Set(columns.map(({ column }) => column).filter((column) => !own.includes(column)));
    const lines = new Map<number, string[]>();
    table.rows.forEach((cells, at) => {
      if (at > index && own.every((column) => NOTHING.test(cells[column] ?? ''))) return;
      lines.set(at, cells.filter((_cell, column) => !others.has(column)));
    });
    return lines;
  }
  return null;
}

const NAMING_COLUMNS = 3;

/** Lines whose first cells each name one type, merged or not: those of the type, and those below them that name none. */
function linesByRow(table: Table, type: string, named: TypesNamed): Map<number, string[]> | null {
  for (let column = 0; column < NAMING_COLUMNS; column += 1) {
    const types = table.rows.map((row) => {
      const cell = row[column] ?? '';
      const names = cell.length <= LONGEST_HEAD ? named(cell) : [];
      return names.length === 1 ? names[0] : undefined;
    });
    if (new Set(types.filter((name) => name !== undefined)).size < 2 || !types.includes(type)) continue;
    const lines = new Map<number, string[]>();
    let current: string | undefined;
    table.rows.forEach((cells, at) => {
      current = types[at] ?? (skeleton(cells[column] ?? '') === '' ? current : undefined);
      if (current === type || (at < HEADER_ROWS && types.slice(0, at + 1).every((name) => name === undefined))) lines.set(at, cells);
    });
    return lines;
  }
  return null;
}
