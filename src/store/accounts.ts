import type Database from 'better-sqlite3';

export type Role = 'viewer' | 'editor' | 'admin';

/** Who may come to the web page. */
export interface Account {
  /** Unique whatever its case. */
  name: string;
  /** As others read it beside what this person did. */
  displayName: string;
  role: Role;
  /** Slugs of the districts an editor works on; null: all. */
  districts: readonly string[] | null;
  /** RFC 3339, UTC. */
  createdAt: string;
  /** null: may come. */
  disabledAt: string | null;
}

export type AccountChange = Pick<Account, 'displayName' | 'role' | 'districts' | 'disabledAt'>;

/** `last-admin`: refused, for nobody would be left who may change accounts. */
export type AccountOutcome = 'done' | 'missing' | 'last-admin';

export interface AccountTable {
  /** Whether there is any account, disabled ones included. */
  any(): boolean;
  /** Whether anybody may change accounts. */
  hasAdmin(): boolean;
  /** By name. */
  list(): Account[];
  find(name: string): Account | null;
  /** What was stored for the password (see `src/web/access/password.ts`), never the password; null when there is no such account. */
  passwordOf(name: string): string | null;
  /** Returns false, and changes nothing, when there is an account of that name. */
  add(account: Account, password: string): boolean;
  /** Who is disabled is signed out and loses the tokens. */
  change(name: string, change: AccountChange): AccountOutcome;
  /** Signs the person out everywhere. Returns false when there is no such account. */
  setPassword(name: string, password: string): boolean;
  /** The same password in today's form; sessions stay. */
  renewPassword(name: string, password: string): void;
  /** With all sessions and tokens. The last admin can be removed when nobody else is left. */
  remove(name: string): AccountOutcome;
}

type Row = Omit<Account, 'districts'> & { districts: string | null };

export function accountTable(db: Database.Database): AccountTable {
  const COLUMNS = 'name, display_name AS displayName, role, districts, created_at AS createdAt, disabled_at AS disabledAt';
  const ADMIN = `role = 'admin' AND disabled_at IS NULL`;
  const first = db.prepare('SELECT 1 FROM accounts LIMIT 1');
  const admin = db.prepare(`SELECT 1 FROM accounts WHERE ${ADMIN} LIMIT 1`);
  const otherAdmin = db.prepare<[string]>(`SELECT 1 FROM accounts WHERE ${ADMIN} AND name <> ? LIMIT 1`);
  const otherAccount = db.prepare<[string]>('SELECT 1 FROM accounts WHERE name <> ? LIMIT 1');
  const all = db.prepare<[], Row>(`SELECT ${COLUMNS} FROM accounts ORDER BY name`);
  const one = db.prepare<[string], Row>(`SELECT ${COLUMNS} FROM accounts WHERE name = ?`);
  const password = db.prepare<[string], { password: string }>('SELECT password FROM accounts WHERE name = ?');
  const insert = db.prepare(
    `INSERT INTO accounts (name, display_name, role, districts, password, created_at, disabled_at)
     VALUES (@name, @displayName, @role, @districts, @password, @createdAt, @disabledAt) ON CONFLICT (name) DO NOTHING`,
  );
  const update = db.prepare('UPDATE accounts SET display_name = @displayName, role = @role, districts = @districts, disabled_at = @disabledAt WHERE name = @name');
  const updatePassword = db.prepare<[string, string]>('UPDATE accounts SET password = ? WHERE name = ?');
  const endSessions = db.prepare<[string]>('DELETE FROM sessions WHERE account = ? COLLATE NOCASE');
  const endTokens = db.prepare<[string]>('DELETE FROM api_tokens WHERE account = ? COLLATE NOCASE');
  const drop = db.prepare<[string]>('DELETE FROM accounts WHERE name = ?');

  const find = (name: string): Account | null => {
    const row = one.get(name);
    return row === undefined ? null : accountOf(row);
  };
  // What may be done is decided and done in one transaction, so that two admins cannot take each other's role away.
  const change = db.transaction((name: string, { displayName, role, districts, disabledAt }: AccountChange): AccountOutcome => {
    const account = find(name);
    if (account === null) return 'missing';
    const staysAdmin = role === 'admin' && disabledAt === null;
    if (account.role === 'admin' && account.disabledAt === null && !staysAdmin && otherAdmin.get(name) === undefined) return 'last-admin';
    update.run({ name, displayName, role, districts: packed(districts), disabledAt });
    if (disabledAt !== null) {
      endSessions.run(name);
      endTokens.run(name);
    }
    return 'done';
  });
  const setPassword = db.transaction((name: string, hash: string): boolean => {
    endSessions.run(name);
    return updatePassword.run(hash, name).changes === 1;
  });
  const remove = db.transaction((name: string): AccountOutcome => {
    const account = find(name);
    if (account === null) return 'missing';
    const isAdmin = account.role === 'admin' && account.disabledAt === null;
    if (isAdmin && otherAdmin.get(name) === undefined && otherAccount.get(name) !== undefined) return 'last-admin';
    drop.run(name);
    return 'done';
  });
  return {
    any: () => first.get() !== undefined,
    hasAdmin: () => admin.get() !== undefined,
    list: () => all.all().map(accountOf),
    find,
    passwordOf: (name) => password.get(name)?.password ?? null,
    add: ({ districts, ...account }, hash) => insert.run({ ...account, districts: packed(districts), password: hash }).changes === 1,
    change: (name, to) => change.immediate(name, to),
    setPassword: (name, hash) => setPassword.immediate(name, hash),
    renewPassword: (name, hash) => void updatePassword.run(hash, name),
    remove: (name) => remove.immediate(name),
  };
}

function packed(districts: readonly string[] | null): string | null {
  return districts === null ? null : JSON.stringify(districts);
}

function accountOf({ districts, ...account }: Row): Account {
  return { ...account, districts: districts === null ? null : (JSON.parse(districts) as string[]) }; // written by packed()
}
