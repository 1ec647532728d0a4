import { writeWorkbook, type Cell, type Table } from '../office/index.js';
import { PLAN_WORDS } from '../wording/plan.js';
import type { Plan } from './plan.js';
import { cellsOf, COLUMNS, groupsOf, headingOf, signatures } from './shape.js';

/** Letters of the whole width. */
const WIDTH = 190;

/** The plan as an Excel file: the same table, to be worked on. Every row names its item, so that it can be filtered and sorted. */
export async function planXlsx(plan: Plan): Promise<Uint8Array> {
  const { titles, notes } = headingOf(plan);
  const last = COLUMNS.length;
  const above: Cell[][] = [...titles.map((value): Cell[] => [{ value, look: 'title' }]), ...notes.map((value): Cell[] => [{ value, look: 'note' }])];
  const merges: NonNullable<Table['merges']> = above.map((_row, index) => ({ row: index + 1, from: 1, to: last }));
  const rows: Cell[][] = [...above, COLUMNS.map((column): Cell => ({ value: column.head, look: 'head' }))];
  const headRow = rows.length;
  for (const group of groupsOf(plan)) {
    if (group.titleTh !== '') {
      rows.push(COLUMNS.map((_column, index): Cell => ({ value: index === 0 ? group.titleTh : null, look: 'section' })));
      merges.push({ row: rows.length, from: 1, to: last });
    }
    for (const row of group.rows) rows.push(cellsOf(row, undefined).map((value, index): Cell => ({ value, look: index === 5 ? 'centred' : 'text' })));
  }
  const end = rows.length;
  for (const text of [...(plan.unchecked.length === 0 ? [] : [PLAN_WORDS.unchecked(plan.unchecked.join(', '))]), '', ...signatures(plan)]) {
    rows.push([{ value: text, look: 'note' }]);
    merges.push({ row: rows.length, from: 1, to: last });
  }
  const total = COLUMNS.reduce((sum, column) => sum + column.width, 0);
  return writeWorkbook({
    title: titles.join(' '),
    creator: `${plan.tool.name} ${plan.tool.version}`,
    created: plan.finishedAt,
    tables: [{ name: PLAN_WORDS.sheet, widths: COLUMNS.map((column) => Math.round((column.width * WIDTH) / total)), rows, headRow, filter: true, filteredTo: end, merges, footer: PLAN_WORDS.office(plan.districtTh) }],
  });
}
