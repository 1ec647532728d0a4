import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../../src/store/index.js';
import { testWeb, type TestWeb } from '../harness.js';
import { ask, cookieOf, PASSWORD, people, signedIn, signIn } from '../people.js';

let prepare: (store: Store) => void;
beforeAll(async () => {
  prepare = await people();
});

describe('with accounts', () => {
  let web: TestWeb;
  let at: Date;
  beforeEach(async () => {
    at = new Date('2026-11-26T02:00:00Z');
    web = await testWeb({ now: () => at }, prepare);
  });
  afterEach(() => web.close());
  const later = (hours: number): void => {
    at = new Date(at.getTime() + hours * 3600_000);
  };
  const get = (path: string, cookie?: string): ReturnType<typeof ask> => ask(web.origin, path, { headers: cookie === undefined ? {} : { cookie } });

  it('everybody signs in, on loopback too, and comes back to the page asked for', async () => {
    expect((await get('/districts/huaikhwang?year=2566')).headers.location).toBe('/sign-in?to=%2Fdistricts%2Fhuaikhwang%3Fyear%3D2566');
    const form = await get('/sign-in?to=%2Fdistricts%2Fhuaikhwang%3Fyear%3D2566');
    expect(form.text).toContain('<input type="hidden" name="to" value="/districts/huaikhwang?year=2566"/>');
    expect(form.text).not.toContain('href="/prechecks"');
    const answer = await signIn(web.origin, 'Editor', PASSWORD, { to: '/districts/huaikhwang?year=2566' });
    expect([answer.status, answer.headers.location]).toEqual([303, '/districts/huaikhwang?year=2566']);
    expect(answer.headers['set-cookie']?.[0]).toMatch(/^oit-session=[A-Za-z0-9_-]{43}; Max-Age=604800; Path=\/; HttpOnly; SameSite=Lax$/);
    const page = await get('/', cookieOf(answer));
    expect(page.status).toBe(200);
    expect(page.headers['cache-control']).toBe('no-store');
    expect(page.text).toContain('นายตัวอย่าง ทดสอบ');
  });

  it.each(['https://elsewhere.example/', '//elsewhere.example', '/\\elsewhere.example', '/.//elsewhere.example'])('and is not sent to %s', async (to) => {
    expect((await get(`/sign-in?to=${encodeURIComponent(to)}`)).text).toContain('name="to" value="/"');
    expect((await signIn(web.origin, 'editor', PASSWORD, { to })).headers.location).toBe('/');
  });

  it('what is no session counts as none', async () => {
    for (const cookie of ['oit-session=', 'oit-session=x', `oit-session=${'A'.repeat(43)}`, 'oit-session[]=x', '__Host-oit-session=x']) expect((await get('/', cookie)).status).toBe(303);
  });

  it('only a hash of the session is kept', async () => {
    const cookie = cookieOf(await signIn(web.origin, 'editor'));
    expect(web.store.sessions.find(cookie.slice('oit-session='.length))).toBeNull();
    expect(web.log.join('')).not.toContain(cookie.slice('oit-session='.length));
  });

  it('a wrong name, a wrong password and a disabled account are told alike', async () => {
    web.store.accounts.change('viewer', { displayName: 'x', role: 'viewer', districts: null, disabledAt: at.toISOString() });
    const answers = [await signIn(web.origin, 'nobody'), await signIn(web.origin, 'editor', 'wrong password'), await signIn(web.origin, 'viewer'), await signIn(web.origin, '../../x'), await signIn(web.origin, '', '')];
    expect(answers.map(({ status }) => status)).toEqual([422, 422, 422, 422, 422]);
    const said = answers.map(({ text }) => text.replace(/name="name" type="text" value="[^"]*"/, ''));
    expect(new Set(said).size).toBe(1);
    expect(answers[0]?.headers['set-cookie']).toBeUndefined();
  });

  it('a password typed into the wrong field is kept nowhere', async () => {
    await signIn(web.origin, PASSWORD, 'editor');
    expect(JSON.stringify(web.store.activity.list({ limit: 10 }))).not.toContain(PASSWORD);
    expect(web.log.join('')).not.toContain(PASSWORD);
  });

  it('ends after twelve hours without a request', async () => {
    const cookie = cookieOf(await signIn(web.origin, 'editor'));
    later(11);
    expect((await get('/', cookie)).status).toBe(200);
    later(11);
    expect((await get('/', cookie)).status).toBe(200);
    later(12.1);
    expect((await get('/', cookie)).status).toBe(303);
  });

  it('ends after seven days whatever happens', async () => {
    const cookie = cookieOf(await signIn(web.origin, 'editor'));
    for (let i = 0; i < 21; i++) {
      later(8);
      expect((await get('/', cookie)).status).toBe(200);
    }
    later(1);
    expect((await get('/', cookie)).status).toBe(303);
  });

  it('ends at signing out, and at signing in anew', async () => {
    const first = cookieOf(await signIn(web.origin, 'editor'));
    const second = cookieOf(await ask(web.origin, '/sign-in', { method: 'POST', headers: { cookie: first }, form: { name: 'editor', password: PASSWORD } }));
    expect((await get('/', first)).status).toBe(303);
    expect((await get('/', second)).status).toBe(200);
    const out = await ask(web.origin, '/sign-out', { method: 'POST', headers: { cookie: second } });
    expect(out.headers.location).toBe('/sign-in');
    expect(out.headers['set-cookie']?.[0]).toMatch(/^oit-session=; Max-Age=0/);
    expect((await get('/', second)).status).toBe(303);
  });

  it('ends at a new password everywhere but where it was set', async () => {
    const [here, there] = [cookieOf(await signIn(web.origin, 'editor')), signedIn(web.store, 'editor', at)];
    const change = (form: Record<string, string>): ReturnType<typeof ask> => ask(web.origin, '/account', { method: 'POST', headers: { cookie: here }, form });
    expect((await change({ current: 'wrong password', 'new-password': 'correct horse battery', again: 'correct horse battery' })).text).toContain('รหัสผ่านปัจจุบันไม่ถูกต้อง');
    expect((await change({ current: PASSWORD, 'new-password': 'correct horse battery', again: 'correct horse' })).text).toContain('ไม่ตรงกัน');
    expect((await change({ current: PASSWORD, 'new-password': 'password1234', again: 'password1234' })).status).toBe(422);
    expect((await get('/', there)).status).toBe(200);
    const done = await change({ current: PASSWORD, 'new-password': 'correct horse battery', again: 'correct horse battery' });
    expect(done.headers.location).toBe('/account?done');
    expect((await get('/', there)).status).toBe(303);
    expect((await get('/', here)).status).toBe(303);
    expect((await get('/account?done', cookieOf(done))).text).toContain('role="status"');
    expect((await signIn(web.origin, 'editor', 'correct horse battery')).status).toBe(303);
  });

  it('ends when the account is disabled or removed, and follows its role at once', async () => {
    const [admin, editor, viewer] = ['admin', 'editor', 'viewer'].map((name) => signedIn(web.store, name, at));
    expect((await ask(web.origin, '/accounts/of/editor/disable', { method: 'POST', headers: { cookie: admin ?? '' } })).status).toBe(303);
    expect((await get('/', editor)).status).toBe(303);
    await ask(web.origin, '/accounts/of/editor/enable', { method: 'POST', headers: { cookie: admin ?? '' } });
    expect((await get('/', editor)).status).toBe(303);
    expect((await get('/activity', viewer)).status).toBe(403);
    await ask(web.origin, '/accounts/of/viewer', { method: 'POST', headers: { cookie: admin ?? '' }, form: { 'display-name': 'x', role: 'admin' } });
    expect((await get('/activity', viewer)).status).toBe(200);
    web.store.accounts.remove('viewer');
    expect((await get('/', viewer)).status).toBe(303);
  });

  it('what was sent after the end says so', async () => {
    const answer = await ask(web.origin, '/districts/huaikhwang/items/O1', { method: 'POST', form: { verdict: 'pass' } });
    expect(answer.status).toBe(401);
    expect(answer.text).toContain('หมดเวลาเข้าสู่ระบบแล้ว');
  });

  it('answers under its own name only', async () => {
    const cookie = signedIn(web.store, 'editor', at);
    expect((await ask(web.origin, '/', { headers: { host: 'elsewhere.example', cookie } })).status).toBe(421);
    expect((await ask(web.origin, '/', { headers: { host: 'localhost:9000', cookie } })).status).toBe(200);
  });

  it('a page elsewhere cannot act for who is signed in', async () => {
    const cookie = signedIn(web.store, 'admin', at);
    const foreign: Record<string, string>[] = [{ origin: 'https://elsewhere.example' }, { 'sec-fetch-site': 'cross-site' }];
    for (const headers of foreign) {
      expect((await ask(web.origin, '/accounts/of/editor/disable', { method: 'POST', headers: { cookie, ...headers } })).status).toBe(403);
      expect((await ask(web.origin, '/sign-in', { method: 'POST', headers, form: { name: 'editor', password: PASSWORD } })).status).toBe(403);
    }
    expect(web.store.accounts.find('editor')?.disabledAt).toBeNull();
  });

  it('keeps the last administrator', async () => {
    const cookie = signedIn(web.store, 'admin', at);
    const post = (path: string, form: Record<string, string> = {}): ReturnType<typeof ask> => ask(web.origin, path, { method: 'POST', headers: { cookie }, form });
    expect((await post('/accounts/of/admin/disable')).text).toContain('คนสุดท้าย');
    expect((await post('/accounts/of/admin', { 'display-name': 'x', role: 'viewer' })).status).toBe(422);
    expect(web.store.accounts.find('admin')).toMatchObject({ role: 'admin', disabledAt: null });
    await post('/accounts/of/viewer', { 'display-name': 'x', role: 'admin' });
    expect((await post('/accounts/of/admin/disable')).status).toBe(303);
  });

  it('makes accounts, with sentences for what cannot be', async () => {
    const cookie = signedIn(web.store, 'admin', at);
    const make = (form: Record<string, string>): ReturnType<typeof ask> =>
      ask(web.origin, '/accounts/new', { method: 'POST', headers: { cookie }, form: { name: 'new.one', 'display-name': 'คนใหม่', role: 'editor', scope: 'some', district: 'dindaeng', 'new-password': 'correct horse battery', again: 'correct horse battery', ...form } });
    for (const [form, said] of [
      [{ name: 'ชื่อไทย' }, 'ชื่อผู้ใช้ไม่ถูกต้อง'],
      [{ name: 'editor' }, 'มีบัญชีชื่อ editor อยู่แล้ว'],
      [{ 'display-name': ' ' }, 'กรุณากรอกชื่อที่ผู้อื่นเห็น'],
      [{ role: 'king' }, 'กรุณาเลือกสิทธิ์'],
      [{ district: 'nowhere' }, 'อย่างน้อยหนึ่งเขต'],
      [{ again: 'other' }, 'ไม่ตรงกัน'],
      [{ 'new-password': 'new.one.2566', again: 'new.one.2566' }, 'เดาง่าย'],
    ] as const) {
      const answer = await make(form);
      expect([answer.status, said]).toEqual([422, said]);
      expect(answer.text).toContain(said);
    }
    expect(web.store.accounts.find('new.one')).toBeNull();
    expect((await make({})).headers.location).toBe('/accounts?done=made&name=new.one');
    expect(web.store.accounts.find('new.one')).toMatchObject({ role: 'editor', districts: ['dindaeng'], displayName: 'คนใหม่' });
    expect((await signIn(web.origin, 'new.one', 'correct horse battery')).status).toBe(303);
    await ask(web.origin, '/accounts/of/new.one/password', { method: 'POST', headers: { cookie }, form: { 'new-password': 'แมวดำนอนบนหลังคาบ้าน', again: 'แมวดำนอนบนหลังคาบ้าน' } });
    expect((await signIn(web.origin, 'new.one', 'correct horse battery')).status).toBe(422);
    expect((await signIn(web.origin, 'new.one', 'แมวดำนอนบนหลังคาบ้าน')).status).toBe(303);
    expect((await ask(web.origin, '/accounts/of/nobody', { headers: { cookie } })).status).toBe(404);
  });

  it('names that try to script stay text', async () => {
    const cookie = signedIn(web.store, 'admin', at);
    const attack = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
    await ask(web.origin, '/accounts/of/viewer', { method: 'POST', headers: { cookie }, form: { 'display-name': attack, role: 'viewer' } });
    for (const path of ['/accounts', '/accounts/of/viewer', '/activity', `/activity?who=${encodeURIComponent(attack)}`, `/accounts?done=made&name=${encodeURIComponent(attack)}`, `/sign-in?to=${encodeURIComponent(`/${attack}`)}`]) {
      const { text } = await get(path, cookie);
      expect(text).not.toContain('<script>alert');
      expect(text).not.toContain('<img');
    }
  });
});
