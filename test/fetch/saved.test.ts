import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFetcher, openSaved, type SavedPages } from '../../src/fetch/index.js';

const PORTAL = 'https://webportal.bangkok.go.th';
const PAGE = `${PORTAL}/huaikhwang/page/sub/863/ติดต่อ`;
const HTML = '<!DOCTYPE html><title>ติดต่อ</title><h1>ติดต่อหน่วยงาน</h1><p>โทร 0 2000 0000</p>';
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'saved-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const put = (name: string, content: string | Buffer): string => {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const open = async (path = folder): Promise<SavedPages> => {
  const opened = await openSaved(path);
  if (!opened.ok) throw new Error(opened.message.en);
  return opened.saved;
};
const textOf = (saved: SavedPages, url: string): string | undefined => saved.find(new URL(url))?.body.toString('utf8');

const entry = (url: string, content: object, more: object = {}) => ({ request: { method: 'GET', url }, response: { status: 200, headers: [{ name: 'Content-Type', value: 'text/html; charset=tis-620' }, { name: 'Set-Cookie', value: 'a=b' }], content, ...more } });
const har = (...entries: object[]): string => JSON.stringify({ log: { version: '1.2', entries } });
const record = (type: string, url: string, block: Buffer | string, fields = ''): Buffer => {
  const bytes = Buffer.from(block);
  return Buffer.concat([Buffer.from(`WARC/1.1\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${url}\r\n${fields}Content-Length: ${bytes.length}\r\n\r\n`), bytes, Buffer.from('\r\n\r\n')]);
};
const message = (head: string, body: Buffer | string): Buffer => Buffer.concat([Buffer.from(`HTTP/1.1 ${head}\r\n\r\n`), Buffer.from(body)]);

describe('a folder of saved pages', () => {
  it.each([
    ['Chrome', `<!DOCTYPE html>\n<!-- saved from url=(0062)${encodeURI(PAGE)} -->\n${HTML}`],
    ['SingleFile', `<!DOCTYPE html> <!--\n Page saved with SingleFile \n url: ${encodeURI(PAGE)} \n saved date: Fri\n-->${HTML}`],
  ])('knows where %s has it from', async (_, html) => {
    put('ติดต่อ.html', html);
    put('ติดต่อ_files/menu.html', `<!-- saved from url=(0020)${PORTAL}/x -->`);
    const saved = await open();
    expect(saved.count).toBe(1);
    expect(textOf(saved, PAGE)).toContain('ติดต่อหน่วยงาน');
    // The decorative end of a portal address may differ.
    expect(textOf(saved, `${PORTAL}/huaikhwang/page/sub/863/other-title`)).toContain('ติดต่อหน่วยงาน');
  });

  it('gives plain files the addresses of its list, and tells what it could not use', async () => {
    put('O20.pdf', '%PDF-1.5 a');
    put('deep/O22.xlsx', 'b');
    put('unknown.pdf', 'c');
    put('saved.csv', `file,url\nO20.pdf,${PORTAL}/public/O20%20a.pdf\ndeep\\O22.xlsx,"${PORTAL}/public/O22.xlsx"\nlost.pdf,${PORTAL}/l.pdf\n`);
    const saved = await open();
    expect(textOf(saved, `${PORTAL}/public/O20 a.pdf`)).toBe('%PDF-1.5 a');
    expect(textOf(saved, `${PORTAL}/public/O22.xlsx`)).toBe('b');
    expect(saved.skipped.map(({ file, reason }) => `${file} ${reason}`).sort()).toEqual(['lost.pdf missing', 'unknown.pdf no-address']);
  });

  it('reads nothing outside itself', async () => {
    const secret = mkdtempSync(join(tmpdir(), 'secret-'));
    writeFileSync(join(secret, 'key.html'), `<!-- saved from url=(0020)${PORTAL}/key -->`);
    symlinkSync(join(secret, 'key.html'), join(folder, 'link.html'));
    symlinkSync(secret, join(folder, 'door'));
    put('good.html', `<!-- saved from url=(0020)${PORTAL}/good -->`);
    put('saved.csv', `file,url\n../${secret.split('/').at(-1)}/key.html,${PORTAL}/1\n${secret}/key.html,${PORTAL}/2\nlink.html,${PORTAL}/3\ndoor/key.html,${PORTAL}/4\n`);
    const saved = await open();
    expect(saved.count).toBe(1);
    expect(saved.skipped.map(({ reason }) => reason)).toEqual(['outside', 'outside', 'outside', 'outside']);
    rmSync(secret, { recursive: true });
  });

  it('without anything of use is refused with a way on', async () => {
    put('photo.jpg', 'x');
    expect(await openSaved(folder)).toMatchObject({ ok: false, message: { en: expect.stringContaining('saved.csv') as string } });
    expect(await openSaved(join(folder, 'nowhere'))).toMatchObject({ ok: false });
    put('saved.csv', 'a,b\n1,2\n');
    expect(await openSaved(folder)).toMatchObject({ ok: false, message: { en: expect.stringContaining('file,url') as string } });
  });
});

describe('a HAR', () => {
  it('gives text as it was decoded, and bytes as they are', async () => {
    const path = put('a.har', har(
      entry(PAGE, { text: HTML }),
      entry(`${PORTAL}/plan.pdf`, { text: Buffer.from('%PDF-\u00ff', 'latin1').toString('base64'), encoding: 'base64', mimeType: 'application/pdf' }),
      entry(`${PORTAL}/style.css`, { text: 'a{}' }, { headers: [{ name: 'content-type', value: 'text/css' }] }),
      entry(`${PORTAL}/large.pdf`, { size: 5_000_000 }),
      { request: { method: 'POST', url: `${PORTAL}/form` }, response: { status: 200, content: { text: 'x' } } },
      { request: 7 },
    ));
    const saved = await open(path);
    expect(saved.count).toBe(2);
    expect(saved.find(new URL(PAGE))?.headers).toEqual({ 'content-type': 'text/html; charset=utf-8' });
    expect(saved.find(new URL(`${PORTAL}/plan.pdf`))?.body).toEqual(Buffer.from('%PDF-\u00ff', 'latin1'));
    expect(saved.skipped).toEqual([{ file: `${PORTAL}/large.pdf`, reason: 'missing' }]);
  });

  it.each(['', '{"log":', '{"log":{"entries":7}}', `[${'['.repeat(5000)}`])('that is none is refused: %s', async (text) => {
    expect(await openSaved(put('a.har', text))).toMatchObject({ ok: false });
  });

  it('that is too large is refused before it is read', async () => {
    const path = put('a.har', '{');
    truncateSync(path, 300 * 1024 * 1024);
    expect(await openSaved(path)).toMatchObject({ ok: false, message: { en: expect.stringContaining('256 MB') as string } });
  });
});

const BOMB = gzipSync(Buffer.alloc(120 * 1024 * 1024));

describe('a WARC', () => {
  const archive = (): Buffer[] => [
    record('warcinfo', '', 'software: x'),
    record('request', PAGE, message('GET / HTTP/1.1', '')),
    record('response', encodeURI(PAGE), message('200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip', gzipSync(HTML))),
    record('response', `<${PORTAL}/chunked>`, message('200 OK\r\nTransfer-Encoding: chunked', '4\r\nabcd\r\n3;x=y\r\nefg\r\n0\r\n\r\n')),
    record('response', `${PORTAL}/named-only`, message('200 OK\r\nTransfer-Encoding: chunked', '<html>stored without chunks')),
    record('resource', `${PORTAL}/r.pdf`, '%PDF-r', 'Content-Type: application/pdf\r\n'),
    record('response', `${PORTAL}/bomb`, message('200 OK\r\nContent-Encoding: gzip', BOMB)),
    record('response', 'dns:webportal.bangkok.go.th', 'x'),
  ];

  it.each([
    ['plain', (records: Buffer[]) => Buffer.concat(records), 'a.warc'],
    ['one gzip member per record', (records: Buffer[]) => Buffer.concat(records.map((one) => gzipSync(one))), 'a.warc.gz'],
    ['one gzip member in all', (records: Buffer[]) => gzipSync(Buffer.concat(records)), 'a.warc.gz'],
  ])('%s', async (_, pack, name) => {
    const saved = await open(put(name, pack(archive())));
    expect(textOf(saved, PAGE)).toBe(HTML);
    expect(textOf(saved, `${PORTAL}/chunked`)).toBe('abcdefg');
    expect(textOf(saved, `${PORTAL}/named-only`)).toBe('<html>stored without chunks');
    expect(textOf(saved, `${PORTAL}/r.pdf`)).toBe('%PDF-r');
    expect(saved.count).toBe(4);
    expect(saved.skipped).toEqual([{ file: `${PORTAL}/bomb`, reason: 'broken' }]);
  });

  it('that was cut gives what came before', async () => {
    const whole = gzipSync(Buffer.concat(archive().slice(0, 4)));
    const good = Buffer.concat(archive().slice(0, 3));
    const saved = await open(put('a.warc', Buffer.concat([good, (archive()[3] ?? Buffer.alloc(0)).subarray(0, 120)])));
    expect(textOf(saved, PAGE)).toBe(HTML);
    expect(saved.skipped).toEqual([{ file: expect.any(String) as string, reason: 'broken' }]);
    expect((await openSaved(put('b.warc.gz', whole.subarray(0, 40)))).ok).toBe(false);
  });

  it('of any bytes neither throws nor hangs', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.integer({ min: 0, max: 900 }), async (noise, at) => {
        const bytes = Buffer.concat(archive().slice(0, 4));
        const damaged = Buffer.concat([bytes.subarray(0, at), noise, bytes.subarray(at)]);
        expect(typeof (await openSaved(put('f.warc', damaged))).ok).toBe('boolean');
      }),
      { numRuns: 60 },
    );
  });
});

it('MHTML gives its page', async () => {
  const mhtml = `From: <Saved by Blink>\r\nSnapshot-Content-Location: ${encodeURI(PAGE)}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----x--"\r\n\r\n\r\n------x--\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: ${encodeURI(PAGE)}\r\n\r\n<title>=E0=B8=95=E0=B8=\r\n=B4=</title>\r\n------x--\r\nContent-Type: image/png\r\n\r\nx\r\n------x----\r\n`;
  expect(textOf(await open(put('a.mhtml', mhtml)), PAGE)).toBe('<title>ติ=</title>');
});

describe('judged like what was fetched', () => {
  const fetcher = (saved: SavedPages) =>
    createFetcher({ rate: null, timeoutMs: 1000, allowPrivate: false, userAgent: 'oit-check/0', portal: PORTAL, slug: 'huaikhwang', keep: () => 'f'.repeat(64), saved: (url) => saved.find(url), resolve: () => Promise.reject(new Error('no name is asked for')) });

  it('and marked so, over its redirects, without any request', async () => {
    const run = fetcher(await open(put('a.har', har(
      { request: { method: 'GET', url: `${PORTAL}/old.pdf` }, response: { status: 302, headers: [], redirectURL: `${PORTAL}/new.pdf` } },
      entry(`${PORTAL}/new.pdf`, { text: Buffer.from('%PDF-1').toString('base64'), encoding: 'base64' }),
      entry(`${PORTAL}/wall`, { text: '<title>Just a moment...</title><script>_cf_chl_opt</script>' }),
    ))));
    expect(await run.fetch(`${PORTAL}/old.pdf`)).toMatchObject({ outcome: 'ok', source: 'saved', finalUrl: `${PORTAL}/new.pdf`, etag: null, redirects: [{ status: 302 }] });
    expect(await run.fetch(`${PORTAL}/wall`)).toMatchObject({ outcome: 'bot-wall', source: 'saved', cause: { code: 'wall' } });
    expect(await run.fetch(`${PORTAL}/absent`)).not.toHaveProperty('source');
    expect(run.stats().requests).toBe(0);
    await run.close();
  });

  it('but makes no address good that the public cannot reach, or that is never opened', async () => {
    const inside = 'http://10.1.2.3/O20.pdf';
    const editor = `${PORTAL}/manage-admin/page/1`;
    const run = fetcher(await open(put('a.har', har(entry(inside, { text: HTML }), entry(editor, { text: HTML })))));
    expect(await run.fetch(inside)).toMatchObject({ outcome: 'blocked-address' });
    expect(await run.fetch(editor)).toMatchObject({ outcome: 'login-required', cause: { code: 'unsafe-address' } });
    await run.close();
  });
});
