import { readdirSync, readFileSync } from 'node:fs';

/** Of Linux on the usual machines, for /proc. */
const PAGE_SIZE = 4096;

/** Process ids of the children of this process; null where /proc is not there. */
export function children(): number[] | null {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).filter(isChild).map(Number);
  } catch {
    return null;
  }
}

/** Resident memory of a process now, in bytes; 0 when it has ended. */
export function memoryOf(pid: number): number {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * PAGE_SIZE;
  } catch {
    return 0;
  }
}

/** The most a process ever had, in bytes; 0 when it has ended or nobody tells. */
export function peakOf(pid: number): number {
  try {
    return 1024 * Number(/^VmHWM:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

function isChild(pid: string): boolean {
  try {
    // The parent's number is the second field behind the name, which itself may hold blanks.
    return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1]) === process.pid;
  } catch {
    // It ended while it was looked at.
    return false;
  }
}
