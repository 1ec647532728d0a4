import { skeleton } from '../../thai/skeleton.js';
import type { Block, OcrWord, PageReading, Table } from '../../model/document.js';
import { rowText } from '../flow.js';
import { continues, isRestOfRow, repeatedHeads, type OpenTable } from './continuation.js';
import type { PageContent, PageLine } from './page.js';
import type { PageTable } from './ruled-tables.js';

/** A page with the verdict on its text layer, or read from a picture. */
export type JudgedPage = Pick<PageContent, 'lines' | 'tables' | 'shown'> & { reading: PageReading };

/** Lines above a table that are taken as its caption. */
const CAPTION_LINES = 10;

/**
 * Puts pages together: lines and table rows in reading order, and tables that continue over pages as one. Text of a
 * table stands in its rows only.
 */
export function assemble(pages: readonly JudgedPage[]): { blocks: Block[]; tables: Table[] } {
  const blocks: Block[] = [];
  const tables: Table[] = [];
  let open: OpenTable[] = [];
  for (const page of pages) {
    const number = page.reading.page;
    const unreadable = page.reading.textLayer === 'junk' || page.reading.textLayer === 'scrambled';
    // Letters that are not what they seem must not be found by a search, nor quoted.
    if (unreadable) {
      open = [];
      continue;
    }
    let line = 0;
    const bodySize = usualSize(page.lines);
    const addLine = ({ text, fontSize, box, words }: PageLine): void => {
      line++;
      const isTitle = number === 1 && line <= 4 && fontSize > 1.15 * bodySize;
      blocks.push({ text, role: isTitle ? 'title' : 'paragraph', region: 'content', locator: { page: number, line, box: page.shown(box) }, ...(words === undefined ? {} : { words }) });
    };
    const waiting = [...page.lines];
    const stillOpen: OpenTable[] = [];
    for (const part of page.tables) {
      const above = waiting.filter((one) => one.y > (part.top + part.bottom) / 2);
      waiting.splice(0, waiting.length, ...waiting.filter((one) => !above.includes(one)));
      above.forEach(addLine);
      const isFirst = !page.tables.some((other) => other !== part && isAbove(other, part));
      const continued = isFirst ? open.find((one) => continues(one, part, above, number)) : undefined;
      const target: OpenTable = continued ?? {
        table: { locator: { page: number, table: tables.length + 1 }, caption: captionOf(above), rows: [], rowLocators: [], ...(part.words === undefined ? {} : { words: [] }) },
        page: number,
        xs: part.xs,
        above: new Set(above.map((one) => skeleton(one.text))),
        isClosedAbove: !part.openTop,
        isCut: false,
      };
      if (continued === undefined) tables.push(target.table);
      addRows(target, part, page, blocks);
      if (!page.tables.some((other) => other !== part && isAbove(part, other))) stillOpen.push({ ...target, page: number, xs: part.xs, isCut: target.isClosedAbove && part.openBottom });
    }
    waiting.forEach(addLine);
    if (page.tables.length > 0 || page.lines.length > 0) open = stillOpen;
  }
  return { blocks, tables };
}

/** Whether one table stands over the other, not beside it. */
function isAbove(one: PageTable, other: PageTable): boolean {
  const [left = 0, right = 0] = [one.xs[0], one.xs.at(-1)];
  return one.bottom >= other.top - 1 && left < (other.xs.at(-1) ?? 0) && right > (other.xs[0] ?? 0);
}

function captionOf(above: readonly PageLine[]): string {
  return above.slice(-CAPTION_LINES).map((one) => one.text).join('\n');
}

function addRows(target: OpenTable, part: PageTable, page: JudgedPage, blocks: Block[]): void {
  const { table } = target;
  const repeated = table.rows.length === 0 ? 0 : repeatedHeads(table.rows, part.rows, part.words !== undefined);
  for (const [index, row] of part.rows.entries()) {
    if (index < repeated) continue;
    if (index === repeated && isRestOfRow(target, part, row)) {
      addToLastRow(table, row, blocks, part.words?.[index]);
      continue;
    }
    const box = part.boxes[index];
    const locator = { page: page.reading.page, table: table.locator.table, row: table.rows.length + 1, ...(box === undefined ? {} : { box: page.shown(box) }) };
    table.rows.push(row);
    table.rowLocators.push(locator);
    const words = part.words?.[index];
    if (words !== undefined) table.words?.push(words);
    const own = part.ownRows[index] ?? row;
    if (own.some((cell) => cell !== '')) blocks.push({ text: rowText(own), role: 'row', region: 'content', locator, ...wordsOfRow(words, own) });
  }
}

/** Words of a row's own cells: a cell that covers several places says its words once. */
function wordsOfRow(words: readonly OcrWord[][] | undefined, own: readonly string[]): { words?: OcrWord[] } {
  return words === undefined ? {} : { words: words.flatMap((cell, column) => (own[column] === '' ? [] : cell)) };
}

function addToLastRow(table: Table, rest: readonly string[], blocks: Block[], words: readonly OcrWord[][] | undefined): void {
  const last = table.rows.at(-1);
  if (last === undefined) return;
  const joined = last.map((cell, column) => [cell, rest[column] ?? ''].filter((text) => text !== '').join('\n'));
  table.rows[table.rows.length - 1] = joined;
  const block = blocks.findLast((one) => one.role === 'row');
  if (block !== undefined) block.text = rowText(joined);
  const before = table.words?.at(-1);
  if (words === undefined || before === undefined) return;
  const all = before.map((cell, column) => [...cell, ...(words[column] ?? [])]);
  table.words?.splice(-1, 1, all);
  if (block !== undefined) block.words = all.flat();
}

function usualSize(lines: readonly PageLine[]): number {
  const sizes = lines.map((line) => line.fontSize).sort((one, other) => one - other);
  return sizes[Math.floor(sizes.length / 2)] ?? 1;
}
