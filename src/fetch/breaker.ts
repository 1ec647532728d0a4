import type { Failure } from './failure.js';
import type { Settings } from './options.js';

/** A host that as a whole does not answer. */
export interface Down {
  /** Of the first failure in a row, milliseconds since 1970. */
  since: number;
  /** How its start page failed. */
  outcome: Failure['outcome'];
}

/** Tells "the host is down" from "this page is broken", so that no page is accused for its host. */
export interface Breaker {
  /** Asked before a request. Waits while a host that is down may soon be back; null when it may be asked. */
  admit(host: string, signal: AbortSignal): Promise<Down | null>;
  /** An address got no answer, or one that speaks of a broken server. Resolves to the host's state, once it is known. */
  failed(host: string, address: string): Promise<Down | null>;
  /** The host is alive. */
  answered(host: string): void;
  /** Hosts found down in this run; `until` is null while they are. */
  outages(): Outage[];
}

export interface Outage {
  host: string;
  since: number;
  until: number | null;
}

interface State {
  /** Different addresses that failed without any answer between them. */
  failing: Set<string>;
  firstFailure: number;
  down: (Down & { nextProbe: number; cooldownMs: number; patientUntil: number; outage: Outage }) | null;
  probing: Promise<Failure | null> | null;
}

/** So many addresses in a row are no longer chance; then the start page is asked. */
const CLUSTER = 3;
const FIRST_COOLDOWN_MS = 10_000;
const LONGEST_COOLDOWN_MS = 300_000;
/** So long the links of a host wait for its return; after that they end unchecked, and the host is tried now and then. */
const PATIENCE_MS = 60_000;

/** `canary` asks for a page that is known to be good, the host's start page: null when it is answered, else how it failed. */
export function createBreaker({ now, elapsed, sleep }: Pick<Settings, 'now' | 'elapsed' | 'sleep'>, canary: (host: string) => Promise<Failure | null>): Breaker {
  const states = new Map<string, State>();
  const outages: Outage[] = [];

  function stateOf(host: string): State {
    let state = states.get(host);
    if (state === undefined) {
      state = { failing: new Set(), firstFailure: 0, down: null, probing: null };
      states.set(host, state);
    }
    return state;
  }

  /** Callers at the same time share one probe. */
  function probe(host: string, state: State): Promise<Failure | null> {
    state.probing ??= canary(host).finally(() => {
      state.probing = null;
    });
    return state.probing;
  }

  function recover(state: State): void {
    state.failing.clear();
    if (state.down !== null) state.down.outage.until = now();
    state.down = null;
  }

  return {
    async admit(host, signal) {
      const state = stateOf(host);
      while (state.down !== null) {
        const { down } = state;
        const wait = down.nextProbe - elapsed();
        if (wait > 0) {
          if (elapsed() >= down.patientUntil) return down;
          await sleep(wait, signal);
          continue;
        }
        if ((await probe(host, state)) === null) recover(state);
        else if (state.down === down && elapsed() >= down.nextProbe) {
          down.cooldownMs = Math.min(LONGEST_COOLDOWN_MS, down.cooldownMs * 2);
          down.nextProbe = elapsed() + down.cooldownMs;
        }
      }
      return null;
    },

    async failed(host, address) {
      const state = stateOf(host);
      if (state.down !== null) return state.down;
      if (state.failing.size === 0) state.firstFailure = now();
      state.failing.add(address);
      if (state.failing.size < CLUSTER) return null;
      const failure = await probe(host, state);
      if (failure === null) recover(state);
      else if (state.down === null) {
        const outage: Outage = { host, since: state.firstFailure, until: null };
        outages.push(outage);
        const at = elapsed();
        state.down = { since: outage.since, outcome: failure.outcome, cooldownMs: FIRST_COOLDOWN_MS, nextProbe: at + FIRST_COOLDOWN_MS, patientUntil: at + PATIENCE_MS, outage };
      }
      return state.down;
    },

    answered(host) {
      recover(stateOf(host));
    },

    outages: () => structuredClone(outages),
  };
}
