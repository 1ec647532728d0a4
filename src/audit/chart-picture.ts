import { findBrowser, NotStarted, doesNotStart } from '../render/index.js';
import { offlineRenderer } from './page-pictures.js';

export type ChartPicture = { ok: true; png: Uint8Array } | { ok: false; message: { th: string; en: string } };

/** A chart (SVG of `report/charts`, fonts in it) as PNG, `width` pixels wide. Drawn by a browser, which alone shapes Thai letters as they are read; not ok: there is none. */
export async function chartPicture(svg: string, width: number, env: Readonly<Record<string, string | undefined>>, signal: AbortSignal): Promise<ChartPicture> {
  const browser = findBrowser(env);
  if (!browser.ok) return { ok: false, message: NO_BROWSER };
  const renderer = offlineRenderer(browser.path, signal);
  try {
    const html = `<!DOCTYPE html><meta charset="utf-8"><style>html,body{margin:0;background:#fff}svg{display:block;width:100%;height:auto}</style>${svg}`;
    const png = await renderer.picture({ url: 'http://chart.invalid/', html: Buffer.from(html, 'utf8'), contentType: 'text/html; charset=utf-8' }, width);
    return png === null ? { ok: false, message: doesNotStart(browser.path, 'no picture') } : { ok: true, png };
  } catch (error) {
    if (error instanceof NotStarted) return { ok: false, message: doesNotStart(browser.path, error.message) };
    throw error;
  } finally {
    await renderer.close();
  }
}

const NO_BROWSER = {
  th: 'การเขียน PNG ต้องใช้เบราว์เซอร์ แต่ไม่พบในเครื่องนี้ ติดตั้งได้ด้วย apt-get install chromium-headless-shell หรือระบุด้วย OIT_BROWSER หรือใช้ --svg แทน',
  en: 'A PNG is drawn by a browser, and none was found. Install one with apt-get install chromium-headless-shell, name one in OIT_BROWSER, or use --svg.',
};
