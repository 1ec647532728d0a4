import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { expect, it, vi } from 'vitest';
import { openStore } from '../../src/store/index.js';
import { loadDistricts } from '../../src/submission/index.js';
import { createQueue } from '../../src/web/prechecks/queue.js';

const audits = { source: 'live' as const, replica: null, portal: 'https://webportal.bangkok.go.th', asOf: null, rate: 2, timeoutMs: 1_000, allowPrivate: false, ocr: false, contact: 'https://example.org', toolVersion: '0.1.0', render: null };

it('rests and goes on when the database fails, works beside no other, and lets go of its place at the end', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'queue-'));
  const opened = openStore(join(folder, 'oit.sqlite'));
  if (!opened.ok) throw new Error(opened.message.en);
  const { store } = opened;
  const log: string[] = [];
  const options = { store, audits, districts: loadDistricts(), log: pino({}, { write: (line) => void log.push(line) }), now: () => new Date() };
  const next = vi.spyOn(store.prechecks, 'next').mockImplementationOnce(() => {
    throw Object.assign(new Error('database is locked'), { code: 'SQLITE_BUSY' });
  });
  const queue = createQueue(options);
  queue.start();
  await expect.poll(() => log.some((line) => line.includes('database is locked'))).toBe(true);
  queue.wake();
  await expect.poll(() => next.mock.calls.length).toBeGreaterThan(1);
  expect(store.locks.holder('prechecks')?.pid).toBe(process.pid);

  const calls = next.mock.calls.length;
  const second = createQueue(options);
  second.start();
  second.wake();
  await second.close();
  expect(next.mock.calls.length).toBe(calls);
  await queue.close();
  expect(store.locks.holder('prechecks')).toBeNull();
  store.close();
  rmSync(folder, { recursive: true, force: true });
});
