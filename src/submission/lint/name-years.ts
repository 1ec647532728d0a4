import { findDates, findFiscalYears, findItemNumbers, findPeriods, fiscalYearOf, toArabicDigits, type DateMention } from '../../thai/index.js';
import type { ListedLink } from './listed.js';

/** A year that a folder or a name shows, as a fiscal year of the Buddhist era. */
export interface ShownYear {
  year: number;
  /** Last year of a span such as 2566-2570. */
  to: number;
  text: string;
  /** A full date, which dates the document and need not name its year of validity. */
  dated: boolean;
}

/** Item numbers would be read as days ("O12 Oct65"), so they are blanked before dates are looked for. */
export function withoutItemNumbers(name: string): string {
  let text = name;
  for (const { start, end } of findItemNumbers(name)) text = text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
  return text;
}

/** Dates and months in a name. */
export function datesIn(name: string): DateMention[] {
  return findDates(withoutItemNumbers(name));
}

/** Years that one segment of a path shows, whichever way they are written: `2565`, `fiscal_year_65`, `ITA66`, `66.O08-…`, `Oct65`. */
export function yearsIn(segment: string): ShownYear[] {
  const text = withoutItemNumbers(toArabicDigits(segment));
  const years: ShownYear[] = [];
  const add = (digits: string, shown: string): void => {
    const year = digits.length === 2 ? 2500 + Number(digits) : Number(digits);
    if (year >= 2540 && year <= 2599) years.push({ year, to: year, text: shown, dated: false });
  };
  const before = /^\s*(\d{2})\.(?=\s*[Oo0]\s?\d)/.exec(toArabicDigits(segment));
  if (before !== null) add(before[1] ?? '', segment.slice(0, 6));
  for (const match of text.matchAll(/(?:ITA|OIT|FY|fiscal[ _-]?year)[ _-]?(25\d\d|\d\d)(?!\d)/gi)) add(match[1] ?? '', match[0]);
  for (const { day, month, year, text: shown } of findDates(text)) {
    if (month !== null && year !== null) years.push({ year: fiscalYearOf(year, month), to: fiscalYearOf(year, month), text: shown, dated: day !== null });
  }
  for (const { year, to, kind, text: shown } of findFiscalYears(text)) {
    if (kind !== 'law') years.push({ year, to: to ?? year, text: shown, dated: false });
  }
  if (/^25\d\d$/.test(text.trim())) add(text.trim(), text.trim());
  return years;
}

/** Whether a name tells months: a period, a half, a quarter, a single month. */
export function showsPeriod(name: string): boolean {
  return findPeriods(name).length > 0 || datesIn(name).length > 0 || /\b\d{1,2}[ _-]?months?\b|\bhalf\b|\bquarter\b|เดือน|ไตรมาส/i.test(name);
}

/** Whether anything in a file's address tells a year; a typing error counts as an attempt (D6 speaks of it). */
export function showsYear(link: ListedLink): boolean {
  return yearsIn(link.name).length > 0 || datesIn(link.name).some(({ year, yearProblem }) => year !== null || yearProblem !== undefined);
}
