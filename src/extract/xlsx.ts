import { utils, write, type CellObject, type WorkSheet } from '@e965/xlsx';
import { displayWidth } from '../thai/index.js';
import { isNumber, type Sheet } from './sheet.js';

const MOST_LETTERS = 32_767;
const WIDEST = 48;

/** A workbook of these sheets. Numbers are numbers, days are days, everything else is typed as text: nothing is a formula. */
export function sheetsXlsx(sheets: readonly Sheet[]): Uint8Array {
  const book = utils.book_new();
  for (const sheet of sheets) utils.book_append_sheet(book, worksheet(sheet), sheetName(sheet.name, book.SheetNames));
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer);
}

function worksheet({ columns, rows }: Sheet): WorkSheet {
  const sheet: WorkSheet = {};
  columns.forEach((column, c) => (sheet[utils.encode_cell({ r: 0, c })] = text(column.head)));
  rows.forEach((row, r) => row.forEach((cell, c) => {
    if (cell !== '') sheet[utils.encode_cell({ r: r + 1, c })] = cellOf(columns[c]?.kind ?? 'text', cell);
  }));
  const range = { s: { r: 0, c: 0 }, e: { r: rows.length, c: Math.max(0, columns.length - 1) } };
  sheet['!ref'] = utils.encode_range(range);
  sheet['!autofilter'] = { ref: utils.encode_range(range) };
  sheet['!cols'] = columns.map((column, c) => ({ wch: Math.min(WIDEST, 2 + Math.max(8, displayWidth(column.head), ...rows.slice(0, 200).map((row) => displayWidth(row[c] ?? '')))) }));
  return sheet;
}

function cellOf(kind: Sheet['columns'][number]['kind'], cell: string): CellObject {
  if (isNumber(kind, cell)) return { t: 'n', v: Number(cell), ...(kind === 'amount' ? { z: '#,##0.00' } : {}) };
  if (kind === 'date' && /^\d{4}-\d\d-\d\d$/.test(cell)) return { t: 'n', v: serialDay(cell), z: 'yyyy-mm-dd' };
  return text(cell);
}

function text(value: string): CellObject {
  // XML 1.0 knows no control characters.
  const clean = value.replace(/[\0-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udfff]/gu, ' ');
  return { t: 's', v: clean.slice(0, MOST_LETTERS) };
}

/** Days since the last day of 1899, as spreadsheets count them. */
function serialDay(iso: string): number {
  return Math.round((Date.parse(`${iso}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000);
}

/** At most 31 letters, none of those that no sheet may have, none twice. */
function sheetName(name: string, taken: readonly string[]): string {
  const base = name.replace(/[:\\/?*[\]]/g, ' ').slice(0, 26).trim() || '1';
  let unique = base;
  for (let times = 2; taken.includes(unique); times += 1) unique = `${base} (${times})`;
  return unique;
}
