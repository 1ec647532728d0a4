import { addressOf, type Recipient, type SmtpConfig } from '../model/config.js';
import { mailer } from './mail.js';
import { NoticeMessage } from './message.js';
import { postWebhook } from './webhook.js';

export { NoticeMessage } from './message.js';

/** One message that waits to be delivered. */
export interface Waiting {
  id: string;
  recipient: string;
  /** A `NoticeMessage` as JSON. */
  content: string;
  /** So far. */
  attempts: number;
}

/** Where messages wait, and where it is written down what became of them. Times are RFC 3339, UTC. */
export interface Post {
  due(now: string): Waiting[];
  sent(id: string, at: string): void;
  failed(id: string, error: string, at: string, nextAt: string | null): void;
}

export interface DeliveryOptions {
  post: Post;
  smtp: SmtpConfig | undefined;
  recipients: readonly Recipient[];
  env: Readonly<Record<string, string | undefined>>;
  now(): Date;
  signal: AbortSignal;
}

/** Minutes between one attempt and the next; after the last a notice is given up. */
const BACK_OFF_MINUTES: readonly number[] = [1, 5, 30, 120, 360, 720, 1440];

/**
 * Tries every message that is due once. What fails is tried again by a later call, ever more seldom, eight times in all. A
 * message is marked as sent right after it was taken; a crash between the two sends it again under the same id, which
 * stands in `Message-ID` and `Idempotency-Key`. Never rejects for what a server does.
 */
export async function deliver(options: DeliveryOptions): Promise<{ sent: number; failed: { recipient: string; error: string; givenUp: boolean }[] }> {
  const { post, now, signal } = options;
  const result: Awaited<ReturnType<typeof deliver>> = { sent: 0, failed: [] };
  for (const waiting of post.due(now().toISOString())) {
    if (signal.aborted) break;
    const error = await attempt(waiting, options);
    const at = now();
    if (error === null) {
      post.sent(waiting.id, at.toISOString());
      result.sent += 1;
      continue;
    }
    const minutes = BACK_OFF_MINUTES[waiting.attempts];
    post.failed(waiting.id, error, at.toISOString(), minutes === undefined ? null : new Date(at.getTime() + minutes * 60_000).toISOString());
    result.failed.push({ recipient: waiting.recipient, error, givenUp: minutes === undefined });
  }
  return result;
}

/** null: it was taken. Otherwise one line that names no secret. */
async function attempt({ id, recipient, content }: Waiting, { smtp, recipients, env, signal, now }: DeliveryOptions): Promise<string | null> {
  const to = recipients.find((one) => addressOf(one) === recipient);
  if (to === undefined) return 'no longer in the configuration';
  try {
    const message = NoticeMessage.parse(JSON.parse(content));
    if ('webhook' in to) await postWebhook(to.webhook, { id, body: JSON.stringify(message.payload), secret: env[to.secretEnv] ?? '', now: now(), signal });
    else if (smtp === undefined) return 'no mail server in the configuration';
    else await mailer(smtp, env).send({ id, to: to.mail, ...message });
    return null;
  } catch (error) {
    return (error instanceof Error ? error.message : String(error)).split('\n', 1)[0]?.slice(0, 300) ?? '';
  }
}
