import type { Requirement } from './checklist.js';
import type { Fact } from './finding.js';
import type { Looked } from './report.js';
import type { Verdict } from './verdict.js';

/** What came out for one requirement, before it is put into words. */
export interface RequirementCheck {
  requirement: Requirement;
  verdict: Verdict;
  facts: Fact[];
  /** What became of every link and attachment of the item. */
  looked: Looked[];
}

/** What can be said of one link or attachment by itself. */
export interface LinkCheck {
  verdict: Verdict;
  facts: Fact[];
}
