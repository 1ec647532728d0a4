import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { DocumentKind, Trait } from '../model/document.js';
import { Outcome } from '../model/resource.js';
import { ItemId } from '../model/submission.js';
import { Verdict } from '../model/verdict.js';

/** Where a menu places the page; part of its address. */
const PageType = z.enum(['main', 'sub', 'top', 'footer']);

const pageNames = { id: z.number().int(), type: PageType, titleTh: z.string(), titleEn: z.string() };

/** A page of the portal. What stands in it lies in `pages/<id>.html` or, for lists, in `pages/<id>.json`. */
export const Page = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), ...pageNames }),
  z.strictObject({ kind: z.literal('contact'), ...pageNames }),
  z.strictObject({ kind: z.literal('news'), ...pageNames }),
  z.strictObject({ kind: z.literal('downloads'), ...pageNames }),
  /** A menu node without content of its own: the portal sends the visitor on to its first child. */
  z.strictObject({ kind: z.literal('group'), ...pageNames, firstChild: z.number().int() }),
]);
export type Page = z.infer<typeof Page>;

/** What answers for one link of the submission, and what an audit of it must find. */
export const Entry = z.strictObject({
  item: ItemId,
  /** As in the list. */
  url: z.string(),
  /** Where the bytes lie: a page of the portal, a file under `files/`, a page of another host, or nowhere. */
  page: z.number().int().optional(),
  file: z.string().optional(),
  offSite: z.enum(['eservice', 'egp', 'facebook']).optional(),
  mediaType: z.string(),
  kind: DocumentKind,
  /** One line for people. */
  what: z.string(),
  expect: z.strictObject({
    outcome: Outcome,
    verdict: Verdict,
    /** At least these. */
    traits: z.array(Trait).optional(),
    findings: z.array(z.string()).optional(),
  }),
});
export type Entry = z.infer<typeof Entry>;

export const Manifest = z.strictObject({
  schemaVersion: z.literal(1),
  /** RFC 3339 date. */
  asOf: z.string().regex(/^\d{4}-\d\d-\d\d$/),
  /** `Last-Modified` of everything that is served. */
  lastModified: z.string(),
  district: z.strictObject({ slug: z.string(), nameTh: z.string(), nameEn: z.string(), portalUserId: z.number().int() }),
  menu: z.array(z.strictObject({ title: z.string(), pages: z.array(z.number().int()) })),
  pages: z.array(Page),
  /** Files that have moved: old path → new path, both decoded. */
  moved: z.record(z.string(), z.string()),
  entries: z.array(Entry),
  /** Files that only pages link, and why they are there. */
  attachments: z.array(z.strictObject({ file: z.string(), page: z.number().int(), what: z.string() })),
  /** What the published assessment says, item by item. */
  items: z.record(ItemId, z.strictObject({ verdict: z.array(Verdict).min(1), remarks: z.array(z.string()).optional() })),
});
export type Manifest = z.infer<typeof Manifest>;

/** @throws when the file is missing or malformed: the bundled data is ours, so that is a bug and not bad input. */
export async function loadManifest(folder: string): Promise<Manifest> {
  return Manifest.parse(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')));
}

/** Entry of a news list: the list shows the title, the page behind it the text. */
export const NewsItem = z.strictObject({
  id: z.number().int(),
  /** RFC 3339 date. */
  date: z.string(),
  title: z.string(),
  /** HTML of the article. */
  body: z.string(),
});
export type NewsItem = z.infer<typeof NewsItem>;

/** Entry of a download list. */
export const DownloadItem = z.strictObject({ date: z.string(), title: z.string(), href: z.string() });
export type DownloadItem = z.infer<typeof DownloadItem>;
