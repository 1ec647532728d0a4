import { isUnsafeAddress } from '../fetch/unsafe-address.js';
import type { RequirementCheck } from '../model/check.js';
import type { DocumentLink } from '../model/document.js';
import type { ItemEvidence, Source } from '../model/evidence.js';
import { isGenericUrl, isOwnSite, pageIdentity } from '../url/index.js';
import type { Gathering } from './gathering.js';

const ATTACHMENTS_PER_PAGE = 30;

/**
 * Goes one step further from submitted pages, as an assessor does: what their content links to on the own site may hold
 * the evidence. Follows page by page, only while a hard requirement lacks it, and adds what it found to the evidence.
 * What lies beyond a bound is noted, so that an absence becomes `review` (DESIGN, Settled questions).
 */
export async function followAttachments(
  evidence: ItemEvidence,
  budget: { left: number },
  gathering: Gathering,
  check: (evidence: ItemEvidence) => RequirementCheck[],
): Promise<RequirementCheck[]> {
  let checks = check(evidence);
  const known = knownPages(evidence);
  for (const page of submittedPages(evidence)) {
    if (!lacksEvidence(checks)) break;
    const wanted = candidates(page, evidence, known);
    if (wanted.length === 0) continue;
    const followed = wanted.slice(0, Math.min(ATTACHMENTS_PER_PAGE, budget.left));
    if (followed.length < wanted.length) evidence.attachmentsCut = true;
    budget.left -= followed.length;
    gathering.expect(followed.length);
    const foundOn = page.resource.finalUrl ?? page.resource.requestedUrl;
    evidence.sources.push(...(await Promise.all(followed.map((link) => gathering.source(page.link, link.href, { foundOn, linkText: link.text })))));
    checks = check(evidence);
  }
  return checks;
}

/** Whether a submitted page leads to something on the own site that was never looked at: an absence cannot rest on that. */
export function hasUnfollowed(evidence: ItemEvidence): boolean {
  const known = knownPages(evidence);
  return submittedPages(evidence).some((page) => candidates(page, evidence, known).length > 0);
}

/** Whether a hard requirement still lacks evidence. */
export function lacksEvidence(checks: RequirementCheck[]): boolean {
  return checks.some((one) => one.requirement.severity === 'hard' && !['pass', 'remark', 'not-applicable'].includes(one.verdict));
}

function knownPages(evidence: ItemEvidence): Set<string> {
  return new Set(evidence.sources.flatMap((source) => [source.resource.requestedUrl, source.resource.finalUrl ?? '']).map(pageIdentity));
}

function submittedPages(evidence: ItemEvidence): Source[] {
  return evidence.sources.filter((source) => source.foundOn === null && source.document?.kind === 'html' && source.resource.outcome === 'ok');
}

/** Links of the page's content to pages and files of the own site, files first; each only once per item. */
function candidates(page: Source, evidence: ItemEvidence, known: Set<string>): DocumentLink[] {
  const site = { portal: evidence.portal, slug: evidence.district.slug, portalUserId: evidence.district.portalUserId };
  const links: DocumentLink[] = [];
  for (const link of page.document?.links ?? []) {
    if (link.region !== 'content' || !/^https?:/i.test(link.href) || SIGN_IN.test(link.href) || !URL.canParse(link.href) || isUnsafeAddress(new URL(link.href))) continue;
    if (!['own', 'file-store', 'older-address'].includes(isOwnSite(link.href, site)) || isGenericUrl(link.href, site)) continue;
    const identity = pageIdentity(link.href);
    if (known.has(identity)) continue;
    known.add(identity);
    links.push(link);
  }
  return links.sort((a, b) => Number(isFile(b.href)) - Number(isFile(a.href)));
}

/** Not unsafe to ask for, but what stands behind them is for those who run the site (portal-facts). */
const SIGN_IN = /\/(?:admin|login|auth)(?:\/|$|\?)/i;

function isFile(href: string): boolean {
  return /\.[a-z0-9]{2,5}(?:[?#]|$)/i.test(href);
}
