import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accountsCommand } from '../../src/cli/commands/accounts.js';
import { newSecret } from '../../src/cli/secret.js';
import type { Terminal } from '../../src/cli/terminal.js';
import { openStore, type Store } from '../../src/store/index.js';
import { isPassword } from '../../src/web/access/password.js';
import { tokenHash } from '../../src/web/access/token.js';
import { commandHere, type Ended } from './program.js';

const PASSWORD = 'ข้าวเหนียวมะม่วงสองจาน';

let folder: string;
let db: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'accounts-'));
  db = join(folder, 'oit.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function accounts(args: readonly string[], typed = ''): Promise<Ended> {
  const input = new PassThrough();
  input.end(typed);
  return commandHere(accountsCommand, [...args, '--db', db], {}, input);
}

async function looked<T>(look: (store: Store) => T | Promise<T>): Promise<T> {
  const opened = openStore(db);
  if (!opened.ok) throw new Error(opened.message.en);
  try {
    return await look(opened.store);
  } finally {
    opened.store.close();
  }
}

it('makes, shows, changes, disables and removes accounts, and leaves a trail', async () => {
  expect(await accounts(['add', 'Somchai', '--role', 'admin', '--display-name', 'นายตัวอย่าง ทดสอบ'], `${PASSWORD}\n`)).toMatchObject({ status: 0, out: 'สร้างบัญชี somchai แล้ว (ผู้ดูแลระบบ)\n' });
  expect((await accounts(['add', 'ed', '--role', 'editor', '--districts', 'huaikhwang,ดินแดง'], `${PASSWORD}\r\nsecond line`)).status).toBe(0);
  expect(await looked((store) => isPassword(PASSWORD, store.accounts.passwordOf('ed')))).toBe(true);
  expect((await accounts(['change', 'ed', '--display-name', 'คนใหม่'])).status).toBe(0);
  expect((await accounts(['password', 'ed'], 'correct horse battery')).status).toBe(0);
  expect(await looked((store) => isPassword('correct horse battery', store.accounts.passwordOf('ed')))).toBe(true);
  const listed = JSON.parse((await accounts(['list', '--json'])).out) as { schemaVersion: number; accounts: unknown[] };
  expect(listed).toMatchObject({ schemaVersion: 1, accounts: [{ name: 'ed', displayName: 'คนใหม่', role: 'editor', districts: ['huaikhwang', 'dindaeng'], disabledAt: null }, { name: 'somchai', role: 'admin', districts: null }], tokens: [] });
  expect(JSON.stringify(listed)).not.toContain('scrypt');
  expect((await accounts(['change', 'ed', '--role', 'viewer'])).status).toBe(0);
  expect((await accounts(['disable', 'ed'])).status).toBe(0);
  expect((await accounts(['list'])).out).toMatch(/ed +ผู้ดู +ระงับ +คนใหม่/);
  expect((await accounts(['enable', 'ed'])).status).toBe(0);
  expect((await accounts(['remove', 'ED'])).status).toBe(0);
  const lines = await looked((store) => store.activity.list({ limit: 20 }).toReversed());
  expect(lines.map(({ action }) => action)).toEqual(['account-made', 'account-made', 'account-changed', 'account-changed', 'account-changed', 'account-disabled', 'account-enabled', 'account-removed']);
  expect(lines.every(({ account, detail }) => account === null && detail['via'] === 'command-line')).toBe(true);
  expect(JSON.stringify(lines)).not.toContain('battery');
});

it('gives a token once, and takes it back', async () => {
  await accounts(['add', 'somchai', '--role', 'admin'], PASSWORD);
  const made = await accounts(['token', 'somchai', '--label', 'แดชบอร์ด', '--days', '๓๐']);
  expect(made.out).toMatch(/^oit_[A-Za-z0-9_-]{43}\n$/);
  expect(made.err).toContain('oit accounts revoke 1');
  expect(await looked((store) => store.tokens.find(tokenHash(made.out.trim())))).toMatchObject({ account: 'somchai', label: 'แดชบอร์ด', createdAt: '2023-06-15T02:00:00.000Z', expiresAt: '2023-07-15T02:00:00.000Z' });
  expect((await accounts(['list'])).out).toContain('โทเคน 1 ของ somchai: แดชบอร์ด (ถึง 2023-07-15)');
  expect((await accounts(['revoke', '1'])).status).toBe(0);
  expect((await accounts(['revoke', '1'])).status).toBe(2);
});

describe('refuses, with a sentence and nothing changed,', () => {
  beforeEach(async () => {
    await accounts(['add', 'somchai', '--role', 'admin'], PASSWORD);
  });
  it.each([
    [['add', 'somchai', '--role', 'viewer'], PASSWORD, 'มีบัญชี somchai อยู่แล้ว'],
    [['add', 'ชื่อไทย', '--role', 'viewer'], PASSWORD, 'ใช้ไม่ได้'],
    [['add', 'ed'], PASSWORD, '--role'],
    [['add', 'ed', '--role', 'king'], PASSWORD, '--role'],
    [['add', 'ed', '--role', 'editor'], PASSWORD, '--districts'],
    [['add', 'ed', '--role', 'editor', '--districts', 'nowhere'], PASSWORD, 'ไม่รู้จักสำนักงานเขต'],
    [['add', 'ed', '--role', 'viewer', '--districts', 'huaikhwang'], PASSWORD, '--districts'],
    [['add', 'ed', '--role', 'viewer', '--display-name', ' '], PASSWORD, '--display-name'],
    [['add', 'ed', '--role', 'viewer'], '', 'อย่างน้อย 12'],
    [['add', 'ed', '--role', 'viewer'], 'password1234', 'เดาง่าย'],
    [['add', 'ed', '--role', 'viewer'], 'x'.repeat(5000), 'ยาวเกินกว่าจะเป็นรหัสผ่าน'],
    [['change', 'somchai'], '', '--role'],
    [['change', 'somchai', '--role', 'viewer'], '', 'คนสุดท้าย'],
    [['change', 'nobody', '--role', 'viewer'], '', 'ไม่มีบัญชี nobody'],
    [['disable', 'somchai'], '', 'คนสุดท้าย'],
    [['password', 'nobody'], PASSWORD, 'ไม่มีบัญชี nobody'],
    [['remove', 'nobody'], '', 'ไม่มีบัญชี nobody'],
    [['token', 'nobody', '--label', 'x'], '', 'ไม่มีบัญชี nobody'],
    [['revoke', 'x'], '', 'จำนวนเต็ม'],
  ])('%j', async (args, typed, said) => {
    const { status, err } = await accounts(args, typed);
    expect([status, err]).toEqual([2, expect.stringContaining(said)]);
    expect(err).not.toContain(PASSWORD);
    expect(await looked((store) => store.accounts.list().map(({ name, role, disabledAt }) => [name, role, disabledAt]))).toEqual([['somchai', 'admin', null]]);
  });
});

it('the first account is an administrator', async () => {
  expect((await accounts(['add', 'ed', '--role', 'viewer'], PASSWORD)).err).toContain('--role admin');
  expect((await accounts(['list'])).out).toContain('ยังไม่มีบัญชี');
});

describe('on a terminal', () => {
  /** What it shows of what is typed, and what it returns. */
  async function asked(typed: readonly string[]): Promise<{ shown: string; secret: string | null; refused: string | null }> {
    const input = Object.assign(new PassThrough(), { isTTY: true });
    let shown = '';
    let next = 0;
    const err = {
      write(text: string) {
        shown += text;
        if (text.endsWith(': ')) setImmediate(() => input.write(typed[next++] ?? ''));
      },
    };
    const terminal: Terminal = { out: err, err, in: input, env: {}, now: () => new Date(0), elapsed: () => 0 };
    try {
      return { secret: await newSecret(terminal, 'th', { first: { th: 'รหัสผ่านใหม่', en: '' }, again: { th: 'อีกครั้ง', en: '' } }), shown, refused: null };
    } catch (error) {
      return { secret: null, shown, refused: error instanceof Error ? error.message : '' };
    }
  }
  it('a password is asked for twice and never shown', async () => {
    expect(await asked([`${PASSWORD}x\u007f\r`, `${PASSWORD}\r`])).toEqual({ secret: PASSWORD, shown: 'รหัสผ่านใหม่: \nอีกครั้ง: \n', refused: null });
  });
  it('two that differ are refused', async () => expect((await asked(['one\r', 'two\r'])).refused).toContain('differ'));
  it('Ctrl-C and Ctrl-D change nothing', async () => {
    for (const typed of [['on\u0003'], ['\u0004'], ['one\r', '\u0003']]) {
      const { secret, shown } = await asked(typed);
      expect(secret).toBeNull();
      expect(shown).toContain('ยกเลิกแล้ว');
    }
  });
});
