import type { Checklist } from '../model/checklist.js';
import type { Report } from '../model/report.js';
import type { Language } from '../report/index.js';

/** The report as an Excel file. Its writer is loaded only where it is asked for. */
export async function workbookOf(report: Report, lang: Language, checklist: Checklist | undefined): Promise<Uint8Array> {
  const { reportXlsx } = await import('../report/xlsx/index.js');
  return reportXlsx(report, { lang, checklist });
}
