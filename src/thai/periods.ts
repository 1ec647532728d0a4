import { readYear, yearInFiscalYear } from './calendar.js';
import { findDates, namedMonths, type DateMention } from './dates.js';
import { toArabicDigits } from './digits.js';
import { MARKS } from './letters.js';
import { findFiscalYears, type YearMention } from './years.js';

export interface Period {
  /** `year` in the Buddhist era; null when the text does not say which. */
  from: { month: number; year: number | null };
  to: { month: number; year: number | null };
  kind: 'range' | 'quarter' | 'half-year' | 'year';
  start: number;
  end: number;
  text: string;
}

/**
 * Spans of months a text speaks of, in order: "1 ตุลาคม 2565 – 31 มีนาคม 2566", "ตุลาคม - ธันวาคม 2565", "Oct2565-Mar2566",
 * "ไตรมาส 1/2566", "ไตรมาสที่ 1 - 2 ปีงบประมาณ พ.ศ. 2566", "รอบ 6 เดือนแรก", "รอบ 12 เดือน". Quarters and halves are those of the
 * fiscal year: the first begins in October. A year given for the end holds for the start as well.
 */
export function findPeriods(s: string): Period[] {
  const years = findFiscalYears(s).filter(({ kind }) => kind === 'fiscal-year' || kind === 'year');
  return [...ranges(s, years), ...quarters(s, years), ...halves(s, years)].sort((a, b) => a.start - b.start);
}

const JOINED = /^[\s)]*(?:[-–—~]|ถึง|จนถึง|to|until)[\s(]*(?:(?:สิ้น)?เดือน|วันที่|ณ)?\s*$/i;

function ranges(s: string, years: readonly YearMention[]): Period[] {
  const text = toArabicDigits(s);
  const numeric = findDates(s).filter((date) => /^\s*[\d๐-๙]+[-/.][\d๐-๙ ]+[-/.]/.test(date.text));
  const mentions: DateMention[] = [...namedMonths(s), ...numeric].sort((a, b) => a.start - b.start);
  const found: Period[] = [];
  for (let i = 0; i + 1 < mentions.length; i++) {
    const a = mentions[i];
    const b = mentions[i + 1];
    if (!a || !b || a.month === null || b.month === null || b.start < a.end || !JOINED.test(text.slice(a.end, b.start))) continue;
    const [first, last] = yearsOfRange(a, b, a.month, b.month, nearYear(text, a.start, b.end, years));
    found.push({
      from: { month: a.month, year: first }, to: { month: b.month, year: last },
      kind: 'range', start: a.start, end: b.end, text: s.slice(a.start, b.end),
    });
    i++; // the end of one range is not the start of the next
  }
  return found;
}

function yearsOfRange(a: DateMention, b: DateMention, from: number, to: number, near: YearMention | null): [number | null, number | null] {
  const crosses = to < from ? 1 : 0;
  if (a.year !== null && b.year !== null) return [a.year, b.year];
  if (b.year !== null) return [b.year - crosses, b.year];
  if (a.year !== null) return [a.year, a.year + crosses];
  return near?.kind === 'fiscal-year' ? [yearInFiscalYear(near.year, from), yearInFiscalYear(near.year, to)] : [null, null];
}

const NUMBER_OF_QUARTER = '(?<first>[1-4]|แรก|สุดท้าย)';
const QUARTER = new RegExp(
  `(?:ไตรม[าำ]ส(?: ?ท${`[${MARKS}]*`})?|quarter|(?<![A-Za-z])Q) ?${NUMBER_OF_QUARTER}(?!\\d)` +
    `(?: ?(?:[-–,]|ถึง|และ) ?(?:ไตรม[าำ]ส(?:ที่)? ?|Q)?(?<last>[1-4])(?![\\d.]))?(?: ?/ ?(?<year>\\d{4}|\\d{2})(?!\\d))?`,
  'gi',
);

function quarters(s: string, years: readonly YearMention[]): Period[] {
  const text = toArabicDigits(s);
  return [...text.matchAll(QUARTER)].map((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const word = match.groups?.first ?? '1';
    const first = word === 'แรก' ? 1 : word === 'สุดท้าย' ? 4 : Number(word);
    const last = match.groups?.last === undefined ? first : Math.max(first, Number(match.groups.last));
    const written = match.groups?.year === undefined ? null : readYear(match.groups.year).year;
    return fiscalPeriod('quarter', first * 3 - 2, last * 3, written ?? nearYear(text, start, end, years)?.year ?? null, s, start, end);
  });
}

const HALF = new RegExp(
  `(?:(?:รอบ|ระยะ|ช่วง)(?:เวลา)? ?(?<months>6|12|หก|สิบสอง) ?เด[${MARKS}]*อน(?: ?\\(? ?(?<which>แรก|หลัง))?` +
    `|6 ?เด[${MARKS}]*อน ?(?<which2>แรก|หลัง)|คร[${MARKS}]*ง ?ป[${MARKS}]*(?: ?งบประมาณ)? ?(?<which3>แรก|หลัง)?|(?<en>first|second)[ _-]half|(?<en2>fiscal[ _-]half))`,
  'gi',
);

function halves(s: string, years: readonly YearMention[]): Period[] {
  const text = toArabicDigits(s);
  return [...text.matchAll(HALF)].map((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const groups = match.groups ?? {};
    const year = nearYear(text, start, end, years)?.year ?? null;
    if (groups.months === '12' || groups.months === 'สิบสอง') return fiscalPeriod('year', 1, 12, year, s, start, end);
    const second = [groups.which, groups.which2, groups.which3].includes('หลัง') || groups.en?.toLowerCase() === 'second';
    return fiscalPeriod('half-year', second ? 7 : 1, second ? 12 : 6, year, s, start, end);
  });
}

/** `first` and `last` count the months of the fiscal year from October = 1. */
function fiscalPeriod(kind: Period['kind'], first: number, last: number, fiscalYear: number | null, s: string, start: number, end: number): Period {
  const place = (nth: number) => {
    const month = ((nth + 8) % 12) + 1;
    return { month, year: fiscalYear === null ? null : yearInFiscalYear(fiscalYear, month) };
  };
  return { from: place(first), to: place(last), kind, start, end, text: s.slice(start, end) };
}

/** How far from a period its year may be named. */
const NEAR = 60;

/** The year named closest behind the period, else in front of it; not across a blank line or a cell. */
function nearYear(text: string, start: number, end: number, years: readonly YearMention[]): YearMention | null {
  const unbroken = (from: number, to: number) => to - from <= NEAR && !/\n\s*\n|\t/.test(text.slice(from, to));
  const at = lowerBound(years, start);
  const behind = years[lowerBound(years, end - 1)];
  if (behind !== undefined && unbroken(end, behind.start)) return behind;
  const inside = years[at];
  if (inside !== undefined && inside.start < end) return inside;
  const front = years[at - 1];
  return front !== undefined && unbroken(front.end, start) ? front : null;
}

/** First year mention that does not begin before `start`. */
function lowerBound(years: readonly YearMention[], start: number): number {
  let low = 0;
  let high = years.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((years[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
