import type { Document } from '../../src/model/document.js';
import type { Source } from '../../src/model/evidence.js';
import type { Report } from '../../src/model/report.js';
import type { Resource } from '../../src/model/resource.js';
import type { AuditStart, SavedEvidence } from '../../src/store/index.js';

/** Small records of every kind the store keeps; a test changes what it is about. */

export const URL_O20 = 'https://webportal.bangkok.go.th/public/user_files_editor/59/O20 Dec2565.pdf';

export function start(change: Partial<AuditStart> = {}): AuditStart {
  return {
    district: 'huaikhwang',
    fiscalYear: 2566,
    checklistId: 'bma-2566',
    checklistVersion: '1.0.0',
    toolVersion: '0.1.0',
    source: 'replica',
    asOf: '2023-06-15',
    startedAt: '2023-06-15T02:00:00.000Z',
    ...change,
  };
}

export function resource(change: Partial<Resource> = {}): Resource {
  return {
    requestedUrl: URL_O20,
    finalUrl: URL_O20,
    outcome: 'ok',
    httpStatus: 200,
    redirects: [],
    mediaType: 'application/pdf',
    charset: null,
    etag: '"a1"',
    lastModified: null,
    fileName: null,
    sha256: null,
    bytes: null,
    attempts: 1,
    fetchedAt: '2023-06-15T02:00:01.000Z',
    durationMs: 12,
    detail: null,
    ...change,
  };
}

export function document(change: Partial<Document> = {}): Document {
  return {
    kind: 'pdf',
    mediaType: 'application/pdf',
    readability: 'R2',
    readabilityReason: 'sound text layer',
    traits: [],
    sha256: 'a'.repeat(64),
    bytes: 5,
    pages: 1,
    title: '',
    encoding: null,
    blocks: [{ text: 'แบบสรุปผลการดำเนินการจัดซื้อจัดจ้าง', role: 'title', region: 'content', locator: { page: 1 } }],
    tables: [],
    links: [],
    html: null,
    pageReadings: [],
    failure: null,
    readerVersion: 1,
    ...change,
  };
}

export function source(change: Partial<Source> = {}): Source {
  return {
    link: { itemId: 'O20', index: 0, url: URL_O20, requestedUrl: URL_O20, repairs: [] },
    foundOn: null,
    linkText: null,
    resource: resource(),
    document: document(),
    ...change,
  };
}

export function evidence(sources: Source[] = [source()]): SavedEvidence[] {
  return [{ item: { id: 'O20' }, sources, attachmentsCut: true }];
}

export function report(id: string, change: { finishedAt?: string; fiscalYear?: number; district?: string } = {}): Report {
  const dead = { code: 'link-dead', verdict: 'fail' as const, params: {}, messageTh: 'ลิงก์เปิดไม่ได้', messageEn: 'The link is dead', evidence: [] };
  return {
    schemaVersion: 1,
    tool: { name: 'oit-check', version: '0.1.0' },
    checklist: { id: 'bma-2566', version: '1.0.0' },
    audit: { id, startedAt: '2023-06-15T02:00:00.000Z', finishedAt: change.finishedAt ?? '2023-06-15T02:05:00.000Z', asOf: '2023-06-15', source: 'replica' },
    district: { slug: change.district ?? 'huaikhwang', code: '1017', nameTh: 'ห้วยขวาง', nameEn: 'Huai Khwang' },
    fiscalYear: change.fiscalYear ?? 2566,
    score: { oit: { low: 90, high: 95 }, nodes: [], method: 'share of items' },
    lint: [{ code: 'D9-image-file', severity: 'S', params: { item: 'O20', url: URL_O20 }, messageTh: 'เป็นไฟล์ภาพ', messageEn: 'It is a picture', evidence: [] }],
    items: [
      {
        id: 'O20',
        titleTh: 'สรุปผลการจัดซื้อจัดจ้าง',
        titleEn: 'Procurement summary',
        verdict: 'remark',
        requirements: [{ id: 'O20.a', severity: 'hard', verdict: 'pass', findings: [] }],
        links: [{ url: URL_O20, requestedUrl: URL_O20, finalUrl: URL_O20, outcome: 'ok', httpStatus: 200, verdict: 'pass', document: null, findings: [dead], attachments: [] }],
      },
    ],
  };
}
