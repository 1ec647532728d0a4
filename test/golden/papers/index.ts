import { lockedPaper } from './locked.js';
import { archive, budgetWorkbook, manualDocument } from './office.js';
import type { Paper } from './paper.js';
import { picturePapers } from './pictures.js';
import { prosePapers } from './prose.js';
import { landscapeTable, procurementForm } from './tables.js';
import { oldCsv, portalPage } from './web.js';

export type { Paper, Truth } from './paper.js';

/** Every golden document. */
export async function papers(): Promise<Paper[]> {
  return [...(await prosePapers()), await procurementForm(), await landscapeTable(), ...(await picturePapers()), await lockedPaper(), budgetWorkbook(), manualDocument(), archive(), oldCsv(), portalPage()];
}
