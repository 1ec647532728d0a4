import { createSocket } from 'node:dgram';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Admit, SentPage } from '../../src/render/index.js';

export type Pages = Record<string, string | ((request: IncomingMessage, response: ServerResponse) => void)>;

/** A server on this machine that notes who came. */
export interface Site {
  origin: string;
  /** Path of every request, in order. */
  asked: string[];
  connections(): number;
  close(): Promise<void>;
}

export async function startSite(pages: Pages): Promise<Site> {
  const asked: string[] = [];
  let connections = 0;
  const server: Server = createServer((request, response) => {
    const path = request.url ?? '/';
    asked.push(path);
    const page = pages[path.split('?')[0] ?? ''];
    if (typeof page === 'function') return page(request, response);
    if (page === undefined) return void response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>404</h1>');
    const type = path.endsWith('.js') ? 'text/javascript' : page.startsWith('{') || page.startsWith('[') ? 'application/json' : 'text/html; charset=utf-8';
    response.writeHead(200, { 'content-type': type, 'set-cookie': 'visitor=1' }).end(page);
  });
  server.on('connection', () => (connections += 1));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    connections: () => connections,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** Lets requests to this origin pass, as the guard would, and notes all others. */
export function admitOnly(origin: string, refused: string[] = []): Admit {
  return async (url) => {
    if (url.origin === origin) return { kind: 'open', addresses: ['127.0.0.1'], done: () => undefined };
    refused.push(url.href);
    return { kind: 'failure', outcome: 'blocked-address', detail: url.href };
  };
}

export function sent(url: string, html: string): SentPage {
  return { url, html: Buffer.from(html), contentType: 'text/html; charset=utf-8' };
}

/** A page that is empty until its script has run. */
export function shell(script: string): string {
  return `<!DOCTYPE html><html lang="th"><head><meta charset="utf-8"><title>เปลือก</title></head><body><noscript>You need to enable JavaScript to run this app.</noscript><div id="root"></div><script>${script}</script></body></html>`;
}

/** A port of this machine that counts the datagrams it gets. */
export async function startStun(): Promise<{ port: number; datagrams(): number; close(): Promise<void> }> {
  const socket = createSocket('udp4');
  let datagrams = 0;
  socket.on('message', () => (datagrams += 1));
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
  return { port: socket.address().port, datagrams: () => datagrams, close: () => new Promise((resolve) => socket.close(() => resolve())) };
}

/** A script that asks such a port for its own address, as WebRTC does. */
export function useStun(port: number): string {
  return `(() => { const c = new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:${port}' }, { urls: 'turn:127.0.0.1:${port}', username: 'a', credential: 'b' }] }); c.createDataChannel('x'); c.createOffer().then(o => c.setLocalDescription(o)); window.connection = c })()`;
}
