import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PDFDocument } from 'pdf-lib';
import { chromium, type Browser, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chartSvg, CHART_NAMES } from '../../src/report/charts/index.js';
import { browserHere } from '../render/browser-here.js';
import { attacked } from './html.attack.js';
import { checklist, fullReport, onePicture, page as html } from './html-sample.js';

const path = browserHere();
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe.skipIf(path === null)('the page in a browser', () => {
  let browser: Browser;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'page-'));
    browser = await chromium.launch({ executablePath: path ?? '', chromiumSandbox: process.getuid?.() !== 0 });
  });
  afterAll(async () => {
    await browser.close();
    await rm(folder, { recursive: true });
  });

  interface Opened {
    page: Page;
    requests: string[];
    complaints: string[];
  }

  async function open(text: string, { width = 1280, bypassCSP = false } = {}): Promise<Opened> {
    const file = join(folder, 'report.html');
    await writeFile(file, text);
    const page = await (await browser.newContext({ viewport: { width, height: 900 }, bypassCSP })).newPage();
    const requests: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => {
      if (!/^(?:file|data):/.test(request.url())) requests.push(request.url());
    });
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(pathToFileURL(file).href);
    return { page, requests, complaints };
  }

  it.each([
    ['th', 1280],
    ['th', 390],
    ['en', 1280],
    ['en', 390],
  ] as const)('axe finds nothing in %s at %i pixels, and nothing is wider than the window', async (lang, width) => {
    const { page } = await open(html(lang, fullReport(), await onePicture()), { width, bypassCSP: true });
    await page.addScriptTag({ content: AXE });
    const found = await page.evaluate<string[]>(`axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then(({ violations }) => violations.flatMap((one) => one.nodes.map((node) => one.id + ' ' + node.html.slice(0, 200))))`);
    expect(found).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    await page.context().close();
  });

  it('asks for nothing, runs its script under its own policy, and says so to nobody', async () => {
    const { page, requests, complaints } = await open(html('th', fullReport(), await onePicture()));
    expect(await page.evaluate('document.fonts.ready.then(() => [...document.fonts].filter((font) => font.status === "loaded").length)')).toBeGreaterThan(1);
    expect(await page.locator('.filter').isVisible()).toBe(true);
    expect(requests).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('copies a text, shows items of one verdict only, and opens what a link leads to', async () => {
    const { page } = await open(html('th', fullReport(), await onePicture()));
    await page.locator('#O20\\.a .copy').click();
    await expect.poll(() => page.evaluate('getSelection().toString()')).toBe('ขอให้เพิ่มชื่อและตำแหน่งของผู้ตอบคำถามไว้ในหน้าติดต่อสำนักงานเขต');
    await expect.poll(() => page.locator('#O20\\.a .copy').textContent()).toBe('คัดลอกแล้ว');
    await page.locator('.filter button[data-verdict=fail]').press('Enter');
    await expect.poll(() => page.locator('.item:visible').count()).toBe(1);
    await page.locator('.strip a', { hasText: 'O6' }).press('Enter');
    await expect.poll(() => page.locator('#O6').isVisible()).toBe(true);
    await page.locator('a[href="#picture-1"]').last().click();
    await expect.poll(() => page.locator('#picture-1').isVisible()).toBe(true);
    await page.context().close();
  });

  it('does not let what it quotes run', async () => {
    const { page, requests } = await open(html('th', attacked(fullReport(), '"><script>window.hacked=1</script><img src="https://evil.example/x" onerror="window.hacked=1"></style></title>')));
    expect(await page.evaluate('window.hacked')).toBeUndefined();
    expect(requests).toEqual([]);
    await page.context().close();
  });

  it('prints on A4', async () => {
    const { page } = await open(html('th', fullReport(), await onePicture()));
    const pdf = await PDFDocument.load(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
    expect(pdf.getPageCount()).toBeGreaterThan(2);
    expect(pdf.getPageCount()).toBeLessThan(9);
    const { width, height } = pdf.getPage(0).getSize();
    expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
    await page.context().close();
  });

  it.each(CHART_NAMES)('draws the chart %s with its own letters and no request', async (name) => {
    const svg = chartSvg(name, fullReport(), checklist(), { lang: 'th' });
    const { page, requests } = await open(`<!DOCTYPE html>${svg ?? ''}`);
    expect(requests).toEqual([]);
    const outside = await page.evaluate<string[]>(`(() => { const all = document.querySelector('svg').getBoundingClientRect(); return [...document.querySelectorAll('svg text')].filter((one) => { const box = one.getBoundingClientRect(); return box.right > all.right || box.left < all.left || box.bottom > all.bottom; }).map((one) => one.textContent); })()`);
    expect(outside).toEqual([]);
    await page.context().close();
  });
});
