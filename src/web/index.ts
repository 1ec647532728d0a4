import { createAdaptorServer } from '@hono/node-server';
import type { AddressInfo } from 'node:net';
import { createApp } from './app.js';
import { pino } from 'pino';
import { loadDistricts } from '../submission/index.js';
import type { Store } from '../store/index.js';
import { isLoopback } from './loopback.js';
import { createQueue } from './prechecks/queue.js';
import type { AuditBase } from './web.js';

export type { AuditBase } from './web.js';

export interface WebOptions {
  store: Store;
  audits: AuditBase;
  host: string;
  /** 0: any free one. */
  port: number;
  /** Where people reach the server through a proxy; null: where it listens. */
  origin: URL | null;
  now(): Date;
  elapsed(): number;
  /** Structured log, one JSON object a line. */
  logTo: { write(text: string): unknown };
}

export interface Server {
  /** Where people reach it. */
  origin: URL;
  /** Takes no more requests, lets those under way end, and resolves when all are gone. */
  close(): Promise<void>;
}

export type WebResult = { ok: true; server: Server } | { ok: false; message: { th: string; en: string } };

/** How long requests under way may take when the server is asked to end. */
const GRACE_MS = 5_000;

/** Opens the page. Not ok, with one sentence: the address cannot be had, or it is open to others and there is no account. */
export async function openWeb(options: WebOptions): Promise<WebResult> {
  const { store, audits, now, elapsed } = options;
  const log = pino({ base: undefined, timestamp: () => `,"time":"${now().toISOString()}"` }, { write: (line) => void options.logTo.write(line) });
  if (!isLoopback(options.host)) return { ok: false, message: { th: 'ยังไม่มีบัญชีผู้ใช้', en: 'There is no account yet.' } };
  let handler: ((request: Request) => Response | Promise<Response>) | null = null;
  const server = createAdaptorServer({ fetch: (request) => handler?.(request) ?? new Response(null, { status: 503 }) });
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(options.port, options.host, resolve);
    });
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return { ok: false, message: { th: `เปิดที่ ${options.host} พอร์ต ${options.port} ไม่ได้ (${reason}) กรุณาเลือกพอร์ตอื่นด้วย --port`, en: `${options.host} port ${options.port} cannot be had (${reason}); please choose another with --port.` } };
  }
  const { address, family, port } = server.address() as AddressInfo; // of a TCP server that listens
  const origin = options.origin ?? new URL(`http://${family === 'IPv6' ? `[${address}]` : address}:${port}`);
  const districts = loadDistricts();
  const prechecks = createQueue({ store, audits, districts, log, now });
  const app = createApp({ store, audits, prechecks, now, elapsed, log, origin, open: true, districts });
  prechecks.start();
  handler = (request) => app.fetch(request);
  return { ok: true, server: { origin, close: () => Promise.all([closed(server), prechecks.close()]).then(() => undefined) } };
}

function closed(server: ReturnType<typeof createAdaptorServer>): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    if ('closeIdleConnections' in server) server.closeIdleConnections();
    setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), GRACE_MS).unref();
  });
}
