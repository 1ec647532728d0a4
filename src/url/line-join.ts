import { bytesOf } from './encoding.js';

/**
 * Joins an address that a line or page break cut. `certain` when the cut itself shows that nothing stood there: it is
 * beside a delimiter, or inside a percent sequence or a letter of several bytes. Otherwise the pieces are joined as
 * a browser does (nothing between them), although a space or an underscore may be lost. Source: oit-rules §6.1 (17, 18).
 */
export function joinLines(text: string): { text: string; certain: boolean } {
  const [head = '', ...tails] = text.split(/[^\S\n\r]*[\r\n\t]+\s*/);
  let joined = head;
  let certain = true;
  for (const tail of tails) {
    certain &&= isSurelyOne(joined, tail);
    joined += tail;
  }
  return { text: joined, certain };
}

function isSurelyOne(left: string, right: string): boolean {
  if (left === '' || right === '') return true;
  if (/[/?&=#_-]$/.test(left) || /^[/?&=#_-]/.test(right)) return true;
  if (/%[0-9a-f]?$/i.test(left)) return true;
  return endsInsideLetter(left) && /^%[89ab][0-9a-f]/i.test(right);
}

/** Whether the percent sequences at the end stop in the middle of a UTF-8 letter. */
function endsInsideLetter(text: string): boolean {
  const run = /(?:%[0-9a-f]{2})+$/i.exec(text)?.[0];
  if (run === undefined) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytesOf(run), { stream: true });
  } catch {
    return false;
  }
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytesOf(run));
    return false;
  } catch {
    return true;
  }
}
