import type { EventEmitter } from 'node:events';

/**
 * Ctrl-C, and the polite request of the system to end. The first one calls `stop` and lets the run close what it has
 * open; the second one ends the process on the spot, which leaves the database as sound as a crash would.
 * Returns a function that takes the handlers away again.
 */
export function onInterrupt(stop: () => void, endNow: () => void, signals: EventEmitter = process): () => void {
  let asked = false;
  const handle = (): void => {
    if (asked) return endNow();
    asked = true;
    stop();
  };
  for (const signal of SIGNALS) signals.on(signal, handle);
  return () => {
    for (const signal of SIGNALS) signals.off(signal, handle);
  };
}

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;
