import { Command } from 'commander';
import { renderLint, type Language } from '../../report/index.js';
import { findDistrict, lintSubmission } from '../../submission/index.js';
import { BadInput } from '../bad-input.js';
import { districtValue } from '../district.js';
import { EXIT } from '../exit-status.js';
import { tryOutput, writeOutput } from '../output.js';
import type { Session } from '../run.js';
import { fromFile } from '../submission.js';
import { terminalOptions, writeOut } from '../terminal.js';
import { languageOption, say } from '../texts.js';
import { portalValue, yearValue } from '../values.js';
import { commonOption, DEFAULT_PORTAL } from '../common-options.js';

interface Options {
  district?: string;
  year?: string;
  checklist?: string;
  portal?: string;
  json?: string;
  lang: Language;
}

/** `oit lint FILE`: what the list of links alone shows, without any request. */
export function lintCommand({ terminal, lang, end }: Session): Command {
  return new Command('lint')
    .description(say(lang, 'ตรวจเฉพาะรายการ URL โดยไม่เปิดเว็บไซต์', 'check the list of links alone, without any request'))
    .argument('<file>', say(lang, 'รายการ URL (json, csv, xlsx, html)', 'list of links (json, csv, xlsx, html)'))
    .option('--district <name>', say(lang, 'ชื่อย่อหรือชื่อเขต เมื่อไฟล์ไม่ได้ระบุ', 'slug or name, where the file does not say it'))
    .addOption(commonOption('year', lang))
    .option('--checklist <id|file>', say(lang, 'แบบตรวจที่ใช้ เช่น bma-2567 หรือไฟล์ของท่าน', 'checklist to use, such as bma-2567 or a file of your own'))
    .addOption(commonOption('portal', lang))
    .option('--json <file>', say(lang, 'เขียนผลเป็น JSON ลงไฟล์ หรือ - สำหรับ stdout', 'write the findings as JSON to a file, or - for stdout'))
    .addOption(languageOption(lang))
    .addHelpText('after', say(lang, LINT_STATUS.th, LINT_STATUS.en))
    .action(async (file: string, options: Options) => {
      const named = options.district === undefined ? undefined : districtValue(options.district);
      const year = options.year === undefined ? undefined : yearValue(options.year);
      const portal = options.portal === undefined ? DEFAULT_PORTAL : portalValue(options.portal);
      if (options.json !== undefined) tryOutput('--json', options.json, [file, options.checklist]);
      const { submission, checklist, notes } = fromFile(file, named, { year, checklist: options.checklist });
      for (const note of notes) terminal.err.write(`${note[options.lang]}\n`);
      const found = findDistrict(submission.district);
      if (found.district === undefined) {
        throw new BadInput({ th: `${file}: ไม่รู้จักสำนักงานเขต "${submission.district}" กรุณาระบุ --district`, en: `${file}: there is no district "${submission.district}"; please name it with --district.` });
      }
      const { district } = found;
      const lint = lintSubmission(submission, { district, portal, checklist });
      if (options.json !== undefined) {
        const text = `${JSON.stringify({ schemaVersion: 1, district: district.slug, fiscalYear: submission.fiscalYear, checklist: checklist.id, lint }, null, 2)}\n`;
        await writeOutput('--json', options.json, text, terminal);
      }
      if (options.json !== '-') await writeOut(terminal, renderLint(lint, terminalOptions(terminal, options.lang)));
      end(lint.some((finding) => finding.severity === 'H') ? EXIT.fail : EXIT.good);
    });
}

const LINT_STATUS = {
  th: `
สถานะเมื่อจบ:
  0    ไม่มีเรื่องที่ควรแก้ก่อนส่ง
  1    มีเรื่องที่ควรแก้ก่อนส่งอย่างน้อยหนึ่งเรื่อง
  2    คำสั่งหรือไฟล์ไม่ถูกต้อง`,
  en: `
Exit status:
  0    nothing that ought to be repaired before handing in
  1    at least one such finding
  2    usage or bad input`,
};
