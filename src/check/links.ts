import type { LinkCheck } from '../model/check.js';
import type { Document } from '../model/document.js';
import { formatLocator } from '../model/document.js';
import type { ItemEvidence, Source } from '../model/evidence.js';
import type { Evidence, Fact, FactCode } from '../model/finding.js';
import { OUTCOMES } from '../model/outcome.js';
import { worst, type Verdict } from '../model/verdict.js';
import { exposuresIn } from './exposure.js';
import { evidenceFrom, readingOf } from './reading.js';
import { otherDistrict } from './standing.js';

/** What can be said of one link or attachment by itself: whether it opened and what kind of document it is. */
export function checkLink(source: Source, evidence: ItemEvidence): LinkCheck {
  const { resource, document } = source;
  const place = evidenceFrom(source, '', source.linkText ?? '');
  if (resource.outcome !== 'ok') {
    const meaning = OUTCOMES[resource.outcome];
    return { verdict: meaning.verdict, facts: [{ code: 'link-outcome', verdict: meaning.verdict, params: { outcome: resource.outcome, status: resource.httpStatus }, evidence: [place] }] };
  }
  if (document === null) return { verdict: 'unchecked', facts: [{ code: 'document-not-read', verdict: 'unchecked', params: { reason: 'not-read' }, evidence: [place] }] };
  const facts = [...opened(source, document, place), ...exposed(source, document)];
  if (document.failure === null && document.kind !== 'image') {
    const foreign = otherDistrict(readingOf(source, document), evidence);
    if (foreign !== null) facts.push({ code: 'wrong-district', verdict: 'remark', params: { name: foreign.name }, evidence: foreign.evidence === null ? [place] : [foreign.evidence] });
  }
  return { verdict: worst(['pass', ...facts.map((fact) => fact.verdict)]), facts };
}

function opened(source: Source, document: Document, place: Evidence): Fact[] {
  const fact = (code: FactCode, verdict: Verdict, params: Fact['params'] = {}): Fact => ({ code, verdict, params, evidence: [place] });
  const has = (trait: Document['traits'][number]): boolean => document.traits.includes(trait);
  if (document.failure !== null) {
    if (document.failure.by === 'us') return [fact('document-not-read', 'unchecked', { reason: document.failure.code })];
    if (has('encrypted')) return [fact('document-encrypted', 'fail')];
    if (document.kind === 'archive') return [fact('document-archive', 'review')];
    if (has('unsupported-format')) return [fact('document-unsupported', 'review', { kind: document.mediaType })];
    return [fact('document-broken', 'review', { reason: document.failure.code })];
  }
  const facts: Fact[] = [];
  if (has('limit-reached')) facts.push(fact('document-not-read', 'unchecked', { reason: 'limit-reached' }));
  if (has('client-rendered')) facts.push(fact('document-client-rendered', 'review'));
  else if (has('scrambled-text') || has('junk-text')) facts.push(fact('document-scrambled', 'review'));
  else if (has('scanned') || has('picture-only') || document.readability === 'R1') facts.push(fact('document-picture', 'review', { kind: document.kind }));
  else if (has('partly-unreadable')) {
    const pages = document.pageReadings.filter((page) => !['sound', 'repaired', 'blank'].includes(page.textLayer) || page.damage.includes('ocr-layer') || page.damage.includes('wrong-letters-in-part')).map((page) => page.page);
    facts.push(fact('document-partly-picture', 'review', { pages: pages.slice(0, 20), count: pages.length, all: document.pages }));
  } else if (document.readability === 'R0') facts.push(fact('document-broken', 'review', { reason: document.readabilityReason }));
  if (has('placeholder')) facts.push(fact('document-placeholder', 'remark'));
  if (has('damaged-text')) facts.push(fact('document-damaged-text', 'remark'));
  if (has('kind-mismatch')) facts.push(fact('kind-mismatch', 'remark', { kind: document.mediaType, header: source.resource.mediaType }));
  return facts;
}

/** Citizens' numbers, private phones and bank accounts in a published file. The quote shows the place, never the number. */
function exposed(source: Source, document: Document): Fact[] {
  const exposures = exposuresIn(document);
  const [first] = exposures;
  if (first === undefined) return [];
  const kinds = [...new Set(exposures.flatMap((one) => one.kinds))];
  const places = exposures.slice(0, 5).map(({ block }) => evidenceFrom(source, formatLocator(block.locator), block.text, document.sha256));
  return [{ code: 'personal-data-exposed', verdict: 'remark', params: { kinds, count: exposures.length, place: formatLocator(first.block.locator) }, evidence: places }];
}

/** For an item whose content is a table: its tables are published, but only as PDF. */
export function tableOnlyAsPdf(evidence: ItemEvidence): Fact | null {
  if (evidence.item.form !== 'table') return null;
  const withTables = evidence.sources.filter((source) => (source.document?.tables.length ?? 0) > 0 && source.document?.failure === null);
  const pdf = withTables.find((source) => source.document?.kind === 'pdf');
  if (pdf === undefined || withTables.some((source) => source.document?.readability === 'R3' || source.document?.readability === 'R4')) return null;
  return { code: 'table-only-pdf', verdict: 'remark', params: {}, evidence: [evidenceFrom(pdf, '', '')] };
}
