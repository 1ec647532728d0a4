import { z } from 'zod';

/** Name of an environment variable; secrets stand there and never in the file. */
const EnvName = z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/, 'must be the name of an environment variable');

const audience = {
  /** Slugs; `all` also tells when a night itself went wrong. */
  districts: z.union([z.literal('all'), z.array(z.string()).min(1)]).default('all'),
  /** `always`: also when nothing changed. */
  when: z.enum(['changes', 'always']).default('changes'),
};

export const MailRecipient = z.strictObject({ mail: z.email(), ...audience });
export const WebhookRecipient = z.strictObject({ webhook: z.url({ protocol: /^https?$/ }), secretEnv: EnvName, ...audience });
export type Recipient = z.infer<typeof MailRecipient> | z.infer<typeof WebhookRecipient>;

export const SmtpConfig = z.strictObject({
  host: z.string().min(1),
  port: z.number().int().min(1).max(65535).default(587),
  /** TLS from the first byte (port 465); otherwise the connection is upgraded by STARTTLS. */
  secure: z.boolean().optional(),
  /** Send without TLS; only within one machine or a closed office network. */
  allowPlain: z.boolean().default(false),
  from: z.string().min(3),
  user: z.string().optional(),
  passwordEnv: EnvName.optional(),
});
export type SmtpConfig = z.infer<typeof SmtpConfig>;

/** `oit.config.json` */
export const Config = z
  .strictObject({
    notices: z.strictObject({ smtp: SmtpConfig.optional(), recipients: z.array(z.union([MailRecipient, WebhookRecipient])).min(1) }).optional(),
  })
  .superRefine(({ notices }, context) => {
    if (notices !== undefined && notices.smtp === undefined && notices.recipients.some((one) => 'mail' in one)) context.addIssue({ code: 'custom', path: ['notices', 'smtp'], message: 'mail needs a server' });
  });
export type Config = z.infer<typeof Config>;

/** How a recipient is known in the outbox. */
export function addressOf(recipient: Recipient): string {
  return 'mail' in recipient ? `mailto:${recipient.mail}` : recipient.webhook;
}
