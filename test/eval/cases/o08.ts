import type { ItemCases } from '../case.js';
import { drop, dropColumn, joined, page, pdf, scan, sheet, swap, word } from '../document.js';

const plan = pdf('O8 แผนปฏิบัติราชการ 2566.pdf', `
# แผนปฏิบัติราชการประจำปีงบประมาณ พ.ศ. 2566
# สำนักงานเขตห้วยขวาง
ลำดับ | โครงการ/กิจกรรม | งบประมาณ (บาท) | ระยะเวลาดำเนินการ | ฝ่ายที่รับผิดชอบ
1 | โครงการถนนสวยสะอาด | 150,000 | ต.ค. 65 - ก.ย. 66 | ฝ่ายรักษาความสะอาดฯ
2 | อบรมอาสาสมัครชุมชน | 84,500 | ม.ค. - มี.ค. 66 | ฝ่ายพัฒนาชุมชนฯ
3 | ตรวจแนะนำร้านอาหาร | ไม่ใช้งบประมาณ | ตลอดปี | ฝ่ายสิ่งแวดล้อมฯ`);

const report = pdf('O8 รายงานผลการปฏิบัติราชการ รอบ 6 เดือน 2566.pdf', `
# รายงานผลการปฏิบัติราชการตามแผนปฏิบัติราชการประจำปีงบประมาณ พ.ศ. 2566
# รอบ 6 เดือน (ตุลาคม 2565 - มีนาคม 2566) สำนักงานเขตห้วยขวาง
ที่ | โครงการ | ผลการดำเนินงาน | งบประมาณที่ได้รับ | เบิกจ่ายแล้ว (บาท)
1 | โครงการถนนสวยสะอาด | ดำเนินการแล้ว ร้อยละ 55 | 150,000 | 72,300
2 | อบรมอาสาสมัครชุมชน | ดำเนินการแล้วเสร็จ ผู้เข้าอบรม 60 คน | 84,500 | 84,500
ปัญหาและอุปสรรค: ไม่มี`);

export const o08: ItemCases = {
  item: 'O8',
  blind: true,
  derive: {},
  cases: [
    ['good', 'plan and six-month report', [plan, report], 'abcdefg+'],
    ['good', 'both in one page', [page('แผนและรายงานผลการปฏิบัติราชการ', `
# แผนปฏิบัติราชการประจำปี พ.ศ. ๒๕๖๖ สำนักงานเขตห้วยขวาง
โครงการ | งบประมาณ (บาท) | ระยะเวลา
จ้างเหมาดูแลสวนหย่อม | ๒๔๐,๐๐๐ | ไตรมาสที่ ๑ - ๔
# รายงานผลการปฏิบัติราชการประจำปี พ.ศ. ๒๕๖๖ รอบ ๖ เดือน
โครงการ | ผลการดำเนินการ | ผลการใช้จ่ายงบประมาณ (บาท) | ปัญหา/อุปสรรค
จ้างเหมาดูแลสวนหย่อม | เป็นไปตามแผน ร้อยละ ๕๐ | ๑๒๐,๐๐๐ | ไม่มี`)], 'abcdefg+'],
    ['good', 'report of the year before beside the plan', [plan, word('O8 รายงานผล 2565.docx', `
# รายงานผลการปฏิบัติราชการประจำปีงบประมาณ พ.ศ. 2565
สำนักงานเขตห้วยขวาง
โครงการ | ผลการดำเนินงาน | เบิกจ่าย (บาท)
โครงการพัฒนาคลอง | แล้วเสร็จ ร้อยละ 100 | 320,000
ปัญหา อุปสรรค และข้อเสนอแนะ: ฝนตกหนักทำให้งานล่าช้า ควรเริ่มโครงการให้เร็วขึ้น`)], 'abcdefg+'],
    ['missing', 'no report', [plan], 'abcd+ ef-'],
    ['missing', 'plan twice and no report', [plan, { ...plan, name: 'O8 แผนปฏิบัติการ 2566.pdf' }], 'abcd+ ef-'],
    ['missing', 'no plan', [report], 'a- ef+'],
    ['missing', 'plan without budget', [dropColumn(plan, 'งบประมาณ'), report], 'ab+ c- d+ ef+'],
    ['missing', 'plan without time', [dropColumn(plan, 'ระยะเวลา'), report], 'abc+ d- ef+'],
    ['missing', 'report without spending', [plan, dropColumn(report, 'งบประมาณ', 'เบิกจ่าย')], 'abcde+ f-'],
    ['missing', 'report without problems', [plan, drop(report, 'ปัญหา')], 'abcdef+ g~'],
    ['wrong period', 'plan of the year before', [{ ...swap(swap(plan, '2566', '2565'), / 6[56]/, ' 65'), name: 'O8 แผนปฏิบัติราชการ 2565.pdf' }, report], 'a-? ef+'],
    ['wrong period', 'report of three years ago', [plan, { ...swap(swap(report, '2566', '2563'), '2565', '2562'), name: 'O8 รายงานผล 2563.pdf' }], 'abcd+ ef-'],
    ['wrong document', 'a calendar of activities as the plan', [pdf('O8 ปฏิทินกิจกรรม 2566.pdf', `
# ปฏิทินกิจกรรมสำนักงานเขตห้วยขวาง ปี 2566
มกราคม วันเด็กแห่งชาติ
เมษายน วันสงกรานต์
ธันวาคม วันพ่อแห่งชาติ`), report], 'a- ef+'],
    ['template', 'report form with blank cells', [plan, sheet('O8 แบบรายงาน 2566.xlsx', `
แบบรายงานผลการปฏิบัติราชการประจำปีงบประมาณ พ.ศ. 2566 สำนักงานเขตห้วยขวาง
ที่ | โครงการ | ผลการดำเนินงาน | เบิกจ่าย (บาท)
1 |  |  | 
2 |  |  | `)], 'abcd+ ef-?'],
    ['unreadable', 'report as a scan', [plan, scan('O8 รายงานผล 2566.pdf')], 'abcd+ ef?'],
    ['good', 'plan and report one behind the other in one PDF', [joined({ ...plan, name: 'O8 แผนและรายงานผล 2566.pdf' }, report)], 'abcdefg+'],
    ['wrong district', 'both of another district', [swap(plan, 'ห้วยขวาง', 'จตุจักร'), swap(report, 'ห้วยขวาง', 'จตุจักร')], 'abcdef-'],
  ],
};
