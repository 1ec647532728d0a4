import type Database from 'better-sqlite3';
import { Finding } from '../model/finding.js';
import { Health, LinkCounts } from '../model/night.js';
import type { Verdict } from '../model/verdict.js';
import type { AuditRecord } from './audits.js';

/** The audit a district stands by, without its report. */
export interface BoardAudit extends Pick<AuditRecord, 'id' | 'district' | 'fiscalYear' | 'checklistId' | 'checklistVersion' | 'toolVersion' | 'source'> {
  /** RFC 3339, UTC: when its evidence was complete. */
  evidenceAt: string;
  /** Estimate, 0–100; null where the stored report has none. */
  low: number | null;
  high: number | null;
}

/** Something that keeps an item from passing. Several findings that say the same of an item are one. */
export interface Want {
  item: string;
  /** null where a link is meant. */
  requirement: string | null;
  code: string;
  verdict: Extract<Verdict, 'fail' | 'remark' | 'review'>;
  /** One finding of these, for `finding`. */
  place: number;
}

/** RFC 3339 moment, low, high. */
export type ScorePoint = [at: string, low: number, high: number];

/** What a finished night says of itself, without its districts. */
export interface LastNight {
  startedAt: string;
  finishedAt: string;
  health: Health;
  links: LinkCounts;
}

/** A night that is not finished, running or not. */
export interface OpenNight {
  startedAt: string;
  /** Districts that are finished, of all. */
  done: number;
  districts: number;
}

/**
 * What the page of the whole city asks. No question reads a report, and none grows with the number of nights but `scores`, which reads
 * so many entries of an index as it returns. Audits of lists that are not handed in are left out everywhere.
 */
export interface Board {
  /** Fiscal years with a finished audit, newest first. */
  years(): number[];
  /** The district's audit with the newest evidence of before that moment; of several over the same evidence the newest. */
  audit(district: string, fiscalYear: number, before?: string): BoardAudit | null;
  verdicts(audit: string): ReadonlyMap<string, Verdict>;
  wants(audit: string): Want[];
  finding(audit: string, place: number): Finding | null;
  /** Estimates of a district since a moment, oldest first. */
  scores(district: string, fiscalYear: number, since: string): ScorePoint[];
  lastNight(): LastNight | null;
  openNight(): OpenNight | null;
}

/** Audits that stand for their district; an audit has no `evidence_at` before it is finished. The index is named, for another one would lead to rows whose estimate lies behind a report. */
const STANDING = 'audits INDEXED BY audits_standing WHERE evidence_at IS NOT NULL AND precheck = 0';
/** After every moment there will be. */
const END = '9999';

/** The questions as SQL, for the test that holds their plans. */
export const BOARD_SQL = {
  years: `
    WITH RECURSIVE years (year) AS (
      SELECT max(fiscal_year) FROM ${STANDING}
      UNION ALL SELECT (SELECT max(fiscal_year) FROM ${STANDING} AND fiscal_year < years.year) FROM years WHERE years.year IS NOT NULL)
    SELECT year FROM years WHERE year IS NOT NULL`,
  // The estimate comes out of the index: in the row it lies behind the report.
  audit: `
    SELECT id, district, fiscal_year AS fiscalYear, checklist_id AS checklistId, checklist_version AS checklistVersion, tool_version AS toolVersion,
      source, newest.evidence_at AS evidenceAt, newest.score_low AS low, newest.score_high AS high
    FROM (SELECT rowid AS number, evidence_at, score_low, score_high 
      FROM ${STANDING} AND fiscal_year = @fiscalYear AND district = @district AND evidence_at < @before ORDER BY evidence_at DESC, rowid DESC LIMIT 1) AS newest
    JOIN audits ON audits.rowid = newest.number`,
  verdicts: 'SELECT item, verdict FROM items WHERE audit_id = ?',
  wants: `
    SELECT item, requirement, code, verdict, min(place) AS place FROM findings
    WHERE audit_id = ? AND verdict IN ('fail', 'remark', 'review') AND item IS NOT NULL GROUP BY verdict, item, requirement, code`,
  finding: 'SELECT json FROM findings WHERE audit_id = ? AND place = ?',
  scores: `
    SELECT evidence_at, score_low, score_high 
    FROM ${STANDING} AND fiscal_year = @fiscalYear AND district = @district AND evidence_at >= @since AND score_low IS NOT NULL ORDER BY evidence_at, rowid`,
  lastNight: `
    SELECT started_at AS startedAt, finished_at AS finishedAt, summary -> '$.health' AS health, summary -> '$.links' AS links
    FROM runs WHERE state = 'finished' ORDER BY id DESC LIMIT 1`,
  openNight: `
    SELECT started_at AS startedAt, (SELECT count(*) FROM run_districts WHERE run_id = runs.id AND state = 'done') AS done,
      (SELECT count(*) FROM run_districts WHERE run_id = runs.id) AS districts
    FROM runs WHERE state = 'open' ORDER BY id DESC LIMIT 1`,
} as const;

export function board(db: Database.Database): Board {
  const years = db.prepare<[], { year: number }>(BOARD_SQL.years);
  const audit = db.prepare<[{ district: string; fiscalYear: number; before: string }], BoardAudit>(BOARD_SQL.audit);
  const verdicts = db.prepare<[string], { item: string; verdict: Verdict }>(BOARD_SQL.verdicts);
  const wants = db.prepare<[string], Want>(BOARD_SQL.wants);
  const finding = db.prepare<[string, number], { json: string }>(BOARD_SQL.finding);
  const scores = db.prepare<[{ district: string; fiscalYear: number; since: string }], ScorePoint>(BOARD_SQL.scores).raw();
  const lastNight = db.prepare<[], { startedAt: string; finishedAt: string; health: string; links: string }>(BOARD_SQL.lastNight);
  const openNight = db.prepare<[], OpenNight>(BOARD_SQL.openNight);
  return {
    years: () => years.all().map(({ year }) => year),
    audit: (district, fiscalYear, before = END) => audit.get({ district, fiscalYear, before }) ?? null,
    verdicts: (id) => new Map(verdicts.all(id).map((row) => [row.item, row.verdict])),
    wants: (id) => wants.all(id),
    finding(id, place) {
      const row = finding.get(id, place);
      return row === undefined ? null : Finding.parse(JSON.parse(row.json));
    },
    scores: (district, fiscalYear, since) => scores.all({ district, fiscalYear, since }),
    lastNight() {
      const row = lastNight.get();
      return row === undefined ? null : { ...row, health: Health.parse(JSON.parse(row.health)), links: LinkCounts.parse(JSON.parse(row.links)) };
    },
    openNight: () => openNight.get() ?? null,
  };
}
