import type { IncomingHttpHeaders } from 'node:http';
import { pageIdentity } from '../../url/index.js';
import type { Answer } from '../exchange.js';
import { isWeb, requestable } from '../follow.js';
import { MIB } from '../options.js';

/** Something about the input as a whole that cannot be read; the sentence is for its user. */
export class SavedRefused extends Error {
  constructor(readonly sentence: { th: string; en: string }) {
    super(sentence.en);
  }
}

export type SkipReason = 'no-address' | 'outside' | 'too-large' | 'broken' | 'missing' | 'not-content';

/** Saved answers while they are being read. */
export interface Collection {
  exact: Map<string, Answer>;
  alike: Map<string, Answer>;
  skipped: { file: string; reason: SkipReason }[];
  add(answer: { url: string; status: number; headers: IncomingHttpHeaders; body: Buffer }, shown: string): void;
  skip(file: string, reason: SkipReason): void;
  count(): number;
}

export const SAVED_LIMITS = {
  /** Of one page or document. */
  fileBytes: 100 * MIB,
  /** Of all bodies together; they are held in memory. */
  totalBytes: 512 * MIB,
  answers: 20_000,
  /** A HAR is one JSON text. */
  harBytes: 256 * MIB,
  /** What a WARC may unfold to. */
  warcBytes: 4096 * MIB,
  files: 10_000,
  depth: 10,
};

/** What pages are drawn with; no submitted link points there, and an archive is mostly made of it. */
const NOT_CONTENT = /^(?:text\/css|(?:text|application)\/(?:x-)?javascript|font\/|application\/(?:x-)?font|video\/|audio\/)/;
/** All that the judging of an answer looks at. Cookies of the person who saved it are not kept. */
const HEADERS_KEPT = new Set(['content-type', 'content-disposition', 'location', 'etag', 'last-modified', 'date', 'cf-mitigated', 'x-amzn-waf-action', 'server']);
/** Names that are listed; the rest is only counted by the length of the list. */
const SKIPPED_KEPT = 1_000;

export function openCollection(): Collection {
  const exact = new Map<string, Answer>();
  const alike = new Map<string, Answer>();
  const skipped: Collection['skipped'] = [];
  let bytes = 0;
  let answers = 0;

  /** A good answer is not replaced by a redirect or error of the same address. */
  function put(map: Map<string, Answer>, key: string, answer: Answer): void {
    const before = map.get(key);
    if (before === undefined || rank(answer) >= rank(before)) map.set(key, answer);
  }

  const collection: Collection = {
    exact,
    alike,
    skipped,
    add({ url: text, status, headers, body }, shown) {
      const url = requestable(text);
      if (url === null || !isWeb(url)) return collection.skip(shown, 'no-address');
      if (NOT_CONTENT.test(String(headers['content-type'] ?? ''))) return;
      if (body.length > SAVED_LIMITS.fileBytes) return collection.skip(shown, 'too-large');
      bytes += body.length;
      answers += 1;
      if (bytes > SAVED_LIMITS.totalBytes || answers > SAVED_LIMITS.answers) throw tooMuch();
      const answer: Answer = { kind: 'answer', url, status, headers: Object.fromEntries(Object.entries(headers).filter(([name]) => HEADERS_KEPT.has(name))), body };
      put(exact, url.href, answer);
      put(alike, pageIdentity(url.href), answer);
    },
    skip(file, reason) {
      if (skipped.length < SKIPPED_KEPT) skipped.push({ file, reason });
    },
    count: () => exact.size,
  };
  return collection;
}

export function tooMuch(): SavedRefused {
  return new SavedRefused({
    th: `ไฟล์ใน --saved มีมากเกินไป (รับได้ ${SAVED_LIMITS.totalBytes / MIB} MB และ ${SAVED_LIMITS.answers} รายการ) กรุณาแบ่งเป็นส่วน ๆ`,
    en: `--saved holds too much (at most ${SAVED_LIMITS.totalBytes / MIB} MB and ${SAVED_LIMITS.answers} answers); please divide it.`,
  });
}

function rank({ status }: Answer): number {
  return status >= 200 && status < 300 ? 2 : status >= 300 && status < 400 ? 1 : 0;
}
