import * as XLSX from '@e965/xlsx';
import * as codepages from '@e965/xlsx/dist/cpexcel.full.mjs';
import type { Block, Locator, Table } from '../model/document.js';
import { type DocumentContent, type ReadingContext, emptyContent } from './content.js';
import { rowText } from './flow.js';
import { isLockedOffice, startsWith } from './magic.js';
import { isPictureOnly } from './office-package.js';
import { dateText } from './spreadsheet/dates.js';
import { Unreadable, readOrExplain } from './unreadable.js';
import { zipEntries, unzip } from './zip.js';

// Without its tables the ES module reads Thai in old .xls files as question marks.
XLSX.set_cptable(codepages);

const MAX_ROWS = 20_000;
const MAX_COLUMNS = 200;
const MAX_CELLS = 400_000;
const MAX_SHEETS = 200;
/** Excel's own bound for a cell. */
const MAX_CELL_LETTERS = 32_767;
/** Of the whole workbook: one long text shared by thousands of cells makes gigabytes out of a small file. */
const MAX_LETTERS = 5_000_000;

/**
 * xlsx, xlsm, xlsb, xls (95 and later) and ods → one table per sheet that is shown, cells as people see them, merged cells
 * in every place they cover. Sheets that are hidden are no evidence: they are left out and `hidden-sheets` says so.
 */
export function readSpreadsheet(bytes: Buffer, _ctx: ReadingContext): Promise<DocumentContent> {
  return readOrExplain('spreadsheet', mediaTypeOf(bytes), () => readWorkbook(bytes));
}

function readWorkbook(bytes: Buffer): DocumentContent {
  if (isLockedOffice(bytes)) throw new Unreadable('file', 'encrypted', 'workbook locked with a password');
  // The library inflates without bounds. Every entry that passes here has been inflated once within them.
  if (startsWith(bytes, 'PK')) unzip(bytes, () => true);
  const workbook = open(bytes);
  const content = emptyContent('spreadsheet', mediaTypeOf(bytes));
  content.title = String(workbook.Props?.Title ?? '').trim();
  content.pages = workbook.SheetNames.length;
  let limitReached = workbook.SheetNames.length > MAX_SHEETS;
  let hidden = false;
  const budget = { letters: MAX_LETTERS };

  workbook.SheetNames.slice(0, MAX_SHEETS).forEach((storedName, index) => {
    if ((workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0) {
      hidden = true;
      return;
    }
    const sheet = workbook.Sheets[storedName];
    if (sheet === undefined) return;
    // Names of some binary workbooks come out with the bytes around them.
    const name = [...storedName].some((letter) => letter < ' ') ? `Sheet ${index + 1}` : storedName;
    const cells = readCells(sheet, workbook.Workbook?.WBProps?.date1904 === true, budget);
    limitReached ||= cells.cut;
    addSheet(content, name, cells);
  });
  if (content.tables.length === 0 && startsWith(bytes, 'PK') && isPictureOnly(bytes, [])) content.traits.push('picture-only');
  if (hidden) content.traits.push('hidden-sheets');
  if (limitReached) content.traits.push('limit-reached');
  return content;
}

function open(bytes: Buffer): XLSX.WorkBook {
  try {
    return XLSX.read(bytes, { type: 'buffer', dense: true, cellNF: true, cellHTML: false, cellFormula: false, sheetRows: MAX_ROWS + 1 });
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    // The library has no error class for a locked workbook. What it says of ZIP encryption only means that it found no
    // other way to read the bytes: locked ZIP entries were refused before.
    if (/password|encrypt/i.test(detail) && !detail.includes('ZIP')) throw new Unreadable('file', 'encrypted', detail);
    throw new Unreadable('file', 'broken', detail);
  }
}

interface SheetCells {
  /** `rows[r][c]`, cut to what is used. */
  rows: string[][];
  /** The same with merged cells only where they begin. */
  ownRows: string[][];
  /** Number of the first row and column in the sheet, 0-based. */
  top: number;
  left: number;
  links: { href: string; text: string }[];
  cut: boolean;
}

function readCells(sheet: XLSX.WorkSheet, date1904: boolean, budget: { letters: number }): SheetCells {
  const texts = new Map<number, Map<number, string>>();
  const links: SheetCells['links'] = [];
  let cut = false;
  let left = Infinity;
  let right = -1;
  const stored = (sheet['!data'] ?? []) as (XLSX.CellObject | null)[][];
  // A sparse sheet has a million rows of nothing: `forEach` passes over what is not there.
  stored.forEach((row, r) => {
    if (r >= MAX_ROWS) cut = true;
    if (r >= MAX_ROWS || !row) return;
    row.forEach((cell, c) => {
      const text = cell ? cellText(cell, date1904) : '';
      if (text === '') return;
      if (c >= MAX_COLUMNS || text.length > budget.letters) {
        cut = true;
        return;
      }
      budget.letters -= text.length;
      left = Math.min(left, c);
      right = Math.max(right, c);
      const own = texts.get(r) ?? new Map<number, string>();
      texts.set(r, own.set(c, text));
      const href = cell?.l?.Target;
      if (href !== undefined && /^(?:https?|mailto|tel):/i.test(href)) links.push({ href, text });
    });
  });
  const used = [...texts.keys()];
  const top = used.reduce((a, b) => Math.min(a, b), Infinity);
  const bottom = used.reduce((a, b) => Math.max(a, b), -1);
  if (bottom < 0) return { rows: [], ownRows: [], top: 0, left: 0, links, cut };
  const width = right - left + 1;
  const height = Math.min(bottom - top + 1, Math.floor(MAX_CELLS / width));
  if (height < bottom - top + 1) cut = true;
  const ownRows = Array.from({ length: height }, (_, r) => Array.from({ length: width }, (_, c) => texts.get(top + r)?.get(left + c) ?? ''));
  return { rows: spread(ownRows, sheet['!merges'] ?? [], top, left, budget), ownRows, top, left, links, cut };
}

/** What stands in the cell on the screen. */
function cellText(cell: XLSX.CellObject, date1904: boolean): string {
  if (cell.t === 'z') return '';
  const format = typeof cell.z === 'string' ? cell.z : '';
  const shown = cell.t === 'n' && typeof cell.v === 'number' && format !== '' && XLSX.SSF.is_date(format) ? dateText(cell.v + (date1904 ? 1462 : 0), format) : null;
  const text = shown ?? (cell.t === 's' ? String(cell.v ?? '') : (cell.w ?? (cell.v === undefined ? '' : String(cell.v))));
  return text.slice(0, MAX_CELL_LETTERS).replace(/\r\n?/g, '\n').replace(/[ \t\u00a0]+/g, ' ').replace(/_x000D_/g, '').trim();
}

function spread(rows: string[][], merges: XLSX.Range[], top: number, left: number, budget: { letters: number }): string[][] {
  const full = rows.map((row) => [...row]);
  for (const { s, e } of merges) {
    const text = rows[s.r - top]?.[s.c - left];
    if (text === undefined || text === '') continue;
    for (let r = s.r - top; r <= Math.min(e.r - top, full.length - 1); r++) {
      const row = full[r];
      if (row === undefined) continue;
      for (let c = s.c - left; c <= Math.min(e.c - left, row.length - 1); c++) {
        budget.letters -= text.length;
        if (budget.letters < 0) return full;
        row[c] = text;
      }
    }
  }
  return full;
}

function addSheet(content: DocumentContent, name: string, cells: SheetCells): void {
  content.blocks.push({ text: name, role: 'heading', region: 'content', locator: { sheet: name } });
  if (cells.rows.length === 0) return;
  const locator = (row: number): Locator => ({ sheet: name, row: cells.top + row + 1 });
  const titles = titleRows(cells.rows);
  const table: Table = {
    locator: { sheet: name, table: content.tables.length + 1 },
    caption: [name, ...titles.map((row) => rowText(distinct(cells.rows[row] ?? [])))].join('\n'),
    rows: cells.rows,
    rowLocators: cells.rows.map((_, row) => locator(row)),
  };
  content.tables.push(table);
  cells.ownRows.forEach((row, index) => {
    const text = rowText(row);
    if (text.trim() === '') return;
    const role: Block['role'] = titles.includes(index) ? 'title' : 'row';
    content.blocks.push({ text: role === 'title' ? text.trim() : text, role, region: 'content', locator: locator(index) });
  });
  for (const link of cells.links) content.links.push({ ...link, region: 'content' });
}

/** The rows above the table proper: each says one thing only, over the whole width. */
function titleRows(rows: string[][]): number[] {
  const titles: number[] = [];
  for (const [index, row] of rows.entries()) {
    const said = distinct(row);
    if (said.length > 1) break;
    if (said.length === 1) titles.push(index);
    if (titles.length >= 12) break;
  }
  // A sheet of one column has no titles but content.
  return titles.length > 0 && rows.slice((titles.at(-1) ?? 0) + 1).some((row) => distinct(row).length > 1) ? titles : [];
}

function distinct(row: string[]): string[] {
  return [...new Set(row.filter((text) => text !== ''))];
}

/** By the names inside, never by the file's name. */
function mediaTypeOf(bytes: Buffer): string {
  if (!startsWith(bytes, 'PK')) return 'application/vnd.ms-excel';
  let names: string[] = [];
  try {
    names = zipEntries(bytes).map((entry) => entry.name);
  } catch {
    // Named by the reader itself; the type of a workbook that cannot be opened is the common one.
  }
  if (names.includes('content.xml')) return 'application/vnd.oasis.opendocument.spreadsheet';
  if (names.includes('xl/workbook.bin')) return 'application/vnd.ms-excel.sheet.binary.macroEnabled.12';
  if (names.includes('xl/vbaProject.bin')) return 'application/vnd.ms-excel.sheet.macroEnabled.12';
  return 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
}
