import sharp from 'sharp';
import { pageParts } from '../../src/audit/page.js';
import { loadChecklist } from '../../src/checklist/load.js';
import type { Checklist } from '../../src/model/checklist.js';
import type { PlacePictures } from '../../src/model/picture.js';
import type { ItemReport, LinkReport, Report, RequirementReport } from '../../src/model/report.js';
import { reportHtml } from '../../src/report/html/index.js';
import type { Language } from '../../src/report/index.js';
import { finding, report } from './sample.js';

export function checklist(): Checklist {
  const loaded = loadChecklist('bma-2566');
  if (!loaded.ok) throw new Error(loaded.message.en);
  return loaded.checklist;
}

const SHA = 'a'.repeat(64);
const PDF = 'https://webportal.bangkok.go.th/public/user_files_editor/59/O20 Feb 2566.pdf';

export function openLink(change: Partial<LinkReport> = {}): LinkReport {
  return {
    url: PDF,
    requestedUrl: PDF,
    finalUrl: PDF,
    outcome: 'ok',
    httpStatus: 200,
    verdict: 'pass',
    document: { kind: 'pdf', mediaType: 'application/pdf', readability: 'R2', pages: 2, traits: [], sha256: SHA, bytes: 1000 },
    findings: [],
    attachments: [],
    ...change,
  };
}

const requirement = (id: string, verdict: RequirementReport['verdict'], change: Partial<RequirementReport> = {}): RequirementReport => ({ id, severity: 'hard', verdict, findings: [], looked: [{ url: PDF, use: 'searched', reason: null, detail: null }], ...change });

const row = { url: PDF, locator: 'page 1, table 1, row 3, ราคาที่เสนอ', quote: '2 | จ้างพิมพ์แบบพิมพ์ | 23,100.00', sha256: SHA };

/** A report in which every part of the page has something to show. */
export function fullReport(): Report {
  const dead = openLink({ url: 'https://webportal.bangkok.go.th/gone', requestedUrl: null, finalUrl: null, outcome: 'not-found', httpStatus: 404, verdict: 'fail', document: null, findings: [finding({ code: 'link-outcome', messageTh: 'เปิดลิงก์ไม่ได้', messageEn: 'The link does not open.' })] });
  const items: ItemReport[] = [
    { id: 'O1', titleTh: 'โครงสร้าง', titleEn: 'Structure', verdict: 'pass', requirements: [requirement('O1.a', 'pass', { findings: [finding({ code: 'requirement-met', verdict: 'pass', suggestionTh: undefined, suggestionEn: undefined, evidence: [{ ...row, locator: 'page 2, line 4', quote: 'โครงสร้างหน่วยงาน' }, row] })] })], links: [openLink()] },
    { id: 'O6', titleTh: 'ข้อมูลการติดต่อ', titleEn: 'Contact', verdict: 'remark', requirements: [requirement('O6.a', 'pass'), requirement('O6.g', 'remark', { severity: 'soft', findings: [finding({ verdict: 'remark' })] })], links: [openLink(), dead] },
    {
      id: 'O20', titleTh: 'สรุปผลการจัดซื้อจัดจ้างรายเดือน', titleEn: 'Procurement by month', verdict: 'fail',
      requirements: [
        requirement('O20.a', 'fail', { findings: [finding({ code: 'procurement-month-missing', params: { monthsTh: ['ธันวาคม 2565'], monthsEn: ['December 2565'], documents: 6, pages: 10, tables: 6, nearest: 'รอบเดือน ตุลาคม' }, evidence: [{ ...row, locator: 'page 1, table 1' }] })] }),
        requirement('O20.b', 'pass'),
        requirement('O20.c', 'remark', { severity: 'soft', findings: [finding({ code: 'procurement-price-missing', verdict: 'remark', params: { missing: 2, rows: 52, placesTh: ['กุมภาพันธ์ 2566 ลำดับที่ 2', 'กุมภาพันธ์ 2566 ลำดับที่ 5'], placesEn: [] }, evidence: [row] })] }),
      ],
      links: [openLink()],
    },
    { id: 'O22', titleTh: 'ช่องทางการร้องเรียน', titleEn: 'Complaints', verdict: 'review', requirements: [requirement('O22.g', 'review', { looked: [{ url: PDF, use: 'unread', reason: 'scanned', detail: null }] })], links: [openLink({ verdict: 'review' })] },
    { id: 'O24', titleTh: 'การมีส่วนร่วม', titleEn: 'Participation', verdict: 'unchecked', requirements: [requirement('O24.a', 'unchecked')], links: [openLink({ outcome: 'timeout', verdict: 'unchecked', document: null, findings: [finding({ code: 'link-outcome', verdict: 'unchecked', messageTh: 'เกินเวลา', messageEn: 'Time limit.' })] })] },
    { id: 'O30', titleTh: 'มาตรการส่งเสริมคุณธรรม', titleEn: 'Measures', verdict: 'pass', requirements: [requirement('O30.a', 'not-applicable')], links: [openLink({ findings: [finding({ code: 'personal-data-exposed', verdict: 'fail', messageTh: 'พบเลขประจำตัวประชาชน', messageEn: "A citizen's number is shown." })] })] },
  ];
  return report(items, {
    score: { oit: { low: 62.5, high: 95 }, nodes: [{ id: '9', low: 50, high: 90 }, { id: '9.3', low: 50, high: 100 }, { id: '9.3.2', low: 0, high: 100 }, { id: '10', low: 75, high: 100 }], method: 'estimate' },
    lint: [{ code: 'D1-duplicate-link', severity: 'S', params: { item: 'O20', url: PDF }, messageTh: 'ลิงก์ซ้ำ', messageEn: 'The link stands twice.', suggestionTh: 'ลบออกหนึ่งลิงก์', suggestionEn: 'Remove one.', evidence: [] }],
  });
}

export async function onePicture(): Promise<PlacePictures> {
  const png = await sharp({ create: { width: 600, height: 120, channels: 3, background: '#dddddd' } }).png().toBuffer();
  return { pictures: [{ sha256: SHA, locators: [row.locator, 'page 1, table 1'], page: 1, png, width: 600, height: 120 }], left: ['no-browser'] };
}

export function page(lang: Language = 'th', of: Report = fullReport(), pictures: PlacePictures | null = null): string {
  return reportHtml(pageParts(of, checklist(), pictures), lang);
}
