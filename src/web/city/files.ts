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
export async function xlsxOf(sheets: readonly Sheet[], { title, notes, created }: { title: string; notes: string[]; created: string }): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await writeWorkbook({ title, creator: 'oit-check', created, tables: sheets.map((sheet) => tableOf(sheet, title, notes)) }));
}

function tableOf({ name, head, widths, rows, verdicts, points, frozen }: Sheet, title: string, notes: readonly string[]): Table {
  const above: Cell[][] = [[{ value: title, look: 'title' }], ...notes.map((value): Cell[] => [{ value, look: 'note' }])];
  const headRow = above.length + 1;
  const last = headRow + rows.length;
  return {
    name,
    widths,
    rows: [...above, head.map((value): Cell => ({ value, look: 'head' })), ...rows.map((row) => row.map((value, at): Cell => ({ value, look: typeof value === 'number' ? 'figure' : verdicts.includes(at + 1) ? 'centred' : 'text', ...(points.includes(at + 1) ? { format: '0.0' } : {}) })))],
    headRow,
    frozenColumns: frozen,
    filter: true,
    merges: above.map((_, at) => ({ row: at + 1, from: 1, to: head.length })),
    colours: verdicts.flatMap((column) => verdictColours(column, headRow + 1, last)),
    footer: title,
  };
}
