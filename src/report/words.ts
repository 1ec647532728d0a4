import type { Verdict } from '../model/verdict.js';
import type { LintSeverity } from '../model/finding.js';
import type { LevelId, Report } from '../model/report.js';

export { locatorIn } from '../wording/locator.js';

export type Language = 'th' | 'en';

/** The report's own words, complete in both languages by type. What a finding says comes with the finding. */
export interface Words {
  verdicts: Record<Verdict, string>;
  severities: Record<LintSeverity, string>;
  sources: Record<Report['audit']['source'], string>;
  district(nameTh: string, nameEn: string): string;
  heading(fiscalYear: number): string;
  checked(date: string): string;
  checklist(id: string): string;
  /** Over everything else, where the checklist is of a year that was over, or a draft. */
  pastChecklist(fiscalYear: number, present: number): string;
  draftChecklist(id: string): string;
  /** So many links were judged by what the user had saved. */
  saved(links: number): string;
  /** What this report is, in one sentence. */
  about: string;
  totals: string;
  score: string;
  outOf100: string;
  estimateNote: string;
  otherRules: string;
  rollUps: Record<'three-level' | 'two-level' | 'flat', string>;
  /** With these scores of the two surveys. */
  levelIf(iit: string, eit: string): string;
  partsRounded: string;
  indicator: string;
  repair: string;
  nothingToRepair: string;
  suggestion: string;
  /** Beside an item's id, where one of its links is meant. */
  link: string;
  moreEvidence(count: number): string;
  uncheckedTitle: string;
  touches(links: number, items: readonly string[]): string;
  /** Title over the links that go and come. */
  flapping: string;
  list: string;
  nothingInList: string;
  moreOfKind(count: number): string;
}

export const WORDS: Record<Language, Words> = {
  th: {
    verdicts: {
      pass: 'ผ่าน',
      remark: 'ผ่าน (มีข้อสังเกต)',
      fail: 'ไม่ผ่าน',
      review: 'ต้องให้คนตรวจ',
      unchecked: 'ยังไม่ได้ตรวจ (ฝ่ายเรา)',
      'not-applicable': 'ไม่เกี่ยวข้อง',
    },
    severities: { H: 'ควรแก้ก่อนส่ง', S: 'ควรปรับปรุง', info: 'ข้อสังเกต' },
    sources: { live: 'เว็บไซต์จริง', replica: 'เว็บไซต์จำลองที่มากับโปรแกรม', rejudge: 'ข้อมูลที่เก็บไว้เดิม' },
    district: (nameTh) => `สำนักงานเขต${nameTh}`,
    heading: (year) => `การเปิดเผยข้อมูลสาธารณะ (OIT) ปีงบประมาณ พ.ศ. ${year}`,
    checked: (date) => `ตรวจ ณ วันที่ ${date}`,
    checklist: (id) => `แบบตรวจ ${id}`,
    pastChecklist: (fiscalYear, present) => `โปรดทราบ: ตรวจตามแบบตรวจของปีงบประมาณ พ.ศ. ${fiscalYear} ซึ่งสิ้นสุดไปแล้ว (ปัจจุบันคือปีงบประมาณ พ.ศ. ${present}) ข้อและองค์ประกอบของปีปัจจุบันอาจต่างไปจากนี้`,
    draftChecklist: (id) => `โปรดทราบ: แบบตรวจ ${id} เป็นฉบับร่าง ยังไม่ได้ตรวจทานกับคู่มือการประเมินของปี ใช้เพื่อเตรียมความพร้อมเท่านั้น`,
    saved: (links) => `${links} ลิงก์ตรวจจากหน้าหรือไฟล์ที่ผู้ใช้บันทึกไว้ ไม่ได้เปิดจากเว็บไซต์`,
    about: 'ผลตรวจเบื้องต้นด้วยเครื่อง เพื่อให้แก้ไขก่อนผู้ตรวจประเมินเปิดดู ไม่ใช่ผลอย่างเป็นทางการ',
    totals: 'รวม',
    score: 'ประมาณการคะแนน OIT',
    outOf100: 'จาก 100 คะแนน',
    estimateNote: 'ค่าต่ำคิดว่าส่วนที่ยังไม่แน่ชัดไม่ผ่านทั้งหมด ค่าสูงคิดว่าผ่านทั้งหมด',
    otherRules: 'ประมาณการด้วยวิธีเฉลี่ยแบบอื่น (วิธีทางการไม่ได้เผยแพร่)',
    rollUps: { 'three-level': 'เฉลี่ยทีละชั้น (หัวข้อ ตัวชี้วัดย่อย ตัวชี้วัด)', 'two-level': 'เฉลี่ยสองชั้นแบบระดับประเทศ', flat: 'ทุกข้อน้ำหนักเท่ากัน' },
    levelIf: (iit, eit) => `ระดับผลการประเมิน (ประมาณการ) หาก IIT ได้ ${iit} และ EIT ได้ ${eit}`,
    partsRounded: 'ถ่วงน้ำหนัก 30/30/40 แต่ละส่วนปัดเศษเป็นทศนิยมสองตำแหน่งก่อนรวม',
    indicator: 'ตัวชี้วัดที่',
    repair: 'สิ่งที่ควรแก้ไข (เรื่องสำคัญก่อน)',
    nothingToRepair: 'ไม่พบสิ่งที่ต้องแก้ไข',
    suggestion: 'คำแนะนำ',
    link: '(ลิงก์)',
    moreEvidence: (count) => `และอีก ${count} แห่ง (ดูทั้งหมดด้วย --json)`,
    uncheckedTitle: 'ส่วนที่ยังไม่ได้ตรวจเพราะเหตุขัดข้อง (ไม่นับเป็นข้อบกพร่องของหน่วยงาน)',
    touches: (links, items) => `${links > 0 ? `${links} ลิงก์ ` : ''}ข้อ ${items.join(', ')}`,
    flapping: 'ลิงก์ที่เปิดได้บ้างไม่ได้บ้างในคืนที่ผ่านมา',
    list: 'ข้อสังเกตเกี่ยวกับรายการ URL ที่ส่ง',
    nothingInList: 'ไม่พบข้อสังเกตในรายการ URL',
    moreOfKind: (count) => `และอีก ${count} รายการในเรื่องเดียวกัน (ดูทั้งหมดด้วย --json)`,
  },
  en: {
    verdicts: {
      pass: 'pass',
      remark: 'pass (remark)',
      fail: 'fail',
      review: 'needs a person',
      unchecked: 'unchecked (our side)',
      'not-applicable': 'not applicable',
    },
    severities: { H: 'repair before handing in', S: 'improve', info: 'note' },
    sources: { live: 'live site', replica: 'bundled stand-in portal', rejudge: 'stored evidence' },
    district: (_nameTh, nameEn) => `${nameEn} District Office`,
    heading: (year) => `Open Data Integrity and Transparency Assessment (OIT), fiscal year ${year} BE`,
    checked: (date) => `checked as of ${date}`,
    checklist: (id) => `checklist ${id}`,
    pastChecklist: (fiscalYear, present) => `Note: checked against the checklist of fiscal year ${fiscalYear} BE, which is over (it is now ${present}); the items of the present year may differ`,
    draftChecklist: (id) => `Note: the checklist ${id} is a draft that was not compared with the manual of its year; use it to prepare, not to conclude`,
    saved: (links) => `${links} links were judged by pages or files the user had saved, not by what the site answered`,
    about: 'A preliminary check by machine, so that things can be repaired before the assessor looks; not an official result',
    totals: 'Total',
    score: 'OIT score, estimate',
    outOf100: 'out of 100',
    estimateNote: 'low: everything undetermined fails; high: all of it passes',
    otherRules: 'Estimate under other rules of averaging (the official one is not published)',
    rollUps: { 'three-level': 'level by level (topics, sub-indicators, indicators)', 'two-level': 'two levels, as in the national assessment', flat: 'every item alike' },
    levelIf: (iit, eit) => `Level of the result (estimate), with IIT ${iit} and EIT ${eit}`,
    partsRounded: 'weighted 30/30/40, each part rounded to two decimals before they are added',
    indicator: 'indicator',
    repair: 'What to repair, worst first',
    nothingToRepair: 'Nothing to repair was found',
    suggestion: 'suggestion',
    link: '(link)',
    moreEvidence: (count) => `and ${count} more (all of them with --json)`,
    uncheckedTitle: 'Not checked because something failed (not counted against the district)',
    touches: (links, items) => `${links > 0 ? `${links} links, ` : ''}items ${items.join(', ')}`,
    flapping: 'Links that went and came in the last nights',
    list: 'About the list of links',
    nothingInList: 'Nothing to note in the list of links',
    moreOfKind: (count) => `and ${count} more of this kind (all of them with --json)`,
  },
};

/** The five levels of the result, from the table of FY2566. */
export const LEVELS: Record<Language, Record<LevelId, string>> = {
  th: { excellent: 'ผ่านดีเยี่ยม', good: 'ผ่านดี', pass: 'ผ่าน', improve: 'ต้องปรับปรุง', 'improve-urgently': 'ต้องปรับปรุงโดยด่วน' },
  en: { excellent: 'passes excellently', good: 'passes well', pass: 'passes', improve: 'must improve', 'improve-urgently': 'must improve urgently' },
};

export function verdictWord(verdict: Verdict, lang: Language): string {
  return WORDS[lang].verdicts[verdict];
}
