import type { z } from 'zod';
import type { Entry, Manifest } from '../../src/replica/manifest.js';
import type { Submission } from '../../src/model/submission.js';
import type { Trait } from '../../src/model/document.js';
import type { Damage, File, PageSource } from './blocks.js';
import { room } from './content/office.js';

const PORTAL = 'https://webportal.bangkok.go.th';
const MOVED = { '/upload/user/00000059/ITA/District history/Assign duties hk.PDF': room('District area new/Assign duties hk.PDF') };
/** What the checks must find where they find something; everything else is plain. */
const REMARKS: Record<string, string[]> = {
  O6: ['nobody is named who answers (O6.g)'],
  O20: ['offered and agreed prices are missing in some rows (O20.c)'],
  O28: ['no activity about the perception index (O28.g)'],
};
const TRAITS: Record<Damage, Trait[]> = {
  'sara-am-lost': ['repaired'], 'sara-am-split': ['repaired'], decomposed: ['repaired'], 'tone-order': ['repaired'], 'private-use': ['repaired'], 'no-map': ['junk-text'],
};

/** The manifest beside the files: what answers for each link and what an audit must say of it. */
export function makeManifest(submission: Submission, files: File[], pages: PageSource[]): z.input<typeof Manifest> {
  const byPath = new Map(files.map((file) => [file.path, file]));
  return {
    schemaVersion: 1,
    asOf: '2023-06-15',
    lastModified: 'Mon, 22 May 2023 04:37:00 GMT',
    district: { slug: 'huaikhwang', nameTh: 'ห้วยขวาง', nameEn: 'Huai Khwang', portalUserId: 59 },
    menu: [
      { title: 'ข้อมูลหน่วยงาน', pages: [863, 22365, 26889, 866, 7623, 15916] },
      { title: 'บริการประชาชน', pages: [24099, 26892, 16286, 16287, 27080] },
      { title: 'ข่าวสาร', pages: [21625, 23214] },
      { title: 'จัดซื้อจัดจ้าง', pages: [19972, 20605, 22003] },
      { title: 'ITA', pages: [3655, 19976, 16265, 16275, 16800] },
    ],
    pages: pages.map((page) => ({
      kind: page.kind, id: page.id, type: page.type ?? 'sub', titleTh: page.titleTh, titleEn: page.titleEn, ...(page.kind === 'group' ? { firstChild: page.firstChild } : {}),
    })) as z.input<typeof Manifest>['pages'],
    moved: MOVED,
    entries: submission.items.flatMap(({ item, links }) => links.map((url) => ({ item, url, ...answerFor(url, byPath, pages) }))),
    attachments: [
      { file: room('Plan and Policy new/O8 report Oct2565-Mar2566.xlsx'), page: 16283, what: 'report on the plan: the only evidence of O8.e and O8.f' },
      { file: room('statistics new/O12 service statistics Oct2565-Mar2566.xlsx'), page: 16287, what: 'statistics as a workbook' },
      { file: room('Budget new/O17 report 6 months 2566.docx'), page: 16290, what: 'memo on spending as a Word file' },
    ],
    items: Object.fromEntries(submission.items.map(({ item }) => [item, REMARKS[item] === undefined ? { verdict: ['pass', 'remark'] as const } : { verdict: ['remark'] as const, remarks: REMARKS[item] }])) as z.input<typeof Manifest>['items'],
  };
}

type Answering = Omit<Entry, 'item' | 'url'>;

function answerFor(url: string, files: Map<string, File>, pages: PageSource[]): Answering {
  if (url.startsWith('https://eservice')) return { offSite: 'eservice', mediaType: 'text/html', kind: 'html', what: "the city's system for applications", expect: { outcome: 'ok', verdict: 'pass' } };
  if (url.startsWith('https://egp')) return { offSite: 'egp', mediaType: 'text/html', kind: 'html', what: "the city's procurement portal, drawn by script", expect: { outcome: 'ok', verdict: 'review', traits: ['client-rendered'] } };
  if (url.startsWith('https://www.facebook')) return { offSite: 'facebook', mediaType: 'text/html', kind: 'html', what: 'the office on a social network, behind a login', expect: { outcome: 'login-required', verdict: 'review' } };
  const path = decodeURIComponent(url.slice(PORTAL.length).split('?', 1)[0] ?? '');
  const id = /^\/huaikhwang\/page\/\w+\/(\d+)/.exec(path)?.[1];
  if (id !== undefined) return pageAnswer(Number(id), pages);
  const moved = Object.entries(MOVED).find(([from]) => from === path)?.[1];
  const file = files.get(moved ?? path);
  if (file !== undefined) return fileAnswer(file, moved === undefined ? file.what : `${file.what} (301)`);
  if (path.endsWith('.jpg')) return { file: path, mediaType: 'image/jpeg', kind: 'image', what: 'statistics drawn as an infographic', expect: { outcome: 'ok', verdict: 'review', traits: ['picture-only'] } };
  return { mediaType: 'text/html', kind: 'unknown', what: 'the address was cut by a page break of the published result; the file has a longer name', expect: { outcome: 'not-found', verdict: 'fail' } };
}

function pageAnswer(id: number, pages: PageSource[]): Answering {
  const page = pages.find((one) => one.id === id);
  if (page === undefined) throw new Error(`The list names page ${id}, which no content file describes.`);
  return { page: id, mediaType: 'text/html', kind: 'html', what: page.kind === 'group' ? `${page.titleEn} (sends on to its first child)` : page.titleEn, expect: { outcome: 'ok', verdict: 'pass' } };
}

function fileAnswer(file: File, what: string): Answering {
  const traits: Trait[] = file.look === 'scan' ? ['scanned'] : file.damage === undefined ? [] : TRAITS[file.damage];
  // A layer that needed repair is a defect of quality; a picture is for a person to look at.
  const verdict = file.look === 'scan' || file.damage === 'no-map' ? 'review' : file.damage === undefined ? 'pass' : 'remark';
  return { file: file.path, mediaType: 'application/pdf', kind: 'pdf', what, expect: { outcome: 'ok', verdict, ...(traits.length === 0 ? {} : { traits }) } };
}

/** The overview that every explanation names: all links by item, as the office shows them to the assessor. */
export function overviewPage(submission: Submission): PageSource {
  return {
    id: 3655, type: 'main', kind: 'text', titleTh: 'การประเมินคุณธรรมและความโปร่งใสการดำเนินงานฯ ITA', titleEn: 'ITA',
    blocks: submission.items.flatMap(({ item, links }) => [{ h: `ข้อ ${item}` }, { links: links.map((url, i) => ({ text: `เอกสารที่ ${i + 1}`, to: url.startsWith(PORTAL) ? decodeURIComponent(url.slice(PORTAL.length)) : url })) }]),
  };
}
