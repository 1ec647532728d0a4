import type { RequirementCheck } from '../model/check.js';
import type { Requirement, RuleKind } from '../model/checklist.js';
import type { ItemEvidence, Source } from '../model/evidence.js';
import type { Evidence, Fact, FactCode } from '../model/finding.js';
import type { Verdict } from '../model/verdict.js';
import { absenceVerdict, allLinksDead, unreadSources, type Unread } from './absence.js';
import { lookedThrough, type Aside } from './looked.js';
import { nearestTo } from './nearest.js';
import { pictureReadings, whatOcrLeft, withPictures, type PictureReadings } from './picture-results.js';
import { isReadable, readableOf } from './readable.js';
import { evidenceFrom, type Reading } from './reading.js';
import type { RuleContext, RuleDefinition, RuleResult } from './rule.js';
import { standingOf } from './standing.js';
import { isOfSubject } from './subject.js';
import { RULES } from './rules/index.js';

/**
 * Checks one item: every requirement against everything that was gathered for it. Pure. A rule that throws makes
 * its one requirement `unchecked` and never ends the run. Cost: requirements × text length, three times where OCR added text.
 */
export function checkItem(evidence: ItemEvidence): RequirementCheck[] {
  const unread = unreadSources(evidence);
  const readings = readableOf(evidence);
  const byOcr = pictureReadings(evidence, isReadable);
  return evidence.item.requirements.map((requirement) => checkRequirement(requirement, evidence, readings, unread, byOcr));
}

function checkRequirement(requirement: Requirement, evidence: ItemEvidence, all: Reading[], unread: Unread[], byOcr: PictureReadings | null): RequirementCheck {
  const setAside: Fact[] = [];
  const aside = new Map<Source, Aside>();
  let undated = 0;
  const counted = all.filter((reading) => {
    if (reading.document.traits.includes('placeholder')) {
      aside.set(reading.source, { reason: 'placeholder', detail: null });
      return false;
    }
    const standing = standingOf(reading, requirement.period, evidence);
    if (standing.verdict === 'other-year') setAside.push(fact('wrong-year', 'remark', { year: standing.year, wanted: evidence.fiscalYear }, standing.evidence ?? evidenceFrom(reading.source, '', reading.document.title)));
    else if (standing.verdict === 'other-district') setAside.push(fact('wrong-district', 'remark', { name: standing.name }, standing.evidence ?? evidenceFrom(reading.source, '', reading.document.title)));
    else if (standing.verdict === 'undated') undated += 1;
    if (standing.verdict === 'other-year') aside.set(reading.source, { reason: 'wrong-year', detail: String(standing.year) });
    else if (standing.verdict === 'other-district') aside.set(reading.source, { reason: 'wrong-district', detail: standing.name });
    return standing.verdict === 'fits' || standing.verdict === 'undated';
  });
  const readings = counted.filter((reading) => isOfSubject(reading, requirement.documents, evidence));
  try {
    const looked = lookedThrough(requirement, evidence, { counted, readings }, aside, unread);
    const around: Surroundings = { all, readings, setAside, unread, undated, looked };
    const result = run({ evidence, requirement, readings });
    const fromPictures =
      byOcr === null
        ? null
        : withPictures(result, byOcr, {
            requirement,
            evidence,
            everyDocument: RULES[requirement.rule.kind].everyDocument === true,
            looked,
            run: (others) => run({ evidence, requirement, readings: others.filter((reading) => isOfSubject(reading, requirement.documents, evidence)) }),
            settle: (other) => settle(other, requirement, evidence, around),
          });
    return fromPictures ?? settle(result, requirement, evidence, around);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { requirement, verdict: 'unchecked', facts: [{ code: 'rule-crashed', verdict: 'unchecked', params: { detail: detail.slice(0, 200) }, evidence: [] }], looked: [] };
  }
}

function run(context: RuleContext): RuleResult {
  const { rule } = context.requirement;
  // The table maps every kind to the definition of that kind, which the compiler cannot follow through the union.
  const definition = RULES[rule.kind] as unknown as RuleDefinition<RuleKind>;
  return definition.run(rule, context);
}

interface Surroundings {
  all: Reading[];
  /** Those of them that may be evidence. */
  readings: Reading[];
  setAside: Fact[];
  unread: Unread[];
  undated: number;
  looked: RequirementCheck['looked'];
}

/** Turns a rule's result into a verdict: met, or an absence weighed against what could not be read. */
function settle(result: RuleResult, requirement: Requirement, evidence: ItemEvidence, around: Surroundings): RequirementCheck {
  const check = (verdict: Verdict, facts: Fact[]): RequirementCheck => ({ requirement, verdict, facts, looked: around.looked });
  switch (result.status) {
    case 'met': {
      const remarks = result.remarks ?? [];
      return check(remarks.length > 0 ? 'remark' : 'pass', [{ code: 'requirement-met', verdict: 'pass', params: {}, evidence: result.evidence.slice(0, 8) }, ...remarks]);
    }
    case 'not-applicable':
      return check('not-applicable', [{ code: 'not-applicable', verdict: 'not-applicable', params: { why: result.why }, evidence: result.evidence }]);
    case 'unclear':
      return check('review', [{ code: result.code, verdict: 'review', params: result.params ?? {}, evidence: result.evidence }]);
    case 'deficient': {
      const verdict = requirement.severity === 'hard' ? 'fail' : requirement.severity === 'soft' ? 'remark' : 'review';
      return check(verdict, [{ code: result.code, verdict, params: { ...whatWasSearched(around), ...result.params }, evidence: result.evidence }]);
    }
    case 'absent':
      return absent(result, requirement, evidence, around, check);
  }
}

function absent(
  result: Extract<RuleResult, { status: 'absent' }>,
  requirement: Requirement,
  evidence: ItemEvidence,
  around: Surroundings,
  check: (verdict: Verdict, facts: Fact[]) => RequirementCheck,
): RequirementCheck {
  // What is nearest may stand in a document that is set aside; then the finding beside it says why.
  const closest = result.nearest ?? result.evidence?.[0] ?? nearestTo(requirement.rule, around.readings, evidence) ?? nearestTo(requirement.rule, around.all, evidence);
  const searched = { ...whatWasSearched(around), ...whatOcrLeft(evidence), ...(closest === null ? {} : { nearest: closest.quote }) };
  const nearest = closest === null || result.evidence?.includes(closest) ? [] : [closest];
  if (requirement.severity === 'manual') return check('review', [fact('person-must-judge', 'review', searched, ...nearest)]);
  if (allLinksDead(evidence)) return check(requirement.severity === 'hard' ? 'fail' : 'remark', [nothingOpens(evidence, around)]);
  const called = absenceVerdict(evidence, around.unread);
  if (called !== 'fail') {
    const places = around.unread.slice(0, 8).map((one): Evidence => evidenceFrom(one.source, '', one.source.linkText ?? ''));
    const reasons = [...new Set([...around.unread.map((one) => one.reason), ...(evidence.attachmentsCut ? ['attachments-cut'] : [])])];
    const code: FactCode = called === 'unchecked' ? 'requirement-unchecked' : 'requirement-unreadable';
    return check(called, [fact(code, called, { ...searched, reasons, unread: around.unread.length }, ...places), ...around.setAside]);
  }
  const verdict = requirement.severity === 'hard' ? 'fail' : 'remark';
  const code = result.code ?? 'requirement-missing';
  return check(verdict, [
    { code, verdict, params: { ...searched, ...result.params }, evidence: [...(result.evidence ?? []), ...nearest] },
    ...around.setAside,
  ]);
}

/** No link was submitted, or none of them opens. */
function nothingOpens(evidence: ItemEvidence, around: Surroundings): Fact {
  const submitted = evidence.sources.filter((source) => source.foundOn === null);
  if (submitted.length === 0) return fact('no-links', 'fail', {});
  return fact('all-links-dead', 'fail', { searched: around.looked.slice(0, MOST_NAMED).map((one) => one.url) }, ...submitted.slice(0, 8).map((source) => evidenceFrom(source, '', '')));
}

/** So many addresses a finding lists; the rest is counted. */
const MOST_NAMED = 20;

/** The list that a fail owes the reader: what was looked at, and how much of it. */
function whatWasSearched({ all, setAside, looked }: Surroundings): Fact['params'] {
  return {
    documents: all.length,
    pages: all.reduce((sum, reading) => sum + (reading.document.pages ?? 1), 0),
    tables: all.reduce((sum, reading) => sum + reading.document.tables.length, 0),
    setAside: setAside.length,
    searched: looked.filter((one) => one.use === 'searched' || one.use === 'other-type').slice(0, MOST_NAMED).map((one) => one.url),
  };
}

export function fact(code: FactCode, verdict: Verdict, params: Fact['params'], ...evidence: Evidence[]): Fact {
  return { code, verdict, params, evidence };
}
