import { datesIn } from './name-years.js';
import { defineLint } from './rule.js';

/** D6: a year that cannot be, such as the three digits of "Oct256". */
export const impossibleYear = defineLint('D6-impossible-year', ({ items }) =>
  items.flatMap((item) => item.links.filter(({ kind }) => kind === 'file').flatMap((link) => {
    const wrong = datesIn(link.name).find(({ yearProblem }) => yearProblem !== undefined);
    if (wrong === undefined) return [];
    return [{ severity: 'S' as const, params: { item: item.id, url: link.url, name: link.name, shown: wrong.text.trim() }, links: [link] }];
  })));
