import type Database from 'better-sqlite3';

/** Something that is to be told to a recipient. */
export interface Notice {
  /** Stands in the message itself, so that a recipient can tell a repetition. */
  id: string;
  run: number;
  /** Address of the mail or of the hook. */
  recipient: string;
  /** `night`: what a finished night found · `alarm`: a night was not finished when it should have been. */
  kind: 'night' | 'alarm';
  /** As the sender of notices wrote it. */
  content: string;
  createdAt: string;
  attempts: number;
  sentAt: string | null;
  givenUpAt: string | null;
  /** Of the last attempt. */
  error: string | null;
}

/** What was decided to be told stands here until it is delivered, whatever happens to the process. One notice per run, recipient and kind. */
export interface Outbox {
  /** Does nothing for a recipient who has one of this run and kind already. */
  put(notice: Pick<Notice, 'id' | 'run' | 'recipient' | 'kind' | 'content' | 'createdAt'>): void;
  /** To be tried now (RFC 3339), oldest first. */
  due(now: string): Notice[];
  /** Not delivered yet, and not given up. */
  waiting(): Notice[];
  sent(id: string, at: string): void;
  /** An attempt came to nothing; `nextAt` null: it is given up. */
  failed(id: string, error: string, at: string, nextAt: string | null): void;
  /** Given up since then (RFC 3339). */
  givenUp(since: string): Notice[];
}

export function outboxTable(db: Database.Database): Outbox {
  const COLUMNS = 'id, run_id AS run, recipient, kind, content, created_at AS createdAt, attempts, sent_at AS sentAt, given_up_at AS givenUpAt, error';
  const OPEN = 'sent_at IS NULL AND given_up_at IS NULL';
  const insert = db.prepare('INSERT INTO notices (id, run_id, recipient, kind, content, created_at, next_at) VALUES (@id, @run, @recipient, @kind, @content, @createdAt, @createdAt) ON CONFLICT (run_id, recipient, kind) DO NOTHING');
  const selectDue = db.prepare<[string], Notice>(`SELECT ${COLUMNS} FROM notices WHERE ${OPEN} AND next_at <= ? ORDER BY rowid`);
  const selectWaiting = db.prepare<[], Notice>(`SELECT ${COLUMNS} FROM notices WHERE ${OPEN} ORDER BY rowid`);
  const selectGivenUp = db.prepare<[string], Notice>(`SELECT ${COLUMNS} FROM notices WHERE given_up_at >= ? ORDER BY rowid`);
  const updateSent = db.prepare('UPDATE notices SET sent_at = ?, attempts = attempts + 1, error = NULL WHERE id = ?');
  const updateFailed = db.prepare('UPDATE notices SET attempts = attempts + 1, error = @error, next_at = coalesce(@nextAt, next_at), given_up_at = iif(@nextAt IS NULL, @at, NULL) WHERE id = @id');
  return {
    put: (notice) => void insert.run(notice),
    due: (now) => selectDue.all(now),
    waiting: () => selectWaiting.all(),
    sent: (id, at) => void updateSent.run(at, id),
    failed: (id, error, at, nextAt) => void updateFailed.run({ id, error, at, nextAt }),
    givenUp: (since) => selectGivenUp.all(since),
  };
}
