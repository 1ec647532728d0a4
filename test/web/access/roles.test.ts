import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../../../src/store/index.js';
import { testWeb, type TestWeb } from '../harness.js';
import { ask, people, signedIn } from '../people.js';

let prepare: (store: Store) => void;
beforeAll(async () => {
  prepare = await people();
});

describe('roles and pages', () => {
  let web: TestWeb;
  beforeAll(async () => {
    web = await testWeb({}, prepare);
  });
  afterAll(() => web.close());

  const TABLE: readonly [method: string, path: string, nobody: number, viewer: number, editor: number, admin: number][] = [
    ['GET', '/', 303, 200, 200, 200],
    ['GET', '/account', 303, 200, 200, 200],
    ['GET', '/accounts', 303, 403, 403, 200],
    ['GET', '/accounts/new', 303, 403, 403, 200],
    ['GET', '/accounts/of/editor', 303, 403, 403, 200],
    ['GET', '/accounts/of/editor/password', 303, 403, 403, 303],
    ['POST', '/accounts/new', 401, 403, 403, 422],
    ['POST', '/accounts/of/editor', 401, 403, 403, 422],
    ['POST', '/accounts/of/editor/password', 401, 403, 403, 422],
    ['POST', '/accounts/of/admin/disable', 401, 403, 403, 422],
    ['POST', '/accounts/of/viewer/enable', 401, 403, 403, 303],
    ['POST', '/account', 401, 422, 422, 422],
    ['GET', '/activity', 303, 403, 403, 200],
    ['GET', '/districts', 303, 200, 200, 200],
    ['GET', '/districts/huaikhwang', 303, 200, 200, 200],
    ['POST', '/districts/huaikhwang/assignments', 401, 403, 404, 404],
    ['POST', '/districts/dindaeng/assignments', 401, 403, 403, 404],
    ['POST', '/districts/huaikhwang/settlements', 401, 403, 404, 404],
    ['POST', '/districts/dindaeng/settlements', 401, 403, 403, 404],
    ['POST', '/districts/dindaeng/settlements/1/withdraw', 401, 404, 404, 404],
    ['GET', '/prechecks', 303, 200, 200, 200],
    ['GET', '/prechecks/nothing', 303, 404, 404, 404],
    ['POST', '/prechecks/new', 401, 422, 422, 422],
    ['POST', '/prechecks/nothing/run', 401, 404, 404, 404],
    ['GET', '/audits/nothing', 303, 404, 404, 404],
    ['GET', '/api/city', 401, 404, 404, 404],
    ['GET', '/nothing', 303, 404, 404, 404],
    ['GET', '/sign-in', 200, 200, 200, 200],
    ['GET', '/healthz', 200, 200, 200, 200],
    ['GET', '/assets/style.css', 200, 200, 200, 200],
    ['GET', '/assets/nothing.css', 404, 404, 404, 404],
    ['GET', '/api/districts', 401, 200, 200, 200],
    ['GET', '/api/audits/nothing', 401, 404, 404, 404],
    ['POST', '/api/districts', 401, 405, 405, 405],
    ['DELETE', '/accounts/of/editor', 401, 403, 403, 404],
  ];
  it.each(TABLE)('%s %s: %i without signing in, %i viewer, %i editor, %i admin', async (method, path, ...expected) => {
    const found: number[] = [];
    for (const who of [null, 'viewer', 'editor', 'admin']) {
      const headers: Record<string, string> = who === null ? {} : { cookie: signedIn(web.store, who) };
      found.push((await ask(web.origin, path, { method, headers, ...(method === 'POST' ? { form: {} } : {}) })).status);
    }
    expect(found).toEqual(expected);
  });
});
