import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';
import { pipeline } from 'node:stream/promises';
import type { Readable } from 'node:stream';
import { LimitReached } from './failure.js';

export interface BodyLimits {
  /** Of the body as sent and as decoded. */
  maxBytes: number;
  /** `refuse`: a longer body is too large. `cut`: its beginning is enough (error pages, robots.txt). */
  beyond: 'refuse' | 'cut';
}

type Chunks = AsyncIterable<Uint8Array>;

/**
 * Reads and decodes a body. Both the stream as sent and what comes out of the decoder are counted, so that a few
 * kilobytes which unfold into gigabytes end at the limit. `onBytes` hears of the body as sent.
 * @throws LimitReached; errors of zlib and of the connection as they are.
 */
export async function readBody(body: Readable, contentEncoding: string | null, limits: BodyLimits, onBytes: (sent: number) => void = () => undefined): Promise<Buffer> {
  let sent = limited(body, limits, onBytes);
  for (const encoding of encodingsOf(contentEncoding).reverse()) sent = decoded(sent, encoding);
  const parts: Uint8Array[] = [];
  for await (const chunk of limited(sent, limits)) parts.push(chunk);
  return Buffer.concat(parts);
}

/** Layers of coding in the order they were applied. More than two have no honest use. */
function encodingsOf(header: string | null): string[] {
  const named = (header ?? '').toLowerCase().split(',').map((word) => word.trim()).filter((word) => word !== '' && word !== 'identity');
  if (named.length > 2) throw new LimitReached('incomplete-body', `${named.length} layers of content coding`);
  return named;
}

async function* limited(chunks: Chunks, { maxBytes, beyond }: BodyLimits, onBytes: (sent: number) => void = () => undefined): Chunks {
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.length;
    onBytes(chunk.length);
    if (bytes > maxBytes) {
      if (beyond === 'refuse') throw new LimitReached('too-large', `more than ${maxBytes} bytes`);
      yield chunk.subarray(0, chunk.length - (bytes - maxBytes));
      return;
    }
    yield chunk;
  }
}

async function* decoded(chunks: Chunks, encoding: string): Chunks {
  const source = chunks[Symbol.asyncIterator]();
  try {
    const first = await source.next();
    if (first.done === true) return;
    const decoder = decoderFor(encoding, first.value);
    const fed = pipeline(async function* () {
      yield first.value;
      for (let next = await source.next(); next.done !== true; next = await source.next()) yield next.value;
    }, decoder);
    // The decoder carries the same error to the loop below.
    fed.catch(() => undefined);
    yield* decoder as Chunks;
    await fed;
  } finally {
    // Ends the connection's stream too when the reader had enough.
    await source.return?.();
  }
}

function decoderFor(encoding: string, start: Uint8Array) {
  switch (encoding) {
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'br':
      return createBrotliDecompress();
    case 'deflate':
      // RFC 9110 means zlib by it, some servers send it bare: the low half of zlib's first byte is always 8.
      return ((start[0] ?? 0) & 0x0f) === 8 ? createInflate() : createInflateRaw();
    default:
      // Not among the codings we accept; passing it on undecoded would make a sound file look broken.
      throw new LimitReached('incomplete-body', `content coding ${encoding} is not known here`);
  }
}
