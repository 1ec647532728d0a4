import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../../src/store/index.js';
import { testWeb, type TestWeb } from '../harness.js';
import { ask, cookieOf, PASSWORD, people } from '../people.js';

let prepare: (store: Store) => void;
beforeAll(async () => {
  prepare = await people();
});

describe('behind a proxy with TLS', () => {
  let web: TestWeb;
  beforeEach(async () => {
    web = await testWeb({ origin: new URL('https://oit.example.go.th') }, prepare);
  });
  afterEach(() => web.close());
  const host = 'oit.example.go.th';
  const direct = (): string => web.listening;

  it('the session is bound to the host and to TLS, and TLS is insisted on', async () => {
    const answer = await ask(direct(), '/sign-in', { method: 'POST', headers: { host, origin: `https://${host}`, 'sec-fetch-site': 'same-origin' }, form: { name: 'editor', password: PASSWORD } });
    expect(answer.status).toBe(303);
    expect(answer.headers['set-cookie']?.[0]).toMatch(/^__Host-oit-session=[^;]+; Max-Age=604800; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    expect(answer.headers['strict-transport-security']).toBe('max-age=31536000');
    expect((await ask(direct(), '/', { headers: { host, cookie: cookieOf(answer) } })).status).toBe(200);
    // What a neighbouring host could plant without TLS does not count.
    expect((await ask(direct(), '/', { headers: { host, cookie: cookieOf(answer).replace('__Host-', '') } })).status).toBe(303);
  });

  it('the same name without TLS is another origin', async () => {
    expect((await ask(direct(), '/sign-in', { method: 'POST', headers: { host, origin: `http://${host}` }, form: { name: 'editor', password: PASSWORD } })).status).toBe(403);
    expect((await ask(direct(), '/', { headers: { host: 'other.example.go.th' } })).status).toBe(421);
    expect((await ask(direct(), '/', { headers: { host: `${host}:8443` } })).status).toBe(421);
  });

  it('the address that counts is the one that the proxy saw, not what the guesser says', async () => {
    const seen = async (headers: Record<string, string>): Promise<string | undefined> => {
      await ask(direct(), '/sign-in', { method: 'POST', headers: { host, ...headers }, form: { name: 'nobody', password: 'x' } });
      return web.store.activity.list({ limit: 1 })[0]?.detail['address'];
    };
    expect(await seen({ 'x-forwarded-for': '198.51.100.1, 203.0.113.7' })).toBe('203.0.113.7');
    expect(await seen({ 'x-forwarded-for': '2001:db8::7' })).toBe('2001:db8::7');
    expect(await seen({ 'x-forwarded-for': '203.0.113.7, <script>' })).toBe('127.0.0.1');
    expect(await seen({ 'x-real-ip': '203.0.113.7', forwarded: 'for=203.0.113.7' })).toBe('127.0.0.1');
    expect(await seen({})).toBe('127.0.0.1');
  });
});

it('without a proxy nobody may name another address', async () => {
  const web = await testWeb({}, prepare);
  try {
    await ask(web.origin, '/sign-in', { method: 'POST', headers: { 'x-forwarded-for': '203.0.113.7' }, form: { name: 'nobody', password: 'x' } });
    expect(web.store.activity.list({ limit: 1 })[0]?.detail['address']).toBe('127.0.0.1');
  } finally {
    await web.close();
  }
});
