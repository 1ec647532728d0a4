import { describe, expect, it } from 'vitest';
import type { Source } from '../../../src/model/evidence.js';
import { dead, file, page, table, verdicts, without, withoutColumns } from './real-checklist.js';

const GOOD = { a: 'pass', b: 'pass', c: 'pass', d: 'pass' };
const NONE = { a: 'fail', b: 'fail', c: 'fail', d: 'fail' };
const TITLE = 'คู่มือการปฏิบัติงานสำหรับเจ้าหน้าที่';
const PDF = ['คู่มือการปฏิบัติงาน', 'สำนักงานเขตห้วยขวาง กรุงเทพมหานคร', '1. วัตถุประสงค์', 'เพื่อให้เจ้าหน้าที่ทราบขั้นตอนการปฏิบัติงานและปฏิบัติเป็นมาตรฐานเดียวกัน', '2. ขอบเขต', 'ตั้งแต่รับคำขอจนถึงแจ้งผล', '3. ผู้รับผิดชอบ', 'นักวิชาการสุขาภิบาล ฝ่ายสิ่งแวดล้อมและสุขาภิบาล', '4. ขั้นตอนการปฏิบัติงาน', '4.1 รับคำขอ', '4.2 ออกตรวจสถานที่', '4.3 แจ้งผล'];
const WORD = ['# คู่มือปฏิบัติงาน', '# สำนักงานเขตห้วยขวาง', 'เรื่อง การแจ้งเกิด', 'งานที่ปฏิบัติ: การรับแจ้งการเกิดของบุคคลในท้องที่', 'ผู้ใช้คู่มือ: เจ้าหน้าที่ปกครอง ฝ่ายทะเบียน', '# แผนผังการทำงาน', 'รับคำร้อง → ตรวจหลักฐาน → บันทึกข้อมูลในระบบ → มอบสูติบัตร'];
const ROWS = [
  ['ลำดับ', 'กระบวนงาน', 'วิธีปฏิบัติงาน', 'ระยะเวลา', 'เจ้าหน้าที่ผู้รับผิดชอบ'],
  ['1', 'กวดขันผู้ค้าในจุดห้ามขาย', 'ออกตรวจ ตักเตือน บันทึกจับกุม', '1 วัน', 'เจ้าพนักงานเทศกิจปฏิบัติงาน'],
  ['2', 'รับชำระค่าปรับ', 'ตรวจสำนวน ออกใบเสร็จ นำส่งเงิน', '30 นาที', 'เจ้าพนักงานเทศกิจปฏิบัติงาน'],
];
const pdf = (lines: string[]): Source => file('manual.pdf', { lines });
const word = (lines: string[]): Source => file('manual.docx', { kind: 'word', lines });
const web = (rows: string[][]): Promise<Source> => page(TITLE, `<p>คู่มือของสำนักงานเขตห้วยขวาง ใช้มาตั้งแต่ปีงบประมาณ พ.ศ. 2565</p>${table(rows)}`);

describe('O9 manuals of the staff', () => {
  it('passes a PDF, a Word file and a table on a page', async () => {
    for (const manual of [pdf(PDF), word(WORD), await web(ROWS)]) expect(verdicts('O9', manual)).toMatchObject(GOOD);
  });

  it.each([
    ['task', PDF.filter((_line, index) => index < 2 || index > 5), without(WORD, 'เรื่อง', 'งานที่'), 'กระบวนงาน', { b: 'fail' }],
    ['post', without(PDF, 'ผู้รับผิดชอบ', 'นักวิชาการ'), without(WORD, 'ผู้ใช้คู่มือ'), 'ผู้รับผิดชอบ', { c: 'fail' }],
    ['steps', PDF.slice(0, 8), WORD.slice(0, 5), 'วิธีปฏิบัติงาน', { d: 'fail' }],
  ])('lacks the %s', async (_name, inPdf, inWord, column, missing) => {
    expect(verdicts('O9', pdf(inPdf))).toMatchObject({ ...GOOD, ...missing });
    expect(verdicts('O9', word(inWord))).toMatchObject({ ...GOOD, ...missing });
    expect(verdicts('O9', await web(withoutColumns(ROWS, column)))).toMatchObject({ ...GOOD, ...missing });
  });

  it.each(['มาตรฐานขั้นตอนการปฏิบัติงาน (SOP)', 'คู่มือขั้นตอนการปฏิบัติงาน', 'คู่มือแนวทางการปฏิบัติงาน', 'คู่มือปฏิบัติราชการ', 'คู่มือการปฏิบัติหน้าที่'])('knows the title %s', (title) => {
    expect(verdicts('O9', pdf([title, ...PDF.slice(1)]))).toMatchObject(GOOD);
  });

  it.each<[string, () => Source | Promise<Source>]>([
    ['a title', () => page(TITLE, '')],
    ['a manual for the public', () => pdf(['คู่มือสำหรับประชาชน', 'สำนักงานเขตห้วยขวาง', 'งานบริการ การแจ้งเกิด', 'ขั้นตอนการให้บริการ', '1. ยื่นคำร้อง', 'ผู้รับผิดชอบ ฝ่ายทะเบียน'])],
    ['a manual of a computer system', () => pdf(['คู่มือการใช้งานระบบสารสนเทศ', 'สำนักงานเขตห้วยขวาง', 'ขั้นตอนการเข้าสู่ระบบ', '1. เปิดเว็บเบราว์เซอร์'])],
    ['the manual of another district', () => pdf(PDF.map((line) => line.replace('ห้วยขวาง', 'บางกะปิ')))],
  ])('does not take %s', async (_name, other) => {
    expect(verdicts('O9', await other())).toMatchObject(NONE);
  });

  it('finds no manual behind links that are dead, and no steps in an introduction', async () => {
    const intro = '<p>สำนักงานเขตห้วยขวางได้จัดทำคู่มือการปฏิบัติงานเพื่อให้การปฏิบัติภารกิจเป็นไปตามขั้นตอนและเป็นมาตรฐานเดียวกัน โดยผู้รับผิดชอบแต่ละฝ่ายเป็นผู้จัดทำ</p>';
    expect(verdicts('O9', await page(TITLE, `${intro}<p><a href="/public/user_files_editor/59/m.pdf">คู่มือการปฏิบัติงานฝ่ายปกครอง</a></p>`), dead('m.pdf', 'not-found'))).toMatchObject(NONE);
    expect(verdicts('O9', await page(TITLE, intro)).d).toBe('fail');
  });

  it('reads steps that are only numbered or joined by arrows; a numbered list of something else is none', () => {
    const head = ['คู่มือปฏิบัติงาน งานจัดเก็บภาษีป้าย', 'สำหรับเจ้าพนักงานจัดเก็บรายได้ สำนักงานเขตห้วยขวาง'];
    for (const steps of [['1. รับแบบ ภ.ป.1', '2. คำนวณภาษีและแจ้งผล', '3. รับเงินและออกใบเสร็จ'], ['รับแบบ → คำนวณภาษี → รับเงิน'], ['(1) รับแบบ (2) คำนวณภาษี (3) รับเงิน']]) expect(verdicts('O9', word([...head, ...steps]))).toMatchObject(GOOD);
    expect(verdicts('O9', word([...head, '1. เพื่อความรวดเร็ว', '2. เพื่อความโปร่งใส', '3. เพื่อความเป็นธรรม']))).toMatchObject({ ...GOOD, d: 'fail' });
  });
});
