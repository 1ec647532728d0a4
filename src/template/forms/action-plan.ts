import type { FormContext } from '../context.js';
import { amount, BLANK, count, table, text, title, words, type Form } from '../form.js';

export function actionPlanForms({ office, year, firstHalf }: FormContext): Form[] {
  return [
    {
      name: `แผนปฏิบัติราชการประจำปี ${year}`, titleTh: 'แผนปฏิบัติราชการประจำปี', titleEn: 'Annual action plan', best: 'xlsx',
      sheets: [{
        name: 'แผน',
        parts: [
          title(`แผนปฏิบัติราชการประจำปีงบประมาณ พ.ศ. ${year}`), text(`${office} กรุงเทพมหานคร`),
          table([
            count('ที่', { width: 8 }), words('โครงการ/กิจกรรม', { width: 44 }), words('งบประมาณ (บาท)', { width: 20, hint: 'จำนวนเงิน หรือพิมพ์ “ไม่ใช้งบประมาณ”' }), words('ระยะเวลาดำเนินการ', { width: 22, hint: 'เช่น ต.ค. 65 - มี.ค. 66 หรือ ไตรมาส 2' }),
            words('ตัวชี้วัด/เป้าหมาย', { width: 28 }), words('ฝ่ายที่รับผิดชอบ', { width: 24 }),
          ], [], 30),
        ],
      }],
    },
    {
      name: `รายงานผลการปฏิบัติราชการ รอบ 6 เดือน ${year}`, titleTh: 'รายงานผลการปฏิบัติราชการ รอบ 6 เดือน', titleEn: 'Half-year report on the action plan', best: 'xlsx',
      sheets: [{
        name: 'รายงานผล',
        parts: [
          title(`รายงานผลการปฏิบัติราชการประจำปีงบประมาณ พ.ศ. ${year}`), text(`รอบ 6 เดือน (${firstHalf})`), text(`${office} กรุงเทพมหานคร`),
          table([
            count('ที่', { width: 8 }), words('โครงการ/กิจกรรม', { width: 44 }), words('ผลการดำเนินงาน', { width: 40, hint: 'สิ่งที่ทำแล้ว พร้อมตัวเลขหรือร้อยละ' }), amount('งบประมาณที่ได้รับ (บาท)', { width: 20, hint: 'ไม่ใช้งบประมาณให้พิมพ์ 0' }), amount('เบิกจ่ายแล้ว (บาท)', { width: 20 }),
            words('ปัญหา อุปสรรค ข้อเสนอแนะ', { width: 34, hint: 'ไม่มีให้พิมพ์ว่า “ไม่มี”' }),
          ], [], 30),
          text(`สรุปปัญหา อุปสรรค และข้อเสนอแนะ: ${BLANK}`),
        ],
      }],
    },
  ];
}
