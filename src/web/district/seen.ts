import { settledReport } from '../../audit/settled.js';
import { pageParts } from '../../audit/page.js';
import { loadChecklist } from '../../checklist/load.js';
import type { Checklist } from '../../model/checklist.js';
import type { District } from '../../model/district.js';
import type { PageParts } from '../../model/page.js';
import type { ItemReport, Report } from '../../model/report.js';
import type { Verdict } from '../../model/verdict.js';
import { repairs, type Language, type Repair } from '../../report/index.js';
import type { Assignment, AuditRecord, Store } from '../../store/index.js';
import type { User, Web } from '../web.js';
import { dayInBangkok } from '../../thai/index.js';

/** One stored audit as the pages of a district show it. */
export interface Seen extends PageParts {
  district: District;
  record: AuditRecord;
  /** With people's decisions beside the machine's verdicts. */
  report: Report;
  /** Whether this is what the district is shown by: its newest audit of that year. */
  newest: boolean;
  /** The district's finished audits of the same year, newest first. */
  audits: AuditRecord[];
  /** Years of finished audits, newest first. */
  years: number[];
  assignments: Map<string, Assignment>;
  todo: Repair[];
  lang: Language;
  user: User;
  /** RFC 3339 date in Bangkok. */
  today: string;
  /** Path of the board. */
  path: string;
}

/** What is asked for: a district's newest audit, of any year or of one, or an audit by its id. */
export type Wanted = { slug: string; year: number | null } | { audit: string };

export function seenOf(web: Web, wanted: Wanted, lang: Language, user: User): Seen | null {
  const { store } = web;
  const id = 'audit' in wanted ? wanted.audit : store.standings.newest(wanted.slug, wanted.year ?? undefined)?.audit;
  const record = id === undefined ? null : store.auditRecord(id);
  const stored = id === undefined ? null : store.auditReport(id);
  const district = web.districts.find((one) => one.slug === record?.district);
  if (record === null || stored === null || district === undefined) return null;
  const finished = finishedAudits(store, district.slug);
  const checklist = checklistOf(stored.checklist.id);
  const report = settledReport(store, record, stored, checklist);
  return {
    ...pageParts(report, checklist ?? unknownChecklist(report), null),
    district,
    record,
    report,
    newest: 'slug' in wanted || store.standings.newest(district.slug, record.fiscalYear)?.audit === record.id,
    audits: finished.filter((one) => one.fiscalYear === record.fiscalYear),
    years: yearsOf(finished),
    assignments: new Map(store.assignments.list(district.slug, record.fiscalYear).map((one) => [one.item, one])),
    todo: repairs(report, lang),
    lang,
    user,
    today: dayInBangkok(web.now()),
    path: 'slug' in wanted ? `/districts/${district.slug}` : `/audits/${record.id}`,
  };
}

export function finishedAudits(store: Store, slug: string): AuditRecord[] {
  return store.audits(slug).filter((one) => one.finishedAt !== null);
}

export function yearsOf(records: readonly AuditRecord[]): number[] {
  return [...new Set(records.map((one) => one.fiscalYear))].sort((a, b) => b - a);
}

const checklists = new Map<string, Checklist | null>();

/** The checklist of that id as it is today; null where it was one of a user's own. */
export function checklistOf(id: string): Checklist | null {
  const known = checklists.get(id);
  if (known !== undefined) return known;
  const loaded = loadChecklist(id);
  const checklist = loaded.ok ? loaded.checklist : null;
  // Only what lies in the package is remembered, so that names out of reports fill no memory.
  if (checklist !== null) checklists.set(id, checklist);
  return checklist;
}

function unknownChecklist({ checklist, fiscalYear }: Report): Checklist {
  return { schemaVersion: 1, id: checklist.id, version: checklist.version, fiscalYear, titleTh: '', titleEn: '', deadline: '', incompleteScores: false, nodes: [], items: [], cross: [], sources: {} };
}


export function verdictOf({ settled, verdict }: Pick<ItemReport, 'settled' | 'verdict'>): Verdict {
  return settled ?? verdict;
}

/** Where an item of this audit is shown. */
export function itemHref({ path, record }: Pick<Seen, 'path' | 'record'>, item: string): string {
  return path.startsWith('/audits/') ? `${path}/items/${item}` : `${path}/items/${item}?year=${record.fiscalYear}`;
}

export function boardHref({ path, record }: Pick<Seen, 'path' | 'record'>): string {
  return path.startsWith('/audits/') ? path : `${path}?year=${record.fiscalYear}`;
}
