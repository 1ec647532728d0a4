import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { judgeChecked } from '../../src/audit/judging.js';
import { rejudge } from '../../src/audit/rejudge.js';
import { checkItem } from '../../src/check/index.js';
import type { Checklist } from '../../src/model/checklist.js';
import type { Document } from '../../src/model/document.js';
import type { Source } from '../../src/model/evidence.js';
import type { Report } from '../../src/model/report.js';
import { READER_VERSION } from '../../src/read/index.js';
import { openStore, type Store } from '../../src/store/index.js';
import { document, evidence, source } from '../check/documents.js';

let folder: string;
let store: Store;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rejudge-'));
  const opened = openStore(join(folder, 'oit.sqlite'));
  if (!opened.ok) throw new Error(opened.message.en);
  ({ store } = opened);
});
afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true, force: true });
});

const asks = (phrase: string) => ({ id: 'O20.a', period: 'in-force' as const, rule: { kind: 'mention' as const, within: 'document' as const, near: 2, all: [{ any: [phrase], patterns: [], min: 1 }], alone: [], none: [], orNone: [], links: false } });
const SOUND = document({ lines: ['แบบสรุปผลการจัดซื้อจัดจ้าง สำนักงานเขตห้วยขวาง', 'ราคากลาง 12,000 บาท', 'ผู้ได้รับการคัดเลือก ร้านตัวอย่าง'] });
const current = (found: Document): Document => ({ ...found, readerVersion: READER_VERSION });

/** Stores an audit of one item as the program would have, then lets `change` make its report one of an older program. */
function stored(sources: Source[], phrase = 'ราคากลาง', change: (report: Report) => Report = (report) => report, as: { precheck?: boolean } = {}): { checklist: Checklist; record: ReturnType<Store['audits']>[number] } {
  const item = evidence([asks(phrase)], sources);
  const id = store.beginAudit({ district: 'huaikhwang', fiscalYear: 2566, checklistId: item.checklist.id, checklistVersion: '1', toolVersion: '0.1.0', source: 'live', asOf: item.asOf, portal: item.portal, startedAt: '2023-04-28T01:00:00.000Z', ...as });
  const report: Report = {
    schemaVersion: 1,
    tool: { name: 'oit-check', version: '0.1.0' },
    checklist: { id: item.checklist.id, version: '1' },
    audit: { id, startedAt: '2023-04-28T01:00:00.000Z', finishedAt: '2023-04-28T01:05:00.000Z', asOf: item.asOf, source: 'live' },
    district: { slug: 'huaikhwang', code: '1017', nameTh: 'ห้วยขวาง', nameEn: 'Huai Khwang' },
    fiscalYear: 2566,
    score: { oit: { low: 100, high: 100 }, nodes: [], method: 'estimate' },
    lint: [],
    items: [judgeChecked(item, checkItem(item))],
  };
  store.finishAudit(id, change(report), [item]);
  const record = store.auditRecord(id);
  if (record === null) throw new Error('not stored');
  return { checklist: item.checklist, record };
}

/** Today's checklist asks for another phrase. */
const asking = (checklist: Checklist, phrase: string): Checklist => ({ ...checklist, version: '2', items: checklist.items.map((item) => ({ ...item, requirements: item.requirements.map((one) => ({ ...one, ...asks(phrase) })) })) });

const again = async (given: { checklist: Checklist; record: ReturnType<Store['audits']>[number] }, signal = new AbortController().signal) => {
  const result = await rejudge({ ...given, store, district: evidence([], []).district, toolVersion: '0.2.0', signal, onProgress: () => {}, now: () => new Date('2026-11-20T00:00:00Z') });
  if (result === null) throw new Error('the audit is gone');
  return result;
};

describe('judging stored evidence again', () => {
  it('stores an audit of its own that points at the original, with the day and the links of that night', async () => {
    const given = stored([source('a.pdf', current(SOUND))]);
    const result = await again(given);
    expect(result).toMatchObject({ of: given.record.id, changes: [], items: [], documents: { read: 0, asStored: [] }, tool: { from: '0.1.0', to: '0.2.0' } });
    expect(store.auditReport(result.audit)).toMatchObject({ audit: { source: 'rejudge', rejudgeOf: given.record.id, asOf: given.record.asOf }, tool: { version: '0.2.0' } });
    expect(store.lastAudit('huaikhwang')?.audit.id).toBe(result.audit);
    expect(store.evidenceOf(result.audit)).toEqual(store.evidenceOf(given.record.id));
  });

  it('tells what changed and that the checklist did it, with the evidence', async () => {
    const given = stored([source('a.pdf', current(SOUND))]);
    const { changes, items, checklist } = await again({ ...given, checklist: asking(given.checklist, 'ราคาที่ตกลงซื้อหรือจ้าง') });
    expect(changes).toMatchObject([{ requirement: 'O20.a', from: 'pass', to: 'fail', because: ['checklist'] }]);
    expect(changes[0]?.before[0]?.evidence[0]?.quote).toContain('ราคากลาง');
    expect(changes[0]?.after[0]?.messageEn).toContain('looked through 1 document');
    expect(items).toEqual([{ id: 'O20', from: 'pass', to: 'fail' }]);
    expect(checklist).toEqual({ id: 'test-2566', from: '1', to: '2' });
  });

  const asFail = (judgedBy: (known: NonNullable<Report['items'][number]['requirements'][number]['judgedBy']>) => object | undefined) => (report: Report): Report => ({
    ...report,
    items: report.items.map((item) => ({ ...item, verdict: 'fail', requirements: item.requirements.map((one) => ({ ...one, verdict: 'fail', judgedBy: judgedBy(one.judgedBy ?? { checklist: '', rules: 0, requirement: '' }) as typeof one.judgedBy })) })),
  });

  it.each([
    ['rules', (known: { rules: number }) => ({ ...known, rules: known.rules - 1 })],
    ['unrecorded', () => undefined],
    ['program', (known: object) => known],
  ] as const)('names the cause: %s', async (cause, judgedBy) => {
    const { changes } = await again(stored([source('a.pdf', current(SOUND))], 'ราคากลาง', asFail(judgedBy)));
    expect(changes).toMatchObject([{ from: 'fail', to: 'pass', because: [cause] }]);
  });

  it('reads documents of an older reader again from their bytes, and says which it could not', async () => {
    const bytes = Buffer.from('ลำดับ,รายการ,ราคากลาง\n1,จ้างซ่อมเครื่องพิมพ์,12000\n');
    const sha256 = store.keep(bytes);
    const old = (name: string, hash: string): Source => {
      const found = source(name, { ...document({ kind: 'csv', lines: ['(อ่านไม่ออก)'] }), sha256: hash, readerVersion: READER_VERSION - 1 });
      return { ...found, resource: { ...found.resource, mediaType: 'text/csv', sha256: hash } };
    };
    const result = await again(stored([old('a.csv', sha256), old('gone.csv', 'f'.repeat(64))]));
    expect(result.documents).toMatchObject({ all: 2, read: 1, asStored: [expect.stringContaining('gone.csv')] });
    expect(result.changes).toMatchObject([{ from: 'fail', to: 'pass', because: ['reading'] }]);
    expect(store.evidenceOf(result.audit)[0]?.sources.map((one) => one.document?.readerVersion)).toEqual([READER_VERSION, READER_VERSION - 1]);
  }, 30_000);

  it('accuses nobody for what was not fetched because the old rule had no need of it', async () => {
    const page = document({ kind: 'html', title: 'สรุปผลการจัดซื้อจัดจ้าง', lines: ['# สรุปผลการจัดซื้อจัดจ้าง', ...Array.from({ length: 8 }, (_one, at) => `รายการที่ ${at + 1} ราคากลางของโครงการที่สำนักงานเขตห้วยขวางดำเนินการในปีนี้ คิดจากราคาตลาดของผู้ขายสามราย`)], links: [{ text: 'ตารางราคา', href: 'https://webportal.bangkok.go.th/public/user_files_editor/59/more.pdf' }] });
    const given = stored([source('https://webportal.bangkok.go.th/huaikhwang/page/sub/1', current(page))]);
    const { changes } = await again({ ...given, checklist: asking(given.checklist, 'ราคาที่ตกลงซื้อหรือจ้าง') });
    expect(changes).toMatchObject([{ from: 'pass', to: 'review' }]);
  });

  it('keeps nothing of a judgement that was interrupted', async () => {
    const given = stored([source('a.pdf', current(SOUND))]);
    await expect(again(given, AbortSignal.abort(new Error('stopped')))).rejects.toThrow('stopped');
    expect(store.audits()).toHaveLength(1);
  });

  it('waits while old audits are removed, and judges none that is gone', async () => {
    const given = stored([source('a.pdf', current(SOUND))]);
    // The newest audit of a district always stays.
    const newer = stored([source('b.pdf', current(SOUND))], 'ราคากลาง', (report) => ({ ...report, audit: { ...report.audit, finishedAt: '2023-04-29T01:05:00.000Z' } }));
    const pruning = store.locks.take('evidence', 'prune');
    if (!pruning.ok) throw new Error('held');
    const waited: string[] = [];
    const result = rejudge({
      ...given,
      store,
      district: evidence([], []).district,
      toolVersion: '0.2.0',
      signal: new AbortController().signal,
      onProgress: () => {},
      now: () => new Date('2026-11-20T00:00:00Z'),
      onWait(holder) {
        waited.push(holder.task);
        store.prune({ keepNights: 0, keepSince: '2026-11-20T00:00:00.000Z', dryRun: false });
        pruning.lock.release();
      },
    });
    expect(await result).toBeNull();
    expect(waited).toEqual(['prune']);
    expect(store.audits().map(({ id }) => id)).toEqual([newer.record.id]);
  });

  it('keeps a pre-check apart from the results of the district', async () => {
    const given = stored([source('a.pdf', current(SOUND))], 'ราคากลาง', (report) => report, { precheck: true });
    const { audit } = await again(given);
    expect([store.auditRecord(audit)?.precheck, store.lastAudit('huaikhwang')]).toEqual([true, null]);
  });

  it('does not make an old night the newest', async () => {
    const older = stored([source('a.pdf', current(SOUND))]);
    const newer = stored([source('b.pdf', current(SOUND))], 'ราคากลาง', (report) => ({ ...report, audit: { ...report.audit, finishedAt: '2023-04-29T01:05:00.000Z' } }));
    await again(older);
    expect(store.lastAudit('huaikhwang')?.audit.id).toBe(newer.record.id);
  });
});
