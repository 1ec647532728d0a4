import type { ItemCases } from '../../case.js';
import { blank, dropColumn, page, renamed, scan, sheet, swap, type Doc } from '../../document.js';

const form = (number: 12 | 13, year: number): Doc => sheet(`ITA-o${number}.xlsx`, `
ที่ | ปีงบประมาณ | ชื่อหน่วยงาน | อำเภอ | จังหวัด | กระทรวง | ประเภทหน่วยงาน | ชื่อรายการของงานที่ซื้อหรือจ้าง | วงเงินงบประมาณที่ได้รับจัดสรร (บาท) | แหล่งที่มาของงบประมาณ | สถานะการจัดซื้อจัดจ้าง | วิธีการจัดซื้อจัดจ้าง | ราคากลาง (บาท) | ราคาที่ตกลงซื้อหรือจ้าง (บาท) | รายชื่อผู้ประกอบการที่ได้รับการคัดเลือก | เลขที่โครงการในระบบ e-GP
1 | ${year} | สำนักงานเขตห้วยขวาง | ห้วยขวาง | กรุงเทพมหานคร | มหาดไทย | องค์กรปกครองส่วนท้องถิ่นรูปแบบพิเศษ | จ้างซ่อมผิวจราจร | 1,150,000.00 | ข้อบัญญัติงบประมาณ | สิ้นสุดสัญญา | วิธีประกาศเชิญชวนทั่วไป | 1,148,000.00 | 1,090,000.00 | หจก. ทดลองโยธา | 67119000001
2 | ${year} | สำนักงานเขตห้วยขวาง | ห้วยขวาง | กรุงเทพมหานคร | มหาดไทย | องค์กรปกครองส่วนท้องถิ่นรูปแบบพิเศษ | ซื้อวัสดุสำนักงาน | 48,000.00 | ข้อบัญญัติงบประมาณ | อยู่ระหว่างสัญญา | วิธีเฉพาะเจาะจง | 48,000.00 | 47,500.00 | ร้านตัวอย่างเครื่องเขียน | 67119000002
3 | ${year} | สำนักงานเขตห้วยขวาง | ห้วยขวาง | กรุงเทพมหานคร | มหาดไทย | องค์กรปกครองส่วนท้องถิ่นรูปแบบพิเศษ | จ้างทำความสะอาดอาคาร | 360,000.00 | ข้อบัญญัติงบประมาณ | สิ้นสุดสัญญา | วิธีเฉพาะเจาะจง | 360,000.00 | 354,000.00 | บจก. สะอาดทดสอบ | 67119000003`);

const identity = ['ปีงบประมาณ', 'ชื่อหน่วยงาน', 'อำเภอ', 'จังหวัด', 'กระทรวง', 'ประเภทหน่วยงาน'];

function item(id: 'O12' | 'O13', number: 12 | 13, year: number): ItemCases {
  const full = form(number, year);
  const monthly = sheet('สขร1.xlsx', `
สรุปผลการดำเนินการจัดซื้อจัดจ้างในรอบเดือนมกราคม ${year} สำนักงานเขตห้วยขวาง
ลำดับที่ | งานที่จัดซื้อหรือจัดจ้าง | วงเงินที่จะซื้อหรือจ้าง | ราคากลาง | วิธีซื้อหรือจ้าง | รายชื่อผู้เสนอราคาและราคาที่เสนอ | ผู้ได้รับการคัดเลือกและราคาที่ตกลงซื้อหรือจ้าง | เหตุผลที่คัดเลือกโดยสรุป | เลขที่และวันที่ของสัญญา
1 | ซื้อหมึกพิมพ์ | 9,000.00 | 9,000.00 | เฉพาะเจาะจง | ร้านทดสอบ 8,900.00 | ร้านทดสอบ 8,900.00 | ราคาต่ำสุด | 4/${year} ลว. 8 ม.ค. ${year}`);
  return { item: id, blind: true, derive: { layouts: true }, cases: [
    ['good', 'the form', [full], 'ab+ cde+'],
    ['good', 'head with other words, as CSV', [sheet(`o${number}.csv`, full.text.replace('ชื่อรายการของงานที่ซื้อหรือจ้าง', 'งานที่ซื้อหรือจ้าง').replace('วงเงินงบประมาณที่ได้รับจัดสรร (บาท)', 'วงเงินงบประมาณ (บาท)').replace('วิธีการจัดซื้อจัดจ้าง', 'วิธีการจัดหา'), 'csv')], 'ab+'],
    ['good', 'a title above the head', [{ ...full, text: `\nรายการจัดซื้อจัดจ้าง ปีงบประมาณ พ.ศ. ${year} สำนักงานเขตห้วยขวาง\n(หน่วย: บาท)${full.text}` }], 'ab+'],
    ['missing', 'no source of money', [dropColumn(full, 'แหล่งที่มา')], 'a-'],
    ['missing', 'no status', [dropColumn(full, 'สถานะ')], 'a-'],
    ['missing', 'no method', [dropColumn(full, 'วิธีการ')], 'a-'],
    ['missing', 'status blank in every row', [blank(full, 'สถานะ')], 'b-'],
    ['missing', 'one name of work blank', [swap(full, 'ซื้อวัสดุสำนักงาน', '')], 'a+ b-'],
    ['missing', 'agreed price blank where a contract was made', [swap(full, '1,090,000.00', '')], 'ab+ c~'],
    ['missing', 'no columns for the agency', [dropColumn(full, ...identity)], 'd~'],
    ['template', 'form without rows', [{ ...full, text: full.text.split('\n').slice(0, 2).join('\n') }], 'ab-'],
    ['wrong period', 'another year', [swap(full, String(year), String(year - 2))], 'ab-'],
    ['wrong document', 'the monthly form', [monthly], 'a-'],
    ['wrong document', 'text on procurement', [page('จัดซื้อจัดจ้าง', `
# การจัดซื้อจัดจ้าง ปีงบประมาณ ${year}
สำนักงานเขตห้วยขวางดำเนินการจัดซื้อจัดจ้างตามพระราชบัญญัติการจัดซื้อจัดจ้างฯ พ.ศ. 2560`)], 'ab-'],
    ['unreadable', 'printed and scanned', [scan(`ITA-o${number}.pdf`)], 'ab?'],
    ['wrong district', 'of Bang Bon', [swap(full, 'ห้วยขวาง', 'บางบอน')], 'ab-'],
    ['layout', 'printed as PDF of text', [renamed({ ...full, format: 'pdf' }, `ITA-o${number}.pdf`)], 'ab+ e~+'],
  ] };
}

export const procurement: ItemCases[] = [item('O12', 12, 2568), item('O13', 13, 2567)];
