import { toArabicDigits } from './digits.js';

export interface PersonalDatum {
  kind: 'citizen-id' | 'phone-private' | 'bank-account';
  /** In the text as given; masking keeps every length. */
  start: number;
  end: number;
}

/**
 * Hides what must not be repeated in a quote: citizen numbers with a right check digit, private (mobile) telephone
 * numbers, bank accounts named as such. Office numbers (02…) are public. The masked text has the length of the given
 * one: 1-2345-xxxxx-xx-x. `found` never holds the numbers themselves.
 */
export function maskPersonalData(s: string): { text: string; found: PersonalDatum[] } {
  const digits = toArabicDigits(s);
  const found: PersonalDatum[] = [];
  const letters = Array.from({ length: s.length }, (_, i) => s[i] ?? '');
  const hide = (kind: PersonalDatum['kind'], start: number, end: number, keep: number) => {
    found.push({ kind, start, end });
    let seen = 0;
    for (let i = start; i < end; i++) if (/\d/.test(digits[i] ?? '') && ++seen > keep) letters[i] = 'x';
  };
  const free = (start: number, end: number) => found.every((datum) => end <= datum.start || start >= datum.end);

  for (const [start, end] of citizenNumbers(digits)) hide('citizen-id', start, end, 5);
  for (const shape of MOBILE_SHAPES) {
    for (const { 0: written, index } of digits.matchAll(shape)) {
      const [start, end] = [index, index + written.length];
      if (free(start, end) && !DATE_AHEAD.test(written)) hide('phone-private', start, end, written.startsWith('+') ? 4 : 3);
    }
  }
  for (const shape of ACCOUNT_SHAPES) {
    for (const match of digits.matchAll(shape)) {
      const number = match[1] ?? '';
      const end = match.index + match[0].length;
      const start = end - number.length;
      if (/^(?:\d[ \u00a0\-‐-―−]?){10,12}$/.test(number) && free(start, end)) hide('bank-account', start, end, 3);
    }
  }
  found.sort((a, b) => a.start - b.start);
  return { text: letters.join(''), found };
}

const GAP = '[ \\u00a0]{0,2}[-‐-―−.]?[ \\u00a0]{0,2}';

/**
 * The ways a citizen number is written: in one run, in the official groups 1-4-5-2-1, or in any groups, digit by digit as
 * in the boxes of a form, behind a word that says what it is. Without that word other groups are columns of numbers, one in
 * ten of which would pass the check digit by chance: twelve months and their sum are thirteen digits.
 */
const CITIZEN_SHAPES: readonly RegExp[] = [
  /(?<!\d)(?<!(?:พัสดุ|ครุภัณฑ์|สัญญา|โครงการ|บาร์โค้ด|ใบสั่ง|เลขคุม|ISBN|EAN|e-GP)[^\d\n]{0,20})\d{13}(?!\d)/g,
  new RegExp(`(?<!\\d)\\d(?!\\d)${GAP}\\d{4}${GAP}\\d{5}${GAP}\\d{2}${GAP}\\d(?!\\d)`, 'g'),
  new RegExp(`(?<=(?:ประชาชน|บัตรประ|ประจำตัว|เลขบัตร|citizen id|ID card|ID no)[^\\d\\n]{0,40})\\d(?:(?:${GAP}|\\t|[ ]{3})\\d){12}(?!\\d)`, 'gi'),
];

function citizenNumbers(digits: string): [start: number, end: number][] {
  const found: [number, number][] = [];
  for (const shape of CITIZEN_SHAPES) {
    for (const { 0: written, index } of digits.matchAll(shape)) {
      const [start, end] = [index, index + written.length];
      const isNew = found.every(([s, e]) => end <= s || start >= e);
      if (isNew && hasCheckDigit([...written.replace(/\D/g, '')].map(Number))) found.push([start, end]);
    }
  }
  return found;
}

/** Eleven minus the sum of the first twelve, weighted 13 to 2, modulo 11; the last digit of that. */
export function hasCheckDigit(digits: readonly number[]): boolean {
  if (digits.length !== 13 || digits[0] === 0) return false;
  const sum = digits.slice(0, 12).reduce((total, digit, i) => total + digit * (13 - i), 0);
  return (11 - (sum % 11)) % 10 === digits[12];
}

/**
 * 06, 08, 09 and eight digits more, or +66 and nine, in any groups; the 0 apart from the rest only in the groups people
 * use (0 8123 4567 8), for columns of numbers begin with a nought too.
 */
const MOBILE_SHAPES: readonly RegExp[] = [
  /(?<![\d/])(?<!\d[-.,])(?:0|\+66[ \u00a0-]?(?:\(0\))?|\(0\)?)[689](?:[)]?[ \u00a0.\-‐-―−]{0,2}\d){8}(?![\d/])(?![-.,]\d)/g,
  /(?<![\d/])(?<!\d[-.,])0[ \u00a0-][689](?:\d{3}[ \u00a0-]\d{4}[ \u00a0-]?\d|[ \u00a0-]\d{4}[ \u00a0-]\d{4}|\d{2}[ \u00a0-]\d{3}[ \u00a0-]\d{3})(?![\d/])(?![-.,]\d)/g,
];
/** 08-09-2566 and a number behind it. */
const DATE_AHEAD = /^0[689][-.]\d{2}[-.]2[45]\d{2}/;

/**
 * Ten to twelve digits behind a bank or an account, unless a word between them makes it another number: registers of
 * property and lists of names are บัญชี too. In a table the word stands in the heads; there the groups 3-1-5-1 tell it.
 */
const ACCOUNT_SHAPES: readonly RegExp[] = [
  /(?:ธนาคาร|บัญชี|พร้อมเพย์|[Aa]ccount|[Aa]cc\.?)(?!คุม|พัสดุ|ครุภัณฑ์|รายชื่อ|แสดง)(?:(?!โครงการ|สัญญา|ภาษี|โทร|ใบสั่ง|ทะเบียน|ครุภัณฑ์)[^\d\n]){0,60}(\d(?:[ \u00a0\-‐-―−]?\d){9,11})(?!\d|[ -]\d)/g,
  /(?<!\d|\d[-/.])(?<!(?:โครงการ|สัญญา|ภาษี|ใบสั่ง|ทะเบียน|ครุภัณฑ์|คุม)[^\d\n]{0,30})(\d{3}[-‐-―−]\d[-‐-―−]\d{5}[-‐-―−]\d)(?!\d|[-/]\d)/g,
];
