import type Database from 'better-sqlite3';

/** Lets a program read as the account may. The token itself is shown once, when it is made; only its SHA-256 is kept. */
export interface ApiToken {
  id: number;
  account: string;
  /** What it is for, as its maker wrote it. */
  label: string;
  /** RFC 3339, UTC. */
  createdAt: string;
  expiresAt: string;
}

export interface TokenTable {
  /** Returns its number. */
  add(tokenHash: string, token: Omit<ApiToken, 'id'>): number;
  /** null when it is unknown, revoked, or of a disabled account. */
  find(tokenHash: string): ApiToken | null;
  list(): ApiToken[];
  /** Returns false when there is none of that number. */
  revoke(id: number): boolean;
}

export function tokenTable(db: Database.Database): TokenTable {
  const COLUMNS = 'api_tokens.id, account, label, api_tokens.created_at AS createdAt, expires_at AS expiresAt';
  const insert = db.prepare('INSERT INTO api_tokens (token_hash, account, label, created_at, expires_at) VALUES (@tokenHash, @account, @label, @createdAt, @expiresAt)');
  const select = db.prepare<[string], ApiToken>(`SELECT ${COLUMNS} FROM api_tokens JOIN accounts ON accounts.name = account WHERE token_hash = ? AND disabled_at IS NULL`);
  const all = db.prepare<[], ApiToken>(`SELECT ${COLUMNS} FROM api_tokens ORDER BY id`);
  const drop = db.prepare<[number]>('DELETE FROM api_tokens WHERE id = ?');
  return {
    add: (tokenHash, token) => Number(insert.run({ tokenHash, ...token }).lastInsertRowid),
    find: (tokenHash) => select.get(tokenHash) ?? null,
    list: () => all.all(),
    revoke: (id) => drop.run(id).changes === 1,
  };
}
