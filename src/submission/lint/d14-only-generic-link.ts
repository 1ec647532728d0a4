import { defineLint } from './rule.js';

/** D14: the item's only address is a start page. */
export const onlyGenericLink = defineLint('D14-only-generic-link', ({ items }) =>
  items.flatMap((item) => {
    const [first] = item.links;
    if (first === undefined || !first.isStartPage || new Set(item.links.map(({ identity }) => identity)).size > 1) return [];
    return [{ severity: 'S' as const, params: { item: item.id, url: first.url }, links: [first] }];
  }));
