import { formatLocator, type Block, type Table } from '../../model/document.js';
import type { Evidence } from '../../model/finding.js';
import { findAmounts, findPhrase, isReportingDate } from '../../thai/index.js';
import { namesOf } from '../members.js';
import { evidenceFrom, evidenceOf, type Reading } from '../reading.js';
import { inFiscalYear, monthOfContracts, monthsNamed, monthsOfHeading, namesSeveralMonths, sameMonth, type MonthOfYear } from '../../procurement/month.js';
import { findHeader, readSections, saysNothingBought, type Header, type Section } from '../../procurement/table.js';

/** What one published place says about one month. */
export interface MonthSummary {
  when: MonthOfYear;
  /** Its year was written nowhere and is that of the fiscal year. */
  yearAssumed?: true;
  reading: Reading;
  /** Header of its table; null where the month is told in words or the table could not be read. */
  header: Header | null;
  section: Section | null;
  /** Where it says that nothing was bought. */
  nothingBought: Evidence | null;
  place: Evidence;
  /** The heading names another year than the contracts: a misprint, the contracts decide. */
  misprint: MonthOfYear | null;
  /** The text speaks of the form's columns but no table was found in it. */
  tableUnread: boolean;
}

/** What the documents of an item publish as monthly summaries. */
export interface Published {
  months: MonthSummary[];
  undated: Undated[];
}

/** A procurement table whose month nothing tells (`months` 0), or that lumps several months together. */
export interface Undated {
  reading: Reading;
  place: Evidence;
  months: number;
  header: Header | null;
  section: Section | null;
}

/** Reads every monthly summary out of the documents. Cost: cells of all tables × known headings. */
export function readPublished(readings: Reading[], fiscalYear: number): Published {
  const published: Published = { months: [], undated: [] };
  for (const reading of readings) readOne(reading, fiscalYear, published);
  return published;
}

function readOne(reading: Reading, fiscalYear: number, published: Published): void {
  const tables = reading.document.tables;
  let last: { header: Header; sheet: string | undefined } | null = null;
  let any = false;
  for (const table of tables) {
    const own = findHeader(table);
    const header: Header | null = own ?? (last !== null && last.sheet === table.locator.sheet ? continuation(last.header, table) : null);
    if (header === null) {
      any = addTableOfNothing(reading, table, tables.length, fiscalYear, published) || any;
      continue;
    }
    any = true;
    last = { header, sheet: table.locator.sheet };
    for (const section of readSections(table, header)) {
      if (own === null && published.months.length > 0) {
        // The table goes on from the page before without repeating its header.
        const open: MonthSummary | undefined = published.months[published.months.length - 1];
        if (open?.reading === reading && open.section !== null && monthsOfHeading(section.heading).length === 0) {
          open.section.purchases.push(...section.purchases);
          open.section.notes.push(...section.notes);
          continue;
        }
      }
      addSection(reading, table, header, section, fiscalYear, published, tables.length);
    }
  }
  if (any) addStatements(reading, fiscalYear, published);
  else addWithoutTable(reading, fiscalYear, published);
}

function continuation(last: Header | null, table: Table): Header | null {
  if (last === null) return null;
  const width = Math.max(...[...last.columns.values()].flat()) + 1;
  return table.rows[0] !== undefined && table.rows[0].length >= width && table.rows[0].length <= width + 2 ? { ...last, firstRow: 0, lastRow: -1 } : null;
}

function addSection(reading: Reading, table: Table, header: Header, section: Section, fiscalYear: number, published: Published, tables: number): void {
  const place = evidenceFrom(reading.source, placeOf(table), headline(section, table), reading.document.sha256);
  const nothing = section.notes.find((note) => saysNothingBought(note.text));
  const headings = headingsOf(reading, table, section.heading, tables);
  const named = firstNamed(headings);
  const byContracts = monthOfContracts(section);
  const lumped = named.length === 0 && headings.some(namesSeveralMonths);
  if (named.length > 1 || lumped || (named.length === 0 && byContracts === null)) {
    if (section.purchases.length > 0 || nothing !== undefined) published.undated.push({ reading, place, months: lumped ? 2 : named.length, header, section });
    return;
  }
  const first = named[0];
  const told: MonthOfYear | null = first === undefined ? null : { month: first.month, year: first.year ?? (byContracts?.month === first.month ? byContracts.year : inFiscalYear(first.month, fiscalYear).year) };
  // Same month, other year: the heading is misprinted and the contracts' dates tell (oit-rules §6.1, trap 14).
  const misprint = told !== null && byContracts !== null && told.month === byContracts.month && told.year !== byContracts.year ? told : null;
  const when = misprint !== null ? byContracts : (told ?? byContracts);
  if (when === null) return;
  published.months.push({
    when,
    ...(first !== undefined && first.year === null && byContracts?.month !== first.month ? { yearAssumed: true as const } : {}),
    reading,
    header,
    section,
    nothingBought: nothing === undefined ? wordsOfNothing(reading, table, tables) : evidenceFrom(reading.source, nothing.locator, nothing.text, reading.document.sha256),
    place,
    misprint,
    tableUnread: false,
  });
}

/** Where the month of a table may be told, nearest first. */
function headingsOf(reading: Reading, table: Table, own: string, tables: number): string[] {
  return [own, table.locator.sheet ?? '', linesAbove(reading, table, tables), ...namesOf(reading.source)];
}

function firstNamed(headings: readonly string[]): { month: number; year: number | null }[] {
  return headings.map(monthsOfHeading).find((named) => named.length > 0) ?? [];
}

/** A sheet or table that says of its month that nothing was bought, without the columns of the form. */
function addTableOfNothing(reading: Reading, table: Table, tables: number, fiscalYear: number, published: Published): boolean {
  const row = table.rows.findIndex((cells) => cells.some(saysNothingBought));
  if (row < 0 || table.rows.length > 12) return false;
  const named = firstNamed(headingsOf(reading, table, [table.caption, ...table.rows.map((cells) => [...new Set(cells)].join(' '))].join('\n'), tables));
  const [first] = named;
  if (first === undefined || named.length > 1) return false;
  const said = evidenceFrom(reading.source, formatLocator(table.rowLocators[row] ?? table.locator), [...new Set(table.rows[row])].join(' | '), reading.document.sha256);
  addWords(reading, { month: first.month, year: first.year ?? inFiscalYear(first.month, fiscalYear).year }, said, published);
  return true;
}

/** Months told in words between the tables: "เดือนกุมภาพันธ์ 2566 ไม่มีการจัดซื้อจัดจ้าง", in one line or under its heading. */
function addStatements(reading: Reading, fiscalYear: number, published: Published): void {
  const { blocks } = reading.prose;
  blocks.forEach((block, index) => {
    if (block.role === 'row' || !saysNothingBought(block.text)) return;
    const near = [block, blocks[index - 1], blocks[index - 2]].filter((one) => one !== undefined && one.role !== 'row');
    const named = near.map((one) => monthsNamed(one?.text ?? '')).find((months) => months.length > 0) ?? [];
    for (const one of named) addWords(reading, { month: one.month, year: one.year ?? inFiscalYear(one.month, fiscalYear).year }, evidenceOf(reading, block), published);
  });
}

/** A document without a table of the form: it may say in words that nothing was bought, or its table could not be read. */
function addWithoutTable(reading: Reading, fiscalYear: number, published: Published): void {
  const speaks = findPhrase(reading.all.search, 'จัดซื้อจัดจ้าง') ?? findPhrase(reading.all.search, 'สขร.1') ?? findPhrase(reading.all.search, 'จัดซื้อหรือจัดจ้าง');
  if (speaks === null) return;
  const isPage = reading.document.kind === 'html';
  if (isPage) {
    // A page lists many months; only a statement about a month counts.
    addStatements(reading, fiscalYear, published);
    return;
  }
  const titles = reading.titles.map((title) => title.text).join('\n');
  const months = firstNamed([titles, ...namesOf(reading.source)]);
  const first = months[0];
  if (first === undefined || months.length > 1) {
    if (headingWords(reading) >= 3) published.undated.push({ reading, place: evidenceOf(reading, reading.all.blocks[0]), months: months.length, header: null, section: null });
    return;
  }
  const when = { month: first.month, year: first.year ?? inFiscalYear(first.month, fiscalYear).year };
  const nothing = wordsOfNothing(reading);
  const block = reading.all.blocks.find((one) => monthsNamed(one.text).some((month) => month.month === when.month && !isReportingDate(one.text, 0))) ?? reading.all.blocks[0];
  published.months.push({ when, reading, header: null, section: null, nothingBought: nothing, place: evidenceOf(reading, block), misprint: null, tableUnread: nothing === null && headingWords(reading) >= 3 && !isEmptySheet(reading) });
}

/** The cells of a sheet and the words of a text file are read as they are: with the form's heads and no amount below them it is an empty form, not an unread one. */
function isEmptySheet({ document, all }: Reading): boolean {
  if (document.kind !== 'csv' && document.kind !== 'spreadsheet' && document.kind !== 'text') return false;
  return !findAmounts(all.text).some((amount) => Number(amount.value) >= 100 && !/^25\d\d$/.test(amount.value));
}

function addWords(reading: Reading, when: MonthOfYear, said: Evidence, published: Published): void {
  if (published.months.some((month) => sameMonth(month.when, when) && month.reading === reading)) return;
  published.months.push({ when, reading, header: null, section: null, nothingBought: said, place: said, misprint: null, tableUnread: false });
}

const HEADING_WORDS = ['วงเงินที่จะซื้อ', 'วงเงินงบประมาณ', 'ราคากลาง', 'วิธีซื้อหรือจ้าง', 'ราคาที่เสนอ', 'ผู้เสนอราคา', 'ผู้ได้รับการคัดเลือก', 'ราคาที่ตกลง', 'เหตุผลที่คัดเลือก', 'เลขที่และวันที่ของสัญญา'];

function headingWords(reading: Reading): number {
  return HEADING_WORDS.filter((word) => findPhrase(reading.all.search, word) !== null).length;
}

/** Where a document says that nothing was bought; beside other tables only on the table's own sheet or page. */
function wordsOfNothing(reading: Reading, table?: Table, tables = 1): Evidence | null {
  const near = (block: Block): boolean => table === undefined || tables === 1 || (block.locator.sheet ?? block.locator.page) === (table.locator.sheet ?? table.locator.page ?? null);
  const block = reading.prose.blocks.find((one) => near(one) && saysNothingBought(one.text));
  return block === undefined ? null : evidenceOf(reading, block);
}

function placeOf(table: Table): string {
  const { locator } = table;
  if (locator.sheet !== undefined) return `sheet "${locator.sheet}"`;
  return [locator.page === undefined ? '' : `page ${locator.page}`, locator.table === undefined ? '' : `table ${locator.table}`].filter((part) => part !== '').join(', ');
}

function headline(section: Section, table: Table): string {
  return section.heading.trim() !== '' ? section.heading.trim().slice(0, 240) : (table.rows[0] ?? []).join(' | ').slice(0, 240);
}

/** Lines of the same page or sheet above the table, or all titles when the document has one table. */
function linesAbove(reading: Reading, table: Table, tables: number): string {
  const page = table.locator.page;
  const onPage = reading.all.blocks.filter((block) => block.role !== 'row' && (page === undefined ? tables === 1 : block.locator.page === page)).slice(0, 12);
  const text = onPage.map((block) => block.text).join('\n');
  return monthsNamed(text).length > 0 || tables > 1 ? text : reading.titles.map((title) => title.text).join('\n');
}
