import { findItemNumbers } from '../../thai/index.js';
import { pageIdentity } from '../../url/index.js';
import type { ListedLink } from './listed.js';
import { withoutItemNumbers } from './name-years.js';
import { defineLint, type LintFact, type LintInput } from './rule.js';

/**
 * D1: the same page or file twice inside an item (H) or in several items (S), however the address is written. The overview page of
 * the explanations and start pages of systems stand in many items by their nature. Files of two items that are named alike but
 * for number and year are probably one document (info).
 */
export const duplicateLink = defineLint('D1-duplicate-link', (input) => [...insideItems(input), ...acrossItems(input), ...namedAlike(input)]);

type Fact = LintFact<'D1-duplicate-link'>;

function insideItems({ items }: LintInput): Fact[] {
  return items.flatMap((item) => [...groupBy(item.links, ({ identity }) => identity).values()].flatMap((links): Fact[] => {
    const [, second] = links;
    if (second === undefined) return [];
    return [{ severity: 'H', params: { item: item.id, url: second.url, name: second.name, kind: 'inside', times: links.length, others: [] }, links }];
  }));
}

function acrossItems(input: LintInput): Fact[] {
  const expected = new Set(input.items.flatMap(({ explained }) => explained.map(pageIdentity)));
  const groups = groupBy(input.items.flatMap(({ links }) => links).filter((link) => !link.isStartPage && !expected.has(link.identity)), ({ identity }) => identity);
  return [...groups.values()].flatMap((links) => {
    const ids = [...new Set(links.map(({ itemId }) => itemId))];
    if (ids.length < 2) return [];
    return ids.flatMap((id): Fact[] => {
      const link = links.find(({ itemId }) => itemId === id);
      return link === undefined ? [] : [{ severity: 'S', params: { item: id, url: link.url, name: link.name, kind: 'across', times: links.length, others: ids.filter((other) => other !== id) }, links }];
    });
  });
}

function namedAlike({ items }: LintInput): Fact[] {
  const files = items.flatMap(({ links }) => links).filter(({ kind, name }) => kind === 'file' && wordsOf(name) !== '');
  return [...groupBy(files, ({ name }) => wordsOf(name)).values()].flatMap((links): Fact[] => {
    const last = links.at(-1);
    const ids = [...new Set(links.map(({ itemId }) => itemId))];
    if (last === undefined || ids.length < 2 || new Set(links.map(({ identity }) => identity)).size < 2) return [];
    return [{ severity: 'info', params: { item: last.itemId, url: last.url, name: last.name, kind: 'likely', times: links.length, others: ids.filter((id) => id !== last.itemId) }, links }];
  });
}

/** The telling words of a name in any order; '' when there are too few to compare by. */
function wordsOf(name: string): string {
  const words = withoutItemNumbers(name).toLowerCase().replace(/\.[a-z0-9]{2,5}$/, '').replace(/[๐-๙\d]+/g, ' ').split(/[\s_.,()]+/)
    .filter((word) => word.length > 1 && !FILLERS.has(word));
  return words.length >= 2 && words.join('').length >= 10 && findItemNumbers(name).length > 0 ? [...new Set(words)].sort().join(' ') : '';
}

const FILLERS = new Set(['announcement', 'ประกาศ', 'the', 'of', 'and', 'new', 'update', 'check', 'hk']);

function groupBy(links: ListedLink[], key: (link: ListedLink) => string): Map<string, ListedLink[]> {
  const groups = new Map<string, ListedLink[]>();
  for (const link of links) groups.set(key(link), [...(groups.get(key(link)) ?? []), link]);
  return groups;
}
