import { findGrids, type Grid } from './grid.js';
import { textOfClusters } from './line-text.js';
import type { Cluster, Line } from './lines.js';
import type { Stroke } from './objects.js';

/** A table of one page before tables that continue over pages are put together. */
export interface PageTable {
  /** Every cell repeated into the places it covers; all rows have the same length. */
  rows: string[][];
  /** Text of each cell only in its upper left place, '' elsewhere: for reading a row aloud. */
  ownRows: string[][];
  top: number;
  bottom: number;
  /** Positions of the columns' borders: tells whether the table goes on on the next page. */
  xs: number[];
}

/** Takes the tables that are drawn with lines; `rest` are the lines of text outside of them. */
export function takeRuledTables(strokes: readonly Stroke[], lines: readonly Line[]): { tables: PageTable[]; rest: Line[] } {
  const grids: Filling[] = findGrids(strokes).map((grid) => ({ grid, cells: new Map() }));
  if (grids.length === 0) return { tables: [], rest: [...lines] };
  // Of nested tables the inner one gets the text.
  grids.sort((one, other) => area(one.grid) - area(other.grid));
  const taken = new Set<Cluster>();
  for (const line of lines) {
    let previous: { cluster: Cluster; list: Cluster[] } | null = null;
    for (const cluster of line.clusters) {
      // A word that runs over the border belongs where it begins: spreadsheets print text wider than its cell so.
      const list: Cluster[] | null = previous !== null && isSameWord(previous.cluster, cluster) ? previous.list : cellAt(grids, cluster);
      previous = list === null ? null : { cluster, list };
      if (list === null) continue;
      list.push(cluster);
      taken.add(cluster);
    }
  }
  const tables: PageTable[] = [];
  const used = new Set<Cluster>();
  for (const { grid, cells } of grids) {
    const table = fill(grid, cells);
    if (table === null) continue;
    tables.push(table);
    for (const clusters of cells.values()) for (const cluster of clusters) used.add(cluster);
  }
  const rest = lines
    .map((line) => ({ ...line, clusters: line.clusters.filter((cluster) => !taken.has(cluster) || !used.has(cluster)) }))
    .filter((line) => line.clusters.some((cluster) => cluster.text.trim() !== ''));
  return { tables: tables.sort((one, other) => other.top - one.top), rest };
}

type Filling = { grid: Grid; cells: Map<number, Cluster[]> };

function isSameWord(before: Cluster, after: Cluster): boolean {
  return before.direction === 0 && before.text.trim() !== '' && after.text.trim() !== '' && after.x0 - before.x1 < 0.15 * after.fontSize && after.x0 > before.x0 - 1;
}

function cellAt(grids: readonly Filling[], cluster: Cluster): Cluster[] | null {
  for (const { grid, cells } of grids) {
    const place = placeOf(grid, cluster);
    if (place === null) continue;
    const cell = grid.cellOf(place.row, place.column);
    const list = cells.get(cell) ?? [];
    cells.set(cell, list);
    return list;
  }
  return null;
}

function area({ xs, ys }: Grid): number {
  return ((xs.at(-1) ?? 0) - (xs[0] ?? 0)) * ((ys[0] ?? 0) - (ys.at(-1) ?? 0));
}

function placeOf({ xs, ys }: Grid, { cx, cy }: Cluster): { row: number; column: number } | null {
  const column = xs.findIndex((x, index) => cx >= x - 0.5 && cx < (xs[index + 1] ?? -Infinity) + 0.5);
  const row = ys.findIndex((y, index) => cy <= y + 1 && cy > (ys[index + 1] ?? Infinity) - 1);
  return column < 0 || row < 0 ? null : { row, column };
}

/** null when it holds no table after all: fewer than two rows or columns, or fewer than three cells with text. */
function fill(grid: Grid, cells: ReadonlyMap<number, Cluster[]>): PageTable | null {
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

  const said = new Set<number>();
  const ownRows = rows.map((row) =>
    columns.map((column) => {
      const cell = grid.cellOf(row, column);
      if (said.has(cell)) return '';
      said.add(cell);
      return texts.get(cell) ?? '';
    }),
  );
  return {
    rows: rows.map((row) => columns.map((column) => textAt(row, column))),
    ownRows,
    top: grid.ys[0] ?? 0,
    bottom: grid.ys.at(-1) ?? 0,
    xs: [...columns.map((column) => grid.xs[column] ?? 0), grid.xs.at(-1) ?? 0],
  };
}

/** Whether the cell here is the same as that of the place before it (above, or to the left). */
function isCovered(grid: Grid, row: number, column: number, along: 'row' | 'column'): boolean {
  if (along === 'row') return row > 0 && grid.cellOf(row, column) === grid.cellOf(row - 1, column);
  return column > 0 && grid.cellOf(row, column) === grid.cellOf(row, column - 1);
}
