import type { Content, File } from '../blocks.js';
import { OFFICE, room, YEAR } from './office.js';

/** Event, chance, impact, level, measure, section, done until March. */
const RISKS: [string, number, number, string, string, string, string][] = [
  ['เจ้าหน้าที่เรียกรับสินบนในการตรวจอนุญาตก่อสร้าง', 3, 4, 'สูง', 'กำหนดให้ตรวจสถานที่อย่างน้อย 2 คน และเผยแพร่ขั้นตอน', 'ฝ่ายโยธา', 'ดำเนินการแล้ว ตรวจร่วม 66 ครั้ง ไม่พบการเรียกรับ'],
  ['การกำหนดรายละเอียดพัสดุเอื้อประโยชน์ต่อผู้ขาย', 2, 4, 'ปานกลาง', 'ให้คณะกรรมการกำหนดขอบเขตงานรับรองการไม่มีผลประโยชน์ทับซ้อน', 'ฝ่ายการคลัง', 'รับรองครบทุกโครงการ 61 รายการ'],
  ['การเบิกน้ำมันเชื้อเพลิงไม่ตรงกับการใช้จริง', 2, 3, 'ปานกลาง', 'ตรวจเลขไมล์และสุ่มตรวจทุกเดือน', 'ฝ่ายรักษาความสะอาดและสวนสาธารณะ', 'สุ่มตรวจ 6 ครั้ง พบคลาดเคลื่อน 1 คัน แก้ไขแล้ว'],
];
const risk = (name: string): string => room(`Corruption risk new/${name}`);

function efficiency(name: string, service: string, before: number, after: number, section: string): File {
  return {
    path: room(`Service new/${name}`), what: `service plan and its report: ${service}`, title: ['แผนพัฒนาประสิทธิภาพการให้บริการ', service, `${OFFICE} ${YEAR}`],
    blocks: [
      { head: [['หัวข้อ', 'ก่อนปรับปรุง', 'หลังปรับปรุง']], rows: [['ขั้นตอน', '6 ขั้นตอน', '4 ขั้นตอน'], ['ระยะเวลา', `${before} วัน`, `${after} วัน`]] },
      `ลดระยะเวลาการให้บริการ ${before - after} วัน ผู้รับผิดชอบ ${section}`,
      { newPage: ['รายงานผลการดำเนินการตามแผนพัฒนาประสิทธิภาพการให้บริการ', service, 'รอบ 6 เดือน (1 ตุลาคม 2565 – 31 มีนาคม 2566)'] },
      { head: [['กิจกรรม', 'เป้าหมาย', 'ผลการดำเนินการ']], rows: [['ลดขั้นตอนการตรวจเอกสาร', 'ภายในมกราคม 2566', 'ดำเนินการแล้วเสร็จ'], ['อนุญาตภายในกำหนด', 'ร้อยละ 90', 'ร้อยละ 93.75']] },
      'รายงาน ณ วันที่ 10 เมษายน 2566',
    ],
  };
}

/** O25 risks of corruption, O26 better service. */
export const risks: Content = {
  pages: [
    { id: 16268, kind: 'text', titleTh: 'การประเมินความเสี่ยงการทุจริตประจำปี', titleEn: 'Corruption Risk', blocks: [`การประเมินความเสี่ยงการทุจริตของ${OFFICE} ${YEAR}`, { links: [{ text: 'รายงานการวิเคราะห์และประเมินความเสี่ยง', to: risk('O25 analysis and Fraud Risk-Assessments 2566.pdf') }] }] },
    { id: 27312, kind: 'text', titleTh: 'แผนพัฒนาประสิทธิภาพการให้บริการและการรายงานผลการดำเนินการ', titleEn: 'Service Development', blocks: ['แผนพัฒนาประสิทธิภาพการให้บริการ 3 กระบวนงาน ได้แก่ การอนุญาตก่อสร้างอาคาร การเชื่อมท่อระบายน้ำ และการจำหน่ายอาหาร', { links: [{ text: 'การอนุญาตก่อสร้างอาคาร', to: room('Service new/O26 service development_building construction 2566.pdf') }] }] },
  ],
  files: [
    {
      path: risk('O25 Risk Register 2566.pdf'), what: 'risk register', title: ['ทะเบียนความเสี่ยงการทุจริต', `${OFFICE} ${YEAR}`], landscape: true,
      blocks: [{ head: [['ที่', 'เหตุการณ์ความเสี่ยง', 'โอกาส', 'ผลกระทบ', 'ระดับความเสี่ยง', 'มาตรการป้องกันความเสี่ยง', 'ผู้รับผิดชอบ']], rows: RISKS.map(([event, chance, impact, level, measure, by], i) => [String(i + 1), event, String(chance), String(impact), `${level} (${chance * impact})`, measure, by]) }],
    },
    {
      path: risk('O25 Fraud Risk-Assessments Guidelines 2566.pdf'), what: 'how risks are assessed', title: ['แนวทางการประเมินความเสี่ยงการทุจริต', `${OFFICE} ${YEAR}`],
      blocks: [{ steps: ['ระบุความเสี่ยงและรูปแบบพฤติการณ์การทุจริต', 'วิเคราะห์โอกาสและผลกระทบ', 'จัดระดับความเสี่ยงเป็นต่ำ ปานกลาง สูง และสูงมาก', 'กำหนดมาตรการจัดการความเสี่ยง', 'รายงานผลการจัดการความเสี่ยง'] }],
    },
    {
      path: risk('Fraud Risk Management 2566.pdf'), what: 'report on risk management', title: ['รายงานผลการดำเนินการเพื่อจัดการความเสี่ยงการทุจริต', `${OFFICE} ${YEAR} รอบ 6 เดือน (ตุลาคม 2565 – มีนาคม 2566)`],
      blocks: [{ head: [['เหตุการณ์ความเสี่ยง', 'มาตรการจัดการความเสี่ยง', 'ระยะเวลา', 'งบประมาณ', 'ผลการดำเนินการ', 'ผู้รับผิดชอบ']], rows: RISKS.map(([event, , , , measure, by, done]) => [event, measure, 'ตุลาคม 2565 – มีนาคม 2566', 'ไม่ใช้งบประมาณ', done, by]) }, 'รายงาน ณ วันที่ 7 เมษายน 2566'],
    },
    {
      path: risk('O25 analysis and Fraud Risk-Assessments 2566.pdf'), what: 'analysis and assessment of risks', title: ['การวิเคราะห์และประเมินความเสี่ยงการทุจริต', `${OFFICE} ${YEAR}`],
      blocks: ['สำนักงานเขตประเมินความเสี่ยงการทุจริตประจำปี 2566 โดยคณะทำงานบริหารความเสี่ยง พบประเด็นความเสี่ยง 3 เรื่อง', { head: [['เหตุการณ์ความเสี่ยงการทุจริต', 'โอกาส (1-5)', 'ผลกระทบ (1-5)', 'ระดับความเสี่ยง']], rows: RISKS.map(([event, chance, impact, level]) => [event, String(chance), String(impact), level]) }, { h: 'มาตรการจัดการความเสี่ยง' }, { head: [['มาตรการ', 'ระยะเวลาดำเนินการ', 'งบประมาณ', 'ผู้รับผิดชอบ']], rows: RISKS.map(([, , , , measure, by]) => [measure, 'ตุลาคม 2565 – กันยายน 2566', 'ไม่ใช้งบประมาณ', by]) }],
    },
    efficiency('O26 service development_building construction 2566.pdf', 'กระบวนงานอนุญาตก่อสร้างอาคาร', 45, 35, 'ฝ่ายโยธา'),
    efficiency('O26 improve service efficiency plan - sewer pipe connection.pdf', 'กระบวนงานอนุญาตเชื่อมท่อระบายน้ำ', 20, 15, 'ฝ่ายโยธา'),
    efficiency('O26 service development_sell food 2566.pdf', 'กระบวนงานอนุญาตสถานที่จำหน่ายอาหาร', 30, 20, 'ฝ่ายสิ่งแวดล้อมและสุขาภิบาล'),
  ],
};
