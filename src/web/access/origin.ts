import type { Context, MiddlewareHandler } from 'hono';
import { isLoopback } from '../loopback.js';
import { refuse } from '../refusal.js';
import type { Env, Web } from '../web.js';

/**
 * Answers only under a name that is ours. A page elsewhere can let its own name stand for this machine (DNS rebinding) and would then be of
 * our origin in the eyes of the browser; the `Host` header still tells its name.
 */
export function ownName(web: Web): MiddlewareHandler<Env> {
  return async (c, next) => {
    const host = hostOf(c);
    const known = host !== null && (isLoopback(nameOf(host)) || (!web.open && isOurs(c, web, host)));
    if (!known) {
      return refuse(c, {
        status: 421,
        title: { th: 'ไม่ตอบภายใต้ชื่อนี้', en: 'Not answered under this name' },
        detail: web.open
          ? { th: 'เปิดได้จากเครื่องนี้เท่านั้น ที่ http://localhost หรือ http://127.0.0.1 ตามด้วยพอร์ต หากต้องการให้เครื่องอื่นเข้าถึง กรุณาสร้างบัญชีผู้ใช้ก่อน (oit accounts)', en: 'This server answers on this machine only, as http://localhost or http://127.0.0.1 with its port. Make accounts first (oit accounts) to let others in.' }
          : { th: 'ที่อยู่ที่เปิดไม่ตรงกับที่อยู่ของระบบ ผู้ดูแลระบบกำหนดได้ด้วย oit serve --origin', en: 'The address is not the one of this server; its administrator names it with oit serve --origin.' },
      });
    }
    if (web.open && (c.req.header('forwarded') !== undefined || c.req.header('x-forwarded-for') !== undefined)) {
      return refuse(c, {
        status: 403,
        title: { th: 'ต้องมีบัญชีผู้ใช้ก่อน', en: 'Accounts are needed first' },
        detail: { th: 'คำขอนี้มาผ่าน proxy กรุณาสร้างบัญชีผู้ใช้ (oit accounts) และเริ่ม oit serve ด้วย --origin', en: 'This request came through a proxy. Make accounts (oit accounts) and start oit serve with --origin.' },
      });
    }
    return next();
  };
}

/**
 * Lets nothing be changed from a page elsewhere, signed in or not: audits must not be started by whatever site somebody visits. A browser says
 * where a request comes from; whoever says nothing is no browser and carries nobody's cookie.
 */
export function ownOrigin(web: Web): MiddlewareHandler<Env> {
  return async (c, next) => {
    if (SAFE.has(c.req.method)) return next();
    const site = c.req.header('sec-fetch-site');
    const origin = c.req.header('origin');
    const fromHere = (site === undefined || site === 'same-origin' || site === 'none') && (origin === undefined || origin === expected(c, web));
    if (fromHere) return next();
    return refuse(c, {
      status: 403,
      title: { th: 'ไม่รับคำสั่งจากเว็บไซต์อื่น', en: 'Not taken from another site' },
      detail: { th: 'คำสั่งนี้ส่งมาจากหน้าเว็บอื่น จึงไม่ดำเนินการ หากท่านกดจากหน้านี้เอง ผู้ดูแลระบบต้องกำหนดที่อยู่ของระบบด้วย oit serve --origin', en: 'This came from a page elsewhere and was not carried out. If you pressed a button of this very page, the administrator must name its address with oit serve --origin.' },
    });
  };
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Host and port as asked for, in the form of a URL; null where that is none. */
function hostOf(c: Context<Env>): string | null {
  const host = c.req.header('host') ?? '';
  return /^[^\s/@?#\\]+$/.test(host) && URL.canParse(`http://${host}`) ? new URL(`http://${host}`).host : null;
}

function nameOf(host: string): string {
  return new URL(`http://${host}`).hostname.replace(/^\[|\]$/g, '');
}

/** The name that was given; without one also the very address that the connection came to, which no other name can stand for. */
function isOurs(c: Context<Env>, { origin, proxied }: Web, host: string): boolean {
  if (host === httpHost(origin)) return true;
  const local = c.env?.incoming?.socket.localAddress?.replace(/^::ffff:/, '');
  return !proxied && local !== undefined && nameOf(host) === local;
}

function expected(c: Context<Env>, { origin }: Web): string {
  const host = hostOf(c);
  return host === null || host === httpHost(origin) ? origin.origin : `http://${host}`;
}

/** As `hostOf` gives it: the port of plain HTTP is left out, that of TLS never stands in a URL of it. */
function httpHost(origin: URL): string {
  return new URL(`http://${origin.host}`).host;
}
