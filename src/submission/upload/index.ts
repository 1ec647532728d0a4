import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { watchMemory } from '../../child/memory.js';
import { minimalEnvironment, programArguments } from '../../child/program.js';
import { refusal } from '../import/refusal.js';
import type { ImportResult } from '../import/result.js';
import { ANSWER_DESCRIPTOR, type UploadOptions } from './messages.js';

export type { UploadOptions } from './messages.js';

export interface UploadLimits {
  /** For starting the process and reading the file. */
  timeMs: number;
  /** Resident memory of the process. */
  rssMb: number;
  /** JavaScript heap. */
  heapMb: number;
}

/** A workbook of a thousand links takes a second and 150 MB. */
const LIMITS: UploadLimits = { timeMs: 30_000, rssMb: 768, heapMb: 512 };
/** A list of links in JSON; more is none. */
const MAX_ANSWER = 32 * 1024 * 1024;

/**
 * Reads a list of links that somebody uploaded or pasted, in a process of its own that is ended beyond its time or memory, so that no
 * file can harm the server. Never rejects on what is in the file: the refusal is a sentence. Rejects with the signal's reason.
 */
export function readUpload(bytes: Uint8Array, options: UploadOptions, signal: AbortSignal, limits: UploadLimits = LIMITS): Promise<ImportResult> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const child = spawn(process.execPath, [`--max-old-space-size=${limits.heapMb}`, ...programArguments(import.meta.url, 'child')], { stdio: ['pipe', 'ignore', 'ignore', 'pipe'], env: minimalEnvironment() });
    const answer: Buffer[] = [];
    let size = 0;
    const watch = watchMemory(child.pid ?? 0, limits.rssMb, () => end(() => resolve({ ok: false, message: refusal.tooHeavy() })));
    const clock = setTimeout(() => end(() => resolve({ ok: false, message: refusal.tooHeavy() })), limits.timeMs);
    const onAbort = (): void => end(() => reject(signal.reason));
    const onExit = (): void => void child.kill('SIGKILL');
    signal.addEventListener('abort', onAbort, { once: true });
    process.once('exit', onExit);
    let ended = false;
    function end(settle: () => void): void {
      if (ended) return;
      ended = true;
      watch.stop();
      clearTimeout(clock);
      signal.removeEventListener('abort', onAbort);
      process.removeListener('exit', onExit);
      child.kill('SIGKILL');
      settle();
    }

    const answers = child.stdio[ANSWER_DESCRIPTOR] as Readable; // 'pipe' above
    answers.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > MAX_ANSWER) end(() => resolve({ ok: false, message: refusal.tooHeavy() }));
      else answer.push(chunk);
    });
    answers.on('error', () => undefined);
    child.stdin?.on('error', () => undefined); // a child that has died is noticed by its 'close'
    child.on('error', (error) => end(() => reject(error)));
    // 'close' comes after the pipes are empty. A file can make the process run out of memory or crash; then it has not answered.
    child.on('close', () => end(() => resolve(answerOf(Buffer.concat(answer)))));
    child.stdin?.write(`${JSON.stringify(options)}\n`);
    child.stdin?.end(bytes);
  });
}

function answerOf(answer: Buffer): ImportResult {
  try {
    return JSON.parse(answer.toString('utf8')) as ImportResult; // the child is the same program
  } catch {
    return { ok: false, message: refusal.tooHeavy() };
  }
}
