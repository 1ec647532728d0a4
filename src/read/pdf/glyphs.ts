import { readCharacters, type TextRun } from './characters.js';
import type { Engine } from './engine.js';
import { readFonts, type PageFont } from './fonts.js';
import { directionOf, IDENTITY, transformBox, transformPoint, union, uprightMatrix, type Box, type Matrix, type QuarterTurn } from './geometry.js';
import { listObjects, type PageObjects, type Stroke, type TextObject } from './objects.js';

/** One glyph, or one stretch with replacement text, in coordinates in which most of the page's text runs to the right. */
export interface Glyph extends Box {
  text: string;
  /** What the file's own layer says, where `text` was put right; null where it is the same. */
  own: string | null;
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
  /** Index into the fonts of the page. */
  font: number;
  /** Relative to the page's main direction, e.g. 1 for column heads written upwards. */
  direction: QuarterTurn;
}

/** What is drawn on one page, turned upright; the lower left corner of the visible page is 0, 0. */
export interface PageDrawing {
  width: number;
  height: number;
  /** In the order of the content stream. */
  glyphs: Glyph[];
  fonts: PageFont[];
  strokes: PageObjects['strokes'];
  pictures: Box[];
  paths: number;
  /** The engine left out so many texts because the same stands there already. */
  swallowed: number;
  /** Maps coordinates of the PDF's page to those used here. */
  toUpright(box: Box): Box;
  cut: boolean;
}

export function readDrawing(engine: Engine, page: number): PageDrawing {
  const objects = listObjects(engine, page);
  const { fonts, fontOf } = readFonts(engine);
  const runs = new Map<number, TextRun>();
  for (const object of objects.texts) runs.set(object.handle, { object, fontSize: sizeOf(object), font: fontOf(object.handle), glyphs: [] });
  const cut = readCharacters(engine, page, runs);
  const direction = mainDirection(runs.values());
  const upright = uprightMatrix(direction);
  const visible = transformBox(upright, visibleBox(engine, page));
  const toUpright = (box: Box): Box => {
    const turned = transformBox(upright, box);
    return { x0: turned.x0 - visible.x0, y0: turned.y0 - visible.y0, x1: turned.x1 - visible.x0, y1: turned.y1 - visible.y0 };
  };
  const swallowed = swallowedRuns(runs.values());
  const width = visible.x1 - visible.x0;
  const height = visible.y1 - visible.y0;
  // Text beyond the visible page is left over from editing; nobody who opens the file sees it.
  const isSeen = ({ ox, oy }: Glyph): boolean => ox > -5 && ox < width + 5 && oy > -5 && oy < height + 5;
  const glyphs: Glyph[] = [];
  for (const glyph of collectGlyphs(runs.values(), direction)) {
    place(glyph, upright, visible.x0, visible.y0);
    if (isSeen(glyph)) glyphs.push(glyph);
  }
  return {
    width,
    height,
    glyphs,
    fonts,
    strokes: objects.strokes.map((stroke) => placeStroke(stroke, upright, visible.x0, visible.y0)),
    pictures: objects.pictures.map(toUpright),
    paths: objects.paths,
    swallowed,
    toUpright,
    cut: objects.cut || cut,
  };
}

/** Texts with ink but without characters. Blanks have no width to speak of, and some texts are lost for other reasons. */
function swallowedRuns(runs: Iterable<TextRun>): number {
  let all = 0;
  let swallowed = 0;
  for (const { object, glyphs } of runs) {
    if (object.replacement !== null || object.box.x1 - object.box.x0 < 0.5) continue;
    all++;
    if (glyphs.length === 0) swallowed++;
  }
  return swallowed >= 20 && swallowed > 0.1 * all ? swallowed : 0;
}

function sizeOf({ fontSize, box }: TextObject): number {
  return fontSize > 0.5 && fontSize < 2000 ? fontSize : Math.max(1, box.y1 - box.y0);
}

/**
 * The direction of most text, whatever /Rotate says: a page that is only displayed turned has upright text in its
 * own coordinates, and a landscape page laid into a portrait one has not.
 */
function mainDirection(runs: Iterable<TextRun>): QuarterTurn {
  const counts: [number, number, number, number] = [0, 0, 0, 0];
  for (const { object, glyphs } of runs) counts[directionOf(object.matrix)] += glyphs.length;
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

/** Glyphs in page coordinates, one per character, or one per stretch that has replacement text. */
function collectGlyphs(runs: Iterable<TextRun>, main: QuarterTurn): Glyph[] {
  const glyphs: Glyph[] = [];
  const stretches = new Map<number, Glyph>();
  for (const { object, fontSize, font, glyphs: own } of runs) {
    const direction = ((directionOf(object.matrix) - main + 4) % 4) as QuarterTurn; // a remainder of 4
    const { replacement, box } = object;
    if (replacement === null) {
      for (const glyph of own) {
        glyph.direction = direction;
        glyphs.push(glyph);
      }
      continue;
    }
    const known = stretches.get(replacement.mark);
    if (known !== undefined) {
      Object.assign(known, union(known, box));
      continue;
    }
    const first = own[0];
    const { x0, y0, x1, y1 } = box;
    const glyph: Glyph = {
      text: replacement.text, own: null, x0, y0, x1, y1, ox: first?.ox ?? x0, oy: first?.oy ?? y0, fontSize, trusted: true, unmapped: false, object: object.handle, font, direction,
    };
    stretches.set(replacement.mark, glyph);
    glyphs.push(glyph);
  }
  return glyphs;
}

/** In place: a page has thousands of glyphs, and nearly always they stand upright already. */
function place(glyph: Glyph, upright: Matrix, left: number, bottom: number): void {
  if (upright !== IDENTITY) {
    const origin = transformPoint(upright, glyph.ox, glyph.oy);
    Object.assign(glyph, transformBox(upright, glyph), { ox: origin.x, oy: origin.y });
  }
  if (left === 0 && bottom === 0) return;
  glyph.x0 -= left;
  glyph.x1 -= left;
  glyph.ox -= left;
  glyph.y0 -= bottom;
  glyph.y1 -= bottom;
  glyph.oy -= bottom;
}

function placeStroke({ x0, y0, x1, y1, ...rest }: Stroke, upright: Matrix, left: number, bottom: number): Stroke {
  if (upright === IDENTITY) return { x0: x0 - left, y0: y0 - bottom, x1: x1 - left, y1: y1 - bottom, ...rest };
  const from = transformPoint(upright, x0, y0);
  const to = transformPoint(upright, x1, y1);
  return { x0: from.x - left, y0: from.y - bottom, x1: to.x - left, y1: to.y - bottom, ...rest };
}
