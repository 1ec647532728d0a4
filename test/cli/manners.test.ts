import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Report } from '../../src/model/report.js';
import { publicAddresses } from '../../src/cli/visitor.js';
import { run } from './program.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'manners-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const put = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const submission = (...links: string[]): string => put('links.json', JSON.stringify({ schemaVersion: 1, district: 'huaikhwang', fiscalYear: 2566, items: [{ item: 'O22', links }] }));
/** With a state folder of its own, so that nothing is written into that of whoever runs the tests. */
const check = (...args: string[]) => run('check-district', ['huaikhwang', '--items', 'O22', '--json', '-', ...args], folder, { HOME: folder });

describe('the letter to the keepers of a wall', () => {
  it('names the program, where it comes from, its pace and whom to ask', async () => {
    const { status, out } = await run('oit', ['allow-list', 'https://portal.example/x', '--contact', 'it@example.go.th', '--address', '203.0.113.7', '--rate', '1'], folder);
    expect(status).toBe(0);
    const text = out.replace(/\n/g, '');
    for (const part of ['portal.example', 'User-Agent: oit-check/', '(+it@example.go.th)', '203.0.113.7', 'ไม่เกิน 1 คำขอต่อวินาที', 'ผู้ติดต่อ: it@example.go.th']) expect(text).toContain(part);
  });

  it('asks for what it cannot know', async () => {
    expect(publicAddresses({ eth0: [{ internal: false, family: 'IPv4', address: '10.1.2.3', netmask: '', mac: '', cidr: null }], eth1: [{ internal: false, family: 'IPv4', address: '203.150.1.1', netmask: '', mac: '', cidr: null }] })).toEqual(['203.150.1.1']);
    expect((await run('oit', ['allow-list', 'no host'], folder)).status).toBe(2);
    expect((await run('oit', ['allow-list', '--address', 'here'], folder)).status).toBe(2);
  });

  it('stands under the report that names the wall', async () => {
    const server = createServer((_, response) => response.writeHead(403, { 'content-type': 'text/html', 'cf-mitigated': 'challenge' }).end('<title>Just a moment...</title>'));
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const { out } = await run('check-district', ['huaikhwang', '--items', 'O22', '--lang', 'en', '--portal', base, '--allow-private', '--rate', '50', '--submission', submission(`${base}/huaikhwang/page/sub/1/x`)], folder, { HOME: folder });
    server.close();
    expect(out).toContain('Cloudflare challenge');
    expect(out).toMatch(/Subject: request to admit/);
    expect(out).toContain('--saved');
    expect(existsSync(join(folder, '.local/state/oit-check/hosts.sqlite'))).toBe(true);
  });
});

describe('--saved', () => {
  const page = 'https://webportal.bangkok.go.th/huaikhwang/page/sub/31220/x';

  it('judges what was saved, marks it, and asks nobody', async () => {
    put('x.html', `<!DOCTYPE html>\n<!-- saved from url=(0059)${page} -->\n<title>ช่องทางร้องเรียน</title><h1>ช่องทางแจ้งเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ</h1><p>${'สำนักงานเขตห้วยขวาง '.repeat(20)}</p>`);
    const { status, out, err } = await check('--saved', folder, '--submission', submission(page));
    expect([0, 1, 3]).toContain(status);
    const [link] = Report.parse(JSON.parse(out)).items[0]?.links ?? [];
    expect(link).toMatchObject({ outcome: 'ok', source: 'saved', document: { kind: 'html' } });
    expect(err).toMatch(/1 ที่อยู่/);
  });

  it('that cannot be read is refused before anything is made', async () => {
    const { status, err } = await check('--saved', join(folder, 'nowhere'), '--submission', submission(page));
    expect(status).toBe(2);
    expect(err).toContain('--saved');
    expect(existsSync(join(folder, 'data'))).toBe(false);
  });
});

describe('a budget', () => {
  it('leaves what is beyond it unchecked, with the reason', async () => {
    const { status, out } = await check('--replica', '--budget-requests', '2');
    expect([1, 3]).toContain(status);
    const links = Report.parse(JSON.parse(out)).items.flatMap((item) => item.links);
    const left = links.filter((link) => link.findings.some(({ params }) => params['cause'] === 'budget-spent'));
    expect(left.length).toBeGreaterThan(0);
    expect(new Set(left.map((link) => link.verdict))).toEqual(new Set(['unchecked']));
  });

  it.each([['--budget-requests', '0'], ['--budget-mb', 'many']])('%s %s is bad input', async (option, value) => {
    expect((await check(option, value)).status).toBe(2);
  });
});
