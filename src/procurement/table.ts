import type { Table } from '../model/document.js';
import { formatLocator } from '../model/document.js';
import { findAmounts, skeleton, toArabicDigits } from '../thai/index.js';
import { headTexts } from './table-heads.js';
import { CANONICAL, partsOfHeading, type CanonicalColumn, type Part } from './columns.js';
import { headsMonth, monthsNamed } from './month.js';

/** Where each part stands: physical columns, 0-based. */
export type ColumnMap = Map<Part, number[]>;

/** A recognised header: its rows and what its columns carry. */
export interface Header {
  firstRow: number;
  lastRow: number;
  columns: ColumnMap;
  found: CanonicalColumn[];
}

/** One purchase: a row of the form, or several physical rows that share its number and work. */
export interface Purchase {
  sequence: string;
  tender: string;
  /** Texts of the cells per part, one per physical row. */
  cells: Map<Part, string[]>;
  /** Place of the first physical row. */
  locator: string;
  text: string;
  /** Its physical rows, 0-based, each in its table: a purchase may go on behind a page's end. */
  rows: { table: Table; row: number }[];
}

/** Rows of a table between two headings of its own, e.g. the months of a sheet that holds several. */
export interface Section {
  /** Words of the separator row, or of the rows above the header. */
  heading: string;
  purchases: Purchase[];
  /** Rows that say something but are no purchase: totals, notes, "ไม่มี". */
  notes: { text: string; locator: string }[];
}

const SEARCHED_ROWS = 40;
const ENOUGH_COLUMNS = 6;
const WEAK_COLUMNS = 4;

/** Finds the header of a procurement summary; `weak` headers name four or five of the eight columns. */
export function findHeader(table: Table): (Header & { weak: boolean }) | null {
  let best: Header | null = null;
  for (let first = 0; first < Math.min(table.rows.length, SEARCHED_ROWS); first += 1) {
    for (let last = first; last < Math.min(first + 3, table.rows.length); last += 1) {
      if (last > first && isDataRow(table.rows[last] ?? [])) break;
      const header = readHeader(table, first, last);
      const better = best === null || header.found.length > best.found.length || (header.found.length === best.found.length && detail(header) > detail(best));
      if (better && header.found.length >= WEAK_COLUMNS) best = header;
    }
    if (best !== null && first > best.lastRow) break;
  }
  return best === null ? null : { ...best, weak: best.found.length < ENOUGH_COLUMNS };
}

function detail(header: Header): number {
  return header.columns.size;
}

function readHeader(table: Table, firstRow: number, lastRow: number): Header {
  const width = table.rows[firstRow]?.length ?? 0;
  const columns: ColumnMap = new Map();
  for (let column = 0; column < width; column += 1) {
    const texts = headTexts(table, column, firstRow, lastRow);
    // A sub-heading says more exactly what a column of a merged heading holds.
    const candidates = [texts[texts.length - 1] ?? '', texts.join(''), texts[0] ?? ''].map(partsOfHeading).filter((one) => one !== null);
    const chosen = candidates.find((one) => one.score >= 0.9) ?? candidates.sort((a, b) => b.score - a.score)[0];
    for (const part of chosen?.parts ?? []) columns.set(part, [...(columns.get(part) ?? []), column]);
  }
  const found = (Object.keys(CANONICAL) as CanonicalColumn[]).filter((name) => CANONICAL[name].parts.some((part) => columns.has(part)));
  return { firstRow, lastRow, columns, found };
}

/** A row of data has a running number and an amount, or several amounts: no part of a header. */
function isDataRow(cells: string[]): boolean {
  const amounts = cells.filter((cell) => /[\d๐-๙]/.test(cell) && cell.length < 40 && findAmounts(cell).some((amount) => Number(amount.value) >= 100));
  return amounts.length >= 2;
}

/** Purchases of a table under a header, in sections. `header.lastRow` −1 reads a continuation without a header of its own. */
export function readSections(table: Table, header: Header): Section[] {
  const above = table.rows.slice(0, Math.max(0, header.firstRow)).map(distinctText).filter((text) => text !== '');
  const sections: Section[] = [{ heading: [table.caption, ...above].join('\n'), purchases: [], notes: [] }];
  const cell = (row: string[], part: Part): string[] => [...new Set((header.columns.get(part) ?? []).map((column) => (row[column] ?? '').trim()).filter((text) => text !== ''))];
  let previous: Purchase | null = null;
  let month = '';
  for (let index = header.lastRow + 1; index < table.rows.length; index += 1) {
    const row = table.rows[index] ?? [];
    const locator = formatLocator(table.rowLocators[index] ?? table.locator);
    const text = distinctText(row);
    if (text === '' || isColumnNumbers(row) || isHeaderAgain(row)) continue;
    const values = new Set(row.map((value) => value.trim()).filter((value) => value !== ''));
    const tender = cell(row, 'tender').join(' ');
    const sequence = toArabicDigits(cell(row, 'sequence').join(' ')).trim();
    if (values.size === 1 || isTotal(row, tender, sequence)) {
      const current = sections[sections.length - 1];
      if (current === undefined) break;
      // One value over the whole row: a month's heading inside the sheet, a note, or "ไม่มีการจัดซื้อจัดจ้าง".
      if (values.size === 1 && headsMonth(text)) sections.push({ heading: text, purchases: [], notes: saysNothingBought(text) ? [{ text, locator }] : [] });
      else current.notes.push({ text, locator });
      previous = null;
      continue;
    }
    const cells = new Map<Part, string[]>();
    for (const part of header.columns.keys()) cells.set(part, cell(row, part));
    const ofMonth = cells.get('month')?.[0] ?? '';
    if (ofMonth !== '' && ofMonth !== month && monthsNamed(ofMonth).length === 1) {
      // All months in one table, each row under its month.
      month = ofMonth;
      sections.push({ heading: ofMonth, purchases: [], notes: [] });
      previous = null;
    }
    const current = sections[sections.length - 1];
    if (current === undefined) break;
    const same: boolean = previous !== null && ((sequence === '' && tender === '') || (sequence !== '' && sequence === previous.sequence && tender === previous.tender));
    if (same && previous !== null) {
      for (const [part, texts] of cells) previous.cells.set(part, [...(previous.cells.get(part) ?? []), ...texts]);
      previous.rows.push({ table, row: index });
      continue;
    }
    if (skeleton(tender).length < 3 && !/^\d{1,4}\.?$/.test(sequence)) {
      current.notes.push({ text, locator });
      continue;
    }
    // A numbered line of the form with nothing in it is an empty line, not a purchase.
    if ([...cells].every(([part, texts]) => part === 'sequence' || texts.every((one) => /^[-–—.\s]*$/.test(one)))) {
      if (/[-–—]/.test(text)) current.notes.push({ text, locator });
      continue;
    }
    const hasBudget = (cells.get('budget') ?? []).some((one) => /[1-9๑-๙]/.test(one));
    if (!hasBudget && (saysNothingBought(text) || saysNothingBought(tender))) {
      current.notes.push({ text, locator });
      continue;
    }
    previous = { sequence, tender, cells, locator, text, rows: [{ table, row: index }] };
    current.purchases.push(previous);
  }
  // A sheet whose months have headings of their own has nothing above the first of them.
  return sections.length > 1 ? sections.filter((section, index) => index > 0 || section.purchases.length > 0) : sections;
}

/** Whether words say that nothing was bought; an instruction what to write in that case says nothing. */
export function saysNothingBought(text: string): boolean {
  const letters = skeleton(text);
  if (/(?:กรณี|หาก|ถ้า)(?:ที่)?\s*(?:เดือนใด\s*)?ไม่/.test(text)) return false;
  return NOTHING_ALONE.includes(letters) || NOTHING_BOUGHT.some((phrase) => letters.includes(phrase));
}

/** Enough where it is all a row or a line says. */
const NOTHING_ALONE = ['ไม่มี', 'ไม่มีข้อมูล', 'ไม่มีการดำเนินการ', 'ไม่มีรายการ'].map((phrase) => skeleton(phrase));

/** Ways to say that nothing was bought in a month. */
const NOTHING_BOUGHT = [
  'ไม่มีการจัดซื้อจัดจ้าง', 'ไม่มีการจัดซื้อ', 'ไม่มีรายการจัดซื้อจัดจ้าง', 'ไม่มีรายการ', 'ไม่มีการดำเนินการจัดซื้อจัดจ้าง', 'ไม่ได้ดำเนินการจัดซื้อจัดจ้าง', 'ไม่มีการจัดจ้าง', 'ไม่มีการจัดหาพัสดุ',
  'ไม่มีการซื้อ', 'ไม่มีการดำเนินการจัดซื้อ', 'ไม่ได้จัดซื้อ', 'ไม่ได้มีการจัดซื้อ', 'ไม่ปรากฏรายการจัดซื้อ', 'ไม่มีผลการจัดซื้อ',
].map((phrase) => skeleton(phrase));

function distinctText(row: string[]): string {
  return [...new Set(row.map((value) => value.trim()).filter((value) => value !== ''))].join(' | ');
}

function isColumnNumbers(row: string[]): boolean {
  const values = row.map((value) => toArabicDigits(value).replace(/[()\s.]/g, '')).filter((value) => value !== '');
  return values.length >= 4 && values.every((value, index) => /^\d{1,2}$/.test(value) && Number(value) <= 20 && (index === 0 || Number(value) >= Number(values[index - 1])));
}

function isHeaderAgain(row: string[]): boolean {
  const named = new Set(row.map((value) => value.trim()).filter((value) => value !== ''));
  let headings = 0;
  for (const value of named) if (value.length < 80 && !/[\d๐-๙]/.test(value) && (partsOfHeading(value)?.score ?? 0) >= 0.95) headings += 1;
  return headings >= 3 && headings >= named.size - 1;
}

function isTotal(row: string[], tender: string, sequence: string): boolean {
  const first = row.map((value) => value.trim()).find((value) => value !== '') ?? '';
  return /^(?:รวม|ยอดรวม|รวมทั้งสิ้น|รวมเป็นเงิน)/.test(first) || (sequence === '' && /^(?:รวม|ยอดรวม)/.test(tender));
}
