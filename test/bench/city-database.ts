import { randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import Database from 'better-sqlite3';
import type { District } from '../../src/model/district.js';
import type { NightSummary } from '../../src/model/night.js';
import type { Report } from '../../src/model/report.js';
import type { Verdict } from '../../src/model/verdict.js';
import { openStore } from '../../src/store/index.js';

export interface CityDatabase {
  /** RFC 3339 moment at which the first night ended; every other one ends a day later. */
  first: string;
  districts: readonly District[];
  /** A whole report; the others are made of it by other verdicts. */
  template: Report;
  /** Every database of one seed is the same but for the ids. */
  seed?: number;
}

export interface CityWriter {
  /** Adds nights until there are so many; returns the moment at which the last one ended. */
  upTo(nights: number): Date;
  close(): void;
}

/** Different reports per district; nights go through them, most nights change little. */
const STATES = 8;
/** What keeps items from passing citywide, for each share of the districts. */
const OFTEN: Readonly<Record<string, number>> = { O20: 0.62, O22: 0.44, O28: 0.38, O13: 0.25, O7: 0.2 };

/**
 * A database of nights of every district at `path`, written straight into the tables that the store made: a year of them would take hours
 * through audits. Reports, verdicts and findings are as large as real ones.
 */
export function cityDatabase(path: string, { first, districts, template, seed = 1 }: CityDatabase): CityWriter {
  const opened = openStore(path);
  if (!opened.ok) throw new Error(opened.message.en);
  opened.store.close();
  const db = new Database(path);
  db.pragma('synchronous = OFF');
  const random = mulberry(seed);
  const insertAudit = db.prepare(
    `INSERT INTO audits (id, district, fiscal_year, checklist_id, checklist_version, tool_version, source, as_of, portal, started_at, finished_at, evidence_at, report, score_low, score_high)
     VALUES (@id, @district, @fiscalYear, @checklistId, @checklistVersion, @toolVersion, 'live', @asOf, NULL, @at, @at, @at, @report, @low, @high)`,
  );
  const insertItem = db.prepare('INSERT INTO items (audit_id, item, verdict, attachments_cut) VALUES (?, ?, ?, 0)');
  const insertVerdict = db.prepare('INSERT INTO verdicts (audit_id, item, requirement, severity, verdict, checklist_version, rules_version, requirement_hash) VALUES (?, ?, ?, ?, ?, ?, 1, ?)');
  const insertFinding = db.prepare('INSERT INTO findings (audit_id, place, item, requirement, url, code, verdict, json) VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
  const insertRun = db.prepare(`INSERT INTO runs (key, started_at, finished_at, state, summary) VALUES ('city', ?, ?, 'finished', ?)`);
  const states = new Map(districts.map((district) => [district.slug, statesOf(template, district, random)]));
  const endOf = (night: number): Date => new Date(Date.parse(first) + night * 86_400_000);
  const { fiscalYear, checklist, tool } = template;

  const write = db.transaction((night: number) => {
    const end = endOf(night);
    insertRun.run(new Date(end.getTime() - 3 * 3600_000).toISOString(), end.toISOString(), JSON.stringify(summaryOf(night + 1, end)));
    districts.forEach((district, index) => {
      const known = states.get(district.slug) ?? [];
      // Most nights are as the one before.
      const state = known[Math.floor(((night + 5 * index) * (1 + (index % 3))) / 17) % known.length];
      if (state === undefined) throw new Error(`no report of ${district.slug}`);
      const id = randomUUID();
      const at = new Date(end.getTime() - (districts.length - index) * 120_000).toISOString();
      insertAudit.run({ id, district: district.slug, fiscalYear, checklistId: checklist.id, checklistVersion: checklist.version, toolVersion: tool.version, asOf: at.slice(0, 10), at, report: state.packed(id, at), ...state.report.score.oit });
      for (const { id: item, verdict } of state.report.items) insertItem.run(id, item, verdict);
      for (const { item, id: requirement, severity, verdict, hash } of state.verdicts) insertVerdict.run(id, item, requirement, severity, verdict, checklist.version, hash);
      state.findings.forEach((row, place) => insertFinding.run(id, place, ...row));
    });
  });

  let written = 0;
  return {
    upTo(nights) {
      // Whoever opened the store in between has turned the log on again.
      db.pragma('journal_mode = DELETE');
      db.pragma('journal_mode = OFF');
      for (; written < nights; written += 1) write(written);
      return endOf(written - 1);
    },
    close: () => void db.close(),
  };
}

/** A report with its rows, made once. */
interface State {
  report: Report;
  /** The report of one audit as the store keeps it. */
  packed(id: string, at: string): Buffer;
  verdicts: { item: string; id: string; severity: string; verdict: Verdict; hash: string | null }[];
  findings: [item: string | null, requirement: string | null, url: string | null, code: string, verdict: string, json: string][];
}

function statesOf(template: Report, district: District, random: () => number): State[] {
  const { slug, code, nameTh, nameEn } = district;
  const weak = new Map(template.items.map(({ id }) => [id, random() < (OFTEN[id] ?? 0.04)]));
  return Array.from({ length: STATES }, () => {
    const items = template.items.map((item) => {
      const dice = random();
      if (weak.get(item.id) === true ? dice > 0.06 : dice > 0.985) return failing(item, random);
      return dice > 0.95 ? { ...item, verdict: 'review' as const } : item;
    });
    const lost = items.filter(({ verdict }) => verdict === 'fail').length;
    const open = items.filter(({ verdict }) => verdict === 'review').length;
    const high = 100 - (100 / items.length) * lost;
    const report: Report = { ...template, audit: { ...template.audit, id: ID, startedAt: AT, finishedAt: AT, source: 'live' }, district: { slug, code, nameTh, nameEn }, score: { ...template.score, oit: { low: high - (100 / items.length) * open, high } }, items };
    return { report, packed: packing(report), ...rowsOf(report) };
  });
}

const ID = 'id-of-the-audit';
const AT = 'moment-of-the-audit';

/** What differs between audits of one report is packed by itself, and the rest once: gzip files that follow each other are one file (RFC 1952, 2.2). */
function packing(report: Report): State['packed'] {
  const parts = JSON.stringify(report).split(new RegExp(`(${ID}|${AT})`));
  const packed = parts.map((part) => (part === ID || part === AT ? part : gzipSync(part)));
  return (id, at) => Buffer.concat(packed.map((part) => (typeof part === 'string' ? gzipSync(part === ID ? id : at) : part)));
}

function rowsOf({ items, lint }: Report): Pick<State, 'verdicts' | 'findings'> {
  const found: State['findings'] = lint.map((finding) => [null, null, null, finding.code, finding.severity, JSON.stringify(finding)]);
  for (const { id, requirements, links } of items) {
    for (const one of requirements) for (const finding of one.findings) found.push([id, one.id, null, finding.code, finding.verdict, JSON.stringify(finding)]);
    for (const link of links) for (const one of [link, ...link.attachments]) for (const finding of one.findings) found.push([id, null, one.url, finding.code, finding.verdict, JSON.stringify(finding)]);
  }
  return { verdicts: items.flatMap(({ id: item, requirements }) => requirements.map(({ id, severity, verdict, judgedBy }) => ({ item, id, severity, verdict, hash: judgedBy?.requirement ?? null }))), findings: found };
}

type Item = Report['items'][number];

/** The item as it is where its first hard requirement is not met: by the program's own codes, with findings as long as real ones. */
function failing(item: Item, random: () => number): Item {
  const often = random() < 0.75;
  const hard = item.id === 'O20' && often ? 1 : item.requirements.findIndex(({ severity }) => severity === 'hard');
  const code = item.id === 'O20' ? (often ? 'procurement-column-missing' : 'procurement-month-missing') : often ? 'requirement-missing' : 'wrong-year';
  const verdict: Verdict = 'fail';
  const requirements = item.requirements.map((one, at) =>
    at !== Math.max(hard, 0) ? one : { ...one, verdict, findings: (one.findings.length > 0 ? one.findings : [{ code, verdict, params: {}, messageTh: '', messageEn: '', evidence: [] }]).map((finding) => ({ ...finding, code, verdict, suggestionTh: finding.messageTh, suggestionEn: finding.messageEn })) },
  );
  return { ...item, verdict, requirements };
}

const summaryOf = (run: number, at: Date): NightSummary => ({
  schemaVersion: 1,
  health: { good: true, reasons: [] },
  run,
  startedAt: new Date(at.getTime() - 3 * 3600_000).toISOString(),
  finishedAt: at.toISOString(),
  ended: 'finished',
  districts: [],
  outcomes: { ok: 8700, 'not-found': 150, forbidden: 50 },
  links: { all: 8900, ok: 8700, failing: 150, review: 50, unchecked: 0 },
  requirements: { all: 7200, unchecked: 0 },
});

/** A small generator of numbers below 1 (Mulberry32). */
function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
