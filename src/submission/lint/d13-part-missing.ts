import { findPhrase, prepareText } from '../../thai/index.js';
import type { ListedItem } from './listed.js';
import { defineLint } from './rule.js';

/** D13: the item's title demands two parts (plan and report, channel and statistics), but the names show only one. */
export const partMissing = defineLint('D13-part-missing', ({ items }) =>
  items.flatMap((item) => {
    const parts = item.asked?.parts ?? [];
    if (parts.length < 2 || item.links.length === 0) return [];
    const shown = shownParts(item);
    const [present] = parts.filter((part) => shown.has(part.nameTh));
    if (present === undefined) return [];
    return parts.filter((part) => !shown.has(part.nameTh)).map((part) => ({
      severity: 'S' as const,
      params: { item: item.id, url: '', partTh: part.nameTh, partEn: part.nameEn, shownTh: present.nameTh, shownEn: present.nameEn },
      links: item.links,
    }));
  }));

/** A page named like the whole item says nothing: it names all parts whatever lies behind it. */
function shownParts(item: ListedItem): Set<string> {
  const parts = item.asked?.parts ?? [];
  const shown = new Set<string>();
  for (const link of item.links) {
    const name = link.name.replace(/[_-]+/g, ' ');
    const text = prepareText(name);
    const named = parts.filter(({ words }) => words.some((word) => (ENGLISH.test(word) ? beginsWord(name, word) : findPhrase(text, word) !== null)));
    if (link.kind !== 'file' && named.length === parts.length) continue;
    for (const { nameTh } of named) shown.add(nameTh);
  }
  return shown;
}

const ENGLISH = /^[a-z][a-z -]*$/i;

/** English words count with any ending: statistic, statistics, statistical. */
function beginsWord(name: string, word: string): boolean {
  return ` ${name.toLowerCase().replace(/[^a-z0-9]+/g, ' ')}`.includes(` ${word.toLowerCase().replaceAll('-', ' ')}`);
}
