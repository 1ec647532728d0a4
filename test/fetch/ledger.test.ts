import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLedger, type Ledger, type LedgerOptions } from '../../src/fetch/ledger.js';

const DAY = 86_400_000;
const HOUR = 3_600_000;
let folder: string;
let path: string;
let open: Ledger[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ledger-'));
  path = join(folder, 'state', 'hosts.sqlite');
  open = [];
});
afterEach(() => {
  for (const ledger of open) ledger.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Two clocks of one machine: the monotonic one and the one people set. */
function scene() {
  const clock = { elapsed: 5_000_000, wall: Date.parse('2023-04-28T03:00:00Z') };
  const troubles: string[] = [];
  const program = (change: Partial<LedgerOptions> = {}): Ledger => {
    const ledger = openLedger({ path, budget: { requests: null, bytes: null }, now: () => clock.wall, elapsed: () => clock.elapsed, onTrouble: (reason) => troubles.push(reason), ...change });
    open.push(ledger);
    return ledger;
  };
  const pass = (ms: number): void => {
    clock.elapsed += ms;
    clock.wall += ms;
  };
  return { clock, troubles, program, pass };
}

describe('programs on one machine', () => {
  it('take turns at one host, whichever asks', () => {
    const { program, pass } = scene();
    const [a, b] = [program(), program()];
    expect(a.take('portal', 500)).toMatchObject({ kind: 'taken' });
    expect(b.take('portal', 500)).toEqual({ kind: 'wait', ms: 500 });
    expect(b.take('egp', 500)).toMatchObject({ kind: 'taken' });
    pass(500);
    expect(b.take('portal', 500)).toMatchObject({ kind: 'taken' });
    expect(a.take('portal', 500)).toEqual({ kind: 'wait', ms: 500 });
  });

  it('wait together when the host asks one of them to wait', () => {
    const { program, pass } = scene();
    const [a, b] = [program(), program()];
    expect(a.pause('portal', 30_000)).toBe(30_000);
    expect(b.take('portal', 500)).toEqual({ kind: 'wait', ms: 30_000 });
    expect(b.pause('portal', 40_000)).toBe(10_000);
    pass(40_000);
    expect(b.take('portal', 500)).toMatchObject({ kind: 'taken' });
  });

  it('share the budget of the day, and have a new one in Bangkok’s next', () => {
    const { program, pass } = scene();
    const [a, b] = [program({ budget: { requests: 3, bytes: null } }), program({ budget: { requests: 3, bytes: null } })];
    for (const one of [a, b, a]) {
      expect(one.take('portal', 10).kind).toBe('taken');
      pass(10);
    }
    expect(b.take('portal', 10).kind).toBe('spent');
    expect(b.take('egp', 10).kind).toBe('taken');
    // 10:00 in Bangkok; its midnight is 14 hours away, that of UTC 21.
    pass(14 * HOUR);
    expect(b.take('portal', 10).kind).toBe('taken');
  });

  it('count bytes the same way, also those of a program that has ended', () => {
    const { program } = scene();
    const first = program();
    first.received('portal', 900);
    first.received('portal', 200);
    first.close();
    expect(program({ budget: { requests: null, bytes: 1000 } }).take('portal', 0).kind).toBe('spent');
  });

  it('keep the pace asked for in real time, started together', async () => {
    const user = fileURLToPath(new URL('./ledger-user.ts', import.meta.url));
    const starts: number[] = [];
    const children = [1, 2, 3].map(() => spawn(process.execPath, ['--import', 'tsx', user, path, '20', '8'], { stdio: ['ignore', 'pipe', 'inherit'] }));
    for (const child of children) child.stdout?.setEncoding('utf8').on('data', (text: string) => starts.push(...text.trim().split('\n').map(Number)));
    await Promise.all(children.map((child) => once(child, 'close')));
    starts.sort((a, b) => a - b);
    expect(starts).toHaveLength(24);
    const worst = Math.max(...starts.map((from) => starts.filter((at) => at >= from && at < from + 500).length));
    // Ten in half a second, five that made up for a late timer, and a few that were delayed between their turn and their telling.
    expect(worst).toBeLessThanOrEqual(18);
    expect((starts.at(-1) ?? 0) - (starts[0] ?? 0)).toBeGreaterThan(23 * 50 - 310);
  });
});

describe('clocks', () => {
  it.each([HOUR, -HOUR, 400 * DAY, -400 * DAY])('the wall clock set by %d ms neither stalls nor releases anybody', (jump) => {
    const { clock, program } = scene();
    const ledger = program();
    ledger.take('portal', 500);
    ledger.pause('portal', 20_000);
    clock.wall += jump;
    expect(ledger.take('portal', 500)).toEqual({ kind: 'wait', ms: 20_000 });
    clock.elapsed += 20_000;
    expect(ledger.take('portal', 500)).toMatchObject({ kind: 'taken' });
    expect(ledger.take('portal', 500)).toEqual({ kind: 'wait', ms: 500 });
  });

  it('a machine started anew begins anew', () => {
    const { clock, program } = scene();
    program().pause('portal', 120_000);
    const db = new Database(path);
    db.prepare("UPDATE lanes SET boot = 'another'").run();
    db.close();
    clock.elapsed = 3;
    const ledger = program();
    expect(ledger.take('portal', 500)).toMatchObject({ kind: 'taken' });
    expect(ledger.take('portal', 500)).toEqual({ kind: 'wait', ms: 500 });
  });

  it('one that cannot tell its starts apart waits for no longer than a sane wait', () => {
    const { clock, program } = scene();
    program().pause('portal', 120_000);
    clock.elapsed = 3;
    expect(program().take('portal', 500)).toMatchObject({ kind: 'taken' });
  });

  it('a late timer loses no pace, an idle host saves up none', () => {
    const { program, pass } = scene();
    const ledger = program();
    ledger.take('portal', 100);
    pass(110);
    expect(ledger.take('portal', 100)).toEqual({ kind: 'taken', nextMs: 90 });
    expect(ledger.take('portal', 100)).toEqual({ kind: 'wait', ms: 90 });
    pass(60_000);
    ledger.take('portal', 100);
    expect(ledger.take('portal', 100)).toEqual({ kind: 'wait', ms: 100 });
  });
});

describe('a file that cannot be used', () => {
  it('is told once, and the program keeps its pace alone', () => {
    const { program, troubles } = scene();
    writeFileSync(join(folder, 'file'), '');
    const ledger = program({ path: join(folder, 'file', 'hosts.sqlite') });
    expect(troubles).toHaveLength(1);
    expect(ledger.take('portal', 500).kind).toBe('taken');
    expect(ledger.take('portal', 500)).toEqual({ kind: 'wait', ms: 500 });
  });

  it('is left as it is when it is no database', () => {
    const { program, troubles } = scene();
    const foreign = join(folder, 'hosts.sqlite');
    writeFileSync(foreign, 'notes of somebody, no database at all '.repeat(50));
    expect(program({ path: foreign }).take('portal', 500).kind).toBe('taken');
    expect(troubles).toHaveLength(1);
  });

  it('in the middle of a run ends nothing', () => {
    const { program, troubles } = scene();
    const ledger = program();
    ledger.take('portal', 0);
    const db = new Database(path);
    db.exec('DROP TABLE lanes');
    db.close();
    expect(ledger.take('portal', 500).kind).toBe('taken');
    expect(ledger.take('portal', 500).kind).toBe('wait');
    expect(troubles).toHaveLength(1);
  });

  it('that another program holds is asked again a moment later', () => {
    const { program } = scene();
    const ledger = program();
    const other = new Database(path);
    other.exec('BEGIN IMMEDIATE');
    expect(ledger.take('portal', 0).kind).toBe('wait');
    other.exec('COMMIT');
    other.close();
    expect(ledger.take('portal', 0).kind).toBe('taken');
  });

  it('is made with its folder', () => {
    scene().program();
    expect(existsSync(path)).toBe(true);
    chmodSync(path, 0o600);
  });
});
