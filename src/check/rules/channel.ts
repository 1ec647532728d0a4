import type { Clause } from '../../model/checklist.js';
import type { Evidence } from '../../model/finding.js';
import { findPhrase, prepareText } from '../../thai/index.js';
import { mayShowMap, offers } from '../means.js';
import { blockIndexAt, evidenceAt } from '../reading.js';
import { defineRule, type RuleContext, type RuleResult } from '../rule.js';
import { fillPhrase, matchClause, meets, type Match } from '../search.js';
import { distinct } from './mention.js';

/** A page about the clauses offers one of the means to act or to reach somebody. */
export const channel = defineRule('channel', (rule, context): RuleResult => {
  let nearest: Evidence | undefined;
  let general: Evidence[] | null = null;
  let unsaid: Evidence | undefined;
  const others = otherPurposes(context);
  const says = (words: string, clause: Clause): boolean => clause.any.some((phrase) => findPhrase(prepareText(words), fillPhrase(phrase, context.evidence)) !== null);
  // What says in its own words that it is for another of the item's channels is not for this one.
  const fits = (words: string): boolean => rule.about.length === 0 || rule.about.some((clause) => says(words, clause)) || !others.some((clause) => says(words, clause));
  for (const reading of context.readings) {
    // A heading that names several channels of the item, as the page's title does, says nothing about any one of them.
    const single = (match: Match): boolean => {
      const block = reading.all.blocks[blockIndexAt(reading.all, match.start)];
      return (block?.role !== 'title' && block?.role !== 'heading') || !others.some((clause) => says(block.text, clause));
    };
    const matches = rule.about.map((clause) => matchClause(reading.all, clause, context.evidence, single));
    const isAbout = rule.about.every((clause, index) => meets(clause, matches[index] ?? []));
    const means = rule.means.flatMap((name) => offers(reading, name, fits) ?? []);
    const said = matches.flatMap((list) => list.slice(0, 1)).map((match) => evidenceAt(reading, reading.all, match.start, match.end));
    if (!isAbout || means.length === 0) {
      nearest ??= said[0] ?? means[0];
      const named = rule.about.every((clause) => meets(clause, matchClause(reading.all, clause, context.evidence)));
      const form = named && !isAbout ? rule.means.filter((name) => name === 'form' || name === 'online-form').map((name) => offers(reading, name, fits)).find((one) => one !== null) : null;
      unsaid ??= form ?? (rule.means.includes('map') ? mayShowMap(reading) : null) ?? undefined;
      continue;
    }
    const dedicated = rule.about.every((clause) => meets({ ...clause, min: 1 }, matchClause(reading.titleView, clause, context.evidence)));
    const evidence = distinct([...said, ...means.slice(0, 3)]);
    if (!rule.dedicated || dedicated) return { status: 'met', evidence };
    general ??= evidence;
  }
  // There is a channel, but its page is about other things too: whether that is separate enough, a person decides.
  if (general !== null) return { status: 'unclear', code: 'channel-not-dedicated', evidence: general };
  if (rule.dedicated && context.readings.length > 0) return { status: 'unclear', code: 'person-must-judge', evidence: nearest === undefined ? [] : [nearest] };
  if (unsaid !== undefined) return { status: 'unclear', code: 'person-must-judge', evidence: [unsaid] };
  return { status: 'absent', nearest };
});

/** What the other channels of the item are about. */
function otherPurposes(context: RuleContext): Clause[] {
  return context.evidence.item.requirements.flatMap(({ id, rule }) => (rule.kind === 'channel' && id !== context.requirement.id ? rule.about : []));
}
