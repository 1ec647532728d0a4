import type { OcrWord } from '../../model/document.js';
import { fillGrids, type FilledGrid } from './cell-text.js';
import type { Box } from './geometry.js';
import type { Grid } from './grid.js';
import { textOfClusters } from './line-text.js';
import type { Cluster, Line } from './lines.js';
import { splitRow } from './row-split.js';

/** A table of one page before tables that continue over pages are put together. */
export interface PageTable {
  /** Every cell repeated into the places it covers; all rows have the same length. */
  rows: string[][];
  /** Text of each cell only in its upper left place, '' elsewhere: for reading a row aloud. */
  ownRows: string[][];
  /** Place of each row. */
  boxes: Box[];
  top: number;
  bottom: number;
  /** Of a table read from a picture: the words of every place of `rows`. */
  words?: OcrWord[][][];
  /** Positions of the columns' borders: tells whether the table goes on on the next page. */
  xs: number[];
  /** Its first or last row is cut off by the end of the page. */
  openTop: boolean;
  openBottom: boolean;
}

/** Takes the tables that these grids make; `rest` are the lines of text outside of them. `order` as in `runsOf`. */
export function takeTables(grids: readonly Grid[], lines: readonly Line[], order: ReadonlyMap<number, number>): { tables: PageTable[]; rest: Line[] } {
  const tables: PageTable[] = [];
  const used = new Set<Cluster>();
  for (const filled of fillGrids(grids, lines, order)) {
    const table = tableOf(filled);
    if (table === null) continue;
    tables.push(table);
    for (const clusters of filled.cells.values()) for (const cluster of clusters) used.add(cluster);
  }
  if (tables.length === 0) return { tables: [], rest: [...lines] };
  const rest = lines
    .map((line) => ({ ...line, clusters: line.clusters.filter((cluster) => !used.has(cluster)) }))
    .filter((line) => line.clusters.some((cluster) => cluster.text.trim() !== ''));
  return { tables: tables.sort((one, other) => other.top - one.top || (one.xs[0] ?? 0) - (other.xs[0] ?? 0)), rest };
}

/** null when it holds no table after all: fewer than two rows or columns, or fewer than three cells with text. */
function tableOf({ grid, cells }: FilledGrid): PageTable | null {
  const texts = new Map<number, string>();
  for (const [cell, clusters] of cells) texts.set(cell, textOfClusters(clusters));
  if ([...texts.values()].filter((text) => text !== '').length < 3) return null;

  const allRows = grid.ys.slice(1).map((_, row) => row);
  const allColumns = grid.xs.slice(1).map((_, column) => column);
  const textAt = (row: number, column: number): string => texts.get(grid.cellOf(row, column)) ?? '';
  // Places that come from double rules or from a neighbour's extra line hold nothing of their own.
  const rows = allRows.filter((row) => !allColumns.every((column) => isCovered(grid, row, column, 'row') || (textAt(row, column) === '' && (grid.ys[row] ?? 0) - (grid.ys[row + 1] ?? 0) < 6)));
  const columns = allColumns.filter((column) => !allRows.every((row) => isCovered(grid, row, column, 'column') || (textAt(row, column) === '' && (grid.xs[column + 1] ?? 0) - (grid.xs[column] ?? 0) < 8)));
  if (columns.length < 2 || rows.length < 1) return null;

  const [left = 0, right = 0] = [grid.xs[0], grid.xs.at(-1)];
  const table: PageTable = {
    rows: [],
    ownRows: [],
    boxes: [],
    top: grid.ys[0] ?? 0,
    bottom: grid.ys.at(-1) ?? 0,
    xs: [...columns.map((column) => grid.xs[column] ?? 0), right],
    openTop: grid.openTop,
    openBottom: grid.openBottom,
  };
  const said = new Set<number>();
  for (const row of rows) {
    const box = { x0: left, y0: grid.ys[row + 1] ?? 0, x1: right, y1: grid.ys[row] ?? 0 };
    const clusters = columns.map((column) => cells.get(grid.cellOf(row, column)) ?? []);
    const isOneRow = columns.some((column, index) => clusters[index]?.length !== 0 && !standsAlone(grid, row, column));
    const parts = isOneRow ? null : splitRow(clusters, box);
    if (parts !== null) {
      for (const part of parts) {
        table.rows.push(part.texts);
        table.ownRows.push(part.texts);
        table.boxes.push(part.box);
      }
      continue;
    }
    table.rows.push(columns.map((column) => textAt(row, column)));
    table.ownRows.push(
      columns.map((column) => {
        const cell = grid.cellOf(row, column);
        if (said.has(cell)) return '';
        said.add(cell);
        return texts.get(cell) ?? '';
      }),
    );
    table.boxes.push(box);
  }
  return table;
}

/** Whether the cell here is the same as that of the place before it (above, or to the left). */
function isCovered(grid: Grid, row: number, column: number, along: 'row' | 'column'): boolean {
  if (along === 'row') return row > 0 && grid.cellOf(row, column) === grid.cellOf(row - 1, column);
  return column > 0 && grid.cellOf(row, column) === grid.cellOf(row, column - 1);
}

/** Whether the cell covers this place only. */
function standsAlone(grid: Grid, row: number, column: number): boolean {
  const cell = grid.cellOf(row, column);
  const [rows, columns] = [grid.ys.length - 1, grid.xs.length - 1];
  const others = [[row - 1, column], [row + 1, column], [row, column - 1], [row, column + 1]] as const;
  return others.every(([r, c]) => r < 0 || c < 0 || r >= rows || c >= columns || grid.cellOf(r, c) !== cell);
}
