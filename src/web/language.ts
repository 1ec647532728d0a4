import type { MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Env } from './web.js';

/** `?lang=en` chooses and is remembered; without a choice Thai. */
export function language(): MiddlewareHandler<Env> {
  return async (c, next) => {
    const chosen = c.req.query('lang');
    if (chosen === 'th' || chosen === 'en') setCookie(c, 'lang', chosen, { path: '/', sameSite: 'Lax', httpOnly: true, maxAge: 31_536_000 });
    const lang = chosen ?? getCookie(c, 'lang');
    c.set('lang', lang === 'en' ? 'en' : 'th');
    await next();
  };
}
