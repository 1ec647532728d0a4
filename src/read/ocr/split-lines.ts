import { cutOut, type GreyImage } from './image.js';
import { sureness } from './sureness.js';
import type { RecognisedLine, Recogniser } from './tesseract.js';

/** A line of marks is at most so high, compared with the line that it belongs to, … */
const LOW = 1;
/** … stands at most so far above it, in heights of that line, … */
const NEAR = 0.4;
/** … and is hardly recognised, because marks are no letters. */
const UNSURE = 72;
const MARGIN = 10;

/**
 * Puts lines together that the recogniser took apart: the marks above Thai letters in large print came out as a line of
 * their own, and the letters below then lack them. Such a pair is recognised once more as one line.
 */
export function joinSplitLines(recogniser: Recogniser, image: GreyImage, lines: readonly RecognisedLine[]): RecognisedLine[] {
  const joined: RecognisedLine[] = [];
  for (const line of lines) {
    const above = joined.at(-1);
    if (above === undefined || !isAbove(above, line)) {
      joined.push(line);
      continue;
    }
    const area = { x0: Math.min(left(above), left(line)) - MARGIN, x1: Math.max(right(above), right(line)) + MARGIN, y0: above.y0 - MARGIN, y1: line.y1 + MARGIN };
    const again = recogniser.recognise(cutOut(image, area, MARGIN), 'line');
    const [whole] = again;
    // The marks alone say nothing; the whole must only read as well as the letters did without them.
    if (whole === undefined || again.length > 1 || sureness(again) < sureness([line]) - 3) joined.push(line);
    else joined.splice(-1, 1, { ...whole, y0: above.y0, y1: line.y1, height: Math.max(line.height, whole.height) });
  }
  return joined;
}

function isAbove(above: RecognisedLine, line: RecognisedLine): boolean {
  const height = line.y1 - line.y0;
  const gap = line.y0 - above.y1;
  const isOver = left(above) < right(line) && left(line) < right(above);
  return isOver && above.y1 - above.y0 < LOW * height && gap < NEAR * height && gap > -height && sureness([above]) < UNSURE;
}

function left({ pieces }: RecognisedLine): number {
  return Math.min(...pieces.map((piece) => piece.x0));
}

function right({ pieces }: RecognisedLine): number {
  return Math.max(...pieces.map((piece) => piece.x1));
}
