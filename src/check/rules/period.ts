import type { Block } from '../../model/document.js';
import type { Evidence } from '../../model/finding.js';
import { type Period, findDates, findMonths, findPeriods, isReportingDate, monthNameEn, monthNameTh, toArabicDigits } from '../../thai/index.js';
import { blockIndexAt, evidenceAt, type Reading } from '../reading.js';
import { defineRule, type RuleContext, type RuleResult } from '../rule.js';
import { readingsOfType } from '../search.js';
import { yearsOf } from '../standing.js';
import { distinct } from './mention.js';
import { monthSeries, SERIES } from './month-series.js';

/** Months of the first half of a fiscal year, in order. */
export const FIRST_HALF = [10, 11, 12, 1, 2, 3] as const;

/** The documents cover the months: one by one, by quarters, or as a stated range. */
export const period = defineRule('period', (rule, context): RuleResult => {
  const readings = readingsOfType(context.readings, rule.as, context.evidence).filter((reading) => reading.hasSubstance);
  const covered = monthsCovered(readings, context);
  const missing = FIRST_HALF.filter((month) => !covered.months.has(month));
  if (missing.length === 0) return { status: 'met', evidence: distinct(covered.evidence) };
  const params = { monthsTh: missing.map((month) => monthWithYear(month, context, monthNameTh)), monthsEn: missing.map((month) => monthWithYear(month, context, monthNameEn)) };
  if (rule.cover === 'any-inside' && covered.months.has(3)) {
    return { status: 'met', evidence: distinct(covered.evidence), remarks: [{ code: 'months-missing', verdict: 'remark', params, evidence: [] }] };
  }
  if (covered.halfWithoutYear !== null) return { status: 'unclear', code: 'period-without-year', evidence: [covered.halfWithoutYear] };
  const end = covered.months.size === 0 ? endOfHalf(readings, context.evidence.fiscalYear) : undefined;
  if (end !== undefined) return { status: 'unclear', code: 'period-only-as-of', evidence: [end] };
  return { status: 'absent', code: covered.months.size > 0 ? 'months-missing' : undefined, params, nearest: covered.evidence[0] };
});

export function monthWithYear(month: number, context: RuleContext, name: (month: number) => string): string {
  return `${name(month)} ${month >= 10 ? context.evidence.fiscalYear - 1 : context.evidence.fiscalYear}`;
}

interface Coverage {
  months: Set<number>;
  evidence: Evidence[];
  /** "รอบ 6 เดือนแรก" without a year anywhere: a person must say which year. */
  halfWithoutYear: Evidence | null;
}

/** Months of the fiscal year that the texts speak of; days of reporting do not count. */
export function monthsCovered(readings: Reading[], context: RuleContext): Coverage {
  const { fiscalYear } = context.evidence;
  const months = new Set<number>();
  const evidence: Evidence[] = [];
  let halfWithoutYear: Evidence | null = null;
  for (const reading of readings) {
    const { text } = reading.all;
    const span = spanBeyondYear(reading, fiscalYear);
    const isOutside = (found: { month: number; year: number | null }): boolean => found.year === null && span !== null && !span.has(found.month);
    const listed = monthSeries(reading, fiscalYear);
    if (listed !== null) {
      for (const found of findMonths(text)) {
        if (!listed.has(found.month) || months.has(found.month) || isOutside(found)) continue;
        if (isReported(found.month)) evidence.push(evidenceAt(reading, reading.all, found.start, found.end));
        months.add(found.month);
      }
      continue;
    }
    // "ไตรมาสที่ 1" under a title of the fiscal year is of that year.
    const ownYear = yearsOf(reading).titled.has(fiscalYear);
    const stated = new Set<number>();
    for (const found of findPeriods(text)) {
      const covered = monthsOf(isUpToQuarter(text, found) ? sinceOctober(found) : found, fiscalYear, ownYear);
      if (covered === null) {
        if (lengthOf(found) >= 6) halfWithoutYear ??= evidenceAt(reading, reading.all, found.start, found.end);
        continue;
      }
      if (covered.some((month) => !months.has(month))) evidence.push(evidenceAt(reading, reading.all, found.start, found.end));
      for (const month of covered) {
        months.add(month);
        stated.add(month);
      }
    }
    for (const half of firstHalvesIn(text)) {
      const place = evidenceAt(reading, reading.all, half.start, half.end);
      if (half.year === null && !ownYear) halfWithoutYear ??= place;
      if (half.year === null ? !ownYear : half.year !== fiscalYear) continue;
      if (FIRST_HALF.some((month) => !months.has(month))) evidence.push(place);
      for (const month of FIRST_HALF) {
        months.add(month);
        stated.add(month);
      }
    }
    const titles = new Set<Block | undefined>(reading.titles.map((title) => title.block));
    const named = new Map<number, Evidence>();
    const days = new Map<number, Evidence>();
    for (const { found, isDay } of monthsNamed(text)) {
      if (isReportingDate(text, found.start)) continue;
      if (found.year !== null && found.year !== (found.month >= 10 ? fiscalYear - 1 : fiscalYear)) continue;
      if (isOutside(found)) continue;
      // A month without a year counts only where the document itself is of the year.
      const places = isDay ? days : named;
      if (!places.has(found.month)) places.set(found.month, evidenceAt(reading, reading.all, found.start, found.end));
      // The month in a title is what the document is about, also alone: a report for each month.
      if (isDay || found.year === null || months.has(found.month) || !titles.has(reading.all.blocks[blockIndexAt(reading.all, found.start)])) continue;
      if (isReported(found.month)) evidence.push(evidenceAt(reading, reading.all, found.start, found.end));
      months.add(found.month);
    }
    // Where the months are said, days are dates of single rows; in a list by day (permits, payments) the days say the months.
    const series = stated.size >= SERIES || named.size >= SERIES ? named : new Map([...days, ...named]);
    for (const [month, place] of series) {
      // One or two months named in running text are dates of something, not a series.
      if (series.size < SERIES) continue;
      if (!months.has(month) && isReported(month)) evidence.push(place);
      months.add(month);
    }
  }
  return { months, evidence, halfWithoutYear };
}

const isReported = (month: number): boolean => (FIRST_HALF as readonly number[]).includes(month);

/** Months by name and those of days written in figures (14/10/2565), and whether a day stands with them. */
function monthsNamed(text: string): { found: { month: number; year: number | null; start: number; end: number }; isDay: boolean }[] {
  const dates = findDates(text).filter((date) => date.day !== null);
  const byPlace = new Set(dates.map((date) => date.start));
  const months = findMonths(text);
  const named = new Set(months.map((month) => month.start));
  return [
    ...months.map((found) => ({ found, isDay: byPlace.has(found.start) })),
    ...dates.flatMap(({ month, year, start, end }) => (month === null || year === null || named.has(start) ? [] : [{ found: { month, year, start, end }, isDay: true }])),
  ];
}

/** "ณ วันที่ 31 มีนาคม" of the year: sums up to then, most likely, but from when is not said. */
function endOfHalf(readings: Reading[], fiscalYear: number): Evidence | undefined {
  for (const reading of readings) {
    const { text } = reading.all;
    const date = findDates(text).find((one) => one.month === 3 && one.year === fiscalYear && (one.day ?? 0) >= 30 && isReportingDate(text, one.start));
    if (date !== undefined) return evidenceAt(reading, reading.all, date.start, date.end);
  }
  return undefined;
}

/** "ครึ่งปีแรก", "ครึ่งแรกของปีงบประมาณ พ.ศ. 2566". */
function firstHalvesIn(text: string): { start: number; end: number; year: number | null }[] {
  return [...toArabicDigits(text).matchAll(/ครึ่ง(?:ปี)?แรก(?:\s*(?:ของ)?\s*ปี(?:งบประมาณ)?\s*(?:พ\.\s?ศ\.)?\s*(25\d\d)?)?/g)].map((found) => ({ start: found.index, end: found.index + found[0].length, year: found[1] === undefined ? null : Number(found[1]) }));
}

/** Months of the fiscal year in a span that a title states and that goes beyond the year ("มกราคม - ธันวาคม 2565"): months below it without a year are of that span. Null without such a title. */
function spanBeyondYear(reading: Reading, fiscalYear: number): Set<number> | null {
  const spans = findPeriods(reading.titleView.text).filter((found) => found.from.year !== null && found.to.year !== null);
  const months = new Set(spans.flatMap((found) => monthsOf(found, fiscalYear, false) ?? []));
  const isBeyond = spans.some((found) => (monthsOf(found, fiscalYear, false)?.length ?? 0) < lengthOf(found));
  return isBeyond && months.size > 0 ? months : null;
}

/** "สะสมถึงไตรมาสที่ 2": what stands before the quarter says that it is counted from the beginning of the year. */
function isUpToQuarter(text: string, { start, text: said }: Period): boolean {
  return /^\s*ไตรมาส/.test(said) && /(?:สะสม|ถึง)\s*(?:สิ้น)?\s*$/.test(text.slice(Math.max(0, start - 16), start));
}

function sinceOctober({ to, ...found }: Period): Period {
  const year = to.year === null ? null : to.month >= 10 ? to.year : to.year - 1;
  return { ...found, to, from: { month: 10, year } };
}

/** Months of a period inside the fiscal year; null when neither the period nor its document names a year. */
function monthsOf(found: Period, fiscalYear: number, ownYear: boolean): number[] | null {
  if ((found.to.year === null || found.from.year === null) && !ownYear) return null;
  const inYear = (month: number): number => (month >= 10 ? fiscalYear - 1 : fiscalYear);
  const to = { year: found.to.year ?? inYear(found.to.month), month: found.to.month };
  const months: number[] = [];
  let { year, month } = { year: found.from.year ?? inYear(found.from.month), month: found.from.month };
  for (let steps = 0; steps < 24; steps += 1) {
    if ((month >= 10 ? year + 1 : year) === fiscalYear) months.push(month);
    if (year === to.year && month === to.month) break;
    month += 1;
    if (month > 12) {
      month = 1;
      year += 1;
    }
  }
  return months;
}

function lengthOf(found: Period): number {
  return ((found.to.month - found.from.month + 12) % 12) + 1;
}
