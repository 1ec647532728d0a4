import { z } from 'zod';

/** O1 … O35, always without leading zero. */
export const ItemId = z.string().regex(/^O[1-9]\d?$/);

/** A district's links for one fiscal year, exactly as submitted. */
export const Submission = z.object({
  schemaVersion: z.literal(1),
  district: z.string(),
  /** Buddhist era. */
  fiscalYear: z.number().int().min(2560).max(2600),
  items: z.array(
    z.object({
      item: ItemId,
      links: z.array(z.string()),
      explanation: z.string().optional(),
    }),
  ),
});
export type Submission = z.infer<typeof Submission>;
export type SubmittedItem = Submission['items'][number];

/** What was changed to make a submitted address requestable. Every one of them is certain; guesses are not repairs. */
export const UrlRepair = z.enum([
  'trimmed', // blanks or line ends around or inside the address
  'entity-decoded', // &amp; and its kind
  'thai-digit-host', // http://egp๒.…
  'spaces-encoded',
  'thai-encoded',
  'apostrophe-encoded',
  'half-percent-dropped', // %E0%B8 at the cut end of a decorative page title
  'replacement-dropped', // U+FFFD in a decorative page title
  'scheme-added',
  'page-break-joined',
]);
export type UrlRepair = z.infer<typeof UrlRepair>;

/** One submitted address beside the form in which it is requested. */
export interface Link {
  itemId: string;
  /** 0-based place in the item's list. */
  index: number;
  /** As submitted. */
  url: string;
  /** What is requested; null when no address can be made of it. */
  requestedUrl: string | null;
  repairs: UrlRepair[];
}
