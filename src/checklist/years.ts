/** A text with its years moved, and what looked like a year and was left as it stood. */
export interface ShiftedText {
  text: string;
  changed: boolean;
  left: string[];
}

const SPAN = /(?<!\d)(?:25\d\d|20\d\d)\s*(?:[-–…]|ถึง(?:ปี)?|to)\s*(?:พ\.\s?ศ\.\s*)?(?:25\d\d|20\d\d)(?!\d)/g;
const YEAR = /(?<!\d)(?:25\d\d|20\d\d)(?!\d)/g;
const MONTH_WITH_YEAR = /((?:ม\.\s?ค|ก\.\s?พ|มี\.\s?ค|เม\.\s?ย|พ\.\s?ค|มิ\.\s?ย|ก\.\s?ค|ส\.\s?ค|ก\.\s?ย|ต\.\s?ค|พ\.\s?ย|ธ\.\s?ค)\.?\s?)(\d\d)(?!\d)/g;

/**
 * Moves the fiscal year of a text (Buddhist era) and the year before it by so many years, in four digits, in two behind the
 * name of a month, and in the Christian era. Spans of several years (a plan of 2566–2570) and other years (a law) are left and named.
 */
export function shiftYears(text: string, fiscalYear: number, by: number): ShiftedText {
  const own = [fiscalYear, fiscalYear - 1];
  const left: string[] = [];
  const kept: string[] = [];
  const keep = (words: string): string => `\u0000${kept.push(words) - 1}\u0000`;
  let shifted = text.replace(SPAN, (span) => {
    const [first = 0, last = 0] = (span.match(YEAR) ?? []).map(Number);
    if (last - first <= 1) return span;
    left.push(span);
    return keep(span);
  });
  shifted = shifted.replace(YEAR, (digits) => {
    const year = Number(digits);
    if (own.includes(year) || own.includes(year + 543)) return keep(String(year + by));
    left.push(digits);
    return keep(digits);
  });
  shifted = shifted.replace(MONTH_WITH_YEAR, (_all, month: string, digits: string) => `${month}${own.includes(2500 + Number(digits)) ? String((Number(digits) + by) % 100).padStart(2, '0') : digits}`);
  shifted = shifted.replace(/\u0000(\d+)\u0000/g, (_all, index: string) => kept[Number(index)] ?? '');
  return { text: shifted, changed: shifted !== text, left };
}
