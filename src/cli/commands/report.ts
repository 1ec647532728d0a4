import { Command } from 'commander';
import { renderTerminal, reportJson } from '../../report/index.js';
import { BadInput } from '../bad-input.js';
import { DEFAULT_DATABASE, database } from '../database.js';
import { districtValue } from '../district.js';
import { exitStatus } from '../exit-status.js';
import { tryOutput, writeOutput } from '../output.js';
import type { Session } from '../run.js';
import { terminalOptions, writeOut } from '../terminal.js';
import { languageOption, say, statusHelp } from '../texts.js';
import { yearValue } from '../values.js';
import type { Language } from '../../report/index.js';

interface Options {
  year?: string;
  db?: string;
  json?: string;
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
    .option('--strict', say(lang, 'มีข้อสังเกตถือเป็นสถานะ 1', 'a remark sets exit status 1'))
    .addOption(languageOption(lang))
    .addHelpText('after', statusHelp(lang))
    .action(async (text: string, options: Options) => {
      const district = districtValue(text);
      const year = options.year === undefined ? undefined : yearValue(options.year);
      if (options.json !== undefined) tryOutput('--json', options.json, [options.db ?? DEFAULT_DATABASE]);
      const store = database(options.db, { create: false });
      try {
        const report = store.lastAudit(district.slug, year);
        if (report === null) {
          const which = year === undefined ? { th: '', en: '' } : { th: ` ปี ${year}`, en: ` of ${year}` };
          throw new BadInput({
            th: `ยังไม่มีผลตรวจของ ${district.slug}${which.th} ในฐานข้อมูลนี้ กรุณาตรวจก่อนด้วย check-district ${district.slug}`,
            en: `There is no audit of ${district.slug}${which.en} in this database yet; run check-district ${district.slug} first.`,
          });
        }
        if (options.json !== undefined) await writeOutput('--json', options.json, reportJson(report), terminal);
        if (options.json !== '-') await writeOut(terminal, renderTerminal(report, terminalOptions(terminal, options.lang)));
        end(exitStatus(report, { strict: options.strict === true }));
      } finally {
        store.close();
      }
    });
}
