import type { Checklist, ChecklistItem, Requirement } from '../../src/model/checklist.js';
import type { Block, Document, DocumentLink, HtmlFeatures, Table } from '../../src/model/document.js';
import type { ItemEvidence, Source } from '../../src/model/evidence.js';
import type { Outcome } from '../../src/model/resource.js';
import xlsx from '@e965/xlsx';
import { loadChecklist } from '../../src/checklist/load.js';
import type { DocumentContent } from '../../src/read/content.js';
import { readHtml } from '../../src/read/html/index.js';
import { classify } from '../../src/read/readability.js';
import { readSpreadsheet } from '../../src/read/spreadsheet.js';

const PORTAL = 'https://webportal.bangkok.go.th';

/** A small readable document, as the reader would have made it. */
export interface Draft {
  kind?: Document['kind'];
  title?: string;
  /** Lines or paragraphs; a line that begins with `# ` is a heading. */
  lines?: string[];
  /** Tables as rows of cells; every row also stands among the blocks, after the lines. */
  tables?: { caption?: string; rows: string[][] }[];
  links?: { text: string; href: string }[];
  forms?: HtmlFeatures['forms'];
  embeds?: string[];
  traits?: Document['traits'];
  readability?: Document['readability'];
  failure?: Document['failure'];
}

export function document(draft: Draft): Document {
  const kind = draft.kind ?? 'pdf';
  const blocks: Block[] = (draft.lines ?? []).map((line, index) => ({
    text: line.replace(/^# /, ''),
    role: line.startsWith('# ') ? 'heading' : 'paragraph',
    region: 'content',
    locator: kind === 'html' ? { line: index + 1 } : { page: 1, line: index + 1 },
  }));
  const tables: Table[] = (draft.tables ?? []).map((table, number) => {
    const rowLocators = table.rows.map((_row, row) => ({ page: 1, table: number + 1, row: row + 1 }));
    blocks.push(...table.rows.map((row, index): Block => ({ text: row.join('\t'), role: 'row', region: 'content', locator: rowLocators[index] ?? {} })));
    return { locator: { page: 1, table: number + 1 }, caption: table.caption ?? '', rows: table.rows, rowLocators };
  });
  const links: DocumentLink[] = (draft.links ?? []).map((link) => ({ ...link, region: 'content' }));
  blocks.push(...links.filter((link) => !blocks.some((block) => block.text.includes(link.text))).map((link): Block => ({ text: link.text, role: 'paragraph', region: 'content', locator: {} })));
  return {
    kind,
    mediaType: kind === 'html' ? 'text/html' : kind === 'spreadsheet' ? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' : 'application/pdf',
    readability: draft.readability ?? (kind === 'spreadsheet' ? 'R3' : 'R2'),
    readabilityReason: 'draft',
    traits: draft.traits ?? [],
    sha256: String(blocks.map((block) => block.text).join('').length).padStart(64, '0'),
    bytes: 1000,
    pages: 1,
    title: draft.title ?? '',
    encoding: null,
    blocks: draft.title === undefined || kind !== 'html' ? blocks : [{ text: draft.title, role: 'title', region: 'content', locator: {} }, ...blocks],
    tables,
    links,
    html: kind === 'html' ? { title: draft.title ?? '', forms: draft.forms ?? [], embeds: (draft.embeds ?? []).map((src) => ({ src, title: '', region: 'content' })), images: [] } : null,
    pageReadings: [],
    failure: draft.failure ?? null,
    readerVersion: 1,
  };
}

/** A submitted link that opened, or one that ended otherwise. */
export function source(name: string, found: Document | Exclude<Outcome, 'ok'>, itemId = 'O20'): Source {
  const url = name.startsWith('http') ? name : `${PORTAL}/public/user_files_editor/59/${name}`;
  const outcome = typeof found === 'string' ? found : 'ok';
  return {
    link: { itemId, index: 0, url, requestedUrl: url, repairs: [] },
    foundOn: null,
    linkText: null,
    resource: {
      requestedUrl: url, finalUrl: url, outcome, httpStatus: outcome === 'ok' ? 200 : 404, redirects: [], mediaType: null, charset: null, etag: null, lastModified: null, fileName: null,
      sha256: typeof found === 'string' ? null : found.sha256, bytes: null, attempts: 1, fetchedAt: '2023-04-28T00:00:00Z', durationMs: 1, detail: null,
    },
    document: typeof found === 'string' ? null : found,
  };
}

type RequirementDraft = Pick<Requirement, 'id' | 'rule'> & Partial<Requirement>;

/** Evidence of one item whose checklist holds just these requirements. */
export function evidence(requirements: RequirementDraft[], sources: Source[], item: Partial<ChecklistItem> = {}): ItemEvidence {
  const full: ChecklistItem = {
    id: 'O20', topic: '9.3.2', titleTh: 'ข้อทดสอบ', titleEn: 'Test item', sectionTh: 'ฝ่ายการคลัง', sectionEn: 'Finance', form: 'table', parts: [], documentTypes: {},
    requirements: requirements.map((one) => ({ textTh: 'ข้อความ', textEn: 'text', severity: 'hard', period: 'fiscal-year', adviceTh: 'ขอให้เพิ่ม', adviceEn: 'add', provenance: ['D'], ...one })),
    ...item,
  };
  const checklist: Checklist = {
    schemaVersion: 1, id: 'test-2566', version: '1', fiscalYear: 2566, titleTh: 'ทดสอบ', titleEn: 'Test', deadline: '2023-04-30', incompleteScores: true,
    nodes: [{ id: '9', titleTh: '', titleEn: '' }], items: [full], cross: [], sources: { D: 'test' },
  };
  return {
    checklist, item: full, district: { code: '1017', slug: 'huaikhwang', nameTh: 'ห้วยขวาง', nameEn: 'Huai Khwang', slugConfirmed: true, portalUserId: 59 },
    districtNames: ['ห้วยขวาง', 'บางกะปิ', 'วัฒนา', 'ทวีวัฒนา'], fiscalYear: 2566, asOf: '2023-04-28', portal: PORTAL, sources, attachmentsCut: false,
  };
}

/** Evidence for an item of the real checklist of FY2566. */
export function evidenceFor(itemId: string, sources: Source[], changes: Partial<ItemEvidence> = {}): ItemEvidence {
  const loaded = loadChecklist('bma-2566');
  if (!loaded.ok) throw new Error(loaded.message.en);
  const item = loaded.checklist.items.find((one) => one.id === itemId);
  if (item === undefined) throw new Error(`no item ${itemId}`);
  return { ...evidence([], sources), checklist: loaded.checklist, item, ...changes };
}

/** The portal's frame around a page's own content: menu above, footer below. */
const inPortal = (title: string, content: string): string => `<!doctype html><html lang="th"><head><meta charset="utf-8"><title>${title} - สำนักงานเขตห้วยขวาง</title></head><body>
<header><nav><ul><li><a href="/huaikhwang">หน้าแรก</a></li><li><a href="/huaikhwang/page/sub/1/a">โครงสร้างและผู้บริหาร</a></li><li><a href="/huaikhwang/page/sub/2/b">ร้องเรียนการทุจริต</a></li><li><a href="/huaikhwang/page/sub/3/c">ถาม-ตอบ</a></li></ul></nav></header>
<div class="breadcrumb">หน้าแรก / ${title}</div><main><div id="editor" class="group-editor">${content}</div></main>
<footer>สำนักงานเขตห้วยขวาง เลขที่ 2014 ถนนประชาสงเคราะห์ แขวงดินแดง เขตดินแดง กรุงเทพมหานคร 10400 โทร. 0 2274 6210 <a href="https://www.facebook.com/example">Facebook</a></footer></body></html>`;

/** A page of the portal, read by the real reader. */
export async function webPage(title: string, content: string): Promise<Document> {
  const context = { url: `${PORTAL}/huaikhwang/page/sub/1/x`, fileName: null, headerCharset: 'utf-8', headerMediaType: 'text/html' };
  return whole(await readHtml(Buffer.from(inPortal(title, `<h1>${title}</h1>${content}`)), context));
}

/** A workbook, made and read for real: sheet name → rows. */
export async function workbook(sheets: Record<string, (string | number)[][]>): Promise<Document> {
  const book = xlsx.utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet(rows), name);
  const bytes = xlsx.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
  return whole(await readSpreadsheet(bytes, { url: `${PORTAL}/a.xlsx`, fileName: 'a.xlsx', headerCharset: null, headerMediaType: null }));
}

function whole(content: DocumentContent): Document {
  const { readability, reason } = classify(content);
  const letters = content.blocks.map((block) => block.text).join('').length;
  return { ...content, readability, readabilityReason: reason, sha256: String(letters).padStart(64, '0'), bytes: 1000, readerVersion: 1 };
}

/** Verdicts by the letter of the requirement; those that pass are left out. */
export function shortcomings(checked: readonly { requirement: { id: string }; verdict: string }[]): Record<string, string> {
  return Object.fromEntries(checked.filter((one) => one.verdict !== 'pass').map((one) => [one.requirement.id.split('.')[1] ?? '', one.verdict]));
}
