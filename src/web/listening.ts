import { createAdaptorServer, type HttpBindings } from '@hono/node-server';
import type { Server as HttpServer, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Answer = (request: Request, env: HttpBindings) => Response | Promise<Response>;

export interface Listening {
  address: AddressInfo;
  /** Takes no more requests, lets those under way end, and resolves when all are gone. */
  close(): Promise<void>;
}

/** Against those who send their request a byte at a time. The longest one is a file over a slow line. */
const LIMITS = { headersTimeout: 10_000, requestTimeout: 120_000, connectionsCheckingInterval: 2_000, maxHeaderSize: 16 * 1024 };
/** Longer than proxies keep theirs, so that none sends into a connection that is just being closed. */
const KEEP_ALIVE_MS = 75_000;
const MOST_CONNECTIONS = 1_000;
/** How long requests under way may take when the server is asked to end. */
const GRACE_MS = 10_000;
const LAST_WORDS_MS = 500;

/** Listens for HTTP. Rejects with the system's error when the address cannot be had. */
export async function listen(answer: Answer, host: string, port: number, limits: Partial<typeof LIMITS> = {}): Promise<Listening> {
  const live = new Set<ServerResponse>();
  const fetch = async (request: Request, env: HttpBindings): Promise<Response> => {
    const response = await answer(request, env);
    if (response.headers.get('content-type')?.startsWith('text/event-stream')) {
      live.add(env.outgoing);
      env.outgoing.once('close', () => live.delete(env.outgoing));
    }
    return response;
  };
  const server = createAdaptorServer({ fetch: (request, env) => fetch(request, env as HttpBindings), serverOptions: { ...LIMITS, ...limits } }) as HttpServer; // no other kind was asked for
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  server.maxConnections = MOST_CONNECTIONS;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      // A connection is idle again only after its answer is out, and would then be kept for the next request.
      const idle = setInterval(() => server.closeIdleConnections(), 50);
      const late = setTimeout(() => server.closeAllConnections(), GRACE_MS);
      server.close(() => {
        clearInterval(idle);
        clearTimeout(late);
        resolve();
      });
      server.closeIdleConnections();
      // Live progress may say good-bye, and never ends by itself otherwise.
      setTimeout(() => live.forEach((response) => response.destroy()), LAST_WORDS_MS).unref();
    });
  return { address: server.address() as AddressInfo, close }; // of a TCP server that listens
}
