import type { Fetcher } from '../../fetch/index.js';
import type { Resource } from '../../model/resource.js';
import type { Store } from '../../store/index.js';

/** The fetcher of a night: what the work list of the run holds is not asked for again. */
export interface NightFetcher extends Fetcher {
  /** A second look at an address, later in the night. */
  lookAgain(url: string): Promise<void>;
  /** Some address got no answer that tells anything about it: our own network, our own bounds. It is not in the list and must be asked for again. */
  readonly unsettled: 'network-down' | 'budget' | null;
}

export interface WorkListOptions {
  fetcher: Fetcher;
  store: Store;
  runId: number;
  /** An address was looked at. */
  onLook(url: string): void;
}

export function workListFetcher({ fetcher, store, runId, onLook }: WorkListOptions): NightFetcher {
  let unsettled: NightFetcher['unsettled'] = null;
  // Two districts, or two items of one, may submit an address in two spellings.
  const underWay = new Map<string, Promise<Resource>>();

  async function fetchOnce(key: string, url: string): Promise<Resource> {
    const known = finalLook(store, runId, key);
    if (known !== null) return known;
    const resource = await fetcher.fetch(url);
    const why = unsettledBy(resource);
    if (why === null) store.runs.saveLook(runId, key, resource, 'first');
    else unsettled ??= why;
    onLook(key);
    return resource;
  }

  return {
    ...fetcher,
    get unsettled() {
      return unsettled;
    },
    async fetch(url) {
      const key = keyOf(url);
      const waiting = underWay.get(key) ?? fetchOnce(key, url).finally(() => underWay.delete(key));
      underWay.set(key, waiting);
      return { ...(await waiting), requestedUrl: url };
    },
    async lookAgain(url) {
      const resource = await fetcher.fetch(url, { again: true });
      const why = unsettledBy(resource);
      if (why === null) store.runs.saveLook(runId, keyOf(url), resource, 'second');
      else unsettled ??= why;
    },
  };
}

/** As the fetcher itself tells addresses apart. */
export function keyOf(url: string): string {
  return URL.canParse(url) ? new URL(url).href : url;
}

/** The last look at an address in this run, unless its bytes were lost in a power cut. */
export function finalLook(store: Store, runId: number, key: string): Resource | null {
  const link = store.runs.link(runId, key);
  if (link === null) return null;
  const resource = link.second ?? link.first;
  return resource.sha256 !== null && !store.holds(resource.sha256, resource.bytes) ? null : resource;
}

function unsettledBy({ outcome, cause }: Resource): NightFetcher['unsettled'] {
  if (outcome === 'network-down') return 'network-down';
  return cause?.code === 'budget-spent' ? 'budget' : null;
}
