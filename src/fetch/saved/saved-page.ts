import { readFileSync, statSync } from 'node:fs';
import { SAVED_LIMITS, type Collection } from './collection.js';

/** Where browsers write the address of a saved page: a comment in the first lines. */
const COMMENTS = [
  // Chrome, Edge, Internet Explorer: "saved from url=(0041)https://…".
  /<!--\s*saved from url=\(\d{4}\)(\S+?)\s*-->/i,
  // The extension SingleFile.
  /<!--\s*Page saved with SingleFile\s+url:\s*(\S+)/i,
  // Firefox's and others' own ways.
  /<!--\s*(?:saved|archived|downloaded)\s+from:?\s*(https?:\/\/\S+?)\s*-->/i,
];

export async function readSavedPage(path: string, shown: string, collection: Collection): Promise<void> {
  if (statSync(path).size > SAVED_LIMITS.fileBytes) return collection.skip(shown, 'too-large');
  const body = readFileSync(path);
  const start = body.toString('utf8', 0, 4096);
  const url = COMMENTS.map((comment) => comment.exec(start)?.[1]).find((found) => found !== undefined);
  if (url === undefined) return collection.skip(shown, 'no-address');
  // The charset is left to the page: browsers write it into what they save.
  collection.add({ url, status: 200, headers: { 'content-type': 'text/html' }, body }, shown);
}
