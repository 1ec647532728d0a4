import type { Chunk } from './chunks.js';
import { DisjointSets } from './disjoint-sets.js';
import type { Grid } from './grid.js';
import type { Rule } from './rules.js';

/** A line of text as tables without rules between their columns see it. */
export interface Row {
  /** Middle of the line's letters. */
  y: number;
  size: number;
  chunks: Chunk[];
}

export interface Head {
  /** Index of its first line. */
  from: number;
  /** Rules under heads that stand over several columns, and their heights from top to bottom. */
  partial: Rule[];
  levels: number[];
}

/** The lines of the head: up to the rule that closes the table above, or as many as look like heads. */
export function headRows(horizontal: readonly Rule[], rows: readonly Row[], first: number, data: readonly Row[]): Head {
  const y = rows[first]?.y ?? 0;
  const left = data.reduce((least, row) => Math.min(least, row.chunks[0]?.x0 ?? Infinity), Infinity);
  const right = data.reduce((most, row) => Math.max(most, row.chunks.at(-1)?.x1 ?? 0), 0);
  const near = horizontal.filter((rule) => rule.at > y && rule.at < y + 150 && rule.to > left && rule.from < right);
  const isWide = (rule: Rule): boolean => Math.min(rule.to, right) - Math.max(rule.from, left) > 0.9 * (right - left);
  const border = near.filter(isWide).at(-1)?.at;
  let from = first;
  while (from > 0) {
    const [row, below] = [rows[from - 1], rows[from]];
    if (row === undefined || below === undefined) break;
    if (border !== undefined ? row.y > border : first - from >= 5 || row.chunks.length < 2 || row.y - below.y > 2.2 * row.size) break;
    from--;
  }
  const top = border ?? (rows[from]?.y ?? 0) + (rows[from]?.size ?? 0);
  const partial = near.filter((rule) => rule.at < top - 2 && !isWide(rule) && rule.at > (rows[first]?.y ?? 0));
  const levels: number[] = [];
  for (const { at } of partial.toReversed()) if (levels.length === 0 || (levels.at(-1) ?? 0) - at > 3) levels.push(at);
  return from === first ? { from, partial: [], levels: [] } : { from, partial, levels };
}

/** Heads over several columns are one cell as far as the rule under them reaches; the others go down to the body. */
export function withHead(grid: Omit<Grid, 'cellOf'>, { levels, partial }: Head, chunks: readonly (Chunk & { y: number })[]): Grid {
  const { xs, ys } = grid;
  const columns = xs.length - 1;
  const sets = new DisjointSets((ys.length - 1) * columns);
  const middle = (column: number): number => ((xs[column] ?? 0) + (xs[column + 1] ?? 0)) / 2;
  for (let row = 0; row < levels.length; row++) {
    const [top = 0, bottom = 0] = [ys[row], ys[row + 1]];
    const rules = partial.filter((rule) => Math.abs(rule.at - bottom) <= 3);
    const over = chunks.filter((chunk) => chunk.y < top && chunk.y > bottom).sort((one, other) => one.x0 - other.x0);
    const groups = rules.flatMap((rule) => groupsOver(rule, over, xs));
    const groupOf = (column: number): Group | undefined => groups.find((group) => group.from <= middle(column) && group.to >= middle(column));
    for (let column = 0; column < columns; column++) {
      const group = groupOf(column);
      if (group === undefined) sets.join(row * columns + column, (row + 1) * columns + column);
      else if (group === groupOf(column + 1)) sets.join(row * columns + column, row * columns + column + 1);
    }
  }
  return { ...grid, cellOf: (row, column) => sets.find(row * columns + column) };
}

interface Group {
  from: number;
  to: number;
}

/** Rules under two heads may run into one: each head stands in the middle of its own columns. */
function groupsOver(rule: Rule, chunks: readonly Chunk[], xs: readonly number[]): Group[] {
  const own = chunks.filter((chunk) => chunk.x1 > rule.from && chunk.x0 < rule.to);
  const groups: Group[] = [];
  let from = rule.from;
  for (const chunk of own.slice(0, -1)) {
    const wanted = chunk.x0 + chunk.x1 - from;
    const to = xs.reduce((best, x) => (Math.abs(x - wanted) < Math.abs(best - wanted) ? x : best), Infinity);
    if (to <= from || to >= rule.to) continue;
    groups.push({ from, to });
    from = to;
  }
  return [...groups, { from, to: rule.to }];
}
