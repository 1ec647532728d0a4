import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';

export const CONTENT = Buffer.from(`<!DOCTYPE html><title>สถิติเรื่องร้องเรียน</title><h1>สถิติเรื่องร้องเรียน</h1><p>${'รอบ 6 เดือนแรก ปีงบประมาณ พ.ศ. 2566 '.repeat(30)}</p>`);
export const PDF = Buffer.from(`%PDF-1.5\n${'0123456789'.repeat(200)}`);
export const ETAG = '"v1"';
export const MODIFIED = 'Fri, 28 Apr 2023 03:00:00 GMT';

const HTML = { 'content-type': 'text/html; charset=UTF-8' };
const bomb = gzipSync(Buffer.alloc(32 * 1024 * 1024));

export interface Seen {
  path: string;
  at: number;
  headers: IncomingMessage['headers'];
}

type Handle = (request: IncomingMessage, response: ServerResponse, count: number, base: string) => void;

const answer = (status: number, headers: Record<string, string>, body: string | Buffer = ''): Handle => (_, response) => {
  response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body), 'set-cookie': 'portal_session=1; path=/' }).end(body);
};
const redirect = (to: string, status = 302): Handle => (request, response, count, base) => answer(status, { location: to.replace('{base}', base) })(request, response, count, base);
const refresh = (to: string, delay = 0): Handle => answer(200, HTML, `<meta http-equiv="refresh" content="${delay};URL=${to}">`);
const nth = (...handles: Handle[]): Handle => (request, response, count, base) => handles[Math.min(count, handles.length) - 1]?.(request, response, count, base);
const encoded = (coding: string, body: Buffer): Handle => answer(200, { ...HTML, 'content-encoding': coding }, body);
const content = answer(200, HTML, CONTENT);

/** How the hostile portal behaves, by path. A path that is not here is a plain 404. */
const BEHAVIOUR: Record<string, Handle> = {
  '/content': content,
  '/huaikhwang': content,
  '/plan.pdf': answer(200, { 'content-type': 'application/octet-stream', 'content-disposition': 'attachment; filename="plan.pdf"' }, PDF),
  '/pdf-as-html': answer(200, HTML, PDF),
  '/validators': (request, response, count, base) => {
    const known = request.headers['if-none-match'] === ETAG || request.headers['if-modified-since'] === MODIFIED;
    if (known) response.writeHead(304, { etag: ETAG }).end();
    else answer(200, { ...HTML, etag: ETAG, 'last-modified': MODIFIED }, CONTENT)(request, response, count, base);
  },
  '/to-validators': redirect('/validators'),
  '/304': answer(304, {}),
  '/410': answer(410, HTML, 'gone'),
  '/401': answer(401, { 'www-authenticate': 'Basic' }),
  '/403': answer(403, HTML, '<h1>403 Forbidden</h1>'),
  '/400': answer(400, HTML),
  '/451': answer(451, HTML),
  '/500': answer(500, HTML, 'Whoops'),
  '/500-500-200': nth(answer(500, HTML), answer(502, HTML), content),
  '/429': answer(429, {}),
  '/429-seconds': nth(answer(429, { 'retry-after': '2' }), content),
  '/503-date': nth(answer(503, { date: 'Fri, 28 Apr 2023 03:00:00 GMT', 'retry-after': 'Fri, 28 Apr 2023 03:00:30 GMT' }), content),
  '/429-year': nth(answer(429, { 'retry-after': '31536000' }), content),
  '/garbage': (request) => void request.socket.end('this is no HTTP\r\n\r\n'),
  '/reset': (request) => (request.socket as Socket).resetAndDestroy(),
  '/reset-200': nth((request) => (request.socket as Socket).resetAndDestroy(), content),
  '/stall': () => undefined,
  '/drip': (_, response) => {
    response.writeHead(200, { ...HTML, 'content-length': 100_000 });
    const drip = setInterval(() => response.write('.'), 20);
    response.on('close', () => clearInterval(drip));
  },
  '/truncated': (_, response) => {
    response.writeHead(200, { 'content-type': 'application/pdf', 'content-length': PDF.length });
    response.write(PDF.subarray(0, 500), () => response.socket?.end());
  },
  '/truncated-chunks': (_, response) => {
    response.writeHead(200, HTML);
    response.write('<html>', () => response.socket?.end());
  },
  '/empty': answer(200, { 'content-type': 'application/pdf' }),
  '/204': answer(204, {}),
  '/announced-huge': (_, response) => void response.writeHead(200, { 'content-length': String(6 * 1024 ** 3) }).write('%PDF-'),
  '/endless': (_, response) => {
    response.writeHead(200, { 'content-type': 'application/pdf' });
    const block = Buffer.alloc(64 * 1024, '0');
    const more = (): void => {
      while (!response.destroyed && response.write(block));
    };
    response.on('drain', more);
    more();
  },
  '/bomb': encoded('gzip', bomb),
  '/bomb-twice': encoded('gzip, gzip', gzipSync(bomb)),
  '/gzip': encoded('gzip', gzipSync(CONTENT)),
  '/deflate': encoded('deflate', deflateSync(CONTENT)),
  '/deflate-raw': encoded('deflate', deflateRawSync(CONTENT)),
  '/br': encoded('br', brotliCompressSync(CONTENT)),
  '/gzip-cut': encoded('gzip', gzipSync(CONTENT).subarray(0, -20)),
  '/gzip-lie': encoded('gzip', CONTENT),
  '/zstd': encoded('zstd', CONTENT),
  '/chain-1': redirect('/chain-2', 301),
  '/chain-2': redirect('chain-3', 307),
  '/chain-3': redirect('/content', 308),
  '/loop-a': redirect('/loop-b'),
  '/loop-b': redirect('/loop-a'),
  '/spiral': (request, response, count, base) => redirect(`/spiral?${count}`)(request, response, count, base),
  '/to-metadata': redirect('http://169.254.169.254/latest/meta-data/'),
  '/to-metadata-mapped': redirect('http://[::ffff:169.254.169.254]/latest/'),
  '/to-file': redirect('file:///etc/passwd'),
  '/to-script': redirect('javascript:alert(1)'),
  '/to-ftp': redirect('ftp://127.0.0.1/x'),
  '/to-nothing': redirect('http://'),
  '/redirect-without-location': answer(302, {}),
  '/to-login': redirect('/auth/login?next=%2F'),
  '/huaikhwang/page/sub/1/group': refresh('/huaikhwang/page/sub/2/first-child'),
  '/huaikhwang/page/sub/2/first-child': refresh('/content'),
  '/huaikhwang/page/sub/3/hidden': refresh('/huaikhwang'),
  '/huaikhwang/page/sub/4/moved': redirect('/huaikhwang'),
  '/huaikhwang/page/sub/5/item': answer(200, HTML, '<script> window.history.back(); </script>'),
  '/refresh-later': answer(200, HTML, CONTENT.toString().replace('<h1>', '<meta http-equiv="refresh" content="300;URL=/huaikhwang"><h1>')),
  '/refresh-itself': refresh('/refresh-itself'),
  '/refresh-loop-a': refresh('/refresh-loop-b'),
  '/refresh-loop-b': refresh('/refresh-loop-a'),
  '/refresh-metadata': refresh('http://169.254.169.254/'),
  '/login': answer(200, HTML, '<h2>เข้าสู่ระบบ</h2><form>ชื่อผู้ใช้ <input name="u"> <input type="password"></form>'),
  '/challenge-403': answer(403, { ...HTML, 'cf-mitigated': 'challenge' }, '<title>Just a moment...</title><meta http-equiv="refresh" content="390">'),
  '/challenge-200': answer(200, HTML, '<title>Just a moment...</title><script>window._cf_chl_opt={}</script><meta http-equiv="refresh" content="0;URL=/content">'),
};

const known = (header: string, headers: Record<string, string>, body = CONTENT): Handle => (request, response, count, base) =>
  (request.headers['if-none-match'] ?? '').split(/,\s*/).includes(header) ? void response.writeHead(304, headers).end() : answer(200, { ...HTML, ...headers }, body)(request, response, count, base);

Object.assign(BEHAVIOUR, {
  '/etag-weak': known('W/"7-abc"', { etag: 'W/"7-abc"' }),
  '/etag-gzip': known('"7-abc"', { etag: '"7-abc-gzip"' }),
  '/etag-ignored': known('"another"', { etag: '"v1"' }),
  '/modified-tomorrow': answer(200, { ...HTML, date: 'Fri, 28 Apr 2023 03:00:00 GMT', 'last-modified': 'Sat, 29 Apr 2023 03:00:00 GMT' }, CONTENT),
  '/304-new-headers': ((request, response, count, base) =>
    request.headers['if-none-match'] === undefined ? answer(200, { ...HTML, etag: '"v1"' }, CONTENT)(request, response, count, base) : void response.writeHead(304, { etag: '"v2"', 'content-type': 'text/plain', 'content-length': '7' }).end()) satisfies Handle,
  '/to-logout': redirect('/logout'),
  '/refresh-logout': refresh('/logout'),
});

export interface HostileServer {
  base: string;
  port: number;
  seen: Seen[];
  /** Without robots.txt. */
  paths(): string[];
  robots: Handle;
  /** Every address but robots.txt answers so; null: each as it is. */
  everything: number | 'challenge' | null;
  close(): Promise<void>;
}

export const ROBOTS = {
  none: answer(404, {}),
  broken: answer(500, {}),
  stalling: BEHAVIOUR['/stall'] as Handle,
  of: (text: string): Handle => answer(200, { 'content-type': 'text/plain' }, text),
  redirected: redirect('/moved-robots.txt'),
};

function overall(everything: HostileServer['everything']): Handle | null {
  if (everything === 'challenge') return answer(503, { ...HTML, 'cf-mitigated': 'challenge' }, '<title>Just a moment...</title>');
  return everything === null ? null : answer(everything, HTML, '<h1>503</h1>');
}

export async function startHostileServer(): Promise<HostileServer> {
  const seen: Seen[] = [];
  const counts = new Map<string, number>();
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://x').pathname;
    const count = (counts.get(path) ?? 0) + 1;
    counts.set(path, count);
    seen.push({ path, at: Date.now(), headers: request.headers });
    const handle = path === '/robots.txt' ? hostile.robots : path === '/moved-robots.txt' ? ROBOTS.of('User-agent: *\nDisallow: /content') : overall(hostile.everything) ?? BEHAVIOUR[path];
    (handle ?? answer(404, HTML, '<h1>404 Not Found</h1>'))(request, response, count, hostile.base);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const hostile: HostileServer = {
    base: `http://127.0.0.1:${port}`,
    port,
    seen,
    paths: () => seen.map(({ path }) => path).filter((path) => !path.endsWith('robots.txt')),
    robots: ROBOTS.none,
    everything: null,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
  return hostile;
}
