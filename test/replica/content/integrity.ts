import type { Block, Content, File } from '../blocks.js';
import { DIRECTOR, OFFICE, room, signedByDirector, YEAR } from './office.js';

const prevention = (name: string): string => room(`fraud prevention new/${name}`);

interface Announcement {
  title: string[];
  blocks: Block[];
}

/** Announcements that O23 and O27 publish and O30 repeats. */
export const ANNOUNCEMENTS = {
  noGiftThai: {
    title: ['ประกาศสำนักงานเขตห้วยขวาง', 'เรื่อง นโยบายไม่รับของขวัญและของกำนัลทุกชนิดจากการปฏิบัติหน้าที่ (No Gift Policy)', YEAR],
    blocks: ['ผู้บริหาร ข้าราชการ และบุคลากรทุกคนของสำนักงานเขตห้วยขวาง ต้องไม่รับของขวัญและของกำนัลทุกชนิด ทั้งก่อน ขณะ และหลังปฏิบัติหน้าที่', 'หากมีความจำเป็นต้องรับเพื่อรักษาสัมพันธภาพ ให้รายงานผู้บังคับบัญชาภายใน 3 วัน', signedByDirector('11 มกราคม พ.ศ. 2566')],
  },
  noGiftEnglish: {
    title: ['Announcement of Huai Khwang District Office', 'No Gift Policy', 'Fiscal Year 2566 (2023)'],
    blocks: ['All executives, officials and staff of Huai Khwang District Office shall not accept gifts of any kind before, during and after the performance of their duties.', { sign: ['Announced on 11 January 2023', '(Mr. Tuayang Thotsop)', 'Director of Huai Khwang District'] }],
  },
  antiBriberyThai: {
    title: ['ประกาศสำนักงานเขตห้วยขวาง', 'เรื่อง นโยบายต่อต้านการรับสินบน (Anti-Bribery Policy)', YEAR],
    blocks: ['สำนักงานเขตห้วยขวางไม่ยอมรับการเรียก การรับ หรือการเสนอสินบนทุกรูปแบบ และห้ามบุคลากรทุกคนเกี่ยวข้องกับการรับสินบนทั้งทางตรงและทางอ้อม', 'ผู้ฝ่าฝืนต้องถูกดำเนินการทางวินัยและทางอาญา', signedByDirector('11 มกราคม พ.ศ. 2566')],
  },
  antiBriberyEnglish: {
    title: ['Announcement of Huai Khwang District Office', 'Anti-Bribery Policy', 'Fiscal Year 2566 (2023)'],
    blocks: ['Huai Khwang District Office rejects the giving and taking of bribes in any form. Any violation leads to disciplinary and criminal proceedings.', { sign: ['Announced on 11 January 2023', '(Mr. Tuayang Thotsop)', 'Director of Huai Khwang District'] }],
  },
  discretion: {
    title: ['ประกาศสำนักงานเขตห้วยขวาง', 'เรื่อง มาตรการตรวจสอบการใช้ดุลยพินิจของเจ้าหน้าที่', YEAR],
    blocks: ['เพื่อให้การใช้ดุลยพินิจของเจ้าหน้าที่เป็นไปด้วยความเป็นธรรม จึงกำหนดแนวทางการปฏิบัติดังนี้', { list: ['ให้พิจารณาตามหลักเกณฑ์ที่ประกาศไว้เท่านั้น', 'ต้องบันทึกเหตุผลประกอบการพิจารณาทุกครั้ง', 'ให้หัวหน้าฝ่ายสุ่มตรวจอย่างน้อยเดือนละครั้ง'] }, signedByDirector('16 มกราคม พ.ศ. 2566')],
  },
} satisfies Record<string, Announcement>;

const guideline = (subject: string, rules: string[]): Pick<File, 'title' | 'blocks'> => ({ title: ['แนวปฏิบัติตามนโยบาย', subject, `${OFFICE} ปี 2566`], blocks: [{ steps: rules }] });

function discretionGuide(name: string, permit: string, days: number): File {
  return {
    path: prevention(name), what: `how discretion is used: ${name}`, title: ['แนวทางการปฏิบัติในการใช้ดุลยพินิจของเจ้าหน้าที่', permit, OFFICE],
    blocks: [{ head: [['ขั้นตอน', 'หลักเกณฑ์', 'เหตุผลประกอบการพิจารณา', 'ระยะเวลา']], rows: [['ตรวจเอกสาร', 'เอกสารครบตามรายการตรวจ', 'บันทึกรายการที่ขาดเป็นหนังสือ', '1 วัน'], ['ตรวจสถานที่', 'เป็นไปตามข้อบัญญัติ', 'แนบภาพถ่ายและแบบตรวจ', '7 วัน'], ['พิจารณาอนุญาต', 'เรียงตามลำดับคำขอ', 'ระบุข้อกฎหมายที่ใช้', `${days} วัน`]] }],
  };
}

function activity(name: string, day: string, title: string, text: string, extra: Partial<File> = {}): File {
  return {
    path: room(`Participation new/${name}`), what: `activity: ${name}`, title: ['การมีส่วนร่วมของผู้อำนวยการเขตห้วยขวาง', title, `วันที่ ${day}`],
    blocks: [`วันที่ ${day} ${DIRECTOR} ผู้อำนวยการเขตห้วยขวาง ${text}`, { html: '<p class="photo"></p><p class="photo"></p>' }, 'ภาพกิจกรรม ณ ห้องประชุมสำนักงานเขตห้วยขวาง'], ...extra,
  };
}

/** O23 announcements, O24 the director takes part, O27 discretion. */
export const integrity: Content = {
  pages: [
    { id: 16265, kind: 'text', titleTh: 'เจตจำนงสุจริตผู้บริหาร', titleEn: 'Integrity of Management', blocks: [`ประกาศเจตจำนงสุจริตของผู้บริหาร${OFFICE} ${YEAR}`, { links: [{ text: 'ประกาศ No Gift Policy', to: prevention('O23 No Gift Policy Announcement 2566 _thai.pdf') }, { text: 'ประกาศ Anti-Bribery Policy', to: prevention('O23 Anti-Bribery Policy 2566 _thai.pdf') }] }] },
    { id: 16863, kind: 'text', titleTh: 'การมีส่วนร่วมของผู้บริหาร', titleEn: 'Participation of the Director', blocks: ['กิจกรรมที่ผู้อำนวยการเขตมีส่วนร่วมในการส่งเสริมคุณธรรมและความโปร่งใส ปีงบประมาณ พ.ศ. 2566', { links: [{ text: '9 มีนาคม 2566 ประกาศเจตนารมณ์ต่อต้านการทุจริต', to: room('Participation new/O24 9 Mar 2566 Anti-corruption.pdf') }] }] },
    { id: 26897, kind: 'text', titleTh: 'แนวทางการปฏิบัติในการใช้ดุลยพินิจของเจ้าหน้าที่', titleEn: "Officials' Discretion", blocks: ['แนวทางการปฏิบัติในการใช้ดุลยพินิจ แยกตามกระบวนงาน', { links: [{ text: 'ประกาศมาตรการตรวจสอบการใช้ดุลยพินิจ', to: prevention('O27 discretion measure Announcement 2566.pdf') }] }] },
  ],
  files: [
    { path: prevention('O23 No Gift Policy Announcement 2566 _thai.pdf'), what: 'no-gift announcement', ...ANNOUNCEMENTS.noGiftThai },
    { path: prevention('O23 No Gift Policy Announcement 2566 _eng.pdf'), what: 'no-gift announcement in English', ...ANNOUNCEMENTS.noGiftEnglish },
    { path: prevention('O23 Anti-Bribery Policy 2566 _thai.pdf'), what: 'anti-bribery announcement', ...ANNOUNCEMENTS.antiBriberyThai },
    { path: prevention('O23 Anti-Bribery Policy 2566 _eng.pdf'), what: 'anti-bribery announcement in English', ...ANNOUNCEMENTS.antiBriberyEnglish },
    { path: prevention('O23 No Gift Policy guidelines 2566 _thai.pdf'), what: 'no-gift guideline', ...guideline('No Gift Policy ไม่รับของขวัญและของกำนัลทุกชนิด', ['แจ้งผู้มาติดต่อทราบว่าเจ้าหน้าที่ไม่รับของขวัญ', 'ใช้บัตรอวยพรแทนการให้ของขวัญ', 'รายงานการรับของขวัญต่อผู้บังคับบัญชา']) },
    { path: prevention('O23 No Gift Policy guidelines 2566 _eng.pdf'), what: 'no-gift guideline in English', title: ['No Gift Policy Guidelines', 'Huai Khwang District Office, 2023'], blocks: [{ steps: ['Tell visitors that officials do not accept gifts.', 'Send greeting cards instead of gifts.', 'Report every gift received to the superior.'] }] },
    { path: prevention('O23 Anti-Bribery Policy guidelines _thai.pdf'), what: 'anti-bribery guideline', ...guideline('Anti-Bribery Policy ต่อต้านการรับสินบน', ['ห้ามเรียกรับเงินหรือประโยชน์จากผู้รับบริการ', 'แจ้งเบาะแสผ่านช่องทางของสำนักงานเขต', 'คุ้มครองผู้แจ้งเบาะแส']) },
    { path: prevention('O23 Anti-Bribery Policy guidelines _eng.pdf'), what: 'anti-bribery guideline in English', title: ['Anti-Bribery Policy Guidelines', 'Huai Khwang District Office'], blocks: [{ steps: ['Never ask for or take money or favours.', 'Report a suspicion through the channel of the office.', 'Whistleblowers are protected.'] }] },
    { path: room('Participation new/O24 Working group ITA 2566.pdf'), what: 'order that appoints the working group', title: ['คำสั่งสำนักงานเขตห้วยขวาง', 'ที่ 412/2565', 'เรื่อง แต่งตั้งคณะทำงานประเมินคุณธรรมและความโปร่งใส (ITA) ประจำปีงบประมาณ พ.ศ. 2566'], blocks: [{ list: [`${DIRECTOR} ผู้อำนวยการเขต เป็นประธานคณะทำงาน`, 'ผู้ช่วยผู้อำนวยการเขต เป็นรองประธาน', 'หัวหน้าฝ่ายทุกฝ่าย เป็นคณะทำงาน'] }, { sign: ['สั่ง ณ วันที่ 28 พฤศจิกายน พ.ศ. 2565', `(${DIRECTOR})`, 'ผู้อำนวยการเขตห้วยขวาง'] }] },
    activity('O24 8 May 2566 moving.pdf', '8 พฤษภาคม 2566', 'ประชุมขับเคลื่อนการประเมิน ITA', 'เป็นประธานการประชุมขับเคลื่อนการประเมินคุณธรรมและความโปร่งใส (ITA)'),
    activity('O24 30 Mar 2566 Role Model-Good Governance.pdf', '30 มีนาคม 2566', 'ยกย่องบุคลากรต้นแบบธรรมาภิบาล', 'เป็นประธานมอบใบประกาศแก่บุคลากรต้นแบบด้านคุณธรรม'),
    activity('O24 16 Mar 2566 Promote virtue.pdf', '16 มีนาคม 2566', 'กิจกรรมส่งเสริมคุณธรรม', 'ร่วมกิจกรรมส่งเสริมคุณธรรมจริยธรรมกับบุคลากร', { look: 'scan' }),
    activity('O24 9 Mar 2566 Anti-corruption.pdf', '9 มีนาคม 2566', 'ประกาศเจตนารมณ์ต่อต้านการทุจริต', 'นำข้าราชการและบุคลากรประกาศเจตนารมณ์ต่อต้านการทุจริต'),
    activity('O24 9 Mar 2566 Action integrity and transparency.pdf', '9 มีนาคม 2566', 'ประชุมเชิงปฏิบัติการคุณธรรมและความโปร่งใส', 'เป็นประธานการประชุมเชิงปฏิบัติการด้านคุณธรรมและความโปร่งใส', { damage: 'private-use' }),
    activity('O24 11 Jan 2566 No Gift Policy.pdf', '11 มกราคม 2566', 'ประกาศนโยบาย No Gift Policy', 'ประกาศเจตนารมณ์ No Gift Policy เพื่อความโปร่งใสของหน่วยงาน'),
    activity('O24 21 Dec 2565 Hybrid.pdf', '21 ธันวาคม 2565', 'ประชุมแบบ Hybrid เรื่องความโปร่งใส', 'ร่วมประชุมทางไกลเตรียมการประเมินความโปร่งใสของหน่วยงาน'),
    activity('O24 9 Dec 2565 anti-corruption day.pdf', '9 ธันวาคม 2565', 'วันต่อต้านคอร์รัปชันสากล', 'ร่วมกิจกรรมวันต่อต้านการทุจริตสากล'),
    { path: prevention('O27 discretion measure Announcement 2566.pdf'), what: 'announcement on discretion', ...ANNOUNCEMENTS.discretion },
    discretionGuide('O27 discretion building construction guidelines 2566.pdf', 'กระบวนงานอนุญาตก่อสร้างอาคาร', 45),
    discretionGuide("O27 Officer's discretion building sewer pipe connection.pdf", 'กระบวนงานอนุญาตเชื่อมท่อระบายน้ำ', 15),
    discretionGuide('O27 discretion licensed establishment guidelines 2566.pdf', 'กระบวนงานอนุญาตสถานที่จำหน่ายอาหารและสถานประกอบการ', 30),
  ],
};
