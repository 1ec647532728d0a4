import type { Cell, Content, File } from '../blocks.js';
import { OFFICE, room } from './office.js';

/** What was bought: work, budget in whole baht, method, winner, other bidders. */
interface Purchase {
  work: string;
  budget: number;
  method?: 'e-bidding' | 'คัดเลือก';
  winner: string;
  others?: string[];
}

const TRADER = 'ร้านสมมติพาณิชย์';
const BUILDER = 'บริษัท ตัวอย่างการช่าง จำกัด';
const PRINTER = 'ห้างหุ้นส่วนจำกัด ทดสอบการพิมพ์';
const SUPPLIER = 'บริษัท สมมติซัพพลาย จำกัด';
const GARAGE = 'อู่ตัวอย่างยานยนต์';

const ORDINARY: Purchase[] = [
  { work: 'ซื้อวัสดุสำนักงาน จำนวน 24 รายการ', budget: 68_400, winner: TRADER },
  { work: 'จ้างซ่อมรถบรรทุกเก็บขนมูลฝอย ทะเบียน ตย 0001', budget: 42_750, winner: GARAGE },
  { work: 'ซื้อวัสดุคอมพิวเตอร์ จำนวน 8 รายการ', budget: 57_000, winner: SUPPLIER },
  { work: 'จ้างพิมพ์แบบพิมพ์ทะเบียน จำนวน 6 รายการ', budget: 23_100, winner: PRINTER },
  { work: 'ซื้อวัสดุงานบ้านงานครัว จำนวน 15 รายการ', budget: 31_800, winner: TRADER },
  { work: 'จ้างเหมาทำความสะอาดอาคารสำนักงานเขต', budget: 86_000, winner: SUPPLIER },
  { work: 'ซื้อน้ำมันเชื้อเพลิงและหล่อลื่น', budget: 412_000, winner: 'สถานีบริการน้ำมันตัวอย่าง' },
  { work: 'ซื้ออาหารเสริม (นม) สำหรับนักเรียน', budget: 498_200, method: 'คัดเลือก', winner: 'บริษัท ตัวอย่างนมสด จำกัด', others: [SUPPLIER] },
  { work: 'จ้างซ่อมเครื่องปรับอากาศ จำนวน 5 เครื่อง', budget: 18_500, winner: BUILDER },
  { work: 'ซื้อวัสดุก่อสร้างสำหรับซ่อมทางเท้า', budget: 94_300, winner: BUILDER },
  { work: 'จ้างปรับปรุงทางเท้าซอยประชาสงเคราะห์', budget: 1_980_000, method: 'e-bidding', winner: BUILDER, others: ['บริษัท สมมติเคหะ จำกัด', 'ห้างหุ้นส่วนจำกัด ทดสอบก่อสร้าง'] },
  { work: 'ซื้อต้นไม้และวัสดุการเกษตร', budget: 76_250, winner: 'สวนสมมติพันธุ์ไม้' },
  { work: 'จ้างทำป้ายประชาสัมพันธ์', budget: 12_400, winner: PRINTER },
  { work: 'ซื้อวัสดุวิทยาศาสตร์การแพทย์', budget: 29_900, winner: SUPPLIER },
];

interface Month {
  file: string;
  name: string;
  /** Month as a number and the year, for the dates of contracts. */
  month: number;
  year: number;
  /** Which of the purchases, by place. */
  bought: number[];
  /** Rows (0-based) that leave a price out: of the offer, of the agreement, or both. */
  missing?: Record<number, 'offer' | 'agreed' | 'both'>;
  /** Header in two lines with separate price columns, figures in Thai digits. */
  twoLines?: boolean;
  damage?: File['damage'];
}

const MONTHS: Month[] = [
  { file: 'Oct 2565', name: 'ตุลาคม', month: 10, year: 2565, bought: [0, 1, 5, 6, 4, 12] },
  { file: 'Nov 2565', name: 'พฤศจิกายน', month: 11, year: 2565, bought: [2, 3, 1, 7, 9, 8, 11, 0], damage: 'sara-am-split' },
  { file: 'Dec 2565', name: 'ธันวาคม', month: 12, year: 2565, bought: [4, 0, 13, 1, 10, 6, 3, 8, 12], missing: { 2: 'offer', 5: 'both', 7: 'agreed' } },
  { file: 'Jan 2566', name: 'มกราคม', month: 1, year: 2566, bought: [0, 2, 5, 7, 9, 11, 3, 1, 13, 4], twoLines: true },
  { file: 'Feb 2566', name: 'กุมภาพันธ์', month: 2, year: 2566, bought: [1, 3, 6, 8, 12, 0, 9], missing: { 1: 'agreed', 4: 'both' } },
  { file: 'Mar 2566', name: 'มีนาคม', month: 3, year: 2566, bought: ORDINARY.map((_, i) => i), damage: 'sara-am-lost' },
  { file: 'Apr 2566', name: 'เมษายน', month: 4, year: 2566, bought: [2, 5, 1, 11, 0, 13, 3] },
];

const baht = (amount: number): string => `${amount.toLocaleString('en-US')}.00`;
const thaiDigits = (text: string): string => text.replace(/\d/g, (digit) => '๐๑๒๓๔๕๖๗๘๙'[Number(digit)] ?? digit);

function row(month: Month, place: number, index: number): string[] {
  // Places come from the lists above, so the purchase is there.
  const purchase = ORDINARY[place] as Purchase;
  const agreed = purchase.budget - Math.round((purchase.budget * ((place * 7 + month.month) % 5)) / 100 / 10) * 10;
  const gap = month.missing?.[index];
  const offers = [[purchase.winner, agreed] as const, ...(purchase.others ?? []).map((name, n) => [name, agreed + 2_500 * (n + 1)] as const)];
  const bidders = offers.map(([name, price]) => (gap === 'offer' || gap === 'both' ? name : `${name} ราคาที่เสนอ ${baht(price)} บาท`)).join(' / ');
  const winner = gap === 'agreed' || gap === 'both' ? purchase.winner : `${purchase.winner} ราคาที่ตกลง ${baht(agreed)} บาท`;
  const contract = `${20 + index * 3}/${month.year} ลงวันที่ ${3 + index * 2} ${month.name} ${month.year}`;
  const method = purchase.method === 'e-bidding' ? 'ประกวดราคาอิเล็กทรอนิกส์ (e-bidding)' : (purchase.method ?? 'เฉพาะเจาะจง');
  return [String(index + 1), purchase.work, baht(purchase.budget), baht(purchase.budget), method, bidders, winner, offers.length > 1 ? 'เสนอราคาต่ำสุด' : 'มีคุณสมบัติตามที่กำหนดและราคาเหมาะสม', contract];
}

/** The same row with names and prices, numbers and dates in columns of their own. */
function splitRow(cells: string[]): string[] {
  const [no = '', work = '', budget = '', reference = '', method = '', bidders = '', winner = '', reason = '', contract = ''] = cells;
  const [bidderNames, offers] = split(bidders, ' ราคาที่เสนอ ');
  const [winnerName, agreed] = split(winner, ' ราคาที่ตกลง ');
  const [contractNo = '', day = ''] = contract.split(' ลงวันที่ ');
  return [no, work, budget, reference, method, bidderNames, offers, winnerName, agreed, reason, contractNo, day].map(thaiDigits);
}

function split(cell: string, by: string): [string, string] {
  const parts = cell.split(' / ').map((one) => one.split(by));
  return [parts.map(([name = '']) => name).join(' / '), parts.map(([, price = '']) => price.replace(' บาท', '')).join(' / ')];
}

const NINE: Cell[][] = [['ลำดับที่', 'งานที่จัดซื้อหรือจัดจ้าง', 'วงเงินที่จะซื้อหรือจ้าง (บาท)', 'ราคากลาง (บาท)', 'วิธีซื้อหรือจ้าง', 'รายชื่อผู้เสนอราคาและราคาที่เสนอ', 'ผู้ได้รับการคัดเลือกและราคาที่ตกลงซื้อหรือจ้าง', 'เหตุผลที่คัดเลือกโดยสรุป', 'เลขที่และวันที่ของสัญญาหรือข้อตกลงในการซื้อหรือจ้าง']];
const TWO_LINES: Cell[][] = [
  [{ text: 'ลำดับที่', rows: 2 }, { text: 'งานที่จัดซื้อหรือจัดจ้าง', rows: 2 }, { text: 'วงเงินที่จะซื้อหรือจ้าง (บาท)', rows: 2 }, { text: 'ราคากลาง (บาท)', rows: 2 }, { text: 'วิธีซื้อหรือจ้าง', rows: 2 }, { text: 'ผู้เสนอราคา', cols: 2 }, { text: 'ผู้ได้รับการคัดเลือก', cols: 2 }, { text: 'เหตุผลที่คัดเลือกโดยสรุป', rows: 2 }, { text: 'สัญญาหรือข้อตกลงในการซื้อหรือจ้าง', cols: 2 }],
  ['รายชื่อผู้เสนอราคา', 'ราคาที่เสนอ (บาท)', 'ผู้ได้รับการคัดเลือก', 'ราคาที่ตกลงซื้อหรือจ้าง (บาท)', 'เลขที่สัญญา', 'วันที่ของสัญญา'],
];

const LAST_DAY: Record<number, number> = { 10: 31, 11: 30, 12: 30, 1: 31, 2: 28, 3: 31, 4: 28 };

function sheet(month: Month): File {
  const rows = month.bought.map((place, index) => row(month, place, index));
  const digits = month.twoLines === true ? thaiDigits : (text: string): string => text;
  return {
    path: room(`Procurement new/O20 summary procurement ${month.file}.pdf`), what: `procurement of ${month.file}${month.missing === undefined ? '' : ', prices incomplete'}`, landscape: true, damage: month.damage,
    title: ['แบบ สขร.1', digits(`สรุปผลการดำเนินการจัดซื้อจัดจ้างในรอบเดือน ${month.name} พ.ศ. ${month.year}`), OFFICE, digits(`วันที่ ${LAST_DAY[month.month] ?? 28} เดือน ${month.name} พ.ศ. ${month.year}`)],
    blocks: [{ head: month.twoLines === true ? TWO_LINES : NINE, rows: month.twoLines === true ? rows.map(splitRow) : rows }],
  };
}

/** O19 announcements and O20 monthly summaries. */
export const procurement: Content = {
  pages: [
    {
      id: 19972, kind: 'text', titleTh: 'ประกาศเกี่ยวกับการจัดซื้อจัดจ้าง', titleEn: 'Procurement Announcements',
      blocks: [
        `ประกาศต่าง ๆ เกี่ยวกับการจัดซื้อจัดจ้างของ${OFFICE} ประจำปีงบประมาณ พ.ศ. 2566`,
        { head: [['วันที่ประกาศ', 'ประเภทประกาศ', 'เรื่อง']], rows: [
          ['12 ตุลาคม 2565', 'ประกาศเผยแพร่แผนการจัดซื้อจัดจ้าง', 'แผนการจัดซื้อจัดจ้าง ประจำปีงบประมาณ พ.ศ. 2566'],
          ['3 พฤศจิกายน 2565', 'ประกาศราคากลาง', 'จ้างปรับปรุงทางเท้าซอยประชาสงเคราะห์'],
          ['10 พฤศจิกายน 2565', 'ประกาศเชิญชวน', 'ประกวดราคาจ้างปรับปรุงทางเท้าซอยประชาสงเคราะห์ ด้วยวิธีประกวดราคาอิเล็กทรอนิกส์ (e-bidding)'],
          ['2 ธันวาคม 2565', 'ประกาศผู้ชนะการเสนอราคา', 'จ้างปรับปรุงทางเท้าซอยประชาสงเคราะห์'],
          ['24 มกราคม 2566', 'ประกาศผู้ชนะการเสนอราคา', 'ซื้ออาหารเสริม (นม) สำหรับนักเรียน โดยวิธีคัดเลือก'],
          ['9 มีนาคม 2566', 'ประกาศยกเลิกประกาศเชิญชวน', 'ซื้อครุภัณฑ์คอมพิวเตอร์'],
        ] },
        { html: '<p><a target="_blank" href="{{egp}}/portal/7f5059ae-d062-4b6c-9274-5811f15f202e">ประกาศในระบบ e-GP ของกรุงเทพมหานคร</a></p>' },
      ],
    },
    {
      id: 20605, kind: 'text', titleTh: 'ประกาศเผยแพร่การจัดซื้อจัดจ้าง กรณีไม่ผ่านระบบ e-GP', titleEn: 'Procurement outside e-GP',
      blocks: [{ head: [['วันที่ประกาศ', 'ประกาศเผยแพร่การจัดซื้อจัดจ้าง กรณีไม่ผ่านระบบ e-GP', 'วงเงิน (บาท)']], rows: [['18 มกราคม 2566', 'จัดซื้อวัสดุตามหนังสือเวียน วงเงินไม่เกิน 5,000 บาท', '4,200.00'], ['15 กุมภาพันธ์ 2566', 'ค่าซ่อมแซมเร่งด่วน', '3,850.00']] }],
    },
    {
      id: 22003, kind: 'downloads', titleTh: 'สรุปผลการจัดซื้อจัดจ้างหรือการจัดการพัสดุรายเดือน', titleEn: 'Monthly Procurement Summary',
      downloads: MONTHS.map((month) => ({ date: `${month.year - 543 + (month.month === 12 ? 1 : 0)}-${String((month.month % 12) + 1).padStart(2, '0')}-08`, title: `สรุปผลการจัดซื้อจัดจ้าง เดือน${month.name} ${month.year}`, href: `{{portal}}${encodeURI(room(`Procurement new/O20 summary procurement ${month.file}.pdf`))}` })),
    },
  ],
  files: MONTHS.map(sheet),
};
