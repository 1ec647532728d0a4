import type { OcrWord } from '../../model/document.js';
import type { Box } from '../pdf/geometry.js';
import { findGrids, type Grid } from '../pdf/grid.js';
import type { PageLine } from '../pdf/page.js';
import type { Region } from '../pdf/place.js';
import type { PageTable } from '../pdf/ruled-tables.js';
import { findRules } from '../pdf/rules.js';
import { recogniseCell } from './cell.js';
import { cutOut, inkThreshold, WHITE, type Area, type GreyImage } from './image.js';
import { uprightTurn } from './orientation.js';
import { shownPlaces } from './place.js';
import { findRuling } from './ruling.js';
import { levelled } from './skew.js';
import { joinSplitLines } from './split-lines.js';
import { sureness } from './sureness.js';
import type { Recogniser, RecognisedLine } from './tesseract.js';
import { textOfLine, type LineText } from './words.js';

/** What was recognised on one page or picture, in the form in which pages of a PDF are put together. */
export interface RecognisedPage {
  lines: PageLine[];
  tables: PageTable[];
  /** Time ran out before all of it was looked at. */
  cut: boolean;
  /** Quarter turns clockwise after which it stood upright. */
  turns: number;
  /** Place on the page as it is shown. */
  shown(box: Box): Region;
}

export interface RecognitionBounds {
  /** Turns that made the page before stand upright: tried first. */
  turns: number;
  /** Asked between parts of a page: true ends the recognition, what was read so far is kept. */
  isOver(): boolean;
}

/** White around what is recognised, in pixels. */
const MARGIN = 16;
/** Points by which the border of a cell is left out. */
const BORDER = 1.1;
const MAX_CELLS = 1_500;

/** Recognises a page: turned upright and levelled; ruled tables cell by cell, what stands outside of them line by line. */
export function recognisePage(recogniser: Recogniser, image: GreyImage, bounds: RecognitionBounds): RecognisedPage {
  const turns = uprightTurn(recogniser, image, bounds.turns);
  const { image: page, degrees } = levelled(turns.image);
  const { strokes, erased } = findRuling(page);
  const result: RecognisedPage = { lines: [], tables: [], cut: false, turns: turns.turns, shown: shownPlaces(image, turns.turns, degrees) };
  const rest: GreyImage = { ...erased, pixels: erased.pixels.slice() };
  const tables = findGrids(findRules(strokes)).sort((one, other) => (other.ys[0] ?? 0) - (one.ys[0] ?? 0));
  for (const grid of tables) {
    if (bounds.isOver()) return { ...result, cut: true };
    const table = recogniseTable(recogniser, erased, grid, bounds);
    if (table === null) continue;
    result.tables.push(table.table);
    result.cut ||= table.cut;
    whiten(rest, areaOf(page, { left: grid.xs[0] ?? 0, right: grid.xs.at(-1) ?? 0, top: grid.ys[0] ?? 0, bottom: grid.ys.at(-1) ?? 0 }));
  }
  if (bounds.isOver()) return { ...result, cut: true };
  const inked = inkedArea(rest);
  if (inked === null) return result;
  const outside = cutOut(rest, inked, MARGIN);
  result.lines = joinSplitLines(recogniser, outside, recogniser.recognise(outside, 'page')).filter(isText).map((line) => pageLine(line, page, { x: inked.x0 - MARGIN, y: inked.y0 - MARGIN })).filter((line) => line.text !== '');
  return result;
}

/** Emblems, stamps, signatures and shaded areas come out as letters too, but hardly any of them is recognised. */
const NOISE = 40;

function isText(line: RecognisedLine): boolean {
  return sureness([line]) >= NOISE;
}

function pageLine(line: RecognisedLine, { height, dpi }: GreyImage, corner: { x: number; y: number }): PageLine {
  const { text, words } = textOfLine(line);
  const points = 72 / dpi;
  const [bottom, top] = [(height - corner.y - line.y1) * points, (height - corner.y - line.y0) * points];
  const [left, right] = [Math.min(...line.pieces.map((piece) => piece.x0)), Math.max(...line.pieces.map((piece) => piece.x1))];
  return { text, words, y: bottom, fontSize: line.height * points, box: { x0: (corner.x + left) * points, x1: (corner.x + right) * points, y0: bottom, y1: top } };
}

/** null when hardly a cell has text: then the rules are those of a form or a frame, and its text is read as lines. */
function recogniseTable(recogniser: Recogniser, image: GreyImage, grid: Grid, { isOver }: RecognitionBounds): { table: PageTable; cut: boolean } | null {
  const rows = grid.ys.length - 1;
  const columns = grid.xs.length - 1;
  if (rows * columns > MAX_CELLS) return null;
  const threshold = inkThreshold(image);
  const cells = new Map<number, LineText[]>();
  let cut = false;
  for (const [cell, { top, bottom, left, right }] of extents(grid)) {
    if (isOver()) {
      cut = true;
      break;
    }
    const area = areaOf(image, { left: left + BORDER, right: right - BORDER, top: top - BORDER, bottom: bottom + BORDER });
    if (area.x1 - area.x0 < 12 || area.y1 - area.y0 < 12 || !hasInk(image, area, threshold)) continue;
    const lines = recogniseCell(recogniser, image, area).filter(isText).map(textOfLine).filter((line) => line.text !== '');
    if (lines.length > 0) cells.set(cell, lines);
  }
  if (cells.size < 3) return null;
  const text = (cell: number): string => (cells.get(cell) ?? []).map((line) => line.text).join('\n');
  const words = (cell: number): OcrWord[] => (cells.get(cell) ?? []).flatMap((line) => line.words);
  const said = new Set<number>();
  const isEmpty = (row: number, column: number): boolean => !cells.has(grid.cellOf(row, column));
  // A rule that the scanner drew double makes thin rows and columns with nothing in them.
  const isThin = (places: readonly number[], at: number, least: number): boolean => Math.abs((places[at + 1] ?? 0) - (places[at] ?? 0)) < least;
  const keptRows = range(rows).filter((row) => !(isThin(grid.ys, row, THIN_ROW) && range(columns).every((column) => isEmpty(row, column) || covers(grid, row, column, 'above'))));
  const keptColumns = range(columns).filter((column) => !(isThin(grid.xs, column, THIN_COLUMN) && range(rows).every((row) => isEmpty(row, column) || covers(grid, row, column, 'left'))));
  if (keptColumns.length < 2) return null;
  const places = keptRows.map((row) => keptColumns.map((column) => grid.cellOf(row, column)));
  const own = places.map((row) => row.map((cell) => (said.has(cell) ? null : (said.add(cell), cell))));
  return {
    cut,
    table: {
      rows: places.map((row) => row.map(text)),
      ownRows: own.map((row) => row.map((cell) => (cell === null ? '' : text(cell)))),
      words: places.map((row) => row.map(words)),
      boxes: keptRows.map((row) => ({ x0: grid.xs[0] ?? 0, x1: grid.xs.at(-1) ?? 0, y0: grid.ys[row + 1] ?? 0, y1: grid.ys[row] ?? 0 })),
      top: grid.ys[0] ?? 0,
      bottom: grid.ys.at(-1) ?? 0,
      openTop: grid.openTop,
      openBottom: grid.openBottom,
      xs: [...keptColumns.map((column) => grid.xs[column] ?? 0), grid.xs.at(-1) ?? 0],
    },
  };
}

/** Points: less than a line of small print, and than a digit with its margins. */
const THIN_ROW = 7;
const THIN_COLUMN = 9;

function range(length: number): number[] {
  return Array.from({ length }, (_one, index) => index);
}

/** Whether the cell of this place is that of the place before it. */
function covers(grid: Grid, row: number, column: number, from: 'above' | 'left'): boolean {
  const [r, c] = from === 'above' ? [row - 1, column] : [row, column - 1];
  return r >= 0 && c >= 0 && grid.cellOf(r, c) === grid.cellOf(row, column);
}

interface Extent {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Where each cell stands, in points, y upwards. */
function extents({ xs, ys, cellOf }: Grid): Map<number, Extent> {
  const found = new Map<number, Extent>();
  for (let row = 0; row + 1 < ys.length; row++) {
    for (let column = 0; column + 1 < xs.length; column++) {
      const [left = 0, right = 0, top = 0, bottom = 0] = [xs[column], xs[column + 1], ys[row], ys[row + 1]];
      const cell = cellOf(row, column);
      const known = found.get(cell);
      found.set(cell, known === undefined ? { left, right, top, bottom } : { left: Math.min(known.left, left), right: Math.max(known.right, right), top: Math.max(known.top, top), bottom: Math.min(known.bottom, bottom) });
    }
  }
  return found;
}

function areaOf({ height, dpi }: GreyImage, { left, right, top, bottom }: Extent): Area {
  const pixels = dpi / 72;
  return { x0: Math.round(left * pixels), x1: Math.round(right * pixels), y0: Math.round(height - top * pixels), y1: Math.round(height - bottom * pixels) };
}

/** Fewer dark pixels than a full stop of small print has are dust. */
const DUST = 20;

function hasInk({ pixels, width, height }: GreyImage, { x0, y0, x1, y1 }: Area, threshold: number): boolean {
  let ink = 0;
  for (let y = Math.max(0, y0); y < Math.min(height, y1); y++) for (let x = Math.max(0, x0); x < Math.min(width, x1); x++) if ((pixels[y * width + x] ?? WHITE) <= threshold && ++ink > DUST) return true;
  return false;
}

function whiten({ pixels, width, height }: GreyImage, { x0, y0, x1, y1 }: Area): void {
  for (let y = Math.max(0, y0 - 3); y < Math.min(height, y1 + 3); y++) pixels.fill(WHITE, y * width + Math.max(0, x0 - 3), y * width + Math.min(width, x1 + 3));
}

/** The part of a page in which there is anything to read; null when there is nothing. */
function inkedArea(image: GreyImage): Area | null {
  const { width, height, pixels } = image;
  const threshold = inkThreshold(image);
  let [x0, y0, x1, y1] = [width, height, 0, 0];
  for (let y = 0; y < height; y++) {
    let ink = 0;
    for (let x = 0; x < width; x++) {
      if ((pixels[y * width + x] ?? WHITE) > threshold) continue;
      ink++;
      x0 = Math.min(x0, x);
      x1 = Math.max(x1, x + 1);
    }
    if (ink < 2) continue;
    y0 = Math.min(y0, y);
    y1 = Math.max(y1, y + 1);
  }
  return x1 - x0 < 8 || y1 - y0 < 8 ? null : { x0, y0, x1, y1 };
}
