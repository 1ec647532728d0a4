import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';

const PAGE_BYTES = 4096;

/**
 * Watches the resident memory of a process and reports once when it is beyond the limit. On Linux it looks every
 * 20 ms, because a bomb grows by hundreds of megabytes in a second; elsewhere `ps` is asked twice a second.
 */
export function watchMemory(pid: number, limitMb: number, onExceeded: (rssMb: number) => void): { stop(): void } {
  let stopped = false;
  const judge = (rssMb: number): void => {
    if (stopped || rssMb <= limitMb) return;
    stopped = true;
    onExceeded(rssMb);
  };
  const timer =
    process.platform === 'linux'
      ? setInterval(() => judge(rssFromProc(pid)), 20)
      : setInterval(() => {
          execFile('ps', ['-o', 'rss=', '-p', String(pid)], (error, output) => {
            if (error === null) judge(Number(output.trim()) / 1024);
          });
        }, 500);
  return {
    stop: () => {
      stopped = true;
      clearInterval(timer);
    },
  };
}

function rssFromProc(pid: number): number {
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ')[1]);
    return (pages * PAGE_BYTES) / 2 ** 20;
  } catch {
    return 0; // ended meanwhile: its 'close' tells
  }
}
