import { inkThreshold, WHITE, type GreyImage } from './image.js';

/** Sheets lie up to so many degrees askew on the glass; more is a photograph. */
const MOST_DEGREES = 6;
/** Below this nothing is gained by turning. */
const LEAST_DEGREES = 0.06;
/** Ink is looked at in squares of this side. */
const STEP = 4;
const MOST_POINTS = 120_000;

/** Turns the page so that its lines and rules run level; with the degrees it was turned by, anticlockwise. */
export function levelled(image: GreyImage): { image: GreyImage; degrees: number } {
  const degrees = skewOf(image);
  return Math.abs(degrees) < LEAST_DEGREES ? { image, degrees: 0 } : { image: rotated(image, degrees), degrees };
}

/** The angle at which ink falls into the fewest rows: first coarsely, then around the best. */
function skewOf(image: GreyImage): number {
  const points = inkPoints(image);
  if (points.length < 200) return 0;
  const columns = Math.ceil(image.width / STEP);
  const rows = Math.ceil(image.height / STEP);
  const best = (from: number, to: number, step: number): number => {
    let angle = 0;
    let most = -1;
    for (let degrees = from; degrees <= to + 1e-6; degrees += step) {
      const sharpness = sharpnessAt(points, columns, rows, degrees);
      if (sharpness > most) {
        most = sharpness;
        angle = degrees;
      }
    }
    return angle;
  };
  const coarse = best(-MOST_DEGREES, MOST_DEGREES, 0.5);
  return best(coarse - 0.5, coarse + 0.5, 0.05);
}

/** x and y of every square with ink, in squares. */
function inkPoints(image: GreyImage): Int32Array {
  const threshold = inkThreshold(image);
  const found: number[] = [];
  for (let y = 0; y + STEP <= image.height; y += STEP) {
    for (let x = 0; x + STEP <= image.width; x += STEP) {
      if (hasInk(image, x, y, threshold)) found.push(x / STEP, y / STEP);
    }
  }
  const every = Math.ceil(found.length / 2 / MOST_POINTS);
  if (every <= 1) return Int32Array.from(found);
  return Int32Array.from(found.filter((_value, index) => (index >> 1) % every === 0));
}

function hasInk({ pixels, width }: GreyImage, x: number, y: number, threshold: number): boolean {
  for (let dy = 0; dy < STEP; dy += 2) for (let dx = 0; dx < STEP; dx += 2) if ((pixels[(y + dy) * width + x + dx] ?? WHITE) <= threshold) return true;
  return false;
}

function sharpnessAt(points: Int32Array, columns: number, rows: number, degrees: number): number {
  const slope = Math.tan((degrees * Math.PI) / 180);
  const offset = Math.ceil(columns * Math.abs(slope)) + 1;
  const counts = new Uint32Array(rows + 2 * offset + 2);
  for (let index = 0; index < points.length; index += 2) {
    const row = Math.round((points[index + 1] ?? 0) - (points[index] ?? 0) * slope) + offset;
    counts[row] = (counts[row] ?? 0) + 1;
  }
  let sum = 0;
  for (const count of counts) sum += count * count;
  return sum;
}

/** Turned around its middle, each pixel mixed of the four it falls between. */
function rotated(image: GreyImage, degrees: number): GreyImage {
  const { width, height, pixels } = image;
  const radians = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  const [cx, cy] = [width / 2, height / 2];
  const result = new Uint8Array(width * height).fill(WHITE);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const fromX = cos * (x - cx) - sin * (y - cy) + cx;
      const fromY = sin * (x - cx) + cos * (y - cy) + cy;
      const left = Math.floor(fromX);
      const top = Math.floor(fromY);
      if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) continue;
      const at = top * width + left;
      const [right, down] = [fromX - left, fromY - top];
      const upper = (pixels[at] ?? WHITE) * (1 - right) + (pixels[at + 1] ?? WHITE) * right;
      const lower = (pixels[at + width] ?? WHITE) * (1 - right) + (pixels[at + width + 1] ?? WHITE) * right;
      result[y * width + x] = upper * (1 - down) + lower * down;
    }
  }
  return { ...image, pixels: result };
}
