import type { Finding } from '../../src/model/finding.js';
import type { ItemReport, Report } from '../../src/model/report.js';
import type { Verdict } from '../../src/model/verdict.js';

/** A finding with everything a terminal shows. */
export function finding(change: Partial<Finding> = {}): Finding {
  return {
    code: 'element-missing',
    verdict: 'fail',
    params: {},
    messageTh: 'ไม่พบชื่อผู้รับผิดชอบในการตอบคำถามบนหน้าติดต่อหน่วยงาน',
    messageEn: 'The person responsible for answering is not named on the contact page',
    suggestionTh: 'ขอให้เพิ่มชื่อและตำแหน่งของผู้ตอบคำถามไว้ในหน้าติดต่อสำนักงานเขต',
    suggestionEn: 'Please add name and post of the person who answers',
    evidence: [],
    ...change,
  };
}

export function item(id: string, verdict: Verdict, findings: Finding[] = []): ItemReport {
  return {
    id,
    titleTh: 'สรุปผลการจัดซื้อจัดจ้างหรือการจัดหาพัสดุรายเดือนประจำปีงบประมาณ',
    titleEn: 'Monthly summary of procurement in the fiscal year',
    verdict,
    requirements: [{ id: `${id}.a`, severity: 'hard', verdict, findings }],
    links: [],
  };
}

export function report(items: ItemReport[], change: Partial<Report> = {}): Report {
  return {
    schemaVersion: 1,
    tool: { name: 'oit-check', version: '0.1.0' },
    checklist: { id: 'bma-2566', version: '1.0.0' },
    audit: { id: 'a1', startedAt: '2023-06-15T02:00:00Z', finishedAt: '2023-06-15T02:05:00Z', asOf: '2023-06-15', source: 'replica' },
    district: { slug: 'huaikhwang', code: '1017', nameTh: 'ห้วยขวาง', nameEn: 'Huai Khwang' },
    fiscalYear: 2566,
    score: { oit: { low: 82.5, high: 95 }, nodes: [], method: 'share of items' },
    lint: [],
    items,
    ...change,
  };
}

export function link(change: Partial<ItemReport['links'][number]> = {}): ItemReport['links'][number] {
  const url = 'https://webportal.bangkok.go.th/huaikhwang/page/sub/863';
  return { url, requestedUrl: url, finalUrl: null, outcome: 'network-down', httpStatus: null, verdict: 'unchecked', document: null, findings: [], attachments: [], ...change };
}
