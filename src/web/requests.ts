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

/** What may be sent to us; `bounded`: paths of pages that take files and have a bound of their own, behind the question who asks. */
export function bodies(bounded: readonly string[]): MiddlewareHandler<Env> {
  const limit = bodyLimit({
    maxSize: MEBIBYTE,
    onError: (c) =>
      refuse(c, {
        status: 413,
        title: { th: 'ข้อมูลที่ส่งมาใหญ่เกินไป', en: 'Too much was sent' },
        detail: { th: 'รับได้ไม่เกิน 1 เมกะไบต์', en: 'At most one mebibyte is taken.' },
      }),
  });
  return (c, next) => (bounded.includes(c.req.path) ? next() : limit(c, next));
}
