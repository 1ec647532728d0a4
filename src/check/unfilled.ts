import type { Block, Document, Table } from '../model/document.js';
import { skeleton } from '../thai/index.js';

/** Cells of a form that nobody filled in: blank, dots to write on, or the number of the line. A dash is an entry. */
const EMPTY = /^[\s.…_]*(?:[\d๐-๙]{1,3}[\s.)]*)?$/;
const MOST_TITLE_ROWS = 6;

/** Rows of tables that are forms left blank: below the heads stands nothing but the numbers of the lines. What their heads say is no content. */
export function unfilledRows(document: Document): Set<Block> {
  const rows = new Set<Block>();
  for (const table of document.tables) {
    if (!isUnfilled(table)) continue;
    const places = new Set(table.rowLocators.map((locator) => JSON.stringify(locator)));
    for (const block of document.blocks) if (block.role === 'row' && places.has(JSON.stringify(block.locator))) rows.add(block);
  }
  return rows;
}

/** Whether a table has heads and lines below them, and not one of the lines says anything. */
export function isUnfilled(table: Table): boolean {
  const head = table.rows.slice(0, MOST_TITLE_ROWS).findIndex((row) => new Set(row.map((cell) => cell.trim()).filter((cell) => cell !== '')).size >= 2);
  if (head < 0) return false;
  const heads = table.rows[head] ?? [];
  const body = table.rows.slice(head + 1).filter((row) => !goesOn(heads, row));
  return body.length > 0 && body.every((row) => row.every((cell) => EMPTY.test(cell)));
}

/** A second line of heads: some of its cells are merged with those above. */
function goesOn(heads: readonly string[], row: readonly string[]): boolean {
  return row.some((cell, column) => skeleton(cell) !== '' && skeleton(cell) === skeleton(heads[column] ?? ''));
}
