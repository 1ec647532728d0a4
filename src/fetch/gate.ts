import { isIP, type LookupFunction } from 'node:net';
import { classifyAddress } from './addresses.js';
import { failure, failureOfError, LimitReached, type Failure } from './failure.js';
import type { Settings } from './options.js';

/** An address that may be contacted. */
export interface Opened {
  kind: 'open';
  private: boolean;
  /** All IP addresses of its host; only these are connected to. */
  addresses: string[];
}

/** Decides for every hop whether its address may be contacted, and pins connections to the addresses it has seen. */
export interface Gate {
  /** `private`: only reachable from here, so silence of it says nothing about the internet. */
  check(url: URL): Promise<Opened | Failure>;
  /** For `net.connect`: hands out checked addresses only and never asks the name service itself. */
  lookup: LookupFunction;
}

/** Resolvers retry on their own for up to half a minute; a name that takes longer than this is not served. */
const RESOLVE_LIMIT_MS = 10_000;

/**
 * A name is resolved once per run, and the answer used for every connection. So a name that first shows a public
 * address and then a private one (DNS rebinding) gains nothing.
 */
export function createGate(settings: Pick<Settings, 'allowPrivate' | 'allowOrigins' | 'resolve' | 'timeoutMs'>): Gate {
  const known = new Map<string, Promise<string[]>>();
  const origins = new Set(settings.allowOrigins.map((origin) => new URL(origin).origin));

  function addressesOf(host: string): Promise<string[]> {
    if (isIP(host) !== 0) return Promise.resolve([host]);
    const found = known.get(host);
    if (found !== undefined) return found;
    const asked = within(settings.resolve(host), Math.min(RESOLVE_LIMIT_MS, settings.timeoutMs), host);
    known.set(host, asked);
    // A failed lookup may be tried again.
    asked.catch(() => known.delete(host));
    return asked;
  }

  return {
    async check(url) {
      let addresses: string[];
      try {
        addresses = await addressesOf(hostOf(url));
      } catch (error) {
        return failureOfError(error, 'resolve');
      }
      if (addresses.length === 0) return failure('dns-failure', `no address for ${url.hostname}`);
      const classes = addresses.map(classifyAddress);
      // One bad address among good ones is enough: which of them a connection takes is not ours to foresee.
      const never = addresses.find((_, i) => classes[i] === 'never');
      if (never !== undefined) return failure('blocked-address', `${url.hostname} is ${never}, which is never contacted`);
      const inside = addresses.find((_, i) => classes[i] === 'private');
      if (inside !== undefined && !settings.allowPrivate && !origins.has(url.origin)) {
        return failure('blocked-address', `${url.hostname} is the private address ${inside}`);
      }
      return { kind: 'open', private: inside !== undefined, addresses };
    },

    lookup(host, options, callback) {
      const checked = known.get(host);
      if (checked === undefined) return callback(new Error(`${host} was not checked`), '');
      checked.then(
        (addresses) => {
          const list = addresses.map((address) => ({ address, family: isIP(address) }));
          const wanted = list.filter(({ family }) => !options.family || family === Number(String(options.family).replace('IPv', '')));
          const first = wanted[0] ?? list[0];
          if (first === undefined) return callback(new Error(`no address for ${host}`), '');
          return options.all ? callback(null, wanted.length > 0 ? wanted : list) : callback(null, first.address, first.family);
        },
        (error: Error) => callback(error, ''),
      );
    },
  };
}

/** Host of a URL without the brackets of an IPv6 address. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[(.*)\]$/, '$1');
}

/**
 * By what requests are paced: the host, whatever the port and scheme, since one machine answers for all of them. The ports of this
 * machine itself are different programs.
 */
export function laneOf(url: URL): string {
  const host = hostOf(url);
  return host === '::1' || host === 'localhost' || host.startsWith('127.') ? url.host : host;
}

async function within(answer: Promise<string[]>, ms: number, host: string): Promise<string[]> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new LimitReached('timeout', `${host} was not resolved within ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
