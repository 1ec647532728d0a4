import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { postNotices, sendNotices } from '../../src/cli/notices.js';
import { bytesChanged, diffReports } from '../../src/audit/diff.js';
import { Config } from '../../src/model/config.js';
import type { NightSummary } from '../../src/model/night.js';
import { openStore, type Store } from '../../src/store/index.js';
import { report } from '../store/records.js';
import { HOOK_SECRET, startPortal, type SmallPortal } from './portal.js';

interface Received {
  to: string[];
  user: string | undefined;
  raw: string;
}

let folder: string;
let store: Store;
let portal: SmallPortal;
let mails: Received[];
let refuse: boolean;
let smtp: SMTPServer;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'notices-'));
  const opened = openStore(join(folder, 'oit.sqlite'));
  if (!opened.ok) throw new Error(opened.message.en);
  ({ store } = opened);
  portal = await startPortal();
  mails = [];
  refuse = false;
  smtp = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: (auth, _session, done) => (auth.password === 'pass' ? done(null, { user: auth.username }) : done(new Error('wrong password'))),
    onRcptTo: (_address, _session, done) => (refuse ? done(Object.assign(new Error('mailbox is full'), { responseCode: 452 })) : done()),
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        mails.push({ to: session.envelope.rcptTo.map((one) => one.address), user: session.user, raw: Buffer.concat(parts).toString('utf8') });
        done();
      });
    },
  });
  smtp.listen(0, '127.0.0.1');
  await once(smtp.server, 'listening');
});
afterEach(async () => {
  store.close();
  await portal.close();
  await new Promise<void>((resolve) => smtp.close(() => resolve()));
  rmSync(folder, { recursive: true, force: true });
});

const env = { SMTP_PASSWORD: 'pass', HOOK_SECRET };
const port = (): number => (smtp.server.address() as AddressInfo).port;
const config = (): Config =>
  Config.parse({
    notices: {
      smtp: { host: '127.0.0.1', port: port(), allowPlain: true, from: 'OIT <oit@example.org>', user: 'oit', passwordEnv: 'SMTP_PASSWORD' },
      recipients: [
        { mail: 'division@example.org' },
        { mail: 'dindaeng@example.org', districts: ['dindaeng'] },
        { webhook: `${portal.origin}/hook`, secretEnv: 'HOOK_SECRET' },
      ],
    },
  });

/** A night in which an item of Huai Khwang newly fails. */
function night(run: number, change: Partial<NightSummary> = {}): NightSummary {
  const before = report('before');
  const after = { ...before, items: before.items.map((item) => ({ ...item, verdict: 'fail' as const })) };
  const { slug, nameTh, nameEn } = before.district;
  const district = { district: { slug, nameTh, nameEn }, fiscalYear: 2566, state: 'done' as const, trouble: null, audit: 'after', items: { fail: 1 }, links: null, score: null, diff: diffReports(before, after, bytesChanged) };
  return { schemaVersion: 1, health: { good: true, reasons: [] }, run, startedAt: '2026-11-24T18:30:00.000Z', finishedAt: '2026-11-24T20:00:00.000Z', ended: 'finished', districts: [district], outcomes: {}, links: { all: 1, ok: 1, failing: 0, review: 0, unchecked: 0 }, requirements: { all: 1, unchecked: 0 }, ...change };
}

let clock = new Date('2026-11-24T20:00:01Z');
const told: string[] = [];
const terminal = { env, err: { write: (text: string) => void told.push(text) }, now: () => clock };
const send = () => sendNotices(store, config(), terminal, 'en', new AbortController().signal);

describe('notices', () => {
  it('go by mail and by hook to those they concern, in Thai, once per night', async () => {
    postNotices(store, config(), night(1), 'night', clock);
    // A restart after the decision and before the sending decides nothing anew.
    postNotices(store, config(), night(1), 'night', clock);
    await send();
    await send();
    expect(mails.map((mail) => [mail.to, mail.user])).toEqual([[['division@example.org'], 'oit']]);
    const [mail] = mails;
    expect(mail?.raw).toMatch(/^Message-ID: <[0-9a-f-]{36}@oit-check>/m);
    expect(mail?.raw).toContain('Content-Type: multipart/alternative');
    expect(decoded(mail?.raw ?? '')).toContain('O20 · สรุปผลการจัดซื้อจัดจ้าง · ผ่าน (มีข้อสังเกต) → ไม่ผ่าน');
    expect(portal.hooks).toHaveLength(1);
    const [hook] = portal.hooks;
    expect(hook?.signedRight).toBe(true);
    expect(JSON.parse(hook?.body ?? '')).toMatchObject({ schemaVersion: 1, event: 'night', run: 1, health: { good: true }, districts: [{ district: { slug: 'huaikhwang' }, items: [{ id: 'O20', kind: 'newly-failing' }] }] });
    expect(store.outbox.waiting()).toEqual([]);
  });

  it('are silent where nothing changed, and loud where the night went wrong', async () => {
    const quiet = night(1, { districts: [] });
    postNotices(store, config(), quiet, 'night', clock);
    expect(store.outbox.waiting()).toEqual([]);
    postNotices(store, config(), { ...quiet, run: 2, health: { good: false, reasons: [{ code: 'unchecked', messageTh: 'ยังไม่ได้ตรวจ 40 %', messageEn: '' }] } }, 'night', clock);
    await send();
    // Who asked for one district is not troubled with the machinery.
    expect(mails.map((mail) => mail.to)).toEqual([['division@example.org']]);
    expect(decoded(mails[0]?.raw ?? '')).toMatch(/ผิดปกติ[\s\S]*ยังไม่ได้ตรวจ 40 %/);
  });

  it('are tried again, ever more seldom, with the same id, and given up in the end', async () => {
    refuse = true;
    portal.hookStatus = 503;
    postNotices(store, config(), night(1), 'night', clock);
    await send();
    expect(store.outbox.waiting().map((one) => [one.attempts, one.error])).toEqual([[1, expect.stringContaining('452')], [1, 'HTTP 503']]);
    await send();
    expect(portal.hooks).toHaveLength(1);
    clock = new Date(clock.getTime() + 61_000);
    refuse = false;
    await send();
    expect(mails).toHaveLength(1);
    expect(new Set(portal.hooks.map((hook) => hook.id)).size).toBe(1);
    for (let attempt = 0; attempt < 10; attempt++) {
      clock = new Date(clock.getTime() + 25 * 3_600_000);
      await send();
    }
    expect(portal.hooks).toHaveLength(8);
    expect(store.outbox.givenUp('2026-01-01T00:00:00Z')).toMatchObject([{ recipient: `${portal.origin}/hook`, attempts: 8 }]);
    expect(told.at(-1)).toContain('given up');
  });

  it('follow no redirect with a signed message, and refuse a server without TLS unless told otherwise', async () => {
    portal.hookStatus = 302;
    postNotices(store, config(), night(1), 'night', clock);
    await send();
    expect(store.outbox.waiting()).toMatchObject([{ error: 'HTTP 302' }]);
    const strict = config();
    if (strict.notices?.smtp !== undefined) strict.notices.smtp.allowPlain = false;
    postNotices(store, strict, night(2), 'night', clock);
    await sendNotices(store, strict, terminal, 'en', new AbortController().signal);
    expect(mails).toHaveLength(1);
  });
});

/** All parts of a mail, whatever their transfer encoding. */
function decoded(raw: string): string {
  return raw
    .split(/^--.*$/m)
    .map((part) => {
      const body = part.split(/\r?\n\r?\n/).slice(1).join('\n\n');
      if (/transfer-encoding: base64/i.test(part)) return Buffer.from(body, 'base64').toString('utf8');
      return Buffer.from(body.replace(/=\r?\n/g, '').replace(/=([0-9A-F]{2})/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))), 'latin1').toString('utf8');
    })
    .join('\n');
}
