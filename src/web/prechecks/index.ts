import { Hono } from 'hono';
import type { Env, Web } from '../web.js';
import { precheckActions } from './actions.js';
import { precheckExports } from './exports.js';
import { itemPage } from './item.js';
import { listPage } from './list.js';
import { newPages } from './new.js';
import { precheckPage } from './page.js';
import { progressStream } from './progress.js';

/** `/prechecks`: a list of links brought in, checked and repaired before it is handed in. */
export function precheckPages(web: Web): Hono<Env> {
  return new Hono<Env>()
    .route('/', listPage(web))
    .route('/', newPages(web))
    .route('/', progressStream(web))
    .route('/', precheckExports(web))
    .route('/', itemPage(web))
    .route('/', precheckActions(web))
    .route('/', precheckPage(web));
}
