import { isIP } from 'node:net';
import type { Settings } from './options.js';

/** Knows whether this machine has a network at all. Found out once per run; "down" is final for the run. */
export interface NetworkWatch {
  /** A public host has answered. */
  heard(): void;
  /** A host the run asks for: a name to try when another one is silent. */
  note(host: string): void;
  /** A public host was silent: is it the network? Takes at most `PROBE_MS`; concurrent callers share one probe. */
  isDown(silentHost: string): Promise<boolean>;
  /** Aborts when the network is found to be down. */
  readonly down: AbortSignal;
}

export class NetworkDown extends Error {
  constructor() {
    super('not even a name was answered');
  }
}

/** With the first silence (at most 10 s for a name) this stays far below the 30 s that a run may take to notice. */
const PROBE_MS = 5_000;
/** An answer this fresh proves the network. */
const FRESH_MS = 30_000;
/**
 * Names that are there as long as the internet is there: the city's own site and the commission that runs the
 * assessment. Needed when the run itself has only one name, which may be misspelt.
 */
const LASTING = ['www.bangkok.go.th', 'www.nacc.go.th'];

export function createNetworkWatch({ portal, resolve, elapsed }: Pick<Settings, 'portal' | 'resolve' | 'elapsed'>): NetworkWatch {
  const controller = new AbortController();
  const hosts = new Set<string>();
  let heardAt = -Infinity;
  let probing: Promise<boolean> | null = null;

  async function probe(silentHost: string): Promise<boolean> {
    const portalHost = new URL(portal).hostname;
    const others = [...hosts].filter((host) => host !== silentHost && host !== portalHost).slice(0, 2);
    const names = new Set([portalHost, ...others, ...LASTING].filter(isPublicName));
    if (await anyResolves([...names], resolve)) {
      heardAt = elapsed();
      return false;
    }
    controller.abort(new NetworkDown());
    return true;
  }

  return {
    down: controller.signal,
    heard() {
      heardAt = elapsed();
    },
    note(host) {
      hosts.add(host);
    },
    async isDown(silentHost) {
      if (controller.signal.aborted) return true;
      if (elapsed() - heardAt < FRESH_MS) return false;
      probing ??= probe(silentHost).finally(() => {
        probing = null;
      });
      return probing;
    },
  };
}

/** A name that only the internet's name service knows; "localhost" is answered by this machine itself. */
export function isPublicName(host: string): boolean {
  return isIP(host.replace(/^\[|\]$/g, '')) === 0 && host.includes('.') && !/\.?(localhost|local|internal|test|invalid)\.?$/.test(host);
}

async function anyResolves(names: string[], resolve: Settings['resolve']): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((done) => {
    timer = setTimeout(() => done(false), PROBE_MS);
  });
  const answers = names.map(async (name) => {
    if ((await resolve(name)).length === 0) throw new Error(`no address for ${name}`);
    return true;
  });
  try {
    return await Promise.race([Promise.any(answers).catch(() => false), late]);
  } finally {
    clearTimeout(timer);
  }
}
