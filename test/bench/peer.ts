import { spawn, spawnSync } from 'node:child_process';
import { peakOf } from './memory.js';

export interface PeerReading {
  text: string;
  seconds: number;
  /** Bytes; 0 where it is not known. */
  peak: number;
}

/** Whether pdftotext (poppler-utils) is installed. */
export function hasPdftotext(): boolean {
  return spawnSync('pdftotext', ['-v']).error === undefined;
}

/** What pdftotext makes of a file, with the start of its process, which is how a program calls it. null when it refuses. */
export function pdftotext(path: string): Promise<PeerReading | null> {
  const from = performance.now();
  const child = spawn('pdftotext', ['-enc', 'UTF-8', path, '-'], { stdio: ['ignore', 'pipe', 'ignore'] });
  let peak = 0;
  const watch = setInterval(() => (peak = Math.max(peak, peakOf(child.pid ?? 0))), 1);
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => {
      clearInterval(watch);
      resolve(status === 0 ? { text: Buffer.concat(chunks).toString('utf8'), seconds: (performance.now() - from) / 1000, peak } : null);
    });
  });
}
