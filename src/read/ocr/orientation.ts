import { cutOut, inkThreshold, turned, WHITE, type Area, type GreyImage } from './image.js';
import { findRuling } from './ruling.js';
import type { Recogniser } from './tesseract.js';

/** Mean confidence from which on text surely stands upright; turned text was measured at 20–60. */
const UPRIGHT = 80;
/** By so much another direction must read better. */
const CLEARLY = 10;
const FEWEST_LETTERS = 3;
const MARGIN = 10;

/**
 * Turns a page so that its text stands upright: a sample is recognised in the direction that the page before had, and only
 * where that fails in the other three.
 */
export function uprightTurn(recogniser: Recogniser, image: GreyImage, first: number): { image: GreyImage; turns: number } {
  // Rules confuse the recogniser more than anything else on the page.
  const { erased } = findRuling(image);
  const sample = cutOut(erased, densest(erased), MARGIN);
  const sureness = (turns: number): number => meanConfidence(recogniser, turned(sample, turns));
  let best = { turns: first, confidence: sureness(first) };
  if (best.confidence < UPRIGHT) {
    for (const turns of [0, 1, 2, 3]) {
      if (turns === first) continue;
      const confidence = sureness(turns);
      if (confidence > best.confidence + CLEARLY) best = { turns, confidence };
    }
  }
  return { image: turned(image, best.turns), turns: best.turns };
}

function meanConfidence(recogniser: Recogniser, sample: GreyImage): number {
  const pieces = recogniser.recognise(sample, 'block').flatMap((line) => line.pieces).filter((piece) => /[\p{L}\p{N}]/u.test(piece.text));
  if (pieces.length < FEWEST_LETTERS) return 0;
  return pieces.reduce((sum, piece) => sum + piece.confidence, 0) / pieces.length;
}

/** Inches of a side of the sample: a few lines of text. */
const SAMPLE = 2.2;

/** The square of the page with the most changes from ink to paper: where text is, not where a photograph is dark. */
function densest(image: GreyImage): Area {
  const { width, height, pixels, dpi } = image;
  const side = Math.round(Math.min(SAMPLE * dpi, width, height));
  const threshold = inkThreshold(image);
  let best: Area = { x0: 0, y0: 0, x1: side, y1: side };
  let most = -1;
  const step = Math.max(1, Math.round(side / 2));
  for (let y0 = 0; y0 + side <= height; y0 += step) {
    for (let x0 = 0; x0 + side <= width; x0 += step) {
      let changes = 0;
      for (let y = y0; y < y0 + side; y += 6) {
        for (let x = x0 + 1; x < x0 + side; x++) {
          const at = y * width + x;
          if ((pixels[at] ?? WHITE) <= threshold !== (pixels[at - 1] ?? WHITE) <= threshold) changes++;
        }
      }
      if (changes > most) {
        most = changes;
        best = { x0, y0, x1: x0 + side, y1: y0 + side };
      }
    }
  }
  return best;
}
