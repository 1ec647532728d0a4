import { createHmac } from 'node:crypto';

export interface Delivery {
  id: string;
  /** JSON. */
  body: string;
  secret: string;
  now: Date;
  signal: AbortSignal;
}

const ANSWER_MS = 20_000;

/**
 * Posts JSON. The signature is HMAC-SHA256 over `<timestamp>.<body>` in lower-case hex, so that a recipient can tell our
 * messages from others' and old ones from new. Redirects are not followed: a signed message goes to the address it was made for.
 * Rejects unless the answer is 2xx.
 */
export async function postWebhook(url: string, { id, body, secret, now, signal }: Delivery): Promise<void> {
  const timestamp = String(Math.floor(now.getTime() / 1000));
  const answer = await fetch(url, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/json', 'idempotency-key': id, 'x-oit-timestamp': timestamp, 'x-oit-signature': `sha256=${signature(secret, timestamp, body)}` },
    body,
    signal: AbortSignal.any([signal, AbortSignal.timeout(ANSWER_MS)]),
  }).catch((error: unknown) => {
    // Undici hides the reason ("fetch failed") in the cause.
    throw error instanceof Error && error.cause instanceof Error ? error.cause : error;
  });
  await answer.body?.cancel();
  if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
}

export function signature(secret: string, timestamp: string, body: string): string {
  return createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex');
}
