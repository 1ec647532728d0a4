import { setMaxListeners } from 'node:events';
import { isIP } from 'node:net';
import type { Outcome, Resource } from '../model/resource.js';
import { attempts } from './attempts.js';
import { createAgent, type Answer } from './exchange.js';
import { failure, type Failure } from './failure.js';
import { isWeb, requestable, type Trail } from './follow.js';
import { classifyAddress } from './addresses.js';
import { createGate, hostOf } from './gate.js';
import { contentHeaders } from './headers.js';
import { openLedger } from './ledger.js';
import { createLimiter } from './limiter.js';
import { createNetworkWatch } from './network.js';
import { settingsOf, type FetchOptions, type Settings } from './options.js';
import type { Outage } from './breaker.js';
import { createSender, type Admission, type Send } from './sender.js';
import { isUnsafeAddress } from './unsafe-address.js';

export type { Outage } from './breaker.js';
export type { Failure } from './failure.js';
export type { FetchOptions } from './options.js';
export { openSaved, type OpenedSaved, type SavedPages } from './saved/index.js';
export type { Admission } from './sender.js';

export interface Fetcher {
  /**
   * What this address gives. An address asked twice in a run is requested once, unless `again` asks for a second look or the first
   * ended unchecked for a reason that may have passed.
   * Never rejects for what a server or network does; rejects with the reason of `signal`, or when `keep` fails.
   */
  fetch(url: string, options?: { again?: boolean }): Promise<Resource>;
  /**
   * Leave for one request that somebody else sends (a browser): waits for its turn at the same pace and within the same budget, and
   * names the only addresses it may connect to. A failure says why it must not be sent.
   */
  admit(url: URL, signal: AbortSignal): Promise<Admission | Failure>;
  stats(): FetchStats;
  /** Ends all connections. What is still under way fails. */
  close(): Promise<void>;
}

export interface FetchStats {
  /** Requests sent, with those for redirects, retries and robots.txt. */
  requests: number;
  /** Addresses that have ended, by outcome. */
  ended: Partial<Record<Outcome, number>>;
  /** Bytes kept, after decoding. */
  bytes: number;
  /** Answers "304 not modified". */
  notModified: number;
  /** Hosts that as a whole did not answer, in the order they were found out. */
  outages: Outage[];
}

/** The fetch stage of one run: its connections, pacing, robots rules and memory of what was asked. */
export function createFetcher(options: FetchOptions): Fetcher {
  const settings = settingsOf(options);
  const gate = createGate(settings);
  const agent = createAgent(settings, gate);
  const network = createNetworkWatch(settings);
  // Every fetch under way listens to them; Node suspects a leak from the eleventh on.
  setMaxListeners(0, settings.signal, network.down);
  const stats: Omit<FetchStats, 'outages'> = { requests: 0, ended: {}, bytes: 0, notModified: 0 };
  const ledger = openLedger({
    path: settings.rate === null ? null : settings.ledgerPath,
    budget: { requests: settings.budgetRequests, bytes: settings.budgetBytes },
    now: settings.now,
    elapsed: settings.elapsed,
    onTrouble: settings.onLedgerTrouble,
  });
  const sender = createSender({
    settings,
    gate,
    agent,
    limiter: createLimiter(settings, ledger),
    ledger,
    network,
    count: () => {
      stats.requests += 1;
    },
  });
  const asked = new Map<string, Promise<Resource>>();

  async function fetchOnce(requestedUrl: string, url: URL | null): Promise<Resource> {
    const fetchedAt = new Date(settings.now()).toISOString();
    const startedAt = settings.elapsed();
    const earlier = settings.conditional(requestedUrl);
    let saved: Answer | null = null;
    const send: Send = async (hop) => {
      saved = savedAnswer(hop.url);
      return saved ?? sender.send(hop);
    };
    const { trail, made } = url === null ? invalid(requestedUrl) : await attempts(url, earlier, settings, send);
    const resource: Resource = {
      requestedUrl,
      ...ending(trail, earlier, settings),
      redirects: trail.redirects,
      attempts: made,
      fetchedAt,
      durationMs: settings.elapsed() - startedAt,
      // Bytes of a browser's making are nothing a server could be asked about later.
      ...(saved === null ? {} : { source: 'saved', etag: null, lastModified: null }),
    };
    stats.ended[resource.outcome] = (stats.ended[resource.outcome] ?? 0) + 1;
    if (resource.detail === NOT_MODIFIED) stats.notModified += 1;
    else stats.bytes += resource.bytes ?? 0;
    settings.onProgress(resource);
    return resource;
  }

  /** An address that the public cannot reach, or that is never opened, is not made good by a copy of it. */
  function savedAnswer(url: URL): Answer | null {
    const host = hostOf(url);
    const isInside = isIP(host) !== 0 && classifyAddress(host) !== 'public' && !settings.allowPrivate && !settings.allowOrigins.includes(url.origin);
    return isInside || isUnsafeAddress(url) ? null : settings.saved(url);
  }

  return {
    async fetch(requestedUrl, { again = false } = {}) {
      settings.signal.throwIfAborted();
      const parsed = requestable(requestedUrl);
      const url = parsed !== null && isWeb(parsed) ? parsed : null;
      const key = url?.href ?? requestedUrl;
      let resource = again ? undefined : asked.get(key);
      if (resource === undefined) {
        resource = untilAborted(fetchOnce(requestedUrl, url), settings.signal);
        asked.set(key, resource);
        const own = resource;
        // The host may be back, or the day another one, when the next district asks.
        void own.then((ended) => ended.cause !== undefined && PASSING.has(ended.cause.code) && asked.get(key) === own && asked.delete(key), () => undefined);
      }
      return { ...(await resource), requestedUrl };
    },
    admit: (url, signal) => sender.admit(url, signal),
    stats: () => ({ ...structuredClone(stats), outages: sender.breaker.outages() }),
    async close() {
      await agent.destroy();
      ledger.close();
    },
  };
}

const PASSING: ReadonlySet<string> = new Set(['host-down', 'budget-spent']);
const NOT_MODIFIED = 'not modified';

type Ending = Omit<Resource, 'requestedUrl' | 'redirects' | 'attempts' | 'fetchedAt' | 'durationMs'>;

/** Only content is kept: a page that says "not found" or "sign in" is no evidence of anything but its outcome. */
function ending(trail: Trail, earlier: Resource | null, settings: Settings): Ending {
  const { end, redirects, finalUrl } = trail;
  if (end.kind === 'failure') {
    const httpStatus = end.status ?? redirects.at(-1)?.status ?? null;
    return { ...NOTHING, finalUrl: httpStatus === null ? null : (finalUrl?.href ?? null), outcome: end.outcome, httpStatus, detail: end.detail, ...(end.cause === undefined ? {} : { cause: end.cause }) };
  }
  if (end.status === 304 && earlier !== null) return unchanged(end, earlier);
  return {
    finalUrl: end.url.href,
    outcome: 'ok',
    httpStatus: end.status,
    ...contentHeaders(end.headers),
    sha256: settings.keep(end.body),
    bytes: end.body.length,
    detail: null,
  };
}

/** The content of the earlier answer, of which the server says that it still holds. */
function unchanged(answer: Answer, earlier: Resource): Ending {
  const { mediaType, charset, fileName, sha256, bytes } = earlier;
  const { etag, lastModified } = contentHeaders(answer.headers);
  return {
    finalUrl: answer.url.href,
    outcome: 'ok',
    httpStatus: 200,
    mediaType,
    charset,
    fileName,
    sha256,
    bytes,
    etag: etag ?? earlier.etag,
    lastModified: lastModified ?? earlier.lastModified,
    detail: NOT_MODIFIED,
  };
}

const NOTHING = { mediaType: null, charset: null, etag: null, lastModified: null, fileName: null, sha256: null, bytes: null };

function invalid(text: string): { trail: Trail; made: number } {
  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(text.trim())?.[0];
  const detail = scheme === undefined ? 'no address' : `no address that can be requested (${scheme.slice(0, 20)})`;
  return { trail: { redirects: [], finalUrl: null, end: failure('invalid-url', detail) }, made: 0 };
}

/** Interruption does not wait for a name service that takes its time. */
function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
