import { defineLint } from './rule.js';

/** D15: an item of the checklist without any link, also when the list leaves it out altogether. */
export const noLink = defineLint('D15-no-link', ({ items }) =>
  items.flatMap(({ id, links, asked }) =>
    links.length > 0 ? [] : [{ severity: 'H' as const, params: { item: id, url: '', titleTh: asked?.titleTh ?? '', titleEn: asked?.titleEn ?? '' }, links: [] }]));
