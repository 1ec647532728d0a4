import stringWidth from 'string-width';
import { isMark, MARKS, SARA_AM } from './letters.js';

/** Columns a text takes in a terminal. Marks above and below take none; ำ takes one. */
export function displayWidth(s: string): number {
  if (PLAIN.test(s)) return s.length - (s.match(THAI_MARKS)?.length ?? 0);
  let thai = 0;
  let rest = '';
  for (const char of s) {
    if (char >= '\u0e00' && char <= '\u0e7f') thai += isMark(char) ? 0 : 1;
    else rest += char;
  }
  return thai + (rest === '' ? 0 : stringWidth(rest));
}

/** ASCII and Thai: one column each, but for the marks. */
const PLAIN = /^[ -~\u0e01-\u0e5b]*$/;
const THAI_MARKS = new RegExp(`[${MARKS}]`, 'g');

const words = new Intl.Segmenter('th', { granularity: 'word' });

/**
 * Lines of at most `width` columns, broken between Thai words. Existing line breaks stay. A word longer than the width
 * (an address) is cut between letters, never between a letter and its marks. Blanks at a break are dropped.
 */
export function wrapThai(s: string, width: number): string[] {
  const limit = Math.max(1, Math.floor(width));
  return s.split(/\r?\n/).flatMap((line) => wrapLine(line, limit));
}

function wrapLine(line: string, width: number): string[] {
  const lines: string[] = [];
  let current = '';
  let used = 0;
  for (const piece of pieces(line)) {
    const wide = displayWidth(piece);
    if (used + wide > width && current !== '') {
      // A blank that falls on the edge is the break itself.
      if (piece.trim() === '') continue;
      lines.push(current.trimEnd());
      current = '';
      used = 0;
    }
    if (current === '' && lines.length > 0 && piece.trim() === '') continue;
    if (wide <= width) {
      current += piece;
      used += wide;
      continue;
    }
    const cut = cutLetters(piece, width);
    current = cut.pop() ?? '';
    used = displayWidth(current);
    lines.push(...cut);
  }
  return [...lines, current.trimEnd()];
}

/** Words with the signs that must not begin or end a line. Blanks are cut first: the segmenter's time grows with the square of a run. */
function pieces(line: string): string[] {
  const found: string[] = [];
  for (const run of line.match(/\s+|\S{1,200}/g) ?? []) {
    for (const { segment } of words.segment(run)) {
      // ๆ belongs to the word before the blank before it.
      if (segment.startsWith('ๆ') && found.length > 1 && found.at(-1)?.trim() === '') found.splice(-2, 2, found.slice(-2).join(''));
      const last = found.at(-1);
      const clings = /^[\p{M}\p{Pe}\p{Pf},.:;!?ๆฯ%"”]/u.test(segment) || segment.startsWith(SARA_AM);
      const opens = last !== undefined && /[\p{Ps}\p{Pi}]$/u.test(last) && segment.trim() !== '';
      if (last !== undefined && (opens || (clings && last.trim() !== ''))) found[found.length - 1] = last + segment;
      else found.push(segment);
    }
  }
  return found;
}

const clusters = new Intl.Segmenter('th', { granularity: 'grapheme' });

function cutLetters(piece: string, width: number): string[] {
  const cut: string[] = [];
  let current = '';
  let used = 0;
  for (const { segment } of clusters.segment(piece)) {
    const wide = displayWidth(segment);
    if (current !== '' && used + wide > width) {
      cut.push(current);
      current = '';
      used = 0;
    }
    current += segment;
    used += wide;
  }
  return [...cut, current];
}
