import type { Language, ProgressStream, TerminalOptions } from '../report/index.js';
import { BadInput } from './bad-input.js';

/** The world as a command sees it. Tests hand in their own. */
export interface Terminal {
  /** The report and nothing else. */
  out: TerminalStream;
  /** Progress, notes and refusals. */
  err: TerminalStream;
  /** What is typed or piped in; only commands that ask for a secret read it. */
  in?: NodeJS.ReadableStream & { isTTY?: boolean };
  env: Readonly<Record<string, string | undefined>>;
  now(): Date;
  /** Milliseconds of a clock that only moves forward. */
  elapsed(): number;
}

export interface TerminalStream extends ProgressStream {
  write(text: string, done?: (error?: Error | null) => void): unknown;
}

/** Writes to stdout and waits until it is out. A reader who went away (`| head`) is no error. */
export async function writeOut(terminal: Terminal, text: string): Promise<void> {
  const error = await new Promise<Error | null>((resolve) => {
    terminal.out.write(text, (failure) => resolve(failure ?? null));
  });
  if (error !== null && !isBrokenPipe(error)) {
    throw new BadInput({ th: `เขียนผลลัพธ์ออก stdout ไม่ได้: ${error.message}`, en: `The output cannot be written to stdout: ${error.message}` });
  }
}

function isBrokenPipe(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED');
}

/** Lines longer than this are hard to read, however wide the window. */
const WIDEST = 120;

/** How a report is shown on this stdout: its own width, colour only on a terminal and never under NO_COLOR. */
export function terminalOptions({ out, env }: Terminal, lang: Language): TerminalOptions {
  const columns = out.columns ?? Number(env['COLUMNS'] ?? 80);
  return {
    lang,
    width: Math.min(WIDEST, Number.isInteger(columns) && columns > 0 ? columns : 80),
    colour: out.isTTY === true && !env['NO_COLOR'] && env['TERM'] !== 'dumb',
  };
}
