import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from 'playwright';
import sharp from 'sharp';
import { Report } from '../src/model/report.js';
import { findBrowser } from '../src/render/index.js';
import { loadDistricts } from '../src/submission/index.js';
import { cityDatabase } from './bench/city-database.js';

/*
 * The pictures of the web page and of the office files in docs/pictures, taken of the built program over made-up nights and one real audit of
 * the stand-in portal. Office files are drawn by LibreOffice and pdftoppm, where they are installed.
 */

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const PICTURES = join(ROOT, 'docs/pictures');
const OIT = join(ROOT, 'dist/cli/oit.js');
const WIDTHS = { desktop: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } } as const;
const NIGHTS = 45;

const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
const db = join(folder, 'oit.sqlite');
try {
  const template = Report.parse(JSON.parse(oit('check', 'huaikhwang', '--replica', '--db', join(folder, 'template.sqlite'), '--json', '-', '--quiet')));
  const first = new Date(Date.now() - NIGHTS * 86_400_000);
  first.setUTCHours(20, 0, 0, 0);
  const city = cityDatabase(db, { first: first.toISOString(), districts: loadDistricts(), template });
  city.upTo(NIGHTS);
  city.close();
  oit('check', 'huaikhwang', '--replica', '--db', db, '--quiet');
  await pages();
  await officeFiles();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function oit(...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [OIT, ...args], { encoding: 'utf8', maxBuffer: 1 << 28, cwd: folder });
  if (status !== 0 && status !== 1 && status !== 3) throw new Error(`oit ${args.join(' ')}: ${stderr}`);
  return stdout;
}

async function pages(): Promise<void> {
  const found = findBrowser(process.env);
  if (!found.ok) throw new Error(found.message.en);
  const server = spawn(process.execPath, [OIT, 'serve', '--replica', '--db', db, '--port', '0', '--lang', 'en'], { stdio: ['ignore', 'ignore', 'pipe'], cwd: folder });
  const browser = await chromium.launch({ executablePath: found.path, args: ['--no-sandbox'] });
  try {
    const origin = await said(server.stderr, /http:\/\/127\.0\.0\.1:\d+/);
    const precheck = await preCheck(browser, origin);
    const views = { city: '/#table', worst: '/', district: '/districts/huaikhwang?year=2566', item: '/districts/huaikhwang/items/O20?year=2566', history: '/districts/bangrak/history?year=2566', precheck };
    for (const [view, path] of Object.entries(views)) {
      for (const lang of ['th', 'en'] as const) {
        for (const [device, viewport] of Object.entries(WIDTHS)) {
          const page = await browser.newPage({ viewport });
          await page.goto(`${origin}/?lang=${lang}`);
          await page.goto(`${origin}${path}`, { waitUntil: 'networkidle' });
          // On a phone the questions above the table take a screen of their own.
          if (view === 'city' && device === 'phone') await page.evaluate("document.querySelector('main table').scrollIntoView()");
          await keep(await page.screenshot(), `web-${view}-${device}-${lang}`);
          await page.close();
        }
      }
    }
  } finally {
    await browser.close();
    server.kill('SIGTERM');
    await once(server, 'close');
  }
}

/** A list with faults, brought in and checked as a person would; the path of its page. */
async function preCheck(browser: Browser, origin: string): Promise<string> {
  const page = await browser.newPage({ viewport: WIDTHS.desktop });
  await page.goto(`${origin}/prechecks/new?lang=en`);
  await page.locator('#district').fill('Huai Khwang');
  await page.locator('#checklist').selectOption('bma-2566');
  await page.locator('#source-published').check();
  await page.locator('main form button[type="submit"]').click();
  await page.waitForURL(/\/prechecks\/(?!new)[^/]+$/);
  const path = new URL(page.url()).pathname;
  await page.locator(`form[action$="/run"] button`).first().click();
  await page.locator('main .verdict').first().waitFor({ timeout: 120_000 });
  await page.close();
  return path;
}

function said(stream: NodeJS.ReadableStream, pattern: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    stream.on('data', (chunk: Buffer) => {
      text += chunk.toString('utf8');
      const match = pattern.exec(text);
      if (match !== null) resolve(match[0]);
    });
    stream.on('close', () => reject(new Error(`the server ended: ${text}`)));
  });
}

async function officeFiles(): Promise<void> {
  const files = { 'office-report': ['report', 'huaikhwang', '--xlsx'], 'office-plan': ['plan', 'huaikhwang', '--docx'], 'office-form': ['template', 'O20', '--district', 'huaikhwang', '--xlsx'] };
  for (const [name, args] of Object.entries(files)) {
    const file = join(folder, `${name}.${String(args.at(-1)).slice(2)}`);
    oit(...args, file, ...(args[0] === 'template' ? [] : ['--db', db]));
    const drawn = spawnSync('soffice', ['--headless', `-env:UserInstallation=file://${folder}/office`, '--convert-to', 'pdf', '--outdir', folder, file], { stdio: 'ignore' });
    if (drawn.error !== undefined) return console.log('without soffice, the pictures of office files stay as they are');
    spawnSync('pdftoppm', ['-png', '-r', '70', '-f', '1', '-l', '1', '-singlefile', join(folder, `${name}.pdf`), join(folder, name)]);
    await keep(readFileSync(join(folder, `${name}.png`)), name);
  }
}

/** With a palette a picture of a page is a third of the size and looks the same. */
async function keep(png: Buffer, name: string): Promise<void> {
  const { size } = await sharp(png).png({ palette: true, colours: 128, effort: 10 }).toFile(join(PICTURES, `${name}.png`));
  console.log(`${name}.png ${Math.round(size / 1000)} kB`);
}
