import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { access } from './access/index.js';
import { assets } from './assets.js';
import { cityApi } from './city/api.js';
import { cityPages } from './city/index.js';
import { districtPages } from './district/index.js';
import { healthz } from './healthz.js';
import { language } from './language.js';
import { layout } from './layout.js';
import { notFound, trouble } from './problems.js';
import { precheckPages } from './prechecks/index.js';
import type { Env, Web } from './web.js';

/** All pages. What is not under `/assets` or `/healthz` asks who comes first. */
export function createApp(web: Web): Hono<Env> {
  const app = new Hono<Env>();
  app.use(secureHeaders(HEADERS));
  app.route('/healthz', healthz(web));
  app.route('/assets', assets());
  app.use(language());
  app.use(layout());
  app.use(access(web));
  app.route('/', cityPages(web));
  app.route('/api', cityApi(web));
  app.route('/', districtPages(web));
  app.route('/', precheckPages(web));
  app.notFound(notFound);
  app.onError((error, c) => {
    web.log.error({ err: error, path: c.req.path }, 'a page failed');
    return trouble(c);
  });
  return app;
}

/** Nothing from elsewhere, no script or style within a page, in nobody's frame. */
const HEADERS = {
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    fontSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    connectSrc: ["'self'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
    baseUri: ["'none'"],
  },
  referrerPolicy: 'same-origin',
  xFrameOptions: 'DENY',
} as const satisfies Parameters<typeof secureHeaders>[0];
