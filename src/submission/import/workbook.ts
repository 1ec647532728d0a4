import { read, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { refusal } from './refusal.js';
import type { RawResult } from './result.js';
import { readTable, withoutTextMark, type Cell, type TableResult } from './table.js';
import { unpackedSize } from './zip-size.js';

const MAX_ROWS = 5000;
const MAX_COLUMNS = 60;
const MAX_SHEETS = 20;
/** Bytes after unpacking; a list of links is far below a megabyte. */
const MAX_UNPACKED = 60 * 1024 * 1024;

/** Reads the first sheet of an Excel or OpenDocument workbook that has the headings of a list of links. */
export function readWorkbook(bytes: Uint8Array): RawResult {
  if (bytes[0] === 0x50) {
    const size = unpackedSize(bytes, MAX_UNPACKED);
    if (size === null) return { ok: false, message: isComplete(bytes) ? refusal.tooLarge(MAX_UNPACKED / 1024 / 1024) : refusal.broken('Excel', 'ZIP') };
  }
  let workbook: WorkBook;
  try {
    // Buffer, because the reader treats a bare Uint8Array of a BIFF file as text.
    workbook = read(Buffer.from(bytes), { type: 'buffer', dense: true, sheetRows: MAX_ROWS, cellFormula: true, cellHTML: false, cellStyles: false });
  } catch (error) {
    const detail = error instanceof Error ? error.message.slice(0, 80) : '';
    return { ok: false, message: /password|encrypt/i.test(detail) ? refusal.locked() : refusal.broken('Excel', detail) };
  }
  return firstList(workbook);
}

function firstList(workbook: WorkBook): RawResult {
  let refused: TableResult | null = null;
  const several = workbook.SheetNames.length > 1;
  for (const name of workbook.SheetNames.slice(0, MAX_SHEETS)) {
    const sheet = workbook.Sheets[name];
    if (sheet === undefined) continue;
    const result = readTable(gridOf(sheet), several ? name : undefined);
    if (result.ok) {
      const note = { th: `อ่านรายการจากชีต “${name}”`, en: `The list was read from the sheet "${name}".` };
      return several ? { ok: true, list: { ...result.list, notes: [note] } } : result;
    }
    if (result.reason === 'content') return result;
    refused ??= result;
  }
  return refused ?? { ok: false, message: refusal.empty() };
}

function gridOf(sheet: WorkSheet): Cell[][] {
  const rows: unknown = sheet['!data'];
  if (!Array.isArray(rows)) return [];
  return Array.from(rows.slice(0, MAX_ROWS), (row: unknown) => (Array.isArray(row) ? Array.from(row.slice(0, MAX_COLUMNS), cellOf) : []));
}

function cellOf(raw: CellObject | undefined): Cell {
  if (raw === undefined) return { text: '', target: null };
  const text = withoutTextMark(raw.w ?? (raw.v === undefined || raw.v === null ? '' : String(raw.v)));
  const target = raw.l?.Target;
  return { text, target: target === undefined ? formulaTarget(raw.f) : fromBytes(target) };
}

/** The address in `HYPERLINK("https://…", "title")`; a computed address is not followed. */
function formulaTarget(formula: string | undefined): string | null {
  return /^\s*(?:of:)?=?\s*HYPERLINK\s*\(\s*"((?:[^"]|"")*)"/i.exec(formula ?? '')?.[1]?.replaceAll('""', '"') ?? null;
}

/** The reader hands out the targets of links as one letter per byte; Thai in them is UTF-8. */
function fromBytes(target: string): string {
  // oxlint-disable-next-line no-control-regex -- the range of one byte
  if (!/^[\u0000-\u00ff]*$/.test(target) || !/[\u0080-\u00ff]/.test(target)) return target;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(target, 'latin1'));
  } catch {
    return target;
  }
}

function isComplete(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06])) >= 0;
}
