import { z } from 'zod';
import { Severity } from './checklist.js';
import { Outcome } from './resource.js';
import { Verdict } from './verdict.js';

/**
 * `unchecked`: this time our side failed, so that nothing is known · `checked-again`: it was unchecked before ·
 * `worse`, `better`: another verdict without a fail on either side.
 */
export const ChangeKind = z.enum(['newly-failing', 'repaired', 'worse', 'better', 'unchecked', 'checked-again', 'added', 'removed']);
export type ChangeKind = z.infer<typeof ChangeKind>;

/**
 * Why a verdict is another: `content`: what the links give is another · `list`: other links were submitted · `checklist`, `rules`: it was
 * judged by another checklist or by other rules · `unrecorded`: by which rules it was judged before is not known · `day`: the same content
 * on another day (a term that has run out) · `flapping`: a link of the item goes and comes · `program`: none of these, so the program itself.
 */
export const ChangeCause = z.enum(['content', 'list', 'checklist', 'rules', 'unrecorded', 'day', 'flapping', 'program']);
export type ChangeCause = z.infer<typeof ChangeCause>;

const Words = { messageTh: z.string().nullable(), messageEn: z.string().nullable() };

const VerdictChange = { kind: ChangeKind, from: Verdict.nullable(), to: Verdict.nullable(), because: z.array(ChangeCause) };

export const ItemChange = z.object({ id: z.string(), titleTh: z.string(), titleEn: z.string(), ...VerdictChange });
export type ItemChange = z.infer<typeof ItemChange>;

export const RequirementChange = z.object({ id: z.string(), item: z.string(), severity: Severity, ...VerdictChange, ...Words, suggestionTh: z.string().nullable(), suggestionEn: z.string().nullable() });
export type RequirementChange = z.infer<typeof RequirementChange>;

export const LinkState = z.object({ outcome: Outcome, verdict: Verdict, sha256: z.string().nullable() });
export type LinkState = z.infer<typeof LinkState>;

export const Flapping = z.object({
  /** How often it changed between open and not open. */
  changes: z.number().int(),
  /** Among so many nights, the newest included. */
  nights: z.number().int(),
});
export type Flapping = z.infer<typeof Flapping>;

export const LinkChange = z.object({
  item: z.string(),
  url: z.string(),
  /** `content-changed`: it opens as before and gives something else. `flapping`: it goes and comes; single nights are no news. */
  kind: z.enum([...ChangeKind.options, 'content-changed', 'flapping']),
  from: LinkState.nullable(),
  to: LinkState.nullable(),
  /** Of `flapping`. */
  flapping: Flapping.optional(),
  /** Of `flapping`: it was shown as such before. */
  known: z.boolean().optional(),
  ...Words,
});
export type LinkChange = z.infer<typeof LinkChange>;

const Side = z.object({ audit: z.string(), finishedAt: z.string(), asOf: z.string(), checklist: z.object({ id: z.string(), version: z.string() }), tool: z.string() });

/** What is different between two audits of a district. */
export const AuditDiff = z.object({
  schemaVersion: z.literal(1),
  district: z.object({ slug: z.string(), nameTh: z.string(), nameEn: z.string() }),
  fiscalYear: z.number().int(),
  from: Side,
  to: Side,
  /** Some verdicts were given by another checklist or by other rules than before. */
  judgedOtherwise: z.boolean(),
  items: z.array(ItemChange),
  requirements: z.array(RequirementChange),
  links: z.array(LinkChange),
  score: z.object({ from: z.object({ low: z.number(), high: z.number() }), to: z.object({ low: z.number(), high: z.number() }) }),
});
export type AuditDiff = z.infer<typeof AuditDiff>;
