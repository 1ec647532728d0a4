import type { PictureContent } from './ocr/index.js';
import type { ReadingContext, ReceivedContent } from './content.js';
import type { DocumentKind } from '../model/document.js';
import type { PlaceOnPage } from '../model/picture.js';

/** What the parent asks of a child: one line of JSON on the child's standard input. */
export interface ReadRequest {
  path: string;
  context: ReadingContext;
  /** After so many milliseconds the child stops by itself and keeps what it has. */
  softLimitMs: number;
  /** Set: not the document is read but the pictures of these pages, by OCR. */
  pictures?: readonly number[];
  /** Set: not the document is read but pictures of these places of a PDF are taken. */
  places?: readonly PlaceOnPage[];
}

/**
 * What a child says, each message framed by its length. `kind` and `pages` come while it works: they let the parent
 * name the file when the child has to be killed, and give long files more time.
 */
export type ChildMessage =
  | { type: 'ready' }
  | { type: 'kind'; kind: DocumentKind; mediaType: string }
  | { type: 'pages'; count: number }
  | { type: 'picture'; page: number; index: number; count: number }
  | { type: 'pictures'; content: PictureContent; rssMb: number }
  | { type: 'places'; taken: readonly (SentPicture | null)[]; rssMb: number }
  | { type: 'content'; content: ReceivedContent; bytes: number; rssMb: number }
  | { type: 'failed'; code: 'memory' | 'crash'; detail: string; bytes: number };

/** A picture on its way through JSON, base64. */
export interface SentPicture {
  png: string;
  width: number;
  height: number;
}

/** Time for a PDF of so many pages: half a percent more per page, at most three times the usual. Both sides count so. */
export function timeFor(pages: number, timeMs: number): number {
  return Math.min(3 * timeMs, timeMs + (pages * timeMs) / 200);
}

/** The descriptor on which a child answers; its standard output is left to libraries that print. */
export const ANSWER_DESCRIPTOR = 3;

/** Largest message: the parent holds it several times over while it unpacks it. A document of 400 full pages is about 5 MB. */
export const MAX_MESSAGE_BYTES = 16 * 1024 * 1024;

export function frame(message: ChildMessage): Buffer {
  const body = Buffer.from(JSON.stringify(message), 'utf8');
  const head = Buffer.alloc(4);
  head.writeUInt32LE(body.length);
  return Buffer.concat([head, body]);
}

/** Collects chunks and gives back whole messages; throws when one is larger than allowed or no message at all. */
export class FrameReader {
  #chunks: Buffer[] = [];
  #size = 0;

  add(chunk: Buffer): ChildMessage[] {
    this.#chunks.push(chunk);
    this.#size += chunk.length;
    const messages: ChildMessage[] = [];
    for (;;) {
      if (this.#size < 4) return messages;
      const length = this.#peekLength();
      if (length > MAX_MESSAGE_BYTES) throw new RangeError(`a message of ${length} bytes`);
      if (this.#size < 4 + length) return messages;
      const all = this.#chunks.length === 1 && this.#chunks[0] !== undefined ? this.#chunks[0] : Buffer.concat(this.#chunks);
      // The child is the same program as the parent, so the shape of its messages is known.
      messages.push(JSON.parse(all.toString('utf8', 4, 4 + length)) as ChildMessage);
      const rest = all.subarray(4 + length);
      this.#chunks = rest.length === 0 ? [] : [rest];
      this.#size = rest.length;
    }
  }

  #peekLength(): number {
    const first = this.#chunks[0];
    if (first !== undefined && first.length >= 4) return first.readUInt32LE(0);
    const joined = Buffer.concat(this.#chunks);
    this.#chunks = [joined];
    return joined.readUInt32LE(0);
  }
}
