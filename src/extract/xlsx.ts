import { writeWorkbook, type Cell } from '../office/index.js';
import { displayWidth } from '../thai/index.js';
import { isNumber, type CellKind, type Sheet } from './sheet.js';

export interface XlsxOptions {
  title: string;
  /** RFC 3339 moment; part of the file. */
  created: string;
}

const WIDEST = 40;
const NARROWEST = 9;
/** Rows that are looked at for the width of a column. */
const SAMPLE = 200;

/** A workbook of these sheets. Numbers are numbers, days are days, everything else is typed as text: nothing is a formula. */
export function sheetsXlsx(sheets: readonly Sheet[], { title, created }: XlsxOptions): Promise<Uint8Array> {
  return writeWorkbook({
    title,
    creator: 'oit-check',
    created,
    tables: sheets.map(({ name, columns, rows, data }) => ({
      name,
      widths: columns.map((column, c) => Math.min(WIDEST, 2 + Math.max(NARROWEST, displayWidth(column.head), ...rows.slice(0, SAMPLE).map((row) => displayWidth(row[c] ?? ''))))),
      rows: [columns.map((column): Cell => ({ value: column.head, look: 'head' })), ...rows.map((row) => row.map((cell, c) => cellOf(columns[c]?.kind ?? 'text', cell, c < data)))],
      headRow: 1,
      filter: true,
      printedColumns: data,
      footer: title,
    })),
  });
}

/** Addresses and hashes behind the data (`wraps` false) must not make every row four lines high. */
function cellOf(kind: CellKind, cell: string, wraps: boolean): Cell {
  if (isNumber(kind, cell)) return { value: Number(cell), look: 'figure', ...(kind === 'amount' ? { format: '#,##0.00' } : {}) };
  if (kind === 'date' && /^\d{4}-\d\d-\d\d$/.test(cell)) return { value: serialDay(cell), look: 'figure', format: 'yyyy-mm-dd' };
  return { value: cell, look: wraps ? 'text' : 'line', ...(kind === 'link' ? { link: cell } : {}) };
}

/** Days since the last day of 1899, as spreadsheets count them. */
function serialDay(iso: string): number {
  return Math.round((Date.parse(`${iso}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000);
}
