import type { ItemEvidence } from '../../model/evidence.js';
import type { Evidence, Fact, FactCode } from '../../model/finding.js';
import { approximate, findDates, monthNameEn, monthNameTh, skeleton, toArabicDigits } from '../../thai/index.js';
import type { Part } from '../../procurement/columns.js';
import { isInFiscalYear, type MonthOfYear } from '../../procurement/month.js';
import { pricesIn } from '../../procurement/price.js';
import { readPublished, type MonthSummary } from '../procurement/summary.js';
import type { Purchase } from '../../procurement/table.js';
import { readableOf } from '../readable.js';
import { evidenceFrom } from '../reading.js';
import { standingOf } from '../standing.js';

interface Row {
  purchase: Purchase;
  month: MonthSummary;
}

/** What the rows of the monthly summaries contradict: their month, their budget, their bidders, each other (oit-rules §1, O20). */
export function purchaseFacts(evidence: ItemEvidence): Fact[] {
  const readings = readableOf(evidence).filter((reading) => ['fits', 'undated'].includes(standingOf(reading, 'fiscal-year', evidence).verdict));
  const months = readPublished(readings, evidence.fiscalYear).months.filter((month) => isInFiscalYear(month.when, evidence.fiscalYear));
  const rows = months.flatMap((month) => (month.section?.purchases ?? []).map((purchase): Row => ({ purchase, month })));
  return [
    ...factOf('purchase-outside-month', rows.filter(isOutsideMonth)),
    ...factOf('purchase-over-budget', rows.filter(isOverBudget)),
    ...factOf('purchase-winner-no-bidder', rows.filter(wonWithoutBid)),
    ...factOf('purchase-contract-twice', contractsTwice(rows)),
  ];
}

const SHOWN = 8;

function factOf(code: FactCode, rows: readonly Row[]): Fact[] {
  if (rows.length === 0) return [];
  const place = (row: Row): Evidence => evidenceFrom(row.month.reading.source, row.purchase.locator, row.purchase.text, row.month.reading.document.sha256);
  const params = { count: rows.length, placesTh: rows.map((row) => `${monthNameTh(row.month.when.month)} ${row.month.when.year} ลำดับที่ ${row.purchase.sequence}`), placesEn: rows.map((row) => `${monthNameEn(row.month.when.month)} ${row.month.when.year} row ${row.purchase.sequence}`) };
  return [{ code, verdict: 'remark', params, evidence: rows.slice(0, SHOWN).map(place) }];
}

function textOf(purchase: Purchase, ...parts: Part[]): string {
  return [...new Set(parts.flatMap((part) => purchase.cells.get(part) ?? []))].join('\n');
}

/** A contract of the last days of the month before, or of the first days of the next, may stand in a month's list. */
const DAYS_BEYOND = 7;

function isOutsideMonth({ purchase, month }: Row): boolean {
  const date = findDates(textOf(purchase, 'contractDate', 'contractId')).find((one) => one.day !== null && one.month !== null && one.year !== null);
  if (date === undefined || date.day === null || date.month === null || date.year === null) return false;
  const day = Date.UTC(date.year - 543, date.month - 1, date.day);
  const { year, month: number }: MonthOfYear = month.when;
  return day < Date.UTC(year - 543, number - 1, 1 - DAYS_BEYOND) || day > Date.UTC(year - 543, number, DAYS_BEYOND);
}

/** Only where both columns state one price each. */
function isOverBudget({ purchase, month }: Row): boolean {
  const combined = sharesColumn(month, 'supplier', 'agreedPrice');
  const [budget, otherBudget] = pricesIn(textOf(purchase, 'budget'), true);
  const [agreed, otherAgreed] = pricesIn(textOf(purchase, 'agreedPrice'), !combined);
  return budget !== undefined && agreed !== undefined && otherBudget === undefined && otherAgreed === undefined && agreed > budget;
}

function sharesColumn(month: MonthSummary, one: Part, other: Part): boolean {
  const columns = month.header?.columns;
  return (columns?.get(one) ?? []).some((column) => columns?.get(other)?.includes(column) === true);
}

/** Kinds of firms and titles of persons: written in full here and shortened there. */
const KIND = /^(?:บรษท|บมจ|บจก|บจ|หางหนสวนสามญ|หางหนสวนจากด|หางหนสวน|หจก|หสม|รานคา|ราน|นางสาว|นาย|นาง|นส)|(?:จากดมหาชน|มหาชน|จากด)/g;
const SHORTEST_NAME = 5;
/** A word in place of a winner. */
const NOBODY = /ยกเลก|ไมม|รายเดยวกน|ดงกลาว/;

function nameOf(text: string): string {
  return skeleton(toArabicDigits(text).replace(/[\d,]+(?:\.\d+)?\s*(?:บาท)?/g, ' ')).replace(KIND, '').replace(/บาท/g, '');
}

function wonWithoutBid({ purchase }: Row): boolean {
  const bidders = skeleton(textOf(purchase, 'tenderer'));
  const winner = nameOf(textOf(purchase, 'supplier').split('\n')[0] ?? '');
  if (winner.length < SHORTEST_NAME || nameOf(textOf(purchase, 'tenderer')).length < SHORTEST_NAME || NOBODY.test(winner)) return false;
  // A third of the letters may be a slip of typing, a lost vowel or a shortened word; a different firm differs more.
  return approximate(winner, bidders) > winner.length / 3;
}

/** One number of a contract, on one day, beside two different winners: one of the two is a slip. */
function contractsTwice(rows: readonly Row[]): Row[] {
  const byNumber = new Map<string, Row[]>();
  for (const row of rows) {
    const number = contractNumber(row.purchase);
    if (number !== null) byNumber.set(number, [...(byNumber.get(number) ?? []), row]);
  }
  return [...byNumber.values()].flatMap((same) => {
    const winners = same.map((row) => nameOf(textOf(row.purchase, 'supplier').split('\n')[0] ?? ''));
    const differ = winners.some((one, index) => winners.slice(index + 1).some((other) => one.length >= SHORTEST_NAME && other.length >= SHORTEST_NAME && approximate(one, other) > one.length / 3 && approximate(other, one) > other.length / 3));
    return differ ? same : [];
  });
}

/**
 * "ใบสั่งจ้างที่ 12/2566" with its day; null where one of the two is not there. Numbers start anew for each kind of contract, and the
 * schools and sections of a district number for themselves, so that the number alone tells nothing.
 */
function contractNumber(purchase: Purchase): string | null {
  const text = toArabicDigits(textOf(purchase, 'contractId', 'contractDate'));
  const dates = findDates(text).filter((date) => date.day !== null);
  const rest = findDates(text).reduce((left, date) => left.replace(date.text, ' '), text);
  const [date] = dates;
  if (date === undefined) return null;
  const number = /(?<!\d)(\d{1,6})\s*\/\s*(25\d\d|\d{2})(?!\d)/.exec(rest);
  return number === null ? null : `${skeleton(rest.slice(0, number.index)).slice(-12)} ${Number(number[1])}/${(number[2] ?? '').slice(-2)} ${date.day}.${date.month}.${date.year}`;
}
