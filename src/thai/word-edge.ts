import { isThaiLetter } from './letters.js';

/**
 * Whether the letters from `start` to `end` of a normalised, lower-case text are a word of their own there, and no part
 * of a longer one: Latin words and numbers need a real edge; in Thai, which has no blanks between words, the
 * segmenter is asked about the surrounding run. `dotted` is for abbreviations such as ส.ก.
 */
export function standsAlone(text: string, start: number, end: number, dotted: boolean): boolean {
  const first = text[start] ?? '';
  const last = text[end - 1] ?? '';
  if (sameRun(text[start - 1], first) || sameRun(last, text[end])) return false;
  if (dotted) return abbreviationStandsAlone(text, start, end);
  const thaiBefore = isThaiLetter(first) && isThaiLetter(text[start - 1]);
  const thaiAfter = isThaiLetter(last) && isThaiLetter(text[end]);
  if (!thaiBefore && !thaiAfter) return true;
  return wordEdges(text, start, end, thaiBefore, thaiAfter);
}

function sameRun(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  return (/[a-z]/i.test(a) && /[a-z]/i.test(b)) || (/[0-9]/.test(a) && /[0-9]/.test(b));
}

/**
 * "ส.ก." may follow a word directly ("ของส.ก.เขต") but not a single letter or a dot, which make it the tail of a longer
 * abbreviation; without a dot at its end ("สก", "ส.ก") no Thai letter may follow: สกปรก.
 */
function abbreviationStandsAlone(text: string, start: number, end: number): boolean {
  if (text[start - 1] === '.' && isThaiLetter(text[start - 2])) return false;
  const written = text.slice(start, end);
  const hasDots = written.includes('.');
  if (isThaiLetter(text[start - 1]) && !(hasDots && isThaiLetter(text[start - 2]))) return false;
  const endsWithDot = text[end] === '.' || written.endsWith('.');
  return endsWithDot || !isThaiLetter(text[end]);
}

/** How far around a hit the segmenter looks: more than the longest Thai word, little enough to be cheap. */
const AROUND = 30;
const segmenter = new Intl.Segmenter('th', { granularity: 'word' });

function wordEdges(text: string, start: number, end: number, checkStart: boolean, checkEnd: boolean): boolean {
  let from = start;
  while (from > 0 && start - from < AROUND && isThaiLetter(text[from - 1])) from--;
  let to = end;
  while (to < text.length && to - end < AROUND && isThaiLetter(text[to])) to++;
  for (const { segment, index } of segmenter.segment(text.slice(from, to))) {
    const begins = from + index;
    const ends = begins + segment.length;
    if (checkStart && begins < start && start < ends) return false;
    if (checkEnd && begins < end && end < ends) return begins === start && isCompound(text.slice(start, end), text.slice(end, ends));
  }
  return true;
}

/**
 * The dictionary holds compounds as one word ("ข่าวสาร"). The first word of one still counts when the rest could be a
 * word as well: both parts then have two consonants or more. มี in มีด does not.
 */
function isCompound(head: string, rest: string): boolean {
  const consonants = (s: string) => s.match(/[\u0e01-\u0e2e]/g)?.length ?? 0;
  return consonants(head) >= 2 && consonants(rest) >= 2 && !/^[\u0e30-\u0e3a\u0e45-\u0e4e]/.test(rest);
}
