import { randomUUID } from 'node:crypto';
import type { Document } from '../model/document.js';
import type { Report } from '../model/report.js';
import type { Resource } from '../model/resource.js';
import { accountTable, type AccountTable } from './accounts.js';
import { activityTable, type ActivityTable } from './activity.js';
import { assignmentTable, type AssignmentTable } from './assignments.js';
import { auditTable, type AuditRecord, type AuditStart } from './audits.js';
import { board, type Board } from './board.js';
import { backup, type Backup } from './backup.js';
import { documentTable } from './documents.js';
import { evidenceFolder } from './evidence.js';
import { lockTable, type Locks } from './locks.js';
import { openDatabase } from './open.js';
import { outboxTable, type Outbox } from './outbox.js';
import { precheckTable, type PrecheckTable } from './prechecks.js';
import { resourceTable } from './resources.js';
import { resultTables, type LinkLook, type SavedEvidence } from './results.js';
import { prune, type Pruned, type Retention } from './retention.js';
import { runTable, type RunTable } from './runs.js';
import { sessionTable, type SessionTable } from './sessions.js';
import { tokenTable, type TokenTable } from './tokens.js';
import { settlementTable, type SettlementTable } from './settlements.js';
import { standingTable, type StandingTable } from './standings.js';

export type { Account, AccountChange, AccountTable, Role } from './accounts.js';
export type { Activity, ActivityChoice, ActivityTable } from './activity.js';
export type { Assignment, AssignmentTable } from './assignments.js';
export type { AuditRecord, AuditStart } from './audits.js';
export { BackupUnsound, type Backup } from './backup.js';
export type { Lock, LockName, LockResult, Locks, Holder } from './locks.js';
export type { Notice, Outbox } from './outbox.js';
export type { Origin, Precheck, PrecheckTable } from './prechecks.js';
export type { LinkLook, SavedEvidence } from './results.js';
export type { Pruned, Retention } from './retention.js';
export type { Board, BoardAudit, LastNight, OpenNight, ScorePoint, Want } from './board.js';
export type { SettlementTable } from './settlements.js';
export type { PastAudit, Standing, StandingTable } from './standings.js';
export type { RunDistrict, RunDistrictState, RunRecord, RunTable } from './runs.js';
export type { SessionRecord, SessionTable } from './sessions.js';
export type { ApiToken, TokenTable } from './tokens.js';

/**
 * Everything that is kept: the audits in SQLite, the received bytes in the folder `<database>.evidence` beside it.
 * A process that is killed at any moment leaves a sound database with all audits that were finished before.
 */
export interface Store {
  /** Notes that an audit begins and returns its id. */
  beginAudit(start: AuditStart): string;
  /** Writes the results of an audit and marks it finished, all in one transaction on the disk. */
  finishAudit(auditId: string, report: Report, evidence: readonly SavedEvidence[]): void;
  /** The report of a finished audit; null when there is none of that id. */
  auditReport(auditId: string): Report | null;
  /** The line of an audit, also of an unfinished one and of a pre-check; null when there is none of that id. */
  auditRecord(auditId: string): AuditRecord | null;
  /** The finished audit of a district (slug) with the newest evidence, of any fiscal year or of the given one. Pre-checks are left out. */
  lastAudit(slug: string, fiscalYear?: number): Report | null;
  /** Newest first, pre-checks left out; an audit without `finishedAt` was interrupted or is still running. */
  audits(slug?: string): AuditRecord[];
  /** What the checks looked at in a finished audit, all of it or of one item. */
  evidenceOf(auditId: string, item?: string): SavedEvidence[];
  /** When each submitted address of an audit was asked for. */
  looksOf(auditId: string): LinkLook[];
  /** A pre-check counts as a result of its district from now on. */
  adopt(auditId: string): void;

  /** Keeps received bytes and returns their SHA-256. */
  keep(bytes: Buffer): string;
  /** Path of kept bytes. Throws on what is no SHA-256. */
  pathOf(sha256: string): string;
  /** Whether a file of that hash and length (null: any) is kept, without reading it. */
  holds(sha256: string, bytes: number | null): boolean;
  /** Kept bytes; null when they are gone or damaged. */
  bytesOf(sha256: string): Buffer | null;

  saveResource(resource: Resource): void;
  /** The newest good answer of this address that has an ETag or Last-Modified and whose bytes are still kept. */
  validatorsOf(url: string): Resource | null;
  /** What the newest look at this address since that moment (RFC 3339, UTC) gave; null when there was none. */
  lookSince(url: string, moment: string): Resource | null;

  /**
   * What this version of the reader made of these bytes before; null when it never read them. The links of a web page
   * depend on where it lies: with `finalUrl`, a reading of the same bytes at another address is no hit.
   */
  cachedDocument(sha256: string, readerVersion: number, finalUrl?: string): Document | null;
  /** What this version of the reader and of OCR together made of these bytes before; null when OCR never read them. */
  cachedWithOcr(sha256: string, readerVersion: number, ocrVersion: number): Document | null;
  saveDocument(document: Document, finalUrl?: string): void;

  locks: Locks;
  runs: RunTable;
  outbox: Outbox;
  /** Who may come to the web page. */
  accounts: AccountTable;
  sessions: SessionTable;
  tokens: TokenTable;
  prechecks: PrecheckTable;
  /** Who did what on the web page. */
  activity: ActivityTable;
  /** All districts beside each other. */
  board: Board;
  /** What people decided where the machine could not. */
  settlements: SettlementTable;
  /** Who repairs what until when. */
  assignments: AssignmentTable;
  /** Verdicts and scores of many audits, without their reports. */
  standings: StandingTable;
  /** All of it or nothing: what `work` writes is on the disk together when it returns, also after a power cut. */
  together(work: () => void): void;
  /** Removes old audits and what only they needed. The caller holds the lock `evidence`. */
  prune(retention: Retention): Pruned;
  /** Copies everything to `file` while others work. The caller holds the lock `backup`. Rejects with `BackupUnsound`. */
  backup(file: string, now: Date): Promise<Backup>;

  close(): void;
}

export interface StoreOptions {
  /** Make the database when it is absent; default true. */
  create?: boolean;
  /** Ids of new audits; default random UUIDs. */
  newId?: () => string;
  /** For what people read in a lock. */
  now?: () => Date;
  /** Milliseconds of a clock that only moves forward. */
  elapsed?: () => number;
}

export type StoreResult = { ok: true; store: Store } | { ok: false; message: { th: string; en: string } };

/**
 * Opens the store at `path`. Not ok, with one sentence for the user and nothing changed: the file is no database of
 * this program, was made by a newer version, is damaged, or cannot be written; the folder is missing.
 */
export function openStore(path: string, options: StoreOptions = {}): StoreResult {
  const opened = openDatabase(path, options.create ?? true);
  if (!opened.ok) return opened;
  const { db } = opened;
  const evidence = evidenceFolder(`${path}.evidence`);
  const audits = auditTable(db);
  const resources = resourceTable(db);
  const documents = documentTable(db);
  const results = resultTables(db, resources, documents);
  const newId = options.newId ?? randomUUID;

  const finish = db.transaction((auditId: string, report: Report, seen: readonly SavedEvidence[]) => {
    results.save(auditId, report, seen);
    audits.finish(auditId, report);
  });

  const transaction = db.transaction((work: () => void) => work());
  const together = (work: () => void): void => {
    if (db.inTransaction) return work();
    // A finished audit must outlive a power cut; whatever is lost before is fetched again.
    db.pragma('synchronous = FULL');
    try {
      transaction.immediate(work);
    } finally {
      db.pragma('synchronous = NORMAL');
    }
  };

  const store: Store = {
    beginAudit(start) {
      const id = newId();
      audits.begin(id, start);
      return id;
    },
    finishAudit: (auditId, report, seen) => together(() => finish(auditId, report, seen)),
    auditReport: audits.report,
    auditRecord: audits.record,
    lastAudit: audits.last,
    audits: audits.list,
    evidenceOf: results.evidence,
    looksOf: results.looks,
    adopt: (auditId) => together(() => audits.adopt(auditId)),
    keep: evidence.keep,
    pathOf: evidence.pathOf,
    holds: evidence.has,
    bytesOf: evidence.read,
    saveResource: (resource) => void resources.save(resource),
    validatorsOf(url) {
      const resource = resources.withValidators(url);
      return resource?.sha256 && evidence.has(resource.sha256) ? resource : null;
    },
    lookSince: resources.since,
    cachedDocument: (sha256, readerVersion, finalUrl = '') => documents.find(sha256, readerVersion, finalUrl),
    cachedWithOcr: documents.findWithOcr,
    saveDocument: (document, finalUrl = '') => void documents.save(document, finalUrl),
    locks: lockTable(db, { now: options.now ?? (() => new Date()), elapsed: options.elapsed ?? (() => performance.now()) }),
    runs: runTable(db, resources),
    outbox: outboxTable(db),
    accounts: accountTable(db),
    sessions: sessionTable(db),
    tokens: tokenTable(db),
    prechecks: precheckTable(db),
    activity: activityTable(db),
    board: board(db),
    settlements: settlementTable(db),
    assignments: assignmentTable(db),
    standings: standingTable(db),
    together,
    prune: (retention) => prune(db, `${path}.evidence`, retention),
    backup: (file, now) => backup(db, `${path}.evidence`, file, now),
    close: () => void db.close(),
  };
  return { ok: true, store };
}
