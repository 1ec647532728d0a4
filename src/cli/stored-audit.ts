import type { Report } from '../model/report.js';
import { BadInput } from './bad-input.js';
import { database } from './database.js';
import { districtValue } from './district.js';
import { yearValue } from './values.js';

export interface StoredAuditOptions {
  year?: string;
  db?: string;
}

/** The last stored audit of a district, of any year or of one. Refuses with the remedy where there is none. */
export function storedAudit(districtName: string, options: StoredAuditOptions): Report {
  const district = districtValue(districtName);
  const year = options.year === undefined ? undefined : yearValue(options.year);
  const store = database(options.db, { create: false });
  try {
    const report = store.lastAudit(district.slug, year);
    if (report !== null) return report;
  } finally {
    store.close();
  }
  const which = year === undefined ? { th: '', en: '' } : { th: ` ปี ${year}`, en: ` of ${year}` };
  throw new BadInput({
    th: `ยังไม่มีผลตรวจของ ${district.slug}${which.th} ในฐานข้อมูลนี้ กรุณาตรวจก่อนด้วย check-district ${district.slug}`,
    en: `There is no audit of ${district.slug}${which.en} in this database yet; run check-district ${district.slug} first.`,
  });
}
