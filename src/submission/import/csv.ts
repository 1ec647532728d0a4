import { parse } from 'csv-parse/sync';
import { refusal } from './refusal.js';
import type { RawResult } from './result.js';
import { readTable, withoutTextMark, type Cell, type TableResult } from './table.js';

export const DELIMITERS = [',', ';', '\t', '|'];
const MAX_ROWS = 20_000;

/** Reads a table of separated values; the separator is the one under which the headings are found. */
export function readCsv(text: string): RawResult | TableResult {
  let refused: TableResult | null = null;
  let unclosed = false;
  let mostColumns = 0;
  for (const delimiter of DELIMITERS) {
    const rows = split(text, delimiter);
    if (rows === null) {
      unclosed = true;
      continue;
    }
    const result = readTable(rows.map((row) => row.map(cellOf)));
    if (result.ok || result.reason !== 'columns') return result;
    // The separator that gives most columns is probably the right one: its headings are what the refusal shows.
    const columns = Math.max(0, ...rows.slice(0, 50).map((row) => row.length));
    if (columns > mostColumns) {
      mostColumns = columns;
      refused = result;
    }
  }
  if (unclosed) return { ok: false, message: refusal.broken('CSV', 'unclosed quote') };
  return refused ?? { ok: false, message: refusal.empty() };
}

export function cellOf(text: string): Cell {
  return { text: withoutTextMark(text), target: null };
}

export function split(text: string, delimiter: string): string[][] | null {
  try {
    return parse(text, { delimiter, bom: true, relaxColumnCount: true, relaxQuotes: true, skipEmptyLines: false, to: MAX_ROWS });
  } catch {
    return null;
  }
}
