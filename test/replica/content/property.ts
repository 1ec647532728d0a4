import type { Content } from '../blocks.js';
import { DIRECTOR, OFFICE, room, signedByDirector, YEAR } from './office.js';

const file = (name: string): string => room(`fraud prevention new/${name}`);

/** O29 property of the state, donations, seized items. */
export const property: Content = {
  pages: [{ id: 26895, kind: 'text', titleTh: 'การจัดการทรัพย์สินของราชการและของบริจาคและการจัดเก็บของกลาง', titleEn: 'State Property', blocks: [`แนวทางการจัดการทรัพย์สินของราชการ ของบริจาค และการจัดเก็บของกลาง ${OFFICE}`, { links: [{ text: 'แนวทางการใช้ทรัพย์สินของราชการ', to: file('O29 government property guidelines 2566.pdf') }] }] }],
  files: [
    {
      path: file('O29 government property guidelines 2566.pdf'), what: 'how to borrow property, submitted twice', title: ['แนวทางการจัดการทรัพย์สินของราชการ', 'การยืมและการคืนพัสดุและครุภัณฑ์', `${OFFICE} ${YEAR}`],
      blocks: [{ h: 'ขั้นตอนการยืมทรัพย์สินของราชการ' }, { steps: ['ผู้ยืมกรอกใบยืมพัสดุและลงนาม', 'หัวหน้าฝ่ายอนุญาต', 'เจ้าหน้าที่พัสดุจ่ายของและบันทึกทะเบียน', 'คืนภายใน 15 วันและตรวจสภาพ'] }, signedByDirector('18 มกราคม พ.ศ. 2566')],
    },
    { path: file('O29 INFO government property management_treasure 2566.pdf'), what: 'poster on property', title: ['การจัดการทรัพย์สินของราชการ', `${OFFICE} ปี 2566`], look: 'scan', blocks: [{ list: ['ใช้เพื่อราชการเท่านั้น', 'ลงทะเบียนคุมทรัพย์สินทุกรายการ', 'ตรวจสอบพัสดุประจำปี'] }] },
    { path: file('O29 appoint members of the board hk 2566.pdf'), what: 'order that appoints the inspectors', title: ['คำสั่งสำนักงานเขตห้วยขวาง ที่ 58/2566', 'เรื่อง แต่งตั้งคณะกรรมการตรวจสอบทรัพย์สิน ของบริจาค และของกลาง'], blocks: [{ list: ['ผู้ช่วยผู้อำนวยการเขต เป็นประธานกรรมการ', 'หัวหน้าฝ่ายการคลัง เป็นกรรมการ', 'หัวหน้าฝ่ายเทศกิจ เป็นกรรมการ'] }, { sign: ['สั่ง ณ วันที่ 20 มกราคม พ.ศ. 2566', `(${DIRECTOR})`, 'ผู้อำนวยการเขตห้วยขวาง'] }] },
    { path: file('O29 central storage measures.pdf'), what: 'measures on seized items', title: ['มาตรการการจัดเก็บของกลาง', `ฝ่ายเทศกิจ ${OFFICE}`], blocks: ['ของกลางที่ยึดจากการบังคับใช้กฎหมายให้จัดเก็บในห้องเก็บของกลาง มีบัญชีคุมและผู้ถือกุญแจ 2 คน', { steps: ['บันทึกการยึดและถ่ายภาพ', 'ติดป้ายเลขที่ของกลาง', 'ลงบัญชีของกลาง', 'ตรวจนับทุกเดือน'] }] },
    { path: file('O29 central storage.pdf'), what: 'list of seized items', title: ['บัญชีรายการของกลาง', `${OFFICE} ปีงบประมาณ พ.ศ. 2566`], blocks: [{ head: [['ที่', 'วันที่ยึด', 'รายการของกลาง', 'จำนวน', 'สถานะ']], rows: [['1', '14 พฤศจิกายน 2565', 'โต๊ะพับ', '4 ตัว', 'จัดเก็บ'], ['2', '18 มกราคม 2566', 'ร่มสนาม', '2 คัน', 'คืนเจ้าของแล้ว'], ['3', '7 มีนาคม 2566', 'ป้ายโฆษณา', '35 ป้าย', 'จัดเก็บ']] }] },
    { path: file('O29 property description report 2566.pdf'), what: 'register of property', title: ['ทะเบียนคุมทรัพย์สินและรายงานครุภัณฑ์', `${OFFICE} ${YEAR}`], landscape: true, blocks: [{ head: [['เลขทะเบียน', 'รายการครุภัณฑ์', 'จำนวน', 'ราคาต่อหน่วย (บาท)', 'สภาพ']], rows: [['7440-001-65', 'เครื่องคอมพิวเตอร์', '12', '22,000.00', 'ใช้งานได้'], ['2320-004-60', 'รถบรรทุกเก็บขนมูลฝอย', '6', '2,850,000.00', 'ใช้งานได้'], ['7110-015-58', 'ตู้เก็บเอกสาร', '40', '4,500.00', 'ชำรุด 3 ตู้']] }] },
    { path: file('O29 donation payment list form 2566.pdf'), what: 'list of donations', title: ['บัญชีรายการรับและจ่ายของบริจาค', `${OFFICE} ${YEAR}`], blocks: ['แนวทางการจัดการของบริจาค: ผู้รับต้องออกใบรับและลงบัญชีทุกครั้ง', { head: [['วันที่', 'รายการของบริจาค', 'ผู้บริจาค', 'รับ', 'จ่าย', 'คงเหลือ']], rows: [['19 ตุลาคม 2565', 'ถุงยังชีพ', 'ร้านสมมติพาณิชย์', '150', '150', '0'], ['12 มกราคม 2566', 'ผ้าห่ม', 'บริษัท ตัวอย่างการช่าง จำกัด', '80', '62', '18']] }] },
  ],
};
