import { createHash } from 'node:crypto';
import type { Document } from '../model/document.js';
import type { Source } from '../model/evidence.js';
import { READER_VERSION } from '../read/index.js';
import type { Store } from '../store/index.js';
import { bytesChanged, type ContentChanged } from './diff.js';

/**
 * Tells by what a person would read, where the answers are web pages: the portal counts visitors in the page itself, so that its
 * bytes are others at every visit. A page that was read by an older reader cannot be compared and counts as unchanged.
 */
export function contentComparison(store: Store): ContentChanged {
  return (before, after) => {
    if (!bytesChanged(before, after)) return false;
    if (before.document?.kind !== 'html' || after.document?.kind !== 'html') return true;
    const [old, now] = [before, after].map(({ document, finalUrl, url }) => store.cachedDocument(document?.sha256 ?? '', READER_VERSION, finalUrl ?? url));
    return old !== null && old !== undefined && now !== null && now !== undefined && textOf(old) !== textOf(now);
  };
}

/** The words of a page's content and tables, without visitor counters. */
export function textOf({ title, blocks, tables }: Pick<Document, 'title' | 'blocks' | 'tables'>): string {
  const content = blocks.filter((block) => block.region === 'content').map((block) => block.text);
  const cells = tables.flatMap((table) => table.rows.map((row) => row.join('\t')));
  return [title, ...content, ...cells].map(withoutCounter).join('\n');
}

/**
 * Key of what a person would read of an item: every address with what became of it and its content, which is the words of a web page
 * and the bytes of a file. `portal`: origin of the own site, whose addresses count without it, as the stand-in's port is another each time.
 */
export function contentKey(sources: readonly Source[], portal: string): string {
  const seen = sources.map(({ link, foundOn, resource, document }) => {
    const content = document === null ? null : document.kind === 'html' ? hash(textOf(document)) : document.sha256;
    return [foundOn === null ? link.url : below(resource.requestedUrl, portal), foundOn === null ? null : below(foundOn, portal), resource.outcome, content];
  });
  return hash(JSON.stringify(seen)).slice(0, 32);
}

function below(url: string, portal: string): string {
  return url.startsWith(`${portal}/`) ? url.slice(portal.length) : url;
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** What a stored audit saw of an item, noted with the audit when it was not yet. */
export function storedContentKey(store: Store, audit: { id: string; portal: string | null }, item: string): string {
  const known = store.settlements.contentKey(audit.id, item);
  if (known !== null) return known;
  const key = contentKey(store.evidenceOf(audit.id, item).flatMap(({ sources }) => sources), audit.portal ?? '');
  store.settlements.noteContentKey(audit.id, item, key);
  return key;
}

function withoutCounter(text: string): string {
  return text.replace(COUNTER, '');
}

/** "จำนวนผู้เข้าชม 1,234 ครั้ง", "เปิดอ่าน : 12", "12 views" */
const COUNTER = /(?:ผู้เข้า(?:ชม|เยี่ยมชม)|(?:เข้า|เยี่ยม)ชม|ผู้ชม|เปิดอ่าน|เปิดดู|อ่านแล้ว|views?|hits?|visitors?)[^\d\n๐-๙]{0,20}[\d๐-๙][\d๐-๙,.]*|[\d๐-๙][\d๐-๙,.]*\s*(?:views?|hits?|visitors?)\b/gi;
