import { setTimeout as timer } from 'node:timers/promises';
import type { Checklist } from '../../model/checklist.js';
import type { District } from '../../model/district.js';
import type { NightSummary } from '../../model/night.js';
import type { Submission } from '../../model/submission.js';
import { createReader, type Reader } from '../../read/index.js';
import type { RunRecord } from '../../store/index.js';
import { audit, fetcherOf, READERS, type AuditOptions } from '../index.js';
import { baselineOf } from './baseline.js';
import { withHistory } from './history.js';
import { doubtful } from './second-look.js';
import { progressOf, type Progress } from './progress.js';
import { lookAgain } from './second-turn.js';
import { summarise } from './summary.js';
import { keyOf, workListFetcher, type NightFetcher } from './work-list.js';

export interface NightTarget {
  district: District;
  submission: Submission;
  checklist: Checklist;
}

export interface NightOptions extends Pick<AuditOptions, 'source' | 'portal' | 'rate' | 'timeoutMs' | 'allowPrivate' | 'fetching' | 'render' | 'ocr' | 'contact' | 'store' | 'toolVersion' | 'replica' | 'signal' | 'now'> {
  targets: readonly NightTarget[];
  /** What "today" is for the rules on the day when the audit of a district begins (RFC 3339 date). */
  asOf(moment: Date): string;
  /** Between the two looks at a link that newly fails. */
  confirmAfterMs: number;
  onProgress(event: NightProgress): void;
  /** The night is finished: what is written to the store here is written together with that. */
  onFinish?(summary: NightSummary): void;
  /** Something the operator should know at once. */
  onNote(note: NightNote): void;
  /** Milliseconds of a clock that only moves forward. */
  elapsed(): number;
  sleep?(ms: number, signal: AbortSignal): Promise<void>;
}

export interface NightProgress {
  /** Addresses looked at, of those submitted and those found on the way. */
  looked: number;
  links: number;
  /** Districts finished. */
  done: number;
  districts: number;
  /** Being worked on; null while the second looks are waited for. */
  district: District | null;
}

export type NightNote =
  | { kind: 'resumed'; startedAt: string; done: number; districts: number }
  | { kind: 'held'; district: District; pid: number; since: string }
  | { kind: 'failed'; district: District; trouble: string }
  | { kind: 'second-look'; links: number; inMs: number }
  | { kind: 'network-down'; retryInMs: number };

/** The reason of a signal that ends a night because its time is over. */
export class WindowClosed extends Error {}

/** An open run older than this is not continued: half of what it saw would be of another time. */
const TOO_OLD_MS = 3 * 86_400_000;
const NETWORK_PAUSE_MS = 5 * 60_000;
const NETWORK_PAUSES = 3;

/**
 * Audits all targets as one run: the oldest audit first, one fetcher for all, newly failing links looked at twice. Every look is
 * in the store before anything rests on it, so that a killed night goes on where it was; `store.runs` says how
 * far it came. Returns the summary, also of a night that was interrupted; rejects for a full disk and for bugs of its own.
 * The caller holds the lock `nightly`.
 */
export async function runNight(options: NightOptions): Promise<NightSummary> {
  const { store } = options;
  const run = openRun(options);
  const summary = (ended: NightSummary['ended'], finishedAt: string | null): NightSummary => summarise(store, run, ended, finishedAt);
  let ended: NightSummary['ended'];
  try {
    ended = await work(run, options);
  } catch (error) {
    if (!options.signal.aborted) throw error;
    ended = options.signal.reason instanceof WindowClosed ? 'window' : 'interrupted';
  }
  const result = summary(ended, ended === 'finished' ? options.now().toISOString() : null);
  if (ended === 'finished') {
    store.together(() => {
      store.runs.finish(run.id, result);
      options.onFinish?.(result);
    });
  } else store.runs.note(run.id, result);
  return result;
}

/** Which districts in which order, and for whom: what makes two nights the same night. */
export function runKey({ targets, source, portal }: Pick<NightOptions, 'targets' | 'source' | 'portal'>): string {
  return JSON.stringify([source, portal, targets.map(({ district, checklist }) => `${district.slug} ${checklist.fiscalYear}`).toSorted()]);
}

function openRun(options: NightOptions): RunRecord {
  const { store, targets } = options;
  const key = runKey(options);
  const known = store.runs.open(key);
  const now = options.now();
  if (known !== null) {
    if (Math.abs(now.getTime() - Date.parse(known.startedAt)) < TOO_OLD_MS) {
      const districts = store.runs.districts(known.id);
      options.onNote({ kind: 'resumed', startedAt: known.startedAt, done: districts.filter((one) => one.state === 'done').length, districts: districts.length });
      return known;
    }
    store.runs.abandon(known.id);
  }
  const districts = targets.map(({ district, checklist }) => ({ district: district.slug, fiscalYear: checklist.fiscalYear }));
  const last = new Map(districts.map((one) => [one.district, store.audits(one.district).find((record) => record.finishedAt !== null && record.rejudgeOf === null)?.finishedAt ?? '']));
  return store.runs.begin(key, now.toISOString(), districts.toSorted((a, b) => (last.get(a.district) ?? '').localeCompare(last.get(b.district) ?? '') || a.district.localeCompare(b.district)));
}

/** Until all is done, or nothing more can be done now. Rejects with the signal's reason. */
async function work(run: RunRecord, options: NightOptions): Promise<NightSummary['ended']> {
  const sleep = options.sleep ?? ((ms: number, signal: AbortSignal) => timer(ms, undefined, { signal }).then(() => undefined));
  const reader = createReader({ processes: READERS, signal: options.signal });
  const progress = progressOf(run, options);
  try {
    for (let pauses = 0; ; pauses += 1) {
      const left = await pass(run, options, reader, progress, sleep);
      if (left === null) return 'finished';
      if (left === 'budget' || pauses === NETWORK_PAUSES) return left;
      options.onNote({ kind: 'network-down', retryInMs: NETWORK_PAUSE_MS });
      await sleep(NETWORK_PAUSE_MS, options.signal);
    }
  } finally {
    await reader.close();
  }
}

/** One fetcher's life: it takes a network that is down for final. Returns what kept some district from being finished. */
async function pass(run: RunRecord, options: NightOptions, reader: Reader, progress: Progress, sleep: NonNullable<NightOptions['sleep']>): Promise<NightFetcher['unsettled']> {
  const { store, signal, targets } = options;
  const firstLooks = new Map<string, number>();
  const fetcher = workListFetcher({
    fetcher: fetcherOf(options, targets.map(({ district }) => district.slug)),
    store,
    runId: run.id,
    onLook(url) {
      firstLooks.set(url, options.elapsed());
      progress.looked(url);
    },
  });
  const stages = { fetcher, reader };
  /** Our own failures in this process; another process may do better. */
  const failed = new Set<string>();
  const open = (states: readonly string[]): NightTarget[] =>
    store.runs.districts(run.id).filter((one) => states.includes(one.state) && !failed.has(one.district)).flatMap((one) => targets.find(({ district }) => district.slug === one.district) ?? []);
  try {
    const held: NightTarget[] = [];
    for (const target of open(['waiting', 'failed'])) {
      const holder = store.locks.holder(`audit ${target.district.slug}`);
      if (holder === null) await auditOne(run, target, options, stages, progress, failed);
      else {
        options.onNote({ kind: 'held', district: target.district, pid: holder.pid, since: holder.since });
        held.push(target);
      }
      if (fetcher.unsettled === 'network-down') return 'network-down';
    }
    for (const target of held) await auditOne(run, target, options, stages, progress, failed);
    for (;;) {
      signal.throwIfAborted();
      await lookAgain(run, options, fetcher, firstLooks, sleep);
      if (fetcher.unsettled === 'network-down') return 'network-down';
      const unconfirmed = open(['unconfirmed']);
      // A page that came back may lead to files nobody has looked at; those get their second look in the next turn.
      if (unconfirmed.length === 0 || fetcher.unsettled !== null) return fetcher.unsettled;
      for (const target of unconfirmed) await auditOne(run, target, options, stages, progress, failed);
    }
  } finally {
    await fetcher.close();
  }
}

async function auditOne(run: RunRecord, target: NightTarget, options: NightOptions, { fetcher, reader }: { fetcher: NightFetcher; reader: Reader }, progress: Progress, failed: Set<string>): Promise<void> {
  const { store, signal } = options;
  const { district, submission, checklist } = target;
  const known = store.runs.districts(run.id).find((one) => one.district === district.slug);
  const record = known === undefined || known.audit === null ? undefined : store.audits(district.slug).find((one) => one.id === known.audit);
  // An audit that an earlier version began is begun anew: its line would name the wrong version.
  const begun = record !== undefined && record.toolVersion === options.toolVersion && record.checklistVersion === checklist.version ? { auditId: record.id, startedAt: record.startedAt } : null;
  progress.at(district);
  try {
    await audit({
      ...options,
      district,
      submission,
      checklist,
      items: null,
      asOf: record !== undefined && begun !== null ? record.asOf : options.asOf(options.now()),
      onProgress: () => {},
      onWait: ({ pid, since }) => options.onNote({ kind: 'held', district, pid, since }),
      run: {
        fetcher,
        reader,
        begun,
        onBegin: (auditId, startedAt) => store.runs.setAudit(run.id, district.slug, auditId, startedAt),
        finish(auditId, report, evidence) {
          // Something got no answer through our own doing; the district waits until it has one.
          if (fetcher.unsettled !== null && evidence.some(({ sources }) => sources.some(({ resource }) => store.runs.link(run.id, keyOf(resource.requestedUrl)) === null))) return;
          const urls = doubtful(store, run.id, evidence, baselineOf(store, run.id, known ?? unreachable(district.slug)));
          store.together(() => {
            if (urls.length > 0) {
              store.runs.wantSecondLook(run.id, urls);
              return store.runs.setState(run.id, district.slug, 'unconfirmed');
            }
            store.finishAudit(auditId, withHistory(report, run.id, store), evidence);
            store.runs.setState(run.id, district.slug, 'done');
          });
        },
      },
    });
  } catch (error) {
    if (signal.aborted || isOfTheMachine(error)) throw error;
    const trouble = error instanceof Error ? `${error.name}: ${error.message.split('\n', 1)[0] ?? ''}`.slice(0, 300) : String(error);
    failed.add(district.slug);
    store.runs.setState(run.id, district.slug, 'failed', trouble);
    options.onNote({ kind: 'failed', district, trouble });
  }
  progress.finished();
}

/** A full disk or a broken database will not be better for the next district. */
function isOfTheMachine(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (/^(?:ENOSPC|EDQUOT|EIO|EROFS|EMFILE|ENFILE)$/.test(String(error.code)) || String(error.code).startsWith('SQLITE_'));
}

function unreachable(slug: string): never {
  throw new Error(`the run lost ${slug} while it was worked on`);
}
