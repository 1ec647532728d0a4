import { randomUUID } from 'node:crypto';
import { addressOf, type Config } from '../model/config.js';
import type { NightSummary } from '../model/night.js';
import { deliver, type NoticeMessage } from '../notice/index.js';
import { districtsWithNews, noticeText, type Language } from '../report/index.js';
import type { Notice, Store } from '../store/index.js';
import { maskPersonalData } from '../thai/index.js';
import type { Terminal } from './terminal.js';
import { say } from './texts.js';

/** Writes what each recipient is to be told into the outbox: changes of the districts asked for, and that a night went wrong. */
export function postNotices(store: Store, config: Config, night: NightSummary, kind: Notice['kind'], now: Date): void {
  for (const recipient of config.notices?.recipients ?? []) {
    const { districts, when } = recipient;
    const diffs = kind === 'alarm' ? [] : districtsWithNews(night, (slug) => districts === 'all' || districts.includes(slug));
    const alarming = !night.health.good && districts === 'all';
    if (diffs.length === 0 && !alarming && (when === 'changes' || kind === 'alarm')) continue;
    const words = noticeText(night, diffs);
    const { health, run, startedAt, finishedAt } = night;
    const message: NoticeMessage = { ...words, payload: { schemaVersion: 1, event: kind, health, run, startedAt, finishedAt, subject: words.subject, text: words.text, districts: masked(diffs) } };
    store.outbox.put({ id: randomUUID(), run, recipient: addressOf(recipient), kind, content: JSON.stringify(message), createdAt: now.toISOString() });
  }
}

/** Sends what waits. What cannot be sent waits on and is told on stderr; it never holds up a night. */
export async function sendNotices(store: Store, config: Config, { env, err, now }: Pick<Terminal, 'env' | 'err' | 'now'>, lang: Language, signal: AbortSignal): Promise<void> {
  if (config.notices === undefined) return;
  const { smtp, recipients } = config.notices;
  const { failed } = await deliver({ post: store.outbox, smtp, recipients, env, now, signal });
  for (const { recipient, error, givenUp } of failed) {
    const where = recipient.replace(/\?.*$/, '');
    err.write(
      givenUp
        ? `${say(lang, `ส่งการแจ้งเตือนถึง ${where} ไม่สำเร็จหลายครั้ง จึงเลิกส่ง (${error})`, `A notice to ${where} failed again and again and was given up (${error})`)}\n`
        : `${say(lang, `ส่งการแจ้งเตือนถึง ${where} ไม่ได้ (${error}) จะลองใหม่ในครั้งหน้า`, `A notice to ${where} could not be sent (${error}); it will be tried again`)}\n`,
    );
  }
}

function masked(value: unknown): unknown {
  if (typeof value === 'string') return maskPersonalData(value).text;
  if (Array.isArray(value)) return value.map(masked);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, masked(inner)]));
}
