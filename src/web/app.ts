import { Hono } from 'hono';
import { requestId } from 'hono/request-id';
import { secureHeaders } from 'hono/secure-headers';
import { access, accessPages, ownName, ownOrigin, signInPages } from './access/index.js';
import { signInAttempts } from './access/attempts.js';
import { activityPages } from './activity/index.js';
import { api } from './api/index.js';
import { assets } from './assets.js';
import { cityApi } from './city/api.js';
import { cityPages } from './city/index.js';
import { districtPages } from './district/index.js';
import { healthz } from './healthz.js';
import { language } from './language.js';
import { layout } from './layout.js';
import { notFound, trouble } from './problems.js';
import { precheckPages } from './prechecks/index.js';
import { bodies, requestLog } from './requests.js';
import { NOBODY, type Env, type Web } from './web.js';

/** All pages. What is not under `/assets` or `/healthz` asks who comes first. */
export function createApp(web: Web): Hono<Env> {
  const app = new Hono<Env>();
  const attempts = signInAttempts();
  app.use(requestId());
  app.use(requestLog(web));
  app.use(secureHeaders(headers(web.origin)));
  app.route('/healthz', healthz(web));
  app.use(async (c, next) => {
    c.set('user', NOBODY);
    await next();
  });
  app.use(language());
  app.use(layout());
  app.use(ownName(web));
  app.route('/assets', assets());
  app.use(ownOrigin(web));
  app.use(bodies(['/prechecks/new']));
  app.route('/', signInPages(web, attempts));
  app.use(access(web));
  app.route('/', accessPages(web, attempts));
  app.route('/', activityPages(web));
  app.route('/api', api(web));
  app.route('/', cityPages(web));
  app.route('/api', cityApi(web));
  app.route('/', districtPages(web));
  app.route('/', precheckPages(web));
  app.notFound(notFound);
  app.onError((error, c) => {
    web.log.error({ err: error, requestId: c.get('requestId'), path: c.req.path }, 'a page failed');
    return trouble(c);
  });
  return app;
}

/** Nothing from elsewhere, no script or style within a page, in nobody's frame. */
function headers(origin: URL): Parameters<typeof secureHeaders>[0] {
  return {
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
    // Only where there is TLS to insist on; other names of the domain are not ours to speak for.
    strictTransportSecurity: origin.protocol === 'https:' ? 'max-age=31536000' : false,
  };
}
