import type { FormContext } from '../context.js';
import { amount, count, date, table, text, title, words, type Form, type FormColumn } from '../form.js';

export function schoolForms({ office, year }: FormContext): Form[] {
  const school = [count('ที่', { width: 8 }), words('ชื่อโรงเรียน', { hint: 'ชื่อเต็ม เช่น โรงเรียนวัดตัวอย่าง' })];
  const sheet = (name: string, heading: string, columns: FormColumn[]): Form['sheets'][number] => ({ name, parts: [title(`${heading} ประจำปีงบประมาณ พ.ศ. ${year}`), text(`${office} กรุงเทพมหานคร`), table(columns, [], 15)] });
  const none = 'หากไม่มี ให้พิมพ์ในแถวแรกว่า “ไม่มีการรับบริจาค”';
  return [{
    name: `ข้อมูลโรงเรียนสังกัดกรุงเทพมหานคร ${year}`,
    titleTh: 'ข้อมูลโรงเรียนสังกัดกรุงเทพมหานครในพื้นที่เขต: นักเรียน ครู เงินนอกงบประมาณ การรับบริจาค',
    titleEn: 'BMA schools in the district: students, teachers, off-budget money, donations',
    best: 'xlsx',
    sheets: [
      sheet('นักเรียน', 'จำนวนนักเรียนโรงเรียนสังกัดกรุงเทพมหานคร', [...school, count('อนุบาล (คน)'), count('ประถมศึกษา (คน)'), count('มัธยมศึกษา (คน)', { hint: 'ไม่มีให้พิมพ์ 0' }), count('รวมนักเรียน (คน)')]),
      sheet('ครูและบุคลากร', 'จำนวนข้าราชการครูและบุคลากรทางการศึกษา', [...school, count('ข้าราชการครู (คน)', { width: 18 }), count('บุคลากรทางการศึกษาอื่น (คน)', { width: 22 }), count('รวม (คน)')]),
      sheet('เงินนอกงบประมาณ', 'เงินนอกงบประมาณของโรงเรียน', [...school, amount('เงินบำรุงการศึกษา (บาท)', { width: 22 }), amount('เงินนอกงบประมาณอื่น (บาท)', { width: 22, hint: 'ไม่มีให้พิมพ์ 0' }), amount('รวม (บาท)')]),
      sheet('การรับบริจาค', 'การรับบริจาคเงินหรือสิ่งของของโรงเรียน', [
        date('วันที่รับบริจาค', `${year - 544}-10-01`, `${year - 543}-09-30`), words('ชื่อโรงเรียน', { hint: none }), words('ผู้บริจาค', { hint: 'ไม่ต้องพิมพ์เลขประจำตัวหรือหมายเลขโทรศัพท์ของผู้บริจาค' }), words('รายการที่รับบริจาค'), amount('มูลค่า (บาท)'),
      ]),
    ],
  }];
}
