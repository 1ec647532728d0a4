import type { ItemReport, LinkReport, Report } from '../../model/report.js';
import type { RunDistrict, Store } from '../../store/index.js';

const NIGHTS_BACK = 7;

/**
 * What a district's audit of this run is compared with: the one of the night before, so that what an audit in between
 * has shown to one person is still told to everybody; without such a night, the last audit that went to the same site.
 */
export function baselineOf(store: Store, runId: number, { district, fiscalYear, audit }: RunDistrict): Report | null {
  const nights = store.runs.audits(district, fiscalYear, NIGHTS_BACK, runId);
  const [last, ...older] = nights;
  if (last === undefined) return adHoc(store, district, fiscalYear, audit);
  const report = store.auditReport(last);
  return report === null ? null : withLastKnown(report, () => older.map((id) => store.auditReport(id)).filter((one) => one !== null));
}

function adHoc(store: Store, district: string, fiscalYear: number, audit: string | null): Report | null {
  const all = store.audits(district);
  const tonight = all.find((one) => one.id === audit);
  const before = all.find((one) => one.id !== audit && one.finishedAt !== null && one.rejudgeOf === null && one.fiscalYear === fiscalYear && (tonight === undefined || (one.startedAt <= tonight.startedAt && one.source === tonight.source)));
  return before === undefined ? null : store.auditReport(before.id);
}

/**
 * A report in which whatever was unchecked stands as it was last known. Otherwise a link that was dead, unchecked and dead again would
 * be told as newly failing.
 */
export function withLastKnown(report: Report, older: () => Report[]): Report {
  const unknown = report.items.some((item) => item.verdict === 'unchecked' || item.requirements.some((one) => one.verdict === 'unchecked') || item.links.some((one) => one.verdict === 'unchecked'));
  if (!unknown) return report;
  return older().reduce(filled, report);
}

function filled(report: Report, older: Report): Report {
  return {
    ...report,
    items: report.items.map((item): ItemReport => {
      const before = older.items.find((one) => one.id === item.id);
      if (before === undefined) return item;
      return {
        ...item,
        verdict: item.verdict === 'unchecked' ? before.verdict : item.verdict,
        requirements: item.requirements.map((one) => (one.verdict === 'unchecked' ? (before.requirements.find((other) => other.id === one.id) ?? one) : one)),
        links: item.links.map((one): LinkReport => (one.verdict === 'unchecked' ? (before.links.find((other) => other.url === one.url) ?? one) : one)),
      };
    }),
  };
}
