import type { DamageMode } from '../model/document.js';
import type { Term } from './terms.js';

/** What is wrong with a page's text layer, in words that fit behind "page 3:". */
export const DAMAGE: Readonly<Record<DamageMode, Term>> = {
  'am-as-aa': { th: 'สระอำกลายเป็นสระอา (จำนวน → จานวน)', en: 'ำ became า' },
  'am-as-tho-aa': { th: 'สระอำกลายเป็นไม้โทกับสระอา (จำเป็น → จ้าเป็น)', en: 'ำ became ้า' },
  'am-split': { th: 'สระอำแยกเป็นสองตัวหรือซ้ำกัน', en: 'ำ is in two pieces or doubled' },
  'aa-as-am': { th: 'สระอากลายเป็นสระอำ (การ → กำร)', en: 'า became ำ' },
  'private-use': { th: 'สระหรือวรรณยุกต์ใช้รหัสเฉพาะของฟอนต์เก่า', en: 'marks have private codes of an old font' },
  'private-symbols': { th: 'จุดนำหัวข้อหรือช่องทำเครื่องหมายใช้รหัสเฉพาะของฟอนต์', en: 'bullets or boxes have private codes of a symbol font' },
  'foreign-marks': { th: 'สระหรือวรรณยุกต์กลายเป็นอักษรภาษาอื่น', en: 'marks became letters of other scripts' },
  'marks-reordered': { th: 'สระกับวรรณยุกต์สลับลำดับกัน', en: 'marks are out of order' },
  'marks-shifted': { th: 'สระหรือวรรณยุกต์เลื่อนไปอยู่กับพยัญชนะตัวอื่น', en: 'marks slipped to another letter' },
  'marks-doubled': { th: 'สระหรือวรรณยุกต์ซ้ำกัน', en: 'marks are doubled' },
  'words-split': { th: 'มีช่องว่างแทรกกลางคำ', en: 'blanks inside words' },
  'letters-apart': { th: 'มีช่องว่างคั่นทุกตัวอักษร', en: 'a blank after every letter' },
  overprinted: { th: 'ข้อความถูกพิมพ์ทับซ้ำ', en: 'text printed twice over itself' },
  'lost-character': { th: 'อักขระบางตัวหายไปหรือกลายเป็นเครื่องหมาย \ufffd', en: 'some characters are lost' },
  'control-character': { th: 'มีอักขระควบคุมปนอยู่ในข้อความ', en: 'control characters among the letters' },
  'legacy-bytes': { th: 'ข้อความไทยรหัส TIS-620 แสดงเป็นอักษรละติน', en: 'TIS-620 shown as Latin letters' },
  'zero-width': { th: 'มีอักขระที่มองไม่เห็นแทรกอยู่', en: 'invisible characters between letters' },
  'double-sara-e': { th: 'พิมพ์สระเอสองตัวแทนสระแอ', en: 'แ typed as two เ' },
  'ocr-layer': { th: 'ข้อความมาจากการอ่านภาพสแกน (OCR) อาจมีคำผิด', en: 'text read from a scan (OCR), may be misread' },
  'wrong-letters': { th: 'ตัวอักษรที่คัดลอกได้ไม่ตรงกับที่เห็นบนหน้า', en: 'the letters are not those that are seen' },
  'wrong-letters-in-part': { th: 'บางแบบอักษรในหน้านี้คัดลอกได้ไม่ตรงกับที่เห็น', en: 'in one font of the page the letters are not those that are seen' },
  'foreign-junk': { th: 'ข้อความเป็นอักขระภาษาอื่นที่ไม่มีความหมาย', en: 'meaningless letters of other scripts' },
  'no-letters': { th: 'แบบอักษรไม่บอกว่าเป็นตัวอักษรใด', en: 'the font does not say which letters these are' },
  undecided: { th: 'ข้อความสั้นเกินกว่าจะบอกได้ว่าถูกต้องหรือไม่', en: 'too short to tell whether the letters are right' },
};
