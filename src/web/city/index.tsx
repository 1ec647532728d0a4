import { Hono } from 'hono';
import { say } from '../say.js';
import type { Env, Web } from '../web.js';

/** `/`: all districts beside each other. */
export function cityPages(_web: Web): Hono<Env> {
  return new Hono<Env>().get('/', (c) =>
    c.render(<p />, { title: say(c.var.lang, 'ทั้งกรุงเทพฯ', 'The city'), section: 'city' }),
  );
}
