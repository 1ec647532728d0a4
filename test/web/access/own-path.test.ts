import { describe, expect, it } from 'vitest';
import { ownPath } from '../../../src/web/access/own-path.js';
import { mayEdit } from '../../../src/web/may.js';

describe('the way back after signing in', () => {
  it.each(['/districts', '/districts/huaikhwang?year=2566', '/'])('%s is ours', (path) => expect(ownPath(path)).toBe(path));
  it.each(['https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example', '/\t/elsewhere.example', '/.//elsewhere.example', '/a/..//elsewhere.example', 'javascript:alert(1)', '', 'districts', '/sign-in?to=/x', '/sign-out', `/${'a'.repeat(3000)}`])('%s is not', (path) => expect(ownPath(path)).toBe('/'));
});

it('knows who may change a district', () => {
  const user = { account: 'x', displayName: 'x', districts: null } as const;
  expect(mayEdit({ ...user, role: 'viewer' }, 'huaikhwang')).toBe(false);
  expect(mayEdit({ ...user, role: 'editor', districts: ['huaikhwang'] }, 'huaikhwang')).toBe(true);
  expect(mayEdit({ ...user, role: 'editor', districts: ['huaikhwang'] }, 'dindaeng')).toBe(false);
  expect(mayEdit({ ...user, role: 'editor' }, 'dindaeng')).toBe(true);
  expect(mayEdit({ ...user, role: 'admin' }, 'dindaeng')).toBe(true);
});
