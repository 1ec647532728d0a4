import { readFileSync, readlinkSync } from 'node:fs';

/** A process that can be told from every other, also after its number was given to another one and after a restart of the machine. */
export interface Holder {
  pid: number;
  /** Changes with every start of the machine; '' where the system has none. */
  boot: string;
  /** When the process began, in the system's own ticks since the start of the machine; '' where the system does not say. */
  started: string;
  /** Numbers of processes mean something within one of these only (containers); '' where the system has none. */
  namespace: string;
  /** RFC 3339, for people. */
  since: string;
  /** What it does, for people: `nightly`, `check huaikhwang`. */
  task: string;
}

export function thisProcess(task: string, now: Date): Holder {
  return { pid: process.pid, boot: boot(), started: startOf(process.pid) ?? '', namespace: namespace(), since: now.toISOString(), task };
}

/** Whether two descriptions are of one process. */
export function isSame(a: Holder, b: Holder): boolean {
  return a.pid === b.pid && a.boot === b.boot && a.started === b.started && a.namespace === b.namespace;
}

/** `unknown`: it is or was in another container, where its number cannot be looked up from here. */
export function lifeOf(holder: Holder): 'alive' | 'dead' | 'unknown' {
  if (holder.boot !== boot()) return 'dead';
  if (holder.namespace !== namespace()) return 'unknown';
  if (holder.started !== '') return startOf(holder.pid) === holder.started ? 'alive' : 'dead';
  return answers(holder.pid) ? 'alive' : 'dead';
}

function boot(): string {
  return contents('/proc/sys/kernel/random/boot_id')?.trim() ?? '';
}

function namespace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return '';
  }
}

/** Field 22 of /proc/PID/stat; the name in field 2 may hold blanks and brackets. A zombie holds nothing any more. */
function startOf(pid: number): string | null {
  const stat = contents(`/proc/${pid}/stat`);
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields?.[0] === 'Z' || fields?.[0] === 'X' ? null : (fields?.[19] ?? null);
}

function contents(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

function answers(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Not ours to signal, but there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
