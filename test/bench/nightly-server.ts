import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { buildSite, version, type SiteLink } from './nightly-site.js';

/**
 * The benchmark's portal in a process of its own, on loopback. Every answer begins after a latency of 20–60 ms. Told over the
 * process channel which night it is; answers with what it has sent since the last question.
 */
const links = new Map(buildSite(Number(process.argv[2] ?? 1)).links.map((link) => [link.path, link]));
const filler = Buffer.alloc(8_100_000, 'สรุปผลการจัดซื้อจัดจ้าง 2566 ');
const seen = new Map<string, number>();
let night = 1;
let sent = { requests: 0, bytes: 0, notModified: 0 };
let starts: number[] = [];

const server = createServer((request, response) => {
  sent.requests += 1;
  starts.push(performance.now());
  const path = new URL(request.url ?? '/', 'http://x').pathname;
  const count = (seen.get(path) ?? 0) + 1;
  seen.set(path, count);
  setTimeout(() => serve(request, response, links.get(path), path, count), 20 + ((path.length * 7919 + count * 31) % 40));
});

function serve(request: IncomingMessage, response: ServerResponse, link: SiteLink | undefined, path: string, count: number): void {
  if (path === '/') return page(response, 200, '<title>กรุงเทพมหานคร</title><h1>หน้าแรก</h1>');
  if (link === undefined) return page(response, 404, '<title>404</title>');
  switch (link.kind) {
    case 'not-found': return page(response, 404, '<h1>404 Not Found</h1>');
    case 'gone': return page(response, 410, '<h1>410</h1>');
    case 'forbidden': return page(response, 403, '<h1>403 Forbidden</h1>');
    case 'server-error': return page(response, 500, 'Whoops');
    case 'login-page': return page(response, 200, '<title>เข้าสู่ระบบ</title><h2>เข้าสู่ระบบ</h2><form>ชื่อ <input name="u"><input type="password"></form>');
    case 'soft-not-found': return page(response, 200, '<title>ไม่พบหน้าที่ท่านต้องการ</title><h1>ไม่พบหน้าที่ท่านต้องการ</h1>');
    case 'sent-home': return void response.writeHead(302, { location: '/' }).end();
    case 'redirect-loop': return void response.writeHead(302, { location: path }).end();
    case 'empty': return void response.writeHead(200, { 'content-type': 'application/pdf', 'content-length': 0 }).end();
    case 'stall': return;
    case 'truncated': {
      response.writeHead(200, { 'content-type': 'application/pdf', 'content-length': link.bytes });
      if (request.method === 'HEAD') return void response.end();
      return void response.write(body(link, 1).subarray(0, link.bytes >> 1), () => response.socket?.end());
    }
    case 'error-then-good': if (count === 1) return page(response, 500, 'Whoops'); break;
    case 'reset-once': if (count === 1) return void (request.socket as Socket).resetAndDestroy(); break;
    case 'limited-then-good': if (count === 1) return void response.writeHead(429, { 'retry-after': '1' }).end(); break;
    case 'head-refused': if (request.method === 'HEAD') return void response.writeHead(405).end(); break;
    case 'good':
  }
  const etag = `"${version(path, night)}-${link.bytes}"`;
  if (request.headers['if-none-match'] === etag) {
    sent.notModified += 1;
    return void response.writeHead(304, { etag }).end();
  }
  response.writeHead(200, { 'content-type': link.type === 'pdf' ? 'application/pdf' : 'text/html; charset=utf-8', 'content-length': link.bytes, etag });
  if (request.method === 'HEAD') return void response.end();
  sent.bytes += link.bytes;
  response.end(body(link, version(path, night)));
}

function body({ type, bytes }: SiteLink, v: number): Buffer {
  const head = type === 'pdf' ? `%PDF-1.${v}\n` : `<!DOCTYPE html><title>ข้อมูล ${v}</title><h1>ข้อมูล</h1><p>`;
  const bodyBytes = Buffer.from(filler.subarray(0, bytes));
  bodyBytes.write(head);
  return bodyBytes;
}

function page(response: ServerResponse, status: number, html: string): void {
  const bytes = Buffer.from(html);
  sent.bytes += bytes.length;
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'content-length': bytes.length }).end(bytes);
}

process.on('message', (ask: { night: number }) => {
  night = ask.night;
  const worst = starts.reduce(({ from, most }, at, i) => {
    let first = from;
    while (at - (starts[first] ?? at) >= 1000) first += 1;
    return { from: first, most: Math.max(most, i - first + 1) };
  }, { from: 0, most: 0 }).most;
  process.send?.({ ...sent, worst });
  sent = { requests: 0, bytes: 0, notModified: 0 };
  starts = [];
  seen.clear();
});
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }));
