import { CommanderError, type Command } from 'commander';
import type { Language } from '../report/index.js';
import { BadInput } from './bad-input.js';
import { EXIT } from './exit-status.js';
import type { Terminal } from './terminal.js';
import { say } from './texts.js';

/** What a command is built with. */
export interface Session {
  terminal: Terminal;
  /** Language of help and messages; commands read their own `--lang` as well. */
  lang: Language;
  /** How the process will end. */
  end(status: number): void;
}

/** Runs a program built by `build` on `args` (without node and script) and returns its exit status. Never throws. */
export async function run(build: (session: Session) => Command, args: readonly string[], terminal: Terminal): Promise<number> {
  const lang = languageOf(args);
  let status: number = EXIT.good;
  const program = build({ terminal, lang, end: (ending) => (status = ending) });
  prepare(program, terminal, lang);
  try {
    await program.parseAsync([...args], { from: 'user' });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.good : EXIT.badInput;
    return endingOf(error, program.name(), lang, terminal);
  }
}

/** Tells what ended a command, in a sentence, and returns the exit status for it. */
export function endingOf(error: unknown, name: string, lang: Language, terminal: Terminal): number {
  if (error instanceof BadInput) {
    terminal.err.write(`${name}: ${error.sentence[lang]}\n`);
    return EXIT.badInput;
  }
  return isDiskFull(error) ? reportDiskFull(lang, terminal) : reportBug(error, lang, terminal);
}

/** Runs the program in this process and ends it with the status. */
export async function main(build: (session: Session) => Command): Promise<void> {
  const terminal: Terminal = {
    out: process.stdout,
    err: process.stderr,
    get in() {
      return process.stdin;
    },
    env: process.env,
    now: () => new Date(),
    elapsed: () => performance.now(),
  };
  const args = process.argv.slice(2);
  // Without a listener, a reader who went away would end the process with a stack. What else goes wrong on stdout is
  // told by `writeOut`; what goes wrong on stderr can be told nowhere.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  const bug = (error: unknown): void => process.exit(reportBug(error, languageOf(args), terminal));
  process.on('uncaughtException', bug);
  process.on('unhandledRejection', bug);
  // Sockets and child processes that are still closing must not hold the user's prompt back.
  process.exit(await run(build, args, terminal));
}

/** The language is needed before the arguments are parsed: for help and for refusing them. */
function languageOf(args: readonly string[]): Language {
  const at = args.indexOf('--lang');
  return args.includes('--lang=en') || (at >= 0 && args[at + 1] === 'en') ? 'en' : 'th';
}

/** The same manner for the program and all its commands: no ending of the process from within, help on the right stream. */
function prepare(command: Command, terminal: Terminal, lang: Language): void {
  command
    .exitOverride()
    .helpOption('-h, --help', say(lang, 'แสดงวิธีใช้', 'show this help'))
    .configureHelp({ styleTitle: (title) => (lang === 'th' ? (HELP_TITLES_TH[title] ?? title) : title) })
    .configureOutput({
      writeOut: (text) => void terminal.out.write(text),
      writeErr: (text) => void terminal.err.write(text),
      getOutHelpWidth: () => terminal.out.columns ?? 100,
      getErrHelpWidth: () => terminal.err.columns ?? 100,
    });
  if (command.commands.length > 0) command.helpCommand('help [command]', say(lang, 'แสดงวิธีใช้ของคำสั่ง', 'show the help of a command'));
  for (const child of command.commands) prepare(child, terminal, lang);
}

const HELP_TITLES_TH: Readonly<Record<string, string>> = { 'Usage:': 'วิธีใช้:', 'Arguments:': 'สิ่งที่ต้องระบุ:', 'Options:': 'ตัวเลือก:', 'Commands:': 'คำสั่ง:' };

function isDiskFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ['ENOSPC', 'EDQUOT', 'SQLITE_FULL'].includes(String(error.code));
}

function reportDiskFull(lang: Language, { err }: Terminal): number {
  err.write(
    lang === 'th'
      ? 'ดิสก์เต็ม จึงบันทึกผลไม่ได้ ผลตรวจที่เสร็จก่อนหน้านี้ยังอยู่ครบ กรุณาเพิ่มพื้นที่ หรือใช้ --db ไปที่ดิสก์อื่น แล้วตรวจใหม่\n'
      : 'The disk is full, so the result cannot be kept. Earlier audits are untouched. Free some space, or point --db to another disk, and run again.\n',
  );
  return EXIT.bug;
}

function reportBug(error: unknown, lang: Language, { err, env }: Terminal): number {
  const what = error instanceof Error ? `${error.name}: ${firstLine(error.message)}` : String(error);
  err.write(
    lang === 'th'
      ? `โปรแกรมขัดข้องเอง ไม่ใช่ความผิดของหน่วยงาน (our own bug): ${what}\n`
      : `This is our own bug, not the district's fault: ${what}\n`,
  );
  if (env['OIT_DEBUG'] === '1') err.write(`${error instanceof Error ? (error.stack ?? '') : ''}\n`);
  else err.write(lang === 'th' ? 'ดูรายละเอียดได้โดยตั้ง OIT_DEBUG=1\n' : 'Set OIT_DEBUG=1 for details.\n');
  return EXIT.bug;
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0]?.slice(0, 500) ?? '';
}
