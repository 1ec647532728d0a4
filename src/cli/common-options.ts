import { Option } from 'commander';
import type { Language } from '../report/index.js';
import { DEFAULT_DATABASE } from './database.js';
import { say } from './texts.js';

/** What counts as the districts' own site. */
export const DEFAULT_PORTAL = 'https://webportal.bangkok.go.th';
/** Requests per second and host. */
export const DEFAULT_RATE = 2;
/** Seconds for a whole request, body included. */
export const DEFAULT_TIMEOUT = 60;

/** Options that several commands have, worded once: flags, Thai, English. */
const COMMON = {
  year: ['--year <year>', 'ปีงบประมาณ พ.ศ.', 'fiscal year, Buddhist era'],
  ownChecklist: ['--checklist <file>', 'ไฟล์แบบตรวจของท่าน ที่ใช้เมื่อตรวจครั้งนั้น', 'the checklist of your own that was used'],
  db: ['--db <file>', `ฐานข้อมูล หลักฐานอยู่ในโฟลเดอร์ข้างกัน (ค่าเริ่มต้น ${DEFAULT_DATABASE})`, `database, with the evidence files in a folder beside it (default ${DEFAULT_DATABASE})`],
  replica: ['--replica', 'ตรวจเว็บไซต์จำลองที่มากับโปรแกรมแทนของจริง', 'audit the bundled stand-in portal instead of the live one'],
  portal: ['--portal <origin>', `เว็บไซต์ของหน่วยงาน (ค่าเริ่มต้น ${DEFAULT_PORTAL})`, `what counts as the districts' own site (default ${DEFAULT_PORTAL}; with --replica its own address)`],
  rate: ['--rate <n>', `คำขอต่อวินาทีต่อเว็บไซต์ (ค่าเริ่มต้น ${DEFAULT_RATE})`, `requests per second and host (default ${DEFAULT_RATE}; with --replica no pacing)`],
  timeout: ['--timeout <seconds>', `เวลาสูงสุดของหนึ่งคำขอรวมเนื้อหา (ค่าเริ่มต้น ${DEFAULT_TIMEOUT})`, `for a whole request, body included (default ${DEFAULT_TIMEOUT})`],
  contact: ['--contact <url|mail>', 'ที่ติดต่อใน User-Agent (หรือ OIT_CONTACT)', 'contact in the User-Agent (or OIT_CONTACT; default: the homepage of this program)'],
  allowPrivate: ['--allow-private', 'อนุญาตที่อยู่ loopback และเครือข่ายภายใน', 'permit loopback and private addresses; link-local ones stay blocked'],
  asOf: ['--as-of <date>', 'วันที่ที่ถือเป็นวันนี้ในการตรวจ เช่น 2023-06-15 หรือ 2566-06-15', 'what "today" is for the rules, such as 2023-06-15'],
  noRender: ['--no-render', 'ไม่เปิดหน้าที่แสดงผลด้วย JavaScript ในเบราว์เซอร์ (ปกติเปิดเมื่อยังขาดองค์ประกอบเท่านั้น ตั้งเบราว์เซอร์ด้วย OIT_BROWSER)', 'do not run the scripts of pages in a browser (otherwise done only where an element is missing; OIT_BROWSER names the browser)'],
  noOcr: ['--no-ocr', 'ไม่อ่านตัวหนังสือจากภาพและเอกสารสแกนด้วย OCR (เร็วขึ้น แต่ส่วนนั้นต้องให้คนตรวจ)', 'do not read scans and pictures by OCR (faster; a person must look at them)'],
  budgetRequests: ['--budget-requests <n>', 'คำขอสูงสุดต่อเว็บไซต์ต่อวัน รวมทุกคำสั่งในเครื่องนี้', 'at most so many requests per host and day, over all runs on this machine'],
  budgetMb: ['--budget-mb <n>', 'ปริมาณข้อมูลสูงสุด (MB) ต่อเว็บไซต์ต่อวัน', 'at most so many megabytes per host and day'],
  quiet: ['--quiet', 'ไม่แสดงความคืบหน้า', 'no progress'],
} as const satisfies Record<string, readonly [flags: string, th: string, en: string]>;

export function commonOption(name: keyof typeof COMMON, lang: Language): Option {
  const [flags, th, en] = COMMON[name];
  return new Option(flags, say(lang, th, en));
}
