import type { Checklist, ChecklistItem } from '../model/checklist.js';
import type { FactCode } from '../model/finding.js';
import type { Report } from '../model/report.js';
import { plainText, readableText, repairs, type Repair } from '../report/index.js';
import { fiscalYearOn, toThaiDigits } from '../thai/index.js';
import { fileNameOf } from '../url/index.js';
import { MONITORING, OUTPUT_OF_FORM, OUTPUTS, PLAN_WORDS, type Urgency } from '../wording/plan.js';
import { dueDates, nextDeadline } from './due-dates.js';
import { officialText } from '../office/official.js';

export interface PlanRow {
  /** `O20` */
  item: string;
  titleTh: string;
  issue: string;
  measure: string;
  output: string;
  monitoring: string;
  /** RFC 3339 date. */
  due: string;
  responsible: string;
}

/** The rows of one sub-indicator, such as 9.3. */
export interface PlanGroup {
  /** Indicator and sub-indicator in words. */
  titleTh: string;
  rows: PlanRow[];
}

export interface Plan {
  districtTh: string;
  /** The year the plan is for, Buddhist era: the one its closing day lies in. */
  fiscalYear: number;
  /** The year whose disclosure was checked. */
  checkedYear: number;
  checklistId: string;
  /** RFC 3339 dates. */
  asOf: string;
  deadline: string;
  counts: { items: number; fail: number; review: number; remark: number };
  groups: PlanGroup[];
  /** Items that could not be checked, which is nobody's shortcoming there. */
  unchecked: string[];
  tool: Report['tool'];
  /** RFC 3339 moment at which the audit ended. */
  finishedAt: string;
}

export interface PlanOptions {
  /** Closing day, RFC 3339; default the checklist's own, or that of a later year once it is over. */
  deadline?: string | undefined;
  /** The day the plan is made; default that of the audit. */
  asOf?: string | undefined;
}

/** A plan out of everything an audit found to repair, grouped by indicator. Pure. */
export function improvementPlan(report: Report, checklist: Checklist, { deadline, asOf = report.audit.asOf }: PlanOptions = {}): Plan {
  const closing = deadline ?? nextDeadline(checklist.deadline, asOf);
  const due = dueDates(asOf, closing);
  const manual = new Set(checklist.items.flatMap((item) => item.requirements).filter((one) => one.severity === 'manual').map((one) => one.id));
  const todo = repairs(report, 'th').filter((repair) => repair.requirement === null || !manual.has(repair.requirement));
  const rows = checklist.items.flatMap((item) => oneOfEachMeasure(todo.filter((repair) => repair.item === item.id)).map((matter) => ({ topic: item.topic, row: rowOf(matter, item, due) })));
  const count = (verdict: string): number => report.items.filter((item) => item.verdict === verdict).length;
  return {
    districtTh: plainText(report.district.nameTh),
    fiscalYear: fiscalYearOn(closing),
    checkedYear: report.fiscalYear,
    checklistId: checklist.id,
    asOf,
    deadline: closing,
    counts: { items: report.items.length, fail: count('fail'), review: count('review'), remark: count('remark') },
    groups: groupsOf(checklist, rows),
    unchecked: report.items.filter((item) => item.verdict === 'unchecked').map((item) => item.id),
    tool: report.tool,
    finishedAt: report.audit.finishedAt,
  };
}

/** Several findings that one measure settles. */
interface Matter {
  repairs: Repair[];
  measure: string;
}

/** What is settled by the same measure is one row. */
function oneOfEachMeasure(todo: readonly Repair[]): Matter[] {
  const matters = new Map<string, Matter>();
  for (const repair of todo) {
    const measure = measureOf(repair);
    const known = matters.get(measure);
    if (known === undefined) matters.set(measure, { repairs: [repair], measure });
    else known.repairs.push(repair);
  }
  return [...matters.values()];
}

function rowOf({ repairs: settled, measure }: Matter, item: ChecklistItem, due: Record<Urgency, string>): PlanRow {
  const urgency = URGENCIES.find((one) => settled.some((repair) => urgencyOf(repair) === one)) ?? 'remark';
  const places = new Set(settled.flatMap((repair) => repair.evidence.map((evidence) => evidence.url)));
  const [first] = settled;
  const output = first === undefined ? undefined : OUTPUTS[first.code as FactCode];
  return {
    item: item.id,
    titleTh: officialText(item.titleTh),
    issue: [...new Set(settled.map(issueOf))].join('\n'),
    measure: officialText(measure),
    output: output === undefined ? OUTPUT_OF_FORM[item.form] : output(toThaiDigits(String(Math.max(1, places.size)))),
    monitoring: MONITORING[urgency],
    due: due[urgency],
    responsible: PLAN_WORDS.responsible(item.sectionTh),
  };
}

const URGENCIES: readonly Urgency[] = ['link', 'fail', 'review', 'remark'];
const DEAD: ReadonlySet<string> = new Set(['link-outcome', 'all-links-dead', 'document-encrypted', 'document-broken', 'personal-data-exposed']);

function urgencyOf({ verdict, code }: Repair): Urgency {
  if (verdict === 'fail' || code === 'personal-data-exposed') return DEAD.has(code) ? 'link' : 'fail';
  return verdict === 'review' ? 'review' : 'remark';
}

const PLACES_NAMED = 3;

/** What is wrong, without what was searched: that belongs into the report. Of links, which ones. */
function issueOf(repair: Repair): string {
  const message = repair.message.replace(/\s*\(ตรวจแล้ว.*\)$/s, '');
  if (repair.requirement !== null) return officialText(message);
  const names = [...new Set(repair.evidence.map(({ url }) => nameOf(url)))].filter((name) => name !== '' && !message.includes(name));
  return names.length === 0 ? officialText(message) : `${officialText(message)} ${PLAN_WORDS.places(names.slice(0, PLACES_NAMED), names.length - PLACES_NAMED)}`;
}

/** The name of a file, or the address of a page, whose last part says nothing. */
function nameOf(url: string): string {
  const name = plainText(fileNameOf(url));
  return /\.[a-z0-9]{2,5}$/i.test(name) ? name : readableText(url);
}

/** The advice without the addresses and the section, which have their own places in the plan. */
function measureOf({ suggestion }: Repair): string {
  const measure = (suggestion ?? '')
    .replace(/\s*\(ผู้ดูแลตามปกติ: [^()]*(?:\([^()]*\)[^()]*)*\)\s*$/, '')
    .replace(/\s*หน้าที่ส่งไว้ในข้อ \S+ คือ “[^”]*” https?:\/\/\S+/g, '')
    .trim();
  return measure === '' ? PLAN_WORDS.noMeasure : measure;
}

function groupsOf({ nodes }: Checklist, rows: readonly { topic: string; row: PlanRow }[]): PlanGroup[] {
  const titleOf = (id: string): string => nodes.find((node) => node.id === id)?.titleTh ?? '';
  const groups = new Map<string, PlanGroup>();
  for (const { topic, row } of rows) {
    const [indicator = topic, ...rest] = topic.split('.');
    const sub = rest[0] === undefined ? indicator : `${indicator}.${rest[0]}`;
    const titles = [PLAN_WORDS.group(toThaiDigits(indicator), titleOf(indicator)), ...(sub === indicator ? [] : [PLAN_WORDS.subgroup(toThaiDigits(sub), titleOf(sub))])];
    const group = groups.get(sub) ?? { titleTh: titles.join(' · '), rows: [] };
    group.rows.push(row);
    groups.set(sub, group);
  }
  return [...groups.values()];
}
