import type { ListedItem, ListedLink } from './listed.js';
import { showsPeriod, showsYear } from './name-years.js';
import { defineLint, isAboutFirstHalf, isBoundToYear, type LintFact } from './rule.js';

/**
 * D5: names without a year, in items whose documents belong to a time (all but those "as of today"); for half-yearly data also reports
 * that name the year but no months. An item of the year without any file is reported when no link tells a year.
 */
export const noYear = defineLint('D5-no-year', ({ items, fiscalYear }) =>
  items.flatMap((item) => {
    if (!(item.asked?.requirements.some(({ period }) => period !== 'current') ?? false)) return [];
    const files = item.links.filter(({ kind }) => kind === 'file');
    const undated = files.filter((link) => !showsYear(link));
    if (files.length === 0 && isBoundToYear(item.asked) && item.links.length > 0 && !item.links.some(showsYear)) return [fact(item, [], item.links, 'year', fiscalYear)];
    const undivided = isAboutFirstHalf(item.asked) ? files.filter((link) => showsYear(link) && REPORT.test(link.name) && !showsPeriod(link.name)) : [];
    return [
      ...(undated.length > 0 ? [fact(item, undated, undated, 'year', fiscalYear)] : []),
      ...(undivided.length > 0 ? [fact(item, undivided, undivided, 'period', fiscalYear)] : []),
    ];
  }));

/** Names of what is counted or told over a time; a plan is for the whole year. */
const REPORT = /report|statistic|summary|รายงาน|สถิติ|สรุป/i;

function fact(item: ListedItem, named: ListedLink[], links: ListedLink[], missing: 'year' | 'period', fiscalYear: number): LintFact<'D5-no-year'> {
  return { severity: 'info', params: { item: item.id, url: links[0]?.url ?? '', names: named.map(({ name }) => name), missing, fiscalYear }, links };
}
