import type { Agent } from 'undici';
import type { BodyLimits } from './decoding.js';
import { createBreaker, type Breaker } from './breaker.js';
import { exchange, type Answer } from './exchange.js';
import { failure, type Failure } from './failure.js';
import { hostOf, laneOf, type Gate, type Opened } from './gate.js';
import { retryAfterMs } from './headers.js';
import type { Ledger } from './ledger.js';
import { BudgetSpent, HostClosed, type Limiter } from './limiter.js';
import { isPublicName, NetworkDown, type NetworkWatch } from './network.js';
import type { Settings } from './options.js';
import { ROBOTS_LIMITS } from './robots.js';
import { createSiteRules } from './site-rules.js';
import { isUnsafeAddress } from './unsafe-address.js';
import { failureOfHost, hostDown, speaksOfHost } from './vital-signs.js';

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

/** Leave for one request by other means than this stage's own, a browser's: same guard, rules, pace and budget. */
export interface Admission {
  kind: 'open';
  /** The only addresses the request may connect to. */
  addresses: string[];
  /** Gives the turn back. `status` null: no answer came. */
  done(answer: { status: number | null; bytes: number; headers?: Record<string, string> }): void;
}

export interface Sender {
  send: Send;
  admit(url: URL, signal: AbortSignal): Promise<Admission | Failure>;
  breaker: Pick<Breaker, 'outages'>;
}

export interface Tools {
  settings: Settings;
  gate: Gate;
  limiter: Limiter;
  ledger: Ledger;
  network: NetworkWatch;
  agent: Agent;
  /** Called for every request that is sent. */
  count(): void;
}

/** The longest wait a server may ask of us at once. */
const LONGEST_WAIT_MS = 120_000;
/** After a 429 that names no time; doubled with each further one. */
const USUAL_WAIT_MS = 2_000;
/** A start page that takes longer than this is no sign of life. */
const CANARY_MS = 15_000;
/** Of the start page of a host, which is only asked whether it is there. */
const CANARY_LIMITS: BodyLimits = { maxBytes: 16 * 1024, beyond: 'cut' };

/** Rejects only when the run is interrupted by its user. */
export function createSender(tools: Tools): Sender {
  const { settings, gate, limiter, ledger, network, agent } = tools;
  const rules = createSiteRules(settings, (url, budget) => askPlainly(url, budget, ROBOTS_LIMITS));
  const originOf = new Map<string, string>();
  const refusals = new Map<string, number>();
  const breaker = createBreaker(settings, canary);

  async function opened(url: URL, budget: Budget): Promise<Opened | Failure> {
    const host = hostOf(url);
    if (network.down.aborted && isPublicName(host)) return networkDown();
    const startedAt = settings.elapsed();
    const checked = await gate.check(url);
    budget.leftMs -= settings.elapsed() - startedAt;
    // Noted only after the check: an address that is never contacted is no witness either.
    if (checked.kind === 'open' && !checked.private) network.note(host);
    return checked.kind === 'failure' && checked.silent && (await network.isDown(host)) ? networkDown() : checked;
  }

  /** All that stands between an address and its turn; `null` when nothing does. */
  async function refused(url: URL, signal: AbortSignal): Promise<Failure | null> {
    const { allows, crawlDelayMs } = await rules.of(url);
    if (settings.rate !== null && crawlDelayMs > 0) limiter.space(laneOf(url), crawlDelayMs);
    if (!allows(url)) return failure('robots-disallowed', `robots.txt of ${url.origin}`);
    originOf.set(laneOf(url), url.origin);
    try {
      const down = await breaker.admit(laneOf(url), signal);
      return down === null ? null : hostDown(url, down);
    } catch (error) {
      if (network.down.aborted && !settings.signal.aborted) return networkDown();
      throw error;
    }
  }

  async function turn(url: URL, ahead: boolean, signal: AbortSignal): Promise<(() => void) | Failure> {
    try {
      const done = await limiter.turn(laneOf(url), { ahead, signal });
      tools.count();
      return done;
    } catch (error) {
      if (error instanceof NetworkDown) return networkDown();
      if (error instanceof HostClosed) return failure('rate-limited', error.message, { retry: 'never' });
      if (error instanceof BudgetSpent) return failure('rate-limited', error.message, { retry: 'never', cause: { code: 'budget-spent', host: url.host } });
      throw error;
    }
  }

  /** What stands on this machine or beside it does not need the internet. */
  function signalFor(isPrivate: boolean, signal = settings.signal): AbortSignal {
    return isPrivate ? signal : AbortSignal.any([signal, network.down]);
  }

  async function request({ url, budget, ahead, validators }: Hop, isPrivate: boolean, limits: BodyLimits): Promise<Answer | Failure> {
    const signal = signalFor(isPrivate);
    const done = await turn(url, ahead, signal);
    if (typeof done !== 'function') return done;
    const startedAt = settings.elapsed();
    let bytes = 0;
    const onBytes = (sent: number): void => void (bytes += sent);
    try {
      const got = await exchange(agent, settings.userAgent, { url, limits, timeoutMs: budget.leftMs, signal, onBytes, ...validators });
      // Before the turn is given back, so that nobody slips in between.
      if (got.kind === 'answer') heed(got.status, got.headers, laneOf(url));
      if (got.kind === 'answer' && !isPrivate) network.heard();
      return got;
    } catch (error) {
      if (error instanceof NetworkDown) return networkDown();
      throw error;
    } finally {
      budget.leftMs -= settings.elapsed() - startedAt;
      ledger.received(laneOf(url), bytes);
      done();
    }
  }

  /** The host as a whole waits when it says so, not only the address that was refused. */
  function heed(status: number, headers: Answer['headers'], lane: string): void {
    if (status !== 429 && status !== 503) {
      refusals.delete(lane);
      return;
    }
    const asked = retryAfterMs(headers, settings.now());
    if (status === 503 && asked === null) return;
    const before = refusals.get(lane) ?? 0;
    refusals.set(lane, before + 1);
    limiter.pause(lane, Math.min(asked ?? USUAL_WAIT_MS * 2 ** before, LONGEST_WAIT_MS));
  }

  /** One request beside the links: no retry, no validators. */
  async function askPlainly(url: URL, budget: Budget, limits: BodyLimits): Promise<Answer | Failure> {
    const checked = await opened(url, budget);
    return checked.kind === 'failure' ? checked : request({ url, budget, ahead: true, validators: null }, checked.private, limits);
  }

  /** The start page of a host, known to be there as long as the host is; its robots.txt, where that forbids the start page. */
  async function canary(lane: string): Promise<Failure | null> {
    const origin = originOf.get(lane) ?? `https://${lane}`;
    const start = new URL('/', origin);
    const url = rules.known(origin)?.allows(start) === false ? new URL('/robots.txt', origin) : start;
    const got = await askPlainly(url, { leftMs: Math.min(CANARY_MS, settings.timeoutMs) }, CANARY_LIMITS);
    return failureOfHost(url, got, settings.portal);
  }

  /** Feeds the breaker. Gives the host's failure in place of the address's own, when it is that. */
  async function weighed(url: URL, got: Answer | Failure): Promise<Answer | Failure> {
    if (!speaksOfHost(url, got, settings.portal)) {
      if (got.kind === 'answer') breaker.answered(laneOf(url));
      return got;
    }
    const down = await breaker.failed(laneOf(url), url.href);
    return down === null ? got : hostDown(url, down);
  }

  async function send(hop: Hop): Promise<Answer | Failure> {
    const { url, budget } = hop;
    if (isUnsafeAddress(url)) return unsafe(url);
    const checked = await opened(url, budget);
    if (checked.kind === 'failure') return checked.outcome === 'dns-failure' ? weighed(url, checked) : checked;
    const no = await refused(url, signalFor(checked.private));
    if (no !== null) return no;
    const got = await request(hop, checked.private, { maxBytes: settings.maxBytes, beyond: 'refuse' });
    if (got.kind === 'failure' && got.silent && !checked.private && (await network.isDown(hostOf(url)))) return networkDown();
    if (got.kind === 'answer' && got.status === 304 && hop.validators === null) {
      return failure('server-error', 'HTTP 304 to an unconditional request', { status: 304 });
    }
    return weighed(url, got);
  }

  async function admit(url: URL, signal: AbortSignal): Promise<Admission | Failure> {
    if (isUnsafeAddress(url)) return unsafe(url);
    const checked = await opened(url, { leftMs: settings.timeoutMs });
    if (checked.kind === 'failure') return checked;
    const both = signalFor(checked.private, AbortSignal.any([settings.signal, signal]));
    const no = await refused(url, both);
    if (no !== null) return no;
    const giveBack = await turn(url, true, both);
    if (typeof giveBack !== 'function') return giveBack;
    return {
      kind: 'open',
      addresses: checked.addresses,
      done({ status, bytes, headers = {} }) {
        if (status !== null) heed(status, headers, laneOf(url));
        if (status !== null && status < 500) breaker.answered(laneOf(url));
        ledger.received(laneOf(url), bytes);
        giveBack();
      },
    };
  }

  return { send, admit, breaker };
}

function networkDown(): Failure {
  return failure('network-down', 'not even a name was answered');
}

function unsafe(url: URL): Failure {
  return failure('login-required', 'an address of the editor or a command; never requested', { cause: { code: 'unsafe-address', host: url.host } });
}
