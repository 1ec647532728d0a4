import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createGathering, type Gathering } from '../../src/audit/gathering.js';
import { createRendering, type Rendering } from '../../src/audit/rendering.js';
import { fetchFilesBehind } from '../../src/audit/service-files.js';
import { unreadSources } from '../../src/check/absence.js';
import { checkLink } from '../../src/check/links.js';
import { createFetcher, type Fetcher } from '../../src/fetch/index.js';
import type { ItemEvidence } from '../../src/model/evidence.js';
import { createReader, READER_VERSION, type Reader } from '../../src/read/index.js';
import { openStore, type Store } from '../../src/store/index.js';
import { describe as inWords } from '../../src/wording/fact.js';
import { evidence as evidenceOf } from '../check/documents.js';
import { browserHere } from '../render/browser-here.js';
import { startServiceHosts, type ServiceHosts } from './service-hosts.js';

describe('outside services', () => {
  let folder: string;
  let store: Store;
  let hosts: ServiceHosts;
  let fetcher: Fetcher;
  let reader: Reader;
  let gathering: Gathering;
  let rendering: Rendering;
  const stop = new AbortController();

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'oit-services-'));
    const opened = openStore(join(folder, 'oit.sqlite'));
    if (!opened.ok) throw new Error(opened.message.en);
    store = opened.store;
    hosts = await startServiceHosts();
    const common = { userAgent: 'oit-check/test', signal: stop.signal };
    fetcher = createFetcher({ ...common, rate: null, timeoutMs: 10_000, allowPrivate: true, portal: 'https://webportal.bangkok.go.th', slug: 'huaikhwang', keep: (bytes) => store.keep(bytes), resolve: async () => ['127.0.0.1'] });
    reader = createReader({ processes: 1, signal: stop.signal });
    gathering = createGathering({ fetcher, reader, store, readerVersion: READER_VERSION, ocrVersion: 0, ocrMs: 0, elapsed: () => 0, onProgress: () => {} });
    rendering = createRendering({ ...common, choice: { env: process.env, onNoBrowser: () => {} }, admit: (url, signal) => fetcher.admit(url, signal), store, gathering, onPage: () => {} });
  });
  afterAll(async () => {
    await Promise.all([reader.close(), rendering.close(), fetcher.close(), hosts.close()]);
    store.close();
    rmSync(folder, { recursive: true });
  });

  /** The item with one link to a service, after all that is done for something that lacks evidence. */
  async function looked(host: string, path: string): Promise<ItemEvidence> {
    const url = hosts.at(host, path);
    const item = evidenceOf([{ id: 'O20.a', rule: { kind: 'manual', hints: [] } }], []);
    item.sources.push(await gathering.source({ itemId: 'O20', index: 0, url, requestedUrl: url, repairs: [] }, url));
    await fetchFilesBehind(item, gathering);
    await rendering.pages(item);
    return item;
  }

  function told(item: ItemEvidence): { verdict: string; says: string[]; th: string; en: string; silenceProves: boolean } {
    const [source] = item.sources;
    if (source === undefined) throw new Error('no source');
    const { verdict, facts } = checkLink(source, item);
    const words = facts.map((fact) => inWords(fact, { item: item.item, district: item.district, fiscalYear: 2566, requirement: null }));
    return { verdict, says: facts.map((fact) => String(fact.params['state'] ?? fact.params['outcome'] ?? fact.code)), th: words.map((one) => one.messageTh).join(), en: words.map((one) => one.messageEn).join(), silenceProves: unreadSources(item).length === 0 };
  }

  it.each([
    ['a form that everybody may fill in', 'docs.google.com', '/forms/d/e/open/viewform', 'pass', [], true, /^$/],
    ['a form that is closed', 'docs.google.com', '/forms/d/e/closed/viewform', 'review', ['closed'], true, /แบบฟอร์ม Google.*ปิดรับคำตอบแล้ว/],
    ['a form for members only', 'docs.google.com', '/forms/d/e/members/viewform', 'review', ['login-required'], false, /^แบบฟอร์ม Google ต้องเข้าสู่ระบบก่อน/],
    ['a sheet that is shared', 'docs.google.com', '/spreadsheets/d/sheet-0123456789/edit#gid=7', 'pass', [], true, /^$/],
    ['a sheet that is not shared', 'docs.google.com', '/spreadsheets/d/secret-0123456789/edit', 'review', ['login-required'], false, /Google ชีต.*ต้องเข้าสู่ระบบ/],
    ['a file of a drive', 'drive.google.com', '/file/d/file-0123456789/view?usp=sharing', 'pass', [], true, /^$/],
    ['a file too large to be scanned', 'drive.google.com', '/file/d/large-0123456789/view', 'review', ['not-shown'], false, /Google ไดรฟ์/],
    ['a file that is not shared', 'drive.google.com', '/file/d/secret-0123456789/view', 'review', ['no-access'], false, /ขอสิทธิ์เข้าถึง/],
    ['a folder of a drive', 'drive.google.com', '/drive/folders/folder-0123456789', 'review', ['folder'], false, /โฟลเดอร์ของ Google ไดรฟ์ เครื่อง/],
    ['a page of Facebook', 'www.facebook.com', '/huaikhwang', 'review', ['in-part'], false, /Facebook.*เพียงบางส่วน/],
    ['a page of Facebook behind its login', 'www.facebook.com', '/private', 'review', ['login-required'], false, /Facebook.*ต้องเข้าสู่ระบบ/],
    ['a page of Facebook that programs may not open', 'www.facebook.com', '/groups/1', 'review', ['robots-disallowed'], false, /robots\.txt/],
    ['the list of the e-service system', 'eservice.bangkok.go.th', '/', 'pass', [], true, /^$/],
    ['the e-service system before a request', 'eservice.bangkok.go.th', '/request', 'review', ['login-required'], false, /BMA OSS.*ต้องเข้าสู่ระบบ/],
    ['an account of LINE', 'line.me', '/R/ti/p/@huaikhwang', 'review', ['in-part'], false, /LINE/],
    ['a film', 'www.youtube.com', '/watch?v=1', 'review', ['in-part'], false, /YouTube/],
  ] as const)('%s', async (_, host, path, verdict, says, silenceProves, words) => {
    const seen = told(await looked(host, path));
    expect(seen).toMatchObject({ verdict, says, silenceProves });
    expect(seen.th).toMatch(words);
  });

  it('the file behind a sheet is read as what it is, and its page is named as the place', async () => {
    const item = await looked('docs.google.com', '/spreadsheets/d/sheet-0123456789/edit#gid=7');
    expect(item.sources[1]).toMatchObject({ foundOn: expect.stringContaining('/edit'), document: { kind: 'csv', tables: [{ rows: expect.arrayContaining([['1', 'ประกาศเชิญชวนประกวดราคา ปีงบประมาณ พ.ศ. 2566']]) }] } });
  });

  describe.skipIf(browserHere() === null)('in a browser', () => {
    it.each([
      ['the procurement portal that shows its list', 'egp.bangkok.go.th', '/portal/0d1c', 'pass', []],
      ['the procurement portal that wants a form sent', 'process3.gprocurement.go.th', '/egp2procmainWeb/jsp/procsearch.sch', 'review', ['not-shown']],
      ['a document that is not shown', 'official.bangkok.go.th', '/doc/1', 'review', ['not-shown']],
      ['a design', 'www.canva.com', '/design/DAF/view', 'pass', []],
      ['a channel that stays empty', 'share.traffy.in.th', '/teamchadchart', 'review', ['not-shown']],
    ] as const)('%s', async (_, host, path, verdict, says) => {
      expect(told(await looked(host, path))).toMatchObject({ verdict, says });
    });

    it('asks nothing of services that show strangers nothing more', async () => {
      const before = hosts.asked.length;
      await looked('www.youtube.com', '/watch?v=2');
      expect(hosts.asked.slice(before)).toEqual(['www.youtube.com/watch?v=2']);
    });
  });
});
