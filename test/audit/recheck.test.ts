import diagnostics from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, afterEach, expect, it } from 'vitest';
import { precheck, type PrecheckOptions } from '../../src/audit/precheck.js';
import { loadChecklist } from '../../src/checklist/load.js';
import type { Report } from '../../src/model/report.js';
import type { Submission } from '../../src/model/submission.js';
import { startReplica, type Replica } from '../../src/replica/index.js';
import { openStore, type Store } from '../../src/store/index.js';
import { findDistrict, loadSubmission } from '../../src/submission/index.js';

/*
 * A whole list is checked once; then one link of it is corrected. What the portal is asked is heard where it listens.
 */

let folder: string;
let store: Store;
let replica: Replica;
let asked: string[] = [];
let first: Report;

const DEAD = 'https://webportal.bangkok.go.th/public/user_files_editor/59/not there.pdf';
const sound = loadSubmission('huaikhwang', 2566) ?? { schemaVersion: 1, district: '', fiscalYear: 2566, items: [] };
const listOf = (change: (item: Submission['items'][number]) => string[]): Submission => ({ ...sound, items: sound.items.map((item) => ({ ...item, links: change(item) })) });
/** The first link of O1 is dead. */
const broken = listOf(({ item, links }) => (item === 'O1' ? [DEAD, ...links.slice(1)] : links));

const hear = (message: unknown): void => {
  const { request } = message as { request: IncomingMessage };
  if (replica.allowOrigins.some((origin) => origin.endsWith(`:${request.socket.localPort}`))) asked.push(decodeURI(request.url ?? ''));
};

function check(change: Partial<PrecheckOptions>): Promise<Report> {
  const checklist = loadChecklist('bma-2566');
  const { district } = findDistrict('huaikhwang');
  if (!checklist.ok || district === undefined) throw new Error('no checklist or district');
  return precheck({
    district, checklist: checklist.checklist, submission: sound, store, replica, source: 'replica', portal: replica.origin, asOf: replica.asOf, rate: null, timeoutMs: 20_000, allowPrivate: false, ocr: false,
    contact: 'https://example.org', toolVersion: '0.1.0', render: null, signal: new AbortController().signal, now: () => new Date(), onProgress: () => {}, begun: null, onBegin: () => {}, onFinish: () => {}, ...change,
  });
}

const recheckOf = (report: Report, again: string[] = []) => ({ of: report.audit.id, again });
const verdicts = (report: Report): Record<string, string> => Object.fromEntries(report.items.map(({ id, verdict }) => [id, verdict]));
const pages = (): string[] => asked.filter((path) => !path.endsWith('/robots.txt'));

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'recheck-'));
  const opened = openStore(join(folder, 'oit.sqlite'));
  if (!opened.ok) throw new Error(opened.message.en);
  store = opened.store;
  replica = await startReplica();
  diagnostics.subscribe('http.server.request.start', hear);
  first = await check({ submission: broken });
}, 120_000);
afterAll(async () => {
  diagnostics.unsubscribe('http.server.request.start', hear);
  await replica.close();
  store.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => {
  asked = [];
});
afterEach(() => {
  asked = [];
});

it('asks for the corrected link alone and judges everything again', async () => {
  expect(first.items.find((item) => item.id === 'O1')?.links[0]).toMatchObject({ outcome: 'not-found' });
  const second = await check({ submission: sound, recheck: recheckOf(first) });
  expect(pages()).toEqual([expect.stringContaining('/huaikhwang/page/sub/863/')]);
  expect(second.audit).toMatchObject({ recheckOf: first.audit.id });
  expect(second.items.find((item) => item.id === 'O1')?.links.map((link) => link.outcome)).toEqual(['ok', 'ok', 'ok', 'ok']);
  const whole = await check({ submission: sound });
  expect(verdicts(second)).toEqual(verdicts(whole));
  expect(second.score).toEqual(whole.score);
  expect(second.items.map(({ links }) => links.map(({ url, outcome, attachments }) => [url, outcome, attachments.length]))).toEqual(whole.items.map(({ links }) => links.map(({ url, outcome, attachments }) => [url, outcome, attachments.length])));
}, 120_000);

it('says of every link when it was asked for', async () => {
  const second = await check({ submission: sound, recheck: recheckOf(first) });
  const old = new Set(store.looksOf(first.audit.id).map(({ at }) => at));
  expect(store.looksOf(second.audit.id).filter(({ at }) => !old.has(at)).map(({ url }) => url)).toEqual([sound.items[0]?.links[0]]);
}, 60_000);

it('asks for nothing when nothing changed', async () => {
  const second = await check({ submission: broken, recheck: recheckOf(first) });
  expect(pages()).toEqual([]);
  expect(verdicts(second)).toEqual(verdicts(first));
  expect(second.score).toEqual(first.score);
}, 60_000);

it('asks again for the items that are named, and for no other', async () => {
  const second = await check({ submission: broken, recheck: recheckOf(first, ['O2']) });
  const links = broken.items.find(({ item }) => item === 'O2')?.links.length ?? 0;
  expect(new Set(pages()).size).toBeGreaterThanOrEqual(links);
  expect(store.looksOf(second.audit.id).filter(({ at }) => !store.looksOf(first.audit.id).some((one) => one.at === at)).every(({ item }) => item === 'O2')).toBe(true);
}, 60_000);

it('takes a link along that moved to another item, and leaves out one that was removed', async () => {
  const [moved = '', ...rest] = sound.items.find(({ item }) => item === 'O3')?.links ?? [];
  const list = listOf(({ item, links }) => (item === 'O3' ? rest : item === 'O1' ? [DEAD, ...links.slice(1), moved] : links));
  const second = await check({ submission: list, recheck: recheckOf(first) });
  expect(store.looksOf(second.audit.id).every(({ at }) => store.looksOf(first.audit.id).some((one) => one.at === at))).toBe(true);
  expect(second.items.find(({ id }) => id === 'O3')?.links.map(({ url }) => url)).toEqual(rest);
  expect(second.items.find(({ id }) => id === 'O1')?.links.at(-1)?.url).toBe(moved);
}, 60_000);

it('asks again where what was received is no longer kept', async () => {
  const [link] = store.evidenceOf(first.audit.id).find(({ item }) => item.id === 'O2')?.sources ?? [];
  const path = store.pathOf(link?.resource.sha256 ?? '');
  expect(readdirSync(join(path, '..'))).toContain(link?.resource.sha256);
  rmSync(path);
  await check({ submission: broken, recheck: recheckOf(first) });
  expect(pages()).not.toEqual([]);
}, 60_000);

it('goes on with what an interrupted check has looked at', async () => {
  const abort = new AbortController();
  let begun = { auditId: '', startedAt: '' };
  await expect(
    check({
      signal: abort.signal,
      onBegin: (auditId, startedAt) => {
        begun = { auditId, startedAt };
      },
      onProgress: ({ stage, done }) => {
        if (stage === 'fetch' && done >= 60) abort.abort(new Error('stopped'));
      },
    }),
  ).rejects.toThrow('stopped');
  const before = new Set(pages());
  asked = [];
  const report = await check({ begun });
  expect(report.audit).toMatchObject({ id: begun.auditId, startedAt: begun.startedAt });
  expect(before.size).toBeGreaterThan(30);
  const twice = pages().filter((path) => before.has(path));
  // What was under way at that moment is lost.
  expect(twice.length).toBeLessThan(25);
}, 120_000);

it('is no result of the district until it is adopted', async () => {
  expect(store.audits()).toEqual([]);
  expect(store.lastAudit('huaikhwang')).toBeNull();
  expect(store.auditReport(first.audit.id)?.audit.id).toBe(first.audit.id);
  expect(store.auditRecord(first.audit.id)).toMatchObject({ precheck: true });
  store.adopt(first.audit.id);
  expect(store.lastAudit('huaikhwang', 2566)?.audit.id).toBe(first.audit.id);
  expect(store.audits('huaikhwang').map(({ id }) => id)).toEqual([first.audit.id]);
});
