import type { Period, Severity } from '../model/checklist.js';
import type { DocumentKind } from '../model/document.js';
import type { Looked } from '../model/report.js';
import { REASONS } from '../wording/terms.js';
import type { Language } from './words.js';

/** The sentences of an explanation, complete in both languages by type. */
export interface ExplanationWords {
  links: string;
  noLinks: string;
  pages(count: number, kind: DocumentKind): string;
  foundOn(number: number): string;
  verdictOf(item: string): string;
  reasons: {
    noLinks: string;
    allDead: string;
    /** Hard requirements that pass, none of them otherwise. */
    allPass: string;
    hard(ids: string, verdict: string): string;
    soft(ids: string): string;
    link(numbers: string): string;
    rule: string;
  };
  asked: string;
  severities: Record<Severity, string>;
  periods: Record<Period, (fiscalYear: number) => string>;
  source: string;
  sourceOf(tag: string, text: string): string;
  looked: string;
  uses: Record<Looked['use'], string>;
  because(reason: string, detail: string | null, type: string | null): string;
  notRecorded: string;
  found: string;
  therefore: string;
  todo: string;
  nothingTodo: string;
  /** The checklist asks something else today. */
  changed: string;
  judgedBy(checklist: string, version: string, rules: number): string;
  conclusions: {
    pass: string;
    passWithRemarks: string;
    softMissing: string;
    failRead(count: number): string;
    failNone: string;
    failSeen: string;
    failDead: string;
    failNoLinks: string;
    reviewUnread(count: number): string;
    reviewConfirm: string;
    reviewManual: string;
    unchecked: string;
    notApplicable: string;
  };
}

const reason = (lang: Language, word: string): string => REASONS[word]?.[lang] ?? word;

export const EXPLANATION_WORDS: Record<Language, ExplanationWords> = {
  th: {
    links: 'ลิงก์ที่ส่งและเอกสารที่เปิดต่อจากลิงก์นั้น',
    noLinks: 'ไม่ได้ส่งลิงก์',
    pages: (count, kind) => `${count} ${kind === 'spreadsheet' ? 'แผ่นงาน' : kind === 'presentation' ? 'สไลด์' : 'หน้า'}`,
    foundOn: (number) => `พบในลิงก์ ${number}`,
    verdictOf: (item) => `ผลของข้อ ${item}`,
    reasons: {
      noLinks: 'ไม่มีลิงก์เลย ข้อที่ไม่มีลิงก์ไม่ผ่าน',
      allDead: 'ลิงก์ที่ส่งเปิดไม่ได้ทุกลิงก์ ข้อนั้นจึงไม่ผ่าน',
      allPass: 'องค์ประกอบบังคับทุกข้อผ่าน และไม่มีข้อสังเกต',
      hard: (ids, verdict) => `องค์ประกอบบังคับ ${ids} มีผล “${verdict}”`,
      soft: (ids) => `องค์ประกอบที่ไม่บังคับ ${ids} ยังไม่ผ่าน จึงเพิ่มได้เพียงข้อสังเกต`,
      link: (numbers) => `ลิงก์ ${numbers} มีเรื่องที่ควรแก้ จึงเพิ่มข้อสังเกต`,
      rule: 'ผลของข้อคือผลที่แย่ที่สุดขององค์ประกอบบังคับ (ไม่ผ่าน › ยังไม่ได้ตรวจ › ต้องให้คนตรวจ › มีข้อสังเกต › ผ่าน)',
    },
    asked: 'สิ่งที่กำหนด',
    severities: { hard: 'บังคับ', soft: 'ไม่บังคับ หากขาดเป็นเพียงข้อสังเกต', manual: 'ต้องให้คนตัดสิน ไม่มีผลต่อผลของข้อ' },
    periods: {
      current: () => 'ข้อมูลปัจจุบัน',
      'in-force': () => 'ฉบับที่ยังใช้อยู่ ออกก่อนปีนี้ได้',
      'fiscal-year': (year) => `เอกสารของปีงบประมาณ พ.ศ. ${year}`,
      'first-half': (year) => `เอกสารของปีงบประมาณ พ.ศ. ${year} รอบตุลาคม ${year - 1} – มีนาคม ${year}`,
      'this-or-last-year': (year) => `เอกสารของปีงบประมาณ พ.ศ. ${year} หรือ ${year - 1}`,
    },
    source: 'ที่มาของข้อกำหนด',
    sourceOf: (tag) => SOURCES_TH.find(([start]) => tag.startsWith(start))?.[1] ?? 'แหล่งอื่น',
    looked: 'เอกสารที่ดู',
    uses: {
      searched: 'ค้นแล้ว',
      'other-type': 'ค้นแล้ว แต่หัวเรื่องไม่ใช่เอกสารที่กำหนด',
      'set-aside': 'ไม่นับเป็นหลักฐาน',
      unread: 'เครื่องอ่านไม่ได้',
      closed: 'ประชาชนเปิดไม่ได้',
    },
    because(word, detail, type) {
      if (word === 'wrong-year') return `เป็นของปี พ.ศ. ${detail ?? '–'}`;
      if (word === 'wrong-district') return `เป็นของสำนักงานเขต${detail ?? '–'}`;
      if (word === 'placeholder') return 'ยังไม่มีเนื้อหา';
      return type ?? reason('th', word);
    },
    notRecorded: 'ผลนี้เก็บไว้ก่อนที่โปรแกรมจะบันทึกว่าดูเอกสารใด (ใช้ oit rejudge เพื่อตัดสินใหม่จากหลักฐานเดิม)',
    found: 'ผลการตรวจ',
    therefore: 'จึงสรุปว่า',
    todo: 'สิ่งที่ควรทำ',
    nothingTodo: 'ไม่ต้องทำอะไร',
    changed: 'แบบตรวจปัจจุบันกำหนดองค์ประกอบนี้ต่างจากตอนที่ตัดสิน ข้อความข้างบนเป็นของแบบตรวจปัจจุบัน',
    judgedBy: (checklist, version, rules) => `ตัดสินด้วยแบบตรวจ ${checklist} รุ่น ${version} กฎรุ่น ${rules}`,
    conclusions: {
      pass: 'พบหลักฐานตามที่กำหนด จึงผ่าน',
      passWithRemarks: 'พบหลักฐานตามที่กำหนด แต่มีข้อสังเกต จึงผ่านโดยมีข้อสังเกต',
      softMissing: 'ยังขาด แต่องค์ประกอบนี้ไม่บังคับ จึงเป็นเพียงข้อสังเกต',
      failRead: (count) => `เอกสารที่อาจมีข้อมูลนี้อ่านได้ครบทุกฉบับ (${count} ฉบับ) แล้ว แต่ไม่มีตามที่กำหนด จึงไม่ผ่าน`,
      failNone: 'ไม่มีเอกสารที่นับเป็นหลักฐานได้เลย จึงไม่ผ่าน',
      failSeen: 'สิ่งที่พบไม่ครบในตัวเอง แม้มีเอกสารอื่นที่อ่านไม่ได้ก็แก้ส่วนนี้ไม่ได้ จึงไม่ผ่าน',
      failDead: 'ลิงก์ที่ส่งเปิดไม่ได้ทุกลิงก์ สิ่งที่ประชาชนเปิดไม่ได้ถือว่าไม่ได้เปิดเผย จึงไม่ผ่าน',
      failNoLinks: 'ไม่ได้ส่งลิงก์ จึงไม่ผ่าน',
      reviewUnread: (count) => `ยังไม่พบในส่วนที่อ่านได้ แต่มี ${count} ฉบับที่เครื่องอ่านไม่ได้หรืออ่านได้ไม่ครบ จึงไม่ตัดสินว่าไม่ผ่าน ขอให้คนเปิดดู`,
      reviewConfirm: 'หลักฐานที่พบยังไม่พอให้เครื่องตัดสิน ขอให้คนยืนยัน',
      reviewManual: 'องค์ประกอบนี้ต้องให้คนตัดสิน และไม่มีผลต่อผลของข้อ',
      unchecked: 'เหตุขัดข้องอยู่ฝั่งผู้ตรวจ จึงยังไม่ตัดสิน และไม่นับเป็นข้อบกพร่องของสำนักงานเขต',
      notApplicable: 'ไม่เกี่ยวข้องในกรณีนี้ จึงไม่มีผล',
    },
  },
  en: {
    links: 'Submitted links, and what was opened from them',
    noLinks: 'no link was submitted',
    pages: (count, kind) => `${count} ${kind === 'spreadsheet' ? 'sheet' : kind === 'presentation' ? 'slide' : 'page'}${count === 1 ? '' : 's'}`,
    foundOn: (number) => `found on link ${number}`,
    verdictOf: (item) => `Verdict of ${item}`,
    reasons: {
      noLinks: 'no link was submitted; an item without any fails',
      allDead: 'no submitted link opens, so the item fails',
      allPass: 'every hard requirement passes, and there is nothing to remark',
      hard: (ids, verdict) => `hard requirements with “${verdict}”: ${ids}`,
      soft: (ids) => `soft requirements that do not pass add no more than a remark: ${ids}`,
      link: (numbers) => `links with something to put right add a remark: ${numbers}`,
      rule: 'The verdict of an item is the worst of its hard requirements (fail › unchecked › review › remark › pass)',
    },
    asked: 'asked',
    severities: { hard: 'hard', soft: 'soft: its absence is no more than a remark', manual: 'for a person to judge; without influence on the item' },
    periods: {
      current: () => 'as it is today',
      'in-force': () => 'in force, older ones count',
      'fiscal-year': (year) => `of fiscal year ${year}`,
      'first-half': (year) => `of fiscal year ${year}, October ${year - 1} to March ${year}`,
      'this-or-last-year': (year) => `of fiscal year ${year} or ${year - 1}`,
    },
    source: 'taken from',
    sourceOf: (_tag, text) => (text === '' ? 'another source' : text),
    looked: 'looked at',
    uses: {
      searched: 'searched',
      'other-type': 'searched, but its titles are not those of the document asked for',
      'set-aside': 'no evidence',
      unread: 'not readable by machine',
      closed: 'does not open for the public',
    },
    because(word, detail, type) {
      if (word === 'wrong-year') return `of the year ${detail ?? '–'} BE`;
      if (word === 'wrong-district') return `of another district office (${detail ?? '–'})`;
      if (word === 'placeholder') return 'no content yet';
      return type ?? reason('en', word);
    },
    notRecorded: 'this result is from before the program recorded what it looked at (oit rejudge judges the same evidence again)',
    found: 'result',
    therefore: 'therefore',
    todo: 'to do',
    nothingTodo: 'nothing',
    changed: 'today’s checklist asks something else here than when this was judged; the words above are of today',
    judgedBy: (checklist, version, rules) => `judged by checklist ${checklist} ${version}, rules version ${rules}`,
    conclusions: {
      pass: 'the evidence asked for is there: pass',
      passWithRemarks: 'the evidence asked for is there, with something to remark',
      softMissing: 'it is not complete, but the requirement is soft: no more than a remark',
      failRead: (count) => `all documents that could hold it were read (${count}), and it is not there as asked: fail`,
      failNone: 'there was no document that counts as evidence: fail',
      failSeen: 'what was found is wanting in itself; other documents that could not be read would not mend it: fail',
      failDead: 'no submitted link opens, and what the public cannot open is not disclosed: fail',
      failNoLinks: 'no link was submitted: fail',
      reviewUnread: (count) => `not in what could be read, but ${count} could not be read, or not wholly; it is not called absent, a person must look`,
      reviewConfirm: 'what was found does not suffice for a machine; a person must confirm',
      reviewManual: 'this one is for a person to judge and does not influence the item',
      unchecked: 'the failure is on our side: not judged, and not counted against the district',
      notApplicable: 'it does not apply here and counts for nothing',
    },
  },
};

/** Kinds of sources by the beginning of their tag; their descriptions in the checklist are English. */
const SOURCES_TH: readonly (readonly [string, string])[] = [
  ['title', 'ชื่อข้อในผลประเมินที่เผยแพร่'],
  ['S:', 'ผลประเมินหรือรายงานของสำนักงานเขตที่เผยแพร่'],
  ['F:', 'เอกสารสาธารณะที่อ้างองค์ประกอบของข้อนี้'],
  ['K:', 'ความรู้เรื่องคู่มือหรือกฎหมาย ยังไม่ได้เทียบต้นฉบับ'],
  ['I', 'อนุมานจากวัตถุประสงค์ของข้อ'],
  ['D', 'ข้อตกลงในการออกแบบโปรแกรม'],
];
