import { basename } from 'node:path';
import { readPublished, type MonthSummary, type Undated } from '../check/procurement/summary.js';
import { partsOf } from '../check/members.js';
import { readingOf, type Reading } from '../check/reading.js';
import { standingOf } from '../check/standing.js';
import { readPurchases, readTables, withoutRepeated, type MonthOfPurchases, type Origin } from '../extract/index.js';
import type { Checklist, ChecklistItem } from '../model/checklist.js';
import type { District } from '../model/district.js';
import type { Document } from '../model/document.js';
import type { ItemEvidence, Source } from '../model/evidence.js';
import type { Extraction, Left } from '../model/extraction.js';
import type { Report } from '../model/report.js';
import { isInFiscalYear } from '../procurement/month.js';
import { createReader, OCR_VERSION } from '../read/index.js';
import type { Store } from '../store/index.js';
import { loadDistricts } from '../submission/index.js';
import type { Look } from './look.js';
import { portalOf } from './portal.js';

export interface StoredExtraction {
  store: Store;
  /** Of a finished audit. */
  report: Report;
  checklist: Checklist;
  item: ChecklistItem;
  district: District;
  toolVersion: string;
  /** Read pages that are pictures and that the audit had no need of; null: never. */
  ocr: { timeMs?: number | undefined; signal: AbortSignal; onPicture(index: number, count: number): void } | null;
}

/**
 * The tables of an item's documents as a stored audit holds them. Documents of another year or district are left out, and named.
 * Rejects with the signal's reason when interrupted.
 */
export async function extractStored({ store, report, checklist, item, district, toolVersion, ocr }: StoredExtraction): Promise<Extraction> {
  const saved = distinct(store.evidenceOf(report.audit.id).find((one) => one.item.id === item.id)?.sources ?? []);
  const sources = ocr === null ? saved : await withPictures(saved, store, ocr);
  const portal = portalOf(store.audits(district.slug).find((one) => one.id === report.audit.id), sources);
  const districtNames = loadDistricts().map((one) => one.nameTh);
  const evidence: ItemEvidence = { checklist, item, district, districtNames, fiscalYear: report.fiscalYear, asOf: report.audit.asOf, portal, sources, attachmentsCut: false };
  const left: Left[] = [];
  const readings: Reading[] = [];
  for (const source of sources.flatMap(partsOf)) {
    const reading = readingFor(source, left);
    if (reading === null) continue;
    const standing = standingOf(reading, asksForPurchases(item) ? 'fiscal-year' : (item.requirements[0]?.period ?? 'in-force'), evidence);
    if (standing.verdict === 'other-year' || standing.verdict === 'other-district') {
      if (reading.document.tables.length > 0) left.push({ ...placeOf(source), reason: standing.verdict });
    } else readings.push(reading);
  }
  const { slug, code, nameTh, nameEn } = district;
  const frame = { district: { slug, code, nameTh, nameEn }, fiscalYear: report.fiscalYear, item: item.id, audit: report.audit.id };
  return extraction(readings, asksForPurchases(item) ? 'purchases' : 'tables', left, frame, toolVersion);
}

export interface FileExtraction {
  look: Look;
  /** Whose file it is, where that is known. */
  district: District | null;
  fiscalYear: number | null;
  /** RFC 3339. */
  retrievedAt: string;
  toolVersion: string;
}

/** The tables of one file: purchases where it holds the form, any table where it does not. */
export function extractFile({ look, district, fiscalYear, retrievedAt, toolVersion }: FileExtraction): Extraction {
  const left: Left[] = [];
  const readings = look.document === null ? [] : partsOf(localSource(basename(look.name), look.document, retrievedAt)).flatMap((source) => readingFor(source, left) ?? []);
  const named = district === null ? null : { slug: district.slug, code: district.code, nameTh: district.nameTh, nameEn: district.nameEn };
  const frame = { district: named, fiscalYear, item: null, audit: null };
  const purchases = extraction(readings, 'purchases', [...left], frame, toolVersion);
  return purchases.purchases.length > 0 ? purchases : extraction(readings, 'tables', left, frame, toolVersion);
}

export function asksForPurchases(item: ChecklistItem): boolean {
  return item.requirements.some((requirement) => requirement.rule.kind === 'procurement');
}

type Frame = Pick<Extraction, 'district' | 'fiscalYear' | 'item' | 'audit'>;

function extraction(readings: readonly Reading[], kind: 'purchases' | 'tables', left: Left[], frame: Frame, toolVersion: string): Extraction {
  const result: Extraction = { schemaVersion: 1, tool: { name: 'oit-check', version: toolVersion }, ...frame, purchases: [], tables: [], left };
  if (kind === 'tables') {
    for (const reading of readings) {
      const tables = readTables(reading.document.tables.map((table) => ({ origin: originOf(reading), table })));
      if (tables.length === 0 && reading.document.kind !== 'html' && !hasUnreadPictures(reading.document)) left.push({ ...placeOf(reading.source), reason: 'none' });
      result.tables.push(...tables);
    }
    return result;
  }
  const published = readPublished([...readings], frame.fiscalYear ?? NO_YEAR);
  const months = published.months.filter((month) => frame.fiscalYear === null || isInFiscalYear(month.when, frame.fiscalYear));
  for (const month of months) if (month.tableUnread) left.push({ ...placeOf(month.reading.source), reason: 'table' });
  const once = withoutRepeated(readPurchases([...months.flatMap(fromMonth), ...published.undated.flatMap(fromUndated)]));
  result.purchases = once.purchases;
  left.push(...once.left);
  return result;
}

/** A fiscal year that no document is of: months without a year are then left without a month. */
const NO_YEAR = 0;

function fromMonth({ when, reading, header, section, yearAssumed, misprint }: MonthSummary): MonthOfPurchases[] {
  if (header === null || section === null || section.purchases.length === 0) return [];
  const told = when.year > NO_YEAR + 1;
  return [{ origin: originOf(reading), when: told ? when : null, yearAssumed: told && yearAssumed === true, misprint: misprint !== null, columns: header.columns, rows: section.purchases }];
}

function fromUndated({ reading, header, section }: Undated): MonthOfPurchases[] {
  return header === null || section === null ? [] : [{ origin: originOf(reading), when: null, yearAssumed: false, misprint: false, columns: header.columns, rows: section.purchases }];
}

function originOf({ source, document }: Reading): Origin {
  return { ...placeOf(source), sha256: source.resource.sha256 ?? document.sha256, retrievedAt: source.resource.fetchedAt === '' ? null : source.resource.fetchedAt, document };
}

function placeOf({ resource, member }: Source): { url: string; member?: string } {
  return { url: resource.finalUrl ?? resource.requestedUrl, ...(member === undefined ? {} : { member }) };
}

/** A document prepared with what OCR read of it; null, with the reason, where nothing was read. */
function readingFor(source: Source, left: Left[]): Reading | null {
  const { document, resource } = source;
  if (resource.outcome !== 'ok' || document === null) {
    left.push({ ...placeOf(source), reason: 'closed' });
    return null;
  }
  if (document.failure !== null || document.traits.includes('unsupported-format')) {
    left.push({ ...placeOf(source), reason: document.traits.includes('encrypted') ? 'locked' : document.traits.includes('unsupported-format') ? 'unsupported' : 'broken' });
    return null;
  }
  if (hasUnreadPictures(document)) left.push({ ...placeOf(source), reason: 'picture' });
  return readingOf(source, document);
}

/** The sources with what OCR reads of their pictures now. A reading is kept, for it takes seconds a page. */
async function withPictures(sources: readonly Source[], store: Store, { timeMs, signal, onPicture }: NonNullable<StoredExtraction['ocr']>): Promise<Source[]> {
  const unread = sources.filter(({ document }) => document !== null && document.failure === null && hasUnreadPictures(document) && store.bytesOf(document.sha256) !== null);
  if (unread.length === 0) return [...sources];
  const reader = createReader({ ocrTimeMs: timeMs, signal });
  const read = new Map<Source, Source>();
  try {
    for (const source of unread) {
      if (source.document === null) continue;
      const { sha256, readerVersion } = source.document;
      const document = store.cachedWithOcr(sha256, readerVersion, OCR_VERSION) ?? (await reader.readPictures(store.pathOf(sha256), source.document, (_page, index, count) => onPicture(index, count)));
      signal.throwIfAborted();
      if (document.ocr?.failure !== null) continue;
      store.saveDocument(document);
      read.set(source, { ...source, document });
    }
  } finally {
    await reader.close();
  }
  return sources.map((source) => read.get(source) ?? source);
}

/** Pages that are pictures, or whose text is no text, and that OCR did not read. */
function hasUnreadPictures({ kind, pageReadings, ocr }: Document): boolean {
  if (kind === 'image') return ocr === undefined || ocr.failure !== null;
  return pageReadings.some((page) => ['picture', 'scrambled', 'junk'].includes(page.textLayer) && page.ocr === undefined);
}

/** The same bytes submitted twice are read once. */
function distinct(sources: readonly Source[]): Source[] {
  const seen = new Set<string>();
  return sources.filter(({ resource }) => {
    const key = resource.sha256 ?? resource.requestedUrl;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** A file of this machine as if it had been received: the rules of the form ask for nothing but its name and content. */
function localSource(name: string, document: Document, retrievedAt: string): Source {
  const link = { itemId: '', index: 0, url: name, requestedUrl: name, repairs: [] };
  return {
    link,
    foundOn: null,
    linkText: null,
    document,
    resource: { requestedUrl: name, finalUrl: null, outcome: 'ok', httpStatus: null, redirects: [], mediaType: null, charset: null, etag: null, lastModified: null, fileName: null, sha256: document.sha256, bytes: document.bytes, attempts: 0, fetchedAt: retrievedAt, durationMs: 0, detail: null },
  };
}
