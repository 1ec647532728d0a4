import type { Command } from 'commander';
import type { Language } from '../../report/index.js';
import type { AuditSettingsOptions } from '../audit-settings.js';
import { languageOption, say } from '../texts.js';
import { commonOption } from '../common-options.js';

/** Between the two looks at a link that newly fails. */
export const DEFAULT_CONFIRM_MINUTES = 30;
/** Days without a finished night after which it is said first of all. */
export const DEFAULT_MAX_AGE = 2;

/** The options as commander gives them: texts that nobody has looked at yet. */
export interface NightlyOptions extends AuditSettingsOptions {
  districts?: string;
  year?: string;
  submissionDir?: string;
  window?: string;
  schedule?: string;
  confirmAfter?: string;
  failOn?: string;
  status?: true;
  maxAge?: string;
  config?: string;
  db?: string;
  json?: string | true;
  lang: Language;
  /** False when `--no-render` is given. */
  render: boolean;
  budgetRequests?: string;
  budgetMb?: string;
  quiet?: true;
}

export function addNightlyOptions(command: Command, lang: Language): Command {
  const option = (flags: string, th: string, en: string): Command => command.option(flags, say(lang, th, en));
  const common = (name: Parameters<typeof commonOption>[0]): Command => command.addOption(commonOption(name, lang));
  command.description(say(lang, 'ตรวจทุกเขตที่มีรายการ URL ในคืนเดียว ทำต่อได้เมื่อถูกตัดกลางคัน และแจ้งเฉพาะสิ่งที่เปลี่ยนจริง', 'checks all districts that have a list of links in one night, goes on where it was stopped, and tells only what really changed'));
  option('--districts <list>', 'เฉพาะเขตเหล่านี้ เช่น huaikhwang,dindaeng (ค่าเริ่มต้น ทุกเขตที่มีรายการ)', 'only these, such as huaikhwang,dindaeng (default: all that have a list)');
  option('--year <year>', 'ปีงบประมาณ พ.ศ. (ค่าเริ่มต้น ปีล่าสุดของแต่ละเขต)', 'fiscal year, Buddhist era (default: the newest of each district)');
  option('--submission-dir <dir>', 'โฟลเดอร์ของรายการ URL ชื่อไฟล์เช่น huaikhwang-2566.xlsx (ค่าเริ่มต้น รายการที่มากับโปรแกรม)', 'folder with lists of links named like huaikhwang-2566.xlsx (default: the bundled lists)');
  option('--window <from-to>', 'ช่วงเวลาที่ให้ตรวจ ตามเวลากรุงเทพฯ เช่น 01:00-05:00 ที่เหลือทำต่อครั้งหน้า', 'time of the day in Bangkok, such as 01:00-05:00; the rest follows next time');
  option('--schedule <cron>', 'ทำงานค้างไว้และเริ่มตามเวลา เช่น "30 1 * * *" ตามเวลากรุงเทพฯ', 'stay and begin by schedule, such as "30 1 * * *", in Bangkok');
  option('--confirm-after <minutes>', `เปิดลิงก์ที่เสียใหม่อีกครั้งหลังจากนี้ก่อนแจ้ง (ค่าเริ่มต้น ${DEFAULT_CONFIRM_MINUTES} นาที)`, `look again at links that newly fail, so long after the first look (default ${DEFAULT_CONFIRM_MINUTES})`);
  option('--fail-on <list>', 'สถานะ 1 เมื่อพบ newly-failing (เสียใหม่) fail (มีข้อไม่ผ่าน) หรือ unchecked (ยังไม่ได้ตรวจ)', 'status 1 for any of newly-failing, fail, unchecked');
  option('--status', 'แสดงผลคืนล่าสุดและสภาพการทำงาน โดยไม่ตรวจ', 'show the last night and how things stand; checks nothing');
  option('--max-age <days>', `เตือนเมื่อไม่มีคืนที่เสร็จสมบูรณ์นานกว่านี้ (ค่าเริ่มต้น ${DEFAULT_MAX_AGE} วัน)`, `warn when no night was finished for longer than this (default ${DEFAULT_MAX_AGE})`);
  option('--config <file>', 'การแจ้งเตือนทางอีเมลและ webhook (ค่าเริ่มต้น oit.config.json ถ้ามี)', 'notices by mail and webhook (default: oit.config.json, where there is one)');
  common('replica');
  common('db');
  option('--json [file]', 'สรุปเป็น JSON ลงไฟล์ หรือออก stdout เมื่อไม่ระบุไฟล์หรือเป็น -', 'the summary as JSON to a file, or to stdout when no file or - is named');
  command.addOption(languageOption(lang));
  common('noOcr');
  common('noRender');
  common('budgetRequests');
  common('budgetMb');
  common('portal');
  common('rate');
  common('timeout');
  common('contact');
  common('allowPrivate');
  common('asOf');
  common('quiet');
  return command.addHelpText('after', say(lang, STATUS.th, STATUS.en));
}

const STATUS = {
  th: `
สถานะเมื่อจบ:
  0    ตรวจครบทุกเขตและผลเชื่อถือได้
  1    ตรวจครบ แต่พบสิ่งที่ระบุใน --fail-on
  2    คำสั่งหรือข้อมูลนำเข้าไม่ถูกต้อง หรือมีการตรวจประจำคืนอยู่แล้ว ยังไม่ได้ตรวจ
  3    ยังไม่ครบ (จะทำต่อเมื่อเริ่มใหม่) หรือคืนนี้ผิดปกติ ดูเหตุผลในบรรทัดแรกของสรุป
  70   โปรแกรมขัดข้องเอง หรือดิสก์เต็ม
  130  ถูกหยุดกลางคัน (จะทำต่อเมื่อเริ่มใหม่)`,
  en: `
Exit status:
  0    every district was checked and the night may be believed
  1    as 0, but something named by --fail-on was found
  2    usage or bad input, or a night is under way already; nothing was checked
  3    incomplete (started again, it goes on), or the night went wrong: its summary says why first of all
  70   our own bug, or the disk is full
  130  interrupted (started again, it goes on)`,
};
