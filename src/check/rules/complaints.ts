import type { Table } from '../../model/document.js';
import { formatLocator } from '../../model/document.js';
import type { Evidence, Fact } from '../../model/finding.js';
import { findAmounts, findPhrase, monthNameEn, monthNameTh, skeleton, toArabicDigits } from '../../thai/index.js';
import { blockIndexAt, evidenceAt, evidenceFrom, evidenceOf, type Reading } from '../reading.js';
import { defineRule, type RuleContext, type RuleResult } from '../rule.js';
import { distinct } from './mention.js';
import { FIRST_HALF, monthsCovered, monthWithYear } from './period.js';

type Figure = 'total' | 'finished' | 'pending';

/** Statistics of complaints about corruption: all, finished, in progress, for the half year (oit-rules §1, O22). */
export const complaints = defineRule('complaints', (rule, context): RuleResult => {
  const about = context.readings.filter(isAboutComplaints);
  const corruption = about.filter(isAboutCorruption);
  const statistics = corruption.map(statisticsOf);
  const none = corruption.map(noneStated).find((one) => one !== null) ?? null;
  switch (rule.aspect) {
    case 'total':
    case 'finished':
    case 'pending':
      return figure(rule.aspect, statistics, none, about, corruption);
    case 'period':
      return period(statistics, none, corruption, context);
    case 'none-stated':
      return noneRequired(statistics, none);
    case 'sum':
      return sum(statistics);
  }
});

const COMPLAINT = ['ร้องเรียน', 'เรื่องร้องเรียน', 'แจ้งเบาะแส', 'ข้อร้องเรียน'];
const CORRUPTION = ['การทุจริต', 'ประพฤติมิชอบ', 'ทุจริต'];

const says = (reading: Reading, phrases: string[]): boolean => phrases.some((phrase) => findPhrase(reading.prose.search, phrase) !== null);
const isAboutComplaints = (reading: Reading): boolean => says(reading, COMPLAINT);
const isAboutCorruption = (reading: Reading): boolean => says(reading, CORRUPTION);

/** Headings and words of the three figures; `pending` is looked for first, for "ยังไม่แล้วเสร็จ" holds "แล้วเสร็จ". */
const WORDS: Record<Figure, string[]> = {
  pending: [
    'อยู่ระหว่างดำเนินการ', 'อยู่ระหว่างการดำเนินการ', 'ระหว่างดำเนินการ', 'อยู่ระหว่างการตรวจสอบ', 'อยู่ระหว่าง', 'อยู่ในระหว่าง', 'ยังไม่แล้วเสร็จ', 'ไม่แล้วเสร็จ', 'ยังไม่เสร็จ', 'ไม่เสร็จ', 'ยังไม่ยุติ', 'ไม่ยุติ', 'อยู่ในกระบวนการ', 'อยู่ในขั้นตอน', 'กำลังดำเนินการ', 'กำลังพิจารณา', 'กำลังตรวจสอบ',
    'รอดำเนินการ', 'รอการดำเนินการ', 'คงค้าง', 'ค้างดำเนินการ', 'ค้างพิจารณา',
  ],
  finished: ['ดำเนินการแล้วเสร็จ', 'ดำเนินการเสร็จ', 'แล้วเสร็จ', 'เสร็จสิ้น', 'เสร็จเรียบร้อย', 'พิจารณาเสร็จ', 'เสร็จแล้ว', 'ยุติเรื่อง', 'ยุติแล้ว', 'ได้ข้อยุติ', 'ปิดเรื่อง', 'ดำเนินการแล้ว'],
  total: [
    'จำนวนเรื่องร้องเรียน', 'เรื่องร้องเรียนทั้งหมด', 'จำนวนข้อร้องเรียน', 'ข้อร้องเรียนทั้งหมด', 'จำนวนเรื่องทั้งหมด', 'จำนวนเรื่องที่ได้รับ', 'จำนวนเรื่องที่รับ', 'เรื่องที่ได้รับ', 'เรื่องที่รับ', 'รับเรื่องร้องเรียน', 'เรื่องร้องเรียนที่', 'จำนวนที่ร้องเรียน',
    'จำนวนการร้องเรียน', 'จำนวนเรื่อง', 'จำนวนทั้งหมด', 'จำนวนทั้งสิ้น', 'รวมทั้งหมด', 'เรื่องทั้งหมด', 'เรื่องทั้งสิ้น', 'จำนวนร้องเรียน', 'ยอดรวม', 'ได้รับแจ้ง', 'รับแจ้ง', 'เรื่องร้องเรียน', 'ข้อร้องเรียน', 'การร้องเรียน',
  ],
};
/** A heading of what the rows are about, not of how many there were. */
const SUBJECT = /^(?:ประเภท|ชองทาง|หวขอ|รายละเอยด|ลกษณะ|ผลการ|ผลเรอง|ประเดน|วนท|เลขท|ชอ|ผรองเรยน|วธ|แหลง)/;
const ORDER: Figure[] = ['pending', 'finished', 'total'];
const LETTERS = Object.fromEntries(ORDER.map((figureName) => [figureName, WORDS[figureName].map(skeleton)])) as Record<Figure, string[]>;

function figureNamed(text: string): Figure | null {
  const letters = skeleton(text.replace(/\([^)]*\)/g, ''));
  if (letters === '' || letters.length > 60 || SUBJECT.test(letters)) return null;
  const named = ORDER.find((name) => LETTERS[name].some((word) => letters.includes(word)));
  if (named !== undefined) return named;
  if (/^(?:เสรจ|ยต)$/.test(letters)) return 'finished';
  if (/^(?:คาง|คงเหลอ)$/.test(letters)) return 'pending';
  return /^(?:จานวน|จานวนเรอง|รบเรอง|เรองเขา|รวม|ทงหมด|ทงสน|เรอง)$/.test(letters) ? 'total' : null;
}

interface Stated {
  value: number | null;
  place: Evidence;
}

/** What one document states: figures per kind, `null` for a place left blank. */
interface Statistics {
  reading: Reading;
  figures: Record<Figure, Stated[]>;
  /** Figure of each row with all three, for the sum. */
  rows: { total: number; finished: number; pending: number; place: Evidence }[];
  dashes: boolean;
}

function statisticsOf(reading: Reading): Statistics {
  const statistics: Statistics = { reading, figures: { total: [], finished: [], pending: [] }, rows: [], dashes: false };
  for (const table of reading.document.tables) readTable(reading, table, statistics);
  if (ORDER.every((name) => statistics.figures[name].length === 0)) readWords(reading, statistics);
  return statistics;
}

const HEADER_ROWS = 6;

function readTable(reading: Reading, table: Table, statistics: Statistics): void {
  const columns = new Map<number, Figure>();
  let headerRow = -1;
  for (const [index, row] of table.rows.slice(0, HEADER_ROWS).entries()) {
    if (row.some(isCount)) break;
    // A caption over the whole width names no column, nor does the word before a line of figures, even of blank ones.
    if (new Set(row.map((cell) => cell.trim()).filter((cell) => cell !== '')).size < 2) continue;
    row.forEach((cell, column) => {
      const named = figureNamed(cell);
      if (named === null || /\d/.test(toArabicDigits(cell).replace(/\([^)]*\)/g, ''))) return;
      // A sub-heading (แล้วเสร็จ) under a merged heading (จำนวนเรื่องร้องเรียน) says it more exactly.
      columns.set(column, named);
      headerRow = index;
    });
  }
  const kinds = new Set(columns.values());
  if (kinds.size >= 2) return readColumns(reading, table, columns, headerRow, statistics);
  // The figures stand one below the other; a heading "จำนวน" over all of them is no figure of its own.
  if (readRows(reading, table, headerRow, statistics)) return;
  if (kinds.size === 1 && columns.size === 1 && (table.rows[0]?.length ?? 0) >= 2) readColumns(reading, table, columns, headerRow, statistics);
}

/** A cell of a line of figures: a number or the dash that stands for none. */
function isCount(cell: string): boolean {
  return /^(?:\d{1,5}|[-–—])(?:\s*(?:เรื่อง|ราย|ครั้ง))?$/.test(toArabicDigits(cell).trim());
}

function readColumns(reading: Reading, table: Table, columns: Map<number, Figure>, headerRow: number, statistics: Statistics): void {
  for (let index = headerRow + 1; index < table.rows.length; index += 1) {
    const row = table.rows[index] ?? [];
    const label = row.find((_cell, column) => !columns.has(column)) ?? '';
    if (new Set(row).size === 1) continue;
    const place = evidenceFrom(reading.source, formatLocator(table.rowLocators[index] ?? table.locator), row.join(' | '), reading.document.sha256);
    const values: Partial<Record<Figure, number>> = {};
    for (const [column, name] of columns) {
      const value = numberOf(row[column] ?? '', statistics);
      statistics.figures[name].push({ value, place });
      if (value !== null) values[name] = value;
    }
    if (values.total !== undefined && values.finished !== undefined && values.pending !== undefined && !/^\s*รวม/.test(label)) statistics.rows.push({ total: values.total, finished: values.finished, pending: values.pending, place });
  }
}

/** The figures stand one below the other, the words in the first columns; false where no row is named so. */
function readRows(reading: Reading, table: Table, headerRow: number, statistics: Statistics): boolean {
  let any = false;
  table.rows.forEach((row, index) => {
    if (index <= headerRow && !row.some(isCount)) return;
    const at = row.findIndex((cell, column) => column < 3 && figureNamed(cell) !== null && !/\d/.test(toArabicDigits(cell).replace(/\([^)]*\)/g, '').replace(/^\s*\d+[.)]/, '')));
    if (at < 0) return;
    const name = figureNamed(row[at] ?? '');
    if (name === null) return;
    const place = evidenceFrom(reading.source, formatLocator(table.rowLocators[index] ?? table.locator), row.join(' | '), reading.document.sha256);
    const cells = row.slice(at + 1).filter((cell, column, all) => cell !== row[at] && (column === 0 || cell !== all[column - 1] || cell.trim() !== ''));
    if (cells.length === 0) return;
    // The sum below a list of subjects is the total of the column that is read otherwise.
    if (name === 'total' && (row[at] ?? '').trim().startsWith('รวม')) return;
    any = true;
    for (const cell of cells) statistics.figures[name].push({ value: numberOf(cell, statistics), place });
  });
  return any;
}

function numberOf(text: string, statistics: Statistics): number | null {
  const trimmed = toArabicDigits(text).trim();
  if (/^[-–—]+$/.test(trimmed)) {
    statistics.dashes = true;
    return 0;
  }
  if (/^(?:ไม่มี|ไม่มีเรื่อง)/.test(trimmed)) return 0;
  const amount = findAmounts(trimmed)[0];
  return amount === undefined || trimmed.length > 30 ? null : Number(amount.value);
}

/** "… จำนวนเรื่องร้องเรียนทั้งหมด 4 เรื่อง ดำเนินการแล้วเสร็จ 3 เรื่อง …" in running text. */
function readWords(reading: Reading, statistics: Statistics): void {
  for (const name of ORDER) {
    const stated = WORDS[name].map((word) => statedBehind(reading, name, word)).find((one) => one !== null);
    if (stated !== undefined && stated !== null) statistics.figures[name].push(stated);
  }
}

const MOST_TRIES = 60;

/** The number behind a word, with no other figure's word between them. */
function statedBehind(reading: Reading, name: Figure, word: string): Stated | null {
  const { search, text } = reading.prose;
  let from = 0;
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const found = findPhrase(search, word, from);
    if (found === null) return null;
    from = Math.max(found.end, from + 1);
    if (name === 'finished' && /(?:ไม่|ยังไม่)\s*$/.test(text.slice(Math.max(0, found.start - 8), found.start))) continue;
    // A line of a PDF may end between the word and its number.
    const after = toArabicDigits(text.slice(found.end, found.end + 90)).split('\n').slice(0, 2).join(' ');
    const behind = /^([^\d]{0,60}?)(?:(\d{1,5})\s*(?:เรื่อง|ราย|ครั้ง|กรณี|$|\)|,|;)|(ไม่มี|[-–—]\s*เรื่อง))/.exec(after);
    if (behind === null) continue;
    // The year at the end of a title is no number of complaints.
    if (/^25\d\d$/.test(behind[2] ?? '') && !/(?:เรื่อง|ราย|ครั้ง|กรณี)$/.test(behind[0])) continue;
    const between = skeleton(behind[1] ?? '');
    if (ORDER.some((other) => other !== name && LETTERS[other].some((letters) => between.includes(letters)))) continue;
    return { value: behind[2] === undefined ? 0 : Number(behind[2]), place: evidenceAt(reading, reading.prose, found.start, found.end) };
  }
  return null;
}

const NONE = [
  'ไม่มีเรื่องร้องเรียน', 'ไม่มีข้อร้องเรียน', 'ไม่พบเรื่องร้องเรียน', 'ไม่พบข้อร้องเรียน', 'ไม่ปรากฏเรื่องร้องเรียน', 'ไม่ปรากฏข้อร้องเรียน', 'ไม่มีการร้องเรียน', 'ไม่พบการร้องเรียน', 'ไม่ได้รับเรื่องร้องเรียน', 'ไม่ได้รับการร้องเรียน', 'ไม่มีผู้ร้องเรียน',
  'ไม่มีเรื่องทุจริต', 'จำนวน 0 เรื่อง', 'ไม่มีการแจ้งเรื่องร้องเรียน', 'ไม่ปรากฏว่ามีเรื่องร้องเรียน', 'ไม่ปรากฏว่ามีการร้องเรียน', 'ไม่ปรากฏการร้องเรียน', 'ไม่พบว่ามีเรื่องร้องเรียน', 'ไม่พบว่ามีการร้องเรียน', 'ไม่มีคำร้องเรียน',
  'ไม่ได้รับแจ้งเรื่องร้องเรียน', 'ไม่ได้รับแจ้งเบาะแส', 'ไม่มีการแจ้งเบาะแส', 'ไม่มีผู้แจ้งเบาะแส', 'ยังไม่มีเรื่องร้องเรียน', 'ยังไม่มีการร้องเรียน', 'ไม่มีสถิติเรื่องร้องเรียน', 'ไม่มีสถิติการร้องเรียน',
];
/** "เรื่องร้องเรียนการทุจริต 0 เรื่อง" in a sentence says it as well. */
const ZERO = /(?:ร้องเรียน|เบาะแส)[^\d\n]{0,60}(?<![\d.,])0\s*[-–—]?\s*เรื่อง/;
/** So does a line that ends so: "จำนวนเรื่องร้องเรียนการทุจริต : ไม่มี". */
const ENDS_IN_NONE = /ร้องเรียน[^\d\n:：]{0,60}\s*[:：=–-]\s*ไม่มี\s*$/m;
const CONDITION = /กรณีไม่|หากไม่|ถ้าไม่|ในกรณีที่ไม่|กรณีที่ไม่/;

/** Where it is said in so many words that there were none; an instruction what to do in that case is no statement. */
function noneStated(reading: Reading): Evidence | null {
  const isTitled = COMPLAINT.some((phrase) => findPhrase(reading.titleView.search, phrase) !== null);
  // In a report on something else "ไม่พบการร้องเรียน" is said of that; of corruption only where the line says so.
  const counts = (text: string): boolean => !CONDITION.test(text) && (isTitled || CORRUPTION.some((phrase) => skeleton(text).includes(skeleton(phrase))));
  for (const phrase of NONE) {
    for (let from = 0, tries = 0; tries < 10; tries += 1) {
      const found = findPhrase(reading.prose.search, phrase, from);
      if (found === null) break;
      const block = reading.prose.blocks[blockIndexAt(reading.prose, found.start)];
      if (counts(block?.text ?? '')) return evidenceAt(reading, reading.prose, found.start, found.end);
      from = found.end;
    }
  }
  const zero = reading.prose.blocks.find((block) => {
    const said = block.role === 'row' ? null : (ZERO.exec(toArabicDigits(block.text)) ?? ENDS_IN_NONE.exec(block.text));
    return said !== null && counts(block.text) && ![...LETTERS.pending, ...LETTERS.finished].some((letters) => skeleton(said[0]).includes(letters));
  });
  if (zero !== undefined) return evidenceOf(reading, zero);
  return null;
}

function figure(name: Figure, statistics: Statistics[], none: Evidence | null, about: Reading[], corruption: Reading[]): RuleResult {
  const stated = statistics.flatMap((one) => one.figures[name]).filter((one) => one.value !== null);
  if (stated.length > 0) {
    const dashes = stated.every((one) => one.value === 0) && statistics.some((one) => one.dashes);
    const remarks: Fact[] = dashes ? [{ code: 'complaints-dash', verdict: 'remark', params: {}, evidence: distinct(stated.map((one) => one.place)).slice(0, 2) }] : [];
    return { status: 'met', evidence: distinct(stated.map((one) => one.place)).slice(0, 3), remarks };
  }
  if (none !== null) return { status: 'met', evidence: [none] };
  // None received: none to finish, and none in progress.
  const totals = statistics.flatMap((one) => (one.dashes ? [] : one.figures.total)).filter((one) => one.value !== null);
  if (totals.length > 0 && totals.every((one) => one.value === 0)) return { status: 'met', evidence: distinct(totals.map((one) => one.place)).slice(0, 3) };
  const blank = statistics.flatMap((one) => one.figures[name])[0];
  if (blank !== undefined) return { status: 'absent', code: 'complaints-blank', nearest: blank.place };
  const general = about.find((reading) => !corruption.includes(reading) && reading.document.tables.length > 0);
  if (general !== undefined) return { status: 'absent', code: 'complaints-general-only', nearest: evidenceAt(general, general.prose, 0, 1) };
  return { status: 'absent' };
}

function period(statistics: Statistics[], none: Evidence | null, corruption: Reading[], context: RuleContext): RuleResult {
  const holding = statistics.filter((one) => ORDER.some((name) => one.figures[name].length > 0)).map((one) => one.reading);
  const readings = holding.length > 0 ? [...holding, ...corruption.filter((reading) => none !== null && reading.source.resource.finalUrl === none.url && !holding.includes(reading))] : corruption;
  const covered = monthsCovered(readings, context);
  const missing = FIRST_HALF.filter((month) => !covered.months.has(month));
  if (missing.length === 0) return { status: 'met', evidence: distinct(covered.evidence).slice(0, 6) };
  if (covered.months.size === 0 && covered.halfWithoutYear !== null) return { status: 'unclear', code: 'period-without-year', evidence: [covered.halfWithoutYear] };
  const params = { monthsTh: missing.map((month) => monthWithYear(month, context, monthNameTh)), monthsEn: missing.map((month) => monthWithYear(month, context, monthNameEn)) };
  return { status: 'absent', code: covered.months.size > 0 ? 'months-missing' : undefined, params, nearest: covered.evidence[0] };
}

/** Needed only where there were no complaints: then it must be said, by words or by zeros. */
function noneRequired(statistics: Statistics[], none: Evidence | null): RuleResult {
  const totals = statistics.flatMap((one) => one.figures.total);
  const values = [...totals, ...statistics.flatMap((one) => [...one.figures.finished, ...one.figures.pending])];
  const some = values.find((one) => (one.value ?? 0) > 0);
  if (some !== undefined) return { status: 'not-applicable', why: 'complaints-present', evidence: [some.place] };
  if (none !== null) return { status: 'met', evidence: [none] };
  const zeros = values.filter((one) => one.value === 0);
  if (zeros.length > 0) return { status: 'met', evidence: distinct(zeros.map((one) => one.place)).slice(0, 3) };
  const blank = values[0];
  if (blank !== undefined) return { status: 'absent', code: 'complaints-silent', nearest: blank.place };
  // Nothing is published at all: that the figures are missing is said where they are asked for.
  return { status: 'not-applicable', why: 'figures-not-there', evidence: [] };
}

function sum(statistics: Statistics[]): RuleResult {
  const rows = statistics.flatMap((one) => one.rows);
  const wrong = rows.find((row) => row.total !== row.finished + row.pending);
  if (wrong !== undefined) return { status: 'deficient', code: 'complaints-sum-differs', params: { total: wrong.total, finished: wrong.finished, pending: wrong.pending }, evidence: [wrong.place] };
  if (rows.length === 0) return { status: 'not-applicable', why: 'no-complete-row', evidence: [] };
  return { status: 'met', evidence: rows.slice(0, 1).map((row) => row.place) };
}
