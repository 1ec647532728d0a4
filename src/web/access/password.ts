import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import pLimit from 'p-limit';

/** scrypt as OWASP recommends it where memory is scarce: as costly as 128 MiB once (decision 24), in 32 MiB. */
const COST = { ln: 15, r: 8, p: 3 };
const SALT_BYTES = 16;
const KEY_BYTES = 32;
/** What a stored password may ask of us; above the cost of any that this program ever writes. */
const MAX_MEMORY = 256 * 1024 * 1024;
const MAX_LN = 17;

/** As many as may work at once: each takes 32 MiB and a thread that reading files needs too. */
const atOnce = pLimit(2);
const MAX_WAITING = 16;

/** Whether so many passwords wait to be tried that another would only make all of them slower. */
export function passwordsQueued(): boolean {
  return atOnce.pendingCount >= MAX_WAITING;
}

/** What is stored of a password: `$scrypt$ln=15,r=8,p=3$<salt>$<key>` (PHC string, base64 without padding). */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const key = await derive(password, salt, COST, KEY_BYTES);
  return `$scrypt$ln=${COST.ln},r=${COST.r},p=${COST.p}$${base64(salt)}$${base64(key)}`;
}

/** Whether it is the password. Without anything stored it takes as long, and is not: who asks does not learn which names exist. */
export async function isPassword(password: string, stored: string | null): Promise<boolean> {
  const known = parse(stored ?? '') ?? { cost: COST, salt: NO_SALT, key: NO_KEY };
  const key = await derive(password, known.salt, known.cost, known.key.length);
  return timingSafeEqual(key, known.key) && known.key !== NO_KEY;
}

/** Whether the password was stored at another cost than today's. */
export function isOutdated(stored: string): boolean {
  const cost = parse(stored)?.cost;
  return cost === undefined || cost.ln !== COST.ln || cost.r !== COST.r || cost.p !== COST.p;
}

const NO_SALT = randomBytes(SALT_BYTES);
const NO_KEY = randomBytes(KEY_BYTES);

function parse(stored: string): { cost: typeof COST; salt: Buffer; key: Buffer } | null {
  const [, ln, r, p, salt, key] = /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]{16,})\$([A-Za-z0-9+/]{22,})$/.exec(stored) ?? [];
  if (salt === undefined || key === undefined || Number(ln) > MAX_LN) return null;
  return { cost: { ln: Number(ln), r: Number(r), p: Number(p) }, salt: Buffer.from(salt, 'base64'), key: Buffer.from(key, 'base64') };
}

/** The same letters may reach us composed in two ways (ำ in Thai), depending on the keyboard. */
function derive(password: string, salt: Buffer, { ln, r, p }: typeof COST, length: number): Promise<Buffer> {
  return atOnce(
    () =>
      new Promise<Buffer>((resolve, reject) => {
        scrypt(password.normalize('NFKC'), salt, length, { N: 2 ** ln, r, p, maxmem: MAX_MEMORY }, (error, key) => (error === null ? resolve(key) : reject(error)));
      }),
  );
}

function base64(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '');
}
