import { describe, expect, it } from 'vitest';
import { checkItem } from '../../../src/check/index.js';
import type { Document } from '../../../src/model/document.js';
import { document, evidenceFor, shortcomings, source, webPage } from '../documents.js';

const check = (...documents: Document[]) => shortcomings(checkItem(evidenceFor('O6', documents.map((one, index) => source(`o6-${index}`, one, 'O6')))));
const FORM = (label: string): string => `<form action="/huaikhwang/ask" method="post"><label>ชื่อ <input name="n"></label><label>${label} <textarea name="m"></textarea></label><button>ส่ง</button></form>`;
type Part = 'address' | 'phone' | 'email' | 'map' | 'questions' | 'feedback' | 'responsible';
const LETTERS: [Part, Record<string, string>][] = [['address', { a: 'fail' }], ['phone', { b: 'fail' }], ['email', { c: 'fail' }], ['map', { d: 'fail' }], ['questions', { e: 'fail', g: 'remark' }], ['feedback', { f: 'fail' }], ['responsible', { g: 'remark' }]];

const SHAPES: Record<string, { title: string; parts: Record<Part, string> }> = {
  'paragraphs with an embedded map, a form, and a Google form': {
    title: 'ติดต่อสำนักงานเขต',
    parts: {
      address: '<p>สำนักงานเขตห้วยขวาง เลขที่ 2014 ถนนประชาสงเคราะห์ แขวงห้วยขวาง เขตห้วยขวาง กรุงเทพมหานคร 10310</p>',
      phone: '<p>โทรศัพท์ 0 2274 6210-1 โทรสาร 0 2277 5690</p>',
      email: '<p>อีเมลงานสารบรรณ saraban.huaikhwang@bangkok.go.th</p>',
      map: '<h2>ที่ตั้ง</h2><iframe src="https://www.google.com/maps/embed?pb=!1m18"></iframe>',
      questions: `<h2>ถาม-ตอบ (Q&amp;A)</h2>${FORM('คำถามของท่าน')}<p>ถาม: เปิดทำการวันเสาร์หรือไม่ ตอบ: เปิดเฉพาะงานทะเบียน</p>`,
      responsible: '<p>ผู้รับผิดชอบการตอบกลับ: ฝ่ายปกครอง ภายใน 3 วันทำการ</p>',
      feedback: '<h2>ช่องทางการรับฟังความคิดเห็น</h2><p><a href="https://forms.gle/abc">แบบรับฟังความคิดเห็น</a></p>',
    },
  },
  'a table with Thai digits, Messenger and a feedback form of its own': {
    title: 'ข้อมูลการติดต่อหน่วยงาน',
    parts: {
      address: '<table><tr><td>ที่อยู่</td><td>๒๐๑๔ ถ.ประชาสงเคราะห์ แขวงห้วยขวาง เขตห้วยขวาง กทม. ๑๐๓๑๐</td></tr></table>',
      phone: '<table><tr><td>หมายเลขโทรศัพท์</td><td>๐-๒๒๗๔-๖๒๑๐</td></tr></table>',
      email: '<table><tr><td>ไปรษณีย์อิเล็กทรอนิกส์</td><td><a href="mailto:huaikhwang@bangkok.go.th">huaikhwang@bangkok.go.th</a></td></tr></table>',
      map: '<p><a href="https://maps.app.goo.gl/xyz">ดูแผนที่</a></p>',
      questions: '<h2>สอบถามข้อมูล</h2><p>พิมพ์คำถามถึงเราได้ทาง <a href="https://m.me/huaikhwang">กล่องข้อความ</a></p><p>คำถามได้รับการตอบโดยเจ้าหน้าที่ประชาสัมพันธ์</p>',
      responsible: '',
      feedback: `<h2>ข้อเสนอแนะของประชาชน</h2>${FORM('ข้อเสนอแนะ')}`,
    },
  },
};
const page = (shape: string, without?: Part): Promise<Document> => {
  const { title, parts } = SHAPES[shape] ?? { title: '', parts: {} };
  return webPage(title, Object.entries(parts).filter(([part]) => part !== without && !(without === 'questions' && part === 'responsible')).map(([, html]) => html).join(''));
};
const [FIRST = '', SECOND = ''] = Object.keys(SHAPES);
const NOTHING = { a: 'fail', b: 'fail', c: 'fail', d: 'fail', e: 'fail', f: 'fail', g: 'remark' };

describe('O6 contact, questions and feedback', () => {
  it.each([FIRST, SECOND])('passes on %s', async (shape) => expect(check(await page(shape))).toEqual({}));
  it.each(LETTERS)('first page without %s', async (part, expected) => expect(check(await page(FIRST, part))).toEqual(expected));
  it.each(LETTERS.filter(([part]) => part !== 'responsible'))('second page without %s', async (part, expected) => expect(check(await page(SECOND, part))).toEqual(expected));

  it('passes on three pages, one of them a question board', async () => {
    const contact = await page(FIRST, 'questions');
    const board = await webPage('กระดานถาม-ตอบ', '<p><a href="/huaikhwang/webboard/new">ตั้งคำถามใหม่</a></p><table><tr><th>หัวข้อคำถาม</th><th>ผู้ถาม</th><th>ตอบ</th></tr><tr><td>ขอถังขยะ</td><td>ประชาชน</td><td>1</td></tr></table><p>สำนักงานเขตเปิดให้ประชาชนฝากคำถามไว้ได้ตลอดเวลา เจ้าหน้าที่ผู้ตอบ ฝ่ายปกครอง</p>');
    expect(check(contact, board)).toEqual({});
  });

  it.each(LETTERS.slice(4, 6))('a page with the title of the item without %s', async (part, expected) => {
    const { parts } = SHAPES[FIRST] ?? { parts: {} };
    const kept = Object.entries(parts).filter(([one]) => one !== part && !(part === 'questions' && one === 'responsible')).map(([, html]) => html).join('');
    expect(check(await webPage('ข้อมูลการติดต่อ Q&amp;A และช่องทางการรับฟังความคิดเห็น', kept))).toEqual(expected);
  });

  it('takes the form for suggestions for no form for questions', async () => {
    const { parts } = SHAPES[SECOND] ?? { parts: {} as Record<Part, string> };
    expect(check(await webPage('ติดต่อเรา', `${parts.address}<p>ติดต่อสอบถาม โทร.0 2274 6210</p>${parts.email}${parts.map}${parts.feedback}`))).toEqual({ e: 'fail', g: 'remark' });
  });

  it('leaves an unnamed picture under the word map to a person', async () => {
    const { parts } = SHAPES[FIRST] ?? { parts: {} as Record<Part, string> };
    const picture = { ...parts, map: '<h2>แผนที่ตั้งสำนักงานเขต</h2><img src="/upload/20230105_1.jpg" alt="">' };
    expect(check(await webPage('ติดต่อสำนักงานเขต', Object.values(picture).join('')))).toEqual({ d: 'review' });
  });

  it('finds nothing in a title, in links, and in the frame of the page', async () => {
    expect(check(await webPage('ข้อมูลการติดต่อ Q&amp;A และช่องทางการรับฟังความคิดเห็น', ''))).toEqual(NOTHING);
    expect(check(await webPage('ติดต่อเรา', '<ul><li><a href="/1">ที่อยู่และแผนที่</a></li><li><a href="/2">ถาม-ตอบ</a></li><li><a href="/3">ช่องทางการรับฟังความคิดเห็น</a></li></ul>'))).toMatchObject({ a: 'fail', b: 'fail', c: 'fail', d: 'fail', e: 'fail', f: 'fail' });
  });

  it('takes frequent questions without a way to ask for no Q&A', async () => {
    const faq = await webPage('คำถามที่พบบ่อย', '<p>ถาม: ทำบัตรประชาชนใช้อะไรบ้าง</p><p>ตอบ: ใช้สำเนาทะเบียนบ้าน</p><p>ถาม: ชำระภาษีป้ายเมื่อใด</p><p>ตอบ: ภายในเดือนมีนาคมของทุกปี</p>');
    expect(check(await page(FIRST, 'questions'), faq)).toEqual({ e: 'fail', g: 'remark' });
  });

  it('takes no address, telephone or map for granted in a story', async () => {
    const story = await webPage('ข่าว', '<p>วันที่ 5 มกราคม 2566 เจ้าหน้าที่ลงพื้นที่ถนนรัชดาภิเษก แขวงห้วยขวาง เขตห้วยขวาง ตรวจร้านค้า 12 ร้าน พร้อมแจกแผ่นพับ 500 แผ่น</p>');
    expect(check(story)).toEqual(NOTHING);
  });

  it('reads the lines of a leaflet', () => {
    const leaflet = document({ lines: ['สำนักงานเขตห้วยขวาง', '2014 ถนนประชาสงเคราะห์', 'แขวงห้วยขวาง เขตห้วยขวาง', 'กรุงเทพมหานคร 10310', 'โทร. 02 274 6210', 'E-mail : huaikhwang@bangkok.go.th', 'พิกัด 13.7766, 100.5793'] });
    expect(check(leaflet)).toEqual({ e: 'fail', f: 'fail', g: 'remark' });
  });
});

describe('O6 on a page with few words', () => {
  it('takes one unnamed box for questions, and a picture called map', async () => {
    const few = await webPage('ติดต่อเรา', '<p>ยินดีต้อนรับสู่สำนักงานเขตห้วยขวาง เปิดทำการวันจันทร์ถึงวันศุกร์ เวลา 8.00 - 16.00 น. เว้นวันหยุดราชการ</p><p>ถาม-ตอบ (Q&amp;A)</p><form method="post" action="/a"><textarea name="q"></textarea><button>ส่ง</button></form><p>แผนที่</p><p><img src="/upload/user/map_hk.jpg"></p>');
    expect(check(few)).toEqual({ a: 'fail', b: 'fail', c: 'fail', f: 'fail', g: 'remark' });
  });
});
