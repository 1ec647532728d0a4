import { toArabicDigits } from './digits.js';
import { MARKS, SARA_AM, TOP_MARKS, ZERO_WIDTH } from './letters.js';
import { fromPrivateUse } from './private-marks.js';

/**
 * One spelling for what looks alike (oit-rules §6.2 NORM): no invisible characters, marks in dictionary order, ำ as one
 * letter, แ as one letter, Arabic digits, single spaces, none at the ends. Idempotent. Never NFKC: it splits ำ.
 */
export function normalise(s: string): string {
  return inside(s).trim();
}

/** The normal form, and for each of its letters the index in `s` where the piece begins that it came from. */
export function normaliseWithMap(s: string): { text: string; at: number[] } {
  let text = '';
  const at: number[] = [];
  for (const piece of s.matchAll(PIECES)) {
    const normal = PLAIN.test(piece[0]) ? piece[0] : inside(piece[0]);
    text += normal;
    for (let i = 0; i < normal.length; i++) at.push(piece.index + (normal.length === piece[0].length ? i : 0));
  }
  return { text, at };
}

/** One character that no rule changes: nearly every piece is one. */
const PLAIN = /^[!-~\u0e01-\u0e4e]$/;

function inside(s: string): string {
  // Line breaks are blanks here; \s already holds the no-break and the typographic spaces.
  let text = fromPrivateUse(s).replace(INVISIBLE, '').replace(/\s+/g, ' ');
  if (HAS_THAI.test(text)) {
    text = text.replace(/เเ/g, 'แ').replace(MARK_RUN, inOrder).replace(SPLIT_AM, `$1${SARA_AM}`).replace(MARK_RUN, inOrder);
    text = toArabicDigits(text);
  }
  return text.normalize('NFC');
}

const HAS_THAI = /[\u0e00-\u0e7f]/;
const INVISIBLE = new RegExp(`[${ZERO_WIDTH}]`, 'g');
/** ำ belongs to the run: a tone that was typed after it has to come before it. */
const MARK_RUN = new RegExp(`[${MARKS}${SARA_AM}]{2,}`, 'g');
const SPLIT_AM = new RegExp(`\\u0e4d([${TOP_MARKS}]*)\\u0e32`, 'g');

/** Vowels next to the letter, then tones, then ำ; otherwise the order they came in. */
function inOrder(run: string): string {
  const near: string[] = [];
  const top: string[] = [];
  const am: string[] = [];
  for (const mark of run) {
    if (mark === SARA_AM) am.push(mark);
    else if (mark >= '\u0e48' && mark <= '\u0e4c') top.push(mark);
    else near.push(mark);
  }
  return [...near, ...top, ...am].join('');
}

/** Pieces that no rule of the normal form reaches across. */
const PIECES = new RegExp(
  `(?:เ[${ZERO_WIDTH}]*)+|[\\s${ZERO_WIDTH}]+|[\\uf700-\\uf71a\\uf884-\\uf89e${MARKS}\\u0e32${SARA_AM}\\p{M}](?:[\\uf700-\\uf71a\\uf884-\\uf89e${MARKS}\\u0e32${SARA_AM}\\p{M}${ZERO_WIDTH}])*|[^\\P{L}\\p{Script=Thai}](?:[${ZERO_WIDTH}]*[^\\P{M}\\p{Script=Thai}])*|[^]`,
  'gu',
);
