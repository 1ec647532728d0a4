import type { FormContext } from '../context.js';
import { BLANK, count, heading, table, text, title, words, type Form } from '../form.js';

export function propertyForms({ office, year }: FormContext): Form[] {
  const steps = [count('ขั้นที่', { width: 10 }), words('ขั้นตอนและแนวทางปฏิบัติ', { width: 60 }), words('ผู้รับผิดชอบ', { width: 26 }), words('ระยะเวลา', { width: 20 })];
  const paper = (name: string, heading_: string, titleEn: string, list: Form['sheets'][number]['parts']): Form => ({
    name: `${name} ${year}`, titleTh: heading_, titleEn, best: 'docx', sheets: [{ name, orientation: 'portrait', parts: [title(heading_), title(`${office} ปีงบประมาณ พ.ศ. ${year}`), table(steps, [], 5), ...list, text(`คำสั่งแต่งตั้งผู้รับผิดชอบ: คำสั่ง${office} ที่ ${BLANK}`)] }],
  });
  return [
    paper('แนวทางการยืมทรัพย์สินของราชการ', 'แนวทางปฏิบัติการใช้ การยืม และการคืนทรัพย์สินของราชการ', 'Guideline on state property', [
      heading('ทะเบียนคุมทรัพย์สิน'), table([count('ที่', { width: 8 }), words('รายการ', { width: 40 }), words('เลขครุภัณฑ์', { width: 24 }), words('ผู้ดูแล', { width: 26 })], [], 6),
    ]),
    paper('แนวทางจัดการของบริจาค', 'แนวทางการจัดการของบริจาค และบัญชีรับของบริจาค', 'Guideline and list of donations', [
      heading('บัญชีรับของบริจาค'), table([words('วันที่', { width: 18 }), words('ผู้บริจาค', { width: 34 }), words('รายการของบริจาค', { width: 40 }), words('จำนวน/มูลค่า', { width: 22 })], [], 6),
    ]),
    paper('แนวทางจัดเก็บของกลาง', 'แนวทางการจัดเก็บของกลาง และบัญชีของกลาง', 'Guideline and list of seized goods', [
      heading('บัญชีของกลาง'), table([words('วันที่ตรวจยึด', { width: 18 }), words('รายการของกลาง', { width: 40 }), words('สถานที่เก็บรักษา', { width: 30 }), words('สถานะคดี', { width: 24 })], [], 6),
    ]),
  ];
}
