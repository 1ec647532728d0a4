import { displayWidth, wrapThai } from '../../thai/index.js';
import { cut, pad } from '../columns.js';
import { plainText } from '../plain.js';

export interface TableSize {
  /** Columns of the terminal; Infinity draws every cell in full. */
  width: number;
  /** Lines of one cell; the rest is marked with …. */
  cellLines: number;
}

export interface DrawnTable {
  lines: string[];
  /** Columns on the right that found no room. */
  columnsLeft: number;
}

/**
 * A table drawn with lines for a terminal. Columns share the width as they need it: narrow ones stay as they are, wide
 * ones are wrapped between words; what has no room at all is left out on the right and counted.
 */
export function drawTable(rows: readonly (readonly string[])[], { width, cellLines }: TableSize): DrawnTable {
  const cells = rows.map((row) => row.map((cell) => cell.split('\n').map(plainText).filter((line) => line !== '')));
  const natural = columnsOf(cells).map((lines) => Math.max(1, ...lines.map(displayWidth)));
  const figures = columnsOf(cells).map((lines) => Math.max(1, ...lines.flatMap((line) => line.match(FIGURE) ?? []).map((figure) => figure.length)));
  const widths = share(natural, figures, width);
  const shown = cells.map((row) => (isOneText(row) ? [wrapped(row[0] ?? [], inner(widths), cellLines)] : widths.map((room, column) => wrapped(row[column] ?? [], room, cellLines))));
  const ruled = shown.some((row) => row.some((lines) => lines.length > 1));
  const lines: string[] = [];
  shown.forEach((row, index) => {
    if (index === 0) lines.push(rule(widths, ['┌', '┬', '┐']));
    else if (ruled) lines.push(rule(widths, ['├', '┼', '┤']));
    lines.push(...rowLines(row, row.length === widths.length ? widths : [inner(widths)]));
  });
  if (lines.length > 0) lines.push(rule(widths, ['└', '┴', '┘']));
  return { lines, columnsLeft: natural.length - widths.length };
}

/** A title over all columns: the same text in every place of the row. */
function isOneText(row: readonly (readonly string[])[]): boolean {
  const [first] = row;
  return row.length > 1 && first !== undefined && first.length > 0 && row.every((cell) => cell.length === first.length && cell.every((line, index) => line === first[index]));
}

/** The lines of each column; a title over all columns counts for none. */
function columnsOf(cells: readonly string[][][]): string[][] {
  return (cells[0] ?? []).map((_, column) => cells.flatMap((row) => (isOneText(row) ? [] : (row[column] ?? []))));
}

/** Widths below which a column of words becomes one of letters; the lesser one only where prices need the room. */
const NARROW = 7;
const NARROWEST = 5;
/** Prices, numbers and dates are kept in one piece where there is room. */
const FIGURE = /[\d๐-๙][\d๐-๙,.:/-]{0,17}/g;
const BORDER = 3;

/** The widest columns give way first, all to the same width; figures stay whole as long as that leaves room for words. */
function share(natural: readonly number[], figures: readonly number[], width: number): number[] {
  if (borders(natural.length) + sum(natural) <= width) return [...natural];
  const floors = [NARROW, NARROWEST].map((narrow) => natural.map((wish, column) => Math.min(wish, Math.max(narrow, figures[column] ?? 1))));
  const floor = floors.find((one) => borders(one.length) + sum(one) <= width) ?? natural.map((wish) => Math.min(wish, NARROW));
  while (floor.length > 1 && borders(floor.length) + sum(floor) > width) floor.pop();
  const room = Math.max(1, width - borders(floor.length));
  const widened = (most: number): number[] => floor.map((low, column) => Math.max(Math.min(low, room), Math.min(natural[column] ?? low, most)));
  let most = NARROWEST;
  while (most < width && sum(widened(most + 1)) <= room) most++;
  return widened(most);
}

function borders(columns: number): number {
  return columns * BORDER + 1;
}

function inner(widths: readonly number[]): number {
  return sum(widths) + BORDER * (widths.length - 1);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

function wrapped(lines: readonly string[], width: number, most: number): string[] {
  // Letters that take two columns may not fit the narrowest of columns.
  const all = lines.flatMap((line) => (displayWidth(line) <= width ? [line] : wrapThai(line, width))).map((line) => cut(line, Math.max(2, width)));
  if (all.length <= most) return all;
  return [...all.slice(0, most - 1), `${cut(all[most - 1] ?? '', Math.max(1, width - 1)).replace(/…$/, '')}…`];
}

function rowLines(cells: readonly (readonly string[])[], widths: readonly number[]): string[] {
  const height = Math.max(1, ...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) => `│ ${widths.map((width, column) => pad(cells[column]?.[line] ?? '', width)).join(' │ ')} │`);
}

function rule(widths: readonly number[], [left, middle, right]: readonly [string, string, string]): string {
  return left + widths.map((width) => '─'.repeat(width + 2)).join(middle) + right;
}
