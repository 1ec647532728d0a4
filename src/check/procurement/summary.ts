import type { Block, Table } from '../../model/document.js';
import type { Evidence } from '../../model/finding.js';
import { findPhrase, skeleton } from '../../thai/index.js';
import { fileNameOf } from '../../url/index.js';
import { evidenceFrom, evidenceOf, type Reading } from '../reading.js';
import { isReportingDate } from '../standing.js';
import { inFiscalYear, monthOfContracts, monthsNamed, sameMonth, type MonthOfYear } from './month.js';
import { findHeader, NOTHING_BOUGHT, readSections, type Header, type Section } from './table.js';

/** What one published place says about one month. */
export interface MonthSummary {
  when: MonthOfYear;
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
  /** Procurement tables whose month nothing tells, or that lump several months together. */
  undated: { reading: Reading; place: Evidence; months: number }[];
}

/** Reads every monthly summary out of the documents. Cost: cells of all tables × known headings. */
export function readPublished(readings: Reading[], fiscalYear: number): Published {
  const published: Published = { months: [], undated: [] };
  for (const reading of readings) readOne(reading, fiscalYear, published);
  return published;
}

function readOne(reading: Reading, fiscalYear: number, published: Published): void {
  const tables = reading.document.tables;
  let last: Header | null = null;
  let any = false;
  for (const table of tables) {
    const own = findHeader(table);
    const header: Header | null = own ?? continuation(last, table);
    if (header === null) continue;
    any = true;
    last = header;
    for (const section of readSections(table, header)) {
      if (own === null && published.months.length > 0) {
        // The table goes on from the page before without repeating its header.
        const open: MonthSummary | undefined = published.months[published.months.length - 1];
        if (open?.reading === reading && open.section !== null && monthsNamed(section.heading).length === 0) {
          open.section.purchases.push(...section.purchases);
          open.section.notes.push(...section.notes);
          continue;
        }
      }
      addSection(reading, table, header, section, fiscalYear, published, tables.length);
    }
  }
  if (!any) addWithoutTable(reading, fiscalYear, published);
}

function continuation(last: Header | null, table: Table): Header | null {
  if (last === null) return null;
  const width = Math.max(...[...last.columns.values()].flat()) + 1;
  return table.rows[0] !== undefined && table.rows[0].length >= width && table.rows[0].length <= width + 2 ? { ...last, firstRow: 0, lastRow: -1 } : null;
}

function addSection(reading: Reading, table: Table, header: Header, section: Section, fiscalYear: number, published: Published, tables: number): void {
  const place = evidenceFrom(reading.source, placeOf(table), headline(section, table), reading.document.sha256);
  const nothing = section.notes.find((note) => NOTHING_BOUGHT.some((phrase) => skeleton(note.text).includes(phrase)));
  const headings = [section.heading, table.locator.sheet ?? '', linesAbove(reading, table, tables), nameOf(reading)];
  const byContracts = monthOfContracts(section);
  let named: { month: number; year: number | null }[] = [];
  for (const heading of headings) {
    named = monthsNamed(heading);
    if (named.length > 0) break;
  }
  if (named.length === 0 && byContracts === null) {
    if (section.purchases.length > 0 || nothing !== undefined) published.undated.push({ reading, place, months: 0 });
    return;
  }
  if (named.length > 1 && !(byContracts !== null && named.some((one) => one.month === byContracts.month && (one.year ?? byContracts.year) === byContracts.year))) {
    published.undated.push({ reading, place, months: named.length });
    return;
  }
  if (named.length > 2) {
    published.undated.push({ reading, place, months: named.length });
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
    reading,
    header,
    section,
    nothingBought: nothing === undefined ? wordsOfNothing(reading) : evidenceFrom(reading.source, nothing.locator, nothing.text, reading.document.sha256),
    place,
    misprint,
    tableUnread: false,
  });
}

/** A document without a table of the form: it may say in words that nothing was bought, or its table could not be read. */
function addWithoutTable(reading: Reading, fiscalYear: number, published: Published): void {
  const speaks = findPhrase(reading.all.search, 'จัดซื้อจัดจ้าง') ?? findPhrase(reading.all.search, 'สขร.1') ?? findPhrase(reading.all.search, 'จัดซื้อหรือจัดจ้าง');
  if (speaks === null) return;
  const isPage = reading.document.kind === 'html';
  if (isPage) {
    // A page lists many months; only a statement about a month in its own words counts.
    for (const block of reading.prose.blocks) {
      if (!saysNothing(block)) continue;
      for (const one of monthsNamed(block.text)) addWords(reading, { month: one.month, year: one.year ?? inFiscalYear(one.month, fiscalYear).year }, evidenceOf(reading, block), published);
    }
    return;
  }
  const titles = reading.titles.map((title) => title.text).join('\n');
  const named = monthsNamed(titles);
  const months = named.length > 0 ? named : monthsNamed(nameOf(reading));
  const first = months[0];
  if (first === undefined || months.length > 1) {
    if (headingWords(reading) >= 3) published.undated.push({ reading, place: evidenceOf(reading, reading.all.blocks[0]), months: months.length });
    return;
  }
  const when = { month: first.month, year: first.year ?? inFiscalYear(first.month, fiscalYear).year };
  const nothing = wordsOfNothing(reading);
  const block = reading.all.blocks.find((one) => monthsNamed(one.text).some((month) => month.month === when.month && !isReportingDate(one.text, 0))) ?? reading.all.blocks[0];
  published.months.push({ when, reading, header: null, section: null, nothingBought: nothing, place: evidenceOf(reading, block), misprint: null, tableUnread: nothing === null && headingWords(reading) >= 3 });
}

function addWords(reading: Reading, when: MonthOfYear, said: Evidence, published: Published): void {
  if (published.months.some((month) => sameMonth(month.when, when) && month.reading === reading)) return;
  published.months.push({ when, reading, header: null, section: null, nothingBought: said, place: said, misprint: null, tableUnread: false });
}

const HEADING_WORDS = ['วงเงินที่จะซื้อ', 'วงเงินงบประมาณ', 'ราคากลาง', 'วิธีซื้อหรือจ้าง', 'ราคาที่เสนอ', 'ผู้เสนอราคา', 'ผู้ได้รับการคัดเลือก', 'ราคาที่ตกลง', 'เหตุผลที่คัดเลือก', 'เลขที่และวันที่ของสัญญา'];

function headingWords(reading: Reading): number {
  return HEADING_WORDS.filter((word) => findPhrase(reading.all.search, word) !== null).length;
}

function wordsOfNothing(reading: Reading): Evidence | null {
  const block = reading.prose.blocks.find(saysNothing);
  return block === undefined ? null : evidenceOf(reading, block);
}

function saysNothing(block: Block): boolean {
  const letters = skeleton(block.text);
  return NOTHING_BOUGHT.some((phrase) => letters.includes(phrase));
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

function nameOf(reading: Reading): string {
  return `${fileNameOf(reading.source.resource.finalUrl ?? reading.source.resource.requestedUrl)}\n${reading.source.linkText ?? ''}`;
}
