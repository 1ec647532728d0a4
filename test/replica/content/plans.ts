import type { Block, Content } from '../blocks.js';
import { DIRECTOR, OFFICE, room, YEAR } from './office.js';

const PROJECTS: [string, string, string, string, string, string, string][] = [
  // project, activity, budget, time, section, spent until March, share done
  ['โครงการอำนวยความสะดวกงานทะเบียนเคลื่อนที่', 'ออกหน่วยทะเบียนในชุมชน 12 ครั้ง', '85,000.00', 'ตุลาคม 2565 – กันยายน 2566', 'ฝ่ายทะเบียน', '41,200.00', '50.00'],
  ['โครงการล้างทำความสะอาดท่อระบายน้ำ', 'ลอกท่อระบายน้ำ 18 สาย', '2,450,000.00', 'ไตรมาสที่ 1–3', 'ฝ่ายโยธา', '1,310,000.00', '61.11'],
  ['โครงการกรุงเทพฯ เมืองอาหารปลอดภัย', 'ตรวจสถานประกอบการอาหาร 240 แห่ง', '128,300.00', 'ตุลาคม 2565 – กันยายน 2566', 'ฝ่ายสิ่งแวดล้อมและสุขาภิบาล', '58,400.00', '52.50'],
  ['กิจกรรมจัดระเบียบผู้ค้าในที่สาธารณะ', 'ตรวจและจัดระเบียบ 6 จุด', 'ไม่ใช้งบประมาณ', 'ตุลาคม 2565 – กันยายน 2566', 'ฝ่ายเทศกิจ', '-', '50.00'],
  ['โครงการส่งเสริมอาชีพชุมชน', 'ฝึกอบรมอาชีพ 4 รุ่น', '240,000.00', 'มกราคม – สิงหาคม 2566', 'ฝ่ายพัฒนาชุมชนและสวัสดิการสังคม', '60,000.00', '25.00'],
];

/** O8. The plan is submitted twice; the report is a workbook that only the item's page links. */
export const plans: Content = {
  pages: [
    {
      id: 16283, kind: 'text', titleTh: 'แผนปฏิบัติราชการประจำปี', titleEn: 'Annual Action Plan',
      blocks: [
        `เอกสารแผนปฏิบัติราชการของ${OFFICE} ${YEAR} และรายงานผลตามแผน`,
        { links: [
          { text: `แผนปฏิบัติราชการ ${OFFICE} ${YEAR}`, to: room('Plan and Policy new/O8 Government action plan 2566.pdf') },
          { text: 'รายงานผลการปฏิบัติราชการ รอบ 6 เดือน (ไฟล์ .xlsx)', to: room('Plan and Policy new/O8 report Oct2565-Mar2566.xlsx') },
        ] },
      ],
    },
  ],
  files: [
    {
      path: room('Plan and Policy new/O8 Government action plan 2566.pdf'), what: 'action plan of 2566, submitted twice', title: ['แผนปฏิบัติราชการประจำปี พ.ศ. 2566', OFFICE, 'กรุงเทพมหานคร'], landscape: true,
      blocks: [
        'แผนปฏิบัติราชการประจำปีงบประมาณ พ.ศ. 2566 จัดทำขึ้นเพื่อถ่ายทอดแผนพัฒนากรุงเทพมหานคร ระยะ 20 ปี ระยะที่ 3 (พ.ศ. 2566-2570) สู่การปฏิบัติของสำนักงานเขต',
        { head: [['ที่', 'โครงการ', 'กิจกรรม', 'งบประมาณ (บาท)', 'ระยะเวลาดำเนินการ', 'ผู้รับผิดชอบ']], rows: PROJECTS.map(([project, activity, budget, time, by], i) => [String(i + 1), project, activity, budget, time, by]) },
        'รวมงบประมาณทั้งสิ้น 2,903,300.00 บาท',
        { sign: ['อนุมัติแผน วันที่ 10 ตุลาคม 2565', `(${DIRECTOR})`, 'ผู้อำนวยการเขตห้วยขวาง'] },
      ],
    },
  ],
};

/** The report on the plan. */
export const REPORT: { title: string[]; table: Extract<Block, { head: unknown }>; notes: string[] } = {
  title: [`รายงานผลการปฏิบัติราชการประจำปี พ.ศ. 2566`, OFFICE, 'รอบ 6 เดือน (1 ตุลาคม 2565 – 31 มีนาคม 2566)'],
  table: {
    head: [['โครงการ/กิจกรรม', 'ผลการดำเนินงาน (ร้อยละ)', 'งบประมาณที่ได้รับ (บาท)', 'ผลการใช้จ่ายงบประมาณ เบิกจ่ายแล้ว (บาท)']],
    rows: PROJECTS.map(([project, , budget, , , spent, share]) => [project, share, budget, spent]),
  },
  notes: ['ปัญหา อุปสรรค: ฝนตกนอกฤดูทำให้งานลอกท่อระบายน้ำบางสายล่าช้า', 'ข้อเสนอแนะ: ปรับแผนการทำงานเป็นกลางคืน', 'รายงาน ณ วันที่ 12 เมษายน 2566'],
};
