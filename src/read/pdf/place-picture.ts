import sharp from 'sharp';
import type { Box, PlaceOnPage, TakenPicture } from '../../model/picture.js';
import { maskPersonalData } from '../../thai/index.js';
import { startEngine, type Engine } from './engine.js';
import { openPdf } from './file.js';
import { listImages, MOST_IMAGE_PIXELS } from './rendering.js';

/** As wide as a report shows it at one and a half times its density; larger letters than three times their size help nobody. */
const WIDTH = 1350;
const MOST_SCALE = 3;
/** Points around the place, and the least and most that is shown of the height. */
const ABOVE = 60;
const BELOW = 45;
const LEAST_HEIGHT = 190;
const MOST_HEIGHT = 420;
/** Points; a sheet of A0 is 3370 high. */
const MOST_SIDE = 5000;
const BGRX = 3;
/** Without annotations: their words are no text of the page, so nobody would mask them. */
const PAGE_ALONE = 0;
/** Characters of a page that are looked through for personal data; a page with more gets no picture. */
const MOST_CHARACTERS = 60_000;

/** Pictures of places in a PDF, in the order asked for; null where none can be taken. Throws only on what is no fault of the file. */
export async function takePlaces(bytes: Uint8Array, places: readonly PlaceOnPage[], isOver: () => boolean): Promise<(TakenPicture | null)[]> {
  const engine = await startEngine();
  const opened = openPdf(engine, bytes);
  if (!opened.ok) return places.map(() => null);
  const taken: (TakenPicture | null)[] = [];
  try {
    for (const place of places) taken.push(isOver() || place.page > opened.file.pages ? null : await takePlace(engine, opened.file.handle, place));
  } finally {
    opened.file.close();
  }
  return taken;
}

interface Region {
  page: number;
  /** Of the whole page in pixels. */
  width: number;
  height: number;
  /** Pixels left out above. */
  top: number;
  scale: number;
  bitmap: number;
  shown: { width: number; height: number };
}

async function takePlace(engine: Engine, document: number, place: PlaceOnPage): Promise<TakenPicture | null> {
  const { api } = engine;
  const page = api.FPDF_LoadPage(document, place.page - 1);
  if (page === 0) return null;
  try {
    const [wide, high] = [api.FPDF_GetPageWidthF(page), api.FPDF_GetPageHeightF(page)];
    if (!(wide > 0 && high > 0) || wide > MOST_SIDE || high > MOST_SIDE) return null;
    if (listImages(engine, page).some(({ width, height }) => width * height > MOST_IMAGE_PIXELS)) return null;
    const scale = Math.min(MOST_SCALE, WIDTH / wide);
    const [from, to] = extent(place.box, high);
    const shown = { width: Math.max(1, Math.round(wide * scale)), height: Math.max(1, Math.round((to - from) * scale)) };
    const bitmap = api.FPDFBitmap_CreateEx(shown.width, shown.height, BGRX, 0, 0);
    if (bitmap === 0) return null;
    try {
      const region = { page, width: shown.width, height: Math.round(high * scale), top: Math.round(from * scale), scale, bitmap, shown };
      api.FPDFBitmap_FillRect(bitmap, 0, 0, shown.width, shown.height, 0xffffffff);
      api.FPDF_RenderPageBitmap(bitmap, page, 0, -region.top, region.width, region.height, 0, PAGE_ALONE);
      if (!hidePersonalData(engine, region, place.hide)) return null;
      if (place.box !== null) frame(engine, region, place.box);
      return await packed(engine, region);
    } finally {
      api.FPDFBitmap_Destroy(bitmap);
    }
  } finally {
    api.FPDF_ClosePage(page);
  }
}

/** What is shown of the height, in points. */
function extent(box: Box | null, high: number): [number, number] {
  if (box === null) return [0, Math.min(high, MOST_HEIGHT)];
  const from = Math.max(0, box[1] - ABOVE);
  const to = Math.min(high, from + Math.min(MOST_HEIGHT, Math.max(LEAST_HEIGHT, box[3] + BELOW - from)));
  return [Math.max(0, Math.min(from, to - LEAST_HEIGHT)), to];
}

/**
 * Blacks out the personal data of the page's own text, and whole passages where the text layer does not show as many of them as
 * were found in the passage (read by OCR, or repaired). False: it cannot be told, and nothing is to be shown.
 */
function hidePersonalData(engine: Engine, region: Region, passages: PlaceOnPage['hide']): boolean {
  const hidden = personalBoxes(engine, region);
  if (hidden === null) return false;
  for (const box of hidden) fill(engine, region, grown(box, 2), BLACK);
  for (const { box, count } of passages) {
    const [x0, y0, x1, y1] = inPixels(region, box);
    const seen = hidden.filter((one) => inside((one[0] + one[2]) / 2, x0, x1) && inside((one[1] + one[3]) / 2, y0, y1)).length;
    if (seen < count) fill(engine, region, grown([x0, y0, x1, y1], 2), BLACK);
  }
  return true;
}

const inside = (value: number, from: number, to: number): boolean => value >= from && value <= to;

/** Where the personal data of the text layer stand, in pixels of what is shown; null when the page has too many letters to look through. */
function personalBoxes(engine: Engine, region: Region): Box[] | null {
  const { api, fast } = engine;
  const text = api.FPDFText_LoadPage(region.page);
  if (text === 0) return [];
  try {
    const count = api.FPDFText_CountChars(text);
    if (count > MOST_CHARACTERS) return null;
    let letters = '';
    for (let index = 0; index < count; index++) {
      const code = fast.FPDFText_GetUnicode(text, index);
      // One code unit for each character, so that places in the text are their numbers.
      letters += code === 0 || code > 0xffff ? '\ufffd' : String.fromCharCode(code === 13 ? 10 : code);
    }
    return maskPersonalData(letters).found.flatMap(({ start, end }) => {
      const boxes: Box[] = [];
      for (let index = start; index < end; index++) boxes.push(...letterBox(engine, region, text, index));
      return byLine(boxes);
    });
  } finally {
    api.FPDFText_ClosePage(text);
  }
}

/** Box of one letter, in pixels of what is shown: none for blanks that the engine made up. */
function letterBox(engine: Engine, region: Region, text: number, index: number): Box[] {
  const { api, fast, scratch } = engine;
  if (fast.FPDFText_GetCharBox(text, index, scratch, scratch + 8, scratch + 16, scratch + 24) !== 1) return [];
  const [left = 0, right = 0, bottom = 0, top = 0] = engine.float64().subarray(scratch >> 3, (scratch >> 3) + 4);
  if (left === right || bottom === top) return [];
  const corner = (x: number, y: number): [number, number] => {
    api.FPDF_PageToDevice(region.page, 0, -region.top, region.width, region.height, 0, x, y, scratch + 64, scratch + 68);
    const pixels = new Int32Array(engine.uint32().buffer, scratch + 64, 2);
    return [pixels[0] ?? 0, pixels[1] ?? 0];
  };
  const [one, other] = [corner(left, top), corner(right, bottom)];
  return [[Math.min(one[0], other[0]), Math.min(one[1], other[1]), Math.max(one[0], other[0]), Math.max(one[1], other[1])]];
}

/** Letters of one line as one box: a datum that is broken over lines or cells must not black out what lies between. */
function byLine(boxes: readonly Box[]): Box[] {
  const lines: Box[] = [];
  for (const box of boxes) {
    const last = lines.at(-1);
    const height = box[3] - box[1];
    const joins = last !== undefined && Math.abs(box[1] - last[1]) < height && box[0] - last[2] < 4 * height && box[2] > last[0];
    if (joins) lines[lines.length - 1] = [Math.min(last[0], box[0]), Math.min(last[1], box[1]), Math.max(last[2], box[2]), Math.max(last[3], box[3])];
    else lines.push(box);
  }
  return lines;
}

const BLACK = 0xff000000;
const FRAME = 0xffd55e00;
const STROKE = 3;

function frame(engine: Engine, region: Region, box: Box): void {
  const [x0, y0, x1, y1] = grown(inPixels(region, box), 4);
  fill(engine, region, [x0, y0, x1, y0 + STROKE], FRAME);
  fill(engine, region, [x0, y1 - STROKE, x1, y1], FRAME);
  fill(engine, region, [x0, y0, x0 + STROKE, y1], FRAME);
  fill(engine, region, [x1 - STROKE, y0, x1, y1], FRAME);
}

function inPixels({ scale, top }: Region, [x0, y0, x1, y1]: Box): Box {
  return [Math.round(x0 * scale), Math.round(y0 * scale) - top, Math.round(x1 * scale), Math.round(y1 * scale) - top];
}

function grown([x0, y0, x1, y1]: Box, by: number): Box {
  return [x0 - by, y0 - by, x1 + by, y1 + by];
}

function fill({ api }: Engine, { bitmap, shown }: Region, [x0, y0, x1, y1]: Box, colour: number): void {
  const [left, top] = [Math.max(0, x0), Math.max(0, y0)];
  const [width, height] = [Math.min(shown.width, x1) - left, Math.min(shown.height, y1) - top];
  if (width > 0 && height > 0) api.FPDFBitmap_FillRect(bitmap, left, top, width, height, colour);
}

/** Few colours are enough for print on paper, and make half the size (decision 21). */
async function packed(engine: Engine, { bitmap, shown: { width, height } }: Region): Promise<TakenPicture> {
  const stride = engine.api.FPDFBitmap_GetStride(bitmap);
  const start = engine.api.FPDFBitmap_GetBuffer(bitmap);
  const heap = engine.bytes();
  const pixels = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = start + y * stride + x * 4;
      const to = (y * width + x) * 3;
      // The engine writes blue, green, red.
      pixels[to] = heap[from + 2] ?? 0;
      pixels[to + 1] = heap[from + 1] ?? 0;
      pixels[to + 2] = heap[from] ?? 0;
    }
  }
  const png = await sharp(pixels, { raw: { width, height, channels: 3 } }).png({ palette: true, colours: 24, effort: 4 }).toBuffer();
  return { png, width, height };
}
