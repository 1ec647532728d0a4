import { stringify } from 'csv-stringify/sync';
import { safeText, writeWorkbook, type Cell, type Table } from '../../office/index.js';
import { verdictColours } from '../../report/xlsx/verdict-cells.js';
import type { Sheet } from './sheets.js';

/** RFC 4180 with a byte order mark, by which Excel knows UTF-8. No cell can be taken for a formula. */
export function csvOf({ head, rows }: Sheet): string {
  const safe = (value: string | number | null): string | number | null => (typeof value === 'string' ? safeText(value) : value);
  // With CRLF between records, the library leaves a lone CR or LF inside a cell without quotes.
  return stringify([head, ...rows].map((row) => row.map(safe)), { bom: true, record_delimiter: 'windows', quoted_match: /[\r\n]/ });
}

/** An Excel workbook of these sheets, each under a title. No cell is a formula. */
export async function xlsxOf(sheets: readonly Sheet[], { title, note, created }: { title: string; note: string; created: string }): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await writeWorkbook({ title, creator: 'oit-check', created, tables: sheets.map((sheet) => tableOf(sheet, title, note)) }));
}

function tableOf({ name, head, widths, rows, verdicts, frozen }: Sheet, title: string, note: string): Table {
  const above: Cell[][] = [[{ value: title, look: 'title' }], [{ value: note, look: 'note' }]];
  const headRow = above.length + 1;
  const last = headRow + rows.length;
  return {
    name,
    widths,
    rows: [...above, head.map((value): Cell => ({ value, look: 'head' })), ...rows.map((row) => row.map((value): Cell => ({ value, look: typeof value === 'number' ? 'figure' : 'text' })))],
    headRow,
    frozenColumns: frozen,
    filter: true,
    merges: above.map((_, at) => ({ row: at + 1, from: 1, to: Math.min(head.length, 8) })),
    colours: verdicts.flatMap((column) => verdictColours(column, headRow + 1, last)),
    footer: title,
  };
}
