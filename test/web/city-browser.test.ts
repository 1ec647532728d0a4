import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright';
import { loadDistricts } from '../../src/submission/index.js';
import type { Verdict } from '../../src/model/verdict.js';
import { browserHere } from '../render/browser-here.js';
import { cityReport, finding } from './city-records.js';
import { accessibilityProblems, browser, storeReport, testWeb, type TestWeb } from './harness.js';

const here = browserHere();
const ITEMS = Array.from({ length: 30 }, (_, at) => `O${at + 1}`);
const VERDICTS: readonly Verdict[] = ['pass', 'remark', 'fail', 'review', 'unchecked', 'not-applicable'];
const POISON = '"><img src=x onerror=alert(1)><script>alert(2)</script>';

/** Every district but the last one, two nights, every verdict; one title tries to script. */
function reports(): ReturnType<typeof cityReport>[] {
  return loadDistricts().slice(0, -1).flatMap((district, place) =>
    ['2023-06-14T20:00:00.000Z', '2023-06-15T20:00:00.000Z'].map((at, night) =>
      cityReport({
        slug: district.slug,
        at,
        verdicts: Object.fromEntries(ITEMS.map((id, item) => [id, VERDICTS[(place * 7 + item + (item === 3 ? night : 0)) % VERDICTS.length] ?? 'pass'])),
        score: { low: 60 + place / 2, high: 70 + place / 2 },
        change: (one) => (place > 0 ? one : { ...one, checklist: { id: 'own-2566', version: POISON }, items: one.items.map((item) => ({ ...item, titleTh: POISON, requirements: item.requirements.map((requirement) => ({ ...requirement, findings: [{ ...finding(POISON, requirement.verdict), suggestionTh: POISON }] })) })) }),
      }),
    ),
  );
}

describe.skipIf(here === null)('in a browser', () => {
  let web: TestWeb;
  let chromium: Browser;
  beforeAll(async () => {
    web = await testWeb({ now: () => new Date('2023-06-16T01:00:00.000Z') }, (store) => reports().forEach((report) => storeReport(store, report)));
    chromium = await browser(here ?? '');
  });
  afterAll(async () => {
    await chromium?.close();
    await web?.close();
  });

  async function opened(path = '/', options: Parameters<Browser['newPage']>[0] = {}): Promise<Page> {
    const page = await chromium.newPage(options);
    await page.goto(`${web.origin}${path}`);
    return page;
  }

  /** Accessible name of what has the focus. */
  const name = (page: Page): Promise<string> => page.evaluate("document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent.trim()");

  it('reads the heat map by keyboard', async () => {
    const page = await opened('/?sort=name', { reducedMotion: 'reduce' });
    const grid = page.getByRole('grid');
    expect(await grid.getByRole('row').count()).toBe(51);
    expect(await grid.locator('a[tabindex="0"]').count()).toBe(1);
    // One stop from the region around it, and Enter opens the item.
    await page.getByRole('region', { name: 'ตารางผลตรวจทั้งกรุงเทพฯ' }).focus();
    await page.keyboard.press('Tab');
    const rows = await grid.getByRole('rowheader').allTextContents();
    expect(await name(page)).toBe(rows[0]);
    await page.keyboard.press('ArrowRight');
    expect(await name(page)).toMatch(new RegExp(`^เขต${rows[0]} O1 `));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    expect(await name(page)).toMatch(new RegExp(`^เขต${rows[1]} O2 (?:ผ่าน|ไม่|ต้อง|ยัง)`));
    await page.keyboard.press('Home');
    expect(await name(page)).toBe(rows[1]);
    await page.keyboard.press('Control+End');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Control+Home');
    expect(await name(page)).toContain('(เรียงตามช่องนี้)');
    await page.keyboard.press('PageDown');
    expect(await name(page)).toBe(rows[9]);
    for (let step = 0; step < 20; step += 1) await page.keyboard.press('ArrowRight');
    const where = await name(page);
    expect(where).toContain(' O20 ');
    // What has the focus is behind neither head.
    const hidden = await page.evaluate("(() => { const box = document.activeElement.getBoundingClientRect(); const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2); return !document.activeElement.contains(top); })()");
    expect(hidden).toBe(false);
    await page.keyboard.press('Tab');
    expect(await page.evaluate("document.activeElement.closest('table') === null || !document.activeElement.closest('table').hasAttribute('data-grid')")).toBe(true);
    await page.keyboard.press('Shift+Tab');
    expect(await name(page)).toBe(where);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/districts\/[a-z]+\/items\/O20\?year=2566$/);
    await page.close();
  });

  it('has a name for every cell and passes over a district without an audit', async () => {
    const page = await opened();
    const last = loadDistricts().at(-1)?.nameTh ?? '';
    expect(await page.getByRole('link', { name: /^เขต\S+ O20 (?:ผ่าน|ไม่ผ่าน|ต้องให้คนตรวจ|ยังไม่ได้ตรวจ|ไม่เกี่ยวข้อง)/ }).count()).toBe(49);
    await page.getByRole('rowheader', { name: last }).getByRole('link').focus();
    await page.keyboard.press('ArrowUp');
    for (let step = 0; step < 12; step += 1) await page.keyboard.press('ArrowRight');
    expect(await name(page)).toContain(' O12 ');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await name(page)).toContain(' O12 ');
    await page.close();
  });

  it.each([[1280, 900], [390, 844]])('has nothing that axe finds and no sideways scroll at %i', async (width, height) => {
    for (const path of ['/', '/?lang=en&items=O20,O22', '/?verdict=fail&sort=O20&items=O20', '/?items=O20&year=2560&verdict=pass&changed=any']) {
      const page = await opened(path, { viewport: { width, height } });
      await page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true");
      expect(await accessibilityProblems(page), path).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth'), path).toBeLessThanOrEqual(0);
      await page.close();
    }
  });

  it('works without script, every cell a link of its own', async () => {
    const page = await opened('/', { javaScriptEnabled: false });
    expect(await page.getByRole('grid').count()).toBe(0);
    expect(await page.locator('table a[tabindex]').count()).toBe(0);
    await page.getByLabel('เฉพาะข้อ', { exact: true }).fill('๒๐ ข้อ 22');
    await page.getByLabel('เรียงตาม', { exact: true }).selectOption('score');
    await page.getByRole('button', { name: 'แสดง' }).click();
    expect(page.url()).toContain('sort=score');
    expect(await page.locator('#shown').textContent()).toContain('เฉพาะข้อ O20, O22 · เรียงตามประมาณการคะแนน น้อยไปมาก');
    await page.close();
  });

  it('runs nothing that a report tries to bring in', async () => {
    const page = await chromium.newPage();
    const dialogs: string[] = [];
    const elsewhere: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(web.origin) && !request.url().startsWith('data:')) elsewhere.push(request.url());
    });
    await page.goto(`${web.origin}/?verdict=fail`);
    await page.waitForLoadState('networkidle');
    expect([dialogs, elsewhere]).toEqual([[], []]);
    expect(await page.locator('main script, main img').count()).toBe(0);
    expect(await page.getByText('<script>alert(2)</script>').count()).toBeGreaterThan(0);
    await page.close();
  });
});
