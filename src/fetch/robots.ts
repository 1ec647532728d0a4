import { createRequire } from 'node:module';
import type { Answer } from './exchange.js';
import type { Failure } from './failure.js';
import { MIB } from './options.js';

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
/** No real rule is longer; matching a pattern costs its length times the length of the address. */
const LONGEST_LINE = 2_000;

/**
 * Rules from what asking for /robots.txt gave.
 *
 * 4xx: no rules (RFC 9309 §2.3.1.3). 5xx and silence: the RFC wants a crawler to stay away; we go on. It speaks of programs
 * that discover addresses by themselves, while these addresses were submitted for inspection by the site's own office.
 * And a page of a broken server must be reported as what it is, not as forbidden by rules nobody has read.
 */
export function robotsRules(origin: string, userAgent: string, got: Answer | Failure): RobotsRules {
  if (got.kind === 'failure' || got.status !== 200) return { allows: () => true, crawlDelayMs: 0 };
  const lines = got.body.toString('utf8').split(/\r\n|\r|\n/).filter((line) => line.length <= LONGEST_LINE);
  const rules = robotsParser(new URL('/robots.txt', origin).href, lines.join('\n'));
  return {
    // Undefined for an address of another origin, which is not asked here.
    allows: (url) => rules.isAllowed(url.href, userAgent) !== false,
    crawlDelayMs: Math.min(LONGEST_DELAY_MS, Math.max(0, (rules.getCrawlDelay(userAgent) ?? 0) * 1000)) || 0,
  };
}

interface Rules {
  isAllowed(url: string, userAgent: string): boolean | undefined;
  getCrawlDelay(userAgent: string): number | undefined;
}

// The package is CommonJS, and its typings declare an ES default export that does not exist under NodeNext.
const robotsParser = createRequire(import.meta.url)('robots-parser') as (url: string, text: string) => Rules;
