import type { Checklist, Requirement } from '../../model/checklist.js';
import type { Finding } from '../../model/finding.js';
import type { Report, RequirementReport } from '../../model/report.js';
import type { Verdict } from '../../model/verdict.js';
import { monthNameTh } from '../../thai/index.js';

export interface MonthCell {
  /** 1–12. */
  month: number;
  /** Buddhist era. */
  year: number;
  verdict: Verdict;
  /** Rows with something missing in that month, where rows are counted. */
  rows: number | null;
}

/** What one requirement says month by month. */
export interface MonthRow {
  item: string;
  requirement: string;
  textTh: string;
  textEn: string;
  cells: MonthCell[];
}

/** Months of the first half of a fiscal year, in order. */
const FIRST_HALF = [10, 11, 12, 1, 2, 3];

/**
 * Months × completeness of every requirement that asks for months: summaries of purchases, statistics, reports. Read from the
 * findings alone, so that it can be drawn of any stored report. A month about which nothing is known is `review`.
 */
export function monthRows(report: Report, checklist: Checklist): MonthRow[] {
  const rows: MonthRow[] = [];
  for (const { id: item, requirements } of report.items) {
    const asked = checklist.items.find((one) => one.id === item)?.requirements ?? [];
    const absent = new Set<string>();
    for (const found of requirements) {
      const requirement = asked.find((one) => one.id === found.id);
      const months = requirement === undefined ? null : monthsAsked(requirement);
      if (requirement === undefined || months === null) continue;
      const cells = cellsOf(found, months, report.fiscalYear, requirement, absent);
      if (saysWhether(requirement)) for (const cell of cells) if (cell.verdict === 'fail') absent.add(nameOf(cell));
      rows.push({ item, requirement: found.id, textTh: requirement.textTh, textEn: requirement.textEn, cells });
    }
  }
  return rows;
}

function monthsAsked({ rule }: Requirement): readonly number[] | null {
  if (rule.kind === 'period') return FIRST_HALF;
  if (rule.kind === 'complaints' && rule.aspect === 'period') return FIRST_HALF;
  return rule.kind === 'procurement' ? rule.months : null;
}

/** Whether its answer is that the month is there at all. */
function saysWhether({ rule }: Requirement): boolean {
  return rule.kind === 'procurement' && rule.aspect === 'months';
}

function cellsOf(found: RequirementReport, months: readonly number[], fiscalYear: number, { rule }: Requirement, absent: ReadonlySet<string>): MonthCell[] {
  const named = new Set(found.findings.flatMap(monthsNamed));
  const gaps = found.findings.find((finding) => finding.code === 'procurement-price-missing');
  const counted = gaps === undefined ? null : rowsByMonth(gaps);
  return months.map((month): MonthCell => {
    const when = { month, year: month >= 10 ? fiscalYear - 1 : fiscalYear };
    const name = nameOf(when);
    const rows = counted?.months.get(name) ?? null;
    return { ...when, rows, verdict: verdictOf() };

    function verdictOf(): Verdict {
      // What is not there has neither columns nor prices.
      if (rule.kind === 'procurement' && rule.aspect !== 'months' && absent.has(name)) return 'not-applicable';
      if (found.verdict === 'pass' || found.verdict === 'not-applicable' || found.verdict === 'unchecked') return found.verdict;
      if (counted !== null) return rows !== null ? found.verdict : counted.complete ? 'pass' : 'review';
      if (named.size === 0) return found.verdict;
      return named.has(name) ? found.verdict : 'pass';
    }
  });
}

/** ธันวาคม 2565, as findings name a month. */
function nameOf({ month, year }: Pick<MonthCell, 'month' | 'year'>): string {
  return `${monthNameTh(month)} ${year}`;
}

function monthsNamed({ params }: Finding): string[] {
  const { monthsTh, monthTh } = params;
  return [...(Array.isArray(monthsTh) ? monthsTh.map(String) : []), ...(typeof monthTh === 'string' ? [monthTh] : [])];
}

/** Rows without a price by month; `complete`: every one of them is named, so that the other months have none. */
function rowsByMonth({ params }: Finding): { months: Map<string, number>; complete: boolean } {
  const places = Array.isArray(params['placesTh']) ? params['placesTh'].map(String) : [];
  const months = new Map<string, number>();
  for (const place of places) {
    const name = /^(\S+ \d{4}) ลำดับที่/.exec(place)?.[1];
    if (name !== undefined) months.set(name, (months.get(name) ?? 0) + 1);
  }
  const told = [...months.values()].reduce((sum, count) => sum + count, 0);
  return { months, complete: params['missing'] === told };
}
