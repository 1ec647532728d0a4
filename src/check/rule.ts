import type { Evidence, Fact, FactCode } from '../model/finding.js';
import type { ItemEvidence } from '../model/evidence.js';
import type { Requirement, Rule, RuleKind } from '../model/checklist.js';
import type { Reading } from './reading.js';

/** What a rule may look at: the item's evidence and the readable documents of it, prepared for searching. */
export interface RuleContext {
  evidence: ItemEvidence;
  requirement: Requirement;
  /** Documents that may hold the evidence: readable, of this district, of the period the requirement asks for. */
  readings: Reading[];
}

/**
 * What a rule says. `absent` is not yet an accusation: the engine turns it into fail, review or unchecked,
 * depending on what could not be read.
 */
export type RuleResult =
  | { status: 'met'; evidence: Evidence[]; remarks?: Fact[] }
  /** Something is there but a person must decide. */
  | { status: 'unclear'; code: FactCode; params?: Fact['params']; evidence: Evidence[] }
  /** `code` and `params` when more can be said than that it is missing; `nearest` is the closest thing seen. */
  | { status: 'absent'; code?: FactCode; params?: Fact['params']; evidence?: Evidence[]; nearest?: Evidence }
  /** Seen and found wanting: what else could not be read does not excuse it. */
  | { status: 'deficient'; code: FactCode; params?: Fact['params']; evidence: Evidence[] }
  | { status: 'not-applicable'; why: NotApplicable; evidence: Evidence[] };

/** Why a requirement does not apply; words in `src/wording/terms.ts`. */
export type NotApplicable = 'complaints-present' | 'figures-not-there' | 'no-complete-row' | 'nothing-bought' | 'no-empty-month';

type RuleOf<K extends RuleKind> = Extract<Rule, { kind: K }>;

/** One kind of rule: its name in the checklist and a pure function from evidence to a result. */
export interface RuleDefinition<K extends RuleKind = RuleKind> {
  kind: K;
  run(rule: RuleOf<K>, context: RuleContext): RuleResult;
  /** Says something about each of its documents, so that one that is found wanting spoils what the others fulfil. */
  everyDocument?: boolean;
}

export function defineRule<K extends RuleKind>(kind: K, run: (rule: RuleOf<K>, context: RuleContext) => RuleResult, traits: Pick<RuleDefinition<K>, 'everyDocument'> = {}): RuleDefinition<K> {
  return { kind, run, ...traits };
}
