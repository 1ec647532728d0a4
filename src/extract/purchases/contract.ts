import type { MarkCode, Purchase } from '../../model/extraction.js';
import { findDates, joinLines } from '../../thai/index.js';
import { isBlank } from './amounts.js';

/** Number and day of a contract. `ids` and `dates` are the texts of the two columns, the same ones where they share one. */
export function readContract(ids: readonly string[], dates: readonly string[], wrapped: boolean): { contract: Purchase['contract']; original: string; mark: MarkCode | null } {
  const texts = [...new Set([...ids, ...dates])].map((text) => joinLines(text, wrapped)).filter((text) => !isBlank(text));
  const original = texts.join(' ');
  const days = new Map(texts.flatMap(daysIn).map((day) => [day.iso, day]));
  const id = withoutDates((ids.length > 0 ? ids : dates).map((text) => joinLines(text, wrapped)).filter((text) => !isBlank(text)).filter((text, index, all) => all.indexOf(text) === index).join(' '));
  const [day, ...others] = [...days.keys()];
  // Several contracts, or a misprint: which day belongs to which number cannot be told.
  const dateSigned = day !== undefined && others.length === 0 ? day : null;
  const mark = original === '' ? 'blank' : dateSigned === null ? (days.size === 0 && !/[\d๐-๙].*[\d๐-๙]/.test(original) ? 'blank' : 'unclear') : id === '' ? 'blank' : null;
  return { contract: { id, dateSigned }, original, mark };
}

/** Whole days that exist. */
function daysIn(text: string): { iso: string }[] {
  return findDates(text).flatMap(({ day, month, year }) => {
    if (day === null || month === null || year === null) return [];
    const date = new Date(Date.UTC(year - 543, month - 1, day));
    return date.getUTCDate() === day ? [{ iso: date.toISOString().slice(0, 10) }] : [];
  });
}

function withoutDates(text: string): string {
  const rest = findDates(text).filter((date) => date.day !== null).reduce((left, date) => left.replace(date.text, ' '), text);
  return rest
    .replace(/(?:ลง\s*วันที่|ลงวันที่|ลว\.?|วันที่)(?=[\s)/,.]*$|\s{2,}|\s*[,/])/g, ' ')
    .replace(/\(\s*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:/-]+|[\s,;:/(-]+$/g, '');
}
