/** A cell as a file states it: where it starts in its row, how many places it covers. */
export interface SpanningCell {
  text: string;
  colspan: number;
  rowspan: number;
  /** Word's way to merge downwards: the cell repeats the one above it. */
  continuesAbove?: boolean;
}

export interface Grid {
  /** All rows of one length; a cell's text stands in every place it covers. */
  rows: string[][];
  /** Each row's own cells only, every text once. */
  ownCells: string[][];
  /** A bound was met and places were left out. */
  cut: boolean;
}

/** HTML's own bound for colspan; for rowspan it is 65,534. No table made for people needs more. */
export const MAX_SPAN = 1000;
const MAX_PLACES = 200_000;
const MAX_COLUMNS = 1000;
/** Letters that spans may add by repeating a text. */
const MAX_REPEATED = 5_000_000;

/** Lays spanning cells out on a grid as a browser does: a cell takes the next place that no cell from above covers. */
export function layOut(rows: SpanningCell[][]): Grid {
  const grid: (string | undefined)[][] = rows.map(() => []);
  const ownCells: string[][] = [];
  let places = 0;
  let repeated = 0;
  let cut = false;
  rows.forEach((cells, r) => {
    const row = grid[r] ?? [];
    const own: string[] = [];
    let c = 0;
    for (const cell of cells) {
      while (row[c] !== undefined) c++;
      const text = cell.continuesAbove ? (grid[r - 1]?.[c] ?? cell.text) : cell.text;
      if (!cell.continuesAbove) own.push(text);
      const width = clamp(cell.colspan);
      const height = Math.min(clamp(cell.rowspan), rows.length - r);
      if (c + width > MAX_COLUMNS || places + width * height > MAX_PLACES || repeated + text.length * (width * height - 1) > MAX_REPEATED) {
        cut = true;
        break;
      }
      places += width * height;
      repeated += text.length * (width * height - 1);
      for (let y = r; y < r + height; y++) {
        const target = grid[y];
        if (target === undefined) continue;
        for (let x = c; x < c + width; x++) target[x] ??= text;
      }
      c += width;
    }
    ownCells.push(own);
  });
  const columns = grid.reduce((most, row) => Math.max(most, row.length), 0);
  if (columns * grid.length > 2 * MAX_PLACES) return { rows: grid.map((row) => Array.from(row, (text) => text ?? '')), ownCells, cut: true };
  return { rows: grid.map((row) => Array.from({ length: columns }, (_, c) => row[c] ?? '')), ownCells, cut };
}

function clamp(span: number): number {
  return Number.isFinite(span) ? Math.min(Math.max(Math.trunc(span), 1), MAX_SPAN) : 1;
}
