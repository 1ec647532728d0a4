import type { Table } from '../../src/model/document.js';

export interface CellScore {
  /** Filled cells of the truth, and those of them that were read right and in their place. */
  expected: number;
  right: number;
  /** Filled cells that the reader gave in these tables. */
  given: number;
}

/**
 * Compares what was read with the true tables, cell by cell, blanks and the grouping of figures aside. Rows that say one
 * thing only are titles and count on neither side. Each true table is set against the read one
 * that agrees best with it; rows are matched in order, so that one lost row costs that row and not all below it.
 */
export function compareCells(read: readonly Pick<Table, 'rows'>[], truth: readonly string[][][]): CellScore {
  const score: CellScore = { expected: 0, right: 0, given: 0 };
  const free = read.map((table) => tableRows(table.rows));
  for (const table of truth) {
    const rows = tableRows(table);
    const scores = free.map((other) => agreement(other, rows));
    const best = scores.reduce((most, one, index) => (one > (scores[most] ?? -1) ? index : most), 0);
    score.expected += filled(rows);
    score.right += scores[best] ?? 0;
    score.given += filled(free[best] ?? []);
    free.splice(best, 1);
  }
  return score;
}

/** Most filled cells that agree when the rows of both are paired in order. */
function agreement(read: readonly string[][], truth: readonly string[][]): number {
  let above = Array.from({ length: truth.length + 1 }, () => 0);
  for (const row of read) {
    const current = [0];
    for (const [index, wanted] of truth.entries()) {
      const same = wanted.filter((cell, column) => cell !== '' && cell === row[column]).length;
      current.push(Math.max(above[index + 1] ?? 0, current[index] ?? 0, (above[index] ?? 0) + same));
    }
    above = current;
  }
  return above.at(-1) ?? 0;
}

function tableRows(rows: readonly (readonly string[])[]): string[][] {
  return rows.map((row) => row.map(bare)).filter((row) => new Set(row.filter((cell) => cell !== '')).size > 1);
}

function filled(rows: readonly string[][]): number {
  return rows.flat().filter((cell) => cell !== '').length;
}

function bare(text: string): string {
  return text.replace(/\s/g, '').replace(/(?<=\d),(?=\d{3})/g, '');
}
