import type Database from 'better-sqlite3';
import type { Verdict } from '../model/verdict.js';

/** How a district stands by its newest audit. */
export interface Standing {
  audit: string;
  /** Slug. */
  district: string;
  /** Buddhist era. */
  fiscalYear: number;
  /** RFC 3339, UTC. */
  finishedAt: string;
  /** Estimated points; null where the audit is from before they were kept beside the report. */
  score: { low: number; high: number } | null;
  counts: Partial<Record<Verdict, number>>;
}

/** One finished audit of a district, without its report. */
export interface PastAudit {
  audit: string;
  /** RFC 3339, UTC. */
  finishedAt: string;
  score: { low: number; high: number } | null;
  verdicts: Partial<Record<string, Verdict>>;
}

export interface StandingTable {
  /** Of the newest audit of the district, of any year or of one; null when there is none. */
  newest(district: string, fiscalYear?: number): Standing | null;
  /** Newest first; audits that only judged old evidence again are left out. Of each calendar month (UTC) before the `nights` newest the last one only. */
  past(district: string, fiscalYear: number, nights: number): PastAudit[];
  /** Of one item of an audit; null: it was not asked for. */
  verdict(audit: string, item: string): Verdict | null;
}

type Row = { audit: string; fiscalYear: number; finishedAt: string; low: number | null; high: number | null };

export function standingTable(db: Database.Database): StandingTable {
  const COLUMNS = 'id AS audit, fiscal_year AS fiscalYear, finished_at AS finishedAt, score_low AS low, score_high AS high';
  const last = db.prepare<[string], Row>(`SELECT ${COLUMNS} FROM audits WHERE district = ? AND finished_at IS NOT NULL AND precheck = 0 ORDER BY evidence_at DESC, rowid DESC LIMIT 1`);
  const lastOfYear = db.prepare<[string, number], Row>(`SELECT ${COLUMNS} FROM audits WHERE district = ? AND fiscal_year = ? AND finished_at IS NOT NULL AND precheck = 0 ORDER BY evidence_at DESC, rowid DESC LIMIT 1`);
  const counts = db.prepare<[string], { verdict: Verdict; count: number }>('SELECT verdict, count(*) AS count FROM items WHERE audit_id = ? GROUP BY verdict');
  const past = db.prepare<[string, number], Row>(
    `SELECT ${COLUMNS} FROM audits WHERE district = ? AND fiscal_year = ? AND finished_at IS NOT NULL AND precheck = 0 AND rejudge_of IS NULL ORDER BY evidence_at DESC, rowid DESC`,
  );
  const verdicts = db.prepare<[string], { item: string; verdict: Verdict }>('SELECT item, verdict FROM items WHERE audit_id = ?');
  const verdict = db.prepare<[string, string], { verdict: Verdict }>('SELECT verdict FROM items WHERE audit_id = ? AND item = ?');
  return {
    verdict: (audit, item) => verdict.get(audit, item)?.verdict ?? null,
    newest(district, year) {
      const row = year === undefined ? last.get(district) : lastOfYear.get(district, year);
      if (row === undefined) return null;
      const { audit, fiscalYear, finishedAt } = row;
      return { audit, district, fiscalYear, finishedAt, score: scoreOf(row), counts: Object.fromEntries(counts.all(audit).map(({ verdict, count }) => [verdict, count])) };
    },
    past(district, fiscalYear, nights) {
      const months = new Set<string>();
      const chosen = past.all(district, fiscalYear).filter(({ finishedAt }, at) => {
        const month = finishedAt.slice(0, 7);
        if (at >= nights && months.has(month)) return false;
        if (at >= nights) months.add(month);
        return true;
      });
      return chosen.map((row) => ({ audit: row.audit, finishedAt: row.finishedAt, score: scoreOf(row), verdicts: Object.fromEntries(verdicts.all(row.audit).map(({ item, verdict }) => [item, verdict])) }));
    },
  };
}

function scoreOf({ low, high }: Row): Standing['score'] {
  return low === null || high === null ? null : { low, high };
}
