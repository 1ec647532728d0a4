import { Hono } from 'hono';
import type { Env, Web } from '../web.js';

/** `/districts`, and of each district its board, items and history. */
export function districtPages(_web: Web): Hono<Env> {
  return new Hono<Env>();
}
