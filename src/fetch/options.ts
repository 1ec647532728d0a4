import { lookup } from 'node:dns/promises';
import { setTimeout as timer } from 'node:timers/promises';
import type { Resource } from '../model/resource.js';

/** How to fetch, given once per run. */
export interface FetchOptions {
  /** Starts of requests per second and host; null means no pacing (the bundled stand-in portal). */
  rate: number | null;
  /** For one attempt at a link, all its redirects and bodies included; waiting for our own pacing is not counted. */
  timeoutMs: number;
  /** Of a decoded body. Default 100 MiB. */
  maxBytes?: number;
  /** Permit loopback and private addresses. Link-local and the like stay blocked. */
  allowPrivate: boolean;
  /** Origins permitted although their address is private: the stand-in portal. */
  allowOrigins?: readonly string[];
  /** `oit-check/<version> (+<contact>)` */
  userAgent: string;
  /** Origin of the district's own site. */
  portal: string;
  /** The district's path on the portal; of several districts, all of them. */
  slug: string | readonly string[];
  /** Requests in flight per host. Default 4. */
  concurrencyPerHost?: number;
  /** Further attempts after a transient failure. Default 3. */
  retries?: number;
  /** Keeps a body as evidence and returns its sha256 (hex). */
  keep(bytes: Buffer): string;
  /**
   * An earlier resource of the same requested address whose bytes are still kept. Its validators are sent to its
   * final address; "304 not modified" then gives the earlier resource again.
   */
  conditional?(url: string): Resource | null;
  /** Called once per link when it has ended. */
  onProgress?(resource: Resource): void;
  /** Ends the run: every fetch that has not ended rejects with the signal's reason. */
  signal?: AbortSignal;

  /** Milliseconds since 1970. */
  now?(): number;
  /** Resolves after so many milliseconds, or rejects when the signal aborts. */
  sleep?(ms: number, signal?: AbortSignal): Promise<void>;
  /** All IP addresses of a host name; rejects as `dns.lookup` does. */
  resolve?(host: string): Promise<string[]>;
  /** 0 ≤ x < 1, for jitter. */
  random?(): number;
}

export type Settings = Required<Omit<FetchOptions, 'conditional' | 'onProgress' | 'signal'>> & {
  conditional: (url: string) => Resource | null;
  onProgress: (resource: Resource) => void;
  signal: AbortSignal;
};

export const MIB = 1024 * 1024;

export function settingsOf(options: FetchOptions): Settings {
  return {
    maxBytes: 100 * MIB,
    allowOrigins: [],
    concurrencyPerHost: 4,
    retries: 3,
    conditional: () => null,
    onProgress: () => undefined,
    signal: new AbortController().signal,
    now: Date.now,
    sleep: async (ms, signal) => timer(ms, undefined, { signal }),
    // `lookup` and not `resolve4`: the system's own hosts file and search order are what a browser here would use.
    resolve: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
    random: Math.random,
    ...withoutUndefined(options),
  };
}

/** An option given as undefined means its default. */
function withoutUndefined<T extends object>(options: T): T {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as T;
}
