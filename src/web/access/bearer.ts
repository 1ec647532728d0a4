import type { Context } from 'hono';
import type { Env, Web } from '../web.js';
import { tokenHash } from './token.js';

/** Name of the account whose token a program shows (`Authorization: Bearer …`); null without a token that holds. */
export function bearerOf(c: Context<Env>, { store, now }: Web): string | null {
  const token = /^Bearer +([A-Za-z0-9_-]{20,100})$/i.exec(c.req.header('authorization') ?? '')?.[1];
  const known = token === undefined ? null : store.tokens.find(tokenHash(token));
  return known !== null && Date.parse(known.expiresAt) > now().getTime() ? known.account : null;
}
