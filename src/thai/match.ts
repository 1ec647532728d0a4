import { normaliseWithMap } from './normal.js';
import { isMark } from './letters.js';
import { compilePhrase, type PhrasePart } from './phrase.js';
import { skeletonWithMap } from './skeleton.js';
import { standsAlone } from './word-edge.js';

/** A text made ready for many searches. `skeleton` and `normal` carry the index in `source` of every letter. */
export interface SearchText {
  source: string;
  skeleton: { text: string; at: number[] };
  normal: { text: string; at: number[] };
}

/** A hit: `source.slice(start, end)`. */
export interface Hit {
  start: number;
  end: number;
}

/** Computes the forms once; the normal form only when a short phrase asks for it. */
export function prepareText(s: string): SearchText {
  let normal: SearchText['normal'] | null = null;
  return {
    source: s,
    skeleton: skeletonWithMap(s),
    get normal() {
      if (normal === null) {
        const made = normaliseWithMap(s);
        // Lower case only where it keeps the length, otherwise the indices would slip.
        const lower = made.text.toLowerCase();
        normal = { text: lower.length === made.text.length ? lower : made.text.replace(/[A-Z]/g, (c) => c.toLowerCase()), at: made.at };
      }
      return normal;
    },
  };
}

/**
 * First place of a phrase at or after `from` (an index of the source), or null.
 *
 * Six skeleton letters or more are looked up in the skeleton, so that damaged text matches; shorter ones would collide
 * (oit-rules §6.2: 7.7 % false hits at three letters) and are looked up with their marks in the normalised text, at word
 * edges. In a phrase "…" means any up to 40 letters.
 */
export function findPhrase(text: SearchText, phrase: string, from = 0): Hit | null {
  const parts = compilePhrase(phrase);
  const [first, ...rest] = parts;
  if (first === undefined) return null;
  for (let at = from; ; ) {
    const head = findPart(text, first, at);
    if (head === null) return null;
    const tail = followParts(text, rest, head);
    if (tail === null) return null;
    if (tail.found) return { start: head.start, end: tail.end };
    at = Math.max(head.start + 1, tail.retryFrom);
  }
}

/** Letters that "…" may stand for. */
const GAP = 40;

type Tail = { found: true; end: number } | { found: false; retryFrom: number };

/**
 * Where the last part ends when all parts follow one another closely; else the first place from which that is possible
 * at all, so that a phrase whose beginning is everywhere costs one pass. null: a part is nowhere behind.
 */
function followParts(text: SearchText, parts: readonly PhrasePart[], head: Hit): Tail | null {
  let end = head.end;
  for (const part of parts) {
    const next = findPart(text, part, end);
    if (next === null) return null;
    if (skeletonLetters(text, end, next.start) > GAP) {
      const letters = firstAtOrAfter(text.skeleton.at, next.start) - GAP - skeletonLetters(text, head.start, end);
      return { found: false, retryFrom: text.skeleton.at[letters] ?? 0 };
    }
    end = next.end;
  }
  return { found: true, end };
}

function skeletonLetters(text: SearchText, start: number, end: number): number {
  return firstAtOrAfter(text.skeleton.at, end) - firstAtOrAfter(text.skeleton.at, start);
}

function findPart(text: SearchText, part: PhrasePart, from: number): Hit | null {
  return part.kind === 'skeleton' ? findSkeleton(text, part.letters, from) : findShort(text, part, from);
}

function findSkeleton(text: SearchText, letters: string, from: number): Hit | null {
  const { text: haystack, at } = text.skeleton;
  for (let i = haystack.indexOf(letters, firstAtOrAfter(at, from)); i >= 0; i = haystack.indexOf(letters, i + 1)) {
    const start = at[i] ?? 0;
    const last = at[i + letters.length - 1] ?? start;
    if (!cutsRun(text.source, start, last + 1)) return { start, end: withMarks(text.source, last + 1) };
  }
  return null;
}

/** Whether an edge of the hit cuts a number or a Latin word: "ตัวชี้วัดที่ 1" is not said by "ตัวชี้วัดที่ 10". */
function cutsRun(source: string, start: number, end: number): boolean {
  const cut = (a: string | undefined, b: string | undefined) =>
    a !== undefined && b !== undefined && ((DIGIT.test(a) && DIGIT.test(b)) || (LATIN.test(a) && LATIN.test(b)));
  return cut(source[start - 1], source[start]) || cut(source[end - 1], source[end]);
}

const DIGIT = /[0-9๐-๙]/;
const LATIN = /[A-Za-z]/;

function findShort(text: SearchText, part: Extract<PhrasePart, { kind: 'short' }>, from: number): Hit | null {
  const { text: haystack, at } = text.normal;
  const pattern = part.pattern;
  pattern.lastIndex = firstAtOrAfter(at, from);
  for (let tries = 0, m = pattern.exec(haystack); m !== null && tries < MOST_TRIES; tries++, m = pattern.exec(haystack)) {
    const end = m.index + m[0].length;
    if (standsAlone(haystack, m.index, end, part.dotted)) {
      return { start: at[m.index] ?? 0, end: withMarks(text.source, (at[end - 1] ?? 0) + 1) };
    }
    pattern.lastIndex = m.index + 1;
  }
  return null;
}

/** A hundred pages of a word that holds the phrase, before asking the segmenter becomes too slow. */
const MOST_TRIES = 5000;

/** `end` moved behind the marks that belong to the last letter. */
function withMarks(source: string, end: number): number {
  let e = end;
  while (isMark(source[e])) e++;
  return e;
}

function firstAtOrAfter(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
