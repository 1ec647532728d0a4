import { skeleton } from './skeleton.js';

/**
 * Share (0–1) of the Thai letters of a skeleton that belong to words any office text is full of, longest first. Running
 * text has 0.3–0.5, a procurement table 0.4–0.5, a list of names 0.00–0.05; text with wrong letters stays below 0.2.
 * Only skeletons of three letters and more count: shorter ones occur by chance.
 */
export function commonWordShare(skeletonText: string): number {
  const letters = skeletonText.replace(/[^\u0e01-\u0e4e]/g, '');
  let covered = 0;
  for (let i = 0; i < letters.length; ) {
    let length = Math.min(LONGEST, letters.length - i);
    while (length >= SHORTEST && !SKELETONS.has(letters.slice(i, i + length))) length--;
    if (length >= SHORTEST) covered += length;
    i += length >= SHORTEST ? length : 1;
  }
  return letters.length === 0 ? 0 : covered / letters.length;
}

const FUNCTION_WORDS = 'การ และ ให้ เป็น จาก โดย ตาม หรือ ต้อง เพื่อ แล้ว ความ ที่ได้ ไม่มี ทั้งหมด แบบ ระดับ รวม เรื่อง';
const OFFICE_WORDS =
  'สำนักงาน บาท จำนวน เขต ข้อมูล ประชาชน โครงการ กรุงเทพมหานคร ดำเนิน งบประมาณ หน่วยงาน เจ้าหน้าที่ รายงาน ประเมิน บริการ แผน ' +
  'พัฒนา ปฏิบัติ คุณธรรม โปร่งใส ทุจริต ร้องเรียน ฝ่าย กิจกรรม คณะกรรมการ ข้าราชการ พนักงาน ลูกจ้าง โรงเรียน นักเรียน ประกาศ ' +
  'คำสั่ง ระเบียบ กฎหมาย พระราชบัญญัติ ถนน แขวง จังหวัด อำเภอ ตำบล เทศบาล พื้นที่ สาธารณะ ตรวจสอบ ควบคุม';
const PROCUREMENT_WORDS =
  'จัดซื้อ ราคา เสนอ เลขที่ สัญญา บริษัท จำกัด เดือน ห้างหุ้นส่วน ร้าน วิธี เฉพาะเจาะจง คัดเลือก ลำดับ รายการ ก่อสร้าง อาคาร';

const SHORTEST = 3;
const SKELETONS: ReadonlySet<string> = new Set(
  [FUNCTION_WORDS, OFFICE_WORDS, PROCUREMENT_WORDS].flatMap((words) => words.split(' ')).map(skeleton).filter((word) => word.length >= SHORTEST),
);
const LONGEST = Math.max(...[...SKELETONS].map((word) => word.length));
