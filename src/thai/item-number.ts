import { toArabicDigits } from './digits.js';

export interface ItemNumberMention {
  number: number;
  start: number;
  end: number;
  text: string;
}

/** The highest number any checklist has had (national list of FY2567). */
const HIGHEST = 35;

/**
 * The number of an item as people write it in a cell: 'O20', '020', '0๒๐', 'O-7', 'o7', 'ข้อ ๐๗', '20'. The letter O is
 * often typed or read as a zero (oit-rules §6.1 trap 1). null when the cell says something else or more.
 */
export function parseItemNumber(s: string): number | null {
  const text = toArabicDigits(s.normalize('NFC').replace(/\u0e4d/g, '')).trim();
  const match = /^(?:ข้อ(?:ที่)?|ตัวชี้วัด(?:ย่อย)?(?:ที่)?|item|no\.?)?\s*[(]?\s*(?:[Oo0]\s?[-._]?\s?)?(\d{1,2})\s*[.)]?$/i.exec(text);
  return match === null ? null : inRange(Number(match[1]));
}

/**
 * Item numbers inside file names, headings and explanations (the pattern of oit-rules §6.3): "o-21.pdf", "0๑๕",
 * "016 INFO", "66.O08-…". Days and telephone numbers such as 13-03-66 and 02-224-2963 are none.
 */
export function findItemNumbers(s: string): ItemNumberMention[] {
  const found: ItemNumberMention[] = [];
  for (const match of s.matchAll(ITEM)) {
    const number = inRange(Number(toArabicDigits(match[1] ?? '')));
    if (number !== null) found.push({ number, start: match.index, end: match.index + match[0].length, text: match[0] });
  }
  return found;
}

function inRange(number: number): number | null {
  return number >= 1 && number <= HIGHEST ? number : null;
}

const ITEM = /(?:^|(?<=[\s/([_])|(?<=\.)(?=[Oo]))[Oo0๐]\s?[-._]?\s?([0-9๐-๙]{1,2})(?![0-9๐-๙])(?!\s?[-/.][0-9๐-๙])/g;
