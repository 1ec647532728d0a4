import { toArabicDigits } from '../../thai/index.js';

/** A number, a share, a dash or a tick: what stands in the columns of statistics. */
export function isFigure(text: string): boolean {
  return text.length <= 24 && /^[-–—+(]?\s*(?:[\d,.\s]*\d[\d,.\s]*)?%?\s*\)?$|^[-–—xX✓√/]$/.test(toArabicDigits(text.trim()));
}
