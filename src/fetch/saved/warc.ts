import { createReadStream } from 'node:fs';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { readBody } from '../decoding.js';
import { headerText } from '../headers.js';
import { SAVED_LIMITS, tooMuch, type Collection } from './collection.js';

/**
 * The responses in a web archive (WARC 1.0 and 1.1, ISO 28500), plain or gzip, one member per record or all in one. Read as a
 * stream and bounded in what it unfolds to. What follows a damaged place is left.
 */
export async function readWarc(path: string, shown: string, collection: Collection): Promise<void> {
  const bytes = new Pieces(streamOf(path));
  try {
    for (;;) {
      const head = await headOf(bytes);
      if (head === null) return;
      const length = Number(head.get('content-length'));
      if (!Number.isSafeInteger(length) || length < 0) return collection.skip(shown, 'broken');
      const type = head.get('warc-type');
      const wanted = (type === 'response' || type === 'resource') && length <= SAVED_LIMITS.fileBytes;
      if (!wanted) {
        if (length > SAVED_LIMITS.fileBytes) collection.skip(head.get('warc-target-uri') ?? shown, 'too-large');
        await bytes.skip(length);
        continue;
      }
      const block = await bytes.take(length);
      if (block.length < length) return collection.skip(shown, 'broken');
      await addRecord(head, block, type === 'response', shown, collection);
    }
  } catch (error) {
    // Errors of zlib: a gzip member that is cut or no gzip at all.
    if (error instanceof Error && 'code' in error && /^Z_|^ERR_/.test(String(error.code))) return collection.skip(shown, 'broken');
    throw error;
  } finally {
    await bytes.close();
  }
}

/** The block of a response record is the HTTP message as it came over the wire, transfer coding and all. */
async function addRecord(head: Map<string, string>, block: Buffer, isMessage: boolean, shown: string, collection: Collection): Promise<void> {
  const url = (head.get('warc-target-uri') ?? '').replace(/^<(.*)>$/, '$1');
  if (!/^https?:/i.test(url)) return;
  if (!isMessage) return collection.add({ url, status: 200, headers: { 'content-type': head.get('content-type') ?? '' }, body: block }, shown);
  const end = block.indexOf('\r\n\r\n');
  const lines = (end === -1 ? '' : block.toString('latin1', 0, end)).split('\r\n');
  const status = Number(/^HTTP\/\d(?:\.\d)? (\d{3})/.exec(lines[0] ?? '')?.[1]);
  if (!(status >= 100)) return;
  const headers = Object.fromEntries(fieldsOf(lines.slice(1)));
  const raw = block.subarray(end + 4);
  try {
    const plain = /\bchunked\b/i.test(headers['transfer-encoding'] ?? '') ? dechunked(raw) : raw;
    const body = await readBody(Readable.from([plain]), headerText(headers['content-encoding']), { maxBytes: SAVED_LIMITS.fileBytes, beyond: 'refuse' });
    collection.add({ url, status, headers, body }, shown);
  } catch {
    // Whatever the decoder says, this one record is damaged or a bomb.
    collection.skip(url.slice(0, 300), 'broken');
  }
}

/** Many writers store the body already without its chunks although the header still names them. */
function dechunked(raw: Buffer): Buffer {
  const parts: Buffer[] = [];
  let at = 0;
  for (;;) {
    const end = raw.indexOf('\r\n', at);
    const size = end === -1 || end - at > 100 ? undefined : /^([0-9a-f]{1,8})\s*(?:;.*)?$/i.exec(raw.toString('latin1', at, end))?.[1];
    if (size === undefined) return parts.length === 0 ? raw : Buffer.concat(parts);
    const length = Number.parseInt(size, 16);
    if (length === 0) return Buffer.concat(parts);
    parts.push(raw.subarray(end + 2, end + 2 + length));
    at = end + 2 + length + 2;
  }
}

const LONGEST_HEAD = 64 * 1024;

/** Header fields of the next record in lower case; null at the end of the archive or of its sound part. */
async function headOf(bytes: Pieces): Promise<Map<string, string> | null> {
  const lines: string[] = [];
  let length = 0;
  for (;;) {
    const line = await bytes.line(LONGEST_HEAD);
    if (line === null) return null;
    length += line.length;
    if (length > LONGEST_HEAD) return null;
    if (line !== '') lines.push(line);
    else if (lines.length > 0) break;
  }
  return /^WARC\/\d/.test(lines[0] ?? '') ? fieldsOf(lines.slice(1)) : null;
}

function fieldsOf(lines: readonly string[]): Map<string, string> {
  const fields = new Map<string, string>();
  for (const line of lines) {
    const parts = /^([\w-]+)\s*:\s*(.*?)\s*$/.exec(line);
    if (parts?.[1] !== undefined) fields.set(parts[1].toLowerCase(), parts[2] ?? '');
  }
  return fields;
}

async function* streamOf(path: string): AsyncGenerator<Buffer> {
  const file = createReadStream(path);
  const chunks = file[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  const first = await chunks.next();
  if (first.done === true) return;
  const all = async function* (): AsyncGenerator<Buffer> {
    yield first.value;
    for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) yield next.value;
  };
  const isGzip = first.value[0] === 0x1f && first.value[1] === 0x8b;
  let total = 0;
  try {
    // The callback is asked for; errors reach the loop through the stream itself.
    for await (const chunk of isGzip ? pipeline(Readable.from(all()), createGunzip(), () => undefined) : all()) {
      total += chunk.length;
      if (total > SAVED_LIMITS.warcBytes) throw tooMuch();
      yield chunk;
    }
  } finally {
    file.destroy();
  }
}

/** A stream of chunks, taken piece by piece. */
class Pieces {
  private rest: Buffer = Buffer.alloc(0);
  private readonly chunks: AsyncGenerator<Buffer>;

  constructor(chunks: AsyncGenerator<Buffer>) {
    this.chunks = chunks;
  }

  /** Without its line end; null at the end, and for a line longer than `most`. */
  async line(most: number): Promise<string | null> {
    for (;;) {
      const end = this.rest.indexOf('\n');
      if (end !== -1) {
        const line = this.rest.toString('utf8', 0, end).replace(/\r$/, '');
        this.rest = this.rest.subarray(end + 1);
        return line;
      }
      if (this.rest.length > most || !(await this.more())) return null;
    }
  }

  async take(length: number): Promise<Buffer> {
    const parts: Buffer[] = [];
    let left = length;
    while (left > 0) {
      if (this.rest.length === 0 && !(await this.more())) break;
      const part = this.rest.subarray(0, left);
      this.rest = this.rest.subarray(part.length);
      left -= part.length;
      parts.push(part);
    }
    return Buffer.concat(parts);
  }

  async skip(length: number): Promise<void> {
    let left = length;
    while (left > 0) {
      if (this.rest.length === 0 && !(await this.more())) return;
      const part = Math.min(left, this.rest.length);
      this.rest = this.rest.subarray(part);
      left -= part;
    }
  }

  async close(): Promise<void> {
    await this.chunks.return(undefined);
  }

  private async more(): Promise<boolean> {
    const next = await this.chunks.next();
    if (next.done === true) return false;
    this.rest = this.rest.length === 0 ? next.value : Buffer.concat([this.rest, next.value]);
    return true;
  }
}
