import { beforeEach, expect, it } from 'vitest';
import type { Store } from '../../src/store/index.js';
import { account } from '../web/people.js';
import { storeOfTest } from './store-of-test.js';

const test = storeOfTest();
let store: Store;
beforeEach(() => void ({ store } = test));

it('keeps accounts by name, whatever its case', () => {
  expect(store.accounts.any()).toBe(false);
  const editor = account({ name: 'ed', role: 'editor', districts: ['huaikhwang'] });
  expect(store.accounts.add(editor, 'hash')).toBe(true);
  expect(store.accounts.add(account({ name: 'ED' }), 'other')).toBe(false);
  expect(store.accounts.find('Ed')).toEqual(editor);
  expect(store.accounts.passwordOf('ED')).toBe('hash');
  expect(store.accounts.passwordOf('nobody')).toBeNull();
  expect([store.accounts.any(), store.accounts.hasAdmin()]).toEqual([true, false]);
});

it('keeps one administrator who may come, unless nobody else is left', () => {
  store.accounts.add(account({ name: 'a', role: 'admin' }), '-');
  store.accounts.add(account({ name: 'b', role: 'admin', disabledAt: '2026-11-20T02:00:00.000Z' }), '-');
  const plain = { displayName: 'x', districts: null };
  expect(store.accounts.change('a', { ...plain, role: 'viewer', disabledAt: null })).toBe('last-admin');
  expect(store.accounts.change('a', { ...plain, role: 'admin', disabledAt: '2026-11-20T02:00:00.000Z' })).toBe('last-admin');
  expect(store.accounts.remove('a')).toBe('last-admin');
  expect(store.accounts.remove('b')).toBe('done');
  expect(store.accounts.remove('b')).toBe('missing');
  expect(store.accounts.change('b', { ...plain, role: 'admin', disabledAt: null })).toBe('missing');
  expect(store.accounts.remove('a')).toBe('done');
  expect(store.accounts.any()).toBe(false);
});

it('a session ends with its time, its account and its password; a token with its account', () => {
  const at = '2026-11-20T02:00:00.000Z';
  store.accounts.add(account({ name: 'a', role: 'admin' }), '-');
  store.accounts.add(account({ name: 'b' }), '-');
  const begin = (): void => {
    for (const name of ['a', 'b']) store.sessions.begin(`of ${name}`, name, at);
  };
  begin();
  store.tokens.add('token', { account: 'b', label: 'x', createdAt: at, expiresAt: at });
  expect(store.sessions.find('of b')).toEqual({ account: 'b', createdAt: at, seenAt: at });
  store.sessions.see('of b', '2026-11-21T02:00:00.000Z');
  expect(store.sessions.lastSeen('B')).toBe('2026-11-21T02:00:00.000Z');
  expect(store.accounts.setPassword('b', 'new')).toBe(true);
  expect([store.sessions.find('of b'), store.sessions.find('of a')?.account]).toEqual([null, 'a']);
  expect(store.tokens.find('token')?.account).toBe('b');
  store.sessions.clear('2026-11-20T03:00:00.000Z', at);
  expect(store.sessions.find('of a')).toBeNull();
  begin();
  store.accounts.change('b', { displayName: 'x', role: 'viewer', districts: null, disabledAt: at });
  expect([store.sessions.find('of b'), store.tokens.find('token')]).toEqual([null, null]);
  store.accounts.remove('a');
});
