import type { Evidence } from '../../model/finding.js';
import { findPhrase } from '../../thai/index.js';
import { findPattern } from '../pattern.js';
import { evidenceAt, type Reading } from '../reading.js';
import { defineRule, type RuleResult } from '../rule.js';
import { matchClause, passageAround, type Match } from '../search.js';
import { offers } from '../means.js';
import { distinct } from './mention.js';
import type { RuleContext } from '../rule.js';
import type { Clause } from '../../model/checklist.js';

/** Holders of the posts stand there with their names, or the post is said to be vacant. */
export const people = defineRule('people', (rule, context): RuleResult => {
  const evidence: Evidence[] = [];
  let nearest: Evidence | undefined;
  let missing: string | null = null;
  const holding: Reading[] = [];
  for (const post of rule.posts) {
    let found: Evidence | null = null;
    for (const reading of context.readings) {
      const holder = holderOf(reading, post, context);
      if (holder.evidence !== null) {
        found = holder.evidence;
        holding.push(reading);
        break;
      }
      nearest ??= holder.nearest ?? undefined;
    }
    if (found === null) missing ??= post.any[0] ?? '';
    else evidence.push(found);
  }
  if (missing !== null) return { status: 'absent', code: 'post-without-holder', params: { post: missing }, nearest: nearest ?? evidence[0] };
  if (rule.contact) {
    const reach = context.readings.map((reading) => offers(reading, 'phone') ?? offers(reading, 'email') ?? offers(reading, 'line')).find((one) => one !== null);
    if (reach === undefined || reach === null) return { status: 'absent', code: 'contact-missing', nearest: evidence[0] };
    evidence.push(reach);
  }
  return { status: 'met', evidence: distinct(evidence) };
});

/** Blocks between a picture's caption lines: name above the post or below it, sometimes with a phone between. */
const NEIGHBOURS = 2;

function holderOf(reading: Reading, post: Clause, context: RuleContext): { evidence: Evidence | null; nearest: Evidence | null } {
  const names = findPattern('thai-name', reading.all.text);
  const vacant = (start: number, end: number): boolean => {
    const found = findPhrase(reading.all.search, 'ตำแหน่งว่าง', start);
    return found !== null && found.end <= end;
  };
  let seen: Match | null = null;
  const [match] = matchClause(reading.all, post, context.evidence, (candidate) => {
    seen ??= candidate;
    const passage = passageAround(reading.all, candidate.start, NEIGHBOURS);
    return names.some((name) => name.start >= passage.start && name.end <= passage.end) || vacant(passage.start, passage.end);
  });
  const first = seen as Match | null;
  return {
    evidence: match === undefined ? null : evidenceAt(reading, reading.all, match.start, match.end),
    nearest: first === null ? null : evidenceAt(reading, reading.all, first.start, first.end),
  };
}
