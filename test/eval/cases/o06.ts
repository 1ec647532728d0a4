import type { ItemCases } from '../case.js';
import { drop, page, swap } from '../document.js';

const contact = page('ติดต่อสำนักงานเขต', `
# ช่องทางการติดต่อสำนักงานเขตห้วยขวาง
สำนักงานเขตห้วยขวาง เลขที่ 2014 ถนนประชาสงเคราะห์ แขวงดินแดง เขตดินแดง กรุงเทพมหานคร 10400
โทรศัพท์ 0 2277 4255, 0 2276 7061
ไปรษณีย์อิเล็กทรอนิกส์ (งานสารบรรณ) saraban.huaikhwang@bangkok.go.th
[แผนที่การเดินทาง](https://maps.google.com/maps?q=13.7767,100.5794)`);

const board = page('ถาม - ตอบ', `
# กระดานถาม - ตอบ (Q&A)
ท่านสามารถตั้งคำถามถึงสำนักงานเขตได้ที่แบบฟอร์มด้านล่าง
ถาม: ขอคัดทะเบียนบ้านวันเสาร์ได้หรือไม่ 12 มกราคม 2566
ตอบ: เปิดให้บริการวันเสาร์ 08.00 - 12.00 น. ค่ะ ตอบโดย ฝ่ายทะเบียน 13 มกราคม 2566
{{ชื่อผู้ถาม, คำถามของท่าน}}
ผู้รับผิดชอบตอบกลับ: ฝ่ายปกครอง ภายใน 3 วันทำการ`);

const feedback = page('รับฟังความคิดเห็น', `
# แบบรับฟังความคิดเห็นและข้อเสนอแนะต่อการให้บริการ
ขอเชิญประชาชนร่วมแสดงความคิดเห็นและข้อเสนอแนะเพื่อนำไปปรับปรุงการให้บริการของสำนักงานเขต
[กรอกแบบรับฟังความคิดเห็น](https://docs.google.com/forms/d/e/1FAIpQLSexample/viewform)`);

export const o06: ItemCases = {
  item: 'O6',
  blind: false, // The patterns for address, telephone, mail and map stand in the source, which was read before.
  derive: { period: false, district: false, layouts: false },
  cases: [
    ['good', 'three pages', [contact, board, feedback], 'abcdefg+'],
    ['good', 'one page with Messenger as Q&A and a map frame', [page('ติดต่อเรา', `
# ติดต่อเรา
ที่อยู่: ๒๐๑๔ ถ.ประชาสงเคราะห์ แขวงดินแดง เขตดินแดง กทม. ๑๐๔๐๐
โทร: ๐-๒๒๗๗-๔๒๕๕ โทรสาร: ๐-๒๒๗๕-๓๘๕๐
E-mail: saraban.huaikhwang@bangkok.go.th
((แผนที่ตั้งสำนักงานเขตห้วยขวาง))
[แผนที่](https://goo.gl/maps/example)
## ถาม-ตอบ ผ่านทาง Messenger
[พูดคุยสอบถามกับเจ้าหน้าที่](https://m.me/huaikhwangexample)
## ข้อเสนอแนะ ติชม
{{ข้อเสนอแนะของท่าน}}`)], 'abcdf+ e+? g~'],
    ['missing', 'no address', [drop(contact, 'เลขที่ 2014'), board, feedback], 'a- bcdefg+'],
    ['missing', 'no telephone', [drop(contact, 'โทรศัพท์'), board, feedback], 'a+ b- cdefg+'],
    ['missing', 'no e-mail', [drop(contact, 'ไปรษณีย์'), board, feedback], 'ab+ c- defg+'],
    ['missing', 'no map', [drop(contact, 'แผนที่'), board, feedback], 'abc+ d-? efg+'],
    ['missing', 'no questions and answers', [contact, feedback], 'abcd+ e- f+'],
    ['missing', 'no feedback channel', [contact, board], 'abcde+ f-'],
    ['missing', 'nobody named who replies', [contact, drop(swap(board, ' ตอบโดย ฝ่ายทะเบียน', ''), 'ผู้รับผิดชอบ'), feedback], 'abcdef+ g~'],
    ['wrong document', 'frequent questions without a way to ask', [contact, page('คำถามที่พบบ่อย', `
# คำถามที่พบบ่อย (FAQ)
การทำบัตรประจำตัวประชาชนครั้งแรกต้องทำเมื่ออายุเท่าใด
ต้องทำภายใน 60 วันนับแต่วันที่อายุครบ 7 ปีบริบูรณ์
การแจ้งย้ายที่อยู่ต้องแจ้งภายในกี่วัน
ต้องแจ้งภายใน 15 วันนับแต่วันที่ย้ายออก`), feedback], 'abcd+ e-? f+'],
    ['good', 'private mail address instead of the official one is still a mail address', [swap(contact, 'saraban.huaikhwang@bangkok.go.th', 'huaikhwang.office@gmail.com'), board, feedback], 'abcdefg+'],
    ['placeholder', 'only the footer carries the contact', [page('ติดต่อเรา', 'กำลังปรับปรุงหน้าเว็บไซต์ ขออภัยในความไม่สะดวก')], 'abcef-'],
  ],
};
