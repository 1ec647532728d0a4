import type { ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, it } from 'vitest';
import { loadChecklist } from '../../src/checklist/load.js';
import { openStore, type Precheck, type Store } from '../../src/store/index.js';
import { completeList, loadSubmission } from '../../src/submission/index.js';
import { start } from '../cli/program.js';
import { testWeb } from './harness.js';

/*
 * A server that is killed while it checks a list goes on with it when it is started again.
 */

/** Where pages are read from their sources, how they are written must be known in any folder. */
const TSCONFIG = fileURLToPath(new URL('../../tsconfig.json', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'restart-'));
const database = join(folder, 'oit.sqlite');
let server: ChildProcess | null = null;
afterEach(() => {
  server?.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

function opened(): Store {
  const result = openStore(database);
  if (!result.ok) throw new Error(result.message.en);
  return result.store;
}

function put(store: Store): string {
  const id = randomUUID();
  const checklist = loadChecklist('bma-2566');
  const list = loadSubmission('huaikhwang', 2566);
  if (!checklist.ok || list === null) throw new Error('no checklist or list');
  store.prechecks.add({ id, district: 'huaikhwang', fiscalYear: 2566, checklistId: 'bma-2566', origin: { kind: 'published', fiscalYear: 2566 }, submission: completeList(list, checklist.checklist), notes: [], account: null, name: '', createdAt: new Date().toISOString() });
  return id;
}

/** Where the program serves. */
function serve(): Promise<string> {
  const child = start('oit', ['serve', '--replica', '--db', database, '--port', '0', '--rate', '60', '--no-render', '--no-ocr', '--lang', 'en'], folder, { TSX_TSCONFIG_PATH: TSCONFIG });
  server = child;
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const [, origin] = /Serving at (\S+?)\/?;/.exec(said) ?? [];
      if (origin !== undefined) resolve(origin);
    });
    child.once('close', () => reject(new Error(said)));
  });
}

const gone = (child: ChildProcess | null, signal: NodeJS.Signals): Promise<void> =>
  new Promise((resolve) => {
    child?.once('close', () => resolve());
    child?.kill(signal);
  });

it('goes on after kill -9, and after being told to end', async () => {
  const id = put(opened());
  const store = opened();
  const row = (): Precheck | null => store.prechecks.get(id);
  let origin = await serve();
  expect((await fetch(`${origin}/prechecks/${id}/run`, { method: 'POST', redirect: 'manual', headers: { origin } })).status).toBe(303);
  await expect.poll(() => row()?.begunId ?? null, { timeout: 60_000, interval: 20 }).not.toBeNull();
  await gone(server, 'SIGKILL');
  expect(row()).toMatchObject({ state: 'running', auditId: null });

  // Told to end: what is under way waits for the next start as well.
  origin = await serve();
  await expect.poll(async () => (await fetch(`${origin}/prechecks/${id}`)).text(), { timeout: 60_000 }).toContain('รับงานที่ค้างไว้มาตรวจต่อ');
  await gone(server, 'SIGTERM');
  expect(row()).toMatchObject({ state: 'running', auditId: null });

  origin = await serve();
  await expect.poll(() => row()?.state, { timeout: 120_000 }).toBe('idle');
  const report = store.auditReport(row()?.auditId ?? '');
  expect(report?.items).toHaveLength(30);
  expect(report?.items.find((item) => item.id === 'O1')?.verdict).not.toBe('fail');
  expect(await (await fetch(`${origin}/prechecks/${id}`)).text()).toContain('id="result"');
  expect(store.locks.holder('prechecks')?.pid).toBe(server?.pid);
  store.close();
}, 240_000);

it('closes the streams of those who watch when it ends', async () => {
  const web = await testWeb();
  const lock = web.store.locks.take('audit huaikhwang', 'nightly');
  const id = put(web.store);
  await fetch(`${web.origin}/prechecks/${id}/run`, { method: 'POST', redirect: 'manual', headers: { origin: web.origin } });
  const stream = (await fetch(`${web.origin}/prechecks/${id}/progress`)).text();
  await expect.poll(() => web.store.prechecks.get(id)?.state).toBe('running');
  const began = performance.now();
  if (lock.ok) lock.lock.release();
  const state = web.store.prechecks;
  await Promise.all([web.close(), stream.then((text) => expect(text).toMatch(/event: closing/))]);
  expect(performance.now() - began).toBeLessThan(20_000);
  expect(() => state.get(id)).toThrow();
}, 60_000);
