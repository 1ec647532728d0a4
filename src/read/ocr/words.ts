import type { OcrWord } from '../../model/document.js';
import { repairText } from '../../thai/index.js';
import type { Piece, RecognisedLine } from './tesseract.js';

const segmenter = new Intl.Segmenter('th', { granularity: 'word' });

/** A line in words. Joined as they are, a blank before each that has `apart`, they are its text. */
export interface LineText {
  text: string;
  words: OcrWord[];
}

/**
 * The text of a recognised line, ำ and marks in their usual spelling, and its words by the dictionary, because Thai has no
 * blanks between them. A word is as sure as the least sure of its letters.
 */
export function textOfLine({ pieces }: Pick<RecognisedLine, 'pieces'>): LineText {
  const words: OcrWord[] = [];
  const parts: string[] = [];
  for (const stretch of stretches(pieces)) {
    const raw = stretch.map((piece) => piece.text).join('');
    const { text } = repairText(raw);
    const clean = text.replace(/\s+/g, ' ').trim();
    if (clean === '') continue;
    parts.push(clean);
    words.push(...wordsOf(clean, confidences(stretch), raw.length));
  }
  return { text: parts.join(' '), words };
}

/** What stands between two blanks. */
function stretches(pieces: readonly Piece[]): Piece[][] {
  const found: Piece[][] = [];
  for (const piece of pieces) {
    const open = found.at(-1);
    if (open === undefined || piece.apart) found.push([piece]);
    else open.push(piece);
  }
  return found;
}

function confidences(pieces: readonly Piece[]): number[] {
  return pieces.flatMap((piece) => Array.from({ length: piece.text.length }, () => piece.confidence));
}

/** Repair joins letters (ํ and า become ำ), so places move a little: a word also answers for its neighbours' nearest letter. */
function wordsOf(text: string, letters: readonly number[], rawLength: number): OcrWord[] {
  const words: OcrWord[] = [];
  const moved = text.length === rawLength ? 0 : 1;
  const ratio = rawLength / text.length;
  for (const { segment, index } of segmenter.segment(text)) {
    const from = Math.max(0, Math.floor(index * ratio) - moved);
    const to = Math.min(letters.length, Math.ceil((index + segment.length) * ratio) + moved);
    const confidence = Math.round(letters.slice(from, Math.max(to, from + 1)).reduce((least, one) => Math.min(least, one), 100));
    const last = words.at(-1);
    // A full stop or bracket is no word of its own.
    if (last !== undefined && !/[\p{L}\p{N}]/u.test(segment)) {
      last.text += segment;
      last.confidence = Math.min(last.confidence, confidence);
    } else words.push({ text: segment, confidence });
  }
  return words;
}
