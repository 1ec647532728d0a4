import type { Checklist } from '../model/checklist.js';
import type { ChecklistStatus } from '../model/report.js';
import { fiscalYearOn } from '../thai/index.js';

/** How a checklist stands on a day (RFC 3339 date): a draft, of a year that is over, or of the present year or a later one. */
export function checklistStatus({ draft, fiscalYear }: Pick<Checklist, 'draft' | 'fiscalYear'>, asOf: string): ChecklistStatus {
  if (draft === true) return 'draft';
  return fiscalYear < fiscalYearOn(asOf) ? 'past' : 'current';
}
