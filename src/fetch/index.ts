import { setMaxListeners } from 'node:events';
import type { Outcome, Resource } from '../model/resource.js';
import { attempts } from './attempts.js';
import { createAgent, type Answer } from './exchange.js';
import { failure } from './failure.js';
import { isWeb, requestable, type Trail } from './follow.js';
import { createGate } from './gate.js';
import { contentHeaders } from './headers.js';
import { createLimiter } from './limiter.js';
import { createNetworkWatch } from './network.js';
import { settingsOf, type FetchOptions, type Settings } from './options.js';
import { createSender } from './sender.js';

export type { FetchOptions } from './options.js';

export interface Fetcher {
  /**
   * What this address gives. An address asked twice in a run is requested once, unless `again` asks for a second look or the first
   * ended unchecked for a reason that may have passed.
   * Never rejects for what a server or network does; rejects with the reason of `signal`, or when `keep` fails.
   */
  fetch(url: string, options?: { again?: boolean }): Promise<Resource>;
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
}

/** The fetch stage of one run: its connections, pacing, robots rules and memory of what was asked. */
export function createFetcher(options: FetchOptions): Fetcher {
  const settings = settingsOf(options);
  const gate = createGate(settings);
  const agent = createAgent(settings, gate);
  const network = createNetworkWatch(settings);
  // Every fetch under way listens to them; Node suspects a leak from the eleventh on.
  setMaxListeners(0, settings.signal, network.down);
  const stats: FetchStats = { requests: 0, ended: {}, bytes: 0, notModified: 0 };
  const send = createSender({
    settings,
    gate,
    agent,
    limiter: createLimiter(settings),
    network,
    count: () => {
      stats.requests += 1;
    },
  });
  const asked = new Map<string, Promise<Resource>>();

  async function fetchOnce(requestedUrl: string, url: URL | null): Promise<Resource> {
    const startedAt = settings.now();
    const earlier = settings.conditional(requestedUrl);
    const { trail, made } = url === null ? invalid(requestedUrl) : await attempts(url, earlier, settings, send);
    const resource: Resource = {
      requestedUrl,
      ...ending(trail, earlier, settings),
      redirects: trail.redirects,
      attempts: made,
      fetchedAt: new Date(startedAt).toISOString(),
      durationMs: settings.now() - startedAt,
    };
    stats.ended[resource.outcome] = (stats.ended[resource.outcome] ?? 0) + 1;
    if (resource.detail === NOT_MODIFIED) stats.notModified += 1;
    else stats.bytes += resource.bytes ?? 0;
    settings.onProgress(resource);
    return resource;
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
      }
      return { ...(await resource), requestedUrl };
    },
    stats: () => structuredClone(stats),
    close: () => agent.destroy(),
  };
}

const NOT_MODIFIED = 'not modified';

type Ending = Omit<Resource, 'requestedUrl' | 'redirects' | 'attempts' | 'fetchedAt' | 'durationMs'>;

/** Only content is kept: a page that says "not found" or "sign in" is no evidence of anything but its outcome. */
function ending(trail: Trail, earlier: Resource | null, settings: Settings): Ending {
  const { end, redirects, finalUrl } = trail;
  if (end.kind === 'failure') {
    const httpStatus = end.status ?? redirects.at(-1)?.status ?? null;
    return { ...NOTHING, finalUrl: httpStatus === null ? null : (finalUrl?.href ?? null), outcome: end.outcome, httpStatus, detail: end.detail };
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
