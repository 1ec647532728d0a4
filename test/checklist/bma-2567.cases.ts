import { page, pdf, table, word, workbook } from '../check/items/office.js';
import type { Source } from '../../src/model/evidence.js';

/** Documents as offices write them for FY2567, written from the rules alone and before the checklist's phrases were looked at. */
export interface Case {
  item: string;
  name: string;
  sources: () => (Source | Promise<Source>)[];
  wanted: ('complete' | 'incomplete' | 'person')[];
}

const COMPLETE: Case['wanted'] = ['complete'];
const INCOMPLETE: Case['wanted'] = ['incomplete'];
const one = (item: string, name: string, wanted: Case['wanted'], ...sources: (Source | Promise<Source>)[]): Case => ({ item, name, wanted, sources: () => sources });

const MONTHS = ['ตุลาคม 2566', 'พฤศจิกายน 2566', 'ธันวาคม 2566', 'มกราคม 2567', 'กุมภาพันธ์ 2567', 'มีนาคม 2567'];
const SHORT = ['ต.ค. 66', 'พ.ย. 66', 'ธ.ค. 66', 'ม.ค. 67', 'ก.พ. 67', 'มี.ค. 67'];
const older = (text: string): string => text.replace(/25(\d\d)/g, (_all, year: string) => `25${Number(year) - 1}`).replace(/(\.) ?(6[67])\b/g, (_all, dot: string, year: string) => `${dot} ${Number(year) - 1}`);

// O9: taxes.
const taxRows = (...kinds: string[]): (string | number)[][] => [
  ['ประเภทภาษี', 'จำนวนราย', 'จำนวนเงิน (บาท)'],
  ...kinds.map((kind, index) => [kind, 420 + index, `${1_250_400 + index * 1000}.50`]),
];
const taxMonths = (months: string[]): (string | number)[][] => [['เดือน', 'ภาษีที่ดินและสิ่งปลูกสร้าง (บาท)', 'ภาษีป้าย (บาท)', 'รวม'], ...months.map((month, index) => [month, 50_000 + index, 12_000 + index, 62_000 + 2 * index])];
const HALF = 'รอบ 6 เดือน (1 ตุลาคม 2566 - 31 มีนาคม 2567)';

// O15: announcements and monthly summaries.
const ANNOUNCEMENTS = [['ที่', 'วันที่', 'เรื่อง'], ['1', '20 ตุลาคม 2566', 'เผยแพร่แผนการจัดซื้อจัดจ้าง ประจำปีงบประมาณ พ.ศ. 2567'], ['2', '14 พ.ย. 2566', 'ประกาศประกวดราคาจ้างปรับปรุงซอย ด้วยวิธีประกวดราคาอิเล็กทรอนิกส์'], ['3', '9 ม.ค. 2567', 'ประกาศผู้ชนะการเสนอราคา จ้างปรับปรุงซอย']];
const HEAD = ['ลำดับ', 'งานที่จัดซื้อหรือจัดจ้าง', 'วงเงินที่จะซื้อหรือจ้าง', 'ราคากลาง', 'วิธีซื้อหรือจ้าง', 'รายชื่อผู้เสนอราคา', 'ราคาที่เสนอ', 'ผู้ได้รับการคัดเลือก', 'ราคาที่ตกลงซื้อหรือจ้าง', 'เหตุผลที่คัดเลือกโดยสรุป', 'เลขที่และวันที่ของสัญญา'];
const bought = (month: string, index: number, method = 'เฉพาะเจาะจง', bid: string | number = 24_000): (string | number)[] => [index, 'ซื้อวัสดุสำนักงาน', 25_000, 25_000, method, 'ร้านตัวอย่าง', bid, 'ร้านตัวอย่าง', 24_000, 'เสนอราคาต่ำสุด', `${index}/2567 ลว. 12 ${month}`];
const sheets = (months: string[], row: (month: string, index: number) => (string | number)[] = (month) => bought(month, 1)): Record<string, (string | number)[][]> =>
  Object.fromEntries(months.map((month, index) => [SHORT[index] ?? month, [[`สรุปผลการดำเนินการจัดซื้อจัดจ้างในรอบเดือน ${month}`], ['สำนักงานเขตห้วยขวาง'], HEAD, row(month, index + 1)]]));
const o15page = (): Promise<Source> => page('ประกาศต่างๆเกี่ยวกับการจัดซื้อจัดจ้าง', table(...ANNOUNCEMENTS));

// O18: policy and its application.
const policy = `ประกาศสำนักงานเขตห้วยขวาง
เรื่อง นโยบายต่อต้านการรับสินบน (Anti-Bribery Policy) ประจำปีงบประมาณ พ.ศ. 2567
สำนักงานเขตห้วยขวางขอประกาศเจตนารมณ์ว่าผู้บริหาร ข้าราชการ และบุคลากรทุกคนจะไม่เรียก รับ หรือยอมจะรับสินบนทุกรูปแบบ
ประกาศ ณ วันที่ 15 ธันวาคม พ.ศ. 2566
(นายตัวอย่าง ทดสอบ)
ผู้อำนวยการเขตห้วยขวาง`;
const applied = `รายงานผลการดำเนินการตามนโยบายต่อต้านการรับสินบน (Anti-Bribery Policy)
สำนักงานเขตห้วยขวาง ประจำปีงบประมาณ พ.ศ. 2567 ${HALF}
1. ประชุมชี้แจงนโยบายให้ข้าราชการและลูกจ้างทราบ เมื่อวันที่ 20 ธันวาคม 2566 ผู้เข้าร่วม 85 คน
2. แจ้งเวียนประกาศให้ทุกฝ่ายถือปฏิบัติ และติดประกาศ ณ จุดบริการ
3. ผลการดำเนินงาน ไม่พบการเรียกรับสินบน`;

// O19: risks of bribes.
const risk = `การประเมินความเสี่ยงต่อการรับสินบน
สำนักงานเขตห้วยขวาง ประจำปีงบประมาณ พ.ศ. 2567
กระบวนงาน | เหตุการณ์ความเสี่ยง | โอกาส | ผลกระทบ | ระดับความเสี่ยง | มาตรการจัดการความเสี่ยง
การอนุญาตก่อสร้าง | เจ้าหน้าที่เรียกรับสินบนเพื่อเร่งรัดการออกใบอนุญาต | 2 | 4 | สูง | กำหนดระยะเวลาและใช้ระบบออนไลน์`;
const riskReport = `รายงานผลการดำเนินการเพื่อจัดการความเสี่ยงต่อการรับสินบน
สำนักงานเขตห้วยขวาง ปีงบประมาณ พ.ศ. 2567
มาตรการ | ผลการดำเนินการ
กำหนดระยะเวลาและใช้ระบบออนไลน์ | ดำเนินการแล้ว เปิดรับคำขอผ่านระบบออนไลน์ตั้งแต่เดือนมกราคม 2567`;
const corruption = (text: string): string => text.replaceAll('ความเสี่ยงต่อการรับสินบน', 'ความเสี่ยงการทุจริต').replaceAll('เรียกรับสินบนเพื่อ', 'เอื้อประโยชน์แก่พวกพ้องในการ');

// O22: measures.
const measures = `มาตรการในการยกระดับคุณธรรมและความโปร่งใส สำนักงานเขตห้วยขวาง
ประจำปีงบประมาณ พ.ศ. 2567
จากการวิเคราะห์ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2566 ได้ 97.80 คะแนน มีประเด็นที่ต้องพัฒนาดังนี้
ตัวชี้วัด | ประเด็นที่ต้องพัฒนา | มาตรการ/กิจกรรม | ผู้รับผิดชอบ | ระยะเวลาดำเนินการ | การกำกับติดตาม
การปฏิบัติหน้าที่ | ความรวดเร็วในการให้บริการ | ลดขั้นตอนงานทะเบียน | ฝ่ายทะเบียน | ม.ค. - มี.ค. 2567 | รายงาน ผอ.เขต ทุกเดือน`;
const measuresReport = `รายงานผลการดำเนินงานตามมาตรการยกระดับคุณธรรมและความโปร่งใส
สำนักงานเขตห้วยขวาง ประจำปีงบประมาณ พ.ศ. 2567
มาตรการ | ผลการดำเนินงาน
ลดขั้นตอนงานทะเบียน | ดำเนินการแล้วเสร็จ ลดเวลาเหลือ 15 นาที`;

// O1.
const SECTIONS = ['ฝ่ายปกครอง', 'ฝ่ายทะเบียน', 'ฝ่ายโยธา', 'ฝ่ายสิ่งแวดล้อมและสุขาภิบาล', 'ฝ่ายรายได้', 'ฝ่ายรักษาความสะอาดและสวนสาธารณะ', 'ฝ่ายการศึกษา', 'ฝ่ายการคลัง', 'ฝ่ายเทศกิจ', 'ฝ่ายพัฒนาชุมชนและสวัสดิการสังคม'];
const PERSON = 'นายตัวอย่าง ทดสอบ';
const structure = `<h4>แผนผังโครงสร้างสำนักงานเขตห้วยขวาง</h4><ul>${SECTIONS.map((name) => `<li>${name}</li>`).join('')}</ul>`;
const staff = table(['ประเภทบุคลากร', 'กรอบ', 'มีคนครอง', 'ว่าง'], ['ข้าราชการ', 190, 181, 9], ['ลูกจ้างประจำ', 300, 291, 9], ['ลูกจ้างชั่วคราว', 44, 44, 0]);
const chiefs = table(['ชื่อ - สกุล', 'ตำแหน่ง', 'โทรศัพท์'], [PERSON, 'ผู้อำนวยการเขต', '0 2277 0101'], ['นางสาวตัวอย่าง ทดลอง', 'ผู้ช่วยผู้อำนวยการเขต', '0 2277 0102'], ['นายทดสอบ ตัวอย่าง', 'หัวหน้าฝ่ายปกครอง', '0 2277 0103']);
const councillor = `<p>สมาชิกสภากรุงเทพมหานคร (ส.ก.) เขตห้วยขวาง</p><p>${PERSON}</p>`;

// O5.
const plan = `แผนปฏิบัติราชการประจำปี พ.ศ. 2567 สำนักงานเขตห้วยขวาง
โครงการ/กิจกรรม | งบประมาณ (บาท) | ระยะเวลาดำเนินการ
โครงการปรับปรุงทางเท้า | 1,250,000 | ไตรมาส 2`;
const planReport = `รายงานผลการปฏิบัติราชการประจำปี พ.ศ. 2567 สำนักงานเขตห้วยขวาง ${HALF}
โครงการ | ผลการดำเนินงาน | งบประมาณที่ใช้ (บาท)
โครงการปรับปรุงทางเท้า | แล้วเสร็จร้อยละ 60 | 700,000`;

export const CASES: Case[] = [
  one('O9', 'taxes by month in a workbook', COMPLETE, workbook({ ภาษี: [['สถิติการจัดเก็บภาษี ปีงบประมาณ พ.ศ. 2567 สำนักงานเขตห้วยขวาง'], ...taxMonths(MONTHS)] })),
  one('O9', 'taxes of the half year on a page', COMPLETE, page('ข้อมูลสถิติการจัดเก็บภาษี', `<p>ผลการจัดเก็บภาษี สำนักงานเขตห้วยขวาง ${HALF}</p>${table(...taxRows('ภาษีที่ดินและสิ่งปลูกสร้าง', 'ภาษีป้าย', 'ภาษีบำรุงท้องที่ค้างชำระ'))}`)),
  one('O9', 'taxes in words in a PDF', COMPLETE, pdf(`สถิติการจัดเก็บภาษีของฝ่ายรายได้ สำนักงานเขตห้วยขวาง\nระหว่างวันที่ 1 ตุลาคม 2566 ถึงวันที่ 31 มีนาคม 2567\nจัดเก็บภาษีป้ายได้ 310 ราย เป็นเงิน 4,120,500.00 บาท\nจัดเก็บภาษีที่ดินและสิ่งปลูกสร้างได้ 1,204 ราย เป็นเงิน 18,233,100.75 บาท`)),
  one('O9', 'taxes of the year before', INCOMPLETE, workbook({ ภาษี: [[older('สถิติการจัดเก็บภาษี ปีงบประมาณ พ.ศ. 2567 สำนักงานเขตห้วยขวาง')], ...taxMonths(MONTHS.map(older))] })),
  one('O9', 'taxes of five months', INCOMPLETE, workbook({ ภาษี: [['สถิติการจัดเก็บภาษี ปีงบประมาณ พ.ศ. 2567 สำนักงานเขตห้วยขวาง'], ...taxMonths(MONTHS.slice(0, 5))] })),
  one('O9', 'an empty form', INCOMPLETE, workbook({ ภาษี: [['สถิติการจัดเก็บภาษี ปีงบประมาณ พ.ศ. 2567 สำนักงานเขตห้วยขวาง'], ...taxMonths(MONTHS).map((row, index) => (index === 0 ? row : [row[0] ?? '', '', '', '']))] })),
  one('O9', 'rates and duties of tax payers', INCOMPLETE, page('ความรู้เรื่องภาษี', '<p>ภาษีป้ายจัดเก็บตามพระราชบัญญัติภาษีป้าย พ.ศ. 2510 ยื่นแบบ ภ.ป.1 ภายในเดือนมีนาคม 2567</p><p>อัตราภาษีป้าย อักษรไทยล้วน 5 บาท ต่อ 500 ตารางเซนติเมตร</p>')),
  one('O9', 'fees and fines passed off as taxes', INCOMPLETE, pdf(`สถิติการจัดเก็บค่าธรรมเนียมและค่าปรับ สำนักงานเขตห้วยขวาง ${HALF}\nประเภท | จำนวนราย | จำนวนเงิน (บาท)\nค่าธรรมเนียมใบอนุญาต | 210 | 350,000\nค่าปรับ | 98 | 44,000`)),
  one('O9', 'taxes of another district', INCOMPLETE, pdf(`สถิติการจัดเก็บภาษี สำนักงานเขตบางกะปิ ${HALF}\nประเภทภาษี | จำนวนราย | จำนวนเงิน (บาท)\nภาษีป้าย | 20 | 35,000`)),

  one('O10', 'fees by month', COMPLETE, workbook({ รายได้: [['ข้อมูลสถิติการจัดเก็บรายได้ สำนักงานเขตห้วยขวาง ปีงบประมาณ พ.ศ. 2567'], ['ประเภทรายได้', ...SHORT], ['ค่าธรรมเนียมใบอนุญาต', 1000, 2000, 1500, 900, 800, 1200], ['ค่าปรับผู้ละเมิดกฎหมาย', 500, 400, 300, 600, 700, 900], ['ค่าเช่าทรัพย์สิน', 100, 100, 100, 100, 100, 100]] })),
  one('O10', 'revenue of the half year on a page', COMPLETE, page('ข้อมูลสถิติการจัดเก็บรายได้', `<p>${HALF}</p>${table(['รายการ', 'จำนวนเงิน (บาท)'], ['ค่าธรรมเนียมเก็บขนมูลฝอย', '1,204,550'], ['ใบอนุญาตประกอบกิจการที่เป็นอันตรายต่อสุขภาพ', '455,000'], ['ค่าปรับ', '88,000'])}`)),
  one('O10', 'taxes alone passed off as revenue', INCOMPLETE, pdf(`สถิติการจัดเก็บภาษี สำนักงานเขตห้วยขวาง ${HALF}\nประเภทภาษี | จำนวนราย | จำนวนเงิน (บาท)\nภาษีที่ดินและสิ่งปลูกสร้าง | 1,204 | 18,233,100\nภาษีป้าย | 310 | 4,120,500`)),
  one('O10', 'revenue of the year before', INCOMPLETE, pdf(older(`สถิติการจัดเก็บรายได้ สำนักงานเขตห้วยขวาง ${HALF}\nประเภท | จำนวนเงิน (บาท)\nค่าธรรมเนียม | 18,233,100\nค่าปรับ | 4,120,500`))),
  one('O10', 'a page under construction', INCOMPLETE, page('ข้อมูลสถิติการจัดเก็บรายได้', '<p>อยู่ระหว่างปรับปรุงข้อมูล</p>')),
  one('O10', 'the steps of paying fees', INCOMPLETE, page('การชำระค่าธรรมเนียม', '<p>ผู้ประกอบการชำระค่าธรรมเนียมใบอนุญาตได้ที่ฝ่ายสิ่งแวดล้อมและสุขาภิบาล ชั้น 2 ตั้งแต่เดือนตุลาคม 2566 อัตราค่าธรรมเนียมไม่เกิน 10,000 บาท</p>')),

  one('O15', 'announcements on a page and the monthly summaries in a workbook', COMPLETE, o15page(), workbook(sheets(MONTHS))),
  one('O15', 'the summaries alone, some bought by open invitation', INCOMPLETE, workbook(sheets(MONTHS, (month, index) => bought(month, index, 'ประกาศเชิญชวนทั่วไป (e-bidding)')))),
  one('O15', 'the summaries alone on a page', INCOMPLETE, page('สรุปผลการจัดซื้อจัดจ้างรายเดือน', MONTHS.map((month, index) => `<h4>สรุปผลการจัดซื้อจัดจ้าง เดือน${month}</h4>${table(HEAD, bought(month, index + 1, 'ประกวดราคาอิเล็กทรอนิกส์ (e-bidding)'))}`).join(''))),
  one('O15', 'the announcements alone', INCOMPLETE, o15page()),
  one('O15', 'a month missing', INCOMPLETE, o15page(), workbook(sheets(MONTHS.slice(0, 5)))),
  one('O15', 'prices offered left out', INCOMPLETE, o15page(), workbook(sheets(MONTHS, (month, index) => bought(month, index, 'เฉพาะเจาะจง', '')))),
  one('O15', 'summaries of the year before', INCOMPLETE, o15page(), workbook(Object.fromEntries(Object.entries(sheets(MONTHS.map(older))).map(([name, rows]) => [older(name), rows])))),
  one('O15', 'announcements of the year before', INCOMPLETE, page('ประกาศ', table(...ANNOUNCEMENTS.map((row) => row.map((cell) => older(cell)))) ), workbook(sheets(MONTHS))),

  one('O18', 'signed policy and report of its application', COMPLETE, pdf(policy, 'O18 policy.pdf'), pdf(applied, 'O18 report.pdf')),
  one('O18', 'report on a page with the day of each step', COMPLETE, pdf(policy), page('การรายงานผลสู่การปฏิบัติ', '<p>รายงานผลการนำนโยบายต่อต้านการรับสินบนสู่การปฏิบัติ ปีงบประมาณ พ.ศ. 2567</p><p>วันที่ 10 มกราคม 2567 จัดประชุมซักซ้อมความเข้าใจแก่หัวหน้าฝ่ายและเจ้าหน้าที่ จำนวน 40 คน ให้งดรับสินบนและของขวัญทุกชนิด</p><p>วันที่ 2 กุมภาพันธ์ 2567 ติดป้ายประชาสัมพันธ์ ณ จุดให้บริการทุกฝ่าย</p>')),
  one('O18', 'the policy alone', INCOMPLETE, pdf(policy)),
  one('O18', 'the policy handed in twice, once called report', INCOMPLETE, pdf(policy, 'O18 policy.pdf'), pdf(policy, 'O18 รายงานผล.pdf')),
  one('O18', 'the report alone', INCOMPLETE, pdf(applied)),
  one('O18', 'the policy of the year before', INCOMPLETE, pdf(older(policy)), pdf(applied)),
  one('O18', 'the report of another district', INCOMPLETE, pdf(policy), pdf(applied.replaceAll('ห้วยขวาง', 'บางกะปิ'))),
  one('O18', 'the report of the risks in its place', INCOMPLETE, pdf(policy), pdf(riskReport)),
  one('O18', 'a report whose lines are blank', INCOMPLETE, pdf(policy), pdf('แบบรายงานผลการดำเนินการตามนโยบายต่อต้านการรับสินบน ปีงบประมาณ พ.ศ. 2567\nสำนักงานเขตห้วยขวาง\nกิจกรรม | วันที่ | ผู้เข้าร่วม\n ........ | ........ | ........')),

  one('O19', 'assessment and report', COMPLETE, pdf(risk, 'O19 risk.pdf'), pdf(riskReport, 'O19 report.pdf')),
  one('O19', 'both in one document', COMPLETE, word(`# ${risk}\n# ${riskReport}`)),
  one('O19', 'an assessment of corruption that never speaks of bribes', INCOMPLETE, pdf(corruption(risk)), pdf(corruption(riskReport))),
  one('O19', 'the assessment alone', INCOMPLETE, pdf(risk)),
  one('O19', 'no measures', INCOMPLETE, pdf(risk.replace(' | มาตรการจัดการความเสี่ยง', '').replace(' | กำหนดระยะเวลาและใช้ระบบออนไลน์', '')), pdf(riskReport)),
  one('O19', 'last year’s', INCOMPLETE, pdf(older(risk)), pdf(older(riskReport))),

  one('O22', 'measures with the analysis of the last result, and the report', COMPLETE, pdf(measures, 'm.pdf'), pdf(measuresReport, 'r.pdf')),
  one('O22', 'analysis of the result of two years ago', INCOMPLETE, pdf(measures.replace('ปีงบประมาณ พ.ศ. 2566', 'ปีงบประมาณ พ.ศ. 2564'), 'm.pdf'), pdf(measuresReport, 'r.pdf')),
  one('O22', 'no report', INCOMPLETE, pdf(measures)),

  one('O1', 'structure, staff, executives and councillor', COMPLETE, page('ข้อมูลพื้นฐานของสำนักงานเขต', `${structure}<h4>อัตรากำลัง</h4>${staff}<h4>ผู้บริหาร</h4>${chiefs}${councillor}`)),
  one('O1', 'no staffing figures', INCOMPLETE, page('ข้อมูลพื้นฐานของสำนักงานเขต', `${structure}<h4>ผู้บริหาร</h4>${chiefs}${councillor}`)),
  one('O1', 'no councillor', INCOMPLETE, page('ข้อมูลพื้นฐานของสำนักงานเขต', `${structure}<h4>อัตรากำลัง</h4>${staff}<h4>ผู้บริหาร</h4>${chiefs}`)),

  one('O2', 'policy and both plans', COMPLETE, page('นโยบายและแผน', '<p>นโยบายผู้ว่าราชการกรุงเทพมหานคร 9 ดี 216 ข้อ ได้แก่ เดินทางดี ปลอดภัยดี สุขภาพดี</p><p>แผนพัฒนากรุงเทพมหานคร ระยะ 20 ปี ระยะที่ 3 (พ.ศ. 2566 - 2570) กำหนดวิสัยทัศน์มหานครแห่งเอเชีย</p><p>แผนปฏิบัติราชการกรุงเทพมหานคร ประจำปี พ.ศ. 2567 ประกอบด้วย 7 ด้าน</p>')),
  one('O2', 'no annual plan of the city', INCOMPLETE, page('นโยบายและแผน', '<p>นโยบายผู้ว่าราชการกรุงเทพมหานคร 9 ดี 216 ข้อ ได้แก่ เดินทางดี ปลอดภัยดี สุขภาพดี</p><p>แผนพัฒนากรุงเทพมหานคร ระยะ 20 ปี ระยะที่ 3 (พ.ศ. 2566 - 2570) กำหนดวิสัยทัศน์มหานครแห่งเอเชีย</p>')),

  one('O5', 'plan and half-year report', COMPLETE, pdf(plan, 'O5 plan.pdf'), pdf(planReport, 'O5 report.pdf')),
  one('O5', 'the plan of the year before', INCOMPLETE, pdf(older(plan), 'O5 plan.pdf'), pdf(planReport, 'O5 report.pdf')),
  one('O5', 'the plan twice', INCOMPLETE, pdf(plan, 'O5 plan.pdf'), pdf(plan, 'O5 plan 2.pdf')),

  // A second round: other layouts, and documents that are nearly right.
  one('O9', 'taxes quarter by quarter', COMPLETE, pdf('ผลการจัดเก็บภาษี ประจำปีงบประมาณ พ.ศ. 2567\nฝ่ายรายได้ สำนักงานเขตห้วยขวาง\nรายการ | ไตรมาสที่ 1 (บาท) | ไตรมาสที่ 2 (บาท)\nภาษีที่ดินและสิ่งปลูกสร้าง | 1,200,000.00 | 8,400,000.00\nภาษีป้าย | 400,000.00 | 2,900,000.00')),
  one('O9', 'taxes in Thai digits', COMPLETE, pdf('สถิติการจัดเก็บภาษี สำนักงานเขตห้วยขวาง ตั้งแต่เดือนตุลาคม ๒๕๖๖ ถึงเดือนมีนาคม ๒๕๖๗\nประเภท | จำนวน (ราย) | จำนวนเงิน (บาท)\nภาษีป้าย | ๓๑๐ | ๔,๑๒๐,๕๐๐.๐๐')),
  one('O9', 'an announcement that taxes are due', INCOMPLETE, page('ประชาสัมพันธ์ภาษี', '<p>ขอเชิญชวนผู้มีหน้าที่เสียภาษีที่ดินและสิ่งปลูกสร้างและภาษีป้าย ยื่นแบบและชำระภาษี ประจำปี 2567 ตั้งแต่บัดนี้ถึงวันที่ 31 มีนาคม 2567 โทร. 0 2277 0101</p>')),
  one('O9', 'a title and a picture', ['person', 'incomplete'], page('ข้อมูลสถิติการจัดเก็บภาษี', '<p><img src="/public/user_files_editor/59/tax67.jpg" alt="สถิติการจัดเก็บภาษี"></p>')),
  one('O10', 'revenue with its own taxes beside the fees', COMPLETE, pdf(`ข้อมูลสถิติการจัดเก็บรายได้ สำนักงานเขตห้วยขวาง ${HALF}\nประเภทรายได้ | จำนวนเงิน (บาท)\nภาษีป้าย | 4,120,500\nค่าธรรมเนียม | 1,204,000\nค่าปรับ | 88,000`)),
  one('O10', 'the six months one by one in words', COMPLETE, word(`# สถิติการจัดเก็บรายได้ ปีงบประมาณ 2567\nสำนักงานเขตห้วยขวาง ฝ่ายรายได้\n${MONTHS.map((month, index) => `เดือน${month} จัดเก็บค่าธรรมเนียมและค่าปรับได้ ${120 + index},500 บาท`).join('\n')}`)),
  one('O10', 'spending in its place', INCOMPLETE, pdf(`รายงานผลการเบิกจ่ายงบประมาณ สำนักงานเขตห้วยขวาง ${HALF}\nหมวด | ได้รับจัดสรร | เบิกจ่าย\nงบบุคลากร | 10,000,000 | 4,900,000\nงบดำเนินงาน | 5,000,000 | 2,100,000`)),
  one('O15', 'both on one page', COMPLETE, page('จัดซื้อจัดจ้าง', `<h4>ประกาศจัดซื้อจัดจ้าง</h4>${table(...ANNOUNCEMENTS)}${MONTHS.map((month, index) => `<h4>สรุปผลการดำเนินการจัดซื้อจัดจ้างในรอบเดือน${month}</h4>${table(HEAD, bought(month, index + 1))}`).join('')}`)),
  one('O15', 'both in one workbook', COMPLETE, workbook({ ประกาศ: [['ประกาศจัดซื้อจัดจ้าง สำนักงานเขตห้วยขวาง'], ...ANNOUNCEMENTS], ...sheets(MONTHS) })),
  one('O15', 'award announcements of the quarter', COMPLETE, pdf('ประกาศสำนักงานเขตห้วยขวาง\nเรื่อง ประกาศผลผู้ชนะการจัดซื้อจัดจ้างหรือผู้ได้รับการคัดเลือก ไตรมาสที่ 1 (ตุลาคม - ธันวาคม 2566)\nลำดับ | ชื่อผู้ประกอบการ | รายการพัสดุ | จำนวนเงินรวม | เลขที่และวันที่ของสัญญา\n1 | ร้านตัวอย่าง | กระดาษ | 12,000.00 | 3/2567 ลว. 9 พ.ย. 2566\nประกาศ ณ วันที่ 8 มกราคม พ.ศ. 2567'), workbook(sheets(MONTHS))),
  one('O15', 'summaries as lines of a PDF, no announcements', INCOMPLETE, ...MONTHS.map((month, index) => pdf(`แบบ สขร.1\nสรุปผลการดำเนินการจัดซื้อจัดจ้างในรอบเดือน ${month}\nสำนักงานเขตห้วยขวาง\n${HEAD.join(' | ')}\n${bought(month, index + 1, 'e-bidding').join(' | ')}`, `O15 ${index}.pdf`))),
  one('O15', 'a month without purchases that says so', COMPLETE, o15page(), workbook({ ...sheets(MONTHS.slice(0, 5)), 'มี.ค. 67': [['สรุปผลการดำเนินการจัดซื้อจัดจ้างในรอบเดือน มีนาคม 2567'], ['สำนักงานเขตห้วยขวาง'], HEAD, ['ไม่มีการจัดซื้อจัดจ้างในเดือนนี้']] })),
  one('O15', 'a month left empty', INCOMPLETE, o15page(), workbook({ ...sheets(MONTHS.slice(0, 5)), 'มี.ค. 67': [['สรุปผลการดำเนินการจัดซื้อจัดจ้างในรอบเดือน มีนาคม 2567'], ['สำนักงานเขตห้วยขวาง'], HEAD] })),
  one('O18', 'policy and report on one page', COMPLETE, page('ประกาศนโยบายต่อต้านการรับสินบน (Anti-Bribery Policy) และการรายงานผลสู่การปฏิบัติ', `<h4>ประกาศนโยบายต่อต้านการรับสินบน</h4>${policy.split('\n').map((line) => `<p>${line}</p>`).join('')}<h4>รายงานผลสู่การปฏิบัติ</h4>${applied.split('\n').slice(1).map((line) => `<p>${line}</p>`).join('')}`)),
  one('O18', 'the plan what will be done, in place of the report', INCOMPLETE, pdf(policy), pdf('แผนการขับเคลื่อนนโยบายต่อต้านการรับสินบน ปีงบประมาณ พ.ศ. 2567\nสำนักงานเขตห้วยขวาง\nกิจกรรม | ผู้รับผิดชอบ | กำหนดเวลา\nประชุมชี้แจง | ฝ่ายปกครอง | มิ.ย. 2567')),
  one('O18', 'signed by the director of another district', INCOMPLETE, pdf(policy.replaceAll('ห้วยขวาง', 'บางกะปิ')), pdf(applied)),
  one('O18', 'not dated and not signed', INCOMPLETE, pdf(policy.split('\n').slice(0, 3).join('\n')), pdf(applied)),
  one('O19', 'events of bribes in other words', COMPLETE, pdf(risk.replace('เหตุการณ์ความเสี่ยง', 'รูปแบบพฤติการณ์ความเสี่ยง').replace('โอกาส | ผลกระทบ | ระดับความเสี่ยง', 'Likelihood | Impact | Risk Score'), 'a.pdf'), pdf(riskReport.replace('มาตรการ | ผลการดำเนินการ', 'มาตรการ | สถานะการดำเนินการ'), 'b.pdf')),
  one('O19', 'internal control in its place', INCOMPLETE, pdf('รายงานการประเมินผลการควบคุมภายใน ปีงบประมาณ พ.ศ. 2567\nสำนักงานเขตห้วยขวาง\nภารกิจ | ความเสี่ยง | การควบคุมภายใน\nงานทะเบียน | บันทึกข้อมูลผิดพลาด | ตรวจทานทุกวัน')),
  one('O13', 'plan and half-year report', COMPLETE, pdf('แผนการใช้จ่ายงบประมาณ ประจำปีงบประมาณ พ.ศ. 2567 สำนักงานเขตห้วยขวาง\nแหล่งเงิน งบประมาณกรุงเทพมหานคร\nงบรายจ่าย | จำนวนเงิน (บาท)\nงบบุคลากร | 180,000,000\nงบดำเนินงาน | 98,000,000\nงบลงทุน | 40,000,000', 'p.pdf'), pdf(`รายงานผลการใช้จ่ายงบประมาณ ปีงบประมาณ พ.ศ. 2567 ${HALF}\nสำนักงานเขตห้วยขวาง\nงบรายจ่าย | ได้รับจัดสรร | เบิกจ่าย | คงเหลือ | ร้อยละ\nงบบุคลากร | 180,000,000 | 91,000,000 | 89,000,000 | 50.55`, 'r.pdf')),
  one('O13', 'no report', INCOMPLETE, pdf('แผนการใช้จ่ายงบประมาณ ประจำปีงบประมาณ พ.ศ. 2567 สำนักงานเขตห้วยขวาง\nแหล่งเงิน งบประมาณกรุงเทพมหานคร\nงบรายจ่าย | จำนวนเงิน (บาท)\nงบบุคลากร | 180,000,000\nงบดำเนินงาน | 98,000,000\nงบลงทุน | 40,000,000', 'p.pdf')),
  one('O17', 'channel and statistics', COMPLETE, page('ช่องทางร้องเรียนการทุจริต', '<p>แจ้งเบาะแสการทุจริตของเจ้าหน้าที่สำนักงานเขตห้วยขวาง ข้อมูลผู้แจ้งเป็นความลับ</p><p><a href="https://forms.gle/xyz">แบบฟอร์มร้องเรียนการทุจริต</a></p>'), pdf(`สถิติเรื่องร้องเรียนการทุจริต สำนักงานเขตห้วยขวาง ${HALF}\nจำนวนเรื่องทั้งหมด | ดำเนินการแล้วเสร็จ | อยู่ระหว่างดำเนินการ\n0 | 0 | 0\nไม่มีเรื่องร้องเรียนการทุจริต`)),
  one('O17', 'statistics of the year before', INCOMPLETE, page('ช่องทางร้องเรียนการทุจริต', '<p>แจ้งเบาะแสการทุจริตของเจ้าหน้าที่สำนักงานเขตห้วยขวาง ข้อมูลผู้แจ้งเป็นความลับ</p><p><a href="https://forms.gle/xyz">แบบฟอร์มร้องเรียนการทุจริต</a></p>'), pdf(older(`สถิติเรื่องร้องเรียนการทุจริต สำนักงานเขตห้วยขวาง ${HALF}\nจำนวนเรื่องทั้งหมด | ดำเนินการแล้วเสร็จ | อยู่ระหว่างดำเนินการ\n3 | 2 | 1`))),
  one('O2', 'the annual plan of the district in place of the city’s', INCOMPLETE, page('นโยบายและแผน', '<p>นโยบายผู้ว่าราชการกรุงเทพมหานคร 9 ดี 216 ข้อ ได้แก่ เดินทางดี ปลอดภัยดี สุขภาพดี</p><p>แผนพัฒนากรุงเทพมหานคร ระยะ 20 ปี ระยะที่ 3 (พ.ศ. 2566 - 2570) กำหนดวิสัยทัศน์มหานครแห่งเอเชีย</p>'), pdf('แผนปฏิบัติราชการประจำปี พ.ศ. 2567 สำนักงานเขตห้วยขวาง\nโครงการ | งบประมาณ\nโครงการก | 100,000')),
  one('O2', 'each in a file of its own', COMPLETE, pdf('นโยบายผู้ว่าราชการกรุงเทพมหานคร\nนายตัวอย่าง ทดสอบ\n9 ด้าน 9 ดี 1. เดินทางดี 2. ปลอดภัยดี 3. โปร่งใสดี', 'a.pdf'), pdf('แผนพัฒนากรุงเทพมหานคร ระยะ 20 ปี\nระยะที่ 3 (พ.ศ. 2566 - 2570)\nยุทธศาสตร์ที่ 1 การสร้างเมืองปลอดภัย', 'b.pdf'), pdf('แผนปฏิบัติราชการกรุงเทพมหานคร\nประจำปี พ.ศ. 2567\nยุทธศาสตร์ที่ 1 การสร้างเมืองปลอดภัย และหยุ่นตัวต่อวิกฤตการณ์\nโครงการ | งบประมาณ\nติดตั้งไฟส่องสว่าง | 50,000,000', 'c.pdf')),
];
