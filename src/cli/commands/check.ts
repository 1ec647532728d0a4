import { Command } from 'commander';
import type { AuditOptions } from '../../audit/index.js';
import type { Report } from '../../model/report.js';
import { progress, renderTerminal, reportJson } from '../../report/index.js';
import { dayInBangkok } from '../../thai/index.js';
import type { Replica } from '../../replica/index.js';
import { auditSettings } from '../audit-settings.js';
import { DEFAULT_DATABASE, database } from '../database.js';
import { districtValue } from '../district.js';
import { EXIT, exitStatus } from '../exit-status.js';
import { fetchingOf, savedOf } from '../fetching.js';
import { onInterrupt } from '../interrupt.js';
import { tryFile, tryOutput, writeOutput, writeWhole } from '../output.js';
import { PACKAGE } from '../package-facts.js';
import { writePage } from '../page.js';
import type { Session } from '../run.js';
import { target } from '../submission.js';
import { terminalOptions, writeOut, type Terminal } from '../terminal.js';
import { heldBy, say } from '../texts.js';
import { allowListSection } from '../visitor.js';
import { workbookOf } from '../workbook.js';
import { itemsValue, surveyValues, yearValue } from '../values.js';
import { addCheckOptions, type CheckOptions } from './check-options.js';
import { DEFAULT_PORTAL } from '../common-options.js';

/** `oit check DISTRICT`, which is also all of `check-district`. */
export function checkCommand(session: Session, name: string): Command {
  return addCheckOptions(new Command(name), session.lang).action((district: string, options: CheckOptions) => check(session, district, options));
}

/** Everything that can be refused is refused first; the database is opened last, so that a refusal leaves no file behind. */
async function check({ terminal, end }: Session, districtName: string, options: CheckOptions): Promise<void> {
  const district = districtValue(districtName);
  const year = options.year === undefined ? undefined : yearValue(options.year);
  const settings = { ...auditSettings(options, terminal), surveys: surveyValues(options.iit, options.eit) };
  const { submission, checklist, notes } = target(district, { year, file: options.submission, checklist: options.checklist });
  const items = options.items === undefined ? null : itemsValue(options.items, checklist);
  if (options.json !== undefined) tryOutput('--json', options.json, [options.submission, options.checklist, options.db ?? DEFAULT_DATABASE]);
  if (options.html !== undefined) tryFile('--html', options.html, [options.submission, options.checklist, options.db ?? DEFAULT_DATABASE, options.json]);
  if (options.xlsx !== undefined) tryFile('--xlsx', options.xlsx, [options.submission, options.checklist, options.db ?? DEFAULT_DATABASE, options.json, options.html]);
  const fetching = { ...fetchingOf(options, terminal), ...(await savedOf(options, terminal)) };
  const store = database(options.db, { create: true });
  try {
    if (options.quiet !== true) for (const note of notes) terminal.err.write(`${note[options.lang]}\n`);
    const report = await interruptible(options, terminal, async (signal, onProgress, onNotice) => {
      const replica = options.replica ? await openReplica() : null;
      try {
        return await runAudit({
          ...settings,
          fetching,
          district,
          submission,
          checklist,
          items,
          source: replica === null ? 'live' : 'replica',
          portal: settings.portal ?? replica?.origin ?? DEFAULT_PORTAL,
          asOf: settings.asOf ?? replica?.asOf ?? dayInBangkok(terminal.now()),
          store,
          toolVersion: PACKAGE.version,
          replica,
          render: options.render ? { env: terminal.env, onNoBrowser: onNotice } : null,
          signal,
          onProgress,
          now: terminal.now,
          onWait: (holder) => terminal.err.write(`${heldBy(holder, options.lang)}\n`),
        });
      } finally {
        await replica?.close();
      }
    });
    if (report === null) return end(EXIT.interrupted);
    if (options.json !== undefined) await writeOutput('--json', options.json, reportJson(report), terminal);
    if (options.xlsx !== undefined) writeWhole('--xlsx', options.xlsx, await workbookOf(report, options.lang, checklist));
    if (options.json !== '-') {
      const view = terminalOptions(terminal, options.lang);
      await writeOut(terminal, renderTerminal(report, view) + allowListSection(report, settings, options.lang, view.width));
    }
    if (options.html !== undefined && !(await writePage(report, checklist, store, terminal, { path: options.html, lang: options.lang, quiet: options.quiet === true, render: options.render }))) return end(EXIT.interrupted);
    end(exitStatus(report, { strict: options.strict === true }));
  } finally {
    store.close();
  }
}

/** The audit and the replica pull in readers and servers that neither `--help` nor a refusal needs. */
async function runAudit(options: AuditOptions): Promise<Report> {
  const { audit } = await import('../../audit/index.js');
  return audit(options);
}

async function openReplica(): Promise<Replica> {
  const { startReplica } = await import('../../replica/index.js');
  return startReplica();
}

type Work = (signal: AbortSignal, onProgress: AuditOptions['onProgress'], onNotice: (sentence: { th: string; en: string }) => void) => Promise<Report>;

/** Runs the work with progress on stderr; null when it was interrupted. */
async function interruptible({ lang, quiet }: CheckOptions, terminal: Terminal, work: Work): Promise<Report | null> {
  const abort = new AbortController();
  const line = progress(terminal.err, { lang, quiet: quiet === true, now: terminal.elapsed });
  const release = onInterrupt(
    () => {
      line.end();
      terminal.err.write(`${say(lang, 'กำลังหยุด ผลที่ยังไม่ครบจะไม่ถูกบันทึก กด Ctrl-C อีกครั้งเพื่อหยุดทันที', 'Stopping; an unfinished result is not recorded. Press Ctrl-C again to stop at once.')}\n`);
      abort.abort();
    },
    () => process.exit(EXIT.interrupted),
  );
  try {
    const report = await work(
      abort.signal,
      (event) => {
        if (!abort.signal.aborted) line.update(event);
      },
      (sentence) => {
        line.end();
        terminal.err.write(`${sentence[lang]}\n`);
      },
    );
    return abort.signal.aborted ? null : report;
  } catch (error) {
    // Whatever an aborted run throws on its way out is the interruption, not a bug.
    if (abort.signal.aborted) return null;
    throw error;
  } finally {
    line.end();
    release();
  }
}
