import type { Fetcher } from '../fetch/index.js';
import { isCutShort, type Document } from '../model/document.js';
import type { Source } from '../model/evidence.js';
import type { Resource } from '../model/resource.js';
import type { Link } from '../model/submission.js';
import type { Reader } from '../read/index.js';
import type { Store } from '../store/index.js';
import type { AuditProgress } from './index.js';

/** Fetches, reads and keeps; counts for the progress line. */
export interface Gathering {
  /** So many more links will be asked for. */
  expect(links: number): void;
  /** What came of one address of a submitted link; `foundOn` for an attachment. Each content is read once. */
  source(link: Link, url: string, attachment?: { foundOn: string; linkText: string }): Promise<Source>;
}

export interface GatheringParts {
  fetcher: Fetcher;
  reader: Reader;
  store: Store;
  readerVersion: number;
  onProgress(event: AuditProgress): void;
}

export function createGathering({ fetcher, reader, store, readerVersion, onProgress }: GatheringParts): Gathering {
  let total = 0;
  let fetched = 0;
  let read = 0;
  const reading = new Map<string, Promise<Document>>();
  const saved = new Set<string>();

  async function documentOf(resource: Resource): Promise<Document | null> {
    const { sha256, finalUrl } = resource;
    if (resource.outcome !== 'ok' || sha256 === null || finalUrl === null) return null;
    // The links of a page depend on where it lies, so the same bytes elsewhere are another document.
    const key = `${sha256} ${finalUrl}`;
    const known = reading.get(key);
    if (known !== undefined) return known;
    const document = readOnce(resource, sha256, finalUrl);
    reading.set(key, document);
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

  return {
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
  };
}

function hostOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).host : null;
}
