import { findDates, findMonths, fiscalYearOf } from '../../thai/index.js';
import { isReportingDate } from '../standing.js';
import type { Section } from './table.js';

export interface MonthOfYear {
  month: number;
  /** Buddhist era. */
  year: number;
}

export const sameMonth = (a: MonthOfYear, b: MonthOfYear): boolean => a.month === b.month && a.year === b.year;

/** The months a heading names, days of reporting left out; `year` null where none is said. */
export function monthsNamed(text: string): { month: number; year: number | null }[] {
  const months: { month: number; year: number | null }[] = [];
  for (const found of findMonths(text)) {
    if (isReportingDate(text, found.start)) continue;
    if (!months.some((one) => one.month === found.month && one.year === found.year)) months.push({ month: found.month, year: found.year });
  }
  // A month said once with its year and once without is one month.
  return months.filter((one) => one.year !== null || !months.some((other) => other.month === one.month && other.year !== null));
}

/** The month in which most of a section's contracts were made; null with fewer than half in one month. */
export function monthOfContracts(section: Section): MonthOfYear | null {
  const counts = new Map<string, { month: MonthOfYear; times: number }>();
  let dated = 0;
  for (const purchase of section.purchases) {
    const texts = [...(purchase.cells.get('contractDate') ?? []), ...(purchase.cells.get('contractId') ?? [])];
    const found = findDates(texts.join('\n')).find((date) => date.month !== null && date.year !== null);
    if (found === undefined || found.year === null || found.month === null) continue;
    dated += 1;
    const key = `${found.year}-${found.month}`;
    const entry = counts.get(key) ?? { month: { month: found.month, year: found.year }, times: 0 };
    entry.times += 1;
    counts.set(key, entry);
  }
  const most = [...counts.values()].sort((a, b) => b.times - a.times)[0];
  return most !== undefined && most.times * 2 > dated ? most.month : null;
}

/** Puts the year of the fiscal year to a month that has none. */
export function inFiscalYear(month: number, fiscalYear: number): MonthOfYear {
  return { month, year: month >= 10 ? fiscalYear - 1 : fiscalYear };
}

export function isInFiscalYear(month: MonthOfYear, fiscalYear: number): boolean {
  return fiscalYearOf(month.year, month.month) === fiscalYear;
}
