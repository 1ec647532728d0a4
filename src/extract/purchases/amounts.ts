import type { Amount, MarkCode } from '../../model/extraction.js';
import { pricesIn } from '../../procurement/price.js';

/** Satang as a decimal string of baht: 3180000 → `31800.00`. */
export function baht(satang: number): Amount {
  return `${Math.trunc(satang / 100)}.${String(satang % 100).padStart(2, '0')}`;
}

/** The one amount that the texts of a column state; null with the reason where there is none or more than one. */
export function readAmount(texts: readonly string[]): { value: Amount | null; mark: MarkCode | null } {
  if (texts.every(isBlank)) return { value: null, mark: 'blank' };
  const [only, ...others] = [...new Set(texts.flatMap((text) => pricesIn(withoutNumbers(text), true)))];
  return only === undefined || others.length > 0 ? { value: null, mark: 'unclear' } : { value: baht(only), mark: null };
}

/** A list of prices without the running numbers before them, which would be prices of one and two baht. */
export function withoutNumbers(text: string): string {
  return text.replace(/(^|\n)[ \t]*\(?[\d๐-๙]{1,2}(?:\)|\.(?=\s))\s*(?=[\d๐-๙])/g, '$1');
}

/** Nothing, or a dash in the place of nothing. */
export function isBlank(text: string): boolean {
  return /^[\s.–—_-]*$/.test(text);
}
