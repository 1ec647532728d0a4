import { plainNumber } from '../numbers.js';

const MOST_ROWS = 4;

/** The rows of a table that are no data: titles above, then the head. */
export interface Head {
  title: string[];
  /** First row of data. */
  from: number;
  columns: string[];
}

/**
 * One name for every column. Titles say the same in every cell; a head of several rows is one as long as a cell of it
 * covers several columns that the next row tells apart.
 */
export function readHead(rows: readonly (readonly string[])[]): Head {
  let first = 0;
  while (first < rows.length - 1 && isOneText(rows[first] ?? [])) first += 1;
  let last = first;
  while (last - first < MOST_ROWS - 1 && last < rows.length - 2 && isContinued(rows[last] ?? [], rows[last + 1] ?? [])) last += 1;
  const width = rows[first]?.length ?? 0;
  const names = Array.from({ length: width }, (_, column) => {
    const texts = rows.slice(first, last + 1).map((row) => oneLine(row[column] ?? ''));
    return texts.filter((text, index) => text !== '' && texts.indexOf(text) === index).join(' / ');
  });
  const title = rows.slice(0, first).map((row) => oneLine(row.find((cell) => cell.trim() !== '') ?? '')).filter((text) => text !== '');
  return { title, from: afterColumnNumbers(rows, last + 1), columns: distinct(names) };
}

/** A row whose cells all say one thing: a title, or a heading inside the table. */
export function isOneText(row: readonly string[]): boolean {
  const texts = new Set(row.map((cell) => cell.trim()));
  return texts.size === 1 && (row.length > 1 || plainNumber(row[0] ?? '') === null);
}

/** Whether a row of a head goes on in the next one: a merged cell stands over cells that differ, or a tall cell covers both. */
function isContinued(row: readonly string[], next: readonly string[]): boolean {
  if (next.some((cell) => plainNumber(cell) !== null && !row.includes(cell)) || isOneText(next)) return false;
  const divided = row.some((cell, column) => column > 0 && cell !== '' && cell === row[column - 1] && next[column] !== next[column - 1]);
  const tall = row.some((cell, column) => cell !== '' && cell === next[column]);
  return divided || (tall && row.some((cell, column) => cell !== next[column]));
}

/** "(1) (2) (3)" below the head. */
function afterColumnNumbers(rows: readonly (readonly string[])[], row: number): number {
  const cells = (rows[row] ?? []).map((cell) => plainNumber(cell.replace(/[()\s]/g, '')));
  return cells.length >= 4 && cells.every((cell, index) => cell === String(index + 1)) ? row + 1 : row;
}

/** Names that a reader of the file can tell apart: none empty, none twice. */
function distinct(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((name, index) => {
    const base = name === '' ? `คอลัมน์ ${index + 1}` : name;
    const times = (seen.get(base) ?? 0) + 1;
    seen.set(base, times);
    return times === 1 ? base : `${base} (${times})`;
  });
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
