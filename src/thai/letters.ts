/**
 * Classes of Thai letters as sources of regular expressions, each to be put between square brackets.
 * They are written as escapes because a combining mark without its letter is unreadable in most editors.
 */

/** ก–ฮ, with ฤ and ฦ. */
export const CONSONANTS = '\\u0e01-\\u0e2e';
/** Mai ek, tho, tri, chattawa. */
export const TONES = '\\u0e48-\\u0e4b';
/** Tones and thanthakhat: what stands above an upper vowel. */
export const TOP_MARKS = '\\u0e48-\\u0e4c';
/** Vowels above and below, mai taikhu, nikhahit, yamakkan: what stands next to the letter. */
export const NEAR_MARKS = '\\u0e31\\u0e34-\\u0e3a\\u0e47\\u0e4d\\u0e4e';
/** Every mark above or below. */
export const MARKS = '\\u0e31\\u0e34-\\u0e3a\\u0e47-\\u0e4e';
/** All Thai letters, marks, ๆ and ฯ; no digits. */
export const THAI = '\\u0e01-\\u0e3a\\u0e40-\\u0e4e';
/** Characters without width that only hide between letters. */
export const ZERO_WIDTH = '\\u200b-\\u200f\\u2060\\ufeff\\u00ad';

export const SARA_AA = '\u0e32';
export const SARA_AM = '\u0e33';
export const NIKHAHIT = '\u0e4d';

/** A letter or mark of a word: ๆ and ฯ stand between words. */
export function isThaiLetter(char: string | undefined): boolean {
  if (char === undefined || char === 'ฯ' || char === 'ๆ') return false;
  return (char >= '\u0e01' && char <= '\u0e3a') || (char >= '\u0e40' && char <= '\u0e4e');
}

export function isMark(char: string | undefined): boolean {
  return char !== undefined && (char === '\u0e31' || (char >= '\u0e34' && char <= '\u0e3a') || (char >= '\u0e47' && char <= '\u0e4e'));
}
