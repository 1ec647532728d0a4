import { utils, write } from '@e965/xlsx';
import { stringify } from 'csv-stringify/sync';
import type { Sheet } from './sheets.js';

/** RFC 4180 with a byte order mark, by which Excel knows UTF-8. No cell can be taken for a formula. */
export function csvOf({ head, rows }: Sheet): string {
  return stringify([head, ...rows].map((row) => row.map(safe)), { bom: true, record_delimiter: 'windows' });
}

/** An Excel workbook of these sheets. No cell is a formula. */
export function xlsxOf(sheets: readonly Sheet[]): Uint8Array<ArrayBuffer> {
  const book = utils.book_new();
  for (const { name, head, rows, widths } of sheets) {
    const sheet = utils.aoa_to_sheet([head, ...rows].map((row) => row.map(safe)));
    sheet['!cols'] = widths.map((wch) => ({ wch }));
    utils.book_append_sheet(book, sheet, name);
  }
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer); // of type `array`
}

/** A text that a spreadsheet would run gets an apostrophe in front (OWASP, CSV injection). */
function safe(value: string | number | null): string | number | null {
  return typeof value === 'string' && /^[\s\ufeff]*[=+\-@＝＋－＠]/.test(value) && !/^-+$/.test(value) ? `'${value}` : value;
}
