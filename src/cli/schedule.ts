import { Cron } from 'croner';
import type { Language } from '../report/index.js';
import { BadInput } from './bad-input.js';
import { EXIT } from './exit-status.js';
import { endingOf } from './run.js';
import type { Terminal } from './terminal.js';
import { say } from './texts.js';

const TIMEZONE = 'Asia/Bangkok';
const BETWEEN_MS = 5 * 60_000;

export interface ScheduleOptions {
  schedule: string;
  terminal: Terminal;
  lang: Language;
  signal: AbortSignal;
  /** Resolves with an exit status. */
  night(): Promise<number>;
  /** An earlier process left a night unfinished. */
  unfinished(): boolean;
  /** What may be done while nothing else is. Never rejects. */
  between(): Promise<void>;
}

/** `--schedule`: five (or six) fields of cron. */
export function checkSchedule(text: string): void {
  try {
    const next = new Cron(text, { timezone: TIMEZONE, paused: true }).nextRun();
    if (next !== null) return;
  } catch {
    // Told below, in the user's words.
  }
  throw new BadInput({ th: `--schedule "${text}" ต้องเป็นรูปแบบ cron เช่น "30 1 * * *" (01:30 น. ทุกคืน ตามเวลากรุงเทพฯ)`, en: `--schedule "${text}" must be a cron expression such as "30 1 * * *" (every night at 01:30 in Bangkok).` });
}

/**
 * Stays until it is told to end. A night that an earlier process left unfinished is taken up at once; one that is longer than the time
 * between two beginnings is not joined by a second one. Returns 0, or the status of the night that was cut short.
 */
export async function everyNight({ schedule, terminal, lang, signal, night, unfinished, between }: ScheduleOptions): Promise<number> {
  const work: { running: Promise<number> | null } = { running: null };
  const start = (): void => {
    // One bad night must not end those to come.
    work.running ??= night()
      .catch((error: unknown) => endingOf(error, 'oit', lang, terminal))
      .finally(() => (work.running = null));
  };
  const job = new Cron(schedule, { timezone: TIMEZONE }, start);
  const next = job.nextRun()?.toISOString() ?? '';
  terminal.err.write(`${say(lang, `ทำงานค้างไว้ ตรวจครั้งถัดไป ${next}`, `Staying; the next night begins ${next}`)}\n`);
  if (unfinished()) start();
  const timer = setInterval(() => void (work.running === null && between()), BETWEEN_MS);
  try {
    await new Promise<void>((resolve) => {
      if (signal.aborted) resolve();
      signal.addEventListener('abort', () => resolve(), { once: true });
    });
    return (await work.running) ?? EXIT.good;
  } finally {
    clearInterval(timer);
    job.stop();
  }
}
