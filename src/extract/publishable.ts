import { maskPersonalData, toArabicDigits } from '../thai/index.js';

/**
 * A text as it may be published: without personal data, and without characters that nobody sees, which can turn a line around or hide a
 * word. `head`: the heading above it, which may be what tells that a number is a person's. `fromPicture`: one misread digit would
 * undo the check digit of a citizen's number, so that any run of thirteen is hidden.
 */
export function publishable(given: string, head: string, fromPicture: boolean): { text: string; masked: boolean } {
  const text = given.replace(/\p{Cf}/gu, '').replace(/[^\P{Cc}\n]+/gu, ' ');
  const before = head === '' ? '' : `${head.replace(/\s+/g, ' ')} `;
  // Masking keeps every length.
  const known = maskPersonalData(before + text).text.slice(before.length);
  const result = fromPicture ? hideLongNumbers(known) : known;
  return { text: result, masked: result !== text };
}

function hideLongNumbers(text: string): string {
  return text.replace(/(?<![\d๐-๙x])[\d๐-๙](?:[ .-]{0,3}[\d๐-๙]){12}(?![\d๐-๙])/g, (number) => {
    if (toArabicDigits(number).startsWith('0')) return number;
    let seen = 0;
    return number.replace(/[\d๐-๙]/g, (digit) => ((seen += 1) > 5 ? 'x' : digit));
  });
}
