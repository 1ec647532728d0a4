/** Latin words of a text, and the share of them that any English text is full of. */
export interface English {
  words: number;
  frequent: number;
}

/**
 * A sixth of the words of English prose are among the frequent ones, of headings and lists a tenth. What an English OCR program
 * makes of Thai looks like words one by one ("idunisliuims uagnisufiRnu"), but hardly one of a hundred is frequent.
 */
export function measureEnglish(text: string): English {
  const words = text.toLowerCase().match(/(?<![\p{L}\p{N}])\p{Script=Latin}{2,}(?![\p{L}\p{N}])/gu) ?? [];
  return { words: words.length, frequent: words.length === 0 ? 0 : words.filter((word) => FREQUENT.has(word)).length / words.length };
}

const FREQUENT: ReadonlySet<string> = new Set(
  ('the of and to in is for that on with as be are by this an at from or it not was which have has will can all no if any may other more than but their its these such ' +
    'been were shall should also into under each one two date page name total year time number office report public information service project').split(' '),
);
