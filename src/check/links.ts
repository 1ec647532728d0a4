import type { LinkCheck } from '../model/check.js';
import type { Block, Document } from '../model/document.js';
import { formatLocator } from '../model/document.js';
import type { ItemEvidence, Source } from '../model/evidence.js';
import type { Evidence, Fact, FactCode } from '../model/finding.js';
import { meaningOf } from '../model/outcome.js';
import type { Cause } from '../model/resource.js';
import { worst, type Verdict } from '../model/verdict.js';
import { fileNameOf } from '../url/index.js';
import { exposuresIn, type Exposure } from './exposure.js';
import { insideArchive, partsOf } from './members.js';
import { leastConfidence, withConfidence, withoutPictureText } from './pictures.js';
import { evidenceFrom, evidenceIn, readingOf } from './reading.js';
import { otherDistrict } from './standing.js';

/** What can be said of one link or attachment by itself: whether it opened and what kind of document it is. */
export function checkLink(source: Source, evidence: ItemEvidence): LinkCheck {
  const { resource, document } = source;
  const place = evidenceFrom(source, '', source.linkText ?? '');
  if (resource.outcome !== 'ok') {
    const meaning = meaningOf(resource);
    return { verdict: meaning.verdict, facts: [{ code: 'link-outcome', verdict: meaning.verdict, params: { outcome: resource.outcome, status: resource.httpStatus, ...causeParams(resource.cause) }, evidence: [place] }] };
  }
  if (document === null) return { verdict: 'unchecked', facts: [{ code: 'document-not-read', verdict: 'unchecked', params: { reason: 'not-read' }, evidence: [place] }] };
  // The header where it is wrong, and otherwise the name.
  const claimed = resource.mediaType === null || resource.mediaType === document.mediaType ? extensionOf(fileNameOf(place.url)) : resource.mediaType;
  const facts = documentFacts(document, place, claimed);
  for (const part of partsOf(source)) {
    if (part.document === null || part.document.failure !== null || part.document.kind === 'image') continue;
    const foreign = otherDistrict(readingOf(part, withoutPictureText(part.document)), evidence);
    if (foreign !== null) facts.push({ code: 'wrong-district', verdict: 'remark', params: { name: foreign.name }, evidence: [foreign.evidence ?? evidenceFrom(part, '', source.linkText ?? '')] });
  }
  return { verdict: worst(['pass', ...facts.map((fact) => fact.verdict)]), facts };
}

/** The parameters of a finding are flat; what a cause is called stands in `cause`. */
function causeParams(cause: Cause | undefined): Fact['params'] {
  return Object.fromEntries(Object.entries(cause ?? {}).map(([name, value]) => [name === 'code' ? 'cause' : name, value]));
}

/**
 * What can be said of a document by itself, whatever it was submitted for. `claimed`: the type that its header or name
 * gives it, for the words only.
 */
export function documentFacts(document: Document, place: Evidence, claimed: string | null): Fact[] {
  if (document.members === undefined) return [...opened(document, place, claimed), ...exposed(document, place)];
  const read = document.members.filter((member) => member.failure === null && member.readability >= 'R2').length;
  const ofArchive: Fact = { code: 'document-archive', verdict: read === 0 ? 'review' : 'remark', params: { kind: document.mediaType, all: document.members.length, read }, evidence: [place] };
  const ofMembers = document.members.flatMap((member) => documentFacts(member, { ...place, locator: insideArchive(member.name, '') }, extensionOf(member.name)));
  return [ofArchive, ...(document.traits.includes('limit-reached') ? [notReadWhole(place)] : []), ...together(ofMembers)];
}

const MOST_PLACES = 8;

/** The same said of several files of an archive is said once, with the place of each. */
function together(facts: readonly Fact[]): Fact[] {
  const said = new Map<string, Fact>();
  for (const fact of facts) {
    const key = JSON.stringify([fact.code, fact.verdict, fact.params]);
    const known = said.get(key);
    if (known === undefined) said.set(key, { ...fact, evidence: [...fact.evidence] });
    else known.evidence.push(...fact.evidence.slice(0, MOST_PLACES - known.evidence.length));
  }
  return [...said.values()];
}

function extensionOf(name: string): string | null {
  return /\.\w{1,5}$/.exec(name)?.[0] ?? null;
}

function notReadWhole(place: Evidence): Fact {
  return { code: 'document-not-read', verdict: 'unchecked', params: { reason: 'limit-reached' }, evidence: [place] };
}

function opened(document: Document, place: Evidence, claimed: string | null): Fact[] {
  const fact = (code: FactCode, verdict: Verdict, params: Fact['params'] = {}): Fact => ({ code, verdict, params, evidence: [place] });
  const has = (trait: Document['traits'][number]): boolean => document.traits.includes(trait);
  if (document.failure !== null) {
    const { by, code } = document.failure;
    if (by === 'us') return [fact('document-not-read', 'unchecked', { reason: code })];
    if (has('encrypted')) return [fact('document-encrypted', 'fail')];
    if (code === 'archive') return [fact('document-archive', 'review', { kind: document.mediaType })];
    if (has('unsupported-format')) return [fact('document-unsupported', 'review', { kind: document.mediaType })];
    return [fact('document-broken', 'review', { reason: code })];
  }
  const facts: Fact[] = [];
  if (has('limit-reached')) facts.push(notReadWhole(place));
  if (has('client-rendered')) facts.push(fact('document-client-rendered', 'review'));
  else if (has('scrambled-text') || has('junk-text')) facts.push(fact('document-scrambled', 'review', { kind: document.kind }));
  else if (has('partly-unreadable')) {
    const pages = document.pageReadings.filter((page) => !['sound', 'repaired', 'blank'].includes(page.textLayer) || page.damage.includes('ocr-layer') || page.damage.includes('wrong-letters-in-part')).map((page) => page.page);
    // A word processor's file has no pages to name.
    if (pages.length === 0) facts.push(fact('document-partly-read', 'review', { reason: 'partly-unreadable' }));
    else facts.push(fact('document-partly-picture', 'review', { pages: pages.slice(0, 20), count: pages.length, all: document.pages }));
  } else if (has('scanned') || has('picture-only') || document.readability === 'R1') facts.push(fact('document-picture', 'review', { kind: document.kind }));
  else if (document.readability === 'R0') facts.push(fact('document-broken', 'review', { reason: 'empty' }));
  for (const reason of ['embedded-files', 'tables-lost'] as const) if (has(reason)) facts.push(fact('document-partly-read', 'review', { reason }));
  if (has('placeholder')) facts.push(fact('document-placeholder', 'remark'));
  if (has('damaged-text')) facts.push(fact('document-damaged-text', 'remark'));
  if (has('kind-mismatch')) facts.push(fact('kind-mismatch', 'remark', { kind: document.mediaType, header: claimed }));
  return facts;
}

/**
 * Citizens' numbers, private phones and bank accounts in a published file. The quote shows the place, never the number.
 * What OCR read as one, a person must confirm.
 */
function exposed(document: Document, place: Evidence): Fact[] {
  const exposures = exposuresIn(document);
  return [
    ...exposure(document, place, exposures.filter(({ block }) => block.words === undefined)),
    ...exposure(document, place, exposures.filter(({ block }) => block.words !== undefined)),
  ];
}

function exposure(document: Document, place: Evidence, exposures: readonly Exposure[]): Fact[] {
  const [first] = exposures;
  if (first === undefined) return [];
  const placeOf = (block: Block): string => [place.locator, formatLocator(block.locator)].filter((part) => part !== '').join(', ');
  const places = exposures.slice(0, 5).map(({ block }) => withConfidence(evidenceIn(place.url, placeOf(block), block.text, place.sha256), [document]));
  const params = { kinds: [...new Set(exposures.flatMap((one) => one.kinds))], count: exposures.length, place: placeOf(first.block) };
  if (first.block.words === undefined) return [{ code: 'personal-data-exposed', verdict: 'remark', params, evidence: places }];
  return [{ code: 'personal-data-exposed', verdict: 'review', params: { ...params, ocrConfidence: leastConfidence(places) }, evidence: places }];
}

/** For an item whose content is a table: its tables are published, but only as PDF. */
export function tableOnlyAsPdf(evidence: ItemEvidence): Fact | null {
  if (evidence.item.form !== 'table') return null;
  const withTables = evidence.sources.flatMap(partsOf).filter(({ document }) => document !== null && document.failure === null && withoutPictureText(document).tables.length > 0);
  const pdf = withTables.find((source) => source.document?.kind === 'pdf');
  if (pdf === undefined || withTables.some((source) => source.document?.readability === 'R3' || source.document?.readability === 'R4')) return null;
  return { code: 'table-only-pdf', verdict: 'remark', params: {}, evidence: [evidenceFrom(pdf, '', '')] };
}
