import { checkItem } from '../../../src/check/index.js';
import { loadChecklist } from '../../../src/checklist/load.js';
import type { Document } from '../../../src/model/document.js';
import type { Source } from '../../../src/model/evidence.js';
import type { Outcome } from '../../../src/model/resource.js';
import { readHtml } from '../../../src/read/html/index.js';
import { classify } from '../../../src/read/readability.js';
import { document, evidence, source, type Draft } from '../documents.js';

const PORTAL = 'https://webportal.bangkok.go.th';
const loaded = loadChecklist('bma-2566');
if (!loaded.ok) throw new Error(loaded.message.en);
const { checklist } = loaded;

/** Verdicts of an item of the FY2566 checklist by the letter of the requirement, for a submission of these documents. */
export function verdicts(itemId: string, ...sources: Source[]): Record<string, string> {
  return Object.fromEntries(checks(itemId, ...sources).map((check) => [check.requirement.id.split('.')[1] ?? '', check.verdict]));
}

/** The same with the facts, to see why. */
export function checks(itemId: string, ...sources: Source[]): ReturnType<typeof checkItem> {
  const item = checklist.items.find((one) => one.id === itemId);
  if (item === undefined) throw new Error(`no item ${itemId}`);
  return checkItem({ ...evidence([], sources.map((one) => ({ ...one, link: { ...one.link, itemId } }))), checklist, item });
}

/** A page of the district's portal as the real reader reads it: menu, heading, content and footer. */
export async function page(title: string, content: string, options: { path?: string; office?: string } = {}): Promise<Source> {
  const url = `${PORTAL}${options.path ?? `/huaikhwang/page/sub/27999/${encodeURIComponent(title)}`}`;
  const office = options.office ?? 'สำนักงานเขตห้วยขวาง';
  const html = `<!DOCTYPE html><html lang="th"><head><meta charset="utf-8"><title>${title} - ${office}</title></head><body>
    <header><nav><ul class="sub-menu-main">
      <li><a href="/huaikhwang/page/sub/1/a">โครงสร้าง</a></li><li><a href="/huaikhwang/page/sub/2/a">E-Service</a></li><li><a href="/huaikhwang/page/sub/3/a">ติดตามสถานะคำขอ</a></li>
      <li><a href="/huaikhwang/page/sub/4/a">คู่มือสำหรับประชาชน</a></li><li><a href="https://eservice.bangkok.go.th">BMA OSS</a></li></ul></nav></header>
    <div class="group-section-breadcrumb"><nav aria-label="breadcrumb"><ol class="breadcrumb"><li><a href="/huaikhwang/index">หน้าแรก</a></li><li class="current"><a href="#">${title}</a></li></ol></nav></div>
    <div class="group-section-content"><h3 class="title">${title}</h3><div class="group-editor" id="editor">${content}</div></div>
    <footer><p>${office} กรุงเทพมหานคร</p></footer></body></html>`;
  const read = await readHtml(Buffer.from(html), { url, fileName: null, headerCharset: 'utf-8', headerMediaType: 'text/html' });
  const { readability, reason } = classify(read);
  const found: Document = { ...read, readability, readabilityReason: reason, sha256: '0'.repeat(64), bytes: html.length, readerVersion: 1 };
  return source(url, found);
}

/** A file in the district's folder of the portal. */
export function file(name: string, draft: Draft): Source {
  return source(name, document(draft));
}

/** A page of another outcome, for instance one that is gone. */
export function dead(name: string, outcome: Exclude<Outcome, 'ok'>): Source {
  return source(name, outcome);
}

/** HTML of a table from rows of cells. */
export function table(rows: readonly (readonly string[])[]): string {
  return `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;
}

/** A text without the lines that hold one of the words: the named element removed and nothing else. */
export function without(lines: readonly string[], ...words: string[]): string[] {
  return lines.filter((line) => !words.some((word) => line.includes(word)));
}

/** A table without the columns whose heading holds one of the words. */
export function withoutColumns(rows: readonly (readonly string[])[], ...words: string[]): string[][] {
  const kept = (rows[0] ?? []).map((head) => !words.some((word) => head.includes(word)));
  return rows.map((row) => row.filter((_cell, index) => kept[index]));
}
