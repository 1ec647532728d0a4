import { mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { dayInBangkok } from '../thai/index.js';

/** What all programs on this machine know together of each host: when the next request may start, and what was asked today. */
export interface Ledger {
  /**
   * Takes the next start of a host if it is due, and counts the request. `nextMs`: how long until the one after it.
   * `wait`: not before so many ms; nothing was taken. `spent`: the day's budget is used up.
   */
  take(host: string, gapMs: number): { kind: 'taken'; nextMs: number } | { kind: 'wait'; ms: number } | { kind: 'spent' };
  /** No program starts a request to the host for so many ms. Returns by how much this made the wait longer. */
  pause(host: string, ms: number): number;
  /** Counts bytes received from a host today. */
  received(host: string, bytes: number): void;
  close(): void;
}

export interface LedgerOptions {
  /** File shared by all programs; null: this program alone. */
  path: string | null;
  /** Of one host and day (Bangkok); null: no bound. Requests under way when the bytes run out are still finished. */
  budget: { requests: number | null; bytes: number | null };
  /** Milliseconds since 1970; only for the day. */
  now(): number;
  /** Milliseconds of a clock that never jumps, the same for all programs of this machine. */
  elapsed(): number;
  /** Told once when the file cannot be used and the program goes on alone. */
  onTrouble(reason: string): void;
}

/** A start that is this late has lost its place to a slow timer, not to idleness; the average rate stays. */
const LATE_MS = 250;
/** Nobody asks for a longer wait than this; what lies further ahead was written before the machine was started anew. */
const FARTHEST_MS = 600_000;
/** How long the program stands still for another one that writes; then it comes back later. */
const BUSY_MS = 50;
const OPENING_MS = 3_000;
const DAYS_KEPT = 8;

/**
 * One row per host in SQLite: a leaky bucket (GCRA) and a pause, both on the machine's monotonic clock, so that setting the
 * wall clock neither stalls nor releases anybody. Where the file cannot be opened or written, the same tables
 * are kept in memory.
 */
export function openLedger(options: LedgerOptions): Ledger {
  const { elapsed } = options;
  const boot = bootId();
  let tables = openTables(options);
  let closed = false;

  /** A shared file that fails (disk full, taken away) must not end an audit. */
  function attempt<T>(work: (now: Tables) => T, busy: T): T {
    try {
      return work(tables);
    } catch (error) {
      if (!(error instanceof Database.SqliteError) || tables.inMemory) throw error;
      if (error.code.startsWith('SQLITE_BUSY')) return busy;
      options.onTrouble(error.message);
      tables.close();
      tables = tablesIn(':memory:');
      return work(tables);
    }
  }

  return {
    // What was still under way at the end gets no further turn.
    take(host, gapMs) {
      if (closed) return { kind: 'spent' };
      const taking: Take = { host, gap: gapMs, now: elapsed(), boot, late: LATE_MS, far: Math.max(FARTHEST_MS, 2 * gapMs), day: dayInBangkok(options.now()), ...options.budget };
      return attempt((to) => to.take(taking), { kind: 'wait', ms: BUSY_MS });
    },
    pause: (host, ms) => (closed ? 0 : attempt((to) => to.pause(host, elapsed(), elapsed() + ms, boot), ms)),
    received(host, bytes) {
      if (!closed && bytes > 0) attempt((to) => to.received(dayInBangkok(options.now()), host, bytes), undefined);
    },
    close() {
      closed = true;
      tables.close();
    },
  };
}

interface Take {
  host: string;
  gap: number;
  now: number;
  boot: string;
  late: number;
  far: number;
  day: string;
  requests: number | null;
  bytes: number | null;
}

interface Tables {
  inMemory: boolean;
  take(start: Take): ReturnType<Ledger['take']>;
  pause(host: string, now: number, until: number, boot: string): number;
  received(day: string, host: string, bytes: number): void;
  close(): void;
}

function openTables({ path, now, onTrouble }: LedgerOptions): Tables {
  if (path === null) return tablesIn(':memory:');
  try {
    mkdirSync(dirname(path), { recursive: true });
    return tablesIn(path, dayInBangkok(now() - DAYS_KEPT * 86_400_000));
  } catch (error) {
    onTrouble(error instanceof Error ? error.message : String(error));
    return tablesIn(':memory:');
  }
}

function tablesIn(path: string, oldest = ''): Tables {
  // Several programs may make the file at the same time, once.
  const db = new Database(path, { timeout: OPENING_MS });
  try {
    // What is lost in a power cut is one pause; waiting for the disk at every request would cost more. The journal stays a rollback
    // journal, kept as a file: going over to a write-ahead log is refused while another program has the file open.
    db.pragma('journal_mode = PERSIST');
    db.pragma('synchronous = OFF');
    db.exec(`
      CREATE TABLE IF NOT EXISTS lanes (host TEXT PRIMARY KEY, boot TEXT NOT NULL, next_at REAL NOT NULL, paused_until REAL NOT NULL) STRICT, WITHOUT ROWID;
      CREATE TABLE IF NOT EXISTS days (day TEXT, host TEXT, requests INTEGER NOT NULL, bytes INTEGER NOT NULL, PRIMARY KEY (day, host)) STRICT, WITHOUT ROWID;
    `);
    db.prepare('DELETE FROM days WHERE day < ?').run(oldest);
    db.pragma(`busy_timeout = ${BUSY_MS}`);
    return statements(db, path === ':memory:');
  } catch (error) {
    db.close();
    throw error;
  }
}

function statements(db: Database.Database, inMemory: boolean): Tables {
  const start = db.prepare<[Take], { next_at: number }>(`
    INSERT INTO lanes (host, boot, next_at, paused_until) VALUES (@host, @boot, @now + @gap, 0)
    ON CONFLICT (host) DO UPDATE SET
      next_at = CASE WHEN boot = @boot AND @now - next_at BETWEEN 0 AND @late THEN next_at ELSE @now END + @gap,
      paused_until = CASE WHEN boot = @boot THEN paused_until ELSE 0 END,
      boot = @boot
    WHERE boot <> @boot OR max(next_at, paused_until) NOT BETWEEN @now + 0.001 AND @now + @far
    RETURNING next_at`);
  const due = db.prepare<[string], { at: number }>('SELECT max(next_at, paused_until) AS at FROM lanes WHERE host = ?');
  const today = db.prepare<[string, string], { requests: number; bytes: number }>('SELECT requests, bytes FROM days WHERE day = ? AND host = ?');
  const count = db.prepare<[string, string, number, number]>(`
    INSERT INTO days (day, host, requests, bytes) VALUES (?, ?, ?, ?)
    ON CONFLICT (day, host) DO UPDATE SET requests = requests + excluded.requests, bytes = bytes + excluded.bytes`);
  const lane = db.prepare<[string, string], { paused_until: number }>('SELECT paused_until FROM lanes WHERE host = ? AND boot = ?');
  const stop = db.prepare<{ host: string; boot: string; until: number }>(`
    INSERT INTO lanes (host, boot, next_at, paused_until) VALUES (@host, @boot, 0, @until)
    ON CONFLICT (host) DO UPDATE SET
      next_at = CASE WHEN boot = @boot THEN next_at ELSE 0 END,
      paused_until = CASE WHEN boot = @boot THEN max(paused_until, @until) ELSE @until END,
      boot = @boot`);

  const take = db.transaction((taking: Take): ReturnType<Ledger['take']> => {
    const used = taking.requests === null && taking.bytes === null ? undefined : today.get(taking.day, taking.host);
    if (used !== undefined && (used.requests >= (taking.requests ?? Infinity) || used.bytes >= (taking.bytes ?? Infinity))) return { kind: 'spent' };
    const started = start.get(taking);
    if (started === undefined) return { kind: 'wait', ms: Math.max(1, (due.get(taking.host)?.at ?? 0) - taking.now) };
    count.run(taking.day, taking.host, 1, 0);
    return { kind: 'taken', nextMs: started.next_at - taking.now };
  });
  const pause = db.transaction((host: string, now: number, until: number, boot: string): number => {
    const before = lane.get(host, boot)?.paused_until ?? 0;
    stop.run({ host, boot, until });
    // A pause beyond every sane wait was left by another start of the machine.
    return Math.max(0, until - Math.max(now, before > now + FARTHEST_MS ? 0 : before));
  });
  return {
    inMemory,
    take: (taking) => take.immediate(taking),
    pause: (host, now, until, boot) => pause.immediate(host, now, until, boot),
    received: (day, host, bytes) => void count.run(day, host, 0, bytes),
    close: () => void db.close(),
  };
}

/** Monotonic clocks begin with the machine; elsewhere than on Linux only `FARTHEST_MS` tells its starts apart. */
function bootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return '';
  }
}
