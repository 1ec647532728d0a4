import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFetcher, type Fetcher } from '../../src/fetch/index.js';
import { createNetworkWatch } from '../../src/fetch/network.js';
import { startHostileServer, type HostileServer } from './hostile-server.js';

const portal = 'https://webportal.bangkok.go.th';
const silent = (code: string) => (host: string) => Promise.reject<string[]>(Object.assign(new Error(`getaddrinfo ${code} ${host}`), { code }));

function watch(answers: string[], from = portal) {
  const asked: string[] = [];
  let time = 0;
  const resolve = async (host: string) => {
    asked.push(host);
    return answers.includes(host) ? ['203.150.1.1'] : silent('EAI_AGAIN')(host);
  };
  return { asked, pass: (ms: number) => (time += ms), ...createNetworkWatch({ portal: from, resolve, elapsed: () => time }) };
}

describe('is it the network?', () => {
  it('yes, when no name is answered; and that stays so', async () => {
    const network = watch([]);
    expect(await network.isDown('egp.example.go.th')).toBe(true);
    expect(network.down.aborted).toBe(true);
    const before = network.asked.length;
    expect(await network.isDown('other.example.go.th')).toBe(true);
    expect(network.asked).toHaveLength(before);
  });

  it('no, when another name of the run is answered', async () => {
    const network = watch(['good.example.go.th']);
    network.note('good.example.go.th');
    expect(await network.isDown('bad.example.go.th')).toBe(false);
  });

  it('does not take the silent name itself, loopback or a private portal for a witness', async () => {
    const network = watch(['bad.example.go.th', 'localhost'], 'http://localhost:8080');
    network.note('bad.example.go.th');
    expect(await network.isDown('bad.example.go.th')).toBe(true);
  });

  it('asks once for many that fail together, and again only after half a minute', async () => {
    const network = watch(['webportal.bangkok.go.th']);
    await Promise.all(Array.from({ length: 20 }, (_, i) => network.isDown(`bad${i}.example`)));
    const once = network.asked.length;
    expect(once).toBeLessThanOrEqual(4);
    await network.isDown('bad.example');
    expect(network.asked).toHaveLength(once);
    network.pass(31_000);
    await network.isDown('bad.example');
    expect(network.asked.length).toBeGreaterThan(once);
  });

  it('does not ask at all when something has just answered', async () => {
    const network = watch([]);
    network.heard();
    expect(await network.isDown('bad.example')).toBe(false);
    expect(network.asked).toEqual([]);
  });
});

describe('a run without a network', () => {
  let server: HostileServer;
  let run: Fetcher | undefined;
  beforeEach(async () => {
    server = await startHostileServer();
  });
  afterEach(async () => {
    await run?.close();
    await server.close();
  });

  function start(resolve: (host: string) => Promise<string[]>): Fetcher {
    run = createFetcher({ rate: 2, timeoutMs: 60_000, allowPrivate: true, userAgent: 'oit-check/0', portal, slug: 'huaikhwang', keep: () => 'kept', resolve });
    return run;
  }

  it.each(['EAI_AGAIN', 'ENOTFOUND'])('ends every link as network-down, soon, when names end in %s', async (code) => {
    const fetcher = start(silent(code));
    const startedAt = Date.now();
    const links = Array.from({ length: 190 }, (_, i) => `${portal}/huaikhwang/page/sub/${i}`);
    const outcomes = await Promise.all(links.map(async (link) => (await fetcher.fetch(link)).outcome));
    expect(new Set(outcomes)).toEqual(new Set(['network-down']));
    expect(Date.now() - startedAt).toBeLessThan(5_000);
  });

  it('still reads what stands on this machine', async () => {
    const fetcher = start(silent('EAI_AGAIN'));
    expect((await fetcher.fetch(`${portal}/huaikhwang`)).outcome).toBe('network-down');
    expect((await fetcher.fetch(`${server.base}/content`)).outcome).toBe('ok');
  });

  it('calls a misspelt name dns-failure while other names are answered', async () => {
    const fetcher = start((host) => (host === 'webportal.bangkok.go.th' ? Promise.resolve(['127.0.0.1']) : silent('ENOTFOUND')(host)));
    expect(await fetcher.fetch('http://wwww.bangkok.go.th/')).toMatchObject({ outcome: 'dns-failure', attempts: 1, httpStatus: null });
  });
});
