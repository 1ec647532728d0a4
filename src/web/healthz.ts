import { Hono } from 'hono';
import type { Web } from './web.js';

/** `GET /healthz`: 200 while the database answers, 503 otherwise. */
export function healthz({ store, log }: Web): Hono {
  return new Hono().get('/', (c) => {
    try {
      store.lastAudit('');
      return c.json({ status: 'ok' });
    } catch (error) {
      log.error({ err: error }, 'the database does not answer');
      return c.json({ status: 'failing' }, 503);
    }
  });
}
