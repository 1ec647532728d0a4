import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFetcher, type Fetcher, type FetchOptions } from '../../src/fetch/index.js';
import { meaningOf } from '../../src/model/outcome.js';
import { Resource } from '../../src/model/resource.js';
import { jumpingClock } from './clock.js';
import { CONTENT, ETAG, MODIFIED, PDF, ROBOTS, startHostileServer, type HostileServer } from './hostile-server.js';

const MIB = 1024 * 1024;
let server: HostileServer;
let kept: Map<string, Buffer>;
let fetchers: Fetcher[];

beforeEach(async () => {
  server = await startHostileServer();
  kept = new Map();
  fetchers = [];
});
afterEach(async () => {
  await Promise.all(fetchers.map((fetcher) => fetcher.close()));
  await server.close();
});

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** No name resolves but those of the test, and time passes at once, so that retries cost nothing. */
function fetcher(options: Partial<FetchOptions> = {}): Fetcher {
  const clock = jumpingClock();
  const made = createFetcher({
    rate: null,
    timeoutMs: 2000,
    maxBytes: MIB,
    allowPrivate: true,
    userAgent: 'oit-check/0.1.0 (+https://example.org/contact)',
    portal: server.base,
    slug: 'huaikhwang',
    keep(bytes) {
      kept.set(sha256(bytes), bytes);
      return sha256(bytes);
    },
    resolve: (host) => Promise.reject(Object.assign(new Error(`getaddrinfo ENOTFOUND ${host}`), { code: 'ENOTFOUND' })),
    now: clock.now,
    sleep: clock.sleep,
    random: () => 0.5,
    ...options,
  });
  fetchers.push(made);
  return made;
}

const get = (path: string, options: Partial<FetchOptions> = {}) => fetcher(options).fetch(server.base + path);

describe('content', () => {
  it('is kept and described', async () => {
    const resource = await get('/plan.pdf');
    expect(Resource.parse(resource)).toMatchObject({
      outcome: 'ok', httpStatus: 200, mediaType: 'application/octet-stream', fileName: 'plan.pdf', bytes: PDF.length, sha256: sha256(PDF), attempts: 1, redirects: [], detail: null,
      requestedUrl: `${server.base}/plan.pdf`, finalUrl: `${server.base}/plan.pdf`, fetchedAt: '2023-04-28T03:00:00.000Z',
    });
    expect(kept.get(sha256(PDF))).toEqual(PDF);
  });

  it.each(['/gzip', '/deflate', '/deflate-raw', '/br'])('is decoded: %s', async (path) => {
    expect(await get(path)).toMatchObject({ outcome: 'ok', sha256: sha256(CONTENT) });
  });

  it('with a wrong media type is content all the same', async () => {
    expect(await get('/pdf-as-html')).toMatchObject({ outcome: 'ok', mediaType: 'text/html', sha256: sha256(PDF) });
  });

  it('that loads itself again later, or only itself, is read as it is', async () => {
    expect((await get('/refresh-later')).redirects).toEqual([]);
    expect((await get('/refresh-itself')).outcome).toBe('ok');
  });
});

describe('outcomes that a server causes', () => {
  it.each([
    ['/missing', 'not-found', 404], ['/410', 'gone', 410], ['/401', 'login-required', 401], ['/403', 'forbidden', 403], ['/400', 'forbidden', 400], ['/451', 'forbidden', 451],
    ['/500', 'server-error', 500], ['/429', 'rate-limited', 429], ['/304', 'server-error', 304], ['/redirect-without-location', 'server-error', 302],
    ['/garbage', 'server-error', null], ['/reset', 'connection-reset', null],
    ['/truncated', 'incomplete-body', 200], ['/truncated-chunks', 'incomplete-body', 200], ['/gzip-cut', 'incomplete-body', 200], ['/gzip-lie', 'incomplete-body', 200], ['/zstd', 'incomplete-body', 200],
    ['/empty', 'empty-body', 200], ['/204', 'empty-body', 204],
    ['/announced-huge', 'too-large', 200], ['/endless', 'too-large', 200], ['/bomb', 'too-large', 200], ['/bomb-twice', 'too-large', 200],
    ['/loop-a', 'redirect-loop', 302], ['/spiral', 'redirect-loop', 302], ['/refresh-loop-a', 'redirect-loop', 200],
    ['/to-metadata', 'blocked-address', 302], ['/to-metadata-mapped', 'blocked-address', 302], ['/refresh-metadata', 'blocked-address', 200], ['/to-file', 'blocked-address', 302],
    ['/to-script', 'invalid-url', 302], ['/to-ftp', 'invalid-url', 302], ['/to-nothing', 'invalid-url', 302],
    ['/to-login', 'login-required', 302], ['/login', 'login-required', 200],
    ['/challenge-403', 'bot-wall', 403], ['/challenge-200', 'bot-wall', 200],
    ['/huaikhwang/page/sub/3/hidden', 'soft-not-found', 200], ['/huaikhwang/page/sub/4/moved', 'soft-not-found', 302], ['/huaikhwang/page/sub/5/item', 'soft-not-found', 200],
  ])('%s is %s', async (path, outcome, httpStatus) => {
    const resource = Resource.parse(await get(path));
    expect(resource).toMatchObject({ outcome, httpStatus, sha256: null, bytes: null });
    expect(resource.detail).toBeTruthy();
    expect(kept.size).toBe(0);
  });

  it.each(['ftp://127.0.0.1/x', 'file:///etc/passwd', 'javascript:alert(1)', 'ไม่มีลิงก์', 'http://', ''])('"%s" is no address and asks nobody', async (text) => {
    expect(await fetcher().fetch(text)).toMatchObject({ outcome: 'invalid-url', requestedUrl: text, finalUrl: null, httpStatus: null, attempts: 0 });
    expect(server.seen).toEqual([]);
  });

  it('a port where nobody listens is connection-refused, and no sign of a network that is down', async () => {
    await server.close();
    expect(await get('/content')).toMatchObject({ outcome: 'connection-refused', attempts: 4, finalUrl: null });
  });

  it('plain HTTP on an HTTPS address is tls-invalid', async () => {
    expect(await fetcher().fetch(`https://127.0.0.1:${server.port}/content`)).toMatchObject({ outcome: 'tls-invalid' });
  });
});

describe('time', () => {
  it.each(['/stall', '/drip'])('%s ends as timeout after two tries and in bounded time', async (path) => {
    const startedAt = Date.now();
    const resource = await get(path, { timeoutMs: 300, now: Date.now });
    expect(resource).toMatchObject({ outcome: 'timeout', attempts: 2 });
    expect(Date.now() - startedAt).toBeLessThan(3000);
  });

  it('is not doubled by a robots.txt that stalls', async () => {
    server.robots = ROBOTS.stalling;
    const startedAt = Date.now();
    expect((await get('/stall', { timeoutMs: 300, now: Date.now })).outcome).toBe('timeout');
    expect(Date.now() - startedAt).toBeLessThan(3000);
    expect(server.seen.map(({ path }) => path)).toEqual(['/robots.txt', '/stall', '/stall']);
  });

  it('ends at once when the run is interrupted', async () => {
    const interrupted = new AbortController();
    const run = fetcher({ signal: interrupted.signal });
    const pending = run.fetch(`${server.base}/stall`);
    setTimeout(() => interrupted.abort(new Error('interrupted')), 50);
    await expect(pending).rejects.toThrow('interrupted');
    await expect(run.fetch(`${server.base}/content`)).rejects.toThrow('interrupted');
  });
});

describe('redirects', () => {
  it('are followed and recorded', async () => {
    expect(await get('/chain-1#part')).toMatchObject({
      outcome: 'ok',
      requestedUrl: `${server.base}/chain-1#part`,
      finalUrl: `${server.base}/content`,
      redirects: [
        { url: `${server.base}/chain-1`, via: 'http', status: 301 },
        { url: `${server.base}/chain-2`, via: 'http', status: 307 },
        { url: `${server.base}/chain-3`, via: 'http', status: 308 },
      ],
    });
  });

  it('lead from a group page of the portal to its first child', async () => {
    const resource = await get('/huaikhwang/page/sub/1/group');
    expect(resource).toMatchObject({ outcome: 'ok', finalUrl: `${server.base}/content` });
    expect(resource.redirects.map(({ via }) => via)).toEqual(['meta-refresh', 'meta-refresh']);
  });

  it('end after ten hops', async () => {
    await get('/spiral');
    expect(server.paths()).toHaveLength(11);
  });

  it('to a home page are not even followed, but the home page itself opens', async () => {
    await get('/huaikhwang/page/sub/4/moved');
    expect(server.paths()).toEqual(['/huaikhwang/page/sub/4/moved']);
    expect((await get('/huaikhwang')).outcome).toBe('ok');
  });
});

describe('another attempt', () => {
  it('is made after server errors and resets, with growing pauses', async () => {
    const clock = jumpingClock();
    expect(await get('/500-500-200', { now: clock.now, sleep: clock.sleep })).toMatchObject({ outcome: 'ok', attempts: 3 });
    expect(clock.sleeps).toEqual([400, 800]);
    expect(await get('/reset-200')).toMatchObject({ outcome: 'ok', attempts: 2 });
  });

  it('is not made for what will not change', async () => {
    expect((await get('/missing')).attempts).toBe(1);
    expect((await get('/403')).attempts).toBe(1);
  });

  it.each([
    ['/429-seconds', 2000],
    ['/503-date', 30_000],
    ['/429-year', 120_000],
  ])('waits as %s asks, at most two minutes', async (path, ms) => {
    const clock = jumpingClock();
    const startedAt = clock.now();
    expect(await get(path, { now: clock.now, sleep: clock.sleep })).toMatchObject({ outcome: 'ok', attempts: 2 });
    expect(clock.now() - startedAt).toBe(ms);
  });
});

describe('clocks', () => {
  it.each([3_600_000, -3_600_000])('a wall clock set by %d ms in the middle of a request ends nothing and delays nothing', async (jump) => {
    let wall = Date.parse('2023-04-28T03:00:00Z');
    const startedAt = performance.now();
    const run = fetcher({ rate: 50, now: () => (wall += jump), elapsed: () => performance.now(), sleep: (ms) => new Promise((wake) => setTimeout(wake, ms)) });
    for (const path of ['/chain-1', '/500-500-200', '/plan.pdf']) expect(await run.fetch(server.base + path)).toMatchObject({ outcome: 'ok' });
    expect(performance.now() - startedAt).toBeLessThan(15_000);
  });

  it('a 429 without a time makes the host wait longer each time', async () => {
    const clock = jumpingClock();
    const startedAt = clock.now();
    expect(await get('/429', { now: clock.now, sleep: clock.sleep })).toMatchObject({ outcome: 'rate-limited', attempts: 4 });
    // 2, 4 and 8 seconds; the links' own pauses run beside them.
    expect(clock.now() - startedAt).toBeGreaterThanOrEqual(14_000);
    expect(clock.now() - startedAt).toBeLessThan(20_000);
  });
});

describe('manners', () => {
  it('no cookie, no referrer, a name with a contact', async () => {
    const run = fetcher();
    await run.fetch(`${server.base}/chain-1`);
    await run.fetch(`${server.base}/content?2`);
    for (const { headers } of server.seen) {
      expect(headers).not.toHaveProperty('cookie');
      expect(headers).not.toHaveProperty('referer');
      expect(headers['user-agent']).toBe('oit-check/0.1.0 (+https://example.org/contact)');
    }
  });

  it('never sends credentials written into an address', async () => {
    await fetcher().fetch(server.base.replace('//', '//user:secret@') + '/content');
    expect(server.seen.every(({ headers }) => headers.authorization === undefined)).toBe(true);
    expect(server.paths()).toEqual(['/content']);
  });

  it('asks once for an address that is wanted twice, and once for robots.txt', async () => {
    const run = fetcher();
    const [first, second] = await Promise.all([run.fetch(`${server.base}/content`), run.fetch(`${server.base}/content#part`), run.fetch(`${server.base}/plan.pdf`)]);
    expect(second).toEqual({ ...first, requestedUrl: `${server.base}/content#part` });
    expect(server.seen.map(({ path }) => path).sort()).toEqual(['/content', '/plan.pdf', '/robots.txt']);
    expect(run.stats()).toMatchObject({ requests: 3, ended: { ok: 2 }, bytes: CONTENT.length + PDF.length });
  });

  it('spaces all requests to a host, those for robots.txt and redirects too', async () => {
    const clock = jumpingClock();
    const startedAt = clock.now();
    await get('/chain-1', { rate: 2, now: clock.now, sleep: clock.sleep });
    expect(clock.now() - startedAt).toBe(4 * 500);
  });
});

describe('robots.txt', () => {
  it('is obeyed, also where a redirect leads', async () => {
    server.robots = ROBOTS.of('User-agent: *\nDisallow: /content');
    expect(await get('/content')).toMatchObject({ outcome: 'robots-disallowed', httpStatus: null });
    expect(await get('/chain-3')).toMatchObject({ outcome: 'robots-disallowed', httpStatus: 308 });
    expect(server.paths()).toEqual(['/chain-3']);
  });

  it('may have rules for us alone', async () => {
    server.robots = ROBOTS.of('User-agent: *\nDisallow: /\n\nUser-agent: oit-check\nDisallow:');
    expect((await get('/content')).outcome).toBe('ok');
  });

  it('is followed when it has moved', async () => {
    server.robots = ROBOTS.redirected;
    expect((await get('/content')).outcome).toBe('robots-disallowed');
  });

  it.each(['none', 'broken'] as const)('that is %s forbids nothing', async (state) => {
    server.robots = ROBOTS[state];
    expect((await get('/content')).outcome).toBe('ok');
  });

  it('is not asked for where the address is blocked', async () => {
    expect((await get('/content', { allowPrivate: false })).outcome).toBe('blocked-address');
    expect(server.seen).toEqual([]);
  });
});

describe('addresses', () => {
  it('the stand-in portal is open by its origin alone', async () => {
    expect((await get('/content', { allowPrivate: false, allowOrigins: [server.base] })).outcome).toBe('ok');
    expect((await fetcher({ allowPrivate: false, allowOrigins: [server.base] }).fetch('http://127.0.0.1:1/')).outcome).toBe('blocked-address');
  });

  it('a name is connected to at the address that was checked, even when the name service changes its mind', async () => {
    const answers = [['127.0.0.1'], ['169.254.169.254']];
    const run = fetcher({ resolve: async () => answers.shift() ?? [] });
    expect((await run.fetch(`http://portal.example:${server.port}/content`)).outcome).toBe('ok');
    expect((await run.fetch(`http://portal.example:${server.port}/plan.pdf`)).outcome).toBe('ok');
    expect(answers).toHaveLength(1);
  });
});

describe('a second run', () => {
  it('asks only whether the content has changed', async () => {
    const before = await get('/validators');
    expect(before).toMatchObject({ etag: ETAG, lastModified: MODIFIED });
    const run = fetcher({ conditional: (url) => (url === before.requestedUrl ? before : null) });
    expect(await run.fetch(before.requestedUrl)).toMatchObject({ outcome: 'ok', httpStatus: 200, sha256: before.sha256, bytes: before.bytes, mediaType: 'text/html', etag: ETAG, detail: 'not modified' });
    expect(run.stats()).toMatchObject({ notModified: 1, bytes: 0 });
  });

  it('sends validators to the address they belong to, not to those on the way', async () => {
    const before = await get('/to-validators');
    server.seen.length = 0;
    expect(await get('/to-validators', { conditional: () => before })).toMatchObject({ outcome: 'ok', sha256: before.sha256, detail: 'not modified' });
    const conditional = server.seen.filter(({ headers }) => headers['if-none-match'] !== undefined).map(({ path }) => path);
    expect(conditional).toEqual(['/validators']);
  });
});

describe('a host that is down', () => {
  const links = (count: number) => Array.from({ length: count }, (_, i) => `${server.base}/huaikhwang/page/sub/${i}/x`);

  it('costs no link an accusation once its start page fails too, and says since when', async () => {
    server.everything = 503;
    const run = fetcher({ retries: 0 });
    const endings: Resource[] = [];
    for (const url of links(60)) endings.push(await run.fetch(url));
    expect(endings.slice(0, 2).map(({ cause }) => cause)).toEqual([undefined, undefined]);
    const rest = endings.slice(2);
    expect(new Set(rest.map(({ outcome, cause }) => `${outcome} ${cause?.code}`))).toEqual(new Set(['server-error host-down']));
    expect(new Set(rest.map((one) => meaningOf(one).verdict))).toEqual(new Set(['unchecked']));
    expect(rest[0]?.cause).toMatchObject({ host: `127.0.0.1:${server.port}`, since: '2023-04-28T03:00:00.000Z' });
    // Two links, robots.txt, and the start page now and then; not sixty links.
    expect(server.seen.length).toBeLessThan(15);
    expect(run.stats().outages).toHaveLength(1);
  });

  it('is used again when it is back, and what had ended unchecked is asked anew', async () => {
    server.everything = 503;
    const run = fetcher({ retries: 0 });
    for (const url of links(5)) await run.fetch(url);
    expect(await run.fetch(`${server.base}/content`)).toMatchObject({ cause: { code: 'host-down' } });
    server.everything = null;
    const clockPassed = fetcher({ retries: 0 });
    expect((await clockPassed.fetch(`${server.base}/content`)).outcome).toBe('ok');
    server.everything = 503;
    let time = 0;
    const later = fetcher({ retries: 0, now: () => time, sleep: async (ms) => void (time += ms) });
    for (const url of links(5)) await later.fetch(url);
    expect(await later.fetch(`${server.base}/content`)).toMatchObject({ cause: { code: 'host-down' } });
    server.everything = null;
    time += 600_000;
    expect((await later.fetch(`${server.base}/content`)).outcome).toBe('ok');
    expect(later.stats().outages).toMatchObject([{ until: expect.any(Number) as number }]);
  });

  it('is told from pages that are broken on a host that is up', async () => {
    const run = fetcher({ retries: 0 });
    for (let i = 0; i < 8; i += 1) expect(await run.fetch(`${server.base}/500?${i}`)).not.toHaveProperty('cause');
  });

  it('is told from a wall before everything', async () => {
    server.everything = 'challenge';
    const run = fetcher({ retries: 0 });
    for (const url of links(6)) expect(await run.fetch(url)).toMatchObject({ outcome: 'bot-wall', cause: { code: 'wall', name: 'Cloudflare challenge' } });
  });
});

describe('the budget of a day', () => {
  it('leaves the rest unchecked, with the reason', async () => {
    const run = fetcher({ budgetRequests: 3 });
    expect((await run.fetch(`${server.base}/content`)).outcome).toBe('ok');
    expect((await run.fetch(`${server.base}/plan.pdf`)).outcome).toBe('ok');
    const left = await run.fetch(`${server.base}/gzip`);
    expect(left).toMatchObject({ cause: { code: 'budget-spent' }, attempts: 1 });
    expect(meaningOf(left).verdict).toBe('unchecked');
    expect(server.seen).toHaveLength(3);
  });

  it('counts the bytes of what was given up, too', async () => {
    const run = fetcher({ budgetBytes: MIB / 2 });
    expect((await run.fetch(`${server.base}/endless`)).outcome).toBe('too-large');
    expect(await run.fetch(`${server.base}/content`)).toMatchObject({ cause: { code: 'budget-spent' } });
  });
});

describe('editors and commands', () => {
  it.each(['/manage-admin/page/1', '/logout', '/to-logout', '/refresh-logout'])('%s leads to no request of one', async (path) => {
    const resource = await get(path);
    expect(resource).toMatchObject({ outcome: 'login-required', cause: { code: 'unsafe-address' } });
    expect(server.paths().filter((seen) => /logout$|manage-admin/.test(seen) && !/^\/(to|refresh)-/.test(seen))).toEqual([]);
  });
});

describe('leave for a browser', () => {
  const signal = new AbortController().signal;

  it('comes with the addresses that may be contacted, at the same pace', async () => {
    const clock = jumpingClock();
    const run = fetcher({ rate: 2, now: clock.now, sleep: clock.sleep });
    await run.fetch(`${server.base}/content`);
    const startedAt = clock.now();
    for (let i = 0; i < 3; i += 1) {
      const leave = await run.admit(new URL(`${server.base}/script-${i}.js`), signal);
      if (leave.kind !== 'open') throw new Error(leave.detail);
      expect(leave.addresses).toEqual(['127.0.0.1']);
      leave.done({ status: 200, bytes: 100 });
    }
    expect(clock.now() - startedAt).toBe(1500);
    expect(run.stats().requests).toBe(5);
  });

  it('is refused where a fetch would be', async () => {
    server.robots = ROBOTS.of('User-agent: *\nDisallow: /private');
    const run = fetcher({ allowPrivate: false, allowOrigins: [server.base], budgetRequests: 2 });
    expect(await run.admit(new URL('http://169.254.169.254/'), signal)).toMatchObject({ outcome: 'blocked-address' });
    expect(await run.admit(new URL(`${server.base}/private/x`), signal)).toMatchObject({ outcome: 'robots-disallowed' });
    expect(await run.admit(new URL(`${server.base}/logout`), signal)).toMatchObject({ outcome: 'login-required' });
    expect((await run.admit(new URL(`${server.base}/a`), signal)).kind).toBe('open');
    expect(await run.admit(new URL(`${server.base}/b`), signal)).toMatchObject({ cause: { code: 'budget-spent' } });
  });
});

describe('validators of a second run', () => {
  const again = async (path: string) => {
    const before = await get(path);
    server.seen.length = 0;
    const run = fetcher({ conditional: () => before });
    const after = await run.fetch(before.requestedUrl);
    return { before, after, asked: server.seen.find((seen) => seen.path === path)?.headers ?? {}, stats: run.stats() };
  };

  it.each([
    ['/etag-weak', 'W/"7-abc"'],
    ['/etag-gzip', '"7-abc-gzip", "7-abc"'],
  ])('%s is known again by %s', async (path, sent) => {
    const { before, after, asked } = await again(path);
    expect(asked['if-none-match']).toBe(sent);
    expect(after).toMatchObject({ detail: 'not modified', sha256: before.sha256, etag: before.etag });
  });

  it('that a server ignores give the same content by its hash', async () => {
    const { before, after } = await again('/etag-ignored');
    expect(after).toMatchObject({ outcome: 'ok', detail: null, sha256: before.sha256 });
  });

  it('of the future are not believed', async () => {
    const { before, asked } = await again('/modified-tomorrow');
    expect(before.lastModified).toBeNull();
    expect(asked['if-modified-since']).toBeUndefined();
  });

  it('are renewed by a 304, which changes nothing else', async () => {
    const { before, after } = await again('/304-new-headers');
    expect(after).toMatchObject({ detail: 'not modified', etag: '"v2"', mediaType: before.mediaType, bytes: before.bytes, sha256: before.sha256 });
  });
});
