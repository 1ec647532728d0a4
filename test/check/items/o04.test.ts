import { describe, expect, it } from 'vitest';
import { checkItem } from '../../../src/check/index.js';
import type { Document } from '../../../src/model/document.js';
import { document, evidenceFor, shortcomings, source, webPage, workbook } from '../documents.js';

const check = (...documents: Document[]) => shortcomings(checkItem(evidenceFor('O4', documents.map((one, index) => source(`o4-${index}`, one, 'O4')))));
const SECTIONS = ['ปกครอง', 'ทะเบียน', 'โยธา', 'สิ่งแวดล้อมและสุขาภิบาล', 'รายได้', 'รักษาความสะอาดและสวนสาธารณะ', 'การศึกษา', 'การคลัง', 'เทศกิจ', 'พัฒนาชุมชนและสวัสดิการสังคม'];
const LAWS = ['พระราชบัญญัติระเบียบบริหารราชการกรุงเทพมหานคร พ.ศ. 2528', 'พระราชบัญญัติการทะเบียนราษฎร พ.ศ. 2534', 'พ.ร.บ.ควบคุมอาคาร พ.ศ. 2522', 'พรบ. การสาธารณสุข พ.ศ. ๒๕๓๕', 'พระราชบัญญัติภาษีที่ดินและสิ่งปลูกสร้าง พ.ศ. 2562', 'พระราชบัญญัติรักษาความสะอาดและความเป็นระเบียบเรียบร้อยของบ้านเมือง พ.ศ. 2535', 'พระราชบัญญัติการศึกษาแห่งชาติ พ.ศ. 2542', 'ระเบียบกระทรวงการคลังว่าด้วยการจัดซื้อจัดจ้างฯ พ.ศ. 2560', 'ข้อบัญญัติกรุงเทพมหานคร เรื่อง สถานที่จำหน่ายอาหาร พ.ศ. 2545', 'พระราชบัญญัติส่งเสริมและพัฒนาคุณภาพชีวิตคนพิการ พ.ศ. 2550'];

const GOOD: Record<string, () => Promise<Document> | Document> = {
  'a page by section': () => webPage('กฎหมายที่เกี่ยวข้อง', SECTIONS.map((one, index) => `<h2>ฝ่าย${one}</h2><p>${LAWS[index]}</p>`).join('')),
  'a list of links to the laws': () => webPage('กฎหมายที่เกี่ยวข้อง', SECTIONS.map((one, index) => `<h2>ฝ่าย${one}</h2><ul><li><a href="https://www.krisdika.go.th/${index}">${LAWS[index]}</a></li></ul>`).join('')),
  'a table that puts the year apart': () => workbook({ 'กฎหมาย': [['กฎหมายที่เกี่ยวข้อง สำนักงานเขตห้วยขวาง'], ['ที่', 'ฝ่าย', 'ชื่อกฎหมาย', 'พ.ศ.'], ...SECTIONS.map((one, index) => [index + 1, `ฝ่าย${one}`, (LAWS[index] ?? '').replace(/ ?พ\.ศ\..*/, ''), 2540 + index])] }),
  'lines of a PDF that break within a title': () => document({ lines: ['กฎหมาย ระเบียบ ที่เกี่ยวข้องกับการปฏิบัติงาน', ...SECTIONS.flatMap((one, index) => [`ฝ่าย${one}`, ...(LAWS[index] ?? '').split(/ (?=พ\.ศ\.)/)])] }),
  'titles without their years': () => document({ kind: 'word', lines: ['# กฎหมายที่เกี่ยวข้อง', ...SECTIONS.flatMap((one, index) => [`# ฝ่าย${one}`, (LAWS[index] ?? '').replace(/ ?พ\.ศ\..*/, '')])] }),
};

describe('O4 relevant laws', () => {
  it.each(Object.entries(GOOD))('passes on %s', async (_name, make) => expect(check(await make())).toEqual({}));

  it('remarks fewer than five laws and sections left out', async () => {
    expect(check(await webPage('กฎหมาย', `<p>${LAWS[0]}</p><p>${LAWS[1]}</p>`))).toEqual({ a: 'remark', b: 'remark' });
    expect(check(await webPage('กฎหมาย', LAWS.map((law) => `<p>${law}</p>`).join('')))).toEqual({ b: 'remark' });
  });

  it.each([
    ['only the title', () => webPage('กฎหมายที่เกี่ยวข้อง', '')],
    ['sections with links to pages', () => webPage('กฎหมายที่เกี่ยวข้อง', `<ul>${SECTIONS.map((one) => `<li><a href="/x/page/sub/9">กฎหมายที่เกี่ยวข้องฝ่าย${one}</a></li>`).join('')}</ul>`)],
    ['announcements of the office', () => webPage('ประกาศ', '<p>ประกาศสำนักงานเขตห้วยขวาง เรื่อง ประกวดราคาจ้างปรับปรุงถนน ลงวันที่ 5 มกราคม 2566</p><p>ประกาศผู้ชนะการเสนอราคา ปีงบประมาณ 2566</p><p>คำสั่งสำนักงานเขตห้วยขวาง ที่ 25/2566</p>')],
  ])('fails on %s', async (_name, make) => expect(check(await make())).toMatchObject({ a: 'fail' }));
});
