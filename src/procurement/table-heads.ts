import type { Table } from '../model/document.js';
import { approximate, skeleton } from '../thai/index.js';

/** Similarity from which a text is taken for a heading; damaged and abbreviated spellings still reach it. */
export const GOOD_ENOUGH = 0.72;

/** How much a heading's text resembles a known one, 0–1. Both are skeletons. */
export function headSimilarity(text: string, heading: string): number {
  if (text === heading) return 1;
  // Words of up to three letters are too common to be found inside others.
  if (heading.length <= 3 || text.length < 3) return 0;
  // Edits only make sense where most of the heading is there at all.
  if (text.length < heading.length * 0.6) return 0;
  const edits = text.includes(heading) ? 0 : approximate(heading, text);
  const alike = 1 - edits / heading.length;
  if (alike < 0.8) return 0;
  return alike * (0.7 + 0.3 * Math.min(1, heading.length / text.length));
}

/** The letters of a heading that tell what it is: no unit or remark in brackets. Null where it is none. */
export function headLetters(text: string): string | null {
  const letters = skeleton(text.replace(/\([^)]*\)/g, ' ').replace(/[（(].*$/s, ' '));
  return letters === '' || letters.length > 120 ? null : letters;
}

/** What stands in a column of a header of several rows, from above; a merged cell counts once. */
export function headTexts(table: Table, column: number, firstRow: number, lastRow: number): string[] {
  const texts: string[] = [];
  for (let row = firstRow; row <= lastRow; row += 1) {
    const text = (table.rows[row]?.[column] ?? '').trim();
    if (text !== '' && texts[texts.length - 1] !== text) texts.push(text);
  }
  return texts;
}
