import { findPeriods, monthNameEn, monthNameTh } from '../../thai/index.js';
import type { ListedItem, ListedLink } from './listed.js';
import { datesIn, withoutItemNumbers } from './name-years.js';
import { defineLint, type LintFact } from './rule.js';

/**
 * D8: in the monthly item, the months named in the files have a gap or one of them comes twice. Only where names carry months: a
 * table for the whole half-year is none of this rule's business. The same table in two formats is no double.
 */
export const monthSeries = defineLint('D8-month-series', ({ items, fiscalYear }) =>
  items.flatMap((item) => {
    const expected = monthsAsked(item);
    if (expected.length === 0) return [];
    const series = seriesOf(item, fiscalYear);
    if (series.size === 0) return [];
    // The series may run on beyond what is asked; then it must run on without a gap.
    const last = Math.max(...[...expected, ...series.keys()].map(placeInYear));
    const wanted = FISCAL_MONTHS.filter((month) => expected.includes(month) || (placeInYear(month) <= last && placeInYear(month) > Math.max(...expected.map(placeInYear))));
    return wanted.flatMap((month): LintFact<'D8-month-series'>[] => {
      const links = series.get(month) ?? [];
      const year = month >= 10 ? fiscalYear - 1 : fiscalYear;
      const params = { item: item.id, monthTh: `${monthNameTh(month)} ${year}`, monthEn: `${monthNameEn(month)} ${year}` };
      if (links.length === 0) return [{ severity: 'H', params: { ...params, url: '', kind: 'missing', names: [] }, links: [] }];
      const distinct = links.filter((link, index) => links.findIndex((other) => stemOf(other) === stemOf(link)) === index);
      if (distinct.length < 2) return [];
      return [{ severity: 'H', params: { ...params, url: distinct.at(-1)?.url ?? '', kind: 'double', names: distinct.map(({ name }) => name) }, links: distinct }];
    });
  }));

const FISCAL_MONTHS = [10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8, 9];

function placeInYear(month: number): number {
  return FISCAL_MONTHS.indexOf(month);
}

function monthsAsked({ asked }: ListedItem): number[] {
  return asked?.requirements.flatMap(({ rule }) => (rule.kind === 'procurement' && rule.aspect === 'months' ? rule.months : [])) ?? [];
}

/** Month → files that name it, within the fiscal year. A month without a year is taken for one of this year. */
function seriesOf(item: ListedItem, fiscalYear: number): Map<number, ListedLink[]> {
  const series = new Map<number, ListedLink[]>();
  for (const link of item.links.filter(({ kind }) => kind === 'file')) {
    const name = withoutItemNumbers(link.name);
    const months = new Set<number>();
    const periods = findPeriods(name);
    for (const { from, to } of periods) for (let month = from.month, guard = 0; guard < 12; month = (month % 12) + 1, guard++) {
      months.add(month);
      if (month === to.month) break;
    }
    // A day dates the document; it says nothing about the month it is about.
    if (periods.length === 0) for (const { day, month, year } of datesIn(link.name)) {
      if (month !== null && day === null && (year === null || year === (month >= 10 ? fiscalYear - 1 : fiscalYear))) months.add(month);
    }
    for (const month of months) series.set(month, [...(series.get(month) ?? []), link]);
  }
  return series;
}

function stemOf(link: ListedLink): string {
  return link.name.replace(/\.[a-z0-9]{2,5}$/i, '').toLowerCase();
}
