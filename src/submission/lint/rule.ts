import type { Checklist, ChecklistItem } from '../../model/checklist.js';
import type { District } from '../../model/district.js';
import type { LintSeverity } from '../../model/finding.js';
import type { LintCode, LintParams } from '../../wording/lint.js';
import type { ListedItem, ListedLink } from './listed.js';

export interface LintContext {
  district: District;
  /** Origin of the district's own site. */
  portal: string;
  checklist: Checklist;
  /** Report only on these items; the whole list is looked at all the same. */
  items?: readonly string[] | null;
}

/** What a rule may look at: the list with everything that can be read out of its addresses, and nothing else. */
export interface LintInput {
  items: ListedItem[];
  fiscalYear: number;
  checklist: Checklist;
}

/** A fact about the list; `links` are the places to look at. */
export interface LintFact<Code extends LintCode = LintCode> {
  severity: LintSeverity;
  params: LintParams[Code];
  links: ListedLink[];
}

export interface LintRule<Code extends LintCode = LintCode> {
  code: Code;
  find: (input: LintInput) => LintFact<Code>[];
}

/** Declares one rule about the list of links: its code and a pure function from the list to facts. */
export function defineLint<Code extends LintCode>(code: Code, find: LintRule<Code>['find']): LintRule<Code> {
  return { code, find };
}

/** Whether the item's documents must be of the fiscal year assessed, by a hard requirement. */
export function isBoundToYear(item: ChecklistItem | null): boolean {
  return item?.requirements.some(({ severity, period }) => severity === 'hard' && (period === 'fiscal-year' || period === 'first-half')) ?? false;
}

/** Whether the item asks for data of October to March. */
export function isAboutFirstHalf(item: ChecklistItem | null): boolean {
  return item?.requirements.some(({ period, rule }) => period === 'first-half' || rule.kind === 'period') ?? false;
}
