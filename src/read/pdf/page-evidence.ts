import { areaOfOverlap } from './geometry.js';
import type { Glyph, PageDrawing } from './glyphs.js';
import type { FontShapes } from './letter-shapes.js';
import type { PageRepair } from './damage-modes.js';

/** What one page contributes to the judgement on text layers, which is made when all pages are known. */
export interface PageEvidence {
  page: number;
  /** Text as the glyphs give it, laid out, before repair of the text. */
  raw: string;
  letters: number;
  visible: number;
  glyphs: number;
  /** Glyphs with ink whose font says nothing about the letter. */
  unmapped: number;
  /** Thai letters that the producer wrote out (ActualText). */
  trustedThai: number;
  fonts: FontUse[];
  /** Share of the page that pictures cover, 0–1 and more. */
  pictured: number;
  paths: number;
  repairs: PageRepair[];
}

/** One font on one page. */
export interface FontUse {
  /** The same for the same font on all pages. */
  key: string;
  hidden: boolean;
  /** Letters of any script, and the Thai ones, that the font's own codes give. */
  letters: number;
  thai: number;
  shapes: FontShapes;
}

export function gatherEvidence(page: number, raw: string, drawing: PageDrawing, glyphs: readonly Glyph[], shapes: readonly FontShapes[], repairs: PageRepair[]): PageEvidence {
  const fonts = drawing.fonts.map((font, index): FontUse => ({ key: fontKey(font), hidden: font.hidden, letters: 0, thai: 0, shapes: shapes[index] ?? { letters: 0, misfits: 0, gross: 0, kinds: 0 } }));
  let unmapped = 0;
  let trustedThai = 0;
  for (const glyph of glyphs) {
    const code = glyph.text.charCodeAt(0);
    const isThai = code >= 0x0e01 && code <= 0x0e4e;
    if (glyph.unmapped && glyph.text.trim() !== '') unmapped++;
    if (glyph.trusted) {
      if (isThai) trustedThai++;
      continue;
    }
    const font = fonts[glyph.font];
    if (font === undefined) continue;
    if (isThai) {
      font.thai++;
      font.letters++;
    } else if (code > 0x40 && /\p{L}/u.test(glyph.text)) font.letters++;
  }
  const area = Math.max(1, drawing.width * drawing.height);
  const sheet = { x0: 0, y0: 0, x1: drawing.width, y1: drawing.height };
  return {
    page,
    raw,
    ...countLetters(raw),
    glyphs: glyphs.length,
    unmapped,
    trustedThai,
    fonts: fonts.filter((font) => font.letters > 0),
    pictured: drawing.pictures.reduce((sum, picture) => sum + areaOfOverlap(picture, sheet), 0) / area,
    paths: drawing.paths,
    repairs,
  };
}

/** Letters of any script, and everything that is no blank. */
function countLetters(text: string): { letters: number; visible: number } {
  let letters = 0;
  let visible = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code <= 0x20 || code === 0xa0) continue;
    visible++;
    if (code < 0x80) letters += Number((code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a));
    else if (code >= 0x0e01 && code <= 0x0e5b) letters += Number(code <= 0x0e30 || code === 0x0e32 || code === 0x0e33 || (code >= 0x0e40 && code <= 0x0e46));
    else letters += Number(/\p{L}/u.test(text.charAt(index)));
  }
  return { letters, visible };
}

/** Seen and hidden text in one font are judged apart. */
export function fontKey({ name, hidden }: { name: string; hidden: boolean }): string {
  return hidden ? `${name} (hidden)` : name;
}
