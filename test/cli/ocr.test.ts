import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Report } from '../../src/model/report.js';
import { ended, run, start } from './program.js';

/** A portal with one scan, the summary of October, and how often it was asked for. */
let folder: string;
let server: Server;
let args: string[];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cli-ocr-'));
  const scan = readFileSync(new URL('../fixtures/pictures/summary-scan.pdf', import.meta.url));
  server = createServer((request, response) => {
    if (request.url === '/robots.txt') return response.writeHead(404).end();
    return response.writeHead(200, { 'content-type': 'application/pdf' }).end(scan);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  writeFileSync(join(folder, 'links.json'), JSON.stringify({ schemaVersion: 1, district: 'huaikhwang', fiscalYear: 2566, items: [{ item: 'O20', links: [`${origin}/public/user_files_editor/59/O20.pdf`] }] }));
  args = ['huaikhwang', '--submission', 'links.json', '--items', 'O20', '--portal', origin, '--allow-private', '--rate', '100', '--as-of', '2023-04-28', '--db', 'x.sqlite', '--json', '-'];
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

const audit = async (...more: string[]): Promise<{ report: Report; err: string }> => {
  const { out, err } = await run('check-district', [...args, ...more], folder);
  return { report: Report.parse(JSON.parse(out)), err };
};
const finding = ({ items }: Report, id: string) => items[0]?.requirements.find((one) => one.id === id)?.findings[0];
const traits = ({ items }: Report) => items[0]?.links[0]?.document?.traits;

describe('an audit that meets a scan', () => {
  it('with --no-ocr: asks a person, and says that the picture was not read', async () => {
    const { report, err } = await audit('--no-ocr');
    expect(traits(report)).not.toContain('ocr');
    expect(finding(report, 'O20.a')).toMatchObject({ verdict: 'review', code: 'requirement-unreadable', params: { ocrNotTried: 1, ocrPages: 0 } });
    expect(finding(report, 'O20.a')?.messageTh).toContain('ไม่ได้อ่านตัวหนังสือในภาพของ 1 เอกสาร');
    expect(err).not.toContain('OCR');
  });

  it('reads it where evidence lacks, tells its progress, and shows what it looks like', async () => {
    const { report, err } = await audit('--lang', 'en');
    expect(err).toContain('OCR page 1/1 · O20.pdf');
    expect(traits(report)).toContain('ocr');
    // One month of six was read: the others may be in what OCR missed.
    expect(finding(report, 'O20.a')?.verdict).toBe('review');
    const prices = finding(report, 'O20.c');
    expect(['pass', 'review']).toContain(prices?.verdict);
    expect(prices?.evidence[0]?.locator).toMatch(/^page 1, table 1, row \d/);
    expect(prices?.evidence[0]?.confidence).toBeGreaterThan(0);
    expect(prices?.messageEn).toContain('read from a picture by OCR'.slice(5));
  });

  it('from the cache the second time, and with --no-ocr as if it had never been read', async () => {
    const again = await audit();
    expect(again.err).not.toContain('OCR page');
    expect(traits(again.report)).toContain('ocr');
    expect(traits((await audit('--no-ocr')).report)).not.toContain('ocr');
  });

  it('ends at once on Ctrl-C while OCR is going on, children too', async () => {
    const child = start('check-district', [...args, '--db', 'y.sqlite', '--lang', 'en'], folder);
    const end = ended(child);
    let said = '';
    let readers: string[] = [];
    child.stderr?.on('data', (text: Buffer) => {
      said += text.toString();
      if (!said.includes('OCR page') || readers.length > 0) return;
      readers = childrenOf(child.pid ?? 0);
      child.kill('SIGINT');
    });
    expect(await end).toMatchObject({ status: 130, out: '' });
    // Where there is no /proc nobody can tell.
    if (existsSync('/proc/self/status')) expect(readers.length).toBeGreaterThan(0);
    expect(readers.filter((pid) => existsSync(`/proc/${pid}/exe`))).toEqual([]);
  });
});

function childrenOf(pid: number): string[] {
  const list = `/proc/${pid}/task/${pid}/children`;
  return existsSync(list) ? readFileSync(list, 'utf8').split(' ').filter((one) => one !== '') : [];
}
