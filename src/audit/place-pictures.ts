import type { Document } from '../model/document.js';
import type { Evidence } from '../model/finding.js';
import type { PlaceOnPage, PlacePicture, PlacePictures, TakenPicture } from '../model/picture.js';
import type { Report } from '../model/report.js';
import { createReader } from '../read/index.js';
import { placeOf, picturesWanted } from '../report/pictures/index.js';
import type { Store } from '../store/index.js';
import { pagePictures, type PageWish } from './page-pictures.js';

export interface PicturesOptions {
  /** Holds the audit of the report, and its files. */
  store: Store;
  signal: AbortSignal;
  /** Of the process: tells where a browser is; null: no pictures of web pages. */
  env: Readonly<Record<string, string | undefined>> | null;
  /** Documents that were worked through, of all that are. */
  onProgress?(done: number, total: number): void;
  /** Default 60. */
  pictures?: number;
  /** Of all PNGs, default 4.5 MB: a third more of text in the page. */
  bytes?: number;
}

/**
 * Pictures of the places that the evidence of a stored report names: parts of PDFs, drawn in a watched process, and of web pages, drawn by a
 * browser without network. What cannot be pictured is left out; nothing here fails a report. Rejects with the reason of `signal`.
 */
export async function placePictures(report: Report, { store, signal, env, onProgress, pictures: most = 60, bytes: mostBytes = 4_500_000 }: PicturesOptions): Promise<PlacePictures> {
  const sources = store.evidenceOf(report.audit.id).flatMap((item) => item.sources);
  const documents = new Map<string, Document>();
  const charsets = new Map<string, string | null>();
  for (const { document, resource } of sources) {
    if (document === null) continue;
    documents.set(document.sha256, document);
    charsets.set(document.sha256, resource.charset);
  }

  const wanted = picturesWanted(report);
  const left = new Set<PlacePictures['left'][number]>();
  const wishes = wanted.flatMap((evidence): PageWish[] => {
    const document = documents.get(evidence.sha256 ?? '');
    return document?.kind === 'html' && evidence.quote !== '' && env !== null ? [{ evidence, charset: charsets.get(document.sha256) ?? null }] : [];
  });
  const places = grouped(wanted, documents);
  // Tables and forms say most; a third is kept for web pages.
  const ofPages = Math.min(wishes.length, Math.max(Math.floor(most / 3), most - places.length));
  const chosen = places.slice(0, most - ofPages);
  if (chosen.length < places.length || ofPages < wishes.length) left.add('limit');
  const shownWishes = wishes.slice(0, ofPages);
  const total = new Set([...chosen.map((group) => group.sha256), ...shownWishes.map((wish) => wish.evidence.sha256)]).size;
  let done = 0;
  const onDocument = (): void => onProgress?.(++done, total);
  onProgress?.(0, total);
  const taken = await takeAll(chosen, store, signal, onDocument);
  const shown = await pagePictures(shownWishes, { store, signal, env, onDocument });
  if (shown.noBrowser) left.add('no-browser');

  let used = 0;
  const pictures = [...taken, ...shown.pictures].filter((picture) => {
    if (used + picture.png.length > mostBytes) {
      left.add('limit');
      return false;
    }
    used += picture.png.length;
    return true;
  });
  return { pictures, left: [...left] };
}

/** One picture for all locators of one place. */
interface Group {
  sha256: string;
  place: PlaceOnPage;
  locators: string[];
}

function grouped(wanted: readonly Evidence[], documents: ReadonlyMap<string, Document>): Group[] {
  const groups = new Map<string, Group>();
  for (const { sha256, locator } of wanted) {
    const document = documents.get(sha256 ?? '');
    const place = document === undefined ? null : placeOf(document, locator);
    if (document === undefined || place === null) continue;
    const key = `${document.sha256} ${place.page} ${place.box?.join(' ') ?? ''}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { sha256: document.sha256, place, locators: [locator] });
    else known.locators.push(locator);
  }
  return [...groups.values()];
}

/** A file is opened once for all its places. Pictures keep the order of the places. */
async function takeAll(groups: readonly Group[], store: Store, signal: AbortSignal, onDocument: () => void): Promise<PlacePicture[]> {
  const taken = new Map<Group, TakenPicture>();
  if (groups.length === 0) return [];
  const reader = createReader({ signal });
  try {
    for (const sha256 of new Set(groups.map((group) => group.sha256))) {
      signal.throwIfAborted();
      onDocument();
      if (store.bytesOf(sha256) === null) continue;
      const here = groups.filter((group) => group.sha256 === sha256);
      const pictures = await reader.takePlaces(store.pathOf(sha256), here.map((group) => group.place));
      here.forEach((group, index) => {
        const picture = pictures[index];
        if (picture !== undefined && picture !== null) taken.set(group, picture);
      });
    }
  } finally {
    await reader.close();
  }
  return groups.flatMap((group): PlacePicture[] => {
    const picture = taken.get(group);
    return picture === undefined ? [] : [{ ...picture, sha256: group.sha256, locators: group.locators, page: group.place.page }];
  });
}
