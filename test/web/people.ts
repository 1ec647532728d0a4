import { request, type IncomingHttpHeaders } from 'node:http';
import type { Account, Store } from '../../src/store/index.js';
import { hashPassword } from '../../src/web/access/password.js';
import { tokenHash } from '../../src/web/access/token.js';

/** Plainly no person's. */
export const PASSWORD = 'ข้าวเหนียวมะม่วงสองจาน';

const NAMES = { admin: 'นางตัวอย่าง ดูแล', editor: 'นายตัวอย่าง ทดสอบ', viewer: 'นางสาวตัวอย่าง ดูเฉยๆ' };

/** One account of each role, named like it; the editor works on huaikhwang. All have the same password. */
export async function people(): Promise<(store: Store) => void> {
  const hash = await hashPassword(PASSWORD);
  return (store) => {
    for (const role of ['admin', 'editor', 'viewer'] as const) store.accounts.add(account({ name: role, displayName: NAMES[role], role, districts: role === 'editor' ? ['huaikhwang'] : null }), hash);
  };
}

export function account(change: Partial<Account> & Pick<Account, 'name'>): Account {
  return { displayName: change.name, role: 'viewer', districts: null, createdAt: '2026-11-20T02:00:00.000Z', disabledAt: null, ...change };
}

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

/** A request with exactly these headers; `fetch` would not let us forge them. */
export function ask(origin: string, path: string, { method = 'GET', headers = {}, form, body }: { method?: string; headers?: Record<string, string>; form?: Record<string, string>; body?: string } = {}): Promise<Answer> {
  const content = form === undefined ? body : new URLSearchParams(form).toString();
  return new Promise((resolve, reject) => {
    const asked = request(
      new URL(path, origin),
      { method, agent: false, headers: { ...(form === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }), ...(content === undefined || 'transfer-encoding' in headers ? {} : { 'content-length': String(Buffer.byteLength(content)) }), ...headers } },
      (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part: string) => (text += part));
        response.once('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
        response.once('error', reject);
      },
    );
    asked.once('error', reject);
    asked.end(content);
  });
}

export function signIn(origin: string, name: string, password = PASSWORD, more: Record<string, string> = {}): Promise<Answer> {
  return ask(origin, '/sign-in', { method: 'POST', form: { name, password, ...more } });
}

/** The `Cookie` header of somebody who signed in. */
export function cookieOf({ headers }: Answer): string {
  return (headers['set-cookie'] ?? []).map((one) => one.split(';', 1)[0]).join('; ');
}

/** Somebody who signed in without the page, which is quicker where signing in is not what is tested. */
export function signedIn(store: Store, name: string, at = new Date()): string {
  const token = `test-${name}-${Math.random()}`;
  store.sessions.begin(tokenHash(token), name, at.toISOString());
  return `oit-session=${token}`;
}
