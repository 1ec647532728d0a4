import type { ItemCases } from '../../case.js';
import { drop, page, pdf, renamed, scan, swap } from '../../document.js';

const policy = page('นโยบายผู้บริหาร', `
# นโยบายของผู้ว่าราชการกรุงเทพมหานคร
นโยบาย 226 ข้อ ภายใต้กรอบ 9 ด้าน 9 ดี เพื่อสร้าง "กรุงเทพฯ เมืองน่าอยู่สำหรับทุกคน"
1. ปลอดภัยดี 2. สร้างสรรค์ดี 3. สิ่งแวดล้อมดี 4. เศรษฐกิจดี 5. เดินทางดี`);

const longPlan = pdf('BMA_plan_phase3.pdf', `
# แผนพัฒนากรุงเทพมหานคร ระยะ 20 ปี (พ.ศ. 2561 - 2580)
# แผนปฏิบัติการระยะที่ 3 (พ.ศ. 2566 - 2570)
ด้านที่ 1 การเสริมสร้างความปลอดภัยและหยุ่นตัวต่อวิกฤตการณ์
ด้านที่ 2 การพัฒนาสิ่งแวดล้อม`);

const yearPlan = pdf('แผนปฏิบัติราชการ กทม. 2567.pdf', `
# แผนปฏิบัติราชการกรุงเทพมหานคร
# ประจำปีงบประมาณ พ.ศ. 2567
จัดทำโดย สำนักงานยุทธศาสตร์และประเมินผล
ยุทธศาสตร์ที่ 1 โครงการเพิ่มพื้นที่สีเขียว งบประมาณ 45,000,000 บาท`);

const area = pdf('แผนพัฒนาเขต 2567.pdf', `
# แผนพัฒนาพื้นที่เขตห้วยขวาง ประจำปี พ.ศ. 2567
โครงการ | พื้นที่เป้าหมาย | งบประมาณ (บาท) | ระยะเวลาดำเนินการ | ผู้รับผิดชอบ
ปรับปรุงทางเท้าถนนสุทธิสารวินิจฉัย | แขวงสามเสนนอก | 950,000 | ธ.ค. 66 - มี.ค. 67 | ฝ่ายโยธา`);

const own = page('นโยบายเขต', `
# นโยบายการบริหารงานของสำนักงานเขตห้วยขวาง ปี 2567
มุ่งบริการประชาชนด้วยความรวดเร็วและโปร่งใส`);

const all = [policy, longPlan, yearPlan, area, own];

export const o02: ItemCases = {
  item: 'O2',
  blind: true,
  derive: { period: false, district: false },
  cases: [
    ['good', 'five documents', all, 'abc+ def+'],
    ['good', 'the three that are due', [policy, longPlan, yearPlan], 'abc+ d~ e~'],
    ['good', 'a page with the files behind it, Thai digits', [page('นโยบายและแผนที่เกี่ยวข้อง', `
# นโยบายผู้ว่าราชการกรุงเทพมหานคร และแผนที่เกี่ยวข้องกับการพัฒนากรุงเทพมหานคร
ผู้ว่าราชการกรุงเทพมหานครได้กำหนดนโยบาย ๙ ดี เป็นแนวทางการบริหารกรุงเทพมหานคร ได้แก่ บริหารจัดการดี โปร่งใสดี สุขภาพดี
[แผนพัฒนากรุงเทพมหานคร ระยะ ๒๐ ปี](BMA_plan_phase3.pdf)
[แผนปฏิบัติราชการกรุงเทพมหานคร ประจำปี ๒๕๖๗](แผนปฏิบัติราชการ กทม. 2567.pdf)`)], 'bc+', [longPlan, yearPlan]],
    ['missing', "no Governor's policy", [longPlan, yearPlan, area, own], 'a- bc+'],
    ['missing', 'no long plan', [policy, yearPlan, area, own], 'a+ b- c+'],
    ['missing', 'no plan of the year', [policy, longPlan, area, own], 'ab+ c-'],
    ['wrong period', "the city's plan of FY2566", [policy, longPlan, renamed(swap(yearPlan, '2567', '2566'), 'แผนปฏิบัติราชการ กทม. 2566.pdf')], 'ab+ c-'],
    ['wrong document', "the district's own plan of the year in place of the city's", [policy, longPlan, pdf('แผนปฏิบัติราชการเขต 2567.pdf', `
# แผนปฏิบัติราชการสำนักงานเขตห้วยขวาง ประจำปีงบประมาณ พ.ศ. 2567
โครงการอบรมอาสาสมัคร งบประมาณ 84,500 บาท`)], 'ab+ c-?+'],
    ['unreadable', 'plan of the year as a scan', [policy, longPlan, scan('แผนปฏิบัติราชการ กทม. 2567.pdf')], 'ab+ c?'],
    ['missing', 'area plan without details', [policy, longPlan, yearPlan, drop(area, ' | ')], 'abc+ e+~? f~'],
    ['wrong document', 'speech of the Governor on New Year', [page('สารผู้ว่าฯ', `
# สารอวยพรปีใหม่จากผู้ว่าราชการกรุงเทพมหานคร
เนื่องในโอกาสวันขึ้นปีใหม่ พุทธศักราช 2567 ผมขออาราธนาคุณพระศรีรัตนตรัยคุ้มครองพี่น้องชาวกรุงเทพฯ`), longPlan, yearPlan], 'a- bc+'],
  ],
};
