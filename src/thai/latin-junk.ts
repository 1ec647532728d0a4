/**
 * Whether Latin text is the debris of reading Thai with an English eye (a scanner's OCR, a font without a table):
 * words without vowels, capitals in the middle, signs within words. English, transliterated names, addresses of pages and
 * abbreviations pass. Fewer than 40 letters are not judged.
 */
export function isLatinJunk(text: string): boolean {
  const letters = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (letters < 40) return false;
  // Brackets and quotes of markup and JSON part words as blanks do; addresses are no words.
  const words = text.split(/[\s<>"{}[\];=|]+/).filter((word) => /\p{Script=Latin}{2}/u.test(word) && !/:\/\/|@|%|^www\./.test(word));
  const odd = words.filter((word) => !isWordLike(word)).length;
  const strange = text.match(/[\u00a1-\u024f]/g)?.length ?? 0;
  return odd > 0.3 * words.length || strange > 0.25 * letters;
}

function isWordLike(written: string): boolean {
  const word = written.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  // parts of file names and compounds
  return word.split(/[-_/.,:&+()'’]+/).every((part) => {
    if (part === '' || /\d/.test(part) || /\p{Script=Thai}/u.test(part)) return true;
    if (/[^\p{L}]/u.test(part)) return false;
    if (/^\p{Lu}{1,6}$/u.test(part)) return true; // OECD, PDF
    const humps = part.split(/(?<=\p{Ll})(?=\p{Lu})/u);
    if (humps.length > 1 && humps.some((hump) => hump.length < 3 && !/^\p{Lu}+$/u.test(hump))) return false; // mJuV, but YouTube
    return part.length <= 2 || (part.length <= 24 && /[aeiouy]/i.test(part) && !/[^aeiouy\W\d_]{6}/i.test(part));
  });
}
