import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { audit } from '../../src/audit/index.js';
import { loadChecklist } from '../../src/checklist/load.js';
import type * as Reading from '../../src/read/index.js';
import type { Report } from '../../src/model/report.js';
import { startReplica, type Replica } from '../../src/replica/index.js';
import { openStore, type Store } from '../../src/store/index.js';
import { findDistrict, loadSubmission } from '../../src/submission/index.js';

/** The reader as it is, but that it counts what it is asked for and can be given another version. */
const reading = vi.hoisted(() => ({ version: 0, asked: [] as string[] }));
vi.mock('../../src/read/index.js', async (original) => {
  const real = await original<typeof Reading>();
  reading.version = real.READER_VERSION;
  return {
    ...real,
    get READER_VERSION() {
      return reading.version;
    },
    createReader: (options: Reading.ReaderOptions): Reading.Reader => {
      const reader = real.createReader(options);
      return {
        ...reader,
        read: async (path, input) => {
          reading.asked.push(input.sha256);
          return { ...(await reader.read(path, input)), readerVersion: reading.version };
        },
      };
    },
  };
});

let folder: string;
let replica: Replica;
let store: Store;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'read-once-'));
  replica = await startReplica();
  const opened = openStore(join(folder, 'oit.sqlite'));
  if (!opened.ok) throw new Error(opened.message.en);
  store = opened.store;
});
afterAll(async () => {
  store.close();
  await replica.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => {
  reading.asked = [];
});

/** Items with documents of every kind (pages, PDFs, workbooks, a Word file, pictures), one of them submitted twice under two addresses. */
const ITEMS = ['O8', 'O12', 'O17', 'O18', 'O22'];

async function auditReplica(): Promise<Report> {
  const { district } = findDistrict('huaikhwang');
  const loaded = loadChecklist('bma-2566');
  const submission = loadSubmission('huaikhwang', 2566);
  if (district === undefined || !loaded.ok || submission === null) throw new Error('the bundled data is not there');
  return audit({
    district, submission, checklist: loaded.checklist, items: ITEMS, source: 'replica', portal: replica.origin, rate: null, timeoutMs: 60_000, allowPrivate: false, ocr: false,
    contact: 'https://example.org', asOf: replica.asOf, store, toolVersion: '0', replica, signal: new AbortController().signal, onProgress: () => {}, now: () => new Date('2023-06-15T02:00:00Z'),
  });
}

it('an audit reads each content once, the next one nothing, and a newer reader everything again', async () => {
  const first = await auditReplica();
  const read = [...reading.asked];
  expect(read.length).toBeGreaterThan(15);
  expect(new Set(read).size).toBe(read.length);

  reading.asked = [];
  const second = await auditReplica();
  expect(reading.asked).toEqual([]);
  expect(second.items).toEqual(first.items);

  reading.version += 1;
  const third = await auditReplica();
  expect([...reading.asked].sort()).toEqual(read.sort());
  expect(third.items).toEqual(first.items);
});
