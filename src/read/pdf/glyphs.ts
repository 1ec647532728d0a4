import { readCharacters, type Character } from './characters.js';
import type { Engine } from './engine.js';
import { directionOf, transformBox, transformPoint, union, uprightMatrix, type Box, type QuarterTurn } from './geometry.js';
import { listObjects, type PageObjects, type TextObject } from './objects.js';

/** One glyph, or one stretch with replacement text, in coordinates in which most of the page's text runs to the right. */
export interface Glyph extends Box {
  text: string;
  /** Origin: where the pen stood. */
  ox: number;
  oy: number;
  fontSize: number;
  /** Text came from ActualText and is trusted. */
  trusted: boolean;
  /** The font says nothing about which letter this is. */
  unmapped: boolean;
  /** The text-showing operation it belongs to. */
  object: number;
  /** Relative to the page's main direction, e.g. 1 for column heads written upwards. */
  direction: QuarterTurn;
}

/** What is drawn on one page, turned upright; the lower left corner of the visible page is 0, 0. */
export interface PageDrawing {
  width: number;
  height: number;
  /** In the order of the content stream. */
  glyphs: Glyph[];
  strokes: PageObjects['strokes'];
  pictures: Box[];
  paths: number;
  /** Maps coordinates of the PDF's page to those used here. */
  toUpright(box: Box): Box;
  cut: boolean;
}

export function readDrawing(engine: Engine, page: number): PageDrawing {
  const objects = listObjects(engine, page);
  const characters = readCharacters(engine, page);
  const direction = mainDirection(objects.texts, characters.of);
  const upright = uprightMatrix(direction);
  const visible = transformBox(upright, visibleBox(engine, page));
  const toUpright = (box: Box): Box => {
    const turned = transformBox(upright, box);
    return { x0: turned.x0 - visible.x0, y0: turned.y0 - visible.y0, x1: turned.x1 - visible.x0, y1: turned.y1 - visible.y0 };
  };
  const glyphs = collectGlyphs(objects.texts, characters.of, direction);
  const placed: Glyph[] = [];
  const width = visible.x1 - visible.x0;
  const height = visible.y1 - visible.y0;
  for (const glyph of glyphs) {
    const origin = transformPoint(upright, glyph.ox, glyph.oy);
    const [ox, oy] = [origin.x - visible.x0, origin.y - visible.y0];
    // Text beyond the visible page is left over from editing; nobody who opens the file sees it.
    if (ox > -5 && ox < width + 5 && oy > -5 && oy < height + 5) placed.push(Object.assign(glyph, toUpright(glyph), { ox, oy }));
  }
  return {
    width,
    height,
    glyphs: placed,
    strokes: objects.strokes.map((stroke) => {
      const box = toUpright({ x0: stroke.x0, y0: stroke.y0, x1: stroke.x0, y1: stroke.y0 });
      const end = toUpright({ x0: stroke.x1, y0: stroke.y1, x1: stroke.x1, y1: stroke.y1 });
      return { ...stroke, x0: box.x0, y0: box.y0, x1: end.x0, y1: end.y0 };
    }),
    pictures: objects.pictures.map(toUpright),
    paths: objects.paths,
    toUpright,
    cut: objects.cut || characters.cut,
  };
}

/**
 * The direction of most text, whatever /Rotate says: a page that is only displayed turned has upright text in its
 * own coordinates, and a landscape page laid into a portrait one has not.
 */
function mainDirection(texts: TextObject[], characters: Map<number, Character[]>): QuarterTurn {
  const counts: [number, number, number, number] = [0, 0, 0, 0];
  for (const text of texts) counts[directionOf(text.matrix)] += characters.get(text.handle)?.length ?? 0;
  const most = Math.max(...counts);
  return counts.indexOf(most) as QuarterTurn; // an index of four counts
}

function visibleBox(engine: Engine, page: number): Box {
  const { api, scratch } = engine;
  if (api.FPDF_GetPageBoundingBox(page, scratch)) {
    const floats = engine.float32();
    const at = scratch >> 2;
    const [left = 0, top = 0, right = 0, bottom = 0] = [floats[at], floats[at + 1], floats[at + 2], floats[at + 3]];
    if (right > left && top > bottom) return { x0: left, y0: bottom, x1: right, y1: top };
  }
  return { x0: 0, y0: 0, x1: api.FPDF_GetPageWidthF(page), y1: api.FPDF_GetPageHeightF(page) };
}

const LINE_END_HYPHEN = 2;

/** Glyphs in page coordinates, one per character, or one per stretch that has replacement text. */
function collectGlyphs(texts: TextObject[], characters: Map<number, Character[]>, main: QuarterTurn): Glyph[] {
  const glyphs: Glyph[] = [];
  const stretches = new Map<number, Glyph>();
  for (const text of texts) {
    const own = characters.get(text.handle) ?? [];
    const direction = ((directionOf(text.matrix) - main + 4) % 4) as QuarterTurn; // a remainder of 4
    const fontSize = text.fontSize > 0.5 && text.fontSize < 2000 ? text.fontSize : Math.max(1, text.box.y1 - text.box.y0);
    if (text.replacement !== null) {
      const known = stretches.get(text.replacement.mark);
      if (known !== undefined) {
        Object.assign(known, union(known, text.box));
        continue;
      }
      const first = own[0];
      const glyph: Glyph = {
        ...text.box,
        text: text.replacement.text,
        ox: first?.ox ?? text.box.x0,
        oy: first?.oy ?? text.box.y0,
        fontSize,
        trusted: true,
        unmapped: false,
        object: text.handle,
        direction,
      };
      stretches.set(text.replacement.mark, glyph);
      glyphs.push(glyph);
      continue;
    }
    for (const [index, character] of own.entries()) {
      const next = own[index + 1];
      // A blank at the very place of the next glyph is a producer's filler, no word gap.
      if (character.code === 32 && next !== undefined && isSamePlace(character, next)) continue;
      glyphs.push({
        x0: character.x0,
        y0: character.y0,
        x1: character.x1,
        y1: character.y1,
        text: character.code === LINE_END_HYPHEN ? '-' : textOf(character.code),
        ox: character.ox,
        oy: character.oy,
        fontSize,
        trusted: false,
        unmapped: character.unmapped,
        object: text.handle,
        direction,
      });
    }
  }
  return glyphs;
}

function isSamePlace(one: Character, other: Character): boolean {
  return Math.abs(other.ox - one.ox) < 0.05 && Math.abs(other.oy - one.oy) < 0.05 && Math.abs(other.x0 - one.x0) < 0.05;
}

function textOf(code: number): string {
  const valid = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return valid ? String.fromCodePoint(code) : '\u0000';
}
