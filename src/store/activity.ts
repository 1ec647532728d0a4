import type Database from 'better-sqlite3';

/** Who did what: one line of the audit trail. Lines are only ever added. */
export interface Activity {
  /** RFC 3339, UTC. */
  at: string;
  /** null where nobody signs in. */
  account: string | null;
  /** Who it was, as people read it. */
  name: string;
  /** A word of the program, such as `review-settled`; `src/web/activity` has the sentence for each. */
  action: string;
  /** Slug. */
  district: string | null;
  fiscalYear: number | null;
  item: string | null;
  /** What else belongs to it: never a password, never personal data out of documents. */
  detail: Record<string, string>;
}

export interface ActivityChoice {
  district?: string;
  action?: string;
  /** Part of the account's name or of the name that people read; empty: everybody. */
  who?: string;
  /** Lines from before this one; null: from the newest. */
  before?: number | null;
  limit: number;
}

export interface ActivityTable {
  add(activity: Activity): void;
  /** Newest first, at most `limit` lines. */
  list(choice: ActivityChoice): (Activity & { id: number })[];
}

export function activityTable(db: Database.Database): ActivityTable {
  const insert = db.prepare('INSERT INTO activity (at, account, name, action, district, fiscal_year, item, detail) VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
  const select = db.prepare<[{ district: string | null; action: string | null; who: string; before: number | null; limit: number }], Omit<Activity, 'detail'> & { id: number; detail: string }>(
    `SELECT id, at, account, name, action, district, fiscal_year AS fiscalYear, item, detail FROM activity
     WHERE (@district IS NULL OR district = @district) AND (@action IS NULL OR action = @action)
       AND (@who = '' OR instr(lower(coalesce(account, '')), lower(@who)) > 0 OR instr(lower(name), lower(@who)) > 0)
       AND (@before IS NULL OR id < @before) ORDER BY id DESC LIMIT @limit`,
  );
  return {
    add: ({ at, account, name, action, district, fiscalYear, item, detail }) => void insert.run(at, account, name, action, district, fiscalYear, item, JSON.stringify(detail)),
    list: ({ district, action, who, before, limit }) =>
      select.all({ district: district ?? null, action: action ?? null, who: who ?? '', before: before ?? null, limit }).map((row) => ({ ...row, detail: JSON.parse(row.detail) as Record<string, string> })), // written by add()
  };
}
