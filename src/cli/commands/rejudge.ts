import { Command } from 'commander';
import { commonOption } from '../common-options.js';
import type { RejudgeOptions } from '../../audit/rejudge.js';
import type { Rejudgement } from '../../model/rejudgement.js';
import { progress, renderRejudgement, type Language } from '../../report/index.js';
import type { AuditRecord, Store } from '../../store/index.js';
import { BadInput } from '../bad-input.js';
import { database } from '../database.js';
import { districtValue } from '../district.js';
import { EXIT } from '../exit-status.js';
import { onInterrupt } from '../interrupt.js';
import { PACKAGE } from '../package-facts.js';
import type { Session } from '../run.js';
import { storedChecklist } from '../submission.js';
import { terminalOptions, writeOut } from '../terminal.js';
import { heldBy, languageOption, say } from '../texts.js';
import { dateValue, yearValue } from '../values.js';

interface Options {
  year?: string;
  all?: true;
  since?: string;
  checklist?: string;
  db?: string;
  json?: true;
  quiet?: true;
  lang: Language;
}

/** `oit rejudge [SLUG…]`: stored evidence by today's rules, offline. */
export function rejudgeCommand({ terminal, lang, end }: Session): Command {
  return new Command('rejudge')
    .description(say(lang, 'ตัดสินผลตรวจที่เก็บไว้อีกครั้งด้วยกฎปัจจุบัน โดยไม่เปิดเว็บไซต์', 'judge stored audits again by the rules of today, without opening any site'))
    .argument('[districts...]', say(lang, 'เฉพาะเขตเหล่านี้ (ค่าเริ่มต้น ทุกเขตในฐานข้อมูล)', 'only these districts (default: all in the database)'))
    .option('--year <year>', say(lang, 'เฉพาะปีงบประมาณนี้', 'only this fiscal year'))
    .option('--all', say(lang, 'ทุกผลตรวจที่เก็บไว้ ไม่ใช่เฉพาะครั้งล่าสุดของแต่ละเขตและปี', 'every stored audit, not only the newest of each district and year'))
    .option('--since <date>', say(lang, 'ทุกผลตรวจตั้งแต่วันนี้ เช่น 2566-06-15', 'every audit since this day, such as 2023-06-15'))
    .addOption(commonOption('ownChecklist', lang))
    .addOption(commonOption('db', lang))
    .option('--json', say(lang, 'แสดงเป็น JSON', 'as JSON'))
    .addOption(commonOption('quiet', lang))
    .addOption(languageOption(lang))
    .addHelpText('after', say(lang, STATUS.th, STATUS.en))
    .action(async (names: string[], options: Options) => {
      const slugs = new Set(names.map((name) => districtValue(name).slug));
      const year = options.year === undefined ? undefined : yearValue(options.year);
      // The day begins in Bangkok.
      const since = options.since === undefined ? undefined : new Date(`${dateValue(options.since, '--since')}T00:00:00+07:00`).toISOString();
      const store = database(options.db, { create: false });
      try {
        const records = chosen(store.audits(), { slugs, year, since, every: options.all === true || since !== undefined });
        if (records.length === 0) throw new BadInput({ th: 'ไม่มีผลตรวจที่เสร็จแล้วตามที่ระบุในฐานข้อมูลนี้ กรุณาตรวจก่อนด้วย check-district', en: 'This database has no such finished audit; run check-district first.' });
        const { results, stopped } = await rejudgeAll(records, store, options, terminal);
        const text = options.json ? `${JSON.stringify({ schemaVersion: 1, rejudged: results }, null, 2)}\n` : results.map((result) => renderRejudgement(result, terminalOptions(terminal, options.lang))).join('\n');
        if (text !== '') await writeOut(terminal, text);
        if (stopped) return end(EXIT.interrupted);
        if (results.length < records.length) return end(EXIT.undecided);
        end(results.some((result) => result.changes.length > 0 || result.items.length > 0) ? EXIT.fail : EXIT.good);
      } finally {
        store.close();
      }
    });
}

interface Choice {
  slugs: ReadonlySet<string>;
  year: number | undefined;
  /** RFC 3339, UTC. */
  since: string | undefined;
  every: boolean;
}

/** Finished audits that went to the site, oldest first; judgements of stored evidence are made anew from the original. */
function chosen(records: readonly AuditRecord[], { slugs, year, since, every }: Choice): AuditRecord[] {
  const wanted = records.filter(
    (one) => one.finishedAt !== null && one.rejudgeOf === null && (slugs.size === 0 || slugs.has(one.district)) && (year === undefined || one.fiscalYear === year) && (since === undefined || one.finishedAt >= since),
  );
  const newest = new Set<string>();
  const kept = wanted
    .toSorted((a, b) => (b.finishedAt ?? '').localeCompare(a.finishedAt ?? ''))
    .filter((one) => {
      const key = `${one.district} ${one.fiscalYear}`;
      const isNewest = !newest.has(key);
      newest.add(key);
      return every || isNewest;
    });
  return kept.toReversed();
}

/** One after the other. What is done when Ctrl-C comes stays; the one under way leaves nothing. */
async function rejudgeAll(records: readonly AuditRecord[], store: Store, options: Options, terminal: Session['terminal']): Promise<{ results: Rejudgement[]; stopped: boolean }> {
  const abort = new AbortController();
  const line = progress(terminal.err, { lang: options.lang, quiet: options.quiet === true, now: terminal.elapsed });
  const release = onInterrupt(
    () => {
      line.end();
      terminal.err.write(`${say(options.lang, 'กำลังหยุด ผลที่ตัดสินเสร็จแล้วเก็บไว้แล้ว', 'Stopping; what was judged so far is kept.')}\n`);
      abort.abort();
    },
    () => process.exit(EXIT.interrupted),
  );
  const results: Rejudgement[] = [];
  try {
    for (const [index, record] of records.entries()) {
      if (abort.signal.aborted) break;
      const checklist = storedChecklist(record.checklistId, options.checklist);
      if (!checklist.ok) {
        terminal.err.write(`${record.district} ${record.fiscalYear} (${record.id}): ${checklist.message[options.lang]}\n`);
        continue;
      }
      // With many audits the line tells of audits, with one of its documents and items.
      const onProgress: RejudgeOptions['onProgress'] = records.length === 1 ? line.update : () => line.update({ stage: 'check', done: index, total: records.length, host: `${record.district} ${record.fiscalYear}` });
      const result = await run({ store, record, checklist: checklist.checklist, district: districtValue(record.district), toolVersion: PACKAGE.version, signal: abort.signal, onProgress, now: terminal.now, onWait: (holder) => void terminal.err.write(`${heldBy(holder, options.lang)}\n`) });
      if (result !== null) results.push(result);
      else terminal.err.write(`${record.district} ${record.fiscalYear} (${record.id}): ${say(options.lang, 'ผลตรวจนี้ถูกลบไปแล้วระหว่างรอ', 'this audit was removed meanwhile')}\n`);
    }
    return { results, stopped: abort.signal.aborted };
  } catch (error) {
    // Whatever an aborted run throws on its way out is the interruption, not a bug.
    if (abort.signal.aborted) return { results, stopped: true };
    throw error;
  } finally {
    line.end();
    release();
  }
}

/** Pulls in the readers, which neither `--help` nor a refusal needs. */
async function run(options: RejudgeOptions): Promise<Rejudgement | null> {
  const { rejudge } = await import('../../audit/rejudge.js');
  return rejudge(options);
}

const STATUS = {
  th: `
สถานะเมื่อจบ:
  0    ทุกองค์ประกอบมีผลเหมือนเดิม
  1    มีผลที่เปลี่ยน
  2    คำสั่งไม่ถูกต้อง หรือไม่มีผลตรวจให้ตัดสิน
  3    บางผลตรวจตัดสินใหม่ไม่ได้ เพราะไม่มีแบบตรวจนั้นแล้ว
  70   โปรแกรมขัดข้องเอง
  130  ถูกหยุดกลางคัน`,
  en: `
Exit status:
  0    every requirement is judged as before
  1    some verdict is another
  2    usage, or no audit to judge
  3    some audit could not be judged: its checklist is no longer there
  70   our own bug
  130  interrupted`,
};
