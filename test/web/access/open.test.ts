import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../../src/store/index.js';
import { testWeb, type TestWeb } from '../harness.js';
import { ask, people } from '../people.js';

let prepare: (store: Store) => void;
beforeAll(async () => {
  prepare = await people();
});

describe('without accounts', () => {
  let web: TestWeb;
  beforeEach(async () => {
    web = await testWeb();
  });
  afterEach(() => web.close());

  it('nobody signs in', async () => {
    expect((await ask(web.origin, '/')).status).toBe(200);
    expect((await ask(web.origin, '/sign-in')).headers.location).toBe('/');
    expect((await ask(web.origin, '/activity')).status).toBe(200);
    expect((await ask(web.origin, '/accounts')).text).toContain('oit accounts add');
    expect((await ask(web.origin, '/accounts/new')).headers.location).toBe('/accounts');
    expect((await ask(web.origin, '/account')).headers.location).toBe('/');
    expect((await ask(web.origin, '/')).headers['strict-transport-security']).toBeUndefined();
  });

  it.each(['localhost', '127.0.0.1:1', '127.8.0.1', '[::1]:8420', 'LOCALHOST:8420'])('it answers as %s', async (host) => expect((await ask(web.origin, '/', { headers: { host } })).status).toBe(200));
  it.each(['elsewhere.example', 'elsewhere.example:8420', 'localhost.elsewhere.example', '127.0.0.1.elsewhere.example', '192.168.1.7', '0.0.0.0', '169.254.169.254'])('it does not answer as %s', async (host) => {
    for (const path of ['/', '/assets/style.css', '/api/districts', '/sign-in']) {
      const answer = await ask(web.origin, path, { headers: { host } });
      expect([answer.status, path]).toEqual([421, path]);
    }
    expect((await ask(web.origin, '/', { headers: { host } })).text).toContain('127.0.0.1');
    expect((await ask(web.origin, '/healthz', { headers: { host } })).status).toBe(200);
  });

  it.each(['forwarded', 'x-forwarded-for'])('a proxy is refused by %s', async (header) => expect((await ask(web.origin, '/', { headers: { [header]: 'for=203.0.113.7' } })).status).toBe(403));

  it('a page elsewhere changes nothing', async () => {
    const foreign: Record<string, string>[] = [{ 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }, { origin: 'https://elsewhere.example' }, { origin: 'null' }, { origin: 'http://127.0.0.1:1' }, { origin: 'https://elsewhere.example', 'sec-fetch-site': 'same-origin' }];
    for (const headers of foreign) {
      for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
        const answer = await ask(web.origin, '/prechecks', { method, headers: { ...headers, 'content-type': 'application/json' }, body: '{}' });
        expect([answer.status, method, headers]).toEqual([403, method, headers]);
      }
    }
    expect((await ask(web.origin, '/sign-out', { method: 'POST', headers: { origin: 'https://elsewhere.example' } })).text).toContain('หน้าเว็บอื่น');
    expect((await ask(web.origin, '/sign-out', { method: 'POST', headers: { origin: web.origin, 'sec-fetch-site': 'same-origin' } })).status).toBe(303);
    // By the other name of this machine, as through an SSH tunnel.
    expect((await ask(web.origin, '/sign-out', { method: 'POST', headers: { host: 'localhost:9000', origin: 'http://localhost:9000' } })).status).toBe(303);
  });

  it('the first account ends it, also while the server runs, and its removal does not begin it again', async () => {
    prepare(web.store);
    expect((await ask(web.origin, '/')).headers.location).toBe('/sign-in');
    for (const name of ['editor', 'viewer', 'admin']) expect(web.store.accounts.remove(name)).toBe('done');
    expect((await ask(web.origin, '/')).headers.location).toBe('/sign-in');
  });

  it('more than a mebibyte is not taken', async () => {
    const answer = await ask(web.origin, '/sign-in', { method: 'POST', form: { name: 'a'.repeat(1024 * 1024) } });
    expect(answer.status).toBe(413);
    const inPieces = { method: 'POST', headers: { 'transfer-encoding': 'chunked' } };
    expect((await ask(web.origin, '/nothing', { ...inPieces, body: 'a'.repeat(1024 * 1024 + 1) })).status).toBe(413);
    expect((await ask(web.origin, '/nothing', { ...inPieces, body: 'a'.repeat(1024 * 1024) })).status).toBe(404);
  });
});
