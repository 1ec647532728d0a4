import type { Table } from '../../model/document.js';

/** The table as whoever opens the file sees it: what its maker hid is not published by us. */
export function withoutHidden(table: Table): Table {
  const hidden = new Set((table.hiddenColumns ?? []).map((column) => column - 1));
  const shownRows = table.rows.map((_, row) => row).filter((row) => table.rowLocators[row]?.hidden !== true);
  if (hidden.size === 0 && shownRows.length === table.rows.length) return table;
  const shown = <T>(cells: readonly T[]): T[] => cells.filter((_, column) => !hidden.has(column));
  return {
    locator: table.locator,
    caption: table.caption,
    rows: shownRows.map((row) => shown(table.rows[row] ?? [])),
    rowLocators: shownRows.map((row) => table.rowLocators[row] ?? table.locator),
    ...(table.words === undefined ? {} : { words: shownRows.map((row) => shown(table.words?.[row] ?? [])) }),
  };
}
