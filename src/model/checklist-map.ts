import { z } from 'zod';
import { ItemId } from './submission.js';

/** Which items of the next year's checklist took over those of a year. Data in `checklists/map-<from>-<to>.json`. */
export const ChecklistMap = z.strictObject({
  schemaVersion: z.literal(1),
  /** Ids of the two checklists. */
  from: z.string(),
  to: z.string(),
  /** Where it was taken from. */
  provenance: z.string().min(1),
  /** Item of `from` → items of `to`; none for an item that was dropped. `presumed`: no source says so. */
  items: z.record(ItemId, z.array(z.strictObject({ to: ItemId, presumed: z.boolean() }))),
});
export type ChecklistMap = z.infer<typeof ChecklistMap>;
