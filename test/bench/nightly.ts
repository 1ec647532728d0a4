import { execFile, fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { buildSite, DISTRICTS } from './nightly-site.js';

/**
 * A night over all districts against a local portal, and the next one; beside a bare undici loop and linkinator on the same list in
 * the same run. `npm run bench:nightly [-- SCALE [RATE]]`: share of the 178 links per district, and requests per second of the paced nights.
 * linkinator is compared where it is installed (`npm install --no-save linkinator@7`).
 */
const scale = Number(process.argv[2] ?? 1);
const rate = Number(process.argv[3] ?? 50);
const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const run = promisify(execFile);
const { links, submitted } = buildSite(scale);
const folder = mkdtempSync(join(tmpdir(), 'oit-nightly-'));
const server = fork(here('nightly-server.ts'), [String(scale)], { execArgv: ['--import', 'tsx'] });

interface Cost {
  seconds: number;
  cpuSeconds: number;
  peakBytes: number;
  wrong: Record<string, number>;
}
interface Served {
  requests: number;
  bytes: number;
  notModified: number;
  /** Requests within the worst second. */
  worst: number;
}

try {
  const [{ port }] = (await once(server, 'message')) as [{ port: number }];
  const measure = async (client: string, options: { rate?: number; memory?: boolean; night?: number } = {}): Promise<Cost & Served> => {
    await ask(server, options.night ?? 1);
    const task = { client, base: `http://127.0.0.1:${port}`, scale, rate: options.rate ?? null, memory: options.memory ? join(folder, 'night.json') : null, ledger: options.rate ? join(folder, 'hosts.sqlite') : null };
    const { stdout } = await run(process.execPath, ['--import', 'tsx', here('nightly-client.ts'), JSON.stringify(task)], { maxBuffer: 10_000_000, timeout: 1_200_000 });
    return { ...(JSON.parse(stdout) as Cost), ...(await ask(server, options.night ?? 1)) };
  };

  print(`${DISTRICTS} districts, ${submitted} links, ${links.length} different; ${links.filter(({ kind }) => kind !== 'good').length} of them trouble of 15 kinds; latency 20-60 ms, 20 in flight`);
  const bare = await measure('bare');
  row('bare undici loop, unpaced', bare);
  const ours = await measure('oit');
  row('oit, unpaced', ours, `${percent(ours.seconds / bare.seconds - 1)} beside the bare loop`);
  if (isInstalled('linkinator')) row('linkinator, unpaced', await measure('linkinator'));
  else print('linkinator: not installed (npm install --no-save linkinator@7)');
  const first = await measure('oit', { rate, memory: true });
  // Four answers of this site ask the whole host to wait for a second.
  const asked = links.filter(({ kind }) => kind === 'limited-then-good').length;
  const floor = (served: Served, waits: number): number => (served.requests - 1) / rate + waits;
  row(`oit, night 1 at ${rate}/s`, first, `${percent(first.seconds / floor(first, asked) - 1)} above the floor of ${floor(first, asked).toFixed(1)} s; worst second ${first.worst}`);
  const second = await measure('oit', { rate, memory: true, night: 2 });
  row(`oit, night 2 at ${rate}/s`, second, `${percent(second.seconds / floor(second, asked) - 1)} above the floor; ${second.notModified} not modified; ${percent(second.bytes / first.bytes)} of the bytes, ${percent(second.cpuSeconds / first.cpuSeconds)} of the CPU, ${percent(second.requests / first.requests)} of the requests of night 1`);
} finally {
  server.kill();
  rmSync(folder, { recursive: true, force: true });
}

async function ask(of: ChildProcess, night: number): Promise<Served> {
  const answer = once(of, 'message');
  of.send({ night });
  return ((await answer) as [Served])[0];
}

function row(name: string, cost: Cost & Served, more = ''): void {
  const wrong = Object.entries(cost.wrong);
  const count = wrong.reduce((sum, [, n]) => sum + n, 0);
  print(
    `${name.padEnd(28)} ${cost.seconds.toFixed(1).padStart(6)} s  CPU ${cost.cpuSeconds.toFixed(1).padStart(5)} s  peak ${(cost.peakBytes / 2 ** 20).toFixed(0).padStart(4)} MB  ${String(cost.requests).padStart(6)} requests  ${(cost.bytes / 1e6).toFixed(0).padStart(5)} MB  ${count} wrong${count === 0 ? '' : ` (${wrong.map(([kind, n]) => `${kind} ${n}`).join(', ')})`}${more === '' ? '' : `\n    ${more}`}`,
  );
}

function isInstalled(name: string): boolean {
  try {
    createRequire(import.meta.url).resolve(name);
    return true;
  } catch (error) {
    // A package of modules only is there, although it cannot be required.
    return error instanceof Error && 'code' in error && error.code === 'ERR_PACKAGE_PATH_NOT_EXPORTED';
  }
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
