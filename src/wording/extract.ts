import type { Left, MarkCode, PurchaseColumn, RowSource } from '../model/extraction.js';
import { monthNameEn, monthNameTh } from '../thai/index.js';

type Language = 'th' | 'en';
type Words = Readonly<Record<Language, string>>;

/** Heads of the table of purchases: those of the form, so that whoever knows the form, and this program, recognises them. What is no column of the form must not be named like one. */
export const PURCHASE_HEADS = {
  month: { th: 'เดือน', en: 'month' },
  monthIso: { th: 'YYYY-MM', en: 'monthIso' },
  sequence: { th: 'ลำดับที่', en: 'sequence' },
  tender: { th: 'งานที่จัดซื้อหรือจัดจ้าง', en: 'tender' },
  budget: { th: 'วงเงินที่จะซื้อหรือจ้าง (บาท)', en: 'budget' },
  referencePrice: { th: 'ราคากลาง (บาท)', en: 'referencePrice' },
  procurementMethodDetails: { th: 'วิธีซื้อหรือจ้าง', en: 'procurementMethodDetails' },
  tenderer: { th: 'รายชื่อผู้เสนอราคา', en: 'tenderer' },
  bidValue: { th: 'ราคาที่เสนอ (บาท)', en: 'bidValue' },
  supplier: { th: 'ผู้ได้รับการคัดเลือก', en: 'supplier' },
  awardValue: { th: 'ราคาที่ตกลงซื้อหรือจ้าง (บาท)', en: 'awardValue' },
  awardRationale: { th: 'เหตุผลที่คัดเลือกโดยสรุป', en: 'awardRationale' },
  contractId: { th: 'เลขที่ของสัญญาหรือข้อตกลง', en: 'contractId' },
  dateSigned: { th: 'วันที่ของสัญญาหรือข้อตกลง', en: 'dateSigned' },
  bidNumber: { th: 'รายที่', en: 'bidNumber' },
  procurementMethod: { th: 'รหัสวิธี (OCDS)', en: 'procurementMethod' },
  originalBids: { th: 'ข้อความต้นฉบับ ช่อง 6', en: 'originalBids' },
  originalAward: { th: 'ข้อความต้นฉบับ ช่อง 7', en: 'originalAward' },
  originalContract: { th: 'ข้อความต้นฉบับ ช่อง 9', en: 'originalContract' },
} as const satisfies Record<string, Words>;

/** Heads behind the data of any table. */
export const SOURCE_HEADS = {
  quality: { th: 'คุณภาพการอ่าน', en: 'quality' },
  confidence: { th: 'ความมั่นใจของ OCR (%)', en: 'ocrConfidence' },
  notes: { th: 'สิ่งที่ควรตรวจ', en: 'notes' },
  url: { th: 'แหล่งที่มา', en: 'sourceUrl' },
  page: { th: 'หน้าของต้นฉบับ', en: 'sourcePage' },
  row: { th: 'แถวของต้นฉบับ', en: 'sourceRow' },
  place: { th: 'ตำแหน่งในต้นฉบับ', en: 'sourcePlace' },
  sha256: { th: 'SHA-256 ของต้นฉบับ', en: 'sourceSha256' },
} as const satisfies Record<string, Words>;

export const SECTION_HEAD: Words = { th: 'หมวด', en: 'section' };

export const SHEET_NAMES = {
  purchases: { th: 'จัดซื้อจัดจ้าง', en: 'purchases' },
  table: { th: 'ตาราง', en: 'table' },
} as const satisfies Record<string, Words>;

export const QUALITY_WORDS: Readonly<Record<RowSource['quality'], Words>> = {
  text: { th: 'ข้อความในไฟล์', en: 'text of the file' },
  repaired: { th: 'ซ่อมข้อความที่เพี้ยนแล้ว', en: 'damaged text, repaired' },
  'ocr-layer': { th: 'ข้อความจากเครื่องสแกน อาจอ่านผิด', en: 'text by a scanner, may be misread' },
  ocr: { th: 'อ่านจากภาพ (OCR)', en: 'read from a picture (OCR)' },
};

const COLUMN_WORDS: Readonly<Record<PurchaseColumn, Words>> = {
  month: PURCHASE_HEADS.month,
  sequence: PURCHASE_HEADS.sequence,
  tender: PURCHASE_HEADS.tender,
  budget: { th: 'วงเงินที่จะซื้อหรือจ้าง', en: 'budget' },
  referencePrice: { th: 'ราคากลาง', en: 'reference price' },
  procurementMethod: { th: 'วิธีซื้อหรือจ้าง', en: 'method' },
  bids: { th: 'ผู้เสนอราคาและราคาที่เสนอ', en: 'bidders and prices offered' },
  award: { th: 'ผู้ได้รับการคัดเลือกและราคาที่ตกลง', en: 'winner and agreed price' },
  awardRationale: PURCHASE_HEADS.awardRationale,
  contract: { th: 'เลขที่และวันที่ของสัญญา', en: 'contract number and date' },
};

const MARK_WORDS: Readonly<Record<MarkCode, Words>> = {
  blank: { th: 'ต้นฉบับเว้นว่างหรือไม่ครบ', en: 'blank or incomplete in the source' },
  unclear: { th: 'แยกค่าไม่ได้แน่ชัด จึงเว้นว่าง', en: 'not clear, left empty' },
  unpaired: { th: 'จับคู่ชื่อกับราคาไม่ได้ จึงไม่ใส่ราคา', en: 'names and prices cannot be paired, prices left empty' },
  ocr: { th: 'อ่านจากภาพ', en: 'read from a picture' },
  'ocr-unsure': { th: 'อ่านจากภาพไม่ชัด โปรดเทียบกับต้นฉบับ', en: 'not read from the picture with certainty, please compare' },
  'ocr-unread': { th: 'ตัวเลขในภาพไม่ชัด จึงเว้นว่าง น่าจะเป็น', en: 'figures not read from the picture with certainty, left empty; it looks like' },
  masked: { th: 'ปกปิดข้อมูลส่วนบุคคล', en: 'personal data masked' },
  'year-assumed': { th: 'ต้นฉบับไม่บอกปี ใช้ปีงบประมาณของรายการ', en: 'no year in the source, that of the fiscal year is used' },
  'month-misprint': { th: 'ปีในหัวเรื่องไม่ตรงกับวันที่ของสัญญา ใช้ปีของสัญญา', en: 'the heading names another year than the contracts, theirs is used' },
};

/** "ราคากลาง: แยกค่าไม่ได้แน่ชัด จึงเว้นว่าง “ตามใบเสนอ”" */
export function markWords(mark: { column: string; code: MarkCode; text?: string | undefined }, language: Language): string {
  const column = mark.column in COLUMN_WORDS ? COLUMN_WORDS[mark.column as PurchaseColumn][language] : mark.column;
  return `${column}: ${MARK_WORDS[mark.code][language]}${mark.text === undefined ? '' : ` “${mark.text}”`}`;
}

export const LEFT_WORDS: Readonly<Record<Left['reason'], Words>> = {
  closed: { th: 'เปิดไม่ได้', en: 'does not open' },
  locked: { th: 'ล็อกด้วยรหัสผ่าน', en: 'locked with a password' },
  broken: { th: 'ไฟล์เสียหรืออ่านไม่จบ', en: 'broken, or not read to its end' },
  unsupported: { th: 'ชนิดไฟล์ที่โปรแกรมไม่อ่าน', en: 'a kind of file that is not read' },
  picture: { th: 'มีหน้าที่เป็นภาพและยังไม่ได้อ่าน', en: 'has pages that are pictures and were not read' },
  table: { th: 'กล่าวถึงการจัดซื้อจัดจ้าง แต่อ่านเป็นตารางไม่ได้', en: 'speaks of purchases, but no table could be read' },
  none: { th: 'ไม่มีตาราง', en: 'has no table' },
  duplicate: { th: 'รายการซ้ำกับเอกสารอื่น ไม่นำมาซ้ำ', en: 'says again what another document says, not repeated' },
  'other-year': { th: 'เป็นของปีอื่น', en: 'is of another year' },
  'other-district': { th: 'เป็นของเขตอื่น', en: 'is of another district' },
};

export function monthWords({ year, month }: { year: number; month: number }, language: Language): string {
  return language === 'th' ? `${monthNameTh(month)} ${year}` : `${monthNameEn(month)} ${year - 543}`;
}

export function summaryWords(language: Language): { purchases(count: number): string; marked(count: number): string; noMonth: string; table(number: number, rows: number, columns: number, title: string): string; nothing: string; left: string } {
  if (language === 'th') {
    return {
      purchases: (count) => `พบการจัดซื้อจัดจ้าง ${count} รายการ`,
      marked: (count) => `มีช่องที่ควรตรวจกับต้นฉบับ ${count} รายการ (ดูคอลัมน์ “${SOURCE_HEADS.notes.th}”)`,
      noMonth: 'ไม่ทราบเดือน',
      table: (number, rows, columns, title) => `ตาราง ${number}: ${rows} แถว ${columns} คอลัมน์${title === '' ? '' : ` · ${title}`}`,
      nothing: 'ไม่พบตารางที่แปลงได้',
      left: 'เอกสารที่ยังไม่ได้แปลงหรือแปลงไม่ครบ:',
    };
  }
  return {
    purchases: (count) => `${count} purchases found`,
    marked: (count) => `${count} of them have cells to compare with the source (see the column "${SOURCE_HEADS.notes.en}")`,
    noMonth: 'month unknown',
    table: (number, rows, columns, title) => `table ${number}: ${rows} rows, ${columns} columns${title === '' ? '' : ` · ${title}`}`,
    nothing: 'No table was found that could be converted.',
    left: 'Documents that were not converted, or not whole:',
  };
}
