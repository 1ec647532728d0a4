/** A grey picture: one byte a pixel, rows from top to bottom, 0 is black. */
export interface GreyImage {
  width: number;
  height: number;
  pixels: Uint8Array;
  /** Dots per inch; for a picture without a paper size what makes its letters come out in a usual size. */
  dpi: number;
}

/** A page or image file as a picture; `limit`: larger than is looked at, refused before it was unpacked. */
export type Picture = { ok: true; image: GreyImage } | { ok: false; code: 'limit' | 'broken' };

/** Upright rectangle in pixels, `x1` and `y1` outside of it. */
export interface Area {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

export const WHITE = 255;

export function blank(width: number, height: number, dpi: number): GreyImage {
  return { width, height, pixels: new Uint8Array(width * height).fill(WHITE), dpi };
}

/** A part of an image with a white margin, which the recogniser needs to see where letters end. */
export function cutOut(image: GreyImage, area: Area, margin = 0): GreyImage {
  const x0 = Math.max(0, Math.floor(area.x0));
  const y0 = Math.max(0, Math.floor(area.y0));
  const width = Math.max(1, Math.min(image.width, Math.ceil(area.x1)) - x0);
  const height = Math.max(1, Math.min(image.height, Math.ceil(area.y1)) - y0);
  const part = blank(width + 2 * margin, height + 2 * margin, image.dpi);
  for (let y = 0; y < height; y++) {
    const from = (y0 + y) * image.width + x0;
    part.pixels.set(image.pixels.subarray(from, from + width), (y + margin) * part.width + margin);
  }
  return part;
}

/** Turned clockwise by so many quarter turns. */
export function turned(image: GreyImage, quarters: number): GreyImage {
  const turns = ((quarters % 4) + 4) % 4;
  if (turns === 0) return image;
  const { width, height, pixels } = image;
  const result = turns === 2 ? blank(width, height, image.dpi) : blank(height, width, image.dpi);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = turns === 1 ? x * height + (height - 1 - y) : turns === 2 ? (height - 1 - y) * width + (width - 1 - x) : (width - 1 - x) * height + y;
      result.pixels[at] = pixels[y * width + x] ?? WHITE;
    }
  }
  return result;
}

/** The grey that parts ink from paper best (Otsu): pixels up to it are ink. */
export function inkThreshold({ pixels }: GreyImage): number {
  const counts = new Uint32Array(256);
  for (const value of pixels) counts[value] = (counts[value] ?? 0) + 1;
  let sum = 0;
  for (let value = 0; value < 256; value++) sum += value * (counts[value] ?? 0);
  let dark = 0;
  let darkSum = 0;
  let best = -1;
  let threshold = 128;
  for (let value = 0; value < 256; value++) {
    dark += counts[value] ?? 0;
    const light = pixels.length - dark;
    if (dark === 0) continue;
    if (light === 0) break;
    darkSum += value * (counts[value] ?? 0);
    const between = dark * light * (darkSum / dark - (sum - darkSum) / light) ** 2;
    if (between > best) {
      best = between;
      threshold = value;
    }
  }
  return threshold;
}
