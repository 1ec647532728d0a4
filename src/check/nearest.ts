import type { Clause, Rule } from '../model/checklist.js';
import type { ItemEvidence } from '../model/evidence.js';
import type { Evidence } from '../model/finding.js';
import { evidenceAt, type Reading } from './reading.js';
import { matchClause } from './search.js';

/**
 * The closest thing to what a rule looks for, where the rule itself named none: the first words of the document that says
 * most of the clauses. Null when nothing says any of them.
 */
export function nearestTo(rule: Rule, readings: readonly Reading[], evidence: ItemEvidence): Evidence | null {
  const clauses = clausesOf(rule).filter((clause) => clause.any.length > 0 || clause.cells !== undefined);
  let best: { said: number; evidence: Evidence } | null = null;
  for (const reading of readings) {
    const hits = clauses.flatMap((clause) => matchClause(reading.all, clause, evidence).slice(0, 1));
    const [first] = hits;
    if (first !== undefined && hits.length > (best?.said ?? 0)) best = { said: hits.length, evidence: evidenceAt(reading, reading.all, first.start, first.end) };
  }
  return best?.evidence ?? null;
}

/** What a rule of words looks for, in order; nothing for rules of other kinds. */
export function clausesOf(rule: Rule): Clause[] {
  switch (rule.kind) {
    case 'mention':
    case 'figure':
      return rule.all;
    case 'count':
      return [rule.of];
    case 'channel':
    case 'system':
      return rule.about;
    case 'people':
      return rule.posts;
    case 'news':
      return [rule.about];
    case 'manual':
      return rule.hints;
    default:
      return [];
  }
}
