import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

/** Slugs of the districts that the small portal has pages of. */
export const DISTRICTS = ['bangrak', 'dindaeng', 'huaikhwang', 'pathumwan'] as const;

/** A portal of a few small districts that counts what it is asked, takes hooks, and whose pages a test can take away and change. */
export interface SmallPortal {
  origin: string;
  /** GET requests by path. */
  asked: Map<string, number>;
  /** Of the last GET request; milliseconds as `performance.now()`. */
  lastAskedAt: number;
  /** Paths that answer this status (0: the connection is cut) in place of their content; a function is asked at every request. */
  broken: Map<string, number | (() => number)>;
  /** Paths whose content has this added. */
  changed: Map<string, string>;
  /** Bodies that were posted to `/hook`, with the answer they got. */
  hooks: { id: string; body: string; signedRight: boolean }[];
  hookStatus: number;
  /** Writes the lists of links of all districts, or of those named, into a folder. */
  writeSubmissions(folder: string, slugs?: readonly string[]): void;
  close(): Promise<void>;
}

export const HOOK_SECRET = 'ความลับของการทดสอบ';
const ANSWER_AFTER_MS = 15;

export async function startPortal(): Promise<SmallPortal> {
  const state = { lastAskedAt: 0, asked: new Map<string, number>(), broken: new Map<string, number | (() => number)>(), changed: new Map<string, string>(), hooks: [] as SmallPortal['hooks'], hookStatus: 204 };
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://portal').pathname;
    if (request.method === 'POST' && path === '/hook') {
      let body = '';
      request.setEncoding('utf8').on('data', (text: string) => (body += text));
      request.on('end', () => {
        const expected = createHmac('sha256', HOOK_SECRET).update(`${String(request.headers['x-oit-timestamp'])}.${body}`).digest('hex');
        portal.hooks.push({ id: String(request.headers['idempotency-key']), body, signedRight: request.headers['x-oit-signature'] === `sha256=${expected}` });
        response.writeHead(portal.hookStatus).end();
      });
      return;
    }
    portal.lastAskedAt = performance.now();
    state.asked.set(path, (state.asked.get(path) ?? 0) + 1);
    setTimeout(() => {
      const broken = state.broken.get(path);
      const status = typeof broken === 'function' ? broken() : (broken ?? 200);
      if (status === 0) return void request.socket.destroy();
      const content = status === 200 ? contentOf(path) : null;
      if (content === null) return void response.writeHead(status === 200 ? 404 : status, { 'content-type': 'text/html; charset=utf-8' }).end('<h1>404 ไม่พบหน้า</h1>');
      response.writeHead(200, { 'content-type': content.type }).end(content.body + (state.changed.get(path) ?? ''));
    }, ANSWER_AFTER_MS);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // a TCP server that listens
  const portal: SmallPortal = {
    ...state,
    origin,
    writeSubmissions(folder, slugs = DISTRICTS) {
      mkdirSync(folder, { recursive: true });
      for (const slug of slugs) writeFileSync(join(folder, `${slug}-2566.json`), JSON.stringify(submissionOf(slug, origin)));
    },
    close: () => stop(server),
  };
  return portal;
}

function submissionOf(slug: string, origin: string): object {
  const file = (name: string): string => `${origin}/${slug}/files/${name}`;
  return {
    schemaVersion: 1,
    district: slug,
    fiscalYear: 2566,
    items: [
      { item: 'O1', links: [file('O1-structure.csv')] },
      { item: 'O2', links: [file('O2-duties.csv'), `${origin}/shared/files/O2-law.csv`] },
      { item: 'O6', links: [`${origin}/${slug}/page/sub/6/contact`] },
      { item: 'O7', links: [file('O7-gone.csv')] },
      { item: 'O20', links: ['10-2565', '11-2565', '12-2565', '01-2566', '02-2566', '03-2566'].map((month) => file(`O20-${month}.csv`)) },
      { item: 'O22', links: [file('O22-complaints.csv'), `${origin}/shared/files/O22-form.csv`] },
    ],
  };
}

/** Deterministic, a little different for every path. `O7-gone.csv` is nowhere. */
function contentOf(path: string): { type: string; body: string } | null {
  const name = path.split('/').at(-1) ?? '';
  if (path === '/robots.txt') return null;
  if (name === 'contact') return { type: 'text/html; charset=utf-8', body: page(path) };
  if (!/^O\d+-.*\.csv$/.test(name) || name === 'O7-gone.csv') return null;
  const rows = Array.from({ length: 12 }, (_one, at) => `${at + 1},จ้างซ่อมเครื่องพิมพ์ ชุดที่ ${at + 1} ของ ${name},${12_000 + at},${12_000 + at},เฉพาะเจาะจง,ร้านตัวอย่าง ${11_900 + at},ร้านตัวอย่าง ${11_900 + at},ราคาเหมาะสม,สัญญา ${at + 1}/2566`);
  return { type: 'text/csv; charset=utf-8', body: `${path}\nลำดับ,งานที่จัดซื้อหรือจัดจ้าง,วงเงิน,ราคากลาง,วิธีซื้อหรือจ้าง,ผู้เสนอราคาและราคาที่เสนอ,ผู้ได้รับการคัดเลือกและราคาที่ตกลง,เหตุผลที่คัดเลือก,เลขที่สัญญา\n${rows.join('\n')}\n` };
}

function page(path: string): string {
  const lines = Array.from({ length: 8 }, (_one, at) => `<p>ช่องทางติดต่อที่ ${at + 1} ของสำนักงานเขต เปิดทำการวันจันทร์ถึงวันศุกร์ เวลา 08.00 ถึง 16.00 นาฬิกา โทรศัพท์ 0 2277 5801</p>`);
  return `<!doctype html><html lang="th"><head><title>ติดต่อสำนักงานเขต ${path}</title></head><body><main><h1>ข้อมูลการติดต่อ</h1>${lines.join('')}</main></body></html>`;
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
