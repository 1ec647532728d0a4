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

  it('guesses are counted by the address that the proxy saw, not by what the guesser says', async () => {
    const guess = (forwarded: string): ReturnType<typeof ask> => ask(direct(), '/sign-in', { method: 'POST', headers: { host, 'x-forwarded-for': forwarded }, form: { name: `n${Math.random()}`.slice(0, 9), password: 'x' } });
    for (let i = 0; i < 3; i++) for (const { status } of await Promise.all(Array.from({ length: 10 }, (_, k) => guess(`198.51.100.${i}${k}, 203.0.113.7`)))) expect(status).toBe(422);
    expect((await guess('198.51.100.99, 203.0.113.7')).status).toBe(429);
    expect((await guess('203.0.113.8')).status).toBe(422);
    expect(web.store.activity.list({ limit: 1 })[0]?.detail['address']).toBe('203.0.113.8');
  });
});
