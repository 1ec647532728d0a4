import { z } from 'zod';

/** One of Bangkok's district offices. The slug is the site's path on the portal and never derived from a name. */
export const District = z.object({
  /** DOPA code, 1001–1050. */
  code: z.string().regex(/^\d{4}$/),
  slug: z.string().regex(/^[a-z]+$/),
  /** Without the word เขต: ห้วยขวาง. */
  nameTh: z.string(),
  nameEn: z.string(),
  /** Whether this slug was seen in an address of the portal, or only in a list of portals. */
  slugConfirmed: z.boolean(),
  slugAliases: z.array(z.string()).optional(),
  /** Number of the folder `/public/user_files_editor/<n>/` on the portal, where known. */
  portalUserId: z.number().int().optional(),
});
export type District = z.infer<typeof District>;
