import { describe, expect, it } from 'vitest';
import { page, pdf, table, verdicts, word, workbook } from './office.js';

/** Risk assessment and the report on the measures: title of the item, wordings of different offices. */

const ITEM = 'การประเมินความเสี่ยงการทุจริต และการรายงานผลการดำเนินการเพื่อจัดการความเสี่ยงการทุจริต';
const COMPLETE = 'a pass, b pass, c pass, d pass, e pass, f pass';
const NONE = 'a fail, b fail, c fail, d fail, e fail';

const REGISTER = [
  ['ลำดับ', 'เหตุการณ์ความเสี่ยงการทุจริต', 'โอกาส', 'ผลกระทบ', 'ระดับความเสี่ยง', 'มาตรการป้องกัน', 'ผู้รับผิดชอบ', 'ระยะเวลา', 'งบประมาณ'],
  ['1', 'เจ้าหน้าที่เรียกรับผลประโยชน์จากผู้ขออนุญาตก่อสร้าง', '3', '4', 'สูง', 'จัดทำคู่มือและติดประกาศขั้นตอน ตรวจสอบโดยหัวหน้าฝ่าย', 'ฝ่ายโยธา', 'ต.ค. 65 - ก.ย. 66', 'ไม่ใช้งบประมาณ'],
  ['2', 'กำหนดคุณลักษณะเฉพาะเอื้อประโยชน์แก่ผู้ขายบางราย', '2', '4', 'ปานกลาง', 'อบรมเจ้าหน้าที่พัสดุ และประชุมชี้แจงทุกไตรมาส', 'ฝ่ายการคลัง', 'ต.ค. 65 - ก.ย. 66', 'ไม่ใช้งบประมาณ'],
];
const RESULTS = [
  ['เหตุการณ์ความเสี่ยง', 'มาตรการ', 'ผลการดำเนินงาน'],
  ['เจ้าหน้าที่เรียกรับผลประโยชน์จากผู้ขออนุญาตก่อสร้าง', 'จัดทำคู่มือและติดประกาศขั้นตอน', 'ติดประกาศขั้นตอนและค่าธรรมเนียมหน้าฝ่ายโยธาแล้ว'],
  ['กำหนดคุณลักษณะเฉพาะเอื้อประโยชน์แก่ผู้ขายบางราย', 'อบรมเจ้าหน้าที่พัสดุ', 'อบรมเมื่อวันที่ 14 กุมภาพันธ์ 2566 ผู้เข้ารับการอบรม 12 คน'],
];
const without = (rows: string[][], ...heads: string[]): string[][] => {
  const kept = (rows[0] ?? []).map((head) => !heads.some((one) => head.includes(one)));
  return rows.map((row) => row.filter((_cell, index) => kept[index]));
};
const lines = (rows: string[][]): string => rows.map((row) => row.join(' | ')).join('\n');

const assessment = (register = REGISTER): string => `แผนบริหารจัดการความเสี่ยงการทุจริต\nประจำปีงบประมาณ พ.ศ. 2566\nสำนักงานเขตห้วยขวาง กรุงเทพมหานคร\n${lines(register)}`;
const report = `รายงานผลการดำเนินการเพื่อจัดการความเสี่ยงการทุจริต\nสำนักงานเขตห้วยขวาง รอบ 6 เดือน ปีงบประมาณ พ.ศ. 2566\n${lines(RESULTS)}`;

describe('O25 as two PDF files', () => {
  const check = (...texts: string[]): string => verdicts('O25', ...texts.map((text, index) => pdf(text, `O25 ${index}.pdf`)));

  it('passes assessment and report', () => expect(check(assessment(), report)).toBe(COMPLETE));
  it('misses the report', () => expect(check(assessment())).toBe('a pass, b pass, c pass, d pass, e fail, f pass'));
  it('misses the assessment', () => expect(check(report)).toMatch(/^a fail, b fail, c fail, d fail, e pass/));
  it('misses the events', () => expect(check(assessment(without(REGISTER, 'เหตุการณ์')), report)).toBe('a pass, b fail, c pass, d pass, e pass, f pass'));
  it('misses the level', () => expect(check(assessment(without(REGISTER, 'โอกาส', 'ผลกระทบ', 'ระดับ')), report)).toBe('a pass, b pass, c fail, d pass, e pass, f pass'));
  it('misses the measures', () => {
    const register = without(REGISTER, 'มาตรการ').map((row) => row.map((cell) => cell));
    const text = assessment(register).replace('แผนบริหารจัดการความเสี่ยงการทุจริต', 'การประเมินความเสี่ยงการทุจริต');
    expect(check(text, report)).toBe('a pass, b pass, c pass, d fail, e pass, f pass');
  });
  it('remarks that nobody is responsible', () => expect(check(assessment(without(REGISTER, 'ผู้รับผิดชอบ')), report)).toBe('a pass, b pass, c pass, d pass, e pass, f remark'));
  it('does not take last year', () => expect(check(...[assessment(), report].map((text) => text.replaceAll('2566', '2565').replaceAll('66', '65')))).toMatch(new RegExp(`^${NONE}`)));
  it('does not take another district', () => expect(check(...[assessment(), report].map((text) => text.replaceAll('ห้วยขวาง', 'บางกะปิ')))).toMatch(new RegExp(`^${NONE}`)));
  it('takes a report on the management of the risks for no assessment', () => {
    expect(check(report.replace('รายงานผลการดำเนินการเพื่อจัดการ', 'รายงานผลการบริหาร'))).toMatch(/^a fail, b fail, c fail, d fail, e pass/);
  });
  it('takes a guideline for no assessment', () => {
    const guideline = 'แนวทางการประเมินความเสี่ยงการทุจริต\nสำนักงานเขตห้วยขวาง ประจำปีงบประมาณ พ.ศ. 2566\n1. ระบุเหตุการณ์ความเสี่ยง\n2. จัดระดับความเสี่ยงจากโอกาสและผลกระทบ\n3. กำหนดมาตรการจัดการความเสี่ยง';
    expect(check(guideline, report)).toMatch(/^a fail, b fail, c fail, d fail, e pass/);
  });
  it('does not take an instruction to report for the report', () => {
    expect(check(`${assessment()}\nบทที่ 4 การรายงานผล\nให้รายงานผลการดำเนินการเพื่อจัดการความเสี่ยงต่อผู้อำนวยการเขตทุก 6 เดือน`)).toBe('a pass, b pass, c pass, d pass, e fail, f pass');
  });
  it('takes a report of a few sentences', () => {
    expect(check(assessment(), 'รายงานผลการดำเนินการจัดการความเสี่ยงการทุจริต\nไตรมาส 1 - 2 ปีงบประมาณ พ.ศ. 2566\nฝ่ายโยธาอบรมเจ้าหน้าที่ 20 คน')).toBe(COMPLETE);
  });
  it('takes the steps of a guideline for no report', () => {
    const guideline = `แนวทางการประเมินความเสี่ยงการทุจริต\nสำนักงานเขตห้วยขวาง ประจำปีงบประมาณ พ.ศ. 2566\n1. ระบุความเสี่ยง\n2. วิเคราะห์โอกาสและผลกระทบ\n3. กำหนดมาตรการและแต่งตั้งคณะทำงาน\n4. รายงานผลการจัดการความเสี่ยง ปัญหาและอุปสรรค`;
    expect(check(assessment(), guideline)).toBe('a pass, b pass, c pass, d pass, e fail, f pass');
  });
  it('does not take the risks of internal control', () => {
    const control = (text: string): string => text.replaceAll('ความเสี่ยงการทุจริต', 'ความเสี่ยงตามระบบควบคุมภายใน');
    expect(check(control(assessment()), control(report))).toMatch(/^a fail, b fail, c fail, d fail/);
  });
  it.each(['รายงานผลการบริหารความเสี่ยงการทุจริต', 'สรุปผลการบริหารจัดการความเสี่ยงการทุจริต', 'รายงานผลการดำเนินการตามมาตรการป้องกันความเสี่ยงการทุจริต', 'แบบรายงานผลการดำเนินงานตามแผนบริหารความเสี่ยงการทุจริต', 'รายงานการติดตามผลการจัดการความเสี่ยงต่อการทุจริต', 'รายงานการบริหารจัดการความเสี่ยงการทุจริต'])(
    'knows the report as %s',
    (title) => expect(check(assessment(), report.replace('รายงานผลการดำเนินการเพื่อจัดการความเสี่ยงการทุจริต', title))).toBe(COMPLETE),
  );
});

describe('O25 as one document', () => {
  const both = `${ITEM}\nประจำปีงบประมาณ พ.ศ. 2566\nสำนักงานเขตห้วยขวาง\nส่วนที่ 1 การวิเคราะห์และประเมินความเสี่ยง\nคณะทำงานได้ประชุมเพื่อประเมินความเสี่ยงในกระบวนงานที่สำคัญของสำนักงานเขต\n${lines(REGISTER)}`;

  it('passes a Word file with both parts', () => expect(verdicts('O25', word(`${both}\nส่วนที่ 2 รายงานผลการดำเนินการเพื่อจัดการความเสี่ยงการทุจริต\n${lines(RESULTS)}`))).toBe(COMPLETE));
  it('is not taken in by the title', () => expect(verdicts('O25', word(both))).toBe('a pass, b pass, c pass, d pass, e fail, f pass'));
  it('passes one table that holds everything', () => {
    const rows = REGISTER.map((row, index) => [...row, index === 0 ? 'ผลการดำเนินการ' : 'แจ้งเวียนให้เจ้าหน้าที่ถือปฏิบัติ']);
    expect(verdicts('O25', pdf(`${ITEM}\nประจำปีงบประมาณ พ.ศ. 2566 สำนักงานเขตห้วยขวาง\n${lines(rows)}`))).toBe(COMPLETE);
  });
});

describe('O25 as a page and as a workbook', () => {
  const intro = '<p>สำนักงานเขตห้วยขวางได้ประเมินความเสี่ยงการทุจริตประจำปีงบประมาณ พ.ศ. 2566 ตามแนวทางของสำนักงาน ป.ป.ท. โดยมีผลการประเมินดังตาราง</p>';
  const results = `<p><strong>รายงานผลการดำเนินการเพื่อจัดการความเสี่ยงการทุจริต รอบ 6 เดือนแรก</strong></p>${table(...RESULTS)}`;

  it('passes a page with both tables', async () => expect(verdicts('O25', await page(ITEM, `${intro}${table(...REGISTER)}${results}`))).toBe(COMPLETE));
  it('misses the report that only the title names', async () => expect(verdicts('O25', await page(ITEM, intro + table(...REGISTER)))).toBe('a pass, b pass, c pass, d pass, e fail, f pass'));
  it('passes nothing on title and introduction', async () => expect(verdicts('O25', await page(ITEM, `<p>สำนักงานเขตห้วยขวาง ประจำปีงบประมาณ พ.ศ. 2566</p>`))).toMatch(new RegExp(`^${NONE}`)));
  it('passes nothing on a list of links', async () => {
    const links = ['การประเมินความเสี่ยงการทุจริต ปี 2566', 'รายงานผลการดำเนินการเพื่อจัดการความเสี่ยงการทุจริต ปี 2566'].map((text, index) => `<li><a href="/a${index}.pdf">${text}</a></li>`);
    expect(verdicts('O25', await page(ITEM, `<ul>${links.join('')}</ul>`))).toMatch(new RegExp(`^${NONE}`));
  });
  it('passes a workbook with two sheets', async () => {
    const sheets = {
      'ประเมินความเสี่ยง': [['การประเมินความเสี่ยงการทุจริตและประพฤติมิชอบ ปีงบประมาณ พ.ศ. 2566'], ['สำนักงานเขตห้วยขวาง'], ...REGISTER],
      'รายงานผล': [['รายงานผลการดำเนินงานตามแผนจัดการความเสี่ยงการทุจริต ปีงบประมาณ พ.ศ. 2566'], ...RESULTS],
    };
    expect(verdicts('O25', await workbook(sheets))).toBe(COMPLETE);
    expect(verdicts('O25', await workbook({ 'ประเมินความเสี่ยง': sheets['ประเมินความเสี่ยง'] }))).toBe('a pass, b pass, c pass, d pass, e fail, f pass');
  });
  it('knows other words of a register', async () => {
    const rows = [
      ['ขั้นตอนการปฏิบัติงาน', 'รูปแบบ/พฤติการณ์ความเสี่ยงการทุจริต', 'Likelihood', 'Impact', 'Risk Score', 'แนวทางการควบคุม', 'หน่วยงานที่รับผิดชอบ', 'ช่วงเวลา', 'ค่าใช้จ่าย'],
      ['ตรวจสถานที่', 'เรียกรับเงินเพื่อออกใบอนุญาตโดยไม่ตรวจจริง', '2', '5', '10', 'ใช้แบบตรวจและถ่ายภาพทุกครั้ง', 'ฝ่ายสิ่งแวดล้อม', 'ตลอดปีงบประมาณ', 'ไม่มี'],
    ];
    expect(verdicts('O25', await page('การประเมินความเสี่ยงการทุจริต 2566', intro + table(...rows)), pdf(report))).toBe(COMPLETE);
  });
});

describe('O25 on a page with few words', () => {
  const register = [['งาน', 'ความเสี่ยงการทุจริต', 'โอกาส', 'ผลกระทบ', 'การจัดการ'], ['การจัดซื้อ', 'ผู้รับจ้างให้ประโยชน์กรรมการ', '2', '4', 'หมุนเวียนกรรมการ']];
  const on = (rows: string[][], report = `<p>ผลการบริหารความเสี่ยงการทุจริต รอบ 6 เดือน</p>${table(['งาน', 'ผล'], ['การจัดซื้อ', 'หมุนเวียนกรรมการครบทุกโครงการ'])}`) =>
    page('ความเสี่ยง ปี 2566', `<p>แผนบริหารความเสี่ยงการทุจริต สำนักงานเขตห้วยขวาง ปีงบประมาณ พ.ศ. 2566</p>${table(...rows)}${report}`);
  it('finds the report below a table whose last cell ends in the middle of nothing', async () => expect(verdicts('O25', await on(register))).toMatch(/^a pass, b pass, c pass, d pass, e pass/));
  it.each([
    ['ความเสี่ยง', 'a pass, b fail, c pass, d pass, e pass'],
    ['การจัดการ', 'a pass, b pass, c pass, d fail, e pass'],
  ])('misses the column %s', async (head, expected) => expect(verdicts('O25', await on(without(register, head)))).toMatch(new RegExp(`^${expected}`)));
  it('misses the report', async () => expect(verdicts('O25', await on(register, ''))).toMatch(/^a pass, b pass, c pass, d pass, e fail/));
});
