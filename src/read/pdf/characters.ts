import type { Engine } from './engine.js';
import type { Box } from './geometry.js';

/** One character of the engine's text page, in the coordinates of the PDF's page. */
export interface Character extends Box {
  code: number;
  ox: number;
  oy: number;
  unmapped: boolean;
}

const MAX_CHARACTERS = 200_000;

/** The characters of each text object. Those that the engine made up itself (line ends, guessed spaces) are left out. */
export function readCharacters(engine: Engine, page: number): { of: Map<number, Character[]>; cut: boolean } {
  const { api, fast, scratch } = engine;
  const of = new Map<number, Character[]>();
  const text = api.FPDFText_LoadPage(page);
  if (text === 0) return { of, cut: false };
  try {
    const count = api.FPDFText_CountChars(text);
    const end = Math.min(count, MAX_CHARACTERS);
    const at = scratch >> 3;
    for (let index = 0; index < end; index++) {
      if (fast.FPDFText_IsGenerated(text, index) === 1) continue;
      const object = fast.FPDFText_GetTextObject(text, index);
      fast.FPDFText_GetCharBox(text, index, scratch, scratch + 8, scratch + 16, scratch + 24);
      fast.FPDFText_GetCharOrigin(text, index, scratch + 32, scratch + 40);
      const doubles = engine.float64();
      const character: Character = {
        code: fast.FPDFText_GetUnicode(text, index),
        x0: doubles[at] ?? 0,
        x1: doubles[at + 1] ?? 0,
        y0: doubles[at + 2] ?? 0,
        y1: doubles[at + 3] ?? 0,
        ox: doubles[at + 4] ?? 0,
        oy: doubles[at + 5] ?? 0,
        unmapped: fast.FPDFText_HasUnicodeMapError(text, index) === 1,
      };
      const list = of.get(object);
      if (list === undefined) of.set(object, [character]);
      else list.push(character);
    }
    return { of, cut: count > MAX_CHARACTERS };
  } finally {
    api.FPDFText_ClosePage(text);
  }
}
