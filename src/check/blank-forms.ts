import type { Block } from '../model/document.js';
import type { Reading } from './reading.js';

/**
 * Rows of tables that were never filled in: below the heads there is nothing but running numbers, dots and lines. What the heads
 * of such a form ask for is not said by it (oit-rules G6: a blank is missing).
 */
export function blankFormRows(reading: Reading): ReadonlySet<Block> {
  const known = remembered.get(reading);
  if (known !== undefined) return known;
  const places = new Set(reading.document.tables.filter(isBlankForm).flatMap((table) => table.rowLocators.map((locator) => JSON.stringify(locator))));
  const rows = new Set(places.size === 0 ? [] : reading.document.blocks.filter((block) => block.role === 'row' && places.has(JSON.stringify(block.locator))));
  remembered.set(reading, rows);
  return rows;
}

const remembered = new WeakMap<Reading, ReadonlySet<Block>>();

function isBlankForm({ rows }: Reading['document']['tables'][number]): boolean {
  const head = rows.findIndex((row) => new Set(row.filter((cell) => cell.trim() !== '')).size >= 2);
  const below = head < 0 ? [] : rows.slice(head + 1);
  return below.length > 0 && below.every((row) => row.every((cell, column) => isBlank(cell) || (column === 0 && RUNNING_NUMBER.test(cell))));
}

const RUNNING_NUMBER = /^\s*[\d๐-๙]{1,3}[.)]?\s*$/;

/** Nothing, or dots and lines to write on. A dash says that there is none. */
export function isBlank(cell: string): boolean {
  return /^[\s._…]*$/.test(cell);
}
