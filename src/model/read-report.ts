import { z } from 'zod';
import { Document } from './document.js';
import { Finding } from './finding.js';
import { Resource } from './resource.js';

/**
 * What `oit read --json` prints: everything that was read out of one file or address, personal data masked. The fields
 * of `Document` are there when bytes were received, and absent when the address gave none. Links of a file that lies on
 * this machine are as they stand in it, since there is no address to resolve them against.
 */
export const ReadReport = z.object({
  schemaVersion: z.literal(1),
  source: z.object({
    /** As the user named it. */
    name: z.string(),
    /** How the address answered; null for a file. */
    resource: Resource.nullable(),
  }),
  /** The same findings that an audit states about a link and its document. */
  findings: z.array(Finding),
  ...Document.partial().shape,
});
export type ReadReport = z.infer<typeof ReadReport>;
