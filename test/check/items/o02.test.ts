import { describe, expect, it } from 'vitest';
import { checkItem } from '../../../src/check/index.js';
import type { Document } from '../../../src/model/document.js';
import { document, evidenceFor, shortcomings, source, webPage } from '../documents.js';

const TITLE = 'อำนาจหน้าที่และพื้นที่การปกครอง นโยบาย ผู้ว่าราชการกรุงเทพมหานคร และแผนพัฒนากรุงเทพมหานคร 20 ปี';
const PARTS = {
  powers: '<h2>อำนาจหน้าที่ของสำนักงานเขต</h2><p>สำนักงานเขตมีอำนาจหน้าที่เกี่ยวกับ</p><ol><li>การปกครองท้องที่ตามกฎหมายลักษณะปกครองท้องที่</li><li>การทะเบียนราษฎรและบัตรประจำตัวประชาชน</li><li>การจัดให้มีและบำรุงรักษาทางบก ทางน้ำ และทางระบายน้ำ</li><li>การรักษาความสะอาดและความเป็นระเบียบเรียบร้อย</li></ol>',
  area: '<h2>พื้นที่การปกครอง</h2><p>เขตห้วยขวางแบ่งพื้นที่การปกครองออกเป็น 3 แขวง คือ แขวงห้วยขวาง แขวงบางกะปิ และแขวงสามเสนนอก มีเนื้อที่ 15.033 ตารางกิโลเมตร ประชากร 84,000 คน</p><p>ทิศเหนือ ติดต่อเขตจตุจักรและเขตลาดพร้าว ทิศใต้ ติดต่อเขตราชเทวีและเขตวัฒนา</p>',
  governor: '<h2>นโยบายผู้ว่าราชการกรุงเทพมหานคร</h2><p>มุ่งสร้างกรุงเทพฯ ให้เป็นเมืองน่าอยู่สำหรับทุกคน ด้วยนโยบาย 9 ด้าน 9 ดี ได้แก่ ปลอดภัยดี เดินทางดี สุขภาพดี สร้างสรรค์ดี สิ่งแวดล้อมดี บริหารจัดการดี เรียนดี เศรษฐกิจดี โครงสร้างดี</p>',
  district: '<h2>นโยบายสำนักงานเขตห้วยขวาง</h2><p>พัฒนาย่านรัชดาให้เดินได้เดินดี</p>',
  plan: '<h2>แผนพัฒนากรุงเทพมหานคร 20 ปี</h2><p>แผนพัฒนากรุงเทพมหานคร ระยะ 20 ปี (พ.ศ. 2556–2575) กำหนดวิสัยทัศน์ให้กรุงเทพฯ เป็นมหานครแห่งเอเชีย</p>',
};
type Part = keyof typeof PARTS;
const PAGES: Record<Part, () => Promise<Document> | Document> = {
  powers: () => webPage('ภารกิจและหน้าที่', '<p>ตามมาตรา 69 แห่งพระราชบัญญัติระเบียบบริหารราชการกรุงเทพมหานคร พ.ศ. 2528 สำนักงานเขตมีหน้าที่ปฏิบัติงานดังนี้ งานปกครอง งานทะเบียน งานโยธา งานสาธารณสุขและสิ่งแวดล้อม งานรักษาความสะอาด งานจัดเก็บรายได้ งานพัฒนาชุมชน และงานเทศกิจ</p>'),
  area: () => document({ lines: ['ข้อมูลทั่วไปของเขตห้วยขวาง', 'ขนาดพื้นที่ ๑๕.๐๓ ตร.กม. ประกอบด้วย ๓ แขวง', 'จำนวนประชากร ๘๔,๐๑๒ คน', 'อาณาเขตติดต่อ', 'ด้านเหนือ จดเขตจตุจักร'] }),
  governor: () => document({ lines: ['นโยบายการบริหารงานของผู้ว่าราชการ', 'กรุงเทพมหานคร (นายตัวอย่าง ทดสอบ)', 'ปลอดภัยดี จำนวน 32 นโยบาย', 'เดินทางดี จำนวน 42 นโยบาย', 'รวม 216 นโยบาย'] }),
  district: () => webPage('วิสัยทัศน์และนโยบายของผู้อำนวยการเขต', '<p>นโยบายของผู้อำนวยการเขตห้วยขวาง เน้นบริการรวดเร็ว โปร่งใส ตรวจสอบได้ และใกล้ชิดชุมชนในพื้นที่</p>'),
  plan: () => document({ lines: ['แผนพัฒนา', 'กรุงเทพมหานคร ระยะ 20 ปี', 'ระยะที่ 3 (พ.ศ. 2566 - 2570)', 'ยุทธศาสตร์ที่ 1 การสร้างเมืองปลอดภัยและหยุ่นตัวต่อวิกฤตการณ์', 'ยุทธศาสตร์ที่ 2 การพัฒนาสิ่งแวดล้อม'] }),
};
const ALL = Object.keys(PARTS) as Part[];
const pageWithout = (...parts: Part[]): Promise<Document> => webPage(TITLE, ALL.filter((part) => !parts.includes(part)).map((part) => PARTS[part]).join(''));
const filesWithout = (part?: Part): Promise<Document[]> => Promise.all(ALL.filter((one) => one !== part).map((one) => PAGES[one]()));
const check = (...documents: Document[]) => shortcomings(checkItem(evidenceFor('O2', documents.map((one, index) => source(`o2-${index}`, one, 'O2')))));
const LETTER: [Part, Record<string, string>][] = [['powers', { a: 'fail' }], ['area', { b: 'fail' }], ['governor', { c: 'fail' }], ['district', { d: 'remark' }], ['plan', { e: 'fail' }]];
const NOTHING = { a: 'fail', b: 'fail', c: 'fail', d: 'remark', e: 'fail' };

describe('O2 powers, area, policies and the 20-year plan', () => {
  it('passes on one page and on separate documents', async () => {
    expect(check(await pageWithout())).toEqual({});
    expect(check(...(await filesWithout()))).toEqual({});
  });
  it.each(LETTER)('one page without %s', async (part, expected) => expect(check(await pageWithout(part))).toEqual(expected));
  it.each(LETTER)('separate documents without %s', async (part, expected) => expect(check(...(await filesWithout(part)))).toEqual(expected));

  it('finds nothing in titles and links', async () => {
    expect(check(await webPage(TITLE, ''))).toEqual(NOTHING);
    expect(check(await webPage(TITLE, '<ul><li><a href="/a">อำนาจหน้าที่ของสำนักงานเขต</a></li><li><a href="/b">พื้นที่การปกครอง</a></li><li><a href="/c">นโยบายผู้ว่าราชการกรุงเทพมหานคร</a></li><li><a href="/d">แผนพัฒนากรุงเทพมหานคร ระยะ 20 ปี (พ.ศ. 2556-2575)</a></li></ul>'))).toEqual(NOTHING);
  });

  it('takes no mention in passing for the plan or the policy', async () => {
    const passing = await webPage('นโยบายสำนักงานเขต', '<p>นโยบายของสำนักงานเขตห้วยขวางจัดทำขึ้นให้สอดคล้องกับนโยบายของผู้ว่าราชการกรุงเทพมหานครและแผนพัฒนากรุงเทพมหานคร ระยะ 20 ปี เพื่อให้บริการประชาชนอย่างมีประสิทธิภาพ โปร่งใส และตรวจสอบได้</p>');
    expect(check(await pageWithout('governor', 'plan'), passing)).toEqual({ c: 'fail', e: 'fail' });
  });

  it('accepts a map in place of boundaries', async () => {
    const map = await webPage('พื้นที่', '<p>เขตห้วยขวางประกอบด้วยแขวงห้วยขวาง แขวงบางกะปิ และแขวงสามเสนนอก ดังแผนที่แสดงเขตการปกครองด้านล่าง</p><img src="/upload/map.png" alt="แผนที่เขต">');
    expect(check(await pageWithout('area'), map)).toEqual({});
  });

  it('takes the office’s address for no area', async () => {
    const address = await webPage('ติดต่อ', '<p>สำนักงานเขตห้วยขวาง เลขที่ 2014 ถนนประชาสงเคราะห์ แขวงดินแดง เขตดินแดง กรุงเทพมหานคร 10400</p><p>แผนที่เขตและการเดินทาง</p>');
    expect(check(await pageWithout('area'), address)).toEqual({ b: 'fail' });
  });

  it('takes the plan of other phases for no plan in force', () => {
    const old = document({ lines: ['แผนพัฒนากรุงเทพมหานคร', 'ระยะที่ 2 (พ.ศ. 2561 - 2565)', 'ยุทธศาสตร์การพัฒนา 7 ด้าน'] });
    const law = document({ lines: ['พระราชบัญญัติระเบียบบริหารราชการกรุงเทพมหานคร พ.ศ. 2528', 'มาตรา 5 ให้กรุงเทพมหานครเป็นทบวงการเมือง'] });
    expect(check(old, law)).toEqual({ ...NOTHING });
  });

  it('takes the second phase of the 20-year plan for no plan in force, but all three phases for the plan', async () => {
    const phase = (text: string) => document({ lines: [text, 'ยุทธศาสตร์การพัฒนา 7 ด้าน'] });
    expect(check(await pageWithout('plan'), phase('แผนพัฒนากรุงเทพมหานคร ระยะ 20 ปี ระยะที่ 2 (พ.ศ. 2561 - 2565)'))).toEqual({ e: 'fail' });
    expect(check(await pageWithout('plan'), phase('แผนพัฒนากรุงเทพมหานคร 20 ปี (2556 - 2575) ระยะที่ 1 (2556 - 2560) ระยะที่ 2 (2561 - 2565) ระยะที่ 3 (2566 - 2570)'))).toEqual({});
  });

  it('takes the table of another district’s khwaeng for no area', async () => {
    expect(check(await pageWithout('area'), document({ kind: 'word', lines: ['# ข้อมูลพื้นที่การปกครอง เขตบางกะปิ', 'แขวงคลองจั่น 12.062 ตารางกิโลเมตร', 'แขวงหัวหมาก 16.461 ตารางกิโลเมตร'] }))).toEqual({ b: 'fail' });
  });

  it('reads the topics of a page that also leads to a file', async () => {
    const texts = ['สำนักงานเขตมีหน้าที่ดูแลการปกครองท้องที่ งานทะเบียนราษฎร และการรักษาความสะอาด', 'เขตห้วยขวาง เนื้อที่ 15 ตร.กม. แบ่งเป็น 3 แขวง ติดต่อกับเขตดินแดง', 'นโยบายของผู้ว่าฯ กทม. 9 มิติ มุ่งสู่เมืองน่าอยู่ของคนทุกกลุ่ม'];
    const found = check(await webPage('รู้จักเขต', `${texts.map((text) => `<p>${text}</p>`).join('')}<p><a href="/public/user_files_editor/59/plan.pdf">แผนระยะยาว</a></p>`));
    for (const letter of ['a', 'b', 'c']) expect(found).not.toHaveProperty(letter);
  });
});
