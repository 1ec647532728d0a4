import type Database from 'better-sqlite3';
import { isSame, lifeOf, thisProcess, type Holder } from './holder.js';

export type LockName = 'nightly' | 'backup' | 'evidence' | 'prechecks' | `audit ${string}`;

export interface Lock {
  release(): void;
}

export type LockResult = { ok: true; lock: Lock } | { ok: false; name: LockName; holder: Holder };

/** Who works on what. A lock whose process is gone is taken over at once, whatever the clock says. */
export interface Locks {
  /**
   * Tries to take a lock. `evidence` (removing files) and all others but `prechecks` (serving the queue) exclude each other. The same process may hold
   * different names, not the same one twice.
   */
  take(name: LockName, task: string): LockResult;
  /** The living holder of a lock, this process included; null when it is free. */
  holder(name: LockName): Holder | null;
}

interface Row {
  name: LockName;
  holder: string;
  beat: number;
}

const BEAT_MS = 5_000;
/** A process in another container that did not count on for so long, by our own clock that only moves forward, is taken for dead. */
const SILENCE_MS = 60_000;

export function lockTable(db: Database.Database, { now, elapsed }: { now(): Date; elapsed(): number }): Locks {
  const all = db.prepare<[], Row>('SELECT name, holder, beat FROM locks');
  const insert = db.prepare('INSERT INTO locks (name, holder, beat) VALUES (?, ?, 0)');
  const remove = db.prepare('DELETE FROM locks WHERE name = ? AND holder = ?');
  const beat = db.prepare('UPDATE locks SET beat = beat + 1 WHERE name = ? AND holder = ?');
  /** What was last seen of holders that cannot be looked up, and when by our own clock. */
  const seen = new Map<string, { beat: number; at: number }>();

  function isAlive({ name, holder, beat: count }: Row): boolean {
    const life = lifeOf(JSON.parse(holder) as Holder); // written by take()
    if (life !== 'unknown') return life === 'alive';
    const key = `${name} ${holder}`;
    const known = seen.get(key);
    if (known === undefined || known.beat !== count) {
      seen.set(key, { beat: count, at: elapsed() });
      return true;
    }
    return elapsed() - known.at < SILENCE_MS;
  }

  const attempt = db.transaction((name: LockName, mine: string): Row | null => {
    const rows = all.all();
    for (const row of rows) {
      if (!excludes(name, row.name)) continue;
      if (isAlive(row)) return row;
      remove.run(row.name, row.holder);
    }
    insert.run(name, mine);
    return null;
  });

  return {
    take(name, task) {
      const mine = JSON.stringify(thisProcess(task, now()));
      const held = attempt.immediate(name, mine);
      if (held !== null) return { ok: false, name: held.name, holder: JSON.parse(held.holder) as Holder };
      const timer = setInterval(() => tryBeat(() => beat.run(name, mine)), BEAT_MS).unref();
      return {
        ok: true,
        lock: {
          release() {
            clearInterval(timer);
            if (db.open) remove.run(name, mine);
          },
        },
      };
    },
    holder(name) {
      const row = all.all().find((one) => one.name === name);
      return row !== undefined && isAlive(row) ? (JSON.parse(row.holder) as Holder) : null;
    },
  };
}

/** Removing evidence needs everybody else to be still; everything else only needs its own name. */
function excludes(wanted: LockName, held: LockName): boolean {
  // Held as long as a server runs; what it works on has a lock of its own.
  if (wanted === 'prechecks' || held === 'prechecks') return wanted === held;
  return wanted === held || wanted === 'evidence' || held === 'evidence';
}

/** A beat that fails (the disk is full) only matters to other containers; what was being done will say so itself. */
function tryBeat(run: () => void): void {
  try {
    run();
  } catch {
    // see above
  }
}

export { isSame, type Holder };
