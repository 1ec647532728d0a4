import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { checkCommand } from '../../src/cli/commands/check.js';
import { run as runProgram, type Session } from '../../src/cli/run.js';
import type { TerminalStream } from '../../src/cli/terminal.js';

const CLI = fileURLToPath(new URL('../../src/cli/', import.meta.url));
const TSX = import.meta.resolve('tsx');
/** Says how templates are compiled; otherwise it would be looked for in the folder where a program runs. */
const TSCONFIG = fileURLToPath(new URL('../../tsconfig.json', import.meta.url));

export interface Ended {
  status: number | null;
  out: string;
  err: string;
}

/** Starts a program of this project as a user would, in `cwd`. */
export function start(program: 'check-district' | 'oit', args: readonly string[], cwd: string, env: Record<string, string> = {}): ChildProcess {
  return spawn(process.execPath, ['--import', TSX, `${CLI}${program}.ts`, ...args], { cwd, env: { PATH: process.env['PATH'], TSX_TSCONFIG_PATH: TSCONFIG, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Runs it to its end. */
export function run(program: 'check-district' | 'oit', args: readonly string[], cwd: string, env: Record<string, string> = {}): Promise<Ended> {
  return ended(start(program, args, cwd, env));
}

export function ended(child: ChildProcess): Promise<Ended> {
  return new Promise((resolve, reject) => {
    let out = '';
    let err = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (err += text));
    child.once('error', reject);
    child.once('close', (status) => resolve({ status, out, err }));
  });
}

/** `check-district` within this process, where only its words and its status matter. */
export function runHere(args: readonly string[]): Promise<Ended> {
  return commandHere((session) => checkCommand(session, 'check-district'), args);
}

/** One command within this process; `shown`: what its streams say of the terminal; `input`: what is piped into it. */
export async function commandHere(build: (session: Session) => Command, args: readonly string[], shown: Pick<TerminalStream, 'isTTY' | 'columns'> = {}, input?: NodeJS.ReadableStream): Promise<Ended> {
  const out: string[] = [];
  const err: string[] = [];
  const into = (written: string[]): TerminalStream => ({
    ...shown,
    write(text, done) {
      written.push(text);
      done?.();
    },
  });
  const status = await runProgram(build, args, {
    out: into(out),
    err: into(err),
    in: input,
    env: {},
    now: () => new Date('2023-06-15T02:00:00Z'),
    elapsed: () => 0,
  });
  return { status, out: out.join(''), err: err.join('') };
}
