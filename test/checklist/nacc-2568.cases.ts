import { page, pdf, table, word, workbook } from '../check/items/office.js';
import type { Source } from '../../src/model/evidence.js';
import type { Case } from './bma-2567.cases.js';

/** Documents of other kinds of agencies for the national FY2568, written from the rules alone and before the checklist's phrases were looked at. */

const COMPLETE: Case['wanted'] = ['complete'];
const INCOMPLETE: Case['wanted'] = ['incomplete'];
const one = (item: string, name: string, wanted: Case['wanted'], ...sources: (Source | Promise<Source>)[]): Case => ({ item, name, wanted, sources: () => sources });
const older = (text: string, by = 1): string => text.replace(/25(\d\d)/g, (_all, year: string) => `25${Number(year) - by}`);
const HALF = '(1 ตุลาคม 2567 - 31 มีนาคม 2568)';

// O12 and O13: the forms.
const FORM = ['ลำดับ', 'ปีงบประมาณ', 'ชื่อหน่วยงาน', 'อำเภอ', 'จังหวัด', 'กระทรวง', 'ประเภทหน่วยงาน', 'ชื่อรายการของงานที่ซื้อหรือจ้าง', 'วงเงินงบประมาณที่ได้รับจัดสรร (บาท)', 'แหล่งที่มาของงบประมาณ', 'สถานะการจัดซื้อจัดจ้าง', 'วิธีการจัดซื้อจัดจ้าง', 'ราคากลาง (บาท)', 'ราคาที่ตกลงซื้อหรือจ้าง (บาท)', 'รายชื่อผู้ประกอบการที่ได้รับการคัดเลือก', 'เลขที่โครงการ'];
const line = (year: number, number: number, status = 'สิ้นสุดสัญญา'): (string | number)[] => [number, year, 'เทศบาลตำบลตัวอย่าง', 'เมือง', 'ตัวอย่าง', 'มหาดไทย', 'เทศบาลตำบล', `จ้างก่อสร้างถนนคอนกรีตสายที่ ${number}`, 500_000, 'งบประมาณตามข้อบัญญัติ', status, 'วิธีประกาศเชิญชวนทั่วไป', 498_000, 495_000, 'หจก. ตัวอย่างก่อสร้าง', `6701948${number}231`];
const form = (year: number, change: (rows: (string | number)[][]) => (string | number)[][] = (rows) => rows): Promise<Source> => workbook({ 'ITA-o12': change([FORM, line(year, 1), line(year, 2, 'อยู่ระหว่างระยะสัญญา'), line(year, 3)]) }, 'ITA-o12.xlsx');
const withoutColumn = (head: string) => (rows: (string | number)[][]): (string | number)[][] => {
  const at = rows[0]?.findIndex((cell) => String(cell).startsWith(head)) ?? -1;
  return rows.map((row) => row.filter((_cell, index) => index !== at));
};
const blank = (head: string) => (rows: (string | number)[][]): (string | number)[][] => {
  const at = rows[0]?.findIndex((cell) => String(cell).startsWith(head)) ?? -1;
  return rows.map((row, index) => (index === 2 ? row.map((cell, column) => (column === at ? '' : cell)) : row));
};

const NGP = `ประกาศองค์การบริหารส่วนตำบลตัวอย่าง
เรื่อง เจตนารมณ์นโยบายไม่รับของขวัญและของกำนัลทุกชนิดจากการปฏิบัติหน้าที่ (No Gift Policy) ประจำปีงบประมาณ พ.ศ. 2568
ข้าพเจ้าพร้อมด้วยผู้บริหารและพนักงานทุกคนขอประกาศว่าจะไม่รับของขวัญและของกำนัลทุกชนิด
ประกาศ ณ วันที่ 6 มกราคม พ.ศ. 2568
(นายตัวอย่าง ทดสอบ)
นายกองค์การบริหารส่วนตำบลตัวอย่าง`;
const culture = `การสร้างวัฒนธรรม No Gift Policy องค์การบริหารส่วนตำบลตัวอย่าง
เมื่อวันที่ 6 มกราคม 2568 นายกองค์การบริหารส่วนตำบลตัวอย่างนำผู้บริหารและพนักงานร่วมประกาศเจตนารมณ์ No Gift Policy และจัดอบรมให้ความรู้เรื่องการไม่รับของขวัญ ผู้เข้าร่วม 42 คน`;

const risk = `การประเมินความเสี่ยงการทุจริตในประเด็นที่เกี่ยวข้องกับสินบน ประจำปีงบประมาณ พ.ศ. 2568 เทศบาลตำบลตัวอย่าง
กระบวนงาน | เหตุการณ์ความเสี่ยง | โอกาสเกิด | ผลกระทบ | ระดับความเสี่ยง | มาตรการบริหารจัดการความเสี่ยง
การออกใบอนุญาต | เรียกรับสินบนเพื่อแลกกับความรวดเร็ว | 3 | 3 | ปานกลาง | ใช้ระบบคำขอออนไลน์`;

const actionPlan = `แผนปฏิบัติการป้องกันการทุจริต (พ.ศ. 2566 - 2570) ของเทศบาลตำบลตัวอย่าง
โครงการประจำปีงบประมาณ พ.ศ. 2568
โครงการ/กิจกรรม | งบประมาณ (บาท) | ช่วงเวลาดำเนินการ
อบรมคุณธรรม จริยธรรม | 20,000 | ไตรมาส 2`;

const progress = `แผนดำเนินงานและการใช้งบประมาณประจำปี พ.ศ. 2568 เทศบาลตำบลตัวอย่าง
โครงการ | งบประมาณ (บาท) | ระยะเวลาดำเนินการ
ปรับปรุงถนน | 500,000 | ต.ค. 67 - มี.ค. 68
# รายงานความก้าวหน้าในการดำเนินงานและการใช้งบประมาณ รอบ 6 เดือน ${HALF}
โครงการ | ผลการดำเนินงาน | ผลการใช้จ่ายงบประมาณ (บาท)
ปรับปรุงถนน | แล้วเสร็จร้อยละ 80 | 400,000`;

const GUIDE = `แนวปฏิบัติการจัดการเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ เทศบาลตำบลตัวอย่าง
1. ช่องทางและวิธีการร้องเรียน ยื่นด้วยตนเอง ทางไปรษณีย์ หรือเว็บไซต์
2. ขั้นตอน รับเรื่อง ตรวจสอบข้อเท็จจริง แจ้งผล
3. หน่วยงานที่รับผิดชอบ งานนิติการ สำนักปลัดเทศบาล
4. ระยะเวลาดำเนินการ ภายใน 30 วัน`;

export const CASES: Case[] = [
  one('O1', 'chart of a municipality and its duties', COMPLETE, page('โครงสร้างและอำนาจหน้าที่', '<h4>โครงสร้างเทศบาลตำบลตัวอย่าง</h4><p>แบ่งส่วนราชการออกเป็น</p><ul><li>สำนักปลัดเทศบาล</li><li>กองคลัง</li><li>กองช่าง</li><li>กองการศึกษา</li></ul><h4>อำนาจหน้าที่</h4><p>เทศบาลตำบลมีหน้าที่จัดให้มีและบำรุงทางบกและทางน้ำ รักษาความสะอาดของถนน ป้องกันและระงับโรคติดต่อ</p>')),
  one('O1', 'chart without duties', INCOMPLETE, page('โครงสร้าง', '<h4>โครงสร้างเทศบาลตำบลตัวอย่าง</h4><p>แบ่งส่วนราชการออกเป็น</p><ul><li>สำนักปลัดเทศบาล</li><li>กองคลัง</li><li>กองช่าง</li><li>กองการศึกษา</li></ul>')),
  one('O2', 'mayor and deputies with telephone', COMPLETE, page('ผู้บริหาร', table(['ชื่อ', 'ตำแหน่ง', 'โทรศัพท์'], ['นายตัวอย่าง ทดสอบ', 'นายกเทศมนตรี', '02 123 4567'], ['นางตัวอย่าง ทดลอง', 'รองนายกเทศมนตรี', '02 123 4568']))),
  one('O2', 'posts without names', INCOMPLETE, page('ผู้บริหาร', table(['ตำแหน่ง', 'โทรศัพท์'], ['นายกเทศมนตรี', '02 123 4567'], ['รองนายกเทศมนตรี', '02 123 4568']))),
  one('O3', 'a provincial address', COMPLETE, page('ติดต่อเรา', '<p>เลขที่ 99 หมู่ 4 ถนนสุขใจ ตำบลตัวอย่าง อำเภอเมือง จังหวัดนนทบุรี 11000</p><p>โทร. 0 2123 4567</p><p>saraban@sample.go.th</p><p><a href="https://maps.app.goo.gl/abc">แผนที่</a></p><h4>ถาม - ตอบ</h4><p>สอบถามได้ทาง <a href="https://m.me/sample">Messenger</a></p>')),
  one('O3', 'no telephone', INCOMPLETE, page('ติดต่อเรา', '<p>เลขที่ 99 หมู่ 4 ถนนสุขใจ ตำบลตัวอย่าง อำเภอเมือง จังหวัดนนทบุรี 11000</p><p>saraban@sample.go.th</p><p><a href="https://maps.app.goo.gl/abc">แผนที่</a></p><h4>ถาม - ตอบ</h4><p>สอบถามได้ทาง <a href="https://m.me/sample">Messenger</a></p>')),
  one('O6', 'plan and progress in one document', COMPLETE, word(`# ${progress}`)),
  one('O6', 'plan alone', INCOMPLETE, word(`# ${progress.split('\n# ')[0] ?? ''}`)),
  one('O6', 'plan and progress of the year before', INCOMPLETE, word(`# ${older(progress).replace('ต.ค. 67 - มี.ค. 68', 'ต.ค. 66 - มี.ค. 67')}`)),
  one('O11', 'services by month', COMPLETE, workbook({ สถิติ: [[`ข้อมูลสถิติการให้บริการ กรมตัวอย่าง รอบ 6 เดือน ${HALF}`], ['บริการ', 'จำนวนผู้รับบริการ (ราย)'], ['ออกใบอนุญาต', 120], ['ให้คำปรึกษา', 950]] })),
  one('O11', 'of the year before', INCOMPLETE, workbook({ สถิติ: [[older(`ข้อมูลสถิติการให้บริการ กรมตัวอย่าง รอบ 6 เดือน ${HALF}`)], ['บริการ', 'จำนวนผู้รับบริการ (ราย)'], ['ออกใบอนุญาต', 120], ['ให้คำปรึกษา', 950]] })),

  one('O12', 'the form filled in', COMPLETE, form(2568)),
  one('O12', 'its columns in two lines and in other words', COMPLETE, workbook({ a: [['รายการการจัดซื้อจัดจ้าง ประจำปีงบประมาณ พ.ศ. 2568'], ['ชื่อรายการ', 'วงเงินงบประมาณ', 'แหล่งที่มา', 'สถานะ', 'วิธีการจัดซื้อจัดจ้าง', 'ราคากลาง', 'ราคาที่ตกลง', 'ผู้ประกอบการที่ได้รับคัดเลือก', 'เลขที่โครงการในระบบ e-GP'], ['', '(บาท)', 'งบประมาณ', 'การจัดซื้อจัดจ้าง', '', '(บาท)', '(บาท)', '', ''], ['ซื้อรถบรรทุกขยะ', '2,400,000', 'เงินอุดหนุน', 'ลงนามสัญญา', 'e-bidding', '2,380,000', '2,350,000', 'บริษัท ตัวอย่างยนต์ จำกัด', '68019000001']] })),
  one('O12', 'the form as PDF', COMPLETE, pdf(`รายการการจัดซื้อจัดจ้างและความก้าวหน้า ปีงบประมาณ พ.ศ. 2568\n${FORM.join(' | ')}\n${line(2568, 1).join(' | ')}`)),
  one('O12', 'no column for the agreed price', INCOMPLETE, form(2568, withoutColumn('ราคาที่ตกลง'))),
  one('O12', 'no column for the source of the money', INCOMPLETE, form(2568, withoutColumn('แหล่งที่มา'))),
  one('O12', 'a budget left blank', INCOMPLETE, form(2568, blank('วงเงิน'))),
  one('O12', 'an empty form', INCOMPLETE, form(2568, (rows) => rows.slice(0, 1))),
  one('O12', 'last year’s', INCOMPLETE, form(2567)),
  one('O12', 'monthly summaries in its place', INCOMPLETE, workbook({ 'ต.ค. 67': [['สรุปผลการดำเนินการจัดซื้อจัดจ้างในรอบเดือน ตุลาคม 2567'], ['ลำดับ', 'งานที่จัดซื้อหรือจัดจ้าง', 'วงเงินที่จะซื้อหรือจ้าง', 'ราคากลาง', 'วิธีซื้อหรือจ้าง', 'ผู้เสนอราคาและราคาที่เสนอ', 'ผู้ได้รับการคัดเลือกและราคา', 'เหตุผลที่คัดเลือก', 'เลขที่และวันที่ของสัญญา'], [1, 'ซื้อหมึกพิมพ์', 5000, 5000, 'เฉพาะเจาะจง', 'ร้านตัวอย่าง 5,000', 'ร้านตัวอย่าง 5,000', 'ราคาต่ำสุด', '1/2568 ลว. 4 ต.ค. 2567']] })),
  one('O13', 'the report of the year before', COMPLETE, form(2567, (rows) => [['รายงานผลการจัดซื้อจัดจ้างประจำปีงบประมาณ พ.ศ. 2567'], ...rows])),
  one('O13', 'of two years ago', INCOMPLETE, form(2565, (rows) => [['รายงานผลการจัดซื้อจัดจ้างประจำปีงบประมาณ พ.ศ. 2565'], ...rows])),

  one('O17', 'guideline with its four parts', COMPLETE, pdf(GUIDE)),
  one('O17', 'without how long it takes', INCOMPLETE, pdf(GUIDE.replace(/\n4\..*/, ''))),
  one('O18', 'a form of its own', COMPLETE, page('ร้องเรียนการทุจริต', '<p>แจ้งเรื่องร้องเรียนการทุจริตและประพฤติมิชอบของเจ้าหน้าที่ ข้อมูลของท่านเป็นความลับ</p><p><a href="https://forms.gle/abcd">แบบฟอร์มแจ้งเรื่องร้องเรียนการทุจริต</a></p>')),
  one('O18', 'a telephone number', INCOMPLETE, page('ร้องเรียนการทุจริต', '<p>ร้องเรียนการทุจริตได้ที่ โทร. 02 123 4567 ในวันและเวลาราชการ</p>')),
  one('O19', 'three figures of the half year', COMPLETE, pdf(`ข้อมูลสถิติเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ เทศบาลตำบลตัวอย่าง\nรอบ 6 เดือน ${HALF}\nเรื่องทั้งหมด | ดำเนินการแล้วเสร็จ | อยู่ระหว่างดำเนินการ\n2 | 1 | 1`)),
  one('O19', 'none, and it says so', COMPLETE, page('สถิติเรื่องร้องเรียนการทุจริต', `<p>ระหว่างวันที่ 1 ตุลาคม 2567 ถึง 31 มีนาคม 2568 ไม่มีเรื่องร้องเรียนการทุจริตและประพฤติมิชอบของเจ้าหน้าที่</p>`)),
  one('O21', 'announcement and activity', COMPLETE, pdf(NGP, 'a.pdf'), pdf(culture, 'b.pdf')),
  one('O21', 'announcement of the year before', INCOMPLETE, pdf(older(NGP), 'a.pdf'), pdf(older(culture), 'b.pdf')),
  one('O21', 'announcement alone', INCOMPLETE, pdf(NGP, 'a.pdf')),
  one('O21', 'not signed by anybody', INCOMPLETE, pdf(NGP.split('\n').slice(0, 4).join('\n'), 'a.pdf'), pdf(culture.replace('นายกองค์การบริหารส่วนตำบลตัวอย่าง', 'องค์การบริหารส่วนตำบล'), 'b.pdf')),
  one('O23', 'risks of bribes', COMPLETE, pdf(risk)),
  one('O23', 'no levels', INCOMPLETE, pdf(risk.replace(' | โอกาสเกิด | ผลกระทบ | ระดับความเสี่ยง', '').replace(' | 3 | 3 | ปานกลาง', ''))),
  one('O25', 'plan of several years with this year’s projects', COMPLETE, pdf(actionPlan)),
  one('O25', 'no budget', INCOMPLETE, pdf(actionPlan.replace(' | งบประมาณ (บาท)', '').replace(' | 20,000', ''))),
];
