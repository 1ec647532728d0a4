import type { District } from '../../model/district.js';
import { dateWords, type Language } from '../../report/index.js';
import type { Activity } from '../../store/index.js';
import { ROLE_WORDS, roleValue } from '../access/account-rules.js';
import { districtNames } from '../access/district-names.js';
import { say, type Sentence } from '../say.js';

/** What a line of the audit trail says, without its particulars. */
export const ACTIONS: Readonly<Record<string, Sentence>> = {
  'list-uploaded': { th: 'นำเข้ารายการลิงก์', en: 'brought in a list of links' },
  'list-changed': { th: 'แก้รายการลิงก์', en: 'changed a list of links' },
  'list-removed': { th: 'ลบรายการลิงก์', en: 'removed a list of links' },
  'list-exported': { th: 'ส่งออกรายการลิงก์', en: 'took a list of links' },
  'check-started': { th: 'สั่งตรวจ', en: 'started a check' },
  'check-stopped': { th: 'หยุดการตรวจ', en: 'stopped a check' },
  'result-adopted': { th: 'รับผลตรวจเป็นของเขต', en: "took a result as the district's" },
  'review-settled': { th: 'ยืนยันผลที่ต้องให้คนดู', en: 'settled a review' },
  'settlement-withdrawn': { th: 'ถอนการยืนยันผล', en: 'withdrew a settlement' },
  'item-assigned': { th: 'มอบหมายข้อ', en: 'assigned an item' },
  'signed-in': { th: 'เข้าสู่ระบบ', en: 'signed in' },
  'sign-in-failed': { th: 'เข้าสู่ระบบไม่สำเร็จ', en: 'failed to sign in' },
  'signed-out': { th: 'ออกจากระบบ', en: 'signed out' },
  'account-made': { th: 'สร้างบัญชี', en: 'made an account' },
  'account-changed': { th: 'แก้ไขบัญชี', en: 'changed an account' },
  'account-disabled': { th: 'ระงับบัญชี', en: 'disabled an account' },
  'account-enabled': { th: 'เปิดใช้บัญชี', en: 'enabled an account' },
  'account-removed': { th: 'ลบบัญชี', en: 'removed an account' },
  'token-made': { th: 'สร้างโทเคนสำหรับโปรแกรม', en: 'made a token for a program' },
  'token-revoked': { th: 'ยกเลิกโทเคน', en: 'revoked a token' },
};

/** Particulars by their names in `detail`; what is not named here is not shown. */
const PARTICULARS: Readonly<Record<string, (value: string, lang: Language, districts: readonly District[]) => string>> = {
  account: (value) => value,
  what: (value, lang) => WHAT[value]?.[lang] ?? value,
  role: (value, lang) => ROLE_WORDS[roleValue(value) ?? 'viewer'][lang],
  districts: (value, lang, districts) => districtNames(value === 'all' ? null : value.split(' '), districts, lang),
  kind: (value, lang) => KINDS[value]?.[lang] ?? value,
  format: (value) => value,
  label: (value) => value,
  address: (value, lang) => say(lang, `จาก ${value}`, `from ${value}`),
  requirement: (value) => value,
  verdict: (value, lang) => (value === 'pass' ? say(lang, 'ผ่าน', 'pass') : value === 'fail' ? say(lang, 'ไม่ผ่าน', 'fail') : value),
  reason: (value, lang) => say(lang, `เหตุผล ${value}`, `because: ${value}`),
  section: (value) => value,
  due: (value, lang) => say(lang, `ภายใน ${dateWords(value, lang)}`, `by ${dateWords(value, lang)}`),
  file: (value) => value,
  links: (value, lang) => say(lang, `${value} ลิงก์`, `${value} links`),
};

const WHAT: Readonly<Record<string, Sentence>> = {
  password: { th: 'ตั้งรหัสผ่านใหม่', en: 'new password' },
  'own-password': { th: 'เปลี่ยนรหัสผ่านของตน', en: 'own password' },
};

/** Where a list came from, what was done to it, what was checked. */
const KINDS: Readonly<Record<string, Sentence>> = {
  file: { th: 'จากไฟล์', en: 'from a file' },
  pasted: { th: 'วางข้อความ', en: 'pasted' },
  empty: { th: 'รายการว่าง', en: 'empty' },
  published: { th: 'จากผลที่ประกาศ', en: 'as published' },
  carried: { th: 'จากปีก่อน', en: "from last year's" },
  part: { th: 'เฉพาะที่เปลี่ยน', en: 'only what changed' },
  whole: { th: 'ทั้งหมด', en: 'all of it' },
  duplicates: { th: 'ลิงก์ซ้ำ', en: 'duplicates' },
  repair: { th: 'ซ่อมที่อยู่ลิงก์', en: 'repaired addresses' },
};

/** Longest particular shown; all of it stands in the database. */
const LONGEST = 300;

export function actionSentence({ action, detail }: Pick<Activity, 'action' | 'detail'>, lang: Language, districts: readonly District[]): string {
  const particulars = Object.entries(PARTICULARS).flatMap(([name, shown]) => {
    const value = detail[name];
    return value === undefined || value === '' ? [] : [shown(value.slice(0, LONGEST), lang, districts)];
  });
  const words = ACTIONS[action]?.[lang] ?? action;
  return particulars.length === 0 ? words : `${words}: ${particulars.join(' · ')}`;
}
