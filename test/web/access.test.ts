import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../src/store/index.js';
import { ownPath } from '../../src/web/access/own-path.js';
import { hashPassword, isOutdated, isPassword } from '../../src/web/access/password.js';
import { passwordProblem } from '../../src/web/access/password-rules.js';
import { mayEdit } from '../../src/web/may.js';
import { openWeb } from '../../src/web/index.js';
import { testWeb, type TestWeb } from './harness.js';
import { account, ask, cookieOf, PASSWORD, people, signedIn, signIn } from './people.js';

let prepare: (store: Store) => void;
beforeAll(async () => {
  prepare = await people();
});

describe('passwords', () => {
  it('are kept as scrypt with a salt and their cost, and known again', async () => {
    const stored = await hashPassword(PASSWORD);
    expect(stored).toMatch(/^\$scrypt\$ln=15,r=8,p=3\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
    expect(await hashPassword(PASSWORD)).not.toBe(stored);
    expect(await isPassword(PASSWORD, stored)).toBe(true);
    expect(await isPassword(`${PASSWORD} `, stored)).toBe(false);
    expect(await isPassword(PASSWORD, null)).toBe(false);
    expect(await isPassword('', stored)).toBe(false);
  });

  it('are the same however ำ was typed', async () => {
    expect(await isPassword('น\u0e4dาตาลทรายแดงหวานดี', await hashPassword('นำตาลทรายแดงหวานดี'))).toBe(true);
  });

  it('stored at a lower cost are known and made anew', async () => {
    // scrypt with N = 2^14, r = 8, p = 1 of the password `a longer sentence of mine` and sixteen zero bytes.
    const { scryptSync } = await import('node:crypto');
    const old = `$scrypt$ln=14,r=8,p=1$${Buffer.alloc(16).toString('base64').replace(/=+$/, '')}$${scryptSync('a longer sentence of mine', Buffer.alloc(16), 32, { N: 2 ** 14, r: 8, p: 1 }).toString('base64').replace(/=+$/, '')}`;
    expect(await isPassword('a longer sentence of mine', old)).toBe(true);
    expect(isOutdated(old)).toBe(true);
    expect(isOutdated(await hashPassword(PASSWORD))).toBe(false);
  });

  it.each([
    ['สั้นไป', 'อย่างน้อย 12'],
    ['password1234', 'เดาง่าย'],
    ['qwertyuiop12', 'เดาง่าย'],
    ['aaaaaaaaaaaa', 'เดาง่าย'],
    ['123456789012', 'เดาง่าย'],
    ['somchai.jaidee', 'เดาง่าย'],
    ['bangkok2566!', 'เดาง่าย'],
    ['x'.repeat(201), 'ไม่เกิน 200'],
  ])('%s is not taken', async (password, said) => {
    expect((await passwordProblem(password, ['somchai.jaidee']))?.th).toContain(said);
  });

  it.each([PASSWORD, 'correct horse battery', 'x7Kp2mQ9vLr4', 'แมวดำนอนบนหลังคาบ้าน'])('%s is taken, whatever kinds of characters it has', async (password) => {
    expect(await passwordProblem(password, ['somchai.jaidee'])).toBeNull();
  });
});

describe('the way back after signing in', () => {
  it.each(['/districts', '/districts/huaikhwang?year=2566', '/'])('%s is ours', (path) => expect(ownPath(path)).toBe(path));
  it.each(['https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example', '/\t/elsewhere.example', '/.//elsewhere.example', '/a/..//elsewhere.example', 'javascript:alert(1)', '', 'districts', '/sign-in?to=/x', '/sign-out', `/${'a'.repeat(3000)}`])('%s is not', (path) => expect(ownPath(path)).toBe('/'));
});

it('knows who may change a district', () => {
  const user = { account: 'x', displayName: 'x', districts: null } as const;
  expect(mayEdit({ ...user, role: 'viewer' }, 'huaikhwang')).toBe(false);
  expect(mayEdit({ ...user, role: 'editor', districts: ['huaikhwang'] }, 'huaikhwang')).toBe(true);
  expect(mayEdit({ ...user, role: 'editor', districts: ['huaikhwang'] }, 'dindaeng')).toBe(false);
  expect(mayEdit({ ...user, role: 'editor' }, 'dindaeng')).toBe(true);
  expect(mayEdit({ ...user, role: 'admin' }, 'dindaeng')).toBe(true);
});

describe('starting', () => {
  const refused = async (change: { host?: string; origin?: URL }, made: (store: Store) => void = () => {}): Promise<string> => {
    const web = await testWeb({}, made);
    try {
      const result = await openWeb({ ...web.options, port: 0, ...change });
      if (!result.ok) return result.message.en;
      await result.server.close();
      return 'open';
    } finally {
      await web.close();
    }
  };
  it('on another address than loopback needs an administrator', async () => {
    expect(await refused({ host: '0.0.0.0' })).toContain('oit accounts add NAME --role admin');
    expect(await refused({ host: '::' })).toContain('oit accounts add');
    expect(await refused({ host: 'oit.example' })).toContain('oit accounts add');
  });
  it('behind a proxy that others reach does too', async () => expect(await refused({ origin: new URL('https://oit.example.go.th') })).toContain('--origin https://oit.example.go.th'));
  it('is not helped by an editor or a disabled administrator', async () => {
    expect(await refused({ host: '0.0.0.0' }, (store) => store.accounts.add(account({ name: 'ed', role: 'editor' }), '-'))).toContain('oit accounts add');
    expect(await refused({ host: '0.0.0.0' }, (store) => store.accounts.add(account({ name: 'ad', role: 'admin', disabledAt: '2026-11-20T02:00:00.000Z' }), '-'))).toContain('oit accounts add');
  });
  it('with an administrator is fine', async () => expect(await refused({ host: '0.0.0.0' }, prepare)).toBe('open'));
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
    expect(form.text).not.toContain('/prechecks');
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

  it('and take as long', async () => {
    const took = async (name: string): Promise<number> => {
      const times: number[] = [];
      for (let i = 0; i < 4; i++) {
        const begun = performance.now();
        await signIn(web.origin, name, 'wrong password');
        times.push(performance.now() - begun);
      }
      return Math.min(...times);
    };
    const [known, unknown] = [await took('editor'), await took('nobody')];
    expect(unknown / known).toBeGreaterThan(0.5);
    expect(unknown / known).toBeLessThan(2);
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

describe('roles and pages', () => {
  let web: TestWeb;
  beforeAll(async () => {
    web = await testWeb({}, prepare);
  });
  afterAll(() => web.close());

  const TABLE: readonly [method: string, path: string, nobody: number, viewer: number, editor: number, admin: number][] = [
    ['GET', '/', 303, 200, 200, 200],
    ['GET', '/account', 303, 200, 200, 200],
    ['GET', '/accounts', 303, 403, 403, 200],
    ['GET', '/accounts/new', 303, 403, 403, 200],
    ['GET', '/accounts/of/editor', 303, 403, 403, 200],
    ['POST', '/accounts/new', 401, 403, 403, 422],
    ['POST', '/accounts/of/editor', 401, 403, 403, 422],
    ['POST', '/accounts/of/editor/password', 401, 403, 403, 422],
    ['POST', '/accounts/of/admin/disable', 401, 403, 403, 422],
    ['POST', '/accounts/of/viewer/enable', 401, 403, 403, 303],
    ['POST', '/account', 401, 422, 422, 422],
    ['GET', '/activity', 303, 403, 403, 200],
    ['GET', '/nothing', 303, 404, 404, 404],
    ['GET', '/sign-in', 200, 200, 200, 200],
    ['GET', '/healthz', 200, 200, 200, 200],
    ['GET', '/assets/style.css', 200, 200, 200, 200],
    ['GET', '/assets/nothing.css', 404, 404, 404, 404],
    ['GET', '/api/districts', 401, 200, 200, 200],
    ['GET', '/api/audits/nothing', 401, 404, 404, 404],
    ['POST', '/api/districts', 401, 405, 405, 405],
    ['DELETE', '/accounts/of/editor', 401, 403, 403, 404],
  ];
  it.each(TABLE)('%s %s: %i without signing in, %i viewer, %i editor, %i admin', async (method, path, ...expected) => {
    const found: number[] = [];
    for (const who of [null, 'viewer', 'editor', 'admin']) {
      const headers: Record<string, string> = who === null ? {} : { cookie: signedIn(web.store, who) };
      found.push((await ask(web.origin, path, { method, headers, ...(method === 'POST' ? { form: {} } : {}) })).status);
    }
    expect(found).toEqual(expected);
  });
});

describe('guessing', () => {
  it('ten wrong passwords for a name are followed by a wait, also with the right one, and others are not in the way', async () => {
    const web = await testWeb({}, prepare);
    try {
      const answers = await Promise.all(Array.from({ length: 12 }, () => signIn(web.origin, 'editor', 'wrong password')));
      expect(answers.map(({ status }) => status).toSorted()).toEqual([...Array<number>(10).fill(422), 429, 429]);
      const refused = await signIn(web.origin, 'EDITOR');
      expect(refused.status).toBe(429);
      expect(Number(refused.headers['retry-after'])).toBeGreaterThan(800);
      expect(refused.text).toContain('กรุณารอ 15 นาที');
      expect((await signIn(web.origin, 'viewer')).status).toBe(303);
    } finally {
      await web.close();
    }
  });

  it('thirty wrong ones from one address are too, whatever the names', async () => {
    const web = await testWeb({}, prepare);
    try {
      for (let i = 0; i < 3; i++) {
        const answers = await Promise.all(Array.from({ length: 10 }, (_, k) => signIn(web.origin, `name${i}${k}`, 'wrong password')));
        expect(answers.map(({ status }) => status)).toEqual(Array<number>(10).fill(422));
      }
      expect((await signIn(web.origin, 'viewer')).status).toBe(429);
    } finally {
      await web.close();
    }
  });

  it('the right password starts the count anew', async () => {
    const web = await testWeb({}, prepare);
    try {
      for (let i = 0; i < 2; i++) {
        await Promise.all(Array.from({ length: 9 }, () => signIn(web.origin, 'editor', 'wrong password')));
        expect((await signIn(web.origin, 'editor')).status).toBe(303);
      }
    } finally {
      await web.close();
    }
  });
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
