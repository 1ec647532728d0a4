import type { Clause } from '../../model/checklist.js';
import type { Evidence, Fact } from '../../model/finding.js';
import { findPhrase, prepareText, skeleton } from '../../thai/index.js';
import { fileNameOf, isOwnSite } from '../../url/index.js';
import { linkEvidence } from '../means.js';
import { apartFromSummaries } from '../procurement/apart.js';
import { blockIndexAt, evidenceAt, evidenceFrom, viewOf, type Reading, type View } from '../reading.js';
import { defineRule, type RuleContext, type RuleResult } from '../rule.js';
import { blockSays, fillPhrase, matchClause, matchesOfClause, isOfNoOtherType, meets, opensAs, passageAround, readingsOfType, type Match } from '../search.js';

/** All clauses are said in one passage, one document, or anywhere in the item. */
export const mention = defineRule('mention', (rule, context): RuleResult => {
  const readings = readingsOfType(rule.apartFromSummaries === true ? apartFromSummaries(context.readings) : context.readings, rule.as, context.evidence).filter((reading) => (reading.hasSubstance || rule.links) && !(rule.beyondIntroduction === true && reading.onlyIntroduces) && !opensAs(reading, rule.notAs, context.evidence));
  const searched = (reading: Reading): View => (rule.links ? reading.all : reading.prose);
  const listed = rule.notListed === true ? listedSubjects(context) : [];
  const accepts = (view: View) => (match: Match): boolean => !blockSays(view, match, rule.none, context.evidence) && !onlyLists(view, match, listed, context);
  const found = rule.within === 'item' ? acrossItem(readings, searched, rule.all, context, accepts) : inOneDocument(readings, searched, rule, context, accepts);
  if (found.evidence !== null) return { status: 'met', evidence: found.evidence, remarks: fewerThanWanted(rule.want, found.alternatives) };
  if (rule.instead !== undefined) {
    const other = { ...rule, all: [rule.instead, ...rule.all.slice(1)] };
    const { evidence } = rule.within === 'item' ? acrossItem(readings, searched, other.all, context, accepts) : inOneDocument(readings, searched, other, context, accepts);
    if (evidence !== null) return { status: 'met', evidence, remarks: [{ code: 'other-subjects', verdict: 'remark', params: {}, evidence: evidence.slice(0, 1) }] };
  }
  if (rule.alone.length > 0) {
    const single = readings.filter((reading) => isOfNoOtherType(reading, rule.as, context.evidence));
    const { evidence } = inOneDocument(single, searched, { ...rule, within: 'document', all: rule.alone }, context, accepts);
    if (evidence !== null) return { status: 'met', evidence };
  }
  const none = explicitNone(readings, rule.orNone, context);
  if (none !== null) return { status: 'met', evidence: [none] };
  const unseen = pictureSaying(context.readings, rule.all[0], context) ?? linkElsewhere(context.readings, rule.all[0], context);
  if (unseen !== null) return { status: 'unclear', code: 'person-must-judge', evidence: [unseen] };
  const form = blankForm(readings, rule.all[0], context);
  if (form !== null) return { status: 'absent', code: 'form-blank', nearest: form };
  return { status: 'absent', nearest: found.nearest ?? undefined };
});

/** So many requirements of the item in one sentence, and so few letters for each, are a list and no more. */
const LIST = { subjects: 3, lettersEach: 60 };

/** What the requirements of the item that must not only be listed are about. */
function listedSubjects(context: RuleContext): Clause[] {
  return context.evidence.item.requirements.flatMap(({ rule }) => (rule.kind === 'mention' && rule.notListed === true ? rule.all.slice(0, 1) : []));
}

/** Whether a match stands in a sentence that names several of the subjects one after the other. */
function onlyLists(view: View, match: Match, subjects: readonly Clause[], context: RuleContext): boolean {
  if (subjects.length === 0) return false;
  const index = blockIndexAt(view, match.start);
  const block = view.blocks[index];
  if (block === undefined || block.role !== 'paragraph') return false;
  const from = view.starts[index] ?? 0;
  const inside = (other: Match): boolean => other.start >= from && other.end <= from + block.text.length;
  const named = subjects.filter((clause) => meets({ ...clause, min: 1 }, matchClause(view, clause, context.evidence, inside))).length;
  return named >= LIST.subjects && skeleton(block.text).length < named * LIST.lettersEach;
}

interface Found {
  evidence: Evidence[] | null;
  nearest: Evidence | null;
  /** Distinct alternatives of the first clause over all documents. */
  alternatives: number;
}

function inOneDocument(
  readings: Reading[],
  searched: (reading: Reading) => View,
  rule: { within: 'passage' | 'section' | 'document' | 'item'; near: number; all: Clause[]; want?: number | undefined },
  context: RuleContext,
  accepts: (view: View) => (match: Match) => boolean,
): Found {
  let nearest: { met: number; evidence: Evidence } | null = null;
  let evidence: Evidence[] | null = null;
  const alternatives = new Set<string>();
  for (const reading of readings) {
    const view = searched(reading);
    const matches = rule.all.map((clause) => matchClause(view, clause, context.evidence, accepts(view)));
    for (const match of matches[0] ?? []) alternatives.add(match.alternative);
    const met = rule.all.filter((clause, index) => meets(clause, matches[index] ?? [])).length;
    const first = matches.flat()[0];
    if (first !== undefined && (nearest === null || met > nearest.met)) nearest = { met, evidence: evidenceAt(reading, view, first.start, first.end) };
    if (evidence === null && rule.within === 'section') evidence = inOneSection(reading, view, rule.all, context, accepts(view));
    if (evidence !== null || met < rule.all.length) continue;
    if (rule.within !== 'passage') evidence = matches.map((list) => list[0]).flatMap((match) => (match === undefined ? [] : [evidenceAt(reading, view, match.start, match.end)]));
    else evidence = inOnePassage(reading, view, rule, context, accepts(view));
  }
  return { evidence: evidence === null ? null : distinct(evidence), nearest: nearest?.evidence ?? null, alternatives: alternatives.size };
}

/** Where no heading ends a section: lines of a chart's or list's page. */
const LONGEST_SECTION = 40;

/** Below some occurrence of the first clause, before the next heading that says none of the clauses, stand the others. */
function inOneSection(reading: Reading, view: View, clauses: Clause[], context: RuleContext, accept: (match: Match) => boolean): Evidence[] | null {
  const [first, ...rest] = clauses;
  if (first === undefined) return null;
  const others = rest.map((clause): Clause => ({ ...clause, notIn: [] }));
  const headings = new Set<number>();
  for (const clause of [first, ...others]) for (const match of matchesOfClause(view, clause, context.evidence)) headings.add(blockIndexAt(view, match.start));
  for (const match of matchesOfClause(view, first, context.evidence)) {
    if (!accept(match)) continue;
    const begin = blockIndexAt(view, match.start);
    let end = begin + 1;
    while (end < view.blocks.length && end - begin <= LONGEST_SECTION && (view.blocks[end]?.role !== 'heading' || headings.has(end))) end += 1;
    const from = view.starts[begin] ?? 0;
    const to = view.starts[end] ?? view.text.length;
    const found = others.map((clause) => matchClause(view, clause, context.evidence, (other) => other.start >= from && other.end <= to && accept(other)));
    if (others.every((clause, index) => meets(clause, found[index] ?? []))) return [match, ...found.flatMap((list) => list.slice(0, 1))].map((one) => evidenceAt(reading, view, one.start, one.end));
  }
  return null;
}

/** A picture whose name or description says the clause may be what is asked for; only a person can see it. */
function pictureSaying(readings: Reading[], clause: Clause | undefined, context: RuleContext): Evidence | null {
  if (clause === undefined) return null;
  for (const reading of readings) {
    for (const image of reading.document.html?.images ?? []) {
      if (image.region !== 'content') continue;
      const said = prepareText(`${image.alt} ${fileNameOf(image.src).replace(/[-_.]+/g, ' ')}`);
      if (clause.any.some((phrase) => findPhrase(said, fillPhrase(phrase, context.evidence)) !== null)) return evidenceFrom(reading.source, 'picture', `${image.alt} ${image.src}`.trim(), reading.document.sha256);
    }
  }
  return null;
}

/** Heads of a form that say the clause over lines that nobody filled in. */
function blankForm(readings: Reading[], clause: Clause | undefined, context: RuleContext): Evidence | null {
  if (clause === undefined) return null;
  for (const reading of readings) {
    const view = viewOf([...reading.unfilled]);
    const match = matchClause(view, clause, context.evidence)[0];
    if (match !== undefined) return evidenceAt(reading, view, match.start, match.end);
  }
  return null;
}

/** A link that leads off the own site is not followed; where its words say the clause, only a person can see what is behind it. */
function linkElsewhere(readings: Reading[], clause: Clause | undefined, context: RuleContext): Evidence | null {
  if (clause === undefined) return null;
  const { portal, district } = context.evidence;
  for (const reading of readings) {
    for (const link of reading.document.links) {
      if (link.region !== 'content' || !/^https?:/i.test(link.href) || isOwnSite(link.href, { portal, slug: district.slug, portalUserId: district.portalUserId }) !== 'outside') continue;
      const said = prepareText(link.text);
      if (clause.any.some((phrase) => findPhrase(said, fillPhrase(phrase, context.evidence)) !== null)) return linkEvidence(reading, link);
    }
  }
  return null;
}

/** Some occurrence of the first clause has all the others within so many blocks before and after. */
function inOnePassage(reading: Reading, view: View, { all: clauses, near }: { all: Clause[]; near: number }, context: RuleContext, accept: (match: Match) => boolean): Evidence[] | null {
  const [first, ...others] = clauses;
  if (first === undefined) return null;
  let evidence: Evidence[] | null = null;
  for (const phrase of [...first.any.map((any): Clause => ({ any: [any], notIn: first.notIn, patterns: [], min: 1 })), ...first.patterns.map((pattern): Clause => ({ any: [], patterns: [pattern], min: 1 }))]) {
    matchClause(view, phrase, context.evidence, (match) => {
      if (!accept(match)) return false;
      const passage = passageAround(view, match.start, near);
      const rest = others.map((clause) => matchClause(view, clause, context.evidence, (other) => other.start >= passage.start && other.end <= passage.end && accept(other)));
      if (!others.every((clause, index) => meets(clause, rest[index] ?? []))) return false;
      evidence ??= [evidenceAt(reading, view, match.start, match.end), ...rest.flatMap((list) => list.slice(0, 1)).map((other) => evidenceAt(reading, view, other.start, other.end))];
      return true;
    });
    if (evidence !== null) return evidence;
  }
  return evidence;
}

function acrossItem(readings: Reading[], searched: (reading: Reading) => View, clauses: Clause[], context: RuleContext, accepts: (view: View) => (match: Match) => boolean): Found {
  const evidence: Evidence[] = [];
  let alternatives = 0;
  let met = 0;
  clauses.forEach((clause, index) => {
    const said = new Set<string>();
    for (const reading of readings) {
      const view = searched(reading);
      for (const match of matchClause(view, clause, context.evidence, accepts(view))) {
        if (!said.has(match.alternative)) evidence.push(evidenceAt(reading, view, match.start, match.end));
        said.add(match.alternative);
      }
    }
    if (index === 0) alternatives = said.size;
    if (said.size >= clause.min) met += 1;
  });
  return { evidence: met === clauses.length ? distinct(evidence) : null, nearest: evidence[0] ?? null, alternatives };
}

export function distinct(evidence: Evidence[]): Evidence[] {
  const seen = new Set<string>();
  return evidence.filter((one) => {
    const key = `${one.url} ${one.locator}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function fewerThanWanted(want: number | undefined, found: number): Fact[] {
  return want !== undefined && found < want ? [{ code: 'fewer-than-wanted', verdict: 'remark', params: { found, want }, evidence: [] }] : [];
}

/** Where a document says in so many words that there is nothing to report. */
export function explicitNone(readings: Reading[], phrases: string[], context: RuleContext): Evidence | null {
  if (phrases.length === 0) return null;
  for (const reading of readings) {
    const match = matchClause(reading.prose, { any: phrases, patterns: [], min: 1 }, context.evidence)[0];
    if (match !== undefined) return evidenceAt(reading, reading.prose, match.start, match.end);
  }
  return null;
}
