import { describe, expect, it } from 'vitest';
import { page, pdf, table, verdicts, word } from './office.js';

/** Guidelines on discretion: the general measure and those for each kind of permit. */

const ITEM = 'แนวทางการปฏิบัติในการใช้ดุลยพินิจของเจ้าหน้าที่';
const COMPLETE = 'a pass, b pass, c pass';
const STEPS = [
  ['ขั้นตอน', 'หลักเกณฑ์ในการพิจารณา', 'เหตุผลประกอบการพิจารณา', 'ระยะเวลา'],
  ['ตรวจสอบเอกสาร', 'เอกสารครบถ้วนตามแบบ', 'บันทึกเหตุที่เอกสารไม่ครบ', '1 วัน'],
  ['ตรวจสถานที่', 'เป็นไปตามข้อบัญญัติ', 'แนบภาพถ่ายและแบบตรวจ', '7 วัน'],
];
const lines = (rows: string[][]): string => rows.map((row) => row.join(' | ')).join('\n');
const guideline = (process: string): string => `แนวทางการปฏิบัติในการใช้\nดุลยพินิจของเจ้าหน้าที่ กรณี${process}\nสำนักงานเขตห้วยขวาง\n${lines(STEPS)}`;
const measure = `ประกาศสำนักงานเขตห้วยขวาง
เรื่อง มาตรการตรวจสอบการใช้ดุลพินิจ
ประจำปีงบประมาณ พ.ศ. 2566
เพื่อให้การปฏิบัติราชการและการอนุญาตต่าง ๆ เป็นไปด้วยความเป็นธรรม จึงกำหนดมาตรการ ดังนี้
1. ให้เจ้าหน้าที่พิจารณาตามหลักเกณฑ์และข้อเท็จจริง โดยไม่เลือกปฏิบัติ
2. ให้ผู้บังคับบัญชาสุ่มตรวจการใช้ดุลพินิจทุกเดือน
ประกาศ ณ วันที่ 16 มกราคม พ.ศ. 2566`;
const PROCESSES = ['การอนุญาตก่อสร้างอาคาร', 'การเชื่อมท่อระบายน้ำ', 'การอนุญาตสถานที่จำหน่ายอาหารและสถานที่สะสมอาหาร'];
const check = (...texts: string[]): string => verdicts('O27', ...texts.map((text, index) => pdf(text, `O27 ${index}.pdf`)));

describe('O27', () => {
  it('passes the measure with three guidelines', () => expect(check(measure, ...PROCESSES.map(guideline))).toBe(COMPLETE));
  it('passes a page that tells all', async () => {
    const body = PROCESSES.map((name, index) => `<h4>${index + 1}. ${name}</h4>${table(...STEPS)}`).join('');
    expect(verdicts('O27', await page(ITEM, body))).toBe(COMPLETE);
  });
  it('passes a Word file in running text', () => {
    const text = `# คู่มือแนวทางการใช้ดุลยพินิจในการพิจารณาอนุญาต สำนักงานเขตห้วยขวาง\n# การก่อสร้างอาคาร\nเจ้าหน้าที่ต้องพิจารณาคำขอตามหลักเกณฑ์ในพระราชบัญญัติควบคุมอาคาร และแจ้งเหตุผลเป็นหนังสือภายใน 45 วัน\n# การขอเชื่อมต่อท่อระบายน้ำ\nพิจารณาภายใน 15 วัน\n# สถานประกอบการที่จำหน่ายอาหาร\nตรวจสถานที่ภายใน 30 วัน`;
    expect(verdicts('O27', word(text))).toBe(COMPLETE);
  });
  it('remarks that only two processes are covered', () => expect(check(measure, ...PROCESSES.slice(0, 2).map(guideline))).toBe('a pass, b remark, c pass'));
  it('misses guidelines for any process', () => expect(check(measure)).toMatch(/^a pass, b fail/));
  it('remarks that no criteria and reasons are told', () => {
    const bare = (process: string): string => `แนวทางการใช้ดุลยพินิจของเจ้าหน้าที่\n${process} สำนักงานเขตห้วยขวาง\nให้เจ้าหน้าที่ตรวจสอบคำขอตามลำดับก่อนหลัง ห้ามเลือกปฏิบัติ และแจ้งผู้ขออนุญาตเป็นลายลักษณ์อักษร`;
    expect(check(...PROCESSES.map(bare))).toBe('a pass, b pass, c remark');
  });
  it('takes guidelines of earlier years, they are in force', () => expect(check(measure.replaceAll('2566', '2564'), ...PROCESSES.map(guideline))).toBe(COMPLETE));
  it('does not take another district', () => expect(check(...[measure, ...PROCESSES.map(guideline)].map((text) => text.replaceAll('ห้วยขวาง', 'บางกะปิ')))).toMatch(/^a fail, b fail/));
  it('does not take a manual for the public', () => {
    expect(check(...PROCESSES.map((name) => guideline(name).replace('แนวทางการปฏิบัติในการใช้\nดุลยพินิจของเจ้าหน้าที่ กรณี', 'คู่มือสำหรับประชาชน ')))).toMatch(/^a fail, b fail/);
  });
  it('passes nothing on title, introduction and links', async () => {
    expect(verdicts('O27', await page(ITEM, '<p>สำนักงานเขตห้วยขวางได้จัดทำแนวทางการปฏิบัติในการใช้ดุลยพินิจของเจ้าหน้าที่ เพื่อให้เกิดความเป็นธรรมและโปร่งใสในการให้บริการประชาชน</p>'))).toMatch(/^a fail, b fail/);
    expect(verdicts('O27', await page(ITEM, `<ul>${PROCESSES.map((name) => `<li><a href="/${name}.pdf">แนวทางการใช้ดุลยพินิจ ${name}</a></li>`).join('')}</ul>`))).toMatch(/^a fail, b fail/);
  });
});
