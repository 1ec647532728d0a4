import { readFileSync } from 'node:fs';
import { checkItem } from '../../src/check/index.js';
import { Checklist } from '../../src/model/checklist.js';
import type { Block, Document, Table } from '../../src/model/document.js';
import type { ItemEvidence, Source } from '../../src/model/evidence.js';
import type { Verdict } from '../../src/model/verdict.js';

export const checklist = Checklist.parse(JSON.parse(readFileSync(new URL('../../checklists/bma-2566.json', import.meta.url), 'utf8')));

const PORTAL = 'https://webportal.bangkok.go.th';

/** A small document as a test writes it: its lines, and tables as rows of cells. */
export interface Sketch {
  name: string;
  kind: 'pdf' | 'html' | 'spreadsheet';
  /** Title lines of a sheet, headings of a page, first lines of a PDF. */
  title: string[];
  lines?: string[];
  table?: string[][];
  links?: { text: string; href: string }[];
  form?: string;
  map?: boolean;
}

export const pdf = (name: string, title: string[], lines: string[] = [], table?: string[][]): Sketch => ({ name, kind: 'pdf', title, lines, table });
export const sheet = (name: string, title: string[], table: string[][]): Sketch => ({ name, kind: 'spreadsheet', title, table });
export const page = (name: string, title: string[], lines: string[] = [], more: Partial<Sketch> = {}): Sketch => ({ name, kind: 'html', title, lines, ...more });

/** Verdict of every requirement of an item when these documents are all that was submitted for it. */
export function judge(itemId: string, ...sketches: Sketch[]): Record<string, Verdict> {
  const item = checklist.items.find((one) => one.id === itemId);
  if (item === undefined) throw new Error(`no item ${itemId}`);
  const evidence: ItemEvidence = {
    checklist,
    item,
    district: { code: '1017', slug: 'huaikhwang', nameTh: 'ห้วยขวาง', nameEn: 'Huai Khwang', slugConfirmed: true, portalUserId: 59 },
    districtNames: ['ห้วยขวาง', 'บางกะปิ', 'ดินแดง'],
    fiscalYear: 2566,
    asOf: '2023-04-28',
    portal: PORTAL,
    sources: sketches.map((sketch, index) => sourceOf(itemId, sketch, index)),
    attachmentsCut: false,
  };
  return Object.fromEntries(checkItem(evidence).map((check) => [check.requirement.id.split('.')[1] ?? '', check.verdict]));
}

function sourceOf(itemId: string, sketch: Sketch, index: number): Source {
  const url = sketch.kind === 'html' ? `${PORTAL}/huaikhwang/page/sub/${100 + index}/${sketch.name}` : `${PORTAL}/public/user_files_editor/59/${sketch.name}`;
  const sha256 = `${itemId}-${index}-${sketch.name}`;
  return {
    link: { itemId, index, url, requestedUrl: url, repairs: [] },
    foundOn: null,
    linkText: null,
    resource: {
      requestedUrl: url, finalUrl: url, outcome: 'ok', httpStatus: 200, redirects: [], mediaType: null, charset: null, etag: null, lastModified: null,
      fileName: null, sha256, bytes: 1000, attempts: 1, fetchedAt: '2023-04-28T00:00:00Z', durationMs: 1, detail: null,
    },
    document: documentOf(sketch, sha256),
  };
}

function documentOf(sketch: Sketch, sha256: string): Document {
  const isPage = sketch.kind === 'html';
  const locator = sketch.kind === 'pdf' ? { page: 1 } : sketch.kind === 'spreadsheet' ? { sheet: 'Sheet1' } : {};
  const rows = sketch.table ?? [];
  const links = (sketch.links ?? []).map((link) => ({ ...link, region: 'content' as const }));
  const said: Block[] = [
    ...sketch.title.map((text): Block => ({ text, role: sketch.kind === 'pdf' ? 'paragraph' : 'title', region: 'content', locator })),
    ...(sketch.lines ?? []).map((text): Block => ({ text, role: 'paragraph', region: 'content', locator })),
    ...links.map((link): Block => ({ text: link.text, role: 'paragraph', region: 'content', locator })),
    ...rows.map((row, index): Block => ({ text: row.join('\t'), role: 'row', region: 'content', locator: { ...locator, table: 1, row: index + 1 } })),
  ];
  const menu = ['ร้องเรียนการทุจริต', 'No Gift Policy', 'แผนปฏิบัติราชการ', 'E-Service'].map((text): Block => ({ text, role: 'paragraph', region: 'furniture', locator: {} }));
  const width = Math.max(0, ...rows.map((row) => row.length));
  const table: Table = {
    locator: { ...locator, table: 1 },
    caption: sketch.title.join(' '),
    rows: rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]),
    rowLocators: rows.map((_, index) => ({ ...locator, table: 1, row: index + 1 })),
  };
  return {
    kind: sketch.kind,
    mediaType: '',
    readability: sketch.kind === 'spreadsheet' ? 'R3' : 'R2',
    readabilityReason: '',
    traits: [],
    sha256,
    bytes: 1000,
    pages: 1,
    title: sketch.title[0] ?? '',
    encoding: null,
    blocks: isPage ? [...menu, ...said] : said,
    tables: rows.length > 0 ? [table] : [],
    links,
    html: isPage
      ? {
          title: sketch.title[0] ?? '',
          forms: sketch.form === undefined ? [] : [{ action: '/ask', method: 'post', region: 'content', fields: [{ name: 'detail', type: 'textarea', label: sketch.form }], text: sketch.form }],
          embeds: sketch.map === true ? [{ src: 'https://maps.google.com/maps?q=13.776,100.579', title: '', region: 'content' }] : [],
          images: [],
        }
      : null,
    pageReadings: [],
    failure: null,
    readerVersion: 1,
  };
}
