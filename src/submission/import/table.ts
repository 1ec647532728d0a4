import { parseItemNumber } from '../../thai/index.js';
import { columnsOf, isHeading, type Columns } from './headings.js';
import { refusal } from './refusal.js';
import type { ImportNote, RawItem, RawList } from './result.js';
import { linksOf } from './cell-links.js';

export interface Cell {
  /** As shown; for a formula its cached value. */
  text: string;
  /** Where the cell leads, if it is a link. */
  target: string | null;
}

export type TableResult = { ok: true; list: RawList } | { ok: false; reason: 'columns' | 'content'; message: ImportNote };

/** The table may start below title rows, but not further down than this. */
const HEADING_ROWS = 60;

/**
 * Reads a grid with one row per link. The table may stand below title rows; an empty item cell (also a merged one) means
 * the item of the row above; one cell may hold several addresses.
 */
export function readTable(grid: Cell[][], sheet?: string): TableResult {
  const headingAt = grid.slice(0, HEADING_ROWS).findIndex((row) => columnsOf(row.map((cell) => cell.text)) !== null);
  const columns = columnsOf((grid[headingAt] ?? []).map((cell) => cell.text));
  if (columns === null) return { ok: false, reason: 'columns', message: grid.some(hasText) ? refusal.columns(shown(grid)) : refusal.empty() };
  const read = readRows(grid.slice(headingAt + 1), columns, headingAt + 2, sheet);
  const titles = grid.slice(0, headingAt).map((cells) => cells.map((cell) => cell.text).join(' '));
  return read.ok ? { ok: true, list: { ...read.list, titles } } : read;
}

/** The rows below the headings; the first one is row `firstRow` of its sheet, as people count. */
export function readRows(grid: Cell[][], columns: Columns, firstRow: number, sheet?: string): TableResult {
  const rows: RawItem[] = [];
  let item: number | null = null;
  for (const [offset, cells] of grid.entries()) {
    const place = placeOf(firstRow + offset, sheet);
    const row = readRow(cells, columns);
    if (isHeading(row.item) && isHeading(row.url.text)) continue;
    const links = linksOf(row.url);
    if (row.item.trim() !== '') {
      const number = parseItemNumber(row.item.trim());
      if (number === null && links.length > 0) return { ok: false, reason: 'content', message: refusal.badItem(place, row.item.trim().slice(0, 60)) };
      // Without an address it is a line between the items: the name of an indicator or topic.
      if (number === null || (links.length === 0 && row.item.trim().startsWith('ตัวชี้วัด'))) continue;
      item = number;
    }
    if (item === null) {
      if (links.length > 0) return { ok: false, reason: 'content', message: refusal.badItem(place, '') };
      continue;
    }
    if (row.item.trim() !== '' || links.length > 0 || row.explanation !== '') rows.push({ item, links, explanation: row.explanation || undefined, place });
  }
  return { ok: true, list: { rows, notes: [], titles: [] } };
}

/** An apostrophe before a sign with which formulas begin is how text is marked, by people and by our own export. */
export function withoutTextMark(text: string): string {
  return text.replace(/^'(?=\s*[=+\-@＝＋－＠\t\n])/, '');
}

function readRow(cells: Cell[], columns: Columns): { item: string; url: Cell; explanation: string } {
  return {
    item: cells[columns.item]?.text ?? '',
    url: cells[columns.url] ?? { text: '', target: null },
    explanation: columns.explanation === null ? '' : (cells[columns.explanation]?.text ?? '').trim(),
  };
}

function placeOf(row: number, sheet?: string): ImportNote {
  return sheet === undefined ? { th: `แถวที่ ${row}`, en: `row ${row}` } : { th: `ชีต “${sheet}” แถวที่ ${row}`, en: `sheet "${sheet}", row ${row}` };
}

function hasText(row: Cell[]): boolean {
  return row.some((cell) => cell.text.trim() !== '');
}

/** The row with most filled cells among the first ones is what the author meant as headings. */
function shown(grid: Cell[][]): string {
  const filled = grid.slice(0, 20).map((row) => row.map((cell) => cell.text.trim()).filter((text) => text !== ''));
  const widest = filled.reduce((best, row) => (row.length > best.length ? row : best), []);
  return widest.slice(0, 8).map((text) => `“${text.replace(/\s+/g, ' ').slice(0, 40)}”`).join(', ');
}
