import { read, utils } from '@e965/xlsx';
import { parse } from 'csv-parse/sync';
import { afterEach, describe, expect, it } from 'vitest';
import type { NightSummary } from '../../src/model/night.js';
import type { Report } from '../../src/model/report.js';
import { loadDistricts } from '../../src/submission/index.js';
import { report } from '../store/records.js';
import { cityReport, finding } from './city-records.js';
import { storeReport, testWeb, type TestWeb } from './harness.js';

let web: TestWeb | null = null;
afterEach(async () => {
  await web?.close();
  web = null;
});

const NOW = new Date('2023-06-16T01:00:00.000Z');
/** The night of 16 June in Bangkok, and the one before. */
const TONIGHT = '2023-06-15T20:00:00.000Z';
const LAST_NIGHT = '2023-06-14T20:00:00.000Z';

async function city(reports: readonly Report[], options: Parameters<typeof testWeb>[0] = {}): Promise<TestWeb> {
  web = await testWeb({ now: () => NOW, ...options }, (store) => reports.forEach((one) => storeReport(store, one)));
  return web;
}

async function text(at: string): Promise<string> {
  const answer = await fetch(`${web?.origin}${at}`);
  expect(answer.status).toBe(200);
  return answer.text();
}

const nameOf = (slug: string): string => loadDistricts().find((one) => one.slug === slug)?.nameTh ?? '';

/** Names of the rows of the table, from top to bottom. */
function rowsOf(html: string): string[] {
  return [...html.matchAll(/<th scope="row"><a href="\/districts\/[a-z]+(?:\?year=\d+)?">([^<]+)<\/a><\/th><td/g)].map((match) => match[1] ?? '').slice(0, 50);
}

const THREE = [
  cityReport({ slug: 'huaikhwang', at: LAST_NIGHT, verdicts: { O1: 'pass', O20: 'pass', O22: 'fail' }, score: { low: 90, high: 90 } }),
  cityReport({ slug: 'huaikhwang', at: TONIGHT, verdicts: { O1: 'pass', O20: 'fail', O22: 'pass' }, score: { low: 85, high: 85 }, codes: { O20: 'procurement-month-missing' } }),
  cityReport({ slug: 'bangkapi', at: TONIGHT, verdicts: { O1: 'fail', O20: 'fail', O22: 'fail' }, score: { low: 20, high: 40 }, codes: { O20: 'procurement-month-missing' } }),
  cityReport({ slug: 'dusit', at: TONIGHT, verdicts: { O1: 'pass', O20: 'remark', O22: 'review' }, score: { low: 95, high: 98 } }),
];

describe('the start page', () => {
  it('tells three ways to begin where nothing was checked', async () => {
    await city([]);
    const html = await text('/');
    expect(html).toContain('href="/prechecks/new"');
    expect(html).toContain('เว็บไซต์จำลอง');
    expect(html).toContain('oit nightly');
    expect(await text('/?lang=en')).toContain('three ways to begin');
    for (const file of ['city.csv', 'city.xlsx', 'worst.csv']) expect((await fetch(`${web?.origin}/exports/${file}`)).status).toBe(404);
    const api = await fetch(`${web?.origin}/api/city`);
    expect(api.status).toBe(404);
    expect(await api.json()).toMatchObject({ status: 404, titleTh: 'ยังไม่มีผลตรวจ' });
  });

  it('stays while only unfinished audits are there', async () => {
    await city([]);
    web?.store.beginAudit({ district: 'huaikhwang', fiscalYear: 2566, checklistId: 'bma-2566', checklistVersion: '1', toolVersion: '1', source: 'live', asOf: '2023-06-15', startedAt: TONIGHT });
    expect(await text('/')).toContain('เริ่มใช้งาน');
  });
});

describe('one district', () => {
  it('stands beside those that were never audited', async () => {
    await city([cityReport({ slug: 'huaikhwang', at: TONIGHT, verdicts: { O1: 'pass' }, score: { low: 100, high: 100 } })]);
    const html = await text('/');
    expect(html).toContain('มีผลตรวจ 1 จาก 50 เขต');
    expect(html).toContain('ยังไม่มีผลตรวจของปีนี้ 49 เขต');
    expect(html).toContain('ไม่มีข้อใดไม่ผ่าน');
    expect(html).toContain('ผลของ 1 เขต มาจากเว็บไซต์จำลอง');
    expect(html).toContain('ยังไม่มีผลของวันก่อนหน้าให้เทียบ');
    expect(html).toContain('href="/districts/huaikhwang/items/O1?year=2566" aria-label="เขตห้วยขวาง O1 ผ่าน"');
    expect(await text('/?lang=en')).toContain('aria-label="Huai Khwang O1 pass"');
  });
});

describe('the table', () => {
  it('has Thai order by name, where a vowel written first does not count', async () => {
    await city(THREE);
    const rows = rowsOf(await text('/'));
    expect(rows).toHaveLength(50);
    expect(rows).toEqual(rows.toSorted(new Intl.Collator('th').compare));
    // เ and โ stand before their consonant and are sorted behind it; without collation they would all stand at the end.
    expect(rows.at(-1)).toBe('ห้วยขวาง');
    expect(rows.indexOf('ห้วยขวาง')).toBeGreaterThan(rows.indexOf('สาทร'));
    expect(rowsOf(await text('/?order=reversed'))).toEqual(rows.toReversed());
  });

  it('sorts by score, failing items, what became worse, and one item', async () => {
    await city(THREE);
    const [huai, bangkapi, dusit] = ['huaikhwang', 'bangkapi', 'dusit'].map(nameOf);
    expect(rowsOf(await text('/?sort=score')).slice(0, 3)).toEqual([bangkapi, huai, dusit]);
    expect(rowsOf(await text('/?sort=score&order=reversed')).slice(0, 3)).toEqual([dusit, huai, bangkapi]);
    expect(rowsOf(await text('/?sort=failing')).slice(0, 3)).toEqual([bangkapi, huai, dusit]);
    expect(rowsOf(await text('/?sort=changed'))[0]).toBe(huai);
    expect(rowsOf(await text('/?sort=O22')).slice(0, 3)).toEqual([bangkapi, dusit, huai]);
    expect(await text('/?sort=score')).toMatch(/<th scope="col" aria-sort="ascending" class="score">/);
    expect(await text('/?sort=O22')).toContain('เรียงตามผลของข้อ O22');
  });

  it('is filtered by items, verdict and change, and says so', async () => {
    await city(THREE);
    const failing = await text('/?items=O22&verdict=fail');
    expect(rowsOf(failing)).toEqual([nameOf('bangkapi')]);
    expect(failing).toContain('แสดง 1 จาก 50 เขต · เฉพาะข้อ O22 · ที่มีผล “ไม่ผ่าน” · เรียงตามชื่อเขต');
    expect(failing).not.toContain('/items/O20?year');
    expect(rowsOf(await text('/?changed=worse'))).toEqual([nameOf('huaikhwang')]);
    expect(rowsOf(await text('/?changed=worse&items=O22'))).toEqual([]);
    expect(rowsOf(await text('/?changed=better&items=O22'))).toEqual([nameOf('huaikhwang')]);
    expect(await text('/?changed=worse&items=O22')).toContain('ไม่มีเขตใดตรงตามที่เลือก');
    expect(await text('/?changed=any')).toContain('aria-label="เขตห้วยขวาง O20 ไม่ผ่าน (เดิม ผ่าน)"');
  });

  it('takes item numbers as people write them, and years in Thai digits', async () => {
    await city(THREE);
    const asked = await text(`/?items=${encodeURIComponent('ข้อ ๒๐, ๐22')}&year=${encodeURIComponent('๒๕๖๖')}`);
    expect(asked).toContain('เฉพาะข้อ O20, O22');
    expect(await text('/?items=O33')).toContain('ไม่มีข้อ O33 ในผลตรวจปีนี้');
  });

  it('answers any nonsense in the address with the page', async () => {
    await city(THREE);
    for (const query of ['year=99999', 'year=1', 'sort=%3Cscript%3E', 'verdict=worst', 'changed=%00', 'items=' + 'O1,'.repeat(2000), 'days=-1', 'order=x', 'lang=xx', 'sort=__proto__', 'items=%E0%B8']) {
      const html = await text(`/?${query}`);
      expect(html, query).toContain('data-grid');
      expect(html, query).not.toContain('<script>');
    }
  });
});

describe('what changed', () => {
  it('compares with the end of an earlier day, not with a check of the same day', async () => {
    const byDay = cityReport({ slug: 'huaikhwang', at: '2023-06-16T00:30:00.000Z', verdicts: { O1: 'pass', O20: 'fail', O22: 'pass' }, codes: { O20: 'procurement-month-missing' } });
    await city([...THREE, byDay]);
    expect(rowsOf(await text('/?changed=worse'))).toEqual([nameOf('huaikhwang')]);
  });

  it('is no step down where our own side did not get to an item', async () => {
    await city([cityReport({ slug: 'dusit', at: LAST_NIGHT, verdicts: { O1: 'pass' } }), cityReport({ slug: 'dusit', at: TONIGHT, verdicts: { O1: 'unchecked' } })]);
    expect(rowsOf(await text('/?changed=worse'))).toEqual([]);
    expect(rowsOf(await text('/?changed=any'))).toEqual([nameOf('dusit')]);
    expect(await text('/')).toContain('ยังตรวจไม่ครบเพราะเหตุขัดข้องฝั่งผู้ตรวจ 1 เขต');
  });
});

describe('what is found most often', () => {
  it('is told in sentences with the cause, the advice and a way to the districts', async () => {
    await city(THREE);
    const html = await text('/');
    expect(html).toContain('<strong>ไม่ผ่าน 2 เขต</strong> ทุกเขตเพราะแบบ สขร.1 ขาดบางเดือน');
    expect(html).toContain('href="/?sort=O20&amp;items=O20&amp;verdict=fail#table"');
    expect(html).toContain('ขอให้สำนักงานเขตเพิ่มแบบ สขร.1 ของเดือนที่ขาด');
    expect(html.indexOf('>ข้อ O20</a>')).toBeLessThan(html.indexOf('>ข้อ O1</a>'));
    const english = await text('/?lang=en');
    expect(english).toContain('in all of them because the form สขร.1 is missing for some months');
    expect(rowsOf(await text('/?sort=O20&items=O20&verdict=fail'))).toEqual([nameOf('bangkapi'), nameOf('huaikhwang')]);
  });

  it('counts a district once for each cause and names several', async () => {
    const two = cityReport({ slug: 'dusit', at: TONIGHT, verdicts: { O20: 'fail' }, change: (one) => ({ ...one, items: one.items.map((item) => ({ ...item, requirements: [
      { id: 'O20.a', severity: 'hard', verdict: 'fail', findings: [finding('procurement-month-missing', 'fail'), finding('procurement-month-missing', 'fail')] },
      { id: 'O20.b', severity: 'hard', verdict: 'fail', findings: [finding('procurement-column-missing', 'fail')] },
    ] })) }) });
    await city([two, THREE[2] ?? two]);
    expect(await text('/')).toContain('<strong>ไม่ผ่าน 2 เขต</strong> ทุกเขตเพราะแบบ สขร.1 ขาดบางเดือน · ใน 1 เขตเพราะแบบ สขร.1 ขาดบางคอลัมน์');
  });
});

describe('an item whose requirements are all met', () => {
  it('is told by what is gravest about its links, and not by what costs nothing', async () => {
    const link = report('').items[0]?.links[0];
    await city([cityReport({ slug: 'dusit', at: TONIGHT, verdicts: { O21: 'remark' }, change: (one) => ({ ...one, items: one.items.map((item) => ({
      ...item,
      requirements: [{ id: 'O21.a', severity: 'hard', verdict: 'pass', findings: [finding('requirement-met', 'pass')] }],
      links: link === undefined ? [] : [{ ...link, findings: [finding('document-damaged-text', 'remark'), finding('document-scrambled', 'review')] }],
    })) }) })]);
    expect(await text('/')).toContain('<strong>ผ่าน (มีข้อสังเกต) 1 เขต</strong> เพราะข้อความใน PDF เพี้ยนจนอ่านไม่ได้</p>');
  });
});

const night = (change: Partial<NightSummary> = {}): NightSummary => ({
  schemaVersion: 1, health: { good: true, reasons: [] }, run: 1, startedAt: '2023-06-15T18:30:00.000Z', finishedAt: TONIGHT, ended: 'finished', districts: [], outcomes: {},
  links: { all: 100, ok: 90, failing: 5, review: 3, unchecked: 2 }, requirements: { all: 100, unchecked: 2 }, ...change,
});

describe('the last night', () => {
  it('stands first, with its alarm', async () => {
    await city(THREE);
    expect(await text('/')).toContain('ยังไม่เคยตรวจประจำคืน');
    const { id } = web?.store.runs.begin('night', '2023-06-15T18:30:00.000Z', [{ district: 'huaikhwang', fiscalYear: 2566 }]) ?? { id: 0 };
    expect(await text('/')).toContain('ค้างอยู่ เสร็จแล้ว 0 จาก 1 เขต');
    web?.store.runs.finish(id, night({ health: { good: false, reasons: [{ code: 'unchecked', messageTh: 'ยังไม่ได้ตรวจ 40 % ของทั้งหมด', messageEn: '40 % unchecked' }] } }));
    const html = await text('/');
    expect(html).toContain('การตรวจประจำคืนครั้งล่าสุดผิดปกติ');
    expect(html.indexOf('ยังไม่ได้ตรวจ 40 %')).toBeLessThan(html.indexOf('เรื่องที่พบมากที่สุด'));
    expect(html).toContain('16 มิถุนายน 2566 เวลา 03:00 น.');
  });

  it('is an alarm when it was too long ago, as are results that are old', async () => {
    await city(THREE, { now: () => new Date('2023-06-25T01:00:00.000Z') });
    const { id } = web?.store.runs.begin('night', '2023-06-15T18:30:00.000Z', []) ?? { id: 0 };
    web?.store.runs.finish(id, night());
    const html = await text('/');
    expect(html).toContain('ไม่มีการตรวจประจำคืนที่เสร็จสมบูรณ์มา 9 วันแล้ว');
    expect(html).toContain('ผลเก่ากว่า 2 วัน 3 เขต');
  });
});

describe('the course of scores', () => {
  it('is told, drawn, and stands in a table', async () => {
    await city(THREE);
    const html = await text('/');
    expect(html).toContain('ณ 16 มิถุนายน 2566 ค่ากลาง 85.0 คะแนน');
    expect(html).toMatch(/<svg class="chart"[^>]*role="img" aria-label="[^"]*ค่ากลาง 85.0/);
    expect(html).toContain('<th scope="row">15 มิถุนายน 2566</th><td class="number">1</td>');
    expect(html).not.toContain('NaN');
  });

  it('takes what stood before its first day along', async () => {
    await city([cityReport({ slug: 'dusit', at: '2023-01-01T20:00:00.000Z', verdicts: { O1: 'pass' }, score: { low: 60, high: 60 } }), ...THREE.slice(0, 3)]);
    const { trend } = (await (await fetch(`${web?.origin}/api/city?days=30`)).json()) as { trend: { date: string; districts: number; lowest: number }[] };
    expect(trend.map(({ date, districts, lowest }) => [date, districts, lowest])).toEqual([['2023-06-15', 2, 60], ['2023-06-16', 3, 30]]);
  });
});

describe('other years', () => {
  it('are chosen, the newest without a choice', async () => {
    await city([...THREE, cityReport({ slug: 'dusit', at: '2024-06-15T20:00:00.000Z', verdicts: { O1: 'pass' }, fiscalYear: 2567, change: (one) => ({ ...one, checklist: { id: 'bma-2567', version: '1' } }) })]);
    expect(await text('/')).toContain('ปีงบประมาณ พ.ศ. 2567');
    const older = await text('/?year=2566');
    expect(older).toContain('ปีงบประมาณ พ.ศ. 2566 มีผลตรวจ 3 จาก 50 เขต');
    expect(older).toContain('href="/exports/city.csv?year=2566"');
    expect(await text('/?year=2540')).toContain('ยังไม่มีผลตรวจของปีงบประมาณ พ.ศ. 2540 จึงแสดงปี 2567');
    expect((await fetch(`${web?.origin}/api/city?year=2540`)).status).toBe(404);
    expect((await fetch(`${web?.origin}/api/city?year=last`)).status).toBe(400);
  });
});

describe('files', () => {
  it('hold what the page shows', async () => {
    await city(THREE);
    const csv = await text('/exports/city.csv');
    const rows = parse(csv, { bom: true, columns: true }) as Record<string, string>[];
    expect(rows).toHaveLength(50);
    expect(rows.find((row) => row['เขต'] === 'ห้วยขวาง')).toMatchObject({ 'วันที่ตรวจ': '16 มิถุนายน 2566', 'ข้อที่ไม่ผ่าน': '1', O20: '✗ ไม่ผ่าน', O22: '✓ ผ่าน' });
    const answer = await fetch(`${web?.origin}/exports/city.xlsx`);
    expect(answer.headers.get('content-disposition')).toContain('oit-city-2566.xlsx');
    const book = read(new Uint8Array(await answer.arrayBuffer()));
    expect(book.SheetNames).toEqual(['ทุกเขต', 'เรื่องที่พบ']);
    const worst = parse(await text('/exports/worst.csv'), { bom: true, columns: true }) as Record<string, string>[];
    expect(worst[0]).toMatchObject({ 'ข้อ': 'O20', 'ผล': '✗ ไม่ผ่าน', 'จำนวนเขตที่ได้ผลนี้': '2', 'เหตุ': 'แบบ สขร.1 ขาดบางเดือน' });
    expect(JSON.stringify(utils.sheet_to_json(book.Sheets['เรื่องที่พบ'] ?? {}))).toContain('แบบ สขร.1 ขาดบางเดือน');
  });

  it('tell programs the same', async () => {
    await city(THREE);
    const facts = (await (await fetch(`${web?.origin}/api/city`)).json()) as { districts: { slug: string; score: unknown; items: unknown[] }[]; worst: { item: string; districts: string[] }[] };
    expect(facts.districts).toHaveLength(50);
    expect(facts.districts.find(({ slug }) => slug === 'huaikhwang')).toMatchObject({ score: { oit: { low: 85, high: 85 } }, items: [{ id: 'O1', verdict: 'pass', change: null, settled: false }, { id: 'O20', verdict: 'fail', change: { kind: 'newly-failing', from: 'pass' } }, { id: 'O22', verdict: 'pass', change: { kind: 'repaired', from: 'fail' } }] });
    expect(facts.worst[0]).toMatchObject({ item: 'O20', districts: ['bangkapi', 'huaikhwang'] });
  });
});

describe('what people decided', () => {
  it('counts in the cell, marked as theirs, until the content is another', async () => {
    const open = cityReport({ slug: 'huaikhwang', at: TONIGHT, verdicts: { O20: 'review' }, change: (one) => ({ ...one, items: one.items.map((item) => ({ ...item, links: report('').items[0]?.links.map((link) => ({ ...link, findings: [] })) ?? [] })) }) });
    await city([open]);
    const { store } = web ?? (await city([]));
    const id = store.board.audit('huaikhwang', 2566)?.id ?? '';
    expect(await text('/')).toContain('aria-label="เขตห้วยขวาง O20 ต้องให้คนตรวจ"');
    store.settlements.noteContentKey(id, 'O20', 'seen');
    const decision = { district: 'huaikhwang', fiscalYear: 2566, item: 'O20', requirement: 'O20.a', contentKey: 'seen', requirementHash: '', audit: id, reason: 'เปิดดูแล้ว', name: 'นายตัวอย่าง ทดสอบ', account: null, at: TONIGHT };
    store.settlements.add({ ...decision, verdict: 'fail' });
    const failing = await text('/');
    expect(failing).toContain('aria-label="เขตห้วยขวาง O20 ไม่ผ่าน เจ้าหน้าที่วินิจฉัยแล้ว"');
    expect(failing).toContain('<strong>ไม่ผ่าน 1 เขต</strong> เพราะเจ้าหน้าที่วินิจฉัยไว้');
    const withdrawn = store.settlements.add({ ...decision, verdict: 'pass' });
    expect(await text('/')).toContain('aria-label="เขตห้วยขวาง O20 ผ่าน เจ้าหน้าที่วินิจฉัยแล้ว"');
    expect(await text('/exports/city.csv')).toContain('✓ ผ่าน (เจ้าหน้าที่วินิจฉัย)');
    store.settlements.withdraw(withdrawn, 'นายตัวอย่าง ทดสอบ', TONIGHT);
    expect(await text('/')).toContain('aria-label="เขตห้วยขวาง O20 ต้องให้คนตรวจ"');
    store.settlements.add({ ...decision, verdict: 'pass' });
    store.settlements.noteContentKey(id, 'O20', 'changed');
    expect(await text('/')).toContain('aria-label="เขตห้วยขวาง O20 ต้องให้คนตรวจ"');
  });
});

describe('hostile words', () => {
  const POISON = '=HYPERLINK("http://evil.example")<script>alert(1)</script>';
  const poisoned = cityReport({ slug: 'dusit', at: TONIGHT, verdicts: { O1: 'fail' }, change: (one) => ({ ...one, checklist: { id: 'own-2566', version: POISON }, items: one.items.map((item) => ({ ...item, id: 'O1', titleTh: POISON, requirements: [{ id: 'O1.a', severity: 'hard', verdict: 'fail', findings: [{ ...finding(POISON, 'fail'), suggestionTh: POISON, suggestionEn: POISON }] }] })) }) });

  it('stay words on the page and in files', async () => {
    await city([poisoned]);
    const html = await text('/');
    expect(html).not.toContain('<script>alert');
    expect(html).toContain('&lt;script&gt;alert(1)');
    const rows = parse(await text('/exports/worst.csv'), { bom: true }) as string[][];
    expect(rows.flat().filter((cell) => cell.startsWith('='))).toEqual([]);
    expect(rows.flat()).toContain(`'${POISON}`);
    const book = read(new Uint8Array(await (await fetch(`${web?.origin}/exports/city.xlsx`)).arrayBuffer()));
    for (const sheet of Object.values(book.Sheets)) for (const cell of Object.values(sheet) as { f?: string }[]) expect(cell.f).toBeUndefined();
  });
});
