import type Database from 'better-sqlite3';
import { NightSummary } from '../model/night.js';
import type { Resource } from '../model/resource.js';
import type { ResourceTable } from './resources.js';

/** A set of audits started together: a night. */
export interface RunRecord {
  /** Counts up, so that the order of nights does not hang on the clock. */
  id: number;
  /** What was asked for; an open run of the same key is continued. */
  key: string;
  /** RFC 3339, UTC. */
  startedAt: string;
  finishedAt: string | null;
  state: 'open' | 'finished' | 'abandoned';
  /** Of a finished run, and of one whose process said how far it came. */
  summary: NightSummary | null;
}

/** `unconfirmed`: looked at once, some newly failing links wait for their second look. `failed`: our own error. */
export type RunDistrictState = 'waiting' | 'unconfirmed' | 'done' | 'failed';

export interface RunDistrict {
  district: string;
  /** Buddhist era. */
  fiscalYear: number;
  state: RunDistrictState;
  audit: string | null;
  startedAt: string | null;
  /** One technical line. */
  trouble: string | null;
}

/** What was seen of one address in a run. */
export interface RunLink {
  first: Resource;
  second: Resource | null;
  /** A second look is wanted. */
  again: boolean;
}

/** The work list of every night. What is written here was done, and is not done again after a crash. */
export interface RunTable {
  /** The newest open run of this key; null when there is none. */
  open(key: string): RunRecord | null;
  begin(key: string, startedAt: string, districts: readonly { district: string; fiscalYear: number }[]): RunRecord;
  /** Newest first. */
  list(limit: number): RunRecord[];
  /** In the order in which they are to be audited. */
  districts(runId: number): RunDistrict[];
  /** The audit of the district has begun; kept over restarts. */
  setAudit(runId: number, district: string, audit: string, startedAt: string): void;
  setState(runId: number, district: string, state: RunDistrictState, trouble?: string | null): void;
  link(runId: number, url: string): RunLink | null;
  /** Saves what a look gave, the first or the second one, together with its place in the list. A first look is only taken again when its bytes were lost. */
  saveLook(runId: number, url: string, resource: Resource, look: 'first' | 'second'): void;
  wantSecondLook(runId: number, urls: readonly string[]): void;
  /** Addresses whose second look is still to come, in the order of their first. `at`: RFC 3339, when that was. */
  secondLooks(runId: number): { url: string; at: string }[];
  /** How many addresses have been looked at. */
  looked(runId: number): number;
  /** Says how far a run has come, without ending it. */
  note(runId: number, summary: NightSummary): void;
  finish(runId: number, summary: NightSummary): void;
  abandon(runId: number): void;
  /** Audits of the district in the newest runs that finished it, newest first, `before` that run only. */
  audits(district: string, fiscalYear: number, limit: number, before?: number): string[];
  /** Outcomes of the submitted addresses of an audit. `ours`: they say nothing about the link. */
  outcomes(audit: string): { url: string; outcome: Resource['outcome']; cause: string | null }[];
}

export function runTable(db: Database.Database, resources: ResourceTable): RunTable {
  const COLUMNS = 'id, key, started_at AS startedAt, finished_at AS finishedAt, state, summary';
  type Row = Omit<RunRecord, 'summary'> & { summary: string | null };
  const record = (row: Row): RunRecord => ({ ...row, summary: row.summary === null ? null : NightSummary.parse(JSON.parse(row.summary)) });
  const selectOpen = db.prepare<[string], Row>(`SELECT ${COLUMNS} FROM runs WHERE key = ? AND state = 'open' ORDER BY id DESC LIMIT 1`);
  const selectList = db.prepare<[number], Row>(`SELECT ${COLUMNS} FROM runs ORDER BY id DESC LIMIT ?`);
  const insertRun = db.prepare(`INSERT INTO runs (key, started_at, state) VALUES (?, ?, 'open')`);
  const insertDistrict = db.prepare(`INSERT INTO run_districts (run_id, place, district, fiscal_year, state) VALUES (?, ?, ?, ?, 'waiting')`);
  const selectDistricts = db.prepare<[number], RunDistrict>(
    'SELECT district, fiscal_year AS fiscalYear, state, audit_id AS audit, started_at AS startedAt, trouble FROM run_districts WHERE run_id = ? ORDER BY place',
  );
  const updateAudit = db.prepare('UPDATE run_districts SET audit_id = ?, started_at = ? WHERE run_id = ? AND district = ?');
  const updateState = db.prepare('UPDATE run_districts SET state = ?, trouble = ? WHERE run_id = ? AND district = ?');
  const selectLink = db.prepare<[number, string], { first: number; second: number | null; again: number }>('SELECT first, second, again FROM run_links WHERE run_id = ? AND url = ?');
  const saveFirst = db.prepare('INSERT INTO run_links (run_id, url, first) VALUES (?, ?, ?) ON CONFLICT (run_id, url) DO UPDATE SET first = excluded.first, second = NULL');
  const updateSecond = db.prepare('UPDATE run_links SET second = ? WHERE run_id = ? AND url = ? AND second IS NULL');
  const updateAgain = db.prepare('UPDATE run_links SET again = 1 WHERE run_id = ? AND url = ?');
  const selectAgain = db.prepare<[number], { url: string; at: string }>(
    'SELECT run_links.url AS url, resources.fetched_at AS at FROM run_links JOIN resources ON resources.id = run_links.first WHERE run_id = ? AND again = 1 AND second IS NULL ORDER BY run_links.first',
  );
  const countLinks = db.prepare<[number], { n: number }>('SELECT count(*) AS n FROM run_links WHERE run_id = ?');
  const updateNote = db.prepare('UPDATE runs SET summary = ? WHERE id = ?');
  const updateFinished = db.prepare(`UPDATE runs SET summary = ?, finished_at = ?, state = 'finished' WHERE id = ?`);
  const updateAbandoned = db.prepare(`UPDATE runs SET state = 'abandoned' WHERE id = ? AND state = 'open'`);
  const selectAudits = db.prepare<[string, number, number, number], { audit: string }>(
    `SELECT run_districts.audit_id AS audit FROM run_districts JOIN audits ON audits.id = run_districts.audit_id AND audits.finished_at IS NOT NULL
     WHERE run_districts.district = ? AND run_districts.fiscal_year = ? AND run_id < ? ORDER BY run_id DESC LIMIT ?`,
  );
  const selectOutcomes = db.prepare<[string], { url: string; outcome: Resource['outcome']; cause: string | null }>(
    `SELECT links.link ->> '$.url' AS url, resources.outcome AS outcome, resources.json ->> '$.cause.code' AS cause
     FROM links JOIN resources ON resources.id = links.resource_id WHERE audit_id = ? AND found_on IS NULL`,
  );

  const begin = db.transaction((key: string, startedAt: string, districts: readonly { district: string; fiscalYear: number }[]): number => {
    const { lastInsertRowid } = insertRun.run(key, startedAt);
    districts.forEach(({ district, fiscalYear }, place) => insertDistrict.run(lastInsertRowid, place, district, fiscalYear));
    return Number(lastInsertRowid);
  });
  const saveLook = db.transaction((runId: number, url: string, resource: Resource, look: 'first' | 'second') => {
    const id = resources.save(resource);
    if (look === 'first') saveFirst.run(runId, url, id);
    else updateSecond.run(id, runId, url);
  });
  const want = db.transaction((runId: number, urls: readonly string[]) => {
    for (const url of urls) updateAgain.run(runId, url);
  });

  return {
    open(key) {
      const row = selectOpen.get(key);
      return row === undefined ? null : record(row);
    },
    begin: (key, startedAt, districts) => ({ id: begin.immediate(key, startedAt, districts), key, startedAt, finishedAt: null, state: 'open', summary: null }),
    list: (limit) => selectList.all(limit).map(record),
    districts: (runId) => selectDistricts.all(runId),
    setAudit: (runId, district, audit, startedAt) => void updateAudit.run(audit, startedAt, runId, district),
    setState: (runId, district, state, trouble = null) => void updateState.run(state, trouble, runId, district),
    link(runId, url) {
      const row = selectLink.get(runId, url);
      if (row === undefined) return null;
      return { first: resources.byId(row.first), second: row.second === null ? null : resources.byId(row.second), again: row.again === 1 };
    },
    saveLook: (runId, url, resource, look) => void saveLook.immediate(runId, url, resource, look),
    wantSecondLook: (runId, urls) => void want.immediate(runId, urls),
    secondLooks: (runId) => selectAgain.all(runId),
    looked: (runId) => countLinks.get(runId)?.n ?? 0,
    note: (runId, summary) => void updateNote.run(JSON.stringify(summary), runId),
    finish: (runId, summary) => void updateFinished.run(JSON.stringify(summary), summary.finishedAt, runId),
    abandon: (runId) => void updateAbandoned.run(runId),
    audits: (district, fiscalYear, limit, before = Number.MAX_SAFE_INTEGER) => selectAudits.all(district, fiscalYear, before, limit).map((row) => row.audit),
    outcomes: (audit) => selectOutcomes.all(audit),
  };
}
