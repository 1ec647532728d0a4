import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { audit } from '../../src/audit/index.js';
import { loadChecklist } from '../../src/checklist/load.js';
import type { Report } from '../../src/model/report.js';
import { openStore, type Store } from '../../src/store/index.js';
import { findDistrict } from '../../src/submission/index.js';
import { browserHere } from '../render/browser-here.js';
import { shell, startSite, type Site } from '../render/site.js';

const ROWS = ['ประกาศเชิญชวนประกวดราคาจ้างปรับปรุงถนน ปีงบประมาณ พ.ศ. 2566', 'ประกาศผู้ชนะการเสนอราคา จ้างปรับปรุงถนน ปีงบประมาณ พ.ศ. 2566', 'แผนการจัดซื้อจัดจ้าง ประจำปีงบประมาณ พ.ศ. 2566'];
const LIST = `fetch('/api/announcements').then(r => r.json()).then(rows => { document.querySelector('#root').innerHTML = '<h1>ประกาศจัดซื้อจัดจ้าง สำนักงานเขตห้วยขวาง ปีงบประมาณ พ.ศ. 2566</h1><ul>' + rows.map(row => '<li>' + row + '</li>').join('') + '</ul>' })`;

describe('a page that a script fills', () => {
  let site: Site;
  let folder: string;
  let store: Store;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'oit-rendering-'));
    const opened = openStore(join(folder, 'oit.sqlite'));
    if (!opened.ok) throw new Error(opened.message.en);
    store = opened.store;
    site = await startSite({
      '/huaikhwang/page/sub/1': shell(LIST),
      '/huaikhwang/page/sub/2': shell(LIST.replace('/api/announcements', '/api/missing')),
      '/huaikhwang/page/sub/3': shell(`fetch('http://169.254.169.254/').catch(() => {}).then(() => { root.innerHTML = '<h1>ประกาศ ปีงบประมาณ พ.ศ. 2566</h1><p>หน้านี้มีข้อความแต่ไม่มีรายการที่ต้องการ และมีบางส่วนที่โหลดไม่ได้</p>' })`),
      '/huaikhwang/page/sub/4': shell(`location.href = '/file'`),
      '/huaikhwang/page/sub/5': shell(`root.innerHTML = '<form action="/in"><h1>เข้าสู่ระบบ</h1><input name="user"><input type="password" name="p"></form>'`),
      '/api/announcements': JSON.stringify(ROWS),
      '/file': (_, response) => void response.writeHead(200, { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment; filename="list.csv"' }).end(`\ufeffลำดับ,ประกาศ ปีงบประมาณ พ.ศ. 2566\n${ROWS.map((row, at) => `${at + 1},${row}`).join('\n')}\n`),
    });
  });
  afterAll(async () => {
    store.close();
    await site.close();
    rmSync(folder, { recursive: true });
  });

  async function audited(page: number, env: Record<string, string | undefined> | null, notices: string[] = []): Promise<Report> {
    const district = findDistrict('huaikhwang');
    const checklist = loadChecklist('bma-2566');
    if (!('district' in district) || district.district === undefined || !checklist.ok) throw new Error('the bundled data name no Huai Khwang of 2566');
    return audit({
      district: district.district,
      submission: { schemaVersion: 1, district: 'huaikhwang', fiscalYear: 2566, items: [{ item: 'O19', links: [`${site.origin}/huaikhwang/page/sub/${page}`] }] },
      checklist: checklist.checklist, items: ['O19'], source: 'live', portal: site.origin, rate: null, timeoutMs: 20_000, allowPrivate: true, contact: 'https://example.org/', asOf: '2023-06-15',
      ocr: false,
      render: env === null ? null : { env, onNoBrowser: (sentence) => notices.push(sentence.en) },
      store, toolVersion: '0', replica: null, signal: new AbortController().signal, onProgress: () => {}, now: () => new Date('2026-01-01T00:00:00Z'),
    });
  }
  const first = (report: Report) => ({ verdict: report.items[0]?.requirements[0]?.verdict, link: report.items[0]?.links[0] });

  it('is for a person to judge while it is not rendered', async () => {
    const { verdict, link } = first(await audited(1, null));
    expect(verdict).toBe('review');
    expect(link).toMatchObject({ mode: 'plain', verdict: 'review', document: { traits: ['client-rendered'] } });
  });

  it('stays so without a browser, and one sentence names what to install', async () => {
    const notices: string[] = [];
    expect(first(await audited(1, { OIT_BROWSER: '/nowhere/chromium' }, notices)).verdict).toBe('review');
    expect(notices).toEqual([expect.stringContaining('/nowhere/chromium')]);
  });

  it('stays so with a browser that does not start, and the sentence says why', async () => {
    const notices: string[] = [];
    expect(first(await audited(1, { OIT_BROWSER: '/bin/false' }, notices)).verdict).toBe('review');
    expect(notices).toEqual([expect.stringMatching(/\/bin\/false does not start \(.{5,}\)/)]);
  });

  describe.skipIf(browserHere() === null)('in a browser', () => {
    const env = process.env;

    it('is judged by what a visitor sees, and both documents are kept', async () => {
      const report = await audited(1, env);
      const { verdict, link } = first(report);
      expect(verdict).toBe('pass');
      expect(link).toMatchObject({ mode: 'rendered', verdict: 'pass', document: { traits: [] } });
      const [source] = store.evidenceOf(report.audit.id)[0]?.sources ?? [];
      expect(store.bytesOf(source?.document?.sha256 ?? '')?.toString('utf8')).toContain(`<li>${ROWS[1]}</li>`);
      expect(store.bytesOf(source?.resource.rendered?.plainSha256 ?? '')?.toString('utf8')).toBe(shell(LIST));
    });

    it('that stays empty is for a person to judge', async () => {
      expect(first(await audited(2, env))).toMatchObject({ verdict: 'review', link: { verdict: 'review', document: { traits: ['client-rendered'] } } });
    });

    it('that lacks a part is no proof of an absence', async () => {
      const { verdict, link } = first(await audited(3, env));
      expect(verdict).toBe('review');
      expect(link?.findings.map((finding) => finding.code)).toEqual(['document-partly-rendered']);
    });

    it('gives the file that its script fetches', async () => {
      const { verdict, link } = first(await audited(4, env));
      expect(link?.attachments).toMatchObject([{ requestedUrl: `${site.origin}/file`, document: { kind: 'csv' } }]);
      expect(verdict).toBe('pass');
    });

    it('that asks to sign in says so', async () => {
      expect(first(await audited(5, env)).link).toMatchObject({ outcome: 'login-required', verdict: 'review' });
    });
  });
});
