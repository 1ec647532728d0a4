import { gunzipSync } from 'node:zlib';
import type Database from 'better-sqlite3';

/** "OITC": stands in the header of every database of this program, so that a foreign file is known before it is opened. */
export const APPLICATION_ID = 0x4f495443;

/**
 * The changes of the schema, oldest first; `user_version` counts how many of them a database has had.
 * One that was ever released is never edited: a change is a new entry.
 *
 * - `resources.json` is the whole `Resource`; the columns beside it are computed from it, so they cannot disagree.
 * - `documents.base` is the final address for web pages, whose links were resolved against it, `ocr` and its version for
 *   documents whose pictures were read too, and '' for all others.
 * - `audits.report` is the JSON report, gzip; null until the audit is finished.
 * - `audits.rejudge_of` is the audit whose evidence was judged again; `evidence_at` is when that evidence was complete, so
 *   that an old night judged again does not pass for the newest. `portal` is null in audits of before it was kept.
 * - `runs` to `run_links` are the work list of a night (decision 19): what stands there was done. `first` and `second` are the two looks at an
 *   address; `again` says that the second is wanted. `locks.beat` counts on while its holder lives.
 * - `notices` is what is to be told to whom, once per night and recipient.
 * - `accounts` to `prechecks` belong to the web page: who may come (of sessions and tokens only the SHA-256 is kept), who did what, what people decided over the machine's verdict (`content_key`
 *   and `requirement_hash` tell for which content and which words of the checklist; `items.content_key`, null until somebody asks, is what an audit saw), who
 *   repairs what until when, and lists of links that are not handed in yet. `districts` is a JSON list of slugs, null: all.
 * - `audits.score_low` and `score_high` are the estimate out of the report; null where a stored report has none. `precheck` marks audits of a list that is
 *   not handed in: they are none of the district's. `findings` has rows by number since, as sentences longer than a quarter of a page took a page each
 *   in a table that is its own index. What the city's page asks of many audits at once stands whole in `audits_standing` and
 *   `findings_wanting`: in the rows themselves a report or a finding lies before or beside it, which would be read page by page.
 * - the last three of `verdicts` say by which rule a verdict was given; null in audits of before they were kept.
 */
const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE audits (
    id TEXT PRIMARY KEY,
    district TEXT NOT NULL,
    fiscal_year INTEGER NOT NULL,
    checklist_id TEXT NOT NULL,
    checklist_version TEXT NOT NULL,
    tool_version TEXT NOT NULL,
    source TEXT NOT NULL,
    as_of TEXT NOT NULL,
    started_at TEXT NOT NULL,
    finished_at TEXT,
    report BLOB
  ) STRICT;
  CREATE INDEX audits_last ON audits (district, finished_at DESC) WHERE finished_at IS NOT NULL;
  CREATE INDEX audits_last_of_year ON audits (district, fiscal_year, finished_at DESC) WHERE finished_at IS NOT NULL;

  CREATE TABLE resources (
    id INTEGER PRIMARY KEY,
    json TEXT NOT NULL,
    url TEXT NOT NULL AS (json ->> '$.requestedUrl') STORED,
    outcome TEXT NOT NULL AS (json ->> '$.outcome') STORED,
    sha256 TEXT AS (json ->> '$.sha256') STORED,
    fetched_at TEXT NOT NULL AS (json ->> '$.fetchedAt') STORED,
    UNIQUE (url, fetched_at)
  ) STRICT;

  CREATE TABLE documents (
    sha256 TEXT NOT NULL,
    reader_version INTEGER NOT NULL,
    base TEXT NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (sha256, reader_version, base)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE items (
    audit_id TEXT NOT NULL REFERENCES audits (id) ON DELETE CASCADE,
    item TEXT NOT NULL,
    verdict TEXT NOT NULL,
    attachments_cut INTEGER NOT NULL,
    PRIMARY KEY (audit_id, item)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE links (
    audit_id TEXT NOT NULL,
    item TEXT NOT NULL,
    place INTEGER NOT NULL,
    link TEXT NOT NULL,
    found_on TEXT,
    link_text TEXT,
    resource_id INTEGER NOT NULL REFERENCES resources (id),
    sha256 TEXT,
    reader_version INTEGER,
    base TEXT,
    PRIMARY KEY (audit_id, item, place),
    FOREIGN KEY (audit_id, item) REFERENCES items (audit_id, item) ON DELETE CASCADE,
    FOREIGN KEY (sha256, reader_version, base) REFERENCES documents (sha256, reader_version, base)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX links_resource ON links (resource_id);
  CREATE INDEX links_document ON links (sha256);

  CREATE TABLE verdicts (
    audit_id TEXT NOT NULL,
    item TEXT NOT NULL,
    requirement TEXT NOT NULL,
    severity TEXT NOT NULL,
    verdict TEXT NOT NULL,
    PRIMARY KEY (audit_id, requirement),
    FOREIGN KEY (audit_id, item) REFERENCES items (audit_id, item) ON DELETE CASCADE
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX verdicts_requirement ON verdicts (requirement, verdict);

  CREATE TABLE findings (
    audit_id TEXT NOT NULL REFERENCES audits (id) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    item TEXT,
    requirement TEXT,
    url TEXT,
    code TEXT NOT NULL,
    verdict TEXT NOT NULL,
    json TEXT NOT NULL,
    PRIMARY KEY (audit_id, place)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX findings_code ON findings (code, audit_id);
  `,
  `
  ALTER TABLE audits ADD COLUMN portal TEXT;
  ALTER TABLE audits ADD COLUMN rejudge_of TEXT;
  ALTER TABLE audits ADD COLUMN evidence_at TEXT;
  UPDATE audits SET evidence_at = finished_at;
  DROP INDEX audits_last;
  DROP INDEX audits_last_of_year;
  CREATE INDEX audits_last ON audits (district, evidence_at) WHERE finished_at IS NOT NULL;
  CREATE INDEX audits_last_of_year ON audits (district, fiscal_year, evidence_at) WHERE finished_at IS NOT NULL;
  CREATE INDEX audits_rejudge ON audits (rejudge_of) WHERE rejudge_of IS NOT NULL;

  ALTER TABLE verdicts ADD COLUMN checklist_version TEXT;
  ALTER TABLE verdicts ADD COLUMN rules_version INTEGER;
  ALTER TABLE verdicts ADD COLUMN requirement_hash TEXT;
  `,
  `
  CREATE TABLE locks (
    name TEXT PRIMARY KEY,
    holder TEXT NOT NULL,
    beat INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE runs (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    key TEXT NOT NULL,
    started_at TEXT NOT NULL,
    finished_at TEXT,
    state TEXT NOT NULL,
    summary TEXT
  ) STRICT;
  CREATE INDEX runs_open ON runs (key) WHERE state = 'open';

  CREATE TABLE run_districts (
    run_id INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    district TEXT NOT NULL,
    fiscal_year INTEGER NOT NULL,
    state TEXT NOT NULL,
    audit_id TEXT REFERENCES audits (id) ON DELETE SET NULL,
    started_at TEXT,
    trouble TEXT,
    PRIMARY KEY (run_id, district)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX run_districts_audit ON run_districts (audit_id);
  CREATE INDEX run_districts_district ON run_districts (district, fiscal_year, run_id);

  CREATE TABLE run_links (
    run_id INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
    url TEXT NOT NULL,
    first INTEGER NOT NULL REFERENCES resources (id),
    second INTEGER REFERENCES resources (id),
    again INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (run_id, url)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX run_links_first ON run_links (first);
  CREATE INDEX run_links_second ON run_links (second) WHERE second IS NOT NULL;

  CREATE TABLE notices (
    id TEXT PRIMARY KEY,
    run_id INTEGER NOT NULL,
    recipient TEXT NOT NULL,
    kind TEXT NOT NULL,
    content TEXT NOT NULL,
    created_at TEXT NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    next_at TEXT NOT NULL,
    sent_at TEXT,
    given_up_at TEXT,
    error TEXT,
    UNIQUE (run_id, recipient, kind)
  ) STRICT;
  CREATE INDEX notices_due ON notices (next_at) WHERE sent_at IS NULL AND given_up_at IS NULL;
  `,
  `
  ALTER TABLE audits ADD COLUMN score_low REAL;
  ALTER TABLE audits ADD COLUMN score_high REAL;
  ALTER TABLE audits ADD COLUMN precheck INTEGER NOT NULL DEFAULT 0;
  UPDATE audits SET score_low = score_in(report, 'low'), score_high = score_in(report, 'high') WHERE report IS NOT NULL;
  CREATE INDEX audits_standing ON audits (fiscal_year, district, evidence_at, score_low, score_high) WHERE evidence_at IS NOT NULL AND precheck = 0;

  CREATE TABLE findings_by_row (
    audit_id TEXT NOT NULL REFERENCES audits (id) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    item TEXT,
    requirement TEXT,
    url TEXT,
    code TEXT NOT NULL,
    verdict TEXT NOT NULL,
    json TEXT NOT NULL,
    PRIMARY KEY (audit_id, place)
  ) STRICT;
  INSERT INTO findings_by_row SELECT * FROM findings ORDER BY audit_id, place;
  DROP TABLE findings;
  ALTER TABLE findings_by_row RENAME TO findings;
  CREATE INDEX findings_code ON findings (code, audit_id);
  CREATE INDEX findings_wanting ON findings (audit_id, verdict, item, requirement, code, place) WHERE verdict IN ('fail', 'remark', 'review');
  ALTER TABLE items ADD COLUMN content_key TEXT;

  CREATE TABLE accounts (
    name TEXT PRIMARY KEY COLLATE NOCASE,
    display_name TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('viewer', 'editor', 'admin')),
    districts TEXT,
    password TEXT NOT NULL,
    created_at TEXT NOT NULL,
    disabled_at TEXT
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE sessions (
    token_hash TEXT PRIMARY KEY,
    account TEXT NOT NULL REFERENCES accounts (name) ON DELETE CASCADE,
    created_at TEXT NOT NULL,
    seen_at TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX sessions_account ON sessions (account);

  CREATE TABLE api_tokens (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    token_hash TEXT NOT NULL UNIQUE,
    account TEXT NOT NULL REFERENCES accounts (name) ON DELETE CASCADE,
    label TEXT NOT NULL,
    created_at TEXT NOT NULL,
    expires_at TEXT NOT NULL
  ) STRICT;
  CREATE INDEX api_tokens_account ON api_tokens (account);

  CREATE TABLE activity (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    account TEXT,
    name TEXT NOT NULL,
    action TEXT NOT NULL,
    district TEXT,
    fiscal_year INTEGER,
    item TEXT,
    detail TEXT NOT NULL
  ) STRICT;
  CREATE INDEX activity_district ON activity (district, id);

  CREATE TABLE settlements (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    district TEXT NOT NULL,
    fiscal_year INTEGER NOT NULL,
    item TEXT NOT NULL,
    requirement TEXT NOT NULL,
    content_key TEXT NOT NULL,
    requirement_hash TEXT NOT NULL,
    audit_id TEXT NOT NULL,
    verdict TEXT NOT NULL CHECK (verdict IN ('pass', 'fail')),
    reason TEXT NOT NULL,
    name TEXT NOT NULL,
    account TEXT,
    at TEXT NOT NULL,
    withdrawn_at TEXT,
    withdrawn_by TEXT
  ) STRICT;
  CREATE UNIQUE INDEX settlements_of ON settlements (district, fiscal_year, requirement) WHERE withdrawn_at IS NULL;
  CREATE INDEX settlements_past ON settlements (district, fiscal_year, item);

  CREATE TABLE assignments (
    district TEXT NOT NULL,
    fiscal_year INTEGER NOT NULL,
    item TEXT NOT NULL,
    section TEXT NOT NULL,
    due TEXT,
    note TEXT NOT NULL,
    PRIMARY KEY (district, fiscal_year, item)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE prechecks (
    id TEXT PRIMARY KEY,
    district TEXT NOT NULL,
    fiscal_year INTEGER NOT NULL,
    checklist_id TEXT NOT NULL,
    origin TEXT NOT NULL,
    submission TEXT NOT NULL,
    notes TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('idle', 'queued', 'running')),
    version INTEGER NOT NULL DEFAULT 0,
    audit_id TEXT REFERENCES audits (id) ON DELETE SET NULL,
    checked TEXT,
    trouble TEXT,
    again TEXT,
    queued_at TEXT,
    begun_id TEXT REFERENCES audits (id) ON DELETE SET NULL,
    begun_at TEXT,
    account TEXT,
    name TEXT NOT NULL,
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX prechecks_district ON prechecks (district, created_at);
  CREATE INDEX prechecks_state ON prechecks (state) WHERE state IN ('queued', 'running');
  CREATE INDEX prechecks_audit ON prechecks (audit_id);
  CREATE INDEX prechecks_begun ON prechecks (begun_id);
  `,
];

export const SCHEMA_VERSION = MIGRATIONS.length;

/** Brings the schema up to date in one transaction. Of two processes that start together, the second finds the work done. */
export function migrate(db: Database.Database): void {
  const version = (): number => Number(db.pragma('user_version', { simple: true }));
  // Asked before the write lock, so that a reader can open the database while another process writes.
  if (version() === SCHEMA_VERSION) return;
  db.function('score_in', { deterministic: true }, scoreIn);
  const bringUp = db.transaction(() => {
    for (const migration of MIGRATIONS.slice(version())) db.exec(migration);
    db.pragma(`application_id = ${APPLICATION_ID}`);
    db.pragma(`user_version = ${SCHEMA_VERSION}`);
  });
  bringUp.immediate();
}

/** One end of the estimate in a stored report; null where the report is damaged or of before there was one. */
function scoreIn(report: unknown, end: unknown): number | null {
  if (!Buffer.isBuffer(report)) return null;
  try {
    const { score } = JSON.parse(gunzipSync(report).toString('utf8')) as { score?: { oit?: Record<string, unknown> } };
    const value = score?.oit?.[String(end)];
    return typeof value === 'number' ? value : null;
  } catch {
    // The audit stays as it is: whoever opens it is told that it is damaged.
    return null;
  }
}
