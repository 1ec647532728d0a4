import type { ItemEvidence } from '../model/evidence.js';
import { readingOf, type Reading } from './reading.js';

const READABLE = ['R2', 'R3', 'R4'];

/** The documents of an item that can be read, whole or in part, prepared for searching. */
export function readableOf(evidence: ItemEvidence): Reading[] {
  const readings: Reading[] = [];
  for (const source of evidence.sources) {
    const { document, resource } = source;
    if (resource.outcome !== 'ok' || document === null || document.failure !== null) continue;
    if (READABLE.includes(document.readability) || document.traits.includes('partly-unreadable')) readings.push(readingOf(source, document));
  }
  return readings;
}
