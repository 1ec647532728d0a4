import { skeleton } from './skeleton.js';

/**
 * Share (0–1) of the Thai letters of a skeleton that belong to words any office text is full of, longest first. Running
 * text has 0.3–0.5, a procurement table 0.4–0.5, a list of names 0.00–0.05; text with wrong letters stays below 0.2.
 * Only skeletons of three letters and more count: shorter ones occur by chance.
 */
export function commonWordShare(skeletonText: string): number {
  const letters = NOT_THAI.test(skeletonText) ? skeletonText.replace(/[^\u0e01-\u0e4e]/g, '') : skeletonText;
  let covered = 0;
  for (let i = 0; i < letters.length; ) {
    const length = wordAt(letters, i);
    covered += length;
    i += Math.max(1, length);
  }
  return letters.length === 0 ? 0 : covered / letters.length;
}

const NOT_THAI = /[^\u0e01-\u0e4e]/;

/** Length of the longest common word that begins here; 0 for none. */
function wordAt(letters: string, at: number): number {
  const words = BY_BEGINNING.get(letters.charCodeAt(at) * 0x10000 + letters.charCodeAt(at + 1));
  return words?.find((word) => letters.startsWith(word, at))?.length ?? 0;
}

const FUNCTION_WORDS = 'การ และ ให้ เป็น จาก โดย ตาม หรือ ต้อง เพื่อ แล้ว ความ ที่ได้ ไม่มี ทั้งหมด แบบ ระดับ รวม เรื่อง';
const OFFICE_WORDS =
  'สำนักงาน บาท จำนวน เขต ข้อมูล ประชาชน โครงการ กรุงเทพมหานคร ดำเนิน งบประมาณ หน่วยงาน เจ้าหน้าที่ รายงาน ประเมิน บริการ แผน ' +
  'พัฒนา ปฏิบัติ คุณธรรม โปร่งใส ทุจริต ร้องเรียน ฝ่าย กิจกรรม คณะกรรมการ ข้าราชการ พนักงาน ลูกจ้าง โรงเรียน นักเรียน ประกาศ ' +
  'คำสั่ง ระเบียบ กฎหมาย พระราชบัญญัติ ถนน แขวง จังหวัด อำเภอ ตำบล เทศบาล พื้นที่ สาธารณะ ตรวจสอบ ควบคุม';
const PROCUREMENT_WORDS =
  'จัดซื้อ ราคา เสนอ เลขที่ สัญญา บริษัท จำกัด เดือน ห้างหุ้นส่วน ร้าน วิธี เฉพาะเจาะจง คัดเลือก ลำดับ รายการ ก่อสร้าง อาคาร';

const SHORTEST = 3;

/** Longest first, by their first two letters. */
const BY_BEGINNING: ReadonlyMap<number, readonly string[]> = (() => {
  const words = [FUNCTION_WORDS, OFFICE_WORDS, PROCUREMENT_WORDS].flatMap((list) => list.split(' ')).map(skeleton).filter((word) => word.length >= SHORTEST);
  const found = new Map<number, string[]>();
  for (const word of [...new Set(words)].sort((one, other) => other.length - one.length)) {
    const key = word.charCodeAt(0) * 0x10000 + word.charCodeAt(1);
    found.set(key, [...(found.get(key) ?? []), word]);
  }
  return found;
})();
