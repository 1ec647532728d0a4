import { gunzipSync, gzipSync } from 'node:zlib';
import type Database from 'better-sqlite3';
import { Document, isCutShort } from '../model/document.js';

/** Key of one reading of some bytes. */
export interface DocumentKey {
  sha256: string;
  readerVersion: number;
  base: string;
}

/** What was read out of bytes, kept per reader version, so that unchanged bytes are not read again. */
export interface DocumentTable {
  /** `finalUrl`: the address the links of a web page were resolved against. An earlier reading under the same key is replaced. */
  save(document: Document, finalUrl: string): DocumentKey;
  /** Saves it unless it is there already; packing text is the dearest part of writing an audit. */
  ensure(document: Document, finalUrl: string): DocumentKey;
  /** An earlier reading to use again; none that our own limits cut short, for the next attempt may go well. */
  find(sha256: string, readerVersion: number, finalUrl: string): Document | null;
  /** The same bytes read with this version of OCR besides; null when OCR was not tried on them or came to nothing. */
  findWithOcr(sha256: string, readerVersion: number, ocrVersion: number): Document | null;
  byKey(key: DocumentKey): Document | null;
}

export function documentTable(db: Database.Database): DocumentTable {
  const insert = db.prepare(
    `INSERT INTO documents (sha256, reader_version, base, content) VALUES (@sha256, @readerVersion, @base, @content)
     ON CONFLICT (sha256, reader_version, base) DO UPDATE SET content = excluded.content`,
  );
  const select = db.prepare<[DocumentKey], { content: Buffer }>(
    'SELECT content FROM documents WHERE sha256 = @sha256 AND reader_version = @readerVersion AND base = @base',
  );
  const exists = db.prepare<[DocumentKey], { found: 1 }>(
    'SELECT 1 AS found FROM documents WHERE sha256 = @sha256 AND reader_version = @readerVersion AND base = @base',
  );
  const keyOf = (document: Document, finalUrl: string): DocumentKey => ({ sha256: document.sha256, readerVersion: document.readerVersion, base: baseOf(document, finalUrl) });
  const byKey = (key: DocumentKey): Document | null => {
    const row = select.get(key);
    return row === undefined ? null : Document.parse(JSON.parse(gunzipSync(row.content).toString('utf8')));
  };
  const save = (document: Document, finalUrl: string): DocumentKey => {
    const key = keyOf(document, finalUrl);
    // Level 1: documents are read far more often than the disk fills, and text packs well at any level.
    insert.run({ ...key, content: gzipSync(JSON.stringify(document), { level: 1 }) });
    return key;
  };
  return {
    byKey,
    save,
    ensure(document, finalUrl) {
      const key = keyOf(document, finalUrl);
      return exists.get(key) === undefined ? save(document, finalUrl) : key;
    },
    find(sha256, readerVersion, finalUrl) {
      const known = byKey({ sha256, readerVersion, base: '' }) ?? (finalUrl === '' ? null : byKey({ sha256, readerVersion, base: finalUrl }));
      return known === null || isCutShort(known) ? null : known;
    },
    findWithOcr(sha256, readerVersion, ocrVersion) {
      const known = byKey({ sha256, readerVersion, base: ocrBase(ocrVersion) });
      return known?.ocr?.failure === null ? known : null;
    },
  };
}

/** A document read with OCR is another reading of the same bytes than one without. Never an address. */
function ocrBase(version: number): string {
  return `ocr ${version}`;
}

/** The same page served at two addresses has other links at each; a file's links do not depend on where it lies. */
function baseOf(document: Document, finalUrl: string): string {
  if (document.ocr !== undefined) return ocrBase(document.ocr.version);
  return document.kind === 'html' ? finalUrl : '';
}
