import type { ChecklistItem } from '../model/checklist.js';
import type { FactCode } from '../model/finding.js';

/** How soon a matter should be settled, gravest first. */
export type Urgency = 'link' | 'fail' | 'review' | 'remark';

/**
 * The words of an improvement plan. The paper is an official one of a Thai office and has no English form; the heads are those
 * that the districts print over their own plans.
 */
export const PLAN_WORDS = {
  title: (fiscalYear: string) => `แผนปรับปรุงและยกระดับการเปิดเผยข้อมูลสาธารณะ (OIT) ประจำปีงบประมาณ พ.ศ. ${fiscalYear}`,
  subtitle: 'มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน',
  office: (nameTh: string) => `สำนักงานเขต${nameTh} กรุงเทพมหานคร`,
  basis: (asOf: string, fiscalYear: string, checklist: string) =>
    `จัดทำจากผลการตรวจสอบข้อมูลที่เผยแพร่บนเว็บไซต์เบื้องต้นด้วยโปรแกรม ณ วันที่ ${asOf} ตามแบบตรวจของปีงบประมาณ พ.ศ. ${fiscalYear} (${checklist}) ซึ่งมิใช่ผลการประเมินอย่างเป็นทางการ`,
  counts: (items: string, fail: string, review: string, remark: string) => `ตรวจ ${items} ข้อ: ไม่ผ่าน ${fail} ข้อ ต้องให้เจ้าหน้าที่ตรวจสอบ ${review} ข้อ ผ่านโดยมีข้อสังเกต ${remark} ข้อ`,
  dates: (deadline: string) => `ระยะเวลาแล้วเสร็จเป็นข้อเสนอ คำนวณย้อนจากวันปิดรับข้อมูล ${deadline} โดยเผื่อเวลาตรวจทานก่อนวันปิดรับ ปรับได้ตามความเหมาะสม`,
  heads: {
    item: 'ตัวชี้วัด/ข้อ', issue: 'ประเด็นที่ต้องปรับปรุง', measure: 'มาตรการ/กิจกรรม', output: 'ผลผลิต', monitoring: 'แนวทางการกำกับติดตาม โดยผู้อำนวยการเขต', due: 'ระยะเวลาแล้วเสร็จ', responsible: 'ผู้รับผิดชอบ',
  },
  group: (id: string, titleTh: string) => `ตัวชี้วัดที่ ${id} ${titleTh}`,
  subgroup: (id: string, titleTh: string) => `${id} ${titleTh}`,
  item: (id: string, titleTh: string) => `${id} ${titleTh}`,
  places: (names: readonly string[], more: number) => `ได้แก่ ${names.join(', ')}${more > 0 ? ` และอีก ${more} แห่ง` : ''}`,
  noMeasure: 'ปรับปรุงข้อมูลให้ครบถ้วน แล้วเผยแพร่บนเว็บไซต์ของสำนักงานเขต',
  nothing: { issue: 'ไม่พบประเด็นที่ต้องปรับปรุงจากการตรวจครั้งนี้', measure: 'ตรวจสอบข้อมูลบนเว็บไซต์ให้ครบถ้วนและเป็นปัจจุบันอย่างสม่ำเสมอ', output: 'ผลการตรวจสอบ ๑ ครั้งต่อเดือน', responsible: 'ทุกฝ่าย' },
  unchecked: (items: string) => `ข้อที่ยังตรวจไม่ได้ในครั้งนี้เพราะเหตุขัดข้องของการตรวจ มิใช่ข้อบกพร่องของหน่วยงาน: ${items}`,
  /** Where several sections share an item its words say so already. */
  responsible: (section: string) => (/ร่วมกับ|ทุกฝ่าย/.test(section) ? section : `${section} (เจ้าภาพหลัก)`),
  signatures: ['ผู้จัดทำ', 'ผู้ตรวจสอบ', 'ผู้เห็นชอบ'] as const,
  signature: (role: string, post: string) => `ลงชื่อ ................................ ${role}\n(................................)\n${post}`,
  posts: { made: 'เลขานุการคณะทำงาน ITA', checked: 'ผู้ช่วยผู้อำนวยการเขต', agreed: (nameTh: string) => `ผู้อำนวยการเขต${nameTh}` },
  sheet: 'แผนปรับปรุง',
} as const;

export const MONITORING: Record<Urgency, string> = {
  link: 'กำกับติดตามในการประชุมหัวหน้าฝ่ายทุกสัปดาห์ ทดลองเปิดลิงก์จากเครื่องนอกหน่วยงาน และรายงานผลเมื่อแล้วเสร็จ',
  fail: 'กำกับติดตามในการประชุมหัวหน้าฝ่ายทุกสัปดาห์จนแล้วเสร็จ และตรวจซ้ำก่อนวันปิดรับข้อมูล',
  review: 'ให้หัวหน้าฝ่ายตรวจสอบเอกสารด้วยตนเอง และรายงานผลต่อผู้อำนวยการเขต',
  remark: 'กำกับติดตามในการประชุมหัวหน้าฝ่ายทุกเดือน',
};

const LINKS = (count: string): string => `ลิงก์ที่ประชาชนเปิดได้ ${count} ลิงก์`;
const READABLE = (count: string): string => `ไฟล์ที่เครื่องอ่านได้ ${count} ไฟล์`;
const OPEN_TABLE = (count: string): string => `ตาราง .xlsx หรือ .csv คู่กับไฟล์เดิม ${count} ชุด`;
const ALL_MONTHS = (): string => 'ข้อมูลครบทุกเดือน ๑ ชุด';

/** What is in hand when the matter is settled, where the code says it better than the form of the item. */
export const OUTPUTS: Partial<Record<FactCode, (count: string) => string>> = {
  'link-outcome': LINKS, 'all-links-dead': LINKS, 'no-links': LINKS,
  'document-encrypted': READABLE, 'document-broken': READABLE, 'document-picture': READABLE, 'document-partly-picture': READABLE, 'document-scrambled': READABLE, 'document-damaged-text': READABLE,
  'document-unsupported': READABLE, 'kind-mismatch': READABLE,
  'table-only-pdf': OPEN_TABLE, 'table-not-open': OPEN_TABLE,
  'months-missing': ALL_MONTHS, 'procurement-month-missing': ALL_MONTHS, 'procurement-month-silent': ALL_MONTHS,
  'personal-data-exposed': (count) => `ไฟล์ที่ปิดบังข้อมูลส่วนบุคคลแล้ว ${count} ไฟล์`,
};

export const OUTPUT_OF_FORM: Record<ChecklistItem['form'], string> = {
  live: 'หน้าเว็บไซต์ที่มีข้อมูลครบถ้วน ๑ หน้า',
  table: 'ตารางข้อมูลที่ครบถ้วน ๑ ชุด',
  'table-part': 'เอกสารหรือตารางที่มีข้อมูลครบถ้วน ๑ ชุด',
  text: 'เอกสารที่มีเนื้อหาครบถ้วน ๑ ฉบับ',
};
