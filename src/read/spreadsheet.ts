import * as XLSX from '@e965/xlsx';
import * as codepages from '@e965/xlsx/dist/cpexcel.full.mjs';
import type { Locator, Table } from '../model/document.js';
import { type DocumentContent, type ReadingContext, emptyContent } from './content.js';
import { rowText } from './flow.js';
import { isCompound, isLockedOffice, startsWith } from './magic.js';
import { embedsFiles, isPictureOnly } from './office-package.js';
import { MAX_ROWS, readCells, type SheetCells } from './spreadsheet/cells.js';
import { DEFAULT_PASSWORD, unlocked } from './spreadsheet/default-password.js';
import { odsSheets } from './spreadsheet/ods-view.js';
import { regionsOf, type SheetRegion } from './spreadsheet/regions.js';
import { Unreadable, readOrExplain } from './unreadable.js';
import { zipEntries, unzip } from './zip.js';

// Without its tables the ES module reads Thai in old .xls files as question marks.
XLSX.set_cptable(codepages);

const MAX_SHEETS = 200;
/** Of the whole workbook: one long text shared by thousands of cells makes gigabytes out of a small file. */
const MAX_LETTERS = 5_000_000;

/**
 * xlsx, xlsm, xlsb, xls (95 and later) and ods → one table per sheet that is shown, cells as people see them, merged cells
 * in every place they cover. Sheets that are hidden are no evidence: their tables stand apart and `hidden-sheets` says so.
 */
export function readSpreadsheet(bytes: Buffer, _ctx: ReadingContext): Promise<DocumentContent> {
  return readOrExplain('spreadsheet', mediaTypeOf(bytes), () => readWorkbook(bytes));
}

function readWorkbook(bytes: Buffer): DocumentContent {
  if (isLockedOffice(bytes)) throw new Unreadable('file', 'encrypted', 'workbook locked with a password');
  // The library inflates without bounds. Every entry that passes here has been inflated once within them.
  const parts = startsWith(bytes, 'PK') ? unzip(bytes, () => true) : null;
  // XOR, the oldest scheme, the library undoes itself.
  const workbook = open(isCompound(bytes) ? (unlocked(bytes) ?? bytes) : bytes);
  const content = emptyContent('spreadsheet', mediaTypeOf(bytes));
  content.title = String(workbook.Props?.Title ?? '').trim();
  content.pages = workbook.SheetNames.length;
  let limitReached = workbook.SheetNames.length > MAX_SHEETS;
  const hidden: Table[] = [];
  const budget = { letters: MAX_LETTERS };
  const ods = odsViewOf(bytes);

  workbook.SheetNames.slice(0, MAX_SHEETS).forEach((storedName, index) => {
    const sheet = workbook.Sheets[storedName];
    if (sheet === undefined) return;
    // Names of some binary workbooks come out with the bytes around them.
    const name = [...storedName].some((letter) => letter < ' ') ? `Sheet ${index + 1}` : storedName;
    const cells = readCells(sheet, workbook.Workbook?.WBProps?.date1904 === true, budget, ods[index]);
    limitReached ||= cells.cut;
    if ((workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0 || ods[index]?.hidden === true) {
      if (!content.traits.includes('hidden-sheets')) content.traits.push('hidden-sheets');
      hidden.push(...tablesOf(name, cells, hidden.length).map(({ table }) => table));
    } else addSheet(content, name, cells);
  });
  if (hidden.length > 0) content.hiddenTables = hidden;
  if (content.tables.length === 0 && startsWith(bytes, 'PK') && isPictureOnly(bytes, [])) content.traits.push('picture-only');
  if (parts !== null && embedsFiles(parts)) content.traits.push('embedded-files');
  if (limitReached) content.traits.push('limit-reached');
  return content;
}

function odsViewOf(bytes: Buffer): ReturnType<typeof odsSheets> {
  if (!startsWith(bytes, 'PK')) return [];
  const xml = unzip(bytes, (name) => name === 'content.xml').get('content.xml');
  return xml === undefined ? [] : odsSheets(xml.toString('utf8'));
}

function open(bytes: Buffer): XLSX.WorkBook {
  try {
    return XLSX.read(bytes, { type: 'buffer', dense: true, cellNF: true, cellHTML: false, cellStyles: true, password: DEFAULT_PASSWORD, sheetRows: MAX_ROWS + 1 });
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    // The library has no error class for a locked workbook. What it says of ZIP encryption only means that it found no
    // other way to read the bytes: locked ZIP entries were refused before.
    if (/password|encrypt/i.test(detail) && !detail.includes('ZIP')) throw new Unreadable('file', 'encrypted', detail);
    throw new Unreadable('file', 'broken', detail);
  }
}

function addSheet(content: DocumentContent, name: string, cells: SheetCells): void {
  content.blocks.push({ text: name, role: 'heading', region: 'content', locator: { sheet: name } });
  for (const { table, titles, ownRows } of tablesOf(name, cells, content.tables.length)) {
    content.tables.push(table);
    ownRows.forEach((row, index) => {
      const text = rowText(row);
      if (text.trim() === '') return;
      const isTitle = titles.includes(index);
      content.blocks.push({ text: isTitle ? text.trim() : text, role: isTitle ? 'title' : 'row', region: 'content', locator: table.rowLocators[index] ?? table.locator });
    });
    if ((table.hiddenColumns !== undefined || table.rowLocators.some((row) => row.hidden)) && !content.traits.includes('hidden-cells')) content.traits.push('hidden-cells');
  }
  for (const link of cells.links) content.links.push({ ...link, region: 'content' });
}

interface SheetTable {
  table: Table;
  titles: number[];
  ownRows: string[][];
}

function tablesOf(sheet: string, cells: SheetCells, before: number): SheetTable[] {
  return cells.rows.length === 0 ? [] : regionsOf(cells.ownRows).map((region, index) => tableOf(sheet, cells, region, before + index + 1));
}

function tableOf(sheet: string, cells: SheetCells, { from, to, left, right }: SheetRegion, number: number): SheetTable {
  const cut = (rows: string[][]): string[][] => rows.slice(from, to).map((row) => row.slice(left, right));
  const rows = cut(cells.rows);
  const titles = titleRows(rows);
  const hiddenColumns = Array.from({ length: right - left }, (_, column) => column + 1).filter((column) => cells.hiddenColumns.has(cells.left + left + column - 1));
  const table: Table = {
    locator: { sheet, table: number },
    caption: [sheet, ...titles.map((row) => rowText(distinct(rows[row] ?? [])))].join('\n'),
    rows,
    rowLocators: rows.map((_, row): Locator => ({ sheet, row: cells.top + from + row + 1, ...(cells.hiddenRows.has(cells.top + from + row) ? { hidden: true } : {}) })),
    firstColumn: cells.left + left + 1,
    ...(hiddenColumns.length > 0 ? { hiddenColumns } : {}),
  };
  return { table, titles, ownRows: cut(cells.ownRows) };
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
