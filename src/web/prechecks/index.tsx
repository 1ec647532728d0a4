import { Hono } from 'hono';
import type { Env, Web } from '../web.js';

/** `/prechecks`: a list of links brought in, checked and repaired before it is handed in. */
export function precheckPages(_web: Web): Hono<Env> {
  return new Hono<Env>();
}
