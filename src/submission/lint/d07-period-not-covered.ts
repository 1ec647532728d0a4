import { findPeriods, monthNameEn, monthNameTh } from '../../thai/index.js';
import type { ListedItem } from './listed.js';
import { datesIn, withoutItemNumbers } from './name-years.js';
import { defineLint, isAboutFirstHalf } from './rule.js';

/**
 * D7: the span of months in a name leaves out months of October to March. Months that sister files show one by one or by
 * quarters are there, too; a sister with its own span from October is another table and fills no gap.
 */
export const periodNotCovered = defineLint('D7-period-not-covered', ({ items, fiscalYear }) =>
  items.filter(({ asked }) => isAboutFirstHalf(asked)).flatMap((item) => item.links.filter(({ kind }) => kind === 'file').flatMap((link) => {
    const span = spanOf(link.name);
    // A span wholly in another year is D4's matter.
    if (span === null || span.to < indexOf(10, fiscalYear - 1) || span.from > indexOf(9, fiscalYear)) return [];
    const elsewhere = monthsOfSisters(item, link.identity, fiscalYear);
    const missing = firstHalf(fiscalYear).filter(({ index }) => (index < span.from || index > span.to) && !elsewhere.has(index));
    if (missing.length === 0) return [];
    const params = {
      item: item.id, url: link.url, name: link.name, shown: span.text,
      missingTh: missing.map(({ month, year }) => `${monthNameTh(month)} ${year}`),
      missingEn: missing.map(({ month, year }) => `${monthNameEn(month)} ${year}`),
    };
    return [{ severity: 'S' as const, params, links: [link] }];
  })));

interface Span {
  from: number;
  to: number;
  text: string;
}

/** Months are counted through, so that spans over the turn of the year compare. */
function indexOf(month: number, year: number): number {
  return year * 12 + month - 1;
}

function spanOf(name: string): Span | null {
  const period = findPeriods(withoutItemNumbers(name)).find(({ from, to }) => from.year !== null && to.year !== null);
  if (period === undefined || period.from.year === null || period.to.year === null) return null;
  return { from: indexOf(period.from.month, period.from.year), to: indexOf(period.to.month, period.to.year), text: period.text.trim() };
}

function firstHalf(fiscalYear: number): { month: number; year: number; index: number }[] {
  return [10, 11, 12, 1, 2, 3].map((month) => {
    const year = month >= 10 ? fiscalYear - 1 : fiscalYear;
    return { month, year, index: indexOf(month, year) };
  });
}

function monthsOfSisters(item: ListedItem, identity: string, fiscalYear: number): Set<number> {
  const months = new Set<number>();
  const start = indexOf(10, fiscalYear - 1);
  for (const sister of item.links.filter((link) => link.kind === 'file' && link.identity !== identity)) {
    const span = spanOf(sister.name);
    if (span !== null && span.from <= start && span.to >= indexOf(3, fiscalYear)) continue;
    if (span !== null) for (let index = span.from; index <= span.to && index < span.from + 24; index++) months.add(index);
    else for (const { month, year } of datesIn(sister.name)) if (month !== null && year !== null) months.add(indexOf(month, year));
  }
  return months;
}
