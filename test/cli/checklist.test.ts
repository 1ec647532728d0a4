import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checklistCommand } from '../../src/cli/commands/checklist.js';
import { lintCommand } from '../../src/cli/commands/lint.js';
import { commandHere } from './program.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'checklist-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string): string => join(folder, name);
const checklist = (...args: string[]) => commandHere(checklistCommand, args);
const LINK = 'https://webportal.bangkok.go.th/huaikhwang/page/sub/1';
const list = (fiscalYear: number, items: string[]): string => JSON.stringify({ schemaVersion: 1, district: 'huaikhwang', fiscalYear, items: items.map((item) => ({ item, links: [`${LINK}${item}`] })) });

describe('oit checklist list', () => {
  it('says of each how it stands today', async () => {
    const { out } = await checklist('list', '--json');
    expect((JSON.parse(out) as { id: string; status: string }[]).map(({ id, status }) => `${id} ${status}`)).toEqual(['nacc-2568 current', 'bma-2567 current', 'bma-2566 current']);
  });
});

describe('oit checklist map', () => {
  it('prints what became of every item', async () => {
    const { status, out } = await checklist('map', '2566', '2567');
    expect(status).toBe(0);
    expect(out).toMatch(/O12 {2}ข้อมูลผลการดำเนินงานในเชิงสถิติ\n {3}→ O9 .*\n {3}→ O10 /);
    expect(out).toContain('→ O1 (สันนิษฐาน)');
    expect(out).toContain('→ ไม่มีข้อที่รับช่วง (ตัดออก)');
  });

  it('turns a list into a draft that the program reads again', async () => {
    writeFileSync(at('old.json'), list(2566, ['O15', 'O19', 'O23']));
    const { status, out } = await checklist('map', '2566', '2567', '--submission', at('old.json'), '--out', at('new.json'));
    expect(status).toBe(0);
    expect(out).toContain('O15  1 ลิงก์ (จาก O19: 1)');
    expect(out).toMatch(/O15 ของปี 2566 ไม่มีข้อที่รับช่วง[^\n]*\n {5}https:.*O15\n/);
    const draft = JSON.parse(readFileSync(at('new.json'), 'utf8')) as { fiscalYear: number; items: { item: string; links: string[] }[] };
    expect(draft.fiscalYear).toBe(2567);
    expect(draft.items.find((one) => one.item === 'O18')).toMatchObject({ links: [`${LINK}O23`], carried: [{ url: `${LINK}O23`, from: [{ item: 'O23', presumed: false }] }] });
    const lint = await commandHere(lintCommand, [at('new.json'), '--json', '-']);
    expect(JSON.parse(lint.out)).toMatchObject({ fiscalYear: 2567, checklist: 'bma-2567' });
  });

  it('takes the bundled list of a district, and prints all as JSON', async () => {
    const { out } = await checklist('map', '2566', '2567', '--district', 'huaikhwang', '--json');
    expect(JSON.parse(out)).toMatchObject({ from: 'bma-2566', to: 'bma-2567', items: { length: 30 }, submission: { district: 'huaikhwang', fiscalYear: 2567, draft: { empty: [] } } });
  });

  it.each<[string, string[], Record<string, string>, RegExp]>([
    ['years without a map, with those there are', ['2567', '2568'], {}, /2566 → 2567/],
    ['a list of another year', ['2566', '2567', '--submission', 'new.json'], { 'new.json': list(2567, ['O1']) }, /2567.*2566/],
    ['a draft of no list', ['2566', '2567', '--out', 'draft.json'], {}, /--submission/],
    ['a district without a bundled list', ['2566', '2567', '--district', 'dusit'], {}, /--submission/],
    ['an output over its input', ['2566', '2567', '--submission', 'old.json', '--out', 'old.json'], { 'old.json': list(2566, ['O1']) }, /--out/],
    ['a year that is none', ['66', '2567'], {}, /66/],
  ])('refuses %s', async (_what, args, files, sentence) => {
    for (const [name, text] of Object.entries(files)) writeFileSync(at(name), text);
    const { status, out, err } = await checklist('map', ...args.map((arg) => (arg.endsWith('.json') ? at(arg) : arg)));
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(sentence);
    expect(readdirSync(folder).sort()).toEqual(Object.keys(files).sort());
  });
});

describe('oit checklist new', () => {
  it('writes a draft, says what to look at, and never over somebody’s work', async () => {
    const made = await checklist('new', '2570', '--from', 'nacc-2568', '--out', at('ours.json'));
    expect(made.status).toBe(0);
    expect(made.out).toContain('nacc-2570');
    expect(made.out).toMatch(/• O12: เลื่อนปีแล้วใน O12\.a โปรดอ่านทวน/);
    const shown = await checklist('show', at('ours.json'));
    expect(shown.out).toMatch(/^nacc-2570 0\.1\.0 \(ฉบับร่าง\)/);
    writeFileSync(at('ours.json'), 'edited');
    const again = await checklist('new', '2570', '--from', 'nacc-2568', '--out', at('ours.json'));
    expect(again.status).toBe(2);
    expect(again.err).toContain('--out');
    expect(readFileSync(at('ours.json'), 'utf8')).toBe('edited');
  });

  it.each<[string, string[], RegExp]>([
    ['a year that is not later', ['2568', '--from', 'nacc-2568'], /2568/],
    ['a checklist that is not there', ['2570', '--from', 'bma-1999'], /bma-2566/],
    ['a folder that is not there', ['2570', '--out', '/absent/x.json'], /--out/],
  ])('refuses %s', async (_what, args, sentence) => {
    const { status, err } = await checklist('new', ...args);
    expect(status).toBe(2);
    expect(err).toMatch(sentence);
    expect(existsSync('nacc-2570.json')).toBe(false);
  });
});

describe('a checklist of one’s own', () => {
  const lint = (...args: string[]) => commandHere(lintCommand, args);

  it('is what a list is checked against', async () => {
    await checklist('new', '2570', '--from', 'nacc-2568', '--out', at('draft.json'));
    writeFileSync(at('list.json'), list(2570, ['O1']));
    expect(JSON.parse((await lint(at('list.json'), '--checklist', at('draft.json'), '--json', '-')).out)).toMatchObject({ checklist: 'nacc-2570', fiscalYear: 2570 });
  });

  it('must be of the year of the list', async () => {
    writeFileSync(at('list.json'), list(2566, ['O1']));
    const { status, err } = await lint(at('list.json'), '--checklist', 'bma-2567');
    expect(status).toBe(2);
    expect(err).toMatch(/2566.*2567/);
  });

  it('has a remedy where there is none for the year', async () => {
    writeFileSync(at('list.json'), list(2570, ['O1']));
    const { status, err } = await lint(at('list.json'));
    expect(status).toBe(2);
    expect(err).toContain('oit checklist new 2570');
  });
});

describe('a table that names no year', () => {
  const table = (...rows: string[]): string => ['ข้อ,URL', ...rows].join('\n');
  const yearOf = async (text: string): Promise<[number, string]> => {
    writeFileSync(at('list.csv'), text);
    const { out, err } = await commandHere(lintCommand, [at('list.csv'), '--district', 'dusit', '--json', '-']);
    return [(JSON.parse(out) as { fiscalYear: number }).fiscalYear, err];
  };

  it('is of the year that its addresses show', async () => {
    const [year, said] = await yearOf(table('O1,https://webportal.bangkok.go.th/public/user_files_editor/5/ITA2567/a.pdf', 'O5,https://webportal.bangkok.go.th/public/user_files_editor/5/plan 2567.pdf', 'O6,https://webportal.bangkok.go.th/public/user_files_editor/5/manual 2566.pdf'));
    expect(year).toBe(2567);
    expect(said).toContain('--year');
  });
  it('is of a year that has so many items', async () => expect((await yearOf(table('O1,https://a.example/1', 'O30,https://a.example/30')))[0]).toBe(2566));
  it('is otherwise of the newest year', async () => expect((await yearOf(table('O1,https://a.example/1')))[0]).toBe(2568));
});
