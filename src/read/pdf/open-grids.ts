import { toArabicDigits } from '../../thai/index.js';
import { chunksOf, gutters } from './chunks.js';
import { isFigure } from './figure.js';
import type { Grid } from './grid.js';
import type { Line } from './lines.js';
import { headRows, withHead, type Row } from './open-heads.js';
import { MAX_RULES, type Rule } from './rules.js';

/**
 * Tables without rules between their columns, kept apart by white from top to bottom: lists with a rule under every row,
 * and statistics, whose columns of figures cannot be taken for prose. `horizontal` ascends.
 */
export function findOpenGrids(horizontal: readonly Rule[], lines: readonly Line[]): Grid[] {
  const rules = horizontal.length > MAX_RULES ? [] : horizontal;
  const written = lines.filter((line) => line.direction === 0).map((line) => ({ y: line.baseline + 0.25 * line.fontSize, size: line.fontSize, chunks: chunksOf(line) }));
  const banded = bandedGrids(rules, written);
  return [...banded, ...figureGrids(rules, written.filter((line) => !banded.some((grid) => isInside(grid, line))))];
}

/** Strips of white narrower than this are blanks between words. */
const GUTTER = 3;
/** Figures are set flush right: the widest of a column decides, and some columns are tight. */
const GUTTER_OF_FIGURES = 1.5;
const LEAST_COLUMNS = 3;
const MAX_COLUMNS = 40;
const LEAST_ROWS = 3;

function isInside({ ys }: Grid, { y }: Row): boolean {
  return y < (ys[0] ?? 0) && y > (ys.at(-1) ?? 0);
}

/** Rules of one length, one above the other, with the columns of a table between each two of them. */
function bandedGrids(horizontal: readonly Rule[], rows: readonly Row[]): Grid[] {
  const stacks = new Map<string, Rule[]>();
  for (const rule of horizontal) {
    const key = `${Math.round(rule.from / 5)},${Math.round(rule.to / 5)}`;
    stacks.set(key, [...(stacks.get(key) ?? []), rule]);
  }
  const grids: Grid[] = [];
  for (const stack of stacks.values()) {
    if (stack.length < LEAST_ROWS + 1) continue;
    const ys = stack.map((rule) => rule.at).reverse();
    const [left = 0, right = 0] = [stack[0]?.from, stack[0]?.to];
    const bands = ys.slice(1).map((bottom, index) => rows.filter((row) => row.y < (ys[index] ?? 0) && row.y > bottom).flatMap((row) => row.chunks.filter((chunk) => chunk.x0 >= left - 2 && chunk.x1 <= right + 2)));
    const body = bands.slice(1).filter((band) => band.length > 0);
    if (body.length < LEAST_ROWS) continue;
    // The heads may reach over the white between the columns.
    const middles = gutters(body.flat(), GUTTER);
    if (middles.length < LEAST_COLUMNS - 1 || middles.length >= MAX_COLUMNS) continue;
    const filled = body.filter((band) => gutters(band, GUTTER).length >= 1).length;
    if (filled >= 0.8 * body.length) grids.push(plainGrid([left, ...middles, right], ys));
  }
  return grids;
}

function plainGrid(xs: number[], ys: number[]): Grid {
  return { xs, ys, cellOf: (row, column) => row * (xs.length - 1) + column, openTop: false, openBottom: false };
}

function figureGrids(horizontal: readonly Rule[], rows: readonly Row[]): Grid[] {
  const grids: Grid[] = [];
  for (let first = 0; first < rows.length; first++) {
    if (!holdsFigures(rows[first])) continue;
    let last = first;
    for (let next = first + 1; next < rows.length && next - last <= 4 && (rows[last]?.y ?? 0) - (rows[next]?.y ?? 0) < 8 * (rows[last]?.size ?? 0); next++) if (holdsFigures(rows[next])) last = next;
    const grid = figureGrid(horizontal, rows, first, last);
    if (grid !== null) grids.push(grid);
    first = last;
  }
  return grids;
}

/** Two figures beside something else, at least; years alone are heads. */
function holdsFigures(row: Row | undefined): boolean {
  if (row === undefined || row.chunks.length < LEAST_COLUMNS || row.chunks.every((chunk) => isYear(chunk.text))) return false;
  return row.chunks.filter((chunk) => isFigure(chunk.text)).length >= 2;
}

function isYear(text: string): boolean {
  return /^(?:2[45]\d\d|19\d\d|20\d\d)$/.test(toArabicDigits(text).trim());
}

function figureGrid(horizontal: readonly Rule[], rows: readonly Row[], first: number, last: number): Grid | null {
  const body = rows.slice(first, last + 1);
  const data = body.filter(holdsFigures);
  if (data.length < LEAST_ROWS) return null;
  const middles = gutters(data.flatMap((row) => row.chunks), GUTTER_OF_FIGURES);
  if (middles.length < LEAST_COLUMNS - 1 || middles.length >= MAX_COLUMNS) return null;
  const ofFigures = [...middles, Infinity].filter((right, index) => {
    const left = middles[index - 1] ?? -Infinity;
    const own = data.flatMap((row) => row.chunks.filter((chunk) => chunk.x0 > left && chunk.x1 < right));
    return own.length >= 0.5 * data.length && own.filter((chunk) => isFigure(chunk.text)).length >= 0.8 * own.length;
  });
  if (ofFigures.length < 2) return null;

  const head = headRows(horizontal, rows, first, data);
  const all = [...rows.slice(head.from, first), ...body].flatMap((row) => row.chunks);
  const xs = [all.reduce((least, chunk) => Math.min(least, chunk.x0), Infinity) - 1, ...middles, all.reduce((most, chunk) => Math.max(most, chunk.x1), -Infinity) + 1];
  const between = (one: Row | undefined, other: Row | undefined): number => ((one?.y ?? 0) + (other?.y ?? 0)) / 2;
  const top = (rows[head.from]?.y ?? 0) + (rows[head.from]?.size ?? 0);
  const bottom = (rows[last]?.y ?? 0) - (rows[last]?.size ?? 0);
  const bodyYs = body.slice(1).map((row, index) => between(body[index], row));
  if (head.from === first) return plainGrid(xs, [top, ...bodyYs, bottom]);
  const ys = [top, ...head.levels, between(rows[first - 1], rows[first]), ...bodyYs, bottom];
  const chunks = rows.slice(head.from, first).flatMap((row) => row.chunks.map((chunk) => ({ ...chunk, y: row.y })));
  return withHead({ xs, ys, openTop: false, openBottom: false }, head, chunks);
}
