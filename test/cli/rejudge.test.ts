import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { explainCommand } from '../../src/cli/commands/explain.js';
import { rejudgeCommand } from '../../src/cli/commands/rejudge.js';
import { reportCommand } from '../../src/cli/commands/report.js';
import type { Report } from '../../src/model/report.js';
import { commandHere, runHere } from './program.js';

const folder = mkdtempSync(join(tmpdir(), 'oit-rejudge-'));
const db = join(folder, 'oit.sqlite');
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeAll(async () => {
  await runHere(['huaikhwang', '--replica', '--items', 'O6,O20', '--db', db, '--quiet', '--iit', '96.61', '--eit', '96.08']);
}, 60_000);

const rejudge = (...args: string[]) => commandHere(rejudgeCommand, [...args, '--db', db]);
const explain = (...args: string[]) => commandHere(explainCommand, ['huaikhwang', ...args, '--db', db]);
/** Makes the stored report of the audit that went to the portal one of an older program. */
function older(change: (report: Report) => Report): void {
  const store = new Database(db);
  const row = store.prepare(`SELECT id, report FROM audits WHERE rejudge_of IS NULL`).get() as { id: string; report: Buffer };
  const report = JSON.parse(gunzipSync(row.report).toString('utf8')) as Report;
  store.prepare('UPDATE audits SET report = ? WHERE id = ?').run(gzipSync(JSON.stringify(change(report))), row.id);
  store.close();
}

describe('oit rejudge', () => {
  it('says that nothing changed, keeps the result, and ends with 0', async () => {
    const { status, out, err } = await rejudge('huaikhwang');
    expect({ status, said: out.includes('ผลทุกองค์ประกอบเหมือนเดิม'), progress: err.includes('2/2') }).toEqual({ status: 0, said: true, progress: true });
    const { out: shown } = await commandHere(reportCommand, ['huaikhwang', '--db', db, '--json', '-']);
    expect(JSON.parse(shown)).toMatchObject({ audit: { source: 'rejudge', rejudgeOf: expect.any(String) as string, asOf: '2023-06-15' }, score: { level: { iit: 96.61, eit: 96.08 } } });
  });

  it('shows what changed and why, and ends with 1', async () => {
    older((report) => ({
      ...report,
      items: report.items.map((item) => (item.id !== 'O20' ? item : { ...item, verdict: 'fail', requirements: item.requirements.map((one) => (one.id === 'O20.a' ? { ...one, verdict: 'fail', judgedBy: one.judgedBy === undefined ? undefined : { ...one.judgedBy, rules: 0 } } : one)) })),
    }));
    const { status, out } = await rejudge('--lang', 'en', '--quiet');
    expect(status).toBe(1);
    expect(out).toMatch(/O20\.a {2}✗ fail → ✓ pass/);
    expect(out).toContain('because: the rules of the program are of a newer version');
    expect(out).toMatch(/O20 +✗ fail → ! pass \(remark\)/);
    const { out: json } = await rejudge('--all', '--since', '2566-01-01', '--json', '--quiet');
    expect(JSON.parse(json)).toMatchObject({ schemaVersion: 1, rejudged: [{ changes: [{ requirement: 'O20.a', from: 'fail', to: 'pass', because: ['rules'] }], items: [{ id: 'O20' }] }] });
  });

  it.each([
    [['bangkapi']],
    [['nowhere']],
    [['--year', '2565']],
    [['--since', '2600-01-01']],
    [['--since', 'yesterday']],
  ])('refuses %j with one sentence and keeps nothing', async (args) => {
    const before = new Database(db, { readonly: true }).prepare('SELECT count(*) FROM audits').pluck().get();
    const { status, out, err } = await rejudge(...args, '--quiet');
    expect({ status, out, lines: err.trim().split('\n').length }).toEqual({ status: 2, out: '', lines: 1 });
    expect(new Database(db, { readonly: true }).prepare('SELECT count(*) FROM audits').pluck().get()).toBe(before);
  });

  it('refuses a database that is not there', async () => {
    expect((await commandHere(rejudgeCommand, ['--db', join(folder, 'none.sqlite')])).status).toBe(2);
  });
});

describe('oit explain', () => {
  it('takes an item, a requirement, or some of an item, in any spelling', async () => {
    for (const args of [['O20', 'O20.c'], ['O20.c'], ['๐๒๐.C']]) {
      const { status, out } = await explain(...args);
      expect(status).toBe(0);
      expect(out.match(/^O20\.[a-e] /gm)).toEqual(['O20.c ']);
    }
    expect((await explain('20')).out.match(/^O20\.[a-e] /gm)).toHaveLength(5);
  });

  it('has the same facts in JSON, each link by its number', async () => {
    const { out } = await explain('O20.c', '--json');
    const { item, links, requirements } = JSON.parse(out) as { item: { verdict: string; reasons: unknown[] }; links: { number: number }[]; requirements: { looked: { link: number; use: string }[]; findings: { code: string }[] }[] };
    expect(item.verdict).toBe('remark');
    expect(item.reasons).toContainEqual({ by: 'soft', requirement: 'O20.c', verdict: 'remark' });
    expect(requirements[0]?.looked.map((one) => one.link)).toEqual(links.map((link) => link.number));
    expect(requirements[0]?.findings[0]?.code).toBe('procurement-price-missing');
  });

  it('says that an older audit did not record what it looked at', async () => {
    older((report) => ({ ...report, items: report.items.map((item) => ({ ...item, requirements: item.requirements.map(({ id, severity, verdict, findings }) => ({ id, severity, verdict, findings })) })) }));
    const id = new Database(db, { readonly: true }).prepare('SELECT id FROM audits WHERE rejudge_of IS NULL').pluck().get() as string;
    const { status, out } = await explain('O6.a', '--audit', id);
    expect(status).toBe(0);
    expect(out).toContain('oit rejudge');
  });

  it.each([[['O31']], [['O20.z']], [['O6', 'O20']], [['O1']], [['O20', '--year', '2565']], [['O20', '--audit', 'nothing']]])('refuses %j with one sentence', async (args) => {
    const { status, out, err } = await explain(...args);
    expect({ status, out, lines: err.trim().split('\n').length }).toEqual({ status: 2, out: '', lines: 1 });
  });
});
