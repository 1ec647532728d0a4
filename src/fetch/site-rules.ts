import type { Answer } from './exchange.js';
import { failure, type Failure } from './failure.js';
import { requestable } from './follow.js';
import { headerText } from './headers.js';
import type { Settings } from './options.js';
import { robotsRules, type RobotsRules } from './robots.js';
import { isUnsafeAddress } from './unsafe-address.js';

/** The robots.txt of every origin of a run, each asked once. */
export interface SiteRules {
  of(url: URL): Promise<RobotsRules>;
  /** Without asking; null when they have not come yet. */
  known(origin: string): RobotsRules | null;
}

/** RFC 9309 §2.3.1.2: at least five consecutive redirects. */
const HOPS = 6;

/** `ask`: one request, paced and guarded like every other. */
export function createSiteRules({ userAgent, timeoutMs }: Pick<Settings, 'userAgent' | 'timeoutMs'>, ask: (url: URL, budget: { leftMs: number }) => Promise<Answer | Failure>): SiteRules {
  const asked = new Map<string, Promise<RobotsRules>>();
  const known = new Map<string, RobotsRules>();

  /** In half the time of a link: it must not double a stall. */
  async function fetchRules(origin: string): Promise<RobotsRules> {
    const rules = robotsRules(userAgent, await arrive(new URL('/robots.txt', origin), { leftMs: Math.min(10_000, timeoutMs / 2) }));
    known.set(origin, rules);
    return rules;
  }

  async function arrive(start: URL, budget: { leftMs: number }): Promise<Answer | Failure> {
    let url = start;
    for (let hop = 0; hop < HOPS; hop += 1) {
      const got = await ask(url, budget);
      if (got.kind === 'failure' || got.status < 300 || got.status >= 400) return got;
      const target = requestable(headerText(got.headers.location) ?? '', url);
      if (target === null || !/^https?:$/.test(target.protocol) || isUnsafeAddress(target)) return got;
      url = target;
    }
    return failure('redirect-loop', 'robots.txt is redirected too often');
  }

  return {
    of({ origin }) {
      let rules = asked.get(origin);
      if (rules === undefined) {
        rules = fetchRules(origin);
        asked.set(origin, rules);
      }
      return rules;
    },
    known: (origin) => known.get(origin) ?? null,
  };
}
