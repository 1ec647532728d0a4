import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exitStatus } from '../../src/cli/exit-status.js';
import { Report } from '../../src/model/report.js';
import { ended, run, start } from './program.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cli-audit-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('an audit of the stand-in portal', () => {
  it('prints the report alone on stdout, stores it, and shows it again', async () => {
    const first = await run('check-district', ['huaikhwang', '--replica', '--items', 'O2,1', '--json', '-'], folder);
    const report = Report.parse(JSON.parse(first.out));
    expect(report.items.map((item) => item.id)).toEqual(['O1', 'O2']);
    expect(report.audit).toMatchObject({ source: 'replica', asOf: '2023-06-15' });
    expect(first.status).toBe(exitStatus(report, { strict: false }));
    expect(first.err).toContain('2/2');
    expect(readdirSync(join(folder, 'data')).sort()).toContain('oit.sqlite.evidence');

    const again = await run('oit', ['report', 'huaikhwang', '--json', '-'], folder);
    expect(again).toEqual({ status: first.status, out: first.out, err: '' });
    const shown = await run('oit', ['report', 'huaikhwang', '--lang', 'en'], folder);
    expect(shown.out).toContain('Huai Khwang District Office');
    expect((await run('oit', ['report', 'huaikhwang', '--year', '2565'], folder)).status).toBe(2);
  });

  it('writes the JSON file whole beside the report on stdout, and nothing on stderr when quiet', async () => {
    const { out, err } = await run('check-district', ['ห้วยขวาง', '--replica', '--items', 'O1', '--db', 'x.sqlite', '--json', 'r.json', '--quiet'], folder);
    expect(out).toContain('สำนักงานเขตห้วยขวาง');
    expect(err).toBe('');
    expect(Report.parse(JSON.parse(readFileSync(join(folder, 'r.json'), 'utf8'))).items).toHaveLength(1);
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('does not mind a reader who goes away', async () => {
    const child = start('check-district', ['huaikhwang', '--replica', '--items', 'O1', '--quiet'], folder);
    child.stdout?.destroy();
    const { status, err } = await ended(child);
    expect([0, 1, 3]).toContain(status);
    expect(err).toBe('');
  });
});

describe('Ctrl-C', () => {
  it('ends with 130, leaves a sound database, no finished audit and no report', async () => {
    const child = start('check-district', ['huaikhwang', '--replica', '--rate', '1', '--db', 'x.sqlite', '--json', 'r.json'], folder);
    const end = ended(child);
    if (child.stderr === null) throw new Error('stderr is a pipe here');
    await once(child.stderr, 'data'); // the first progress line: it is under way
    child.kill('SIGINT');
    const { status, out, err } = await end;
    expect({ status, out }).toEqual({ status: 130, out: '' });
    expect(err).toContain('กำลังหยุด');
    expect(err).not.toMatch(/\n\s+at /);
    expect(existsSync(join(folder, 'r.json'))).toBe(false);
    const db = new Database(join(folder, 'x.sqlite'), { readonly: true });
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(db.prepare('SELECT finished_at FROM audits').all()).toEqual([{ finished_at: null }]);
    db.close();
  });
});
