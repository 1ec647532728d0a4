import { read, utils } from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { audit } from '../../src/audit/index.js';
import { loadChecklist } from '../../src/checklist/load.js';
import { Report } from '../../src/model/report.js';
import { findDistrict, loadSubmission } from '../../src/submission/index.js';
import { testWeb, type TestWeb } from './harness.js';

let web: TestWeb;
let id: string;

/** One real audit of the stand-in portal, with one decision. */
beforeAll(async () => {
  web = await testWeb();
  const loaded = loadChecklist('bma-2566');
  const { district } = findDistrict('huaikhwang');
  const submission = loadSubmission('huaikhwang', 2566);
  if (!loaded.ok || district === undefined || submission === null) throw new Error('no checklist, district or submission');
  const { store, replica } = web;
  const report = await audit({
    district, submission, checklist: loaded.checklist, items: ['O6', 'O20'], source: 'replica', portal: replica.origin, rate: null, timeoutMs: 20_000, allowPrivate: false, ocr: false,
    contact: 'https://example.org', asOf: replica.asOf, store, toolVersion: '0.1.0', replica, signal: new AbortController().signal, onProgress: () => {}, now: () => new Date('2026-11-26T01:00:00.000Z'),
  });
  id = report.audit.id;
  const waiting = report.items.flatMap((item) => item.requirements).find((one) => one.id === 'O20.e');
  store.settlements.add({ district: 'huaikhwang', fiscalYear: 2566, item: 'O20', requirement: 'O20.e', contentKey: store.settlements.contentKey(id, 'O20') ?? '', requirementHash: waiting?.judgedBy?.requirement ?? '', audit: id, verdict: 'fail', reason: '=HYPERLINK("http://evil.example") โรงเรียนยังไม่ครบ', name: 'นายตัวอย่าง ทดสอบ', account: null, at: '2026-11-26T02:00:00.000Z' });
}, 60_000);

afterAll(() => web.close());

async function file(path: string): Promise<{ status: number; type: string | null; name: string | null; bytes: Uint8Array }> {
  const answer = await fetch(`${web.origin}${path}`);
  return { status: answer.status, type: answer.headers.get('content-type'), name: answer.headers.get('content-disposition'), bytes: new Uint8Array(await answer.arrayBuffer()) };
}

const text = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

describe('files of an audit', () => {
  it('are never shown within the page, and named', async () => {
    for (const [name, type] of [['report.json', 'application/json'], ['report.xlsx', 'application/vnd.openxmlformats'], ['plan.docx', 'application/vnd.openxmlformats'], ['plan.xlsx', 'application/vnd.openxmlformats'], ['O20.csv', 'text/csv'], ['O20.xlsx', 'application/vnd.openxmlformats'], ['O20.ocds.json', 'application/json']]) {
      const made = await file(`/audits/${id}/exports/${name}`);
      expect([name, made.status, made.name]).toEqual([name, 200, `attachment; filename="oit-huaikhwang-2566-${name}"`]);
      expect(made.type).toContain(type);
      if (name?.endsWith('x')) expect(text(made.bytes.slice(0, 2))).toBe('PK');
    }
    for (const name of ['O99.csv', 'O6.ocds.json', 'report.pdf', '__proto__', 'O20.toString']) expect([name, (await file(`/audits/${id}/exports/${name}`)).status]).toEqual([name, 404]);
    expect((await file('/audits/nothing/exports/report.html')).status).toBe(404);
  }, 60_000);

  it('show what a person decided, beside the machine, and nothing of it is a formula', async () => {
    const report = Report.parse(JSON.parse(text((await file(`/audits/${id}/exports/report.json`)).bytes)));
    expect(report.items.find((item) => item.id === 'O20')?.requirements.find((one) => one.id === 'O20.e')).toMatchObject({ verdict: 'review', settlement: { verdict: 'fail' } });
    const book = read((await file(`/audits/${id}/exports/report.xlsx`)).bytes, { cellFormula: true });
    const cells = book.SheetNames.flatMap((name) => Object.entries(book.Sheets[name] ?? {}).flatMap(([key, cell]) => (key.startsWith('!') ? [] : [cell as { f?: string; v?: unknown }])));
    expect(cells.filter((cell) => cell.f !== undefined)).toEqual([]);
    expect(cells.some(({ v }) => typeof v === 'string' && v.includes('ตัดสินโดยคน: ✗ ไม่ผ่าน · นายตัวอย่าง ทดสอบ'))).toBe(true);
    const page = text((await file(`/audits/${id}/exports/report.html`)).bytes);
    expect(page).toContain('ตัดสินโดยคน: ✗ ไม่ผ่าน · นายตัวอย่าง ทดสอบ');
    expect(page).toContain('data:image/png;base64,');
  }, 90_000);

  it('give purchases as open data', async () => {
    const csv = text((await file(`/audits/${id}/exports/O20.csv`)).bytes);
    expect(csv.startsWith('\ufeff')).toBe(true);
    expect(csv.split('\r\n').length).toBeGreaterThan(60);
    const { releases } = JSON.parse(text((await file(`/audits/${id}/exports/O20.ocds.json`)).bytes)) as { releases: unknown[] };
    expect(releases.length).toBeGreaterThan(60);
  }, 60_000);
});

describe('pictures of places', () => {
  it('are drawn for the item that is looked at', async () => {
    const html = await (await fetch(`${web.origin}/audits/${id}/items/O20`)).text();
    const paths = [...html.matchAll(/<img src="(\/audits\/[^"]+\/pictures\/O20\/\d+)" loading="lazy" alt="([^"]+)"/g)].map(([, path = '', alt]) => ({ path, alt }));
    expect(paths.length).toBeGreaterThan(2);
    expect(paths.some(({ alt }) => alt === 'ภาพของ O20 summary procurement Dec 2565.pdf, หน้า 1, ตาราง 1, แถว 4, ราคาที่เสนอ')).toBe(true);
    const [first] = paths;
    const { status, type, bytes } = await file(first?.path ?? '');
    expect([status, type, text(bytes.slice(1, 4))]).toEqual([200, 'image/png', 'PNG']);
    for (const path of ['O20/99', 'O20/100', 'O20/x', 'O99/0', 'O20/-1']) expect((await file(`/audits/${id}/pictures/${path}`)).status).toBe(404);
    expect((await file('/audits/nothing/pictures/O20/0')).status).toBe(404);
  }, 60_000);
});

describe('forms', () => {
  it('are offered where a file is the remedy, with the name of the office in', async () => {
    const html = await (await fetch(`${web.origin}/audits/${id}/items/O20`)).text();
    const path = /href="(\/templates\/O20\?[^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect(path).toBe('/templates/O20?year=2566&district=huaikhwang&form=0');
    const { name, bytes } = await file(path);
    expect(decodeURIComponent(name ?? '')).toContain("filename*=UTF-8''O20-");
    const book = read(bytes);
    expect(book.SheetNames).toHaveLength(6);
    expect(utils.sheet_to_csv(book.Sheets[book.SheetNames[0] ?? ''] ?? {})).toContain('สำนักงานเขตห้วยขวาง');
    expect((await file('/templates/O20?year=๒๕๖๖')).status).toBe(200);
    for (const wrong of ['/templates/O20', '/templates/O20?year=1', '/templates/O99?year=2566', '/templates/O20?year=2566&form=9', '/templates/..%2f..%2fetc?year=2566']) expect([wrong, (await file(wrong)).status]).toEqual([wrong, 404]);
  }, 30_000);
});
