import { settleItem } from '../judge/item-verdict.js';
import type { Checklist, ChecklistItem } from '../model/checklist.js';
import type { Explanation, ExplainedLink, ExplainedRequirement } from '../model/explanation.js';
import type { ItemReport, LinkReport, Report, RequirementReport } from '../model/report.js';
import { judgedByOf } from './judging.js';

/**
 * How the verdict on an item of a stored report came about. Everything is read from the report, the words of the requirements
 * from today's checklist; null when the report has no such item. With `only`, of these requirements alone.
 */
export function explain(report: Report, itemId: string, checklist: Checklist, only: ReadonlySet<string> | null): Explanation | null {
  const item = report.items.find((one) => one.id === itemId);
  if (item === undefined) return null;
  const links = numbered(item);
  const known = checklist.items.find((one) => one.id === itemId);
  return {
    audit: report.audit,
    district: report.district,
    fiscalYear: report.fiscalYear,
    checklist: report.checklist,
    item: { id: item.id, titleTh: item.titleTh, titleEn: item.titleEn, verdict: item.verdict, reasons: settleItem(item).reasons },
    links,
    requirements: item.requirements.filter((one) => only === null || only.has(one.id)).map((one) => explained(one, links, known, checklist)),
  };
}

function numbered(item: ItemReport): ExplainedLink[] {
  const all = item.links.flatMap((link): (Omit<LinkReport, 'attachments'> & { foundOn: string | null })[] => [{ ...link, foundOn: null }, ...link.attachments]);
  return all.map(({ url, requestedUrl, finalUrl, foundOn, outcome, httpStatus, verdict, document, findings }, at) => ({
    number: at + 1,
    url,
    addresses: [...new Set([finalUrl, requestedUrl, url].filter((address) => address !== null))],
    foundOn,
    outcome,
    httpStatus,
    verdict,
    document,
    findings,
  }));
}

function explained(report: RequirementReport, links: readonly ExplainedLink[], item: ChecklistItem | undefined, checklist: Checklist): ExplainedRequirement {
  const asked = item?.requirements.find((one) => one.id === report.id) ?? null;
  const today = asked === null || item === undefined ? null : judgedByOf(asked, item, checklist);
  return {
    id: report.id,
    verdict: report.verdict,
    asked: asked === null ? null : { textTh: asked.textTh, textEn: asked.textEn, severity: asked.severity, period: asked.period },
    severity: report.severity,
    sources: (asked?.provenance ?? []).map((tag) => ({ tag, text: checklist.sources[tag] ?? '' })),
    judgedBy: report.judgedBy ?? null,
    unchanged: report.judgedBy === undefined || today === null ? null : report.judgedBy.requirement === today.requirement,
    looked: report.looked === undefined ? null : withNumbers(report.looked, links, item),
    findings: report.findings,
  };
}

/** The same address may be submitted twice: each time it is looked at is matched to its own place. */
function withNumbers(looked: NonNullable<RequirementReport['looked']>, links: readonly ExplainedLink[], item: ChecklistItem | undefined): ExplainedRequirement['looked'] {
  const left = new Map<string, number[]>();
  for (const link of links) left.set(link.url, [...(left.get(link.url) ?? []), link.number]);
  return looked.flatMap(({ url, ...rest }) => {
    const link = left.get(url)?.shift();
    const type = rest.use === 'other-type' && rest.detail !== null ? item?.documentTypes[rest.detail] : undefined;
    return link === undefined ? [] : [{ ...rest, link, typeTh: type?.nameTh ?? null, typeEn: type?.nameEn ?? null }];
  });
}
