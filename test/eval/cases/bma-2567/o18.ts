import type { ItemCases } from '../../case.js';
import { drop, joined, page, pdf, renamed, scan, swap, word } from '../../document.js';

const announcement = pdf('Anti-Bribery Policy 2567.pdf', `
# ประกาศสำนักงานเขตห้วยขวาง
# เรื่อง นโยบายต่อต้านการรับสินบน (Anti-Bribery Policy)
ประจำปีงบประมาณ พ.ศ. ๒๕๖๗
ข้าพเจ้าในฐานะผู้บริหารสูงสุดของสำนักงานเขตห้วยขวาง ขอประกาศว่าผู้บริหารและบุคลากรทุกคนจะไม่เรียก รับ หรือยอมจะรับสินบนทุกรูปแบบ ทั้งก่อน ขณะ และหลังปฏิบัติหน้าที่ รวมทั้งไม่รับของขวัญและของกำนัลทุกชนิด (No Gift Policy)
แนวปฏิบัติ ๑. ไม่รับทรัพย์สินหรือประโยชน์อื่นใดจากผู้มาติดต่อ
ประกาศ ณ วันที่ ๑๕ พฤศจิกายน พ.ศ. ๒๕๖๖
(นายตัวอย่าง ทดสอบ)
ผู้อำนวยการเขตห้วยขวาง`);

const report = word('รายงานผลนโยบาย 2567.docx', `
# รายงานผลการนำนโยบายต่อต้านการรับสินบนไปสู่การปฏิบัติ
# สำนักงานเขตห้วยขวาง ปีงบประมาณ พ.ศ. 2567 รอบ 6 เดือน
การดำเนินการ | วันที่ | ผลการดำเนินการ
ประชาสัมพันธ์นโยบายให้บุคลากรทราบ | 20 พ.ย. 2566 | แจ้งเวียนครบ 10 ฝ่าย
อบรมเรื่องการรับสินบน | 14 ก.พ. 2567 | ผู้เข้าร่วม 62 คน
ติดป้ายงดรับของขวัญที่จุดบริการ | 22 ธ.ค. 2566 | ติดตั้ง 12 จุด`);

const director = page('การมีส่วนร่วมของผู้บริหาร', `
# ผู้อำนวยการเขตมีส่วนร่วมส่งเสริมคุณธรรมและความโปร่งใส
8 ธันวาคม 2566 ผู้อำนวยการเขตห้วยขวาง เป็นประธานประกาศเจตนารมณ์ต่อต้านการทุจริต
((ภาพกิจกรรม))
คำสั่งสำนักงานเขตห้วยขวาง ที่ 441/2566 เรื่อง แต่งตั้งคณะทำงานขับเคลื่อนการประเมิน ITA`);

export const o18: ItemCases = {
  item: 'O18',
  blind: true,
  derive: {},
  cases: [
    ['good', 'announcement, report and activities', [announcement, report, director], 'abcde+ fg+ ijk+'],
    ['good', 'announcement and report', [announcement, report], 'abcde+ f+ k~'],
    ['good', 'both on one page', [page('นโยบายต่อต้านการรับสินบน', `
# ประกาศสำนักงานเขตห้วยขวาง เรื่อง นโยบายต่อต้านการรับสินบน ประจำปีงบประมาณ 2567
บุคลากรทุกคนต้องไม่รับสินบนไม่ว่ากรณีใด ประกาศ ณ วันที่ 4 มกราคม 2567
(นางสาวสมมติ ทดสอบ) ผู้อำนวยการเขตห้วยขวาง
# รายงานผลการดำเนินการตามนโยบายต่อต้านการรับสินบน ปีงบประมาณ 2567
ได้จัดประชุมชี้แจงเจ้าหน้าที่ทุกฝ่าย เมื่อวันที่ 18 มกราคม 2567 และจัดทำสื่อประชาสัมพันธ์ ไม่พบการรับสินบน`)], 'abcde+ f~'],
    ['good', 'one PDF with both', [joined(renamed(announcement, 'O18 2567.pdf'), { ...report, format: 'pdf' })], 'abcde+'],
    ['missing', 'no report', [announcement], 'abc+ de-'],
    ['missing', 'no announcement', [report], 'abc- de+'],
    ['missing', 'no gift policy is not spoken of', [swap(announcement, ' รวมทั้งไม่รับของขวัญและของกำนัลทุกชนิด (No Gift Policy)', ''), drop(report, 'ของขวัญ')], 'abcde+ f~'],
    ['missing', 'nobody signed', [drop(announcement, 'นายตัวอย่าง', 'ผู้อำนวยการเขตห้วยขวาง'), report], 'a+ b- c+ de+'],
    ['missing', 'no year and no day', [renamed(drop(announcement, 'ประจำปีงบประมาณ', 'ประกาศ ณ'), 'policy.pdf'), report], 'c-? b-?~ de+'],
    ['wrong period', 'announcement of FY2566', [renamed(swap(swap(announcement, '๒๕๖๖', '๒๕๖๕'), '๒๕๖๗', '๒๕๖๖'), 'Anti-Bribery Policy 2566.pdf'), report], 'c- de+'],
    ['wrong period', 'report of FY2566', [announcement, renamed(swap(swap(report, '2566', '2565'), '2567', '2566'), 'รายงานผลนโยบาย 2566.docx')], 'abc+ e-'],
    ['wrong document', 'no-gift announcement only', [pdf('No Gift Policy 2567.pdf', `
# ประกาศสำนักงานเขตห้วยขวาง เรื่อง นโยบายไม่รับของขวัญ (No Gift Policy) ปีงบประมาณ พ.ศ. 2567
งดรับของขวัญและของกำนัลทุกชนิดจากการปฏิบัติหน้าที่
ประกาศ ณ วันที่ 4 มกราคม 2567
(นายตัวอย่าง ทดสอบ) ผู้อำนวยการเขตห้วยขวาง`), report], 'a- f+ de+'],
    ['wrong document', 'report on risks in place of the report on the policy', [announcement, pdf('รายงานความเสี่ยง 2567.pdf', `
# รายงานผลการดำเนินการเพื่อจัดการความเสี่ยงการทุจริต ปีงบประมาณ พ.ศ. 2567
# สำนักงานเขตห้วยขวาง
เหตุการณ์ความเสี่ยง | มาตรการ | ผล
การใช้รถราชการ | ติดตั้ง GPS | ติดตั้งครบ 12 คัน`)], 'abc+ d-'],
    ['template', 'report form not filled in', [announcement, word('แบบรายงาน.docx', `
# แบบรายงานผลการนำนโยบายต่อต้านการรับสินบนไปสู่การปฏิบัติ ปีงบประมาณ พ.ศ. 2567
สำนักงานเขต ....................
การดำเนินการ | วันที่ | ผลการดำเนินการ
 |  | 
 |  | `)], 'abc+ d-?'],
    ['unreadable', 'announcement as a scan', [scan('Anti-Bribery Policy.pdf'), report], 'abc? de+'],
    ['wrong district', 'of Yan Nawa', [swap(announcement, 'ห้วยขวาง', 'ยานนาวา'), swap(report, 'ห้วยขวาง', 'ยานนาวา')], 'abcde-'],
    ['wrong document', "the Governor's announcement", [swap(swap(announcement, 'สำนักงานเขตห้วยขวาง', 'กรุงเทพมหานคร'), 'ผู้อำนวยการเขตห้วยขวาง', 'ผู้ว่าราชการกรุงเทพมหานคร'), report], 'b- de+'],
  ],
};
