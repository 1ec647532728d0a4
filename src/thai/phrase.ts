import { normalise } from './normal.js';
import { skeleton } from './skeleton.js';

/** A piece of a phrase between two "…", and how it is looked up. */
export type PhrasePart =
  | { kind: 'skeleton'; letters: string }
  /** `dotted`: an abbreviation written with dots, whose edges follow other rules than a word's. */
  | { kind: 'short'; pattern: RegExp; dotted: boolean };

/** Shorter skeletons collide with other words (extraction §8). */
export const SKELETON_FROM = 6;

/** The parts of a phrase. Compiled once per process: a checklist has some 500 phrases and asks for them everywhere. */
export function compilePhrase(phrase: string): readonly PhrasePart[] {
  let parts = compiled.get(phrase);
  if (parts === undefined) {
    parts = phrase.split(/…|\.{3}/).flatMap(compilePart);
    if (compiled.size > 5000) compiled.clear();
    compiled.set(phrase, parts);
  }
  return parts;
}

const compiled = new Map<string, readonly PhrasePart[]>();

function compilePart(piece: string): PhrasePart[] {
  const letters = skeleton(piece);
  if (letters === '') return [];
  if (letters.length >= SKELETON_FROM) return [{ kind: 'skeleton', letters }];
  const normal = normalise(piece).toLowerCase();
  return [{ kind: 'short', pattern: new RegExp(shortPattern(normal), 'gu'), dotted: /[\u0e01-\u0e2ea-z]\s?\./.test(normal) }];
}

/**
 * A short word with its marks. Forgiven are blanks before a vowel or mark (justified lines), ำ for า and back
 * ("กำร", "จานวน"), and dots and blanks of abbreviations. A blank before ำ or า is what a lost ำ leaves ("จ านวน").
 */
function shortPattern(normal: string): string {
  const pieces: string[] = [];
  for (const char of normal) {
    if (char === 'า' || char === 'ำ') pieces.push(' ?[าำ]');
    else if (char === '.') pieces.push('(?: ?\\.)? ?');
    else if (char === ' ') pieces.push(' ?');
    else if (char === 'ๆ' || char === 'ฯ') pieces.push(`(?: ?${char})?`);
    else if (/\p{M}/u.test(char)) pieces.push(` ?${char}`);
    else if (/[\p{L}\p{N}]/u.test(char)) pieces.push(char);
    else pieces.push(' ?[\\p{P}\\p{S}]* ?');
  }
  // A phrase must not begin or end with something that matches nothing: its place would be off by a blank.
  while (/\?$|\*/.test(pieces.at(-1) ?? '') && !/[าำ]/.test(pieces.at(-1) ?? '')) pieces.pop();
  while (/\?$|\*/.test(pieces[0] ?? '')) pieces.shift();
  return pieces.join('');
}
