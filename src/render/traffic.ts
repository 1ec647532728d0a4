import type { BrowserContext, Page, Request, Route } from 'playwright';
import { isTracker, WITHOUT_TEXT } from './blocked.js';
import { dial, refusal, type Admit, type DialAnswer, type Refusal } from './dial.js';
import type { RenderLimits } from './limits.js';

/** A file that a script made the browser fetch or save. */
export interface Download {
  url: string;
  finalUrl: string;
  status: number;
  mediaType: string | null;
  fileName: string | null;
  bytes: Buffer;
  /** RFC 3339, UTC. */
  fetchedAt: string;
}

/** The page that is rendered, as it was received before. It is not asked for again. */
export interface SentPage {
  url: string;
  html: Buffer;
  /** `text/html` with its charset, as the server sent it. */
  contentType: string;
}

export interface TrafficOptions {
  admit: Admit;
  userAgent: string;
  limits: RenderLimits;
  signal: AbortSignal;
  now(): number;
  /** Scripts that other pages of this run have fetched already. */
  scripts: Map<string, DialAnswer>;
}

/** All that a page asks for. The browser itself has no network: what is not answered here does not exist for it. */
export interface Traffic {
  /** Requests not yet answered, and those of them that wait for their turn at our own pace. */
  open(): { asked: number; waiting: number };
  /** Milliseconds since 1970 of the last answer. */
  lastAnswer(): number;
  /** Where the page's own frame arrived. */
  document(): { url: string; status: number };
  /** Fetches a file that the browser was told to save (`<a download>`): such requests pass by its interception and fail. */
  save(url: URL): Promise<void>;
  downloads: Download[];
  /** Why the page may lack something that a visitor sees, in technical words; empty when it had all it asked for. */
  missing: Set<string>;
  stats(): { requests: number; bytes: number };
}

const HOPS = 5;
const REQUEST_MS = 20_000;
const LONGEST_BODY = 1024 * 1024;
/** Of all scripts kept for other pages. */
const KEPT_SCRIPTS = 200;

export async function controlTraffic(context: BrowserContext, page: Page, sent: SentPage, options: TrafficOptions): Promise<Traffic> {
  const { limits } = options;
  const downloads: Download[] = [];
  const missing = new Set<string>();
  let asked = 0;
  let waiting = 0;
  let requests = 0;
  let bytes = 0;
  let navigations = 0;
  let lastAnswer = options.now();
  let document = { url: sent.url, status: 200 };

  async function handle(route: Route): Promise<void> {
    asked += 1;
    try {
      await answer(route);
    } catch (error) {
      // The page went elsewhere or was closed while its request was under way; an interruption shows at the renderer.
      if (!options.signal.aborted && !isGone(error)) missing.add(error instanceof Error ? error.message.slice(0, 200) : 'unknown error');
      await route.abort('failed').catch(() => undefined);
    } finally {
      asked -= 1;
      lastAnswer = options.now();
    }
  }

  async function answer(route: Route): Promise<void> {
    const request = route.request();
    const kind = request.resourceType();
    const url = new URL(request.url());
    url.hash = '';
    if (kind === 'stylesheet') return route.fulfill({ status: 200, contentType: 'text/css', body: '' });
    if (WITHOUT_TEXT.has(kind) || isTracker(url)) return route.abort('blockedbyclient');
    if (request.isNavigationRequest()) return navigate(route, request, url);
    const got = await follow(url, asIn(request), kind === 'script');
    if (got.kind === 'failure') {
      missing.add(`${got.outcome}: ${url.href.slice(0, 200)}`);
      return route.abort('failed');
    }
    return route.fulfill({ status: got.status, headers: headersFor(got.headers), body: got.body });
  }

  async function navigate(route: Route, request: Request, url: URL): Promise<void> {
    const own = request.frame() === page.mainFrame();
    if (own) navigations += 1;
    if (own && navigations === 1) {
      return route.fulfill({ status: 200, headers: { 'content-type': sent.contentType }, body: sent.html });
    }
    if (own && navigations > limits.navigations) {
      missing.add('the page goes from address to address without end');
      return route.abort('aborted');
    }
    // A form that sends itself is an act, not a look.
    if (request.method() !== 'GET') {
      missing.add(`a form was to be sent to ${url.host}`);
      return route.abort('blockedbyclient');
    }
    const got = await ask(url, asIn(request));
    if (got.kind === 'failure') {
      missing.add(`${got.outcome}: ${url.href.slice(0, 200)}`);
      return route.abort('failed');
    }
    const target = redirectTarget(got);
    // Playwright lets the browser follow by itself; as a step of a script it comes back here.
    if (target !== null) return route.fulfill({ status: 200, contentType: 'text/html; charset=utf-8', body: `<script>location.replace(${JSON.stringify(target.href).replaceAll('<', '\\u003c')})</script>` });
    if (!isPage(got)) {
      keep(downloadOf(got, url, options.now()));
      return route.abort('aborted');
    }
    if (own) document = { url: url.href, status: got.status };
    return route.fulfill({ status: got.status, headers: headersFor(got.headers), body: got.body });
  }

  function keep(download: Download): void {
    if (download.status >= 400 || download.bytes.length === 0) return;
    if (downloads.length < limits.downloads) downloads.push(download);
    else missing.add('more files than are kept of one page');
  }

  async function save(url: URL): Promise<void> {
    asked += 1;
    try {
      const got = downloads.length >= limits.downloads ? refusal('too-many', 'files of one page') : await follow(url, { method: 'GET', headers: {}, body: null }, false);
      if (got.kind === 'failure') missing.add(`${got.outcome}: ${url.href.slice(0, 200)}`);
      else keep(downloadOf(got, url, options.now()));
    } catch (error) {
      // Nobody waits for it: the page may have been closed before the file came.
      if (!options.signal.aborted) missing.add(error instanceof Error ? error.message.slice(0, 200) : 'unknown error');
    } finally {
      asked -= 1;
      lastAnswer = options.now();
    }
  }

  async function follow(start: URL, how: How, isScript: boolean): Promise<DialAnswer | Refusal> {
    const known = isScript ? options.scripts.get(start.href) : undefined;
    if (known !== undefined) return known;
    let url = start;
    for (let hop = 0; hop <= HOPS; hop += 1) {
      const got = await ask(url, how);
      if (got.kind === 'failure') return got;
      const target = redirectTarget(got);
      if (target === null) {
        if (isScript && got.status === 200 && options.scripts.size < KEPT_SCRIPTS) options.scripts.set(start.href, got);
        return got;
      }
      url = target;
    }
    return refusal('redirect-loop', `more than ${HOPS} redirects`);
  }

  async function ask(url: URL, { method, headers, body }: How): Promise<DialAnswer | Refusal> {
    if (method !== 'GET' && method !== 'HEAD' && method !== 'POST') return refusal('method', `${method} is not sent`);
    if (body !== null && body.length > LONGEST_BODY) return refusal('too-large', 'the request has a long body');
    if (requests >= limits.requests) return refusal('too-many', `more than ${limits.requests} requests`);
    if (bytes >= limits.bytes) return refusal('too-large', `more than ${limits.bytes} bytes in all`);
    requests += 1;
    waiting += 1;
    const leave = await options.admit(url, options.signal).finally(() => (waiting -= 1));
    if (leave.kind === 'failure') return leave;
    const got = await dial(leave, {
      url,
      method,
      headers,
      body,
      userAgent: options.userAgent,
      timeoutMs: REQUEST_MS,
      maxBytes: limits.bytes - bytes,
      signal: options.signal,
    });
    if (got.kind === 'answer') bytes += got.body.length;
    return got;
  }

  await context.route('**', handle);
  // Without a network they could only wait; closed at once, a page goes on without them.
  await context.routeWebSocket(/.*/, (socket) => {
    missing.add('a WebSocket');
    void socket.close();
  });
  return {
    open: () => ({ asked, waiting }),
    lastAnswer: () => lastAnswer,
    document: () => document,
    save,
    downloads,
    missing,
    stats: () => ({ requests, bytes }),
  };
}

/** How a page wants something asked. */
interface How {
  method: string;
  headers: Record<string, string>;
  body: Buffer | null;
}

function asIn(request: Request): How {
  return { method: request.method(), headers: request.headers(), body: request.method() === 'POST' ? request.postDataBuffer() : null };
}

function isGone(error: unknown): boolean {
  return error instanceof Error && /closed|already handled|Invalid InterceptionId|interrupted|not found/i.test(error.message);
}

function redirectTarget({ status, headers, url }: DialAnswer): URL | null {
  const location = headers['location'];
  if (status < 300 || status >= 400 || location === undefined || !URL.canParse(location, url.href)) return null;
  const target = new URL(location, url);
  target.username = '';
  target.password = '';
  // To any other scheme a browser does not go from the web.
  return target.protocol === 'http:' || target.protocol === 'https:' ? target : null;
}

function isPage({ headers, body }: DialAnswer): boolean {
  if (/^\s*attachment/i.test(headers['content-disposition'] ?? '')) return false;
  const start = body.subarray(0, 5).toString('latin1');
  return start !== '%PDF-' && /^\s*(?:text\/html|application\/xhtml\+xml|text\/plain|$)/i.test(headers['content-type'] ?? '');
}

function downloadOf(got: DialAnswer, url: URL, now: number): Download {
  const named = /filename\*?=(?:utf-8'')?"?([^";]+)"?/i.exec(got.headers['content-disposition'] ?? '')?.[1];
  return {
    url: url.href,
    finalUrl: got.url.href,
    status: got.status,
    mediaType: got.headers['content-type']?.split(';')[0]?.trim().toLowerCase() ?? null,
    fileName: named === undefined ? null : decoded(named).slice(0, 255),
    bytes: got.body,
    fetchedAt: new Date(now).toISOString(),
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** No cookie, no promise for later visits, and nothing about a coding or length that no longer holds. */
function headersFor(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => /^(?:content-type|content-language|content-security-policy|access-control-[\w-]+|x-frame-options|x-content-type-options|etag|last-modified|referrer-policy)$/.test(name)));
}
