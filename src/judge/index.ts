import type { LinkCheck, RequirementCheck } from '../model/check.js';
import type { ItemEvidence, Source } from '../model/evidence.js';
import type { Fact, Finding } from '../model/finding.js';
import type { AttachmentReport, DocumentSummary, ItemReport, LinkReport, RequirementReport } from '../model/report.js';
import { describe, type Subject } from '../wording/fact.js';
import { maskPersonalData } from '../thai/index.js';
import { isOwnSite } from '../url/index.js';
import { settleItem } from './item-verdict.js';

/** What the checks found out about one item. */
export interface ItemChecks {
  evidence: ItemEvidence;
  requirements: RequirementCheck[];
  /** Same order as `evidence.sources`. */
  links: LinkCheck[];
  /** Facts about the item as a whole. */
  remarks: Fact[];
}

/** Verdicts and words for one item. Pure. */
export function judgeItem(checks: ItemChecks): ItemReport {
  const { evidence } = checks;
  const subject: Subject = { item: evidence.item, district: evidence.district, fiscalYear: evidence.fiscalYear, requirement: null, page: submittedPage(evidence) };
  const requirements = checks.requirements.map((check): RequirementReport => ({
    id: check.requirement.id,
    severity: check.requirement.severity,
    verdict: check.verdict,
    findings: check.facts.map((fact) => toFinding(fact, { ...subject, requirement: check.requirement })),
    looked: check.looked,
  }));
  const links = linkReports(checks, subject);
  return { id: evidence.item.id, titleTh: evidence.item.titleTh, titleEn: evidence.item.titleEn, verdict: settleItem({ requirements, links }).verdict, requirements, links };
}

const LONGEST_TITLE = 80;

/** The first page of the own site that was submitted and opened: where an official will add what is missing. */
function submittedPage({ sources, portal, district }: ItemEvidence): Subject['page'] {
  const site = { portal, slug: district.slug, portalUserId: district.portalUserId };
  const page = sources.find(({ foundOn, resource, document }) => foundOn === null && resource.outcome === 'ok' && document?.kind === 'html' && isOwnSite(resource.finalUrl ?? resource.requestedUrl, site) === 'own');
  if (page === undefined) return null;
  const title = maskPersonalData(page.document?.title.replace(/\s+/g, ' ').replace(/ [-–|] สำนักงานเขต.*$/, '').trim() ?? '').text;
  return { title: title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE - 1)}…` : title, url: page.link.url };
}

function toFinding(fact: Fact, subject: Subject): Finding {
  return { ...fact, ...describe(fact, subject) };
}

function linkReports(checks: ItemChecks, subject: Subject): LinkReport[] {
  const { sources } = checks.evidence;
  const reports: LinkReport[] = [];
  sources.forEach((source, index) => {
    if (source.foundOn !== null) return;
    const attachments = sources.flatMap((other, at): AttachmentReport[] =>
      other.foundOn !== null && other.link.index === source.link.index ? [{ foundOn: other.foundOn, ...fetched(other, checks.links[at], subject) }] : [],
    );
    const report: LinkReport = { ...fetched(source, checks.links[index], subject), attachments };
    // What is wrong with the item as a whole stands with the first link.
    if (reports.length === 0) report.findings.push(...checks.remarks.map((fact) => toFinding(fact, subject)));
    reports.push(report);
  });
  return reports;
}

function fetched(source: Source, check: LinkCheck | undefined, subject: Subject): Omit<LinkReport, 'attachments'> {
  const { resource, document, link } = source;
  return {
    url: source.foundOn === null ? link.url : resource.requestedUrl,
    requestedUrl: resource.requestedUrl === '' ? null : resource.requestedUrl,
    finalUrl: resource.finalUrl,
    outcome: resource.outcome,
    httpStatus: resource.httpStatus,
    verdict: check?.verdict ?? 'unchecked',
    ...(resource.source === undefined ? {} : { source: resource.source }),
    document: document === null ? null : summary(document),
    ...(document === null ? {} : { mode: resource.rendered === undefined ? ('plain' as const) : ('rendered' as const) }),
    findings: (check?.facts ?? []).map((fact) => toFinding(fact, subject)),
  };
}

function summary(document: NonNullable<Source['document']>): DocumentSummary {
  const { kind, mediaType, readability, pages, traits, sha256, bytes } = document;
  return { kind, mediaType, readability, pages, traits, sha256, bytes };
}
