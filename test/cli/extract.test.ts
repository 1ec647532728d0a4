import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read as readWorkbook } from '@e965/xlsx';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extractCommand } from '../../src/cli/commands/extract.js';
import { form, ROW, rowWith } from '../extract/extracted.js';
import { problemsOf } from '../extract/ocds-checker.js';
import { commandHere, runHere } from './program.js';

const folder = mkdtempSync(join(tmpdir(), 'oit-extract-'));
const db = join(folder, 'oit.sqlite');
const inFolder = (name: string): string => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeAll(async () => {
  await runHere(['huaikhwang', '--replica', '--items', 'O5,O12,O20', '--db', db, '--quiet', '--no-render', '--no-ocr']);
}, 60_000);

const extract = (...args: string[]) => commandHere(extractCommand, [...args, '--db', db]);
const records = (text: string): string[][] => parse(text, { bom: true }) as string[][];

describe('oit extract of a stored audit', () => {
  it('tells what there is', async () => {
    const { status, out } = await extract('huaikhwang', 'O20');
    expect({ status, out }).toEqual({ status: 0, out: expect.stringMatching(/^พบการจัดซื้อจัดจ้าง 61 รายการ\n {2}ตุลาคม 2565: 6\n/) as string });
    expect((await extract('huaikhwang', 'o๒๐', '--lang', 'en')).out).toMatch(/^61 purchases found\n {2}October 2022: 6\n/);
  });

  it('writes CSV, XLSX and OCDS at once, each of the same purchases', async () => {
    const { status, err } = await extract('huaikhwang', 'O20', '--csv', inFolder('a.csv'), '--xlsx', inFolder('a.xlsx'), '--ocds', inFolder('a.json'));
    expect({ status, err }).toEqual({ status: 0, err: expect.stringContaining('ocds-000000 ใช้ชั่วคราว') as string });
    const csv = readFileSync(inFolder('a.csv'), 'utf8');
    expect(csv.startsWith('\ufeffเดือน,')).toBe(true);
    const rows = records(csv).slice(1);
    const sheet = readWorkbook(readFileSync(inFolder('a.xlsx'))).Sheets['จัดซื้อจัดจ้าง'];
    const released = JSON.parse(readFileSync(inFolder('a.json'), 'utf8')) as { releases: object[] };
    expect(problemsOf(released)).toEqual([]);
    expect([rows.length, sheet?.['!ref'], released.releases.length]).toEqual([rows.length, `A1:AA${rows.length + 1}`, 61]);
  });

  it('writes CSV or OCDS to stdout and the summary beside it', async () => {
    const csv = await extract('huaikhwang', 'O20', '--csv', '--no-bom');
    expect([csv.out.startsWith('เดือน,'), csv.err.includes('61')]).toEqual([true, true]);
    const ocds = await extract('huaikhwang', 'O20', '--ocds', '--prefix', 'ocds-a1b2c3', '--uri', 'https://example.org/x.json', '--quiet');
    expect([problemsOf(JSON.parse(ocds.out)), ocds.err]).toEqual([[], '']);
  });

  it('writes a file for every table into a folder, or the one that is asked for', async () => {
    await extract('huaikhwang', 'O5', '--csv', inFolder('tables/'), '--xlsx', inFolder('tables/'));
    expect(readdirSync(inFolder('tables')).sort()).toEqual([1, 2, 3, 4, 5].map((number) => `huaikhwang-2566-O5-${number}.csv`).concat('huaikhwang-2566-O5.xlsx'));
    const { out } = await extract('huaikhwang', 'O5', '--csv', '--table', '2', '--quiet');
    expect(out).toBe(readFileSync(inFolder('tables/huaikhwang-2566-O5-2.csv'), 'utf8'));
  });

  it('names the pictures that nobody read, and ends with 3', async () => {
    const { status, out } = await extract('huaikhwang', 'O12', '--no-ocr');
    expect({ status, out }).toEqual({ status: 3, out: expect.stringContaining('มีหน้าที่เป็นภาพและยังไม่ได้อ่าน') as string });
  });

  it.each<[string, string[], RegExp]>([
    ['several tables in one CSV', ['huaikhwang', 'O5', '--csv', 'x.csv'], /พบ 5 ตาราง/],
    ['a table that is not there', ['huaikhwang', 'O5', '--csv', '--table', '9'], /ไม่มีตารางที่ 9/],
    ['OCDS of what is no purchase', ['huaikhwang', 'O5', '--ocds'], /แบบ สขร\.1/],
    ['an item that was not audited', ['huaikhwang', 'O22', '--csv'], /ไม่มีข้อ O22/],
    ['two items', ['huaikhwang', 'O5,O20', '--csv'], /ทีละข้อ/],
    ['no item', ['huaikhwang'], /กรุณาระบุเขตและข้อ/],
    ['a prefix that is none', ['huaikhwang', 'O20', '--ocds', '--prefix', 'OCDS-1'], /--prefix/],
    ['an address that is none', ['huaikhwang', 'O20', '--ocds', '--uri', 'javascript:alert(1)'], /--uri/],
    ['two things on stdout', ['huaikhwang', 'O20', '--csv', '--json'], /--csv และ --json/],
    ['a workbook on stdout', ['huaikhwang', 'O20', '--xlsx', '-'], /stdout/],
    ['one file for two', ['huaikhwang', 'O20', '--csv', 'x', '--ocds', 'x'], /ใช้อยู่แล้ว/],
    ['a folder that cannot be', ['huaikhwang', 'O20', '--csv', '/dev/null/x/'], /โฟลเดอร์/],
  ])('refuses %s', async (_name, args, message) => {
    const { status, out, err } = await extract(...args);
    expect({ status, out, err }).toEqual({ status: 2, out: '', err: expect.stringMatching(message) as string });
  });
});

describe('oit extract --file', () => {
  it('converts one file, names it by its own name and not by its folder', async () => {
    writeFileSync(inFolder('มกราคม.html'), form([ROW, rowWith({ 0: '2', 1: 'จ้างซ่อม' })]));
    const { status, out } = await extract('--file', inFolder('มกราคม.html'), '--csv', '--quiet');
    expect({ status, rows: records(out).map((row) => [row[0], row[2], row[8]]) }).toEqual({ status: 0, rows: [['เดือน', 'ลำดับที่', 'ราคาที่เสนอ (บาท)'], ['มกราคม 2566', '1', '49500.00'], ['มกราคม 2566', '2', '49500.00']] });
    expect(out).not.toContain(folder);
  });

  it('needs the buyer for OCDS', async () => {
    writeFileSync(inFolder('x.html'), form([ROW]));
    expect((await extract('--file', inFolder('x.html'), '--ocds')).err).toMatch(/ผู้ซื้อ/);
    const { status, out } = await extract('ห้วยขวาง', 'O20', '--file', inFolder('x.html'), '--ocds', '--quiet');
    expect([status, problemsOf(JSON.parse(out))]).toEqual([0, []]);
  });

  it('leaves a value that is not clear to a person, and ends with 3', async () => {
    writeFileSync(inFolder('y.html'), form([rowWith({ 2: 'ตามที่ได้รับจัดสรร' })]));
    const { status, out } = await extract('--file', inFolder('y.html'), '--csv', '--quiet');
    expect([status, records(out)[1]?.[4], out.includes('วงเงินที่จะซื้อหรือจ้าง: แยกค่าไม่ได้แน่ชัด จึงเว้นว่าง “ตามที่ได้รับจัดสรร”')]).toEqual([3, '', true]);
  });

  it.each<[string, string, number, RegExp]>([
    ['no table', '<!doctype html><title>x</title><p>ไม่มีตาราง', 1, /ไม่พบตาราง/],
    ['a file that breaks off', '%PDF-1.7\n1 0 obj', 1, /ไฟล์เสีย/],
  ])('says so of %s', async (_name, content, status, message) => {
    writeFileSync(inFolder('z'), content);
    const ended = await extract('--file', inFolder('z'), '--csv', inFolder('z.csv'));
    expect(ended).toMatchObject({ status, err: expect.stringMatching(message) as string });
    expect(existsSync(inFolder('z.csv'))).toBe(false);
  });

  it('refuses a file that is not there', async () => expect((await extract('--file', inFolder('none'), '--csv')).status).toBe(2));
});

it('nothing from outside moves the cursor of a terminal', async () => {
  writeFileSync(inFolder('evil.html'), '<!doctype html><meta charset="utf-8"><main><h1>ก\u001b[2Jข\u202e</h1><table><caption>ก\u001b[2J\u009b31mข\u202eค</caption><tr><th>ก\u001b]0;x\u0007<th>ข</tr><tr><td>\u009b1mค<td>\u202eง</tr></table></main>');
  for (const args of [[], ['--json'], ['--csv']]) {
    const { out, err } = await extract('--file', inFolder('evil.html'), ...args);
    expect(out + err).not.toMatch(/[\u001b\u009b\u0007\u202e]/);
  }
});
