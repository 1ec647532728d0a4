import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';

/** Names of Chromium in the order of preference: the headless shell needs a third of the others' CPU and half their memory. */
const NAMES = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
/** Where the usual systems put them, for services that run with a bare PATH. */
const FOLDERS = ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome'];

export type FoundBrowser = { ok: true; path: string } | { ok: false; message: { th: string; en: string } };

/**
 * The browser to render with: OIT_BROWSER, else Playwright's own, else one of the system. `env` is the process's environment.
 * Not ok: one sentence that says what to install.
 */
export function findBrowser(env: Readonly<Record<string, string | undefined>>): FoundBrowser {
  const named = env['OIT_BROWSER'];
  if (named !== undefined && named !== '') return isProgram(named) ? { ok: true, path: named } : { ok: false, message: noProgram(named) };
  const onPath = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const system = NAMES.flatMap((name) => [...new Set([...onPath, ...FOLDERS])].map((folder) => join(folder, name)));
  const path = [...ownOfPlaywright(), ...system].find(isProgram);
  return path === undefined ? { ok: false, message: NONE } : { ok: true, path };
}

/** Playwright names the place of its whole Chromium only; its headless shell lies beside it under the same number. */
function ownOfPlaywright(): string[] {
  try {
    const whole = chromium.executablePath();
    const shell = whole.replace(/([\\/])chromium-(\d+)[\\/]chrome-(linux\w*)[\\/]chrome$/, '$1chromium_headless_shell-$2$1chrome-headless-shell-$3$1chrome-headless-shell');
    return [shell, whole];
  } catch {
    // It throws where it has no browser for the platform; then one of the system is looked for.
    return [];
  }
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** For a browser that is there and does not start; `detail` is what it said. */
export function doesNotStart(path: string, detail: string): { th: string; en: string } {
  return {
    th: `เบราว์เซอร์ ${path} เริ่มทำงานไม่ได้ (${detail}) หน้าที่แสดงผลด้วย JavaScript จึงเป็น “ต้องให้คนตรวจ” ระบุเบราว์เซอร์อื่นได้ด้วย OIT_BROWSER`,
    en: `The browser ${path} does not start (${detail}), so pages drawn by JavaScript stay "needs a person". Name another one in OIT_BROWSER.`,
  };
}

const NONE = {
  th: 'ไม่พบเบราว์เซอร์ในเครื่องนี้ หน้าที่แสดงผลด้วย JavaScript จะเป็น “ต้องให้คนตรวจ” ติดตั้งได้ด้วย apt-get install chromium-headless-shell (หรือ chromium) หรือระบุด้วย OIT_BROWSER',
  en: 'No browser was found, so pages drawn by JavaScript stay "needs a person". Install one with apt-get install chromium-headless-shell (or chromium), or name one in OIT_BROWSER.',
};

function noProgram(path: string): { th: string; en: string } {
  return {
    th: `OIT_BROWSER ระบุ ${path} ซึ่งไม่ใช่โปรแกรมที่เรียกใช้ได้ จึงไม่เปิดหน้าเว็บด้วยเบราว์เซอร์`,
    en: `OIT_BROWSER names ${path}, which is no program that can be run, so no page is rendered.`,
  };
}
