import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { completeList, importSubmission, loadDistricts, loadSubmission } from '../../src/submission/index.js';
import { loadChecklist } from '../../src/checklist/load.js';
import { language } from '../../src/web/language.js';
import { layout } from '../../src/web/layout.js';
import { precheckPages } from '../../src/web/prechecks/index.js';
import { createQueue } from '../../src/web/prechecks/queue.js';
import type { Env, User } from '../../src/web/web.js';
import { workbookBomb } from '../submission/workbook-bomb.js';
import { testWeb, type TestWeb } from './harness.js';

/*
 * Pre-checks as a browser without scripts sees them: forms that are sent, pages that come back.
 */

let web: TestWeb;
const loaded = loadChecklist('bma-2566');
if (!loaded.ok) throw new Error(loaded.message.en);
const { checklist } = loaded;
const A = 'https://webportal.bangkok.go.th/huaikhwang/page/sub/863/โครงสร้างหน่วยงาน';
const B = 'https://webportal.bangkok.go.th/huaikhwang/page/sub/22365/ผู้บริหารสำนักงานเขตห้วยขวาง';

beforeAll(async () => {
  web = await testWeb();
});
afterAll(() => web.close());

type Fields = Record<string, string | Blob>;

function bring(fields: Fields): Promise<Response> {
  const form = new FormData();
  for (const [name, value] of Object.entries({ district: 'ห้วยขวาง', checklist: 'bma-2566', ...fields })) form.append(name, value);
  return fetch(`${web.origin}/prechecks/new`, { method: 'POST', body: form, redirect: 'manual', headers: { origin: web.origin } });
}

async function made(fields: Fields): Promise<string> {
  const answer = await bring(fields);
  expect(answer.status).toBe(303);
  return answer.headers.get('location')?.split('/').at(-1) ?? '';
}

/** A list that is there already. */
function stored(links: Record<string, string[]>): string {
  const id = randomUUID();
  const items = Object.entries(links).map(([item, urls]) => ({ item, links: urls }));
  const submission = completeList({ schemaVersion: 1, district: 'huaikhwang', fiscalYear: 2566, items }, checklist);
  web.store.prechecks.add({ id, district: 'huaikhwang', fiscalYear: 2566, checklistId: 'bma-2566', origin: { kind: 'pasted' }, submission, notes: [], account: null, name: '', createdAt: new Date().toISOString() });
  return id;
}

const post = (path: string, fields: [string, string][] = []): Promise<Response> =>
  fetch(`${web.origin}${path}`, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual', headers: { origin: web.origin } });
const page = async (path: string): Promise<string> => (await fetch(`${web.origin}${path}`)).text();
const linksOf = (id: string, item: string): string[] => web.store.prechecks.get(id)?.submission.items.find((one) => one.item === item)?.links ?? [];

async function checked(id: string): Promise<void> {
  await expect.poll(() => web.store.prechecks.get(id)?.state, { timeout: 60_000, interval: 100 }).toBe('idle');
}

describe('bringing a list in', () => {
  it('takes pasted lines with Thai digits, and names what has no link', async () => {
    const id = await made({ source: 'pasted', pasted: `ข้อ ๑ ${A}\nO๒๐ ${B}\n` });
    expect([linksOf(id, 'O1'), linksOf(id, 'O20'), linksOf(id, 'O2')]).toEqual([[A], [B], []]);
    const html = await page(`/prechecks/${id}`);
    expect(html).toContain('30 ข้อ 2 ลิงก์');
    expect(html).toContain('ข้อ O2 (');
    expect(web.store.activity.list({ limit: 1 })).toMatchObject([{ action: 'list-uploaded', district: 'huaikhwang', fiscalYear: 2566 }]);
  });

  it.each([
    ['an English name', 'Huai Khwang'],
    ['the word for district before it', 'สำนักงานเขตห้วยขวาง'],
  ])('finds the district by %s', async (_what, district) => {
    await made({ district, source: 'pasted', pasted: `O1 ${A}` });
  });

  it('takes an uploaded file, the published list, and an empty one', async () => {
    const csv = await made({ source: 'file', file: new File([`ข้อ,URL\n๒๐,${A}\n`], 'รายการ.csv') });
    expect(linksOf(csv, 'O20')).toEqual([A]);
    expect(await page(`/prechecks/${csv}`)).toContain('จากไฟล์ รายการ.csv');
    const published = await made({ source: 'published' });
    expect(web.store.prechecks.get(published)?.submission.items.flatMap(({ links }) => links)).toHaveLength(178);
    expect(web.store.prechecks.get(await made({ source: 'empty' }))?.submission.items.every(({ links }) => links.length === 0)).toBe(true);
  });

  it('carries last year\'s list to the items of this year, and names what has no counterpart', async () => {
    const id = await made({ checklist: 'bma-2567', source: 'carried' });
    const row = web.store.prechecks.get(id);
    expect(row?.submission.items).toHaveLength(22);
    expect(row?.origin.kind).toBe('carried');
    expect(row?.notes.map((one) => one.th).join('\n')).toMatch(/ข้อ O15 ของปี พ\.ศ\. 2566 ไม่มีข้อที่ตรงกัน/);
    expect(linksOf(id, 'O15')).toEqual(expect.arrayContaining(loadSubmission('huaikhwang', 2566)?.items.find(({ item }) => item === 'O20')?.links ?? ['?']));
    const pasted = await made({ checklist: 'bma-2567', source: 'pasted', pasted: `O3 ${A}`, 'last-year': 'yes' });
    expect(linksOf(pasted, 'O2')).toEqual([A]);
  });

  it.each([
    ['an unknown district', { district: 'ห้วยขวง', source: 'pasted', pasted: `O1 ${A}` }, 'ที่ใกล้เคียงคือ ห้วยขวาง'],
    ['no list', { source: 'pasted', pasted: ' ' }, 'ไฟล์ว่างเปล่า'],
    ['no file', { source: 'file' }, 'ยังไม่ได้เลือกไฟล์'],
    ['an item beyond the year', { source: 'pasted', pasted: `O1 ${A}\nO31 ${B}` }, 'บรรทัดที่ 2: ปีงบประมาณ พ.ศ. 2566 มีข้อ O1 ถึง O30'],
    ['an address before its item', { source: 'pasted', pasted: A }, 'บรรทัดที่ 1: มี URL แต่ยังไม่มีเลขข้อ'],
    ['a PDF', { source: 'file', file: new File(['%PDF-1.7'], 'a.xlsx') }, 'ไฟล์นี้เป็นPDF'],
    ['a list of another district', { source: 'file', file: new File([JSON.stringify({ schemaVersion: 1, district: 'dindaeng', fiscalYear: 2566, items: [] })], 'a.json') }, 'ไฟล์นี้เป็นของเขต dindaeng'],
    ['a year nothing can be carried to', { checklist: 'nacc-2568', source: 'carried' }, 'ยังไม่มีตารางเทียบข้อ'],
    ['a district without a published list', { district: 'ดินแดง', source: 'published' }, 'ไม่มีรายการที่เผยแพร่'],
  ] as [string, Fields, string][])('refuses %s with the remedy and keeps what was typed', async (_what, fields, sentence) => {
    const answer = await bring({ pasted: 'O1 https://kept.example/"<b>', ...fields });
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain(sentence);
    expect(html).toContain('id="errors"');
    expect(html).toContain('กรุณา');
    if (fields['pasted'] === undefined) expect(html).toContain('O1 https://kept.example/&quot;&lt;b&gt;</textarea>');
    else if (String(fields['pasted']).trim() !== '') expect(html).toContain(String(fields['pasted']).split('\n')[0] ?? '');
  });

  it('refuses more than ten megabytes with a page', async () => {
    const answer = await bring({ source: 'file', file: new File([new Uint8Array(13 * 1024 * 1024)], 'a.xlsx') });
    expect(answer.status).toBe(413);
    expect(await answer.text()).toContain('ไฟล์ใหญ่กว่า 10 MB');
    expect((await bring({ source: 'file', file: new File([new Uint8Array(11 * 1024 * 1024)], 'a.xlsx') })).status).toBe(422);
  });

  it('stays alive beside a file that opens into something huge', async () => {
    const bomb = new File([new Uint8Array(workbookBomb(40))], 'list.xlsx');
    const reading = bring({ source: 'file', file: bomb });
    const before = performance.now();
    expect((await fetch(`${web.origin}/healthz`)).status).toBe(200);
    expect(performance.now() - before).toBeLessThan(5_000);
    const answer = await reading;
    expect(answer.status).toBe(422);
    await made({ source: 'pasted', pasted: `O1 ${A}` });
  });

  it('keeps an attacking list text', async () => {
    const attack = ['javascript:alert(1)', 'https://a.go.th/"><script>alert(2)</script>', 'data:text/html,<script>alert(3)</script>', "https://a.go.th/' onmouseover='alert(4)", 'https://user:pass@a.go.th/'];
    const id = await made({ source: 'file', file: new File([JSON.stringify({ schemaVersion: 1, district: 'huaikhwang', fiscalYear: 2566, items: [{ item: 'O1', links: attack, explanation: '</textarea><script>alert(5)</script>' }] })], '<img src=x onerror=alert(6)>.json') });
    for (const path of [`/prechecks/${id}`, `/prechecks/${id}/items/O1`, '/prechecks']) {
      const html = await page(path);
      expect(html.replaceAll(/<script type="module" src="\/assets\/[a-z]+\.js"><\/script>/g, '')).not.toMatch(/<script|<img|href="(?:javascript:|data:|https:\/\/user)| onmouseover="/i);
    }
  });
});

describe('changing a list', () => {
  const edit = (id: string, item: string, version: number, lines: [url: string, to: string, remove?: boolean][], rest: { more?: string; explanation?: string } = {}): Promise<Response> =>
    post(`/prechecks/${id}/items/${item}`, [['version', String(version)], ...lines.flatMap(([url, to, remove], index): [string, string][] => [['url', url], ['to', to], ...(remove === true ? [['remove', String(index)] as [string, string]] : [])]), ['more', rest.more ?? ''], ['explanation', rest.explanation ?? '']]);

  it('corrects, adds, removes, moves and explains', async () => {
    const id = stored({ O1: [A, B, `${A}?x=1`] });
    const answer = await edit(id, 'O1', 0, [[`${A}#new`, 'O1'], [B, 'O2'], [`${A}?x=1`, 'O1', true]], { more: 'https://b.go.th/1\r\n\r\n https://b.go.th/2 ', explanation: 'หน้า ๑' });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `/prechecks/${id}#item-O1`]);
    expect([linksOf(id, 'O1'), linksOf(id, 'O2')]).toEqual([[`${A}#new`, 'https://b.go.th/1', 'https://b.go.th/2'], [B]]);
    expect(web.store.prechecks.get(id)?.submission.items[0]?.explanation).toBe('หน้า ๑');
    expect(web.store.activity.list({ limit: 1 })).toMatchObject([{ action: 'list-changed', item: 'O1' }]);
  });

  it('tells the second of two people, and keeps what they typed', async () => {
    const id = stored({ O1: [A] });
    expect((await edit(id, 'O1', 0, [[`${A}?first`, 'O1']])).status).toBe(303);
    const second = await edit(id, 'O1', 0, [[`${A}?second`, 'O1']]);
    const html = await second.text();
    expect([second.status, html.includes('มีผู้อื่นแก้ไขรายการนี้'), html.includes('?second')]).toEqual([409, true, true]);
    expect(linksOf(id, 'O1')).toEqual([`${A}?first`]);
    // Looked over, and saved again.
    const [, version = ''] = /name="version" value="(\d+)"/.exec(html) ?? [];
    expect((await edit(id, 'O1', Number(version), [[`${A}?second`, 'O1']])).status).toBe(303);
  });

  it('bounds what is taken', async () => {
    const id = stored({ O1: [A] });
    for (const rest of [{ more: `https://a.go.th/${'x'.repeat(9000)}` }, { more: 'https://a.go.th/\n'.repeat(201) }, { explanation: 'ก'.repeat(4001) }]) expect((await edit(id, 'O1', 0, [[A, 'O1']], rest)).status).toBe(422);
    expect(web.store.prechecks.get(id)?.version).toBe(0);
  });

  it('repairs by one click what is certain, once', async () => {
    const id = stored({ O1: ['https://egp๒.bangkok.go.th/a', B, 'https://a.go.th/1.pdfhttps://a.go.th/2.pdf', B] });
    const html = await page(`/prechecks/${id}`);
    expect(html).toContain('<code>https://egp2.bangkok.go.th/a</code>');
    expect((await post(`/prechecks/${id}/repair`, [['version', '0'], ['item', 'O1'], ['kind', 'repair'], ['at', '0']])).status).toBe(303);
    expect(linksOf(id, 'O1')[0]).toBe('https://egp2.bangkok.go.th/a');
    expect((await post(`/prechecks/${id}/repair`, [['version', '0'], ['item', 'O1'], ['kind', 'repair'], ['at', '0']])).status).toBe(409);
    await post(`/prechecks/${id}/repair`, [['version', '1'], ['item', 'O1'], ['kind', 'repair'], ['at', '2']]);
    await post(`/prechecks/${id}/repair`, [['version', '2'], ['item', 'O1'], ['kind', 'duplicates']]);
    expect(linksOf(id, 'O1')).toEqual(['https://egp2.bangkok.go.th/a', B, 'https://a.go.th/1.pdf', 'https://a.go.th/2.pdf']);
  });

  it('is removed only while it is not being checked', async () => {
    const id = stored({ O1: [A] });
    expect((await post(`/prechecks/${id}/remove`)).headers.get('location')).toBe('/prechecks');
    expect((await fetch(`${web.origin}/prechecks/${id}`)).status).toBe(404);
  });
});

describe('checking', () => {
  it('runs, tells how far it is, and ends with a result that is adopted by choice', async () => {
    const id = stored({ O1: [A], O2: [B] });
    expect((await post(`/prechecks/${id}/run`)).status).toBe(303);
    const events = await (await fetch(`${web.origin}/prechecks/${id}/progress`)).text();
    expect(events).toMatch(/event: ended/);
    await checked(id);
    const html = await page(`/prechecks/${id}`);
    expect(html).toContain('id="result"');
    expect(html).toContain('คะแนน OIT ที่คาดว่าจะได้');
    const auditId = web.store.prechecks.get(id)?.auditId ?? '';
    expect(html).toContain(`/audits/${auditId}/items/O1`);
    expect(web.store.lastAudit('huaikhwang')).toBeNull();
    for (const path of [`/audits/${auditId}`, `/audits/${auditId}/items/O1`]) expect(await page(path)).toContain('ผลนี้มาจากการตรวจก่อนส่ง');
    expect((await post(`/prechecks/${id}/adopt`, [['audit', 'other']])).status).toBe(409);
    expect((await post(`/prechecks/${id}/adopt`, [['audit', auditId]])).status).toBe(303);
    expect(web.store.lastAudit('huaikhwang')?.audit.id).toBe(auditId);
    expect(await page(`/prechecks/${id}`)).toContain('นับเป็นผลตรวจของเขตแล้ว');
    expect(web.store.activity.list({ limit: 2 }).map(({ action }) => action)).toEqual(['result-adopted', 'check-started']);
  }, 60_000);

  it('waits for whoever works on the district, says so, and stops when told', async () => {
    const lock = web.store.locks.take('audit huaikhwang', 'nightly');
    if (!lock.ok) throw new Error('the district is held');
    try {
      const first = stored({ O1: [A] });
      const second = stored({ O1: [B] });
      await post(`/prechecks/${first}/run`);
      await post(`/prechecks/${second}/run`);
      await expect.poll(() => page(`/prechecks/${first}`)).toContain('โปรแกรมอื่นกำลังตรวจเขตนี้');
      const waiting = await page(`/prechecks/${second}`);
      expect(waiting).toContain('รอตรวจ มีอีก 1 รายการก่อนหน้า');
      expect(waiting).toContain('<noscript><meta http-equiv="refresh" content="5"/></noscript>');
      expect((await post(`/prechecks/${first}/items/O1`, [['version', '0'], ['url', B], ['to', 'O1']])).status).toBe(409);
      expect((await post(`/prechecks/${first}/remove`)).status).toBe(409);
      await post(`/prechecks/${second}/stop`);
      expect(web.store.prechecks.get(second)).toMatchObject({ state: 'idle', trouble: 'stopped' });
      await post(`/prechecks/${first}/stop`);
      await checked(first);
      expect(await page(`/prechecks/${first}`)).toContain('การตรวจครั้งล่าสุดถูกหยุด');
    } finally {
      lock.lock.release();
    }
  }, 30_000);

  it('exports the list in every format, as it is read back', async () => {
    const id = await made({ source: 'published' });
    const row = web.store.prechecks.get(id);
    for (const format of ['xlsx', 'csv', 'json']) {
      const answer = await fetch(`${web.origin}/prechecks/${id}/exports/list.${format}`);
      expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="oit-huaikhwang-2566.${format}"`);
      const back = importSubmission(new Uint8Array(await answer.arrayBuffer()), { district: 'huaikhwang', fiscalYear: 2566, maxItem: 30 });
      expect(back).toMatchObject({ ok: true, submission: row?.submission });
    }
    expect((await fetch(`${web.origin}/prechecks/${id}/exports/list.exe`)).status).toBe(404);
    expect((await fetch(`${web.origin}/prechecks/${id}/exports/__proto__`)).status).toBe(404);
  });
});

describe('who may', () => {
  const LISTS = [
    ['viewer', { account: 'v', displayName: 'ผู้ดู', role: 'viewer', districts: null }, 200, 403],
    ['editor of the district', { account: 'e', displayName: 'ผู้แก้', role: 'editor', districts: ['huaikhwang'] }, 200, 303],
    ['editor of another', { account: 'o', displayName: 'อีกคน', role: 'editor', districts: ['dindaeng'] }, 404, 404],
    ['administrator', { account: 'a', displayName: 'ผู้ดูแล', role: 'admin', districts: null }, 200, 303],
  ] as const satisfies readonly (readonly [string, User, number, number])[];

  it.each(LISTS)('%s', async (_who, user, sees, changes) => {
    const id = stored({ O1: [A] });
    const log = pino({ enabled: false });
    const audits = { source: 'replica' as const, replica: web.replica, portal: web.replica.origin, asOf: web.replica.asOf, rate: null, timeoutMs: 20_000, allowPrivate: false, ocr: false, contact: 'https://example.org', toolVersion: '0.1.0', render: null };
    const base = { store: web.store, audits, districts: loadDistricts(), log, now: () => new Date() };
    const app = new Hono<Env>();
    app.use(language()).use(layout()).use(async (c, next) => {
      c.set('user', user);
      await next();
    });
    app.route('/', precheckPages({ ...base, prechecks: createQueue(base), proxied: false, origin: new URL(web.origin), open: false, elapsed: () => 0 }));
    const ask = (path: string, fields?: string): Promise<Response> => Promise.resolve(app.request(path, fields === undefined ? {} : { method: 'POST', body: fields, headers: { 'content-type': 'application/x-www-form-urlencoded' } }));
    expect((await ask(`/prechecks/${id}`)).status).toBe(sees);
    expect((await (await ask('/prechecks')).text()).includes(id)).toBe(sees === 200);
    expect((await ask(`/prechecks/${id}/items/O1`, `version=0&url=${encodeURIComponent(B)}&to=O1`)).status).toBe(changes);
    expect((await ask(`/prechecks/${id}/repair`, 'version=1&item=O1&kind=repair')).status).toBe(changes);
    for (const action of ['run', 'stop', 'adopt', 'remove']) if (changes !== 303) expect((await ask(`/prechecks/${id}/${action}`, '')).status).toBe(changes);
    expect(linksOf(id, 'O1')).toEqual(changes === 303 ? [B] : [A]);
    if (changes !== 303) {
      const form = new FormData();
      for (const [name, value] of Object.entries({ district: 'ห้วยขวาง', checklist: 'bma-2566', source: 'empty' })) form.append(name, value);
      expect((await app.request('/prechecks/new', { method: 'POST', body: form })).status).toBe(422);
    }
  });
});
