import type { Checklist, ChecklistItem, Requirement } from '../../src/model/checklist.js';
import type { Block, Document, DocumentLink, HtmlFeatures, Table } from '../../src/model/document.js';
import type { ItemEvidence, Source } from '../../src/model/evidence.js';
import type { Outcome } from '../../src/model/resource.js';

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
    nodes: [{ id: '9', titleTh: '', titleEn: '' }], items: [full], sources: { D: 'test' },
  };
  return {
    checklist, item: full, district: { code: '1017', slug: 'huaikhwang', nameTh: 'ห้วยขวาง', nameEn: 'Huai Khwang', slugConfirmed: true, portalUserId: 59 },
    districtNames: ['ห้วยขวาง', 'บางกะปิ', 'วัฒนา', 'ทวีวัฒนา'], fiscalYear: 2566, asOf: '2023-04-28', portal: PORTAL, sources, attachmentsCut: false,
  };
}
