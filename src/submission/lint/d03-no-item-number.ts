import { findItemNumbers } from '../../thai/index.js';
import { defineLint } from './rule.js';

/** D3: files whose names bear no item number; one finding per item. */
export const noItemNumber = defineLint('D3-no-item-number', ({ items }) =>
  items.flatMap((item) => {
    const links = item.links.filter(({ kind, name }) => kind === 'file' && findItemNumbers(name).length === 0);
    const [first] = links;
    return first === undefined ? [] : [{ severity: 'info' as const, params: { item: item.id, url: first.url, names: links.map(({ name }) => name) }, links }];
  }));
