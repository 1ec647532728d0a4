import { readFloats, type Engine } from './engine.js';
import { compose, IDENTITY, transformBox, transformPoint, type Box, type Matrix } from './geometry.js';
import { replacementText, type ReplacementText } from './replacement-text.js';

/** A straight line or edge drawn on the page, in page coordinates. */
export interface Stroke {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
  /** Edge of a coloured area without an outline: may rule a table, or only shade its cells. */
  faint: boolean;
  /** Colour of that area as 0xrrggbb. */
  shade?: number;
}

/** One text-showing operation. `matrix` maps text space to the page, size and direction included. */
export interface TextObject {
  handle: number;
  matrix: Matrix;
  fontSize: number;
  box: Box;
  replacement: ReplacementText | null;
}

export interface PageObjects {
  /** In the order of the content stream. */
  texts: TextObject[];
  strokes: Stroke[];
  pictures: Box[];
  paths: number;
  /** More objects than we look at. */
  cut: boolean;
}

const MAX_OBJECTS = 300_000;
const MAX_STROKES = 40_000;
const MAX_DEPTH = 6;
/** Segments of one path beyond which it is a drawing, no ruling. */
const MAX_SEGMENTS = 5_000;

const TEXT = 1;
const PATH = 2;
const IMAGE = 3;
const FORM = 5;

/** Everything drawn on a page, form XObjects opened, each with its place on the page. */
export function listObjects(engine: Engine, page: number): PageObjects {
  const { api, fast, scratch } = engine;
  const found: PageObjects = { texts: [], strokes: [], pictures: [], paths: 0, cut: false };
  let seen = 0;

  const visit = (object: number, outer: Matrix, depth: number): void => {
    if (++seen > MAX_OBJECTS) {
      found.cut = true;
      return;
    }
    switch (fast.FPDFPageObj_GetType(object)) {
      case TEXT: {
        const matrix = compose(matrixOf(object), outer);
        const fontSize = fast.FPDFTextObj_GetFontSize(object, scratch) ? (engine.float32()[scratch >> 2] ?? 0) : 0;
        const box = boundsOf(object);
        if (box !== null)
          found.texts.push({
            handle: object,
            matrix,
            fontSize: fontSize * (Math.hypot(matrix[2], matrix[3]) || 1),
            box: transformBox(outer, box),
            replacement: replacementText(engine, object),
          });
        break;
      }
      case PATH:
        found.paths++;
        if (found.strokes.length < MAX_STROKES) addStrokes(object, outer);
        break;
      case IMAGE: {
        const box = boundsOf(object);
        if (box !== null) found.pictures.push(transformBox(outer, box));
        break;
      }
      case FORM: {
        if (depth >= MAX_DEPTH) break;
        const inner = compose(matrixOf(object), outer);
        const count = fast.FPDFFormObj_CountObjects(object);
        for (let index = 0; index < count && !found.cut; index++) visit(fast.FPDFFormObj_GetObject(object, index), inner, depth + 1);
        break;
      }
    }
  };

  const matrixOf = (object: number): Matrix => {
    if (!fast.FPDFPageObj_GetMatrix(object, scratch)) return IDENTITY;
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = readFloats(engine, 6);
    return [a, b, c, d, e, f];
  };

  const boundsOf = (object: number): Box | null => {
    if (!fast.FPDFPageObj_GetBounds(object, scratch, scratch + 4, scratch + 8, scratch + 12)) return null;
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = readFloats(engine, 4);
    return { x0, y0, x1, y1 };
  };

  /** Word processors lay white under every paragraph; on white paper it rules nothing. */
  const fillOf = (object: number): number | 'white' | undefined => {
    if (!api.FPDFPageObj_GetFillColor(object, scratch, scratch + 4, scratch + 8, scratch + 12)) return undefined;
    const [red = 0, green = 0, blue = 0, alpha = 255] = engine.uint32().subarray(scratch >> 2, (scratch >> 2) + 4);
    return alpha === 0 || Math.min(red, green, blue) >= 250 ? 'white' : (red << 16) | (green << 8) | blue;
  };

  /** Thin filled boxes, dots of dotted lines, frames, and every straight segment of an open path can rule a table. */
  const addStrokes = (object: number, outer: Matrix): void => {
    const own = boundsOf(object);
    if (own === null) return;
    const box = transformBox(outer, own);
    const width = box.x1 - box.x0;
    const height = box.y1 - box.y0;
    if (width < 0.1 && height < 0.1) return;
    if (width < 2.5 || height < 2.5) {
      const x = (box.x0 + box.x1) / 2;
      const y = (box.y0 + box.y1) / 2;
      found.strokes.push(width < height ? { x0: x, y0: box.y0, x1: x, y1: box.y1, faint: false } : { x0: box.x0, y0: y, x1: box.x1, y1: y, faint: false });
      return;
    }
    const segments = fast.FPDFPath_CountSegments(object);
    if (segments < 2 || segments > MAX_SEGMENTS) return;
    const matrix = compose(matrixOf(object), outer);
    const faint = api.FPDFPath_GetDrawMode(object, scratch, scratch + 4) && engine.uint32()[(scratch + 4) >> 2] === 0;
    const shade = faint ? fillOf(object) : undefined;
    if (shade === 'white') return;
    const look = shade === undefined ? { faint: Boolean(faint) } : { faint: true, shade };
    let from: { x: number; y: number } | null = null;
    let start: { x: number; y: number } | null = null;
    for (let index = 0; index < segments; index++) {
      const segment = fast.FPDFPath_GetPathSegment(object, index);
      if (!fast.FPDFPathSegment_GetPoint(segment, scratch, scratch + 4)) continue;
      const [x = 0, y = 0] = readFloats(engine, 2);
      const point = transformPoint(matrix, x, y);
      const type = fast.FPDFPathSegment_GetType(segment);
      if (type === LINE_TO && from !== null) found.strokes.push({ x0: from.x, y0: from.y, x1: point.x, y1: point.y, ...look });
      if (type === MOVE_TO) start = point;
      if (start !== null && fast.FPDFPathSegment_GetClose(segment) !== 0) found.strokes.push({ x0: point.x, y0: point.y, x1: start.x, y1: start.y, ...look });
      from = point;
    }
  };

  const count = api.FPDFPage_CountObjects(page);
  for (let index = 0; index < count && !found.cut; index++) visit(fast.FPDFPage_GetObject(page, index), IDENTITY, 0);
  return found;
}

const LINE_TO = 0;
const MOVE_TO = 2;
