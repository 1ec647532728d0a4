import { defineLint } from './rule.js';

/** D10: a link outside the district's own site and file folder; H when the item has no other. The older address is the own site. */
export const outsideOwnSite = defineLint('D10-outside-own-site', ({ items }) =>
  items.flatMap((item) => {
    const known = item.links.filter(({ requestedUrl }) => requestedUrl !== null);
    const all = known.length > 0 && known.every(({ relation }) => isStrange(relation));
    return known.flatMap((link) => {
      const where = link.relation;
      if (!isStrange(where)) return [];
      const others = items.filter((other) => other.id !== item.id && other.links.some(({ identity }) => identity === link.identity)).map(({ id }) => id);
      const params = { item: item.id, url: link.url, where, host: new URL(link.requestedUrl ?? link.url).host, all, startPage: link.isStartPage, others };
      return [{ severity: all ? ('H' as const) : ('S' as const), params, links: [link] }];
    });
  }));

function isStrange(relation: string): relation is 'other-user' | 'other-district' | 'outside' {
  return relation === 'other-user' || relation === 'other-district' || relation === 'outside';
}
