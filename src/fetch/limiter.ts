import type { Ledger } from './ledger.js';
import type { Settings } from './options.js';

/**
 * One gate per host that all requests pass, those of a browser too: starts spaced together with the other programs of this
 * machine (the ledger), few in flight, and a common wait after a 429.
 */
export interface Limiter {
  /**
   * Waits for a turn and returns the function that gives it back.
   * `ahead`: the next hop of a fetch that has begun goes before fetches that have not.
   * Rejects with the signal's reason, with `HostClosed`, or with `BudgetSpent`.
   */
  turn(host: string, options: { ahead: boolean; signal: AbortSignal }): Promise<() => void>;
  /** No request to the host starts for so many milliseconds. */
  pause(host: string, ms: number): void;
  /** The host's own wish for a longer pause between requests (robots.txt). */
  space(host: string, ms: number): void;
}

/** A host has made us wait so long in all that the run goes on without it. */
export class HostClosed extends Error {}

/** The day's requests or bytes of a host are used up. */
export class BudgetSpent extends Error {}

interface Waiter {
  start(): void;
  refuse(reason: unknown): void;
  ahead: boolean;
}

interface Lane {
  gapMs: number;
  pausedMs: number;
  inFlight: number;
  waiting: Waiter[];
  sleeping: boolean;
}

/** Sum of the waits that one host may ask of one run. */
const PATIENCE_MS = 10 * 60_000;

export function createLimiter({ rate, concurrencyPerHost, concurrency, sleep }: Pick<Settings, 'rate' | 'concurrencyPerHost' | 'concurrency' | 'sleep'>, ledger: Ledger): Limiter {
  const lanes = new Map<string, Lane>();
  let inFlight = 0;

  function laneOf(host: string): Lane {
    let lane = lanes.get(host);
    if (lane === undefined) {
      lane = { gapMs: rate === null ? 0 : 1000 / rate, pausedMs: 0, inFlight: 0, waiting: [], sleeping: false };
      lanes.set(host, lane);
    }
    return lane;
  }

  function rest(host: string, lane: Lane, ms: number): void {
    lane.sleeping = true;
    const wake = (): void => {
      lane.sleeping = false;
      serve(host, lane);
    };
    sleep(ms).then(wake, wake);
  }

  function serve(host: string, lane: Lane): void {
    while (!lane.sleeping && lane.waiting.length > 0 && lane.inFlight < concurrencyPerHost && inFlight < concurrency) {
      const slot = ledger.take(host, lane.gapMs);
      if (slot.kind === 'spent') {
        for (const waiter of lane.waiting.splice(0)) waiter.refuse(new BudgetSpent(`the budget of this day for ${host} is used up`));
        return;
      }
      if (slot.kind === 'wait') return rest(host, lane, slot.ms);
      lane.inFlight += 1;
      inFlight += 1;
      lane.waiting.shift()?.start();
      // Asking again before that would only tell what is known.
      if (slot.nextMs > 0 && lane.waiting.length > 0) rest(host, lane, slot.nextMs);
    }
  }

  return {
    turn(host, { ahead, signal }) {
      const lane = laneOf(host);
      return new Promise((resolve, reject) => {
        if (signal.aborted) return reject(signal.reason);
        if (lane.pausedMs > PATIENCE_MS) return reject(closed(host));
        const leave = (): void => {
          lane.waiting = lane.waiting.filter((other) => other !== waiter);
          reject(signal.reason);
        };
        const waiter: Waiter = {
          ahead,
          refuse(reason) {
            signal.removeEventListener('abort', leave);
            reject(reason);
          },
          start() {
            signal.removeEventListener('abort', leave);
            let held = true;
            resolve(() => {
              if (!held) return;
              held = false;
              lane.inFlight -= 1;
              inFlight -= 1;
              for (const [name, other] of lanes) serve(name, other);
            });
          },
        };
        signal.addEventListener('abort', leave, { once: true });
        const firstBehind = ahead ? lane.waiting.findIndex((other) => !other.ahead) : -1;
        if (firstBehind === -1) lane.waiting.push(waiter);
        else lane.waiting.splice(firstBehind, 0, waiter);
        serve(host, lane);
      });
    },

    pause(host, ms) {
      const lane = laneOf(host);
      // Several answers of the same moment ask for the same wait: only what they add counts.
      lane.pausedMs += ledger.pause(host, ms);
      if (lane.pausedMs > PATIENCE_MS) for (const waiter of lane.waiting.splice(0)) waiter.refuse(closed(host));
    },

    space(host, ms) {
      const lane = laneOf(host);
      lane.gapMs = Math.max(lane.gapMs, ms);
    },
  };
}

function closed(host: string): HostClosed {
  return new HostClosed(`${host} asked for more than ${PATIENCE_MS / 60_000} minutes of waiting in all`);
}
