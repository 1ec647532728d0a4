import { skeleton } from '../../thai/index.js';

/** A part of a sheet that is a table of its own; indices into the sheet's rows and columns, ends excluded. */
export interface SheetRegion {
  from: number;
  to: number;
  left: number;
  right: number;
}

/** A head of fewer names may repeat by chance. */
const LEAST_HEADS = 3;
/** A head that stands there more often is a row of data. */
const MAX_STACKED = 100;

/**
 * Tables that stand beside or below one another on one sheet. Blank rows and columns are also used to space out a single
 * table, so only a head that stands there twice tells two tables apart.
 */
export function regionsOf(ownRows: readonly string[][]): SheetRegion[] {
  const width = ownRows[0]?.length ?? 0;
  const whole = { from: 0, to: ownRows.length, left: 0, right: width };
  return sideBySide(ownRows, whole).flatMap((region) => stacked(ownRows, region));
}

function sideBySide(rows: readonly string[][], whole: SheetRegion): SheetRegion[] {
  const head = rows.findIndex((row) => row.filter((cell) => cell !== '').length >= 2 * LEAST_HEADS);
  const row = rows[head];
  if (row === undefined) return [whole];
  const isBlank = row.map((_, column) => rows.slice(head).every((one) => one[column] === ''));
  const strips: [number, number][] = [];
  for (let column = 0; column < whole.right; column++) {
    if (isBlank[column] === true) continue;
    const last = strips.at(-1);
    if (last !== undefined && last[1] === column) last[1]++;
    else strips.push([column, column + 1]);
  }
  const heads = strips.map(([left, right]) => headOf(row.slice(left, right)));
  const first = heads[0];
  if (strips.length < 2 || first === undefined || first === '' || heads.some((one) => one !== first)) return [whole];
  // White between the tables and titles over them belong to the table on their left.
  return strips.map(([left], index) => ({ ...whole, left: index === 0 ? 0 : left, right: strips[index + 1]?.[0] ?? whole.right }));
}

function stacked(rows: readonly string[][], region: SheetRegion): SheetRegion[] {
  const own = rows.slice(region.from, region.to).map((row) => row.slice(region.left, region.right));
  const first = own.findIndex((row) => headOf(row) !== '' && row.every((cell) => !/\d{3}/.test(cell)));
  const head = headOf(own[first] ?? []);
  if (first < 0) return [region];
  const starts = [0];
  for (let index = first + 2; index < own.length; index++) {
    if (headOf(own[index] ?? []) !== head) continue;
    // Titles above the head go with it, up to the blank row that ends the table before.
    let start = index;
    while (start > first + 1 && count(own[start - 1]) === 1) start--;
    if (count(own[start - 1]) === 0) starts.push(start);
  }
  if (starts.length > MAX_STACKED) return [region];
  return starts.map((start, index) => ({ ...region, from: region.from + start, to: index + 1 < starts.length ? region.from + (starts[index + 1] ?? 0) : region.to }));
}

function count(row: readonly string[] | undefined): number {
  return row?.filter((cell) => cell !== '').length ?? 0;
}

/** The names of a head as one string; '' where there are too few of them. */
function headOf(row: readonly string[]): string {
  const names = row.filter((cell) => cell !== '').map(skeleton);
  return names.length < LEAST_HEADS ? '' : names.join('|');
}
