import { scrypt } from 'node:crypto';
import type * as nodeCrypto from 'node:crypto';
import { expect, it, vi } from 'vitest';
import { testWeb } from '../harness.js';
import { people, signIn } from '../people.js';

vi.mock('node:crypto', async (original) => {
  const actual = await original<typeof nodeCrypto>();
  return { ...actual, scrypt: vi.fn(actual.scrypt) };
});

it('a name that does not exist, is none, or is disabled costs the same work as one with a wrong password', async () => {
  const web = await testWeb({}, await people());
  try {
    web.store.accounts.change('viewer', { displayName: 'x', role: 'viewer', districts: null, disabledAt: '2026-11-20T02:00:00.000Z' });
    const work: unknown[] = [];
    for (const name of ['editor', 'nobody', '../x', '', 'viewer']) {
      vi.mocked(scrypt).mockClear();
      await signIn(web.origin, name, 'wrong password');
      // What decides how long it takes: length of the key, and cost.
      work.push(vi.mocked(scrypt).mock.calls.map(([password, , length, cost]) => [password, length, cost]));
    }
    expect(work).toEqual(Array(5).fill([['wrong password', 32, expect.objectContaining({ N: 2 ** 15, r: 8, p: 3 })]]));
  } finally {
    await web.close();
  }
});
