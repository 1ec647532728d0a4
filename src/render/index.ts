import type { BrowserContext, Page } from 'playwright';
import pLimit from 'p-limit';
import { startBrowser, type RunningBrowser } from './browser.js';
import { savedFile } from './saved-file.js';
import type { Admit, DialAnswer } from './dial.js';
import { RENDER_LIMITS, type RenderLimits } from './limits.js';
import type { TakenPicture } from '../model/picture.js';
import { placesOf, type PlacesOptions } from './places.js';
import { pageHtml, pageState } from './snapshot.js';
import { controlTraffic, type Download, type SentPage, type Traffic } from './traffic.js';

export { doesNotStart, findBrowser, type FoundBrowser } from './executable.js';
export { looksClientRendered } from './need.js';
export type { Admit, Leave, Refusal } from './dial.js';
export type { Download, SentPage } from './traffic.js';

export interface RenderOptions {
  /** Of `findBrowser`. */
  executablePath: string;
  admit: Admit;
  /** Of the requests; the page's scripts see it at the end of the browser's own name. */
  userAgent: string;
  signal: AbortSignal;
  limits?: Partial<RenderLimits>;
  now?(): number;
}

export interface RenderedPage {
  ok: true;
  /** The document as it stood when it was ready, UTF-8. */
  html: Buffer;
  /** Where it was then; scripts may have gone elsewhere. */
  finalUrl: string;
  httpStatus: number;
  /** Why something a visitor sees may lack, in technical words; empty when the page had all it asked for. */
  missing: string[];
  downloads: Download[];
  /** RFC 3339, UTC. */
  renderedAt: string;
  durationMs: number;
  requests: number;
  bytes: number;
}

/** A page that could not be shown to the end. `page`: it is made so; `us`: our browser or our bounds. */
export interface RenderFailure {
  ok: false;
  /** `no-browser`: it did not start, and will not for the next page either. */
  by: 'page' | 'us' | 'no-browser';
  detail: string;
  downloads: Download[];
}

/** A browser for a run. It starts with the first page and is started anew every so many pages. */
export interface Renderer {
  /**
   * Runs the scripts of a page that was received. Pages are rendered one after the other.
   * Rejects only with the reason of `signal`.
   */
  render(page: SentPage): Promise<RenderedPage | RenderFailure>;
  /** A picture (PNG) of a saved page without its scripts and without any network, `width` pixels wide, cut at four widths; null when it fails. */
  picture(page: SentPage, width: number): Promise<Buffer | null>;
  /** Pictures of places of a saved page, in the order of the quotes; null for those that are not found, or when the page cannot be shown. */
  places(page: SentPage, quotes: readonly string[], options: PlacesOptions): Promise<(TakenPicture | null)[]>;
  /** Ends the browser with all its processes. */
  close(): Promise<void>;
}

export function createRenderer(options: RenderOptions): Renderer {
  const limits = { ...RENDER_LIMITS, ...options.limits };
  const now = options.now ?? Date.now;
  const oneAtATime = pLimit(1);
  const scripts = new Map<string, DialAnswer>();
  let running: RunningBrowser | null = null;
  let pages = 0;

  async function browser(): Promise<RunningBrowser> {
    if (running !== null && (pages >= limits.pagesPerBrowser || !running.browser.isConnected())) await end();
    running ??= await startBrowser(options.executablePath).catch((error: unknown) => {
      throw new NotStarted(error instanceof Error ? error.message : String(error));
    });
    pages += 1;
    return running;
  }

  async function end(): Promise<void> {
    const ending = running;
    running = null;
    pages = 0;
    await ending?.end();
  }

  async function render(sent: SentPage): Promise<RenderedPage | RenderFailure> {
    options.signal.throwIfAborted();
    const startedAt = now();
    const control = new AbortController();
    const signal = AbortSignal.any([options.signal, control.signal]);
    let traffic: Traffic | null = null;
    let context: BrowserContext | null = null;
    try {
      const { browser: chrome, memory } = await browser();
      context = await chrome.newContext(contextOptions(chrome.version(), options.userAgent));
      const page = await context.newPage();
      await tame(context, page);
      traffic = await controlTraffic(context, page, sent, { admit: options.admit, userAgent: options.userAgent, limits, signal, now, scripts });
      catchSavedFiles(page, traffic, limits, now);
      const shown = await show(page, sent, traffic, { limits, memory, now, signal: options.signal });
      if (!shown.ok) {
        await end();
        return { ...shown, downloads: traffic.downloads };
      }
      const { status } = traffic.document();
      if (status >= 400) return { ok: false, by: 'page', detail: `the scripts lead to HTTP ${status}`, downloads: traffic.downloads };
      return {
        ok: true,
        html: Buffer.from(shown.html, 'utf8'),
        finalUrl: shown.url,
        httpStatus: status,
        missing: [...traffic.missing],
        downloads: traffic.downloads,
        renderedAt: new Date(startedAt).toISOString(),
        durationMs: now() - startedAt,
        ...traffic.stats(),
      };
    } catch (error) {
      options.signal.throwIfAborted();
      await end();
      const by = error instanceof NotStarted ? 'no-browser' : 'us';
      return { ok: false, by, detail: error instanceof Error ? firstWords(error.message) : 'unknown', downloads: traffic?.downloads ?? [] };
    } finally {
      control.abort(new Error('the page was closed'));
      if (context !== null && !(await closes(context))) await end();
    }
  }

  async function picture(sent: SentPage, width: number): Promise<Buffer | null> {
    options.signal.throwIfAborted();
    let context: BrowserContext | null = null;
    try {
      context = await (await browser()).browser.newContext({ viewport: { width, height: 200 }, javaScriptEnabled: false, offline: true, serviceWorkers: 'block', locale: 'th-TH' });
      const page = await context.newPage();
      await context.route('**', (route) =>
        route.request().isNavigationRequest() && route.request().frame() === page.mainFrame() ? route.fulfill({ status: 200, headers: { 'content-type': sent.contentType }, body: sent.html }) : route.abort('blockedbyclient'),
      );
      await page.goto(sent.url, { waitUntil: 'domcontentloaded', timeout: 15_000 });
      const tall = await page.evaluate('document.documentElement.scrollHeight');
      const height = Math.min(4 * width, Math.max(200, Number(tall) || width));
      await page.setViewportSize({ width, height });
      return await page.screenshot({ type: 'png', timeout: 15_000, animations: 'disabled' });
    } catch {
      options.signal.throwIfAborted();
      return null;
    } finally {
      if (context !== null && !(await closes(context))) await end();
    }
  }

  async function places(sent: SentPage, quotes: readonly string[], how: PlacesOptions): Promise<(TakenPicture | null)[]> {
    options.signal.throwIfAborted();
    let context: BrowserContext | null = null;
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(), PLACES_MS);
    try {
      const { browser: chrome } = await browser();
      // Its own policy would refuse our style, and there is nothing left for it to protect.
      context = await chrome.newContext({ viewport: { width: how.width, height: 800 }, deviceScaleFactor: 1.5, javaScriptEnabled: false, bypassCSP: true, offline: true, serviceWorkers: 'block', locale: 'th-TH' });
      const page = await context.newPage();
      const stuck = new Promise<never>((_resolve, reject) => late.signal.addEventListener('abort', () => reject(new Error('the page took too long'))));
      stuck.catch(() => undefined);
      return await Promise.race([stuck, placesOf(page, sent, quotes, how)]);
    } catch (error) {
      options.signal.throwIfAborted();
      await end();
      if (error instanceof NotStarted) throw error;
      return quotes.map(() => null);
    } finally {
      clearTimeout(timer);
      if (context !== null && !(await closes(context))) await end();
    }
  }

  // Whatever is under way then fails at once, as its browser is gone.
  options.signal.addEventListener('abort', () => void end(), { once: true });
  return {
    render: (page) => oneAtATime(() => render(page)),
    picture: (page, width) => oneAtATime(() => picture(page, width)),
    places: (page, quotes, how) => oneAtATime(() => places(page, quotes, how)),
    close: end,
  };
}

/** For all pictures of one page: half a second in the usual case. */
const PLACES_MS = 30_000;

/** The browser did not start, and will not for the next page either. */
export class NotStarted extends Error {}

/** Without the box and the log that Playwright puts around what happened. */
function firstWords(message: string): string {
  const lines = message.split('\n').map((line) => line.replace(/^[\s║╔╚═╗╝]+|[\s║]+$/g, '')).filter((line) => line !== '');
  return (lines.find((line) => /error|fail|cannot|no such/i.test(line)) ?? lines[0] ?? '').replace(/^[\w.]+: /, '').slice(0, 200);
}

function contextOptions(version: string, userAgent: string): Parameters<RunningBrowser['browser']['newContext']>[0] {
  return {
    viewport: { width: 1280, height: 2000 },
    locale: 'th-TH',
    timezoneId: 'Asia/Bangkok',
    serviceWorkers: 'block',
    acceptDownloads: true,
    userAgent: `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${version.split('.', 1)[0] ?? ''}.0.0.0 Safari/537.36 ${userAgent}`,
  };
}

/** No dialog waits, no window opens, nothing is printed, and the page may always be left. */
async function tame(context: BrowserContext, page: Page): Promise<void> {
  await context.addInitScript(`(() => {
    const nothing = { alert: undefined, confirm: false, prompt: null, print: undefined, open: null };
    for (const [name, value] of Object.entries(nothing)) { try { window[name] = () => value; } catch {} }
  })()`);
  page.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined));
  context.on('page', (other) => void (other === page ? undefined : other.close({ runBeforeUnload: false }).catch(() => undefined)));
}

/** Files that scripts build themselves (`blob:`) are saved by the browser; what it would take from the network is fetched in its place. */
function catchSavedFiles(page: Page, traffic: Traffic, limits: RenderLimits, now: () => number): void {
  let caught = 0;
  page.on('download', (download) => {
    caught += 1;
    const from = URL.canParse(download.url()) ? new URL(download.url()) : null;
    const isWeb = from?.protocol === 'http:' || from?.protocol === 'https:';
    if (caught > limits.downloads || isWeb) void download.cancel().catch(() => undefined);
    if (caught > limits.downloads) return;
    if (from !== null && isWeb) return void traffic.save(from);
    void savedFile(download, limits.bytes).then((bytes) => {
      if (bytes === null) return traffic.missing.add('a file that could not be kept');
      return traffic.downloads.push({
        url: page.url(), finalUrl: page.url(), status: 200, mediaType: null, fileName: download.suggestedFilename().slice(0, 255), bytes, fetchedAt: new Date(now()).toISOString(),
      });
    });
  });
}

type Shown = { ok: true; html: string; url: string } | { ok: false; by: 'page' | 'us'; detail: string };

const LOOK_EVERY_MS = 200;

/** Waits until the page is ready or has had its time, and takes its document. */
async function show(page: Page, sent: SentPage, traffic: Traffic, { limits, memory, now, signal }: { limits: RenderLimits; memory(): number; now(): number; signal: AbortSignal }): Promise<Shown> {
  const session = await page.context().newCDPSession(page);
  const startedAt = now();
  // Not awaited for its end: a page may go elsewhere before, or never stop loading. What came of it shows in its state.
  void page.goto(sent.url, { waitUntil: 'commit', timeout: 15_000 }).catch(() => undefined);
  let worked = 0;
  let letters = -1;
  let sameSince = startedAt;
  for (;;) {
    const lookedAt = now();
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    signal.throwIfAborted();
    if (!page.context().browser()?.isConnected()) return { ok: false, by: 'us', detail: 'the browser ended' };
    const used = memory();
    if (used > limits.memoryBytes) return { ok: false, by: 'page', detail: `the page needs more than ${limits.memoryBytes} bytes of memory` };
    const state = await pageState(session, limits.elements);
    if (traffic.open().waiting === 0) worked += now() - lookedAt;
    if (state !== null && state.elements > limits.elements) return { ok: false, by: 'page', detail: `more than ${limits.elements} elements` };
    if (state !== null && state.letters !== letters) {
      letters = state.letters;
      sameSince = now();
    }
    const late = worked > limits.workMs || now() - startedAt > limits.wallMs;
    if (late && state === null) return { ok: false, by: 'page', detail: 'the page computes without end' };
    const quiet = traffic.open().asked === 0 && now() - Math.max(traffic.lastAnswer(), sameSince) >= limits.quietMs;
    // Clocks and tickers change for ever: once nothing is asked for, a page gets a few seconds to come to rest.
    const ticking = traffic.open().asked === 0 && now() - traffic.lastAnswer() >= 5 * limits.quietMs;
    if (!late && !(state?.parsed === true && (quiet || ticking))) continue;
    if (late && traffic.open().asked > 0) traffic.missing.add(`time: ${traffic.open().asked} requests were still open`);
    const html = await pageHtml(session, limits.letters);
    if (html === null && !late) continue;
    if (html === null) return { ok: false, by: 'page', detail: `no snapshot: the document is longer than ${limits.letters} letters or does not answer` };
    // A browser that runs scripts shows no noscript: what stands in it is for others.
    return { ok: true, html: html.replace(/<noscript\b[^>]*>[^]*?<\/noscript>/gi, ''), url: page.url() };
  }
}

/** Whether a page could be closed in time; one that computes without end cannot. */
async function closes(context: BrowserContext): Promise<boolean> {
  const closed = context.close().then(
    () => true,
    () => true,
  );
  return Promise.race([closed, new Promise<boolean>((resolve) => setTimeout(resolve, 3_000, false).unref())]);
}
