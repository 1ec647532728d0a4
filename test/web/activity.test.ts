import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Activity } from '../../src/store/index.js';
import { actionSentence } from '../../src/web/activity/words.js';
import { testWeb, type TestWeb } from './harness.js';
import { ask, cookieOf, PASSWORD, people, signedIn, signIn } from './people.js';

let web: TestWeb;
beforeEach(async () => {
  web = await testWeb({}, await people());
});
afterEach(() => web.close());

const line = (change: Partial<Activity> = {}): Activity => ({ at: '2026-11-20T02:00:00.000Z', account: 'editor', name: 'นายตัวอย่าง ทดสอบ', action: 'check-started', district: 'huaikhwang', fiscalYear: 2566, item: null, detail: {}, ...change });
const page = async (path = '/activity'): Promise<string> => (await ask(web.origin, path, { headers: { cookie: signedIn(web.store, 'admin') } })).text;

it('tells who did what, when and where', async () => {
  web.store.activity.add(line({ action: 'review-settled', item: 'O20', detail: { requirement: 'O20.c', verdict: 'pass', reason: 'เปิดดูแล้วมีครบ' } }));
  const text = await page();
  for (const part of ['20 พฤศจิกายน 2569 เวลา 09:00 น.', 'นายตัวอย่าง ทดสอบ', 'ยืนยันผลที่ต้องให้คนดู: O20.c · ผ่าน · เหตุผล เปิดดูแล้วมีครบ', 'ห้วยขวาง 2566', 'O20']) expect(text).toContain(part);
  expect(await page('/activity?lang=en')).toContain('settled a review: O20.c · pass · because: เปิดดูแล้วมีครบ');
});

it('holds signing in and out, and what became of accounts, and never a password', async () => {
  const cookie = cookieOf(await signIn(web.origin, 'admin'));
  await signIn(web.origin, 'editor', 'wrong password');
  await signIn(web.origin, 'no such person', PASSWORD);
  const post = (path: string, form: Record<string, string> = {}): ReturnType<typeof ask> => ask(web.origin, path, { method: 'POST', headers: { cookie }, form });
  await post('/accounts/new', { name: 'new.one', 'display-name': 'คนใหม่', role: 'editor', scope: 'some', district: 'dindaeng', 'new-password': 'correct horse battery', again: 'correct horse battery' });
  await post('/accounts/of/new.one', { 'display-name': 'คนใหม่', role: 'viewer' });
  await post('/accounts/of/new.one/password', { 'new-password': 'correct horse battery', again: 'correct horse battery' });
  await post('/accounts/of/new.one/disable');
  await post('/accounts/of/new.one/enable');
  await post('/sign-out');
  const lines = web.store.activity.list({ limit: 20 }).toReversed();
  expect(lines.map(({ account, action, detail }) => [account, action, { ...detail, address: undefined }])).toEqual([
    ['admin', 'signed-in', {}],
    ['editor', 'sign-in-failed', {}],
    [null, 'sign-in-failed', {}],
    ['admin', 'account-made', { account: 'new.one', role: 'editor', districts: 'dindaeng' }],
    ['admin', 'account-changed', { account: 'new.one', role: 'viewer' }],
    ['admin', 'account-changed', { account: 'new.one', what: 'password' }],
    ['admin', 'account-disabled', { account: 'new.one' }],
    ['admin', 'account-enabled', { account: 'new.one' }],
    ['admin', 'signed-out', {}],
  ]);
  const told = JSON.stringify(lines) + web.log.join('');
  for (const secret of [PASSWORD, 'wrong password', 'correct horse battery', 'no such person', 'oit-session']) expect(told).not.toContain(secret);
});

it('is filtered by person, action and district, a hundred lines at a time', async () => {
  for (let i = 0; i < 205; i++) web.store.activity.add(line({ item: `O${i}` }));
  web.store.activity.add(line({ account: 'viewer', name: 'นางสาวตัวอย่าง ดูเฉยๆ', action: 'list-exported', district: 'dindaeng' }));
  const rows = (text: string): number => text.split('<tr').length - 2;
  const older = (text: string): string | null => /<a class="button quiet" href="([^"]+)">ก่อนหน้านี้/.exec(text)?.[1]?.replaceAll('&amp;', '&') ?? null;
  let text = await page('/activity?district=huaikhwang&action=check-started&who=EDIT');
  const found: number[] = [];
  for (;;) {
    found.push(rows(text));
    const next = older(text);
    if (next === null) break;
    text = await page(next);
  }
  expect(found).toEqual([100, 100, 5]);
  expect(rows(await page('/activity?district=dindaeng'))).toBe(1);
  expect(rows(await page(`/activity?who=${encodeURIComponent('ดูเฉยๆ')}`))).toBe(1);
  expect(await page('/activity?who=%25')).toContain('ไม่มีรายการ');
  expect(rows(await page('/activity?before=x'))).toBe(100);
});

it('names a day as people do', () => {
  expect(actionSentence({ action: 'item-assigned', detail: { section: 'ฝ่ายการคลัง', due: '2026-12-01' } }, 'th', [])).toBe('มอบหมายข้อ: ฝ่ายการคลัง · ภายใน 1 ธันวาคม 2569');
});

it('shows an action that it does not know as it is', () => {
  expect(actionSentence({ action: 'something-new', detail: { other: 'x' } }, 'th', [])).toBe('something-new');
});
