import type { AddressInfo } from 'node:net';
import { createServer, type RequestListener, type Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import { loadManifest } from './manifest.js';
import { offSiteListener } from './offsite.js';
import { portalListener } from './portal.js';

/** The stand-in portal while it runs. */
export interface Replica {
  /** Origin of the stand-in for the districts' portal, e.g. `http://127.0.0.1:40123`. */
  origin: string;
  /** Maps an address of the list to the local server that answers for it; any other address is returned unchanged. */
  rebase(url: string): string;
  /** Origins of all local servers, the portal's first: the only private addresses an audit of it may ask. */
  allowOrigins: string[];
  /** The day the replica shows, RFC 3339 date: what "today" is for the rules. */
  asOf: string;
  /** Stops all servers; open connections are cut. */
  close(): Promise<void>;
}

/** The hosts of the list that are not the portal, each with a server of its own, so that "own site" keeps its meaning. */
const OFF_SITE = { eservice: 'https://eservice.bangkok.go.th', egp: 'https://egp.bangkok.go.th', facebook: 'https://www.facebook.com' } as const;
const PORTAL = 'https://webportal.bangkok.go.th';

/**
 * Starts the portal and the off-site hosts on free loopback ports.
 * @param folder data of the replica; default: the bundled one, found beside `src` as well as beside `dist`.
 * @throws when the data is missing or its manifest is malformed, or no port can be opened.
 */
export async function startReplica(folder = fileURLToPath(new URL('../../data/replica/', import.meta.url))): Promise<Replica> {
  const manifest = await loadManifest(folder);
  const origins: Record<string, string> = {};
  const started: Server[] = [];
  const start = async (name: string, listener: RequestListener): Promise<void> => {
    const server = await listen(listener);
    started.push(server);
    origins[name] = originOf(server);
  };
  await start('portal', portalListener(folder, manifest, origins));
  for (const name of Object.keys(OFF_SITE) as (keyof typeof OFF_SITE)[]) await start(name, offSiteListener(name, origins));

  const local = new Map([[PORTAL, origins['portal']], ...Object.entries(OFF_SITE).map(([name, origin]) => [origin, origins[name]] as const)]);
  return {
    origin: origins['portal'] ?? '',
    rebase: (url) => rebase(url, local),
    allowOrigins: Object.values(origins),
    asOf: manifest.asOf,
    close: async () => {
      await Promise.all(started.map(stop));
    },
  };
}

/** Works on the text, because a submitted address may hold raw blanks and Thai letters that must stay as they are. */
function rebase(url: string, local: ReadonlyMap<string, string | undefined>): string {
  const origin = /^https?:\/\/[^/?#]+/i.exec(url)?.[0];
  if (origin === undefined) return url;
  const target = local.get(origin.toLowerCase().replace(/^http:/, 'https:'));
  return target === undefined ? url : target + url.slice(origin.length);
}

function listen(listener: RequestListener): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer(listener);
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve(server));
  });
}

function originOf(server: Server): string {
  // A listening TCP server always has an AddressInfo; a string or null would be a pipe or a closed server.
  const { port } = server.address() as AddressInfo;
  return `http://127.0.0.1:${port}`;
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
