import { describe, expect, it } from 'vitest';
import { page, pdf, table, verdicts, word, workbook } from './office.js';

const TITLE = 'แผนปฏิบัติการต่อต้านการทุจริตและประพฤติมิชอบประจำปี และผลการดำเนินการตามแผนฯ';
/** A printed plan whose title runs over three lines, with a table. */
const PLAN = `แผนปฏิบัติการป้องกันและปราบปรามการทุจริตและประพฤติมิชอบ
ของสำนักงานเขตห้วยขวาง ประจำปีงบประมาณ พ.ศ. 2566
(ภายใต้แผนปฏิบัติการด้านการต่อต้านการทุจริตฯ ระยะที่ 2)
ลำดับ|โครงการ/กิจกรรม|วัตถุประสงค์|งบประมาณ (บาท)|ระยะเวลาดำเนินการ|ผู้รับผิดชอบ
1|อบรมให้ความรู้เรื่องผลประโยชน์ทับซ้อน|เพื่อให้บุคลากรมีความรู้|10,000|ม.ค. - มี.ค. 66|ฝ่ายปกครอง
2|ประกาศเจตนารมณ์ No Gift Policy|เพื่อสร้างวัฒนธรรม|ไม่ใช้งบประมาณ|ธ.ค. 65|ฝ่ายปกครอง
3|เผยแพร่ความรู้ดัชนีการรับรู้การทุจริต (CPI)|เพื่อสร้างความเข้าใจ|ไม่ใช้งบประมาณ|ก.พ. 66|ฝ่ายปกครอง`;
const REPORT = `รายงานผลการดำเนินการตามแผนปฏิบัติการป้องกันและปราบปรามการทุจริตและประพฤติมิชอบ
ประจำปีงบประมาณ พ.ศ. 2566 รอบ 6 เดือน (1 ตุลาคม 2565 - 31 มีนาคม 2566)
สำนักงานเขตห้วยขวาง
โครงการ/กิจกรรม|ผลการดำเนินงาน|งบประมาณที่ใช้|ปัญหา อุปสรรค
อบรมให้ความรู้เรื่องผลประโยชน์ทับซ้อน|ดำเนินการแล้วเมื่อวันที่ 20 ม.ค. 66 ผู้เข้าอบรม 60 คน|9,500|ไม่มี`;
/** The same in running text with headings. */
const WORDY_PLAN = `# แผนปฏิบัติการต่อต้านการทุจริตและประพฤติมิชอบ
# สำนักงานเขตห้วยขวาง ปีงบประมาณ 2566
สำนักงานเขตให้ความสำคัญกับการป้องกันการทุจริตเพื่อยกระดับการทำงาน
1.1 โครงการส่งเสริมคุณธรรมและจริยธรรมบุคลากร
ใช้จ่ายจากงบประมาณรายจ่ายประจำปี จำนวน 25,000 บาท
ดำเนินการระหว่างเดือนธันวาคม 2565 ถึงเดือนกุมภาพันธ์ 2566
1.2 กิจกรรมเสียงตามสายให้ความรู้ CPI
ไม่ใช้งบประมาณ
กำหนดดำเนินการ มีนาคม 2566`;
const WORDY_REPORT = `# สรุปผลการดำเนินงานตามแผนต่อต้านทุจริต
# สำนักงานเขตห้วยขวาง
ห้วงเดือนตุลาคม 2565 ถึงเดือนมีนาคม 2566
1. กิจกรรมอบรมคุณธรรม ดำเนินการแล้วเสร็จ ใช้จ่ายไป 25,000 บาท
ปัญหาและอุปสรรค ไม่มี`;
const PLAN_HTML = `<h4>แผนปฏิบัติการต่อต้านการทุจริต ปีงบประมาณ พ.ศ. 2566</h4>${table(['โครงการ', 'งบประมาณ', 'ระยะเวลา'], ['อบรมคุณธรรม', '20,000', 'ม.ค. 66'], ['ให้ความรู้ CPI แก่บุคลากร', '-', 'ก.พ. 66'])}`;
const REPORT_HTML = `<h4>รายงานผลการดำเนินการตามแผน รอบ 6 เดือน (ต.ค. 65 - มี.ค. 66)</h4>${table(['โครงการ', 'ผลการดำเนินการ', 'งบประมาณที่ใช้จ่าย', 'ปัญหาอุปสรรค'], ['อบรมคุณธรรม', 'แล้วเสร็จ ผู้เข้าร่วม 40 คน', '20,000', 'ไม่มี'])}`;

const withoutColumn = (text: string, name: string): string => {
  const at = (text.split('\n').find((line) => line.includes('|') && line.includes(name)) ?? '').split('|').findIndex((cell) => cell.includes(name));
  return text.split('\n').map((line) => (line.includes('|') ? line.split('|').filter((_cell, index) => index !== at).join('|') : line)).join('\n');
};
const withoutLines = (text: string, ...words: string[]): string => text.split('\n').filter((line) => !words.some((one) => line.includes(one))).join('\n');
const lastYear = (text: string): string => text.replaceAll('2565', '2564').replaceAll('2566', '2565').replaceAll(' 65', ' 64').replaceAll(' 66', ' 65');
const check = (plan: string, report = REPORT): string => verdicts('O28', pdf(plan, 'O28 a.pdf'), pdf(report, 'O28 b.pdf'));
const wordy = (plan: string): string => verdicts('O28', word(plan, 'O28 a.docx'), word(WORDY_REPORT, 'O28 b.docx'));
const FULL = 'a pass, b pass, c pass, d pass, e pass, f pass, g pass';
const NOTHING = 'a fail, b fail, c fail, d fail, e fail, f remark, g remark';

describe('O28 anti-corruption plan and its results', () => {
  it('passes as PDF, as text with headings, on one page and as one workbook', async () => {
    expect(check(PLAN)).toBe(FULL);
    expect(wordy(WORDY_PLAN)).toBe(FULL);
    expect(verdicts('O28', await page(TITLE, PLAN_HTML + REPORT_HTML))).toBe(FULL);
    const sheets = {
      แผน: [['แผนปฏิบัติการป้องกันการทุจริต ประจำปีงบประมาณ พ.ศ. 2566'], ['สำนักงานเขตห้วยขวาง'], ['ที่', 'กิจกรรม', 'งบประมาณ', 'ช่วงเวลา'], [1, 'อบรม', 5000, 'ไตรมาส 2'], [2, 'เผยแพร่ CPI', 0, 'ไตรมาส 1']],
      ผล: [['ผลการดำเนินการตามแผนปฏิบัติการป้องกันการทุจริต ประจำปีงบประมาณ พ.ศ. 2566'], ['ไตรมาสที่ 1 - 2 (ตุลาคม 2565 - มีนาคม 2566)'], ['ที่', 'กิจกรรม', 'ผลการดำเนินการ', 'งบประมาณที่ใช้', 'ปัญหา/อุปสรรค'], [1, 'อบรม', 'แล้วเสร็จ', 5000, 'ไม่มี']],
    };
    expect(verdicts('O28', await workbook(sheets))).toBe(FULL);
  });

  it.each([
    ['b', 'โครงการ/กิจกรรม', 'g remark'],
    ['c', 'งบประมาณ (บาท)', 'g pass'],
    ['d', 'ระยะเวลาดำเนินการ', 'g pass'],
  ])('%s fails without the column %s', (letter, column, cpi) => expect(check(withoutColumn(PLAN, column))).toBe(FULL.replace(`${letter} pass`, `${letter} fail`).replace('g pass', cpi)));

  it('finds what is missing in running text', () => {
    expect(wordy(withoutLines(WORDY_PLAN, 'ใช้จ่ายจาก', 'ไม่ใช้'))).toBe(FULL.replace('c pass', 'c fail'));
    expect(wordy(withoutLines(WORDY_PLAN, 'ดำเนินการ'))).toBe(FULL.replace('d pass', 'd fail'));
    // The months of the fiscal year itself are no schedule.
    expect(wordy(withoutLines(WORDY_PLAN, 'ดำเนินการ').replace('ปีงบประมาณ 2566', 'ปีงบประมาณ พ.ศ. 2566 (ตุลาคม 2565 - กันยายน 2566)'))).toBe(FULL.replace('d pass', 'd fail'));
  });

  it('remarks what is only wished for', () => {
    expect(check(withoutLines(PLAN, 'CPI'))).toBe(FULL.replace('g pass', 'g remark'));
    expect(check(PLAN, withoutColumn(withoutColumn(REPORT, 'งบประมาณที่ใช้'), 'ปัญหา'))).toBe(FULL.replace('f pass', 'f remark'));
  });

  it('wants the report, of this half year, apart from the plan', async () => {
    expect(check(PLAN, PLAN)).toMatch(/e fail, f remark/);
    expect(check(PLAN, lastYear(REPORT))).toMatch(/d pass, e fail/);
    expect(check(PLAN, REPORT.replace('รอบ 6 เดือน (1 ตุลาคม 2565 - 31 มีนาคม 2566)', ''))).toMatch(/d pass, e fail/);
    expect(verdicts('O28', await page(TITLE, PLAN_HTML))).toMatch(/d pass, e fail/);
  });

  it('takes no report, no plan of last year and no neighbouring document for the plan', async () => {
    expect(check(REPORT)).toMatch(/^a fail, b fail, c fail, d fail, e pass/);
    expect(check(lastYear(PLAN))).toMatch(/^a fail, b fail, c fail, d fail, e pass/);
    expect(verdicts('O28', await page(TITLE, REPORT_HTML))).toMatch(/^a fail, b fail, c fail, d fail, e pass/);
    expect(verdicts('O28', pdf('แผนปฏิบัติราชการประจำปีงบประมาณ พ.ศ. 2566\nสำนักงานเขตห้วยขวาง\nโครงการ|งบประมาณ|ระยะเวลา\nโครงการป้องกันการทุจริตในหน่วยงาน|1,000|ต.ค. 65'))).toBe(NOTHING);
    expect(check(PLAN.replaceAll('ห้วยขวาง', 'บางกะปิ'), REPORT.replaceAll('ห้วยขวาง', 'บางกะปิ'))).toBe(NOTHING);
  });

  it('takes neither a title, nor an introduction, nor links for the documents', async () => {
    expect(verdicts('O28', await page(TITLE, ''))).toBe(NOTHING);
    expect(verdicts('O28', await page(TITLE, '<p>สำนักงานเขตห้วยขวางได้จัดทำแผนปฏิบัติการต่อต้านการทุจริตและประพฤติมิชอบ ประจำปีงบประมาณ พ.ศ. 2566 เพื่อใช้เป็นกรอบในการดำเนินโครงการ กิจกรรม ตามงบประมาณและระยะเวลาที่กำหนด</p>'))).toBe(NOTHING);
    expect(verdicts('O28', await page(TITLE, '<ul><li><a href="/public/p.pdf">แผนปฏิบัติการต่อต้านการทุจริต ปีงบประมาณ 2566</a></li><li><a href="/public/r.pdf">รายงานผลตามแผนฯ รอบ 6 เดือน (ต.ค.65-มี.ค.66)</a></li></ul>'))).toBe(NOTHING);
  });
});

describe('O28 in words of other offices', () => {
  const plan = (...columns: number[]): string => ['แผนปฏิบัติการต่อต้านการทุจริต ประจำปีงบประมาณ 2566', 'สำนักงานเขตห้วยขวาง', ...['ลำดับ|ชื่อโครงการ|งบฯ ที่ใช้ (บาท)|แล้วเสร็จภายใน', '1|โครงการเขตสุจริต|15,000|ก.พ. 66'].map((row) => row.split('|').filter((_cell, index) => !columns.includes(index)).join('|'))].join('\n');
  it.each([
    [[], 'a pass, b pass, c pass, d pass, e pass'],
    [[2], 'a pass, b pass, c fail, d pass, e pass'],
    [[3], 'a pass, b pass, c pass, d fail, e pass'],
  ])('plan without columns %j', (columns, expected) => expect(verdicts('O28', word(plan(...columns), 'a.docx'), word(REPORT, 'b.docx'))).toMatch(new RegExp(`^${expected}`)));
  it('takes the month of an activity for its time, and the day of the signature for none', () => {
    const told = (when: string): string => `# แผนปฏิบัติการต่อต้านการทุจริต ปี 2566\n# สำนักงานเขตห้วยขวาง\nกิจกรรมประกาศเจตนารมณ์สุจริต ${when}ไม่ใช้งบประมาณ\nกิจกรรมตรวจรถราชการ ไม่ใช้งบประมาณ\nประกาศ ณ วันที่ 5 เดือนธันวาคม พ.ศ. 2565`;
    expect(verdicts('O28', word(told('เดือนธันวาคม 2565 ')))).toMatch(/^a pass, b pass, c pass, d pass/);
    expect(verdicts('O28', word(told('')))).toMatch(/^a pass, b pass, c pass, d fail/);
  });
});
