import { availableParallelism } from 'node:os';
import pLimit from 'p-limit';
import { checkItem } from '../check/index.js';
import { crossFacts } from '../check/cross/index.js';
import { createFetcher, type Fetcher, type FetchOptions } from '../fetch/index.js';
import { estimateScore } from '../judge/score.js';
import type { RequirementCheck } from '../model/check.js';
import type { Checklist, ChecklistItem } from '../model/checklist.js';
import type { District } from '../model/district.js';
import type { ItemEvidence } from '../model/evidence.js';
import type { ItemReport, Report } from '../model/report.js';
import type { Link, Submission } from '../model/submission.js';
import { createReader, OCR_VERSION, READER_VERSION, type Reader } from '../read/index.js';
import type { Replica } from '../replica/index.js';
import type { Holder, SavedEvidence, Store } from '../store/index.js';
import { lintSubmission, loadDistricts } from '../submission/index.js';
import { repairUrl } from '../url/index.js';
import { followAttachments, hasUnfollowed, lacksEvidence } from './attachments.js';
import { checklistStatus } from './checklist-status.js';
import { contentKey } from './content.js';
import { createGathering, type Gathering } from './gathering.js';
import { districtLock } from './district-lock.js';
import { judgeChecked } from './judging.js';
import { readPictures } from './pictures.js';
import { fetchFilesBehind } from './service-files.js';
import { keptFrom, NOTHING_KEPT, type Kept, type Recheck } from './recheck.js';
import { createRendering, type RenderChoice, type Rendering } from './rendering.js';

export { openSaved } from '../fetch/index.js';

export interface AuditOptions {
  district: District;
  submission: Submission;
  checklist: Checklist;
  /** Only these items; null for all of the checklist. */
  items: string[] | null;
  source: 'live' | 'replica';
  /** Origin of the district's own site. */
  portal: string;
  /** Requests per second and host; null for no pacing. */
  rate: number | null;
  /** Of one request, body included. */
  timeoutMs: number;
  allowPrivate: boolean;
  /** Read pictures by OCR where evidence is lacking. */
  ocr: boolean;
  /** Address or mail in the User-Agent. */
  contact: string;
  /** Pace and budget shared with the other programs of this machine, and what the user has saved of the site. */
  fetching?: Pick<FetchOptions, 'ledgerPath' | 'onLedgerTrouble' | 'budgetRequests' | 'budgetBytes' | 'saved'>;
  /** What "today" is for the rules, RFC 3339 date. */
  asOf: string;
  /** Scores of IIT and EIT, for the level that would follow; null or absent: not given. */
  surveys?: { iit: number; eit: number } | null;
  /** Run the scripts of pages in a browser, where something is missing; null or absent: never. */
  render?: RenderChoice | null;
  store: Store;
  toolVersion: string;
  /** The bundled stand-in portal, when it is audited in place of the live one. */
  replica: Replica | null;
  signal: AbortSignal;
  onProgress(event: AuditProgress): void;
  now(): Date;
  /** Another process works on this district; the audit begins when it has ended. */
  onWait?(holder: Holder): void;
  /** Only what changed since another audit is asked for; everything is checked and judged again. Absent: everything is asked for. */
  recheck?: Recheck | null;
  /** A list that was not handed in: the audit is no result of the district. */
  precheck?: boolean;
  /** In a run: what its audits share, and where its results go. */
  run?: RunPart;
}

/** One audit as a part of a run. */
export interface RunPart {
  fetcher: Fetcher;
  reader: Reader;
  /** Begun before, in an earlier process perhaps; null: now. */
  begun: { auditId: string; startedAt: string } | null;
  onBegin(auditId: string, startedAt: string): void;
  /** Takes the result in place of the store. */
  finish(auditId: string, report: Report, evidence: readonly SavedEvidence[]): void;
}

export interface AuditProgress {
  /** `ocr` counts the pages of one document, the one being read included; the others count links or items. */
  stage: 'fetch' | 'read' | 'ocr' | 'check' | 'render';
  done: number;
  total: number;
  /** Of the `ocr` stage: name of the file. */
  host: string | null;
}

/** Origin of the live portal: what the list is linted against also when the stand-in answers for it. */
const LIVE_PORTAL = 'https://webportal.bangkok.go.th';
const ATTACHMENTS_PER_AUDIT = 200;
/** Thirty scans of six pages take ten minutes; what a hostile site adds to that must end. */
const OCR_MS_PER_AUDIT = 30 * 60_000;
/** One core stays free for this process. */
export const READERS = Math.max(1, availableParallelism() - 1);
/** Links under way at once; the fetcher paces and limits each host by itself. */
const LINKS_AT_ONCE = 16;

/**
 * Checks one district once: submission → lint → fetch → read → check → judge → store → report. Everything the checks
 * look at is saved before the report is returned. Rejects with the signal's reason when interrupted; the audit is then
 * not recorded as finished. Two processes never audit a district at once: the second waits, and says so by `onWait`.
 */
export async function audit(options: AuditOptions): Promise<Report> {
  const lock = await districtLock(options);
  try {
    if (options.run !== undefined) return await auditWith(options, options.run);
    const fetcher = fetcherOf(options, options.district.slug);
    const reader = createReader({ processes: READERS, signal: options.signal });
    try {
      return await auditWith(options, { fetcher, reader, begun: null, onBegin: () => {}, finish: options.store.finishAudit });
    } finally {
      await Promise.all([reader.close(), fetcher.close()]);
    }
  } finally {
    lock.release();
  }
}

async function auditWith(options: AuditOptions, { fetcher, reader, begun, onBegin, finish }: RunPart): Promise<Report> {
  const { district, submission, checklist, store } = options;
  const startedAt = begun?.startedAt ?? options.now().toISOString();
  const items = checklist.items.filter((item) => options.items === null || options.items.includes(item.id));
  const auditId = begun?.auditId ?? begin(options, startedAt, onBegin);
  const lint = lintSubmission(submission, {
    district,
    portal: options.source === 'replica' ? LIVE_PORTAL : options.portal,
    checklist,
    items: options.items ?? undefined,
  });

  const gathering = createGathering({ fetcher, reader, store, readerVersion: READER_VERSION, ocrVersion: OCR_VERSION, ocrMs: options.ocr ? OCR_MS_PER_AUDIT : 0, elapsed: () => performance.now(), onProgress: options.onProgress });
  let rendered = 0;
  const rendering = createRendering({
    choice: options.render ?? null,
    admit: (url, signal) => fetcher.admit(url, signal),
    userAgent: userAgentOf(options),
    signal: options.signal,
    store,
    gathering,
    onPage(host) {
      rendered += 1;
      options.onProgress({ stage: 'render', done: rendered, total: rendered, host });
    },
  });
  try {
    const links = items.flatMap((item) => linksOf(item.id, options));
    const kept = options.recheck ? keptFrom(options.recheck, links, options) : NOTHING_KEPT;
    const evidence = await gather(options, items, links, gathering, kept);
    const reports = await checkAndFollow(evidence, options, gathering, rendering, kept);
    const report: Report = {
      schemaVersion: 1,
      tool: { name: 'oit-check', version: options.toolVersion },
      checklist: { id: checklist.id, version: checklist.version, status: checklistStatus(checklist, options.asOf) },
      audit: { id: auditId, startedAt, finishedAt: options.now().toISOString(), asOf: options.asOf, source: options.source, ...(options.recheck ? { recheckOf: options.recheck.of } : {}) },
      district: { slug: district.slug, code: district.code, nameTh: district.nameTh, nameEn: district.nameEn },
      fiscalYear: checklist.fiscalYear,
      score: estimateScore(checklist, reports, options.surveys ?? null),
      lint,
      items: reports,
    };
    options.signal.throwIfAborted();
    finish(auditId, report, evidence.map((item) => ({ ...item, contentKey: contentKey(item.sources, options.portal) })));
    return report;
  } finally {
    await rendering.close();
  }
}

/** Notes in one step that the audit begins and whose it is. */
function begin({ district, checklist, store, toolVersion, source, asOf, portal, precheck }: AuditOptions, startedAt: string, onBegin: RunPart['onBegin']): string {
  let id = '';
  store.together(() => {
    id = store.beginAudit({ district: district.slug, fiscalYear: checklist.fiscalYear, checklistId: checklist.id, checklistVersion: checklist.version, toolVersion, source, asOf, portal, precheck, startedAt });
    onBegin(id, startedAt);
  });
  return id;
}

/** The fetcher of an audit, or of all audits of a run with the slugs of all its districts. */
export function fetcherOf(options: Pick<AuditOptions, 'rate' | 'timeoutMs' | 'allowPrivate' | 'replica' | 'fetching' | 'toolVersion' | 'contact' | 'portal' | 'store' | 'signal'>, slug: string | readonly string[]): Fetcher {
  const { store, replica } = options;
  return createFetcher({
    ...options.fetching,
    rate: options.rate,
    timeoutMs: options.timeoutMs,
    allowPrivate: options.allowPrivate,
    allowOrigins: replica?.allowOrigins ?? [],
    userAgent: userAgentOf(options),
    portal: options.portal,
    slug,
    keep: (bytes) => store.keep(bytes),
    // The stand-in's addresses change with its ports, so what was kept of them says nothing.
    conditional: replica === null ? (url) => store.validatorsOf(url) : undefined,
    signal: options.signal,
  });
}

function userAgentOf({ toolVersion, contact }: Pick<AuditOptions, 'toolVersion' | 'contact'>): string {
  return `oit-check/${toolVersion} (+${contact})`;
}

/** Fetches and reads every submitted link of the items; of links that are kept from an earlier audit, reads what was received then. */
async function gather(options: AuditOptions, items: ChecklistItem[], links: Link[], gathering: Gathering, kept: Kept): Promise<ItemEvidence[]> {
  gathering.expect(links.filter((link) => kept.sourcesOf(link) === null).length);
  const limit = pLimit(LINKS_AT_ONCE);
  const found = await Promise.all(
    links.map((link) => limit(() => {
      const seen = kept.sourcesOf(link);
      return seen === null ? gathering.source(link, link.requestedUrl ?? link.url).then((source) => [source]) : Promise.all(seen.map(({ resource, ...place }) => gathering.received(link, resource, place)));
    })),
  );
  // What was submitted stands before what was found there.
  const sources = [...found.map((group) => group.slice(0, 1)), ...found.map((group) => group.slice(1))].flat();
  const districtNames = loadDistricts().map((one) => one.nameTh);
  return items.map((item) => ({
    checklist: options.checklist,
    item,
    district: options.district,
    districtNames,
    fiscalYear: options.checklist.fiscalYear,
    asOf: options.asOf,
    portal: options.portal,
    sources: sources.filter((source) => source.link.itemId === item.id),
    attachmentsCut: kept.isCut(item.id),
  }));
}

/** The submitted addresses of an item beside what is requested for them. */
export function linksOf(itemId: string, { submission, replica }: Pick<AuditOptions, 'submission' | 'replica'>): Link[] {
  const urls = submission.items.filter((one) => one.item === itemId).flatMap((one) => one.links);
  return urls.map((url, index) => {
    const { requestedUrl, repairs } = repairUrl(replica === null ? url : replica.rebase(url));
    return { itemId, index, url, requestedUrl, repairs };
  });
}

/**
 * Checks item by item; where a hard requirement lacks evidence, what the submitted pages link to is looked at first, then what a
 * browser shows of pages that scripts fill and what those link to, and then what stands in pictures.
 */
async function checkAndFollow(evidence: ItemEvidence[], options: AuditOptions, gathering: Gathering, rendering: Rendering, kept: Kept): Promise<ItemReport[]> {
  const budget = { left: ATTACHMENTS_PER_AUDIT };
  const checked: { item: ItemEvidence; requirements: RequirementCheck[] }[] = [];
  for (const [index, item] of evidence.entries()) {
    options.signal.throwIfAborted();
    options.onProgress({ stage: 'check', done: index, total: evidence.length, host: null });
    if (kept.isWhole(item.item.id)) {
      checked.push({ item, requirements: await checkKept(item, gathering) });
      continue;
    }
    let requirements = await followAttachments(item, budget, gathering, checkItem);
    if (lacksEvidence(requirements) && (await fetchFilesBehind(item, gathering))) requirements = checkItem(item);
    if (lacksEvidence(requirements) && (await rendering.pages(item))) requirements = await followAttachments(item, budget, gathering, checkItem);
    checked.push({ item, requirements: await readPictures(item, requirements, gathering, checkItem, READERS) });
  }
  // What items contradict each other in shows only when all of them are gathered.
  const cross = crossFacts(evidence);
  options.onProgress({ stage: 'check', done: evidence.length, total: evidence.length, host: null });
  return checked.map(({ item, requirements }) => judgeChecked(item, requirements, cross.get(item.item.id)));
}

/** An item of which nothing is asked again. Where today's rules would go one step further than those of that day, an absence is `review`. */
async function checkKept(item: ItemEvidence, gathering: Gathering): Promise<RequirementCheck[]> {
  const requirements = await readPictures(item, checkItem(item), gathering, checkItem, READERS);
  if (item.attachmentsCut || !lacksEvidence(requirements) || !hasUnfollowed(item)) return requirements;
  item.attachmentsCut = true;
  return checkItem(item);
}
