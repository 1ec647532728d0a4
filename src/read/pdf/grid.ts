import { DisjointSets } from './disjoint-sets.js';
import { MAX_RULES, TOUCH, type Rule, type Rules } from './rules.js';

/**
 * The places of one table. `xs` ascend, `ys` descend (top to bottom); `cellOf(row, column)` is the same number for all
 * places that one cell covers.
 */
export interface Grid {
  xs: number[];
  ys: number[];
  cellOf(row: number, column: number): number;
  /** No rule is drawn above the first row, or below the last: the page's end cut the table in a row. */
  openTop: boolean;
  openBottom: boolean;
}

/**
 * Finds the tables that ruling lines form: rules that touch belong together, and where less than half of the edge
 * between two places is drawn, they are one cell. Frames around text (a single column or row) are no table.
 */
export function findGrids({ vertical, horizontal }: Rules): Grid[] {
  if (vertical.length > MAX_RULES || horizontal.length > MAX_RULES) return []; // a drawing
  return connected(vertical, horizontal)
    .map(({ vertical: v, horizontal: h }) => gridOf(v, h))
    .filter((grid) => grid !== null);
}

function connected(vertical: Rule[], horizontal: Rule[]): { vertical: Rule[]; horizontal: Rule[] }[] {
  const sets = new DisjointSets(vertical.length + horizontal.length);
  for (const [i, v] of vertical.entries()) {
    for (let j = firstFrom(horizontal, v.from - TOUCH); j < horizontal.length; j++) {
      const h = horizontal[j];
      if (h === undefined || h.at > v.to + TOUCH) break;
      if (v.at >= h.from - TOUCH && v.at <= h.to + TOUCH) sets.join(i, vertical.length + j);
    }
  }
  const groups = new Map<number, { vertical: Rule[]; horizontal: Rule[] }>();
  const groupOf = (index: number): { vertical: Rule[]; horizontal: Rule[] } => {
    const root = sets.find(index);
    const group = groups.get(root) ?? { vertical: [], horizontal: [] };
    groups.set(root, group);
    return group;
  };
  for (const [i, v] of vertical.entries()) groupOf(i).vertical.push(v);
  for (const [j, h] of horizontal.entries()) groupOf(vertical.length + j).horizontal.push(h);
  return [...groups.values()];
}

/** Index of the first rule that is not before this place; rules ascend. */
function firstFrom(rules: readonly Rule[], at: number): number {
  let low = 0;
  let high = rules.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rules[middle]?.at ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function gridOf(vertical: Rule[], horizontal: Rule[]): Grid | null {
  // Of a table cut by two page ends a single rule between its rows may be left.
  if (vertical.length === 0 || horizontal.length === 0 || vertical.length + horizontal.length < 3) return null;
  const left = Math.min(...horizontal.map((h) => h.from));
  const right = Math.max(...horizontal.map((h) => h.to));
  const bottom = Math.min(...vertical.map((v) => v.from));
  const top = Math.max(...vertical.map((v) => v.to));
  // Tables open at the sides, or cut by a page break: the ends of the other rules stand for the missing border.
  const v = withEnds(vertical, left, right, { from: bottom, to: top }, 12);
  const h = withEnds(horizontal, bottom, top, { from: left, to: right }, 8);
  const xs = positions(v.rules);
  const ys = positions(h.rules).reverse();
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  if (columns < 2 || rows < 1 || columns > MAX_COLUMNS || rows > MAX_ROWS) return null;

  const sets = new DisjointSets(rows * columns);
  const [byX, byY] = [byPlace(v.rules), byPlace(h.rules)];
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const [x0 = 0, x1 = 0, y1 = 0, y0 = 0] = [xs[column], xs[column + 1], ys[row], ys[row + 1]];
      if (column < columns - 1 && drawnShare(byX.get(x1), y0 + 0.5, y1 - 0.5) < 0.5) sets.join(row * columns + column, row * columns + column + 1);
      if (row < rows - 1 && drawnShare(byY.get(y0), x0 + 0.5, x1 - 0.5) < 0.5) sets.join(row * columns + column, (row + 1) * columns + column);
    }
  return { xs, ys, cellOf: (row, column) => sets.find(row * columns + column), openTop: h.high, openBottom: h.low };
}

const MAX_COLUMNS = 100;
const MAX_ROWS = 2_000;

/** The rules with those added that were not drawn at either end. */
function withEnds(rules: Rule[], low: number, high: number, extent: { from: number; to: number }, beyond: number): { rules: Rule[]; low: boolean; high: boolean } {
  const isLow = (rules[0]?.at ?? low) - low > beyond;
  const isHigh = high - (rules.at(-1)?.at ?? high) > beyond;
  return { rules: [...(isLow ? [{ at: low, ...extent }] : []), ...rules, ...(isHigh ? [{ at: high, ...extent }] : [])], low: isLow, high: isHigh };
}

function positions(rules: Rule[]): number[] {
  return [...new Set(rules.map((rule) => rule.at))].sort((one, other) => one - other);
}

function byPlace(rules: Rule[]): Map<number, Rule[]> {
  const places = new Map<number, Rule[]>();
  for (const rule of rules) {
    const list = places.get(rule.at);
    if (list === undefined) places.set(rule.at, [rule]);
    else list.push(rule);
  }
  return places;
}

/** How much of the edge between `from` and `to` the rules on its line draw, 0–1. */
function drawnShare(rules: readonly Rule[] | undefined, from: number, to: number): number {
  if (to <= from || rules === undefined) return 0;
  let drawn = 0;
  for (const rule of rules) drawn += Math.max(0, Math.min(to, rule.to) - Math.max(from, rule.from));
  return drawn / (to - from);
}
