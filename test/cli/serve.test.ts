import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openStore } from '../../src/store/index.js';
import { ask, cookieOf, PASSWORD, people, signIn } from '../web/people.js';
import { ended, run, start, type Ended } from './program.js';

let folder: string;
let db: string;
const running: ChildProcess[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'serve-'));
  db = join(folder, 'oit.sqlite');
});
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

async function withPeople(): Promise<void> {
  const opened = openStore(db);
  if (!opened.ok) throw new Error(opened.message.en);
  (await people())(opened.store);
  opened.store.close();
}

async function serving(...args: string[]): Promise<{ child: ChildProcess; origin: string; end: Promise<Ended> }> {
  const child = start('oit', ['serve', '--db', db, '--port', '0', '--no-render', '--no-ocr', '--lang', 'en', ...args], folder, { HOME: folder });
  running.push(child);
  const end = ended(child);
  const origin = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stderr?.on('data', (text: string) => {
      said += text;
      const found = /Serving at (http:\/\/[^/]+)/.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    });
    void end.then(({ err }) => reject(new Error(err)));
  });
  return { child, origin, end };
}

it('refuses other addresses than loopback without an administrator, and says how to make one', async () => {
  for (const args of [['--host', '0.0.0.0'], ['--origin', 'https://oit.example.go.th']]) {
    const { status, err } = await run('oit', ['serve', '--db', db, '--port', '0', ...args], folder, { HOME: folder });
    expect([status, err]).toEqual([2, expect.stringContaining('oit accounts add ชื่อ --role admin')]);
  }
});

it('says who can come', async () => {
  const { child, end } = await serving();
  child.kill('SIGINT');
  expect((await end).err).toContain('on this machine only');
  await withPeople();
  const open = await serving('--host', '0.0.0.0');
  open.child.kill('SIGINT');
  expect((await open.end).err).toContain('Not encrypted');
});

it('asked to end, it answers what is under way and nothing more', async () => {
  await withPeople();
  const { child, origin, end } = await serving();
  const { port } = new URL(origin);
  const body = new URLSearchParams({ name: 'editor', password: PASSWORD }).toString();
  const socket = connect(Number(port), '127.0.0.1').setEncoding('utf8');
  let answer = '';
  socket.on('data', (text: string) => (answer += text));
  socket.write(`POST /sign-in HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${body.length}\r\n\r\n${body.slice(0, 10)}`);
  // The server has begun with it once it answers another.
  await ask(origin, '/healthz');
  child.kill('SIGTERM');
  await expect.poll(() => ask(origin, '/healthz').then(() => 'answers', () => 'closed'), { timeout: 5_000 }).toBe('closed');
  socket.write(body.slice(10));
  await once(socket, 'close');
  expect(answer).toMatch(/^HTTP\/1.1 303 See Other\r\n/);
  const { status, err } = await end;
  expect(status).toBe(0);
  const lines = err.split('\n').filter((line) => line.startsWith('{')).map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines).toContainEqual(expect.objectContaining({ method: 'POST', path: '/sign-in', status: 303, requestId: expect.any(String), ms: expect.any(Number), msg: 'request' }));
  expect(err).not.toContain(PASSWORD);
});

it('killed, it leaves a sound database, and who had signed in still is', async () => {
  await withPeople();
  const first = await serving();
  const cookie = cookieOf(await signIn(first.origin, 'editor'));
  const under = Array.from({ length: 4 }, () => signIn(first.origin, 'viewer').catch(() => null));
  await new Promise((resolve) => setTimeout(resolve, 250));
  first.child.kill('SIGKILL');
  await Promise.all(under);
  await first.end;
  const raw = new Database(db);
  expect(raw.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(raw.pragma('foreign_key_check')).toEqual([]);
  raw.close();
  const second = await serving();
  expect((await ask(second.origin, '/account', { headers: { cookie } })).status).toBe(200);
  second.child.kill('SIGTERM');
  expect((await second.end).status).toBe(0);
});
