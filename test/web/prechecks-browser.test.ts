import diagnostics from 'node:diagnostics_channel';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { utils, write } from '@e965/xlsx';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importSubmission, loadSubmission } from '../../src/submission/index.js';
import { browserHere } from '../render/browser-here.js';
import { accessibilityProblems, browser, testWeb, type TestWeb } from './harness.js';

/*
 * A working group's afternoon: an Excel file, what the list shows, a check of the stand-in portal, one link corrected, the final list.
 */

const path = browserHere();
const DEAD = 'https://webportal.bangkok.go.th/public/user_files_editor/59/not there.pdf';
const sound = loadSubmission('huaikhwang', 2566)?.items ?? [];
const FIRST = sound.find(({ item }) => item === 'O1')?.links[0] ?? '';

let web: TestWeb;
let chromium: Browser;
let folder: string;
let asked: string[] = [];

const hear = (message: unknown): void => {
  const { request } = message as { request: IncomingMessage };
  if (web.replica.allowOrigins.some((origin) => origin.endsWith(`:${request.socket.localPort}`)) && request.url !== '/robots.txt') asked.push(decodeURI(request.url ?? ''));
};

/** The list as an office keeps it: title rows, Thai digits, one dead link, one with blanks around, one item forgotten. */
function workbook(): string {
  const rows = [['รายการ URL สำนักงานเขตห้วยขวาง ปีงบประมาณ พ.ศ. 2566'], [], ['ข้อ', 'URL ที่ส่ง', 'คำอธิบาย']];
  for (const { item, links } of sound.filter((one) => one.item !== 'O5')) {
    links.forEach((url, index) => rows.push([index === 0 ? `O${item.slice(1).replace(/\d/g, (digit) => String.fromCharCode(0x0e50 + Number(digit)))}` : '', item === 'O1' && index === 0 ? DEAD : item === 'O11' && index === 0 ? url.replace('https://', '') : url, '']));
  }
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'รายการ');
  const file = join(folder, 'รายการ OIT.xlsx');
  writeFileSync(file, write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
  return file;
}

beforeAll(async () => {
  if (path === null) return;
  folder = mkdtempSync(join(tmpdir(), 'prechecks-'));
  web = await testWeb();
  chromium = await browser(path);
  diagnostics.subscribe('http.server.request.start', hear);
});
afterAll(async () => {
  if (path === null) return;
  diagnostics.unsubscribe('http.server.request.start', hear);
  await chromium.close();
  await web.close();
  rmSync(folder, { recursive: true, force: true });
});

async function opened(options: Parameters<Browser['newContext']>[0] = {}): Promise<{ page: Page; troubles: string[] }> {
  const context = await chromium.newContext(options);
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('dialog', (dialog) => {
    troubles.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => troubles.push(String(error)));
  page.on('request', (request) => {
    if (!request.url().startsWith(web.origin)) troubles.push(`asked ${request.url()}`);
  });
  return { page, troubles };
}

describe.skipIf(path === null)('in a browser', () => {
  it('from an Excel file to the final list', async () => {
    const { page, troubles } = await opened();
    await page.goto(`${web.origin}/prechecks`);
    await page.getByRole('link', { name: 'เริ่มตรวจรายการใหม่' }).click();
    await page.getByLabel('สำนักงานเขต', { exact: true }).fill('Huai Khwang');
    await page.getByLabel('ปีงบประมาณและแบบตรวจ').selectOption('bma-2566');
    await page.getByLabel('ไฟล์รายการลิงก์').setInputFiles(workbook());
    await page.getByRole('button', { name: 'นำเข้าและตรวจรายการ' }).click();

    // What the list shows by itself, with a repair by one click.
    await expect.poll(() => page.title()).toContain('ตรวจก่อนส่ง เขตห้วยขวาง ปีงบประมาณ พ.ศ. 2566');
    const lint = page.locator('.lint');
    await expect.poll(() => lint.getByText('ข้อ O5 (โรงเรียนสังกัดกรุงเทพมหานคร ในพื้นที่เขต) ไม่มีลิงก์').count()).toBe(1);
    await lint.locator('li', { hasText: 'ไม่มี https:// นำหน้า' }).getByRole('button', { name: 'ใช้ที่อยู่ที่แก้แล้ว' }).click();
    await expect.poll(() => lint.getByText('ไม่มี https:// นำหน้า').count()).toBe(0);
    const home = page.url().split('#')[0] ?? '';

    await page.getByRole('button', { name: /^เริ่มตรวจ \d+ ลิงก์$/ }).click();
    const said = new Set<string>();
    while ((await page.locator('#result').count()) === 0) {
      const now = await page.locator('.progress .now').textContent({ timeout: 500 }).catch(() => null);
      if (now !== null) said.add(now);
      await page.waitForTimeout(50);
    }
    // Without a reload in between: the page was told while it stood there.
    expect([...said].filter((one) => /^เปิดลิงก์แล้ว \d+ จาก \d+ รายการ$|^อ่านเอกสารแล้ว|^ตรวจเนื้อหาแล้ว/.test(one)).length).toBeGreaterThan(2);
    const first = page.locator('.first > li').filter({ has: page.locator('h4', { hasText: /^O1 / }) });
    await expect.poll(() => first.textContent()).toContain('เปิดลิงก์ไม่ได้');
    expect(await page.locator('.first > li').first().textContent()).toContain('หากผ่าน คะแนน OIT ที่คาดจะเพิ่ม');

    // One link is corrected, by keyboard, and only that is asked for again.
    await page.goto(`${home}/items/O1`);
    await page.getByLabel('URL').first().fill(FIRST);
    await page.keyboard.press('Enter');
    await page.waitForURL(/#item-O1$/);
    asked = [];
    await page.getByRole('button', { name: 'ตรวจซ้ำเฉพาะที่แก้ (ข้อ O1)' }).click();
    await page.waitForSelector('.progress', { state: 'detached' });
    await expect.poll(() => page.textContent('main'), { timeout: 10_000 }).toMatch(/เปิดใหม่ 1 ลิงก์ \(ข้อ O1\) อีก \d+ ลิงก์ใช้สิ่งที่เห็นเมื่อ/);
    expect(asked).toEqual([expect.stringContaining('/huaikhwang/page/sub/863/')]);
    expect(await page.locator('.first h4').allTextContents()).not.toContainEqual(expect.stringMatching(/^O1 .*ไม่ผ่าน/));

    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Excel (.xlsx)' }).click()]);
    const read = importSubmission(readFileSync(await download.path()), { maxItem: 30 });
    const list = sound.map(({ item, links }) => ({ item, links: item === 'O5' ? [] : links }));
    expect(read).toMatchObject({ ok: true, submission: { district: 'huaikhwang', fiscalYear: 2566, items: list } });
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(troubles).toEqual([]);
    await page.context().close();
  }, 180_000);

  it('without a script', async () => {
    const { page } = await opened({ javaScriptEnabled: false });
    await page.goto(`${web.origin}/prechecks/new?district=huaikhwang&year=๒๕๖๖`);
    expect(await page.getByLabel('สำนักงานเขต', { exact: true }).inputValue()).toBe('ห้วยขวาง');
    await page.getByLabel('วางข้อความ').check();
    await page.getByLabel('รายการลิงก์', { exact: true }).fill(`O๑ ${FIRST}`);
    await page.getByRole('button', { name: 'นำเข้าและตรวจรายการ' }).click();
    await page.getByRole('button', { name: 'เริ่มตรวจ 1 ลิงก์' }).click();
    // The page asks for itself again.
    await page.waitForSelector('#result', { timeout: 60_000 });
    await page.context().close();
  }, 90_000);

  it('shows an attacking list as text, and axe finds nothing on any view', async () => {
    const { page, troubles } = await opened({ viewport: { width: 390, height: 800 } });
    await page.goto(`${web.origin}/prechecks/new?district=huaikhwang&year=2566`);
    await page.getByLabel('ไฟล์รายการลิงก์').setInputFiles({
      name: '"><img src=x onerror=alert(1)>.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify({ schemaVersion: 1, district: 'huaikhwang', fiscalYear: 2566, items: [{ item: 'O1', links: ['javascript:alert(2)', 'https://a.go.th/"><script>alert(3)</script>', ' https://evil.example/x ', '<svg onload=alert(4)>'], explanation: '</textarea></script><script>alert(5)</script>' }] })),
    });
    await page.getByRole('button', { name: 'นำเข้าและตรวจรายการ' }).click();
    await page.waitForURL(/[0-9a-f-]{36}$/);
    const home = page.url();
    for (const address of [home, `${home}/items/O1`, `${web.origin}/prechecks`, `${web.origin}/prechecks/new`, `${home}?lang=en`]) {
      await page.goto(address);
      expect(await page.locator('script:not([src^="/assets/"]), img, svg, a[href^="javascript:"]').count()).toBe(0);
      expect(await accessibilityProblems(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
    }
    expect(troubles).toEqual([]);
    await page.context().close();
  }, 90_000);

  it('begins with what is wrong when a form is not taken', async () => {
    const { page } = await opened();
    await page.goto(`${web.origin}/prechecks/new`);
    await page.getByLabel('สำนักงานเขต', { exact: true }).fill('ไม่มีเขตนี้');
    await page.getByLabel('วางข้อความ').check();
    await page.getByLabel('รายการลิงก์', { exact: true }).fill('O1 https://kept.example/');
    await page.getByRole('button', { name: 'นำเข้าและตรวจรายการ' }).click();
    await page.waitForSelector('#errors');
    expect(await page.evaluate('document.activeElement?.id')).toBe('errors');
    expect(await page.getByLabel('รายการลิงก์', { exact: true }).inputValue()).toBe('O1 https://kept.example/');
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.context().close();
  }, 60_000);
});
