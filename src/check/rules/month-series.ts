import type { Table } from '../../model/document.js';
import { findDates, findMonths, skeleton } from '../../thai/index.js';
import type { Reading } from '../reading.js';

/** From so many on, months are a series. */
export const SERIES = 3;

/**
 * Months that a document's figures are listed by, one by one; null when they are not. Where they are, the list says what
 * is covered: a heading "รอบ 6 เดือน" over five columns does not make the sixth. A register with a month in every row,
 * where a month may have no entry or several, is no such list.
 */
export function monthSeries(reading: Reading, fiscalYear: number): Set<number> | null {
  const months = new Set<number>();
  for (const table of reading.document.tables) {
    const listed = listedIn(table, fiscalYear);
    if (listed !== null) for (const month of listed) months.add(month);
    // Figures that are not listed by month may well be those of the whole period.
    else if (table.rows.length >= SERIES && table.rows.some((row) => row.filter((cell) => /^[\s\d,.๐-๙]*[\d๐-๙][\s\d,.๐-๙]*$/.test(cell)).length > 1)) return null;
  }
  if (months.size > 0) return months;
  const lines = reading.prose.blocks.flatMap((block) => (block.role === 'row' || !/^\D+?(?:\d{2,4}|[๐-๙]{2,4})?\s+[\d๐-๙]/.test(block.text) ? [] : [monthAt(block.text, fiscalYear, false) ?? []].flat()));
  return isSeries(lines) ? new Set(lines) : null;
}

const HEADER_ROWS = 8;

function listedIn(table: Table, fiscalYear: number): number[] | null {
  for (const row of table.rows.slice(0, HEADER_ROWS)) {
    // A head over several columns stands in each of them.
    const months = row.filter((cell, column) => cell !== row[column - 1]).flatMap((cell) => monthAt(cell, fiscalYear, true) ?? []);
    if (isSeries(months)) return months;
  }
  for (const column of [0, 1, 2]) {
    const months = table.rows.flatMap((row) => monthAt(row[column] ?? '', fiscalYear, true) ?? []);
    if (isSeries(months)) return months;
  }
  return null;
}

function isSeries(months: readonly number[]): boolean {
  return months.length >= SERIES && new Set(months).size === months.length;
}

/** The month that a text begins with, of the fiscal year or of no year; `whole`: and that is all it says. */
function monthAt(text: string, fiscalYear: number, whole: boolean): number | null {
  const found = findMonths(whole ? `เดือน ${text}` : text)[0];
  if (found === undefined) return null;
  // A column of days is a register: a month without an entry is no month left out.
  if (whole && findDates(text).some((date) => date.day !== null)) return null;
  const others = skeleton(whole ? text : text.slice(0, found.start)).length - (whole ? skeleton(found.text).length : 0);
  if (others > 10 || (found.year !== null && found.year !== (found.month >= 10 ? fiscalYear - 1 : fiscalYear))) return null;
  return found.month;
}
