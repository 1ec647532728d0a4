import { findItemNumbers } from '../../thai/index.js';
import type { ListedItem, ListedLink } from './listed.js';
import { withoutItemNumbers, yearsIn } from './name-years.js';
import { defineLint } from './rule.js';

/** D2: the item number in a file name is not the item's, often because it is the numbering of another year. */
export const itemNumberMismatch = defineLint('D2-item-number-mismatch', ({ items, fiscalYear }) =>
  items.flatMap((item) => item.links.filter(({ kind }) => kind === 'file').flatMap((link) => {
    const numbers = findItemNumbers(link.name).map(({ number }) => number).filter((number) => number >= 1 && number <= HIGHEST);
    const [first] = numbers;
    if (first === undefined || numbers.includes(item.number)) return [];
    const years = [...link.folders, link.name].flatMap(yearsIn).map(({ year }) => year).filter((year) => year < fiscalYear && year >= fiscalYear - 3);
    const params = { item: item.id, url: link.url, name: link.name, found: `O${first}`, olderYear: years.at(-1) ?? null, twin: twinOf(link, item)?.name ?? null };
    return [{ severity: 'S' as const, params, links: [link] }];
  })));

/** No checklist of any year has more items (35 in the national list). */
const HIGHEST = 35;

/** A file of the same item whose name differs only in the number. */
function twinOf(link: ListedLink, { links }: ListedItem): ListedLink | undefined {
  const stem = (name: string): string => withoutItemNumbers(name).replace(/\s+/g, '').toLowerCase();
  return links.find((other) => other.identity !== link.identity && stem(other.name) === stem(link.name));
}
