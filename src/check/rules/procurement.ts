import type { Evidence, Fact } from '../../model/finding.js';
import { findAmounts, findDates, monthNameEn, monthNameTh, skeleton, toArabicDigits } from '../../thai/index.js';
import { CANONICAL, type CanonicalColumn, type Part } from '../../procurement/columns.js';
import { inFiscalYear, isInFiscalYear, sameMonth, type MonthOfYear } from '../../procurement/month.js';
import { statesPrice } from '../../procurement/price.js';
import { readPublished, type MonthSummary, type Published } from '../procurement/summary.js';
import type { Purchase } from '../../procurement/table.js';
import { evidenceFrom, type Reading } from '../reading.js';
import { defineRule, type RuleResult } from '../rule.js';

/** The monthly summaries of purchases, แบบ สขร.1 (oit-rules §1, O20). */
export const procurement = defineRule('procurement', (rule, context): RuleResult => {
  const published = publishedBy(context.readings, context.evidence.fiscalYear);
  const inYear = published.months.filter((month) => isInFiscalYear(month.when, context.evidence.fiscalYear));
  const wanted = rule.months.map((month) => inFiscalYear(month, context.evidence.fiscalYear));
  switch (rule.aspect) {
    case 'months':
      return months(wanted, inYear, published);
    case 'columns':
      return columns(inYear, published);
    case 'prices':
      return prices(inYear, published);
    case 'empty-months':
      return emptyMonths(inYear);
  }
}, { everyDocument: true });

let remembered: { readings: readonly Reading[]; published: Published } | null = null;

/** The four aspects look at the same tables: read once per set of documents. */
function publishedBy(readings: readonly Reading[], fiscalYear: number): Published {
  const known = remembered;
  if (known !== null && known.readings.length === readings.length && readings.every((reading, index) => reading === known.readings[index])) return known.published;
  const published = readPublished([...readings], fiscalYear);
  remembered = { readings, published };
  return published;
}

const nameTh = (when: MonthOfYear): string => `${monthNameTh(when.month)} ${when.year}`;
const nameEn = (when: MonthOfYear): string => `${monthNameEn(when.month)} ${when.year}`;

function months(wanted: MonthOfYear[], inYear: MonthSummary[], published: Published): RuleResult {
  const missing = wanted.filter((when) => !inYear.some((month) => sameMonth(month.when, when)));
  const evidence = wanted.flatMap((when) => inYear.find((month) => sameMonth(month.when, when))?.place ?? []);
  if (missing.length > 0) {
    const params = { monthsTh: missing.map(nameTh), monthsEn: missing.map(nameEn), found: evidence.length };
    const undated = published.undated.find((one) => one.months === 0);
    // A table of purchases that says nowhere which month it is of may be the missing one.
    if (undated !== undefined) return { status: 'unclear', code: 'procurement-month-unknown', params, evidence: [undated.place] };
    return { status: 'absent', code: 'procurement-month-missing', params, nearest: published.undated[0]?.place ?? evidence[0] };
  }
  const remarks: Fact[] = [];
  for (const month of inYear) {
    if (month.misprint === null) continue;
    remarks.push({ code: 'procurement-month-misprint', verdict: 'remark', params: { printedTh: nameTh(month.misprint), printedEn: nameEn(month.misprint), meantTh: nameTh(month.when), meantEn: nameEn(month.when) }, evidence: [month.place] });
  }
  for (const when of wanted) {
    const twice = twiceTold(inYear.filter((month) => sameMonth(month.when, when)));
    if (twice !== null) remarks.push({ code: 'procurement-month-twice', verdict: 'remark', params: { monthTh: nameTh(when), monthEn: nameEn(when) }, evidence: twice });
  }
  return { status: 'met', evidence, remarks };
}

/** Two different tables for one month. The same table as PDF and as spreadsheet side by side is what is wished for. */
function twiceTold(summaries: MonthSummary[]): Evidence[] | null {
  const tables = summaries.filter((summary) => summary.section !== null && summary.section.purchases.length > 0);
  for (const [index, one] of tables.entries()) {
    const other = tables.slice(index + 1).find((candidate) => candidate.reading.document.kind === one.reading.document.kind && candidate.reading.document.sha256 !== one.reading.document.sha256);
    if (other !== undefined) return [one.place, other.place];
  }
  return null;
}

/** The table of one month, or one that lumps months together or says none: its columns and prices are there all the same. */
type Tabled = Pick<MonthSummary, 'reading' | 'place' | 'header' | 'section'> & { when: MonthOfYear | null };

function tablesOf(inYear: MonthSummary[], published: Published): Tabled[] {
  const tables = inYear.filter((month) => month.header !== null);
  return tables.length > 0 ? tables : published.undated.filter((one) => one.header !== null).map((one) => ({ ...one, when: null }));
}

const tableNameTh = (table: Tabled): string => (table.when === null ? 'ตารางที่ไม่แยกเดือน' : nameTh(table.when));
const tableNameEn = (table: Tabled): string => (table.when === null ? 'table without months' : nameEn(table.when));

function columns(inYear: MonthSummary[], published: Published): RuleResult {
  const tables = tablesOf(inYear, published);
  if (tables.length === 0) {
    const unread = inYear.find((month) => month.tableUnread);
    if (unread !== undefined) return { status: 'unclear', code: 'procurement-table-unread', evidence: [unread.place] };
    if (inYear.some((month) => month.nothingBought !== null)) return { status: 'not-applicable', why: 'nothing-bought', evidence: inYear.slice(0, 1).map((month) => month.place) };
    return { status: 'absent', nearest: published.undated[0]?.place };
  }
  const lacking = tables.flatMap((month) => {
    const missing = (Object.keys(CANONICAL) as CanonicalColumn[]).filter((name) => !isComplete(name, month));
    return missing.length === 0 ? [] : [{ month, missing }];
  });
  const worstCase = lacking[0];
  if (worstCase !== undefined) {
    const names = [...new Set(lacking.flatMap((one) => one.missing))];
    return {
      status: 'deficient',
      code: 'procurement-column-missing',
      params: { columnsTh: names.map((name) => CANONICAL[name].titleTh), columnsEn: names.map((name) => CANONICAL[name].titleEn), monthsTh: lacking.map((one) => tableNameTh(one.month)), monthsEn: lacking.map((one) => tableNameEn(one.month)) },
      evidence: lacking.slice(0, 7).map((one) => one.month.place),
    };
  }
  const unread = inYear.find((month) => month.tableUnread);
  if (unread !== undefined) return { status: 'unclear', code: 'procurement-table-unread', params: { monthTh: nameTh(unread.when), monthEn: nameEn(unread.when) }, evidence: [unread.place] };
  return { status: 'met', evidence: tables.map((month) => month.place).slice(0, 7) };
}

/**
 * Whether a table has a column of the form. Of a column that stands as two, the name must be there (prices are asked for
 * row by row elsewhere), and of the contract number and date; what its cells hold counts as well as its heading.
 */
function isComplete(name: CanonicalColumn, table: Tabled): boolean {
  const header = table.header;
  if (header === null || !header.found.includes(name)) return false;
  const purchases = table.section?.purchases ?? [];
  const some = (part: Part, says: (text: string) => boolean): boolean => purchases.some((purchase) => (purchase.cells.get(part) ?? []).some(says));
  const isName = (text: string): boolean => skeleton(text).replace(/[\d.,]|บาท/g, '').length >= 4;
  const has = (part: Part): boolean => header.columns.has(part) || purchases.length === 0;
  switch (name) {
    case 'bids':
      return has('tenderer') || some('bidPrice', isName);
    case 'award':
      return has('supplier') || some('agreedPrice', isName);
    case 'contract':
      return (has('contractDate') || some('contractId', (text) => findDates(text).length > 0)) && (has('contractId') || some('contractDate', saysMoreThanDate));
    default:
      return true;
  }
}

function saysMoreThanDate(text: string): boolean {
  const rest = findDates(text).reduce((left, date) => left.replace(date.text, ' '), text);
  return rest !== text && /\d/.test(toArabicDigits(rest));
}

interface PriceGap {
  month: Tabled;
  purchase: Purchase;
  bid: boolean;
  agreed: boolean;
}

const MAX_PLACES = 40;

function prices(inYear: MonthSummary[], published: Published): RuleResult {
  const tables = tablesOf(inYear, published).filter((month) => (month.section?.purchases.length ?? 0) > 0);
  if (tables.length === 0) {
    const unread = inYear.find((month) => month.tableUnread);
    if (unread !== undefined) return { status: 'unclear', code: 'procurement-table-unread', evidence: [unread.place] };
    if (inYear.some((month) => month.nothingBought !== null)) return { status: 'not-applicable', why: 'nothing-bought', evidence: inYear.slice(0, 1).map((month) => month.place) };
    return { status: 'absent', nearest: published.undated[0]?.place };
  }
  const gaps = tables.flatMap((month) => (month.section?.purchases ?? []).flatMap((purchase) => priceGap(month, purchase) ?? []));
  const rows = tables.reduce((sum, month) => sum + (month.section?.purchases.length ?? 0), 0);
  if (gaps.length === 0) {
    const unread = inYear.find((month) => month.tableUnread);
    if (unread !== undefined) return { status: 'unclear', code: 'procurement-table-unread', params: { monthTh: nameTh(unread.when), monthEn: nameEn(unread.when) }, evidence: [unread.place] };
    return { status: 'met', evidence: tables.flatMap((month) => purchaseEvidence(month, month.section?.purchases[0])).slice(0, 7) };
  }
  return {
    status: 'deficient',
    code: 'procurement-price-missing',
    params: {
      rows,
      missing: gaps.length,
      bids: gaps.filter((gap) => gap.bid).length,
      agreed: gaps.filter((gap) => gap.agreed).length,
      placesTh: gaps.slice(0, MAX_PLACES).map((gap) => `${tableNameTh(gap.month)} ลำดับที่ ${gap.purchase.sequence || '–'}`),
      placesEn: gaps.slice(0, MAX_PLACES).map((gap) => `${tableNameEn(gap.month)} row ${gap.purchase.sequence || '–'}`),
    },
    evidence: gaps.slice(0, MAX_PLACES).map((gap) => evidenceFrom(gap.month.reading.source, `${gap.purchase.locator}, ${missingColumn(gap)}`, gap.purchase.text, gap.month.reading.document.sha256)),
  };
}

function missingColumn(gap: PriceGap): string {
  return [gap.bid ? 'ราคาที่เสนอ' : '', gap.agreed ? 'ราคาที่ตกลงซื้อหรือจ้าง' : ''].filter((name) => name !== '').join(', ');
}

function priceGap(month: Tabled, purchase: Purchase): PriceGap | null {
  // Nobody was chosen and nothing agreed.
  if (/ยกเลิก|ไม่มีผู้(?:ยื่น|เสนอ)/.test(purchase.text)) return null;
  const bid = !hasPrice(month, purchase, 'bidPrice', 'tenderer');
  const agreed = !hasPrice(month, purchase, 'agreedPrice', 'supplier');
  return bid || agreed ? { month, purchase, bid, agreed } : null;
}

/** A price in its own column, or beside the name in a combined one. */
function hasPrice(month: Tabled, purchase: Purchase, price: Part, name: Part): boolean {
  const columnsOfPrice = month.header?.columns.get(price) ?? [];
  const columnsOfName = month.header?.columns.get(name) ?? [];
  // Names and prices are sometimes both put under the heading of the name alone.
  const texts = columnsOfPrice.length > 0 ? (purchase.cells.get(price) ?? []) : (purchase.cells.get(name) ?? []);
  const combined = columnsOfPrice.length === 0 || columnsOfPrice.some((column) => columnsOfName.includes(column));
  return texts.some((text) => statesPrice(text, !combined));
}

function purchaseEvidence(month: Tabled, purchase: Purchase | undefined): Evidence[] {
  return purchase === undefined ? [] : [evidenceFrom(month.reading.source, purchase.locator, purchase.text, month.reading.document.sha256)];
}

/** A month whose document is there with nothing in it must say that nothing was bought. */
function emptyMonths(inYear: MonthSummary[]): RuleResult {
  const empty = inYear.filter((month) => !month.tableUnread && !(month.header === null && month.nothingBought === null && holdsAmounts(month.reading)) && (month.section?.purchases.length ?? 0) === 0 && !inYear.some((other) => sameMonth(other.when, month.when) && (other.section?.purchases.length ?? 0) > 0));
  const silent = empty.filter((month) => month.nothingBought === null);
  const wordless = silent.filter((month) => !month.section?.notes.some((note) => /^[\s|\d.–—-]*[-–—][\s|–—-]*$/.test(note.text)));
  // Dashes along the whole line mean nothing was bought to some and nothing was filled in to others.
  if (silent.length > 0 && wordless.length === 0) return { status: 'unclear', code: 'procurement-month-silent', params: { monthsTh: silent.map((month) => nameTh(month.when)), monthsEn: silent.map((month) => nameEn(month.when)) }, evidence: silent.map((month) => month.place) };
  if (silent.length > 0) return { status: 'deficient', code: 'procurement-month-silent', params: { monthsTh: silent.map((month) => nameTh(month.when)), monthsEn: silent.map((month) => nameEn(month.when)) }, evidence: silent.map((month) => month.place) };
  const said = empty.flatMap((month) => month.nothingBought ?? []);
  return said.length > 0 ? { status: 'met', evidence: said } : { status: 'not-applicable', why: 'no-empty-month', evidence: [] };
}


/** A table that is not the form, such as totals by method, is something bought all the same. */
function holdsAmounts(reading: Reading): boolean {
  return reading.document.tables.some((table) => table.rows.some((row) => row.some((cell) => cell.length < 40 && findAmounts(cell).some((amount) => Number(amount.value) >= 100 && !/^25\d\d$/.test(amount.value)))));
}
