import { availableParallelism } from 'node:os';
import { crossFacts } from '../check/cross/index.js';
import { checkItem } from '../check/index.js';
import { changesBetween } from '../judge/changes.js';
import { estimateScore } from '../judge/score.js';
import type { Checklist } from '../model/checklist.js';
import type { District } from '../model/district.js';
import type { ItemEvidence, Source } from '../model/evidence.js';
import type { Fact } from '../model/finding.js';
import type { Rejudgement } from '../model/rejudgement.js';
import type { ItemReport, Report } from '../model/report.js';
import { createReader, OCR_VERSION, READER_VERSION, type Reader } from '../read/index.js';
import type { AuditRecord, Holder, SavedEvidence, Store } from '../store/index.js';
import { loadDistricts } from '../submission/index.js';
import { hasUnfollowed, lacksEvidence } from './attachments.js';
import { checklistStatus } from './checklist-status.js';
import { contentKey } from './content.js';
import { districtLock } from './district-lock.js';
import { judgeChecked } from './judging.js';
import { portalOf } from './portal.js';

export interface RejudgeOptions {
  store: Store;
  /** A finished audit that went to the site. */
  record: AuditRecord;
  /** Today's checklist of that id. */
  checklist: Checklist;
  district: District;
  toolVersion: string;
  signal: AbortSignal;
  onProgress(event: { stage: 'read' | 'check'; done: number; total: number; host: null }): void;
  now(): Date;
  /** Another process works on this district, or removes old audits; judging begins when it has ended. */
  onWait?(holder: Holder): void;
}

/**
 * Judges the evidence of a stored audit again by today's rules and stores the result as an audit of its own. Nothing is
 * fetched: no part of this file's imports can. null: the audit was removed meanwhile. Rejects with the signal's reason when
 * interrupted; nothing is stored then.
 */
export async function rejudge(options: RejudgeOptions): Promise<Rejudgement | null> {
  const lock = await districtLock(options);
  try {
    const before = options.store.auditReport(options.record.id);
    return before === null ? null : await judgeStored(before, options);
  } finally {
    lock.release();
  }
}

async function judgeStored(before: Report, options: RejudgeOptions): Promise<Rejudgement> {
  const { store, record, checklist, district, signal } = options;
  const startedAt = options.now().toISOString();
  const saved = store.evidenceOf(record.id).filter(({ item }) => checklist.items.some((one) => one.id === item.id));
  const documents = await readAgain(saved, options);

  const districtNames = loadDistricts().map((one) => one.nameTh);
  const evidence = saved.map(({ item, sources, attachmentsCut }): ItemEvidence => ({
    checklist,
    item: checklist.items.find((one) => one.id === item.id) ?? unreachable(item.id),
    district,
    districtNames,
    fiscalYear: checklist.fiscalYear,
    asOf: record.asOf,
    portal: portalOf(record, sources),
    sources,
    attachmentsCut,
  }));
  const cross = crossFacts(evidence);
  const reports: ItemReport[] = [];
  for (const [index, item] of evidence.entries()) {
    signal.throwIfAborted();
    options.onProgress({ stage: 'check', done: index, total: evidence.length, host: null });
    reports.push(judgeAgain(item, cross.get(item.item.id)));
    // A long loop would hold back Ctrl-C, which arrives as an event.
    await new Promise((resolve) => setImmediate(resolve));
  }
  options.onProgress({ stage: 'check', done: evidence.length, total: evidence.length, host: null });
  signal.throwIfAborted();

  const { level } = before.score;
  const start = { district: record.district, fiscalYear: record.fiscalYear, checklistId: checklist.id, checklistVersion: checklist.version, toolVersion: options.toolVersion, asOf: record.asOf, startedAt };
  const id = store.beginAudit({ ...start, source: 'rejudge', portal: evidence[0]?.portal ?? record.portal, rejudgeOf: record.id, precheck: record.precheck });
  const after: Report = {
    ...before,
    tool: { name: before.tool.name, version: options.toolVersion },
    checklist: { id: checklist.id, version: checklist.version, status: checklistStatus(checklist, record.asOf) },
    audit: { id, startedAt, finishedAt: options.now().toISOString(), asOf: record.asOf, source: 'rejudge', rejudgeOf: record.id },
    score: estimateScore(checklist, reports, level === undefined ? null : { iit: level.iit, eit: level.eit }),
    items: reports,
  };
  store.finishAudit(id, after, evidence.map((item) => ({ ...item, contentKey: contentKey(item.sources, item.portal) })));
  return {
    audit: id,
    of: record.id,
    district: { slug: district.slug, nameTh: district.nameTh, nameEn: district.nameEn },
    fiscalYear: record.fiscalYear,
    asOf: record.asOf,
    checklist: { id: checklist.id, from: before.checklist.version, to: checklist.version },
    tool: { from: before.tool.version, to: options.toolVersion },
    ...changesBetween(before, after, documents.items),
    score: { from: before.score.oit, to: after.score.oit },
    documents: { all: documents.all, read: documents.read, asStored: documents.asStored },
  };
}

/** An absence that rests on attachments that were never fetched, because the old rules did not need them, is `review`. */
function judgeAgain(item: ItemEvidence, cross: readonly Fact[] | undefined): ItemReport {
  const checks = checkItem(item);
  if (item.attachmentsCut || !lacksEvidence(checks) || !hasUnfollowed(item)) return judgeChecked(item, checks, cross);
  const cut = { ...item, attachmentsCut: true };
  return judgeChecked(cut, checkItem(cut), cross);
}

interface ReadAgain {
  all: number;
  read: number;
  asStored: string[];
  /** Items of which a document was read again. */
  items: Set<string>;
}

/** Replaces documents of an older reader by today's reading of the same bytes, each content once. */
async function readAgain(saved: SavedEvidence[], { store, signal, onProgress }: RejudgeOptions): Promise<ReadAgain> {
  const places = saved.flatMap(({ item, sources }) => sources.map((source) => ({ item: item.id, source })));
  const old = places.filter(({ source }) => source.document !== null && source.document.readerVersion < READER_VERSION);
  const done: ReadAgain = { all: new Set(places.flatMap(({ source }) => source.document?.sha256 ?? [])).size, read: 0, asStored: [], items: new Set() };
  if (old.length === 0) return done;
  const reader = createReader({ processes: Math.max(1, availableParallelism() - 1), signal });
  const known = new Map<string, Source['document']>();
  try {
    for (const [index, { item, source }] of old.entries()) {
      onProgress({ stage: 'read', done: index, total: old.length, host: null });
      const address = source.resource.finalUrl ?? source.resource.requestedUrl;
      const key = `${source.document?.sha256 ?? ''} ${address}`;
      let document = known.get(key);
      if (document === undefined) {
        document = await readSource(source, address, store, reader);
        known.set(key, document);
        if (document === null) done.asStored.push(address);
        else done.read += 1;
      }
      if (document === null) continue;
      source.document = document;
      done.items.add(item);
    }
  } finally {
    await reader.close();
  }
  onProgress({ stage: 'read', done: old.length, total: old.length, host: null });
  return done;
}

/** Today's reading of a source's bytes, of its pictures too where they were read then; null when they are gone or damaged, or when our own limits cut the reading short. */
async function readSource(source: Source, address: string, store: Store, reader: Reader): Promise<Source['document']> {
  const read = await readText(source, address, store, reader);
  if (read === null || source.document?.ocr === undefined) return read;
  const cached = store.cachedWithOcr(read.sha256, READER_VERSION, OCR_VERSION);
  const recognised = cached ?? (await reader.readPictures(store.pathOf(read.sha256), read));
  return recognised.ocr?.failure === null ? recognised : null;
}

async function readText({ document, resource }: Source, address: string, store: Store, reader: Reader): Promise<Source['document']> {
  const sha256 = document?.sha256 ?? '';
  const cached = store.cachedDocument(sha256, READER_VERSION, address);
  if (cached !== null) return cached;
  if (store.bytesOf(sha256) === null) return null;
  const { mediaType, charset, fileName } = resource;
  const read = await reader.read(store.pathOf(sha256), { sha256, url: address, mediaType, charset, fileName });
  return read.failure?.by === 'us' && document?.failure === null ? null : read;
}

function unreachable(id: string): never {
  throw new Error(`the checklist lost ${id} while it was used`);
}
