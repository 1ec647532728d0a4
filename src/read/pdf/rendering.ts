import type { Picture } from '../ocr/image.js';
import type { Engine } from './engine.js';


/** Letters of body text are then 25–40 pixels high; more costs time and reads no better (decision 11). */
const DPI = 200;
/** An A3 sheet at that resolution is 7.7 million pixels. */
const MOST_PIXELS = 9_000_000;
/** A sheet of A3 scanned at 600 dpi has 70 million pixels. A larger image is refused before it is unpacked. */
export const MOST_IMAGE_PIXELS = 80_000_000;

/** A scan may lie on a page of any size: showing it much larger than it is adds nothing. */
const UPSCALED = 1.34;

const GREY = 1;
const ANNOTATIONS_IN_GREY = 0x01 | 0x08;

/** A page as a reader sees it, in grey. `index` is 0-based. */
export function renderPage(engine: Engine, document: number, index: number): Picture {
  const { api } = engine;
  const page = api.FPDF_LoadPage(document, index);
  if (page === 0) return { ok: false, code: 'broken' };
  try {
    const images = listImages(engine, page);
    if (images.some(({ width, height }) => width * height > MOST_IMAGE_PIXELS)) return { ok: false, code: 'limit' };
    const [points, high] = [api.FPDF_GetPageWidthF(page), api.FPDF_GetPageHeightF(page)];
    if (!(points > 0 && high > 0)) return { ok: false, code: 'broken' };
    const scale = Math.min(DPI / 72, Math.sqrt(MOST_PIXELS / (points * high)), UPSCALED * finest(images, points * high));
    const width = Math.max(1, Math.round(points * scale));
    const height = Math.max(1, Math.round(high * scale));
    // A strip a thousand times as long as it is wide is no page.
    if (Math.max(width, height) > 30_000) return { ok: false, code: 'limit' };
    const bitmap = api.FPDFBitmap_CreateEx(width, height, GREY, 0, 0);
    if (bitmap === 0) return { ok: false, code: 'limit' };
    try {
      api.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff);
      api.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, ANNOTATIONS_IN_GREY);
      return { ok: true, image: { width, height, pixels: copyPixels(engine, bitmap, width, height), dpi: scale * 72 } };
    } finally {
      api.FPDFBitmap_Destroy(bitmap);
    }
  } finally {
    api.FPDF_ClosePage(page);
  }
}

const IMAGE = 3;
const FORM = 5;
const MAX_OBJECTS = 20_000;
const MAX_DEPTH = 6;

interface PlacedImage {
  width: number;
  height: number;
  /** Pixels per point. */
  density: number;
  /** Square points that it covers. */
  area: number;
}

/** The images of a page with the sizes that they state; the engine unpacks none of them for that. */
export function listImages({ api, fast, scratch, uint32, float32 }: Engine, page: number): PlacedImage[] {
  const found: PlacedImage[] = [];
  let seen = 0;
  const visit = (object: number, depth: number): void => {
    if (++seen > MAX_OBJECTS) return;
    const type = fast.FPDFPageObj_GetType(object);
    if (type === IMAGE && api.FPDFImageObj_GetImagePixelSize(object, scratch, scratch + 4)) {
      const [width = 0, height = 0] = uint32().subarray(scratch >> 2, (scratch >> 2) + 2);
      const placed = fast.FPDFPageObj_GetBounds(object, scratch, scratch + 4, scratch + 8, scratch + 12) === 1;
      const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = float32().subarray(scratch >> 2, (scratch >> 2) + 4);
      const area = placed ? Math.abs((x1 - x0) * (y1 - y0)) : 0;
      found.push({ width, height, density: area > 0 ? Math.sqrt((width * height) / area) : 0, area });
    }
    if (type !== FORM || depth >= MAX_DEPTH) return;
    const count = fast.FPDFFormObj_CountObjects(object);
    for (let index = 0; index < count; index++) visit(fast.FPDFFormObj_GetObject(object, index), depth + 1);
  };
  const count = api.FPDFPage_CountObjects(page);
  for (let index = 0; index < count; index++) visit(fast.FPDFPage_GetObject(page, index), 0);
  return found;
}

/** Pixels per point of the scan that makes up the page; without one there is no bound to what rendering shows. */
function finest(images: readonly PlacedImage[], pageArea: number): number {
  const covering = images.filter((image) => image.area > 0.5 * pageArea && image.density > 0);
  return covering.length === 0 ? Number.POSITIVE_INFINITY : Math.max(...covering.map((image) => image.density));
}

function copyPixels(engine: Engine, bitmap: number, width: number, height: number): Uint8Array {
  const stride = engine.api.FPDFBitmap_GetStride(bitmap);
  const start = engine.api.FPDFBitmap_GetBuffer(bitmap);
  const heap = engine.bytes();
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) pixels.set(heap.subarray(start + y * stride, start + y * stride + width), y * width);
  return pixels;
}
