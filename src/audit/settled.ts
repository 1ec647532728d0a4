import type { Checklist } from '../model/checklist.js';
import type { Report } from '../model/report.js';
import type { Settlement } from '../model/settlement.js';
import type { Verdict } from '../model/verdict.js';
import type { Store } from '../store/index.js';
import { contentComparison, storedContentKey } from './content.js';
import { diffReports } from './diff.js';
import { withSettlements } from './settlement.js';

/** The report of a stored audit with the decisions that hold for it. Audits of before content keys were kept get theirs here. */
export function settledReport(store: Store, audit: { id: string; district: string; fiscalYear: number; portal: string | null }, report: Report, checklist: Checklist | null): Report {
  const counting = store.settlements.list(audit.district, audit.fiscalYear).filter((one) => one.withdrawnAt === null);
  for (const item of new Set(counting.map((one) => one.item))) storedContentKey(store, audit, item);
  return counting.length === 0 ? report : withSettlements(report, store.settlements.holding(audit.id), checklist);
}

/** Verdicts, with people's decisions, of the items of an audit over which people decided. Cheap where there are none. */
export function settledVerdicts(store: Store, auditId: string): Map<string, Verdict> {
  const holding = store.settlements.holding(auditId);
  const report = holding.length === 0 ? null : store.auditReport(auditId);
  const items = report === null ? [] : withSettlements(report, holding, null).items;
  return new Map(items.flatMap(({ id, settled }) => (settled === undefined ? [] : [[id, settled]])));
}

/** Addresses of an item that give something else than when it was decided; empty where the audit of then is gone, or only attachments changed. */
export function changedSince(store: Store, settlement: Settlement, now: Report): string[] {
  const then = store.auditReport(settlement.audit);
  if (then === null) return [];
  const { links } = diffReports(only(then, settlement.item), only(now, settlement.item), contentComparison(store));
  return [...new Set(links.map((link) => link.url))];
}

function only(report: Report, item: string): Report {
  return { ...report, items: report.items.filter((one) => one.id === item) };
}
