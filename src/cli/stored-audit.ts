import { withSettlements } from '../audit/settlement.js';
import type { Report } from '../model/report.js';
import type { Store } from '../store/index.js';
import { BadInput } from './bad-input.js';
import { database } from './database.js';
import { districtValue } from './district.js';
import { storedChecklist } from './submission.js';
import { yearValue } from './values.js';

export interface StoredAuditOptions {
  year?: string;
  db?: string;
  /** Id of one audit. */
  audit?: string;
  /** A checklist of the user's own. */
  checklist?: string;
}

/** The last stored audit of a district, of any year or of one, with what people decided beside the machine. Refuses with the remedy where there is none. */
export function storedAudit(districtName: string, options: StoredAuditOptions): Report {
  const district = districtValue(districtName);
  const year = options.year === undefined ? undefined : yearValue(options.year);
  const store = database(options.db, { create: false });
  try {
    const report = options.audit === undefined ? store.lastAudit(district.slug, year) : store.auditReport(options.audit);
    if (report !== null && report.district.slug === district.slug) return decided(report, store, options);
  } finally {
    store.close();
  }
  if (options.audit !== undefined) throw new BadInput({ th: `ไม่มีผลตรวจ ${options.audit} ของ ${district.slug} ในฐานข้อมูลนี้`, en: `This database has no finished audit ${options.audit} of ${district.slug}.` });
  const which = year === undefined ? { th: '', en: '' } : { th: ` ปี ${year}`, en: ` of ${year}` };
  throw new BadInput({
    th: `ยังไม่มีผลตรวจของ ${district.slug}${which.th} ในฐานข้อมูลนี้ กรุณาตรวจก่อนด้วย check-district ${district.slug}`,
    en: `There is no audit of ${district.slug}${which.en} in this database yet; run check-district ${district.slug} first.`,
  });
}

function decided(report: Report, store: Store, options: StoredAuditOptions): Report {
  const holding = store.settlements.holding(report.audit.id);
  if (holding.length === 0) return report;
  const loaded = storedChecklist(report.checklist.id, options.checklist);
  return withSettlements(report, holding, loaded.ok ? loaded.checklist : null);
}
