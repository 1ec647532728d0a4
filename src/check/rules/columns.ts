import type { Rule } from '../../model/checklist.js';
import { formatLocator, type Table } from '../../model/document.js';
import type { Evidence } from '../../model/finding.js';
import { findAmounts, skeleton, toArabicDigits } from '../../thai/index.js';
import { isBlank } from '../blank-forms.js';
import { evidenceFrom, type Reading } from '../reading.js';
import { defineRule, type RuleContext, type RuleResult } from '../rule.js';
import { GOOD_ENOUGH, headLetters, headSimilarity, headTexts } from '../../procurement/table-heads.js';
import { yearsOf } from '../standing.js';
import { explicitNone } from './mention.js';

type ColumnsRule = Extract<Rule, { kind: 'columns' }>;

/** A table of a form with named columns: all of them are there, or every row says something in each. */
export const columns = defineRule('columns', (rule, context): RuleResult => {
  const forms = context.readings.flatMap((reading) => reading.document.tables.flatMap((table) => formIn(reading, table, rule) ?? []));
  const filled = forms.map((form) => ({ ...form, rows: form.rows.filter((row) => saysSomething(row.cells)) })).filter((form) => form.rows.length > 0);
  const allowed = filled.flatMap((form) => ofYear(form, context) ?? []);
  const best = allowed.sort((a, b) => b.places.size - a.places.size)[0];
  if (best === undefined) {
    const none = explicitNone(context.readings, rule.orNone, context);
    if (none !== null) return { status: 'met', evidence: [none] };
    const other = filled[0];
    if (other !== undefined) return { status: 'absent', code: 'wrong-year', params: { year: other.rows[0]?.year ?? '–', wanted: context.evidence.fiscalYear }, nearest: other.place };
    const empty = forms[0];
    return empty === undefined ? { status: 'absent' } : { status: 'absent', code: 'figures-blank', nearest: empty.place };
  }
  return rule.filled ? cells(rule, allowed) : heads(rule, best);
});

function heads(rule: ColumnsRule, form: Form): RuleResult {
  const missing = rule.columns.filter((_column, index) => !form.places.has(index));
  if (missing.length === 0) return { status: 'met', evidence: [form.place] };
  return { status: 'deficient', code: 'table-column-missing', params: { columnsTh: missing.map((one) => one.nameTh), columnsEn: missing.map((one) => one.nameEn) }, evidence: [form.place] };
}

function cells(rule: ColumnsRule, forms: Form[]): RuleResult {
  const blank = forms.flatMap((form) =>
    form.rows.flatMap((row) => {
      const empty = rule.columns.filter((_column, index) => form.places.has(index) && isBlank(row.cells[form.places.get(index) ?? -1] ?? ''));
      return empty.length === 0 ? [] : [{ form, row, empty }];
    }),
  );
  if (blank.length === 0) return { status: 'met', evidence: forms.map((form) => form.rows[0]?.evidence ?? form.place).slice(0, 3) };
  const empty = rule.columns.filter((column) => blank.some((one) => one.empty.includes(column)));
  return {
    status: 'deficient',
    code: 'table-cell-blank',
    params: { blank: blank.length, rows: forms.reduce((sum, form) => sum + form.rows.length, 0), columnsTh: empty.map((one) => one.nameTh), columnsEn: empty.map((one) => one.nameEn) },
    evidence: blank.slice(0, 8).map((one) => ({ ...one.row.evidence, locator: `${one.row.evidence.locator}, ${one.empty.map((column) => column.nameTh).join(', ')}` })),
  };
}

interface Row {
  cells: string[];
  /** Of the column that names it; null without one. */
  year: number | null;
  evidence: Evidence;
}

interface Form {
  reading: Reading;
  /** Index of the rule's column → physical column. */
  places: Map<number, number>;
  rows: Row[];
  place: Evidence;
}

const SEARCHED_ROWS = 20;
const HEADER_ROWS = 3;

/** The table as one of the form: the rows that name most of its columns are the header. Null where too few are named. */
function formIn(reading: Reading, table: Table, rule: ColumnsRule): Form | null {
  let best: { first: number; last: number; places: Map<number, number> } | null = null;
  for (let first = 0; first < Math.min(table.rows.length, SEARCHED_ROWS); first += 1) {
    for (let last = first; last < Math.min(first + HEADER_ROWS, table.rows.length); last += 1) {
      if (last > first && (table.rows[last] ?? []).some((cell) => findAmounts(cell).some((amount) => Number(amount.value) >= 100))) break;
      const places = placesOf(table, first, last, rule);
      if (places.size > (best?.places.size ?? 0)) best = { first, last, places };
    }
    if (best !== null && best.places.size >= rule.enough && first >= best.last) break;
  }
  if (best === null || best.places.size < rule.enough) return null;
  const header = best;
  const yearColumn = columnOf(table, header.first, header.last, rule.years);
  const rows = table.rows.slice(header.last + 1).flatMap((cells, index): Row[] => {
    if (new Set(cells.filter((cell) => cell.trim() !== '')).size <= 1 || /^\s*รวม/.test(cells.find((cell) => cell.trim() !== '') ?? '')) return [];
    const locator = formatLocator(table.rowLocators[header.last + 1 + index] ?? table.locator);
    return [{ cells, year: yearIn(cells[yearColumn] ?? ''), evidence: evidenceFrom(reading.source, locator, cells.join(' | '), reading.document.sha256) }];
  });
  const place = evidenceFrom(reading.source, formatLocator(table.rowLocators[header.first] ?? table.locator), (table.rows[header.first] ?? []).join(' | '), reading.document.sha256);
  return { reading, places: header.places, rows, place };
}

/** Each physical column is the one of the rule's it resembles most, and stands for no other. */
function placesOf(table: Table, first: number, last: number, rule: ColumnsRule): Map<number, number> {
  const places = new Map<number, number>();
  const scores = new Map<number, number>();
  for (let column = 0; column < (table.rows[first]?.length ?? 0); column += 1) {
    const named = rule.columns.map((one, index) => ({ index, score: likeness(headTexts(table, column, first, last), one.heads) })).sort((a, b) => b.score - a.score)[0];
    if (named === undefined || named.score < GOOD_ENOUGH || named.score <= (scores.get(named.index) ?? 0)) continue;
    places.set(named.index, column);
    scores.set(named.index, named.score);
  }
  return places;
}

function columnOf(table: Table, first: number, last: number, heads: readonly string[]): number {
  if (heads.length === 0) return -1;
  return (table.rows[first] ?? []).findIndex((_cell, column) => likeness(headTexts(table, column, first, last), heads) >= 0.9);
}

/** The whole heading, or its last line under a merged one. */
function likeness(texts: readonly string[], heads: readonly string[]): number {
  const letters = [texts.join(''), texts.at(-1) ?? ''].flatMap((text) => headLetters(text) ?? []);
  return Math.max(0, ...letters.flatMap((text) => heads.map((head) => headSimilarity(text, skeleton(head)))));
}

function yearIn(cell: string): number | null {
  const year = /(?<!\d)(?:25)?([4-9]\d)(?!\d)/.exec(toArabicDigits(cell))?.[1];
  return year === undefined ? null : 2500 + Number(year);
}

/** The form without the rows of other years; null when none is left. */
function ofYear(form: Form, context: RuleContext): Form | null {
  const { fiscalYear } = context.evidence;
  const wanted = context.requirement.period === 'this-or-last-year' ? [fiscalYear, fiscalYear - 1] : [fiscalYear];
  const rows = form.rows.filter((row) => row.year === null || wanted.includes(row.year));
  if (rows.length === 0) return null;
  // A sheet of another year in a workbook of this one says so in its name.
  const sheet = form.place.locator;
  const named = yearIn(/(?<!\d)25\d\d(?!\d)/.exec(toArabicDigits(sheet))?.[0] ?? '');
  return named !== null && !wanted.includes(named) && !yearsOf(form.reading).titled.has(fiscalYear) ? null : { ...form, rows };
}

/** A row of a form states something besides its running number. */
function saysSomething(row: readonly string[]): boolean {
  return row.slice(1).filter((cell) => !isBlank(cell)).length >= 2;
}
