import type { Flow } from '../flow.js';

/** What a row says of its cells' places: both of Word's older formats measure them in twips. */
export interface RowEdges {
  /** Left edges of the cells and the right edge of the last one; empty when not stated. */
  edges: number[];
  /** Whether the n-th cell continues the one above it. */
  continues: boolean[];
}

export interface EdgedRow extends RowEdges {
  cells: string[];
}

/** Edges closer than this are one, moved by hand or rounded. */
const SAME_EDGE = 30;

/** Rows whose cells have edges at different places are put on one grid made of all edges. */
export function writeTable(rows: readonly EdgedRow[], flow: Flow): void {
  const column = columnsOf(rows);
  flow.openTable();
  for (const { cells, edges, continues } of rows) {
    flow.openRow();
    const first = column.get(edges[0] ?? NaN) ?? 0;
    if (first > 0) {
      flow.openCell({ colspan: first });
      flow.closeCell();
    }
    cells.forEach((text, index) => {
      const left = column.get(edges[index] ?? NaN);
      const right = column.get(edges[index + 1] ?? NaN);
      flow.openCell({ colspan: left === undefined || right === undefined ? 1 : right - left, continuesAbove: continues[index] ?? false });
      flow.paragraph(text);
      flow.closeCell();
    });
    flow.closeRow();
  }
  flow.closeTable();
}

/** Number of the grid's column that begins at each edge. */
function columnsOf(rows: readonly EdgedRow[]): Map<number, number> {
  const columns = new Map<number, number>();
  let last = -Infinity;
  let count = -1;
  for (const edge of [...new Set(rows.flatMap((row) => row.edges))].sort((one, other) => one - other)) {
    if (edge - last > SAME_EDGE) {
      count++;
      last = edge;
    }
    columns.set(edge, count);
  }
  return columns;
}
