import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Env, Web } from '../web.js';
import { newToken, tokenHash } from './token.js';

/** A session ends after so long without a request, and after so long whatever happens. */
export const IDLE_MS = 12 * 3600_000;
export const LONGEST_MS = 7 * 86_400_000;
/** Not every request is worth a write. */
const SEEN_MS = 60_000;

/** Name of the account that signed in with this browser; null when nobody did, or it is too long ago. */
export function sessionAccount(c: Context<Env>, { store, now, log, origin }: Web): string | null {
  const token = getCookie(c, COOKIE, prefix(origin));
  const hash = token === undefined ? null : tokenHash(token);
  const session = hash === null ? null : store.sessions.find(hash);
  if (hash === null || session === null) return null;
  const at = now();
  const idle = at.getTime() - Date.parse(session.seenAt);
  if (idle > IDLE_MS || at.getTime() - Date.parse(session.createdAt) > LONGEST_MS) {
    store.sessions.end(hash);
    return null;
  }
  if (idle > SEEN_MS) {
    try {
      store.sessions.see(hash, at.toISOString());
    } catch (error) {
      // The disk may be full; the page can still be shown.
      log.warn({ err: error }, 'the use of a session could not be noted');
    }
  }
  return session.account;
}

/** Signs in: a new session in place of the one that this browser had, so that nobody can have laid it out before. */
export function beginSession(c: Context<Env>, web: Web, account: string): void {
  const { store, now, origin } = web;
  const at = now();
  const token = newToken();
  store.together(() => {
    endOld(c, web);
    store.sessions.clear(new Date(at.getTime() - IDLE_MS).toISOString(), new Date(at.getTime() - LONGEST_MS).toISOString());
    store.sessions.begin(tokenHash(token), account, at.toISOString());
  });
  setCookie(c, COOKIE, token, { ...cookieOptions(origin), maxAge: LONGEST_MS / 1000 });
}

export function endSession(c: Context<Env>, web: Web): void {
  endOld(c, web);
  deleteCookie(c, COOKIE, cookieOptions(web.origin));
}

const COOKIE = 'oit-session';

function endOld(c: Context<Env>, { store, origin }: Web): void {
  const token = getCookie(c, COOKIE, prefix(origin));
  if (token !== undefined) store.sessions.end(tokenHash(token));
}

/** With TLS the browser lets neither another host nor plain HTTP write this cookie (`__Host-`). */
function prefix(origin: URL): 'host' | undefined {
  return origin.protocol === 'https:' ? 'host' : undefined;
}

function cookieOptions(origin: URL): { path: string; httpOnly: boolean; sameSite: 'Lax'; secure: boolean; prefix?: 'host' } {
  return { path: '/', httpOnly: true, sameSite: 'Lax', secure: origin.protocol === 'https:', prefix: prefix(origin) };
}
