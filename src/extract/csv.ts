import { stringify } from 'csv-stringify/sync';
import { safeText } from '../office/index.js';
import { isNumber, type Sheet } from './sheet.js';

export interface CsvOptions {
  /** A byte order mark, by which Excel knows UTF-8. */
  bom: boolean;
}

/** RFC 4180: comma, CRLF, quotes where they are needed. No cell can be taken for a formula. */
export function sheetCsv(sheet: Sheet, { bom }: CsvOptions): string {
  const head = sheet.columns.map((column) => safeText(column.head));
  const rows = sheet.rows.map((row) => row.map((cell, column) => (isNumber(sheet.columns[column]?.kind ?? 'text', cell) ? cell : safeText(cell))));
  // With CRLF between records, the library leaves a lone CR or LF inside a cell without quotes.
  return stringify([head, ...rows], { bom, record_delimiter: 'windows', quoted_match: /[\r\n]/ });
}
