import type { ItemCases } from '../../case.js';
import { blank, drop, dropColumn, gone, joined, page, pdf, renamed, scan, sheet, swap, word } from '../../document.js';

const plan = pdf('แผนดำเนินงาน 2568.pdf', `
# แผนการดำเนินงานและการใช้งบประมาณ ประจำปีงบประมาณ พ.ศ. 2568
# สำนักงานเขตห้วยขวาง
ลำดับ | โครงการ/กิจกรรม | งบประมาณ (บาท) | ระยะเวลาดำเนินการ
1 | ซ่อมผิวจราจรซอยประชาสันติ | 1,150,000 | พ.ย. 67 - มี.ค. 68
2 | อบรมอาสาสมัครสาธารณสุข | 64,000 | ม.ค. 68
3 | ตรวจตลาดสด | ไม่ใช้งบประมาณ | ต.ค. 67 - ก.ย. 68`);
const progress = sheet('ความก้าวหน้า ต.ค.67-มี.ค.68.xlsx', `
รายงานความก้าวหน้าการดำเนินงานและการใช้จ่ายงบประมาณ ปีงบประมาณ พ.ศ. 2568
รอบ 6 เดือน (1 ตุลาคม 2567 - 31 มีนาคม 2568) สำนักงานเขตห้วยขวาง
โครงการ/กิจกรรม | ความก้าวหน้า | งบประมาณที่ได้รับ (บาท) | ผลการเบิกจ่าย (บาท)
ซ่อมผิวจราจรซอยประชาสันติ | แล้วเสร็จร้อยละ 80 | 1,150,000 | 805,000
อบรมอาสาสมัครสาธารณสุข | ดำเนินการแล้วเสร็จ | 64,000 | 63,200
ตรวจตลาดสด | อยู่ระหว่างดำเนินการ | - | ไม่ใช้งบประมาณ`);

const annual = pdf('รายงานประจำปี 2567.pdf', `
# รายงานผลการดำเนินงานประจำปีงบประมาณ พ.ศ. 2567
# สำนักงานเขตห้วยขวาง
โครงการ | ผลการดำเนินงาน | งบประมาณ (บาท) | ใช้จ่ายจริง (บาท)
ปรับปรุงสวนหย่อม | แล้วเสร็จ ประชาชนใช้บริการเฉลี่ยวันละ 300 คน | 480,000 | 478,500
จัดงานลอยกระทง | แล้วเสร็จ | 100,000 | 98,000
ปัญหา อุปสรรค: งบประมาณจัดสรรล่าช้า
ข้อเสนอแนะ: ควรเร่งกระบวนการจัดซื้อจัดจ้าง`);

const staffManual = page('คู่มือเจ้าหน้าที่', `
# คู่มือการปฏิบัติงานของเจ้าหน้าที่ฝ่ายทะเบียน สำนักงานเขตห้วยขวาง
ภารกิจ: งานบัตรประจำตัวประชาชน
ผู้ปฏิบัติงาน: เจ้าพนักงานปกครองชำนาญงาน
วิธีการปฏิบัติ
1. ตรวจสอบเอกสาร
2. พิสูจน์ตัวบุคคลและบันทึกลายพิมพ์นิ้วมือ
3. ส่งมอบบัตร`);

const serviceManual = pdf('คู่มือประชาชน.pdf', `
# คู่มือการขอรับบริการ
# การจดทะเบียนพาณิชย์ สำนักงานเขตห้วยขวาง
ขั้นตอนการขอรับบริการ: 1) ยื่นคำขอ 2) ตรวจเอกสาร 3) รับใบทะเบียน
ระยะเวลา 30 นาที ค่าธรรมเนียม 50 บาท
เอกสารที่ต้องใช้: สำเนาทะเบียนบ้าน หนังสือยินยอมให้ใช้สถานที่
ช่องทาง: ฝ่ายปกครอง ชั้น 2`);

const eService = page('E-Service', `
# บริการอิเล็กทรอนิกส์ (E-Service)
[ยื่นคำขออนุญาตออนไลน์ ผ่านระบบ BMA OSS](https://bmaoss.bangkok.go.th)
ขอรับบริการได้ทุกที่โดยไม่ต้องเดินทางมาที่สำนักงานเขตห้วยขวาง
รายการบริการ: ขอเลขที่บ้าน ขอใบอนุญาตสะสมอาหาร`);

const statistics = sheet('service_stat_2568.xlsx', `
ข้อมูลสถิติการให้บริการ ปีงบประมาณ พ.ศ. 2568 สำนักงานเขตห้วยขวาง
เดือน | ทำบัตรประชาชน (ราย) | จดทะเบียนสมรส (คู่) | จดทะเบียนพาณิชย์ (ราย)
ต.ค. 67 | 1188 | 61 | 22
พ.ย. 67 | 1090 | 55 | 18
ธ.ค. 67 | 956 | 70 | 20
ม.ค. 68 | 1320 | 49 | 31
ก.พ. 68 | 1204 | 128 | 25
มี.ค. 68 | 1411 | 58 | 27
ที่มา: ฝ่ายทะเบียนและฝ่ายปกครอง`);

export const work: ItemCases[] = [
  { item: 'O6', blind: true, derive: {}, cases: [
    ['good', 'plan and progress', [plan, progress], 'abcdef+ g+'],
    ['good', 'one table for both', [word('แผนและความก้าวหน้า 2568.docx', `
# แผนและความก้าวหน้าในการดำเนินงานและการใช้งบประมาณประจำปี พ.ศ. 2568
# สำนักงานเขตห้วยขวาง ข้อมูล ณ วันที่ 31 มีนาคม 2568
โครงการ | งบประมาณ (บาท) | ระยะเวลา | ความก้าวหน้า | เบิกจ่ายแล้ว (บาท)
ซ่อมทางเท้าถนนรัชดาภิเษก | 890,000 | ม.ค. - เม.ย. 2568 | ร้อยละ 65 | 534,000
คลินิกกฎหมายชุมชน | ไม่ใช้งบประมาณ | ตลอดปี | ให้คำปรึกษาแล้ว 41 ราย | -`)], 'abcdef+'],
    ['missing', 'no progress', [plan], 'abcd+ ef-'],
    ['missing', 'no plan', [progress], 'a-? ef+'],
    ['missing', 'no spending', [plan, dropColumn(progress, 'งบประมาณ', 'เบิกจ่าย')], 'abcde+ f-'],
    ['missing', 'no budget in the plan', [dropColumn(plan, 'งบประมาณ'), progress], 'ab+ c- d+'],
    ['missing', 'no time', [dropColumn(plan, 'ระยะเวลา'), progress], 'abc+ d- ef+'],
    ['missing', 'progress until December', [plan, renamed(swap(progress, 'รอบ 6 เดือน (1 ตุลาคม 2567 - 31 มีนาคม 2568)', 'ไตรมาสที่ 1 (1 ตุลาคม 2567 - 31 ธันวาคม 2567)'), 'ความก้าวหน้า ไตรมาส 1.xlsx')], 'abcdef+ g~'],
    ['wrong period', 'plan of FY2567', [{ ...swap(swap(swap(plan, '2568', '2567'), ' 67', ' 66'), ' 68', ' 67'), name: 'แผน 2567.pdf' }, progress], 'a-'],
    ['template', 'progress blank', [plan, blank(progress, 'ความก้าวหน้า', 'งบประมาณ', 'เบิกจ่าย')], 'abcd+ f-'],
    ['unreadable', 'progress as a scan', [plan, scan('ความก้าวหน้า.pdf')], 'abcd+ ef?'],
  ] },
  { item: 'O7', blind: true, derive: {}, cases: [
    ['good', 'report of the year before', [annual], 'abc+ d+'],
    ['good', 'no problems, said so', [swap(drop(annual, 'ข้อเสนอแนะ'), 'งบประมาณจัดสรรล่าช้า', 'ไม่มี')], 'abc+'],
    ['missing', 'no spending', [dropColumn(annual, 'งบประมาณ', 'ใช้จ่าย')], 'a+ b- c+'],
    ['missing', 'no problems', [drop(annual, 'ปัญหา', 'ข้อเสนอแนะ')], 'ab+ c-'],
    ['wrong period', 'of FY2564', [renamed(swap(annual, '2567', '2564'), 'รายงาน 2564.pdf')], 'abc-'],
    ['wrong document', 'plan of this year', [plan], 'abc-'],
    ['wrong district', 'of Lak Si', [swap(annual, 'ห้วยขวาง', 'หลักสี่')], 'abc-'],
  ] },
  { item: 'O8', blind: true, derive: { period: false }, cases: [
    ['good', 'manual on a page', [staffManual], 'abcd+'],
    ['missing', 'no steps', [drop(staffManual, 'วิธีการ', '1.', '2.', '3.')], 'abc+-? d-'],
    ['missing', 'nobody named whom it is for', [swap(drop(staffManual, 'ผู้ปฏิบัติงาน'), 'ของเจ้าหน้าที่ฝ่ายทะเบียน ', '')], 'ab+ c- d+'],
    ['wrong document', 'manual for the public', [serviceManual], 'a-?'],
  ] },
  { item: 'O9', blind: true, derive: { period: false }, cases: [
    ['good', 'manual of one service', [serviceManual], 'abcd+'],
    ['missing', 'no steps', [drop(serviceManual, 'ขั้นตอน')], 'ab+ c- d~+'],
    ['missing', 'no time, fee and papers', [drop(serviceManual, 'ระยะเวลา', 'เอกสารที่ต้องใช้', 'ช่องทาง')], 'abc+ d~'],
    ['wrong document', 'manual for staff', [staffManual], 'a-?'],
  ] },
  { item: 'O10', blind: true, derive: { period: false, district: false, layouts: false }, cases: [
    ['good', 'page that leads to the system', [eService], 'abc+'],
    ['missing', 'no way in', [drop(eService, 'BMA OSS')], 'ab-?'],
    ['missing', 'no list of services', [drop(eService, 'รายการบริการ')], 'ab+ c~'],
    ['missing', 'dead', [gone('E-Service')], 'ab-'],
    ['wrong document', 'forms to download', [page('แบบฟอร์ม', `
# ดาวน์โหลดแบบฟอร์ม
[แบบคำขอ](https://webportal.bangkok.go.th/public/user_files_editor/59/form.pdf)`)], 'a-?'],
  ] },
  { item: 'O11', blind: true, derive: {}, cases: [
    ['good', 'workbook by month', [statistics], 'ab+ c+'],
    ['good', 'six months printed', [pdf('สถิติบริการ.pdf', `
# สถิติการให้บริการประชาชน รอบ ๖ เดือน (ตุลาคม ๒๕๖๗ - มีนาคม ๒๕๖๘)
# สำนักงานเขตห้วยขวาง
งานบริการ | จำนวนผู้รับบริการ (ราย)
งานทะเบียนราษฎร | ๑๖,๐๒๒
งานสวัสดิการ | ๓,๑๔๐`)], 'ab+'],
    ['missing', 'January is missing', [drop(statistics, 'ม.ค. 68')], 'a+ b-'],
    ['wrong period', 'FY2567', [renamed(swap(swap(swap(statistics, '2568', '2567'), ' 67 |', ' 66 |'), ' 68 |', ' 67 |'), 'stat_2567.xlsx')], 'ab-'],
    ['template', 'blank', [blank(statistics, 'ราย', 'คู่')], 'a-'],
    ['wrong document', 'spending', [progress], 'a-'],
    ['wrong document', 'results of a survey of satisfaction', [pdf('ความพึงพอใจ 2568.pdf', `
# ผลสำรวจความพึงพอใจผู้รับบริการ ปีงบประมาณ พ.ศ. 2568 สำนักงานเขตห้วยขวาง
ด้าน | คะแนนเฉลี่ย
เจ้าหน้าที่ | 4.52
สถานที่ | 4.31`)], 'a-'],
    ['wrong district', 'of Chom Thong', [swap(statistics, 'ห้วยขวาง', 'จอมทอง')], 'ab-'],
  ] },
];

/** Plan and progress in one PDF, one behind the other. */
work[0]?.cases.push(['good', 'one PDF with both', [joined({ ...plan, name: 'O6_2568.pdf' }, progress)], 'abcdef+']);
