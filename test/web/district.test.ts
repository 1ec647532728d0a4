import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseDue } from '../../src/web/district/due.js';
import { item, requirement, storeAudit, threeItems } from './district-reports.js';
import { testWeb, type TestWeb } from './harness.js';
import { ask, people, signedIn, type Answer } from './people.js';

let web: TestWeb;

beforeEach(async () => {
  web = await testWeb({ now: () => new Date('2023-06-20T03:00:00.000Z') });
});

afterEach(() => web.close());

async function page(path: string): Promise<string> {
  const answer = await fetch(`${web.origin}${path}`);
  expect(answer.status).toBe(200);
  return answer.text();
}

function post(path: string, fields: Record<string, string>): Promise<Response> {
  return fetch(`${web.origin}${path}`, { method: 'POST', body: new URLSearchParams(fields), headers: { origin: web.origin }, redirect: 'manual' });
}

describe('the list of districts', () => {
  it('has all 50 in the order of the Thai alphabet, and says which have no result', async () => {
    storeAudit(web.store);
    const html = await page('/districts');
    const names = [...html.matchAll(/<a href="\/districts\/[a-z]+">([^<]+)<\/a>/g)].map(([, name]) => name);
    expect(names).toHaveLength(50);
    expect(names[0]).toBe('คลองเตย');
    expect(names.at(-1)).toBe('ห้วยขวาง');
    expect(html).toContain('50 เขต มีผลตรวจแล้ว 1 เขต');
    expect(html.match(/ยังไม่มีผลตรวจ/g)).toHaveLength(49);
    expect(html).toContain('90.0–95.0');
  });

  it('finds a district by what people type', async () => {
    for (const typed of ['ห้วยขวาง', 'เขตห้วยขวาง', 'Huai Khwang', 'huaikhwang', '1017', '๑๐๑๗']) expect(await page(`/districts?q=${encodeURIComponent(typed)}`)).toContain('href="/districts/huaikhwang"');
    expect(await page('/districts?q=%3Cscript%3E')).toContain('ไม่พบเขต');
    expect(await page('/districts?q=%3Cscript%3E')).not.toContain('<script>');
  });
});

describe('the board', () => {
  it('tells what to do where nothing was checked', async () => {
    const html = await page('/districts/bangrak');
    expect(html).toContain('ยังไม่มีผลตรวจ');
    expect(html).toContain('href="/prechecks/new?district=bangrak"');
    storeAudit(web.store);
    expect(await page('/districts/huaikhwang?year=2567')).toContain('ปีงบประมาณ พ.ศ. 2567');
    expect(await page('/districts/huaikhwang?year=๒๕๖๖')).toContain('ผลรายข้อ (3 ข้อ)');
    for (const path of ['/districts/nowhere', '/districts/huaikhwang?year=x', '/audits/nothing', '/districts/huaikhwang/items/O99', '/audits/nothing/exports/report.json']) expect((await fetch(`${web.origin}${path}`)).status).toBe(404);
  });

  it('puts first what wins most points, and shows who repairs it until when', async () => {
    web.store.assignments.set('huaikhwang', 2566, { item: 'O21', section: 'ฝ่ายทดสอบ', due: '2023-06-17', note: '' });
    web.store.assignments.set('huaikhwang', 2566, { item: 'O20', section: '', due: '2023-06-22', note: '' });
    storeAudit(web.store);
    const html = await page('/districts/huaikhwang');
    const first = html.slice(html.indexOf('id="first"'), html.indexOf('id="changes"'));
    expect(first.indexOf('/items/O21')).toBeGreaterThan(0);
    expect(first.indexOf('/items/O20')).toBeGreaterThan(0);
    expect(first).not.toContain('/items/O19');
    expect(first).toContain('ฝ่ายทดสอบ · <span class="late">กำหนดเสร็จ 17 มิถุนายน 2566 (เลยกำหนด 3 วัน)');
    expect(first).toContain('กำหนดเสร็จ 22 มิถุนายน 2566 (อีก 2 วัน)');
    expect(html).toContain('9.3 การบริหารเงินงบประมาณ');
  });

  it('says what changed since the audit before, and warns of an older one', async () => {
    const first = storeAudit(web.store, { finishedAt: '2023-06-14T02:05:00.000Z' });
    storeAudit(web.store, { items: [threeItems()[0] ?? item('O19', 'pass', []), item('O20', 'fail', [requirement('O20.a', 'pass'), requirement('O20.b', 'fail')]), item('O21', 'pass', [requirement('O21.a', 'pass')])], content: 'other' });
    const html = await page('/districts/huaikhwang');
    expect(html).toMatch(/เทียบกับผลเมื่อ <a href="\/audits\/[^"]+">14 มิถุนายน 2566 เวลา 09:05 น\./);
    expect(html).toContain('ต้องให้คนตรวจ → <strong>ไม่ผ่าน</strong>');
    expect(html).not.toContain('ไม่ใช่ผลล่าสุด');
    expect(await page(`/audits/${first}`)).toContain('ไม่ใช่ผลล่าสุด');
    expect(await page(`/audits/${first}/items/O20`)).not.toContain('<form method="post" action="/districts/huaikhwang/settlements"');
  });

  it('warns of a checklist of a year that is over, and of a draft', async () => {
    storeAudit(web.store, { change: { checklist: { id: 'bma-2566', version: '1.0.0', status: 'past' } } });
    expect(await page('/districts/huaikhwang')).toContain('ซึ่งสิ้นสุดไปแล้ว');
    storeAudit(web.store, { finishedAt: '2023-06-16T02:05:00.000Z', change: { checklist: { id: 'mine-2566', version: '1.0.0', status: 'draft' } } });
    expect(await page('/districts/huaikhwang')).toContain('แบบตรวจ mine-2566 เป็นฉบับร่าง');
  });
});

describe('an item', () => {
  it('shows each requirement with evidence, what was searched and the text to paste', async () => {
    storeAudit(web.store);
    const html = await page('/districts/huaikhwang/items/O20');
    for (const part of ['id="O20.b"', 'หน้า 2, ตาราง 1, แถว 7', 'ซื้อวัสดุสำนักงาน | 29,900.00', 'ค้นใน 2 เอกสาร 5 หน้า 1 ตาราง', 'ข้อความที่ใกล้เคียงที่สุด', 'ขอให้ระบุราคาที่เสนอของผู้เสนอราคาทุกราย', 'data-copy="paste-O20.b-1"', 'rel="prev" href="/districts/huaikhwang/items/O19?year=2566"', 'rel="next" href="/districts/huaikhwang/items/O21?year=2566"', 'PDF · ข้อความที่เครื่องอ่านได้ (R2) · 2 หน้า · 37 กิโลไบต์', 'เปิดได้ 1 จาก 1 ครั้งล่าสุด']) expect(html).toContain(part);
    expect(html).toContain(`#page=2" rel="noopener noreferrer nofollow"`);
    expect(await page('/districts/huaikhwang/items/O20?lang=en')).toContain('page 2, table 1, row 7');
  });

  it('gives the report as a file with what people decided', async () => {
    const audit = storeAudit(web.store);
    await settle(audit);
    const answer = await fetch(`${web.origin}/audits/${audit}/exports/report.json`);
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="oit-huaikhwang-2566-report.json"');
    const report = (await answer.json()) as { items: { id: string; verdict: string; settled?: string }[]; score: { settled?: unknown } };
    expect(report.items.find((one) => one.id === 'O20')).toMatchObject({ verdict: 'review', settled: 'pass' });
    expect(report.score.settled).toBeDefined();
    expect(web.store.auditReport(audit)?.items.find((one) => one.id === 'O20')?.settled).toBeUndefined();
    expect((await fetch(`${web.origin}/audits/${audit}/exports/toString`)).status).toBe(404);
  });
});

async function settle(audit: string, change: Record<string, string> = {}): Promise<Response> {
  return post('/districts/huaikhwang/settlements', { audit, requirement: 'O20.b', verdict: 'pass', reason: 'เปิดดูหน้า 2 แล้ว มีครบ', name: 'นายตัวอย่าง ทดสอบ', replaces: '', ...change });
}

describe('settling a review', () => {
  it('keeps who decided what and why, beside the machine', async () => {
    const audit = storeAudit(web.store);
    const answer = await settle(audit);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/districts/huaikhwang/items/O20?year=2566&done=settled#O20.b']);
    const html = await page('/districts/huaikhwang/items/O20');
    for (const part of ['ตัดสินโดยคน', 'นายตัวอย่าง ทดสอบ', '20 มิถุนายน 2566 เวลา 10:00 น.', 'เปิดดูหน้า 2 แล้ว มีครบ', '(เครื่อง: ต้องให้คนตรวจ)']) expect(html).toContain(part);
    expect(await page('/districts/huaikhwang')).toContain('เมื่อรวมการตัดสินของคน');
    expect(web.store.activity.list({ limit: 10 })).toMatchObject([{ action: 'review-settled', name: 'นายตัวอย่าง ทดสอบ', district: 'huaikhwang', fiscalYear: 2566, item: 'O20', detail: { requirement: 'O20.b', verdict: 'pass' } }]);
  });

  it('survives audits of the same content, and lapses with the reason where it changed', async () => {
    await settle(storeAudit(web.store, { finishedAt: '2023-06-14T02:05:00.000Z' }));
    const same = storeAudit(web.store, { finishedAt: '2023-06-15T02:05:00.000Z' });
    expect(await page('/districts/huaikhwang/items/O20')).toContain('ใช้ต่อไปตราบที่เนื้อหา');
    expect(web.store.settlements.holding(same)).toHaveLength(1);
    storeAudit(web.store, { finishedAt: '2023-06-16T02:05:00.000Z', content: 'other' });
    const lapsed = await page('/districts/huaikhwang/items/O20');
    expect(lapsed).toContain('การตัดสินนี้ไม่มีผลแล้ว เพราะเนื้อหาหรือลิงก์ของข้อนี้เปลี่ยนไป');
    expect(lapsed).toContain('<form method="post" action="/districts/huaikhwang/settlements"');
    expect(lapsed).not.toContain('(เครื่อง:');
    storeAudit(web.store, { finishedAt: '2023-06-17T02:05:00.000Z', items: [item('O20', 'pass', [requirement('O20.b', 'pass')])] });
    expect(await page('/districts/huaikhwang/items/O20')).toContain('ครั้งนี้เครื่องตัดสินได้เอง');
  });

  it('works on audits of before the content was noted', async () => {
    const audit = storeAudit(web.store, { content: null });
    expect((await settle(audit)).status).toBe(303);
    storeAudit(web.store, { content: null, finishedAt: '2023-06-16T02:05:00.000Z' });
    expect(await page('/districts/huaikhwang')).toContain('เมื่อรวมการตัดสินของคน');
  });

  it('says what is missing and loses nothing that was typed', async () => {
    const audit = storeAudit(web.store);
    const wrong = await settle(audit, { verdict: 'maybe', reason: ' ', name: '<b>นาง' });
    expect(wrong.status).toBe(422);
    const html = await wrong.text();
    expect(html).toContain('<a href="#O20.b-verdict">กรุณาเลือกว่าผ่านหรือไม่ผ่าน</a>');
    expect(html).toContain('<a href="#O20.b-reason">กรุณาเขียนเหตุผล');
    expect(html).toContain('value="&lt;b&gt;นาง"');
    expect((await settle(audit, { reason: 'ก'.repeat(1001) })).status).toBe(422);
    expect((await settle(audit, { name: '' })).status).toBe(422);
    expect((await settle(audit, { requirement: 'O20.a' })).status).toBe(422);
    expect((await settle(audit, { requirement: 'O99.z' })).status).toBe(404);
    expect((await settle('nothing')).status).toBe(404);
    expect((await settle(audit, { reason: 'x'.repeat(1_200_000) })).status).toBe(413);
    expect(web.store.settlements.list('huaikhwang', 2566)).toEqual([]);
    expect(web.store.activity.list({ limit: 10 })).toEqual([]);
  });

  it('does not overwrite what somebody else decided meanwhile', async () => {
    const audit = storeAudit(web.store);
    await settle(audit, { name: 'นางสมมุติ ทดสอบ' });
    const second = await settle(audit, { verdict: 'fail' });
    expect(second.status).toBe(422);
    expect(await second.text()).toContain('นางสมมุติ ทดสอบ เปลี่ยนการตัดสินขององค์ประกอบนี้ไปแล้ว');
    const [known] = web.store.settlements.holding(audit);
    expect((await settle(audit, { verdict: 'fail', replaces: String(known?.id) })).status).toBe(303);
    expect(web.store.settlements.holding(audit)).toMatchObject([{ verdict: 'fail' }]);
  });

  it('can be withdrawn, and stays in the history', async () => {
    const audit = storeAudit(web.store);
    await settle(audit);
    const [known] = web.store.settlements.holding(audit);
    expect((await post(`/districts/bangrak/settlements/${known?.id}/withdraw`, {})).status).toBe(404);
    expect((await post(`/districts/huaikhwang/settlements/${known?.id}/withdraw`, {})).status).toBe(303);
    expect((await post(`/districts/huaikhwang/settlements/${known?.id}/withdraw`, {})).status).toBe(303);
    expect(web.store.settlements.holding(audit)).toEqual([]);
    expect(web.store.activity.list({ limit: 10 }).map((one) => one.action)).toEqual(['settlement-withdrawn', 'review-settled']);
    expect(await page('/districts/huaikhwang/items/O20')).toContain('การตัดสินโดยคนที่ถอนหรือแทนที่แล้ว');
  });

  it('is not taken at an audit that is not the newest', async () => {
    const old = storeAudit(web.store, { finishedAt: '2023-06-14T02:05:00.000Z' });
    storeAudit(web.store);
    const answer = await settle(old);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('มีผลตรวจใหม่กว่านี้แล้ว');
  });
});

describe('who repairs what until when', () => {
  it('takes dates as people type them', () => {
    for (const typed of ['30 เม.ย. 2566', '๓๐ เมษายน ๒๕๖๖', '30/4/2566', '2023-04-30', 'วันที่ 30 เมษายน พ.ศ. 2566', '30 April 2566']) expect([typed, parseDue(typed)]).toEqual([typed, '2023-04-30']);
    expect(parseDue('  ')).toBeNull();
    for (const typed of ['พรุ่งนี้', '31 กุมภาพันธ์ 2566', 'เมษายน 2566', '30 เม.ย. 2566 ถึง 2 พ.ค. 2566', '30 เม.ย. 1966', '99']) expect([typed, parseDue(typed)]).toEqual([typed, undefined]);
  });

  it('is kept for all items at once, or not at all', async () => {
    storeAudit(web.store);
    const wrong = await post('/districts/huaikhwang/assignments', { year: '2566', 'O20-section': 'ฝ่ายการคลัง', 'O20-due': 'เร็ว ๆ นี้', 'O21-due': '30 มิ.ย. 2566' });
    expect(wrong.status).toBe(422);
    const html = await wrong.text();
    expect(html).toContain('<a href="#O20-due">ข้อ O20: “เร็ว ๆ นี้” ไม่ใช่วันที่');
    expect(html).toContain('value="30 มิ.ย. 2566"');
    expect(web.store.assignments.list('huaikhwang', 2566)).toEqual([]);
    expect((await post('/districts/huaikhwang/assignments', { year: '2566', 'O20-section': 'ฝ่ายการคลัง', 'O20-due': '๓๐ มิ.ย. ๒๕๖๖', 'O20-note': 'รอใบเสนอราคา' })).status).toBe(303);
    expect(web.store.assignments.list('huaikhwang', 2566)).toEqual([{ item: 'O20', section: 'ฝ่ายการคลัง', due: '2023-06-30', note: 'รอใบเสนอราคา' }]);
    expect(web.store.activity.list({ limit: 10 })).toMatchObject([{ action: 'item-assigned', item: 'O20', detail: { section: 'ฝ่ายการคลัง', due: '2023-06-30' } }]);
    expect(await page('/districts/huaikhwang/items/O20')).toContain('กำหนดเสร็จ 30 มิถุนายน 2566');
    expect(await page('/districts/huaikhwang/assignments?done=saved')).toContain('value="30 มิถุนายน 2566"');
  });
});

it('tells the history item by item, also in words', async () => {
  storeAudit(web.store, { finishedAt: '2023-04-10T02:05:00.000Z' });
  storeAudit(web.store, { finishedAt: '2023-06-15T02:05:00.000Z', items: [item('O20', 'fail', [requirement('O20.b', 'fail')])] });
  const html = await page('/districts/huaikhwang/history');
  expect(html).toContain('ไม่ผ่าน ตั้งแต่ 15 มิถุนายน 2566 · ก่อนหน้านั้น ต้องให้คนตรวจ ตั้งแต่ 10 เมษายน 2566');
  expect(html).toContain('จาก 90.0–95.0 เป็น 90.0–95.0 ในการตรวจ 2 ครั้ง');
});

describe('what may be done by whom', () => {
  const fields = { requirement: 'O20.b', verdict: 'pass', reason: 'ครบ', name: 'คนอื่น', replaces: '' };
  let closed: TestWeb;

  beforeEach(async () => {
    closed = await testWeb({ now: () => new Date('2023-06-20T03:00:00.000Z') }, await people());
  });
  afterEach(() => closed.close());

  const asked = (name: string) => {
    const cookie = signedIn(closed.store, name, new Date('2023-06-20T02:59:00.000Z'));
    return (path: string, form?: Record<string, string>): Promise<Answer> => ask(closed.origin, path, { headers: { cookie, origin: closed.origin }, ...(form === undefined ? {} : { method: 'POST', form }) });
  };

  it('nobody who has not signed in', async () => {
    const audit = storeAudit(closed.store);
    for (const path of ['/districts', '/districts/huaikhwang', `/audits/${audit}`, `/audits/${audit}/exports/report.json`, `/audits/${audit}/pictures/O20/0`, '/templates/O20?year=2566']) expect([path, (await ask(closed.origin, path)).status]).not.toEqual([path, 200]);
    await ask(closed.origin, '/districts/huaikhwang/settlements', { method: 'POST', form: { audit, ...fields }, headers: { origin: closed.origin } });
    expect(closed.store.settlements.list('huaikhwang', 2566)).toEqual([]);
  });

  it('a viewer sees and changes nothing', async () => {
    const audit = storeAudit(closed.store);
    const request = asked('viewer');
    const { text } = await request('/districts/huaikhwang/items/O20');
    expect(text).toContain('ซื้อวัสดุสำนักงาน');
    expect(text).not.toContain('action="/districts/huaikhwang/settlements');
    expect((await request('/districts/huaikhwang')).text).not.toContain('/assignments');
    expect((await request('/districts/huaikhwang/assignments')).status).toBe(403);
    expect((await request('/districts/huaikhwang/settlements', { audit, ...fields })).status).toBe(403);
    expect((await request('/districts/huaikhwang/assignments', { year: '2566', 'O20-section': 'x' })).status).toBe(403);
    expect((await asked('editor')('/districts/huaikhwang/settlements', { audit, ...fields })).status).toBe(303);
    expect((await request('/districts/huaikhwang/settlements/1/withdraw', {})).status).toBe(403);
    expect(closed.store.settlements.holding(audit)).toHaveLength(1);
  });

  it('an editor changes the own districts only, under the name of the account', async () => {
    const audit = storeAudit(closed.store);
    const other = storeAudit(closed.store, { change: { district: { slug: 'bangrak', code: '1004', nameTh: 'บางรัก', nameEn: 'Bang Rak' } } });
    const request = asked('editor');
    expect((await request('/districts/huaikhwang/items/O20')).text).not.toContain('id="O20.b-name"');
    expect((await request('/districts/bangrak/settlements', { audit, ...fields })).status).toBe(403);
    // The own district's address opens no other district's audit.
    expect((await request('/districts/huaikhwang/settlements', { audit: other, ...fields })).status).toBe(404);
    expect((await request('/districts/huaikhwang/settlements', { audit, ...fields })).status).toBe(303);
    expect(closed.store.settlements.holding(audit)).toMatchObject([{ name: 'นายตัวอย่าง ทดสอบ', account: 'editor' }]);
    expect(closed.store.settlements.holding(other)).toEqual([]);
  });
});

it('shows a pre-check as such, and keeps a decision for what is handed in later', async () => {
  const audit = storeAudit(web.store, { precheck: true });
  expect((await fetch(`${web.origin}/districts/huaikhwang/items/O20`)).status).toBe(404);
  expect(await page(`/audits/${audit}`)).toContain('การตรวจก่อนส่ง ยังไม่นับเป็นผลของสำนักงานเขต');
  expect(await page(`/audits/${audit}/items/O20`)).toContain('action="/districts/huaikhwang/settlements"');
  const answer = await settle(audit);
  expect([answer.status, answer.headers.get('location')]).toEqual([303, `/audits/${audit}/items/O20?done=settled#O20.b`]);
  storeAudit(web.store);
  expect(await page('/districts/huaikhwang/items/O20')).toContain('ใช้ต่อไปตราบที่เนื้อหา');
});

it('gives programs the report with what people decided', async () => {
  await settle(storeAudit(web.store));
  const report = (await (await fetch(`${web.origin}/api/districts/huaikhwang/report`)).json()) as { items: { id: string; settled?: string }[] };
  expect(report.items.find((one) => one.id === 'O20')?.settled).toBe('pass');
  // The city marks it too.
  expect(await page('/')).toContain('เจ้าหน้าที่วินิจฉัยแล้ว');
});
