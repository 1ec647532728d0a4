import type { UnsafeSign } from '../../wording/lint.js';
import { defineLint } from './rule.js';

/** D12: raw spaces, apostrophes and the like, which cut a link in a mail or a document; one finding per item. */
export const unsafeCharacters = defineLint('D12-unsafe-characters', ({ items }) =>
  items.flatMap((item) => {
    const links = item.links.filter(({ url, requestedUrl }) => requestedUrl !== null && signsIn(url).length > 0);
    const [first] = links;
    if (first === undefined) return [];
    const signs = [...new Set(links.flatMap(({ url }) => signsIn(url)))];
    return [{ severity: 'S' as const, params: { item: item.id, url: first.url, names: links.map(({ name }) => name), signs }, links }];
  }));

function signsIn(submitted: string): UnsafeSign[] {
  const url = submitted.trim();
  return SIGNS.filter(([, pattern]) => pattern.test(url)).map(([sign]) => sign);
}

const SIGNS: [UnsafeSign, RegExp][] = [
  ['space', /[ \u00a0]/],
  ['apostrophe', /['’‘]|%27/i],
  ['double-dot', /[^/.]\.\.[^/.]/],
  ['backslash', /\\|%5C/i],
  // The portal drops & and ; from titles, so `Q&amp;A` becomes `QampA`.
  ['entity-rest', /[A-Za-z]amp[A-Z]/],
  ['tracking', /[?&](?:_rdc|_rdr|fbclid|utm_[a-z]+)(?:[=&]|$)/i],
];
