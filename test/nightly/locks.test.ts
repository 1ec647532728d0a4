import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { thisProcess, type Holder } from '../../src/store/holder.js';
import { openStore, type Store } from '../../src/store/index.js';

let folder: string;
let path: string;
let store: Store;
let elapsed = 0;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'locks-'));
  path = join(folder, 'oit.sqlite');
  store = opened();
});
afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true, force: true });
});

function opened(): Store {
  const result = openStore(path, { elapsed: () => elapsed });
  if (!result.ok) throw new Error(result.message.en);
  return result.store;
}

/** A lock as another process would have left it. */
function left(name: string, change: Partial<Holder>): void {
  const db = new Database(path);
  db.prepare('INSERT OR REPLACE INTO locks (name, holder, beat) VALUES (?, ?, 0)').run(name, JSON.stringify({ ...thisProcess('nightly', new Date()), ...change }));
  db.close();
}

it('keeps a second holder out, names the first, and is free when given back', () => {
  const first = store.locks.take('audit bangrak', 'check bangrak');
  expect(first.ok).toBe(true);
  expect(store.locks.take('audit bangrak', 'nightly')).toMatchObject({ ok: false, holder: { pid: process.pid, task: 'check bangrak' } });
  expect(store.locks.take('audit dindaeng', 'nightly').ok).toBe(true);
  if (first.ok) first.lock.release();
  expect(store.locks.holder('audit bangrak')).toBeNull();
});

it('is taken over at once from a process that was killed', async () => {
  const child = spawn(process.execPath, ['--import', 'tsx', fileURLToPath(new URL('./lock-holder.ts', import.meta.url)), path], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  expect(store.locks.take('nightly', 'nightly')).toMatchObject({ ok: false, holder: { pid: child.pid } });
  child.kill('SIGKILL');
  await once(child, 'close');
  expect(store.locks.take('nightly', 'nightly').ok).toBe(true);
});

it.each<[string, Partial<Holder>]>([
  ['whose number another process has now', { started: '1' }],
  ['of before the machine was started anew', { boot: 'another-start' }],
  ['that is gone', { pid: 2 ** 22 + 1 }],
])('is taken over at once from a process %s', (_name, change) => {
  left('nightly', change);
  expect(store.locks.take('nightly', 'nightly').ok).toBe(true);
});

it('is taken from another container only when its holder has been silent for a minute of our own clock', () => {
  left('nightly', { namespace: 'pid:[1]', pid: 7 });
  const beat = (): void => {
    const db = new Database(path);
    db.exec('UPDATE locks SET beat = beat + 1');
    db.close();
  };
  elapsed = 0;
  expect(store.locks.take('nightly', 'nightly').ok).toBe(false);
  elapsed = 59_000;
  expect(store.locks.take('nightly', 'nightly').ok).toBe(false);
  beat();
  elapsed = 100_000;
  expect(store.locks.take('nightly', 'nightly').ok).toBe(false);
  elapsed = 161_000;
  expect(store.locks.take('nightly', 'nightly').ok).toBe(true);
});

it('removing evidence excludes everything else, and everything else excludes it', () => {
  const audit = store.locks.take('audit bangrak', 'check bangrak');
  expect(store.locks.take('evidence', 'prune')).toMatchObject({ ok: false, name: 'audit bangrak' });
  if (audit.ok) audit.lock.release();
  expect(store.locks.take('evidence', 'prune').ok).toBe(true);
  expect(store.locks.take('audit bangrak', 'check bangrak')).toMatchObject({ ok: false, name: 'evidence' });
});
