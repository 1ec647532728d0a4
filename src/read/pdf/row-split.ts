import { alongLine, groupByBaseline } from './baselines.js';
import { isFigure } from './figure.js';
import type { Box } from './geometry.js';
import { lineText } from './line-text.js';
import type { Cluster } from './lines.js';

/** One of the rows that share a cell of the grid. */
export interface RowPart {
  texts: string[];
  box: Box;
}

/** Fewer lines than this are one row whose cells have several lines. */
const LEAST_ROWS = 3;

interface CellLine {
  baseline: number;
  text: string;
}

/**
 * Statistics and staff plans are often ruled between the columns only: figures that stand at the same heights in two or
 * more columns are rows of their own. null where the lines are one row: a list of firms beside one price, say.
 */
export function splitRow(cells: readonly (readonly Cluster[])[], box: Box): RowPart[] | null {
  const size = cells.find((clusters) => clusters.length > 0)?.[0]?.fontSize ?? 0;
  if (box.y1 - box.y0 < LEAST_ROWS * size) return null;
  const columns = cells.map(linesOf);
  if (columns.includes(null)) return null;
  const lines = columns.map((column) => column ?? []);
  const figures = lines.filter((column) => column.length > 0 && column.every((line) => isFigure(line.text)));
  const heights = figures.reduce<number[]>((most, column) => (column.length > most.length ? column.map((line) => line.baseline) : most), []);
  if (heights.length < LEAST_ROWS) return null;
  const isAt = (baseline: number, height: number): boolean => Math.abs(baseline - height) <= 0.3 * size;
  const agree = (column: readonly CellLine[]): boolean => column.every((line) => heights.some((height) => isAt(line.baseline, height)));
  if (figures.filter((column) => column.length >= 0.6 * heights.length).length < Math.max(2, 0.8 * figures.length)) return null;
  if (!figures.every(agree)) return null;
  const words = lines.filter((column) => !figures.includes(column) && column.length > 0);
  // Figures beside the middle or the last line of their words: which words are theirs cannot be told.
  for (const column of words) {
    if (column.length <= heights.length && agree(column)) continue;
    if (!heights.every((height) => column.some((line) => isAt(line.baseline, height)))) return null;
    if (column.some((line) => line.baseline > (heights[0] ?? 0) + 0.3 * size) && isAt(column.at(-1)?.baseline ?? 0, heights.at(-1) ?? 0)) return null;
  }
  return partsAt(lines, heights, size, box);
}

/** Lines of the cell top to bottom; null when some of it is turned. */
function linesOf(clusters: readonly Cluster[]): CellLine[] | null {
  if (clusters.some((cluster) => cluster.direction !== 0)) return null;
  return groupByBaseline(clusters, 0.25)
    .map((line) => ({ baseline: line[0]?.oy ?? 0, text: lineText(line.sort(alongLine)).trim() }))
    .filter((line) => line.text !== '');
}

function partsAt(columns: readonly (readonly CellLine[])[], heights: readonly number[], size: number, box: Box): RowPart[] {
  const above = (height: number): number => height + 0.5 * size;
  const starts = [...(columns.some((column) => (column[0]?.baseline ?? -Infinity) > above(heights[0] ?? 0)) ? [Infinity] : []), ...heights];
  return starts.map((start, index) => {
    const next = starts[index + 1] ?? -Infinity;
    const texts = columns.map((column) =>
      column
        .filter((line) => line.baseline <= above(start) && line.baseline > above(next))
        .map((line) => line.text)
        .join('\n'),
    );
    return { texts, box: { ...box, y1: Math.min(box.y1, start + size), y0: Math.max(box.y0, next + size) } };
  });
}
