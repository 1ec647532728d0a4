import { describe, expect, it } from 'vitest';
import { checkItem } from '../../../src/check/index.js';
import type { Document } from '../../../src/model/document.js';
import { document, evidenceFor, shortcomings, source, webPage } from '../documents.js';

/** The day of the check is 28 April 2566. */
const check = (...documents: Document[]) => shortcomings(checkItem(evidenceFor('O7', documents.map((one, index) => source(`o7-${index}`, one, 'O7')))));
const FACEBOOK = '<p>ติดตามเราทาง <a href="https://www.facebook.com/example">Facebook สำนักงานเขต</a></p>';
const cards = (...news: [string, string][]): string => news.map(([date, text]) => `<div class="card"><a href="/info/1"><h4>${text}</h4></a><p>${date}</p></div>`).join('');

const GOOD: Record<string, string> = {
  'cards with a date below each': cards(['20 เมษายน 2566', 'ฝ่ายเทศกิจลงพื้นที่จัดระเบียบผู้ค้าริมถนนรัชดาภิเษก'], ['2 มีนาคม 2566', 'ผอ.เขตห้วยขวางตรวจเยี่ยมโรงเรียน']),
  'a table with short dates': '<table><tr><th>วันที่</th><th>หัวข้อข่าว</th></tr><tr><td>18 เม.ย. 66</td><td>เขตห้วยขวางล้างทำความสะอาดถนนหลังเทศกาลสงกรานต์</td></tr><tr><td>5 ม.ค. 66</td><td>กวดขันหาบเร่แผงลอย</td></tr></table>',
  'numeric dates in a list': '<ul><li>25/04/2566 ขุดลอกท่อระบายน้ำซอยประชาสงเคราะห์ 23 แล้วเสร็จ</li><li>11/01/2566 แจกถังขยะชุมชน</li></ul>',
  'one long story': '<p>เมื่อวันอังคารที่ 25 เมษายน 2566 เวลา 09.00 น. ผู้อำนวยการเขตห้วยขวางพร้อมคณะผู้บริหารร่วมปล่อยแถวเจ้าหน้าที่พัฒนาคลองสามเสน เก็บวัชพืชได้กว่า 2 ตัน</p>',
  'a summary of results by month': '<h2>สรุปผลการปฏิบัติงานประจำเดือนเมษายน 2566</h2><p>ข้อมูลวันที่ 27 เมษายน 2566 ตัดแต่งต้นไม้ 120 ต้น ลอกท่อ 3,400 เมตร รับเรื่องผ่าน Traffy Fondue 512 เรื่อง แก้ไขแล้วเสร็จ 498 เรื่อง</p>',
};

describe('O7 publicity on the results of the work', () => {
  it.each(Object.entries(GOOD))('passes on %s', async (_name, html) => expect(check(await webPage('ข่าวประชาสัมพันธ์', html + FACEBOOK))).toEqual({}));
  it('remarks a page without social networks', async () => expect(check(await webPage('ข่าว', GOOD['one long story'] ?? ''))).toEqual({ c: 'remark' }));
  it('remarks news that stopped in January', async () => expect(check(await webPage('ข่าว', cards(['15 มกราคม 2566', 'กิจกรรมวันเด็กแห่งชาติ ณ ลานกีฬา']) + FACEBOOK))).toEqual({ b: 'remark' }));
  it('reads a bulletin', () => expect(check(document({ lines: ['จดหมายข่าวสำนักงานเขตห้วยขวาง', 'ประจำวันที่ ๒๐ เมษายน ๒๕๖๖', 'สำนักงานเขตจัดกิจกรรม Big Cleaning Day ชุมชนริมคลอง มีผู้เข้าร่วม ๑๕๐ คน'] }))).toEqual({ c: 'remark' }));

  it.each([
    ['only a title', '', { a: 'fail', b: 'remark', c: 'remark' }],
    ['news of other years', cards(['20 เมษายน 2564', 'ลงพื้นที่จัดระเบียบทางเท้า'], ['3 กันยายน 2565', 'กิจกรรมปลูกต้นไม้ในสวนหย่อม']) + FACEBOOK, { a: 'fail', b: 'remark' }],
    ['only a link to Facebook', '<p>ติดตามข่าวสารและผลการดำเนินงานของสำนักงานเขตห้วยขวางได้ทางเฟซบุ๊กของสำนักงานเขตทุกวัน</p>' + FACEBOOK, { a: 'fail', b: 'remark' }],
    ['an invitation to the survey', '<p>ขอเชิญประชาชนร่วมตอบแบบวัดการรับรู้ผู้มีส่วนได้ส่วนเสียภายนอก (EIT) ประจำปีงบประมาณ 2566 ตั้งแต่วันที่ 1 มกราคม 2566 ถึง 30 เมษายน 2566 เพื่อพัฒนาการให้บริการ</p>' + FACEBOOK, { a: 'fail', b: 'remark' }],
    ['an invitation whose date stands in the next line', '<p>ขอเชิญชวนร่วมตอบแบบวัด EIT เพื่อการประเมินคุณธรรมและความโปร่งใส (ITA)</p><p>ภายในวันที่ 30 เมษายน 2566</p>' + FACEBOOK, { a: 'fail', b: 'remark' }],
    ['tenders and vacancies', cards(['20 เมษายน 2566', 'ประกาศประกวดราคาจ้างปรับปรุงทางเท้า'], ['1 มีนาคม 2566', 'รับสมัครลูกจ้างชั่วคราว']) + FACEBOOK, { a: 'fail', b: 'remark' }],
    ['the day on which the page was changed', '<p>สำนักงานเขตห้วยขวางประชาสัมพันธ์ผลการดำเนินงาน กิจกรรม และโครงการต่าง ๆ ผ่านช่องทางออนไลน์อย่างต่อเนื่อง</p><p>ปรับปรุงข้อมูลล่าสุด 20 เมษายน 2566</p>' + FACEBOOK, { a: 'fail', b: 'remark' }],
  ])('does not pass on %s', async (_name, html, expected) => expect(check(await webPage('ประชาสัมพันธ์ผลการดำเนินงาน', html))).toEqual(expected));

  it('takes no news of another district', async () => {
    const foreign = await webPage('ข่าวสำนักงานเขตบางกะปิ', cards(['20 เมษายน 2566', 'สำนักงานเขตบางกะปิลงพื้นที่จัดระเบียบทางเท้า']));
    expect(check(foreign)).toMatchObject({ a: 'fail' });
  });
});
