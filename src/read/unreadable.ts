import type { DocumentKind, Trait } from '../model/document.js';
import { type DocumentContent, emptyContent } from './content.js';

/**
 * Thrown inside a reader when the bytes cannot be read; the reader's public function turns it into a `failure`.
 * `file`: broken, locked or of a kind nobody here reads. `us`: one of our own bounds was met, so that nothing may be
 * said about what the file lacks.
 */
export class Unreadable extends Error {
  constructor(
    readonly by: 'us' | 'file',
    readonly code: 'broken' | 'empty' | 'encrypted' | 'limit' | 'timeout' | 'unsupported-format' | 'archive' | 'placeholder',
    detail: string,
    /** Where the reader knows better than the kind what the file is. */
    readonly mediaType?: string,
  ) {
    super(detail);
    this.name = 'Unreadable';
  }
}

/**
 * Runs a reader and words its end. An error that is no `Unreadable` came out of a parser fed with foreign bytes and
 * means that the file is broken; one that speaks of memory means that ours was too small for it.
 */
export async function readOrExplain(kind: DocumentKind, mediaType: string, read: () => DocumentContent | Promise<DocumentContent>): Promise<DocumentContent> {
  try {
    return await read();
  } catch (error) {
    return { ...emptyContent(kind, error instanceof Unreadable ? (error.mediaType ?? mediaType) : mediaType), ...failureOf(error) };
  }
}

/** The failure that an error of a reader means, with the traits that go with it. */
export function failureOf(error: unknown): Pick<DocumentContent, 'failure' | 'traits'> {
  const reason = error instanceof Unreadable ? error : new Unreadable('file', 'broken', error instanceof Error ? error.message : String(error));
  return { traits: TRAITS[reason.code], failure: { by: reason.by, code: reason.code, detail: reason.message.slice(0, 300) } };
}

const TRAITS: Record<Unreadable['code'], Trait[]> = {
  broken: ['broken'],
  empty: [],
  encrypted: ['encrypted'],
  limit: ['limit-reached'],
  timeout: ['limit-reached'],
  'unsupported-format': ['unsupported-format'],
  archive: [],
  placeholder: ['placeholder'],
};
