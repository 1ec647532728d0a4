import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { browserHere } from '../../render/browser-here.js';
import { accessibilityProblems, browser, testWeb, type TestWeb } from '../harness.js';
import { PASSWORD, people, signedIn } from '../people.js';

const PATH = browserHere();

let chromium: Browser;
let web: TestWeb;
let page: Page;
beforeAll(async () => {
  if (PATH !== null) chromium = await browser(PATH);
});
afterAll(async () => chromium?.close());
beforeEach(async () => {
  if (PATH === null) return;
  web = await testWeb({}, await people());
  page = await chromium.newPage();
});
afterEach(async () => {
  if (PATH === null) return;
  await page.context().close();
  await web.close();
});

async function as(name: string): Promise<void> {
  const [cookie, value] = signedIn(web.store, name).split('=');
  await page.context().addCookies([{ name: cookie ?? '', value: value ?? '', url: web.origin }]);
}

it.skipIf(PATH === null)('somebody signs in, works and signs out by keyboard alone', async () => {
  await page.goto(`${web.origin}/activity?who=x`);
  expect(new URL(page.url()).pathname).toBe('/sign-in');
  // The first field has the focus.
  await page.keyboard.type('admin');
  await page.keyboard.press('Tab');
  await page.keyboard.type('not the password');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[role=alert]');
  expect(await page.evaluate('document.activeElement.id')).toBe('problem');
  expect(await page.getByRole('alert').innerText()).toContain('ไม่ถูกต้อง');
  await page.keyboard.press('Tab');
  expect(await page.evaluate('document.activeElement.value')).toBe('admin');
  await page.keyboard.press('Tab');
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForURL(`${web.origin}/activity?who=x`);
  for (let i = 0; i < 12 && (await page.evaluate('document.activeElement.textContent')) !== 'ออกจากระบบ'; i++) await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.waitForURL(`${web.origin}/sign-in`);
  await page.goBack();
  await page.goto(`${web.origin}/activity`);
  expect(new URL(page.url()).pathname).toBe('/sign-in');
});

it.skipIf(PATH === null)('an administrator makes an account, and the person signs in', async () => {
  await as('admin');
  await page.goto(`${web.origin}/accounts`);
  await page.getByRole('link', { name: 'สร้างบัญชี' }).click();
  await page.getByLabel('ชื่อผู้ใช้สำหรับเข้าสู่ระบบ').fill('new.one');
  await page.getByLabel('ชื่อที่ผู้อื่นเห็น').fill('นายตัวอย่าง ใหม่');
  await page.getByLabel('ห้วยขวาง').check();
  await page.getByLabel('รหัสผ่านใหม่', { exact: true }).fill('correct horse battery');
  await page.getByLabel('รหัสผ่านใหม่อีกครั้ง').fill('correct horse battery');
  await page.getByRole('button', { name: 'สร้างบัญชี' }).click();
  await page.waitForSelector('[role=status]');
  expect(web.store.accounts.find('new.one')).toMatchObject({ role: 'editor', districts: ['huaikhwang'] });
  const other = await chromium.newPage();
  await other.goto(web.origin);
  await other.getByLabel('ชื่อผู้ใช้').fill('new.one');
  await other.getByLabel('รหัสผ่าน').fill('correct horse battery');
  await other.getByRole('button', { name: 'เข้าสู่ระบบ' }).click();
  await other.waitForURL(`${web.origin}/`);
  expect(await other.getByRole('link', { name: 'นายตัวอย่าง ใหม่' }).count()).toBe(1);
  await other.context().close();
});

it.skipIf(PATH === null)('a page elsewhere that posts to us in a browser changes nothing', async () => {
  await as('admin');
  await page.route('https://elsewhere.example/', (route) => route.fulfill({ contentType: 'text/html', body: `<form method="post" action="${web.origin}/accounts/of/editor/disable"><button>go</button></form>` }));
  await page.goto('https://elsewhere.example/');
  await page.getByRole('button').click();
  await page.waitForURL(`${web.origin}/**`);
  expect(web.store.accounts.find('editor')?.disabledAt).toBeNull();
});

it.skipIf(PATH === null)('a name that tries to script stays text', async () => {
  const attack = `<img src="x" onerror="alert(1)"><script>alert(2)</script>`;
  web.store.accounts.change('editor', { displayName: attack, role: 'editor', districts: null, disabledAt: null });
  web.store.activity.add({ at: '2026-11-20T02:00:00.000Z', account: null, name: attack, action: attack, district: attack, fiscalYear: 2566, item: attack, detail: { reason: attack, file: 'javascript:alert(3)' } });
  const seen: string[] = [];
  page.on('dialog', (dialog) => {
    seen.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('request', (request) => void (new URL(request.url()).origin === web.origin || seen.push(request.url())));
  await as('admin');
  for (const path of ['/accounts', '/accounts/of/editor', '/activity']) {
    await page.goto(`${web.origin}${path}`);
    expect(await page.locator('main script, main img').count()).toBe(0);
  }
  expect(await page.locator('body').innerText()).toContain(attack);
  expect(seen).toEqual([]);
});

it.skipIf(PATH === null)('axe finds nothing on any page, wide or narrow, and none scrolls sideways', async () => {
  web.store.activity.add({ at: '2026-11-20T02:00:00.000Z', account: 'editor', name: 'นายตัวอย่าง ทดสอบ', action: 'review-settled', district: 'huaikhwang', fiscalYear: 2566, item: 'O20', detail: { requirement: 'O20.c', verdict: 'pass', reason: 'เปิดดูแล้วมีครบ' } });
  const problems: Record<string, unknown> = {};
  const look = async (path: string): Promise<void> => {
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(`${web.origin}${path}`);
      const found = await accessibilityProblems(page);
      const sideways = (await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')) as number;
      if (found.length > 0 || sideways > 0) problems[`${path} ${width}`] = { found, sideways };
    }
  };
  await look('/sign-in');
  await look('/sign-in?lang=en');
  await page.getByLabel('Name').fill('x');
  await page.getByLabel('Password').fill('x');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForSelector('[role=alert]');
  expect(await accessibilityProblems(page)).toEqual([]);
  await as('admin');
  for (const lang of ['th', 'en']) for (const path of ['/account', '/accounts', '/accounts?done=made&name=x', '/accounts/new', '/accounts/of/editor', '/activity', '/activity?who=nobody', '/nothing']) await look(`${path}${path.includes('?') ? '&' : '?'}lang=${lang}`);
  expect(problems).toEqual({});
});
