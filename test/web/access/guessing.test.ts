import { beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../../../src/store/index.js';
import { networkOf } from '../../../src/web/access/address.js';
import { signInAttempts } from '../../../src/web/access/attempts.js';
import { testWeb } from '../harness.js';
import { people, signIn } from '../people.js';

let prepare: (store: Store) => void;
beforeAll(async () => {
  prepare = await people();
});

describe('guessing', () => {
  it('ten wrong passwords for a name are followed by a wait, also with the right one, and others are not in the way', async () => {
    const web = await testWeb({}, prepare);
    try {
      const answers = await Promise.all(Array.from({ length: 12 }, () => signIn(web.origin, 'editor', 'wrong password')));
      expect(answers.map(({ status }) => status).toSorted()).toEqual([...Array<number>(10).fill(422), 429, 429]);
      const refused = await signIn(web.origin, 'EDITOR');
      expect(refused.status).toBe(429);
      expect(Number(refused.headers['retry-after'])).toBeGreaterThan(800);
      expect(refused.text).toContain('กรุณารอ 15 นาที');
      expect((await signIn(web.origin, 'viewer')).status).toBe(303);
    } finally {
      await web.close();
    }
  });

  it('thirty from one address are followed by a wait too, whatever the names, and a right one is not counted', async () => {
    const attempts = signInAttempts();
    for (let i = 0; i < 30; i++) expect(await attempts.take('203.0.113.7', `name${i}`)).toBe(0);
    await attempts.forgive('203.0.113.7', 'name29');
    expect(await attempts.take('203.0.113.7', 'other')).toBe(0);
    expect(await attempts.take('203.0.113.7', 'another')).toBeGreaterThan(800);
    expect(await attempts.take('203.0.113.8', 'another')).toBe(0);
  });

  it('the addresses of one subscriber count as one', () => {
    expect(networkOf('2001:db8:1:2:3:4:5:6')).toBe(networkOf('2001:db8:1:2::1'));
    expect(networkOf('2001:db8:1:2::1')).not.toBe(networkOf('2001:db8:1:3::1'));
    expect(networkOf('::ffff:203.0.113.7')).toBe('203.0.113.7');
    expect(networkOf('')).toBe('');
  });

  it('the right password starts the count anew', async () => {
    const web = await testWeb({}, prepare);
    try {
      for (let i = 0; i < 2; i++) {
        await Promise.all(Array.from({ length: 9 }, () => signIn(web.origin, 'editor', 'wrong password')));
        expect((await signIn(web.origin, 'editor')).status).toBe(303);
      }
    } finally {
      await web.close();
    }
  });
});
