import { load } from 'cheerio';
import { parseItemNumber } from '../../thai/index.js';
import { fragmentTokens, plainText } from './fragment.js';
import { ItemSection } from './item-section.js';
import { refusal } from './refusal.js';
import type { ImportNote, RawResult } from './result.js';
import { readTable, type Cell } from './table.js';

/** Whether a text is the published result page of the assessment, printed row by row. */
export function looksLikeResultPage(text: string): boolean {
  return SUBMITTED.test(text) && /^(?:<b>)?\s*[Oo0๐]\s?[-._]?\s?[0-9๐-๙]{1,2}\s*(?:\t| {3,})/m.test(text);
}

/** Reads a saved web page: either a table with headings, or the published result page. */
export function readHtml(html: string): RawResult {
  if (nesting(html) > MAX_NESTING) return { ok: false, message: refusal.broken('HTML', 'nesting') };
  try {
    const $ = load(html);
    $('script, style, template').remove();
    const titles = $('title, h1, h2, h3, h4, caption, p').map((_, element) => $(element).text()).get().slice(0, 200);
    for (const table of $('table').toArray().slice(0, MAX_TABLES)) {
      const grid = $(table).find('tr').toArray().map((row) => $(row).children('td, th').toArray().map((cell): Cell => ({
        text: textOfCell($(cell).html() ?? ''),
        target: $(cell).find('a[href]').attr('href') ?? null,
      })));
      const result = readTable(grid);
      if (result.ok && result.list.rows.some((row) => row.links.length > 0)) return { ok: true, list: { ...result.list, titles: [...titles, ...result.list.titles] } };
      if (!result.ok && result.reason === 'content') return result;
    }
    const lines = $('tr').toArray().map((row) => $(row).children('td, th').toArray().map((cell) => ($(cell).html() ?? '').replace(/\s+/g, ' ')).join('\t'));
    return readRows(lines, titles);
  } catch {
    // The only thing that can happen here is a stack that ends.
    return { ok: false, message: refusal.broken('HTML', 'nesting') };
  }
}

/** Reads the result page as text: one line per table row, cells apart by tabs, their contents possibly still marked up. */
export function readResultText(text: string): RawResult {
  const lines = text.split(/\r?\n|\f/);
  if (lines.some((line) => line.length > MAX_NESTING && nesting(line) > MAX_NESTING)) return { ok: false, message: refusal.broken('HTML', 'nesting') };
  const start = lines.findIndex((line) => SUBMITTED.test(line));
  const titles = lines.slice(0, Math.max(0, start)).filter((line) => line.trim() !== '').slice(-TITLE_LINES).map(plainText);
  return readRows(lines, titles);
}

const SUBMITTED = /URL\s*ที่ส่ง\s*:/;
const MAX_TABLES = 200;
/** Parsing takes time with the square of the depth; no real page is a hundred levels deep. */
const MAX_NESTING = 1000;
/** How far above the first row the title of the table is looked for. */
const TITLE_LINES = 12;

/** Greatest depth of open elements; those that HTML closes by itself do not count. */
function nesting(html: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [, close, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)/gi)) {
    if (/^(?:p|li|td|th|tr|tbody|thead|dt|dd|option|br|img|input|meta|link|hr|col|wbr|area|source|embed|base)$/i.test(name)) continue;
    depth = close === '' ? depth + 1 : Math.max(0, depth - 1);
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

function readRows(lines: string[], titles: string[]): RawResult {
  const sections: ItemSection[] = [];
  const notes: ImportNote[] = [];
  let current: ItemSection | null = null;
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const cells = line.split(/\t| {3,}/).map((cell) => plainText(cell).trim());
    if (isRepeatedHeading(cells)) {
      current?.pageBreak();
      continue;
    }
    const item = itemOf(cells);
    if (item !== null) {
      current = new ItemSection(item, { th: `บรรทัดที่ ${index + 1}`, en: `line ${index + 1}` }, notes);
      sections.push(current);
      if (cells.some((cell) => SUBMITTED.test(cell))) for (const token of fragmentTokens(line)) current.take(token);
    } else if (isTopic(cells)) {
      current = null;
    } else if (current !== null) {
      for (const token of fragmentTokens(line)) current.take(token);
    }
  }
  const rows = sections.map((section) => section.result());
  if (!rows.some((row) => row.links.length > 0)) return { ok: false, message: refusal.noResult() };
  return { ok: true, list: { rows, notes, titles } };
}

/** `O7`, `016`, `0๑๕` in a cell of its own with a title beside it. `O7. title` in one cell is a table of scores only. */
function itemOf(cells: string[]): number | null {
  const [first = '', title = ''] = cells;
  return /^[Oo0๐]\s?[-._]?\s?[0-9๐-๙]{1,2}$/.test(first) && title !== '' ? parseItemNumber(first) : null;
}

/** The heading of the table stands again on every printed page: there the page before it ended. */
function isRepeatedHeading(cells: string[]): boolean {
  return /^ตัวชี้วัด\s*\/\s*หัวข้อการประเมิน$/.test(cells[0] ?? '');
}

function isTopic(cells: string[]): boolean {
  return /^(?:ตัวชี้วัด|#{1,6}\s|\d{1,2}\.\d(?:\.\d)?\.?\s)/.test(cells[0] ?? '');
}

/** Line ends inside a cell part addresses from each other, so they are kept as such. */
function textOfCell(html: string): string {
  return plainText(html.replace(/\s+/g, ' ').replace(/<br\s*\/?>|<\/(?:p|li|div)>/gi, '\n'))
    .split('\n').map((line) => line.trim()).filter((line) => line !== '').join('\n');
}
