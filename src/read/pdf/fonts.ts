import type { Engine } from './engine.js';

/** A font as one page uses it. Seen text and invisible text in one font are two of them: only OCR programs hide text. */
export interface PageFont {
  /** As the file calls it, subset prefix included: with that, the same on all pages. */
  name: string;
  embedded: boolean;
  /** Text that is not painted (render mode 3). */
  hidden: boolean;
}

const INVISIBLE = 3;

/** The fonts of one page, numbered in the order in which they are asked for. */
export function readFonts(engine: Engine): { fonts: PageFont[]; fontOf(textObject: number): number } {
  const { api, fast } = engine;
  const fonts: PageFont[] = [];
  const numbers = new Map<number, number>();
  return {
    fonts,
    fontOf: (textObject) => {
      const handle = fast.FPDFTextObj_GetFont(textObject);
      const hidden = fast.FPDFTextObj_GetTextRenderMode(textObject) === INVISIBLE;
      const key = handle * 2 + Number(hidden);
      const known = numbers.get(key);
      if (known !== undefined) return known;
      const number = fonts.push({ name: handle === 0 ? '' : nameOf(engine, handle), embedded: handle !== 0 && api.FPDFFont_GetIsEmbedded(handle) === 1, hidden }) - 1;
      numbers.set(key, number);
      return number;
    },
  };
}

function nameOf(engine: Engine, font: number): string {
  const size = engine.api.FPDFFont_GetBaseFontName(font, 0, 0);
  if (size <= 1 || size > 1000) return '';
  const buffer = engine.allocate(size);
  try {
    engine.api.FPDFFont_GetBaseFontName(font, buffer, size);
    return Buffer.from(engine.bytes().subarray(buffer, buffer + size - 1)).toString('latin1');
  } finally {
    engine.release(buffer);
  }
}
