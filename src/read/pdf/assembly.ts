import { skeleton } from '../../thai/skeleton.js';
import type { Block, Table } from '../../model/document.js';
import { rowText } from '../flow.js';
import type { PageContent, PageLine } from './page.js';
import type { PageTable } from './ruled-tables.js';

/** A table that may still go on on the next page. */
interface OpenTable {
  table: Table;
  page: number;
  xs: number[];
  /** Lines that stand above it, as skeletons: a page that repeats them repeats the print titles. */
  above: Set<string>;
}

/** Lines above a table that are taken as its caption. */
const CAPTION_LINES = 10;

/**
 * Puts pages together: lines and table rows in reading order, and tables that continue over pages as one. Text of a
 * table stands in its rows only.
 */
export function assemble(pages: readonly PageContent[]): { blocks: Block[]; tables: Table[] } {
  const blocks: Block[] = [];
  const tables: Table[] = [];
  let open: OpenTable | null = null;
  for (const page of pages) {
    const number = page.reading.page;
    const unreadable = page.reading.textLayer === 'junk' || page.reading.textLayer === 'scrambled';
    // Letters that are not what they seem must not be found by a search, nor quoted.
    if (unreadable) {
      open = null;
      continue;
    }
    let line = 0;
    const bodySize = usualSize(page.lines);
    const addLine = ({ text, fontSize }: PageLine): void => {
      line++;
      const isTitle = number === 1 && line <= 4 && fontSize > 1.15 * bodySize;
      blocks.push({ text, role: isTitle ? 'title' : 'paragraph', region: 'content', locator: { page: number, line } });
    };
    const waiting = [...page.lines];
    let above: PageLine[] = [];
    for (const [index, table] of page.tables.entries()) {
      const before = waiting.filter((one) => one.y > (table.top + table.bottom) / 2);
      waiting.splice(0, waiting.length, ...waiting.filter((one) => !before.includes(one)));
      before.forEach(addLine);
      above = index === 0 ? before : [...before];
      const continued: OpenTable | null = index === 0 && open !== null && continues(open, table, above, number) ? open : null;
      const target: OpenTable = continued ?? {
        table: { locator: { page: number, table: tables.length + 1 }, caption: captionOf(above), rows: [], rowLocators: [] },
        page: number,
        xs: table.xs,
        above: new Set(above.map((one) => skeleton(one.text))),
      };
      if (continued === null) tables.push(target.table);
      addRows(target, table, number, blocks);
      // Text below the table ends it; page numbers and footers do not.
      open = index === page.tables.length - 1 ? { ...target, page: number } : null;
    }
    waiting.forEach(addLine);
    if (page.tables.length === 0 && page.lines.length > 0) open = null;
  }
  return { blocks, tables };
}

function captionOf(above: readonly PageLine[]): string {
  return above.slice(-CAPTION_LINES).map((one) => one.text).join('\n');
}

function continues(open: OpenTable, table: PageTable, above: readonly PageLine[], page: number): boolean {
  if (page !== open.page + 1 || table.xs.length !== open.xs.length) return false;
  if (table.xs.some((x, index) => Math.abs(x - (open.xs[index] ?? -100)) > 4)) return false;
  // A title of its own makes it another table: the next month's, say.
  return above.every((one) => isPageMark(one.text) || open.above.has(skeleton(one.text)));
}

function isPageMark(text: string): boolean {
  return /^\s*(?:หน้า(?:ที่)?|page|p\.)?\s*[-–]?\s*[0-9๐-๙]{1,4}\s*(?:[-–]|(?:\/|จาก|of)\s*[0-9๐-๙]{1,4})?\s*(?:หน้า)?\s*$/i.test(text) || /^[\s().\-–]*$/.test(text);
}

function addRows(target: OpenTable, part: PageTable, page: number, blocks: Block[]): void {
  const { table } = target;
  const repeated = repeatedHeads(table.rows, part.rows);
  for (const [index, row] of part.rows.entries()) {
    if (index < repeated) continue;
    if (index === repeated && isRestOfRow(table.rows, row)) {
      addToLastRow(table, row, blocks);
      continue;
    }
    const locator = { page, table: table.locator.table, row: table.rows.length + 1 };
    table.rows.push(row);
    table.rowLocators.push(locator);
    const own = part.ownRows[index] ?? row;
    if (own.some((cell) => cell !== '')) blocks.push({ text: rowText(own), role: 'row', region: 'content', locator });
  }
}

/** How many rows at the top of the new part say the same as the top of the table. */
function repeatedHeads(rows: readonly string[][], part: readonly string[][]): number {
  let count = 0;
  while (count < Math.min(3, rows.length, part.length - 1) && sameText(rows[count], part[count])) count++;
  return count;
}

/** Whether a row at the top of a page is the rest of the last one: no number in a column where rows have theirs. */
function isRestOfRow(rows: readonly string[][], row: readonly string[]): boolean {
  if (rows.length < 2 || row[0] !== '' || row.some((cell) => /^(?:รวม|ยอด|total)/i.test(cell))) return false;
  const numbered = rows.slice(1).filter((one) => /^[0-9๐-๙]{1,4}[.)]?$/.test(one[0] ?? '')).length;
  return numbered >= 0.8 * (rows.length - 1) && row.some((cell) => cell !== '');
}

function addToLastRow(table: Table, rest: readonly string[], blocks: Block[]): void {
  const last = table.rows.at(-1);
  if (last === undefined) return;
  const joined = last.map((cell, column) => [cell, rest[column] ?? ''].filter((text) => text !== '').join('\n'));
  table.rows[table.rows.length - 1] = joined;
  const block = blocks.findLast((one) => one.role === 'row');
  if (block !== undefined) block.text = rowText(joined);
}

function sameText(one: readonly string[] | undefined, other: readonly string[] | undefined): boolean {
  const text = skeleton(one?.join('') ?? '');
  return text !== '' && text === skeleton(other?.join('') ?? '');
}

function usualSize(lines: readonly PageLine[]): number {
  const sizes = lines.map((line) => line.fontSize).sort((one, other) => one - other);
  return sizes[Math.floor(sizes.length / 2)] ?? 1;
}
