import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore, type Store } from '../../src/store/index.js';
import { document, evidence, report, resource, source, start } from '../store/records.js';

let folder: string;
let path: string;
let store: Store;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'retention-'));
  path = join(folder, 'oit.sqlite');
  store = opened(path);
});
afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true, force: true });
});

function opened(at: string): Store {
  const result = openStore(at);
  if (!result.ok) throw new Error(result.message.en);
  return result.store;
}

/** An audit finished on that day of June 2023 whose evidence is this text; of a night when `run` is given. */
function audited(day: number, text: string, { district = 'huaikhwang', run }: { district?: string; run?: number } = {}): { id: string; sha256: string } {
  const at = `2023-06-${String(day).padStart(2, '0')}T02:00:00.000Z`;
  const sha256 = store.keep(Buffer.from(text));
  const id = store.beginAudit(start({ district, startedAt: at }));
  const seen = source({ resource: resource({ sha256, bytes: Buffer.byteLength(text), fetchedAt: at }), document: document({ sha256 }) });
  store.finishAudit(id, report(id, { district, finishedAt: at }), evidence([seen]));
  if (run !== undefined) {
    store.runs.setAudit(run, district, id, at);
    store.runs.setState(run, district, 'done');
  }
  return { id, sha256 };
}

function night(day: number, text: string): { id: string; sha256: string; run: number } {
  const { id: run } = store.runs.begin('all', `2023-06-${String(day).padStart(2, '0')}T01:00:00.000Z`, [{ district: 'huaikhwang', fiscalYear: 2566 }]);
  const made = audited(day, text, { run });
  store.runs.finish(run, { schemaVersion: 1, health: { good: true, reasons: [] }, run, startedAt: '', finishedAt: `2023-06-${String(day).padStart(2, '0')}T03:00:00.000Z`, ended: 'finished', districts: [], outcomes: {}, links: { all: 0, ok: 0, failing: 0, review: 0, unchecked: 0 }, requirements: { all: 0, unchecked: 0 } });
  return { ...made, run };
}

const policy = { keepNights: 0, keepSince: '2023-07-01T00:00:00.000Z', dryRun: false };
const ids = (): string[] => store.audits().map((one) => one.id);

describe('pruning', () => {
  it('keeps the last audit of every district and year, and the one its next night is compared with', () => {
    const old = audited(1, 'old');
    const ofNight = night(2, 'night');
    const last = audited(3, 'last');
    const other = audited(4, 'other', { district: 'dindaeng' });
    const pruned = store.prune(policy);
    expect(new Set(ids())).toEqual(new Set([ofNight.id, last.id, other.id]));
    expect(pruned).toMatchObject({ audits: [{ id: old.id }], keptAudits: 3, files: 1, bytes: 3 });
    expect(store.holds(old.sha256, null)).toBe(false);
    for (const { sha256 } of [ofNight, last, other]) expect(store.holds(sha256, null)).toBe(true);
    expect(store.evidenceOf(last.id)[0]?.sources[0]?.resource.sha256).toBe(last.sha256);
  });

  it('keeps evidence that a kept audit shares with a removed one', () => {
    audited(1, 'the same');
    const last = audited(2, 'the same');
    expect(store.prune(policy)).toMatchObject({ audits: [{}], files: 0 });
    expect(store.holds(last.sha256, null)).toBe(true);
  });

  it('keeps so many nights, and whatever is young enough', () => {
    const nights = [1, 2, 3, 4].map((day) => night(day, `night ${day}`));
    expect(store.prune({ ...policy, keepNights: 2 }).audits.map((one) => one.id)).toEqual(nights.slice(0, 2).map((one) => one.id));
    expect(store.prune({ ...policy, keepSince: '2023-06-03T00:00:00.000Z' }).audits).toEqual([]);
    expect(store.prune(policy).audits.map((one) => one.id)).toEqual([nights[2]?.id]);
  });

  it('touches nothing of a night that goes on, and takes the remains of audits that were killed', () => {
    audited(1, 'first');
    const killed = store.beginAudit(start());
    const { id: run } = store.runs.begin('all', '2023-06-02T01:00:00.000Z', [{ district: 'huaikhwang', fiscalYear: 2566 }]);
    const begun = store.beginAudit(start());
    store.runs.setAudit(run, 'huaikhwang', begun, '2023-06-02T01:00:00.000Z');
    const sha256 = store.keep(Buffer.from('looked at'));
    store.runs.saveLook(run, 'https://example.org/', resource({ requestedUrl: 'https://example.org/', sha256, bytes: 9 }), 'first');
    expect(store.prune(policy).audits.map((one) => one.id)).toEqual([killed]);
    expect(store.holds(sha256, 9)).toBe(true);
    expect(store.runs.link(run, 'https://example.org/')?.first.sha256).toBe(sha256);
  });

  it('changes nothing when it is only asked', () => {
    const old = audited(1, 'old');
    audited(2, 'new');
    const before = ids();
    expect(store.prune({ ...policy, dryRun: true })).toMatchObject({ audits: [{ id: old.id }], files: 1, bytes: 3 });
    expect(ids()).toEqual(before);
    expect(store.holds(old.sha256, 3)).toBe(true);
  });

  it('finds what a crash between rows and files has left, and leaves foreign files alone', () => {
    audited(1, 'kept');
    const stray = store.keep(Buffer.from('stray'));
    writeFileSync(`${store.pathOf(stray)}.0123456789ab.part`, 'half');
    writeFileSync(join(store.pathOf(stray), '..', 'notes.txt'), 'mine');
    expect(store.prune(policy)).toMatchObject({ audits: [], files: 2, bytes: 9 });
    expect(readFileSync(join(store.pathOf(stray), '..', 'notes.txt'), 'utf8')).toBe('mine');
  });
});

describe('a copy', () => {
  it('is whole, stands alone, and is made while others write', async () => {
    const first = audited(1, 'first');
    const writer = opened(path);
    const copy = join(folder, 'copy.sqlite');
    const making = store.backup(copy, new Date('2023-06-15T00:00:00Z'));
    writer.beginAudit(start({ district: 'dindaeng' }));
    const made = await making;
    writer.close();
    expect(made).toMatchObject({ audits: 1, evidence: { files: 1, bytes: 5, linked: 1, missing: [] } });
    const restored = opened(copy);
    expect(restored.lastAudit('huaikhwang')?.audit.id).toBe(first.id);
    expect(restored.bytesOf(first.sha256)?.toString()).toBe('first');
    restored.close();
    expect(JSON.parse(readFileSync(`${copy}.manifest.json`, 'utf8'))).toMatchObject({ schemaVersion: 1, audits: 1, sha256: [first.sha256] });
  });

  it('follows the original when it is made again, and says what the original has lost', async () => {
    const copy = join(folder, 'copy.sqlite');
    const old = audited(1, 'old');
    await store.backup(copy, new Date());
    const last = audited(2, 'last');
    store.prune(policy);
    rmSync(store.pathOf(last.sha256));
    const lost = audited(3, 'also there');
    expect(await store.backup(copy, new Date())).toMatchObject({ audits: 2, evidence: { files: 1, missing: [last.sha256] } });
    expect(existsSync(join(`${copy}.evidence`, old.sha256.slice(0, 2), old.sha256.slice(2, 4), old.sha256))).toBe(false);
    expect(store.holds(lost.sha256, null)).toBe(true);
  });

  it('leaves an earlier one in place when the new one cannot be written', async () => {
    const copy = join(folder, 'copy.sqlite');
    audited(1, 'first');
    await store.backup(copy, new Date());
    const before = readFileSync(copy);
    mkdirSync(`${copy}.manifest.json.part`);
    audited(2, 'second');
    rmSync(`${copy}.evidence`, { recursive: true });
    writeFileSync(`${copy}.evidence`, 'a file where the folder belongs');
    await expect(store.backup(copy, new Date())).rejects.toThrow();
    expect(readFileSync(copy).equals(before)).toBe(true);
    expect(existsSync(`${copy}.part`)).toBe(false);
  });
});
