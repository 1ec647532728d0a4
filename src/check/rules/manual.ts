import { evidenceAt } from '../reading.js';
import { defineRule, type RuleResult } from '../rule.js';
import { matchClause, meets } from '../search.js';

/** A person judges; the machine passes it only where all hints are said in one document. */
export const manual = defineRule('manual', (rule, context): RuleResult => {
  if (rule.hints.length > 0) {
    for (const reading of context.readings) {
      const matches = rule.hints.map((clause) => matchClause(reading.all, clause, context.evidence));
      if (!rule.hints.every((clause, index) => meets(clause, matches[index] ?? []))) continue;
      return { status: 'met', evidence: matches.flatMap((list) => list.slice(0, 1)).map((match) => evidenceAt(reading, reading.all, match.start, match.end)) };
    }
  }
  return { status: 'absent' };
});
