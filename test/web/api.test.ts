import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { Report } from '../../src/model/report.js';
import type { Store } from '../../src/store/index.js';
import { API_TOKEN_PREFIX, newToken, tokenHash } from '../../src/web/access/token.js';
import { report } from '../store/records.js';
import { storeReport, testWeb, type TestWeb } from './harness.js';
import { ask, people, signedIn } from './people.js';

let prepare: (store: Store) => void;
beforeAll(async () => {
  prepare = await people();
});

let web: TestWeb;
let id: string;
let token: string;
beforeEach(async () => {
  web = await testWeb({ now: () => new Date('2026-11-26T02:00:00Z') }, prepare);
  id = storeReport(web.store, report('x'));
  token = newToken(API_TOKEN_PREFIX);
  web.store.tokens.add(tokenHash(token), { account: 'viewer', label: 'test', createdAt: '2026-11-20T02:00:00.000Z', expiresAt: '2026-12-20T02:00:00.000Z' });
});
afterEach(() => web.close());

const get = (path: string, headers: Record<string, string> = {}): ReturnType<typeof ask> => ask(web.origin, `/api${path}`, { headers: { authorization: `Bearer ${token}`, ...headers } });

it('answers with the report as the contract has it', async () => {
  for (const path of [`/audits/${id}`, '/districts/huaikhwang/report', '/districts/huaikhwang/report?year=2566', `/districts/huaikhwang/report?year=${encodeURIComponent('๒๕๖๖')}`]) {
    const answer = await get(path);
    expect([answer.status, path]).toEqual([200, path]);
    expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(answer.headers['cache-control']).toBe('private, no-cache');
    expect(Report.parse(JSON.parse(answer.text))).toEqual(web.store.auditReport(id));
  }
});

it('is not sent again while it is the same', async () => {
  const etag = (await get(`/audits/${id}`)).headers.etag ?? '';
  expect(etag).toMatch(/^"[0-9a-f]+"$/);
  const again = await get(`/audits/${id}`, { 'if-none-match': etag });
  expect([again.status, again.text]).toEqual([304, '']);
  storeReport(web.store, { ...report('y', { finishedAt: '2023-06-16T02:05:00.000Z' }), score: { oit: { low: 91, high: 95 }, nodes: [], method: 'x' } });
  expect((await get('/districts/huaikhwang/report', { 'if-none-match': etag })).status).toBe(200);
});

it('lists districts, audits and checklists', async () => {
  const districts = JSON.parse((await get('/districts')).text) as { districts: { slug: string }[] };
  expect(districts.districts).toHaveLength(50);
  const audits = JSON.parse((await get('/districts/huaikhwang/audits')).text) as { audits: { id: string }[] };
  expect(audits.audits.map((audit) => audit.id)).toEqual([id]);
  const checklists = JSON.parse((await get('/checklists')).text) as { checklists: { id: string }[] };
  expect(checklists.checklists.map((one) => one.id)).toContain('bma-2566');
  expect((JSON.parse((await get('/checklists/bma-2566')).text) as { items: unknown[] }).items).toHaveLength(30);
});

it.each([
  ['/audits/nothing', 404],
  ['/districts/nowhere/audits', 404],
  ['/districts/nowhere/report', 404],
  ['/districts/dindaeng/report', 404],
  ['/districts/huaikhwang/report?year=2567', 404],
  ['/districts/huaikhwang/report?year=last', 400],
  ['/checklists/nothing', 404],
  ['/checklists/..%2f..%2fpackage', 404],
  ['/nothing', 404],
])('%s: %i, as problem details in both languages', async (path, status) => {
  const answer = await get(path);
  expect(answer.status).toBe(status);
  expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  expect(JSON.parse(answer.text)).toMatchObject({ type: 'about:blank', status, title: expect.stringMatching(/^[ -~]+$/), detailTh: expect.stringMatching(/[ก-๙]/), detailEn: expect.any(String), requestId: answer.headers['x-request-id'] });
});

it('a token reads, for its time, here alone, and ends with its account', async () => {
  expect((await ask(web.origin, '/api/districts')).status).toBe(401);
  expect((await ask(web.origin, '/api/districts')).headers['www-authenticate']).toBe('Bearer');
  expect((await ask(web.origin, '/api/districts', { headers: { cookie: signedIn(web.store, 'viewer', new Date('2026-11-26T02:00:00Z')) } })).status).toBe(200);
  expect((await get('/districts', { authorization: `Bearer ${token}x` })).status).toBe(401);
  expect((await get('/districts', { authorization: `Basic ${Buffer.from('viewer:x').toString('base64')}` })).status).toBe(401);
  expect((await ask(web.origin, '/', { headers: { authorization: `Bearer ${token}` } })).status).toBe(303);
  expect((await ask(web.origin, '/api/districts', { method: 'POST', headers: { authorization: `Bearer ${token}` } })).status).toBe(405);
  expect(web.log.join('')).not.toContain(token);

  const old = newToken(API_TOKEN_PREFIX);
  web.store.tokens.add(tokenHash(old), { account: 'viewer', label: 'old', createdAt: '2025-11-20T02:00:00.000Z', expiresAt: '2026-11-26T02:00:00.000Z' });
  expect((await get('/districts', { authorization: `Bearer ${old}` })).status).toBe(401);

  web.store.accounts.change('viewer', { displayName: 'x', role: 'viewer', districts: null, disabledAt: '2026-11-26T02:00:00.000Z' });
  expect((await get('/districts')).status).toBe(401);
  web.store.accounts.change('viewer', { displayName: 'x', role: 'viewer', districts: null, disabledAt: null });
  expect((await get('/districts')).status).toBe(401);
});
