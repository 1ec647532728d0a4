import { Command } from 'commander';
import { renderTerminal, reportJson } from '../../report/index.js';
import { DEFAULT_DATABASE } from '../database.js';
import { exitStatus } from '../exit-status.js';
import { tryFile, tryOutput, writeOutput, writeWhole } from '../output.js';
import type { Session } from '../run.js';
import { storedAudit } from '../stored-audit.js';
import { storedChecklist } from '../submission.js';
import { terminalOptions, writeOut } from '../terminal.js';
import { languageOption, say, statusHelp } from '../texts.js';
import { workbookOf } from '../workbook.js';
import type { Language } from '../../report/index.js';

interface Options {
  year?: string;
  db?: string;
  json?: string;
  xlsx?: string;
  checklist?: string;
  strict?: true;
  lang: Language;
}

/** `oit report SLUG`: the last finished audit once more, with the status it ended with. */
export function reportCommand({ terminal, lang, end }: Session): Command {
  return new Command('report')
    .description(say(lang, 'แสดงผลตรวจครั้งล่าสุดที่เก็บไว้อีกครั้ง', 'the last stored audit of a district again'))
    .argument('<district>', say(lang, 'ชื่อย่อหรือชื่อเขต เช่น huaikhwang', 'slug or name, such as huaikhwang'))
    .option('--year <year>', say(lang, 'ปีงบประมาณ พ.ศ.', 'fiscal year, Buddhist era'))
    .option('--db <file>', say(lang, `ฐานข้อมูล (ค่าเริ่มต้น ${DEFAULT_DATABASE})`, `database (default ${DEFAULT_DATABASE})`))
    .option('--json <file>', say(lang, 'เขียนผลเป็น JSON ลงไฟล์ หรือ - สำหรับ stdout', 'write the report as JSON to a file, or - for stdout'))
    .option('--xlsx <file>', say(lang, 'เขียนผลเป็นไฟล์ Excel (รายข้อ สิ่งที่พบ ลิงก์)', 'write the report as an Excel file (items, findings, links)'))
    .option('--checklist <file>', say(lang, 'ไฟล์แบบตรวจของท่าน ที่ใช้เมื่อตรวจครั้งนั้น', 'the checklist of your own that was used'))
    .option('--strict', say(lang, 'มีข้อสังเกตถือเป็นสถานะ 1', 'a remark sets exit status 1'))
    .addOption(languageOption(lang))
    .addHelpText('after', statusHelp(lang))
    .action(async (text: string, options: Options) => {
      if (options.json !== undefined) tryOutput('--json', options.json, [options.db ?? DEFAULT_DATABASE]);
      if (options.xlsx !== undefined) tryFile('--xlsx', options.xlsx, [options.db ?? DEFAULT_DATABASE, options.json, options.checklist]);
      const report = storedAudit(text, options);
      if (options.json !== undefined) await writeOutput('--json', options.json, reportJson(report), terminal);
      if (options.xlsx !== undefined) {
        const known = storedChecklist(report.checklist.id, options.checklist);
        writeWhole('--xlsx', options.xlsx, await workbookOf(report, options.lang, known.ok ? known.checklist : undefined));
      }
      if (options.json !== '-') await writeOut(terminal, renderTerminal(report, terminalOptions(terminal, options.lang)));
      end(exitStatus(report, { strict: options.strict === true }));
    });
}
