import type { ItemCases } from '../case.js';
import { blank, dropColumn, older, page, pdf, renamed, scan, sheet, swap, type Doc } from '../document.js';

const MONTHS = [['ตุลาคม', '2565', 'ต.ค.'], ['พฤศจิกายน', '2565', 'พ.ย.'], ['ธันวาคม', '2565', 'ธ.ค.'], ['มกราคม', '2566', 'ม.ค.'], ['กุมภาพันธ์', '2566', 'ก.พ.'], ['มีนาคม', '2566', 'มี.ค.']] as const;

const table = (short: string, year: string): string => `
ลำดับที่ | งานที่จัดซื้อหรือจัดจ้าง | วงเงินที่จะซื้อหรือจ้าง (บาท) | ราคากลาง (บาท) | วิธีซื้อหรือจ้าง | รายชื่อผู้เสนอราคาและราคาที่เสนอ | ผู้ได้รับการคัดเลือกและราคาที่ตกลงซื้อหรือจ้าง | เหตุผลที่คัดเลือกโดยสรุป | เลขที่และวันที่ของสัญญาหรือข้อตกลง
1 | ซื้อวัสดุสำนักงาน 24 รายการ | 48,500.00 | 48,500.00 | เฉพาะเจาะจง | บริษัท ตัวอย่าง จำกัด 48,200.00 | บริษัท ตัวอย่าง จำกัด 48,200.00 | ราคาไม่เกินวงเงินงบประมาณ | 11/${year} ลว. 8 ${short} ${year.slice(2)}
2 | จ้างซ่อมเครื่องพิมพ์ 3 เครื่อง | 9,800.00 | 9,800.00 | เฉพาะเจาะจง | ร้านสมมติบริการ 9,630.00 | ร้านสมมติบริการ 9,630.00 | มีคุณสมบัติตรงตามที่กำหนด | 12/${year} ลว. 15 ${short} ${year.slice(2)}`;

const monthly = (extension: 'xlsx' | 'pdf' = 'xlsx'): Doc[] => MONTHS.map(([name, year, short]) => {
  const title = `สรุปผลการดำเนินการจัดซื้อจัดจ้างในรอบเดือน${name} พ.ศ. ${year}`;
  const text = `\n${extension === 'pdf' ? '# ' : ''}${title}\nสำนักงานเขตห้วยขวาง${table(short, year)}`;
  return extension === 'pdf' ? pdf(`O20 สขร1 ${name} ${year}.pdf`, text) : sheet(`O20 สขร1 ${name} ${year}.xlsx`, text);
});

const files = monthly();
const printed = monthly('pdf');
const without = (docs: Doc[], month: string): Doc[] => docs.filter((one) => !one.name.includes(month));
const only = (docs: Doc[], month: string, change: (doc: Doc) => Doc): Doc[] => docs.map((one) => (one.name.includes(month) ? change(one) : one));
const nothing = (doc: Doc, words: string): Doc => ({ ...doc, text: `${doc.text.split('\n').filter((line) => !line.includes(' | ')).join('\n')}\n${words}` });

export const o20: ItemCases = {
  item: 'O20',
  blind: true,
  derive: {},
  cases: [
    ['good', 'six workbooks', files, 'abc+ d.+'],
    ['good', 'six PDFs', printed, 'abc+ d.+'],
    ['good', 'one workbook, a sheet for each month', [sheet('O20 สรุปจัดซื้อจัดจ้าง ปี 2566.xlsx', files.map((one) => one.text).join('\n---\n'))], 'abc+'],
    ['good', 'seven months with April', [...files, { ...files[0], name: 'O20 สขร1 เมษายน 2566.xlsx', text: `\nสรุปผลการดำเนินการจัดซื้อจัดจ้างในรอบเดือนเมษายน พ.ศ. 2566\nสำนักงานเขตห้วยขวาง${table('เม.ย.', '2566')}` } as Doc], 'abc+'],
    ['good', 'a month without purchases, said so', only(files, 'ธันวาคม', (one) => nothing(one, 'เดือนนี้ไม่มีการจัดซื้อจัดจ้าง')), 'ab+ d+'],
    ['good', 'a page that links six files', [page('สรุปผลการจัดซื้อจัดจ้างรายเดือน', `
# สรุปผลการจัดซื้อจัดจ้างรายเดือน (แบบ สขร.1) ปีงบประมาณ พ.ศ. 2566
${files.map((one) => `[${one.name.replace('.xlsx', '')}](${one.name})`).join('\n')}`)], 'abc+', files],
    ['good', 'short months and two-digit years in the title', MONTHS.map(([name, year, short]) => sheet(`O20 ${name}.xlsx`, `
แบบ สขร.1 สรุปผลการจัดซื้อจัดจ้าง ประจำเดือน ${short} ${year.slice(2)} สนข.ห้วยขวาง${table(short, year)}`)), 'abc+'],
    ['good', 'bidders and winners in two columns each', files.map((one) => ({ ...one, text: one.text
      .replace('รายชื่อผู้เสนอราคาและราคาที่เสนอ | ผู้ได้รับการคัดเลือกและราคาที่ตกลงซื้อหรือจ้าง', 'ผู้เสนอราคา | ราคาที่เสนอ (บาท) | ผู้ได้รับการคัดเลือก | ราคาที่ตกลง (บาท)')
      .replaceAll(/(จำกัด|บริการ) ([\d,.]+)/g, '$1 | $2') })), 'abc+'],
    ['missing', 'February is missing', without(files, 'กุมภาพันธ์'), 'a- bc+'],
    ['missing', 'October is missing among PDFs', without(printed, 'ตุลาคม'), 'a- bc+'],
    ['missing', 'only three months', files.slice(0, 3), 'a- bc+'],
    ['missing', 'January twice under two names, March missing', [...without(files, 'มีนาคม'), renamed(files[3] as Doc, 'O20 สขร1 มีนาคม 2566 แก้ไข.xlsx')], 'a- b+'],
    ['missing', 'no reasons', files.map((one) => dropColumn(one, 'เหตุผล')), 'a+ b- c+'],
    ['missing', 'no method', files.map((one) => dropColumn(one, 'วิธีซื้อ')), 'a+ b- c+'],
    ['missing', 'no contract', files.map((one) => dropColumn(one, 'สัญญา')), 'a+ b- c+'],
    ['missing', 'no reference price', files.map((one) => dropColumn(one, 'ราคากลาง')), 'a+ b-'],
    ['missing', 'offered price missing in one row of one month', only(files, 'มกราคม', (one) => swap(one, 'ร้านสมมติบริการ 9,630.00 | ร้านสมมติบริการ', 'ร้านสมมติบริการ | ร้านสมมติบริการ')), 'ab+ c~'],
    ['missing', 'prices missing everywhere', files.map((one) => swap(one, /(จำกัด|บริการ) [\d,.]+/, '$1')), 'a+ c~'],
    ['template', 'December empty and silent', only(files, 'ธันวาคม', (one) => blank(one)), 'a+ d-'],
    ['wrong document', 'totals by method instead of the form', files.map((one, index) => ({ ...one, text: `
สรุปการจัดซื้อจัดจ้าง เดือน${MONTHS[index]?.[0]} ${MONTHS[index]?.[1]} สำนักงานเขตห้วยขวาง
วิธี | จำนวนโครงการ | วงเงิน (บาท)
เฉพาะเจาะจง | 14 | 480,000.00
e-bidding | 1 | 2,100,000.00` })), 'b-'],
    ['wrong period', 'the year before', files.map((one) => older(one, 1)), 'a-'],
    ['wrong district', 'of Nong Chok', files.map((one) => swap(one, 'ห้วยขวาง', 'หนองจอก')), 'ab-'],
    ['unreadable', 'March as a scan', [...without(files, 'มีนาคม'), scan('O20 สขร1 มีนาคม 2566.pdf')], 'a? b+?'],
    ['wrong document', 'procurement plan of the year', [pdf('O20 แผนจัดซื้อจัดจ้าง 2566.pdf', `
# แผนการจัดซื้อจัดจ้าง ประจำปีงบประมาณ พ.ศ. 2566 สำนักงานเขตห้วยขวาง
ลำดับ | ชื่อโครงการ | งบประมาณ (บาท) | คาดว่าจะประกาศ (เดือน/ปี)
1 | ซื้อรถเข็น | 120,000 | 11/2565
2 | ปรับปรุงทางเท้า | 2,400,000 | 01/2566`)], 'ab-'],
    ['missing', 'a quarter in one table instead of months', [sheet('O20 ไตรมาส 1-2.xlsx', `
สรุปผลการจัดซื้อจัดจ้าง ไตรมาสที่ 1 ปีงบประมาณ 2566 สำนักงานเขตห้วยขวาง${table('พ.ย.', '2565')}`)], 'a-'],
  ],
};

/** A case that spoils the year in one title only: the dates of the rows decide. */
export const misprint: Doc[] = only(files, 'มีนาคม', (one) => swap(one, 'มีนาคม พ.ศ. 2566', 'มีนาคม พ.ศ. 2565'));
o20.cases.push(['good', 'misprinted year in one title', misprint, 'a+? b+']);
