import type { ItemCases } from '../case.js';
import { gone, page, pdf, swap } from '../document.js';

const service = page('E-Service', `
# บริการออนไลน์ (E-Service) สำนักงานเขตห้วยขวาง
ประชาชนสามารถยื่นคำขออนุญาตผ่านระบบ BMA OSS ได้ตลอด 24 ชั่วโมง โดยไม่ต้องเดินทางมาที่สำนักงานเขต
[เข้าสู่ระบบ BMA OSS](https://eservice.bangkok.go.th)
รายการบริการ ได้แก่ ขออนุญาตก่อสร้างอาคาร ขอเลขหมายประจำบ้าน ขออนุญาตจำหน่ายอาหาร
คู่มือการใช้งานระบบ: สมัครสมาชิก กรอกคำขอ แนบเอกสาร ชำระค่าธรรมเนียม`);

export const o11: ItemCases = {
  item: 'O11',
  blind: false, // The words of the rule for systems stand in the source, which was read before.
  derive: { period: false, district: false, layouts: false },
  cases: [
    ['good', 'own page that leads to BMA OSS', [service], 'ab+ c+'],
    ['good', 'booking a queue on BMA Q', [page('จองคิวออนไลน์', `
# จองคิวรับบริการงานทะเบียนผ่าน BMA Q
จองคิวล่วงหน้าได้ทุกวันผ่านแอปพลิเคชัน BMAQ หรือทางเว็บไซต์
[จองคิวออนไลน์ BMA Q](https://bmaq.bangkok.go.th)`)], 'ab+? c~'],
    ['good', 'page and the system submitted together', [service, { ...page('BMA OSS', `
# ระบบการให้บริการแบบเบ็ดเสร็จ Bangkok One Stop Service
ยื่นคำขออนุญาตออนไลน์
{{เลขประจำตัวผู้ใช้, รหัสผ่าน}}`), url: 'https://eservice.bangkok.go.th/' }], 'ab+'],
    ['wrong document', 'forms to download only', [page('E-Service', `
# แบบฟอร์มดาวน์โหลด
[แบบคำขอมีบัตรประจำตัวประชาชน](https://webportal.bangkok.go.th/public/user_files_editor/59/f1.pdf)
[แบบคำร้องแจ้งย้าย](https://webportal.bangkok.go.th/public/user_files_editor/59/f2.pdf)`)], 'a-?'],
    ['missing', 'page that speaks of the system without a way in', [page('E-Service', `
# บริการอิเล็กทรอนิกส์
สำนักงานเขตห้วยขวางมีบริการอิเล็กทรอนิกส์แก่ประชาชนเพื่อความสะดวกรวดเร็ว ผู้สนใจติดต่อขอใช้บริการได้ที่เคาน์เตอร์ของสำนักงานเขตในวันและเวลาราชการ`)], 'ab-?'],
    ['unreadable', 'the system alone, behind a login', [{ ...gone('BMA OSS', 'login-required'), url: 'https://eservice.bangkok.go.th/' }], 'ab?'],
    ['missing', 'the link of the service is dead', [swap(service, 'https://eservice.bangkok.go.th', 'https://eservice.bangkok.go.th/old'), { ...gone('old'), url: 'https://eservice.bangkok.go.th/old' }], 'a-?'],
    ['placeholder', 'page under construction', [page('E-Service', 'หน้านี้อยู่ระหว่างการพัฒนา')], 'ab-'],
    ['wrong document', 'the home page of the portal as service', [page('หน้าแรก', `
# ยินดีต้อนรับสู่สำนักงานเขตห้วยขวาง
ข่าวประชาสัมพันธ์ 20 เมษายน 2566 สำนักงานเขตขอเชิญร่วมกิจกรรมวันสงกรานต์
ข่าวจัดซื้อจัดจ้าง`)], 'a-?'],
    ['missing', 'a manual as file that names the system, no page of the own site', [pdf('O11 คู่มือ OSS.pdf', `
# คู่มือการใช้งานระบบ BMA OSS สำหรับประชาชน
1. เข้าเว็บไซต์ https://eservice.bangkok.go.th
2. สมัครสมาชิก
3. ยื่นคำขอออนไลน์`)], 'a+?'],
  ],
};
