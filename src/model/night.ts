import { z } from 'zod';
import { AuditDiff } from './diff.js';
import { Outcome } from './resource.js';
import { Verdict } from './verdict.js';

/** Links by what they mean for the reader. */
export const LinkCounts = z.object({ all: z.number().int(), ok: z.number().int(), failing: z.number().int(), review: z.number().int(), unchecked: z.number().int() });
export type LinkCounts = z.infer<typeof LinkCounts>;

export const DistrictNight = z.object({
  district: z.object({ slug: z.string(), nameTh: z.string(), nameEn: z.string() }),
  fiscalYear: z.number().int(),
  /** `open`: not finished in this night yet · `failed`: our own error, told in `trouble`. */
  state: z.enum(['done', 'failed', 'open']),
  trouble: z.string().nullable(),
  /** null unless done; the same for all below. */
  audit: z.string().nullable(),
  items: z.partialRecord(Verdict, z.number().int()).nullable(),
  links: LinkCounts.nullable(),
  score: z.object({ low: z.number(), high: z.number() }).nullable(),
  /** Against the night before; null for the first audit of a district. */
  diff: AuditDiff.nullable(),
});
export type DistrictNight = z.infer<typeof DistrictNight>;

export const HealthReason = z.object({
  /**
   * `incomplete`: districts are missing · `stale`: no finished night for too long · `unchecked`: too many links and requirements remained
   * unchecked through our own fault · `error-mix`: failures of a kind that the last nights did not have.
   */
  code: z.enum(['incomplete', 'stale', 'unchecked', 'error-mix']),
  messageTh: z.string(),
  messageEn: z.string(),
});
export type HealthReason = z.infer<typeof HealthReason>;

/** Whether the night itself may be believed. */
export const Health = z.object({ good: z.boolean(), reasons: z.array(HealthReason) });
export type Health = z.infer<typeof Health>;

/** What became of a night. `health` comes first, for everything else rests on it. */
export const NightSummary = z.object({
  schemaVersion: z.literal(1),
  health: Health,
  run: z.number().int(),
  startedAt: z.string(),
  /** null: it goes on. */
  finishedAt: z.string().nullable(),
  /** Why this process stopped working on it. */
  ended: z.enum(['finished', 'window', 'interrupted', 'network-down', 'budget']),
  districts: z.array(DistrictNight),
  /** Of the links of all finished districts. */
  outcomes: z.partialRecord(Outcome, z.number().int()),
  links: LinkCounts,
  /** Requirements that remained unchecked, of all. */
  requirements: z.object({ all: z.number().int(), unchecked: z.number().int() }),
});
export type NightSummary = z.infer<typeof NightSummary>;
