import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import { pageIdentity } from '../../url/index.js';
import type { Answer } from '../exchange.js';
import { openCollection, SavedRefused, type Collection } from './collection.js';
import { readFolder } from './folder.js';
import { readHar } from './har.js';
import { readMhtml } from './mhtml.js';
import { readSavedPage } from './saved-page.js';
import { readWarc } from './warc.js';

/** What a browser or an archive has saved of a site, in place of asking the site. */
export interface SavedPages {
  /** The saved answer for an address, or null. Portal pages are known by their number, files by host and path; http and https are one. */
  find(url: URL): Answer | null;
  /** Addresses found. */
  count: number;
  /** Files that gave none, with the reason. */
  skipped: Collection['skipped'];
}

export type OpenedSaved = { ok: true; saved: SavedPages } | { ok: false; message: { th: string; en: string } };

/**
 * Opens what `--saved` names: a folder (pages saved "complete" or as one file, archives, and plain files under the
 * addresses that its `saved.csv` gives), or one HAR, WARC, WARC.gz or MHTML file. All of it may be hostile: bounded in files, depth,
 * size and unpacked size; nothing outside the folder is read.
 */
export async function openSaved(path: string): Promise<OpenedSaved> {
  const collection = openCollection();
  try {
    const facts = statSync(path);
    if (facts.isDirectory()) await readFolder(path, collection, readOne);
    else await readOne(path, path, collection);
  } catch (error) {
    if (error instanceof SavedRefused) return { ok: false, message: error.sentence };
    if (!(error instanceof Error && 'code' in error)) throw error;
    return { ok: false, message: { th: `เปิด --saved ${path} ไม่ได้ (${error.message})`, en: `--saved ${path} cannot be opened (${error.message}).` } };
  }
  if (collection.count() > 0) return { ok: true, saved: { find: (url) => find(collection, url), count: collection.count(), skipped: collection.skipped } };
  return {
    ok: false,
    message: {
      th: `ไม่พบหน้าหรือไฟล์ที่รู้ที่อยู่ (URL) ใน --saved ${path} กรุณาบันทึกหน้าเว็บแบบ “Webpage, Complete”, HAR หรือ WARC หรือใส่ saved.csv ที่มีคอลัมน์ file,url`,
      en: `--saved ${path} holds no page or file whose address is known. Save pages as "Webpage, Complete", HAR or WARC, or add a saved.csv with the columns file,url.`,
    },
  };
}

/** Reads one file by its content where that tells, by its name otherwise. `shown`: its name in messages. */
async function readOne(path: string, shown: string, collection: Collection): Promise<void> {
  const start = startOf(path);
  if (start.startsWith('WARC/') || (start.startsWith('\u001f\u008b') && /\.warc\.gz$|\.warcz?$/i.test(path))) return readWarc(path, shown, collection);
  switch (extname(path).toLowerCase()) {
    case '.har':
      return readHar(path, shown, collection);
    case '.mht':
    case '.mhtml':
      return readMhtml(path, shown, collection);
    case '.htm':
    case '.html':
    case '.xhtml':
      return readSavedPage(path, shown, collection);
    default:
      // A plain file has no address of its own.
      collection.skip(shown, 'no-address');
  }
}

function startOf(path: string): string {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(8);
    return bytes.toString('latin1', 0, readSync(file, bytes, 0, 8, 0));
  } finally {
    closeSync(file);
  }
}

/** The very address first: of http and https one may only lead to the other. */
function find(collection: Collection, url: URL): Answer | null {
  const saved = collection.exact.get(url.href) ?? collection.alike.get(pageIdentity(url.href));
  return saved === undefined ? null : { ...saved, url };
}
