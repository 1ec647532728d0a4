import { toThaiDigits } from '../thai/index.js';
import { MONITORING, PLAN_WORDS } from '../wording/plan.js';
import { officialDate, officialText } from '../office/official.js';
import type { Plan, PlanRow } from './plan.js';

/** The columns of the plan in the order in which the districts print them; widths are shares. */
export const COLUMNS = [
  { head: PLAN_WORDS.heads.item, width: 15 },
  { head: PLAN_WORDS.heads.issue, width: 21 },
  { head: PLAN_WORDS.heads.measure, width: 24 },
  { head: PLAN_WORDS.heads.output, width: 13 },
  { head: PLAN_WORDS.heads.monitoring, width: 16 },
  { head: PLAN_WORDS.heads.due, width: 9, align: 'centre' },
  { head: PLAN_WORDS.heads.responsible, width: 11 },
] as const;

/** The cells of a row; the first is null where the row goes on with the same item. */
export function cellsOf(row: PlanRow, before: PlanRow | undefined): (string | null)[] {
  const item = before?.item === row.item ? null : PLAN_WORDS.item(row.item, row.titleTh);
  return [item, row.issue, row.measure, row.output, row.monitoring, officialDate(row.due), row.responsible];
}

/** Title lines and the sentences above the table. */
export function headingOf(plan: Plan): { titles: string[]; notes: string[] } {
  const number = (value: number): string => toThaiDigits(String(value));
  const { counts } = plan;
  return {
    titles: [PLAN_WORDS.title(number(plan.fiscalYear)), PLAN_WORDS.subtitle, PLAN_WORDS.office(plan.districtTh)],
    notes: [
      officialText(PLAN_WORDS.basis(officialDate(plan.asOf), number(plan.checkedYear), plan.checklistId)),
      PLAN_WORDS.counts(number(counts.items), number(counts.fail), number(counts.review), number(counts.remark)),
      PLAN_WORDS.dates(officialDate(plan.deadline)),
    ],
  };
}

/** Where nothing was found to repair, one row says so. */
export function groupsOf(plan: Plan): Plan['groups'] {
  if (plan.groups.length > 0) return plan.groups;
  return [{ titleTh: '', rows: [{ item: '–', titleTh: '', ...PLAN_WORDS.nothing, monitoring: MONITORING.remark, due: plan.deadline }] }];
}

/** Three signatures: who made it, who checked it, and the director. */
export function signatures({ districtTh }: Plan): string[] {
  const [made, checked, agreed] = PLAN_WORDS.signatures;
  return [PLAN_WORDS.signature(made, PLAN_WORDS.posts.made), PLAN_WORDS.signature(checked, PLAN_WORDS.posts.checked), PLAN_WORDS.signature(agreed, PLAN_WORDS.posts.agreed(districtTh))];
}
