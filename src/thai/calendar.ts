/** What a written year is worth. `problem` says why it is none. */
export interface ReadYear {
  /** Buddhist era. */
  year: number | null;
  problem?: 'three-digits' | 'impossible';
}

/**
 * The Buddhist year of the digits that were written (oit-rules §6.3): four digits from 2400 are Buddhist, 1900–2099
 * Christian; two digits 40–80 belong to 25xx; three digits are a slip of the pen; everything else is no year.
 */
export function readYear(digits: string): ReadYear {
  const number = Number(digits);
  if (digits.length === 4) {
    if (number >= 2400 && number <= 2699) return { year: number };
    if (number >= 1900 && number <= 2099) return { year: number + 543 };
    return { year: null, problem: 'impossible' };
  }
  if (digits.length === 3) return { year: null, problem: 'three-digits' };
  return { year: digits.length === 2 && number >= 40 && number <= 80 ? 2500 + number : null };
}

/** FY2566 runs from October 2565 to September 2566. `year` in the Buddhist era. */
export function fiscalYearOf(year: number, month: number): number {
  return month >= 10 ? year + 1 : year;
}

/** The fiscal year (Buddhist era) of an RFC 3339 date. */
export function fiscalYearOn(date: string): number {
  const [year = 0, month = 1] = date.split('-').map(Number);
  return fiscalYearOf(year + 543, month);
}

/** The calendar year (Buddhist era) in which a month of a fiscal year lies. */
export function yearInFiscalYear(fiscalYear: number, month: number): number {
  return month >= 10 ? fiscalYear - 1 : fiscalYear;
}

export function daysOf(month: number, year: number | null): number {
  if (month === 2) return year === null || isLeap(year - 543) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isLeap(christianYear: number): boolean {
  return christianYear % 4 === 0 && (christianYear % 100 !== 0 || christianYear % 400 === 0);
}

/** RFC 3339 date of a moment (a text: RFC 3339; a number: milliseconds since 1970) in Bangkok, which has had one offset since 1920 and no summer time. */
export function dayInBangkok(moment: Date | string | number): string {
  return new Date(new Date(moment).getTime() + 7 * 3600_000).toISOString().slice(0, 10);
}
