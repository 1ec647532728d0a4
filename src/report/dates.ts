import { monthNameEn, monthNameTh } from '../thai/index.js';
import type { Language } from './words.js';

/** RFC 3339 date in words, year in the Buddhist era: `2023-06-15` → `15 มิถุนายน 2566`. */
export function dateWords(date: string, lang: Language): string {
  const [year, month, day] = date.split('-').map(Number);
  if (year === undefined || month === undefined || day === undefined) return date;
  return lang === 'th' ? `${day} ${monthNameTh(month)} ${year + 543}` : `${day} ${monthNameEn(month)} ${year + 543} BE`;
}
