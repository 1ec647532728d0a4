import { dateWords, type Language } from '../../report/index.js';
import { findDates, toArabicDigits } from '../../thai/index.js';
import { say } from '../say.js';

/** A date as people type it: 30 เม.ย. ๖๖, 30/4/2566, 2023-04-30. `null`: nothing was typed; `undefined`: it is no date of these years. */
export function parseDue(text: string): string | null | undefined {
  const typed = toArabicDigits(text).trim();
  if (typed === '') return null;
  const [date, ...others] = findDates(typed);
  if (date === undefined || others.length > 0 || date.day === null || date.month === null || date.year === null) return undefined;
  // The rest may say วันที่ or "by", but no other figures.
  if (/\d/.test(typed.slice(0, date.start) + typed.slice(date.end))) return undefined;
  if (date.year < 2560 || date.year > 2600) return undefined;
  return `${date.year - 543}-${String(date.month).padStart(2, '0')}-${String(date.day).padStart(2, '0')}`;
}

/** `กำหนดเสร็จ 30 เมษายน 2566 (เลยกำหนด 3 วัน)`; of what is `done` only the date. */
export function dueWords(due: string, today: string, done: boolean, lang: Language): string {
  const date = dateWords(due, lang);
  const days = Math.round((Date.parse(due) - Date.parse(today)) / 86_400_000);
  const left = done ? '' : days < 0 ? say(lang, ` (เลยกำหนด ${-days} วัน)`, ` (overdue by ${-days} ${days === -1 ? 'day' : 'days'})`) : days === 0 ? say(lang, ' (วันนี้)', ' (today)') : days <= 7 ? say(lang, ` (อีก ${days} วัน)`, ` (${days} ${days === 1 ? 'day' : 'days'} left)`) : '';
  return say(lang, `กำหนดเสร็จ ${date}${left}`, `due ${date}${left}`);
}
