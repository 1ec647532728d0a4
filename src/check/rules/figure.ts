import type { Table } from '../../model/document.js';
import { formatLocator } from '../../model/document.js';
import type { Evidence } from '../../model/finding.js';
import { findAmounts, findDates, prepareText, skeleton, type Amount } from '../../thai/index.js';
import { findPattern } from '../pattern.js';
import { blockIndexAt, evidenceAt, evidenceFrom, type Reading, type View } from '../reading.js';
import { defineRule, type RuleContext, type RuleResult } from '../rule.js';
import { blockSays, matchClause, meets, passageAround, readingsOfType } from '../search.js';
import type { Clause } from '../../model/checklist.js';
import { explicitNone } from './mention.js';

/** The clauses are said together with figures: in a table, or in a passage with a number. */
export const figure = defineRule('figure', (rule, context): RuleResult => {
  const readings = readingsOfType(context.readings, rule.as, context.evidence);
  let blank: Evidence | undefined;
  let dashed: Evidence | undefined;
  for (const reading of readings) {
    const inDocument = rule.all.slice(1).every((clause) => meets(clause, matchClause(reading.prose, clause, context.evidence)));
    const first = rule.all[0];
    if (first === undefined) break;
    let figures = 0;
    for (const table of reading.document.tables) {
      const found = tableFigures(reading, table, first, rule, context);
      if (found === null) continue;
      // A workbook may hold a small table on each of its sheets.
      figures += found.count;
      if (inDocument && found.count > 0 && figures >= rule.min) return { status: 'met', evidence: found.evidence };
      if (found.count === 0 && found.dashes > 0) dashed ??= found.evidence[0];
      else if (found.count === 0) blank ??= found.evidence[0];
    }
    const said = passageFigures(reading, rule.all, rule, context);
    if (said !== null) return { status: 'met', evidence: said };
  }
  const none = explicitNone(readings, rule.orNone, context);
  if (none !== null) return { status: 'met', evidence: [none] };
  // Where there may be none, a dash in every row says so to some and nothing to others.
  if (dashed !== undefined && blank === undefined && rule.orNone.length > 0) return { status: 'met', evidence: [dashed], remarks: [{ code: 'figures-dash', verdict: 'remark', params: {}, evidence: [dashed] }] };
  if (blank !== undefined || dashed !== undefined) return { status: 'absent', code: 'figures-blank', nearest: blank ?? dashed };
  return { status: 'absent' };
});

const HEADER_ROWS = 8;

/** Figures in the columns or rows of a table that say the clause; null when the table does not speak of it. */
function tableFigures(reading: Reading, table: Table, clause: Clause, { none, inHeads }: { none: string[]; inHeads: boolean }, context: RuleContext): { count: number; dashes: number; evidence: Evidence[] } | null {
  const says = (text: string): boolean => text.trim() !== '' && (isHead(text, clause) || meets(clause, matchClause(cellView(text), clause, context.evidence)));
  const columns = new Set<number>();
  let headerRow = -1;
  table.rows.slice(0, HEADER_ROWS).forEach((row, index) => {
    if (inHeads && isTitleRow(row)) return;
    row.forEach((cell, column) => {
      if (says(cell)) {
        columns.add(column);
        headerRow = Math.max(headerRow, index);
      }
    });
  });
  const rows = table.rows.flatMap((row, index) => (row.some((cell, column) => column < 2 && says(cell)) ? [index] : []));
  const aboutTable = (!inHeads && saysCaption(table.caption, says, none, context)) || (columns.size > 0 && columns.size === (table.rows[0]?.length ?? -1));
  if (columns.size === 0 && rows.length === 0 && !aboutTable) return null;
  const cells: { row: number; column: number; text: string }[] = [];
  let dashes = 0;
  const other = otherFigures(table, none, context);
  const counting = countingColumns(table);
  table.rows.forEach((row, index) =>
    row.forEach((text, column) => {
      const spoken = aboutTable ? index > 0 : (columns.has(column) && index > headerRow) || rows.includes(index);
      if (!spoken || other.columns.has(column) || other.rows.has(index)) return;
      const counts = counting.has(column) ? isEntry(row, column) : isFigure(text) || (columns.has(column) && index > headerRow && isCode(text));
      if (counts) cells.push({ row: index, column, text });
      else if (columns.has(column) && /^\s*[-–—]+\s*$/.test(text)) dashes += 1;
    }),
  );
  const shown = cells.slice(0, 3).map((cell) => evidenceFrom(reading.source, formatLocator(table.rowLocators[cell.row] ?? table.locator), (table.rows[cell.row] ?? []).join(' | '), reading.document.sha256));
  const place = evidenceFrom(reading.source, formatLocator(table.locator), (table.rows[Math.max(0, headerRow)] ?? []).join(' | '), reading.document.sha256);
  return { count: cells.length, dashes, evidence: shown.length > 0 ? shown : [place] };
}

/** Whether the lines above a table say the clause and no nearer line names other figures: "ข้อมูลป้ายโฆษณา" over "ผลการจัดเก็บภาษี". */
function saysCaption(caption: string, says: (text: string) => boolean, none: string[], context: RuleContext): boolean {
  if (!says(caption)) return false;
  const nearer = caption.split('\n').reduce((lines: string[], line) => (says(line) ? [] : [...lines, line]), []);
  return none.length === 0 || matchClause(cellView(nearer.join('\n')), { any: none, patterns: [], min: 1 }, context.evidence).length === 0;
}

/** A row of a sheet that holds one text, in one cell or merged over many. */
function isTitleRow(row: readonly string[]): boolean {
  return row.length > 1 && new Set(row.filter((cell) => cell.trim() !== '')).size <= 1;
}

/** Columns and rows whose heads say that their figures are of something else. */
function otherFigures(table: Table, none: string[], context: RuleContext): { columns: Set<number>; rows: Set<number> } {
  const found = { columns: new Set<number>(), rows: new Set<number>() };
  if (none.length === 0) return found;
  const says = (text: string): boolean => text.trim() !== '' && matchClause(cellView(text), { any: none, patterns: [], min: 1 }, context.evidence).length > 0;
  // A title merged over the table names all that is in it, and no column.
  table.rows.slice(0, NAMED_WITHIN).filter((row) => !isTitleRow(row)).forEach((row) => row.forEach((cell, column) => (column > 0 && says(cell) ? found.columns.add(column) : null)));
  table.rows.forEach((row, index) => (says(row[0] ?? '') || says(row[1] ?? '') ? found.rows.add(index) : null));
  return found;
}

/** Columns are named in the first rows; below them a word is about its row. */
const NAMED_WITHIN = 3;
const COUNTING = new Set(['ลำดับ', 'ลำดับที่', 'ที่', 'ข้อ', 'ข้อที่', 'no', 'no.', '#']);

/** Columns that only number the rows. */
function countingColumns(table: Table): Set<number> {
  const columns = new Set<number>();
  for (const row of table.rows.slice(0, HEADER_ROWS)) row.forEach((cell, column) => (COUNTING.has(cell.replace(/\s/g, '').toLowerCase()) ? columns.add(column) : null));
  return columns;
}

/** A numbered row states something when most of it is filled in; the numbers of an empty form state nothing. */
function isEntry(row: readonly string[], column: number): boolean {
  const others = row.filter((_cell, index) => index !== column);
  return /\d|[๐-๙]/.test(row[column] ?? '') && others.filter((cell) => !/^[\s.…_-]*$/.test(cell)).length > others.length / 2;
}

/** The number of a permit or an announcement: 12/2565. */
function isCode(text: string): boolean {
  return text.length <= 60 && /[\d๐-๙]\s*\/\s*[\d๐-๙]/.test(text) && findDates(text).length === 0;
}

/** Whether a cell says one of the clause's heads and nothing else besides a unit: "นักเรียน (คน)". */
export function isHead(text: string, clause: Clause): boolean {
  const word = skeleton(text.replace(/\([^)]*\)/g, ''));
  return (clause.heads ?? []).some((head) => skeleton(head) === word);
}

function cellView(text: string): View {
  return { search: prepareText(text), text, blocks: [{ text, role: 'row', region: 'content', locator: {} }], starts: [0] };
}

/** A cell that states a number: digits, not a date and not a bare running number of a list is decided by the caller. */
export function isFigure(text: string): boolean {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > 60) return false;
  if (findDates(trimmed).length > 0 || findPattern('phone', trimmed).length > 0) return false;
  return statedAmounts(trimmed).length > 0;
}

/** All clauses in one passage that also holds numbers which are no dates. */
function passageFigures(reading: Reading, clauses: Clause[], { min, none }: { min: number; none: string[] }, context: RuleContext): Evidence[] | null {
  const view = reading.prose;
  const [first, ...others] = clauses;
  if (first === undefined) return null;
  let evidence: Evidence[] | null = null;
  matchClause(view, { ...first, min: 1 }, context.evidence, (match) => {
    if (evidence !== null) return true;
    const stretch = blockSays(view, match, none, context.evidence) ? beforeOthers(view, match, none, context) : null;
    const passage = passageAround(view, match.start, 1);
    const inside = (other: { start: number; end: number }): boolean => other.start >= passage.start && other.end <= passage.end;
    if (!others.every((clause) => meets(clause, matchClause(view, clause, context.evidence, inside)))) return false;
    const amounts = statedAmounts(stretch ?? textWithout(view, passage, none, context));
    if (amounts.length < min) return false;
    evidence = [evidenceAt(reading, view, match.start, match.end)];
    return true;
  });
  return evidence;
}

/** In a sentence that speaks of other figures as well, what is said from the match up to them: "ติดตั้งป้าย 12 ป้าย และจัดเก็บภาษีป้ายได้ …". */
function beforeOthers(view: View, match: { start: number; end: number }, none: string[], context: RuleContext): string {
  const index = blockIndexAt(view, match.start);
  const from = view.starts[index] ?? 0;
  const to = from + (view.blocks[index]?.text.length ?? 0);
  const isOf = (start: number, end: number) => matchClause(cellView(view.text.slice(start, end)), { any: none, patterns: [], min: 1 }, context.evidence);
  if (isOf(from, match.end).length > 0) return '';
  const next = Math.min(to - match.end, ...isOf(match.end, to).map((other) => other.start));
  return view.text.slice(match.end, match.end + next);
}

/** The text of a passage without the blocks that speak of other figures; what a row speaks of only the heads of its table say. */
function textWithout(view: View, passage: { start: number; end: number }, none: string[], context: RuleContext): string {
  return view.blocks
    .filter((block, index) => {
      const start = view.starts[index] ?? 0;
      return (none.length === 0 || block.role !== 'row') && start >= passage.start && start < passage.end && !blockSays(view, { start, end: start, alternative: '' }, none, context.evidence);
    })
    .map((block) => (block.role === 'row' ? block.text.replace(LINE_NUMBER, '') : block.role === 'title' || block.role === 'heading' ? block.text.replace(HEAD_NUMBER, '') : block.text))
    .join('\n');
}

/** The number of a line in its first cell, and of a sheet or section before its name. */
const LINE_NUMBER = /^\s*[\d๐-๙]{1,3}[.)]?\s*\t/;
const HEAD_NUMBER = /^\s*[\d๐-๙]{1,2}\s+(?=[ก-ฮเ-ไ])/;

/** Numbers that state how much or how many: no dates, years, telephone numbers, and none that only number something. */
export function statedAmounts(text: string): Amount[] {
  const others = [...findDates(text), ...findPattern('phone', text)];
  return findAmounts(text).filter((amount) => {
    if (others.some((other) => amount.start < other.end && other.start < amount.end) || isYear(amount)) return false;
    const before = text.slice(Math.max(0, amount.start - 12), amount.start);
    if (NUMBERED.test(before) || MEASURE.test(text.slice(amount.end, amount.end + 12))) return false;
    return !isOrdinal(amount, before, text.slice(amount.end, amount.end + 3));
  });
}

/** "1. ยื่นคำขอ 2. ตรวจสอบ", "(3) ออกใบอนุญาต": a small number that begins a line or stands alone before a point or bracket and a word. */
function isOrdinal(amount: Amount, before: string, after: string): boolean {
  return /(?:^|\n|\s)[\s(]*$/.test(before) && Number(amount.value) < MOST_STEPS && !amount.baht && /^\s?[.)]\s?\D/.test(after);
}

const MOST_STEPS = 100;

function isYear(amount: Amount): boolean {
  return /^25\d\d$/.test(amount.value) && !amount.baht;
}

/** Lengths of time, sizes and copies of papers: what a procedure says, not how many cases there were. */
const MEASURE = /^\s*(?:ชุด|วัน|ชั่วโมง|นาที|ชั้น|เมตร|ตาราง|ตร\.)/;

/** What stands before an ordinal: มาตรา 69, ฉบับที่ 2, ปีที่ 1, ต่อ 6801; the form อ.1; or a span or limit of time: รอบ 6 เดือน, ภายใน 15 วัน. */
const NUMBERED = /(?:ที่|มาตรา|หมวด|ข้อ|หน้า|ต่อ|โทร\.?|โทรสาร|โทรศัพท์|อาคาร|ชั้น|ลำดับ|รอบ|ช่วง|ระยะ(?:เวลา)?|ภายใน)\s*$|[ก-ฮ]\.$/;
