import { runsOf, type Run } from './cell-runs.js';
import type { Grid } from './grid.js';
import type { Cluster, Line } from './lines.js';

/** A grid with the letters that stand in each of its cells. */
export interface FilledGrid {
  grid: Grid;
  cells: Map<number, Cluster[]>;
}

/** Puts every letter into the cell it belongs to; of nested tables the inner one gets it. */
export function fillGrids(grids: readonly Grid[], lines: readonly Line[], order: ReadonlyMap<number, number>): FilledGrid[] {
  const filled = grids.map((grid) => ({ grid, cells: new Map<number, Cluster[]>() })).sort((one, other) => area(one.grid) - area(other.grid));
  if (filled.length === 0) return [];
  for (const line of lines) {
    for (const run of runsOf(line, order)) {
      for (const { grid, cells } of filled) {
        const cell = cellOfRun(grid, run);
        if (cell === null) continue;
        const list = cells.get(cell);
        if (list === undefined) cells.set(cell, [...run]);
        else list.push(...run);
        break;
      }
    }
  }
  return filled;
}

function area({ xs, ys }: Grid): number {
  return ((xs.at(-1) ?? 0) - (xs[0] ?? 0)) * ((ys[0] ?? 0) - (ys.at(-1) ?? 0));
}

/**
 * Text wider than its cell: from the left it fills the cell where it begins, from the right the one where it ends, and
 * written around the middle of its cell it sticks out on both sides.
 */
function cellOfRun(grid: Grid, run: Run): number | null {
  const first = run[0];
  const last = run.findLast((cluster) => cluster.text.trim() !== '');
  if (first === undefined || last === undefined) return null;
  const row = indexBetween(grid.ys, first.cy, 1, -1);
  if (row < 0) return null;
  const [from, to] = [indexBetween(grid.xs, first.cx, 0.5, 1), indexBetween(grid.xs, last.cx, 0.5, 1)];
  if (from < 0) return null;
  // What runs on beyond the table is text around it, or the last cell's overflow.
  const end = to < 0 ? grid.xs.length - 2 : to;
  const x0 = first.x0;
  const x1 = Math.max(last.x0, last.x1);
  for (let column = from; column <= end; ) {
    const cell = grid.cellOf(row, column);
    let next = column + 1;
    while (next < grid.xs.length - 1 && grid.cellOf(row, next) === cell) next++;
    const [left = 0, right = 0] = [grid.xs[column], grid.xs[next]];
    if (Math.min(x1, right) - Math.max(x0, left) >= 0.7 * Math.min(right - left, x1 - x0)) return cell;
    column = next;
  }
  const middle = indexBetween(grid.xs, (x0 + Math.min(x1, grid.xs.at(-1) ?? x1)) / 2, 0.5, 1);
  return middle < 0 ? grid.cellOf(row, from) : grid.cellOf(row, middle);
}

/** Between which two borders a place lies; borders ascend for `sign` 1 and descend for −1, and give way by `slack`. −1: outside. */
function indexBetween(borders: readonly number[], place: number, slack: number, sign: 1 | -1): number {
  const [first = 0, last = 0] = [borders[0], borders.at(-1)];
  if ((place - first) * sign < -slack || (place - last) * sign >= slack) return -1;
  let low = 0;
  let high = borders.length - 1;
  while (low < high - 1) {
    const middle = (low + high) >> 1;
    if (((borders[middle] ?? 0) - place) * sign <= 0) low = middle;
    else high = middle;
  }
  return low;
}
