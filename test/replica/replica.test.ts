import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Submission } from '../../src/model/submission.js';
import { startReplica, type Replica } from '../../src/replica/index.js';
import { loadManifest, type Entry, type Manifest } from '../../src/replica/manifest.js';

const folder = fileURLToPath(new URL('../../data/replica/', import.meta.url));
const SUBMISSION = new URL('../../data/submissions/huaikhwang-2566.json', import.meta.url);

let replica: Replica;
let manifest: Manifest;
let submission: Submission;
beforeAll(async () => {
  replica = await startReplica();
  manifest = await loadManifest(folder);
  submission = Submission.parse(JSON.parse(await readFile(SUBMISSION, 'utf8')));
});
afterAll(async () => {
  await replica.close();
});

/** What a visitor gets for an address of the list, with its raw blanks and Thai letters. */
const visit = (url: string, init: RequestInit = {}): Promise<Response> => fetch(replica.rebase(url), init);
const portal = (path: string, init: RequestInit = {}): Promise<Response> => fetch(replica.origin + path, init);
const entry = (part: string): Entry => {
  const found = manifest.entries.find((one) => one.url.includes(part));
  if (found === undefined) throw new Error(`no entry for ${part}`);
  return found;
};

/** First bytes of a file, by which its kind is known. */
function kindByMagic(bytes: Uint8Array): string {
  const start = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  if (start.startsWith('%PDF-')) return 'pdf';
  if (start.startsWith('\xff\xd8\xff') || start.startsWith('\x89PNG')) return 'image';
  if (start.startsWith('PK\x03\x04')) return 'zip';
  return /^\s*<(!doctype|html|meta)/i.test(start) ? 'html' : 'unknown';
}

describe('the manifest', () => {
  it('has an entry for each of the 178 links, in the order of the list', () => {
    expect(manifest.entries).toHaveLength(178);
    expect(manifest.entries.map((one) => [one.item, one.url])).toEqual(submission.items.flatMap(({ item, links }) => links.map((url) => [item, url])));
  });

  it('expects of every item that it passes, three of them with the published remark', () => {
    expect(Object.keys(manifest.items)).toHaveLength(30);
    const remarked = Object.entries(manifest.items).filter(([, item]) => item.remarks !== undefined);
    expect(remarked.map(([id, item]) => [id, item.verdict])).toEqual([['O6', ['remark']], ['O20', ['remark']], ['O28', ['remark']]]);
  });
});

describe('every link of the list', () => {
  it('answers as the manifest says', async () => {
    for (const one of manifest.entries) {
      const response = await visit(one.url);
      const bytes = new Uint8Array(await response.arrayBuffer());
      const seen = { url: one.url, status: response.status, mediaType: response.headers.get('content-type')?.split(';')[0], kind: kindByMagic(bytes) };
      const wanted = one.expect.outcome === 'not-found' ? { status: 404, kind: 'html' } : { status: 200, kind: one.kind };
      expect(seen).toEqual({ url: one.url, mediaType: one.mediaType, ...wanted });
    }
  });

  it('is dead in one place only: where the published result cut the address', () => {
    const dead = manifest.entries.filter((one) => one.expect.outcome === 'not-found');
    expect(dead.map((one) => one.url.split('/').pop())).toEqual(['O14_Administrative_government_contact']);
  });

  it('finds the whole file behind the cut address', async () => {
    const response = await visit(`${entry('O14_Administrative_government_contact').url}_manual_v1.pdf`);
    expect(response.status).toBe(200);
  });

  it('is moved in one place: the older upload folder', async () => {
    const response = await visit(entry('Assign%20duties%20hk.PDF').url, { redirect: 'manual' });
    expect(response.status).toBe(301);
    expect(decodeURIComponent(response.headers.get('location') ?? '')).toBe('/public/user_files_editor/59/Data Room HK/District area new/Assign duties hk.PDF');
  });
});

describe('a page', () => {
  it('has the shape of the portal', async () => {
    const html = await (await visit(entry('/863/').url)).text();
    expect(html).toContain('<html lang="en">');
    expect(html).toContain('<link rel="canonical" href=""/>');
    expect(html).toContain('<title>โครงสร้างหน่วยงาน - สำนักงานเขตห้วยขวาง</title>');
    expect(html).toContain('<h3 class="title color-primary">โครงสร้างหน่วยงาน</h3>');
    expect(html).toMatch(/<ol class="breadcrumb">.*<li class="current"><a href="#">/);
    expect(html).toContain('<div class="group-editor" id="editor">');
    expect(html).not.toContain('{{');
  });

  it('repeats the menu for narrow screens', async () => {
    const html = await (await visit(entry('/863/').url)).text();
    const inMenu = html.split('<nav aria-label="breadcrumb">')[0] ?? '';
    expect(inMenu.match(/page\/sub\/19976\//g)).toHaveLength(2);
  });

  it('is the same under any title, encoding, prefix and time stamp', async () => {
    const paths = ['/huaikhwang/page/sub/863', '/huaikhwang/page/sub/863/x-y', `/huaikhwang/page/sub/863/${encodeURIComponent('โครงสร้าง')}`, '/public/huaikhwang/page/sub/863', '/huaikhwang/page/sub/863?_t=1'];
    const texts = await Promise.all(paths.map(async (path) => (await portal(path)).text()));
    expect(new Set(texts).size).toBe(1);
  });

  it('that does not exist sends the visitor home with 200', async () => {
    for (const path of ['/huaikhwang/page/sub/999999', '/huaikhwang/page/main/863', '/huaikhwang/nothing']) {
      const response = await portal(path);
      expect([response.status, await response.text()]).toEqual([200, `<meta http-equiv="refresh" content="0;URL=${replica.origin}/huaikhwang">`]);
    }
  });

  it('that is only a menu group sends on to its first child', async () => {
    const text = await (await visit(entry('/16800/').url)).text();
    expect(text).toBe(`<meta http-equiv="refresh" content="0;URL=${replica.origin}/huaikhwang/page/sub/21983">`);
  });

  it('of news is a paged list whose articles carry the long date', async () => {
    const list = await (await portal('/huaikhwang/page/sub/21625')).text();
    expect(list).toContain('ข่าววันที่ : 12 มิ.ย.');
    expect(list).toContain('Page <span>1</span> of <span>2</span>');
    const second = await (await portal('/huaikhwang/page/sub/21625/x/1')).text();
    expect(second).toContain('ช่วยเหลือผู้ประสบภัยน้ำท่วมขัง');
    const article = await (await portal('/huaikhwang/page/sub/21625/x/0/info/249910/y')).text();
    expect(article).toContain('<div class="public-post">วันจันทร์ที่ 12 มิถุนายน พ.ศ. 2566</div>');
  });

  it('of a missing article sends the visitor back', async () => {
    expect(await (await portal('/huaikhwang/page/sub/21625/x/0/info/1/y')).text()).toBe('<script> window.history.back(); </script>');
  });

  it('links only what answers', async () => {
    const links = new Set<string>();
    for (const page of manifest.pages) {
      const html = await (await portal(`/huaikhwang/page/${page.type}/${page.id}`)).text();
      for (const [, href = ''] of html.matchAll(/href="(http:\/\/127[^"]+)"/g)) links.add(href.replaceAll('&amp;', '&'));
    }
    const cut = replica.rebase(entry('O14_Administrative_government_contact').url);
    links.delete(cut);
    const dead: string[] = [];
    for (const link of links) if ((await fetch(link)).status !== 200) dead.push(link);
    expect(links.size).toBeGreaterThan(150);
    expect(dead).toEqual([]);
  });
});

describe('the server', () => {
  it('answers 304 to a visitor who has the file', async () => {
    const path = encodeURI('/public/user_files_editor/59/Data Room HK/Plan and Policy new/O8 Government action plan 2566.pdf');
    const first = await portal(path);
    const etag = first.headers.get('etag') ?? '';
    expect((await portal(path, { headers: { 'If-None-Match': etag } })).status).toBe(304);
    expect((await portal(path, { headers: { 'If-Modified-Since': first.headers.get('last-modified') ?? '' } })).status).toBe(304);
    expect((await portal(path, { headers: { 'If-None-Match': '"other"' } })).status).toBe(200);
  });

  it('gives every visitor a session and allows robots everything', async () => {
    expect((await portal('/huaikhwang/index')).headers.get('set-cookie')).toMatch(/^laravel_session=/);
    expect(await (await portal('/robots.txt')).text()).toBe('User-agent: *\nDisallow:\n');
  });

  it('has a real 404 for files and refuses to write', async () => {
    expect((await portal('/public/user_files_editor/59/nothing.pdf')).status).toBe(404);
    expect((await portal('/huaikhwang/index', { method: 'POST' })).status).toBe(405);
  });

  it('never leaves its folder', async () => {
    for (const path of ['/../manifest.json', '/public/../../manifest.json', '/%2e%2e/manifest.json', '/public/%2e%2e%2f%2e%2e%2fmanifest.json', '/..%5cmanifest.json', '/public/..%00/manifest.json', '//etc/passwd']) {
      expect([path, await rawStatus(path)]).toEqual([path, 404]);
    }
    expect(await rawStatus('/%E0%B8')).toBe(400);
  });

  it('sends visitors of the social network to a login', async () => {
    const response = await visit(entry('facebook').url);
    expect(new URL(response.url).pathname).toBe('/login/');
    expect(await response.text()).toContain('type="password"');
  });

  it('maps the hosts of the list and nothing else', () => {
    expect(replica.rebase('https://webportal.bangkok.go.th/a b')).toBe(`${replica.origin}/a b`);
    expect(replica.rebase('HTTP://WEBPORTAL.bangkok.go.th/x')).toBe(`${replica.origin}/x`);
    expect(replica.rebase('https://webportal.bangkok.go.th.example/x')).toBe('https://webportal.bangkok.go.th.example/x');
    expect(replica.rebase('https://example.org/x')).toBe('https://example.org/x');
    expect(new Set(replica.allowOrigins).size).toBe(4);
  });

  it('stops at once, also with open connections', async () => {
    const other = await startReplica();
    const socket = connect(Number(new URL(other.origin).port), '127.0.0.1');
    await new Promise((resolve) => socket.once('connect', resolve));
    const before = Date.now();
    await other.close();
    expect(Date.now() - before).toBeLessThan(1000);
    socket.destroy();
  });
});

/** Asks with the path exactly as written; `fetch` would tidy it first. */
function rawStatus(path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(replica.origin).port), '127.0.0.1', () => socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`));
    let text = '';
    socket.on('data', (chunk: Buffer) => (text += chunk.toString('latin1')));
    socket.on('end', () => resolve(Number(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1])));
    socket.on('error', reject);
  });
}
