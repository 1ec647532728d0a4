import type { Evidence } from '../../model/finding.js';
import { offers } from '../means.js';
import { evidenceAt } from '../reading.js';
import { defineRule, type RuleResult } from '../rule.js';
import { matchClause, meets } from '../search.js';
import { distinct } from './mention.js';

/** A page about the clauses offers one of the means to act or to reach somebody. */
export const channel = defineRule('channel', (rule, context): RuleResult => {
  let nearest: Evidence | undefined;
  let general: Evidence[] | null = null;
  for (const reading of context.readings) {
    const matches = rule.about.map((clause) => matchClause(reading.all, clause, context.evidence));
    const isAbout = rule.about.every((clause, index) => meets(clause, matches[index] ?? []));
    const means = rule.means.flatMap((name) => offers(reading, name) ?? []);
    const said = matches.flatMap((list) => list.slice(0, 1)).map((match) => evidenceAt(reading, reading.all, match.start, match.end));
    if (!isAbout || means.length === 0) {
      nearest ??= said[0] ?? means[0];
      continue;
    }
    const dedicated = rule.about.every((clause) => meets({ ...clause, min: 1 }, matchClause(reading.titleView, clause, context.evidence)));
    const evidence = distinct([...said, ...means.slice(0, 3)]);
    if (!rule.dedicated || dedicated) return { status: 'met', evidence };
    general ??= evidence;
  }
  // There is a channel, but its page is about other things too: whether that is separate enough, a person decides.
  if (general !== null) return { status: 'unclear', code: 'channel-not-dedicated', evidence: general };
  if (rule.dedicated) return { status: 'unclear', code: 'person-must-judge', evidence: nearest === undefined ? [] : [nearest] };
  return { status: 'absent', nearest };
});
