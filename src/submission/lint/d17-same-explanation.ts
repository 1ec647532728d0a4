import { pageIdentity } from '../../url/index.js';
import { defineLint } from './rule.js';

/** D17: every explanation points to one page, so that none explains its item. From three items on; fewer may be chance. */
export const sameExplanation = defineLint('D17-same-explanation', ({ items }) => {
  const explaining = items.filter(({ explained }) => explained.length > 0);
  const identities = new Set(explaining.flatMap(({ explained }) => explained.map(pageIdentity)));
  const [first] = explaining;
  if (first === undefined || explaining.length < 3 || identities.size !== 1) return [];
  return [{ severity: 'info' as const, params: { item: first.id, url: first.explained[0] ?? '', items: explaining.map(({ id }) => id) }, links: [] }];
});
