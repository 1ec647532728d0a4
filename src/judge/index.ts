import type { LinkCheck, RequirementCheck } from '../model/check.js';
import type { ItemEvidence, Source } from '../model/evidence.js';
import type { Fact, FactCode, Finding } from '../model/finding.js';
import type { AttachmentReport, DocumentSummary, ItemReport, LinkReport, RequirementReport } from '../model/report.js';
import { worst, type Verdict } from '../model/verdict.js';
import { describe, type Subject } from '../wording/fact.js';

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
  const subject: Subject = { item: evidence.item, district: evidence.district, fiscalYear: evidence.fiscalYear, requirement: null };
  const requirements = checks.requirements.map((check): RequirementReport => ({
    id: check.requirement.id,
    severity: check.requirement.severity,
    verdict: check.verdict,
    findings: check.facts.map((fact) => toFinding(fact, { ...subject, requirement: check.requirement })),
  }));
  const links = linkReports(checks, subject);
  return { id: evidence.item.id, titleTh: evidence.item.titleTh, titleEn: evidence.item.titleEn, verdict: itemVerdict(checks), requirements, links };
}

/** What the district itself should put right in a document, although every element was found elsewhere. */
const FLAWS: ReadonlySet<FactCode> = new Set<FactCode>([
  'document-encrypted', 'document-broken', 'document-picture', 'document-partly-picture', 'document-scrambled', 'document-placeholder', 'document-archive', 'wrong-district', 'personal-data-exposed',
]);

/**
 * Worst of the hard requirements; a soft requirement, a dead link among living ones, or a flawed document adds at most
 * `remark`; manual requirements, walls and our own failures add nothing. Damaged text layers are the rule in Thai PDFs
 * and are repaired here: they are advice at the link and no remark on the item.
 */
export function itemVerdict(checks: ItemChecks): Verdict {
  const submitted = checks.evidence.sources.flatMap((source, index) => (source.foundOn === null ? [{ source, check: checks.links[index] }] : []));
  if (submitted.length === 0) return 'fail';
  if (submitted.every(({ source, check }) => source.resource.outcome !== 'ok' && check?.verdict === 'fail')) return 'fail';
  const hard = worst(checks.requirements.filter((check) => check.requirement.severity === 'hard').map((check) => check.verdict));
  const soft = checks.requirements.some((check) => check.requirement.severity === 'soft' && !['pass', 'not-applicable'].includes(check.verdict));
  const flawed = submitted.some(({ check }) => check?.facts.some((fact) => FLAWS.has(fact.code) || (fact.code === 'link-outcome' && fact.verdict === 'fail')));
  const remarked = soft || flawed || checks.remarks.some((fact) => fact.verdict === 'remark');
  const verdict = hard === 'not-applicable' ? 'pass' : hard;
  return remarked ? worst([verdict, 'remark']) : verdict;
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
    document: document === null ? null : summary(document),
    findings: (check?.facts ?? []).map((fact) => toFinding(fact, subject)),
  };
}

function summary(document: NonNullable<Source['document']>): DocumentSummary {
  const { kind, mediaType, readability, pages, traits, sha256, bytes } = document;
  return { kind, mediaType, readability, pages, traits, sha256, bytes };
}
