import type { FormContext } from '../context.js';
import { BLANK, heading, paragraph, text, title, type Form } from '../form.js';

export function contactForms({ office }: FormContext): Form[] {
  return [{
    name: 'ข้อมูลการติดต่อและช่องทางรับฟังความคิดเห็น',
    titleTh: 'ข้อมูลการติดต่อ ถาม-ตอบ และช่องทางการรับฟังความคิดเห็น',
    titleEn: 'Contact data, questions and answers, feedback: a page for the site',
    best: 'html',
    sheets: [{
      name: 'ติดต่อ',
      parts: [
        title(`ข้อมูลการติดต่อ${office}`),
        text(`ที่อยู่: ${office} เลขที่ ${BLANK} ถนน${BLANK} แขวง${BLANK} เขต${BLANK} กรุงเทพมหานคร ${BLANK}`),
        text(`โทรศัพท์: ${BLANK}`),
        text(`ไปรษณีย์อิเล็กทรอนิกส์ (งานสารบรรณ): ${BLANK}`),
        { kind: 'link', text: 'แผนที่ตั้งสำนักงานเขต', href: BLANK },
        heading('ถาม-ตอบ (Q&A)'),
        paragraph('ประชาชนส่งคำถามได้ที่แบบฟอร์มนี้ และอ่านคำตอบได้ในหน้านี้'),
        { kind: 'link', text: 'ส่งคำถามถึงสำนักงานเขต (แบบฟอร์มถาม-ตอบ)', href: BLANK },
        text(`ถาม: ${BLANK} (วันที่ ${BLANK})`), text(`ตอบ: ${BLANK} ตอบโดย ${BLANK} (วันที่ ${BLANK})`),
        text(`ผู้รับผิดชอบการตอบกลับ: ฝ่าย${BLANK} ภายใน ${BLANK} วันทำการ`),
        heading('ช่องทางการรับฟังความคิดเห็น'),
        { kind: 'link', text: 'แบบรับฟังความคิดเห็นและข้อเสนอแนะ', href: BLANK },
      ],
    }],
  }];
}
