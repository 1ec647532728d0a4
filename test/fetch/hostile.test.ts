import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFetcher, type Fetcher, type FetchOptions } from '../../src/fetch/index.js';
import { jumpingClock } from './clock.js';
import { makeCertificate, startRawServer, startTlsServer, type RawServer } from './raw-server.js';

const MIB = 1024 * 1024;
let server: RawServer;
let fetchers: Fetcher[];
beforeEach(async () => {
  server = await startRawServer();
  fetchers = [];
});
afterEach(async () => {
  await Promise.all(fetchers.map((one) => one.close()));
  await server.close();
});

function fetcher(options: Partial<FetchOptions> = {}): Fetcher {
  const made = createFetcher({
    rate: null,
    timeoutMs: 1500,
    maxBytes: MIB,
    retries: 0,
    allowPrivate: true,
    userAgent: 'oit-check/0',
    portal: 'https://webportal.bangkok.go.th',
    slug: 'huaikhwang',
    keep: (bytes) => createHash('sha256').update(bytes).digest('hex'),
    resolve: async () => ['127.0.0.1'],
    sleep: jumpingClock().sleep,
    ...options,
  });
  fetchers.push(made);
  return made;
}
const get = (path: string, options: Partial<FetchOptions> = {}) => fetcher(options).fetch(`http://127.0.0.1:${server.port}${path}`);

describe('a server below HTTP', () => {
  it.each([
    ['/slow-headers', ['timeout']], ['/slow-status', ['timeout', 'server-error']], ['/continue-drip', ['timeout', 'server-error', 'connection-reset']],
    ['/header-bomb', ['server-error']], ['/one-long-header', ['server-error']], ['/early-hints-flood', ['timeout', 'server-error', 'connection-reset']],
    ['/brotli-bomb', ['too-large']], ['/chunk-bomb', ['too-large', 'timeout']],
    ['/too-short', ['incomplete-body']], ['/negative-length', ['server-error']], ['/two-lengths', ['server-error', 'incomplete-body']],
    ['/chunked-garbage', ['incomplete-body', 'server-error']], ['/chunk-without-end', ['incomplete-body']], ['/trailer-flood', ['incomplete-body', 'server-error', 'timeout']],
    ['/reset-at-the-last-byte', ['incomplete-body']], ['/http-0.9', ['server-error']], ['/no-bytes', ['connection-reset']],
    ['/growing', ['redirect-loop', 'server-error']], ['/location-bomb', ['server-error', 'not-found']], ['/split-location', ['server-error']],
  ])('%s ends as %s, in bounded time and memory', async (path, outcomes) => {
    const before = process.memoryUsage.rss();
    const startedAt = performance.now();
    const resource = await get(path);
    expect(outcomes).toContain(resource.outcome);
    expect(resource.sha256).toBeNull();
    expect(performance.now() - startedAt).toBeLessThan(20_000);
    expect(process.memoryUsage.rss() - before).toBeLessThan(200 * MIB);
  });

  it('an answer longer than announced is what was announced; plain HTTP/1.0 is an answer', async () => {
    expect(await get('/too-long')).toMatchObject({ outcome: 'ok', bytes: 8 });
    expect(await get('/http-1.0')).toMatchObject({ outcome: 'ok', bytes: 8 });
  });

  it('after all of them the same fetcher still works', async () => {
    const run = fetcher();
    for (const path of ['/header-bomb', '/chunked-garbage', '/no-bytes', '/http-0.9']) await run.fetch(`http://127.0.0.1:${server.port}${path}`);
    expect((await run.fetch(`http://127.0.0.1:${server.port}/good`)).outcome).toBe('ok');
  });
});

describe('certificates', () => {
  it('that are expired, for another name, or of nobody known are tls-invalid; a good one opens', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'trusted-'));
    const certificates = {
      good: await makeCertificate('portal.example', { from: 1, days: 10 }),
      expired: await makeCertificate('portal.example', { from: 20, days: 10 }),
      otherName: await makeCertificate('egp.example', { from: 1, days: 10 }),
      unknown: await makeCertificate('portal.example', { from: 1, days: 10 }),
    };
    const servers = await Promise.all(Object.values(certificates).map(startTlsServer));
    try {
      const trusted = join(folder, 'trusted.pem');
      writeFileSync(trusted, Buffer.concat([certificates.good.cert, Buffer.from('\n'), certificates.expired.cert, Buffer.from('\n'), certificates.otherName.cert]));
      const client = fileURLToPath(new URL('./tls-client.ts', import.meta.url));
      const urls = servers.map(({ port }) => `https://portal.example:${port}/good`);
      const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', client, ...urls], { env: { ...process.env, NODE_EXTRA_CA_CERTS: trusted } });
      const endings = JSON.parse(stdout) as { outcome: string; detail: string | null }[];
      expect(endings.map(({ outcome }) => outcome)).toEqual(['ok', 'tls-invalid', 'tls-invalid', 'tls-invalid']);
      expect(endings.map(({ detail }) => detail?.split(':')[0])).toEqual([undefined, 'CERT_HAS_EXPIRED', 'ERR_TLS_CERT_ALTNAME_INVALID', 'DEPTH_ZERO_SELF_SIGNED_CERT']);
    } finally {
      await Promise.all(servers.map((one) => one.close()));
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('addresses', () => {
  it('IPv6 is asked as it is written, and blocked where it leads inside', async () => {
    const six = await startRawServer('::1').catch(() => null);
    if (six === null) return console.log('skipped: this machine has no IPv6 loopback');
    try {
      expect((await fetcher().fetch(`http://[::1]:${six.port}/good`)).outcome).toBe('ok');
      expect((await fetcher({ allowPrivate: false }).fetch(`http://[::1]:${six.port}/good`)).outcome).toBe('blocked-address');
      expect((await fetcher({ resolve: async () => ['::1'] }).fetch(`http://portal.example:${six.port}/good`)).outcome).toBe('ok');
    } finally {
      await six.close();
    }
  });

  it.each([
    'http://portal.example@127.0.0.1:{port}/good', 'http://2130706433:{port}/good', 'http://0x7f.1:{port}/good', 'http://0177.0.0.1:{port}/good', 'http://127.1:{port}/good',
    'http://[::ffff:127.0.0.1]:{port}/good', 'http://127.0.0.1.:{port}/good', 'http://①②⑦.0.0.1:{port}/good',
  ])('%s is the machine itself, however it is written', async (text) => {
    const resource = await fetcher({ allowPrivate: false }).fetch(text.replace('{port}', String(server.port)));
    expect(resource.outcome).toBe('blocked-address');
    expect(server.seen).toEqual([]);
  });

  it('a name that resolves to a public and a private address is not asked at all', async () => {
    const run = fetcher({ allowPrivate: false, resolve: async () => ['203.150.1.1', '10.0.0.1'] });
    expect((await run.fetch(`http://portal.example:${server.port}/good`)).outcome).toBe('blocked-address');
  });

  it('a Thai host name is asked by its punycode', async () => {
    const asked: string[] = [];
    const run = fetcher({ resolve: async (host) => (asked.push(host), ['127.0.0.1']) });
    expect(await run.fetch(`http://เขตห้วยขวาง.ไทย:${server.port}/good`)).toMatchObject({ outcome: 'ok' });
    expect(asked).toEqual([new URL('http://เขตห้วยขวาง.ไทย').hostname]);
    expect(asked[0]).toMatch(/^xn--/);
  });
});
