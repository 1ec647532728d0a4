import { z } from 'zod';
import { Verdict } from './verdict.js';

/** Where a person finds it: the address, the place inside the document, the words that stand there. */
export const Evidence = z.object({
  url: z.string(),
  /** e.g. `page 2, row 7, ราคาที่ตกลงซื้อหรือจ้าง`; empty when the whole resource is meant. */
  locator: z.string(),
  /** At most 300 characters, personal data masked. */
  quote: z.string(),
  /** Of the bytes the quote was read from; null when nothing was received. */
  sha256: z.string().nullable(),
  /** Only of words read from a picture: how sure OCR is of the least sure of them, 0–100. */
  confidence: z.number().optional(),
});
export type Evidence = z.infer<typeof Evidence>;

/** Parameters of a finding: plain values, so that a stored finding can be worded again in another language. */
export const FindingParams = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.union([z.string(), z.number()]))]));
export type FindingParams = z.infer<typeof FindingParams>;

/** Every fact the checks can state about a requirement, link or document. A code without words does not compile. */
export const FACT_CODES = [
  // requirements
  'requirement-met', 'requirement-looks-met', 'requirement-missing', 'requirement-unreadable', 'requirement-unchecked', 'person-must-judge', 'not-applicable',
  'all-links-dead', 'no-links', 'rule-crashed', 'wrong-year', 'wrong-district', 'fewer-than-wanted', 'figures-blank', 'figures-dash', 'form-blank', 'other-subjects', 'office-not-named', 'announcement-unsigned', 'months-missing',
  'period-without-year', 'period-only-as-of', 'year-only-in-name', 'year-not-stated', 'channel-not-dedicated', 'post-without-holder', 'contact-missing',
  'news-of-other-year', 'news-not-recent', 'news-undated', 'table-not-open', 'table-column-missing', 'table-cell-blank',
  // O20
  'procurement-month-missing', 'procurement-month-unknown', 'procurement-month-misprint', 'procurement-month-twice',
  'procurement-column-missing', 'procurement-table-unread', 'procurement-price-missing', 'procurement-month-silent',
  // several documents or items side by side
  'director-differs', 'permits-differ', 'spending-sums-differ', 'purchase-outside-month', 'purchase-over-budget', 'purchase-winner-no-bidder', 'purchase-contract-twice',
  // O22
  'complaints-blank', 'complaints-general-only', 'complaints-dash', 'complaints-silent', 'complaints-sum-differs',
  // links and documents
  'link-outcome', 'document-encrypted', 'document-broken', 'document-not-read', 'document-picture', 'document-partly-picture',
  'document-scrambled', 'document-placeholder', 'document-client-rendered', 'document-partly-rendered', 'service-limits', 'document-unsupported', 'document-archive', 'document-partly-read',
  'document-damaged-text', 'kind-mismatch', 'table-only-pdf', 'personal-data-exposed',
] as const;
export type FactCode = (typeof FACT_CODES)[number];

/** A fact as the checks state it, before it is put into words. */
export interface Fact {
  code: FactCode;
  verdict: Verdict;
  params: FindingParams;
  evidence: Evidence[];
}

/** A fact in words. */
export const Finding = z.object({
  code: z.string(),
  verdict: Verdict,
  params: FindingParams,
  messageTh: z.string(),
  messageEn: z.string(),
  suggestionTh: z.string().optional(),
  suggestionEn: z.string().optional(),
  evidence: z.array(Evidence),
});
export type Finding = z.infer<typeof Finding>;

/** H: likely to cost the item; S: a defect of quality; info: worth knowing. */
export const LintSeverity = z.enum(['H', 'S', 'info']);
export type LintSeverity = z.infer<typeof LintSeverity>;

/** A fact about the list of links alone. It never changes an item's verdict, except D15 (an item without any link). */
export const LintFinding = Finding.omit({ verdict: true }).extend({ severity: LintSeverity });
export type LintFinding = z.infer<typeof LintFinding>;

export interface Wording {
  messageTh: string;
  messageEn: string;
  suggestionTh?: string;
  suggestionEn?: string;
}
