import { displayWidth } from '../thai/index.js';
import type { Look, Table } from './workbook.js';

/** Points of one line of the font of official papers at 14 points, and of the larger title. */
const LINE = 22;
const TITLE = 26;
const RUNS_ON: ReadonlySet<Look> = new Set(['title', 'heading', 'line']);
/** Excel's limit. */
const HIGHEST = 409;

/**
 * Height of every row in points. Excel fits rows to wrapped text by itself only when somebody types into them, and other
 * programs not at all, so that it is estimated from the letters: a little too high rather than cut.
 */
export function rowHeights({ rows, widths, merges = [] }: Table): number[] {
  return rows.map((row, r) => {
    const lines = row.map((cell, c) => {
      const merged = merges.find((one) => one.row === r + 1 && one.from === c + 1);
      const width = widths.slice(c, merged === undefined ? c + 1 : merged.to).reduce((sum, one) => sum + one, 0);
      return merged === undefined && RUNS_ON.has(cell.look ?? 'text') ? 1 : linesOf(cell.value, width);
    });
    const title = row.some((cell) => cell.look === 'title');
    return Math.min(HIGHEST, Math.max(1, ...lines) * (title ? TITLE : LINE) + 2);
  });
}

/** Words do not end where a line does: a sixth of the width is lost, and more where a word is as long as the column. */
const NARROW = 30;

function linesOf(value: string | number | null, width: number): number {
  if (typeof value !== 'string') return 1;
  return value.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(displayWidth(line) / Math.max(1, width * (width < NARROW ? 0.72 : 0.82)))), 0);
}
