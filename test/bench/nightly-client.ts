import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'undici';
import { createFetcher } from '../../src/fetch/index.js';
import type { Resource } from '../../src/model/resource.js';
import { buildSite } from './nightly-site.js';

/**
 * One client of the benchmark in a process of its own: `oit`, `bare` or `linkinator`. Reads its task as JSON, prints what it found and
 * what it cost as JSON. All keep the same number of requests in flight and the same time limit.
 */
interface Task {
  client: 'oit' | 'bare' | 'linkinator';
  base: string;
  scale: number;
  /** Requests per second; null: unpaced. */
  rate: number | null;
  /** Where a night's answers are kept for the next one; only of `oit`. */
  memory: string | null;
  ledger: string | null;
}

const IN_FLIGHT = 20;
const TIMEOUT_MS = 3_000;
const task = JSON.parse(process.argv[2] ?? '{}') as Task;
const { links } = buildSite(task.scale);
const clients = { oit, bare, linkinator };
const urls = links.map(({ path }) => task.base + path);

const cpuBefore = process.cpuUsage();
const startedAt = performance.now();
const opens = await clients[task.client]();
const seconds = (performance.now() - startedAt) / 1000;
const cpu = process.cpuUsage(cpuBefore);
const wrong: Record<string, number> = {};
for (const link of links) if (opens.get(task.base + link.path) !== link.good) wrong[link.kind] = (wrong[link.kind] ?? 0) + 1;
process.stdout.write(JSON.stringify({ seconds, cpuSeconds: (cpu.user + cpu.system) / 1e6, peakBytes: process.resourceUsage().maxRSS * 1024, wrong }));

async function oit(): Promise<Map<string, boolean>> {
  const before = task.memory !== null && existsSync(task.memory) ? new Map(JSON.parse(readFileSync(task.memory, 'utf8')) as [string, Resource][]) : new Map<string, Resource>();
  const fetcher = createFetcher({
    rate: task.rate,
    timeoutMs: TIMEOUT_MS,
    allowPrivate: true,
    userAgent: 'oit-check/bench',
    portal: task.base,
    slug: Array.from({ length: 50 }, (_, i) => `district${i}`),
    concurrencyPerHost: IN_FLIGHT,
    concurrency: IN_FLIGHT,
    ledgerPath: task.ledger,
    keep: (bytes) => createHash('sha256').update(bytes).digest('hex'),
    conditional: (url) => before.get(url) ?? null,
  });
  const found = new Map<string, Resource>();
  await inFlight(async (url) => void found.set(url, await fetcher.fetch(url)), 2 * IN_FLIGHT);
  await fetcher.close();
  if (task.memory !== null) writeFileSync(task.memory, JSON.stringify([...found].filter(([, { outcome }]) => outcome === 'ok')));
  return new Map([...found].map(([url, { outcome }]) => [url, outcome === 'ok']));
}

/** The least a program must do to be right on this site: redirects, retries, waits, whole bodies and their hashes, and this site's own ways of saying no. */
async function bare(): Promise<Map<string, boolean>> {
  const agent = new Agent({ connections: IN_FLIGHT, headersTimeout: TIMEOUT_MS, bodyTimeout: TIMEOUT_MS });
  const wait = (ms: number): Promise<void> => new Promise((wake) => setTimeout(wake, ms));
  let pausedUntil = 0;
  const opened = async (first: string): Promise<boolean | 'again'> => {
    let url = first;
    for (let hop = 0; hop < 10; hop += 1) {
      while (Date.now() < pausedUntil) await wait(pausedUntil - Date.now());
      const { statusCode, headers, body } = await request(url, { dispatcher: agent });
      const bytes = Buffer.from(await body.arrayBuffer());
      if (statusCode === 429) {
        pausedUntil = Date.now() + 1000 * Number(headers['retry-after'] ?? 1);
        return 'again';
      }
      if (statusCode >= 500) return 'again';
      if (statusCode >= 400 || bytes.length === 0 && statusCode < 300) return false;
      if (statusCode >= 300) {
        const target = new URL(String(headers['location']), url).href;
        if (target === url || new URL(target).pathname === '/') return false;
        url = target;
        continue;
      }
      // What changed since last night is known by it.
      createHash('sha256').update(bytes).digest('hex');
      return !/ไม่พบหน้า|type="password"/.test(bytes.subarray(0, 1000).toString('utf8'));
    }
    return false;
  };
  const found = new Map<string, boolean>();
  await inFlight(async (url) => {
    for (let tries = 0; tries < 4; tries += 1) {
      const ended = await opened(url).catch((error: unknown) => (String(error).includes('Timeout') && tries > 0 ? false : ('again' as const)));
      found.set(url, ended === true);
      if (ended !== 'again') return;
      await wait(300 * 2 ** tries);
    }
  }, IN_FLIGHT);
  await agent.close();
  return found;
}

/** Not among this project's packages: it serves this comparison only. */
async function linkinator(): Promise<Map<string, boolean>> {
  const name = 'linkinator';
  const { LinkChecker } = (await import(name)) as { LinkChecker: new () => { check(options: object): Promise<{ links: { url: string; state: string }[] }> } };
  const { links: results } = await new LinkChecker().check({ path: urls, concurrency: IN_FLIGHT, timeout: TIMEOUT_MS, recurse: false, retry: true, retryErrors: true, retryErrorsCount: 3 });
  const found = new Map<string, boolean>();
  for (const { url, state } of results) if (!found.has(url)) found.set(url, state === 'OK');
  return found;
}

async function inFlight(work: (url: string) => Promise<void>, width: number): Promise<void> {
  const waiting = urls.values();
  const lane = async (): Promise<void> => {
    for (const url of waiting) await work(url);
  };
  await Promise.all(Array.from({ length: width }, lane));
}
