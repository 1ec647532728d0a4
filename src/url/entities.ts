/**
 * Undoes HTML escaping that slipped into an address, also when it was escaped twice (`&amp;amp;`). Only names that occur
 * in addresses, and only with their semicolon: `?a=1&lt=2` is a parameter. Source: oit-rules §6.1 (18).
 */
export function decodeEntities(text: string): string {
  let current = text;
  for (let pass = 0; pass < MAX_PASSES && ENTITY.test(current); pass++) {
    current = current.replace(new RegExp(ENTITY, 'gi'), (whole, body: string) => letterOf(body) ?? whole);
  }
  return current;
}

const MAX_PASSES = 3;
const NAMED: Record<string, string> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ndash: '–', mdash: '—', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', hellip: '…',
};
const ENTITY = new RegExp(`&(${Object.keys(NAMED).join('|')}|#\\d{1,7}|#x[0-9a-f]{1,6});`, 'i');

function letterOf(body: string): string | null {
  if (!body.startsWith('#')) return NAMED[body.toLowerCase()] ?? null;
  const code = /^#x/i.test(body) ? Number.parseInt(body.slice(2), 16) : Number.parseInt(body.slice(1), 10);
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : null;
}
