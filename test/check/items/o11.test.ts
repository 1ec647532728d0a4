import { describe, expect, it } from 'vitest';
import { dead, file, page, verdicts } from './real-checklist.js';

const SYSTEM = '<a href="https://eservice.bangkok.go.th/">ระบบ BMA OSS</a>';
const FORM = '<form action="/huaikhwang/service" method="post"><label>ชื่อ <input name="name" type="text"></label><label>เรื่อง <textarea name="t"></textarea></label></form>';

describe('O11 service online', () => {
  it.each([
    ['E-Service', `<p>ประชาชนสามารถยื่นคำขอรับบริการโดยไม่ต้องเดินทางมา</p><p>${SYSTEM}</p><p>งานบริการที่เปิดให้บริการ ได้แก่ ขอเลขที่บ้าน</p>`, 'pass'],
    ['E-Service', '<p><a href="https://eservice.bangkok.go.th/"><img src="/a.png" alt=""></a></p>', 'remark'],
    ['บริการออนไลน์', '<p>จองคิวรับบริการล่วงหน้า <a href="https://queue.example.go.th/">คลิกที่นี่</a></p>', 'remark'],
    ['บริการออนไลน์', `<p>กรอกแบบคำขอรับบริการด้านล่าง เจ้าหน้าที่จะติดต่อกลับ</p>${FORM}`, 'remark'],
    ['บริการออนไลน์', '<p>ยื่นคำขอตัดต้นไม้ออนไลน์ได้ที่ <a href="https://forms.gle/abc">แบบคำขอ</a></p>', 'remark'],
    ['E-Service', '<iframe src="https://eservice.bangkok.go.th/embed" title="BMA OSS"></iframe>', 'remark'],
  ])('passes the page %s with %s', async (title, content, list) => {
    expect(verdicts('O11', await page(title, content))).toEqual({ a: 'pass', b: 'pass', c: list });
  });

  it.each([
    ['E-Service', ''],
    ['E-Service', '<p>อยู่ระหว่างปรับปรุงข้อมูล</p>'],
    ['E-Service', '<p>ดาวน์โหลดแบบฟอร์มคำขอ แล้วนำมายื่นที่สำนักงานเขต</p><p><a href="/public/user_files_editor/59/a.pdf">แบบคำขอ E-Service</a></p>'],
    ['E-Service', '<p>สำนักงานเขตห้วยขวางเปิดให้บริการออนไลน์ ประชาชนสามารถยื่นคำขอได้ตลอด 24 ชั่วโมง</p>'],
    ['บริการออนไลน์', '<p>ติดตามข่าวบริการออนไลน์ทาง <a href="https://www.facebook.com/huaikhwang">Facebook</a></p>'],
    ['ติดต่อสำนักงานเขต', `<p>ติดต่อสอบถาม</p>${FORM}`],
    ['ข่าวประชาสัมพันธ์', '<p>ขอเชิญใช้บริการออนไลน์ของกรุงเทพมหานคร</p><p><a href="/huaikhwang/page/sub/5/x">ดูข่าวทั้งหมด</a></p>'],
  ])('fails the page %s with %s', async (title, content) => {
    expect(verdicts('O11', await page(title, content))).toMatchObject({ a: 'fail', b: 'fail' });
  });

  it('fails a file and the page of another district', async () => {
    expect(verdicts('O11', file('m.pdf', { lines: ['คู่มือการใช้งานระบบ BMA OSS', 'สำหรับประชาชน', 'สมัครสมาชิก'] }))).toMatchObject({ a: 'fail', b: 'fail' });
    const other = await page('E-Service', `<p>บริการออนไลน์ของสำนักงานเขตบางกะปิ ${SYSTEM}</p>`, { path: '/bangkapi/page/sub/3/e', office: 'สำนักงานเขตบางกะปิ' });
    expect(verdicts('O11', other)).toMatchObject({ a: 'fail', b: 'fail' });
  });

  it('leaves to a person: an address only written, a page further on, and whether the own site leads to the system submitted alone', async () => {
    expect(verdicts('O11', await page('E-Service', '<p>ยื่นคำขอออนไลน์ที่เว็บไซต์ https://eservice.bangkok.go.th</p>'))).toMatchObject({ a: 'review', b: 'review' });
    expect(verdicts('O11', await page('E-Service', '<p><a href="/huaikhwang/page/sub/27081/a">ระบบจองคิวออนไลน์</a></p>'))).toMatchObject({ a: 'review', b: 'review' });
    const home = await page('BMA OSS', '<p>ระบบยื่นคำขออนุญาตออนไลน์ กรุงเทพมหานคร</p>', { office: 'กรุงเทพมหานคร' });
    const system = { ...home, resource: { ...home.resource, requestedUrl: 'https://eservice.bangkok.go.th/', finalUrl: 'https://eservice.bangkok.go.th/' } };
    expect(verdicts('O11', system)).toMatchObject({ a: 'pass', b: 'review' });
  });

  it('passes a form of the office’s own, and no page whose one link to the system is known to be dead', async () => {
    expect(verdicts('O11', await page('รับคำร้องทางออนไลน์', `<h4>แบบคำร้องขอตัดต้นไม้ออนไลน์</h4>${FORM}`))).toMatchObject({ a: 'pass', b: 'pass' });
    const url = 'https://webportal.bangkok.go.th/public/user_files_editor/59/eservice.html';
    const gone = dead(url, 'not-found');
    const about = await page('E-Service', `<p>ยื่นคำขอออนไลน์ <a href="${url}">คลิกที่นี่</a></p>`);
    expect(verdicts('O11', about)).toMatchObject({ a: 'pass' });
    expect(verdicts('O11', about, { ...gone, resource: { ...gone.resource, requestedUrl: url } })).toMatchObject({ a: 'fail', b: 'fail' });
  });
});
