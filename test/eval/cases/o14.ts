import type { ItemCases } from '../case.js';
import { gone, page } from '../document.js';

export const o14: ItemCases = {
  item: 'O14',
  blind: false, // The words of the rule for systems stand in the source, which was read before.
  derive: { period: false, district: false, layouts: false },
  cases: [
    ['good', 'page that leads to the system', [page('ระบบติดตามสถานะใบอนุญาต', `
# ระบบติดตาม (Tracking System) สถานะการขอใบอนุญาต
ผู้ยื่นคำขอสามารถตรวจสอบสถานะคำขอของท่านได้ที่ระบบ BMA OSS
[ตรวจสอบสถานะคำขอ](https://eservice.bangkok.go.th/tracking)
วิธีใช้งาน: กรอกเลขที่คำขอ แล้วกดค้นหา`)], 'ab+'],
    ['good', 'own form', [page('ติดตามเรื่อง', `
# ติดตามสถานะการขออนุญาต
{{เลขที่คำขอ, หมายเลขโทรศัพท์ 4 ตัวท้าย}}`)], 'a+ b~'],
    ['good', 'the system itself', [{ ...page('BMA OSS', `
# ติดตามสถานะคำขออนุญาต
{{เลขรับคำขอ}}`), url: 'https://eservice.bangkok.go.th/track' }], 'a+'],
    ['missing', 'telephone only', [page('ติดตามสถานะใบอนุญาต', `
# การติดตามสถานะการขอใบอนุญาต
ท่านสามารถสอบถามความคืบหน้าการขอใบอนุญาตได้ที่ฝ่ายโยธา โทรศัพท์ 0 2277 4255 ต่อ 6640 ในวันและเวลาราชการ`)], 'a-?'],
    ['wrong document', 'list of services without tracking', [page('บริการ', `
# บริการของสำนักงานเขต
งานทะเบียน งานโยธา งานรายได้ เปิดให้บริการวันจันทร์ถึงวันศุกร์ เวลา 08.00 - 16.00 น. โดยเจ้าหน้าที่ประจำจุดบริการ`)], 'a-'],
    ['placeholder', 'under construction', [page('Tracking System', 'อยู่ระหว่างดำเนินการ')], 'a-'],
    ['unreadable', 'behind a login', [{ ...gone('BMA OSS', 'login-required'), url: 'https://eservice.bangkok.go.th/' }], 'a?'],
    ['missing', 'dead', [gone('ระบบติดตาม')], 'a-'],
  ],
};
