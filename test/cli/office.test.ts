import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import xlsx from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planCommand } from '../../src/cli/commands/plan.js';
import { reportCommand } from '../../src/cli/commands/report.js';
import { templateCommand } from '../../src/cli/commands/template.js';
import { commandHere, runHere, type Ended } from './program.js';

let folder: string;
const at = (name: string): string => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'oit-office-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('files of an audit', () => {
  beforeAll(async () => {
    const { status, err } = await runHere(['huaikhwang', '--replica', '--items', 'O10,O20', '--db', at('a.sqlite'), '--xlsx', at('check.xlsx'), '--no-render', '--no-ocr', '--quiet']);
    expect({ status, err }).toEqual({ status: 0, err: '' });
  });

  it('check-district --xlsx and oit report --xlsx write the same workbook', async () => {
    const { status } = await commandHere(reportCommand, ['huaikhwang', '--db', at('a.sqlite'), '--xlsx', at('report.xlsx')]);
    expect(status).toBe(0);
    expect(readFileSync(at('report.xlsx'))).toEqual(readFileSync(at('check.xlsx')));
    expect(xlsx.read(readFileSync(at('report.xlsx'))).SheetNames).toEqual(['รายข้อ', 'สิ่งที่พบ', 'ลิงก์']);
  });

  it('oit plan writes Word and Excel and says what it wrote', async () => {
    const { status, out } = await commandHere(planCommand, ['huaikhwang', '--db', at('a.sqlite'), '--docx', at('plan.docx'), '--xlsx', at('plan.xlsx'), '--deadline', '30 เม.ย. 2567']);
    expect(status).toBe(0);
    expect(out).toContain(`เขียน ${at('plan.docx')} แล้ว`);
    expect(readFileSync(at('plan.docx')).subarray(0, 2).toString()).toBe('PK');
    const json = await commandHere(planCommand, ['huaikhwang', '--db', at('a.sqlite'), '--json']);
    expect((JSON.parse(json.out) as { deadline: string }).deadline).toBe('2024-04-30');
  });

  it.each([
    ['stdout', () => commandHere(reportCommand, ['huaikhwang', '--db', at('a.sqlite'), '--xlsx', '-']), 'ต้องเป็นชื่อไฟล์'],
    ['the database', () => commandHere(reportCommand, ['huaikhwang', '--db', at('a.sqlite'), '--xlsx', at('a.sqlite')]), 'ใช้อยู่แล้ว'],
    ['one file for both', () => commandHere(planCommand, ['huaikhwang', '--db', at('a.sqlite'), '--docx', at('x'), '--xlsx', at('x')]), 'ใช้อยู่แล้ว'],
    ['a deadline before the plan', () => commandHere(planCommand, ['huaikhwang', '--db', at('a.sqlite'), '--deadline', '2023-06-15']), 'ต้องอยู่หลัง'],
    ['a folder that is not there', () => commandHere(planCommand, ['huaikhwang', '--db', at('a.sqlite'), '--docx', at('none/plan.docx')]), 'เขียนไฟล์ของ --docx'],
    ['a district without an audit', () => commandHere(planCommand, ['bangrak', '--db', at('a.sqlite')]), 'ยังไม่มีผลตรวจ'],
  ])('refuses %s', async (_name, command: () => Promise<Ended>, words) => {
    const { status, err } = await command();
    expect({ status, said: err.includes(words) }, err).toEqual({ status: 2, said: true });
  });
});

describe('oit template', () => {
  const template = (...args: string[]): Promise<Ended> => commandHere(templateCommand, args);

  it('lists the forms by item', async () => {
    const { status, out } = await template('list', '--year', '2567', '--json');
    const listed = JSON.parse(out) as { checklist: string; items: { item: string }[] };
    expect({ status, checklist: listed.checklist, items: listed.items.map((one) => one.item) }).toMatchSnapshot();
  });

  it('writes a file for each form, whose names break in no address', async () => {
    const { status, out } = await template('O8', '--district', 'ห้วยขวาง', '--out', folder);
    expect(status).toBe(0);
    const names = readdirSync(folder).filter((name) => name.startsWith('O8-'));
    expect(names).toEqual(['O8-รายงานผลการปฏิบัติราชการ-รอบ-6-เดือน-2566.xlsx', 'O8-แผนปฏิบัติราชการประจำปี-2566.xlsx']);
    expect(names.every((name) => out.includes(name))).toBe(true);
  });

  it('never writes over a form that may have been filled in', async () => {
    writeFileSync(at('filled.xlsx'), 'kept');
    const { status, err } = await template('O20', '--xlsx', at('filled.xlsx'));
    expect(status).toBe(2);
    expect(err).toContain('จึงไม่เขียนทับ');
    expect(readFileSync(at('filled.xlsx'), 'utf8')).toBe('kept');
  });

  it('says whose item numbers are meant where the year has none of its own', async () => {
    const { status, err } = await template('O15', '--year', '2570', '--out', folder);
    expect({ status, said: err.includes('bma-2567') }).toEqual({ status: 0, said: true });
    expect(readdirSync(folder).some((name) => name.includes('ต.ค.69-มี.ค.70'))).toBe(true);
  });

  it.each([
    [['O4'], 'ไม่มีแบบฟอร์ม'],
    [['O99'], 'O1 ถึง O30'],
    [['O20', '--month', '13'], 'ไม่ใช่เดือน'],
    [['O20', '--month', 'เม.ย. 2567'], 'ไม่ใช่เดือนของปีงบประมาณ 2566'],
    [['O20', '--year', '2565'], 'ไม่มีแบบฟอร์มของปีงบประมาณ 2565'],
    [['O20', '--out', '/no/such/folder'], 'ไม่มีโฟลเดอร์'],
    [['O20', '--xlsx', '-'], 'ต้องเป็นชื่อไฟล์'],
  ])('refuses %j', async (args, words) => {
    const { status, err } = await template(...args);
    expect({ status, said: err.includes(words) }, err).toEqual({ status: 2, said: true });
  });
});
