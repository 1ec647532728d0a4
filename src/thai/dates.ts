import { daysOf, readYear, type ReadYear } from './calendar.js';
import { toArabicDigits } from './digits.js';
import { DOTTED_NAMES, ENGLISH_NAMES, FULL_NAMES, UNDOTTED_NAMES } from './month-names.js';

export interface DateMention {
  start: number;
  end: number;
  day: number | null;
  /** 1–12 */
  month: number | null;
  /** Buddhist era. */
  year: number | null;
  /** Why `year` is null although one was written. */
  yearProblem?: 'three-digits' | 'impossible';
  text: string;
}

export interface MonthMention {
  month: number;
  /** Buddhist era; null when none was written, or none that can be. */
  year: number | null;
  start: number;
  end: number;
  text: string;
}

/**
 * Dates, and months with a year (`day` null), in order: "13 มีนาคม 2566", "30 เม.ย ๖๖", "24มี.ค.64", "16Jan2549", "Oct65",
 * "13-03-66", "2023-03-13". Months without a year are found by `findMonths`; a month is left out here unless a year
 * (even a wrong one) or a day stands with it. Indices are those of `s`.
 */
export function findDates(s: string): DateMention[] {
  const named = namedMonths(s).filter((m) => m.day !== null || m.year !== null || m.yearProblem !== undefined);
  return [...named, ...numericDates(s)].sort((a, b) => a.start - b.start);
}

/** Months by name, with or without a year, in order. The place covers the day in front and the year behind. */
export function findMonths(s: string): MonthMention[] {
  return namedMonths(s).map(({ month, year, start, end, text }) => ({ month, year, start, end, text }));
}

export interface NamedMonth extends DateMention {
  month: number;
}

/** The scan under `findDates`, `findMonths` and `findPeriods`. */
export function namedMonths(s: string): NamedMonth[] {
  const text = toArabicDigits(s);
  const found: NamedMonth[] = [];
  let free = 0; // end of the last mention: its year is not the next one's day
  for (const match of text.matchAll(MONTH)) {
    const style = STYLES.find((name) => match.groups?.[name] !== undefined) ?? 'full';
    const nameStart = match.index;
    const nameEnd = nameStart + match[0].length;
    const month = MONTH_TESTS[style].findIndex((test) => test.test(match[0])) + 1;
    if (month === 0) continue;
    const before = dayBefore(text, nameStart, free);
    const after = yearAfter(text, nameEnd, before !== null);
    const dayInBetween = after.day !== null && before === null;
    const day = before?.day ?? (dayInBetween ? after.day : null);
    const hasYear = after.year !== null || after.problem !== undefined;
    if (!isMonth(text, style, month, nameStart, nameEnd, before !== null || dayInBetween, hasYear)) continue;
    const start = before?.start ?? nameStart;
    const validDay = day !== null && day <= daysOf(month, after.year) ? day : null;
    found.push({
      start, end: after.end, day: validDay, month, year: after.year,
      ...(after.problem === undefined ? {} : { yearProblem: after.problem }),
      text: s.slice(start, after.end),
    });
    free = after.end;
  }
  return found;
}

const STYLES = ['full', 'dotted', 'undotted', 'english'] as const;
type Style = (typeof STYLES)[number];

const MONTH = new RegExp(
  `(?<full>${FULL_NAMES.join('|')})` +
    // Not the tail of a longer abbreviation (อ.ก.ค.), and not its head (ก.พ.ร., ก.ค.ศ.), but พ.ศ. may follow.
    `|(?<![ก-ฮ] ?\\. ?|(?<![ก-๎])[ก-ฮ])(?<dotted>${DOTTED_NAMES.join('|')})(?!\\.?(?! ?พ ?\\. ?ศ)[ก-ฮ] ?\\.)` +
    `|(?<![\\u0e01-\\u0e4e])(?<undotted>${UNDOTTED_NAMES.join('|')})(?![\\u0e01-\\u0e4e])` +
    `|(?<![A-Za-z])(?<english>${ENGLISH_NAMES.join('|')})(?![A-Za-z])`,
  'gi',
);

const whole = (pattern: string) => new RegExp(`^(?:${pattern})$`, 'i');
const MONTH_TESTS: Readonly<Record<Style, readonly RegExp[]>> = {
  full: FULL_NAMES.map(whole),
  dotted: DOTTED_NAMES.map(whole),
  undotted: UNDOTTED_NAMES.map(whole),
  english: ENGLISH_NAMES.map(whole),
};

/** Whether the name can be a month where it stands. */
function isMonth(text: string, style: Style, month: number, start: number, end: number, hasDay: boolean, hasYear: boolean): boolean {
  const written = text.slice(start, end);
  switch (style) {
    case 'full':
      // คมนาคม (transport) holds the letters of มีนาคม.
      return !(month === 3 && /^มน[าำ]คม$/.test(written) && text[start - 1] === 'ค');
    case 'dotted':
      // ก.พ. is the Civil Service Commission, ม.ค.–like pairs are months unless nothing says so.
      if (month !== 2 || hasDay || hasYear) return true;
      return isAmongMonths(text.slice(Math.max(0, start - 14), start), text.slice(end, end + 14));
    case 'undotted':
      return hasYear || (hasDay && written.endsWith('.'));
    case 'english':
      // "may" and "mar" are words and names as well; "MAR" and "Oct" in a title are months.
      return hasYear || hasDay || (/^[A-Z]/.test(written) && month !== 5);
  }
}

/** Whether the words around ก.พ. make it February: a range, January before it or March behind it, or a line of figures. */
function isAmongMonths(before: string, behind: string): boolean {
  if (/(?:เดือน|ถึง|[-–]) ?$/.test(before) || /^ ?(?:[-–]|ถึง)/.test(behind)) return true;
  if (/(?:ม ?\. ?ค ?\.?|มกราคม)[\s,|/]{1,3}$/.test(before) || /^[\s,|/]{1,3}(?:มี? ?\. ?ค|มีนาคม)/.test(behind)) return true;
  return /(?:^|\n)\s*$/.test(before) && /^[\t ]+[\d๐-๙-]/.test(behind);
}

/** A day directly in front: "24มี.ค.", "1 ", "13-", "วันที่ 5 เดือน". */
function dayBefore(text: string, nameStart: number, free: number): { day: number; start: number } | null {
  const match = /(?<![\d,]|\d[./:])(\d{1,2})(?:st|nd|rd|th)?[ _]?[-/.]?[ _]*(?:เดือน ?)?$/i.exec(text.slice(Math.max(free, nameStart - 16), nameStart));
  if (match === null) return null;
  const day = Number(match[1]);
  return day >= 1 && day <= 31 ? { day, start: nameStart - match[0].length } : null;
}

interface After extends ReadYear {
  end: number;
  /** "January 16, 2566" */
  day: number | null;
}

function yearAfter(text: string, nameEnd: number, hasDay: boolean): After {
  const rest = text.slice(nameEnd, nameEnd + 40);
  const none: After = { year: null, end: nameEnd, day: null };
  const match = DAY_AND_YEAR_AFTER.exec(rest) ?? YEAR_AFTER.exec(rest);
  if (match === null) return none;
  const digits = match.groups?.year ?? '';
  const labelled = match.groups?.label !== undefined;
  const behind = rest.slice(match[0].length);
  if (!labelled && !hasDay && digits.length < 4 && COUNTED.test(behind)) return none;
  const read = readYear(digits);
  // Two digits that cannot be a year are something else; three digits only when they begin like one.
  if (read.year === null && read.problem === undefined) return none;
  if (read.problem === 'three-digits' && !digits.startsWith('25')) return none;
  // A gap and four odd digits: a number that merely follows.
  if (read.problem === 'impossible' && !labelled && /^\s/.test(match[0])) return none;
  return { ...read, end: nameEnd + match[0].length, day: match.groups?.day === undefined ? null : Number(match.groups.day) };
}

const LABEL = '(?<label>(?:พ ?\\.? ?ศ ?\\.?|ค ?\\.? ?ศ ?\\.?|B\\.?E\\.?|ปี(?: ?พ ?\\.? ?ศ ?\\.?)?)\\s*)?';
const YEAR_AFTER = new RegExp(`^(?:\\s{0,3}|[-/_,.']|, )${LABEL}(?<year>\\d{4}|\\d{2,3})(?!\\d|[,.:]\\d)`, 'i');
const DAY_AND_YEAR_AFTER = new RegExp(`^ ?(?<day>[12]?\\d|3[01])(?:st|nd|rd|th)?, ?${LABEL}(?<year>\\d{4})(?!\\d)`, 'i');
/** A short figure before one of these counts something: "เดือนมีนาคม 66 ราย"; but "2 มี.ค. 66 เรื่อง …" is the head of a letter. */
const COUNTED = /^\s*(?:ราย|เรื่อง|คน|บาท|ครั้ง|แห่ง|โครงการ|ฉบับ|หลัง|ชุมชน|%)/;

/** 13-03-66, 13/03/2566, 2023-03-13. Months come second; 3/13/2023 is read the American way because there is no other. */
function numericDates(s: string): DateMention[] {
  const text = toArabicDigits(s);
  const found: DateMention[] = [];
  for (const match of text.matchAll(NUMERIC)) {
    const iso = match.groups?.isoYear !== undefined;
    const sign = match.groups?.sign ?? '-';
    let day = Number(iso ? match.groups?.isoDay : match.groups?.day);
    let month = Number(iso ? match.groups?.isoMonth : match.groups?.month);
    const digits = (iso ? match.groups?.isoYear : match.groups?.year) ?? '';
    const read = readYear(digits);
    if (!iso && sign === '/' && /^(19|20)/.test(digits) && month > 12 && day <= 12) [day, month] = [month, day];
    if (month < 1 || month > 12 || day < 1 || day > daysOf(month, read.year)) continue;
    if (read.year === null && read.problem === undefined) continue;
    if (read.problem === 'three-digits' && !digits.startsWith('25')) continue;
    // 1.2.66 is the number of a section.
    if (sign === '.' && digits.length < 4 && !/^\d\d\.\d\d\./.test(match[0])) continue;
    found.push({
      start: match.index, end: match.index + match[0].length, day, month, year: read.year,
      ...(read.problem === undefined ? {} : { yearProblem: read.problem }),
      text: s.slice(match.index, match.index + match[0].length),
    });
  }
  return found;
}

const NUMERIC =
  /(?<!\d|\d[-/.])(?:(?<isoYear>(?:19|20|25)\d\d)-(?<isoMonth>\d{1,2})-(?<isoDay>\d{1,2})|(?<day>\d{1,2})(?<sign>[-/.]) ?(?<month>\d{1,2})\k<sign> ?(?<year>\d{4}|\d{2,3}))(?!\d|[-/.]\d)/g;
