/** The words of the XLSX report, complete in both languages by type. */
export interface WorkbookWords {
  sheets: Record<'items' | 'findings' | 'links', string>;
  /** Under the title of every sheet. */
  howTo: Record<'items' | 'findings' | 'links', string>;
  items: Record<'id' | 'title' | 'verdict' | 'met' | 'opening' | 'first' | 'advice' | 'section', string>;
  findings: Record<'number' | 'item' | 'requirement' | 'about' | 'verdict' | 'message' | 'advice' | 'link' | 'place' | 'quote' | 'others' | 'code', string>;
  links: Record<'item' | 'number' | 'address' | 'foundOn' | 'opens' | 'status' | 'verdict' | 'kind' | 'class' | 'pages' | 'size' | 'notes', string>;
  about: Record<'requirement' | 'link' | 'list', string>;
  opens: string;
  more(count: number): string;
  of(some: number, all: number): string;
  page: string;
}

export const WORKBOOK_WORDS: Record<'th' | 'en', WorkbookWords> = {
  th: {
    sheets: { items: 'รายข้อ', findings: 'สิ่งที่พบ', links: 'ลิงก์' },
    howTo: {
      items: 'ผลของแต่ละข้อ กรองหรือเรียงได้จากหัวตาราง รายละเอียดอยู่ในแผ่นงาน “สิ่งที่พบ”',
      findings: 'ทุกสิ่งที่พบ เรื่องสำคัญก่อน คลิกที่ลิงก์เพื่อเปิดหลักฐาน กรองด้วยช่อง “ผล” หรือ “ข้อ”',
      links: 'ทุกลิงก์ที่ส่ง และไฟล์ที่พบในหน้าเหล่านั้น',
    },
    items: { id: 'ข้อ', title: 'ชื่อข้อ', verdict: 'ผล', met: 'องค์ประกอบที่ครบ', opening: 'ลิงก์ที่เปิดได้', first: 'สิ่งที่พบซึ่งสำคัญที่สุด', advice: 'คำแนะนำ', section: 'ฝ่ายที่รับผิดชอบโดยปกติ' },
    findings: {
      number: 'ที่', item: 'ข้อ', requirement: 'องค์ประกอบ', about: 'เกี่ยวกับ', verdict: 'ผล', message: 'สิ่งที่พบ', advice: 'คำแนะนำ', link: 'ลิงก์', place: 'ตำแหน่ง', quote: 'ข้อความ ณ ที่นั้น',
      others: 'แห่งอื่น', code: 'รหัส',
    },
    links: {
      item: 'ข้อ', number: 'ลำดับ', address: 'ที่อยู่', foundOn: 'พบในหน้า', opens: 'ผลการเปิด', status: 'HTTP', verdict: 'ผล', kind: 'ชนิดเอกสาร', class: 'ระดับการอ่านได้', pages: 'หน้า', size: 'ขนาด (ไบต์)',
      notes: 'สิ่งที่พบ',
    },
    about: { requirement: 'องค์ประกอบ', link: 'ลิงก์', list: 'รายการที่ส่ง' },
    opens: 'เปิดได้',
    more: (count) => `และอีก ${count} แห่ง`,
    of: (some, all) => `${some} จาก ${all}`,
    page: 'หน้า',
  },
  en: {
    sheets: { items: 'Items', findings: 'Findings', links: 'Links' },
    howTo: {
      items: 'One row for each item; filter or sort by the heads. Details stand in the sheet “Findings”.',
      findings: 'Everything that was found, the gravest first. A click on a link opens the evidence; filter by “Verdict” or “Item”.',
      links: 'Every submitted link, and the files found on those pages.',
    },
    items: { id: 'Item', title: 'Title', verdict: 'Verdict', met: 'Elements met', opening: 'Links that open', first: 'Gravest finding', advice: 'Advice', section: 'Section that normally keeps it' },
    findings: {
      number: 'No.', item: 'Item', requirement: 'Element', about: 'About', verdict: 'Verdict', message: 'Finding', advice: 'Advice', link: 'Link', place: 'Place', quote: 'What stands there',
      others: 'Other places', code: 'Code',
    },
    links: {
      item: 'Item', number: 'No.', address: 'Address', foundOn: 'Found on', opens: 'Opens', status: 'HTTP', verdict: 'Verdict', kind: 'Kind', class: 'Readability', pages: 'Pages', size: 'Bytes', notes: 'Findings',
    },
    about: { requirement: 'element', link: 'link', list: 'list of links' },
    opens: 'opens',
    more: (count) => `and ${count} more`,
    of: (some, all) => `${some} of ${all}`,
    page: 'page',
  },
};
