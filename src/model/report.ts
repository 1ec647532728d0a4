import { z } from 'zod';
import { Flapping } from './diff.js';
import { DocumentKind, Readability, Trait } from './document.js';
import { Finding, LintFinding } from './finding.js';
import { Severity } from './checklist.js';
import { Outcome } from './resource.js';
import { SettlementMark } from './settlement.js';
import { Verdict } from './verdict.js';

export const DocumentSummary = z.object({
  kind: DocumentKind,
  mediaType: z.string(),
  readability: Readability,
  pages: z.number().int().nullable(),
  traits: z.array(Trait),
  sha256: z.string(),
  bytes: z.number().int(),
});
export type DocumentSummary = z.infer<typeof DocumentSummary>;

const fetched = {
  url: z.string(),
  requestedUrl: z.string().nullable(),
  finalUrl: z.string().nullable(),
  outcome: Outcome,
  httpStatus: z.number().int().nullable(),
  verdict: Verdict,
  /** Judged by what the user had saved of it, not by what the site answered. */
  source: z.literal('saved').optional(),
  document: DocumentSummary.nullable(),
  /** Whether the document is what the server sent or what a browser made of it. Absent where nothing was received. */
  mode: z.enum(['plain', 'rendered']).optional(),
  findings: z.array(Finding),
};

/** A file or page one step beyond a submitted page. */
export const AttachmentReport = z.object({ foundOn: z.string(), ...fetched });
export type AttachmentReport = z.infer<typeof AttachmentReport>;

/** What nights tell beyond the last look. Absent where a link was looked at once and is steady. */
export const LinkHistory = z.object({
  /** Both looks of the night, the first one first, where a link that newly failed was looked at again. */
  looks: z.array(z.object({ at: z.string(), outcome: Outcome })).optional(),
  /** It went and came in the last nights. */
  flapping: Flapping.optional(),
});
export type LinkHistory = z.infer<typeof LinkHistory>;

export const LinkReport = z.object({ ...fetched, attachments: z.array(AttachmentReport), history: LinkHistory.optional() });
export type LinkReport = z.infer<typeof LinkReport>;

/** By which rule a verdict was given. */
export const JudgedBy = z.object({
  /** Version of the checklist. */
  checklist: z.string(),
  /** RULES_VERSION of `src/check/version.ts`. */
  rules: z.number().int(),
  /** Hash of what the checklist asks: the requirement without its words, and the document types of its item. */
  requirement: z.string(),
});
export type JudgedBy = z.infer<typeof JudgedBy>;

/** What became of one submitted link or attachment when a requirement was looked for. */
export const Looked = z.object({
  url: z.string(),
  /**
   * `searched`: may hold the evidence and was looked through · `other-type`: not the kind of document that is asked for ·
   * `set-aside`: of another year or district, or a page without content · `unread`: could not be read, so that its silence
   * proves nothing · `closed`: does not open for the public, so that nothing is disclosed in it.
   */
  use: z.enum(['searched', 'other-type', 'set-aside', 'unread', 'closed']),
  /** `wrong-year`, `wrong-district`, `placeholder`, an outcome, a trait, a failure code; null where it was searched. */
  reason: z.string().nullable(),
  /** The other year or district, or the type that was asked for. */
  detail: z.string().nullable(),
});
export type Looked = z.infer<typeof Looked>;

export const RequirementReport = z.object({
  id: z.string(),
  severity: Severity,
  verdict: Verdict,
  findings: z.array(Finding),
  /** These two are absent in reports of before they were kept. */
  judgedBy: JudgedBy.optional(),
  looked: z.array(Looked).optional(),
  /** What a person decided beside it; never stored with the report. */
  settlement: SettlementMark.optional(),
});
export type RequirementReport = z.infer<typeof RequirementReport>;

export const ItemReport = z.object({
  id: z.string(),
  titleTh: z.string(),
  titleEn: z.string(),
  verdict: Verdict,
  /** The verdict as it would be with people's decisions, where there are some that have a say in it. */
  settled: Verdict.optional(),
  requirements: z.array(RequirementReport),
  links: z.array(LinkReport),
});
export type ItemReport = z.infer<typeof ItemReport>;

const Band = z.object({ low: z.number(), high: z.number() });

/** ผ่านดีเยี่ยม · ผ่านดี · ผ่าน · ต้องปรับปรุง · ต้องปรับปรุงโดยด่วน */
export const LevelId = z.enum(['excellent', 'good', 'pass', 'improve', 'improve-urgently']);
export type LevelId = z.infer<typeof LevelId>;

/** What would follow with these scores of the surveys; `parts` are weighted and rounded to two decimals, `total` is their sum. */
export const Level = z.object({
  iit: z.number(),
  eit: z.number(),
  parts: z.object({ iit: z.number(), eit: z.number(), oit: Band }),
  total: Band,
  level: z.object({ low: LevelId, high: LevelId }),
});
export type Level = z.infer<typeof Level>;

/** Estimated points 0–100: `low` if everything undetermined failed, `high` if it all passed. */
export const Score = z.object({
  oit: Band,
  nodes: z.array(Band.extend({ id: z.string() })),
  method: z.string(),
  /** The same items under other rules of averaging. Absent in reports of before they were estimated. */
  alternatives: z.array(z.object({ id: z.enum(['two-level', 'flat']), oit: Band, method: z.string() })).optional(),
  /** Where IIT and EIT were given. */
  level: Level.optional(),
  /** `oit` as it would be with people's decisions, where there are some. */
  settled: Band.optional(),
});
export type Score = z.infer<typeof Score>;

/** `past`: of a fiscal year that was over on the day of the audit. */
export const ChecklistStatus = z.enum(['draft', 'past', 'current']);
export type ChecklistStatus = z.infer<typeof ChecklistStatus>;

export const Report = z.object({
  schemaVersion: z.literal(1),
  tool: z.object({ name: z.string(), version: z.string() }),
  /** `status` is missing in reports of versions that knew one year only. */
  checklist: z.object({ id: z.string(), version: z.string(), status: ChecklistStatus.optional() }),
  audit: z.object({
    id: z.string(),
    startedAt: z.string(),
    finishedAt: z.string(),
    asOf: z.string(),
    source: z.enum(['live', 'replica', 'rejudge']),
    /** The audit whose evidence was judged again. */
    rejudgeOf: z.string().optional(),
    /** The audit whose evidence was taken for all links that did not change since. */
    recheckOf: z.string().optional(),
  }),
  district: z.object({ slug: z.string(), code: z.string(), nameTh: z.string(), nameEn: z.string() }),
  fiscalYear: z.number().int(),
  score: Score,
  lint: z.array(LintFinding),
  items: z.array(ItemReport),
});
export type Report = z.infer<typeof Report>;
