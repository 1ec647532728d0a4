import type { Settings } from './options.js';

/** One gate per host that all requests of the run pass: spaced starts, few in flight, and a common wait after a 429. */
export interface Limiter {
  /**
   * Waits for a turn and returns the function that gives it back.
   * `ahead`: the next hop of a fetch that has begun goes before fetches that have not.
   * Rejects with the signal's reason, or with `HostClosed`.
   */
  turn(host: string, options: { ahead: boolean; signal: AbortSignal }): Promise<() => void>;
  /** No request to the host starts for so many milliseconds. */
  pause(host: string, ms: number): void;
  /** The host's own wish for a longer pause between requests (robots.txt). */
  space(host: string, ms: number): void;
}

/** A host has made us wait so long in all that the run goes on without it. */
export class HostClosed extends Error {}

interface Waiter {
  start(): void;
  refuse(reason: unknown): void;
  ahead: boolean;
}

interface Lane {
  gapMs: number;
  nextStart: number;
  pausedMs: number;
  inFlight: number;
  waiting: Waiter[];
  sleeping: boolean;
}

/** Over all hosts; bounds memory, since every body is held whole until it is kept. */
const IN_FLIGHT = 8;
/** Sum of the waits that one host may ask of one run. */
const PATIENCE_MS = 10 * 60_000;

export function createLimiter({ rate, concurrencyPerHost, now, sleep }: Pick<Settings, 'rate' | 'concurrencyPerHost' | 'now' | 'sleep'>): Limiter {
  const lanes = new Map<string, Lane>();
  let inFlight = 0;

  function laneOf(host: string): Lane {
    let lane = lanes.get(host);
    if (lane === undefined) {
      lane = { gapMs: rate === null ? 0 : 1000 / rate, nextStart: 0, pausedMs: 0, inFlight: 0, waiting: [], sleeping: false };
      lanes.set(host, lane);
    }
    return lane;
  }

  function serve(lane: Lane): void {
    while (lane.waiting.length > 0 && lane.inFlight < concurrencyPerHost && inFlight < IN_FLIGHT) {
      const wait = lane.nextStart - now();
      if (wait > 0) {
        if (!lane.sleeping) {
          lane.sleeping = true;
          const wake = (): void => {
            lane.sleeping = false;
            serve(lane);
          };
          sleep(wait).then(wake, wake);
        }
        return;
      }
      lane.nextStart = now() + lane.gapMs;
      lane.inFlight += 1;
      inFlight += 1;
      lane.waiting.shift()?.start();
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
              for (const other of lanes.values()) serve(other);
            });
          },
        };
        signal.addEventListener('abort', leave, { once: true });
        const firstBehind = ahead ? lane.waiting.findIndex((other) => !other.ahead) : -1;
        if (firstBehind === -1) lane.waiting.push(waiter);
        else lane.waiting.splice(firstBehind, 0, waiter);
        serve(lane);
      });
    },

    pause(host, ms) {
      const lane = laneOf(host);
      const until = now() + ms;
      // Several answers of the same moment ask for the same wait: only what they add counts.
      lane.pausedMs += Math.max(0, until - Math.max(lane.nextStart, now()));
      lane.nextStart = Math.max(lane.nextStart, until);
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
