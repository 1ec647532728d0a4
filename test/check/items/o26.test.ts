import { describe, expect, it } from 'vitest';
import { page, pdf, table, verdicts, word, workbook } from './office.js';

/** Plan to improve services (permits to build, drains, food) and the report on it. */

const ITEM = 'แผนพัฒนาประสิทธิภาพการให้บริการ และการรายงานผลการดำเนินการตามแผนพัฒนาประสิทธิภาพการให้บริการ';
const COMPLETE = 'a pass, b pass, c pass';

const PROCESSES = ['การขออนุญาตก่อสร้างอาคาร', 'การขอเชื่อมท่อระบายน้ำ', 'การขออนุญาตสถานที่จำหน่ายอาหาร'];
const PLAN = [
  ['กระบวนงาน', 'ระยะเวลาเดิม (วัน)', 'ระยะเวลาใหม่ (วัน)', 'แนวทางการพัฒนา', 'ตัวชี้วัด', 'ผู้รับผิดชอบ'],
  ...PROCESSES.map((name) => [name, '45', '35', 'ตรวจสอบเอกสารพร้อมกัน จัดทำคู่มือ และประชุมติดตามทุกเดือน', 'ร้อยละ 90 แล้วเสร็จภายในกำหนด', 'ฝ่ายโยธา']),
];
const RESULTS = [['กระบวนงาน', 'เป้าหมาย', 'ผลการดำเนินงาน', 'หมายเหตุ'], ...PROCESSES.map((name) => [name, 'ร้อยละ 90', 'ออกใบอนุญาต 12 ราย ภายในกำหนดทุกราย', '-'])];
const lines = (rows: string[][]): string => rows.map((row) => row.join(' | ')).join('\n');
const plan = (rows = PLAN): string => `แผนพัฒนาประสิทธิภาพการให้บริการ\nของสำนักงานเขตห้วยขวาง ประจำปีงบประมาณ พ.ศ. 2566\n${lines(rows)}`;
const report = `รายงานผลการดำเนินการตามแผนพัฒนาประสิทธิภาพ\nการให้บริการ ประจำปีงบประมาณ พ.ศ. 2566\nสำนักงานเขตห้วยขวาง รอบ 6 เดือน (ตุลาคม 2565 - มีนาคม 2566)\n${lines(RESULTS)}`;

describe('O26 as PDF files', () => {
  const check = (...texts: string[]): string => verdicts('O26', ...texts.map((text, index) => pdf(text, `O26 ${index}.pdf`)));

  it('passes plan and report', () => expect(check(plan(), report)).toBe(COMPLETE));
  it('misses the report', () => expect(check(plan())).toBe('a pass, b fail, c pass'));
  it('misses the plan', () => expect(check(report)).toBe('a fail, b pass, c remark'));
  it('remarks that only one process is planned', () => expect(check(plan(PLAN.slice(0, 2)), report)).toBe('a remark, b pass, c pass'));
  it('remarks that no times are compared', () => {
    const rows = PLAN.map((row) => row.filter((_cell, index) => index !== 1 && index !== 2));
    expect(check(plan(rows), report)).toBe('a pass, b pass, c remark');
  });
  it('does not take last year', () => expect(check(...[plan(), report].map((text) => text.replaceAll('2566', '2564').replaceAll('2565', '2563')))).toBe('a fail, b fail, c remark'));
  it('does not take another district', () => expect(check(...[plan(), report].map((text) => text.replaceAll('ห้วยขวาง', 'บางกะปิ')))).toBe('a fail, b fail, c remark'));
  it('does not take the action plan of the office', () => {
    const other = [plan(), report].map((text) => text.replaceAll('แผนพัฒนาประสิทธิภาพการให้บริการ', 'แผนปฏิบัติราชการ').replaceAll('แผนพัฒนาประสิทธิภาพ\nการให้บริการ', 'แผนปฏิบัติราชการ'));
    expect(check(...other)).toMatch(/^a fail/);
  });
  it('passes one file with the report on a later page', () => {
    const whole = pdf(`${plan()}\n${report}`);
    whole.document?.blocks.forEach((block) => { if (block.text.startsWith('รายงานผล')) block.locator = { page: 2, line: 1 }; });
    expect(verdicts('O26', whole)).toBe(COMPLETE);
  });
  it('passes one file with the report further down', () => expect(check(`${plan()}\n${report}`)).toBe(COMPLETE));
  it('reads a title that is wrapped', () => {
    const text = `แผนพัฒนาประสิทธิภาพการให้บริการ และการ\nรายงานผลการดำเนินการตามแผนพัฒนาประสิทธิภาพการให้บริการ\nสำนักงานเขตห้วยขวาง ปีงบประมาณ พ.ศ. 2566\n${lines(PLAN)}`;
    expect(check(`${text}\n${lines(RESULTS)}`)).toBe(COMPLETE);
    expect(check(text)).toBe('a pass, b fail, c pass');
  });
  it.each(['แผนเพิ่มประสิทธิภาพการให้บริการประชาชน', 'แผนปรับปรุงการให้บริการ', 'แผนการพัฒนาคุณภาพการให้บริการ', 'แผนพัฒนาประสิทธิภาพการบริการประชาชน'])('knows the plan as %s', (title) => {
    expect(check(plan().replace('แผนพัฒนาประสิทธิภาพการให้บริการ', title), report)).toBe(COMPLETE);
  });
  it.each(['สรุปผลการดำเนินงานตามแผนพัฒนาประสิทธิภาพการให้บริการ', 'รายงานผลการพัฒนาประสิทธิภาพการให้บริการ', 'ผลการดำเนินงานตามแผนเพิ่มประสิทธิภาพการให้บริการ', 'แบบติดตามผลการดำเนินงานตามแผนพัฒนาประสิทธิภาพการให้บริการ'])('knows the report as %s', (title) => {
    expect(check(plan(), report.replace('รายงานผลการดำเนินการตามแผนพัฒนาประสิทธิภาพ\nการให้บริการ', title))).toBe(COMPLETE);
  });
});

describe('O26 as a page, a Word file and a workbook', () => {
  const intro = '<p>สำนักงานเขตห้วยขวางได้จัดทำแผนพัฒนาประสิทธิภาพการให้บริการ ประจำปีงบประมาณ พ.ศ. 2566 จำนวน 3 กระบวนงาน ได้แก่ การขออนุญาตก่อสร้างอาคาร การเชื่อมท่อระบายน้ำ และสถานที่จำหน่ายอาหาร เพื่ออำนวยความสะดวกแก่ประชาชน</p>';
  const planned = `<p><b>1. แผนพัฒนาประสิทธิภาพการให้บริการ</b></p>${table(...PLAN)}`;
  const reported = `<p><b>2. รายงานผลการดำเนินการตามแผนพัฒนาประสิทธิภาพการให้บริการ รอบ 6 เดือนแรก</b></p>${table(...RESULTS)}`;

  it('passes a page with both parts', async () => expect(verdicts('O26', await page(ITEM, intro + planned + reported))).toBe(COMPLETE));
  it('misses the report under a title that names it', async () => {
    expect(verdicts('O26', await page(ITEM, intro + planned))).toBe('a pass, b fail, c pass');
    expect(verdicts('O26', await page(ITEM, intro + table(...PLAN)))).toBe('a pass, b fail, c pass');
  });
  it('misses the plan under a title that names it', async () => expect(verdicts('O26', await page(ITEM, intro + reported))).toBe('a fail, b pass, c remark'));
  it('passes nothing on title and introduction', async () => expect(verdicts('O26', await page(ITEM, intro))).toBe('a fail, b fail, c remark'));
  it('passes nothing on a list of links', async () => {
    const links = ['แผนพัฒนาประสิทธิภาพการให้บริการ ก่อสร้างอาคาร 2566', 'รายงานผลการดำเนินการตามแผน ร้อยละ 90'].map((text, index) => `<li><a href="/a${index}.pdf">${text}</a></li>`);
    expect(verdicts('O26', await page(ITEM, `<ul>${links.join('')}</ul>`))).toBe('a fail, b fail, c remark');
  });
  it('passes a Word report in running text', () => {
    const told = `# รายงานผลการดำเนินการตามแผนพัฒนาประสิทธิภาพการให้บริการ\nสำนักงานเขตห้วยขวาง รอบ 6 เดือน (1 ตุลาคม 2565 – 31 มีนาคม 2566)\nฝ่ายโยธาได้ปรับขั้นตอนการตรวจแบบให้ตรวจพร้อมกัน ทำให้ออกใบอนุญาตได้ภายใน 30 วัน จำนวน 14 ราย\nปัญหา อุปสรรค: ไม่มี`;
    expect(verdicts('O26', pdf(plan()), word(told))).toBe(COMPLETE);
  });
  it('passes a workbook', async () => {
    const sheets = { 'แผน': [['แผนพัฒนาประสิทธิภาพการให้บริการ ปีงบประมาณ พ.ศ. 2566'], ['สำนักงานเขตห้วยขวาง'], ...PLAN], 'รายงาน': [['รายงานผลการดำเนินการตามแผนพัฒนาประสิทธิภาพการให้บริการ ปี 2566'], ...RESULTS] };
    expect(verdicts('O26', await workbook(sheets))).toBe(COMPLETE);
    expect(verdicts('O26', await workbook({ 'แผน': sheets['แผน'] }))).toBe('a pass, b fail, c pass');
  });
});

describe('O26 as lists on one page', () => {
  const plan = '<p><b>แผนพัฒนาคุณภาพการให้บริการประชาชน สำนักงานเขตห้วยขวาง ปี 2566</b></p><ul><li>ใบอนุญาตก่อสร้าง ลดเวลาจาก 45 วันเหลือ 30 วัน</li><li>ใบอนุญาตเชื่อมท่อ ลดเอกสารจาก 5 ฉบับ</li></ul>';
  const report = '<p><b>รายงานผลรอบ 6 เดือน (1 ต.ค. 65 - 31 มี.ค. 66)</b></p><ul><li>ใบอนุญาตก่อสร้าง ออกแล้ว 12 ราย</li><li>ลดเอกสารแล้วตามแผน</li></ul>';
  it('passes', async () => expect(verdicts('O26', await page('แผนการให้บริการ', plan + report))).toMatch(/^a remark, b pass/));
  it('misses the report', async () => expect(verdicts('O26', await page('แผนการให้บริการ', plan))).toMatch(/^a remark, b fail/));
});
