import type { Resource } from '../model/resource.js';
import { follow, type Trail } from './follow.js';
import type { Settings } from './options.js';
import type { Budget, Send } from './sender.js';

/**
 * Follows an address until it gives content, fails for good, or has been tried often enough.
 * `earlier`: the answer of a former run whose bytes are kept; its validators go to its final address only.
 */
export async function attempts(url: URL, earlier: Resource | null, settings: Settings, send: Send): Promise<{ trail: Trail; made: number }> {
  let spentMs = 0;
  let timeouts = 0;
  for (let made = 1; ; made += 1) {
    const budget: Budget = { leftMs: settings.timeoutMs };
    const trail = await follow(url, settings, settings.now, (hopUrl, hop) =>
      send({ url: hopUrl, budget, ahead: made > 1 || hop > 0, validators: earlier?.finalUrl === hopUrl.href ? earlier : null }),
    );
    const { end } = trail;
    if (end.kind === 'answer' || end.retry === 'never' || made > settings.retries) return { trail, made };
    spentMs += settings.timeoutMs - budget.leftMs;
    if (end.outcome === 'timeout') timeouts += 1;
    // A second stall tells that a third would follow; and no link may take more than about two full times.
    if (timeouts > 1 || (end.retry === 'once' && made > 1) || spentMs >= 2 * settings.timeoutMs) return { trail, made };
    await settings.sleep(backoffMs(made, settings.random()), settings.signal);
  }
}

const FIRST_WAIT_MS = 400;
const LONGEST_WAIT_MS = 8_000;

/** Doubles each time, and is spread by half to both sides so that links which failed together do not return together. */
function backoffMs(made: number, random: number): number {
  return Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (made - 1)) * (0.5 + random);
}
