import { stat } from 'node:fs/promises';
import type { Document } from '../model/document.js';
import { emptyContent, type DocumentContent } from './content.js';
import { ReaderPool } from './pool.js';
import { classify } from './readability.js';

/** Part of the cache key of documents: raised whenever the same bytes would give another document. */
export const READER_VERSION = 2;

export interface ReaderOptions {
  /** Per document, default 20 s; PDFs of many pages get up to three times as much. */
  timeMs?: number;
  /** Resident memory of the reading process, default 1024 MB. */
  rssMb?: number;
  /** JavaScript heap of the reading process, default 512 MB. */
  heapMb?: number;
  /** Processes that read at the same time, default 1. */
  processes?: number;
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
  /** Ends the child processes. */
  close(): Promise<void>;
}

/** A reader whose parsing happens in watched child processes, so that no file can take the program down with it. */
export function createReader(options: ReaderOptions = {}): Reader {
  const pool = new ReaderPool({
    timeMs: options.timeMs ?? 20_000,
    rssMb: options.rssMb ?? 1024,
    heapMb: options.heapMb ?? 512,
    processes: Math.max(1, options.processes ?? 1),
    signal: options.signal,
  });
  return {
    read: async (bytesPath, input) => {
      const [mediaType = '', ...parameters] = (input.mediaType ?? '').toLowerCase().split(';').map((part) => part.trim());
      const charset = parameters.find((parameter) => parameter.startsWith('charset='))?.slice(8).replace(/^["']|["']$/g, '');
      const outcome = await pool.read({
        path: bytesPath,
        context: { url: input.url, fileName: input.fileName, headerCharset: input.charset ?? charset ?? null, headerMediaType: mediaType === '' ? null : mediaType },
      });
      if (outcome.ok) return complete(outcome.content, input.sha256, outcome.bytes);
      const content = emptyContent(outcome.found?.kind ?? 'unknown', outcome.found?.mediaType ?? 'application/octet-stream');
      const failed: DocumentContent = { ...content, traits: ['limit-reached'], failure: { by: 'us', code: outcome.code, detail: outcome.detail } };
      return complete(failed, input.sha256, await sizeOf(bytesPath));
    },
    close: async () => pool.close(),
  };
}

function complete(content: DocumentContent, sha256: string, bytes: number): Document {
  const { readability, reason } = classify(content);
  return { ...content, traits: [...new Set(content.traits)], readability, readabilityReason: reason, sha256, bytes, readerVersion: READER_VERSION };
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch {
    return 0;
  }
}
