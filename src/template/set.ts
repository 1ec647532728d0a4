import { loadChecklist } from '../checklist/load.js';
import { loadMap } from '../checklist/map.js';
import type { Checklist } from '../model/checklist.js';
import type { ChecklistMap } from '../model/checklist-map.js';
import type { FormContext } from './context.js';
import type { Form } from './form.js';
import { BASE_YEAR, formsOf } from './templates.js';

/** The forms of a fiscal year by the items of a checklist. */
export interface TemplateSet {
  /** Whose numbers of items are meant. */
  checklist: Checklist;
  map: ChecklistMap | null;
}

/** Years whose checklists have forms, newest first. */
const YEARS = [2567, BASE_YEAR] as const;

/**
 * The forms of a fiscal year (Buddhist era). A year without forms of its own has the item numbers of the newest one before it,
 * for what an office publishes changes less than its number. null for years before all of them.
 */
export function templateSet(year: number): TemplateSet | null {
  const numbered = YEARS.find((one) => one <= year);
  if (numbered === undefined) return null;
  if (numbered === BASE_YEAR) {
    const loaded = loadChecklist(`bma-${BASE_YEAR}`);
    return loaded.ok ? { checklist: loaded.checklist, map: null } : null;
  }
  const loaded = loadMap(BASE_YEAR, numbered);
  return loaded.ok ? { checklist: loaded.to, map: loaded.map } : null;
}

/** The forms of one item; empty where a file is no remedy for it. */
export function formsIn({ checklist, map }: TemplateSet, item: string, context: FormContext): Form[] {
  return formsOf(checklist.id, item, map, context);
}

/** `O20-สรุปผลการจัดซื้อจัดจ้าง-สขร.1-ต.ค.65-มี.ค.66.xlsx`: the item in front, and no blanks, which break in addresses. */
export function fileNameFor(item: string, form: Form, extension: string): string {
  const name = form.name.replace(/(?<=\.) (?=\d\d\b)/g, '').replace(/[\\/:*?"<>|'…]+/g, '').trim().replace(/\s*-\s*|\s+/g, '-');
  return `${item}-${name}.${extension}`;
}
