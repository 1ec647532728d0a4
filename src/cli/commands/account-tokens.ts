import { personName } from '../../web/access/account-rules.js';
import { API_TOKEN_PREFIX, newToken, tokenHash } from '../../web/access/token.js';
import { BadInput } from '../bad-input.js';
import type { Session } from '../run.js';
import { writeOut } from '../terminal.js';
import { say } from '../texts.js';
import { countValue } from '../values.js';
import { existing, note, told, using, type Options } from './account-database.js';

/** Days that a token holds when nothing else is said. */
export const TOKEN_DAYS = 365;

export async function token({ terminal }: Session, given: string, options: Options & { label: string; days?: string }): Promise<void> {
  const days = options.days === undefined ? TOKEN_DAYS : countValue('--days', options.days, 3650);
  const label = personName(options.label);
  if (label === null) throw new BadInput({ th: '--label ต้องมีข้อความไม่เกิน 100 ตัวอักษร', en: '--label must be a text of at most 100 letters.' });
  await using(options, false, async (store) => {
    const { name } = existing(store, given);
    const secret = newToken(API_TOKEN_PREFIX);
    const now = terminal.now();
    const id = store.tokens.add(tokenHash(secret), { account: name, label, createdAt: now.toISOString(), expiresAt: new Date(now.getTime() + days * 86_400_000).toISOString() });
    note(store, terminal, 'token-made', { account: name, label });
    await writeOut(terminal, `${secret}\n`);
    terminal.err.write(`${say(options.lang, `โทเคน ${id} ใช้ได้ ${days} วัน จะไม่แสดงอีก ยกเลิกด้วย oit accounts revoke ${id}`, `Token ${id} holds for ${days} days and is not shown again; oit accounts revoke ${id} ends it.`)}\n`);
  });
}

export async function revoke({ terminal }: Session, given: string, options: Options): Promise<void> {
  const id = countValue('number', given, 999_999_999);
  await using(options, false, async (store) => {
    const known = store.tokens.list().find((one) => one.id === id);
    if (known === undefined || !store.tokens.revoke(id)) throw new BadInput({ th: `ไม่มีโทเคน ${id} (ดูด้วย oit accounts list)`, en: `There is no token ${id} (oit accounts list shows them).` });
    note(store, terminal, 'token-revoked', { account: known.account, label: known.label });
    await told(terminal, options.lang, `ยกเลิกโทเคน ${id} แล้ว`, `Token ${id} is revoked.`);
  });
}
