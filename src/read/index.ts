import { stat } from 'node:fs/promises';
import type { ArchiveMember, Document } from '../model/document.js';
import type { PlaceOnPage, TakenPicture } from '../model/picture.js';
import { emptyContent, type DocumentContent, type ReceivedContent } from './content.js';
import { picturePages, withoutPictures, withPictures } from './ocr/merging.js';
import { ReaderPool } from './pool.js';
import { classify, classifyArchive } from './readability.js';

/** Part of the cache key of documents: raised whenever the same bytes would give another document. */
export const READER_VERSION = 2;

/** The same of what OCR makes of pictures. */
export const OCR_VERSION = 1;

export { picturePages } from './ocr/merging.js';

export interface ReaderOptions {
  /** Per document, default 20 s; PDFs of many pages get up to three times as much. */
  timeMs?: number;
  /** Resident memory of the reading process, default 1024 MB. */
  rssMb?: number;
  /** JavaScript heap of the reading process, default 512 MB. */
  heapMb?: number;
  /** Processes that read at the same time, default 1. OCR has as many of its own. */
  processes?: number;
  /** For OCR of one document, default 60 s: the pages that are not reached then are named in it. */
  ocrTimeMs?: number;
  /** Ends all readings; they reject with its reason. */
  signal?: AbortSignal;
}

/** What is known of the bytes from fetching them. */
export interface ReadInput {
  sha256: string;
  /** Final address, base of relative links. */
  url: string;
  /** Of the Content-Type header; parameters are ignored except charset. */
  mediaType: string | null;
  charset?: string | null;
  fileName: string | null;
}

export interface Reader {
  /**
   * Reads the file at this path. Never rejects on what is in the file: a document that could not be read has a
   * `failure`. Rejects when the reader is closed or aborted.
   */
  read(bytesPath: string, input: ReadInput): Promise<Document>;
  /**
   * Reads the pictures of a document that was read before, by OCR, first pages first; about three seconds a page. Gives the
   * document with what was found; what was not reached, or that nothing came of it, stands in its `ocr`.
   */
  readPictures(bytesPath: string, document: Document, onPage?: (page: number, index: number, count: number) => void): Promise<Document>;
  /**
   * Pictures of places in a PDF, in the order asked for, personal data blacked out; null for each that cannot be taken. At most
   * thirty at a time, so that one answer stays small.
   */
  takePlaces(bytesPath: string, places: readonly PlaceOnPage[]): Promise<(TakenPicture | null)[]>;
  /** Ends the child processes. */
  close(): Promise<void>;
}

const MOST_PLACES = 30;

/** OCR stops between the parts of a page; a part full of noise can take half a minute, and then the process is killed. */
const OCR_STOPPING_MS = 40_000;

/** A reader whose parsing happens in watched child processes, so that no file can take the program down with it. */
export function createReader(options: ReaderOptions = {}): Reader {
  const pool = new ReaderPool({
    timeMs: options.timeMs ?? 20_000,
    rssMb: options.rssMb ?? 1024,
    heapMb: options.heapMb ?? 512,
    processes: Math.max(1, options.processes ?? 1),
    signal: options.signal,
  });
  // The engine of OCR stays in memory between documents, which would be counted against ordinary reading.
  let recognition: ReaderPool | null = null;
  const ocrTimeMs = options.ocrTimeMs ?? 60_000;
  return {
    readPictures: async (bytesPath, document, onPage) => {
      const pictures = picturePages(document);
      if (pictures.length === 0) return document;
      recognition ??= new ReaderPool({ timeMs: ocrTimeMs + OCR_STOPPING_MS, softShare: ocrTimeMs / (ocrTimeMs + OCR_STOPPING_MS), rssMb: options.rssMb ?? 1024, heapMb: options.heapMb ?? 512, processes: Math.max(1, options.processes ?? 1), signal: options.signal });
      const outcome = await recognition.read({ path: bytesPath, context: { url: '', fileName: null, headerCharset: null, headerMediaType: null }, pictures, onPicture: onPage });
      if (!outcome.ok) return withoutPictures(document, outcome.code, OCR_VERSION);
      return 'pictures' in outcome ? withPictures(document, outcome.pictures, OCR_VERSION) : document;
    },
    takePlaces: async (bytesPath, places) => {
      const outcome = await pool.read({ path: bytesPath, context: { url: '', fileName: null, headerCharset: null, headerMediaType: null }, places: places.slice(0, MOST_PLACES) });
      const taken = outcome.ok && 'taken' in outcome ? outcome.taken : [];
      return places.map((_place, index) => {
        const picture = taken[index] ?? null;
        return picture === null ? null : { ...picture, png: Buffer.from(picture.png, 'base64') };
      });
    },
    read: async (bytesPath, input) => {
      const [mediaType = '', ...parameters] = (input.mediaType ?? '').toLowerCase().split(';').map((part) => part.trim());
      const charset = parameters.find((parameter) => parameter.startsWith('charset='))?.slice(8).replace(/^["']|["']$/g, '');
      const outcome = await pool.read({
        path: bytesPath,
        context: { url: input.url, fileName: input.fileName, headerCharset: input.charset ?? charset ?? null, headerMediaType: mediaType === '' ? null : mediaType },
      });
      if (outcome.ok) {
        if (!('content' in outcome)) throw new Error('asked for a document, given pictures');
        return complete(outcome.content, input.sha256, outcome.bytes);
      }
      const content = emptyContent(outcome.found?.kind ?? 'unknown', outcome.found?.mediaType ?? 'application/octet-stream');
      const failed: DocumentContent = { ...content, traits: ['limit-reached'], failure: { by: 'us', code: outcome.code, detail: outcome.detail } };
      return complete(failed, input.sha256, await sizeOf(bytesPath));
    },
    close: async () => {
      pool.close();
      recognition?.close();
    },
  };
}

function complete({ members, ...content }: ReceivedContent, sha256: string, bytes: number): Document {
  const document = { ...content, ...classified(content), sha256, bytes, readerVersion: READER_VERSION };
  if (members === undefined) return document;
  const inside = members.map((member): ArchiveMember => ({ ...member, ...classified(member), readerVersion: READER_VERSION }));
  return { ...document, ...classifyArchive(inside), members: inside };
}

function classified(content: DocumentContent): Pick<Document, 'traits' | 'readability' | 'readabilityReason'> {
  const { readability, reason } = classify(content);
  return { traits: [...new Set(content.traits)], readability, readabilityReason: reason };
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch {
    return 0;
  }
}
