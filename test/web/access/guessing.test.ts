import { beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../../../src/store/index.js';
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

  it('thirty wrong ones from one address are too, whatever the names', async () => {
    const web = await testWeb({}, prepare);
    try {
      for (let i = 0; i < 3; i++) {
        const answers = await Promise.all(Array.from({ length: 10 }, (_, k) => signIn(web.origin, `name${i}${k}`, 'wrong password')));
        expect(answers.map(({ status }) => status)).toEqual(Array<number>(10).fill(422));
      }
      expect((await signIn(web.origin, 'viewer')).status).toBe(429);
    } finally {
      await web.close();
    }
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
