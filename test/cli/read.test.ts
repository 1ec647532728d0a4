import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readCommand } from '../../src/cli/commands/read.js';
import { ReadReport } from '../../src/model/read-report.js';
import { commandHere, ended, run, start, type Ended } from './program.js';

const GOLDEN = fileURLToPath(new URL('../golden/documents/', import.meta.url));
const ESCAPE = '\u001b';
const read = (...args: string[]): Promise<Ended> => commandHere(readCommand, args);
const onTerminal = (...args: string[]): Promise<Ended> => commandHere(readCommand, args, { isTTY: true, columns: 80 });

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cli-read-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
function file(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

describe('oit read FILE ends with the status', () => {
  it.each([
    ['sound.pdf', 0, 'ข้อความสมบูรณ์'],
    ['sara-am-as-sara-aa.pdf', 0, 'โปรแกรมซ่อมข้อความให้แล้ว'],
    ['budget-workbook.xlsx', 0, 'งบบุคลากร'],
    ['picture-only.pdf', 3, 'เอกสารสแกน'],
    ['fallback-font.pdf', 3, 'อ่านไม่ได้'],
    ['locked-with-password.pdf', 1, 'ขอให้เผยแพร่ไฟล์ที่ไม่มีรหัสผ่าน'],
  ])('%s: %i', async (name, status, words) => {
    const said = await read(`${GOLDEN}${name}`, '--quiet', '--no-ocr');
    expect([said.status, said.err]).toEqual([status, '']);
    expect(said.out).toContain(words);
  });

  it.each([
    ['an empty file', ''],
    ['a PDF of which half is lost', readFileSync(`${GOLDEN}sound.pdf`).subarray(0, 9000)],
  ])('1 for %s', async (_what, content) => {
    const { status, out } = await read(file('x.pdf', content));
    expect(status).toBe(1);
    expect(out).toContain('→ คำแนะนำ');
  });

  it.each([
    ['no such file', ['absent.pdf'], /ไม่พบไฟล์ absent\.pdf/],
    ['a folder', ['{dir}'], /โฟลเดอร์/],
    ['an address of another kind', ['ftp://example.org/a.pdf'], /https:\/\//],
    ['an address that is none', ['https://'], /https:\/\//],
    ['two ways to name pages', ['{sound}', '--page', '1', '--pages', '1-2'], /--page/],
    ['a page that is no number', ['{sound}', '--page', 'สุดท้าย'], /--page สุดท้าย/],
    ['a page that is not there', ['{sound}', '--page', '๒'], /มี 1 หน้า/],
    ['a page of a document without pages', [`${GOLDEN}manual.docx`, '--page', '1'], /ไม่แบ่งเป็นหน้า/],
    ['JSON of half a document', ['{sound}', '--json', '--text'], /--json/],
    ['no patience at all', ['{sound}', '--timeout', '0'], /--timeout 0/],
    ['nothing', [], /file\|url/],
  ])('2 for %s', async (_what, args, sentence) => {
    const said = await read(...args.map((arg) => arg.replace('{dir}', folder).replace('{sound}', `${GOLDEN}sound.pdf`)));
    expect([said.status, said.out]).toEqual([2, '']);
    expect(said.err).toMatch(sentence);
  });
});

describe('oit read FILE prints', () => {
  it('JSON that keeps its shape, the document in it', async () => {
    const { out } = await read(`${GOLDEN}procurement-form-two-pages.pdf`, '--json');
    const report = ReadReport.parse(JSON.parse(out));
    expect([report.schemaVersion, report.source.resource, report.kind, report.readability, report.pages, report.tables?.[0]?.rows.length]).toEqual([1, null, 'pdf', 'R2', 2, 18]);
  });

  it('only the pages that are asked for', async () => {
    const { out } = await read(`${GOLDEN}procurement-form-two-pages.pdf`, '--page', '๒', '--json');
    const report = ReadReport.parse(JSON.parse(out));
    expect([report.pageReadings?.map((one) => one.page), report.tables?.[0]?.rows.map((row) => row[0])]).toEqual([[2], ['10', '11', '12', '13', '14', '15', '16']]);
  });

  it('the text alone, and the tables alone', async () => {
    const text = await read(`${GOLDEN}manual.docx`, '--text');
    expect(text.out).toContain('1\tยื่นคำขอพร้อมเอกสารหลักฐาน\t15 นาที\n');
    const tables = await read(`${GOLDEN}manual.docx`, '--tables');
    expect(tables.out).toMatch(/│ 1 +│ ยื่นคำขอพร้อมเอกสารหลักฐาน +│ 15 นาที +│/);
    expect(tables.out).not.toContain('สอบถามเพิ่มเติม');
  });

  it('colours and clipped tables on a terminal, neither in a pipe', async () => {
    const long = file('long.csv', `ลำดับ,รายการ\n${Array.from({ length: 60 }, (_, index) => `${index + 1},${'รายการที่ยาวมาก '.repeat(20)}จบ${index + 1}`).join('\n')}\n`);
    const shown = await onTerminal(long);
    expect(shown.out).toContain(`${ESCAPE}[`);
    expect(shown.out).not.toContain('จบ60');
    expect(shown.out).toContain('46 แถว');
    const piped = await read(long);
    expect(piped.out).not.toContain(ESCAPE);
    expect(piped.out).toContain('จบ60');
  });

  it('the files of an archive, each with what is in it', async () => {
    const shown = await read(`${GOLDEN}attachments.zip`);
    expect(shown.status).toBe(0);
    expect(shown.out).toMatch(/^สถิติ\/บริการ\.csv\n[^]*│ ต\.ค\. 65 │ 120 /m);
    expect((await read(`${GOLDEN}attachments.zip`, '--text')).out).toContain('ต.ค. 65\t120');
    expect((await read(`${GOLDEN}attachments.zip`, '--tables')).out).not.toContain('อ่านก่อน.txt');
    const { members } = ReadReport.parse(JSON.parse((await read(`${GOLDEN}attachments.zip`, '--json')).out));
    expect(members?.map(({ name, readability }) => [name, readability])).toEqual([['คู่มือ/ขออนุญาต.docx', 'R2'], ['สถิติ/บริการ.csv', 'R4'], ['อ่านก่อน.txt', 'R2']]);
  });

  it('what OCR makes of the pages that are wanted, with how sure it is', async () => {
    const { status, out } = await read(`${GOLDEN}signed-page-scanned.pdf`, '--page', '2');
    expect(status).toBe(3);
    expect(out).toMatch(/OCR ได้ \d+ คำ ความมั่นใจเฉลี่ย \d+ จาก 100/);
    expect(out).toMatch(/ \[OCR \d+\/100\]/);
    expect(out).not.toContain('ประกาศสำนักงานเขตตัวอย่าง');
    const other = await read(`${GOLDEN}signed-page-scanned.pdf`, '--page', '1');
    expect(other.out).not.toContain('OCR');
  });

  it('in English where that is asked for', async () => {
    const { out } = await read(`${GOLDEN}locked-with-password.pdf`, '--lang', 'en');
    expect(out).toContain('locked with a password');
    expect(out).toContain('Publish the file without a password.');
  });

  it('no personal data, in any form', async () => {
    const exposed = file('people.csv', 'ชื่อ,เลขประจำตัวประชาชน,โทรศัพท์\nนายตัวอย่าง ทดสอบ,1-1002-00300-01-3,081-234-5678\nนางสมมติ ทดสอบ,1100200300013,02-000-0000\n');
    for (const args of [[], ['--json'], ['--text'], ['--tables']]) {
      const { out } = await read(exposed, ...args);
      expect(out).toContain('02-000-0000');
      for (const secret of ['00300-01-3', '1100200300013', '234-5678']) expect(out).not.toContain(secret);
    }
  });

  it('nothing that a terminal would obey', async () => {
    const hostile = file('hostile.html', `<!DOCTYPE html><html><head><meta charset="utf-8"><title>a${ESCAPE}]0;owned\u0007b</title></head><body><h1>รายงาน${ESCAPE}[2Jปลอม</h1><p>ปกติ \u202eดับ\u009b31mแดง ข้อความที่ยาวพอสำหรับหน้าเว็บ</p><table><tr><th>ก${ESCAPE}[A</th><th>ข</th></tr><tr><td>1</td><td>\u009d2;x\u009c2</td></tr></table><a href="javascript:alert(1)">x</a></body></html>`);
    for (const args of [[], ['--json'], ['--text'], ['--tables']]) {
      const { out } = await read(hostile, ...args);
      expect(out).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
      expect(out).toContain('ข');
    }
  });

  it('its help with every status', async () => {
    const { out } = await read('--help');
    for (const status of ['0', '1', '2', '3', '70', '130']) expect(out).toMatch(new RegExp(`^ +${status} `, 'm'));
  });
});

describe('oit read URL', () => {
  let server: Server;
  let origin: string;
  const asked: string[] = [];
  const answers: Record<string, RequestListener> = {
    '/robots.txt': (_request, response) => response.writeHead(404).end(),
    '/old': (_request, response) => response.writeHead(301, { location: '/newer' }).end(),
    '/newer': (_request, response) => response.writeHead(302, { location: '/report.pdf' }).end(),
    '/report.pdf': (_request, response) => response.writeHead(200, { 'content-type': 'application/pdf' }).end(readFileSync(`${GOLDEN}sound.pdf`)),
    '/broken': (_request, response) => response.writeHead(500).end('error'),
    '/slow': () => {},
  };
  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push(request.url ?? '');
      (answers[request.url ?? ''] ?? ((_request, answer) => answer.writeHead(404).end('gone')))(request, response);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  beforeEach(() => asked.splice(0));
  afterAll(() => server.close());

  it('asks for it once, shows the way there and reads it', async () => {
    const { status, out } = await read(`${origin}/old`, '--allow-private');
    expect(status).toBe(0);
    expect(asked.filter((path) => path !== '/robots.txt')).toEqual(['/old', '/newer', '/report.pdf']);
    expect(out).toContain(`${origin}/old (HTTP 301`);
    expect(out).toContain(`${origin}/newer (HTTP 302`);
    expect(out).toContain('ประกาศสำนักงานเขตตัวอย่าง');
  });

  it.each([
    ['1 for a dead link', '/absent', 1, 'not-found', ['--allow-private']],
    ['3 for a site that is out of order, asked once', '/broken', 3, 'server-error', ['--allow-private']],
    ['3 for what takes longer than we wait', '/slow', 3, 'timeout', ['--allow-private', '--timeout', '1']],
    ['3 for an address inside a network, which is not asked', '/report.pdf', 3, 'blocked-address', []],
  ])('ends with %s', async (_what, path, status, outcome, args) => {
    const { status: ending, out } = await read(`${origin}${path}`, '--json', ...args);
    const report = ReadReport.parse(JSON.parse(out));
    expect([ending, report.source.resource?.outcome, report.kind]).toEqual([status, outcome, undefined]);
    expect(report.findings[0]?.messageTh).toMatch(/[ก-ฮ]/);
    expect(asked.filter((one) => one !== '/robots.txt')).toEqual(args.length === 0 ? [] : [path]);
  });

  it('stops at Ctrl-C and leaves nothing behind', async () => {
    const temporary = join(folder, 'tmp');
    mkdirSync(temporary);
    const child = start('oit', ['read', `${origin}/slow`, '--allow-private'], folder, { TMPDIR: temporary });
    const ending = ended(child);
    await expect.poll(() => asked, { timeout: 20_000 }).toContain('/slow');
    child.kill('SIGINT');
    expect((await ending).status).toBe(130);
    expect(readdirSync(temporary).filter((name) => name.startsWith('oit-read'))).toEqual([]);
  });
});

it('the program itself reads a file and says how it ended', async () => {
  const { status, out } = await run('oit', ['read', `${GOLDEN}locked-with-password.pdf`, '--lang', 'en'], folder);
  expect(status).toBe(1);
  expect(out).toContain('R0');
});
