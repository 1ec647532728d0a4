import { readYear } from './calendar.js';
import { findDates } from './dates.js';
import { toArabicDigits } from './digits.js';
import { MARKS } from './letters.js';

export interface YearMention {
  /** Buddhist era; of a range the first. */
  year: number;
  /** `law`: the year is part of a law's title and says nothing about the document. */
  kind: 'fiscal-year' | 'year' | 'range' | 'law';
  /** First and last year of a range. */
  from?: number;
  to?: number;
  start: number;
  end: number;
  text: string;
}

/**
 * Years that a text names outside its dates: "ปีงบประมาณ พ.ศ. 2566", "FY66", "ประจำปี 2566", "พ.ศ. 2566 – 2570", "2556-2575", and
 * a bare 2566. One heading proves little (oit-rules §6.1 trap 14): callers count. In order of place.
 */
export function findFiscalYears(s: string): YearMention[] {
  const text = toArabicDigits(s);
  const dates = findDates(s);
  const inDate = cursor(dates);
  const found: YearMention[] = [];
  for (const match of text.matchAll(YEAR)) {
    const mention = readMention(text, match);
    if (mention === null) continue;
    const { start, end } = mention;
    if (inDate(end - 1)) continue;
    const previous = found.at(-1);
    const kind = isOfLaw(text, mention, previous, match.groups?.label) ? 'law' : mention.kind;
    found.push({ ...mention, kind, text: s.slice(start, end) });
  }
  return found;
}

const M = `[${MARKS}]*`;
const BE = '(?:พ ?\\.? ?ศ ?\\.?)';
const FISCAL = `(?:ป${M} ?${M}งบประมาณ|งบประมาณ(?:รายจ่าย)? ?ประจ[าำ]ป${M}|งบประมาณ(?= ?${BE})|FY|fiscal[ _]?year)`;
const PLAIN = `(?:ประจ ?[าำ] ?ป${M}|ปี|${BE}|ค ?\\. ?ศ ?\\.?|year)`;
const YEAR = new RegExp(
  `(?:(?<label>${FISCAL}|${PLAIN})[\\s_]{0,3}(?:\\()?(?:${BE}|ค ?\\. ?ศ ?\\.?)?[\\s_]{0,2}|(?<![\\d.,/:-]|[A-Za-z]))` +
    `(?<from>\\d{4}|(?<=[^\\d.,])\\d{2})(?:\\s?(?:[-–—]|ถึง)\\s?${BE}?\\s?(?<to>\\d{4}|\\d{2})(?!\\d|[-/.]\\d))?(?!\\d|[,.:/-]\\d)`,
  'gi',
);
const IS_FISCAL = new RegExp(`^${FISCAL}`, 'i');

function readMention(text: string, match: RegExpExecArray): Omit<YearMention, 'text'> | null {
  const { label, from = '', to } = match.groups ?? {};
  const start = match.index;
  const end = start + match[0].length;
  const first = readYear(from).year;
  if (first === null) return null;
  if ((label === undefined || from.length < 4) && COUNTED.test(text.slice(end, end + 12))) return null;
  // Without a word before them only four digits of these decades are a year.
  if (label === undefined && !/^25[4-9]\d$/.test(from)) return null;
  const last = to === undefined ? null : readYear(to).year;
  if (last !== null && last > first && last - first <= 30) return { year: first, kind: 'range', from: first, to: last, start, end };
  return { year: first, kind: label !== undefined && IS_FISCAL.test(label) ? 'fiscal-year' : 'year', start, end };
}

const COUNTED = /^\s*(?:ราย|เรื่อง|คน|บาท|ครั้ง|แห่ง|โครงการ|ฉบับ|%)/;

/** Words that open the title of a law. A plan's or announcement's own year is labelled otherwise. */
const LAW = /(?:พระราชบัญญัติ|พ ?\. ?ร ?\. ?บ ?\.|พรบ\.?|พระราชกฤษฎีกา|พ ?\. ?ร ?\. ?ฎ ?\.|พระราชก[าำ]หนด|กฎกระทรวง|ข้อบัญญัติ|ข้อบังคับ|ระเบียบ(?!วาระ|ร้อย|การแต่งกาย)|รัฐธรรมนูญ|ประมวลกฎหมาย|ประมวลรัษฎากร|ประกาศ(?:กระทรวง|คณะกรรมการ))/g;
/** How far a title may reach from its first word to its year. */
const TITLE = 160;

function isOfLaw(text: string, mention: Omit<YearMention, 'text'>, previous: YearMention | undefined, label: string | undefined): boolean {
  if (mention.kind !== 'year' || (label !== undefined && !label.startsWith('พ'))) return false;
  const from = Math.max(previous?.end ?? 0, mention.start - TITLE);
  const before = text.slice(from, mention.start);
  if (/ปี\s?งบประมาณ|ประจ[าำ]ปี|แผน/.test(before.slice(-30))) return false;
  if (previous?.kind === 'law' && /^[^\n]{0,60}(?:ฉบับที่|แก้ไขเพิ่มเติม)[^\n]{0,20}$/.test(before)) return true;
  const opening = [...before.matchAll(LAW)].at(-1);
  return opening !== undefined && !/\n\s*\n|\t/.test(before.slice(opening.index));
}

/** Whether an index lies in one of the places; asked in rising order, so one pass suffices. */
function cursor(places: readonly { start: number; end: number }[]): (index: number) => boolean {
  let next = 0;
  return (index) => {
    while (next < places.length && (places[next]?.end ?? 0) <= index) next++;
    const place = places[next];
    return place !== undefined && place.start <= index;
  };
}
