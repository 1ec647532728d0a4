import type { ItemCases } from '../case.js';
import { page, pdf, scan, word } from '../document.js';

const building = pdf('O13 Checklist อาคาร ข.1.pdf', `
# รายการตรวจสอบเอกสาร (Checklist) การขออนุญาตก่อสร้างอาคารพักอาศัยไม่เกิน 3 ชั้น
สำนักการโยธา กรุงเทพมหานคร
รายการ | มี | ไม่มี | หมายเหตุ
1. คำขออนุญาต (แบบ ข.1) | ☐ | ☐ |
2. สำเนาโฉนดที่ดิน | ☐ | ☐ |
3. แบบแปลน รายการประกอบแบบ | ☐ | ☐ |`);

const drain = pdf('O13 Checklist เชื่อมท่อ.pdf', `
# แบบตรวจรายการ (Checklist) การขออนุญาตเชื่อมท่อระบายน้ำ
สำนักการระบายน้ำ
( ) คำขออนุญาตเชื่อมท่อ แบบ รบ.1
( ) แผนผังบริเวณแสดงแนวท่อ
( ) สำเนาบัตรประจำตัวประชาชน
เอกสาร ☐ ครบถ้วน ☐ ไม่ครบถ้วน`);

const food = pdf('O13 Checklist อาหาร.pdf', `
# Check List การพิจารณาออกใบอนุญาตจัดตั้งสถานที่จำหน่ายอาหารและสถานที่สะสมอาหาร
สำนักอนามัย
ที่ | รายการตรวจ | ผ่าน | ไม่ผ่าน
1 | พื้น ผนัง เพดาน สะอาด | ☐ | ☐
2 | บ่อดักไขมัน | ☐ | ☐
3 | ใบรับรองแพทย์ผู้สัมผัสอาหาร | ☐ | ☐`);

const matrix = page('รายการตรวจ (Checklist) การออกใบอนุญาต', `
# รายการการตรวจ (Checklist) ในการพิจารณาการออกใบอนุญาต
เอกสารที่ต้องตรวจ | อนุญาตก่อสร้างอาคาร | เชื่อมท่อระบายน้ำ | สถานที่จำหน่ายอาหาร
คำขอตามแบบ | ☑ | ☑ | ☑
สำเนาบัตรประจำตัวประชาชน | ☑ | ☑ | ☑
แบบแปลน | ☑ | ☑ | -
ใบรับรองแพทย์ | - | - | ☑`);

export const o13: ItemCases = {
  item: 'O13',
  blind: true,
  derive: { period: false, district: false },
  cases: [
    ['good', 'three files', [building, drain, food], 'abc+ d+?'],
    ['good', 'three central forms behind an own page', [page('Checklist ใบอนุญาต', `
# รายการการตรวจ (Checklist) ในการพิจารณาการออกใบอนุญาต
[Checklist การขออนุญาตก่อสร้างอาคาร](O13 Checklist อาคาร ข.1.pdf)
[Checklist การขออนุญาตเชื่อมท่อระบายน้ำ](O13 Checklist เชื่อมท่อ.pdf)
[Checklist สถานที่จำหน่ายอาหาร](O13 Checklist อาหาร.pdf)`)], 'abc+', [building, drain, food]],
    ['good', 'one matrix for three permits', [matrix], 'abc+'],
    ['good', 'three parts of one page', [page('Checklist', `
# เช็คลิสต์การพิจารณาออกใบอนุญาต
## ใบอนุญาตก่อสร้าง ดัดแปลง รื้อถอนอาคาร
1. แบบ ข.1 ครบ/ไม่ครบ
2. โฉนดที่ดิน ครบ/ไม่ครบ
## การเชื่อมท่อน้ำทิ้งกับท่อระบายน้ำสาธารณะ
1. แบบคำขอ รบ.1 ครบ/ไม่ครบ
2. ผังแสดงแนวท่อ ครบ/ไม่ครบ
## ใบอนุญาตสถานที่จำหน่ายหรือสะสมอาหาร
1. แบบ สอ.1 ครบ/ไม่ครบ
2. ใบรับรองแพทย์ ครบ/ไม่ครบ`)], 'abc+'],
    ['missing', 'no drain', [building, food], 'a+ b- c+'],
    ['missing', 'no food', [building, drain], 'ab+ c-'],
    ['missing', 'no building', [drain, food], 'a- bc+'],
    ['wrong document', 'the law of buildings instead of a checklist', [pdf('O13 พรบ.pdf', `
# พระราชบัญญัติควบคุมอาคาร พ.ศ. 2522
มาตรา 21 ผู้ใดจะก่อสร้าง ดัดแปลง หรือเคลื่อนย้ายอาคาร ต้องได้รับใบอนุญาตจากเจ้าพนักงานท้องถิ่น`), drain, food], 'a- bc+'],
    ['wrong document', 'statistics of permits instead of checklists', [page('ใบอนุญาต', `
# สถิติการออกใบอนุญาต ปี 2566
ประเภท | จำนวน
ก่อสร้างอาคาร | 14
เชื่อมท่อระบายน้ำ | 3
จำหน่ายอาหาร | 22`)], 'abc-'],
    ['unreadable', 'drain as a scan', [building, scan('O13 เชื่อมท่อ.pdf'), food], 'a+ b? c+'],
    ['placeholder', 'page with three headings and nothing below', [page('Checklist', `
# รายการตรวจ (Checklist)
ก่อสร้างอาคาร เชื่อมท่อ จำหน่ายอาหาร
อยู่ระหว่างจัดทำ`)], 'abc-'],
    ['good', 'permit for food as Word file with Thai digits', [building, drain, word('แบบตรวจร้านอาหาร สอ.docx', `
# แบบรายการตรวจ (เช็คลิสต์) ใบอนุญาตสถานที่จำหน่ายอาหาร
๑. คำขอรับใบอนุญาต (แบบ สอ.๑)  □ ครบ □ ไม่ครบ
๒. สำเนาทะเบียนบ้าน  □ ครบ □ ไม่ครบ
๓. ผ่านการตรวจสุขลักษณะ  □ ผ่าน □ ไม่ผ่าน`)], 'abc+'],
  ],
};
