import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { audit } from '../../src/audit/index.js';
import { loadChecklist } from '../../src/checklist/load.js';
import type { ItemReport, Report } from '../../src/model/report.js';
import { loadManifest, type Manifest } from '../../src/replica/manifest.js';
import { startReplica } from '../../src/replica/index.js';
import { openStore } from '../../src/store/index.js';
import { findDistrict, loadSubmission } from '../../src/submission/index.js';

const DATA = fileURLToPath(new URL('../../data/replica/', import.meta.url));
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'assessment-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Audits the replica of a data folder; `items` null for the whole list. */
async function assess(data: string, items: string[] | null): Promise<Report> {
  const found = findDistrict('huaikhwang');
  const submission = loadSubmission('huaikhwang', 2566);
  const checklist = loadChecklist('bma-2566');
  const opened = openStore(join(mkdtempSync(join(folder, 'db-')), 'oit.sqlite'));
  if (!('district' in found) || found.district === undefined || submission === null || !checklist.ok || !opened.ok) throw new Error('the bundled data name no Huai Khwang of 2566');
  const { store } = opened;
  const replica = await startReplica(data);
  try {
    return await audit({
      district: found.district, submission, checklist: checklist.checklist, items, source: 'replica', portal: replica.origin, rate: null, timeoutMs: 30_000, allowPrivate: false,
      ocr: true,
      contact: 'https://example.org/', asOf: replica.asOf, store, toolVersion: '0', replica, signal: new AbortController().signal, onProgress: () => {}, now: () => new Date('2026-01-01T00:00:00Z'),
    });
  } finally {
    store.close();
    await replica.close();
  }
}

const requirement = (report: Report, id: string): string | undefined => report.items.flatMap((item) => item.requirements).find((one) => one.id === id)?.verdict;

describe('an audit of the whole replica', () => {
  let report: Report;
  let manifest: Manifest;
  beforeAll(async () => {
    manifest = await loadManifest(DATA);
    report = await assess(DATA, null);
  });

  it('comes to the published verdict for each of the 30 items', () => {
    const differing = report.items.filter((item) => !manifest.items[item.id]?.verdict.includes(item.verdict));
    expect(differing.map((item) => [item.id, item.verdict, doubtful(item)])).toEqual([]);
    expect(report.items).toHaveLength(30);
  });

  it('shows place and words for everything that it says is met, and what it searched for everything that is not', () => {
    const requirements = report.items.flatMap((item) => item.requirements);
    const unproven = requirements.flatMap((one) => one.findings.filter((finding) => finding.code === 'requirement-met').filter((finding) => finding.evidence.length === 0 || finding.evidence.some((evidence) => evidence.locator === '' || evidence.quote === '')).map(() => one.id));
    expect(unproven).toEqual([]);
    const missing = requirements.flatMap((one) => one.findings).filter((finding) => finding.code === 'requirement-missing');
    expect(missing.length).toBeGreaterThan(0);
    for (const finding of missing) {
      expect(finding.params['documents']).toBeGreaterThan(0);
      expect(finding.params['searched']).toEqual(expect.arrayContaining([expect.stringMatching(/^https?:/)]));
      expect(finding.messageTh).toMatch(/ตรวจแล้ว \d+ เอกสาร \d+ หน้า \d+ ตาราง/);
    }
    for (const one of requirements) expect(one, one.id).toMatchObject({ judgedBy: { rules: expect.any(Number) as number, requirement: expect.stringMatching(/^[0-9a-f]{16}$/) as string }, looked: expect.any(Array) as unknown[] });
  });

  it('finds what the assessor missed, and that every other hard requirement is met', () => {
    expect([requirement(report, 'O6.g'), requirement(report, 'O20.c'), requirement(report, 'O28.g')]).toEqual(['remark', 'remark', 'remark']);
    const unmet = report.items.flatMap((item) => item.requirements).filter((one) => one.severity === 'hard' && !['pass', 'remark', 'not-applicable'].includes(one.verdict));
    expect(unmet.map((one) => [one.id, one.verdict])).toEqual([]);
  });

  it('names exactly the rows whose prices are missing', () => {
    const rows = report.items.find((item) => item.id === 'O20')?.requirements.find((one) => one.id === 'O20.c')?.findings.flatMap((finding) => finding.evidence) ?? [];
    const months = new Set(rows.map((evidence) => /([A-Z][a-z]{2})%20(256\d)\.pdf/.exec(evidence.url)?.slice(1).join(' ')));
    expect(months).toEqual(new Set(['Dec 2565', 'Feb 2566']));
  });

  it('judges every link as the manifest says', () => {
    const links = new Map(report.items.flatMap((item) => item.links.map((link) => [`${item.id} ${link.url}`, link] as const)));
    const differing = manifest.entries.flatMap((entry) => {
      const link = links.get(`${entry.item} ${entry.url}`);
      const seen = { outcome: link?.outcome, verdict: link?.verdict, traits: (entry.expect.traits ?? []).filter((trait) => link?.document?.traits.includes(trait)) };
      const wanted = { outcome: entry.expect.outcome, verdict: entry.expect.verdict, traits: entry.expect.traits ?? [] };
      return JSON.stringify(seen) === JSON.stringify(wanted) ? [] : [{ url: entry.url, seen, wanted }];
    });
    expect(differing).toEqual([]);
  });

  it('finds the report on the plan one step behind the page', () => {
    const attachments = report.items.find((item) => item.id === 'O8')?.links.flatMap((link) => link.attachments) ?? [];
    expect(attachments.map((one) => [one.outcome, one.document?.kind])).toContainEqual(['ok', 'spreadsheet']);
    expect([requirement(report, 'O8.e'), requirement(report, 'O8.f')]).toEqual(['pass', 'pass']);
  });
});

describe('an audit notices what is taken out of the replica', () => {
  const room = 'files/public/user_files_editor/59/Data Room HK';

  it('a month of procurement, the half-year report, the form for complaints', async () => {
    const data = join(folder, 'poorer');
    cpSync(DATA, data, { recursive: true });
    rmSync(join(data, room, 'Procurement new/O20 summary procurement Nov 2565.pdf'));
    rmSync(join(data, room, 'fraud prevention new/O28 performance report Anti-Corruption Plan fiscal half.pdf'));
    rmSync(join(data, room, 'Plan and Policy new/O8 report Oct2565-Mar2566.xlsx'));
    rewrite(join(data, 'pages/19976.html'), (html) => html.replace(/<form.*?<\/form>/s, '').replace(/อีเมล.*?ทุจริต/, ''));
    const report = await assess(data, ['O8', 'O20', 'O22', 'O28']);
    const found = ['O8.e', 'O20.a', 'O22.a', 'O28.e'].map((id) => [id, requirement(report, id)]);
    expect(found).toEqual([['O8.e', 'fail'], ['O20.a', 'fail'], ['O22.a', 'fail'], ['O28.e', 'fail']]);
  });
});

function rewrite(path: string, change: (text: string) => string): void {
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`nothing to change in ${path}`);
  writeFileSync(path, after);
}

function doubtful(item: ItemReport): string[] {
  return item.requirements.filter((one) => !['pass', 'not-applicable'].includes(one.verdict)).map((one) => `${one.id} ${one.verdict}`);
}
