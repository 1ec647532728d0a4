import { isMark } from './letters.js';
import { fromPrivateUse } from './private-marks.js';

/**
 * What survives every damage of Thai text layers (oit-rules §6.2 SKEL): consonants, leading and following vowels,
 * digits and Latin letters in lower case. Marks above and below, ๆ, ฯ, blanks and punctuation are gone, ำ is า.
 * Idempotent. Two phrases with the same skeleton of six letters or more are the same phrase for our purpose.
 */
export function skeleton(s: string): string {
  return skeletonWithMap(s).text;
}

/** The skeleton, and for each of its letters the index in `s` it came from. */
export function skeletonWithMap(s: string): { text: string; at: number[] } {
  const at: number[] = [];
  const letters: string[] = [];
  let last = '';
  for (let i = 0; i < s.length; i++) {
    for (const letter of lettersOf(s, i)) {
      // A doubled า is what is left of a broken ำ ("ประจำ�าปี"); it never occurs in sound spelling.
      if (letter === 'า' && last === 'า') continue;
      if (letter === 'เ' && last === 'เ') {
        last = letters[letters.length - 1] = 'แ';
        continue;
      }
      // A run of เ and แ reads the same however its strokes were paired: "เแ" and "แเ" are three strokes.
      const odd = letter === 'แ' && last === 'เ';
      if (odd) letters[letters.length - 1] = 'แ';
      last = odd ? 'เ' : letter;
      letters.push(last);
      at.push(i);
    }
  }
  return { text: letters.join(''), at };
}

/** Skeleton letters of the character at `i`: none, one, or for a letter with a decomposition several. */
function lettersOf(s: string, i: number): string {
  const code = s.charCodeAt(i);
  if (code < 0x80) return ASCII[code] ?? '';
  if (code >= 0x0e00 && code <= 0x0e7f) return THAI[code - 0x0e00] ?? '';
  if (code >= 0xdc00 && code <= 0xdfff) return ''; // second half of a pair, read with the first
  const char = fromPrivateUse(String.fromCodePoint(s.codePointAt(i) ?? code));
  if (isMark(char)) return '';
  return char.normalize('NFD').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

const ASCII: readonly string[] = Array.from({ length: 0x80 }, (_, code) => {
  const char = String.fromCharCode(code);
  return /[0-9a-z]/i.test(char) ? char.toLowerCase() : '';
});

const THAI: readonly string[] = Array.from({ length: 0x80 }, (_, offset) => {
  const char = String.fromCharCode(0x0e00 + offset);
  if (char === 'ำ' || char === '\u0e45') return 'า'; // ๅ is often typed for า
  if (char >= '๐' && char <= '๙') return String(offset - 0x50);
  return /[\u0e01-\u0e2e\u0e30\u0e32\u0e40-\u0e44]/.test(char) ? char : '';
});
