import type { Agent } from 'undici';
import type { BodyLimits } from './decoding.js';
import { exchange, type Answer } from './exchange.js';
import { failure, type Failure } from './failure.js';
import { requestable } from './follow.js';
import { hostOf, type Gate } from './gate.js';
import { headerText, retryAfterMs } from './headers.js';
import { HostClosed, type Limiter } from './limiter.js';
import { isPublicName, NetworkDown, type NetworkWatch } from './network.js';
import type { Settings } from './options.js';
import { robotsRules, ROBOTS_LIMITS, type RobotsRules } from './robots.js';

/** What is left of the time of one attempt; waiting for a turn does not use it up. */
export interface Budget {
  leftMs: number;
}

export interface Hop {
  url: URL;
  budget: Budget;
  /** Part of a fetch that has begun: it goes before others. */
  ahead: boolean;
  /** Of an earlier answer of this very address. */
  validators: { etag: string | null; lastModified: string | null } | null;
}

/** Asks one address, after all that has to be settled before it may be asked. */
export type Send = (hop: Hop) => Promise<Answer | Failure>;

export interface Tools {
  settings: Settings;
  gate: Gate;
  limiter: Limiter;
  network: NetworkWatch;
  agent: Agent;
  /** Called for every request that is sent. */
  count(): void;
}

/** The longest wait a server may ask of us at once. */
const LONGEST_WAIT_MS = 120_000;
/** After a 429 that names no time. */
const USUAL_WAIT_MS = 2_000;
/** RFC 9309 §2.3.1.2: at least five consecutive redirects. */
const ROBOTS_HOPS = 6;

/** Rejects only when the run is interrupted by its user. */
export function createSender(tools: Tools): Send {
  const { settings, gate, limiter, network, agent } = tools;
  const rulesOf = new Map<string, Promise<RobotsRules>>();

  async function opened(url: URL, budget: Budget): Promise<{ kind: 'open'; private: boolean } | Failure> {
    const host = hostOf(url);
    if (network.down.aborted && isPublicName(host)) return networkDown();
    const startedAt = settings.now();
    const checked = await gate.check(url);
    budget.leftMs -= settings.now() - startedAt;
    // Noted only after the check: an address that is never contacted is no witness either.
    if (checked.kind === 'open' && !checked.private) network.note(host);
    return checked.kind === 'failure' && checked.silent && (await network.isDown(host)) ? networkDown() : checked;
  }

  async function request(hop: Hop, isPrivate: boolean, limits: BodyLimits): Promise<Answer | Failure> {
    const { url, budget, ahead, validators } = hop;
    const host = hostOf(url);
    // What stands on this machine or beside it does not need the internet.
    const signal = isPrivate ? settings.signal : AbortSignal.any([settings.signal, network.down]);
    try {
      const done = await limiter.turn(host, { ahead, signal });
      const startedAt = settings.now();
      tools.count();
      try {
        const got = await exchange(agent, settings.userAgent, { url, limits, timeoutMs: budget.leftMs, signal, ...validators });
        // Before the turn is given back, so that nobody slips in between.
        if (got.kind === 'answer') heed(got, host);
        if (got.kind === 'answer' && !isPrivate) network.heard();
        return got;
      } finally {
        budget.leftMs -= settings.now() - startedAt;
        done();
      }
    } catch (error) {
      if (error instanceof NetworkDown) return networkDown();
      if (error instanceof HostClosed) return failure('rate-limited', error.message, { retry: 'never' });
      throw error;
    }
  }

  /** The host as a whole waits when it says so, not only the address that was refused. */
  function heed(answer: Answer, host: string): void {
    const asked = retryAfterMs(answer.headers, settings.now());
    if (answer.status === 429 || (answer.status === 503 && asked !== null)) {
      limiter.pause(host, Math.min(asked ?? USUAL_WAIT_MS, LONGEST_WAIT_MS));
    }
  }

  function robotsFor(url: URL): Promise<RobotsRules> {
    let rules = rulesOf.get(url.origin);
    if (rules === undefined) {
      rules = askRobots(url).then((got) => robotsRules(settings.userAgent, got));
      rulesOf.set(url.origin, rules);
    }
    return rules;
  }

  /** Once per origin, through the same gate and limiter, in half the time of a link: it must not double a stall. */
  async function askRobots(about: URL): Promise<Answer | Failure> {
    const budget = { leftMs: Math.min(10_000, settings.timeoutMs / 2) };
    let url = new URL('/robots.txt', about.origin);
    for (let hop = 0; hop < ROBOTS_HOPS; hop += 1) {
      const checked = await opened(url, budget);
      if (checked.kind === 'failure') return checked;
      const got = await request({ url, budget, ahead: true, validators: null }, checked.private, ROBOTS_LIMITS);
      if (got.kind === 'failure' || got.status < 300 || got.status >= 400) return got;
      const target = requestable(headerText(got.headers.location) ?? '', url);
      if (target === null || !/^https?:$/.test(target.protocol)) return got;
      url = target;
    }
    return failure('redirect-loop', 'robots.txt is redirected too often');
  }

  return async (hop) => {
    const { url, budget } = hop;
    const checked = await opened(url, budget);
    if (checked.kind === 'failure') return checked;
    const rules = await robotsFor(url);
    if (settings.rate !== null && rules.crawlDelayMs > 0) limiter.space(hostOf(url), rules.crawlDelayMs);
    if (!rules.allows(url)) return failure('robots-disallowed', `robots.txt of ${url.origin}`);
    const got = await request(hop, checked.private, { maxBytes: settings.maxBytes, beyond: 'refuse' });
    if (got.kind === 'failure' && got.silent && !checked.private && (await network.isDown(hostOf(url)))) return networkDown();
    if (got.kind === 'answer' && got.status === 304 && hop.validators === null) {
      return failure('server-error', 'HTTP 304 to an unconditional request', { status: 304 });
    }
    return got;
  };
}

function networkDown(): Failure {
  return failure('network-down', 'not even a name was answered');
}
