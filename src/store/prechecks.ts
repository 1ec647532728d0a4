import type Database from 'better-sqlite3';
import { Submission } from '../model/submission.js';

/** A list of links that somebody works on before it is handed in, and what its last check gave. */
export interface Precheck {
  id: string;
  /** Slug. */
  district: string;
  /** Buddhist era. */
  fiscalYear: number;
  checklistId: string;
  /** Where the list came from. */
  origin: Origin;
  /** The list as it is now: every item of the checklist once, in its order. */
  submission: Submission;
  /** What was noticed when the list was brought in. */
  notes: { th: string; en: string }[];
  /** `queued` and `running` outlive the process: the next one goes on with them. */
  state: 'idle' | 'queued' | 'running';
  /** Counts the changes of the list, so that of two people who change it at once the second is told. */
  version: number;
  /** The last finished check; null when there was none, or its time is over. */
  auditId: string | null;
  /** The list that it checked; null as above. */
  checked: Submission | null;
  /** Why the last check did not finish: a sentence, or `stopped` by somebody. */
  trouble: string | null;
  /** What is asked for: null everything, otherwise what changed since `auditId` and these items. */
  again: string[] | null;
  /** RFC 3339, UTC, as all below; null unless it waits or runs. */
  queuedAt: string | null;
  /** The audit under way and when it began; kept over restarts. */
  begunId: string | null;
  begunAt: string | null;
  account: string | null;
  /** Who brought the list in, as people read it. */
  name: string;
  createdAt: string;
  changedAt: string;
}

/** Where a list came from. */
export type Origin =
  | { kind: 'file'; fileName: string }
  | { kind: 'pasted' }
  | { kind: 'empty' }
  | { kind: 'published'; fiscalYear: number }
  /** Last year's list under this year's items. */
  | { kind: 'carried'; from: number; of: 'file' | 'pasted' | 'published' | 'precheck' };

export interface PrecheckTable {
  add(precheck: Pick<Precheck, 'id' | 'district' | 'fiscalYear' | 'checklistId' | 'origin' | 'submission' | 'notes' | 'account' | 'name' | 'createdAt'>): void;
  get(id: string): Precheck | null;
  /** Newest change first. */
  list(): Precheck[];
  /** Puts a changed list in its place; false when it is no longer that version, or is being checked. */
  change(id: string, version: number, submission: Submission, at: string): boolean;
  /** Asks for a check; false when one is asked for already. */
  queue(id: string, again: string[] | null, at: string): boolean;
  /** The one to be checked next: what was interrupted first, then in the order of asking. */
  next(): Precheck | null;
  /** Those that wait or run, in that order. */
  waiting(): Precheck[];
  run(id: string): void;
  begun(id: string, auditId: string, at: string): void;
  /** The check of this list is finished. */
  finish(id: string, auditId: string, checked: Submission, at: string): void;
  /** It ended without a result. */
  end(id: string, trouble: string): void;
  /** Removes one that is not being checked; false otherwise. Its audits stay. */
  remove(id: string): boolean;
}

interface Row extends Omit<Precheck, 'origin' | 'submission' | 'notes' | 'checked' | 'again'> {
  origin: string;
  submission: string;
  notes: string;
  checked: string | null;
  again: string | null;
}

export function precheckTable(db: Database.Database): PrecheckTable {
  const SELECT = `SELECT id, district, fiscal_year AS fiscalYear, checklist_id AS checklistId, origin, submission, notes, state, version, audit_id AS auditId, checked, trouble,
    again, queued_at AS queuedAt, begun_id AS begunId, begun_at AS begunAt, account, name, created_at AS createdAt, changed_at AS changedAt FROM prechecks`;
  const insert = db.prepare(
    `INSERT INTO prechecks (id, district, fiscal_year, checklist_id, origin, submission, notes, state, account, name, created_at, changed_at)
     VALUES (@id, @district, @fiscalYear, @checklistId, @origin, @submission, @notes, 'idle', @account, @name, @createdAt, @createdAt)`,
  );
  const byId = db.prepare<[string], Row>(`${SELECT} WHERE id = ?`);
  const all = db.prepare<[], Row>(`${SELECT} ORDER BY changed_at DESC, id`);
  const waiting = db.prepare<[], Row>(`${SELECT} WHERE state IN ('queued', 'running') ORDER BY state = 'queued', queued_at, id`);
  const change = db.prepare(`UPDATE prechecks SET submission = ?, version = version + 1, changed_at = ? WHERE id = ? AND version = ? AND state = 'idle'`);
  const queue = db.prepare(`UPDATE prechecks SET state = 'queued', again = ?, queued_at = ?, trouble = NULL, begun_id = NULL, begun_at = NULL WHERE id = ? AND state = 'idle'`);
  const run = db.prepare(`UPDATE prechecks SET state = 'running' WHERE id = ? AND state = 'queued'`);
  const begun = db.prepare('UPDATE prechecks SET begun_id = ?, begun_at = ? WHERE id = ?');
  const finish = db.prepare(`UPDATE prechecks SET state = 'idle', audit_id = ?, checked = ?, trouble = NULL, again = NULL, queued_at = NULL, begun_id = NULL, begun_at = NULL, changed_at = ? WHERE id = ?`);
  const end = db.prepare(`UPDATE prechecks SET state = 'idle', trouble = ?, again = NULL, queued_at = NULL, begun_id = NULL, begun_at = NULL WHERE id = ? AND state <> 'idle'`);
  const remove = db.prepare(`DELETE FROM prechecks WHERE id = ? AND state = 'idle'`);
  const first = (row: Row | undefined): Precheck | null => (row === undefined ? null : precheckOf(row));
  return {
    add: (precheck) => void insert.run({ ...precheck, origin: JSON.stringify(precheck.origin), submission: JSON.stringify(precheck.submission), notes: JSON.stringify(precheck.notes) }),
    get: (id) => first(byId.get(id)),
    list: () => all.all().map(precheckOf),
    change: (id, version, submission, at) => change.run(JSON.stringify(submission), at, id, version).changes === 1,
    queue: (id, again, at) => queue.run(again === null ? null : JSON.stringify(again), at, id).changes === 1,
    next: () => first(waiting.get()),
    waiting: () => waiting.all().map(precheckOf),
    run: (id) => void run.run(id),
    begun: (id, auditId, at) => void begun.run(auditId, at, id),
    finish: (id, auditId, checked, at) => void finish.run(auditId, JSON.stringify(checked), at, id),
    end: (id, trouble) => void end.run(trouble, id),
    remove: (id) => remove.run(id).changes === 1,
  };
}

/** The columns were written by the functions above. */
function precheckOf(row: Row): Precheck {
  return {
    ...row,
    origin: JSON.parse(row.origin) as Origin,
    notes: JSON.parse(row.notes) as Precheck['notes'],
    submission: Submission.parse(JSON.parse(row.submission)),
    checked: row.checked === null || row.auditId === null ? null : Submission.parse(JSON.parse(row.checked)),
    again: row.again === null ? null : (JSON.parse(row.again) as string[]),
  };
}
