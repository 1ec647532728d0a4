import { changeKind } from '../../audit/diff.js';
import { loadChecklist } from '../../checklist/load.js';
import type { Checklist, ChecklistItem } from '../../model/checklist.js';
import type { ChangeKind } from '../../model/diff.js';
import type { District } from '../../model/district.js';
import type { Verdict } from '../../model/verdict.js';
import type { Board, BoardAudit } from '../../store/index.js';
import { dayInBangkok } from '../../thai/index.js';
import { startOfDay } from './days.js';

/** All districts in one fiscal year, each by the audit it stands by now. */
export interface CityStanding {
  /** Buddhist era. */
  fiscalYear: number;
  /** Years that have an audit, newest first. */
  years: number[];
  /** The one most districts were checked by; null where it is a file of the user's own. */
  checklist: Checklist | null;
  items: Column[];
  /** In the order of their codes. */
  districts: DistrictStanding[];
}

export interface Column {
  id: string;
  titleTh: string;
  titleEn: string;
  /** null where the checklist is not known. */
  item: ChecklistItem | null;
}

export interface DistrictStanding {
  district: District;
  /** null: never audited in this year; everything below is empty then. */
  audit: BoardAudit | null;
  /** The newest of an earlier day, with which it is compared. */
  before: BoardAudit | null;
  cells: ReadonlyMap<string, Cell>;
  failing: number;
  unchecked: number;
  /** Items with another verdict than before. */
  changed: number;
  worse: number;
}

export interface Cell {
  verdict: Verdict;
  /** null: as before, or there is nothing to compare with. */
  change: { kind: ChangeKind; from: Verdict | null } | null;
  /** A person decided something of it. */
  settled: boolean;
}

/** Items that are judged worse; what our own side did not get to is no step down. */
const WORSE: ReadonlySet<ChangeKind> = new Set(['newly-failing', 'worse']);
const BETTER: ReadonlySet<ChangeKind> = new Set(['repaired', 'better']);

export function isWorse({ change }: Cell): boolean {
  return change !== null && WORSE.has(change.kind);
}

export function isBetter({ change }: Cell): boolean {
  return change !== null && BETTER.has(change.kind);
}

/** Items of a district over which people decided, with the verdict that follows; asked once per audit. */
export type Settled = (audit: BoardAudit) => ReadonlyMap<string, Verdict>;

/** null where no audit is stored at all. A year without any is answered by the newest that has one. */
export function cityStanding(board: Board, districts: readonly District[], wanted: number | null, settledOf: Settled): CityStanding | null {
  const years = board.years();
  const fiscalYear = wanted !== null && years.includes(wanted) ? wanted : years[0];
  if (fiscalYear === undefined) return null;
  const standing = districts.map((district) => districtStanding(board, district, fiscalYear, settledOf));
  const checklist = checklistOf(standing);
  return { fiscalYear, years, checklist, items: columns(checklist, standing), districts: standing };
}

function districtStanding(board: Board, district: District, fiscalYear: number, settledOf: Settled): DistrictStanding {
  const audit = board.audit(district.slug, fiscalYear);
  if (audit === null) return { district, audit, before: null, cells: new Map(), failing: 0, unchecked: 0, changed: 0, worse: 0 };
  // A check by hand in between swallows nothing: what was there at the end of an earlier day is compared.
  const before = board.audit(district.slug, fiscalYear, startOfDay(dayInBangkok(audit.evidenceAt)));
  const was = before === null ? null : board.verdicts(before.id);
  const settled = settledOf(audit);
  const cells = new Map([...board.verdicts(audit.id)].map(([item, machine]): [string, Cell] => {
    const from = was?.get(item);
    // Machine against machine: that a person decided something is no change of the district's pages.
    const change = was === null || from === machine ? null : { kind: changeKind(from, machine), from: from ?? null };
    return [item, { verdict: settled.get(item) ?? machine, change, settled: settled.has(item) }];
  }));
  const count = (test: (cell: Cell) => boolean): number => [...cells.values()].filter(test).length;
  return {
    district,
    audit,
    before,
    cells,
    failing: count((cell) => cell.verdict === 'fail'),
    unchecked: count((cell) => cell.verdict === 'unchecked'),
    changed: count((cell) => cell.change !== null),
    worse: count(isWorse),
  };
}

function checklistOf(standing: readonly DistrictStanding[]): Checklist | null {
  const counts = new Map<string, number>();
  for (const { audit } of standing) if (audit !== null) counts.set(audit.checklistId, (counts.get(audit.checklistId) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  if (most === undefined) return null;
  const loaded = loadChecklist(most[0]);
  return loaded.ok ? loaded.checklist : null;
}

/** Items of the checklist that were checked anywhere, in its order; then what only other checklists have. */
function columns(checklist: Checklist | null, standing: readonly DistrictStanding[]): Column[] {
  const seen = new Set(standing.flatMap(({ cells }) => [...cells.keys()]));
  const known = (checklist?.items ?? []).filter(({ id }) => seen.has(id));
  const others = [...seen].filter((id) => !known.some((item) => item.id === id)).sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  return [...known.map((item) => ({ id: item.id, titleTh: item.titleTh, titleEn: item.titleEn, item })), ...others.map((id) => ({ id, titleTh: '', titleEn: '', item: null }))];
}
