import type { Content } from '../blocks.js';
import { DIRECTOR, OFFICE, room, YEAR } from './office.js';

const CRITERIA: [string, string][] = [
  ['หลักเกณฑ์การสรรหาและคัดเลือกบุคลากร', 'สรรหาตามหลักสมรรถนะและหลักคุณธรรม ประกาศรับสมัครโดยเปิดเผย'],
  ['หลักเกณฑ์การบรรจุและแต่งตั้งบุคลากร', 'บรรจุ แต่งตั้ง และโยกย้ายตามความรู้ความสามารถและระเบียบ ก.ก.'],
  ['หลักเกณฑ์การพัฒนาบุคลากร', 'จัดฝึกอบรมอย่างน้อยคนละ 10 ชั่วโมงต่อปี'],
  ['หลักเกณฑ์การประเมินผลการปฏิบัติงานบุคลากร', 'ประเมินผลการปฏิบัติราชการปีละ 2 รอบ ตามตัวชี้วัดที่ตกลงกัน'],
  ['หลักเกณฑ์การให้คุณให้โทษและการสร้างขวัญกำลังใจ', 'เลื่อนเงินเดือน ยกย่องชมเชย และดำเนินการทางวินัยอย่างเป็นธรรม'],
];

/** O21 */
export const staff: Content = {
  pages: [
    {
      id: 16294, kind: 'text', titleTh: 'หลักเกณฑ์การบริหารและพัฒนาทรัพยากรบุคคล', titleEn: 'Human Resources',
      blocks: [`หลักเกณฑ์การบริหารและพัฒนาทรัพยากรบุคคลของ${OFFICE} ${YEAR}`, { links: [{ text: 'นโยบายการบริหารทรัพยากรบุคคล', to: room('Human management new/O21 Human management Policy 2566 update.pdf') }] }],
    },
  ],
  files: [
    {
      path: room('Human management new/O21 Human management Policy 2566 update.pdf'), what: 'policy and the five criteria', title: ['ประกาศสำนักงานเขตห้วยขวาง', 'เรื่อง นโยบายและหลักเกณฑ์การบริหารและพัฒนาทรัพยากรบุคคล', YEAR],
      blocks: [...CRITERIA.flatMap(([name, text]) => [{ h: name }, text]), { sign: ['ประกาศ ณ วันที่ 10 มกราคม พ.ศ. 2566', `(${DIRECTOR})`, 'ผู้อำนวยการเขตห้วยขวาง'] }],
    },
    {
      path: room('Human management new/O21 Human management report 2566.pdf'), what: 'report on personnel', title: ['รายงานผลการบริหารและพัฒนาทรัพยากรบุคคล', `${OFFICE} ${YEAR} รอบ 6 เดือน`], damage: 'sara-am-lost',
      blocks: [{ head: [['หลักเกณฑ์', 'ผลการดำเนินการ']], rows: CRITERIA.map(([name], i) => [name, ['สรรหาและคัดเลือกพนักงาน 6 อัตรา', 'บรรจุ 4 ราย แต่งตั้งโยกย้าย 7 ราย', 'ฝึกอบรมบุคลากร 138 คน', 'ประเมินครบทุกคนในรอบที่ 1', 'เลื่อนเงินเดือนและยกย่องบุคลากรต้นแบบ 3 คน'][i] ?? '']) }],
    },
    {
      path: room('Human management new/O21 operation human management policy 2566.pdf'), what: 'how the policy is carried out', title: ['การดำเนินการตามนโยบายการบริหารทรัพยากรบุคคล', `${OFFICE} ${YEAR}`], font: 'Norasi',
      blocks: [{ steps: ['วิเคราะห์อัตรากำลังและความต้องการฝึกอบรม', 'จัดทำแผนพัฒนาบุคลากรรายบุคคล', 'จัดฝึกอบรมและศึกษาดูงาน', 'ติดตามและประเมินผล'] }],
    },
    {
      path: room('Human management new/O21 public relations human management policy 2566.pdf'), what: 'leaflet whose letters cannot be copied', title: ['ประชาสัมพันธ์นโยบายการบริหารทรัพยากรบุคคล', `${OFFICE} ปี 2566`], look: 'poster', damage: 'no-map',
      blocks: ['สำนักงานเขตขอประชาสัมพันธ์นโยบายการบริหารทรัพยากรบุคคลให้บุคลากรทุกคนทราบและถือปฏิบัติ', { list: CRITERIA.map(([name]) => name) }, 'รายละเอียดฉบับเต็มเผยแพร่บนเว็บไซต์ของสำนักงานเขต'],
    },
  ],
};
