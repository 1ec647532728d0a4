import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { audit } from '../../src/audit/index.js';
import { loadChecklist } from '../../src/checklist/load.js';
import type { Report } from '../../src/model/report.js';
import { startReplica } from '../../src/replica/index.js';
import { openStore, type Store } from '../../src/store/index.js';
import { loadDistricts, loadSubmission } from '../../src/submission/index.js';
import { cityStanding } from '../../src/web/city/standing.js';
import { trendOf } from '../../src/web/city/trend.js';
import { worstItems } from '../../src/web/city/worst.js';
import { openWeb } from '../../src/web/index.js';
import { cityDatabase } from './city-database.js';
import { printTable } from './table.js';

/**
 * The page of the city over databases of more and more nights of 50 districts, beside a naive way in the same run: the same facts out of the stored
 * reports. `npm run bench:city [-- NIGHTS…]`. A year takes about 13 GB in the folder for temporary files (TMPDIR) and some minutes to write.
 */
const sizes = process.argv.slice(2).map(Number);
const NIGHTS = sizes.length > 0 ? sizes.toSorted((a, b) => a - b) : [1, 7, 90, 365];
const ROUNDS = 25;
/** The naive way is measured on so many reports; where there are more, the time for all of them is reckoned from these. */
const NAIVE_REPORTS = 200;

const folder = mkdtempSync(join(tmpdir(), 'oit-city-'));
const path = join(folder, 'city.sqlite');
try {
  const template = await templateReport(join(folder, 'template.sqlite'));
  const districts = loadDistricts();
  const writer = cityDatabase(path, { first: '2025-11-25T20:00:00.000Z', districts, template });
  const rows: Record<string, string>[] = [];
  try {
    for (const nights of NIGHTS) {
      const writing = performance.now();
      const end = writer.upTo(nights);
      console.error(`${nights} nights: ${(statSync(path).size / 1e9).toFixed(2)} GB, written in ${((performance.now() - writing) / 1000).toFixed(0)} s`);
      rows.push(await measure(nights, end));
    }
  } finally {
    writer.close();
  }
  printTable(rows);
  console.log(`milliseconds, median / worst of ${ROUNDS}; “first” is the first page after the server was opened; page: / as it stands, 365: with the trend of a year (?days=365), picked: ?verdict=fail&sort=O20`);
  console.log(`naive: every report unpacked, parsed and checked by its schema, as store.auditReport does; ≈ where it is reckoned from ${NAIVE_REPORTS} reports`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measure(nights: number, end: Date): Promise<Record<string, string>> {
  const opened = openStore(path);
  if (!opened.ok) throw new Error(opened.message.en);
  const { store } = opened;
  const now = (): Date => new Date(end.getTime() + 3600_000);
  const web = await openWeb({
    store,
    audits: { source: 'live', replica: null, portal: 'https://example.org', asOf: null, rate: null, timeoutMs: 1000, allowPrivate: false, ocr: false, contact: 'https://example.org', toolVersion: '0', render: null },
    host: '127.0.0.1',
    port: 0,
    origin: null,
    now,
    elapsed: () => performance.now(),
    logTo: { write: () => {} },
  });
  if (!web.ok) throw new Error(web.message.en);
  try {
    const page = async (query = ''): Promise<void> => {
      const answer = await fetch(`${web.server.origin.origin}/${query}`);
      if (answer.status !== 200 || !(await answer.text()).includes('data-grid')) throw new Error(`the page answered ${answer.status}`);
    };
    const first = await milliseconds(() => page());
    const districts = loadDistricts();
    const standing = (): NonNullable<ReturnType<typeof cityStanding>> => cityStanding(store.board, districts, null, () => new Map()) ?? fail();
    const city = standing();
    return {
      nights: String(nights),
      audits: String(nights * districts.length),
      'table ms': await spread(standing),
      'worst ms': await spread(() => worstItems(store.board, city)),
      'trend 90 ms': await spread(() => trendOf(store.board, city, 90)),
      'trend 365 ms': await spread(() => trendOf(store.board, city, 365)),
      'page first ms': first.toFixed(0),
      'page ms': await spread(() => page()),
      'page 365 ms': await spread(() => page('?days=365')),
      'page picked ms': await spread(() => page('?verdict=fail&sort=O20')),
      'naive ms': naive(store, nights * districts.length),
    };
  } finally {
    await web.server.close();
    store.close();
  }
}

/** Reads reports until there are enough to say how long all of them take. */
function naive(store: Store, all: number): string {
  const db = new Database(path, { readonly: true });
  const ids = db.prepare<[number], { id: string }>('SELECT id FROM audits ORDER BY rowid LIMIT ?').all(NAIVE_REPORTS).map(({ id }) => id);
  db.close();
  const begun = performance.now();
  let items = 0;
  for (const id of ids) items += (store.auditReport(id) ?? fail()).items.length;
  const spent = performance.now() - begun;
  if (items === 0) fail();
  return ids.length === all ? spent.toFixed(0) : `≈ ${((spent / ids.length) * all).toFixed(0)}`;
}

async function spread(work: () => unknown): Promise<string> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) times.push(await milliseconds(work));
  times.sort((a, b) => a - b);
  return `${(times[ROUNDS >> 1] ?? 0).toFixed(0)} / ${(times.at(-1) ?? 0).toFixed(0)}`;
}

async function milliseconds(work: () => unknown): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** A real report, of the stand-in portal. */
async function templateReport(database: string): Promise<Report> {
  const [district, submission, loaded] = [loadDistricts().find(({ slug }) => slug === 'huaikhwang') ?? fail(), loadSubmission('huaikhwang', 2566) ?? fail(), loadChecklist('bma-2566')];
  const opened = openStore(database);
  if (!opened.ok || !loaded.ok) return fail();
  const replica = await startReplica();
  try {
    return await audit({
      district, submission, checklist: loaded.checklist, items: null, source: 'replica', replica, portal: replica.origin, asOf: replica.asOf, rate: null, timeoutMs: 20_000, allowPrivate: false, ocr: false,
      contact: 'https://example.org', toolVersion: '0.1.0', store: opened.store, signal: new AbortController().signal, onProgress: () => {}, now: () => new Date(),
    });
  } finally {
    await replica.close();
    opened.store.close();
  }
}

function fail(): never {
  throw new Error('the benchmark has nothing to measure');
}
