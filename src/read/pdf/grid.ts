import type { Stroke } from './objects.js';
import { findRules, MAX_RULES, TOUCH, type Rule } from './rules.js';

/**
 * The places of one ruled table. `xs` ascend, `ys` descend (top to bottom); `cellOf(row, column)` is the same number
 * for all places that one cell covers.
 */
export interface Grid {
  xs: number[];
  ys: number[];
  cellOf(row: number, column: number): number;
}

/**
 * Finds the tables that ruling lines form: rules that touch belong together, and where less than half of the edge
 * between two places is drawn, they are one cell. Frames around text (a single column or row) are no table.
 */
export function findGrids(strokes: readonly Stroke[]): Grid[] {
  const { vertical, horizontal } = findRules(strokes);
  if (vertical.length > MAX_RULES || horizontal.length > MAX_RULES) return []; // a drawing
  return connected(vertical, horizontal)
    .map(({ vertical: v, horizontal: h }) => gridOf(v, h))
    .filter((grid) => grid !== null);
}

function connected(vertical: Rule[], horizontal: Rule[]): { vertical: Rule[]; horizontal: Rule[] }[] {
  const sets = new DisjointSets(vertical.length + horizontal.length);
  for (const [i, v] of vertical.entries())
    for (const [j, h] of horizontal.entries())
      if (v.at >= h.from - TOUCH && v.at <= h.to + TOUCH && h.at >= v.from - TOUCH && h.at <= v.to + TOUCH) sets.join(i, vertical.length + j);
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

function gridOf(vertical: Rule[], horizontal: Rule[]): Grid | null {
  if (vertical.length === 0 || horizontal.length < 2) return null;
  const left = Math.min(...horizontal.map((h) => h.from));
  const right = Math.max(...horizontal.map((h) => h.to));
  const bottom = Math.min(...vertical.map((v) => v.from));
  const top = Math.max(...vertical.map((v) => v.to));
  // Tables open at the sides, or cut by a page break: the ends of the other rules stand for the missing border.
  const v = withEnds(vertical, left, right, { from: bottom, to: top }, 12);
  const h = withEnds(horizontal, bottom, top, { from: left, to: right }, 8);
  const xs = positions(v);
  const ys = positions(h).reverse();
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  if (columns < 2 || rows < 1 || columns > 100 || rows > 2_000) return null;

  const sets = new DisjointSets(rows * columns);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const [x0 = 0, x1 = 0, y1 = 0, y0 = 0] = [xs[column], xs[column + 1], ys[row], ys[row + 1]];
      if (column < columns - 1 && drawnShare(v, x1, y0 + 0.5, y1 - 0.5) < 0.5) sets.join(row * columns + column, row * columns + column + 1);
      if (row < rows - 1 && drawnShare(h, y0, x0 + 0.5, x1 - 0.5) < 0.5) sets.join(row * columns + column, (row + 1) * columns + column);
    }
  return { xs, ys, cellOf: (row, column) => sets.find(row * columns + column) };
}

function withEnds(rules: Rule[], low: number, high: number, extent: { from: number; to: number }, beyond: number): Rule[] {
  const at = rules.map((rule) => rule.at);
  const ends: Rule[] = [];
  if (Math.min(...at) - low > beyond) ends.push({ at: low, ...extent });
  if (high - Math.max(...at) > beyond) ends.push({ at: high, ...extent });
  return [...rules, ...ends];
}

function positions(rules: Rule[]): number[] {
  return [...new Set(rules.map((rule) => rule.at))].sort((one, other) => one - other);
}

/** How much of the edge between `from` and `to` on the line at `at` is drawn, 0–1. */
function drawnShare(rules: Rule[], at: number, from: number, to: number): number {
  if (to <= from) return 0;
  let drawn = 0;
  for (const rule of rules) if (rule.at === at) drawn += Math.max(0, Math.min(to, rule.to) - Math.max(from, rule.from));
  return drawn / (to - from);
}

class DisjointSets {
  readonly #parents: number[];

  constructor(size: number) {
    this.#parents = Array.from({ length: size }, (_, index) => index);
  }

  find(index: number): number {
    let root = index;
    for (let parent = this.#parents[root] ?? root; parent !== root; parent = this.#parents[root] ?? root) root = parent;
    for (let at = index; at !== root; ) {
      const next = this.#parents[at] ?? root;
      this.#parents[at] = root;
      at = next;
    }
    return root;
  }

  /** The smaller number stands for both, so that a cell is named after its upper left place. */
  join(one: number, other: number): void {
    const [a, b] = [this.find(one), this.find(other)];
    if (a !== b) this.#parents[Math.max(a, b)] = Math.min(a, b);
  }
}
