import { writeWord, type PaperPart, type PaperRow } from '../office/index.js';
import { PLAN_WORDS } from '../wording/plan.js';
import type { Plan } from './plan.js';
import { cellsOf, COLUMNS, groupsOf, headingOf, signatures } from './shape.js';

/** The plan as a Word file on landscape A4, ready for the director's signature. */
export async function planDocx(plan: Plan): Promise<Uint8Array> {
  const { titles, notes } = headingOf(plan);
  const rows = groupsOf(plan).flatMap((group): PaperRow[] => [...(group.titleTh === '' ? [] : [{ band: group.titleTh }]), ...group.rows.map((row, index) => ({ cells: cellsOf(row, group.rows[index - 1]) }))]);
  const parts: PaperPart[] = [
    ...titles.map((text): PaperPart => ({ kind: 'title', text })),
    ...notes.map((text): PaperPart => ({ kind: 'text', text })),
    { kind: 'table', columns: COLUMNS.map((column) => ({ ...column })), rows },
    ...(plan.unchecked.length === 0 ? [] : [{ kind: 'text', text: PLAN_WORDS.unchecked(plan.unchecked.join(', ')) } as const]),
    { kind: 'signatures', texts: signatures(plan) },
  ];
  return writeWord({ title: titles.join(' '), creator: `${plan.tool.name} ${plan.tool.version}`, orientation: 'landscape', footer: PLAN_WORDS.office(plan.districtTh), parts });
}
