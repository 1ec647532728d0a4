import type { Command } from 'commander';
import type { Language } from '../../report/index.js';
import { DEFAULT_DATABASE } from '../database.js';
import { languageOption, say, statusHelp } from '../texts.js';

/** What counts as the districts' own site. */
export const DEFAULT_PORTAL = 'https://webportal.bangkok.go.th';
/** Requests per second and host. */
export const DEFAULT_RATE = 2;
/** Seconds for a whole request, body included. */
export const DEFAULT_TIMEOUT = 60;

/** The options as commander gives them: texts that nobody has looked at yet. */
export interface CheckOptions {
  year?: string;
  submission?: string;
  checklist?: string;
  items?: string;
  replica?: true;
  db?: string;
  json?: string;
  html?: string;
  xlsx?: string;
  lang: Language;
  /** False when `--no-render` is given. */
  render: boolean;
  ocr: boolean;
  strict?: true;
  portal?: string;
  rate?: string;
  timeout?: string;
  contact?: string;
  budgetRequests?: string;
  budgetMb?: string;
  saved?: string;
  allowPrivate?: true;
  asOf?: string;
  iit?: string;
  eit?: string;
  quiet?: true;
}

/** Argument and options of a check, for `check-district` and `oit check` alike. */
export function addCheckOptions(command: Command, lang: Language): Command {
  const option = (flags: string, th: string, en: string): Command => command.option(flags, say(lang, th, en));
  command.description(say(lang, 'ตรวจสิ่งที่สำนักงานเขตเปิดเผยตามแบบ OIT ทีละข้อ และบอกว่าควรแก้ไขอะไร', 'checks what a district office discloses for OIT, item by item, and says what to repair'));
  command.argument('<district>', say(lang, 'ชื่อย่อหรือชื่อเขต เช่น huaikhwang (ดูทั้งหมดด้วย oit districts)', 'slug or name, such as huaikhwang (oit districts lists them all)'));
  option('--year <year>', 'ปีงบประมาณ พ.ศ. (ค่าเริ่มต้น ปีล่าสุดที่มีทั้งแบบตรวจและรายการ URL)', 'fiscal year, Buddhist era (default: the newest that has both a checklist and a submission)');
  option('--submission <file>', 'รายการ URL ที่ส่ง (json, csv, xlsx, html)', 'submitted links (json, csv, xlsx, html)');
  option('--checklist <id|file>', 'แบบตรวจที่ใช้ เช่น bma-2567 หรือไฟล์ฉบับร่างของท่าน (ค่าเริ่มต้น แบบตรวจของปี)', 'checklist to use, such as bma-2567 or a file of your own (default: the one of the year)');
  option('--items <list>', 'ตรวจเฉพาะข้อ เช่น O20,O22', 'only these items, such as O20,O22');
  option('--replica', 'ตรวจเว็บไซต์จำลองที่มากับโปรแกรมแทนของจริง', 'audit the bundled stand-in portal instead of the live one');
  option('--db <file>', `ฐานข้อมูล หลักฐานอยู่ในโฟลเดอร์ข้างกัน (ค่าเริ่มต้น ${DEFAULT_DATABASE})`, `database, with the evidence files in a folder beside it (default ${DEFAULT_DATABASE})`);
  option('--json <file>', 'เขียนผลเป็น JSON ลงไฟล์ หรือ - สำหรับ stdout', 'write the report as JSON to a file, or - for stdout');
  option('--html <file>', 'เขียนรายงานเป็นหน้าเว็บไฟล์เดียว พร้อมภาพและข้อความให้คัดลอก พิมพ์ลงกระดาษ A4 ได้', 'write the report as one page (HTML) with pictures and texts to paste, ready to print on A4');
  option('--xlsx <file>', 'เขียนผลเป็นไฟล์ Excel (รายข้อ สิ่งที่พบ ลิงก์)', 'write the report as an Excel file (items, findings, links)');
  command.addOption(languageOption(lang));
  option('--no-render', 'ไม่เปิดหน้าที่แสดงผลด้วย JavaScript ในเบราว์เซอร์ (ปกติเปิดเมื่อยังขาดองค์ประกอบเท่านั้น ตั้งเบราว์เซอร์ด้วย OIT_BROWSER)', 'do not run the scripts of pages in a browser (otherwise done only where an element is missing; OIT_BROWSER names the browser)');
  option('--no-ocr', 'ไม่อ่านตัวหนังสือจากภาพและเอกสารสแกนด้วย OCR (เร็วขึ้น แต่ส่วนนั้นต้องให้คนตรวจ)', 'do not read scans and pictures by OCR (faster; a person must look at them)');
  option('--strict', 'มีข้อสังเกตถือเป็นสถานะ 1 ผลของแต่ละข้อคงเดิม', 'a remark sets exit status 1; verdicts stay as they are');
  option('--portal <origin>', `เว็บไซต์ของหน่วยงาน (ค่าเริ่มต้น ${DEFAULT_PORTAL})`, `what counts as the districts' own site (default ${DEFAULT_PORTAL}; with --replica its own address)`);
  option('--iit <score>', 'คะแนน IIT เพื่อประมาณการระดับผลการประเมิน (ใช้คู่กับ --eit)', 'score of IIT, to estimate the level of the result (with --eit)');
  option('--eit <score>', 'คะแนน EIT เพื่อประมาณการระดับผลการประเมิน (ใช้คู่กับ --iit)', 'score of EIT, to estimate the level of the result (with --iit)');
  option('--rate <n>', `คำขอต่อวินาทีต่อเว็บไซต์ (ค่าเริ่มต้น ${DEFAULT_RATE})`, `requests per second and host (default ${DEFAULT_RATE}; with --replica no pacing)`);
  option('--timeout <seconds>', `เวลาสูงสุดของหนึ่งคำขอรวมเนื้อหา (ค่าเริ่มต้น ${DEFAULT_TIMEOUT})`, `for a whole request, body included (default ${DEFAULT_TIMEOUT})`);
  option('--contact <url|mail>', 'ที่ติดต่อใน User-Agent (หรือ OIT_CONTACT)', 'contact in the User-Agent (or OIT_CONTACT; default: the homepage of this program)');
  option('--budget-requests <n>', 'คำขอสูงสุดต่อเว็บไซต์ต่อวัน รวมทุกคำสั่งในเครื่องนี้', 'at most so many requests per host and day, over all runs on this machine');
  option('--budget-mb <n>', 'ปริมาณข้อมูลสูงสุด (MB) ต่อเว็บไซต์ต่อวัน', 'at most so many megabytes per host and day');
  option('--saved <path>', 'โฟลเดอร์หน้าที่บันทึกจากเบราว์เซอร์ หรือไฟล์ HAR, WARC, MHTML ใช้แทนการเปิดเว็บไซต์', 'pages saved in a browser (a folder), or a HAR, WARC or MHTML file, judged in place of asking the site');
  option('--allow-private', 'อนุญาตที่อยู่ loopback และเครือข่ายภายใน', 'permit loopback and private addresses; link-local ones stay blocked');
  option('--as-of <date>', 'วันที่ที่ถือเป็นวันนี้ในการตรวจ เช่น 2023-06-15 หรือ 2566-06-15', 'what "today" is for the rules, such as 2023-06-15');
  option('--quiet', 'ไม่แสดงความคืบหน้า', 'no progress');
  return command.addHelpText('after', statusHelp(lang));
}
