import { findDates, findMonths, findPeriods, fiscalYearOf, isReportingDate, skeleton } from '../thai/index.js';
import type { Section } from './table.js';

export interface MonthOfYear {
  month: number;
  /** Buddhist era. */
  year: number;
}

export const sameMonth = (a: MonthOfYear, b: MonthOfYear): boolean => a.month === b.month && a.year === b.year;

/** The months a text names, days of reporting left out; `year` null where none is said. */
export function monthsNamed(text: string): { month: number; year: number | null }[] {
  return distinctMonths(mentions(text));
}

/**
 * The months a heading names as its own. Words nearer to the table say it more exactly, and a month is told by
 * "ในรอบเดือน", "ประจำเดือน" or alone; a day with its month ("วันที่ 5 เดือน พฤศจิกายน" in the form's third line) is when it was written.
 */
export function monthsOfHeading(heading: string): { month: number; year: number | null }[] {
  const all = mentions(heading);
  for (const told of [all.filter((one) => one.announced), all.filter((one) => !one.hasDay), all]) {
    const last = told[told.length - 1];
    if (last !== undefined) return distinctMonths(told.filter((one) => one.line === last.line));
  }
  return [];
}

/** Whether a text is the heading of a month inside a table: it names one month as its own, or says that it does. */
export function headsMonth(text: string): boolean {
  const own = mentions(text).filter((one) => !one.hasDay);
  if (distinctMonths(own).length === 1 && (skeleton(text).length <= 30 || own.some((one) => one.announced))) return true;
  return own.length > 0 && ANNOUNCING.test(skeleton(text));
}

/** Whether a heading lumps months together: a quarter, a half year, a range. */
export function namesSeveralMonths(heading: string): boolean {
  return findPeriods(heading).some((period) => period.from.month !== period.to.month);
}

interface Mentioned {
  month: number;
  year: number | null;
  hasDay: boolean;
  announced: boolean;
  /** A range over a line's end is one line. */
  line: number;
}

const ANNOUNCING = /(?:รอบ|ประจา)(?:เดอน)?$|(?:รอบ|ประจา)เดอน/;

function mentions(text: string): Mentioned[] {
  const months: Mentioned[] = [];
  for (const found of findMonths(text)) {
    if (isReportingDate(text, found.start)) continue;
    const before = text.slice(Math.max(0, found.start - 40), found.start);
    const hasDay = /^[\d๐-๙]/.test(found.text) || /[\d๐-๙]\s*เดือน\s*$/.test(before);
    const announced = !hasDay && /(?:รอบ|ประจา)(?:เดอน)?$/.test(skeleton(before));
    const joined = /(?:[-–—]|ถึง)\s*(?:เดือน\s*)?$/.test(before);
    const line = joined ? (months[months.length - 1]?.line ?? 0) : text.slice(0, found.start).split('\n').length;
    months.push({ month: found.month, year: found.year, hasDay, announced: announced || (joined && (months[months.length - 1]?.announced ?? false)), line });
  }
  return months;
}

function distinctMonths(found: readonly Mentioned[]): { month: number; year: number | null }[] {
  const months: { month: number; year: number | null }[] = [];
  for (const { month, year } of found) if (!months.some((one) => one.month === month && one.year === year)) months.push({ month, year });
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
