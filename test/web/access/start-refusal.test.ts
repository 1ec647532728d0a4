import { beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../../../src/store/index.js';
import { openWeb } from '../../../src/web/index.js';
import { testWeb } from '../harness.js';
import { account, people } from '../people.js';

let prepare: (store: Store) => void;
beforeAll(async () => {
  prepare = await people();
});

describe('starting', () => {
  const refused = async (change: { host?: string; origin?: URL }, made: (store: Store) => void = () => {}): Promise<string> => {
    const web = await testWeb({}, made);
    try {
      const result = await openWeb({ ...web.options, port: 0, ...change });
      if (!result.ok) return result.message.en;
      await result.server.close();
      return 'open';
    } finally {
      await web.close();
    }
  };
  it('on another address than loopback needs an administrator', async () => {
    expect(await refused({ host: '0.0.0.0' })).toContain('oit accounts add NAME --role admin');
    expect(await refused({ host: '::' })).toContain('oit accounts add');
    expect(await refused({ host: 'oit.example' })).toContain('oit accounts add');
  });
  it('behind a proxy that others reach does too', async () => expect(await refused({ origin: new URL('https://oit.example.go.th') })).toContain('--origin https://oit.example.go.th'));
  it('is not helped by an editor or a disabled administrator', async () => {
    expect(await refused({ host: '0.0.0.0' }, (store) => store.accounts.add(account({ name: 'ed', role: 'editor' }), '-'))).toContain('oit accounts add');
    expect(await refused({ host: '0.0.0.0' }, (store) => store.accounts.add(account({ name: 'ad', role: 'admin', disabledAt: '2026-11-20T02:00:00.000Z' }), '-'))).toContain('oit accounts add');
  });
  it('with an administrator is fine', async () => expect(await refused({ host: '0.0.0.0' }, prepare)).toBe('open'));
});
