import { cut } from './columns.js';
import { plainText } from './plain.js';
import type { Language } from './words.js';

/** Where an audit stands. */
export interface ProgressEvent {
  /** `ocr` counts the pages of one document, `picture` the documents of which pictures are taken, `night` the links of all districts. */
  stage: 'fetch' | 'read' | 'ocr' | 'check' | 'render' | 'picture' | 'night';
  done: number;
  total: number;
  /** Host that is being asked, or name of the file whose pictures are read; null otherwise. */
  host: string | null;
}

/** Something to write to, as `process.stderr` is. */
export interface ProgressStream {
  isTTY?: boolean;
  columns?: number;
  write(text: string): unknown;
}

export interface ProgressOptions {
  lang: Language;
  quiet: boolean;
  /** Milliseconds of a clock that only moves forward. */
  now(): number;
}

export interface Progress {
  update(event: ProgressEvent): void;
  /** Takes the line away, so that what is written next begins on a clean one. */
  end(): void;
}

/**
 * Shows how far an audit is: one line that rewrites itself on a terminal; elsewhere plain lines, at most one in five
 * seconds except where a stage ends; nothing at all when quiet.
 */
export function progress(stream: ProgressStream, options: ProgressOptions): Progress {
  if (options.quiet) return { update: () => {}, end: () => {} };
  const timer = remainingTime(options.now);
  return stream.isTTY === true ? rewrittenLine(stream, options, timer) : plainLines(stream, options, timer);
}

const REWRITE_EVERY_MS = 80;
const LINE_EVERY_MS = 5000;

type Remaining = (event: ProgressEvent) => number | null;

function rewrittenLine(stream: ProgressStream, options: ProgressOptions, remaining: Remaining): Progress {
  let last = Number.NEGATIVE_INFINITY;
  let shown = false;
  return {
    update(event) {
      const left = remaining(event);
      const now = options.now();
      if (now - last < REWRITE_EVERY_MS && event.done < event.total && event.stage !== 'ocr') return;
      last = now;
      shown = true;
      // One column stays free: a full last column would wrap on some terminals.
      stream.write(`\r\u001b[2K${cut(line(event, left, options.lang), (stream.columns ?? 80) - 1)}`);
    },
    end() {
      if (shown) stream.write('\r\u001b[2K');
      shown = false;
    },
  };
}

function plainLines(stream: ProgressStream, options: ProgressOptions, remaining: Remaining): Progress {
  let last = Number.NEGATIVE_INFINITY;
  let before: ProgressEvent | null = null;
  const ended = new Set<string>();
  return {
    update(event) {
      const left = remaining(event);
      const now = options.now();
      const isNew = before === null || before.stage !== event.stage || before.done !== event.done || before.host !== event.host;
      before = event;
      const ends = event.stage !== 'ocr' && event.done >= event.total && !ended.has(event.stage);
      // A scan takes seconds a page: its first page says what is going on.
      const begins = event.stage === 'ocr' && event.done === 1 && isNew;
      if (now - last < LINE_EVERY_MS && !ends && !begins) return;
      if (ends) ended.add(event.stage);
      last = now;
      stream.write(`${line(event, left, options.lang)}\n`);
    },
    end: () => {},
  };
}

/** Estimates the seconds left of a stage from its own pace; null until the pace is known. */
function remainingTime(now: () => number): Remaining {
  let stage: ProgressEvent['stage'] | null = null;
  let startedAt = 0;
  let startedWith = 0;
  return ({ stage: current, done, total }) => {
    // Every document begins with its first page.
    if (current === 'ocr') return null;
    if (current !== stage) {
      stage = current;
      startedAt = now();
      startedWith = done;
    }
    const elapsed = now() - startedAt;
    const gone = done - startedWith;
    // Two seconds and three links: before that the guess jumps about.
    if (elapsed < 2000 || gone < 3 || done >= total) return null;
    return Math.ceil((elapsed / gone) * ((total - done) / 1000));
  };
}

const STAGES: Record<Language, Record<ProgressEvent['stage'], string>> = {
  th: { fetch: 'เปิดลิงก์', read: 'อ่านเอกสาร', ocr: 'อ่านภาพ (OCR) หน้า', check: 'ตรวจเนื้อหา', render: 'เปิดหน้าด้วยเบราว์เซอร์', picture: 'ทำภาพประกอบ เอกสาร', night: 'ทั้งคืน ลิงก์' },
  en: { fetch: 'fetching', read: 'reading', ocr: 'OCR page', check: 'checking', render: 'rendering', picture: 'pictures, documents', night: 'night, links' },
};

function line({ stage, done, total, host }: ProgressEvent, left: number | null, lang: Language): string {
  const parts = [`${STAGES[lang][stage]} ${done}/${total}`];
  if (host !== null) parts.push(plainText(host));
  if (left !== null) parts.push(lang === 'th' ? `เหลือประมาณ ${clock(left)}` : `about ${clock(left)} left`);
  return parts.join(' · ');
}

function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
