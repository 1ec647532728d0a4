import { ReaderProcess, type ChildJob, type ChildOutcome, type ProcessLimits } from './child-process.js';

export interface PoolOptions extends ProcessLimits {
  processes: number;
  /** Ends everything: waiting and running readings reject with its reason. */
  signal?: AbortSignal | undefined;
}

/** Documents after which a process is replaced: engines keep what they once needed. */
const MAX_DOCUMENTS = 100;

interface Job {
  request: ChildJob;
  resolve(outcome: ChildOutcome): void;
  reject(reason: unknown): void;
}

/** Hands documents to child processes, one to each at a time, and replaces those that were killed or grew large. */
export class ReaderPool {
  readonly #options: PoolOptions;
  readonly #idle: ReaderProcess[] = [];
  readonly #busy = new Map<ReaderProcess, Job>();
  readonly #waiting: Job[] = [];
  #closed = false;
  readonly #killAll = (): void => {
    for (const child of [...this.#idle, ...this.#busy.keys()]) child.kill();
  };
  readonly #abort = (): void => this.#end(this.#options.signal?.reason);

  constructor(options: PoolOptions) {
    this.#options = options;
    process.once('exit', this.#killAll);
    options.signal?.addEventListener('abort', this.#abort, { once: true });
  }

  read(request: ChildJob): Promise<ChildOutcome> {
    const { signal } = this.#options;
    if (signal?.aborted === true) return Promise.reject(signal.reason);
    if (this.#closed) return Promise.reject(new Error('the reader is closed'));
    return new Promise((resolve, reject) => {
      this.#waiting.push({ request, resolve, reject });
      this.#next();
    });
  }

  close(): void {
    this.#end(new Error('the reader was closed'));
  }

  #next(): void {
    while (this.#waiting.length > 0 && this.#busy.size < this.#options.processes) {
      const job = this.#waiting.shift();
      if (job === undefined) return;
      void this.#run(job);
    }
  }

  async #run(job: Job): Promise<void> {
    let child = this.#takeIdle() ?? new ReaderProcess(this.#options);
    this.#busy.set(child, job);
    let outcome = await child.read(job.request);
    // Memory left over from earlier documents, or a process that somebody else ended, is not this document's fault.
    if (!outcome.ok && (outcome.endedFromOutside || (outcome.code !== 'timeout' && child.asked > 1)) && !this.#closed) {
      this.#busy.delete(child);
      child = new ReaderProcess(this.#options);
      this.#busy.set(child, job);
      outcome = await child.read(job.request);
    }
    this.#busy.delete(child);
    if (this.#closed) return; // `#end` has answered and killed
    if (outcome.ok && child.alive && child.asked < MAX_DOCUMENTS && outcome.rssMb < this.#options.rssMb / 2) this.#idle.push(child);
    else child.kill();
    job.resolve(outcome);
    this.#next();
  }

  #takeIdle(): ReaderProcess | undefined {
    for (let child = this.#idle.pop(); child !== undefined; child = this.#idle.pop()) if (child.alive) return child;
    return undefined;
  }

  #end(reason: unknown): void {
    if (this.#closed) return;
    this.#closed = true;
    process.removeListener('exit', this.#killAll);
    this.#options.signal?.removeEventListener('abort', this.#abort);
    const unfinished = [...this.#waiting.splice(0), ...this.#busy.values()];
    this.#killAll();
    this.#idle.length = 0;
    for (const job of unfinished) job.reject(reason);
  }
}
