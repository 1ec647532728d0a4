import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runNight, WindowClosed, type NightNote, type NightOptions } from '../../src/audit/run/index.js';
import { nightTargets } from '../../src/cli/night-targets.js';
import { newsOf } from '../../src/report/index.js';
import { openStore, type Store } from '../../src/store/index.js';
import { startPortal, type SmallPortal } from './portal.js';

let portal: SmallPortal;
let folder: string;
let store: Store;
let notes: NightNote[];
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.close());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'run-'));
  store = opened();
  notes = [];
  portal.asked.clear();
  portal.broken.clear();
  portal.changed.clear();
});
afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true, force: true });
});

function opened(): Store {
  const result = openStore(join(folder, 'oit.sqlite'));
  if (!result.ok) throw new Error(result.message.en);
  return result.store;
}

/** A night on these districts; the clock starts where the last one ended. */
function night(slugs: readonly string[], change: Partial<NightOptions> = {}): ReturnType<typeof runNight> {
  portal.writeSubmissions(join(folder, 'lists'), slugs);
  const { targets } = nightTargets({ names: slugs.join(','), year: 2566, folder: join(folder, 'lists') });
  return runNight({
    targets,
    source: 'live',
    portal: portal.origin,
    rate: null,
    timeoutMs: 10_000,
    allowPrivate: true,
    ocr: false,
    contact: 'https://example.org',
    store,
    toolVersion: '0.1.0',
    replica: null,
    signal: new AbortController().signal,
    now: () => new Date(),
    elapsed: () => performance.now(),
    asOf: () => '2023-06-15',
    confirmAfterMs: 0,
    onProgress: () => {},
    onNote: (note) => notes.push(note),
    ...change,
  });
}

const GONE = '/bangrak/files/O7-gone.csv';
const STRUCTURE = '/bangrak/files/O1-structure.csv';
const linkOf = (audit: string | null, path: string) =>
  store.auditReport(audit ?? '')?.items.flatMap((item) => item.links).find((link) => link.url === portal.origin + path);
const fails = (times: number) => {
  let left = times;
  return () => (left-- > 0 ? 404 : 200);
};

describe('a night', () => {
  it('audits the oldest first, asks once for what several districts submit, and sums up', async () => {
    await night(['dindaeng']);
    portal.asked.clear();
    const summary = await night(['bangrak', 'dindaeng', 'pathumwan']);
    expect(summary.districts.map((one) => [one.district.slug, one.state])).toEqual([['bangrak', 'done'], ['pathumwan', 'done'], ['dindaeng', 'done']]);
    expect(portal.asked.get('/shared/files/O2-law.csv')).toBe(1);
    expect(summary).toMatchObject({ ended: 'finished', links: { all: 39, ok: 36, failing: 3, unchecked: 0 }, outcomes: { ok: 36, 'not-found': 3 } });
    // The first time a district is seen there is nothing to compare with; dindaeng was seen by a night of its own.
    expect(summary.districts.map((one) => one.diff !== null)).toEqual([false, false, true]);
    expect(summary.health).toEqual({ good: true, reasons: [] });
  });

  it('looks twice before it calls a link broken, and never accuses for one bad moment', async () => {
    portal.broken.set(STRUCTURE, fails(1));
    const { districts } = await night(['bangrak']);
    const [audit] = districts.map((one) => one.audit);
    expect(linkOf(audit ?? null, STRUCTURE)).toMatchObject({ outcome: 'ok', history: { looks: [{ outcome: 'not-found' }, { outcome: 'ok' }] } });
    expect(linkOf(audit ?? null, GONE)).toMatchObject({ outcome: 'not-found', verdict: 'fail', history: { looks: [{ outcome: 'not-found' }, { outcome: 'not-found' }] } });
    expect(notes).toContainEqual({ kind: 'second-look', links: 2, inMs: 0 });
    // What was dead the night before is no news: one look is enough.
    portal.asked.clear();
    await night(['bangrak']);
    expect(portal.asked.get(GONE)).toBe(1);
  });

  it('tells what newly fails, is repaired or says something else, and nothing of a visitor counter', async () => {
    const counted = (visits: string): void => void portal.changed.set('/bangrak/page/sub/6/contact', `<p>จำนวนผู้เข้าชม ${visits} ครั้ง</p>`);
    counted('1,233');
    await night(['bangrak']);
    portal.broken.set(STRUCTURE, 404);
    portal.changed.set('/bangrak/files/O2-duties.csv', 'แถวใหม่,1\n');
    counted('1,234');
    const second = (await night(['bangrak'])).districts[0]?.diff;
    expect(second?.links.map((one) => [one.item, one.kind])).toEqual([['O1', 'newly-failing'], ['O2', 'content-changed']]);
    portal.broken.clear();
    const third = (await night(['bangrak'])).districts[0]?.diff;
    expect(third?.links.map((one) => [one.item, one.kind])).toEqual([['O1', 'repaired']]);
    expect(third === null || third === undefined ? null : newsOf(third).failing).toBe(0);
  });

  it('shows a link that goes and comes as such, once, and no longer as news', async () => {
    const seen: unknown[] = [];
    for (const status of [200, 404, 200, 404, 200]) {
      portal.broken.set(STRUCTURE, status);
      const { diff } = (await night(['bangrak'])).districts[0] ?? {};
      seen.push(diff?.links.map((one) => [one.kind, one.known]));
      if (diff !== null && diff !== undefined && seen.length > 3) expect(newsOf(diff)).toMatchObject({ failing: 0, flapping: seen.length === 4 ? 1 : 0 });
    }
    expect(seen).toEqual([undefined, [['newly-failing', undefined]], [['repaired', undefined]], [['flapping', false]], [['flapping', true]]]);
  }, 120_000);

  it('ends with its window and goes on in the next one, whatever the clock says then', async () => {
    const closing = new AbortController();
    const first = await night(['bangrak', 'dindaeng'], { signal: closing.signal, onProgress: ({ looked }) => looked >= 15 && closing.abort(new WindowClosed('closed')) });
    expect(first).toMatchObject({ ended: 'window', finishedAt: null, health: { good: false, reasons: [{ code: 'incomplete' }] } });
    const before = new Map(portal.asked);
    const looked = store.runs.looked(1);
    expect(looked).toBeGreaterThan(5);
    // An hour back: order and waits hang on counters and the clock that only moves forward.
    const second = await night(['bangrak', 'dindaeng'], { now: () => new Date(Date.now() - 3_600_000) });
    expect(second).toMatchObject({ run: first.run, ended: 'finished' });
    expect(notes[0]).toMatchObject({ kind: 'resumed' });
    expect(store.audits().filter((one) => one.finishedAt !== null)).toHaveLength(2);
    // In flight when the window closed: at most as many as the fetcher has under way.
    const twice = [...portal.asked].filter(([path, count]) => path !== GONE && path !== '/dindaeng/files/O7-gone.csv' && path !== '/robots.txt' && count > 1 && before.has(path));
    expect(twice.length).toBeLessThanOrEqual(8);
  });

  it('waits for the second look by its own clock, and never longer than it was told to', async () => {
    const waits: number[] = [];
    let forward = 0;
    const clock = { elapsed: () => forward, sleep: async (ms: number) => void (waits.push(ms), (forward += ms)) };
    await night(['bangrak'], { ...clock, confirmAfterMs: 60_000 });
    expect(waits).toEqual([60_000]);
    // Left by another process, and the wall clock jumped a day back in between: the wait is the whole one, not a day.
    const closing = new AbortController();
    await night(['dindaeng'], { ...clock, confirmAfterMs: 60_000, signal: closing.signal, sleep: async (_ms, signal) => (closing.abort(new WindowClosed('closed')), signal.throwIfAborted()) });
    waits.length = 0;
    await night(['dindaeng'], { ...clock, confirmAfterMs: 60_000, now: () => new Date(Date.now() - 86_400_000) });
    expect(waits).toEqual([60_000]);
  });

  it('goes on with the next district after an error of its own, and says which one has no result', async () => {
    const faulty: Store = { ...store, beginAudit: (start) => (start.district === 'bangrak' ? fail('a bug') : store.beginAudit(start)) };
    const summary = await night(['bangrak', 'dindaeng'], { store: faulty });
    expect(summary.districts).toMatchObject([{ state: 'failed', trouble: 'Error: a bug' }, { state: 'done' }]);
    expect(summary).toMatchObject({ ended: 'finished', health: { good: false, reasons: [{ code: 'incomplete' }] } });
  });

  it('stops when the disk is full, loses nothing, and goes on when there is room', async () => {
    let kept = 0;
    const full: Store = { ...store, keep: (bytes) => (++kept > 6 ? fail('no space left on device', 'ENOSPC') : store.keep(bytes)) };
    await expect(night(['bangrak', 'dindaeng'], { store: full })).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(store.runs.looked(1)).toBeGreaterThanOrEqual(6);
    portal.asked.clear();
    expect(await night(['bangrak', 'dindaeng'])).toMatchObject({ run: 1, ended: 'finished', links: { all: 26, ok: 24, failing: 2 } });
    expect([...portal.asked.values()].reduce((sum, count) => sum + count, 0)).toBeLessThan(26);
  });

  it('waits for a district that another process audits, and does the others first', async () => {
    const lock = store.locks.take('audit bangrak', 'check bangrak');
    if (!lock.ok) throw new Error('not free');
    const order: string[] = [];
    const running = night(['bangrak', 'dindaeng'], {
      onProgress: ({ district, done }) => {
        if (district !== null && order.at(-1) !== district.slug) order.push(district.slug);
        if (done === 0 && district?.slug === 'bangrak') lock.lock.release();
      },
    });
    expect((await running).districts.map((one) => one.state)).toEqual(['done', 'done']);
    expect(order[0]).toBe('dindaeng');
    expect(notes[0]).toMatchObject({ kind: 'held', district: { slug: 'bangrak' }, pid: process.pid });
  });

  it('notices that the night as a whole went wrong', async () => {
    await night(['bangrak', 'dindaeng']);
    for (const path of [...portal.asked.keys()].filter((one) => one.startsWith('/dindaeng/'))) portal.broken.set(path, 404);
    const { health } = await night(['bangrak', 'dindaeng']);
    expect(health).toMatchObject({ good: false, reasons: [{ code: 'error-mix' }] });
  });
});

function fail(message: string, code?: string): never {
  throw Object.assign(new Error(message), code === undefined ? {} : { code });
}
