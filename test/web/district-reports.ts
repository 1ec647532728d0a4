import type { Finding } from '../../src/model/finding.js';
import type { ItemReport, LinkReport, Report, RequirementReport } from '../../src/model/report.js';
import type { Verdict } from '../../src/model/verdict.js';
import type { Store } from '../../src/store/index.js';
import { report, source, start, URL_O20 } from '../store/records.js';

/** Stored audits for the pages of a district; a test changes what it is about. */

export const HASH = 'aaaaaaaaaaaaaaaa';

export function finding(change: Partial<Finding> = {}): Finding {
  return {
    code: 'requirement-missing',
    verdict: 'review',
    params: { documents: 2, pages: 5, tables: 1, nearest: 'ราคากลาง' },
    messageTh: 'ไม่พบราคาที่เสนอในเดือนธันวาคม 2565',
    messageEn: 'The price offered is missing in December 2565',
    suggestionTh: 'ขอให้ระบุราคาที่เสนอของผู้เสนอราคาทุกราย',
    suggestionEn: 'State the price offered by every bidder',
    evidence: [{ url: URL_O20, locator: 'page 2, table 1, row 7', quote: 'ซื้อวัสดุสำนักงาน | 29,900.00', sha256: 'a'.repeat(64) }],
    ...change,
  };
}

export function requirement(id: string, verdict: Verdict, findings: Finding[] = [finding({ verdict })]): RequirementReport {
  return { id, severity: 'hard', verdict, findings, judgedBy: { checklist: '1.0.0', rules: 1, requirement: HASH }, looked: [{ url: URL_O20, use: 'searched', reason: null, detail: null }] };
}

export function link(change: Partial<LinkReport> = {}): LinkReport {
  const document = { kind: 'pdf' as const, mediaType: 'application/pdf', readability: 'R2' as const, pages: 2, traits: [], sha256: 'a'.repeat(64), bytes: 37_000 };
  return { url: URL_O20, requestedUrl: URL_O20, finalUrl: URL_O20, outcome: 'ok', httpStatus: 200, verdict: 'pass', document, findings: [], attachments: [], ...change };
}

export function item(id: string, verdict: Verdict, requirements: RequirementReport[]): ItemReport {
  return { id, titleTh: 'สรุปผลการจัดซื้อจัดจ้างรายเดือน', titleEn: 'Monthly procurement summary', verdict, requirements, links: [link()] };
}

/** O19 passes, O20 waits for a person, O21 fails. */
export function threeItems(): ItemReport[] {
  return [item('O19', 'pass', [requirement('O19.a', 'pass')]), item('O20', 'review', [requirement('O20.a', 'pass'), requirement('O20.b', 'review')]), item('O21', 'fail', [requirement('O21.a', 'fail')])];
}

export interface Stored {
  items?: ItemReport[];
  /** What the audit saw of O20; `null`: an audit of before that was noted. */
  content?: string | null;
  finishedAt?: string;
  change?: Partial<Report>;
  precheck?: boolean;
}

export function storeAudit(store: Store, { items = threeItems(), content = 'same', finishedAt = '2023-06-15T02:05:00.000Z', change = {}, precheck = false }: Stored = {}): string {
  const id = store.beginAudit(start({ startedAt: finishedAt, fiscalYear: change.fiscalYear ?? 2566, district: change.district?.slug ?? 'huaikhwang', precheck }));
  const made: Report = { ...report(id, { finishedAt }), items, ...change };
  made.audit = { ...made.audit, id };
  store.finishAudit(id, made, items.map((one) => ({ item: { id: one.id }, sources: [source({ document: null })], attachmentsCut: false, ...(content === null ? {} : { contentKey: content }) })));
  return id;
}
