import type { Answer } from './exchange.js';
import type { Failure } from './failure.js';
import { MIB } from './options.js';
import { parseRobots } from './robots-file.js';

/** What a site asks of automatic programs. */
export interface RobotsRules {
  allows(url: URL): boolean;
  /** Pause between requests the site asks for, ms; 0 when it names none. */
  crawlDelayMs: number;
}

/** RFC 9309 §2.5: at least 500 KiB must be read; the rest may be left. */
export const ROBOTS_LIMITS = { maxBytes: MIB / 2, beyond: 'cut' } as const;
/** A longer wish is met as far as this: 190 links would take half an hour. */
const LONGEST_DELAY_MS = 10_000;

/**
 * Rules from what asking for /robots.txt gave.
 *
 * 4xx: no rules (RFC 9309 §2.3.1.3). 5xx and silence: the RFC wants a crawler to stay away; we go on. It speaks of programs
 * that discover addresses by themselves, while these addresses were submitted for inspection by the site's own office.
 * And a page of a broken server must be reported as what it is, not as forbidden by rules nobody has read.
 */
export function robotsRules(userAgent: string, got: Answer | Failure): RobotsRules {
  if (got.kind === 'failure' || got.status !== 200) return { allows: () => true, crawlDelayMs: 0 };
  const rules = parseRobots(got.body, userAgent.split('/', 1)[0] ?? userAgent);
  return {
    allows: (url) => rules.allows(url.pathname + url.search),
    crawlDelayMs: Math.min(LONGEST_DELAY_MS, (rules.crawlDelay ?? 0) * 1000),
  };
}
