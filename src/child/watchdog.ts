import { Worker } from 'node:worker_threads';

/**
 * Ends this process when its parent is gone. A thread of its own, because a file that keeps the engine busy keeps the
 * event loop busy too, and nobody would be left to kill it after a `kill -9` of the parent.
 */
export function startWatchdog(): void {
  const worker = new Worker(WATCH, { eval: true, workerData: process.ppid, execArgv: [], resourceLimits: { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 4 } });
  worker.unref();
  // Without it the process still ends with its input, as soon as it is free.
  worker.on('error', () => undefined);
}

/** Plain JavaScript, so that it runs alike from sources and from the build. */
const WATCH = `
const { workerData } = require('node:worker_threads');
setInterval(() => { if (process.ppid !== workerData) process.kill(process.pid, 'SIGKILL'); }, 500);
`;
