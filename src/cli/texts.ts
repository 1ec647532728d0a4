import { Option } from 'commander';
import type { Language } from '../report/index.js';
import type { Holder } from '../store/index.js';

/** A text in the user's language; both stand side by side where they are used, so that neither is forgotten. */
export function say(lang: Language, th: string, en: string): string {
  return lang === 'th' ? th : en;
}

/** Somebody else is at work on the district, and what the wait is for. */
export function heldBy({ pid, since }: Holder, lang: Language): string {
  return say(
    lang,
    `โปรแกรมอื่น (หมายเลข ${pid} ตั้งแต่ ${since}) กำลังใช้ข้อมูลของเขตนี้อยู่ จะเริ่มเมื่อเสร็จ (Ctrl-C เพื่อเลิกรอ)`,
    `Another process (${pid}, since ${since}) is at work on this district; waiting until it has ended (Ctrl-C to give up).`,
  );
}

/** `--lang`, the same for all commands. */
export function languageOption(lang: Language): Option {
  return new Option('--lang <th|en>', say(lang, 'ภาษาของผลลัพธ์และข้อความ', 'language of output and messages')).choices(['th', 'en']).default('th');
}

/** The statuses of a check, for the end of a help text. */
export function statusHelp(lang: Language): string {
  return say(
    lang,
    `
สถานะเมื่อจบ:
  0    ทุกข้อผ่าน (มีข้อสังเกตได้)
  1    มีข้อที่ไม่ผ่าน (กับ --strict: หรือมีข้อสังเกต)
  2    คำสั่งหรือข้อมูลนำเข้าไม่ถูกต้อง ยังไม่ได้ตรวจ
  3    ไม่มีข้อที่ไม่ผ่าน แต่มีข้อที่ต้องให้คนตรวจหรือยังไม่ได้ตรวจ
  70   โปรแกรมขัดข้องเอง
  130  ถูกหยุดกลางคัน`,
    `
Exit status:
  0    every item passes (remarks allowed)
  1    an item fails (with --strict: or has a remark)
  2    usage or bad input, nothing was checked
  3    no item fails, but a person must look or something is unchecked
  70   our own bug
  130  interrupted`,
  );
}
