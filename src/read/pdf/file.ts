import type { Engine } from './engine.js';
import { readWideString } from './engine.js';
import { withAppendedTrailer } from './trailer.js';

/** A PDF held in the engine's memory. */
export interface PdfFile {
  handle: number;
  /** As the file claims; a broken file may claim millions. */
  pages: number;
  tagged: boolean;
  title: string;
  /** The cross-reference table was lost and rebuilt by us. */
  mended: boolean;
  /** A portfolio, or attachments to the document or its pages: files that are not opened. */
  embedsFiles: boolean;
  close(): void;
}

export type Opened = { ok: true; file: PdfFile } | { ok: false; code: 'encrypted' | 'broken'; detail: string };

/**
 * Opens a PDF without a password; files that only an owner password protects open like any other. A file whose end is
 * cut off is tried once more with a trailer of our own.
 */
export function openPdf(engine: Engine, bytes: Uint8Array): Opened {
  const opened = load(engine, bytes, false);
  if (opened.ok || opened.code !== 'broken') return opened;
  const mended = withAppendedTrailer(bytes);
  if (mended === null) return opened;
  const again = load(engine, mended, true);
  return again.ok ? again : opened;
}

/** Codes of FPDF_GetLastError. */
const PASSWORD = 4;
const SECURITY = 5;

function load(engine: Engine, bytes: Uint8Array, mended: boolean): Opened {
  const { api } = engine;
  const memory = engine.allocate(bytes.length);
  if (memory === 0) throw new RangeError('the engine has no memory left for this file');
  engine.bytes().set(bytes, memory);
  const handle = api.FPDF_LoadMemDocument(memory, bytes.length, '');
  if (handle === 0) {
    const error = api.FPDF_GetLastError();
    engine.release(memory);
    if (error === PASSWORD) return { ok: false, code: 'encrypted', detail: 'a password is needed to open it' };
    if (error === SECURITY) return { ok: false, code: 'encrypted', detail: 'protected by a scheme that cannot be opened' };
    return { ok: false, code: 'broken', detail: 'its structure cannot be read' };
  }
  const close = (): void => {
    api.FPDF_CloseDocument(handle);
    engine.release(memory);
  };
  const pages = api.FPDF_GetPageCount(handle);
  if (pages < 1) {
    close();
    return { ok: false, code: 'broken', detail: 'it has no pages' };
  }
  const title = readWideString(engine, (buffer, size) => api.FPDF_GetMetaText(handle, 'Title', buffer, size));
  return { ok: true, file: { handle, pages, tagged: Boolean(api.FPDFCatalog_IsTagged(handle)), title, mended, embedsFiles: embedsFiles(bytes), close } };
}

/** An embedded file is a stream of that type, and the dictionaries of streams are never compressed. `/EmbeddedFiles` is only their list. */
function embedsFiles(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const name = '/EmbeddedFile';
  for (let at = buffer.indexOf(name); at >= 0; at = buffer.indexOf(name, at + 1)) if (buffer[at + name.length] !== 0x73) return true;
  return false;
}
