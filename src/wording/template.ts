/** What `oit template` says beside the forms themselves. */
export const TEMPLATE_WORDS = {
  th: {
    numbered: (year: number, checklist: string) => `ยังไม่มีเลขข้อของปีงบประมาณ ${year} สำหรับแบบฟอร์ม จึงใช้เลขข้อของ ${checklist} เนื้อหาเป็นของปี ${year}`,
    wrote: (path: string, title: string) => `${path}\n  ${title}`,
    next: 'กรอกช่องว่างให้ครบ (ในตาราง Excel คำแนะนำแสดงเมื่อเลือกช่อง) แล้วเผยแพร่บนเว็บไซต์ของสำนักงานเขต ดูก่อนเผยแพร่ได้ด้วย oit read ไฟล์',
    unofficial: 'แบบฟอร์มนี้เรียบเรียงจากองค์ประกอบในแบบตรวจ ไม่ใช่แบบทางการ',
  },
  en: {
    numbered: (year: number, checklist: string) => `There are no item numbers of fiscal year ${year} for forms; those of ${checklist} are used. The content is of ${year}.`,
    wrote: (path: string, title: string) => `${path}\n  ${title}`,
    next: 'Fill in every blank (in Excel, advice shows while a cell is selected) and publish the file on the office’s own site; oit read FILE shows what a machine will see.',
    unofficial: 'The form follows the elements of the checklist; it is no official form.',
  },
} as const;

/** What a cell of a workbook says to an entry that does not belong there. Workbooks are for Thai offices. */
export const INPUT_REFUSALS: Record<'amount' | 'count' | 'list' | 'date', string> = {
  amount: 'กรุณากรอกเป็นตัวเลขตั้งแต่ 0 ขึ้นไป ไม่ต้องพิมพ์คำว่าบาท',
  count: 'กรุณากรอกเป็นจำนวนเต็มตั้งแต่ 0 ขึ้นไป ไม่มีให้พิมพ์ 0',
  list: 'ข้อความนี้ไม่อยู่ในรายการ ต้องการใช้ข้อความนี้หรือไม่',
  date: 'วันที่อยู่นอกช่วงของแบบฟอร์มนี้ โปรดดูว่าปีที่พิมพ์เป็น พ.ศ. หรือ ค.ศ. ต้องการใช้วันที่นี้หรือไม่',
};
