import { meaningOf } from '../model/outcome.js';
import type { ItemEvidence, Source } from '../model/evidence.js';
import type { Verdict } from '../model/verdict.js';
import { partsOf } from './members.js';

/** A link or attachment whose content was not seen, and what an absence that rests on it may be called. */
export interface Unread {
  source: Source;
  absence: Extract<Verdict, 'fail' | 'review' | 'unchecked'>;
  /** Word for the reason: an outcome, a trait or a failure code. */
  reason: string;
}

/** Everything of an item that could hold an element and could not be read. Dead links are not in it: they hold nothing. */
export function unreadSources(evidence: ItemEvidence): Unread[] {
  const unread: Unread[] = [];
  for (const source of evidence.sources) {
    for (const part of partsOf(source)) {
      const absence = absenceOf(part);
      if (absence !== null && absence.absence !== 'fail') unread.push({ source: part, ...absence });
    }
    // An archive of more files than are looked into.
    if (source.document?.members !== undefined && source.document.traits.includes('limit-reached')) unread.push({ source, absence: 'unchecked', reason: 'limit-reached' });
  }
  return unread;
}

function absenceOf(source: Source): Omit<Unread, 'source'> | null {
  const { resource, document } = source;
  if (resource.outcome !== 'ok') return { absence: meaningOf(resource).absence, reason: resource.cause?.code ?? resource.outcome };
  if (document === null) return { absence: 'unchecked', reason: 'not-read' };
  if (document.failure !== null) {
    if (document.failure.by === 'us') return { absence: 'unchecked', reason: document.failure.code };
    // A file that asks for a password is not open data (DESIGN, whose fault): nothing is disclosed in it.
    return { absence: document.traits.includes('encrypted') ? 'fail' : 'review', reason: document.failure.code };
  }
  if (document.traits.includes('limit-reached')) return { absence: 'unchecked', reason: 'limit-reached' };
  for (const trait of ['client-rendered', 'scanned', 'picture-only', 'scrambled-text', 'junk-text', 'partly-unreadable', 'truncated', 'unsupported-format', 'embedded-files', 'tables-lost'] as const) {
    if (document.traits.includes(trait)) return { absence: 'review', reason: trait };
  }
  if (document.readability === 'R1' || document.readability === 'R0' || document.kind === 'archive' || document.kind === 'unknown') return { absence: 'review', reason: document.readability };
  return null;
}

/** What an absence in this item may be called. */
export function absenceVerdict(evidence: ItemEvidence, unread: readonly Unread[]): 'fail' | 'review' | 'unchecked' {
  if (unread.some((one) => one.absence === 'unchecked')) return 'unchecked';
  if (unread.length > 0 || evidence.attachmentsCut) return 'review';
  return 'fail';
}

/** Every submitted link is dead: what the public cannot open is not disclosed. An item without links is dead too. */
export function allLinksDead(evidence: ItemEvidence): boolean {
  return evidence.sources.filter((source) => source.foundOn === null).every((source) => source.resource.outcome !== 'ok' && meaningOf(source.resource).verdict === 'fail');
}
