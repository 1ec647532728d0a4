import type { Resource } from '../model/resource.js';
import type { Answer } from './exchange.js';
import { failure, failureOfStatus, type Failure } from './failure.js';
import { contentHeaders, headerText, retryAfterMs } from './headers.js';
import { readPage, type Page } from './page.js';
import { isSentHome, saysNotFound } from './soft-not-found.js';
import { botWall, isLoginAddress, isLoginPage } from './walls.js';

/** The way from an address to its content or to the failure it ends in. */
export interface Trail {
  redirects: Resource['redirects'];
  /** The last address that was asked, or a redirect pointed to; null when none was. */
  finalUrl: URL | null;
  end: Answer | Failure;
}

export interface Site {
  portal: string;
  slug: string | readonly string[];
}

/** RFC 9110 leaves the number to the client; browsers stop at 20, but no honest chain on the portal has more than three. */
const MOST_HOPS = 10;
/** A page that is shown longer than this is meant to be read. */
const LONGEST_REFRESH_S = 5;

/**
 * Follows HTTP redirects and the refresh tags by which the portal's group pages lead to their first child, until there
 * is content (`end.kind` 'answer', status 2xx or 304) or a failure. Every hop goes through `send`, which decides whether it may be asked.
 */
export async function follow(start: URL, site: Site, now: () => number, send: (url: URL, hop: number) => Promise<Answer | Failure>): Promise<Trail> {
  const redirects: Trail['redirects'] = [];
  const seen = new Set<string>();
  let url = start;
  for (;;) {
    const ended = (end: Answer | Failure, finalUrl: URL | null = url): Trail => ({ redirects, finalUrl, end });
    seen.add(url.href);
    const got = await send(url, redirects.length);
    if (got.kind === 'failure') return ended(got);
    const step = stepFrom(got, now);
    if (step.kind !== 'redirect') return ended(step);
    redirects.push({ url: url.href, via: step.via, status: got.status });
    const { target } = step;
    const status = got.status;
    if (target.protocol === 'file:') return ended(failure('blocked-address', 'redirected to a file: address', { status }));
    if (!isWeb(target)) return ended(failure('invalid-url', `redirected to a ${target.protocol} address`, { status }));
    if (isLoginAddress(target) && !isLoginAddress(start)) return ended(failure('login-required', `redirected to ${shown(target)}`, { status }), target);
    if (isSentHome(start, target, site)) return ended(failure('soft-not-found', `sent to the home page ${shown(target)}`, { status }), target);
    if (seen.has(target.href)) return ended(failure('redirect-loop', `came back to ${shown(target)}`, { status }), target);
    if (redirects.length > MOST_HOPS) return ended(failure('redirect-loop', `more than ${MOST_HOPS} redirects`, { status }), target);
    url = target;
  }
}

export function isWeb(url: URL): boolean {
  return url.protocol === 'http:' || url.protocol === 'https:';
}

type Step = Answer | Failure | { kind: 'redirect'; via: 'http' | 'meta-refresh'; target: URL };

function stepFrom(answer: Answer, now: () => number): Step {
  const { status, headers } = answer;
  if (status === 304) return answer;
  const location = headerText(headers.location);
  if (status >= 300 && status < 400 && location !== null) {
    const target = requestable(location, answer.url);
    return target === null ? failure('invalid-url', 'redirected to what is no address', { status }) : { kind: 'redirect', via: 'http', target };
  }
  const { mediaType, charset } = contentHeaders(headers);
  const page = readPage(answer.body, mediaType, charset);
  const wall = botWall(status, headers, page);
  if (wall !== null) return failure('bot-wall', `${wall}, HTTP ${status}`, { status });
  const refused = failureOfStatus(status, retryAfterMs(headers, now()));
  if (refused !== null) return refused;
  if (answer.body.length === 0) return failure('empty-body', `HTTP ${status} with 0 bytes`, { status });
  return page === null ? answer : stepFromPage(answer, page);
}

function stepFromPage(answer: Answer, page: Page): Step {
  const { status } = answer;
  const target = page.refresh === null || page.refresh.delayS > LONGEST_REFRESH_S ? null : requestable(page.refresh.target, answer.url);
  // A page that loads itself again is a page. A browser ignores a refresh to another scheme.
  if (target !== null && isWeb(target) && target.href !== answer.url.href) {
    return { kind: 'redirect', via: 'meta-refresh', target };
  }
  if (isLoginPage(page)) return failure('login-required', 'a page that is only a password form', { status });
  const missing = saysNotFound(page);
  return missing === null ? answer : failure('soft-not-found', missing, { status });
}

/**
 * An address as it is requested: without fragment, which is never sent, and without credentials, which are not ours
 * to use. null when it is none.
 */
export function requestable(target: string, base?: URL): URL | null {
  try {
    const url = new URL(target, base);
    url.hash = '';
    url.username = '';
    url.password = '';
    return url;
  } catch {
    return null;
  }
}

const shown = (url: URL): string => url.href.slice(0, 200);
