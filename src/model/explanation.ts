import type { Checklist, Requirement } from './checklist.js';
import type { Finding } from './finding.js';
import type { DocumentSummary, JudgedBy, Looked, Report } from './report.js';
import type { Outcome } from './resource.js';
import type { Verdict } from './verdict.js';

/** What gave an item its verdict. */
export type Reason =
  | { by: 'no-links' }
  | { by: 'all-links-dead' }
  /** Hard requirements whose verdict is the item's. */
  | { by: 'hard'; requirement: string; verdict: Verdict }
  /** Adds a remark. */
  | { by: 'soft'; requirement: string; verdict: Verdict }
  | { by: 'link'; url: string; code: string };

/** One submitted link or attachment, with the number by which the explanation speaks of it. */
export interface ExplainedLink {
  number: number;
  /** As submitted; of an attachment as requested. */
  url: string;
  /** Addresses under which evidence names it. */
  addresses: string[];
  foundOn: string | null;
  outcome: Outcome;
  httpStatus: number | null;
  verdict: Verdict;
  document: DocumentSummary | null;
  findings: Finding[];
}

export interface ExplainedRequirement {
  id: string;
  verdict: Verdict;
  /** Null where today's checklist no longer has it. */
  asked: Pick<Requirement, 'textTh' | 'textEn' | 'severity' | 'period'> | null;
  severity: Requirement['severity'];
  /** Where the requirement is taken from. */
  sources: { tag: string; text: string }[];
  judgedBy: JudgedBy | null;
  /** Whether today's checklist asks the same as the one it was judged by; null where that was not recorded. */
  unchanged: boolean | null;
  /** Links by number; null where it was not recorded. */
  looked: (Omit<Looked, 'url'> & { link: number; typeTh: string | null; typeEn: string | null })[] | null;
  findings: Finding[];
}

/** How the verdict on one item came about, from what was stored. */
export interface Explanation {
  audit: Report['audit'];
  district: Report['district'];
  fiscalYear: number;
  checklist: Pick<Checklist, 'id' | 'version'>;
  item: { id: string; titleTh: string; titleEn: string; verdict: Verdict; reasons: Reason[] };
  links: ExplainedLink[];
  requirements: ExplainedRequirement[];
}
