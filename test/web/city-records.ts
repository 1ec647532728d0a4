import type { Finding } from '../../src/model/finding.js';
import type { Report } from '../../src/model/report.js';
import type { Verdict } from '../../src/model/verdict.js';
import { loadDistricts } from '../../src/submission/index.js';
import { report } from '../store/records.js';

interface CityReport {
  slug: string;
  /** RFC 3339, UTC. */
  at: string;
  verdicts: Record<string, Verdict>;
  score?: { low: number; high: number };
  fiscalYear?: number;
  /** Code of the finding that stands under the first requirement of an item that does not pass. */
  codes?: Record<string, string>;
  change?: (report: Report) => Report;
}

/** A report of some items with nothing else in it. */
export function cityReport({ slug, at, verdicts, score = { low: 80, high: 90 }, fiscalYear = 2566, codes = {}, change = (one) => one }: CityReport): Report {
  const district = loadDistricts().find((one) => one.slug === slug);
  if (district === undefined) throw new Error(`no district ${slug}`);
  const { code, nameTh, nameEn } = district;
  const base = report('', { finishedAt: at, district: slug, fiscalYear });
  return change({
    ...base,
    district: { slug, code, nameTh, nameEn },
    lint: [],
    score: { ...base.score, oit: score },
    items: Object.entries(verdicts).map(([id, verdict]) => ({
      id,
      titleTh: `ข้อ ${id}`,
      titleEn: id,
      verdict,
      requirements: [{ id: `${id}.a`, severity: 'hard' as const, verdict, findings: [finding(codes[id] ?? (verdict === 'pass' ? 'requirement-met' : 'requirement-missing'), verdict)] }],
      links: [],
    })),
  });
}

export function finding(code: string, verdict: Verdict): Finding {
  return { code, verdict, params: {}, messageTh: 'ข้อความ', messageEn: 'message', suggestionTh: 'คำแนะนำ', suggestionEn: 'advice', evidence: [] };
}
