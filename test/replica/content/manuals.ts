import type { Content, File } from '../blocks.js';
import { ADDRESS, OFFICE, PHONE, SECTIONS } from './office.js';

interface Work {
  staffFile: string;
  publicFile: string;
  /** Mission and process of the staff manual. */
  process: string;
  post: string;
  staffSteps: string[];
  service: string;
  publicSteps: string[];
  time: string;
  fee: string;
  papers: string[];
}

/** One per section, in the order of `SECTIONS`. */
const WORK: Work[] = [
  { staffFile: 'Administrative', publicFile: 'O14_Administrative_government_contact_manual_v1.pdf', process: 'การรับและส่งหนังสือราชการ', post: 'เจ้าพนักงานธุรการ', staffSteps: ['รับหนังสือและลงทะเบียนรับ', 'เสนอหัวหน้าฝ่ายเกษียนหนังสือ', 'เสนอผู้อำนวยการเขตสั่งการ', 'แจ้งฝ่ายที่เกี่ยวข้องและจัดเก็บ'], service: 'การขอหนังสือรับรองของผู้อำนวยการเขต', publicSteps: ['ยื่นคำร้องที่ฝ่ายปกครอง', 'เจ้าหน้าที่ตรวจสอบเอกสารและสอบพยาน', 'รับหนังสือรับรอง'], time: '60 นาที', fee: 'ไม่เสียค่าใช้จ่าย', papers: ['บัตรประจำตัวประชาชน', 'สำเนาทะเบียนบ้าน', 'พยาน 2 คน'] },
  { staffFile: 'Registration', publicFile: 'O14_registration_dept.pdf', process: 'การแจ้งย้ายที่อยู่', post: 'เจ้าพนักงานปกครอง', staffSteps: ['ตรวจสอบหลักฐานผู้แจ้ง', 'บันทึกรายการในระบบทะเบียนราษฎร', 'พิมพ์ใบแจ้งการย้ายที่อยู่', 'นายทะเบียนลงนาม'], service: 'การทำบัตรประจำตัวประชาชน', publicSteps: ['กดบัตรคิว', 'ยื่นหลักฐานและถ่ายรูป', 'ตรวจสอบลายนิ้วมือ', 'รับบัตร'], time: '15 นาที', fee: 'ไม่เสียค่าธรรมเนียมกรณีทำบัตรครั้งแรกหรือบัตรหมดอายุ', papers: ['บัตรเดิม หรือสูติบัตร', 'ทะเบียนบ้านฉบับเจ้าบ้าน'] },
  { staffFile: 'Civil', publicFile: 'O14_civil_dept.pdf', process: 'การตรวจพิจารณาคำขออนุญาตก่อสร้างอาคาร', post: 'วิศวกรโยธาและนายช่างโยธา', staffSteps: ['รับคำขอและตรวจเอกสาร', 'ตรวจผังบริเวณและสถานที่จริง', 'ตรวจแบบแปลนสถาปัตยกรรมและวิศวกรรม', 'เสนอผู้อำนวยการเขตลงนามใบอนุญาต'], service: 'การขออนุญาตก่อสร้างอาคาร', publicSteps: ['ยื่นคำขอ ข.1 พร้อมแบบแปลน', 'เจ้าหน้าที่ตรวจสถานที่และแบบแปลน', 'ชำระค่าธรรมเนียมและรับใบอนุญาต'], time: '45 วัน', fee: 'ค่าธรรมเนียมใบอนุญาตก่อสร้าง 200 บาท', papers: ['แบบคำขออนุญาต ข.1', 'แบบแปลน 5 ชุด', 'สำเนาโฉนดที่ดิน'] },
  { staffFile: 'Environmental', publicFile: 'O14_environment_dept.pdf', process: 'การตรวจสุขลักษณะสถานประกอบการ', post: 'นักวิชาการสุขาภิบาล', staffSteps: ['จัดทำแผนการตรวจประจำเดือน', 'ตรวจตามแบบตรวจสุขลักษณะ', 'แจ้งผลและให้คำแนะนำ', 'ติดตามการแก้ไข'], service: 'การขอใบอนุญาตจัดตั้งสถานที่จำหน่ายอาหาร', publicSteps: ['ยื่นคำขอพร้อมหลักฐาน', 'เจ้าหน้าที่ตรวจสถานที่', 'ชำระค่าธรรมเนียมและรับใบอนุญาต'], time: '30 วัน', fee: 'ค่าธรรมเนียมตามพื้นที่ ไม่เกิน 3,000 บาทต่อปี', papers: ['บัตรประจำตัวประชาชน', 'หลักฐานการใช้สถานที่', 'ใบรับรองการอบรมสุขาภิบาลอาหาร'] },
  { staffFile: 'Income', publicFile: 'O10_service_Income_dept.pdf', process: 'การประเมินภาษีป้าย', post: 'เจ้าพนักงานจัดเก็บรายได้', staffSteps: ['รับแบบแสดงรายการภาษีป้าย', 'ตรวจสอบขนาดและประเภทป้าย', 'แจ้งการประเมิน', 'รับชำระและออกใบเสร็จ'], service: 'การชำระภาษีที่ดินและสิ่งปลูกสร้าง', publicSteps: ['นำหนังสือแจ้งการประเมินมาที่ฝ่ายรายได้', 'เจ้าหน้าที่ตรวจสอบยอดภาษี', 'ชำระเงินและรับใบเสร็จ'], time: '10 นาที', fee: 'ไม่เสียค่าใช้จ่ายในการรับบริการ', papers: ['หนังสือแจ้งการประเมินภาษี'] },
  { staffFile: 'Cleanliness_and_parks', publicFile: 'O14_Cleanliness_government_contact_manual_v2.pdf', process: 'การเก็บขนมูลฝอย', post: 'พนักงานขับรถและพนักงานทั่วไป (เก็บขนมูลฝอย)', staffSteps: ['ตรวจความพร้อมของรถ', 'เก็บขนตามเส้นทางและเวลา', 'ขนส่งไปสถานีขนถ่าย', 'รายงานปริมาณมูลฝอย'], service: 'การขอให้ตัดแต่งต้นไม้', publicSteps: ['ยื่นคำขอพร้อมแผนที่', 'เจ้าหน้าที่สำรวจและประเมินค่าบริการ', 'ชำระค่าบริการ', 'ตัดแต่งตามนัด'], time: '15 วัน', fee: 'ค่าธรรมเนียมตามขนาดต้นไม้ เริ่มต้น 100 บาท', papers: ['บัตรประจำตัวประชาชน', 'ภาพถ่ายต้นไม้'] },
  { staffFile: 'Education', publicFile: 'O14_Education_government_contact_manual_v2.pdf', process: 'การรับนักเรียนเข้าเรียน', post: 'นักวิชาการศึกษา', staffSteps: ['ประกาศรับสมัคร', 'รวบรวมจำนวนผู้สมัครจากโรงเรียน', 'รายงานผลการรับนักเรียน', 'ติดตามเด็กตกหล่น'], service: 'การผ่อนผันเด็กเข้าเรียนการศึกษาภาคบังคับ', publicSteps: ['ยื่นคำร้องที่ฝ่ายการศึกษา', 'เจ้าหน้าที่ตรวจสอบเหตุผล', 'แจ้งผลเป็นหนังสือ'], time: '7 วัน', fee: 'ไม่เสียค่าใช้จ่าย', papers: ['สูติบัตรเด็ก', 'ทะเบียนบ้าน', 'บัตรประจำตัวผู้ปกครอง'] },
  { staffFile: 'Finance', publicFile: 'O14_finance_dept.pdf', process: 'การเบิกจ่ายเงินงบประมาณ', post: 'นักวิชาการเงินและบัญชี', staffSteps: ['รับใบสำคัญคู่จ่าย', 'ตรวจสอบความถูกต้องตามระเบียบ', 'บันทึกในระบบ MIS', 'เสนออนุมัติและจ่ายเงิน'], service: 'การขอรับเงินค่าจ้างและค่าพัสดุของผู้ขาย', publicSteps: ['ส่งใบแจ้งหนี้', 'เจ้าหน้าที่ตรวจรับและตรวจเอกสาร', 'รับเงินโอนเข้าบัญชี'], time: '5 วัน', fee: 'ไม่เสียค่าใช้จ่าย', papers: ['ใบแจ้งหนี้', 'ใบส่งของ', 'หนังสือรับรองนิติบุคคล'] },
  { staffFile: 'Municipality', publicFile: 'O14_municipality_dept.pdf', process: 'การกวดขันผู้ฝ่าฝืนในที่สาธารณะ', post: 'เจ้าหน้าที่เทศกิจ', staffSteps: ['ออกตรวจตามแผน', 'ตักเตือนและจับกุมผู้ฝ่าฝืน', 'ส่งเปรียบเทียบปรับ', 'รายงานผลประจำวัน'], service: 'การแจ้งเหตุตั้งวางสิ่งของกีดขวางทางเท้า', publicSteps: ['แจ้งเหตุทางโทรศัพท์หรือด้วยตนเอง', 'เจ้าหน้าที่ตรวจสอบจุดที่แจ้ง', 'แจ้งผลให้ผู้แจ้งทราบ'], time: '3 วัน', fee: 'ไม่เสียค่าใช้จ่าย', papers: ['ภาพถ่ายหรือตำแหน่งที่ตั้ง'] },
  { staffFile: 'Community', publicFile: 'O14_community_dept.pdf', process: 'การจ่ายเบี้ยยังชีพผู้สูงอายุ', post: 'นักพัฒนาสังคม', staffSteps: ['รับลงทะเบียน', 'ตรวจสอบสิทธิกับฐานข้อมูลทะเบียนราษฎร', 'ประกาศรายชื่อผู้มีสิทธิ', 'เบิกจ่ายเงินรายเดือน'], service: 'การลงทะเบียนรับเบี้ยยังชีพผู้สูงอายุ', publicSteps: ['ยื่นคำขอลงทะเบียน', 'เจ้าหน้าที่ตรวจสอบคุณสมบัติ', 'รับใบตอบรับการลงทะเบียน'], time: '10 นาที', fee: 'ไม่เสียค่าใช้จ่าย', papers: ['บัตรประจำตัวประชาชน', 'สมุดบัญชีธนาคาร'] },
];

const FONTS = ['Laksaman', 'Garuda', 'Norasi', 'Laksaman', 'Loma', 'Umpush', 'Laksaman', 'Waree', 'Laksaman', 'Garuda'] as const;
const OLD_ROOM = '/public/user_files_editor/59/fiscal_year_65/Standard_Service';

function staffManual(work: Work, i: number): File {
  const section = SECTIONS[i] ?? '';
  return {
    path: `${OLD_ROOM}/O13_Work_manual/O13_${work.staffFile}_operating_manual.pdf`, what: `staff manual of ${work.staffFile.toLowerCase().replaceAll('_', ' ')}`, title: ['คู่มือการปฏิบัติงาน', `สำหรับเจ้าหน้าที่ ${section}`, OFFICE], font: FONTS[i % FONTS.length], damage: i === 2 ? 'sara-am-split' : i === 7 ? 'tone-order' : i === 8 ? 'private-use' : undefined,
    blocks: [
      { h: `ภารกิจ: ${work.process}` },
      `วัตถุประสงค์ เพื่อให้เจ้าหน้าที่ปฏิบัติงาน${work.process}เป็นมาตรฐานเดียวกัน`,
      `ขอบเขต ครอบคลุมตั้งแต่ ${work.staffSteps[0] ?? ''} จนถึง ${work.staffSteps.at(-1) ?? ''}`,
      `ตำแหน่งผู้รับผิดชอบ ${work.post} ${section}`,
      { h: 'ขั้นตอนการปฏิบัติงาน' },
      { head: [['ลำดับ', 'ขั้นตอน', 'ผู้รับผิดชอบ']], rows: work.staffSteps.map((step, n) => [String(n + 1), step, n === work.staffSteps.length - 1 ? `หัวหน้า${section}` : work.post]) },
      'คู่มือฉบับนี้ใช้บังคับตั้งแต่วันที่ 1 ตุลาคม 2564 จนกว่าจะมีการปรับปรุง',
    ],
  };
}

function publicManual(work: Work, i: number): File {
  const section = SECTIONS[i] ?? '';
  const folder = work.publicFile.startsWith('O10') ? '/public/user_files_editor/59/Data_Room_HK/Standard_service_new' : `${OLD_ROOM}/O14_Manual_people`;
  return {
    path: `${folder}/${work.publicFile}`, what: `public manual of ${work.staffFile.toLowerCase().replaceAll('_', ' ')}`, title: ['คู่มือการให้บริการประชาชน', section, OFFICE], font: FONTS[(i + 3) % FONTS.length],
    blocks: [
      { h: `งานบริการ: ${work.service}` },
      { h: 'ขั้นตอนการให้บริการ' },
      { steps: work.publicSteps },
      { head: [['หัวข้อ', 'รายละเอียด']], rows: [['ระยะเวลาให้บริการ', work.time], ['ค่าธรรมเนียม', work.fee], ['เอกสารหลักฐาน', work.papers.join(', ')], ['สถานที่ให้บริการ', `${section} ${OFFICE} ${ADDRESS}`], ['ช่องทางติดต่อ', `โทรศัพท์ ${PHONE}`]] },
    ],
  };
}

/** O9 manuals for the staff and O10 manuals for the public, one for each section. */
export const manuals: Content = {
  pages: [
    { id: 16285, kind: 'text', titleTh: 'คู่มือ มาตรฐานการปฏิบัติงาน ของเจ้าหน้าที่ผู้ปฏิบัติงาน', titleEn: 'Operating Manuals', blocks: ['คู่มือการปฏิบัติงานของแต่ละฝ่าย', { links: WORK.map((work, i) => ({ text: `คู่มือการปฏิบัติงาน ${SECTIONS[i] ?? ''}`, to: staffManual(work, i).path })) }] },
    { id: 16286, kind: 'text', titleTh: 'มาตรฐานการให้บริการ ของประชาชนผู้มารับบริการ', titleEn: 'Service Manuals', blocks: ['คู่มือการให้บริการประชาชนของแต่ละฝ่าย', { links: WORK.map((work, i) => ({ text: `คู่มือการให้บริการ ${SECTIONS[i] ?? ''}`, to: publicManual(work, i).path })) }] },
  ],
  files: [...WORK.map(staffManual), ...WORK.map(publicManual)],
};
