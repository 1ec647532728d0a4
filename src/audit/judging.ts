import { createHash } from 'node:crypto';
import { checkLink, tableOnlyAsPdf } from '../check/links.js';
import { RULES_VERSION } from '../check/version.js';
import { judgeItem } from '../judge/index.js';
import type { RequirementCheck } from '../model/check.js';
import type { Checklist, ChecklistItem, Requirement } from '../model/checklist.js';
import type { ItemEvidence } from '../model/evidence.js';
import type { Fact } from '../model/finding.js';
import type { ItemReport, JudgedBy } from '../model/report.js';

/** Verdicts and words for one item whose requirements were checked, with the rule each verdict came from. `cross`: what the item contradicts in others. */
export function judgeChecked(evidence: ItemEvidence, requirements: RequirementCheck[], cross: readonly Fact[] = []): ItemReport {
  const tableRemark = tableOnlyAsPdf(evidence);
  const report = judgeItem({
    evidence,
    requirements,
    links: evidence.sources.map((source) => checkLink(source, evidence)),
    remarks: [...(tableRemark === null ? [] : [tableRemark]), ...cross],
  });
  const judgedBy = new Map(evidence.item.requirements.map((requirement) => [requirement.id, judgedByOf(requirement, evidence.item, evidence.checklist)]));
  return { ...report, requirements: report.requirements.map((requirement) => ({ ...requirement, judgedBy: judgedBy.get(requirement.id) })) };
}

/** What a verdict on a requirement rests on beside the evidence. Words and advice do not move verdicts and stay out of the hash. */
export function judgedByOf({ id, severity, period, rule }: Requirement, { documentTypes, form }: ChecklistItem, { version }: Checklist): JudgedBy {
  const asked = createHash('sha256').update(JSON.stringify([id, severity, period, sorted(rule), sorted(documentTypes), form])).digest('hex');
  return { checklist: version, rules: RULES_VERSION, requirement: asked.slice(0, 16) };
}

/** The same content in the same order, whatever the order in the file. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sorted(inner)]));
}
