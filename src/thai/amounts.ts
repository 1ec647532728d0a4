import { toArabicDigits } from './digits.js';

export interface Amount {
  /** Decimal string without separators: '1234.50'. Never a float: prices are compared to the satang. */
  value: string;
  start: number;
  end: number;
  text: string;
  /** Whether the text itself says that it is money: บาท, ฿, ".-". */
  baht: boolean;
}

/**
 * Amounts of money and counts: 1,234.50 · ๑,๒๓๔ · 500.- · 1 234 567 (as "1, 234" of justified lines). Numbers inside Latin
 * words, dates, telephone numbers and codes such as 12/2566 or 02-224-2963 are left out. A dash alone is no amount.
 */
export function findAmounts(s: string): Amount[] {
  const text = toArabicDigits(s);
  const found: Amount[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const [written, whole = '', fraction = ''] = match;
    const start = match.index;
    const unit = UNIT.exec(text.slice(start + written.length, start + written.length + 12));
    if (unit === null && isPartOfCode(text, start, start + written.length)) continue;
    const end = start + written.length + (unit?.[0].length ?? 0);
    const value = (whole.replace(/[\s,]/g, '').replace(/^0+(?=\d)/, '') || '0') + (fraction === '' ? '' : `.${fraction.replace(/[^\d]/g, '')}`);
    found.push({ value, start, end, text: s.slice(start, end), baht: unit !== null || /[฿]\s?$/.test(text.slice(0, start)) });
  }
  return found;
}

/** Grouped in threes, or a plain run; at most 15 digits, which no budget reaches and no citizen number is mistaken for. */
const NUMBER = /(?<![\d.,])(\d{1,3}(?:\s?,\s?\d{3})+|\d{1,15})(?!\d)(\s?\.\s?\d{1,4}(?!\d))?/g;
/** ".-", ",-" or the word, also with the stray blanks of text layers. */
const UNIT = /^\s*(?:บ\s?า\s?ท|[.,]\s?[-–](?!\d)|\/-)/;

function isPartOfCode(text: string, start: number, end: number): boolean {
  const before = text[start - 1] ?? '';
  const after = text.slice(end, end + 2);
  if (/[A-Za-z_]/.test(before) || /^[A-Za-z_]/.test(after)) return true;
  // 12/2566, 13-03-66, 02-224-2963, 1.2.3: a digit on the far side of the sign
  const joinedBefore = /[-/–.:]/.test(before) && /\d/.test(text[start - 2] ?? '');
  return joinedBefore || /^[-/–.:]\d/.test(after);
}
