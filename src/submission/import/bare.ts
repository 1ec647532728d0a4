import { parseItemNumber } from '../../thai/index.js';
import { linksOf } from './cell-links.js';
import { cellOf, DELIMITERS, split } from './csv.js';
import type { Columns } from './headings.js';
import { refusal } from './refusal.js';
import type { ImportNote, RawItem, RawResult } from './result.js';
import { readRows } from './table.js';

/**
 * Reads a list without headings, as people paste it: a piece of a table copied from Excel, or lines such as `O20 https://…`, with the
 * further addresses of an item below it. null when it is neither.
 */
export function readBare(text: string): RawResult | null {
  if (!URL_START.test(text)) return null;
  for (const delimiter of DELIMITERS) {
    const rows = text.includes(delimiter) ? split(text, delimiter) : null;
    const columns = rows === null ? null : columnsByContent(rows);
    if (rows !== null && columns !== null) return readRows(rows.map((row) => row.map(cellOf)), columns, 1);
  }
  return readLines(text.split(/\r\n|\r|\n/));
}

const URL_START = /https?:\/\/|\bwww\./i;
/** Of a line that names its item, an address of any kind: what is no link is told by the lint, and not lost here. */
const ADDRESS_START = /\b[a-z][a-z0-9+.-]{1,20}:\/\/|\bwww\./i;

/** The column with the addresses, and one that holds an item number wherever there is one; null when there are not both. */
function columnsByContent(rows: string[][]): Columns | null {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const count = (column: number): number => rows.filter((row) => URL_START.test(row[column] ?? '')).length;
  const indexes = Array.from({ length: width }, (_one, index) => index);
  const url = indexes.toSorted((a, b) => count(b) - count(a) || a - b)[0];
  if (url === undefined || count(url) === 0) return null;
  const filled = rows.filter((row) => URL_START.test(row[url] ?? ''));
  const item = indexes.find((column) => {
    const cells = filled.map((row) => (row[column] ?? '').trim());
    return column !== url && cells[0] !== '' && cells.every((cell) => cell === '' || parseItemNumber(cell) !== null);
  });
  if (item === undefined) return null;
  return { item, url, explanation: url + 1 < width && url + 1 !== item ? url + 1 : null };
}

/** `O20`, `ข้อ ๒๐`: an item for certain. A bare number may as well count the addresses of an item. */
const NAMED = /^\s*(?:[•·*–-]\s*)?((?:ข้อ(?:ที่)?|item)\s*(?:[Oo0๐]\s?[-._]?\s?)?[0-9๐-๙]{1,2}|[Oo0๐]\s?[-._]?\s?[0-9๐-๙]{1,2})(?![0-9๐-๙])(.*)$/i;
const NUMBERED = /^\s*([0-9๐-๙]{1,2})(?![0-9๐-๙])(.*)$/;
/** How many lines that were passed over are named. */
const NOTES = 5;

function readLines(lines: string[]): RawResult | null {
  const head = lines.some((line) => NAMED.test(line)) ? NAMED : NUMBERED;
  const rows: RawItem[] = [];
  const passedOver: { place: RawItem['place']; line: string }[] = [];
  const titled: { row: RawItem; place: RawItem['place']; line: string }[] = [];
  let current: RawItem | null = null;
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const place = { th: `บรรทัดที่ ${index + 1}`, en: `line ${index + 1}` };
    const [, named, behind = ''] = head.exec(line) ?? [];
    if (named !== undefined) {
      const item = parseItemNumber(named);
      if (item === null) return { ok: false, message: refusal.badItem(place, named.trim()) };
      current = { item, links: [], place };
      rows.push(current);
    }
    const rest = named === undefined ? line : behind;
    const from = rest.search(named === undefined ? URL_START : ADDRESS_START);
    if (from >= 0 && current === null) return { ok: false, message: refusal.noItemBefore(place) };
    if (from >= 0) current?.links.push(...linksOf({ text: rest.slice(from), target: null }));
    else if (named === undefined) passedOver.push({ place, line });
    // A title above its addresses is no loss; words where an address should stand are.
    else if (rest.trim() !== '' && current !== null) titled.push({ row: current, place, line });
  }
  const lost = [...passedOver, ...titled.filter(({ row }) => row.links.length === 0)];
  const notes = lost.slice(0, NOTES).map(({ place, line }): ImportNote => ({ th: `${place.th} ไม่มี URL จึงข้ามไป: “${line.trim().slice(0, 60)}”`, en: `${place.en} holds no URL and was passed over: "${line.trim().slice(0, 60)}"` }));
  return { ok: true, list: { rows, notes, titles: [] } };
}
