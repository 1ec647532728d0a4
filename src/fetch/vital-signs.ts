import type { Down } from './breaker.js';
import type { Answer } from './exchange.js';
import { failure, type Failure } from './failure.js';
import { contentHeaders } from './headers.js';
import { readPage } from './page.js';
import { botWall } from './walls.js';

/**
 * Whether an ending may be the whole host's and not this address's alone: a broken server, or none that answers. A wall is an
 * answer, and so is an answer that broke off. `portal`: origin of the districts' own site.
 */
export function speaksOfHost(url: URL, got: Answer | Failure, portal: string): boolean {
  if (got.kind === 'answer') return got.status >= 500 && !isWall(got);
  if (got.status !== null || got.cause !== undefined) return false;
  // A name that does not exist is the submitted address's own fault, unless it is the portal's.
  if (got.outcome === 'dns-failure') return got.retry !== 'never' || url.host === new URL(portal).host;
  return got.outcome === 'timeout' || got.outcome === 'connection-refused' || got.outcome === 'connection-reset';
}

function isWall(answer: Answer): boolean {
  const { mediaType, charset } = contentHeaders(answer.headers);
  return botWall(answer.status, answer.headers, readPage(answer.body, mediaType, charset), answer.body) !== null;
}

/** How the start page of a host failed; null when it shows that the host is alive. */
export function failureOfHost(url: URL, got: Answer | Failure, portal: string): Failure | null {
  // A host that only asks for ever more waiting is not back.
  if (got.kind === 'failure') return got.outcome === 'rate-limited' || speaksOfHost(url, got, portal) ? got : null;
  return speaksOfHost(url, got, portal) ? failure('server-error', `HTTP ${got.status}`, { status: got.status }) : null;
}

/** What an address ends in for its host's sake. */
export function hostDown(url: URL, { since, outcome }: Down): Failure {
  const cause = { code: 'host-down', host: url.host, since: new Date(since).toISOString() } as const;
  return failure(outcome, `the start page of ${url.host} fails as well`, { retry: 'never', cause });
}
