import type { Language } from '../words.js';

/** The words of a reading, complete in both languages by type. */
export interface ReadingWords {
  name: string;
  link: string;
  notOpened: string;
  way: string;
  kind: string;
  class: string;
  traits: string;
  title: string;
  encoding: string;
  bytes(count: string): string;
  counted: Record<'pdf' | 'spreadsheet' | 'presentation' | 'other', (count: number) => string>;
  via: Record<'http' | 'meta-refresh', string>;
  notices: string;
  nothingToNotice: string;
  suggestion: string;
  page(number: number): string;
  slide(number: number): string;
  sheet(name: string): string;
  range(from: number, to: number): string;
  content: string;
  table(number: number | undefined, continued: boolean, rows: number, columns: number): string;
  hiddenRows(rows: readonly string[]): string;
  hiddenColumns(columns: readonly string[]): string;
  hiddenSheets(names: readonly string[]): string;
  moreColumns(count: number): string;
  moreRows(count: number): string;
  moreLines(count: number): string;
  moreParts(count: number): string;
  /** Before what the file itself says. */
  original: string;
  repairedRows(count: number): string;
  /** Of pages whose pictures were read; confidence 0–100. */
  ocrPages(words: number, confidence: number): string;
  ocrLeft(pages: readonly number[]): string;
  ocrFailed: string;
  /** Behind text that was read from a picture: how sure its least sure word is. */
  ocrText(confidence: number): string;
  nothingHere: string;
  furniture(count: number): string;
  links(count: number): string;
  moreLinks(count: number): string;
  webParts(parts: { forms: number; embeds: number; images: number }): string;
  noTables: string;
  noText: string;
}

export const READING_WORDS: Record<Language, ReadingWords> = {
  th: {
    name: 'ชื่อ',
    link: 'ลิงก์',
    notOpened: 'เปิดไม่สำเร็จ',
    way: 'ส่งต่อจาก',
    kind: 'ชนิด',
    class: 'ระดับ',
    traits: 'ลักษณะ',
    title: 'ชื่อเรื่อง',
    encoding: 'รหัสอักษร',
    bytes: (count) => `${count} ไบต์`,
    counted: { pdf: (count) => `${count} หน้า`, spreadsheet: (count) => `${count} แผ่นงาน`, presentation: (count) => `${count} สไลด์`, other: (count) => `${count} หน้า` },
    via: { http: 'เซิร์ฟเวอร์ส่งต่อ', 'meta-refresh': 'หน้าเว็บส่งต่อ' },
    notices: 'สิ่งที่พบและสิ่งที่ควรทำ',
    nothingToNotice: 'อ่านได้ทั้งหมด ไม่พบสิ่งที่ควรแก้ไข',
    suggestion: 'คำแนะนำ',
    page: (number) => `หน้า ${number}`,
    slide: (number) => `สไลด์ ${number}`,
    sheet: (name) => `แผ่นงาน “${name}”`,
    range: (from, to) => (from === to ? `หน้า ${from}` : `หน้า ${from}–${to}`),
    content: 'เนื้อหาที่โปรแกรมอ่านได้',
    table: (number, continued, rows, columns) => `ตาราง${number === undefined ? '' : ` ${number}`}${continued ? ' (ต่อ)' : ''} · ${rows} แถว ${columns} คอลัมน์`,
    hiddenRows: (rows) => `(แถวที่ซ่อนไว้ในไฟล์: ${rows.join(', ')})`,
    hiddenColumns: (columns) => `(คอลัมน์ที่ซ่อนไว้ในไฟล์: ${columns.join(', ')})`,
    hiddenSheets: (names) => `แผ่นงานที่ซ่อนไว้ในไฟล์ ไม่แสดงและไม่นับเป็นข้อมูลที่เปิดเผย: ${names.map((name) => `“${name}”`).join(', ')}`,
    moreColumns: (count) => `… อีก ${count} คอลัมน์ทางขวา (ขยายหน้าต่าง หรือส่งออกด้วย --tables > ไฟล์)`,
    moreRows: (count) => `… อีก ${count} แถว (ดูทั้งหมดด้วย --tables)`,
    moreLines: (count) => `… อีก ${count} บรรทัด (ดูทั้งหมดด้วย --text)`,
    moreParts: (count) => `… อีก ${count} หน้า (เลือกด้วย --page หรือ --pages 1-3 หรือดูทั้งหมดด้วย --text)`,
    original: 'ในไฟล์',
    repairedRows: (count) => `(ซ่อมข้อความในตาราง ${count} แถว ดูข้อความเดิมในไฟล์ด้วย --json)`,
    ocrPages: (words, confidence) => `อ่านภาพด้วย OCR ได้ ${words} คำ ความมั่นใจเฉลี่ย ${confidence} จาก 100 (OCR อาจอ่านผิด ต้องเทียบกับภาพ)`,
    ocrLeft: (pages) => `OCR ยังไม่ได้อ่านหน้า ${pages.join(', ')} (เวลาหรือขนาดเกินกำหนด เพิ่มเวลาได้ด้วย --timeout)`,
    ocrFailed: 'OCR อ่านภาพในเอกสารนี้ไม่สำเร็จ',
    ocrText: (confidence) => `[OCR ${confidence}/100]`,
    nothingHere: '(ไม่มีข้อความที่อ่านได้)',
    furniture: (count) => `(ไม่แสดงเมนู ส่วนหัว และส่วนท้ายของเว็บไซต์ ${count} บรรทัด เพราะไม่ใช่เนื้อหา)`,
    links: (count) => `ลิงก์ในเนื้อหา (${count})`,
    moreLinks: (count) => `… อีก ${count} ลิงก์ (ดูทั้งหมดด้วย --json)`,
    webParts: ({ forms, embeds, images }) => `แบบฟอร์ม ${forms} · กรอบที่ฝังจากที่อื่น ${embeds} · รูปภาพ ${images}`,
    noTables: 'ไม่พบตาราง',
    noText: 'ไม่พบข้อความที่อ่านได้',
  },
  en: {
    name: 'name',
    link: 'link',
    notOpened: 'not opened',
    way: 'redirected',
    kind: 'kind',
    class: 'class',
    traits: 'traits',
    title: 'title',
    encoding: 'encoding',
    bytes: (count) => `${count} bytes`,
    counted: {
      pdf: (count) => `${count} ${count === 1 ? 'page' : 'pages'}`,
      spreadsheet: (count) => `${count} ${count === 1 ? 'sheet' : 'sheets'}`,
      presentation: (count) => `${count} ${count === 1 ? 'slide' : 'slides'}`,
      other: (count) => `${count} ${count === 1 ? 'page' : 'pages'}`,
    },
    via: { http: 'by the server', 'meta-refresh': 'by the page' },
    notices: 'What was found, and what to do',
    nothingToNotice: 'All of it was read; nothing to repair was found',
    suggestion: 'suggestion',
    page: (number) => `page ${number}`,
    slide: (number) => `slide ${number}`,
    sheet: (name) => `sheet “${name}”`,
    range: (from, to) => (from === to ? `page ${from}` : `pages ${from}–${to}`),
    content: 'What the program reads in it',
    table: (number, continued, rows, columns) => `table${number === undefined ? '' : ` ${number}`}${continued ? ' (continued)' : ''} · ${rows} rows, ${columns} columns`,
    hiddenRows: (rows) => `(rows that the file hides: ${rows.join(', ')})`,
    hiddenColumns: (columns) => `(columns that the file hides: ${columns.join(', ')})`,
    hiddenSheets: (names) => `Sheets that the file hides, which are neither shown here nor any disclosure: ${names.map((name) => `“${name}”`).join(', ')}`,
    moreColumns: (count) => `… ${count} more columns to the right (widen the window, or write them with --tables > file)`,
    moreRows: (count) => `… ${count} more rows (all of them with --tables)`,
    moreLines: (count) => `… ${count} more lines (all of them with --text)`,
    moreParts: (count) => `… ${count} more pages (choose with --page or --pages 1-3, or see all with --text)`,
    original: 'in the file',
    repairedRows: (count) => `(text repaired in ${count} table rows; --json shows what the file itself says)`,
    ocrPages: (words, confidence) => `OCR read ${words} words in pictures, mean confidence ${confidence} of 100 (it may have misread; compare with the picture)`,
    ocrLeft: (pages) => `OCR did not reach ${pages.length === 1 ? 'page' : 'pages'} ${pages.join(', ')} (time or size; --timeout gives more time)`,
    ocrFailed: 'OCR could not read the pictures of this document',
    ocrText: (confidence) => `[OCR ${confidence}/100]`,
    nothingHere: '(no text that could be read)',
    furniture: (count) => `(${count} lines of menu, header and footer are left out: they are no content)`,
    links: (count) => `Links in the content (${count})`,
    moreLinks: (count) => `… ${count} more links (all of them with --json)`,
    webParts: ({ forms, embeds, images }) => `forms ${forms} · embedded frames ${embeds} · pictures ${images}`,
    noTables: 'no table was found',
    noText: 'no text that could be read was found',
  },
};
