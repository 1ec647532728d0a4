import { pino } from 'pino';
import type { Store } from '../store/index.js';
import { loadDistricts } from '../submission/index.js';
import { createApp } from './app.js';
import { listen, type Answer, type Listening } from './listening.js';
import { isLoopback } from './loopback.js';
import { createQueue } from './prechecks/queue.js';
import type { AuditBase, Web } from './web.js';

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
  /** Where it listens. */
  port: number;
  /** Nobody signs in. */
  open: boolean;
  /** Takes no more requests, lets those under way end, and resolves when all are gone. */
  close(): Promise<void>;
}

export type WebResult = { ok: true; server: Server } | { ok: false; message: { th: string; en: string } };

/** Opens the page. Not ok, with one sentence: the address cannot be had, or it is open to others and there is no account. */
export async function openWeb(options: WebOptions): Promise<WebResult> {
  const { store, audits, now, elapsed } = options;
  const forOthers = !isLoopback(options.host) || (options.origin !== null && !isLoopback(options.origin.hostname.replace(/^\[|\]$/g, '')));
  if (forOthers && !store.accounts.hasAdmin()) return { ok: false, message: needsAccounts(options) };
  const log = pino({ base: undefined, timestamp: () => `,"time":"${now().toISOString()}"` }, { write: (line) => void options.logTo.write(line) });
  let answer: Answer | null = null;
  let listening: Listening;
  try {
    listening = await listen((request, env) => answer?.(request, env) ?? new Response(null, { status: 503 }), options.host, options.port);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return { ok: false, message: { th: `เปิดที่ ${options.host} พอร์ต ${options.port} ไม่ได้ (${reason}) กรุณาเลือกพอร์ตอื่นด้วย --port`, en: `${options.host} port ${options.port} cannot be had (${reason}); please choose another with --port.` } };
  }
  const { address, family, port } = listening.address;
  const origin = options.origin ?? new URL(`http://${family === 'IPv6' ? `[${address}]` : address}:${port}`);
  const districts = loadDistricts();
  const prechecks = createQueue({ store, audits, districts, log, now });
  let open = !forOthers;
  const web: Web = {
    store, audits, prechecks, now, elapsed, log, origin, proxied: options.origin !== null, districts,
    get open() {
      // Once there was an account, its removal does not open the door again while this server runs.
      open &&= !store.accounts.any();
      return open;
    },
  };
  const app = createApp(web);
  prechecks.start();
  answer = (request, env) => app.fetch(request, env);
  return { ok: true, server: { origin, port, open: web.open, close: () => Promise.all([listening.close(), prechecks.close()]).then(() => undefined) } };
}

function needsAccounts({ host, origin }: WebOptions): { th: string; en: string } {
  const where = isLoopback(host) ? `--origin ${origin?.href ?? ''}` : `--host ${host}`;
  return {
    th: `${where} เปิดให้เครื่องอื่นเข้าถึงได้ จึงต้องมีบัญชีผู้ดูแลระบบก่อน กรุณาสร้างด้วย oit accounts add ชื่อ --role admin (ฐานข้อมูลเดียวกันด้วย --db) แล้วเริ่มใหม่`,
    en: `${where} lets other machines in, so there must be an administrator first. Make one with: oit accounts add NAME --role admin (same --db), and start again.`,
  };
}
