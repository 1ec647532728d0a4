import type { Block, Content, File } from '../blocks.js';
import { OFFICE, room, YEAR } from './office.js';

/** Kind of spending, allocated, spent in quarter 1, spent in quarter 2; whole baht. */
const SPENDING: [string, number, number, number][] = [
  ['งบบุคลากร', 142_380_000, 34_911_250, 35_204_700],
  ['งบดำเนินงาน', 98_450_600, 17_320_480, 24_118_930],
  ['งบลงทุน', 61_200_000, 4_250_000, 19_870_500],
  ['งบเงินอุดหนุน', 3_600_000, 850_000, 1_050_000],
  ['งบรายจ่ายอื่น', 27_915_400, 5_110_300, 8_402_650],
];
const TOTAL = SPENDING.reduce<[number, number, number]>((sum, row) => [sum[0] + row[1], sum[1] + row[2], sum[2] + row[3]], [0, 0, 0]);
const baht = (amount: number): string => `${amount.toLocaleString('en-US')}.00`;

function spending(pick: (first: number, second: number) => number): Block {
  const line = (name: string, allocated: number, spent: number): string[] => [name, baht(allocated), baht(spent), baht(allocated - spent), ((spent / allocated) * 100).toFixed(2)];
  return {
    head: [['ประเภทรายจ่าย', 'ได้รับจัดสรร (บาท)', 'เบิกจ่าย (บาท)', 'คงเหลือ (บาท)', 'ร้อยละ']],
    rows: [...SPENDING.map(([name, allocated, first, second]) => line(name, allocated, pick(first, second))), line('รวม', TOTAL[0], pick(TOTAL[1], TOTAL[2]))],
  };
}

function report(path: string, span: string, pick: (first: number, second: number) => number, extra: Block[]): File {
  return { path: room(path), what: `spending report, ${path.split('/').pop() ?? ''}`, title: ['รายงานผลการใช้จ่ายงบประมาณประจำปี', `${OFFICE} ${YEAR}`, span], blocks: [spending(pick), ...extra] };
}

const PROBLEMS = 'ปัญหา อุปสรรค: งานปรับปรุงทางเท้าต้องรอการรื้อย้ายสาธารณูปโภค ข้อเสนอแนะ: ประสานแผนกับหน่วยงานสาธารณูปโภคล่วงหน้า';
const COMMUNITIES = ['ชุมชนตัวอย่างพัฒนา', 'ชุมชนสมมติร่วมใจ', 'ชุมชนทดสอบสามัคคี', 'ชุมชนริมคลองตัวอย่าง'];

function ordinance(name: string): File {
  return {
    path: room(`Budget new/${name}`), what: 'the part of the budget ordinance that is about the office', title: ['ข้อบัญญัติกรุงเทพมหานคร', 'เรื่อง งบประมาณรายจ่ายประจำปีงบประมาณ พ.ศ. 2566', `ส่วนของ${OFFICE}`],
    blocks: [
      `งบประมาณรายจ่ายของ${OFFICE} ตั้งไว้เป็นจำนวนเงิน ${baht(TOTAL[0])} บาท จำแนกตามประเภทรายจ่ายดังนี้`,
      { head: [['ประเภทรายจ่าย', 'จำนวนเงิน (บาท)']], rows: [...SPENDING.map(([kind, allocated]) => [kind, baht(allocated)]), ['รวม', baht(TOTAL[0])]] },
      'ข้อบัญญัตินี้ให้ใช้บังคับตั้งแต่วันที่ 1 ตุลาคม พ.ศ. 2565 เป็นต้นไป',
    ],
  };
}

/** O17 spending plan and reports, O18 ordinance and community subsidies. */
export const budget: Content = {
  pages: [
    {
      id: 16290, kind: 'text', titleTh: 'แผนการใช้จ่ายงบประมาณประจำปี', titleEn: 'Annual Spending Plan',
      blocks: [
        `แผนการใช้จ่ายงบประมาณและรายงานผลการใช้จ่ายงบประมาณของ${OFFICE} ${YEAR}`,
        { links: [{ text: 'แผนการใช้จ่ายงบประมาณ', to: room('Plan and Policy new/O17 plan budget hk 2566.pdf') }, { text: 'บันทึกรายงานผลการใช้จ่ายงบประมาณรอบ 6 เดือน (ไฟล์ .docx)', to: room('Budget new/O17 report 6 months 2566.docx') }] },
      ],
    },
    { id: 27268, kind: 'text', titleTh: 'ข้อมูลงบประมาณ', titleEn: 'Budget Data', blocks: [`ข้อมูลงบประมาณของ${OFFICE} ${YEAR}`, { links: [{ text: 'ข้อบัญญัติงบประมาณ', to: room('Budget new/O18 budget provisions 2566.pdf') }, { text: 'เงินอุดหนุนชุมชน', to: room('Budget new/O18 community subsidies 2566.pdf') }] }] },
  ],
  files: [
    {
      path: room('Plan and Policy new/O17 plan budget hk 2566.pdf'), what: 'spending plan by source and kind', title: ['แผนการใช้จ่ายงบประมาณประจำปี', `${OFFICE} ${YEAR}`], landscape: true,
      blocks: [
        { caption: 'งบประมาณจำแนกตามแหล่งเงิน', head: [['แหล่งเงิน', 'จำนวนเงิน (บาท)']], rows: [['งบประมาณกรุงเทพมหานคร', baht(TOTAL[0] - 9_800_000)], ['เงินอุดหนุนรัฐบาล', baht(9_800_000)], ['เงินนอกงบประมาณ', '0.00']] },
        { caption: 'งบประมาณจำแนกตามประเภทรายจ่ายและไตรมาส', head: [['ประเภทรายจ่าย', 'งบประมาณ (บาท)', 'ไตรมาสที่ 1', 'ไตรมาสที่ 2', 'ไตรมาสที่ 3', 'ไตรมาสที่ 4']], rows: SPENDING.map(([name, allocated]) => [name, baht(allocated), ...Array.from({ length: 4 }, () => baht(allocated / 4))]) },
      ],
    },
    report('Budget new/O17 disbursement of regular expenditure budgets 6 month cycle report 2566.pdf', 'รอบ 6 เดือน (1 ตุลาคม 2565 – 31 มีนาคม 2566)', (first, second) => first + second, [PROBLEMS, 'ข้อมูล ณ วันที่ 31 มีนาคม 2566 จัดทำโดยฝ่ายการคลัง']),
    report('Plan and Policy new/O17 budget expenditure summary Quarter 1 2566.pdf', 'ไตรมาสที่ 1 (ตุลาคม – ธันวาคม 2565)', (first) => first, []),
    report('Plan and Policy new/O17 budget expenditure summary Quarter 2 2566.pdf', 'ไตรมาสที่ 2 (มกราคม – มีนาคม 2566)', (_, second) => second, []),
    report('Plan and Policy new/O17 budget expenditure summary first 6 months 2566.pdf', 'รอบ 6 เดือนแรก (ตุลาคม 2565 – มีนาคม 2566)', (first, second) => first + second, [PROBLEMS]),
    ordinance('O8 budget provisions 2566.pdf'),
    ordinance('O18 budget provisions 2566.pdf'),
    {
      path: room('Budget new/O18 community subsidies 2566.pdf'), what: 'subsidies by community', title: ['ข้อมูลเงินอุดหนุนชุมชน', `${OFFICE} ${YEAR}`],
      blocks: [{ head: [['ที่', 'ชื่อชุมชน', 'โครงการ/วัตถุประสงค์', 'จำนวนเงินอุดหนุน (บาท)', 'วันที่จ่าย']], rows: COMMUNITIES.map((name, i) => [String(i + 1), name, ['พัฒนาลานกีฬาชุมชน', 'จัดซื้อถังดับเพลิง', 'ฝึกอบรมอาชีพ', 'ปรับปรุงภูมิทัศน์ริมคลอง'][i] ?? '', ['60,000.00', '45,000.00', '50,000.00', '60,000.00'][i] ?? '', ['15 พฤศจิกายน 2565', '20 ธันวาคม 2565', '18 มกราคม 2566', '22 กุมภาพันธ์ 2566'][i] ?? '']) }, 'เงินอุดหนุนชุมชนรวม 215,000.00 บาท'],
    },
  ],
};

/** Text of the memo that the page of O17 links as a Word file. */
export const SPENDING_MEMO = [
  'บันทึกข้อความ', `รายงานผลการใช้จ่ายงบประมาณประจำปี ${OFFICE} ${YEAR} รอบ 6 เดือน`,
  `สำนักงานเขตได้รับจัดสรรงบประมาณ ${baht(TOTAL[0])} บาท เบิกจ่ายระหว่างวันที่ 1 ตุลาคม 2565 – 31 มีนาคม 2566 จำนวน ${baht(TOTAL[1] + TOTAL[2])} บาท คงเหลือ ${baht(TOTAL[0] - TOTAL[1] - TOTAL[2])} บาท`,
  PROBLEMS,
];
