import { Command } from 'commander';
import { commonOption } from '../common-options.js';
import type { Language } from '../../report/index.js';
import type { Pruned } from '../../store/index.js';
import { BadInput } from '../bad-input.js';
import { bytesText } from '../bytes.js';
import { database } from '../database.js';
import type { Session } from '../run.js';
import { writeOut } from '../terminal.js';
import { languageOption, say } from '../texts.js';
import { countValue } from '../values.js';

interface Options {
  keepNights?: string;
  keepDays?: string;
  dryRun?: true;
  db?: string;
  json?: true;
  lang: Language;
}

const KEEP_NIGHTS = 30;
const KEEP_DAYS = 30;

/** `oit prune`: old audits and what only they needed. */
export function pruneCommand({ terminal, lang }: Session): Command {
  return new Command('prune')
    .description(say(lang, 'ลบผลตรวจและหลักฐานเก่าตามกำหนด ผลล่าสุดของทุกเขตคงอยู่เสมอ', 'removes old audits and their evidence; the last audit of every district always stays'))
    .option('--keep-nights <n>', say(lang, `เก็บผลของคืนล่าสุดเท่านี้ (ค่าเริ่มต้น ${KEEP_NIGHTS})`, `keep the audits of so many nights (default ${KEEP_NIGHTS})`))
    .option('--keep-days <n>', say(lang, `เก็บผลที่อายุไม่เกินเท่านี้วัน (ค่าเริ่มต้น ${KEEP_DAYS})`, `keep audits younger than so many days (default ${KEEP_DAYS})`))
    .option('--dry-run', say(lang, 'แสดงสิ่งที่จะลบ โดยไม่ลบ', 'show what would go, and remove nothing'))
    .addOption(commonOption('db', lang))
    .option('--json', say(lang, 'แสดงเป็น JSON', 'as JSON'))
    .addOption(languageOption(lang))
    .action(async (options: Options) => {
      const keepNights = options.keepNights === undefined ? KEEP_NIGHTS : countValue('--keep-nights', options.keepNights, 10_000);
      const keepDays = options.keepDays === undefined ? KEEP_DAYS : countValue('--keep-days', options.keepDays, 36_500);
      const dryRun = options.dryRun === true;
      const store = database(options.db, { create: false });
      try {
        const taken = store.locks.take('evidence', 'prune');
        if (!taken.ok) {
          const { pid, since, task } = taken.holder;
          throw new BadInput({ th: `โปรแกรมอื่นกำลังใช้ฐานข้อมูลนี้อยู่ (หมายเลข ${pid} ${task} ตั้งแต่ ${since}) กรุณาลองใหม่เมื่อเสร็จ`, en: `Another process is at work in this database (${pid}, ${task}, since ${since}); please try again when it has ended.` });
        }
        try {
          const pruned = store.prune({ keepNights, keepSince: new Date(terminal.now().getTime() - keepDays * 86_400_000).toISOString(), dryRun });
          await writeOut(terminal, options.json ? `${JSON.stringify({ schemaVersion: 1, dryRun, ...pruned }, null, 2)}\n` : prunedText(pruned, dryRun, options.lang));
        } finally {
          taken.lock.release();
        }
      } finally {
        store.close();
      }
    });
}

function prunedText({ audits, keptAudits, nights, files, bytes, databaseBytes }: Pruned, dryRun: boolean, lang: Language): string {
  const lines = [
    ...audits.map(({ district, fiscalYear, startedAt, finishedAt, id }) => `${startedAt}  ${district} ${fiscalYear}  ${id}${finishedAt === null ? say(lang, '  (ไม่เสร็จ)', '  (not finished)') : ''}`),
    dryRun
      ? say(lang, `จะลบผลตรวจ ${audits.length} รายการ คงไว้ ${keptAudits} รายการ`, `${audits.length} audits would go, ${keptAudits} would stay`)
      : say(lang, `ลบผลตรวจ ${audits.length} รายการ คงไว้ ${keptAudits} รายการ`, `${audits.length} audits removed, ${keptAudits} kept`),
    say(lang, `ไฟล์หลักฐาน ${files} ไฟล์ ${bytesText(bytes)} · ในฐานข้อมูล ${bytesText(databaseBytes)} ไว้ใช้ซ้ำ · สรุปรายคืน ${nights} คืน`, `${files} evidence files, ${bytesText(bytes)} · ${bytesText(databaseBytes)} inside the database to be used again · summaries of ${nights} nights`),
  ];
  return `${lines.join('\n')}\n`;
}
