import type { FormContext, FormMonth } from '../context.js';
import { amount, code, count, date, list, table, text, title, words, type Form, type FormColumn } from '../form.js';

const METHODS = ['เฉพาะเจาะจง', 'คัดเลือก', 'ประกาศเชิญชวนทั่วไป (e-bidding)', 'ตลาดอิเล็กทรอนิกส์ (e-market)', 'สอบราคา'];
const REASONS = ['เสนอราคาเหมาะสม ไม่เกินวงเงิน', 'ราคาต่ำสุด', 'มีคุณสมบัติตามที่กำหนด', 'เป็นผู้ประกอบการโดยตรง'];

/** แบบ สขร.1: names and prices in columns of their own, so that both are there and a machine finds them. */
const columns = ({ from, to, full }: FormMonth): FormColumn[] => [
  count('ลำดับที่', { width: 6, hint: `หนึ่งแถวต่อหนึ่งรายการ เฉพาะแถวที่มีข้อมูล หากเดือนนี้ไม่มีการจัดซื้อจัดจ้าง ให้พิมพ์ในช่องถัดไปว่า “ไม่มีการจัดซื้อจัดจ้างในเดือนนี้”` }),
  words('งานที่จัดซื้อหรือจัดจ้าง', { width: 26, hint: 'ชื่อรายการตามที่จัดซื้อหรือจ้าง เช่น ซื้อวัสดุสำนักงาน 24 รายการ' }),
  amount('วงเงินที่จะซื้อหรือจ้าง (บาท)', { width: 13, hint: 'ตัวเลขเท่านั้น ไม่ต้องพิมพ์คำว่าบาท' }),
  amount('ราคากลาง (บาท)', { width: 13, hint: 'ตัวเลขเท่านั้น' }),
  list('วิธีซื้อหรือจ้าง', METHODS, { width: 15, hint: 'เลือกจากรายการ' }),
  words('รายชื่อผู้เสนอราคา', { width: 20, hint: 'หากมีหลายราย ให้ใช้หนึ่งแถวต่อหนึ่งราย โดยพิมพ์รายการและผู้ได้รับการคัดเลือกซ้ำทุกแถว' }),
  amount('ราคาที่เสนอ (บาท)', { width: 13, hint: 'ต้องมีทุกแถว' }),
  words('ผู้ได้รับการคัดเลือก', { width: 20, hint: 'ต้องเป็นหนึ่งในผู้เสนอราคา' }),
  amount('ราคาที่ตกลงซื้อหรือจ้าง (บาท)', { width: 13, hint: 'ต้องมีทุกแถว และไม่เกินวงเงิน' }),
  list('เหตุผลที่คัดเลือกโดยสรุป', REASONS, { width: 18, hint: 'เลือกจากรายการ หรือพิมพ์เหตุผลอื่น' }),
  code('เลขที่ของสัญญาหรือข้อตกลงในการซื้อหรือจ้าง', { width: 14, hint: 'เช่น 12/2566' }),
  date('วันที่ของสัญญาหรือข้อตกลงในการซื้อหรือจ้าง', from, to, { width: 14, hint: `วันที่ใน${full} หากเครื่องไม่ได้ตั้งเป็นปฏิทินไทย ให้พิมพ์ปี ค.ศ. เช่น ${from.slice(8)}/${from.slice(5, 7)}/${from.slice(0, 4)}` }),
];

export function procurementForms(context: FormContext): Form[] {
  const [first, last] = [context.months[0], context.months.at(-1)];
  if (first === undefined || last === undefined) return [];
  const span = first === last ? first.short : `${first.short} - ${last.short}`;
  return [{
    name: `สรุปผลการจัดซื้อจัดจ้าง แบบ สขร.1 ${span}`,
    titleTh: 'สรุปผลการดำเนินการจัดซื้อจัดจ้างรายเดือน (แบบ สขร.1) หนึ่งแผ่นงานต่อเดือน',
    titleEn: 'Monthly procurement summary (form SKR 1), a sheet for each month',
    best: 'xlsx',
    sheets: context.months.map((month) => ({
      name: month.short,
      orientation: 'landscape',
      parts: [title(`สรุปผลการดำเนินการจัดซื้อจัดจ้างในรอบเดือน${month.full.replace(' ', ' พ.ศ. ')}`), text(`${context.office} กรุงเทพมหานคร`), text('แบบ สขร.1'), table(columns(month), [], 25)],
    })),
  }];
}

const KINDS = ['แผนการจัดซื้อจัดจ้าง', 'ประกาศราคากลาง', 'ร่างขอบเขตของงาน (TOR)', 'ประกาศเชิญชวน', 'ประกาศผู้ชนะการเสนอราคา', 'ยกเลิกประกาศ'];

export function announcementForms({ office, year }: FormContext): Form[] {
  return [{
    name: `ทะเบียนประกาศจัดซื้อจัดจ้าง ${year}`,
    titleTh: 'ทะเบียนประกาศต่าง ๆ เกี่ยวกับการจัดซื้อจัดจ้าง',
    titleEn: 'Register of procurement announcements',
    best: 'xlsx',
    sheets: [{
      name: 'ประกาศ',
      parts: [
        title(`ประกาศต่าง ๆ เกี่ยวกับการจัดซื้อจัดจ้าง ประจำปีงบประมาณ พ.ศ. ${year}`), text(`${office} กรุงเทพมหานคร`),
        table([
          count('ลำดับที่', { width: 8 }), date('วันที่ประกาศ', `${year - 544}-10-01`, `${year - 543}-09-30`, { hint: `วันที่ในปีงบประมาณ พ.ศ. ${year}` }),
          list('ประเภทประกาศ', KINDS, { width: 28, hint: 'เลือกจากรายการ' }), words('เรื่อง', { width: 60 }), words('ที่อยู่ของประกาศ (URL)', { width: 50, hint: 'ลิงก์ที่ประชาชนเปิดได้โดยไม่ต้องเข้าสู่ระบบ' }),
        ], [], 30),
      ],
    }],
  }];
}
