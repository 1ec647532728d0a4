import { readdirSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';

export interface Retention {
  /** Audits of so many of the newest nights stay. */
  keepNights: number;
  /** Audits finished since then stay. RFC 3339, UTC. */
  keepSince: string;
  /** Count what would go and change nothing. */
  dryRun: boolean;
}

export interface Pruned {
  audits: { id: string; district: string; fiscalYear: number; startedAt: string; finishedAt: string | null }[];
  keptAudits: number;
  nights: number;
  /** Rows of what fetching and reading gave. */
  resources: number;
  documents: number;
  /** Evidence files, and what is left of interrupted writing. */
  files: number;
  bytes: number;
  /** Inside the database, to be used again before it grows. */
  databaseBytes: number;
}

/** Summaries of the last nights are small, and the alarm on ourselves compares with seven of them. */
const SUMMARIES_KEPT = 14;

/**
 * Removes audits beyond the policy and whatever only they needed. Always kept: the last finished audit of every district
 * and year, the one its next night will be compared with, everything of an open run and of pre-checks under way, and what any kept audit refers to.
 * The rows go first, in one transaction on the disk; a crash after that leaves files that the next call finds.
 * The caller holds the lock `evidence`.
 */
export function prune(db: Database.Database, evidenceRoot: string, { keepNights, keepSince, dryRun }: Retention): Pruned {
  const before = freePages(db);
  db.pragma('synchronous = FULL');
  db.exec('BEGIN IMMEDIATE');
  try {
    db.exec('CREATE TEMP TABLE IF NOT EXISTS kept (id TEXT PRIMARY KEY); DELETE FROM temp.kept');
    db.prepare(KEPT).run({ keepNights, keepSince });
    const audits = db
      .prepare<[], Pruned['audits'][number]>('SELECT id, district, fiscal_year AS fiscalYear, started_at AS startedAt, finished_at AS finishedAt FROM audits WHERE id NOT IN (SELECT id FROM temp.kept) ORDER BY started_at, id')
      .all();
    db.exec('DELETE FROM audits WHERE id NOT IN (SELECT id FROM temp.kept)');
    db.exec(`DELETE FROM run_links WHERE run_id IN (SELECT id FROM runs WHERE state <> 'open')`);
    const nights = db.prepare(`DELETE FROM runs WHERE state <> 'open' AND id NOT IN (SELECT id FROM runs ORDER BY id DESC LIMIT ?)`).run(Math.max(keepNights, SUMMARIES_KEPT)).changes;
    db.prepare('DELETE FROM notices WHERE coalesce(sent_at, given_up_at) < ?').run(keepSince);
    const resources = db.prepare('DELETE FROM resources WHERE NOT EXISTS (SELECT 1 FROM links WHERE resource_id = resources.id) AND NOT EXISTS (SELECT 1 FROM run_links WHERE first = resources.id OR second = resources.id)').run().changes;
    const documents = db.prepare(
      `DELETE FROM documents WHERE sha256 NOT IN (SELECT sha256 FROM resources WHERE sha256 IS NOT NULL)
       AND NOT EXISTS (SELECT 1 FROM links WHERE links.sha256 = documents.sha256 AND links.reader_version = documents.reader_version AND links.base = documents.base)`,
    ).run().changes;
    const needed = evidenceNeeded(db);
    const keptAudits = db.prepare<[], { n: number }>('SELECT count(*) AS n FROM audits').get()?.n ?? 0;
    const databaseBytes = (freePages(db) - before) * Number(db.pragma('page_size', { simple: true }));
    db.exec(dryRun ? 'ROLLBACK' : 'COMMIT');
    const { files, bytes } = sweep(evidenceRoot, needed, dryRun);
    return { audits, keptAudits, nights, resources, documents, files, bytes, databaseBytes };
  } finally {
    if (db.inTransaction) db.exec('ROLLBACK');
    db.pragma('synchronous = NORMAL');
  }
}

const KEPT = `
  INSERT OR IGNORE INTO temp.kept (id)
  SELECT id FROM audits WHERE finished_at >= @keepSince
  UNION SELECT audit_id FROM run_districts WHERE audit_id IS NOT NULL AND run_id IN (SELECT id FROM runs ORDER BY id DESC LIMIT @keepNights)
  UNION SELECT audit_id FROM run_districts WHERE audit_id IS NOT NULL AND run_id IN (SELECT id FROM runs WHERE state = 'open')
  UNION SELECT begun_id FROM prechecks WHERE begun_id IS NOT NULL
  UNION SELECT id FROM (SELECT id, row_number() OVER (PARTITION BY district, fiscal_year ORDER BY evidence_at DESC, rowid DESC) AS age FROM audits WHERE finished_at IS NOT NULL AND precheck = 0) WHERE age = 1
  UNION SELECT id FROM (SELECT id, row_number() OVER (PARTITION BY district, fiscal_year ORDER BY evidence_at DESC, rowid DESC) AS age FROM audits WHERE finished_at IS NOT NULL AND rejudge_of IS NULL AND precheck = 0) WHERE age = 1
  UNION SELECT audit_id FROM (
    SELECT audit_id, row_number() OVER (PARTITION BY run_districts.district, run_districts.fiscal_year ORDER BY run_id DESC) AS age
    FROM run_districts JOIN audits ON audits.id = audit_id AND audits.finished_at IS NOT NULL) WHERE age = 1`;

/** Hashes of all bytes that some row speaks of. */
export function evidenceNeeded(db: Database.Database): Set<string> {
  const rows = db.prepare<[], { sha256: string }>('SELECT sha256 FROM resources WHERE sha256 IS NOT NULL UNION SELECT sha256 FROM documents').all();
  return new Set(rows.map((row) => row.sha256));
}

/** Removes the files of an evidence folder that are not needed, with those that an interrupted writer left. Knows no other files. */
export function sweep(root: string, needed: ReadonlySet<string>, dryRun: boolean): { files: number; bytes: number } {
  const gone = { files: 0, bytes: 0 };
  for (const first of namesOf(root, /^[0-9a-f]{2}$/)) {
    for (const second of namesOf(join(root, first), /^[0-9a-f]{2}$/)) {
      const folder = join(root, first, second);
      const names = namesOf(folder, /^[0-9a-f]{64}(?:\.[0-9a-f]+\.part)?$/).filter((name) => !needed.has(name));
      for (const name of names) {
        gone.files += 1;
        gone.bytes += statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0;
        if (!dryRun) rmSync(join(folder, name), { force: true });
      }
      if (!dryRun && names.length > 0) removeEmpty(folder);
    }
  }
  return gone;
}

function namesOf(folder: string, shape: RegExp): string[] {
  try {
    return readdirSync(folder).filter((name) => shape.test(name));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

function removeEmpty(folder: string): void {
  if (readdirSync(folder).length === 0) rmdirSync(folder);
}

function freePages(db: Database.Database): number {
  return Number(db.pragma('freelist_count', { simple: true }));
}
