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
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, KEPT.has(name) ? one : walk(one)]));
}
