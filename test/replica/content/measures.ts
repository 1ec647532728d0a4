import type { Content } from '../blocks.js';
import { ANNOUNCEMENTS } from './integrity.js';
import { OFFICE, room, signedByDirector, YEAR } from './office.js';

const file = (name: string): string => room(`Transparency new/${name}`);
const INDICATORS = ['การปฏิบัติหน้าที่', 'การใช้งบประมาณ', 'การใช้อำนาจ', 'การใช้ทรัพย์สินของราชการ', 'การแก้ไขปัญหาการทุจริต', 'คุณภาพการดำเนินงาน', 'ประสิทธิภาพการสื่อสาร', 'การปรับปรุงระบบการทำงาน', 'การเปิดเผยข้อมูล', 'การป้องกันการทุจริต'];
const ACTIVITIES = ['จัดทำป้ายแสดงขั้นตอนและระยะเวลา', 'เผยแพร่แผนการใช้จ่ายงบประมาณ', 'ชี้แจงหลักเกณฑ์การเลื่อนเงินเดือน', 'จัดทำแนวทางการยืมพัสดุ', 'ประชาสัมพันธ์ช่องทางร้องเรียน', 'สำรวจความพึงพอใจผู้รับบริการ', 'ปรับปรุงหน้าเว็บไซต์', 'ลดขั้นตอนการอนุญาต', 'ทบทวนข้อมูล OIT ทุกเดือน', 'ประเมินความเสี่ยงการทุจริต'];
const DONE = ['มกราคม 2566', 'ธันวาคม 2565', 'มีนาคม 2566', 'มกราคม 2566', 'กุมภาพันธ์ 2566', 'มีนาคม 2566', 'กุมภาพันธ์ 2566', 'มกราคม 2566', 'มีนาคม 2566', 'ธันวาคม 2565'];

/** O30 measures, the analysis they rest on, the report, and the announcements that are repeated here. */
export const measures: Content = {
  pages: [{ id: 16275, kind: 'text', titleTh: 'มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน', titleEn: 'Integrity Measures', blocks: [`มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ${OFFICE} ${YEAR}`, { links: [{ text: 'มาตรการ ปี 2566', to: file('O30 Moral measure 2566.pdf') }] }] }],
  files: [
    {
      path: file('O30 Moral measure 2566.pdf'), what: 'analysis of last year and measures', title: ['มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน', `${OFFICE} ${YEAR}`], landscape: true,
      blocks: [
        { h: 'การวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใส (ITA) ประจำปีงบประมาณ พ.ศ. 2565' },
        'ผลการประเมินปี 2565 มีจุดแข็งด้านการเปิดเผยข้อมูล จุดอ่อนคือการสื่อสารกับผู้รับบริการและการรับรู้แนวทางการใช้ทรัพย์สิน ประเด็นที่ต้องปรับปรุงปรากฏในตาราง',
        { head: [['ตัวชี้วัด', 'ประเด็นที่ต้องพัฒนา', 'มาตรการ/กิจกรรมที่จะดำเนินการ', 'ขั้นตอน/วิธีการ', 'ผลผลิต', 'ระยะเวลาแล้วเสร็จ', 'ผู้รับผิดชอบ', 'การกำกับติดตามโดยผู้อำนวยการเขต']], rows: INDICATORS.map((name, i) => [`ตัวชี้วัดที่ ${i + 1} ${name}`, `ยกระดับ${name}`, ACTIVITIES[i] ?? '', 'มอบหมาย ดำเนินการ และติดตาม', 'ดำเนินการครบทุกฝ่าย', DONE[i] ?? '', i < 5 ? 'ทุกฝ่าย' : 'ฝ่ายปกครอง', 'รายงานทุกเดือน']) },
      ],
    },
    {
      path: file('O30 Moral measure IIT and EIT report 2566.pdf'), what: 'report on the measures', title: ['รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน', `${OFFICE} ${YEAR} (IIT และ EIT)`],
      blocks: [{ head: [['มาตรการ', 'ผลการดำเนินการ', 'ผู้รับผิดชอบ']], rows: ACTIVITIES.slice(0, 8).map((activity, i) => [activity, `ดำเนินการแล้วเสร็จเดือน${DONE[i] ?? ''}`, i < 5 ? 'ทุกฝ่าย' : 'ฝ่ายปกครอง']) }],
    },
    { path: file('O30 Compare operation OIT 2566.pdf'), what: 'what changed since last year', title: ['เปรียบเทียบการดำเนินการ OIT', `${OFFICE} ปี 2565 และปี 2566`], blocks: [{ head: [['ตัวชี้วัด', 'ผลปี 2565', 'การดำเนินการปี 2566']], rows: [['การเปิดเผยข้อมูล', '97.50', 'เพิ่มสถิติการให้บริการ'], ['การป้องกันการทุจริต', '100.00', 'จัดทำประกาศภาษาอังกฤษ']] }, 'กำกับติดตามโดยคณะทำงาน ITA เดือนละครั้ง'] },
    { path: file('O30 Announcement Complaint Handling 2566.pdf'), what: 'announcement on complaints', title: ['ประกาศสำนักงานเขตห้วยขวาง', 'เรื่อง มาตรการจัดการเรื่องร้องเรียนการทุจริต', YEAR], blocks: ['ให้ฝ่ายปกครองรับเรื่องร้องเรียนการทุจริตและรายงานผู้อำนวยการเขตภายใน 3 วัน', signedByDirector('16 มกราคม พ.ศ. 2566')] },
    { path: file('O30 Announcement honest will_thai 2566.pdf'), what: 'announcement of honest will', title: ['ประกาศเจตจำนงสุจริต', `ของผู้บริหาร${OFFICE}`, YEAR], blocks: ['ข้าพเจ้าในฐานะผู้อำนวยการเขตห้วยขวางขอประกาศเจตจำนงว่าจะบริหารงานด้วยความซื่อสัตย์สุจริต โปร่งใส และตรวจสอบได้', signedByDirector('11 มกราคม พ.ศ. 2566')] },
    { path: file('O30 Announcement honest will_eng 2566.pdf'), what: 'announcement of honest will in English', title: ['Declaration of Honest Will', 'Huai Khwang District Office', 'Fiscal Year 2566 (2023)'], blocks: ['As the Director of Huai Khwang District I declare that the office will be run with honesty, transparency and accountability.', { sign: ['Announced on 11 January 2023', '(Mr. Tuayang Thotsop)', 'Director of Huai Khwang District'] }] },
    { path: file('O30 Announcement Anti-Bribery Policy_thai 2566.pdf'), what: 'anti-bribery announcement again', ...ANNOUNCEMENTS.antiBriberyThai },
    { path: file('O30 Announcement Anti-Bribery Policy_eng 2566.pdf'), what: 'anti-bribery announcement in English again', ...ANNOUNCEMENTS.antiBriberyEnglish },
    { path: file('O30 Announcement No Gift Policy_thai 2566.pdf'), what: 'no-gift announcement again', ...ANNOUNCEMENTS.noGiftThai },
    { path: file('O30 Announcement No Gift Policy_eng 2566.pdf'), what: 'no-gift announcement in English again', ...ANNOUNCEMENTS.noGiftEnglish },
    { path: file('O30 Announcement Check the discretion measure 2566.pdf'), what: 'announcement on discretion again', ...ANNOUNCEMENTS.discretion },
    { path: file('O30 Announcement Whistleblower Protection 2566.pdf'), what: 'protection of whistleblowers', title: ['ประกาศสำนักงานเขตห้วยขวาง', 'เรื่อง มาตรการคุ้มครองผู้แจ้งเบาะแสการทุจริต', YEAR], blocks: ['ให้ปกปิดชื่อและข้อมูลของผู้แจ้งเบาะแส ห้ามเปิดเผยต่อผู้ถูกร้องเรียน', signedByDirector('16 มกราคม พ.ศ. 2566')] },
    { path: file('O30 borrow parcels guidelines 2566.pdf'), what: 'how to borrow', title: ['แนวทางการยืมพัสดุ', `${OFFICE} ${YEAR}`], font: 'Garuda', blocks: [{ steps: ['กรอกใบยืม', 'ขออนุญาตหัวหน้าฝ่าย', 'รับพัสดุ', 'คืนพัสดุตามกำหนด'] }] },
    { path: file('O30 publicly release information measure 2566.pdf'), what: 'measure on publishing', title: ['มาตรการเผยแพร่ข้อมูลต่อสาธารณะ', `${OFFICE} ${YEAR}`], blocks: ['ให้ทุกฝ่ายส่งข้อมูลตามรายการ OIT ให้ฝ่ายปกครองเผยแพร่บนเว็บไซต์ภายในวันที่ 5 ของทุกเดือน'] },
  ],
};
