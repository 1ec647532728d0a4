import { Command } from 'commander';
import type { NightOptions } from '../../audit/run/index.js';
import type { Config } from '../../model/config.js';
import type { NightSummary } from '../../model/night.js';
import { progress, renderNight } from '../../report/index.js';
import { dayInBangkok } from '../../thai/index.js';
import { auditSettings, type AuditSettings } from '../audit-settings.js';
import { BadInput } from '../bad-input.js';
import { loadConfig } from '../config.js';
import { DEFAULT_DATABASE, database } from '../database.js';
import { EXIT } from '../exit-status.js';
import { fetchingOf } from '../fetching.js';
import { onInterrupt } from '../interrupt.js';
import { failOnValue, nightStatus, windowValue, type FailOn } from '../night-policy.js';
import { nightStanding } from '../night-standing.js';
import { isCourse, noteText } from '../night-notes.js';
import { nightTargets, type NightTargets } from '../night-targets.js';
import { postNotices, sendNotices } from '../notices.js';
import { tryOutput, writeOutput } from '../output.js';
import { PACKAGE } from '../package-facts.js';
import { endingOf, type Session } from '../run.js';
import { checkSchedule, everyNight } from '../schedule.js';
import { terminalOptions, writeOut, type Terminal } from '../terminal.js';
import { say } from '../texts.js';
import { numberValue, yearValue } from '../values.js';
import { DEFAULT_PORTAL } from '../common-options.js';
import { addNightlyOptions, DEFAULT_CONFIRM_MINUTES, DEFAULT_MAX_AGE, type NightlyOptions } from './nightly-options.js';

/** `oit nightly`: all districts with a list of links, once or by a schedule. */
export function nightlyCommand(session: Session): Command {
  return addNightlyOptions(new Command('nightly'), session.lang).action((options: NightlyOptions) => nightly(session, { ...options, json: options.json === true ? '-' : options.json }));
}

/** Everything that can be refused is refused first. */
async function nightly(session: Session, options: Options): Promise<void> {
  const { terminal, end } = session;
  const maxAge = options.maxAge === undefined ? DEFAULT_MAX_AGE : numberValue('--max-age', options.maxAge, 365);
  if (options.status) return end(await nightStanding(options, maxAge, terminal));
  const plan = planOf(options, terminal, maxAge);
  // Opened once before any waiting, so that a misspelt path is told now and not at half past one.
  database(options.db, { create: true }).close();
  const abort = new AbortController();
  const release = onInterrupt(
    () => {
      terminal.err.write(`${say(options.lang, 'กำลังหยุด สิ่งที่ตรวจแล้วเก็บไว้แล้ว และจะทำต่อเมื่อเริ่มใหม่ กด Ctrl-C อีกครั้งเพื่อหยุดทันที', 'Stopping; what was looked at is kept and the rest follows when started again. Press Ctrl-C again to stop at once.')}\n`);
      abort.abort();
    },
    () => process.exit(EXIT.interrupted),
  );
  try {
    if (options.schedule === undefined) return end(await oneNight(plan, options, terminal, abort.signal));
    end(await everyNight({ schedule: options.schedule, terminal, lang: options.lang, signal: abort.signal, night: () => oneNight(planOf(options, terminal, maxAge), options, terminal, abort.signal), unfinished: () => isUnfinished(options), between: () => sendWaiting(plan.config, options, terminal, abort.signal) }));
  } finally {
    release();
  }
}

/** With a place for the JSON. */
type Options = Omit<NightlyOptions, 'json'> & { json: string | undefined };

interface Plan extends NightTargets {
  config: Config;
  failOn: ReadonlySet<FailOn>;
  window: { from: number; to: number } | null;
  maxAge: number;
  settings: AuditSettings & Pick<NightOptions, 'fetching' | 'confirmAfterMs'>;
}

/** Read anew for every night: lists and recipients may have changed since the last one. */
function planOf(options: Options, terminal: Terminal, maxAge: number): Plan {
  const { env } = terminal;
  const year = options.year === undefined ? undefined : yearValue(options.year);
  const settings: Plan['settings'] = {
    ...auditSettings(options, terminal),
    fetching: fetchingOf(options, terminal),
    confirmAfterMs: 60_000 * (options.confirmAfter === undefined ? (options.replica ? 0 : DEFAULT_CONFIRM_MINUTES) : options.confirmAfter === '0' ? 0 : numberValue('--confirm-after', options.confirmAfter, 24 * 60)),
  };
  const window = options.window === undefined ? null : windowValue(options.window);
  const failOn = options.failOn === undefined ? new Set<FailOn>() : failOnValue(options.failOn);
  if (options.schedule !== undefined) checkSchedule(options.schedule);
  const config = loadConfig(options.config, env);
  if (options.json !== undefined) tryOutput('--json', options.json, [options.db ?? DEFAULT_DATABASE, options.config]);
  return { ...nightTargets({ names: options.districts, year, folder: options.submissionDir }), config, failOn, window, maxAge, settings };
}

/** Returns the exit status. */
async function oneNight(plan: Plan, options: Options, terminal: Terminal, signal: AbortSignal): Promise<number> {
  const { runNight, staleness, closesIn, WindowClosed } = await import('../../audit/run/night.js');
  const { lang } = options;
  const open = plan.window === null ? null : closesIn(plan.window, terminal.now());
  if (plan.window !== null && open === null) {
    terminal.err.write(`${say(lang, `ขณะนี้อยู่นอกช่วงเวลา ${options.window ?? ''} จึงยังไม่ได้ตรวจ`, `It is outside of the window ${options.window ?? ''} now; nothing was checked.`)}\n`);
    return EXIT.undecided;
  }
  const store = database(options.db, { create: true });
  const lock = store.locks.take('nightly', 'nightly');
  if (!lock.ok) {
    store.close();
    const { pid, since } = lock.holder;
    throw new BadInput(
      lock.name === 'evidence'
        ? { th: `โปรแกรมอื่น (หมายเลข ${pid}) กำลังลบหลักฐานเก่า กรุณาลองใหม่เมื่อเสร็จ`, en: `Another process (${pid}) is removing old evidence; please try again when it has ended.` }
        : { th: `มีการตรวจประจำคืนอยู่แล้วในฐานข้อมูลนี้ (หมายเลข ${pid} ตั้งแต่ ${since})`, en: `A night is under way in this database already (process ${pid}, since ${since}).` },
    );
  }
  const closing = new AbortController();
  const timer = open === null ? null : setTimeout(() => closing.abort(new WindowClosed('the window closed')), open);
  const replica = options.replica ? await (await import('../../replica/index.js')).startReplica() : null;
  const line = progress(terminal.err, { lang, quiet: options.quiet === true, now: terminal.elapsed });
  const told = (text: string): void => {
    line.end();
    terminal.err.write(`${text}\n`);
  };
  let sending: Promise<void> = Promise.resolve();
  for (const { district, sentence } of plan.refused) told(`${district.slug}: ${sentence[lang]}`);
  try {
    const { settings, config } = plan;
    // What an earlier night could not send goes out beside this one.
    sending = sendNotices(store, config, terminal, lang, signal);
    sending.catch(() => undefined);
    const summary = await runNight({
      ...settings,
      targets: plan.targets,
      source: replica === null ? 'live' : 'replica',
      portal: settings.portal ?? replica?.origin ?? DEFAULT_PORTAL,
      asOf: (moment) => settings.asOf ?? replica?.asOf ?? dayInBangkok(moment),
      store,
      toolVersion: PACKAGE.version,
      replica,
      render: options.render ? { env: terminal.env, onNoBrowser: once((sentence) => told(sentence[lang])) } : null,
      signal: AbortSignal.any([signal, closing.signal]),
      now: terminal.now,
      elapsed: terminal.elapsed,
      onProgress: ({ looked, links, done, districts, district }) => line.update({ stage: 'night', done: looked, total: links, host: `${done}/${districts} ${district === null ? '' : lang === 'th' ? district.nameTh : district.nameEn}` }),
      onNote: (note) => {
        if (options.quiet !== true || !isCourse(note)) told(noteText(note, lang));
      },
      onFinish: (night) => postNotices(store, config, night, 'night', terminal.now()),
    });
    line.end();
    await sending;
    const stale = summary.ended === 'finished' ? null : staleness(store.runs.list(100).find((one) => one.state === 'finished')?.finishedAt ?? null, terminal.now(), plan.maxAge);
    const shown: NightSummary = stale === null ? summary : { ...summary, health: { good: false, reasons: [stale, ...summary.health.reasons] } };
    if (stale !== null && summary.ended !== 'interrupted') postNotices(store, config, shown, 'alarm', terminal.now());
    await sendNotices(store, config, terminal, lang, signal);
    if (options.json !== undefined) await writeOutput('--json', options.json, `${JSON.stringify(shown, null, 2)}\n`, terminal);
    if (options.json !== '-') await writeOut(terminal, renderNight(shown, terminalOptions(terminal, lang)));
    const status = nightStatus(shown, plan.failOn);
    return status === EXIT.good && plan.refused.length > 0 ? EXIT.undecided : status;
  } finally {
    line.end();
    if (timer !== null) clearTimeout(timer);
    // Its own failure was told above, or is told by whatever else ended the night.
    await sending.catch(() => undefined);
    await replica?.close();
    lock.lock.release();
    store.close();
  }
}

/** What is true of the whole night is said once. */
function once<T>(tell: (what: T) => void): (what: T) => void {
  let isTold = false;
  return (what) => {
    if (!isTold) tell(what);
    isTold = true;
  };
}

function isUnfinished(options: Options): boolean {
  const store = database(options.db, { create: true });
  try {
    return store.runs.list(1)[0]?.state === 'open';
  } finally {
    store.close();
  }
}

/** Between nights: notices that could not be sent before. */
async function sendWaiting(config: Config, options: Options, terminal: Terminal, signal: AbortSignal): Promise<void> {
  try {
    const store = database(options.db, { create: true });
    try {
      if (store.locks.holder('nightly') === null) await sendNotices(store, config, terminal, options.lang, signal);
    } finally {
      store.close();
    }
  } catch (error) {
    endingOf(error, 'oit', options.lang, terminal);
  }
}
