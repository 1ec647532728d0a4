import type { Command } from 'commander';
import type { Language } from '../../report/index.js';
import type { AuditSettingsOptions } from '../audit-settings.js';
import { commonOption } from '../common-options.js';
import { languageOption, say, statusHelp } from '../texts.js';

/** The options as commander gives them: texts that nobody has looked at yet. */
export interface CheckOptions extends AuditSettingsOptions {
  year?: string;
  submission?: string;
  checklist?: string;
  items?: string;
  db?: string;
  json?: string;
  html?: string;
  xlsx?: string;
  lang: Language;
  /** False when `--no-render` is given. */
  render: boolean;
  strict?: true;
  budgetRequests?: string;
  budgetMb?: string;
  saved?: string;
  iit?: string;
  eit?: string;
  quiet?: true;
}

/** Argument and options of a check, for `check-district` and `oit check` alike. */
export function addCheckOptions(command: Command, lang: Language): Command {
  const option = (flags: string, th: string, en: string): Command => command.option(flags, say(lang, th, en));
  const common = (name: Parameters<typeof commonOption>[0]): Command => command.addOption(commonOption(name, lang));
  command.description(say(lang, 'ตรวจสิ่งที่สำนักงานเขตเปิดเผยตามแบบ OIT ทีละข้อ และบอกว่าควรแก้ไขอะไร', 'checks what a district office discloses for OIT, item by item, and says what to repair'));
  command.argument('<district>', say(lang, 'ชื่อย่อหรือชื่อเขต เช่น huaikhwang (ดูทั้งหมดด้วย oit districts)', 'slug or name, such as huaikhwang (oit districts lists them all)'));
  option('--year <year>', 'ปีงบประมาณ พ.ศ. (ค่าเริ่มต้น ปีล่าสุดที่มีทั้งแบบตรวจและรายการ URL)', 'fiscal year, Buddhist era (default: the newest that has both a checklist and a submission)');
  option('--submission <file>', 'รายการ URL ที่ส่ง (json, csv, xlsx, html)', 'submitted links (json, csv, xlsx, html)');
  option('--checklist <id|file>', 'แบบตรวจที่ใช้ เช่น bma-2567 หรือไฟล์ฉบับร่างของท่าน (ค่าเริ่มต้น แบบตรวจของปี)', 'checklist to use, such as bma-2567 or a file of your own (default: the one of the year)');
  option('--items <list>', 'ตรวจเฉพาะข้อ เช่น O20,O22', 'only these items, such as O20,O22');
  common('replica');
  common('db');
  option('--json <file>', 'เขียนผลเป็น JSON ลงไฟล์ หรือ - สำหรับ stdout', 'write the report as JSON to a file, or - for stdout');
  option('--html <file>', 'เขียนรายงานเป็นหน้าเว็บไฟล์เดียว พร้อมภาพและข้อความให้คัดลอก พิมพ์ลงกระดาษ A4 ได้', 'write the report as one page (HTML) with pictures and texts to paste, ready to print on A4');
  option('--xlsx <file>', 'เขียนผลเป็นไฟล์ Excel (รายข้อ สิ่งที่พบ ลิงก์)', 'write the report as an Excel file (items, findings, links)');
  command.addOption(languageOption(lang));
  common('noRender');
  common('noOcr');
  option('--strict', 'มีข้อสังเกตถือเป็นสถานะ 1 ผลของแต่ละข้อคงเดิม', 'a remark sets exit status 1; verdicts stay as they are');
  common('portal');
  option('--iit <score>', 'คะแนน IIT เพื่อประมาณการระดับผลการประเมิน (ใช้คู่กับ --eit)', 'score of IIT, to estimate the level of the result (with --eit)');
  option('--eit <score>', 'คะแนน EIT เพื่อประมาณการระดับผลการประเมิน (ใช้คู่กับ --iit)', 'score of EIT, to estimate the level of the result (with --iit)');
  common('rate');
  common('timeout');
  common('contact');
  common('budgetRequests');
  common('budgetMb');
  option('--saved <path>', 'โฟลเดอร์หน้าที่บันทึกจากเบราว์เซอร์ หรือไฟล์ HAR, WARC, MHTML ใช้แทนการเปิดเว็บไซต์', 'pages saved in a browser (a folder), or a HAR, WARC or MHTML file, judged in place of asking the site');
  common('allowPrivate');
  common('asOf');
  common('quiet');
  return command.addHelpText('after', statusHelp(lang));
}
