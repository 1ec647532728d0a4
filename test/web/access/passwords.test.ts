import { describe, expect, it } from 'vitest';
import { passwordProblem } from '../../../src/web/access/password-rules.js';
import { hashPassword, isOutdated, isPassword } from '../../../src/web/access/password.js';
import { PASSWORD } from '../people.js';

describe('passwords', () => {
  it('are kept as scrypt with a salt and their cost, and known again', async () => {
    const stored = await hashPassword(PASSWORD);
    expect(stored).toMatch(/^\$scrypt\$ln=15,r=8,p=3\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
    expect(await hashPassword(PASSWORD)).not.toBe(stored);
    expect(await isPassword(PASSWORD, stored)).toBe(true);
    expect(await isPassword(`${PASSWORD} `, stored)).toBe(false);
    expect(await isPassword(PASSWORD, null)).toBe(false);
    expect(await isPassword('', stored)).toBe(false);
  });

  it('are the same however ำ was typed', async () => {
    expect(await isPassword('น\u0e4dาตาลทรายแดงหวานดี', await hashPassword('นำตาลทรายแดงหวานดี'))).toBe(true);
  });

  it('stored at a lower cost are known and made anew', async () => {
    // scrypt with N = 2^14, r = 8, p = 1 of the password `a longer sentence of mine` and sixteen zero bytes.
    const { scryptSync } = await import('node:crypto');
    const old = `$scrypt$ln=14,r=8,p=1$${Buffer.alloc(16).toString('base64').replace(/=+$/, '')}$${scryptSync('a longer sentence of mine', Buffer.alloc(16), 32, { N: 2 ** 14, r: 8, p: 1 }).toString('base64').replace(/=+$/, '')}`;
    expect(await isPassword('a longer sentence of mine', old)).toBe(true);
    expect(isOutdated(old)).toBe(true);
    expect(isOutdated(await hashPassword(PASSWORD))).toBe(false);
  });

  it.each([
    ['สั้นไป', 'อย่างน้อย 12'],
    ['password1234', 'เดาง่าย'],
    ['qwertyuiop12', 'เดาง่าย'],
    ['aaaaaaaaaaaa', 'เดาง่าย'],
    ['123456789012', 'เดาง่าย'],
    ['somchai.jaidee', 'เดาง่าย'],
    ['bangkok2566!', 'เดาง่าย'],
    ['x'.repeat(201), 'ไม่เกิน 200'],
  ])('%s is not taken', async (password, said) => {
    expect((await passwordProblem(password, ['somchai.jaidee']))?.th).toContain(said);
  });

  it.each([PASSWORD, 'correct horse battery', 'x7Kp2mQ9vLr4', 'แมวดำนอนบนหลังคาบ้าน'])('%s is taken, whatever kinds of characters it has', async (password) => {
    expect(await passwordProblem(password, ['somchai.jaidee'])).toBeNull();
  });
});
