import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { documentFacts } from '../check/links.js';
import { createFetcher } from '../fetch/index.js';
import type { Document } from '../model/document.js';
import type { Evidence, Fact, Finding } from '../model/finding.js';
import { OUTCOMES } from '../model/outcome.js';
import type { Resource } from '../model/resource.js';
import { createReader, picturePages, type ReadInput } from '../read/index.js';
import { describeAlone } from '../wording/fact.js';

/** One file or address looked at by itself, without a database. */
export interface Look {
  /** As the user named it. */
  name: string;
  /** null for a file. */
  resource: Resource | null;
  /** null when the address gave no content. */
  document: Document | null;
  /** What an audit would state about the link and its document, whatever item they belong to. */
  findings: Finding[];
}

export interface LookOptions {
  /** For reading the document; undefined for the reader's own limit. */
  readMs?: number | undefined;
  /** Read pictures by OCR as well. */
  ocr: boolean;
  /** Which pages are wanted, where not all are: OCR of the others would only take time. */
  pages?: ((page: number) => boolean) | undefined;
  /** Before each page that OCR reads; `index` from 0. */
  onPicture?(index: number, count: number): void;
  signal: AbortSignal;
}

export interface LookAtUrlOptions extends LookOptions {
  /** Of the request, body included. */
  timeoutMs: number;
  allowPrivate: boolean;
  /** Origin of the districts' own site. */
  portal: string;
  userAgent: string;
}

/** Reads a file of this machine. Nothing of it goes anywhere. Rejects when the file cannot be opened. */
export async function lookAtFile(path: string, options: LookOptions): Promise<Look> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash, { signal: options.signal });
  const fileName = basename(path);
  const read = await readWith(path, { sha256: hash.digest('hex'), url: `${NOWHERE}${encodeURIComponent(fileName)}`, mediaType: null, fileName }, options);
  const document = withAddressesAsWritten(read);
  return { name: path, resource: null, document, findings: worded(documentFacts(document, place(path, document.sha256), extname(fileName) || null)) };
}

/** Asks for an address once, under the same guard as an audit, and reads what it gives. */
export async function lookAtUrl(url: string, options: LookAtUrlOptions): Promise<Look> {
  const folder = mkdtempSync(join(tmpdir(), 'oit-read-'));
  const bytesPath = join(folder, randomUUID());
  const fetcher = createFetcher({
    // One address, and its robots.txt: nothing to pace.
    rate: null,
    retries: 0,
    timeoutMs: options.timeoutMs,
    allowPrivate: options.allowPrivate,
    userAgent: options.userAgent,
    portal: options.portal,
    slug: slugOf(url, options.portal),
    keep: (bytes) => {
      writeFileSync(bytesPath, bytes, { mode: 0o600 });
      return createHash('sha256').update(bytes).digest('hex');
    },
    signal: options.signal,
  });
  try {
    const resource = await fetcher.fetch(url);
    const { sha256, mediaType, charset, fileName, finalUrl } = resource;
    const where = finalUrl ?? url;
    if (resource.outcome !== 'ok' || sha256 === null) return { name: url, resource, document: null, findings: worded([outcomeFact(resource, place(where, null))]) };
    const document = await readWith(bytesPath, { sha256, url: where, mediaType, charset, fileName }, options);
    return { name: url, resource, document, findings: worded(documentFacts(document, place(where, sha256), mediaType)) };
  } finally {
    await fetcher.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Base for the links of a file, which has no address of its own: they are turned back to what was written. */
const NOWHERE = 'file:///-/';

function withAddressesAsWritten<D extends Document>(document: D): D {
  const asWritten = (address: string): string => (address.startsWith(NOWHERE) ? address.slice(NOWHERE.length) : address.replace(/^file:\/\//, ''));
  const { html } = document;
  return {
    ...document,
    links: document.links.map((link) => ({ ...link, href: asWritten(link.href) })),
    html: html === null ? null : {
      ...html,
      forms: html.forms.map((form) => ({ ...form, action: asWritten(form.action) })),
      embeds: html.embeds.map((embed) => ({ ...embed, src: asWritten(embed.src) })),
      images: html.images.map((image) => ({ ...image, src: asWritten(image.src) })),
    },
    ...(document.members === undefined ? {} : { members: document.members.map((member) => withAddressesAsWritten(member)) }),
  };
}

async function readWith(path: string, input: ReadInput, { readMs, ocr, pages = () => true, onPicture, signal }: LookOptions): Promise<Document> {
  const reader = createReader({ timeMs: readMs, ocrTimeMs: readMs, signal });
  try {
    const document = await reader.read(path, input);
    if (!ocr) return document;
    const asked = { ...document, pageReadings: document.pageReadings.filter(({ page }) => pages(page)) };
    if (picturePages(asked).length === 0) return document;
    const read = await reader.readPictures(path, asked, (_page, index, count) => onPicture?.(index, count));
    const seen = new Map(read.pageReadings.map((reading) => [reading.page, reading]));
    return { ...read, pageReadings: document.pageReadings.map((reading) => seen.get(reading.page) ?? reading) };
  } finally {
    await reader.close();
  }
}

function place(url: string, sha256: string | null): Evidence {
  return { url, locator: '', quote: '', sha256 };
}

function outcomeFact({ outcome, httpStatus }: Resource, where: Evidence): Fact {
  return { code: 'link-outcome', verdict: OUTCOMES[outcome].verdict, params: { outcome, status: httpStatus }, evidence: [where] };
}

function worded(facts: readonly Fact[]): Finding[] {
  return facts.flatMap((fact) => {
    const wording = describeAlone(fact);
    return wording === null ? [] : [{ ...fact, ...wording }];
  });
}

/** The site a portal's page belongs to is the first part of its path. */
function slugOf(url: string, portal: string): string {
  if (!URL.canParse(url)) return '';
  const { origin, pathname } = new URL(url);
  return origin === portal ? (pathname.split('/')[1] ?? '') : '';
}
