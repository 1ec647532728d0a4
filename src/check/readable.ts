import type { Document } from '../model/document.js';
import type { ItemEvidence } from '../model/evidence.js';
import { partsOf } from './members.js';
import { withoutPictureText } from './pictures.js';
import { readingOf, type Reading } from './reading.js';

const READABLE = ['R2', 'R3', 'R4'];

/** The documents of an item that can be read without OCR, whole or in part, prepared for searching; files of an archive each by itself. */
export function readableOf(evidence: ItemEvidence): Reading[] {
  const readings: Reading[] = [];
  for (const source of evidence.sources.flatMap(partsOf)) {
    const { document, resource } = source;
    if (resource.outcome !== 'ok' || document === null || document.failure !== null) continue;
    if (isReadable(document)) readings.push(readingOf(source, withoutPictureText(document)));
  }
  return readings;
}

export function isReadable({ readability, traits }: Document): boolean {
  return READABLE.includes(readability) || traits.includes('partly-unreadable');
}
