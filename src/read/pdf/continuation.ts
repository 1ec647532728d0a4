import { distance } from 'fastest-levenshtein';
import { skeleton } from '../../thai/skeleton.js';
import { toArabicDigits } from '../../thai/index.js';
import type { Table } from '../../model/document.js';
import type { PageLine } from './page.js';
import type { PageTable } from './ruled-tables.js';

/** A table that may still go on on the next page. */
export interface OpenTable {
  table: Table;
  page: number;
  xs: number[];
  /** Lines that stand above it, as skeletons: a page that repeats them repeats the print titles. */
  above: Set<string>;
  /** A rule is drawn above its first row; without one, tables of this kind are open everywhere. */
  isClosedAbove: boolean;
  /** The page's end cut its last row: it is open below, though it began with a rule above. */
  isCut: boolean;
}

/** How far borders of the same columns lie apart on two pages. */
const SAME_BORDER = 4;

/** Whether this table, the first of its page, is the rest of the one that was open at the end of the page before. */
export function continues(open: OpenTable, part: PageTable, above: readonly PageLine[], page: number): boolean {
  if (page !== open.page + 1 || part.xs.length !== open.xs.length) return false;
  // Pages of a book have their inner margin now left, now right: the widths count.
  const shift = (part.xs[0] ?? 0) - (open.xs[0] ?? 0);
  if (part.xs.some((x, index) => Math.abs(x - shift - (open.xs[index] ?? -Infinity)) > SAME_BORDER)) return false;
  // A title of its own makes it another table: the next month's, say.
  if (!above.every((one) => isPageMark(one.text) || open.above.has(skeleton(one.text)))) return false;
  const heads = repeatedHeads(open.table.rows, part.rows, part.words !== undefined);
  // So do heads of its own with rows that are counted from one again.
  if (heads > 0 && numberOf(part.rows[heads]) === 1 && open.table.rows.some((row) => (numberOf(row) ?? 0) > 1)) return false;
  return heads > 0 || Math.abs(shift) <= SAME_BORDER || part.openTop;
}

/** How many rows at the top of the new part say the same as the top of the table. A numbered row is none of the head's. */
export function repeatedHeads(rows: readonly string[][], part: readonly string[][], fromPicture: boolean): number {
  let count = 0;
  while (count < Math.min(4, rows.length, part.length - 1) && sameText(rows[count], part[count], fromPicture ? MISREAD : 0) && (numberOf(part[count]) === null || numbersColumns(part[count]))) count++;
  return count;
}

/** The row of a form that counts its columns: 1, 2, 3 … */
function numbersColumns(row: readonly string[] = []): boolean {
  return row.every((cell) => /^\(?\d{0,2}\)?$/.test(toArabicDigits(cell).trim()));
}

/**
 * Whether a row at the top of a page is the rest of the last one: the page's end cut the row open, or there is no number
 * in a column where rows have theirs.
 */
export function isRestOfRow(open: OpenTable, part: PageTable, row: readonly string[]): boolean {
  const { rows } = open.table;
  if (row.every((cell) => cell === '') || row.some((cell) => /^(?:รวม|ยอด|total)/i.test(cell))) return false;
  if (row[0] !== '') return open.isCut && part.openTop && numberOf(row) === null;
  if (rows.length < 2) return false;
  if (open.isCut && part.openTop) return true;
  // A number that OCR missed makes no row the rest of another.
  if (part.words !== undefined) return false;
  const numbered = rows.slice(1).filter((one) => numberOf(one) !== null).length;
  return numbered >= 0.8 * (rows.length - 1);
}

function isPageMark(text: string): boolean {
  return /^\s*(?:หน้า(?:ที่)?|page|p\.)?\s*[-–]?\s*[0-9๐-๙]{1,4}\s*(?:[-–]|(?:\/|จาก|of)\s*[0-9๐-๙]{1,4})?\s*(?:หน้า)?\s*$/i.test(text) || /^[\s().\-–]*$/.test(text);
}

/** The running number in a row's first cell. */
function numberOf(row: readonly string[] | undefined): number | null {
  const [, number] = /^\s*(\d{1,4})\s*[.)]?\s*$/.exec(toArabicDigits(row?.[0] ?? '')) ?? [];
  return number === undefined ? null : Number(number);
}

/** The same heads never come out of OCR quite alike; rows of data differ by more. */
const MISREAD = 0.15;

function sameText(one: readonly string[] | undefined, other: readonly string[] | undefined, misread: number): boolean {
  const [text, again] = [skeleton(one?.join('') ?? ''), skeleton(other?.join('') ?? '')];
  return text !== '' && (text === again || (misread > 0 && distance(text, again) <= misread * text.length));
}
