import type { FormContext } from '../context.js';
import { BLANK, count, given, heading, paragraph, table, text, title, type Form } from '../form.js';

export function complaintForms({ office, year, months, firstHalfDays }: FormContext): Form[] {
  const counts = [
    count('จำนวนเรื่องร้องเรียนทั้งหมด (เรื่อง)', { width: 24, hint: 'เดือนที่ไม่มีเรื่อง ให้พิมพ์ 0 ห้ามเว้นว่าง' }), count('ดำเนินการแล้วเสร็จ (เรื่อง)', { width: 24, hint: 'เดือนที่ไม่มี ให้พิมพ์ 0' }),
    count('อยู่ระหว่างดำเนินการ (เรื่อง)', { width: 24, hint: 'ทั้งหมด = แล้วเสร็จ + อยู่ระหว่างดำเนินการ' }),
  ];
  return [
    {
      name: `สถิติเรื่องร้องเรียนการทุจริต ${year}`,
      titleTh: 'ข้อมูลเชิงสถิติเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ รายเดือน',
      titleEn: 'Monthly statistics of corruption complaints',
      best: 'xlsx',
      sheets: [{
        name: 'สถิติ',
        parts: [
          title(`ข้อมูลเชิงสถิติเรื่องร้องเรียนการทุจริตและประพฤติมิชอบของเจ้าหน้าที่ ประจำปีงบประมาณ พ.ศ. ${year}`), text(`${office} กรุงเทพมหานคร`), text(`ข้อมูลระหว่างวันที่ ${firstHalfDays}`),
          table([given('ประจำเดือน'), ...counts], [...months.map((month) => [month.full, null, null, null]), ['รวม', null, null, null]]),
        ],
      }],
    },
    {
      name: 'ช่องทางแจ้งเรื่องร้องเรียนการทุจริต',
      titleTh: 'ช่องทางแจ้งเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ',
      titleEn: 'Channel for corruption complaints, a page for the site',
      best: 'html',
      sheets: [{
        name: 'ช่องทาง',
        parts: [
          title(`ช่องทางแจ้งเรื่องร้องเรียนการทุจริตและประพฤติมิชอบของเจ้าหน้าที่${office}`),
          paragraph('ช่องทางนี้รับเฉพาะเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ แยกจากเรื่องร้องเรียนทั่วไป ข้อมูลของผู้แจ้งเบาะแสเก็บเป็นความลับ'),
          { kind: 'link', text: 'แบบฟอร์มแจ้งเบาะแสการทุจริต (ออนไลน์)', href: BLANK },
          text(`อีเมลแจ้งเบาะแสการทุจริต: ${BLANK}`),
          heading('ขั้นตอนการดำเนินการเรื่องร้องเรียน'),
          text(`1. รับเรื่อง ผู้รับผิดชอบ: ฝ่าย${BLANK} ภายใน ${BLANK} วันทำการ`), text(`2. ตรวจสอบข้อเท็จจริง ภายใน ${BLANK} วัน`), text(`3. แจ้งผลให้ผู้ร้องทราบ ภายใน ${BLANK} วัน`),
        ],
      }],
    },
  ];
}
