import type { ChecklistMap } from '../model/checklist-map.js';
import type { FormContext } from './context.js';
import type { Form } from './form.js';
import { actionPlanForms } from './forms/action-plan.js';
import { antiCorruptionForms } from './forms/anti-corruption.js';
import { budgetForms, subsidyForms } from './forms/budget.js';
import { complaintForms } from './forms/complaints.js';
import { contactForms } from './forms/contact.js';
import { measuresForms, raisedMeasuresForms } from './forms/measures.js';
import { discretionForms, efficiencyForms } from './forms/permits.js';
import { policyForms, policyReportForms } from './forms/policies.js';
import { announcementForms, procurementForms } from './forms/procurement.js';
import { propertyForms } from './forms/property.js';
import { bribeRiskForms, corruptionRiskForms } from './forms/risks.js';
import { schoolForms } from './forms/schools.js';
import { buildingPermitForms, revenueForms, signForms, statisticsForms, taxForms } from './forms/statistics.js';

/** The forms of one subject, and the item that asks for it. */
interface Template {
  /** Item of `bma-2566`; what became of it in another year says the map between the checklists. */
  item: string;
  /** A form that only one checklist asks for: its id and the item there. */
  only?: { checklist: string; item: string };
  /** Checklists in which another form of the same item is meant. */
  not?: readonly string[];
  forms(context: FormContext): Form[];
}

/** The year whose items the list below names. */
export const BASE_YEAR = 2566;
const NEXT = 'bma-2567';

const TEMPLATES: readonly Template[] = [
  { item: 'O5', forms: schoolForms },
  { item: 'O6', forms: contactForms },
  { item: 'O8', forms: actionPlanForms },
  { item: 'O12', not: [NEXT], forms: statisticsForms },
  { item: 'O12', only: { checklist: NEXT, item: 'O9' }, forms: taxForms },
  { item: 'O12', only: { checklist: NEXT, item: 'O10' }, forms: revenueForms },
  { item: 'O15', forms: buildingPermitForms },
  { item: 'O16', not: [NEXT], forms: signForms },
  { item: 'O17', forms: budgetForms },
  { item: 'O18', forms: subsidyForms },
  { item: 'O19', forms: announcementForms },
  { item: 'O20', forms: procurementForms },
  { item: 'O22', forms: complaintForms },
  { item: 'O23', forms: policyForms },
  { item: 'O23', only: { checklist: NEXT, item: 'O18' }, forms: policyReportForms },
  { item: 'O25', not: [NEXT], forms: corruptionRiskForms },
  { item: 'O25', only: { checklist: NEXT, item: 'O19' }, forms: bribeRiskForms },
  { item: 'O26', forms: efficiencyForms },
  { item: 'O27', forms: discretionForms },
  { item: 'O28', forms: antiCorruptionForms },
  { item: 'O29', forms: propertyForms },
  { item: 'O30', not: [NEXT], forms: measuresForms },
  { item: 'O30', only: { checklist: NEXT, item: 'O22' }, forms: raisedMeasuresForms },
];

/** The forms of an item of a checklist; `map` leads to it from the base year, null for the base year itself. Empty where there is none. */
export function formsOf(checklist: string, item: string, map: ChecklistMap | null, context: FormContext): Form[] {
  return TEMPLATES.filter((template) => itemsOf(template, checklist, map).includes(item)).flatMap((template) => template.forms(context));
}

function itemsOf({ item, only, not = [] }: Template, checklist: string, map: ChecklistMap | null): string[] {
  if (only !== undefined) return only.checklist === checklist ? [only.item] : [];
  if (not.includes(checklist)) return [];
  return map === null ? [item] : (map.items[item] ?? []).map((target) => target.to);
}
