import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run, runHere } from './program.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cli-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const good = { schemaVersion: 1, district: 'huaikhwang', fiscalYear: 2566, items: [{ item: 'O21', links: ['https://webportal.bangkok.go.th/huaikhwang/page/sub/1'] }] };

/** Writes files, runs a check within this process ({dir} stands for the folder), and says what it left behind besides them. */
async function check(args: readonly string[], files: Record<string, string> = {}) {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const database = args.includes('--db') ? [] : ['--db', join(folder, 'oit.sqlite')];
  const ended = await runHere([...args.map((arg) => arg.replace('{dir}', folder)), ...database]);
  const left = readdirSync(folder, { recursive: true }).map(String).filter((name) => !(name in files));
  return { ...ended, left };
}

describe('check-district refuses, with status 2, one sentence and no file left behind', () => {
  it.each<[string, string[], Record<string, string>, RegExp]>([
    ['an unknown district, with the nearest names', ['huaikwang-typo'], {}, /huaikhwang \(ห้วยขวาง\)/],
    ['an item that the year does not have', ['huaikhwang', '--items', 'O20,O31'], {}, /O31.*O1 ถึง O30/],
    ['words for items', ['huaikhwang', '--items', 'ทั้งหมด'], {}, /--items ทั้งหมด/],
    ['a year without a checklist, with the years there are', ['huaikhwang', '--year', '2561'], {}, /2561.*2566/],
    ['a year of the Common Era, with the year it means', ['huaikhwang', '--year', '2023'], {}, /2566/],
    ['a district without a list, with the remedy', ['dindaeng'], {}, /--submission/],
    ['a missing file', ['huaikhwang', '--submission', '{dir}/absent.json'], {}, /absent\.json/],
    ['an empty file', ['huaikhwang', '--submission', '{dir}/s.json'], { 's.json': '' }, /ว่าง/],
    ['a truncated file', ['huaikhwang', '--submission', '{dir}/s.json'], { 's.json': JSON.stringify(good).slice(0, 90) }, /JSON/],
    ['a table with other columns', ['huaikhwang', '--submission', '{dir}/s.csv'], { 's.csv': 'ชื่อ,อายุ\nก,12\n' }, /URL/],
    ['the list of another district', ['dindaeng', '--submission', '{dir}/s.json'], { 's.json': JSON.stringify(good) }, /huaikhwang/],
    ['a list with an item the year does not have', ['huaikhwang', '--submission', '{dir}/s.json'], { 's.json': JSON.stringify({ ...good, items: [{ item: 'O31', links: [] }] }) }, /O31/],
    ['a day that does not exist', ['huaikhwang', '--as-of', '2023-02-30'], {}, /2023-02-30/],
    ['a rate of nothing', ['huaikhwang', '--rate', '0'], {}, /--rate 0/],
    ['a timeout in words', ['huaikhwang', '--timeout', 'soon'], {}, /--timeout soon/],
    ['a portal that is a page', ['huaikhwang', '--portal', 'https://webportal.bangkok.go.th/huaikhwang'], {}, /--portal/],
    ['a portal that is no web address', ['huaikhwang', '--portal', 'ftp://example.org'], {}, /--portal/],
    ['a contact nobody can turn to', ['huaikhwang', '--contact', 'me (really)'], {}, /--contact/],
    ['an output folder that is not there', ['huaikhwang', '--json', '{dir}/absent/report.json'], {}, /absent/],
    ['an output that is a folder', ['huaikhwang', '--json', '{dir}'], {}, /--json/],
    ['an output over its own input', ['huaikhwang', '--submission', '{dir}/s.json', '--json', '{dir}/./s.json'], { 's.json': JSON.stringify(good) }, /--json/],
    ['a database that is something else', ['huaikhwang', '--db', '{dir}/list.csv'], { 'list.csv': 'ข้อ,URL\n'.repeat(40) }, /ไม่ใช่ฐานข้อมูล/],
    ['a database in a missing folder', ['huaikhwang', '--db', '{dir}/absent/oit.sqlite'], {}, /absent/],
    ['an option it does not have', ['huaikhwang', '--pdf', 'r.pdf'], {}, /--pdf/],
    ['a language it does not speak', ['huaikhwang', '--lang', 'fr'], {}, /fr/],
    ['no district at all', [], {}, /district/],
  ])('%s', async (_what, args, files, sentence) => {
    const { status, out, err, left } = await check(args, files);
    expect({ status, out, left }).toEqual({ status: 2, out: '', left: [] });
    expect(err).toMatch(sentence);
    expect(err).not.toMatch(/\n\s+at /);
    for (const [name, text] of Object.entries(files)) expect(readFileSync(join(folder, name), 'utf8')).toBe(text);
  });

  it('in English where that is asked for', async () => {
    const { status, err } = await check(['huaikwang-typo', '--lang', 'en']);
    expect(status).toBe(2);
    expect(err).toMatch(/Did you mean huaikhwang/);
  });
});

describe('the program itself', () => {
  it('refuses without a word on stdout and without making its data folder', async () => {
    const ended = await run('check-district', ['huaikhwang', '--items', 'O31'], folder);
    expect(ended).toMatchObject({ status: 2, out: '' });
    expect(ended.err).toContain('O31');
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('oit', () => {
  it('refuses a command that does not exist, and none at all', async () => {
    for (const args of [['prune'], []]) expect((await run('oit', args, folder)).status).toBe(2);
  });

  it('has no report before the first audit, and makes no database by asking', async () => {
    const { status, err } = await run('oit', ['report', 'huaikhwang'], folder);
    expect(status).toBe(2);
    expect(err).toContain('oit.sqlite');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('lists the fifty districts', async () => {
    const { status, out } = await run('oit', ['districts', '--json'], folder);
    expect(status).toBe(0);
    expect(JSON.parse(out)).toHaveLength(50);
    expect((await run('oit', ['districts'], folder)).out.trim().split('\n')).toHaveLength(50);
  });

  it('prints a checklist', async () => {
    const { status, out } = await run('oit', ['checklist', 'show', 'bma-2566', '--json'], folder);
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ id: 'bma-2566', items: { length: 30 } });
    expect((await run('oit', ['checklist', 'list'], folder)).out).toContain('bma-2566');
    expect((await run('oit', ['checklist', 'show', 'bma-1999'], folder)).status).toBe(2);
  });

  it('lints a list: 1 with a grave finding, 0 without, 2 on bad input', async () => {
    const lint = async (links: string[]) => {
      writeFileSync(join(folder, 's.json'), JSON.stringify({ ...good, items: Array.from({ length: 30 }, (_, i) => ({ item: `O${i + 1}`, links: i === 20 ? links : [`https://webportal.bangkok.go.th/huaikhwang/page/sub/${i + 1}`] })) }));
      return run('oit', ['lint', 's.json', '--json', '-'], folder);
    };
    const grave = await lint([]);
    expect(grave.status).toBe(1);
    expect(JSON.parse(grave.out).lint.map((finding: { code: string }) => finding.code)).toContain('D15-no-link');
    writeFileSync(join(folder, 'bad.json'), '{');
    expect((await run('oit', ['lint', 'bad.json'], folder)).status).toBe(2);
  });
});

describe('help', () => {
  it('of check-district', async () => {
    const thai = await run('check-district', ['--help'], folder);
    expect(thai.status).toBe(0);
    expect(thai.err).toBe('');
    expect(thai.out).toMatchSnapshot();
    expect((await run('check-district', ['--help', '--lang', 'en'], folder)).out).toMatchSnapshot();
  });

  it('of oit lists only commands that exist', async () => {
    const { status, out } = await run('oit', ['--help', '--lang', 'en'], folder);
    expect(status).toBe(0);
    expect(out).toMatchSnapshot();
  });
});
