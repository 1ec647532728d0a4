import type { ListedLink } from './listed.js';
import { yearsIn, type ShownYear } from './name-years.js';
import { defineLint, isBoundToYear } from './rule.js';

/**
 * D4: folder or name shows another fiscal year; H where the item's documents must be of this one. What the name says counts
 * more than the folder, and the nearest folder more than the others. A dated document may still be in force: info.
 */
export const otherFiscalYear = defineLint('D4-other-fiscal-year', ({ items, fiscalYear }) =>
  items.flatMap((item) => item.links.filter(({ kind }) => kind === 'file').flatMap((link) => {
    const other = otherYear(link, fiscalYear);
    if (other === null) return [];
    const severity = other.dated ? ('info' as const) : isBoundToYear(item.asked) ? ('H' as const) : ('S' as const);
    return [{ severity, params: { item: item.id, url: link.url, name: link.name, shown: other.text, year: other.year, fiscalYear, dated: other.dated }, links: [link] }];
  })));

function otherYear(link: ListedLink, fiscalYear: number): ShownYear | null {
  for (const segment of [link.name, ...link.folders.toReversed()]) {
    const years = yearsIn(segment);
    if (years.some(({ year, to }) => year <= fiscalYear && to >= fiscalYear)) return null;
    const shown = years.find(({ dated }) => !dated) ?? years[0];
    if (shown !== undefined) return shown;
  }
  return null;
}
