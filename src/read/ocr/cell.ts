import { cutOut, inkThreshold, WHITE, type Area, type GreyImage } from './image.js';
import { joinSplitLines } from './split-lines.js';
import { sureness } from './sureness.js';
import type { Recogniser, RecognisedLine } from './tesseract.js';

/** Cells are small: without a margin letters at their border are lost. */
const MARGIN = 16;
/** Mean confidence of a line below which the cell is tried once more, line by line. */
const DOUBTFUL = 80;

/**
 * Recognises the few lines of a cell. The recogniser now and then takes the marks above Thai letters for a line of their
 * own and then misreads both; where a line came out badly, the cell is cut into lines here and the better reading is kept.
 */
export function recogniseCell(recogniser: Recogniser, image: GreyImage, area: Area): RecognisedLine[] {
  const cell = cutOut(image, area, MARGIN);
  const lines = joinSplitLines(recogniser, cell, recogniser.recognise(cell, 'block'));
  if (lines.length > 0 && lines.every((line) => sureness([line]) >= DOUBTFUL)) return lines;
  const again = linesIn(cell).flatMap((band) => recogniser.recognise(cutOut(cell, { x0: 0, x1: cell.width, ...band }, MARGIN / 2), 'line'));
  return sureness(again) > sureness(lines) ? again : lines;
}

/** Where lines stand: the rows of pixels that the bodies of letters fill, with what stands above and below up to the emptiest row between. */
function linesIn(cell: GreyImage): { y0: number; y1: number }[] {
  const ink = inkOfRows(cell);
  const most = Math.max(...ink);
  if (most === 0) return [];
  const bands: { y0: number; y1: number }[] = [];
  for (let y = 0; y < ink.length; y++) {
    if ((ink[y] ?? 0) < 0.3 * most) continue;
    const open = bands.at(-1);
    if (open !== undefined && y - open.y1 <= 2) open.y1 = y + 1;
    else bands.push({ y0: y, y1: y + 1 });
  }
  const tallest = Math.max(...bands.map((band) => band.y1 - band.y0));
  const bodies = bands.filter((band) => band.y1 - band.y0 >= 0.5 * tallest);
  let from = 0;
  return bodies.map((band, index) => {
    const next = bodies[index + 1];
    const to = next === undefined ? cell.height : emptiest(ink, band.y1, next.y0);
    const line = { y0: from, y1: to };
    from = to;
    return line;
  });
}

function inkOfRows(cell: GreyImage): number[] {
  const threshold = Math.min(170, inkThreshold(cell));
  return Array.from({ length: cell.height }, (_row, y) => {
    let ink = 0;
    for (let x = 0; x < cell.width; x++) if ((cell.pixels[y * cell.width + x] ?? WHITE) <= threshold) ink++;
    return ink;
  });
}

/** Of equally empty rows the upper ones: there is more above Thai letters than below. */
function emptiest(ink: readonly number[], from: number, to: number): number {
  let best = from;
  for (let y = from; y < to; y++) if ((ink[y] ?? 0) < (ink[best] ?? 0)) best = y;
  return best;
}
