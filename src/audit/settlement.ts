import { settleItem } from '../judge/item-verdict.js';
import { estimateScore } from '../judge/score.js';
import type { Checklist } from '../model/checklist.js';
import type { ItemReport, Report, RequirementReport } from '../model/report.js';
import type { Settlement } from '../model/settlement.js';

/**
 * The report with people's decisions beside the machine's verdicts, which stay as they are. `settlements` are those that hold for this
 * audit. Without a checklist (one of the user's own that is not at hand) no score is estimated. Pure.
 */
export function withSettlements(report: Report, settlements: readonly Settlement[], checklist: Checklist | null): Report {
  const decided = new Map(settlements.map((one) => [one.requirement, one]));
  if (decided.size === 0) return report;
  const items = report.items.map((item) => settledItem(item, decided));
  const settled = checklist === null || items.every((item) => item.settled === undefined) ? undefined : estimateScore(checklist, items.map((item) => ({ ...item, verdict: item.settled ?? item.verdict, requirements: item.requirements.map(asDecided) }))).oit;
  return { ...report, items, score: { ...report.score, ...(settled === undefined ? {} : { settled }) } };
}

function settledItem(item: ItemReport, decided: ReadonlyMap<string, Settlement>): ItemReport {
  if (!item.requirements.some((one) => decided.has(one.id))) return item;
  const requirements = item.requirements.map((one): RequirementReport => {
    const decision = decided.get(one.id);
    if (decision === undefined) return one;
    const { verdict, reason, name, at } = decision;
    return { ...one, settlement: { verdict, reason, name, at } };
  });
  // What is for a person to judge from the first has no say in the item.
  const counts = requirements.some((one) => one.settlement !== undefined && one.severity !== 'manual');
  return { ...item, requirements, ...(counts ? { settled: settleItem({ links: item.links, requirements: requirements.map(asDecided) }).verdict } : {}) };
}

function asDecided(one: RequirementReport): RequirementReport {
  return one.settlement === undefined ? one : { ...one, verdict: one.settlement.verdict };
}

/**
 * How a decision stands to an audit: it `holds`; it was `withdrawn`; the machine could `decide` by itself this time; the machine's side failed, so
 * that the content is `unseen`; the `checklist` asks something else by now, or nothing; the `content` is another.
 */
export type SettlementState = 'holds' | 'withdrawn' | 'decided' | 'unseen' | 'checklist' | 'content';

/** `contentKey`: what the audit saw of the item. Pure. */
export function settlementState(settlement: Settlement, requirement: RequirementReport | undefined, contentKey: string): SettlementState {
  if (settlement.withdrawnAt !== null) return 'withdrawn';
  if (requirement === undefined || (requirement.judgedBy?.requirement ?? '') !== settlement.requirementHash) return 'checklist';
  if (requirement.verdict === 'unchecked') return 'unseen';
  if (contentKey !== settlement.contentKey) return 'content';
  return requirement.verdict === 'review' ? 'holds' : 'decided';
}
