import { gunzipSync, gzipSync } from 'node:zlib';
import type Database from 'better-sqlite3';
import { Report } from '../model/report.js';

/** One line of the list of audits. */
export interface AuditRecord {
  id: string;
  /** Slug. */
  district: string;
  /** Buddhist era. */
  fiscalYear: number;
  checklistId: string;
  checklistVersion: string;
  toolVersion: string;
  source: Report['audit']['source'];
  /** RFC 3339 date. */
  asOf: string;
  /** Origin of the districts' own site; null in audits of before it was kept. */
  portal: string | null;
  /** The audit whose evidence was judged again; null for an audit that went to the site. */
  rejudgeOf: string | null;
  /** Of a list that was not handed in: no result of the district. */
  precheck: boolean;
  /** RFC 3339, UTC. */
  startedAt: string;
  /** null: still running, interrupted or killed. */
  finishedAt: string | null;
}

/** What is known when an audit begins. */
export type AuditStart = Omit<AuditRecord, 'id' | 'finishedAt' | 'portal' | 'rejudgeOf' | 'precheck'> & Partial<Pick<AuditRecord, 'portal' | 'rejudgeOf' | 'precheck'>>;

export interface AuditTable {
  begin(id: string, start: AuditStart): void;
  /** Puts the report in and marks the audit finished. Throws when there is no such unfinished audit. */
  finish(id: string, report: Report): void;
  /** Report of a finished audit; null when there is none of that id. */
  report(id: string): Report | null;
  /** The line of an audit, also of a pre-check; null when there is none of that id. */
  record(id: string): AuditRecord | null;
  /** The finished audit of a district with the newest evidence, of any year or of one; of several over the same evidence the newest. Pre-checks are left out. */
  last(district: string, fiscalYear?: number): Report | null;
  /** Newest first, unfinished ones included, pre-checks left out. */
  list(district?: string): AuditRecord[];
  /** From now on the audit counts as a result of its district. */
  adopt(id: string): void;
}

export function auditTable(db: Database.Database): AuditTable {
  const insert = db.prepare(
    `INSERT INTO audits (id, district, fiscal_year, checklist_id, checklist_version, tool_version, source, as_of, portal, rejudge_of, precheck, started_at)
     VALUES (@id, @district, @fiscalYear, @checklistId, @checklistVersion, @toolVersion, @source, @asOf, @portal, @rejudgeOf, @precheck, @startedAt)`,
  );
  const close = db.prepare(
    `UPDATE audits SET finished_at = @finishedAt, report = @report, score_low = @low, score_high = @high,
       evidence_at = coalesce((SELECT original.evidence_at FROM audits AS original WHERE original.id = audits.rejudge_of), @finishedAt)
     WHERE id = @id AND finished_at IS NULL`,
  );
  const byId = db.prepare<[string], { report: Buffer }>('SELECT report FROM audits WHERE id = ? AND finished_at IS NOT NULL');
  // The row tells which of several over the same evidence is the newest, also where the clock was set back.
  const last = db.prepare<[string], { report: Buffer }>(
    'SELECT report FROM audits WHERE district = ? AND finished_at IS NOT NULL AND precheck = 0 ORDER BY evidence_at DESC, rowid DESC LIMIT 1',
  );
  const lastOfYear = db.prepare<[string, number], { report: Buffer }>(
    'SELECT report FROM audits WHERE district = ? AND fiscal_year = ? AND finished_at IS NOT NULL AND precheck = 0 ORDER BY evidence_at DESC, rowid DESC LIMIT 1',
  );
  const unpack = (row: { report: Buffer } | undefined): Report | null => (row === undefined ? null : Report.parse(JSON.parse(gunzipSync(row.report).toString('utf8'))));
  const COLUMNS = `id, district, fiscal_year AS fiscalYear, checklist_id AS checklistId, checklist_version AS checklistVersion,
       tool_version AS toolVersion, source, as_of AS asOf, portal, rejudge_of AS rejudgeOf, precheck, started_at AS startedAt, finished_at AS finishedAt`;
  type Row = Omit<AuditRecord, 'precheck'> & { precheck: number };
  const recordOf = (row: Row): AuditRecord => ({ ...row, precheck: row.precheck === 1 });
  const one = db.prepare<[string], Row>(`SELECT ${COLUMNS} FROM audits WHERE id = ?`);
  const list = db.prepare<[{ district: string | null }], Row>(
    `SELECT ${COLUMNS} FROM audits WHERE precheck = 0 AND (@district IS NULL OR district = @district) ORDER BY started_at DESC, id`,
  );
  const adopt = db.prepare('UPDATE audits SET precheck = 0 WHERE id = @id OR rejudge_of = @id');
  return {
    begin: (id, start) => void insert.run({ id, portal: null, rejudgeOf: null, ...start, precheck: start.precheck === true ? 1 : 0 }),
    finish(id, report) {
      const packed = gzipSync(JSON.stringify(report));
      if (close.run({ id, finishedAt: report.audit.finishedAt, report: packed, ...report.score.oit }).changes !== 1) throw new Error(`no unfinished audit ${id}`);
    },
    report: (id) => unpack(byId.get(id)),
    last: (district, fiscalYear) => unpack(fiscalYear === undefined ? last.get(district) : lastOfYear.get(district, fiscalYear)),
    record(id) {
      const row = one.get(id);
      return row === undefined ? null : recordOf(row);
    },
    list: (district) => list.all({ district: district ?? null }).map(recordOf),
    adopt: (id) => void adopt.run({ id }),
  };
}
