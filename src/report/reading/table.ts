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
  const natural = (cells[0] ?? []).map((_, column) => Math.max(1, ...cells.map((row) => (isOneText(row) ? 1 : Math.max(0, ...(row[column] ?? []).map(displayWidth))))));
  const widths = share(natural, width);
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

/** Below this a column of words becomes a column of letters. */
const NARROW = 7;
const BORDER = 3;

/** The widest columns give way first, all to the same width. */
function share(natural: readonly number[], width: number): number[] {
  let kept = [...natural];
  while (kept.length > 1 && borders(kept.length) + sum(kept.map((wish) => Math.min(wish, NARROW))) > width) kept = kept.slice(0, -1);
  const room = Math.max(kept.length, width - borders(kept.length));
  if (sum(kept) <= room) return kept;
  let most = 1;
  while (sum(kept.map((wish) => Math.min(wish, most + 1))) <= room) most++;
  return kept.map((wish) => Math.min(wish, most));
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
