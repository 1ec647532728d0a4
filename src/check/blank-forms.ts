import type { Block, Document, Table } from '../model/document.js';
import { skeleton } from '../thai/index.js';

/**
 * Rows of tables that were never filled in: below the heads there is nothing but running numbers, dots and lines. What the heads
 * of such a form ask for is not said by it (oit-rules G6: a blank is missing).
 */
export function blankFormRows(document: Document): Set<Block> {
  const places = new Set(document.tables.filter(isBlankForm).flatMap((table) => table.rowLocators.map((locator) => JSON.stringify(locator))));
  return new Set(places.size === 0 ? [] : document.blocks.filter((block) => block.role === 'row' && places.has(JSON.stringify(block.locator))));
}

function isBlankForm({ rows }: Table): boolean {
  const head = rows.findIndex((row) => new Set(row.filter((cell) => cell.trim() !== '')).size >= 2);
  const heads = rows[head] ?? [];
  const below = head < 0 ? [] : rows.slice(head + 1).filter((row) => !goesOn(heads, row));
  return below.length > 0 && below.every((row) => row.every((cell, column) => isBlank(cell) || (column === 0 && RUNNING_NUMBER.test(cell))));
}

/** A second line of heads: some of its cells are merged with those above. */
function goesOn(heads: readonly string[], row: readonly string[]): boolean {
  return row.some((cell, column) => skeleton(cell) !== '' && skeleton(cell) === skeleton(heads[column] ?? ''));
}

const RUNNING_NUMBER = /^\s*[\d๐-๙]{1,3}[.)]?\s*$/;

/** Nothing, or dots and lines to write on. A dash says that there is none. */
export function isBlank(cell: string): boolean {
  return /^[\s._…]*$/.test(cell);
}
