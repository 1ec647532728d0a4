import xlsx from '@e965/xlsx';
import { writeZip } from '../../read/zip-writer.js';
import type { Paper } from './paper.js';

const BUDGET: (string | number | Date)[][] = [
  ['รายงานผลการใช้จ่ายงบประมาณ รอบ 6 เดือน'],
  ['สำนักงานเขตตัวอย่าง ปีงบประมาณ พ.ศ. 2566'],
  ['ลำดับ', 'หมวดรายจ่าย', 'งบประมาณ (บาท)', '', 'วันที่เบิกจ่ายล่าสุด'],
  ['', '', 'ได้รับ', 'เบิกจ่าย', ''],
  ['๑', 'งบบุคลากร', 12_500_000, 6_120_450.5, new Date(Date.UTC(2023, 2, 31))],
  ['๒', 'งบดำเนินงาน', 8_340_000, 3_905_118.25, new Date(Date.UTC(2023, 2, 28))],
  ['๓', 'งบลงทุน', 4_000_000, 0, '-'],
];

/** Title rows, a merged head of two rows, figures, dates of the Buddhist era, and a sheet that is not shown. */
export function budgetWorkbook(): Paper {
  const sheet = xlsx.utils.aoa_to_sheet(BUDGET, { UTC: true });
  sheet['!merges'] = ['A1:E1', 'A2:E2', 'C3:D3', 'A3:A4', 'B3:B4', 'E3:E4'].map((range) => xlsx.utils.decode_range(range));
  for (const [address, cell] of Object.entries(sheet) as [string, xlsx.CellObject][]) {
    if (/^[CD][5-7]$/.test(address)) cell.z = '#,##0.00';
    if (/^E[5-7]$/.test(address) && cell.t !== 's') cell.z = '[$-107041E]d mmm yyyy';
  }
  const book = xlsx.utils.book_new();
  xlsx.utils.book_append_sheet(book, sheet, 'รอบ 6 เดือน');
  xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet([['ร่าง ห้ามเผยแพร่']]), 'ร่าง');
  book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
  const title = (text: string): string[] => Array.from({ length: 5 }, () => text);
  const tables = [
    [
      title('รายงานผลการใช้จ่ายงบประมาณ รอบ 6 เดือน'),
      title('สำนักงานเขตตัวอย่าง ปีงบประมาณ พ.ศ. 2566'),
      ['ลำดับ', 'หมวดรายจ่าย', 'งบประมาณ (บาท)', 'งบประมาณ (บาท)', 'วันที่เบิกจ่ายล่าสุด'],
      ['ลำดับ', 'หมวดรายจ่าย', 'ได้รับ', 'เบิกจ่าย', 'วันที่เบิกจ่ายล่าสุด'],
      ['๑', 'งบบุคลากร', '12,500,000.00', '6,120,450.50', '31 มี.ค. 2566'],
      ['๒', 'งบดำเนินงาน', '8,340,000.00', '3,905,118.25', '28 มี.ค. 2566'],
      ['๓', 'งบลงทุน', '4,000,000.00', '0.00', '-'],
    ],
  ];
  return { name: 'budget-workbook.xlsx', bytes: new Uint8Array(xlsx.write(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer), truth: { tables } };
}

const GUIDE = ['คู่มือการให้บริการ เรื่อง การขอหนังสือรับรองการแจ้งสถานที่จำหน่ายอาหาร', 'ฝ่ายสิ่งแวดล้อมและสุขาภิบาล สำนักงานเขตตัวอย่าง', 'ขั้นตอนและระยะเวลาการให้บริการมีดังนี้'];
const STEPS = [
  ['ขั้นตอน', 'รายละเอียด', 'ระยะเวลา'],
  ['1', 'ยื่นคำขอพร้อมเอกสารหลักฐาน', '15 นาที'],
  ['2', 'เจ้าหน้าที่ตรวจสอบสถานที่', '5 วันทำการ'],
  ['3', 'ออกหนังสือรับรองการแจ้ง', '1 วันทำการ'],
];

/** A manual with a table of steps, as word processors store it. */
export function manualDocument(): Paper {
  return { name: 'manual.docx', bytes: manualBytes(), truth: { tables: [STEPS] } };
}

/** Several files put together for "convenience". */
export function archive(): Paper {
  const members = { 'คู่มือ/ขออนุญาต.docx': manualBytes(), 'สถิติ/บริการ.csv': Buffer.from('เดือน,จำนวน\nต.ค. 65,120\nพ.ย. 65,98\n'), 'อ่านก่อน.txt': Buffer.from('เอกสารประกอบข้อ O13 สำนักงานเขตตัวอย่าง') };
  return { name: 'attachments.zip', bytes: writeZip(members), truth: {} };
}

function manualBytes(): Buffer {
  const paragraph = (text: string, style = ''): string => `<w:p>${style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
  const table = `<w:tbl>${STEPS.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;
  const body = GUIDE.map((text, index) => paragraph(text, index === 0 ? 'Heading1' : '')).join('') + table + paragraph('สอบถามเพิ่มเติม โทรศัพท์ 0 2000 0000');
  return writeZip({
    '[Content_Types].xml': '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels': '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  });
}
