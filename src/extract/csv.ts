import { stringify } from 'csv-stringify/sync';
import { isNumber, type Sheet } from './sheet.js';

export interface CsvOptions {
  /** A byte order mark, by which Excel knows UTF-8. */
  bom: boolean;
}

/** RFC 4180: comma, CRLF, quotes where they are needed. No cell can be taken for a formula. */
export function sheetCsv(sheet: Sheet, { bom }: CsvOptions): string {
  const head = sheet.columns.map((column) => asText(column.head));
  const rows = sheet.rows.map((row) => row.map((cell, column) => (isNumber(sheet.columns[column]?.kind ?? 'text', cell) ? cell : asText(cell))));
  // With CRLF between records, the library leaves a lone CR or LF inside a cell without quotes.
  return stringify([head, ...rows], { bom, record_delimiter: 'windows', quoted_match: /[\r\n]/ });
}

/**
 * A spreadsheet runs a cell that begins like a formula: an apostrophe before it makes it a text (OWASP, CSV injection). A dash
 * alone says that there is nothing, and is no formula.
 */
function asText(cell: string): string {
  const text = cell.replace(/[\0\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, ' ');
  return /^[\s\u00a0\u200b\ufeff]*[=+\-@\t\r＝＋－＠]/.test(text) && !/^[\s–—-]*$/.test(text) ? `'${text}` : text;
}
