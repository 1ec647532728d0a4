import { spawn, type ChildProcess } from 'node:child_process';
import type { Socket } from 'node:net';
import { ANSWER_DESCRIPTOR, FrameReader, timeFor, type ChildMessage, type ReadRequest, type SentPicture } from './child-messages.js';
import type { ReceivedContent } from './content.js';
import type { PictureContent } from './ocr/index.js';
import type { DocumentKind } from '../model/document.js';
import { watchMemory } from '../child/memory.js';
import { minimalEnvironment, programArguments } from '../child/program.js';

export interface ProcessLimits {
  /** Per document; long PDFs get up to three times as much. */
  timeMs: number;
  /** Resident memory of the whole process, engine included. */
  rssMb: number;
  /** JavaScript heap. */
  heapMb: number;
  /** Part of the time after which the child is to stop by itself, so that a long file still gives what was read of it. Default 0.85. */
  softShare?: number;
}

export type ChildOutcome =
  | { ok: true; content: ReceivedContent; bytes: number; rssMb: number }
  | { ok: true; pictures: PictureContent; rssMb: number }
  | { ok: true; taken: readonly (SentPicture | null)[]; rssMb: number }
  | {
      ok: false;
      code: 'timeout' | 'memory' | 'crash';
      detail: string;
      found: { kind: DocumentKind; mediaType: string } | null;
      /** Somebody else ended the process (an administrator, the system short of memory): nothing is known of the file. */
      endedFromOutside: boolean;
    };

/** What the parent asks for, and what it wants to hear while it waits. */
export type ChildJob = Omit<ReadRequest, 'softLimitMs'> & { onPicture?: (page: number, index: number, count: number) => void };

/** Starting node and its modules under load; not counted as reading time. */
const START_MS = 30_000;

/** One child that reads documents one after another, watched from outside while it does. */
export class ReaderProcess {
  readonly #child: ChildProcess;
  readonly #limits: ProcessLimits;
  #ready = false;
  #stderr = '';
  #listener: { message(message: ChildMessage): void; gone(detail: string, signal?: NodeJS.Signals | null): void } | null = null;
  /** Documents asked of it so far. */
  asked = 0;
  alive = true;

  constructor(limits: ProcessLimits) {
    this.#limits = limits;
    this.#child = spawn(process.execPath, [`--max-old-space-size=${limits.heapMb}`, ...programArguments(import.meta.url, 'child')], {
      stdio: ['pipe', 'ignore', 'pipe', 'pipe'],
      env: minimalEnvironment(),
    });
    const gone = (detail: string, signal: NodeJS.Signals | null = null): void => {
      this.alive = false;
      this.#listener?.gone(detail, signal);
    };
    this.#child.on('error', (error) => gone(error.message));
    // 'close' comes after the pipes are empty: an answer written just before the end is not lost.
    this.#child.on('close', (code, signal) => gone(`${signal ?? `exit ${code}`} ${/FATAL ERROR: .{0,120}|[A-Z]\w*Error: .{0,200}/.exec(this.#stderr)?.[0] ?? ''}`.trim(), signal));
    this.#child.stdin?.on('error', () => undefined); // a child that has died is noticed by its 'close'
    this.#child.stderr?.on('data', (chunk: Buffer) => {
      if (this.#stderr.length < 20_000) this.#stderr += chunk.toString('latin1');
    });
    const frames = new FrameReader();
    const answers = this.#child.stdio[ANSWER_DESCRIPTOR] as Socket; // 'pipe' above
    answers.on('data', (chunk: Buffer) => {
      try {
        for (const message of frames.add(chunk)) this.#hear(message);
      } catch (error) {
        this.#listener?.gone(String(error));
        this.kill();
      }
    });
    answers.on('error', () => undefined);
    // An idle child does not keep the program alive; while it works, the timer of `read` does.
    this.#child.unref();
    for (const pipe of [this.#child.stdin, this.#child.stderr, answers]) (pipe as Socket | null)?.unref();
  }

  /** Reads one document. Never rejects; after an outcome that is not ok the process is dead and must be replaced. */
  read({ onPicture, ...request }: ChildJob): Promise<ChildOutcome> {
    this.asked++;
    return new Promise((resolve) => {
      let found: { kind: DocumentKind; mediaType: string } | null = null;
      let started = performance.now() + (this.#ready ? 0 : START_MS);
      let allowedMs = this.#limits.timeMs;
      const watch = watchMemory(this.#child.pid ?? 0, this.#limits.rssMb, (rssMb) => fail('memory', `${Math.round(rssMb)} MB in use`));
      const clock = setInterval(() => {
        if (performance.now() > started + allowedMs) fail('timeout', 'not done within the time for one document');
      }, 50);
      const finish = (outcome: ChildOutcome): void => {
        clearInterval(clock);
        watch.stop();
        this.#listener = null;
        resolve(outcome);
      };
      const fail = (code: 'timeout' | 'memory' | 'crash', detail: string, endedFromOutside = false): void => {
        this.kill();
        finish({ ok: false, code, detail, found, endedFromOutside });
      };
      this.#listener = {
        message: (message) => {
          switch (message.type) {
            case 'ready':
              started = performance.now();
              break;
            case 'kind':
              found = { kind: message.kind, mediaType: message.mediaType };
              break;
            case 'pages':
              allowedMs = timeFor(message.count, this.#limits.timeMs);
              break;
            case 'picture':
              onPicture?.(message.page, message.index, message.count);
              break;
            case 'pictures':
              finish({ ok: true, pictures: message.content, rssMb: message.rssMb });
              break;
            case 'places':
              finish({ ok: true, taken: message.taken, rssMb: message.rssMb });
              break;
            case 'content':
              finish({ ok: true, content: message.content, bytes: message.bytes, rssMb: message.rssMb });
              break;
            case 'failed':
              fail(message.code, message.detail);
              break;
          }
        },
        // A file can make the process abort or fault, but not send it one of these.
        gone: (detail, signal) => fail(/heap|memory/i.test(detail) ? 'memory' : 'crash', detail, signal === 'SIGKILL' || signal === 'SIGTERM' || signal === 'SIGINT' || signal === 'SIGHUP'),
      };
      // A little less than the time after which we kill, so that a long file still gives what was read of it.
      const line: ReadRequest = { ...request, softLimitMs: (this.#limits.softShare ?? 0.85) * this.#limits.timeMs };
      if (!this.alive) fail('crash', 'the process had ended', true);
      else this.#child.stdin?.write(`${JSON.stringify(line)}\n`);
    });
  }

  kill(): void {
    this.alive = false;
    this.#child.kill('SIGKILL');
  }

  #hear(message: ChildMessage): void {
    if (message.type === 'ready') this.#ready = true;
    this.#listener?.message(message);
  }
}
