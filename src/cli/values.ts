import { findDates, findMonths, fiscalYearOf, parseItemNumber, toArabicDigits } from '../thai/index.js';
import type { Checklist } from '../model/checklist.js';
import { BadInput } from './bad-input.js';

/** `--year`, or an argument of another `name`: a year of the Buddhist era, Thai digits allowed. */
export function yearValue(text: string, name = '--year'): number {
  const year = Number(/^\s*(?:พ\.?ศ\.?)?\s*(\d{4})\s*$/.exec(toArabicDigits(text))?.[1]);
  if (year >= 2560 && year <= 2600) return year;
  const hint = year > 2000 && year < 2100 ? { th: ` (ค.ศ. ${year} คือ พ.ศ. ${year + 543})`, en: ` (${year} CE is ${year + 543} BE)` } : { th: '', en: '' };
  throw new BadInput({ th: `${name} ${text} ไม่ใช่ปีงบประมาณ พ.ศ. เช่น 2566${hint.th}`, en: `${name} ${text} is no fiscal year of the Buddhist era such as 2566${hint.en}.` });
}

/** `--as-of`, `--since`: `2023-06-15`, the same in the Buddhist era, or a date in words. Returns an RFC 3339 date. */
export function dateValue(text: string, option = '--as-of'): string {
  const numbers = /^\s*(?:พ\.?ศ\.?\s*)?(\d{4})-(\d{1,2})-(\d{1,2})\s*$/.exec(toArabicDigits(text));
  const [year, month, day] = numbers === null ? dateInWords(text) : numbers.slice(1).map(Number);
  if (year !== undefined && month !== undefined && day !== undefined) {
    const common = year >= 2400 ? year - 543 : year;
    const date = new Date(Date.UTC(common, month - 1, day));
    const valid = common >= 1900 && common <= 2200 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
    if (valid) return date.toISOString().slice(0, 10);
  }
  throw new BadInput({ th: `${option} ${text} ไม่ใช่วันที่ กรุณาเขียนเช่น 2023-06-15 หรือ 2566-06-15`, en: `${option} ${text} is no date; please write it like 2023-06-15.` });
}

function dateInWords(text: string): number[] {
  const [date] = findDates(text);
  if (date === undefined || date.day === null || date.month === null || date.year === null) return [];
  return [date.year, date.month, date.day];
}

/** `--items`: item ids in the order of the checklist, each once; `O20,o22`, `20`, `๐๒๐` are understood. */
export function itemsValue(text: string, checklist: Checklist, option = '--items'): string[] {
  const wanted = new Set<string>();
  for (const part of text.split(/[\s,;]+/).filter((one) => one !== '')) {
    const id = `O${parseItemNumber(part) ?? '?'}`;
    if (!checklist.items.some((item) => item.id === id)) {
      const last = checklist.items.at(-1)?.id ?? '';
      throw new BadInput({
        th: `${option} ${part}: แบบตรวจ ${checklist.id} มีข้อ O1 ถึง ${last} เท่านั้น`,
        en: `${option} ${part}: the checklist ${checklist.id} has the items O1 to ${last} only.`,
      });
    }
    wanted.add(id);
  }
  if (wanted.size === 0) throw new BadInput({ th: `${option} ต้องมีอย่างน้อยหนึ่งข้อ เช่น O20,O22`, en: `${option} needs at least one item, for example O20,O22.` });
  return checklist.items.map((item) => item.id).filter((id) => wanted.has(id));
}

/** A number above zero and at most `most`, as for `--rate` and `--timeout`. */
export function numberValue(option: string, text: string, most: number): number {
  const number = /^\s*\d*\.?\d+\s*$/.test(toArabicDigits(text)) ? Number(toArabicDigits(text)) : Number.NaN;
  if (number > 0 && number <= most) return number;
  throw new BadInput({ th: `${option} ${text} ต้องเป็นตัวเลขมากกว่า 0 และไม่เกิน ${most}`, en: `${option} ${text} must be a number above 0 and at most ${most}.` });
}

/** A whole number from 0 to `most`, Thai digits allowed. */
export function countValue(option: string, text: string, most: number): number {
  const digits = toArabicDigits(text).trim();
  const count = /^\d{1,9}$/.test(digits) ? Number(digits) : Number.NaN;
  if (count <= most) return count;
  throw new BadInput({ th: `${option} ${text} ต้องเป็นจำนวนเต็ม 0 ถึง ${most}`, en: `${option} ${text} must be a whole number from 0 to ${most}.` });
}

/** A score of 0 to 100, Thai digits allowed. */
export function scoreValue(option: string, text: string): number {
  const digits = toArabicDigits(text).trim();
  const score = /^\d{1,3}(?:\.\d+)?$/.test(digits) ? Number(digits) : Number.NaN;
  if (score >= 0 && score <= 100) return score;
  throw new BadInput({ th: `${option} ${text} ต้องเป็นคะแนน 0 ถึง 100 เช่น 96.61`, en: `${option} ${text} must be a score from 0 to 100, such as 96.61.` });
}

/** `--iit` and `--eit`: both or neither, for the level depends on each of them. */
export function surveyValues(iit: string | undefined, eit: string | undefined): { iit: number; eit: number } | null {
  if (iit === undefined && eit === undefined) return null;
  if (iit === undefined || eit === undefined) throw new BadInput({ th: 'กรุณาระบุทั้ง --iit และ --eit เพราะระดับผลการประเมินขึ้นกับทั้งสองเครื่องมือ', en: 'Please give both --iit and --eit; the level of the result depends on each.' });
  return { iit: scoreValue('--iit', iit), eit: scoreValue('--eit', eit) };
}

/** `--portal`, or another `option`: an origin such as `https://webportal.bangkok.go.th`; a closing slash is dropped. */
export function portalValue(text: string, option = '--portal'): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  const isOrigin = url !== null && /^https?:$/.test(url.protocol) && url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '' && url.password === '';
  if (isOrigin) return url.origin;
  throw new BadInput({
    th: `${option} ${text} ต้องเป็นต้นทางของเว็บไซต์ เช่น https://webportal.bangkok.go.th`,
    en: `${option} ${text} must be the origin of a site, such as https://webportal.bangkok.go.th.`,
  });
}

/** `--contact`: an address or a mailbox that a webmaster can turn to; it goes into the User-Agent of every request. */
export function contactValue(text: string): string {
  const contact = text.trim();
  const isUrl = URL.canParse(contact) && /^https?:$/.test(new URL(contact).protocol);
  if (/^[\x21-\x7e]+$/.test(contact) && !/[()]/.test(contact) && (isUrl || /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(contact))) return contact;
  throw new BadInput({ th: `--contact ${text} ต้องเป็น URL หรืออีเมล`, en: `--contact ${text} must be an address (http, https) or a mailbox.` });
}

/** `--pages`: which numbers are meant by `1-3`, `2`, `1,4-6`, Thai digits allowed. `list` is what was asked for, tidied. */
export function pagesValue(option: string, text: string): ((number: number) => boolean) & { list: string } {
  const ranges = toArabicDigits(text).split(',').map((part) => /^\s*(\d{1,6})(?:\s*[-–]\s*(\d{1,6}))?\s*$/.exec(part));
  const bounds = ranges.map((range) => (range === null ? null : { from: Number(range[1]), to: Number(range[2] ?? range[1]) }));
  if (bounds.some((range) => range === null || range.from < 1 || range.to < range.from)) {
    throw new BadInput({ th: `${option} ${text} ไม่ใช่เลขหน้า กรุณาเขียนเช่น 2 หรือ 1-3 หรือ 1,4-6`, en: `${option} ${text} is no page number; please write it like 2, 1-3 or 1,4-6.` });
  }
  const wanted = (number: number): boolean => bounds.some((range) => range !== null && number >= range.from && number <= range.to);
  return Object.assign(wanted, { list: bounds.map((range) => (range === null ? '' : range.from === range.to ? String(range.from) : `${range.from}-${range.to}`)).join(', ') });
}

/** `--month`: months of a fiscal year by number or name, `10,11`, `เม.ย.`, `เมษายน 2566`, or `all`. Numbers 1–12. */
export function monthsValue(option: string, text: string, fiscalYear: number): number[] {
  if (/^\s*(?:all|ทุกเดือน|ทั้งปี)\s*$/i.test(text)) return [10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8, 9];
  const months = text.split(/[,;]+/).map((part) => {
    const number = /^\s*(\d{1,2})\s*$/.exec(toArabicDigits(part))?.[1];
    if (number !== undefined) return Number(number);
    const [named] = findMonths(part);
    return named === undefined || (named.year !== null && fiscalYearOf(named.year, named.month) !== fiscalYear) ? 0 : named.month;
  });
  if (months.every((month) => month >= 1 && month <= 12)) return [...new Set(months)];
  throw new BadInput({ th: `${option} ${text} ไม่ใช่เดือนของปีงบประมาณ ${fiscalYear} กรุณาเขียนเช่น 10,11 หรือ เม.ย. หรือ all`, en: `${option} ${text} is no month of fiscal year ${fiscalYear}; please write it like 10,11 or เม.ย. or all.` });
}
