import { z } from 'zod';
import type { Verdict } from './verdict.js';

/** What a person says where the machine could not. */
export const SettledVerdict = z.enum(['pass', 'fail']) satisfies z.ZodType<Verdict>;
export type SettledVerdict = z.infer<typeof SettledVerdict>;

/** A person's decision on one requirement, kept apart from the machine's verdict and in force while the content is the same. */
export interface Settlement {
  id: number;
  /** Slug. */
  district: string;
  /** Buddhist era. */
  fiscalYear: number;
  item: string;
  /** `O20.c` */
  requirement: string;
  /** What a person would read of the item's sources; see `src/audit/content.ts`. */
  contentKey: string;
  /** What the checklist asked (`JudgedBy.requirement`); empty where it was not recorded. */
  requirementHash: string;
  /** The audit at which it was decided; it may be gone by now. */
  audit: string;
  verdict: SettledVerdict;
  reason: string;
  /** Who it was, as people read it. */
  name: string;
  /** null where nobody signs in. */
  account: string | null;
  /** RFC 3339, UTC. */
  at: string;
  withdrawnAt: string | null;
  /** Who withdrew it, or decided anew in its place. */
  withdrawnBy: string | null;
}

/** The decision as it stands beside the machine's verdict in a report. */
export const SettlementMark = z.object({ verdict: SettledVerdict, reason: z.string(), name: z.string(), /** RFC 3339, UTC. */ at: z.string() });
export type SettlementMark = z.infer<typeof SettlementMark>;
