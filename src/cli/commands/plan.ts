import { Command } from 'commander';
import { commonOption } from '../common-options.js';
import { improvementPlan, type Plan } from '../../plan/index.js';
import { dateWords, type Language } from '../../report/index.js';
import { wrapThai } from '../../thai/index.js';
import { BadInput } from '../bad-input.js';
import { DEFAULT_DATABASE } from '../database.js';
import { tryFile, writeWhole } from '../output.js';
import type { Session } from '../run.js';
import { storedAudit } from '../stored-audit.js';
import { storedChecklist } from '../submission.js';
import { terminalOptions, writeOut } from '../terminal.js';
import { languageOption, say } from '../texts.js';
import { dateValue } from '../values.js';

interface Options {
  year?: string;
  db?: string;
  audit?: string;
  checklist?: string;
  docx?: string;
  xlsx?: string;
  deadline?: string;
  asOf?: string;
  json?: true;
  lang: Language;
}

/** `oit plan DISTRICT --docx|--xlsx FILE`: an improvement plan out of what the last audit found. */
export function planCommand({ terminal, lang }: Session): Command {
  return new Command('plan')
    .description(say(lang, 'ร่างแผนปรับปรุงจากสิ่งที่พบในผลตรวจครั้งล่าสุด ตามแบบที่สำนักงานเขตใช้ (Word หรือ Excel)', 'a draft improvement plan from the last audit, in the shape the districts use (Word or Excel, in Thai)'))
    .argument('<district>', say(lang, 'ชื่อย่อหรือชื่อเขต เช่น huaikhwang', 'slug or name, such as huaikhwang'))
    .option('--docx <file>', say(lang, 'เขียนเป็นไฟล์ Word', 'write it as a Word file'))
    .option('--xlsx <file>', say(lang, 'เขียนเป็นไฟล์ Excel', 'write it as an Excel file'))
    .option('--deadline <date>', say(lang, 'วันปิดรับข้อมูล ที่ใช้คำนวณระยะเวลาแล้วเสร็จ (ค่าเริ่มต้น ตามแบบตรวจ หรือวันเดียวกันของปีถัดไป)', 'closing day that the dates are worked back from (default: of the checklist, or the same day of the next year)'))
    .option('--as-of <date>', say(lang, 'วันที่จัดทำแผน (ค่าเริ่มต้น วันที่ของผลตรวจ)', 'the day the plan is made (default: the day of the audit)'))
    .addOption(commonOption('year', lang))
    .option('--audit <id>', say(lang, 'ผลตรวจที่มีรหัสนี้ (ค่าเริ่มต้น ครั้งล่าสุด)', 'the audit of this id (default: the last one)'))
    .addOption(commonOption('ownChecklist', lang))
    .addOption(commonOption('db', lang))
    .option('--json', say(lang, 'แสดงเป็น JSON', 'as JSON'))
    .addOption(languageOption(lang))
    .action(async (district: string, options: Options) => {
      const taken = [options.db ?? DEFAULT_DATABASE, options.checklist];
      if (options.docx !== undefined) tryFile('--docx', options.docx, taken);
      if (options.xlsx !== undefined) tryFile('--xlsx', options.xlsx, [...taken, options.docx]);
      const deadline = options.deadline === undefined ? undefined : dateValue(options.deadline, '--deadline');
      const asOf = options.asOf === undefined ? undefined : dateValue(options.asOf);
      const report = storedAudit(district, options);
      const day = asOf ?? report.audit.asOf;
      if (deadline !== undefined && deadline <= day) throw new BadInput({ th: `--deadline ${deadline} ต้องอยู่หลังวันที่จัดทำแผน (${day})`, en: `--deadline ${deadline} must lie after the day the plan is made (${day}).` });
      const loaded = storedChecklist(report.checklist.id, options.checklist);
      if (!loaded.ok) throw new BadInput(loaded.message);
      const plan = improvementPlan(report, loaded.checklist, { deadline, asOf });
      const written = await writeFiles(plan, options);
      if (options.json) return writeOut(terminal, `${JSON.stringify({ schemaVersion: 1, ...plan }, null, 2)}\n`);
      await writeOut(terminal, `${[...planLines(plan, terminalOptions(terminal, lang).width, lang), ...written.map((path) => say(lang, `เขียน ${path} แล้ว`, `wrote ${path}`))].join('\n')}\n`);
    });
}

/** Writers are loaded only where they are asked for. */
async function writeFiles(plan: Plan, { docx, xlsx }: Options): Promise<string[]> {
  if (docx !== undefined) {
    const { planDocx } = await import('../../plan/docx.js');
    writeWhole('--docx', docx, await planDocx(plan));
  }
  if (xlsx !== undefined) {
    const { planXlsx } = await import('../../plan/xlsx.js');
    writeWhole('--xlsx', xlsx, await planXlsx(plan));
  }
  return [docx, xlsx].filter((path) => path !== undefined);
}

function planLines(plan: Plan, width: number, lang: Language): string[] {
  const rows = plan.groups.flatMap((group) => group.rows);
  const head = say(lang, `แผนปรับปรุง สำนักงานเขต${plan.districtTh} ปีงบประมาณ พ.ศ. ${plan.fiscalYear}: ${rows.length} เรื่อง วันปิดรับข้อมูล ${dateWords(plan.deadline, lang)}`, `Improvement plan of ${plan.districtTh}, fiscal year ${plan.fiscalYear}: ${rows.length} matters, closing day ${dateWords(plan.deadline, lang)}`);
  if (rows.length === 0) return [...wrapThai(head, width), say(lang, 'ไม่พบประเด็นที่ต้องปรับปรุง', 'Nothing to repair was found.')];
  return [...wrapThai(head, width), ...rows.flatMap((row) => wrapThai(`${row.item}  ${row.issue.replaceAll('\n', ' · ')} – ${row.responsible} · ${dateWords(row.due, lang)}`, width - 2).map((line, index) => (index === 0 ? line : `  ${line}`)))];
}
