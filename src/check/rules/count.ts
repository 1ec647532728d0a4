import { evidenceAt } from '../reading.js';
import { normaliseHit } from '../pattern.js';
import { defineRule, type RuleResult } from '../rule.js';
import { matchesOfClause, readingsOfType } from '../search.js';
import { distinct } from './mention.js';
import type { Evidence } from '../../model/finding.js';

/** So many distinct things are named: laws, sections, kinds of permits. Phrases count once each, patterns by their words. */
export const count = defineRule('count', (rule, context): RuleResult => {
  const said = new Set<string>();
  const evidence: Evidence[] = [];
  for (const reading of readingsOfType(context.readings, rule.as, context.evidence)) {
    for (const match of matchesOfClause(reading.all, rule.of, context.evidence)) {
      const named = rule.of.any.includes(match.alternative) ? match.alternative : normaliseHit(reading.all.text.slice(match.start, match.end));
      if (said.has(named)) continue;
      said.add(named);
      evidence.push(evidenceAt(reading, reading.all, match.start, match.end));
    }
  }
  if (said.size < rule.hard) return { status: 'absent', params: { found: said.size, want: rule.hard }, nearest: evidence[0] };
  const want = rule.want ?? rule.hard;
  const remarks = said.size < want ? [{ code: 'fewer-than-wanted' as const, verdict: 'remark' as const, params: { found: said.size, want }, evidence: [] }] : [];
  return { status: 'met', evidence: distinct(evidence), remarks };
});
