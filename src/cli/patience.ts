import { progress, type Language, type ProgressEvent } from '../report/index.js';
import { EXIT } from './exit-status.js';
import { onInterrupt } from './interrupt.js';
import type { Terminal } from './terminal.js';

/** Work that takes longer than this shows that it goes on. */
const PATIENCE_MS = 2000;

/** Does the work with signs of life on stderr; null when it was interrupted. */
export async function interruptible<T>({ lang, quiet }: { lang: Language; quiet?: true }, terminal: Terminal, host: string | null, work: (signal: AbortSignal, onPicture: (index: number, count: number) => void) => Promise<T>): Promise<T | null> {
  const abort = new AbortController();
  const line = progress(terminal.err, { lang, quiet: quiet === true, now: terminal.elapsed });
  let event: ProgressEvent = { stage: host === null ? 'read' : 'fetch', done: 0, total: 1, host };
  const timer = setInterval(() => line.update(event), PATIENCE_MS);
  const onPicture = (index: number, count: number): void => {
    event = { stage: 'ocr', done: index + 1, total: count, host: null };
    line.update(event);
  };
  const release = onInterrupt(() => abort.abort(), () => process.exit(EXIT.interrupted));
  try {
    return await work(abort.signal, onPicture);
  } catch (error) {
    if (abort.signal.aborted) return null;
    throw error;
  } finally {
    clearInterval(timer);
    line.end();
    release();
  }
}
