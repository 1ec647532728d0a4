import { z } from 'zod';

export const Outcome = z.enum([
  'ok', 'not-found', 'gone', 'soft-not-found', 'forbidden', 'login-required', 'bot-wall', 'rate-limited', 'server-error',
  'dns-failure', 'connection-refused', 'connection-reset', 'timeout', 'tls-invalid', 'redirect-loop', 'too-large',
  'blocked-address', 'invalid-url', 'robots-disallowed', 'empty-body', 'incomplete-body', 'network-down',
]);
export type Outcome = z.infer<typeof Outcome>;

/** What lies behind an outcome, where that alone would say too little or accuse the wrong one. */
export const Cause = z.discriminatedUnion('code', [
  /** The whole host failed, its start page too. `since`: RFC 3339. */
  z.object({ code: z.literal('host-down'), host: z.string(), since: z.string() }),
  /** Our own bound of requests or bytes for this host and day. */
  z.object({ code: z.literal('budget-spent'), host: z.string() }),
  /** An address that does something (sign out, delete) or belongs to the editor of the site. */
  z.object({ code: z.literal('unsafe-address'), host: z.string() }),
  /** A sign-in page or web filter of the network the checker stands in. */
  z.object({ code: z.literal('office-network'), host: z.string(), name: z.string() }),
  /** The protection that answered in place of the site. */
  z.object({ code: z.literal('wall'), host: z.string(), name: z.string() }),
]);
export type Cause = z.infer<typeof Cause>;

/** What fetching one address gave. The bytes lie in the evidence folder under their sha256. */
export const Resource = z.object({
  requestedUrl: z.string(),
  finalUrl: z.string().nullable(),
  outcome: Outcome,
  /** Of the last answer; null when none came. */
  httpStatus: z.number().int().nullable(),
  /** Every address on the way, the first one included, the final one not. `via` says how it was left. */
  redirects: z.array(z.object({ url: z.string(), via: z.enum(['http', 'meta-refresh']), status: z.number().int() })),
  /** Media type of the header, lower case without parameters; null when absent. */
  mediaType: z.string().nullable(),
  charset: z.string().nullable(),
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  /** File name of Content-Disposition, where given. */
  fileName: z.string().nullable(),
  sha256: z.string().nullable(),
  bytes: z.number().int().nullable(),
  attempts: z.number().int(),
  /** RFC 3339, UTC. */
  fetchedAt: z.string(),
  durationMs: z.number(),
  /** One technical line for the log, never shown as the reason. */
  detail: z.string().nullable(),
  cause: Cause.optional(),
  /** Not requested: the user gave what a browser or archive had saved of it. */
  source: z.literal('saved').optional(),
});
export type Resource = z.infer<typeof Resource>;
