import { describe, expect, it } from 'vitest';
import { checkItem } from '../../../src/check/index.js';
import type { Document } from '../../../src/model/document.js';
import { document, evidenceFor, shortcomings, source, webPage, workbook } from '../documents.js';

const check = (...documents: Document[]) => shortcomings(checkItem(evidenceFor('O5', documents.map((one, index) => source(`o5-${index}`, one, 'O5')))));
const SCHOOLS = ['โรงเรียนประชาราษฎร์บำเพ็ญ', 'โรงเรียนสามเสนนอก', 'โรงเรียนวัดอุทัยธาราม'];
const YEAR = 'ปีการศึกษา 2565';
type Part = 'pupils' | 'teachers' | 'money' | 'donations';

/** Four files, one each, as Huai Khwang has them. */
const FILES: Record<Part, () => Promise<Document>> = {
  pupils: () => workbook({ 'นักเรียน': [[`จำนวนนักเรียนโรงเรียนสังกัดกรุงเทพมหานคร สำนักงานเขตห้วยขวาง ${YEAR}`], ['ที่', 'โรงเรียน', 'อนุบาล', 'ประถม', 'รวม'], ...SCHOOLS.map((one, index) => [index + 1, one, 80, 320, 400])] }),
  teachers: () => workbook({ 'ครู': [['ข้อมูลข้าราชการครูและบุคลากรทางการศึกษา ปีงบประมาณ 2566'], ['ที่', 'ชื่อโรงเรียน', 'ผู้บริหาร', 'ครู', 'ลูกจ้าง', 'รวม'], ...SCHOOLS.map((one, index) => [index + 1, one, 2, 25, 6, 33])] }),
  money: () => workbook({ 'เงิน': [['รายงานเงินนอกงบประมาณของโรงเรียน ปีงบประมาณ พ.ศ. 2566'], ['โรงเรียน', 'ยอดยกมา', 'รับ', 'จ่าย', 'คงเหลือ'], ...SCHOOLS.map((one) => [one, 120000, 56000.5, 42000, 134000.5])] }),
  donations: () => workbook({ 'บริจาค': [['รายการเงินและสิ่งของบริจาค ปีงบประมาณ 2566'], ['วันที่', 'โรงเรียน', 'ผู้บริจาค', 'รายการ', 'มูลค่า (บาท)'], ['12 ม.ค. 66', SCHOOLS[0] ?? '', 'บริษัท ตัวอย่าง จำกัด', 'เครื่องกรองน้ำ', 15000]] }),
};

/** One page with a section for each. */
const SECTIONS: Record<Part, string> = {
  pupils: `<h2>จำนวนนักเรียน ${YEAR}</h2><table><tr><th>โรงเรียน</th><th>ชาย</th><th>หญิง</th><th>รวม</th></tr>${SCHOOLS.map((one) => `<tr><td>${one}</td><td>210</td><td>190</td><td>400</td></tr>`).join('')}</table>`,
  teachers: `<h2>จำนวนครูและบุคลากร</h2><table><tr><th>โรงเรียน</th><th>ข้าราชการครู</th><th>บุคลากรอื่น</th></tr>${SCHOOLS.map((one) => `<tr><td>${one}</td><td>25</td><td>6</td></tr>`).join('')}</table>`,
  money: `<h2>เงินนอกงบประมาณ ปีงบประมาณ 2566</h2><table><tr><th>โรงเรียน</th><th>เงินบำรุงการศึกษา</th></tr>${SCHOOLS.map((one) => `<tr><td>${one}</td><td>56,000.00</td></tr>`).join('')}</table>`,
  donations: '<h2>การรับบริจาค ปีงบประมาณ 2566</h2><p>ในปีงบประมาณ พ.ศ. 2566 ไม่มีโรงเรียนใดรับบริจาคเงินหรือสิ่งของ</p>',
};
/** Lines of a PDF. */
const LINES: Record<Part, string[]> = {
  pupils: ['1. จำนวนนักเรียน', 'โรงเรียนประชาราษฎร์บำเพ็ญ นักเรียน ๔๑๒ คน', 'โรงเรียนสามเสนนอก นักเรียน ๓๐๑ คน'],
  teachers: ['2. จำนวนครู', 'โรงเรียนประชาราษฎร์บำเพ็ญ ครู ๒๕ คน บุคลากร ๖ คน', 'โรงเรียนสามเสนนอก ครู ๒๐ คน บุคลากร ๔ คน'],
  money: ['3. เงินนอกงบประมาณ', 'โรงเรียนประชาราษฎร์บำเพ็ญ จำนวน ๕๖,๐๐๐ บาท', 'โรงเรียนสามเสนนอก จำนวน ๔๘,๐๐๐ บาท'],
  donations: ['4. การบริจาค', 'โรงเรียนประชาราษฎร์บำเพ็ญ ได้รับเงินบริจาค ๑๐,๐๐๐ บาท'],
};
const PARTS: [Part, string][] = [['pupils', 'b'], ['teachers', 'c'], ['money', 'd'], ['donations', 'e']];
const rest = (part?: Part): Part[] => PARTS.map(([one]) => one).filter((one) => one !== part);
const files = (part?: Part): Promise<Document[]> => Promise.all(rest(part).map((one) => FILES[one]()));
const page = (part?: Part): Promise<Document> => webPage('โรงเรียนสังกัดกรุงเทพมหานคร ในพื้นที่เขต', rest(part).map((one) => SECTIONS[one]).join(''));
const pdf = (part?: Part): Document => document({ lines: ['ข้อมูลโรงเรียนสังกัดกรุงเทพมหานคร ในพื้นที่เขตห้วยขวาง', 'ประจำปีการศึกษา ๒๕๖๖', ...rest(part).flatMap((one) => LINES[one])] });
const NOTHING = { a: 'fail', b: 'fail', c: 'fail', d: 'fail', e: 'fail' };

describe('O5 schools', () => {
  it('passes on four workbooks, one page, and the lines of a PDF', async () => {
    expect(check(...(await files()))).toEqual({});
    expect(check(await page())).toEqual({});
    expect(check(pdf())).toEqual({});
  });
  it.each(PARTS)('four workbooks without %s', async (part, letter) => expect(check(...(await files(part)))).toEqual({ [letter]: 'fail' }));
  it.each(PARTS)('a page without %s', async (part, letter) => expect(check(await page(part))).toEqual({ [letter]: 'fail' }));
  it.each(PARTS)('a PDF without %s', (part, letter) => expect(check(pdf(part))).toEqual({ [letter]: 'fail' }));

  it('finds nothing in a title and links', async () => {
    expect(check(await webPage('โรงเรียนสังกัดกรุงเทพมหานคร ในพื้นที่เขต', ''))).toEqual(NOTHING);
    expect(check(await webPage('โรงเรียน', '<ul><li><a href="/1">จำนวนนักเรียน 2566</a></li><li><a href="/2">จำนวนครู 2566</a></li><li><a href="/3">เงินนอกงบประมาณ 2566</a></li><li><a href="/4">เงินบริจาค 2566</a></li></ul>'))).toEqual(NOTHING);
  });

  it('misses the names of schools where there are only sums', () => {
    const sums = document({ lines: ['ข้อมูลด้านการศึกษา ปี 2566', 'จำนวนนักเรียนทั้งหมด 1,200 คน ชาย 600 คน', 'ข้าราชการครู 75 คน บุคลากรทางการศึกษา 16 คน', 'เงินนอกงบประมาณ 160,000 บาท', 'เงินบริจาค 25,000 บาท'] });
    expect(check(sums)).toEqual({ a: 'fail' });
  });

  it('takes a list of names without any figure for the schools', async () => {
    const list = await webPage('รายชื่อโรงเรียน', `<p>โรงเรียนสังกัดกรุงเทพมหานครในพื้นที่เขตห้วยขวาง ปีการศึกษา 2566</p><ol>${SCHOOLS.map((one) => `<li>${one}</li>`).join('')}</ol>`);
    expect(check(list)).toEqual({ b: 'fail', c: 'fail', d: 'fail', e: 'fail' });
  });

  it('takes blank columns and older years for nothing', async () => {
    const blank = SECTIONS.money.replaceAll('56,000.00', '');
    expect(check(await page('money'), await webPage('เงินนอกงบประมาณ', blank))).toEqual({ d: 'fail' });
    const old = await workbook({ 'ครู': [['จำนวนข้าราชการครู ปีการศึกษา 2562'], ['โรงเรียน', 'ครู', 'ลูกจ้าง'], ...SCHOOLS.map((one) => [one, 25, 6])] });
    expect(check(...(await files('teachers')), old)).toEqual({ c: 'fail' });
  });

  it.each(['ไม่มีผู้บริจาคเงินหรือสิ่งของให้แก่โรงเรียน', 'โรงเรียนทุกแห่งไม่มีรายการบริจาค', 'ไม่ปรากฏว่ามีการรับบริจาค', 'การรับบริจาค : ไม่มี'])('accepts “%s”', async (statement) => {
    expect(check(await page('donations'), document({ lines: ['การรับบริจาค ปีงบประมาณ 2566', statement] }))).toEqual({});
  });

  /** One sheet with a column for each. */
  const columns: [string, (index: number) => string | number][] = [['นักเรียน (คน)', (index) => 300 + index], ['ครู', (index) => 20 + index], ['เงินนอกงบประมาณ (บาท)', (index) => 50000 + index], ['เงินบริจาค', () => 'ไม่มี']];
  const sheet = (without = -1): Promise<Document> => {
    const kept = columns.filter((_column, index) => index !== without);
    return workbook({ 'ข้อมูล': [['ข้อมูลพื้นฐานสถานศึกษา ปีการศึกษา 2565'], ['ที่', 'สถานศึกษา', ...kept.map(([head]) => head)], ...['ประชาราษฎร์บำเพ็ญ', 'สามเสนนอก'].map((one, index) => [index + 1, one, ...kept.map(([, value]) => value(index))])] });
  };
  it('passes on one sheet with a column for each', async () => expect(check(await sheet())).toEqual({}));
  it.each([[0, 'b'], [1, 'c'], [2, 'd'], [3, 'e']])('one sheet without its column %i', async (without, letter) => expect(check(await sheet(without))).toEqual({ [letter]: 'fail' }));

  it('takes numbers of schools for no names', async () => {
    const rows = (name: (index: number) => string) => [['ข้อมูลสถานศึกษา เขตห้วยขวาง ปีการศึกษา 2565'], ['สถานศึกษา', 'นักเรียน (คน)'], [name(1), 1204], [name(2), 655]];
    expect(check(await workbook({ a: rows((index) => `แห่งที่ ${index}`) }))).toHaveProperty('a', 'fail');
    expect(check(await workbook({ a: rows((index) => `ประชาราษฎร์ ${'กข'[index - 1] ?? ''}บำเพ็ญ`) }))).not.toHaveProperty('a');
  });
});
