import type Database from 'better-sqlite3';

/** Somebody who signed in. Of the token only the SHA-256 is known here, so that a copy of the database opens nothing. */
export interface SessionRecord {
  account: string;
  /** RFC 3339, UTC. */
  createdAt: string;
  seenAt: string;
}

export interface SessionTable {
  begin(tokenHash: string, account: string, at: string): void;
  /** null when it is unknown, ended, or of a disabled account. */
  find(tokenHash: string): SessionRecord | null;
  /** It was used just now. */
  see(tokenHash: string, at: string): void;
  end(tokenHash: string): void;
  /** When the account was used last; null: not since the sessions before were cleared. */
  lastSeen(account: string): string | null;
  /** Removes those not used since `seenBefore`, and those begun before `createdBefore`. */
  clear(seenBefore: string, createdBefore: string): void;
}

export function sessionTable(db: Database.Database): SessionTable {
  const insert = db.prepare('INSERT INTO sessions (token_hash, account, created_at, seen_at) VALUES (@tokenHash, @account, @at, @at)');
  const select = db.prepare<[string], SessionRecord>(
    `SELECT accounts.name AS account, sessions.created_at AS createdAt, seen_at AS seenAt
     FROM sessions JOIN accounts ON accounts.name = sessions.account WHERE token_hash = ? AND disabled_at IS NULL`,
  );
  const update = db.prepare<[string, string]>('UPDATE sessions SET seen_at = ? WHERE token_hash = ?');
  const drop = db.prepare<[string]>('DELETE FROM sessions WHERE token_hash = ?');
  const last = db.prepare<[string], { at: string | null }>('SELECT max(seen_at) AS at FROM sessions WHERE account = ? COLLATE NOCASE');
  const dropOld = db.prepare<[string, string]>('DELETE FROM sessions WHERE seen_at < ? OR created_at < ?');
  return {
    begin: (tokenHash, account, at) => void insert.run({ tokenHash, account, at }),
    find: (tokenHash) => select.get(tokenHash) ?? null,
    see: (tokenHash, at) => void update.run(at, tokenHash),
    end: (tokenHash) => void drop.run(tokenHash),
    lastSeen: (account) => last.get(account)?.at ?? null,
    clear: (seenBefore, createdBefore) => void dropOld.run(seenBefore, createdBefore),
  };
}
