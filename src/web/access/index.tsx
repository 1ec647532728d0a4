import { Hono, type MiddlewareHandler } from 'hono';
import { isApi, refuse } from '../refusal.js';
import { say } from '../say.js';
import { LOCAL, type Env, type User, type Web } from '../web.js';
import { accountPages } from './accounts.js';
import type { Attempts } from './attempts.js';
import { bearerOf } from './bearer.js';
import { ownAccountPages } from './own-account.js';
import { ownPath } from './own-path.js';
import { sessionAccount } from './session.js';

export { ownName, ownOrigin } from './origin.js';
export { signInPages } from './sign-in.js';

/** Finds out who asks, and sends away who has not signed in. */
export function access(web: Web): MiddlewareHandler<Env> {
  return async (c, next) => {
    const user = web.open ? LOCAL : userOf(web, isApi(c) ? (bearerOf(c, web) ?? sessionAccount(c, web)) : sessionAccount(c, web));
    if (user !== null) {
      c.set('user', user);
      await next();
      if (!c.res.headers.has('cache-control')) {
        // Programs ask whether their copy is still good; what a person saw must not be found by the next one at the same computer.
        if (isApi(c)) c.res.headers.set('cache-control', 'private, no-cache');
        else if (!web.open) c.res.headers.set('cache-control', 'no-store');
      }
      return;
    }
    if (isApi(c)) {
      c.header('www-authenticate', 'Bearer');
      return refuse(c, {
        status: 401,
        title: { th: 'ต้องเข้าสู่ระบบ', en: 'Signing in is needed' },
        detail: { th: 'กรุณาส่งโทเคนใน Authorization: Bearer … (สร้างด้วย oit accounts token) หรือเข้าสู่ระบบในเบราว์เซอร์', en: 'Send a token as Authorization: Bearer … (oit accounts token makes one), or sign in with a browser.' },
      });
    }
    const asked = new URL(c.req.url);
    if (c.req.method === 'GET' || c.req.method === 'HEAD') {
      asked.searchParams.delete('lang');
      const to = ownPath(`${asked.pathname}${asked.search}`);
      return c.redirect(to === '/' ? '/sign-in' : `/sign-in?to=${encodeURIComponent(to)}`, 303);
    }
    return refuse(
      c,
      {
        status: 401,
        title: { th: 'หมดเวลาเข้าสู่ระบบแล้ว', en: 'You are no longer signed in' },
        detail: { th: 'สิ่งที่กรอกยังไม่ได้บันทึก กรุณาเข้าสู่ระบบ แล้วทำรายการอีกครั้ง', en: 'What you sent was not stored. Please sign in and do it again.' },
      },
      <p><a class="button" href="/sign-in">{say(c.var.lang, 'เข้าสู่ระบบ', 'Sign in')}</a></p>,
    );
  };
}

/** What belongs to accounts behind the door. */
export function accessPages(web: Web, attempts: Attempts): Hono<Env> {
  return new Hono<Env>().route('/', ownAccountPages(web, attempts)).route('/', accountPages(web));
}

function userOf({ store }: Web, name: string | null): User | null {
  const account = name === null ? null : store.accounts.find(name);
  if (account === null || account.disabledAt !== null) return null;
  return { account: account.name, displayName: account.displayName, role: account.role, districts: account.districts };
}
