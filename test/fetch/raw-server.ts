import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { brotliCompressSync } from 'node:zlib';
import { generate } from 'selfsigned';

type Behaviour = (socket: Socket) => void;

/** Writes the piece again and again until nobody listens. */
const forever = (socket: Socket, piece: string | Buffer, everyMs: number): void => {
  const timer = setInterval(() => socket.write(piece), everyMs);
  socket.on('close', () => clearInterval(timer));
};
/** As fast as it is taken, at most so many times. */
const flood = (socket: Socket, piece: string | Buffer, times: number): void => {
  let left = times;
  const more = (): void => {
    while (left > 0 && !socket.destroyed) {
      left -= 1;
      if (!socket.write(piece)) return void socket.once('drain', more);
    }
    if (!socket.destroyed) socket.end();
  };
  more();
};
const say = (text: string): Behaviour => (socket) => void socket.end(text);

const brotliBomb = brotliCompressSync(Buffer.alloc(64 * 1024 * 1024));
const OK = 'HTTP/1.1 200 OK\r\ncontent-type: application/pdf\r\n';

/** What stands below HTTP, by path: no server framework would send these. */
export const RAW: Record<string, Behaviour> = {
  '/slow-headers': (socket) => {
    socket.write('HTTP/1.1 200 OK\r\n');
    forever(socket, 'x-a: b\r\n', 30);
  },
  '/slow-status': (socket) => forever(socket, 'H', 50),
  '/header-bomb': (socket) => {
    socket.write('HTTP/1.1 200 OK\r\n');
    flood(socket, `x-a: ${'b'.repeat(8000)}\r\n`, 20_000);
  },
  '/one-long-header': (socket) => {
    socket.write('HTTP/1.1 200 OK\r\nx-a: ');
    flood(socket, 'b'.repeat(65_536), 2_000);
  },
  '/early-hints-flood': (socket) => flood(socket, 'HTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\n', 1_000_000),
  '/continue-drip': (socket) => forever(socket, 'HTTP/1.1 100 Continue\r\n\r\n', 20),
  '/brotli-bomb': (socket) => void socket.end(Buffer.concat([Buffer.from(`${OK}content-encoding: br\r\ncontent-length: ${brotliBomb.length}\r\n\r\n`), brotliBomb])),
  '/too-short': say(`${OK}content-length: 500\r\n\r\n%PDF-1.5`),
  '/too-long': say(`${OK}content-length: 8\r\nconnection: close\r\n\r\n%PDF-1.5 and more than was announced`),
  '/negative-length': say(`${OK}content-length: -1\r\n\r\n%PDF-`),
  '/two-lengths': say(`${OK}content-length: 5\r\ncontent-length: 7\r\n\r\n%PDF-1.5`),
  '/chunked-garbage': say(`${OK}transfer-encoding: chunked\r\n\r\nzz\r\n%PDF-\r\n0\r\n\r\n`),
  '/chunk-without-end': say(`${OK}transfer-encoding: chunked\r\n\r\nffffffff\r\n%PDF-`),
  '/chunk-bomb': (socket) => {
    socket.write(`${OK}transfer-encoding: chunked\r\n\r\n`);
    flood(socket, '1\r\nx\r\n'.repeat(10_000), 300);
  },
  '/trailer-flood': (socket) => {
    socket.write(`${OK}transfer-encoding: chunked\r\n\r\n5\r\n%PDF-\r\n0\r\n`);
    flood(socket, `x-a: ${'b'.repeat(8000)}\r\n`, 20_000);
  },
  '/reset-at-the-last-byte': (socket) => {
    socket.write(`${OK}content-length: 1000\r\n\r\n${'%PDF-'.padEnd(999, '0')}`, () => setTimeout(() => socket.resetAndDestroy(), 20));
  },
  '/http-0.9': say('<html><h1>no status line at all</h1></html>'),
  '/http-1.0': say('HTTP/1.0 200 OK\r\nContent-Type: application/pdf\r\n\r\n%PDF-1.5'),
  '/no-bytes': say(''),
  '/growing': (socket) => {
    const path = /^GET (\S+)/.exec(requestOf(socket))?.[1] ?? '/growing';
    socket.end(`HTTP/1.1 302 Found\r\nlocation: ${path}${path.length < 4000 ? path : '/x'}\r\ncontent-length: 0\r\n\r\n`);
  },
  '/location-bomb': say(`HTTP/1.1 302 Found\r\nlocation: /${'a'.repeat(60_000)}\r\ncontent-length: 0\r\n\r\n`),
  '/split-location': say('HTTP/1.1 302 Found\r\nlocation: /good\r\n\tHost: evil\r\ncontent-length: 0\r\n\r\n'),
  '/good': say(`${OK}content-length: 8\r\n\r\n%PDF-1.5`),
};

const requests = new WeakMap<Socket, string>();
const requestOf = (socket: Socket): string => requests.get(socket) ?? '';

export interface RawServer {
  port: number;
  /** First lines of all requests. */
  seen: string[];
  close(): Promise<void>;
}

export async function startRawServer(host = '127.0.0.1'): Promise<RawServer> {
  return listening((serve) => createServer(serve), host);
}

/** With a certificate made for the occasion: what is wrong with it is the caller's choice. */
export async function startTlsServer(certificate: Certificate): Promise<RawServer> {
  return listening((serve) => createTlsServer({ ...certificate }, serve), '127.0.0.1');
}

async function listening(create: (serve: (socket: Socket) => void) => Server, host: string): Promise<RawServer> {
  const sockets = new Set<Socket>();
  const seen: string[] = [];
  const server = create((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
    socket.once('data', (bytes: Buffer) => {
      requests.set(socket, bytes.toString('latin1'));
      const line = requestOf(socket).split('\r\n', 1)[0] ?? '';
      seen.push(line);
      const path = line.split(' ')[1] ?? '';
      const behaviour = RAW[path] ?? (path.startsWith('/growing') ? RAW['/growing'] : undefined) ?? say('HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n');
      behaviour(socket);
    });
  });
  server.on('tlsClientError', () => undefined);
  await new Promise<void>((ready, failed) => {
    server.once('error', failed);
    server.listen(0, host, ready);
  });
  return {
    port: (server.address() as AddressInfo).port,
    seen,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

export interface Certificate {
  key: Buffer;
  cert: Buffer;
}

/** A self-signed certificate for a host name, valid so many days from so many days ago. */
export async function makeCertificate(name: string, { from, days }: { from: number; days: number }): Promise<Certificate> {
  const start = Date.now() - from * 86_400_000;
  const made = await generate([{ name: 'commonName', value: name }], {
    notBeforeDate: new Date(start),
    notAfterDate: new Date(start + days * 86_400_000),
    algorithm: 'sha256',
    extensions: [{ name: 'basicConstraints', cA: true }, { name: 'subjectAltName', altNames: [{ type: 2, value: name }] }],
  });
  return { key: Buffer.from(made.private), cert: Buffer.from(made.cert) };
}
