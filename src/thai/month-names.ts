import { MARKS } from './letters.js';

interface MonthName {
  th: string;
  /** Abbreviation with its dots. */
  short: string;
  en: string;
  /** Other spellings of the Thai name that are met in documents. */
  also?: readonly string[];
}

const MONTHS: readonly MonthName[] = [
  { th: 'มกราคม', short: 'ม.ค.', en: 'January' },
  { th: 'กุมภาพันธ์', short: 'ก.พ.', en: 'February' },
  { th: 'มีนาคม', short: 'มี.ค.', en: 'March' },
  { th: 'เมษายน', short: 'เม.ย.', en: 'April', also: ['เมศายน', 'เมษยน'] },
  { th: 'พฤษภาคม', short: 'พ.ค.', en: 'May', also: ['พฤศภาคม'] },
  { th: 'มิถุนายน', short: 'มิ.ย.', en: 'June' },
  { th: 'กรกฎาคม', short: 'ก.ค.', en: 'July', also: ['กรกฏาคม'] },
  { th: 'สิงหาคม', short: 'ส.ค.', en: 'August' },
  { th: 'กันยายน', short: 'ก.ย.', en: 'September' },
  { th: 'ตุลาคม', short: 'ต.ค.', en: 'October' },
  { th: 'พฤศจิกายน', short: 'พ.ย.', en: 'November', also: ['พฤษจิกายน'] },
  { th: 'ธันวาคม', short: 'ธ.ค.', en: 'December' },
];

/** 1 → มกราคม. Throws a RangeError outside 1–12: only our own code gives the number. */
export function monthNameTh(month: number): string {
  return nameOf(month).th;
}

/** 1 → January. */
export function monthNameEn(month: number): string {
  return nameOf(month).en;
}

/** 1 → ม.ค. */
export function shortMonthTh(month: number): string {
  return nameOf(month).short;
}

function nameOf(month: number): MonthName {
  const name = MONTHS[month - 1];
  if (name === undefined) throw new RangeError(`no month ${month}`);
  return name;
}

/**
 * Pattern of each month, January first, in the three ways of writing. Full names allow marks to be lost, moved or
 * preceded by a blank, and ำ for า; abbreviations allow blanks.
 */
export const FULL_NAMES: readonly string[] = MONTHS.map(({ th, also = [] }) => [th, ...also].map(tolerant).join('|'));

/** With the inner dot: ม.ค, มี. ค. */
export const DOTTED_NAMES: readonly string[] = MONTHS.map(({ short }) => {
  const [head = '', tail = ''] = short.split('.');
  return `${[...head].join(' ?')} ?\\. ?${tail}\\.?`;
});

/** Without the inner dot: มีค, ตค. */
export const UNDOTTED_NAMES: readonly string[] = MONTHS.map(({ short }) => `${short.replaceAll('.', '')}\\.?`);

/** English: the whole name or its first three letters; Sept too. */
export const ENGLISH_NAMES: readonly string[] = MONTHS.map(({ en }) => {
  const head = en.slice(0, 3);
  const rest = en.slice(3);
  return head + (rest === '' ? '' : `(?:${rest}${en === 'September' ? '|t' : ''})?`) + '\\.?';
});

function tolerant(name: string): string {
  const letters = [...name.replace(new RegExp(`[${MARKS}]`, 'g'), '')];
  const joint = `[${MARKS}]*[ \\u200b]?[${MARKS}]*`;
  return letters.map((letter) => (letter === 'า' ? '[าำ]' : letter)).join(joint) + `[${MARKS}]*`;
}
