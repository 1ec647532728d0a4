import { monthNameTh, shortMonthTh } from '../thai/index.js';
import { BLANK } from './form.js';

export interface FormMonth {
  /** 1–12 */
  month: number;
  /** Buddhist era. */
  year: number;
  /** `ตุลาคม 2565` */
  full: string;
  /** `ต.ค. 65` */
  short: string;
  /** First and last day, RFC 3339. */
  from: string;
  to: string;
}

/** What every form is made for. */
export interface FormContext {
  /** `สำนักงานเขตห้วยขวาง`; with dots where no district was named. */
  office: string;
  /** `ผู้อำนวยการเขตห้วยขวาง` */
  director: string;
  /** Fiscal year, Buddhist era. */
  year: number;
  /** The months that were asked for; otherwise the first six of the fiscal year. */
  months: FormMonth[];
  /** October to March, as one range in words. */
  firstHalf: string;
  /** The same in days. */
  firstHalfDays: string;
}

/** Thai name of the district, or null; fiscal year; months 1–12 that were asked for, or null. */
export function formContext(districtTh: string | null, year: number, months: readonly number[] | null): FormContext {
  const name = districtTh ?? BLANK;
  return {
    office: `สำนักงานเขต${name}`,
    director: `ผู้อำนวยการเขต${name}`,
    year,
    months: [...(months ?? FIRST_HALF)].sort((a, b) => place(a) - place(b)).map((month) => formMonth(year, month)),
    firstHalf: `ตุลาคม ${year - 1} - มีนาคม ${year}`,
    firstHalfDays: `1 ตุลาคม ${year - 1} - 31 มีนาคม ${year}`,
  };
}

export const FIRST_HALF: readonly number[] = [10, 11, 12, 1, 2, 3];

/** Place of a month in the fiscal year, which begins with October. */
function place(month: number): number {
  return (month + 2) % 12;
}

function formMonth(fiscalYear: number, month: number): FormMonth {
  const year = month >= 10 ? fiscalYear - 1 : fiscalYear;
  const common = year - 543;
  const last = new Date(Date.UTC(common, month, 0)).getUTCDate();
  const day = (number: number): string => `${common}-${String(month).padStart(2, '0')}-${String(number).padStart(2, '0')}`;
  return { month, year, full: `${monthNameTh(month)} ${year}`, short: `${shortMonthTh(month)} ${String(year).slice(2)}`, from: day(1), to: day(last) };
}
