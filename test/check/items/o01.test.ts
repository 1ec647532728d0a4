import { describe, expect, it } from 'vitest';
import { checkItem } from '../../../src/check/index.js';
import type { Document } from '../../../src/model/document.js';
import { document, evidenceFor, shortcomings, source, webPage, workbook } from '../documents.js';

const NAMES = ['นายตัวอย่าง ทดสอบ', 'นางสาวสมมติ นามสมมุติ', 'นางทดลอง อ่านเล่น'];
const SECTIONS = ['ปกครอง', 'ทะเบียน', 'โยธา', 'สิ่งแวดล้อมและสุขาภิบาล', 'รายได้', 'รักษาความสะอาดและสวนสาธารณะ', 'การศึกษา', 'การคลัง', 'เทศกิจ', 'พัฒนาชุมชนและสวัสดิการสังคม'];
const name = (index: number): string => NAMES[index % NAMES.length] ?? '';

/** One long page, every part under its own heading. */
const PARTS = {
  chart: `<h2>แผนผังโครงสร้างการแบ่งส่วนราชการ</h2><p>สำนักงานเขตห้วยขวางแบ่งส่วนราชการออกเป็น 10 ฝ่าย</p><ul>${SECTIONS.map((one) => `<li>ฝ่าย${one}</li>`).join('')}</ul>`,
  staff: '<h2>อัตรากำลัง</h2><table><tr><th>ประเภท</th><th>กรอบ</th><th>คนครอง</th><th>ว่าง</th></tr><tr><td>ข้าราชการ</td><td>182</td><td>170</td><td>12</td></tr><tr><td>ลูกจ้างประจำ</td><td>310</td><td>300</td><td>10</td></tr></table>',
  executives: `<h2>ผู้บริหารสำนักงานเขต</h2><table><tr><th>ชื่อ-สกุล</th><th>ตำแหน่ง</th><th>โทรศัพท์</th></tr><tr><td>${name(0)}</td><td>ผู้อำนวยการเขตห้วยขวาง</td><td>0 2274 6210</td></tr><tr><td>${name(1)}</td><td>ผู้ช่วยผู้อำนวยการเขต</td><td>0 2274 6211</td></tr>${SECTIONS.map((one, index) => `<tr><td>${name(index)}</td><td>หัวหน้าฝ่าย${one}</td><td>0 2274 622${index}</td></tr>`).join('')}</table>`,
  principals: `<h2>ผู้บริหารโรงเรียน</h2><table><tr><th>โรงเรียน</th><th>ผู้อำนวยการสถานศึกษา</th><th>โทรศัพท์</th></tr><tr><td>โรงเรียนประชาราษฎร์</td><td>${name(1)}</td><td>0 2277 0001</td></tr><tr><td>โรงเรียนสามเสนนอก</td><td>${name(2)}</td><td>0 2277 0002</td></tr></table>`,
  governors: `<h2>ผู้บริหารกรุงเทพมหานคร</h2><p>${name(0)}</p><p>ผู้ว่าราชการกรุงเทพมหานคร</p><p>${name(1)}</p><p>รองผู้ว่าราชการกรุงเทพมหานคร</p><p>${name(2)}</p><p>ปลัดกรุงเทพมหานคร</p>`,
  councillor: `<h2>สมาชิกสภากรุงเทพมหานคร</h2><p>${name(0)} ส.ก. เขตห้วยขวาง</p>`,
};
type Part = keyof typeof PARTS;
const TITLE = 'โครงสร้าง อัตรากำลัง ข้อมูลผู้บริหารสำนักงานเขต/โรงเรียน และข้อมูลผู้บริหาร กทม./สก.เขต';
const pageWithout = (...parts: Part[]): Promise<Document> => webPage(TITLE, (Object.keys(PARTS) as Part[]).filter((part) => !parts.includes(part)).map((part) => PARTS[part]).join(''));

/** Pages of their own as the portal has them: cards with name, post and telephone in lines; staffing as a workbook. */
const CARDS = {
  chart: () => webPage('โครงสร้างหน่วยงาน', `<p>ผู้อำนวยการเขตเป็นผู้บังคับบัญชา มีผู้ช่วยผู้อำนวยการเขต 2 คน กำกับดูแล</p>${SECTIONS.map((one) => `<div>ฝ่าย${one}</div>`).join('')}`),
  staff: () => workbook({ 'อัตรากำลัง': [['บัญชีแสดงจำนวนข้าราชการและลูกจ้าง สำนักงานเขตห้วยขวาง'], ['ที่', 'ฝ่าย', 'ข้าราชการ', 'ลูกจ้างประจำ', 'ลูกจ้างชั่วคราว', 'รวม'], ...SECTIONS.map((one, index) => [index + 1, one, 12, 4, 3, 19])] }),
  executives: () => webPage('คณะผู้บริหารเขต', [['ผู้อำนวยการเขตห้วยขวาง', 0], ['ผู้ช่วยผู้อำนวยการเขตห้วยขวาง', 1], ...SECTIONS.map((one, index): [string, number] => [`หัวหน้าฝ่าย${one}`, index])].map(([post, index]) => `<div><img src="p.jpg" alt=""><p>${name(Number(index))}</p><p>${post}</p><p>โทร. 02 274 6210 ต่อ 68${index}</p></div>`).join('')),
  principals: () => document({ lines: ['ทำเนียบผู้บริหารสถานศึกษา สังกัดสำนักงานเขตห้วยขวาง', `1. ${name(0)} ตำแหน่ง ผู้อำนวยการโรงเรียนประชาราษฎร์`, `2. ${name(1)} ตำแหน่ง รักษาการในตำแหน่งผู้อำนวยการโรงเรียนสามเสนนอก`] }),
  governors: () => webPage('คณะผู้บริหาร กทม.', `<p>${name(0)}<br>ผู้ว่าราชการกรุงเทพมหานคร</p><p>${name(1)}<br>รองผู้ว่าราชการกรุงเทพมหานคร</p>`),
  councillor: () => webPage('ข้าราชการฝ่ายการเมืองพื้นที่เขต', `<p>${name(2)}<br>สมาชิกสภากรุงเทพมหานคร เขตห้วยขวาง<br>โทร. 0 2274 6210</p>`),
};
const pagesWithout = (part: Part | null): Promise<Document[]> => Promise.all((Object.keys(CARDS) as Part[]).filter((one) => one !== part).map((one) => CARDS[one]()));

const LETTER: [Part, string][] = [['chart', 'a'], ['staff', 'b'], ['executives', 'c'], ['principals', 'd'], ['governors', 'e'], ['councillor', 'f']];
const check = (...documents: Document[]) => shortcomings(checkItem(evidenceFor('O1', documents.map((one, index) => source(`o1-${index}`, one, 'O1')))));
const ALL = { a: 'fail', b: 'fail', c: 'fail', d: 'fail', e: 'fail', f: 'fail' };

describe('O1 structure, staffing and executives', () => {
  it('passes on one long page', async () => expect(check(await pageWithout())).toEqual({}));
  it('passes on separate pages of cards, a workbook and a PDF', async () => expect(check(...(await pagesWithout(null)))).toEqual({}));
  it.each(LETTER)('long page without %s fails at %s only', async (part, letter) => expect(check(await pageWithout(part))).toEqual({ [letter]: 'fail' }));
  it.each(LETTER)('separate pages without %s fail at %s only', async (part, letter) => expect(check(...(await pagesWithout(part)))).toEqual({ [letter]: 'fail' }));

  it('fails on the title and on links alone', async () => {
    expect(check(await webPage(TITLE, ''))).toEqual(ALL);
    expect(check(await webPage(TITLE, `<ul>${['โครงสร้างหน่วยงาน', 'อัตรากำลัง', 'ผู้บริหารสำนักงานเขต', 'ผู้บริหารโรงเรียน', 'ผู้บริหารกรุงเทพมหานคร', 'สมาชิกสภากรุงเทพมหานคร'].map((one) => `<li><a href="/huaikhwang/page/sub/9/x">${one}</a></li>`).join('')}</ul>`))).toEqual(ALL);
  });

  it('fails on executives whom nobody can reach, also when the schools have telephones', async () => {
    const silent = (await pageWithout('executives')).blocks.length > 0 ? PARTS.executives.replace(/<td>0 2274[^<]*<\/td>/g, '<td></td>').replace('<th>โทรศัพท์</th>', '<th></th>') : '';
    expect(check(await webPage(TITLE, PARTS.chart + PARTS.staff + silent + PARTS.principals + PARTS.governors + PARTS.councillor))).toEqual({ c: 'fail' });
  });

  it('takes a vacant post for a holder', async () => {
    const vacant = PARTS.executives.replace(`<td>${name(1)}</td><td>ผู้ช่วยผู้อำนวยการเขต</td>`, '<td>- ว่าง -</td><td>ผู้ช่วยผู้อำนวยการเขต</td>');
    expect(check(await webPage(TITLE, PARTS.chart + PARTS.staff + vacant + PARTS.principals + PARTS.governors + PARTS.councillor))).toEqual({});
  });

  it('leaves a chart that is only a picture to a person', async () => {
    expect(check(await webPage(TITLE, '<h2>โครงสร้างหน่วยงาน</h2><p><img src="/upload/structure-hk.jpg" alt="แผนผังโครงสร้าง"></p>' + PARTS.staff + PARTS.executives + PARTS.principals + PARTS.governors + PARTS.councillor))).toEqual({ a: 'review' });
  });

  it('finds no executives in a page of another district', async () => {
    const foreign = await webPage('ผู้บริหารสำนักงานเขตบางกะปิ', PARTS.executives.replaceAll('ห้วยขวาง', 'บางกะปิ').replace('ผู้บริหารสำนักงานเขต', 'ผู้บริหารสำนักงานเขตบางกะปิ'));
    expect(check(await pageWithout('executives'), foreign)).toEqual({ c: 'fail' });
  });

  it('reads a chart of heads of section with their names', async () => {
    const chart = `<h2>แผนภูมิโครงสร้างสำนักงานเขต</h2>${SECTIONS.map((one, index) => `<p>หัวหน้าฝ่าย${one}</p><p>${name(index)}</p>`).join('')}`;
    expect(check(await webPage(TITLE, chart), await pageWithout('chart'))).toEqual({});
  });

  it.each([
    ['words', '<p>ปัจจุบันสำนักงานเขตมีบุคลากรทั้งสิ้น 512 คน แยกเป็นข้าราชการ 182 คน ลูกจ้างประจำ 210 คน และลูกจ้างชั่วคราว 120 คน</p>'],
    ['a table under a heading', '<h2>กรอบอัตรากำลัง</h2><table><tr><th>ตำแหน่ง</th><th>ระดับ</th><th>จำนวน</th></tr><tr><td>เจ้าพนักงานปกครอง</td><td>ชำนาญการ</td><td>6</td></tr><tr><td>นักจัดการงานทั่วไป</td><td>ปฏิบัติการ</td><td>4</td></tr></table><p>ข้าราชการกรุงเทพมหานครสามัญ</p>'],
    ['columns of posts filled and vacant', '<table><tr><th rowspan="2">ฝ่าย</th><th colspan="2">ข้าราชการ</th><th colspan="2">ลูกจ้างประจำ</th></tr><tr><th>มี</th><th>ว่าง</th><th>มี</th><th>ว่าง</th></tr><tr><td>ฝ่ายปกครอง</td><td>12</td><td>1</td><td>4</td><td>0</td></tr></table>'],
  ])('finds staffing in %s', async (_shape, staff) => expect(check(await pageWithout('staff'), await webPage('ข้อมูลบุคลากร สำนักงานเขตห้วยขวาง', staff))).toEqual({}));

  it('finds no staffing in telephone numbers and duties', async () => {
    const duties = await webPage('ฝ่ายปกครอง', '<p>ดูแลงานอัตรากำลังของข้าราชการและลูกจ้างประจำ การบรรจุแต่งตั้ง และทะเบียนประวัติบุคลากร</p><p>โทร. 0 2274 6210 ต่อ 6821 โทรสาร 0 2277 5690</p>');
    expect(check(await pageWithout('staff'), duties)).toEqual({ b: 'fail' });
  });

  it('takes no other people under a common heading for the councillor', async () => {
    const governors = await webPage('ผู้บริหาร กทม. และ ส.ก. เขตห้วยขวาง', PARTS.governors.replace(/<h2>.*<\/h2>/, ''));
    expect(check(await pageWithout('governors', 'councillor'), governors)).toEqual({ f: 'fail' });
  });

  it('misses the director whose row has no name', async () => {
    const nameless = PARTS.executives.replace(`<td>${name(0)}</td><td>ผู้อำนวยการเขต`, '<td></td><td>ผู้อำนวยการเขต');
    expect(check(await pageWithout('executives'), await webPage('ผู้บริหาร', nameless))).toEqual({ c: 'fail' });
  });

  it('reads captions under pictures in a table and ranks before names', async () => {
    const table = `<h2>คณะผู้บริหารสำนักงานเขต</h2><table><tr><td><img src="1.jpg"></td><td><img src="2.jpg"></td></tr><tr><td>ว่าที่ ร.ต.ตัวอย่าง ทดสอบ</td><td>น.ส.สมมติ นามสมมุติ</td></tr><tr><td>ผู้อำนวยการเขต</td><td>ผู้ช่วยผู้อำนวยการเขต</td></tr><tr><td>โทร. 0 2274 6210</td><td>โทร. 0 2274 6211</td></tr></table><p>หัวหน้าฝ่ายปกครอง พ.ต.อ. ทดลอง อ่านเล่น</p>`;
    expect(check(await pageWithout('executives'), await webPage('ผู้บริหาร', table))).toEqual({});
  });

  it('reads the lines of a PDF', () => {
    const lines = ['ข้อมูลผู้บริหารสำนักงานเขตห้วยขวาง', '1. นายตัวอย่าง ทดสอบ', 'ผู้อำนวยการเขตห้วยขวาง', 'โทรศัพท์ 0-2274-6210 ต่อ 6801', '2. นางสาวสมมติ นามสมมุติ', 'ผู้ช่วยผู้อำนวยการเขตห้วยขวาง', '3. นางทดลอง อ่านเล่น', 'หัวหน้าฝ่ายปกครอง', 'โครงสร้างการแบ่งส่วนราชการของสำนักงานเขต', ...SECTIONS.map((one, index) => `${index + 1}) ฝ่าย${one}`), 'อัตรากำลังข้าราชการและลูกจ้าง', 'ข้าราชการ 182 อัตรา ลูกจ้างประจำ 310 อัตรา', 'ผู้บริหารสถานศึกษา', 'นายตัวอย่าง ทดสอบ ผู้อำนวยการโรงเรียนประชาราษฎร์', 'ผู้บริหารกรุงเทพมหานคร', 'รองศาสตราจารย์ตัวอย่าง ทดสอบ ผู้ว่าราชการกรุงเทพมหานคร', 'นายสมมติ นามสมมุติ รองผู้ว่าราชการกรุงเทพมหานคร', 'สมาชิกสภากรุงเทพมหานคร เขตห้วยขวาง', 'นางทดลอง อ่านเล่น'];
    expect(check(document({ lines }))).toEqual({});
  });

  it('needs no title before the names of a column for names', async () => {
    const bare = PARTS.executives.replaceAll(/<td>(?:นายตัวอย่าง|นางสาวสมมติ|นางทดลอง) /g, '<td>สมมติ ');
    expect(check(await pageWithout('executives'), await webPage('ผู้บริหาร', bare))).toEqual({});
  });

  it('knows the abbreviations of posts and kinds of staff', () => {
    const posts = [['ที่', 'ชื่อ', 'ตำแหน่ง', 'โทรศัพท์'], ['1', 'นายตัวอย่าง ทดสอบ', 'ผอ.เขต', '0 2274 6210'], ['2', 'น.ส.สมมติ ทดสอบ', 'ผช.ผอ.เขต', '0 2274 6211'], ['3', 'นางทดลอง อ่านเล่น', 'หน.ฝ่ายปกครอง', '0 2277 5700']];
    const staff = [['สังกัด', 'ขรก.สามัญ', 'ลจ.ประจำ', 'ลจ.ชั่วคราว'], ['รวมทุกฝ่าย', '196', '388', '164']];
    const found = check(document({ kind: 'spreadsheet', lines: ['# ทำเนียบผู้บริหารเขตห้วยขวาง', '# สรุปจำนวนเจ้าหน้าที่'], tables: [{ rows: posts }, { rows: staff }] }));
    expect(found).not.toHaveProperty('b');
    expect(found).not.toHaveProperty('c');
  });
});
