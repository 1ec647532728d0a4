import { isMark } from '../../thai/letters.js';
import type { Engine } from './engine.js';
import type { Glyph } from './glyphs.js';
import type { TextObject } from './objects.js';

/** A text object with what belongs to all of its glyphs, and the glyphs themselves in page coordinates. */
export interface TextRun {
  object: TextObject;
  fontSize: number;
  /** Index into the fonts of the page. */
  font: number;
  glyphs: Glyph[];
}

const MAX_CHARACTERS = 200_000;
const LINE_END_HYPHEN = 2;
/** What the engine makes up is a blank or a line end. */
const BLANK = 32;

/**
 * Fills the runs with the glyphs of the engine's text page. Those that the engine made up itself (line ends, guessed
 * spaces) are left out. True when there are more than we look at.
 */
export function readCharacters(engine: Engine, page: number, runs: ReadonlyMap<number, TextRun>): boolean {
  const { api, fast, scratch } = engine;
  const text = api.FPDFText_LoadPage(page);
  if (text === 0) return false;
  try {
    const count = api.FPDFText_CountChars(text);
    const end = Math.min(count, MAX_CHARACTERS);
    const at = scratch >> 3;
    let run: TextRun | undefined;
    for (let index = 0; index < end; index++) {
      const object = fast.FPDFText_GetTextObject(text, index);
      if (run === undefined || run.object.handle !== object) run = runs.get(object);
      if (run === undefined) continue;
      const code = fast.FPDFText_GetUnicode(text, index);
      if (code <= BLANK && fast.FPDFText_IsGenerated(text, index) === 1) continue;
      fast.FPDFText_GetCharBox(text, index, scratch, scratch + 8, scratch + 16, scratch + 24);
      fast.FPDFText_GetCharOrigin(text, index, scratch + 32, scratch + 40);
      const doubles = engine.float64();
      const glyph: Glyph = {
        text: textOf(code),
        own: null,
        x0: doubles[at] ?? 0,
        y0: doubles[at + 2] ?? 0,
        x1: doubles[at + 1] ?? 0,
        y1: doubles[at + 3] ?? 0,
        ox: doubles[at + 4] ?? 0,
        oy: doubles[at + 5] ?? 0,
        fontSize: run.fontSize,
        trusted: false,
        unmapped: fast.FPDFText_HasUnicodeMapError(text, index) === 1,
        object,
        font: run.font,
        direction: 0,
      };
      const last = run.glyphs.at(-1);
      // A blank at the very place of the next glyph is a producer's filler, no word gap.
      if (last !== undefined && last.text === ' ' && isSamePlace(last, glyph)) {
        run.glyphs.pop();
        // One glyph that is named a blank and a mark splits the word for whoever copies it.
        if (isMark(glyph.text)) glyph.own = ` ${glyph.text}`;
      }
      run.glyphs.push(glyph);
    }
    return count > MAX_CHARACTERS;
  } finally {
    api.FPDFText_ClosePage(text);
  }
}

function isSamePlace(one: Glyph, other: Glyph): boolean {
  return Math.abs(other.ox - one.ox) < 0.05 && Math.abs(other.oy - one.oy) < 0.05 && Math.abs(other.x0 - one.x0) < 0.05;
}

/** The strings of the usual codes, so that none is made anew for every glyph. */
const TEXTS: readonly string[] = Array.from({ length: 0x0e80 }, (_, code) => (code === 0 ? '\u0000' : code === LINE_END_HYPHEN ? '-' : String.fromCharCode(code)));

function textOf(code: number): string {
  const known = TEXTS[code];
  if (known !== undefined) return known;
  const valid = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return valid ? String.fromCodePoint(code) : '\u0000';
}

