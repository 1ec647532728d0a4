import { toArabicDigits } from '../thai/index.js';

/** Longer runs of digits name something. */
const MOST_DIGITS = 12;

/** A cell that is a number and nothing more, as a decimal string without grouping: `๑,๒๓๔.๕๐` → `1234.50`; null for anything else. */
export function plainNumber(cell: string): string | null {
  const text = toArabicDigits(cell.trim());
  const grouped = /^\d{1,3}(?:,\d{3})+(?:\.\d{1,6})?$/.test(text);
  const plain = /^(?:0|[1-9]\d*)(?:\.\d{1,6})?$/.test(text) && (/^\d+/.exec(text)?.[0].length ?? 0) <= MOST_DIGITS;
  return grouped || plain ? text.replaceAll(',', '') : null;
}
