import { setTimeout as timer } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { AuditProgress } from '../../audit/index.js';
import { precheck } from '../../audit/precheck.js';
import { loadChecklist } from '../../checklist/load.js';
import type { District } from '../../model/district.js';
import type { Holder, Lock, Precheck, Store } from '../../store/index.js';
import type { AuditBase } from '../web.js';
import { dayInBangkok } from '../../thai/index.js';

/** Checks the lists that wait, one after the other. What waits or runs stands in the store and is taken up again by the next process. */
export interface PrecheckQueue {
  start(): void;
  /** Something was put into the store. */
  wake(): void;
  /** Ends the check of this list, or takes it out of the queue; false when it neither runs nor waits. */
  stop(id: string): boolean;
  standing(id: string): Standing;
  /** Aborted when the server ends. */
  readonly closing: AbortSignal;
  /** Stops the check under way, which the next process goes on with, and resolves when it has ended. */
  close(): Promise<void>;
}

/** Where the check of a list stands. */
export type Standing =
  | { state: 'idle' }
  /** So many lists are checked before it. `elsewhere`: another server works on the queue. */
  | { state: 'queued'; ahead: number; elsewhere: boolean }
  /** Another process works on the district. */
  | { state: 'held'; holder: Holder }
  | { state: 'running'; event: AuditProgress | null; resumed: boolean };

export interface QueueOptions {
  store: Store;
  audits: AuditBase;
  districts: readonly District[];
  log: Logger;
  now(): Date;
}

interface Running {
  id: string;
  abort: AbortController;
  standing: Standing;
}

/** Another server on the same database may end. */
const LOOK_AGAIN_MS = 5_000;
const LONGEST_REST_MS = 5 * 60_000;
/** Until it is woken. */
const FOR_LONG_MS = 2 ** 30;

export function createQueue({ store, audits, districts, log, now }: QueueOptions): PrecheckQueue {
  const closing = new AbortController();
  let woken = new AbortController();
  let running: Running | null = null;
  let lock: Lock | null = null;
  let working: Promise<void> = Promise.resolve();

  async function work(): Promise<void> {
    let troubles = 0;
    while (!closing.signal.aborted) {
      try {
        lock ??= takeLock();
        const next = lock === null ? null : store.prechecks.next();
        if (next !== null) await check(next);
        else await rest(lock === null ? LOOK_AGAIN_MS : FOR_LONG_MS);
        troubles = 0;
      } catch (error) {
        // A full disk, a database that somebody keeps locked: neither is better at once, and the sites must not be asked again and again.
        log.error({ err: error }, 'the queue of pre-checks rests');
        await rest(Math.min(LONGEST_REST_MS, LOOK_AGAIN_MS * 2 ** troubles));
        troubles += 1;
      }
    }
    lock?.release();
  }

  async function rest(ms: number): Promise<void> {
    await timer(ms, undefined, { signal: woken.signal }).catch(() => undefined);
    if (woken.signal.aborted) woken = new AbortController();
  }

  function takeLock(): Lock | null {
    const taken = store.locks.take('prechecks', 'prechecks');
    return taken.ok ? taken.lock : null;
  }

  async function check(row: Precheck): Promise<void> {
    const abort = new AbortController();
    const resumed = row.begunId !== null;
    const mine: Running = { id: row.id, abort, standing: { state: 'running', event: null, resumed } };
    running = mine;
    const onClose = (): void => abort.abort(closing.signal.reason);
    closing.signal.addEventListener('abort', onClose, { once: true });
    if (closing.signal.aborted) onClose();
    try {
      store.prechecks.run(row.id);
      await audit(row, abort.signal, (standing) => {
        mine.standing = standing;
      }, resumed);
    } catch (error) {
      // It stays as it is in the store, for the next process.
      if (closing.signal.aborted) return;
      if (!abort.signal.aborted) log.error({ err: error, precheck: row.id }, 'a pre-check failed');
      store.prechecks.end(row.id, abort.signal.aborted ? 'stopped' : 'failed');
    } finally {
      closing.signal.removeEventListener('abort', onClose);
      running = null;
    }
  }

  async function audit(row: Precheck, signal: AbortSignal, tell: (standing: Standing) => void, resumed: boolean): Promise<void> {
    const district = districts.find(({ slug }) => slug === row.district);
    const loaded = loadChecklist(row.checklistId);
    if (district === undefined || !loaded.ok) throw new Error(`no district ${row.district} or no checklist ${row.checklistId}`);
    const begun = row.begunId === null || row.begunAt === null ? null : { auditId: row.begunId, startedAt: row.begunAt };
    const begunOn = begun === null ? undefined : store.auditRecord(begun.auditId)?.asOf;
    await precheck({
      ...audits,
      district,
      checklist: loaded.checklist,
      submission: row.submission,
      recheck: row.again === null || row.auditId === null ? null : { of: row.auditId, again: row.again },
      store,
      signal,
      now,
      asOf: audits.asOf ?? begunOn ?? dayInBangkok(now()),
      onProgress: (event) => tell({ state: 'running', event, resumed }),
      onWait: (holder) => tell({ state: 'held', holder }),
      begun,
      onBegin(auditId, at) {
        store.prechecks.begun(row.id, auditId, at);
        tell({ state: 'running', event: null, resumed });
      },
      onFinish: (auditId) => store.prechecks.finish(row.id, auditId, row.submission, now().toISOString()),
    });
  }

  return {
    closing: closing.signal,
    start() {
      working = work();
    },
    wake: () => woken.abort(),
    stop(id) {
      if (running?.id === id) {
        running.abort.abort(new Error('stopped'));
        return true;
      }
      const waits = store.prechecks.get(id)?.state === 'queued';
      if (waits) store.prechecks.end(id, 'stopped');
      return waits;
    },
    standing(id) {
      if (running?.id === id) return running.standing;
      const waiting = store.prechecks.waiting();
      const ahead = waiting.findIndex((one) => one.id === id);
      return ahead < 0 ? { state: 'idle' } : { state: 'queued', ahead, elsewhere: lock === null };
    },
    async close() {
      closing.abort(new Error('the server ends'));
      woken.abort();
      await working;
    },
  };
}
