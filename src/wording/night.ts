import type { ChangeCause, LinkChange } from '../model/diff.js';
import type { NightSummary } from '../model/night.js';
import type { Wording } from '../model/finding.js';
import type { Outcome } from '../model/resource.js';
import { OUTCOMES } from '../model/outcome.js';

type Both = Pick<Wording, 'messageTh' | 'messageEn'>;

const percent = (share: number): string => `${(100 * share).toFixed(share < 0.1 ? 1 : 0)} %`;

const ENDED: Record<NightSummary['ended'], { th: string; en: string }> = {
  finished: { th: '', en: '' },
  window: { th: ' เพราะหมดช่วงเวลาที่กำหนด จะทำต่อในครั้งหน้า', en: ': the time window closed; the rest follows next time' },
  interrupted: { th: ' เพราะถูกสั่งให้หยุด จะทำต่อเมื่อเริ่มใหม่', en: ': it was interrupted; the rest follows when it is started again' },
  'network-down': { th: ' เพราะเครื่องที่ใช้ตรวจเชื่อมต่ออินเทอร์เน็ตไม่ได้ จะทำต่อเมื่อเริ่มใหม่', en: ': the checking machine has no internet connection; the rest follows when it is started again' },
  budget: { th: ' เพราะใช้จำนวนคำขอที่กำหนดไว้สำหรับวันนี้ครบแล้ว จะทำต่อในวันถัดไป', en: ': our own daily limit of requests was reached; the rest follows another day' },
};

/** Why a night is not to be believed as it stands. */
export const NIGHT_WORDS = {
  incomplete: (done: number, all: number, ended: NightSummary['ended']): Both => ({
    messageTh: `ตรวจเสร็จ ${done} จาก ${all} เขต${ENDED[ended].th}`,
    messageEn: `${done} of ${all} districts are finished${ENDED[ended].en}`,
  }),
  unchecked: (share: number): Both => ({
    messageTh: `ยังไม่ได้ตรวจ ${percent(share)} ของทั้งหมดเพราะเหตุขัดข้องฝั่งผู้ตรวจ ผลคืนนี้จึงยังสรุปไม่ได้`,
    messageEn: `${percent(share)} remained unchecked through failures on our side, so that this night settles little`,
  }),
  errorMix: (outcome: Outcome, now: number, before: number): Both => ({
    messageTh: `ลิงก์ที่มีอาการ “${OUTCOMES[outcome].messageTh}” เพิ่มเป็น ${percent(now)} ของทั้งหมด (ปกติ ${percent(before)}) น่าจะเกิดจากเว็บพอร์ทัล เครือข่าย หรือโปรแกรมตรวจ มากกว่าหน่วยงานแต่ละแห่ง`,
    messageEn: `Links that end in "${outcome}" have grown to ${percent(now)} (usually ${percent(before)}); the portal, the network or this checker is more likely to blame than so many offices`,
  }),
  stale: (days: number | null): Both =>
    days === null
      ? { messageTh: 'ยังไม่เคยมีการตรวจประจำคืนที่เสร็จสมบูรณ์', messageEn: 'No night has ever been finished' }
      : days < 0
        ? { messageTh: 'การตรวจประจำคืนครั้งล่าสุดมีเวลาอยู่ในอนาคต กรุณาตรวจสอบนาฬิกาของเครื่อง', messageEn: 'The last finished night lies in the future; please look at the clock of this machine' }
        : { messageTh: `ไม่มีการตรวจประจำคืนที่เสร็จสมบูรณ์มา ${days} วันแล้ว`, messageEn: `No night has been finished for ${days} days` },
};

/** What became of a link or verdict, in a word or two. */
export const CHANGE_KINDS: Record<LinkChange['kind'], { th: string; en: string }> = {
  'newly-failing': { th: 'เสียใหม่', en: 'newly failing' },
  repaired: { th: 'แก้ไขแล้ว', en: 'repaired' },
  worse: { th: 'แย่ลง', en: 'worse' },
  better: { th: 'ดีขึ้น', en: 'better' },
  unchecked: { th: 'ครั้งนี้ยังไม่ได้ตรวจ', en: 'not checked this time' },
  'checked-again': { th: 'กลับมาตรวจได้', en: 'checked again' },
  added: { th: 'เพิ่มใหม่', en: 'added' },
  removed: { th: 'ไม่มีแล้ว', en: 'gone from the list' },
  'content-changed': { th: 'เนื้อหาเปลี่ยน', en: 'content changed' },
  flapping: { th: 'เปิดได้บ้างไม่ได้บ้าง', en: 'goes and comes' },
};

export const CHANGE_CAUSES: Record<ChangeCause, { th: string; en: string }> = {
  content: { th: 'สิ่งที่เปิดจากลิงก์ของข้อนี้เปลี่ยนไป', en: 'what the links of the item give has changed' },
  list: { th: 'รายการลิงก์ที่ส่งเปลี่ยนไป', en: 'other links were submitted' },
  checklist: { th: 'แบบตรวจกำหนดองค์ประกอบนี้ต่างจากเดิม', en: 'the checklist asks something else here' },
  rules: { th: 'กฎการตรวจของโปรแกรมเปลี่ยนรุ่น', en: 'the rules of the program changed' },
  unrecorded: { th: 'ผลเดิมไม่ได้บันทึกว่าตัดสินด้วยกฎรุ่นใด', en: 'the old verdict does not say by which rule it was given' },
  day: { th: 'เนื้อหาเดิม แต่ตรวจคนละวัน', en: 'the same content on another day' },
  flapping: { th: 'ลิงก์ของข้อนี้เปิดได้บ้างไม่ได้บ้าง', en: 'a link of this item goes and comes' },
  program: { th: 'โปรแกรมเปลี่ยน โดยเนื้อหาและกฎที่บันทึกไว้ยังเดิม', en: 'the program changed, though content and recorded rules are the same' },
};

export function flappingWords({ changes, nights }: { changes: number; nights: number }): { th: string; en: string } {
  return {
    th: `เปิดได้บ้างไม่ได้บ้าง (เปลี่ยนสถานะ ${changes} ครั้งใน ${nights} คืนล่าสุด) ควรแจ้งผู้ดูแลเว็บไซต์ให้ตรวจสอบเครื่องแม่ข่าย`,
    en: `goes and comes (${changes} changes in the last ${nights} nights); ask the site administrator to look at the server`,
  };
}
