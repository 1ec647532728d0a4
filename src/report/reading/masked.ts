import { maskPersonalData } from '../../thai/index.js';

/** Hashes hold runs of digits that mean nobody, and an address must stay one that can be opened. */
const KEPT = new Set(['sha256', 'href', 'src', 'action', 'url', 'finalUrl', 'requestedUrl']);

/** The same value with personal data masked in every text of it. */
export function masked<T>(value: T): T {
  return walk(value) as T;
}

function walk(value: unknown): unknown {
  if (typeof value === 'string') return maskPersonalData(value).text;
  if (Array.isArray(value)) return value.map(walk);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, one]) => [name, one, KEPT.has(name) ? one : walk(one)] as const);
  // The same number stands once more in single words of a picture, or in the letters of a damaged file, where it is not
  // recognised as one.
  const hidden = entries.some(([name, before, after]) => SAID.has(name) && JSON.stringify(before) !== JSON.stringify(after));
  return Object.fromEntries(entries.flatMap(([name, , after]) => (hidden && SAID_AGAIN.has(name) ? [] : [[name, after]])));
}

/** Of a block or table: what it says, and what says it again. */
const SAID = new Set(['text', 'rows']);
const SAID_AGAIN = new Set(['original', 'words']);
