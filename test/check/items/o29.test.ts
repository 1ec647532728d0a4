import { describe, expect, it } from 'vitest';
import { page, pdf, verdicts, word, workbook } from './office.js';

const TITLE = 'การจัดการทรัพย์สินของราชการ ของบริจาค และการจัดเก็บของกลาง';
/** One page, each subject under its own heading. */
const PARTS = {
  property: '<h4>1. แนวทางการใช้ทรัพย์สินของทางราชการ</h4><p>การขอยืมครุภัณฑ์ให้ผู้ยืมทำหลักฐานการยืมเป็นลายลักษณ์อักษร เสนอผู้อำนวยการเขตอนุมัติ และส่งคืนภายใน 7 วันทำการ</p>',
  donations: '<h4>2. การจัดการของบริจาค</h4><p>เมื่อมีผู้มอบสิ่งของให้แก่สำนักงานเขต ให้เจ้าหน้าที่ฝ่ายการคลังลงบัญชีรับบริจาค และออกใบตอบรับให้แก่ผู้บริจาค</p>',
  seized: '<h4>3. การจัดเก็บของกลาง</h4><p>ของกลางที่ฝ่ายเทศกิจยึดไว้ตามพระราชบัญญัติรักษาความสะอาดฯ ให้จัดทำบัญชีและเก็บรักษาในห้องเก็บของกลาง ชั้น 1</p>',
  order: '<p>ทั้งนี้ ตามคำสั่งสำนักงานเขตห้วยขวาง ที่ 12/2566 เรื่อง แต่งตั้งคณะกรรมการตรวจสอบพัสดุประจำปี พ.ศ. 2566 และทะเบียนคุมทรัพย์สิน</p>',
};
const without = (part?: keyof typeof PARTS) => page(TITLE, (Object.keys(PARTS) as (keyof typeof PARTS)[]).filter((one) => one !== part).map((one) => PARTS[one]).join(''));
/** One guideline with the item's own title, so that every subject is named even where its rules are missing. */
const GUIDELINE = ['# แนวทางปฏิบัติเกี่ยวกับการใช้ทรัพย์สินของราชการ', 'สำนักงานเขตห้วยขวาง', 'ข้อ 1 การยืมทรัพย์สินของราชการไปใช้นอกสถานที่ต้องได้รับอนุญาต', 'ข้อ 2 ผู้ยืมต้องส่งคืนในสภาพเรียบร้อย', '# แนวทางปฏิบัติเกี่ยวกับของบริจาค', 'ข้อ 3 การรับบริจาคต้องเป็นไปตามระเบียบกรุงเทพมหานครว่าด้วยการรับเงินหรือทรัพย์สินที่มีผู้บริจาค', '# แนวทางปฏิบัติเกี่ยวกับของกลาง', 'ข้อ 4 สิ่งของที่ตรวจยึดให้บันทึกในสมุดคุมของกลางทุกครั้ง'];
const titled = (...words: string[]) => word([`# ${TITLE}`, `# แนวทางการจัดการทรัพย์สินของราชการ ของบริจาค และการจัดเก็บของกลาง`, ...GUIDELINE.filter((line) => !words.some((one) => line.includes(one)))].join('\n'));
/** Files of their own. */
const lending = pdf('มาตรการจัดการทรัพย์สินของราชการ\nสำนักงานเขตห้วยขวาง\n1. ให้หัวหน้าฝ่ายควบคุมดูแลพัสดุในความรับผิดชอบ\n2. การยืมพัสดุประเภทใช้คงรูป ให้ผู้ยืมยื่นใบยืมต่อเจ้าหน้าที่พัสดุ', 'O29 a.pdf');
const donations = await workbook({ รับบริจาค: [['บัญชีรับ-จ่ายสิ่งของบริจาค ประจำปีงบประมาณ พ.ศ. 2566 สำนักงานเขตห้วยขวาง'], ['ลำดับ', 'วัน เดือน ปี', 'รายการ', 'จำนวน', 'ผู้บริจาค'], [1, '12 ม.ค. 66', 'น้ำดื่ม', 20, 'บริษัท ทดสอบ จำกัด']] }, 'O29 b.xlsx');
const seized = word('# แนวปฏิบัติในการเก็บรักษาของกลาง\nฝ่ายเทศกิจ สำนักงานเขตห้วยขวาง\nให้เจ้าหน้าที่จัดทำบัญชีของกลางและนำไปเก็บรักษา ณ สถานที่ที่กำหนด', 'O29 c.docx');
const NOTHING = 'a fail, b fail, c fail, d remark, e remark';

describe('O29 state property, donations and seized items', () => {
  it('passes on one page and as separate files', async () => {
    expect(verdicts('O29', await without())).toBe('a pass, b pass, c pass, d pass, e pass');
    expect(verdicts('O29', lending, donations, seized)).toMatch(/^a pass, b pass, c pass/);
    expect(verdicts('O29', titled())).toMatch(/^a pass, b pass, c pass/);
  });

  it.each([
    ['property', 'a fail, b pass, c pass, d pass, e pass'],
    ['donations', 'a pass, b fail, c pass, d pass, e pass'],
    ['seized', 'a pass, b pass, c fail, d pass, e pass'],
    ['order', 'a pass, b pass, c pass, d remark, e remark'],
  ] as const)('page without %s', async (part, expected) => expect(verdicts('O29', await without(part))).toBe(expected));

  it.each([
    [['การยืม', 'ผู้ยืม', 'การใช้ทรัพย์สิน'], /^a fail, b pass, c pass/],
    [['ข้อ 3', 'เกี่ยวกับของบริจาค'], /^a pass, b fail, c pass/],
    [['ข้อ 4', 'เกี่ยวกับของกลาง'], /^a pass, b pass, c fail/],
  ])('the title of the whole does not stand for the rules that are missing (%s)', (words, expected) => expect(verdicts('O29', titled(...words))).toMatch(expected));

  it('one file missing', () => {
    expect(verdicts('O29', donations, seized)).toMatch(/^a fail, b pass, c pass/);
    expect(verdicts('O29', lending, seized)).toMatch(/^a pass, b fail, c pass/);
    expect(verdicts('O29', lending, donations)).toMatch(/^a pass, b pass, c fail/);
  });

  it('takes the statement that there were none', () => {
    const none = word('รายงานการรับบริจาค\nสำนักงานเขตห้วยขวาง ปีงบประมาณ พ.ศ. 2566\nในปีงบประมาณนี้ สำนักงานเขตไม่ได้รับเงินหรือสิ่งของบริจาคจากบุคคลใด');
    expect(verdicts('O29', lending, none, word('รายงานของกลาง\nสำนักงานเขตห้วยขวาง\nในรอบ 6 เดือนแรก ไม่มีรายการของกลางที่อยู่ในความครอบครอง'))).toMatch(/^a pass, b pass, c pass/);
  });

  it('takes no title, introduction, links or neighbouring document', async () => {
    expect(verdicts('O29', await page(TITLE, ''))).toBe(NOTHING);
    expect(verdicts('O29', await page(TITLE, '<p>สำนักงานเขตห้วยขวางได้กำหนดแนวทางการจัดการทรัพย์สินของราชการ ของบริจาค และการจัดเก็บของกลาง เพื่อให้เจ้าหน้าที่ถือปฏิบัติเป็นแนวทางเดียวกัน</p>'))).toBe(NOTHING);
    expect(verdicts('O29', await page(TITLE, '<ul><li><a href="/public/1.pdf">แนวทางการจัดการทรัพย์สินของราชการ การยืม</a></li><li><a href="/public/2.pdf">บัญชีรับบริจาค</a></li><li><a href="/public/3.pdf">บัญชีของกลาง</a></li></ul>'))).toBe(NOTHING);
    expect(verdicts('O29', pdf('แผนการจัดซื้อจัดจ้างพัสดุ ประจำปีงบประมาณ พ.ศ. 2566\nสำนักงานเขตห้วยขวาง\nครุภัณฑ์|จำนวน|ขั้นตอน\nเครื่องพิมพ์|2|e-bidding'))).toBe(NOTHING);
    const blood = await page('ข่าวประชาสัมพันธ์', '<p>สำนักงานเขตห้วยขวางขอเชิญชวนประชาชนร่วมบริจาคโลหิต ณ ห้องประชุมชั้น 5 ในวันที่ 5 มกราคม 2566 เพื่อสำรองโลหิตไว้ช่วยเหลือผู้ป่วย </p><p>การรับบริจาคโลหิตเริ่มเวลา 9.00 น.</p><p>ผู้บริจาคโลหิตควรพักผ่อนให้เพียงพอ</p>');
    expect(verdicts('O29', lending, seized, blood)).toMatch(/^a pass, b fail, c pass/);
    expect(verdicts('O29', lending, donations, word('# แนวปฏิบัติในการเก็บรักษาของกลาง\nสำนักงานเขตบางกะปิ\nให้เจ้าหน้าที่จัดทำบัญชีของกลาง'))).toMatch(/^a pass, b pass, c fail/);
  });
});

describe('O29 on a page with a sentence under each heading', () => {
  it('misses only what has no heading', async () => {
    const two = await page(TITLE, '<h4>แนวทางการยืมทรัพย์สินของราชการ</h4><p>ผู้ยืมต้องทำหลักฐานการยืมเสนอผู้อำนวยการเขตอนุมัติ และส่งคืนตามกำหนด</p><h4>การจัดเก็บของกลาง</h4><p>ของกลางจากการจับกุมให้เก็บรักษาที่ห้องเก็บของกลางและลงบัญชี</p>');
    expect(verdicts('O29', two)).toMatch(/^a pass, b fail, c pass/);
  });
});

describe('O29 handed in as forms that nobody filled in', () => {
  const form = (title: string, ...rows: string[]): string => `# ${title}\n# สำนักงานเขตห้วยขวาง ปีงบประมาณ พ.ศ. 2566\nขั้นที่|ขั้นตอนและแนวทางปฏิบัติ|ผู้รับผิดชอบ\n${rows.join('\n')}\nคำสั่งแต่งตั้งผู้รับผิดชอบ: คำสั่งสำนักงานเขตห้วยขวาง ที่ ……………………`;
  const titles = ['แนวทางปฏิบัติการใช้ การยืม และการคืนทรัพย์สินของราชการ', 'แนวทางการจัดการของบริจาค และบัญชีรับของบริจาค', 'แนวทางการจัดเก็บของกลาง และบัญชีของกลาง'];

  it('is not there: titles and dots to write on say nothing', () => {
    expect(verdicts('O29', ...titles.map((title) => word(form(title, '||', '||'))))).toMatch(/^a fail, b fail, c fail/);
  });

  it('is there once a step is written down', () => {
    expect(verdicts('O29', ...titles.map((title) => word(form(title, '1|ให้ลงบัญชี ติดป้าย และเก็บรักษา ผู้ยืมส่งคืนตามกำหนด|ฝ่ายการคลัง', '||'))))).toMatch(/^a pass, b pass, c pass/);
  });
});
