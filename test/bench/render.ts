import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium } from 'playwright';
import { createFetcher } from '../../src/fetch/index.js';
import { createRenderer, findBrowser, looksClientRendered } from '../../src/render/index.js';

/**
 * What a page costs: fetched as it is, in a browser with a network of its own, and in the browser without one whose requests this process sends.
 * One run, one local server with 30 ms of latency, a page with a bundle, two style sheets, twenty pictures, a font and a list that comes late.
 * `npm run bench:render [PAGES]`.
 */
const pages = Number(process.argv[2] ?? 30);
const browser = findBrowser(process.env);
if (!browser.ok) throw new Error(browser.message.en);

const BUNDLE = `/* ${'x'.repeat(83_000)} */ fetch('/api/list').then(r => r.json()).then(rows => { const t = document.createElement('table'); for (const row of rows) { const tr = t.insertRow(); for (const cell of row) tr.insertCell().textContent = cell } document.getElementById('root').append(t); document.title = 'ready' })`;
const SHELL = `<!DOCTYPE html><html lang="th"><head><meta charset="utf-8"><title>รายการ</title><link rel="stylesheet" href="/a.css"><link rel="stylesheet" href="/b.css"></head><body><div id="root"></div>${Array.from({ length: 20 }, (_, at) => `<img src="/picture-${at}.png" alt="">`).join('')}<script src="/main.js"></script></body></html>`;
const ROWS = Array.from({ length: 100 }, (_, at) => [String(at + 1), 'จ้างซ่อมแซมถนนและทางเท้า', '497,000.00', '495,000.00', 'เฉพาะเจาะจง', 'บริษัท ตัวอย่าง จำกัด']);
let requests = 0;
const server = createServer((request, response) => {
  requests += 1;
  const path = (request.url ?? '/').split('?')[0] ?? '';
  const [type, body] = path === '/main.js' ? ['text/javascript', BUNDLE] : path === '/api/list' ? ['application/json', JSON.stringify(ROWS)] : path.endsWith('.css') ? ['text/css', '@font-face{font-family:T;src:url(/t.woff2)} body{font-family:T}'] : path.endsWith('.png') || path.endsWith('.woff2') ? ['image/png', '0'.repeat(14_000)] : path === '/robots.txt' ? ['text/plain', ''] : ['text/html; charset=utf-8', SHELL];
  setTimeout(() => response.writeHead(200, { 'content-type': type }).end(body), 30);
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const stop = new AbortController();
const common = { userAgent: 'oit-check bench', signal: stop.signal };
const newFetcher = (kept: Buffer[]) => createFetcher({ ...common, rate: null, timeoutMs: 20_000, allowPrivate: true, portal: origin, slug: 'x', keep: (bytes) => String(kept.push(bytes)) });

const rows: [string, number, number, number, number][] = [];
async function measure(name: string, work: () => Promise<number>, pids: () => number[]): Promise<void> {
  const [asked, mine, theirs, startedAt] = [requests, process.cpuUsage(), ticks(pids()), performance.now()];
  const shown = await work();
  const cpu = process.cpuUsage(mine);
  rows.push([name, (performance.now() - startedAt) / pages, ((cpu.user + cpu.system) / 1000 + (ticks(pids()) - theirs) * 10) / pages, (requests - asked) / pages, shown / pages]);
}

await measure('fetched, and asked whether a script fills it', async () => {
  const kept: Buffer[] = [];
  const fetcher = newFetcher(kept);
  for (let at = 0; at < pages; at += 1) await fetcher.fetch(`${origin}/page?${at}`);
  await fetcher.close();
  return kept.filter(looksClientRendered).length;
}, () => []);

const alone = await chromium.launch({ executablePath: browser.path, chromiumSandbox: process.getuid?.() !== 0 });
await measure('browser with its own network', async () => {
  let shown = 0;
  for (let at = 0; at < pages; at += 1) {
    const context = await alone.newContext();
    const page = await context.newPage();
    await page.goto(`${origin}/page?${at}`, { waitUntil: 'networkidle' });
    shown += (await page.content()).includes('เฉพาะเจาะจง') ? 1 : 0;
    await context.close();
  }
  return shown;
}, browserPids);
await alone.close();

const fetcher = newFetcher([]);
const renderer = createRenderer({ ...common, executablePath: browser.path, admit: (url, signal) => fetcher.admit(url, signal) });
await renderer.render({ url: `${origin}/warm`, html: Buffer.from(SHELL), contentType: 'text/html' });
await measure('browser without one, requests sent here', async () => {
  let shown = 0;
  for (let at = 0; at < pages; at += 1) {
    const page = await renderer.render({ url: `${origin}/page?${at}`, html: Buffer.from(SHELL), contentType: 'text/html; charset=utf-8' });
    shown += page.ok && page.html.includes('เฉพาะเจาะจง') ? 1 : 0;
  }
  return shown;
}, browserPids);
await renderer.close();
await fetcher.close();
server.close();
server.closeAllConnections();

process.stdout.write(`${pages} pages, one after the other\n${'way'.padEnd(46)} ms/page  CPU ms/page  requests/page  seen\n`);
for (const [name, ms, cpu, asked, shown] of rows) process.stdout.write(`${name.padEnd(46)} ${ms.toFixed(0).padStart(7)}  ${cpu.toFixed(0).padStart(11)}  ${asked.toFixed(1).padStart(13)}  ${(100 * shown).toFixed(0)} %\n`);

/** Processes of browsers that this process started. */
function browserPids(): number[] {
  const children = (pid: number): number[] => {
    try {
      return readFileSync(`/proc/${pid}/task/${pid}/children`, 'latin1').trim().split(' ').filter(Boolean).map(Number);
    } catch {
      return [];
    }
  };
  const all = (pid: number): number[] => children(pid).flatMap((child) => [child, ...all(child)]);
  return all(process.pid).filter((pid) => /chrom|headless/.test(readFileSync(`/proc/${pid}/comm`, 'latin1')));
}

/** CPU time in hundredths of a second, of children that have ended as well. */
function ticks(pids: number[]): number {
  return pids.reduce((sum, pid) => {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return sum + [11, 12, 13, 14].reduce((all, at) => all + Number(fields[at] ?? 0), 0);
  }, 0);
}
