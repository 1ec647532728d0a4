import { chromium } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createRenderer, type Renderer, type RenderedPage, type RenderFailure } from '../../src/render/index.js';
import { browserHere } from './browser-here.js';
import { WAYS_OUT } from './ways-out.js';
import { admitOnly, sent, shell, startSite, startStun, useStun, type Pages, type Site } from './site.js';

const path = browserHere();

describe.skipIf(path === null)('a browser that renders', () => {
  let site: Site;
  let other: Site;
  let renderer: Renderer;
  const refused: string[] = [];
  const interrupt = new AbortController();

  beforeAll(async () => {
    other = await startSite({ '/secret': 'internal', '/': 'internal' });
    site = await startSite(pages(() => other.origin));
    renderer = createRenderer({
      executablePath: path ?? '',
      admit: admitOnly(site.origin, refused),
      userAgent: 'oit-check/test (+test)',
      signal: interrupt.signal,
      limits: { workMs: 6_000, wallMs: 20_000, quietMs: 400, memoryBytes: 700 * 1024 * 1024, elements: 20_000, letters: 2_000_000, requests: 30, navigations: 6, bytes: 3_000_000 },
    });
  });
  afterEach(() => void (refused.length = 0));
  afterAll(async () => {
    await renderer.close();
    await Promise.all([site.close(), other.close()]);
  });

  const render = (script: string): Promise<RenderedPage | RenderFailure> => renderer.render(sent(`${site.origin}/start`, shell(script)));
  const shown = async (script: string): Promise<RenderedPage & { text: string }> => {
    const page = await render(script);
    if (!page.ok) throw new Error(`not rendered: ${page.detail}`);
    return { ...page, text: page.html.toString('utf8') };
  };

  it('shows what a script fetches, and asks for the page itself no second time', async () => {
    const page = await shown(`fetch('/api').then(r => r.json()).then(d => root.innerHTML = '<h1>' + d.title + '</h1>')`);
    expect(page.text).toContain('<h1>ประกาศจัดซื้อจัดจ้าง</h1>');
    expect(page.missing).toEqual([]);
    expect(site.asked).not.toContain('/start');
    expect(page.requests).toBe(1);
  });

  it('says what the page lacks when something it asked for did not come', async () => {
    expect((await shown(`fetch('http://other.example/api')`)).missing).toEqual(['blocked-address: http://other.example/api']);
  });

  it('follows a script to another page and names where it arrived', async () => {
    const page = await shown(`location.href = '/moved'`);
    expect(page.finalUrl).toBe(`${site.origin}/target`);
    expect(page.text).toContain('เนื้อหาปลายทาง');
  });

  it('takes open shadow trees into the snapshot', async () => {
    const page = await shown(`const host = document.createElement('x-list'); host.attachShadow({ mode: 'open' }).innerHTML = '<p>ในเงา</p>'; root.append(host)`);
    expect(page.text).toContain('<p>ในเงา</p>');
  });

  it('is not deceived by a page that changes how documents are read', async () => {
    const page = await shown(
      `root.innerHTML = '<p>จริง</p><img name="documentElement"><form name="getElementsByTagName"></form>';
       Object.defineProperty(Element.prototype, 'outerHTML', { get: () => '<p>ปลอม</p>' }); JSON.stringify = () => '"ปลอม"';`,
    );
    expect(page.text).toContain('<p>จริง</p>');
  });

  it('loads neither pictures nor fonts nor style sheets, but lets those who wait for one go on', async () => {
    const before = site.asked.length;
    const page = await shown(`const css = document.createElement('link'); css.rel = 'stylesheet'; css.href = '/style.css'; css.onload = () => root.textContent = 'พร้อมแล้ว'; document.head.append(css); new Image().src = '/picture.png'`);
    expect(page.text).toContain('พร้อมแล้ว');
    expect(site.asked.slice(before)).toEqual([]);
  });

  it('keeps no cookie and sends none', async () => {
    await shown(`document.cookie = 'a=1'; fetch('/cookies', { credentials: 'include' })`);
    const page = await shown(`fetch('/cookies', { credentials: 'include' }).then(r => r.text()).then(t => root.textContent = t)`);
    expect(page.text).toContain('cookies: none');
  });

  it('names itself', async () => {
    const page = await shown(`fetch('/agent').then(r => r.text()).then(t => root.textContent = t + ' / ' + navigator.userAgent)`);
    expect(page.text).toMatch(/oit-check\/test \(\+test\) \/ Mozilla\/5\.0 .* oit-check\/test/);
  });

  it.each([
    ['by going there', `location.href = '/file'`],
    ['by a click on a link to save it', `const a = document.createElement('a'); a.href = '/file'; a.download = 'x.pdf'; document.body.append(a); a.click()`],
    ['in a frame', `const f = document.createElement('iframe'); f.src = '/file'; document.body.append(f)`],
  ])('catches a PDF that a script fetches %s', async (_, script) => {
    const { downloads } = await render(script);
    expect(downloads.map(({ fileName, bytes }) => [fileName ?? 'x.pdf', bytes.toString('latin1').slice(0, 8)])).toEqual([['รายงาน.pdf', '%PDF-1.7']]);
  });

  it('catches a file that a script builds itself', async () => {
    const { downloads } = await render(`setTimeout(() => { const a = document.createElement('a'); a.href = URL.createObjectURL(new Blob(['ข้อ,รายการ'])); a.download = 'data.csv'; document.body.append(a); a.click() }, 100)`);
    expect(downloads.map(({ fileName, bytes }) => [fileName, bytes.toString('utf8')])).toEqual([['data.csv', 'ข้อ,รายการ']]);
  });

  describe('and a page that wants out', () => {
    it.each(WAYS_OUT)('reaches no other server %s', async (_, script) => {
      await render(`${script(other.origin)}; setTimeout(() => {}, 300)`);
      expect(other.connections()).toBe(0);
    });

    it.each(['file:///etc/passwd', 'http://169.254.169.254/latest/meta-data/', 'http://rebound.example/', 'chrome://version', 'view-source:file:///etc/passwd'])('never shows %s', async (address) => {
      for (const script of [`location.href = '${address}'`, `location.href = '/redirect?to=${encodeURIComponent(address)}'`, `fetch('/redirect?to=${encodeURIComponent(address)}')`, `const f = document.createElement('iframe'); f.src = '${address}'; document.body.append(f)`]) {
        const page = await render(script);
        if (page.ok) expect(page.html.toString('utf8')).not.toMatch(/root:x:|ami-id|<title>About Version/);
      }
    });

    it('sends no datagram by WebRTC', async () => {
      const stun = await startStun();
      await render(`${useStun(stun.port)}; fetch('/slow')`);
      await stun.close();
      expect(stun.datagrams()).toBe(0);
    });

    it('would get out by all these ways in a browser left alone', async () => {
      const alone = await chromium.launch({ executablePath: path ?? '', chromiumSandbox: process.getuid?.() !== 0 });
      const stun = await startStun();
      try {
        const stayed: string[] = [];
        for (const [name, script] of WAYS_OUT.filter(([, script]) => script('').includes('/secret'))) {
          const outside = await startSite({ '/secret': 'internal' });
          const page = await alone.newPage();
          await page.route(`${site.origin}/start`, (route) => route.fulfill({ contentType: 'text/html', body: shell(script(outside.origin)) }));
          await page.goto(`${site.origin}/start`).catch(() => undefined);
          for (let tries = 0; tries < 20 && outside.connections() === 0; tries += 1) await page.waitForTimeout(50);
          if (outside.connections() === 0) stayed.push(name);
          await page.close();
          await outside.close();
        }
        const page = await alone.newPage();
        await page.goto('about:blank');
        await page.evaluate(useStun(stun.port));
        await page.waitForTimeout(1_500);
        expect(stayed).toEqual([]);
        expect(stun.datagrams()).toBeGreaterThan(0);
      } finally {
        await Promise.all([alone.close(), stun.close()]);
      }
    });
  });

  describe('and a page without end', () => {
    it.each([
      ['windows', `for (let i = 0; i < 500; i++) open('/start?' + i); root.textContent = 'ยังอยู่'`],
      ['dialogs', `for (let i = 0; i < 500; i++) { alert(i); confirm(i); prompt(i); print() } root.textContent = 'ยังอยู่'`],
      ['dialogs of a frame', `const f = document.createElement('iframe'); document.body.append(f); for (let i = 0; i < 30; i++) f.contentWindow.alert(i); root.textContent = 'ยังอยู่'`],
      ['a trap for those who leave', `addEventListener('beforeunload', e => { e.preventDefault(); e.returnValue = 'x' }); root.textContent = 'ยังอยู่'`],
      ['a clock', `root.textContent = 'ยังอยู่'; setInterval(() => document.title = String(Math.random()), 10)`],
    ])('of %s is read all the same', async (_, script) => {
      expect((await shown(script)).text).toContain('ยังอยู่');
    });

    it('of addresses is stopped', async () => {
      const page = await render(`location.href = '/loop?' + Math.random()`);
      expect(page.ok ? page.missing.join() : page.detail).toMatch(/without end/);
      expect(site.asked.filter((asked) => asked.startsWith('/loop')).length).toBeLessThan(8);
    });

    it('of refreshes is stopped', async () => {
      const page = await render(`location.href = '/refresh'`);
      expect(page.ok ? page.missing.join() : page.detail).toMatch(/without end/);
    });

    it('of requests is stopped', async () => {
      const before = site.asked.length;
      const page = await shown(`root.textContent = 'รายการ'; (async () => { for (let i = 0; ; i++) { await fetch('/api?' + i).catch(() => {}); root.append('.') } })()`);
      expect(site.asked.length - before).toBeLessThanOrEqual(30);
      expect(page.missing.join()).toMatch(/too-many/);
    });

    it('of bytes is stopped', async () => {
      const page = await shown(`root.textContent = 'รายการ'; fetch('/bomb').then(r => r.text()).then(t => root.textContent = t)`);
      expect(page.missing.join()).toMatch(/too-large/);
    });

    it('of files is stopped', async () => {
      const { downloads } = await render(`for (let i = 0; i < 20; i++) { const f = document.createElement('iframe'); f.src = '/file?' + i; document.body.append(f) }`);
      expect(downloads).toHaveLength(5);
    });

    it.each([
      ['computing', `setTimeout(() => { for (;;); }, 50)`, /computes without end/],
      ['elements', `const grow = () => { for (let i = 0; i < 2000; i++) root.append(document.createElement('p')); setTimeout(grow, 1) }; grow()`, /more than 20000 elements/],
      ['text', `root.textContent = 'ก'.repeat(50_000_000)`, /no snapshot|memory/],
      ['memory', `fetch('/slow'); const kept = []; setTimeout(() => { for (let i = 0; i < 20; i++) kept.push(new Uint8Array(50_000_000).fill(1)); window.kept = kept }, 50)`, /memory|ended|Target|closed|crash/],
    ])('of %s is given up, and the next one is rendered', async (_, script, detail) => {
      const page = await render(script);
      expect(page).toMatchObject({ ok: false, detail: expect.stringMatching(detail) });
      expect((await shown(`root.textContent = 'หน้าถัดไป'`)).text).toContain('หน้าถัดไป');
    });
  });

  it('takes a picture of a saved page without any request', async () => {
    const before = site.asked.length + other.asked.length;
    const picture = await renderer.picture(sent(`${site.origin}/start`, `<h1>สำนักงานเขต</h1><img src="${other.origin}/secret"><script>fetch('/api')</script>`), 800);
    expect(picture?.subarray(1, 4).toString()).toBe('PNG');
    expect(picture?.readUInt32BE(16)).toBe(800);
    expect(site.asked.length + other.asked.length).toBe(before);
  });

  describe('pictures of places of a saved page', () => {
    const filler = '<p>ข้อความอื่น</p>'.repeat(200);
    const how = { width: 600, style: '', mask: (text: string) => text.replace(/\d{4,}/g, (digits) => 'x'.repeat(digits.length)) };
    const places = (html: string, ...quotes: string[]) => renderer.places(sent(`${site.origin}/start`, `<meta http-equiv="Content-Security-Policy" content="default-src 'none'">${html}`), quotes, how);

    it('show the words wherever they stand, and nothing where they do not', async () => {
      const before = site.asked.length + other.asked.length;
      const [found, cells, absent] = await places(`${filler}<p>ผู้อำนวย<b>การเขต</b>ห้วยขวาง</p><table><tr><td>ลำดับที่หนึ่ง</td><td>สอง</td></tr></table><img src="${other.origin}/secret">`, 'ผู้อำนวยการเขต ห้วยขวาง', '1 | ลำดับที่หนึ่ง | สอง', 'ไม่มีคำนี้ในหน้า');
      expect(found?.width).toBe(900);
      expect(found?.height).toBeLessThan(1000);
      expect(cells).not.toBeNull();
      expect(absent).toBeNull();
      expect(site.asked.length + other.asked.length).toBe(before);
    });

    it('hide personal data, and are not there at all where that fails', async () => {
      const [shown] = await places('<p>ติดต่อได้ที่ 12345678 ทุกวัน</p>', 'ติดต่อได้ที่');
      const [same] = await places('<p>ติดต่อได้ที่ xxxxxxxx ทุกวัน</p>', 'ติดต่อได้ที่');
      expect(shown?.png).toEqual(same?.png);
      const [secret] = await places('<style>p::after{content:"12345678"}</style><p>ติดต่อได้ที่ xxxxxxxx ทุกวัน</p><div><template shadowrootmode="closed">12345678</template></div>', 'ติดต่อได้ที่');
      const [bare] = await places('<p>ติดต่อได้ที่ xxxxxxxx ทุกวัน</p><div></div>', 'ติดต่อได้ที่');
      expect(secret?.png).toEqual(bare?.png);
      expect(await places('<p>ติดต่อได้ที่ <b>123</b><b>456</b></p>', 'ติดต่อได้ที่')).toEqual([null]);
    });
  });
});

function pages(other: () => string): Pages {
  return {
    '/api': '{"title":"ประกาศจัดซื้อจัดจ้าง"}',
    '/moved': (_, response) => void response.writeHead(302, { location: '/target' }).end(),
    '/target': '<!DOCTYPE html><meta charset="utf-8"><p>เนื้อหาปลายทาง</p>',
    '/out': (_, response) => void response.writeHead(302, { location: `${other()}/secret` }).end(),
    '/redirect': (request, response) => void response.writeHead(302, { location: new URL(request.url ?? '', 'http://x').searchParams.get('to') ?? '' }).end(),
    '/cookies': (request, response) => void response.writeHead(200, { 'set-cookie': 'seen=1' }).end(`cookies: ${request.headers.cookie ?? 'none'}`),
    '/agent': (request, response) => void response.end(request.headers['user-agent']),
    '/file': (_, response) => void response.writeHead(200, { 'content-type': 'application/pdf', 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('รายงาน.pdf')}` }).end('%PDF-1.7\n…'),
    '/loop': shell(`location.href = '/loop?' + Math.random()`),
    '/refresh': '<meta http-equiv="refresh" content="0;url=/refresh">',
    '/bomb': (_, response) => {
      response.writeHead(200, { 'content-type': 'text/plain' });
      const more = (): void => {
        while (!response.destroyed && response.write('0'.repeat(65_536)));
      };
      response.on('drain', more);
      more();
    },
    '/slow': (_, response) => void setTimeout(() => response.end('ok'), 1_500),
    '/worker.js': `fetch('/secret')`,
  };
}
