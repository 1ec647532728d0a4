import { expect, it } from 'vitest';
import { browserHere } from '../render/browser-here.js';
import { accessibilityProblems, browser, testWeb } from './harness.js';

it('answers on an empty database, with nothing from elsewhere', async () => {
  const web = await testWeb();
  try {
    const page = await fetch(`${web.origin}/`);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await page.text()).toMatch(/^<!DOCTYPE html><html lang="th">/);
    expect((await fetch(`${web.origin}/?lang=en`)).headers.get('set-cookie')).toContain('lang=en');
    expect(await (await fetch(`${web.origin}/healthz`)).json()).toEqual({ status: 'ok' });
    const missing = await fetch(`${web.origin}/nothing`);
    expect(missing.status).toBe(404);
    expect(await missing.text()).toContain('ไม่พบหน้านี้');
  } finally {
    await web.close();
  }
});

it.skipIf(browserHere() === null)('has nothing that axe finds', async () => {
  const web = await testWeb();
  const chromium = await browser(browserHere() ?? '');
  try {
    const page = await chromium.newPage();
    await page.goto(web.origin);
    expect(await accessibilityProblems(page)).toEqual([]);
  } finally {
    await chromium.close();
    await web.close();
  }
});
