import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { audit } from '../../src/audit/index.js';
import { loadChecklist } from '../../src/checklist/load.js';
import type { ItemReport, Report } from '../../src/model/report.js';
import { findDistrict } from '../../src/submission/index.js';
import { browserHere } from '../render/browser-here.js';
import { finding, item, link, requirement, storeAudit } from './district-reports.js';
import { accessibilityProblems, browser, testWeb, type TestWeb } from './harness.js';

describe.skipIf(browserHere() === null)('the pages of a district in a browser', () => {
  let chromium: Browser;
  let web: TestWeb;
  let page: Page;

  beforeAll(async () => {
    chromium = await browser(browserHere() ?? '');
  });
  afterAll(() => chromium.close());
  beforeEach(async () => {
    web = await testWeb();
    page = await chromium.newPage();
  });
  afterEach(async () => {
    await page.close();
    await web.close();
  });

  it('keeps a decision while the page of the district says the same, and lets it go when it says something else', async () => {
    const site = await officeSite();
    try {
      await check(web, site.origin);
      await page.goto(`${web.origin}/districts/huaikhwang/items/O20`);
      const waiting = page.locator('#O20\\.e');
      await waiting.getByText('ตัดสินองค์ประกอบ O20.e ด้วยคน').click();
      await waiting.getByLabel('ผ่าน', { exact: true }).check();
      await waiting.getByLabel('เหตุผล').fill('ถามทุกฝ่ายแล้ว ครบ');
      await waiting.getByLabel('ชื่อผู้ตัดสิน').fill('นายตัวอย่าง ทดสอบ');
      await waiting.getByRole('button', { name: 'บันทึกการตัดสิน' }).click();
      expect(await page.getByRole('status').textContent()).toBe('บันทึกการตัดสินแล้ว');
      expect(new URL(page.url()).hash).toBe('#O20.e');
      expect(await waiting.textContent()).toContain('ใช้ต่อไปตราบที่เนื้อหา');

      // The counter of visits has gone on.
      await check(web, site.origin);
      await page.reload();
      expect(await page.locator('#O20\\.e').textContent()).toContain('ใช้ต่อไปตราบที่เนื้อหา');

      site.say('สรุปผลการจัดซื้อจัดจ้างเดือนพฤศจิกายน 2565');
      await check(web, site.origin);
      await page.reload();
      const text = await page.locator('#O20\\.e').textContent();
      expect(text).toContain('การตัดสินนี้ไม่มีผลแล้ว เพราะเนื้อหาหรือลิงก์ของข้อนี้เปลี่ยนไป');
      expect(text).toContain(`${site.origin}/huaikhwang/page/sub/1`);

      await page.getByRole('button', { name: 'ถอนการตัดสินนี้' }).click();
      expect(await page.getByRole('status').textContent()).toBe('ถอนการตัดสินแล้ว');
    } finally {
      await site.close();
    }
  }, 60_000);

  it('is worked by keyboard alone', async () => {
    storeAudit(web.store);
    await page.goto(`${web.origin}/districts/huaikhwang/items/O20`);
    const press = async (...keys: string[]): Promise<void> => {
      for (const key of keys) await page.keyboard.press(key);
    };
    const focused = (): Promise<string> => page.evaluate<string>(`document.activeElement?.textContent?.trim() ?? ''`);
    await page.locator('#O20\\.b summary', { hasText: 'ตัดสินองค์ประกอบ' }).focus();
    await press('Enter', 'Tab', 'Space', 'Tab');
    await page.keyboard.type('ครบ');
    await press('Tab');
    await page.keyboard.type('นายตัวอย่าง ทดสอบ');
    await press('Tab');
    expect(await focused()).toBe('บันทึกการตัดสิน');
    await Promise.all([page.waitForURL(/done=settled/), press('Enter')]);
    expect(web.store.settlements.list('huaikhwang', 2566)).toMatchObject([{ verdict: 'pass', reason: 'ครบ' }]);
    // From one item to the next.
    await page.getByRole('link', { name: 'O21' }).first().focus();
    await Promise.all([page.waitForURL(/items\/O21/), press('Enter')]);
    await page.getByRole('link', { name: 'O20' }).first().focus();
    await Promise.all([page.waitForURL(/items\/O20/), press('Enter')]);
  }, 30_000);

  it('puts the focus on what was typed wrong', async () => {
    storeAudit(web.store);
    await page.goto(`${web.origin}/districts/huaikhwang/assignments`);
    await page.locator('#O20-due').fill('เร็ว ๆ นี้');
    await page.getByRole('button', { name: 'บันทึก' }).click();
    await page.waitForSelector('[role=alert]');
    expect(await page.evaluate(`document.activeElement?.getAttribute('role')`)).toBe('alert');
    expect(await page.locator('#O20-due').getAttribute('aria-describedby')).toBe('O20-due-fault due-hint');
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  it('copies the text to paste', async () => {
    storeAudit(web.store);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: web.origin });
    await page.goto(`${web.origin}/districts/huaikhwang/items/O20`);
    const button = page.locator('#O20\\.b button[data-copy]');
    await button.click();
    await button.getByText('คัดลอกแล้ว').waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe('ขอให้ระบุราคาที่เสนอของผู้เสนอราคาทุกราย');
  });

  it.each([1280, 390])('has nothing that axe finds, and scrolls only within tables, at %i pixels', async (width) => {
    const first = storeAudit(web.store, { finishedAt: '2023-06-13T02:05:00.000Z' });
    storeAudit(web.store, { finishedAt: '2023-06-14T02:05:00.000Z', content: 'other' });
    web.store.settlements.add({ district: 'huaikhwang', fiscalYear: 2566, item: 'O20', requirement: 'O20.b', contentKey: 'same', requirementHash: 'aaaaaaaaaaaaaaaa', audit: first, verdict: 'fail', reason: 'ไม่ครบ', name: 'นายตัวอย่าง ทดสอบ', account: null, at: '2023-06-13T05:00:00.000Z' });
    web.store.assignments.set('huaikhwang', 2566, { item: 'O21', section: 'ฝ่ายทดสอบ', due: '2023-06-17', note: 'รอเอกสาร' });
    await page.setViewportSize({ width, height: 800 });
    for (const path of ['/districts', '/districts/huaikhwang', '/districts/bangrak', '/districts/huaikhwang/items/O20', `/audits/${first}`, `/audits/${first}/items/O20`, '/districts/huaikhwang/history', '/districts/huaikhwang/assignments']) {
      for (const lang of ['th', 'en']) {
        await page.goto(`${web.origin}${path}?lang=${lang}`);
        expect([path, lang, await accessibilityProblems(page)]).toEqual([path, lang, []]);
        expect([path, lang, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([path, lang, width]);
      }
    }
  }, 60_000);

  it('shows what attacks as text, and asks nobody else for anything', async () => {
    storeAudit(web.store, { items: attacked().items, change: attacked() });
    const [record] = web.store.audits('huaikhwang');
    const audit = record?.id ?? '';
    web.store.settlements.add({ district: 'huaikhwang', fiscalYear: 2566, item: 'O20', requirement: 'O20.b', contentKey: 'same', requirementHash: 'aaaaaaaaaaaaaaaa', audit, verdict: 'fail', reason: ATTACK, name: ATTACK, account: null, at: '2023-06-13T05:00:00.000Z' });
    web.store.assignments.set('huaikhwang', 2566, { item: 'O20', section: ATTACK, due: null, note: ATTACK });
    const asked: string[] = [];
    let dialogs = 0;
    page.on('request', (request) => asked.push(request.url()));
    page.on('dialog', (dialog) => {
      dialogs += 1;
      void dialog.dismiss();
    });
    for (const path of ['/districts', '/districts/huaikhwang', '/districts/huaikhwang/items/O20', `/audits/${audit}/items/O20`, '/districts/huaikhwang/history', '/districts/huaikhwang/assignments', `/districts?q=${encodeURIComponent(ATTACK.slice(0, 50))}`]) {
      expect([path, (await page.goto(`${web.origin}${path}${path.includes('?') ? '&' : '?'}lang=th`))?.status()]).toEqual([path, 200]);
      const found = await page.evaluate<Found>(`({
        scripts: [...document.scripts].map((script) => script.getAttribute('src')),
        foreign: document.querySelectorAll('iframe, object, embed, base, style, svg script, math, video, [style], meta[http-equiv]').length,
        handlers: [...document.querySelectorAll('*')].flatMap((element) => [...element.attributes].filter(({ name }) => name.startsWith('on')).map(({ name }) => name)),
        links: [...document.querySelectorAll('a')].map(({ href }) => new URL(href).protocol).filter((protocol) => protocol !== 'http:' && protocol !== 'https:'),
        owned: 'owned' in window,
      })`);
      expect([path, found.foreign, found.handlers, found.links, found.owned]).toEqual([path, 0, [], [], false]);
      expect(found.scripts.every((source) => source?.startsWith('/assets/'))).toBe(true);
    }
    expect(dialogs).toBe(0);
    expect(asked.filter((url) => !url.startsWith(`${web.origin}/`))).toEqual([]);
    // It is there, to be read.
    await page.goto(`${web.origin}/districts/huaikhwang/items/O20`);
    expect(await page.locator('#O20\\.b blockquote').first().textContent()).toContain('<script>window.owned=1</script>');
  }, 60_000);
});

/** What a page holds beside text. */
interface Found {
  scripts: (string | null)[];
  foreign: number;
  handlers: string[];
  links: string[];
  owned: boolean;
}

const ATTACK = `"><script>window.owned=1</script><img src=x onerror="window.owned=1">'--></style><svg onload=alert(1)> \u202eกขค\u0007 javascript:alert(1) =HYPERLINK("http://evil.example") ${'ก'.repeat(300)}`;

/** Every text of a report tries to script, break out of attributes, or lead elsewhere. */
function attacked(): Report {
  const script = 'javascript:window.owned=1//';
  const evil = finding({
    code: ATTACK,
    params: { nearest: ATTACK, documents: 1 },
    messageTh: ATTACK,
    messageEn: ATTACK,
    suggestionTh: ATTACK,
    suggestionEn: ATTACK,
    evidence: [{ url: script, locator: ATTACK, quote: ATTACK, sha256: null }, { url: 'data:text/html,<script>window.owned=1</script>', locator: '', quote: ATTACK, sha256: null }, { url: 'http://good.example@evil.example/', locator: 'page 1', quote: '', sha256: null }],
  });
  const broken = link({ url: script, requestedUrl: script, finalUrl: script, findings: [evil], attachments: [{ ...link({ url: `https://example.org/"onmouseover="window.owned=1`, findings: [evil] }), foundOn: script }] });
  const one = (id: string): ItemReport => ({ ...item(id, 'review', [{ ...requirement(`${id}.b`, 'review', [evil]), looked: [{ url: script, use: 'unread', reason: ATTACK, detail: ATTACK }] }]), titleTh: ATTACK, titleEn: ATTACK, links: [broken] });
  return {
    schemaVersion: 1,
    tool: { name: ATTACK, version: ATTACK },
    checklist: { id: 'bma-2566', version: ATTACK },
    audit: { id: 'a', startedAt: '2023-06-15T02:00:00.000Z', finishedAt: '2023-06-15T02:05:00.000Z', asOf: '2023-06-15', source: 'replica' },
    district: { slug: 'huaikhwang', code: '1017', nameTh: ATTACK, nameEn: ATTACK },
    fiscalYear: 2566,
    score: { oit: { low: 0, high: 95 }, nodes: [{ id: ATTACK, low: 0, high: 0 }], method: ATTACK },
    lint: [{ code: 'D1-duplicate-link', severity: 'H', params: { item: ATTACK, url: script }, messageTh: ATTACK, messageEn: ATTACK, suggestionTh: ATTACK, suggestionEn: ATTACK, evidence: [] }],
    items: [one('O20'), one('O21')],
  };
}

interface Site {
  origin: string;
  say(text: string): void;
  close(): Promise<void>;
}

/** A portal of one page, which counts its visits. */
async function officeSite(): Promise<Site> {
  let text = 'สรุปผลการจัดซื้อจัดจ้างเดือนตุลาคม 2565';
  let visits = 1000;
  const server = createServer((_request, response) => {
    visits += 1;
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><html lang="th"><head><title>สำนักงานเขตห้วยขวาง</title></head><body><main><h1>สรุปผลการจัดซื้อจัดจ้าง</h1><p>${text} ของสำนักงานเขตห้วยขวาง ปีงบประมาณ พ.ศ. 2566</p><p>จำนวนผู้เข้าชม ${visits} ครั้ง</p></main></body></html>`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // of a TCP server that listens
  return {
    origin: `http://127.0.0.1:${port}`,
    say: (said) => void (text = said),
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}

async function check({ store }: TestWeb, origin: string): Promise<void> {
  const loaded = loadChecklist('bma-2566');
  const { district } = findDistrict('huaikhwang');
  if (!loaded.ok || district === undefined) throw new Error('no checklist or district');
  await audit({
    district,
    checklist: loaded.checklist,
    submission: { schemaVersion: 1, district: 'huaikhwang', fiscalYear: 2566, items: [{ item: 'O20', links: [`${origin}/huaikhwang/page/sub/1`] }] },
    items: ['O20'],
    source: 'live',
    portal: origin,
    rate: null,
    timeoutMs: 20_000,
    allowPrivate: true,
    ocr: false,
    contact: 'https://example.org',
    asOf: '2023-06-15',
    store,
    toolVersion: '0.1.0',
    replica: null,
    signal: new AbortController().signal,
    onProgress: () => {},
    now: () => new Date(),
  });
}
