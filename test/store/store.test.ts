import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore, type Store } from '../../src/store/index.js';
import { document, evidence, report, resource, source, start, URL_O20 } from './records.js';

let folder: string;
let path: string;
let open: Store[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'store-'));
  path = join(folder, 'oit.sqlite');
});
afterEach(() => {
  for (const store of open) store.close();
  open = [];
  rmSync(folder, { recursive: true, force: true });
});

function opened(at = path): Store {
  const result = openStore(at);
  if (!result.ok) throw new Error(result.message.en);
  open.push(result.store);
  return result.store;
}

function refusal(at = path, create = true): string {
  const result = openStore(at, { create });
  if (result.ok) {
    result.store.close();
    throw new Error('it was opened');
  }
  expect(result.message.th).toMatch(/[ก-๙]/);
  return result.message.en;
}

describe('opening', () => {
  it('makes a database and finds it again', () => {
    const id = opened().beginAudit(start());
    expect(opened().audits().map((audit) => audit.id)).toEqual([id]);
  });

  it.each([
    ['a text file', Buffer.from('ข้อ,URL\nO1,https://example.org\n'.repeat(20))],
    ['a file shorter than a database header', Buffer.from('SQLite format 3\0')],
    ['a PDF', Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(4096)])],
  ])('refuses %s and leaves it as it was', (_what, bytes) => {
    writeFileSync(path, bytes);
    expect(refusal()).toContain('is not a database of this program');
    expect(readFileSync(path).equals(bytes)).toBe(true);
    expect(readdirSync(folder)).toEqual(['oit.sqlite']);
  });

  it('refuses the database of another program and leaves it as it was', () => {
    const foreign = new Database(path);
    foreign.exec('CREATE TABLE audits (id TEXT); INSERT INTO audits VALUES (1)');
    foreign.close();
    const before = readFileSync(path);
    expect(refusal()).toContain('is not a database of this program');
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(folder)).toEqual(['oit.sqlite']);
  });

  it('refuses a database of a newer version', () => {
    opened().close();
    open = [];
    const newer = new Database(path);
    newer.pragma('user_version = 9999');
    newer.pragma('wal_checkpoint(TRUNCATE)');
    newer.close();
    expect(refusal()).toContain('newer version');
  });

  it('refuses a folder, a missing folder, and an absent database that it may not make', () => {
    expect(refusal(folder)).toContain('is not a database');
    expect(refusal(join(folder, 'absent', 'oit.sqlite'))).toContain('no folder');
    expect(refusal(path, false)).toContain('no database');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('takes an empty file for a new database', () => {
    writeFileSync(path, '');
    expect(opened().audits()).toEqual([]);
  });

  it('says that a database is damaged', () => {
    opened().close();
    open = [];
    const bytes = readFileSync(path);
    bytes.fill(0xff, 100);
    writeFileSync(path, bytes);
    const result = openStore(path);
    if (result.ok) open.push(result.store);
    expect(result.ok ? 'opened' : result.message.en).toContain('is damaged');
  });
});

describe('audits', () => {
  it('gives back the last finished audit of a district, never an unfinished one', () => {
    const store = opened();
    const older = store.beginAudit(start());
    store.finishAudit(older, report(older, { finishedAt: '2023-06-15T02:05:00.000Z' }), evidence());
    const newer = store.beginAudit(start({ fiscalYear: 2567, startedAt: '2024-06-15T02:00:00.000Z' }));
    store.finishAudit(newer, report(newer, { finishedAt: '2024-06-15T02:05:00.000Z', fiscalYear: 2567 }), []);
    const running = store.beginAudit(start({ startedAt: '2024-06-16T02:00:00.000Z' }));

    expect(store.lastAudit('huaikhwang')?.audit.id).toBe(newer);
    expect(store.lastAudit('huaikhwang', 2566)).toEqual(report(older, { finishedAt: '2023-06-15T02:05:00.000Z' }));
    expect(store.lastAudit('dindaeng')).toBeNull();
    expect(store.audits('huaikhwang').map((audit) => [audit.id, audit.finishedAt !== null])).toEqual([
      [running, false],
      [newer, true],
      [older, true],
    ]);
  });

  it('takes a database of the first version along with its audits', () => {
    const first = opened();
    const id = first.beginAudit(start());
    first.finishAudit(id, report(id), evidence());
    first.close();
    open = [];
    const db = new Database(path);
    db.exec(`DROP TABLE sessions; DROP TABLE api_tokens; DROP TABLE accounts; DROP TABLE activity; DROP TABLE settlements; DROP TABLE assignments; DROP TABLE prechecks;
      DROP INDEX audits_standing; DROP INDEX findings_wanting;
      ALTER TABLE audits DROP COLUMN score_low; ALTER TABLE audits DROP COLUMN score_high; ALTER TABLE audits DROP COLUMN precheck;
      DROP TABLE run_links; DROP TABLE run_districts; DROP TABLE runs; DROP TABLE locks; DROP TABLE notices;
      DROP INDEX audits_last; DROP INDEX audits_last_of_year; DROP INDEX audits_rejudge;
      ALTER TABLE audits DROP COLUMN portal; ALTER TABLE audits DROP COLUMN rejudge_of; ALTER TABLE audits DROP COLUMN evidence_at;
      ALTER TABLE verdicts DROP COLUMN checklist_version; ALTER TABLE verdicts DROP COLUMN rules_version; ALTER TABLE verdicts DROP COLUMN requirement_hash; ALTER TABLE items DROP COLUMN content_key;
      CREATE INDEX audits_last ON audits (district, finished_at DESC) WHERE finished_at IS NOT NULL;
      CREATE INDEX audits_last_of_year ON audits (district, fiscal_year, finished_at DESC) WHERE finished_at IS NOT NULL;
      PRAGMA user_version = 1`);
    db.close();
    const store = opened();
    expect(store.lastAudit('huaikhwang')).toEqual(report(id));
    expect(store.evidenceOf(id)).toEqual(evidence());
    expect(store.audits()[0]).toMatchObject({ id, portal: null, rejudgeOf: null });
    expect(store.board.audit('huaikhwang', 2566)).toMatchObject({ id, low: 90, high: 95 });
    expect(store.board.finding(id, 1)).toMatchObject({ code: 'link-dead' });
  });

  it('leaves pre-checks out of every list and last audit until one is adopted', () => {
    const store = opened();
    const counted = store.beginAudit(start());
    store.finishAudit(counted, report(counted), evidence());
    const id = store.beginAudit(start({ precheck: true, startedAt: '2023-06-16T02:00:00.000Z' }));
    store.finishAudit(id, report(id, { finishedAt: '2023-06-16T02:05:00.000Z' }), evidence());
    expect([store.lastAudit('huaikhwang')?.audit.id, store.lastAudit('huaikhwang', 2566)?.audit.id, store.audits().map((one) => one.id)]).toEqual([counted, counted, [counted]]);
    expect(store.auditRecord(id)).toMatchObject({ precheck: true });
    expect(store.auditReport(id)?.audit.id).toBe(id);
    // The newest result of the district stays when everything old is removed, and is not taken for older than a pre-check.
    expect(store.prune({ keepNights: 0, keepSince: '2024-01-01T00:00:00.000Z', dryRun: true }).audits.map((one) => one.id)).toEqual([id]);
    store.adopt(id);
    expect([store.lastAudit('huaikhwang')?.audit.id, store.audits().map((one) => one.id)]).toEqual([id, [id, counted]]);
  });

  it('keeps by which rule a verdict was given', () => {
    const store = opened();
    const id = store.beginAudit(start());
    const judged = report(id);
    const judgedBy = { checklist: '1.0.0', rules: 3, requirement: 'ab'.repeat(8) };
    store.finishAudit(id, { ...judged, items: judged.items.map((item) => ({ ...item, requirements: item.requirements.map((one) => ({ ...one, judgedBy })) })) }, evidence());
    const db = new Database(path, { readonly: true });
    expect(db.prepare('SELECT checklist_version, rules_version, requirement_hash FROM verdicts').get()).toEqual({ checklist_version: '1.0.0', rules_version: 3, requirement_hash: 'ab'.repeat(8) });
    db.close();
  });

  it('finds the last audit by an index alone', () => {
    opened();
    const db = new Database(path, { readonly: true });
    for (const where of ['district = ?', 'district = ? AND fiscal_year = 2566']) {
      const plan = db.prepare(`EXPLAIN QUERY PLAN SELECT report FROM audits WHERE ${where} AND finished_at IS NOT NULL ORDER BY evidence_at DESC, rowid DESC LIMIT 1`).all('x');
      expect(JSON.stringify(plan)).toMatch(/SEARCH audits USING INDEX audits_last/);
      expect(JSON.stringify(plan)).not.toMatch(/TEMP B-TREE/);
    }
    db.close();
  });

  it('keeps the evidence as the checks saw it', () => {
    const store = opened();
    const id = store.beginAudit(start());
    const page = source({ document: document({ kind: 'html', sha256: 'b'.repeat(64) }), resource: resource({ requestedUrl: 'https://example.org/p', finalUrl: 'https://example.org/q' }) });
    const attachment = source({ foundOn: 'https://example.org/q', linkText: 'เดือนธันวาคม', document: null, resource: resource({ requestedUrl: 'https://example.org/x', outcome: 'not-found', httpStatus: 404 }) });
    store.finishAudit(id, report(id), evidence([source(), page, attachment]));
    expect(store.evidenceOf(id)).toEqual(evidence([source(), page, attachment]));
  });

  it('writes nothing of an audit whose results cannot be written whole', () => {
    const store = opened();
    const id = store.beginAudit(start());
    const twice = report(id);
    twice.items.push(...report(id).items);
    expect(() => store.finishAudit(id, twice, evidence())).toThrow(/UNIQUE/);
    expect(store.lastAudit('huaikhwang')).toBeNull();
    expect(store.evidenceOf(id)).toEqual([]);
    store.finishAudit(id, report(id), evidence());
    expect(store.lastAudit('huaikhwang')?.audit.id).toBe(id);
    expect(() => store.finishAudit(id, report(id), evidence())).toThrow();
  });

  it('can be read by a second process while the first one writes', () => {
    const writer = opened();
    const id = writer.beginAudit(start());
    const raw = new Database(path);
    raw.exec('BEGIN IMMEDIATE');
    expect(opened().audits().map((audit) => audit.id)).toEqual([id]);
    raw.exec('ROLLBACK');
    raw.close();
  });

  it('has a row for every verdict and finding', () => {
    const store = opened();
    const id = store.beginAudit(start());
    store.finishAudit(id, report(id), evidence());
    const db = new Database(path, { readonly: true });
    expect(db.prepare('SELECT item, requirement, verdict FROM verdicts').all()).toEqual([{ item: 'O20', requirement: 'O20.a', verdict: 'pass' }]);
    expect(db.prepare('SELECT item, url, code, verdict FROM findings ORDER BY place').all()).toEqual([
      { item: 'O20', url: URL_O20, code: 'D9-image-file', verdict: 'S' },
      { item: 'O20', url: URL_O20, code: 'link-dead', verdict: 'fail' },
    ]);
    expect(db.pragma('foreign_key_check')).toEqual([]);
    db.close();
  });
});

describe('evidence files', () => {
  const bytes = Buffer.from('เนื้อหา');
  const sha256 = createHash('sha256').update(bytes).digest('hex');

  it('keeps the same bytes once, in two levels of folders', () => {
    const store = opened();
    expect(store.keep(bytes)).toBe(sha256);
    expect(store.keep(bytes)).toBe(sha256);
    expect(store.pathOf(sha256)).toBe(join(`${path}.evidence`, sha256.slice(0, 2), sha256.slice(2, 4), sha256));
    expect(readdirSync(join(store.pathOf(sha256), '..'))).toEqual([sha256]);
    expect(store.bytesOf(sha256)?.equals(bytes)).toBe(true);
  });

  it('notices bytes that changed and heals a file that was cut short', () => {
    const store = opened();
    store.keep(bytes);
    writeFileSync(store.pathOf(sha256), 'X'.repeat(bytes.length));
    expect(store.bytesOf(sha256)).toBeNull();
    writeFileSync(store.pathOf(sha256), bytes.subarray(0, 3));
    store.keep(bytes);
    expect(store.bytesOf(sha256)?.equals(bytes)).toBe(true);
  });

  it('makes no path of anything but a hash', () => {
    expect(() => opened().pathOf('../../../etc/passwd')).toThrow();
  });
});

describe('what was fetched and read before', () => {
  it('gives the validators of the newest good answer whose bytes are still there', () => {
    const store = opened();
    const sha256 = store.keep(Buffer.from('one'));
    store.saveResource(resource({ sha256, etag: '"old"', fetchedAt: '2023-06-01T00:00:00.000Z' }));
    store.saveResource(resource({ sha256, etag: '"new"', fetchedAt: '2023-06-02T00:00:00.000Z' }));
    store.saveResource(resource({ outcome: 'server-error', etag: '"bad"', fetchedAt: '2023-06-03T00:00:00.000Z' }));
    expect(store.validatorsOf(URL_O20)?.etag).toBe('"new"');
    expect(store.validatorsOf('https://example.org/other')).toBeNull();
    rmSync(store.pathOf(sha256));
    expect(store.validatorsOf(URL_O20)).toBeNull();
  });

  it('has none where the server gave none', () => {
    const store = opened();
    store.saveResource(resource({ sha256: store.keep(Buffer.from('one')), etag: null }));
    expect(store.validatorsOf(URL_O20)).toBeNull();
  });

  it('gives a document back to the same version of the reader only', () => {
    const store = opened();
    store.saveDocument(document());
    expect(store.cachedDocument('a'.repeat(64), 1)).toEqual(document());
    expect(store.cachedDocument('a'.repeat(64), 2)).toBeNull();
  });

  it('does not hand out what our own limits cut short, and takes the next attempt in its place', () => {
    const store = opened();
    const failed = document({ failure: { by: 'us', code: 'timeout', detail: '' } });
    const id = store.beginAudit(start());
    store.finishAudit(id, report(id), evidence([source({ document: failed })]));
    expect(store.evidenceOf(id)[0]?.sources[0]?.document).toEqual(failed);
    expect(store.cachedDocument(failed.sha256, 1)).toBeNull();
    store.saveDocument(document());
    expect(store.cachedDocument(failed.sha256, 1)).toEqual(document());
  });

  it('keeps a document whose pictures were read apart from the same without', () => {
    const store = opened();
    const read = document({ traits: ['scanned', 'ocr'], ocr: { version: 3, left: [], failure: null } });
    store.saveDocument(document());
    expect(store.cachedWithOcr('a'.repeat(64), 1, 3)).toBeNull();
    store.saveDocument(read);
    expect(store.cachedDocument('a'.repeat(64), 1)).toEqual(document());
    expect(store.cachedWithOcr('a'.repeat(64), 1, 3)).toEqual(read);
    expect([store.cachedWithOcr('a'.repeat(64), 1, 4), store.cachedWithOcr('a'.repeat(64), 2, 3)]).toEqual([null, null]);
  });

  it('keeps readings of one web page at two addresses apart', () => {
    const store = opened();
    const at = (href: string) => document({ kind: 'html', links: [{ href, text: 'แฟ้ม', region: 'content' }] });
    store.saveDocument(at('https://a.example/x.pdf'), 'https://a.example/');
    expect(store.cachedDocument('a'.repeat(64), 1, 'https://b.example/')).toBeNull();
    store.saveDocument(at('https://b.example/x.pdf'), 'https://b.example/');
    expect(store.cachedDocument('a'.repeat(64), 1, 'https://a.example/')).toEqual(at('https://a.example/x.pdf'));
  });
});
