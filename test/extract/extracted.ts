import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { extractFile } from '../../src/audit/extraction.js';
import type { Document } from '../../src/model/document.js';
import type { Extraction } from '../../src/model/extraction.js';
import { readBytes } from '../../src/read/child-dispatch.js';
import { findDistrict } from '../../src/submission/index.js';

/** Reads bytes as the program would and takes their tables out. */
export async function extracted(bytes: Buffer, fileName: string, fiscalYear: number | null = null): Promise<Extraction> {
  return extractedFrom(await documentOf(bytes, fileName), fileName, fiscalYear);
}

export function extractedFrom(document: Document, fileName: string, fiscalYear: number | null = null): Extraction {
  const district = findDistrict('huaikhwang').district ?? null;
  return extractFile({ look: { name: fileName, resource: null, document, findings: [] }, district, fiscalYear, retrievedAt: '2023-06-15T02:00:00Z', toolVersion: '0.0.0' });
}

export async function documentOf(bytes: Buffer, fileName: string): Promise<Document> {
  const { members: _, ...content } = await readBytes(bytes, { url: `https://example.org/${encodeURIComponent(fileName)}`, fileName, headerCharset: null, headerMediaType: null });
  return { ...content, readability: 'R2', readabilityReason: '', sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length, readerVersion: 1 };
}

export const MONTHS_OF_REPLICA = ['Oct 2565', 'Nov 2565', 'Dec 2565', 'Jan 2566', 'Feb 2566', 'Mar 2566', 'Apr 2566'];

export function monthOfReplica(month: string): Buffer {
  return readFileSync(fileURLToPath(new URL(`../../data/replica/files/public/user_files_editor/59/Data Room HK/Procurement new/O20 summary procurement ${month}.pdf`, import.meta.url)));
}

export const HEAD = ['ลำดับที่', 'งานที่จัดซื้อหรือจัดจ้าง', 'วงเงินที่จะซื้อหรือจ้าง', 'ราคากลาง', 'วิธีซื้อหรือจ้าง', 'รายชื่อผู้เสนอราคาและราคาที่เสนอ', 'ผู้ได้รับการคัดเลือกและราคาที่ตกลงซื้อหรือจ้าง', 'เหตุผลที่คัดเลือกโดยสรุป', 'เลขที่และวันที่ของสัญญาหรือข้อตกลงในการซื้อหรือจ้าง'];

export const ROW = ['1', 'ซื้อวัสดุสำนักงาน', '50,000.00', '50,000.00', 'เฉพาะเจาะจง', 'ร้านตัวอย่าง 49,500.00 บาท', 'ร้านตัวอย่าง 49,500.00 บาท', 'ราคาเหมาะสม', 'ใบสั่งซื้อ 1/2566 ลงวันที่ 5 ม.ค. 2566'];

/** A month of the form as a web page. */
export function form(rows: readonly (readonly string[])[], heading = 'สรุปผลการดำเนินการจัดซื้อจัดจ้างในรอบเดือน มกราคม 2566'): Buffer {
  const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>');
  const line = (cells: readonly string[], tag: string): string => `<tr>${cells.map((cell) => `<${tag}>${escape(cell)}</${tag}>`).join('')}</tr>`;
  return Buffer.from(`<!doctype html><meta charset="utf-8"><title>สขร.1</title><main><h1>${escape(heading)}</h1><table>${line(HEAD, 'th')}${rows.map((row) => line(row, 'td')).join('')}</table></main>`);
}

/** The passing row with some cells changed, by the number of their column from 0. */
export function rowWith(changes: Readonly<Record<number, string>>): string[] {
  return ROW.map((cell, column) => changes[column] ?? cell);
}
