import type { ItemCases } from '../case.js';
import { blank, dropColumn, page, pdf, renamed, scan, sheet, swap } from '../document.js';

const ordinance = pdf('O18 ข้อบัญญัติงบประมาณ 2566.pdf', `
# ข้อบัญญัติกรุงเทพมหานคร
# เรื่อง งบประมาณรายจ่ายประจำปีงบประมาณ พ.ศ. ๒๕๖๖
โดยที่เป็นการสมควรตั้งงบประมาณรายจ่ายประจำปี
ส่วนที่เกี่ยวข้อง: สำนักงานเขตห้วยขวาง รวมทั้งสิ้น ๓๔๑,๖๐๐,๐๐๐ บาท
งานที่ ๑ อำนวยการและบริหารสำนักงานเขต ๕๑,๒๐๐,๐๐๐ บาท`);

const subsidies = sheet('O18 เงินอุดหนุนชุมชน 2566.xlsx', `
ข้อมูลเงินอุดหนุนชุมชน สำนักงานเขตห้วยขวาง ประจำปีงบประมาณ พ.ศ. 2566
ที่ | ชุมชน | จำนวนเงิน (บาท) | วัตถุประสงค์ | วันที่เบิกจ่าย
1 | ชุมชนริมคลองตัวอย่าง | 60,000 | พัฒนาชุมชน | 14 ธ.ค. 2565
2 | ชุมชนหลังวัดสมมติ | 85,000 | ส่งเสริมอาชีพ | 20 ก.พ. 2566`);

export const o18: ItemCases = {
  item: 'O18',
  blind: true,
  derive: {},
  cases: [
    ['good', 'ordinance and subsidies', [ordinance, subsidies], 'abc+'],
    ['good', 'no subsidies, said so', [ordinance, page('เงินอุดหนุนชุมชน', `
# ข้อมูลเงินอุดหนุนชุมชน ปีงบประมาณ พ.ศ. 2566
ในปีงบประมาณ พ.ศ. 2566 สำนักงานเขตห้วยขวางไม่มีการจ่ายเงินอุดหนุนชุมชน`)], 'ab+'],
    ['missing', 'no subsidies', [ordinance], 'a+ b-'],
    ['missing', 'no ordinance', [subsidies], 'a- b+'],
    ['wrong period', 'ordinance of FY2565', [renamed(swap(ordinance, '๒๕๖๖', '๒๕๖๕'), 'O18 ข้อบัญญัติ 2565.pdf'), subsidies], 'a- b+'],
    ['wrong document', 'an ordinance on something else', [pdf('O18 ข้อบัญญัติ 2566.pdf', `
# ข้อบัญญัติกรุงเทพมหานคร เรื่อง การควบคุมการปล่อยสัตว์ พ.ศ. 2566
หมวด 1 บททั่วไป ผู้ใดเลี้ยงสัตว์ต้องจดทะเบียนกับสำนักงานเขต`), subsidies], 'a- b+'],
    ['template', 'subsidies with blank amounts', [ordinance, blank(subsidies, 'ชุมชน', 'บาท', 'วัตถุ', 'วันที่')], 'a+ b-'],
    ['missing', 'no purpose and day', [ordinance, dropColumn(subsidies, 'วัตถุ', 'วันที่')], 'ab+ c~+'],
    ['wrong document', 'list of communities without money', [ordinance, page('ชุมชนในพื้นที่', `
# รายชื่อชุมชนในพื้นที่เขตห้วยขวาง ปี 2566
ชุมชนริมคลองตัวอย่าง
ชุมชนหลังวัดสมมติ
ชุมชนแฟลตทดลอง`)], 'a+ b-'],
    ['unreadable', 'ordinance as a scan', [scan('O18 ข้อบัญญัติ 2566.pdf'), subsidies], 'a? b+'],
    ['wrong district', 'subsidies of Bang Khae', [ordinance, swap(subsidies, 'ห้วยขวาง', 'บางแค')], 'a+ b-'],
  ],
};
