import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { staleness } from '../../src/audit/run/health.js';
import { closesIn } from '../../src/audit/run/window.js';
import { nightStatus, type FailOn } from '../../src/cli/night-policy.js';
import { everyNight } from '../../src/cli/schedule.js';
import { backupCommand } from '../../src/cli/commands/backup.js';
import { diffCommand } from '../../src/cli/commands/diff.js';
import { nightlyCommand } from '../../src/cli/commands/nightly.js';
import { pruneCommand } from '../../src/cli/commands/prune.js';
import { NightSummary } from '../../src/model/night.js';
import { openStore } from '../../src/store/index.js';
import { commandHere, ended, run, type Ended } from '../cli/program.js';
import { startPortal, type SmallPortal } from './portal.js';
import { nightArgs, nightFolder, startNight } from './program.js';

describe('refusals, each with its remedy and before anything is touched', () => {
  const refused = (args: readonly string[]): Promise<Ended> => commandHere(nightlyCommand, [...args, '--lang', 'en']);
  it.each<[string, string[], string]>([
    ['a window that is none', ['--window', 'tonight'], '--window tonight must be a time in Bangkok such as 01:00-05:00'],
    ['a window without length', ['--window', '01:00-01:00'], '--window'],
    ['a schedule that is none', ['--schedule', 'every night'], 'must be a cron expression such as "30 1 * * *"'],
    ['a day that never comes', ['--schedule', '0 0 31 2 *'], 'must be a cron expression'],
    ['a policy that is none', ['--fail-on', 'everything'], '--fail-on everything must be made of newly-failing, fail, unchecked'],
    ['a folder that is not there', ['--submission-dir', '/nowhere/at/all'], 'cannot be opened'],
    ['a district that has no list', ['--districts', 'dindaeng'], 'There is no list of links of'],
    ['a district that is none', ['--districts', 'atlantis'], 'There is no district "atlantis"'],
    ['a configuration that is not there', ['--config', '/nowhere/oit.config.json'], 'cannot be read as JSON'],
  ])('%s', async (_name, args, said) => {
    const { status, err } = await refused(args);
    expect(status).toBe(2);
    expect(err).toContain(said);
  });

  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'nightly-config-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  it.each<[string, object, string]>([
    ['mail without a server', { notices: { recipients: [{ mail: 'a@example.org' }] } }, 'mail needs a server'],
    ['a misspelt field', { notices: { recipients: [{ mail: 'a@example.org', distrcts: ['bangrak'] }], smtp: { host: 'h', from: 'a@example.org' } } }, 'distrcts'],
    ['a secret that is not set', { notices: { recipients: [{ webhook: 'https://example.org/', secretEnv: 'OIT_NOT_SET' }] } }, 'names the environment variable OIT_NOT_SET, which is not set'],
    ['an unknown district', { notices: { recipients: [{ webhook: 'https://example.org/', secretEnv: 'X', districts: ['atlantis'] }] } }, 'There is no district "atlantis"'],
  ])('a configuration with %s', async (_name, config, said) => {
    writeFileSync(join(folder, 'c.json'), JSON.stringify(config));
    const { status, err } = await refused(['--config', join(folder, 'c.json')]);
    expect(status).toBe(2);
    expect(err).toContain(said);
  });
});

describe('the window', () => {
  const at = (time: string): Date => new Date(`2026-11-25T${time}:00+07:00`);
  it.each([
    ['01:00', 240], ['04:59', 1], ['05:00', null], ['00:59', null], ['13:00', null],
  ] as const)('01:00-05:00 at %s', (time, minutes) => {
    expect(closesIn({ from: 60, to: 300 }, at(time))).toBe(minutes === null ? null : minutes * 60_000);
  });
  it('runs over midnight', () => {
    expect(closesIn({ from: 22 * 60, to: 4 * 60 }, at('23:30'))).toBe(4.5 * 3_600_000);
    expect(closesIn({ from: 22 * 60, to: 4 * 60 }, at('03:30'))).toBe(0.5 * 3_600_000);
    expect(closesIn({ from: 22 * 60, to: 4 * 60 }, at('12:00'))).toBeNull();
  });
});

describe('how a night ends', () => {
  const summary: NightSummary = { schemaVersion: 1, health: { good: true, reasons: [] }, run: 1, startedAt: '', finishedAt: '', ended: 'finished', districts: [{ district: { slug: 'a', nameTh: '', nameEn: '' }, fiscalYear: 2566, state: 'done', trouble: null, audit: 'x', items: { fail: 2 }, links: null, score: null, diff: null }], outcomes: {}, links: { all: 9, ok: 8, failing: 0, review: 0, unchecked: 1 }, requirements: { all: 9, unchecked: 0 } };
  it.each<[string, Partial<NightSummary>, FailOn[], number]>([
    ['finished', {}, [], 0],
    ['finished, and failing items are to be told', {}, ['fail'], 1],
    ['finished, and unchecked links are to be told', {}, ['unchecked'], 1],
    ['nothing newly fails', {}, ['newly-failing'], 0],
    ['incomplete', { ended: 'window' }, ['fail'], 3],
    ['not to be believed', { health: { good: false, reasons: [] } }, ['fail'], 3],
    ['interrupted', { ended: 'interrupted' }, [], 130],
  ])('%s', (_name, change, failOn, status) => {
    expect(nightStatus({ ...summary, ...change }, new Set(failOn))).toBe(status);
  });

  it('no finished night for too long, never, or one in the future', () => {
    const now = new Date('2026-11-25T02:00:00Z');
    expect(staleness('2026-11-24T01:00:00Z', now, 2)).toBeNull();
    expect(staleness('2026-11-20T01:00:00Z', now, 2)?.messageEn).toBe('No night has been finished for 5 days');
    expect(staleness(null, now, 2)?.messageEn).toBe('No night has ever been finished');
    expect(staleness('2027-11-20T01:00:00Z', now, 2)?.messageEn).toContain('clock');
  });
});

describe('a schedule', () => {
  const terminal = { out: { write: () => true }, err: { write: () => true }, env: {}, now: () => new Date(), elapsed: () => performance.now() };
  it('takes up what an earlier process left, one night at a time, and waits for the night when told to end', async () => {
    const abort = new AbortController();
    let [under, most, begun] = [0, 0, 0];
    const night = async (): Promise<number> => {
      under += 1;
      begun += 1;
      most = Math.max(most, under);
      await new Promise((resolve) => abort.signal.addEventListener('abort', resolve, { once: true }));
      under -= 1;
      return 130;
    };
    const staying = everyNight({ schedule: '* * * * * *', terminal, lang: 'en', signal: abort.signal, night, unfinished: () => true, between: async () => {} });
    await new Promise((resolve) => setTimeout(resolve, 2200));
    abort.abort();
    expect(await staying).toBe(130);
    expect({ most, begun, under }).toEqual({ most: 1, begun: 1, under: 0 });
  });

  it('outlives a night that fails', async () => {
    const abort = new AbortController();
    let begun = 0;
    const staying = everyNight({ schedule: '* * * * * *', terminal, lang: 'en', signal: abort.signal, night: async () => { begun += 1; throw new Error('a bug'); }, unfinished: () => false, between: async () => {} });
    await new Promise((resolve) => setTimeout(resolve, 2500));
    abort.abort();
    expect(await staying).toBe(0);
    expect(begun).toBeGreaterThan(1);
  });
});

describe('as a user runs it', () => {
  let portal: SmallPortal;
  let folder: string;
  beforeEach(async () => {
    portal = await startPortal();
    folder = nightFolder(portal);
    rmSync(join(folder, 'oit.config.json'));
  });
  afterEach(async () => {
    rmSync(folder, { recursive: true, force: true });
    await portal.close();
  });
  const here = (build: Parameters<typeof commandHere>[0], args: string[]): Promise<Ended> => commandHere(build, [...args, '--db', join(folder, 'night.sqlite'), '--lang', 'en']);

  it('two nights, what changed between them, the standing, a copy, and old ones removed', async () => {
    writeFileSync(join(folder, 'lists', 'bangkhen-2566.csv'), 'no list of links at all');
    const first = await ended(startNight(portal, folder, ['--json', 'night.json']));
    // One list could not be used: the others were audited, and the status says that something is missing.
    expect(first).toMatchObject({ status: 3, err: expect.stringContaining('bangkhen: ') });
    expect(first.out).toContain('52 links: 48 open · 4 broken');
    rmSync(join(folder, 'lists', 'bangkhen-2566.csv'));
    portal.broken.set('/bangrak/files/O1-structure.csv', 404);
    const second = await ended(startNight(portal, folder, ['--quiet', '--json', '-', '--fail-on', 'newly-failing']));
    expect(second).toMatchObject({ status: 1, err: '' });
    expect(NightSummary.parse(JSON.parse(second.out)).districts.find((one) => one.district.slug === 'bangrak')?.diff?.links).toMatchObject([{ item: 'O1', kind: 'newly-failing' }]);

    const diff = await here(diffCommand, ['bangrak']);
    expect(diff.status).toBe(1);
    expect(diff.out).toMatch(/newly failing \(\d\)[\s\S]*O1 \(link\) +✓ pass → ✗ fail/);
    expect(JSON.parse((await here(diffCommand, ['dindaeng', '--json'])).out)).toMatchObject({ links: [], items: [] });
    expect(await here(diffCommand, ['bangrak', '--from', 'ffffffff'])).toMatchObject({ status: 2, err: expect.stringContaining('no such finished audit') });

    // These commands run on a clock of 2023: the nights lie in its future, which the standing takes for no sign of health.
    const standing = await here(nightlyCommand, ['--status']);
    expect(standing).toMatchObject({ status: 3, out: expect.stringContaining('clock of this machine') });

    const copy = join(folder, 'copy.sqlite');
    expect(await here(backupCommand, [copy])).toMatchObject({ status: 0, out: expect.stringContaining('8 finished audits); the copy was opened and is sound') });
    writeFileSync(join(folder, 'letter.txt'), 'a letter');
    expect(await here(backupCommand, [join(folder, 'letter.txt')])).toMatchObject({ status: 2, err: expect.stringContaining('left untouched') });
    expect(await here(pruneCommand, ['--keep-nights', '1', '--keep-days', '0', '--dry-run'])).toMatchObject({ status: 0, out: expect.stringContaining('would stay') });
  }, 120_000);

  it('ends politely on SIGTERM and goes on when started again', async () => {
    const child = startNight(portal, folder, ['--quiet']);
    const first = ended(child);
    while ((portal.asked.get('/shared/files/O2-law.csv') ?? 0) === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    child.kill('SIGTERM');
    expect(await first).toMatchObject({ status: 130, err: expect.stringContaining('Stopping') });
    const standing = await here(nightlyCommand, ['--status', '--json']);
    expect(JSON.parse(standing.out)).toMatchObject({ open: { done: 0, districts: 4 }, running: null, lastFinished: null });
    expect(await ended(startNight(portal, folder))).toMatchObject({ status: 0, err: expect.stringContaining('Going on with the run') });
  }, 120_000);

  it('says so when a night is under way already', async () => {
    const opened = openStore(join(folder, 'night.sqlite'));
    if (!opened.ok) throw new Error(opened.message.en);
    const lock = opened.store.locks.take('nightly', 'nightly');
    expect(lock.ok).toBe(true);
    const { status, err } = await run('oit', nightArgs(portal), folder);
    expect(status).toBe(2);
    expect(err).toContain(`A night is under way in this database already (process ${process.pid}`);
    opened.store.close();
  });

  it('says so when the disk is full, and goes on when there is room', async () => {
    const disk = join(folder, 'disk');
    mkdirSync(disk);
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=400k', 'tmpfs', disk]);
    if (mounted.status !== 0) return console.log('no small disk can be mounted here; the full disk is tested with an injected error only');
    try {
      const args = nightArgs(portal).map((arg) => (arg === 'night.sqlite' ? join(disk, 'night.sqlite') : arg));
      const full = await run('oit', [...args, '--quiet'], folder);
      expect(full).toMatchObject({ status: 70, err: expect.stringContaining('The disk is full') });
      expect(spawnSync('mount', ['-o', 'remount,size=50m', disk]).status).toBe(0);
      const after = await run('oit', args, folder);
      expect(after).toMatchObject({ status: 0, err: expect.stringContaining('Going on with the run') });
      expect(after.out).toContain('52 links: 48 open · 4 broken');
    } finally {
      spawnSync('umount', [disk]);
    }
  }, 120_000);
});
