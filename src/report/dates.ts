import { monthNameEn, monthNameTh } from '../thai/index.js';
import type { Language } from './words.js';

/** RFC 3339 date in words, year in the Buddhist era: `2023-06-15` → `15 มิถุนายน 2566`. */
export function dateWords(date: string, lang: Language): string {
  const [year, month, day] = date.split('-').map(Number);
  if (year === undefined || month === undefined || day === undefined) return date;
  return lang === 'th' ? `${day} ${monthNameTh(month)} ${year + 543}` : `${day} ${monthNameEn(month)} ${year + 543} BE`;
}

/** RFC 3339 moment in Bangkok, which has had one offset since 1920: `20 พฤศจิกายน 2569 เวลา 01:30 น.` */
export function momentWords(moment: string, lang: Language): string {
  const local = new Date(Date.parse(moment) + 7 * 3600_000).toISOString();
  const date = dateWords(local.slice(0, 10), lang);
  return lang === 'th' ? `${date} เวลา ${local.slice(11, 16)} น.` : `${date}, ${local.slice(11, 16)}`;
}
