import type { Fetcher } from '../fetch/index.js';
import { isCutShort, type Document } from '../model/document.js';
import type { Source } from '../model/evidence.js';
import type { Resource } from '../model/resource.js';
import type { Link } from '../model/submission.js';
import { picturePages, type Reader } from '../read/index.js';
import type { Store } from '../store/index.js';
import { fileNameOf } from '../url/index.js';
import type { AuditProgress } from './index.js';

/** Fetches, reads and keeps; counts for the progress line. */
export interface Gathering {
  /** So many more links will be asked for. */
  expect(links: number): void;
  /** What came of one address of a submitted link; `foundOn` for an attachment. Each content is read once. */
  source(link: Link, url: string, attachment?: { foundOn: string; linkText: string }): Promise<Source>;
  /** The same for what was received by other means: a page's scripts, a browser. */
  received(link: Link, resource: Resource, attachment: { foundOn: string | null; linkText: string | null }): Promise<Source>;
  /** The document of a source with its pictures read by OCR, each content once; as it is where it has none, or time for OCR has run out. */
  pictures(source: Source): Promise<Document | null>;
}

export interface GatheringParts {
  fetcher: Fetcher;
  reader: Reader;
  store: Store;
  readerVersion: number;
  ocrVersion: number;
  /** For OCR in the whole audit; 0: none. */
  ocrMs: number;
  /** Milliseconds of a clock that only moves forward. */
  elapsed(): number;
  onProgress(event: AuditProgress): void;
}

export function createGathering({ fetcher, reader, store, readerVersion, ocrVersion, ocrMs, elapsed, onProgress }: GatheringParts): Gathering {
  let total = 0;
  let fetched = 0;
  let read = 0;
  const reading = new Map<string, Promise<Document>>();
  /** The last reading of each content: the same bytes at another address wait for it, and find it in the store. */
  const turns = new Map<string, Promise<unknown>>();
  const recognising = new Map<string, Promise<Document>>();
  let ocrSpent = 0;
  const saved = new Set<string>();

  async function documentOf(resource: Resource): Promise<Document | null> {
    const { sha256, finalUrl } = resource;
    if (resource.outcome !== 'ok' || sha256 === null || finalUrl === null) return null;
    // The links of a page depend on where it lies, so the same bytes elsewhere are another document.
    const key = `${sha256} ${finalUrl}`;
    const known = reading.get(key);
    if (known !== undefined) return known;
    const document = (turns.get(sha256) ?? Promise.resolve()).then(() => readOnce(resource, sha256, finalUrl));
    reading.set(key, document);
    turns.set(sha256, document.catch(() => undefined));
    return document;
  }

  async function readOnce(resource: Resource, sha256: string, finalUrl: string): Promise<Document> {
    const cached = store.cachedDocument(sha256, readerVersion, finalUrl);
    if (cached !== null) return cached;
    const document = await reader.read(store.pathOf(sha256), { sha256, url: finalUrl, mediaType: resource.mediaType, charset: resource.charset, fileName: resource.fileName });
    // What our own limits cut short is tried again next time.
    if (!isCutShort(document)) store.saveDocument(document, finalUrl);
    return document;
  }

  async function recogniseOnce(document: Document, name: string): Promise<Document> {
    const cached = store.cachedWithOcr(document.sha256, readerVersion, ocrVersion);
    const known = cached ?? document;
    if (picturePages(known).length === 0 || ocrSpent >= ocrMs) return known;
    const began = elapsed();
    const read = await reader.readPictures(store.pathOf(document.sha256), known, (_page, index, count) => onProgress({ stage: 'ocr', done: index + 1, total: count, host: name }));
    ocrSpent += elapsed() - began;
    if (read.ocr?.failure === null) store.saveDocument(read);
    return read;
  }

  return {
    async pictures({ document, resource }) {
      if (document === null || ocrMs === 0 || picturePages(document).length === 0) return document;
      const known = recognising.get(document.sha256) ?? recogniseOnce(document, resource.fileName ?? nameOf(resource));
      recognising.set(document.sha256, known);
      return known;
    },
    expect(links) {
      total += links;
    },
    async source(link, url, attachment) {
      onProgress({ stage: 'fetch', done: fetched, total, host: hostOf(url) });
      const resource = await fetcher.fetch(url);
      fetched += 1;
      if (!saved.has(url)) {
        saved.add(url);
        store.saveResource(resource);
      }
      onProgress({ stage: fetched < total ? 'fetch' : 'read', done: fetched < total ? fetched : read, total, host: hostOf(url) });
      const document = await documentOf(resource);
      read += 1;
      if (fetched >= total) onProgress({ stage: 'read', done: read, total, host: null });
      return { link, foundOn: attachment?.foundOn ?? null, linkText: attachment?.linkText ?? null, resource, document };
    },
    async received(link, resource, { foundOn, linkText }) {
      store.saveResource(resource);
      return { link, foundOn, linkText, resource, document: await documentOf(resource) };
    },
  };
}

function nameOf({ finalUrl, requestedUrl }: Resource): string {
  return fileNameOf(finalUrl ?? requestedUrl);
}

function hostOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).host : null;
}
