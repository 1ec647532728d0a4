import type { ItemCases } from '../../case.js';
import { blank, drop, dropColumn, page, pdf, renamed, scan, sheet, swap, word } from '../../document.js';

const gift = pdf('No Gift Policy 2568.pdf', `
# ประกาศเจตนารมณ์สำนักงานเขตห้วยขวาง
# เรื่อง นโยบายไม่รับของขวัญและของกำนัลทุกชนิดจากการปฏิบัติหน้าที่ (No Gift Policy) ประจำปีงบประมาณ พ.ศ. 2568
ผู้บริหารและเจ้าหน้าที่ทุกคนจะไม่รับของขวัญและของกำนัลทุกชนิด
ประกาศ ณ วันที่ 6 มกราคม พ.ศ. 2568
(นางตัวอย่าง ทดสอบ)
ผู้อำนวยการเขตห้วยขวาง`);
const culture = page('วัฒนธรรม No Gift Policy', `
# กิจกรรมสร้างวัฒนธรรมองค์กรตามนโยบาย No Gift Policy สำนักงานเขตห้วยขวาง
วันที่ 15 มกราคม 2568 ประชุมชี้แจงนโยบายแก่บุคลากรทุกฝ่าย และติดป้ายประชาสัมพันธ์งดรับของขวัญ
((ภาพการประชุม))`);

const received = sheet('รายงานการรับทรัพย์สิน 2567.xlsx', `
รายงานการรับทรัพย์สินหรือประโยชน์อื่นใดโดยธรรมจรรยา ประจำปีงบประมาณ พ.ศ. 2567 สำนักงานเขตห้วยขวาง
ลำดับ | รายการ | จำนวน (รายการ) | การดำเนินการ
1 | รับจากหน่วยงานภาครัฐ | 2 | ส่งคืนแก่ผู้ให้
2 | รับจากภาคเอกชน | 1 | ส่งมอบให้หน่วยงาน
3 | รับจากประชาชน | 0 | -`);

const risk = pdf('ประเมินความเสี่ยงสินบน 2568.pdf', `
# การประเมินความเสี่ยงที่อาจเกิดการให้หรือรับสินบน ประจำปีงบประมาณ พ.ศ. 2568
# สำนักงานเขตห้วยขวาง
ภารกิจ | เหตุการณ์ความเสี่ยง | โอกาส | ผลกระทบ | ระดับความเสี่ยง | มาตรการจัดการความเสี่ยง
การอนุมัติอนุญาต | รับสินบนเพื่อออกใบอนุญาตเร็วขึ้น | 3 | 4 | สูง | ใช้ระบบยื่นคำขอออนไลน์
การจัดซื้อจัดจ้าง | เอื้อประโยชน์แก่ผู้เสนอราคา | 2 | 5 | สูง | เปิดเผยราคากลาง`);
const riskReport = word('รายงานผลความเสี่ยง 2568.docx', `
# รายงานผลการดำเนินการเพื่อจัดการความเสี่ยงที่อาจเกิดการให้หรือรับสินบน
# ประจำปีงบประมาณ พ.ศ. 2568 สำนักงานเขตห้วยขวาง
มาตรการ | ผลการดำเนินการ
ใช้ระบบยื่นคำขอออนไลน์ | ดำเนินการแล้ว คำขอเข้าระบบทุกเรื่อง
เปิดเผยราคากลาง | เผยแพร่ครบ 18 โครงการ`);

const plan = pdf('แผนป้องกันทุจริต 2568.pdf', `
# แผนปฏิบัติการป้องกันการทุจริต ประจำปีงบประมาณ พ.ศ. 2568
# สำนักงานเขตห้วยขวาง
โครงการ/กิจกรรม | งบประมาณ (บาท) | ช่วงเวลาดำเนินการ | ผู้รับผิดชอบ
อบรมผลประโยชน์ทับซ้อน | 20,000 | ก.พ. 2568 | ฝ่ายปกครอง
ตรวจสอบการเบิกจ่าย | ไม่ใช้งบประมาณ | ทุกไตรมาส | ฝ่ายการคลัง`);
const planReport = pdf('รายงานผลแผนป้องกันทุจริต 2567.pdf', `
# รายงานผลการดำเนินการป้องกันการทุจริต ประจำปีงบประมาณ พ.ศ. 2567
# สำนักงานเขตห้วยขวาง
โครงการ/กิจกรรม | ผลการดำเนินการ | งบประมาณที่ใช้ (บาท) | ปัญหา อุปสรรค ข้อเสนอแนะ
อบรมผลประโยชน์ทับซ้อน | ผู้เข้าอบรม 70 คน | 18,500 | ไม่มี`);

const measures = page('มาตรการส่งเสริมคุณธรรม', `
# มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ปีงบประมาณ พ.ศ. 2568 สำนักงานเขตห้วยขวาง
## การวิเคราะห์ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567
คะแนนรวม 97.89 จุดอ่อนคือตัวชี้วัดที่ 6 คุณภาพการดำเนินงาน (94.75)
## มาตรการ
มาตรการ/กิจกรรม | ขั้นตอนและวิธีการ | ระยะเวลา | ผู้รับผิดชอบ | การกำกับติดตาม
เพิ่มจุดบริการด่วน | ปรับผังงานทะเบียน | ม.ค. - มี.ค. 2568 | ฝ่ายทะเบียน | รายงานผู้อำนวยการเขตทุกเดือน`);
const measuresReport = pdf('รายงานผลมาตรการ 2568.pdf', `
# รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน
# ปีงบประมาณ พ.ศ. 2568 สำนักงานเขตห้วยขวาง
มาตรการ | ผลการดำเนินการ
เพิ่มจุดบริการด่วน | เปิดจุดบริการด่วน 2 จุด เมื่อ 3 มี.ค. 2568`);

export const integrity: ItemCases[] = [
  { item: 'O21', blind: true, derive: {}, cases: [
    ['good', 'announcement and activity', [gift, culture], 'abcd+'],
    ['good', 'both on one page', [page('No Gift Policy', `
# ประกาศเจตนารมณ์ No Gift Policy ปีงบประมาณ ๒๕๖๘ สำนักงานเขตห้วยขวาง
ข้าพเจ้าขอประกาศว่าจะงดรับของขวัญและของกำนัลทุกชนิดจากการปฏิบัติหน้าที่
ประกาศ ณ วันที่ ๒๐ พฤศจิกายน ๒๕๖๗ (นางตัวอย่าง ทดสอบ) ผู้อำนวยการเขตห้วยขวาง
# การสร้างวัฒนธรรม No Gift Policy
จัดกิจกรรมปลุกจิตสำนึกงดให้งดรับของขวัญช่วงปีใหม่ วันที่ ๒๕ ธันวาคม ๒๕๖๗ บุคลากรเข้าร่วม ๙๐ คน`)], 'abcd+'],
    ['missing', 'no activity', [gift], 'abc+ d-'],
    ['missing', 'no announcement', [culture], 'ab- d+'],
    ['missing', 'nobody signed', [drop(gift, 'นางตัวอย่าง', 'ผู้อำนวยการเขตห้วยขวาง'), culture], 'a+ b- cd+'],
    ['wrong period', 'of FY2566', [renamed(swap(gift, '2568', '2566'), 'No Gift Policy 2566.pdf'), culture], 'c-'],
    ['unreadable', 'announcement as a scan', [scan('No Gift Policy.pdf'), culture], 'abc?'],
    ['wrong district', 'of Nong Khaem', [swap(gift, 'ห้วยขวาง', 'หนองแขม'), swap(culture, 'ห้วยขวาง', 'หนองแขม')], 'abc-'],
  ] },
  { item: 'O22', blind: true, derive: {}, cases: [
    ['good', 'table of what was received', [received], 'a+'],
    ['good', 'nothing received, said so', [page('รายงานการรับทรัพย์สิน', `
# รายงานการรับทรัพย์สินหรือประโยชน์อื่นใดโดยธรรมจรรยา ปีงบประมาณ พ.ศ. 2567
สำนักงานเขตห้วยขวาง ไม่มีการรับทรัพย์สินหรือประโยชน์อื่นใดโดยธรรมจรรยา`)], 'a+'],
    ['good', 'report on the no-gift policy, none', [pdf('รายงาน No Gift 2568.pdf', `
# รายงานการรับทรัพย์สินหรือประโยชน์อื่นใดโดยธรรมจรรยาของเจ้าพนักงานของรัฐ ปีงบประมาณ ๒๕๖๘ (รอบ ๖ เดือน)
หน่วยงาน สำนักงานเขตห้วยขวาง
ไม่ปรากฏว่ามีเจ้าหน้าที่รายงานการรับทรัพย์สินหรือประโยชน์อื่นใด`)], 'a+'],
    ['template', 'blank', [blank(received, 'รายการ', 'จำนวน', 'การดำเนินการ')], 'a-?'],
    ['wrong period', 'of FY2564', [renamed(swap(received, '2567', '2564'), 'รายงาน 2564.xlsx')], 'a-'],
    ['wrong document', 'the policy', [gift], 'a-'],
    ['wrong document', 'donations to the office', [sheet('บริจาค 2567.xlsx', `
บัญชีรับบริจาคสิ่งของ ปีงบประมาณ พ.ศ. 2567 สำนักงานเขตห้วยขวาง
ผู้บริจาค | รายการ | จำนวน
มูลนิธิทดสอบ | ผ้าห่ม | 100`)], 'a-'],
  ] },
  { item: 'O23', blind: true, derive: {}, cases: [
    ['good', 'register', [risk], 'abcde+'],
    ['good', 'in running text on a page', [page('ความเสี่ยงสินบน', `
# การประเมินความเสี่ยงการให้หรือรับสินบน ปีงบประมาณ ๒๕๖๘ เขตห้วยขวาง
เหตุการณ์ความเสี่ยง: การรับสินบนจากผู้ค้าหาบเร่แผงลอย
ระดับความเสี่ยง: ปานกลาง (โอกาส ๒ ผลกระทบ ๓)
มาตรการจัดการความเสี่ยง: สลับพื้นที่รับผิดชอบของเจ้าหน้าที่เทศกิจทุกเดือน`)], 'abcde+'],
    ['missing', 'no level', [dropColumn(risk, 'โอกาส', 'ผลกระทบ', 'ระดับ')], 'abc+ d- e+'],
    ['missing', 'no measures', [dropColumn(risk, 'มาตรการ')], 'abcd+ e-'],
    ['missing', 'bribery is not named', [renamed({ ...risk, text: risk.text.replaceAll('ที่อาจเกิดการให้หรือรับสินบน', 'การทุจริต').replaceAll('สินบน', 'ประโยชน์') }, 'ความเสี่ยง 2568.pdf')], 'b-'],
    ['wrong period', 'of FY2566', [renamed(swap(risk, '2568', '2566'), 'ความเสี่ยง 2566.pdf')], 'a-'],
    ['wrong document', 'the report only', [riskReport], 'ad-'],
  ] },
  { item: 'O24', blind: true, derive: {}, cases: [
    ['good', 'report', [riskReport], 'a+'],
    ['good', 'report of six months with other words', [page('รายงานผลความเสี่ยง', `
# รายงานผลการจัดการความเสี่ยงการให้หรือรับสินบน รอบ ๖ เดือน ปีงบประมาณ ๒๕๖๘ เขตห้วยขวาง
ได้สลับพื้นที่เจ้าหน้าที่เทศกิจแล้ว ๓ ครั้ง ผลการดำเนินการ ไม่พบการร้องเรียน`)], 'a+'],
    ['wrong document', 'register only', [risk], 'a-'],
    ['wrong document', 'report on the anti-corruption plan', [planReport], 'a-'],
    ['wrong period', 'of FY2564', [renamed(swap(riskReport, '2568', '2564'), 'รายงาน 2564.docx')], 'a-'],
  ] },
  { item: 'O25', blind: true, derive: {}, cases: [
    ['good', 'plan', [plan], 'abcd+'],
    ['good', 'plan of several years that covers this one', [pdf('แผนป้องกันทุจริต 2566-2570.pdf', `
# แผนปฏิบัติการป้องกันการทุจริต (พ.ศ. 2566 - 2570) สำนักงานเขตห้วยขวาง
โครงการ | งบประมาณ ปี 2568 (บาท) | ระยะเวลา
โรงเรียนสุจริต | 15,000 | มิ.ย. 2568`)], 'abcd+'],
    ['missing', 'no budget', [dropColumn(plan, 'งบประมาณ')], 'ab+ c- d+'],
    ['missing', 'no time', [dropColumn(plan, 'ช่วงเวลา')], 'abc+ d-'],
    ['wrong period', 'of FY2566', [renamed(swap(plan, '2568', '2566'), 'แผน 2566.pdf')], 'a-'],
    ['wrong document', 'the report', [planReport], 'a-'],
    ['wrong document', 'action plan of the office', [pdf('แผนปฏิบัติการ 2568.pdf', `
# แผนปฏิบัติการประจำปีงบประมาณ พ.ศ. 2568 สำนักงานเขตห้วยขวาง
โครงการ | งบประมาณ (บาท) | ระยะเวลา
ถนนสะอาด | 150,000 | ตลอดปี`)], 'a-'],
  ] },
  { item: 'O26', blind: true, derive: {}, cases: [
    ['good', 'report', [planReport], 'ab+'],
    ['missing', 'no spending and problems', [dropColumn(planReport, 'งบประมาณ', 'ปัญหา')], 'a+ b~'],
    ['wrong document', 'plan only', [plan], 'a-'],
    ['wrong document', 'report on risks', [riskReport], 'a-'],
    ['wrong document', 'report on measures of integrity', [measuresReport], 'a-'],
    ['wrong period', 'of FY2564', [renamed(swap(planReport, '2567', '2564'), 'รายงาน 2564.pdf')], 'a-'],
  ] },
  { item: 'O27', blind: true, derive: {}, cases: [
    ['good', 'analysis and measures', [measures], 'ab+ cde+'],
    ['missing', 'no analysis', [drop(measures, 'การวิเคราะห์', 'คะแนนรวม')], 'a- b+'],
    ['missing', 'nobody responsible', [dropColumn(measures, 'ผู้รับผิดชอบ')], 'ab+ c~'],
    ['missing', 'no follow-up', [dropColumn(measures, 'กำกับ')], 'ab+ e~'],
    ['missing', 'analysis without measures', [drop(measures, ' | ', '## มาตรการ')], 'a+ b-?'],
    ['wrong period', 'of FY2566', [swap(swap(measures, '2567', '2565'), '2568', '2566')], 'b-'],
    ['wrong document', 'the report', [measuresReport], 'a-'],
  ] },
  { item: 'O28', blind: true, derive: {}, cases: [
    ['good', 'report', [measuresReport], 'a+'],
    ['wrong document', 'measures only', [measures], 'a-'],
    ['wrong document', 'report on the anti-corruption plan', [renamed(swap(planReport, '2567', '2568'), 'รายงานแผน 2568.pdf')], 'a-'],
    ['wrong document', 'report on risks', [riskReport], 'a-'],
    ['wrong period', 'of FY2566', [renamed(swap(measuresReport, '2568', '2566'), 'รายงาน 2566.pdf')], 'a-'],
  ] },
];
