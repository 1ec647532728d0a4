import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Agent, request } from 'undici';
import { createFetcher } from '../../src/fetch/index.js';
import type { Resource } from '../../src/model/resource.js';
import { createReader } from '../../src/read/index.js';
import { startReplica } from '../../src/replica/index.js';
import { openStore } from '../../src/store/index.js';
import { loadSubmission } from '../../src/submission/index.js';
import { repairUrl } from '../../src/url/index.js';
import { children, memoryOf } from './memory.js';

/**
 * One run over the stand-in portal, stage by stage, beside the least that any program must do for the same links: ask
 * for each with undici and take the body. Prints one table. `npm run bench`; figures depend on the machine and on what else it does.
 */
const IN_FLIGHT = 16;
const ROUNDS = 3;

const submission = loadSubmission('huaikhwang', 2566);
if (submission === null) throw new Error('the bundled list is not there');
const folder = mkdtempSync(join(tmpdir(), 'oit-bench-'));
const replica = await startReplica();
try {
  const links = submission.items.flatMap((item) => item.links);
  const urls = [...new Set(links.flatMap((link) => repairUrl(replica.rebase(link)).requestedUrl ?? []))];
  const opened = openStore(join(folder, 'bench.sqlite'));
  if (!opened.ok) throw new Error(opened.message.en);
  const { store } = opened;
  const memory = watchMemory();

  await bareLoop(urls); // warms the replica's file cache and the interpreter; not counted
  const bare = await best(ROUNDS, async () => bareLoop(urls));
  let resources: Resource[] = [];
  const fetch = await best(ROUNDS, async () => {
    const fetcher = createFetcher({
      rate: null,
      timeoutMs: 60_000,
      allowPrivate: false,
      allowOrigins: replica.allowOrigins,
      userAgent: 'oit-check bench',
      portal: replica.origin,
      slug: 'huaikhwang',
      concurrencyPerHost: IN_FLIGHT,
      keep: (bytes) => store.keep(bytes),
    });
    resources = await inFlight(urls, (url) => fetcher.fetch(url));
    await fetcher.close();
  });

  const reader = createReader({ processes: Math.max(1, cpus().length - 1) });
  const files = new Map(resources.flatMap((one) => (one.outcome === 'ok' && one.sha256 !== null ? [[one.sha256, one] as const] : [])));
  let pages = 0;
  const readSeconds = await seconds(async () => {
    const documents = await inFlight([...files.entries()], ([sha256, resource]) =>
      reader.read(store.pathOf(sha256), { sha256, url: resource.finalUrl ?? resource.requestedUrl, mediaType: resource.mediaType, fileName: resource.fileName }),
    );
    for (const document of documents) {
      pages += document.pages ?? 1;
      store.saveDocument(document);
    }
  });
  await reader.close();
  for (const resource of resources) store.saveResource(resource);
  store.close();

  const peak = memory.stop();
  table([
    ['links (distinct)', `${links.length} (${urls.length})`],
    ['bare undici, links/s', rate(urls.length, bare)],
    ['fetch stage, links/s', `${rate(urls.length, fetch)}  (${Math.round((100 * bare) / fetch)} % of bare)`],
    ['documents read', String(files.size)],
    ['read stage, documents/s', rate(files.size, readSeconds)],
    ['read stage, pages/s', rate(pages, readSeconds)],
    ['peak memory, this process', megabytes(peak.own)],
    ['peak memory, readers', peak.readers === null ? 'not known here' : megabytes(peak.readers)],
    ['database', megabytes(statSync(join(folder, 'bench.sqlite')).size)],
    ['evidence files', megabytes([...files.values()].reduce((sum, one) => sum + (one.bytes ?? 0), 0))],
  ]);
} finally {
  await replica.close();
  rmSync(folder, { recursive: true, force: true });
}

async function bareLoop(urls: readonly string[]): Promise<void> {
  const agent = new Agent({ connections: IN_FLIGHT });
  await inFlight(urls, async (url) => {
    const { body } = await request(url, { dispatcher: agent });
    await body.arrayBuffer();
  });
  await agent.close();
}

/** Does the work for every entry, so many at a time, and gives the results in order. */
async function inFlight<T, R>(entries: readonly T[], work: (entry: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const waiting = entries.entries();
  const lane = async (): Promise<void> => {
    for (const [index, entry] of waiting) results[index] = await work(entry);
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, lane));
  return results;
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const from = performance.now();
  await work();
  return (performance.now() - from) / 1000;
}

/** Of several rounds the fastest: what disturbs a round only ever makes it slower. */
async function best(rounds: number, work: () => Promise<void>): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    globalThis.gc?.();
    least = Math.min(least, await seconds(work));
  }
  return least;
}

/** Peak resident memory of this process and, where Linux tells it, of all its reading processes together. */
function watchMemory(): { stop(): { own: number; readers: number | null } } {
  let own = 0;
  let readers: number | null = null;
  const look = (): void => {
    own = Math.max(own, process.memoryUsage.rss());
    const reading = children();
    if (reading !== null) readers = Math.max(readers ?? 0, reading.map(memoryOf).reduce((sum, one) => sum + one, 0));
  };
  const timer = setInterval(look, 20);
  return {
    stop() {
      look();
      clearInterval(timer);
      return { own, readers };
    },
  };
}

function table(rows: readonly (readonly [string, string])[]): void {
  const width = Math.max(...rows.map(([name]) => name.length));
  for (const [name, value] of rows) console.log(`${name.padEnd(width)}  ${value}`);
}

function rate(count: number, duration: number): string {
  return (count / duration).toFixed(count / duration < 10 ? 1 : 0);
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
