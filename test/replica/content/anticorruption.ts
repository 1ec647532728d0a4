import type { Content } from '../blocks.js';
import { DIRECTOR, OFFICE, room, YEAR } from './office.js';

/** Project, budget, time, section, result, spent. */
const PROJECTS: [string, string, string, string, string, string][] = [
  ['โครงการปลูกจิตสำนึกบุคลากรในการต่อต้านการทุจริต', '30,000.00 บาท', 'ไตรมาสที่ 1–2 (ตุลาคม 2565 – มีนาคม 2566)', 'ฝ่ายปกครอง', 'อบรมบุคลากร 120 คน', '28,500.00 บาท'],
  ['กิจกรรมประกาศนโยบายไม่รับของขวัญ', 'ไม่ใช้งบประมาณ', 'มกราคม 2566', 'ฝ่ายปกครอง', 'ประกาศและเผยแพร่แล้ว', 'ไม่ใช้งบประมาณ'],
  ['กิจกรรมตรวจสอบการจัดซื้อจัดจ้างอย่างโปร่งใส', 'ไม่ใช้งบประมาณ', 'ตุลาคม 2565 – กันยายน 2566', 'ฝ่ายการคลัง', 'ตรวจสอบ 6 ครั้ง', 'ไม่ใช้งบประมาณ'],
];

/** O28. No activity about the perception index: that is what the assessor missed. */
export const anticorruption: Content = {
  pages: [{ id: 16271, kind: 'text', titleTh: 'แผนปฏิบัติการป้องกันการทุจริตประจำปี', titleEn: 'Anti-Corruption Plan', blocks: [`แผนปฏิบัติการต่อต้านการทุจริตและประพฤติมิชอบของ${OFFICE} ${YEAR} และผลการดำเนินการตามแผน`, { links: [{ text: 'แผนปฏิบัติการ', to: room('fraud prevention new/O28 Anti-Corruption 2566 Plan.pdf') }] }] }],
  files: [
    {
      path: room('fraud prevention new/O28 Anti-Corruption 2566 Plan.pdf'), what: 'anti-corruption plan', title: ['แผนปฏิบัติการต่อต้านการทุจริตและประพฤติมิชอบ', `${OFFICE} ${YEAR}`], landscape: true,
      blocks: [{ head: [['ที่', 'โครงการ/กิจกรรม', 'งบประมาณ', 'ระยะเวลาดำเนินการ', 'ผู้รับผิดชอบ']], rows: PROJECTS.map(([project, budget, time, by], i) => [String(i + 1), project, budget, time, by]) }, { sign: ['อนุมัติ วันที่ 25 ตุลาคม 2565', `(${DIRECTOR})`, 'ผู้อำนวยการเขตห้วยขวาง'] }],
    },
    {
      path: room('fraud prevention new/O28 performance report Anti-Corruption Plan fiscal half.pdf'), what: 'half-year report on the plan', title: ['รายงานผลการดำเนินการตามแผนปฏิบัติการต่อต้านการทุจริตและประพฤติมิชอบ', `${OFFICE} ${YEAR}`, 'รอบ 6 เดือน (1 ตุลาคม 2565 – 31 มีนาคม 2566)'],
      blocks: [{ head: [['โครงการ/กิจกรรม', 'ผลการดำเนินการ', 'ผลการใช้จ่ายงบประมาณ']], rows: PROJECTS.map(([project, , , , result, spent]) => [project, result, spent]) }, 'ปัญหา อุปสรรค: ไม่มี ข้อเสนอแนะ: ไม่มี'],
    },
  ],
};
