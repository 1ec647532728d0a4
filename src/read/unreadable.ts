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
    readonly code: 'broken' | 'encrypted' | 'limit' | 'unsupported-format' | 'archive',
    detail: string,
  ) {
    super(detail);
    this.name = 'Unreadable';
  }
}

/**
 * Runs a reader and words its end. An error that is no `Unreadable` came out of a parser fed with foreign bytes and
 * means that the file is broken.
 */
export async function readOrExplain(kind: DocumentKind, mediaType: string, read: () => DocumentContent | Promise<DocumentContent>): Promise<DocumentContent> {
  try {
    return await read();
  } catch (error) {
    const reason = error instanceof Unreadable ? error : new Unreadable('file', 'broken', error instanceof Error ? error.message : String(error));
    return {
      ...emptyContent(kind, mediaType),
      traits: TRAITS[reason.code],
      failure: { by: reason.by, code: reason.code, detail: reason.message.slice(0, 300) },
    };
  }
}

const TRAITS: Record<Unreadable['code'], Trait[]> = {
  broken: ['broken'],
  encrypted: ['encrypted'],
  limit: ['limit-reached'],
  'unsupported-format': ['unsupported-format'],
  archive: [],
};
