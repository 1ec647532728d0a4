import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { refuse } from './refusal.js';
import type { Env, Web } from './web.js';

/** One line per request: who asked for what, how it ended and how long it took. Never a query, a cookie or a body, which may hold secrets. */
export function requestLog({ log, elapsed }: Web): MiddlewareHandler<Env> {
  return async (c, next) => {
    const begun = elapsed();
    await next();
    const { method, path } = c.req;
    // Asked for many times a minute, and of use to nobody who looks for a person's doings.
    const level = path === '/healthz' || path.startsWith('/assets/') ? 'debug' : 'info';
    log[level]({ requestId: c.get('requestId'), method, path: path.slice(0, 300), status: c.res.status, ms: Math.round(elapsed() - begun), account: c.var.user?.account ?? null }, 'request');
  };
}

const MEBIBYTE = 1024 * 1024;
/** What may be sent to us, in bytes; pages that take files have a bound of their own. */
const LONGEST = 1 * MEBIBYTE;

export function bodies(larger: readonly { under: string; bytes: number }[] = []): MiddlewareHandler<Env> {
  const bounded = (bytes: number): MiddlewareHandler<Env> =>
    bodyLimit({
      maxSize: bytes,
      onError: (c) =>
        refuse(c, {
          status: 413,
          title: { th: 'ข้อมูลที่ส่งมาใหญ่เกินไป', en: 'Too much was sent' },
          detail: { th: `รับได้ไม่เกิน ${bytes / MEBIBYTE} เมกะไบต์`, en: `At most ${bytes / MEBIBYTE} MiB are taken.` },
        }),
    });
  const others = larger.map(({ under, bytes }) => ({ under, limit: bounded(bytes) }));
  const common = bounded(LONGEST);
  return (c, next) => (others.find(({ under }) => c.req.path === under || c.req.path.startsWith(`${under}/`))?.limit ?? common)(c, next);
}
