import type { ItemCases } from '../../case.js';
import { drop, page, pdf, scan, swap, word } from '../../document.js';

const SECTIONS = ['ปกครอง', 'ทะเบียน', 'โยธา', 'สิ่งแวดล้อมและสุขาภิบาล', 'รายได้', 'รักษาความสะอาดและสวนสาธารณะ', 'การศึกษา', 'การคลัง', 'เทศกิจ', 'พัฒนาชุมชนและสวัสดิการสังคม'];

const structure = page('โครงสร้างหน่วยงาน', `
# แผนผังโครงสร้างการแบ่งส่วนราชการ สำนักงานเขตห้วยขวาง
ผู้อำนวยการเขต
${SECTIONS.map((one) => `ฝ่าย${one}`).join('\n')}`);
const powers = pdf('อำนาจหน้าที่.pdf', `
# อำนาจหน้าที่ของสำนักงานเขตห้วยขวาง
สำนักงานเขตมีหน้าที่และอำนาจในการปกครองท้องที่ ดูแลทางบกทางน้ำ การสาธารณสุข การทะเบียน และการจัดเก็บรายได้ภายในพื้นที่เขต ตามพระราชบัญญัติระเบียบบริหารราชการกรุงเทพมหานคร พ.ศ. 2528`);

const executives = page('ผู้บริหาร', `
# ข้อมูลผู้บริหารสำนักงานเขตห้วยขวาง
((รูปถ่ายผู้บริหาร))
นางตัวอย่าง ทดสอบ
ผู้อำนวยการเขตห้วยขวาง
โทร. 0 2276 7001 อีเมล director.hk@bangkok.go.th
((รูปถ่ายผู้บริหาร))
นายสมมติ ทดสอบ
ผู้ช่วยผู้อำนวยการเขตห้วยขวาง
โทร. 0 2276 7002`);

const contact = page('ข้อมูลการติดต่อ', `
# ข้อมูลการติดต่อหน่วยงาน
ที่อยู่ 2014 ถ.ประชาสงเคราะห์ แขวงดินแดง เขตดินแดง กทม. 10400
หมายเลขโทรศัพท์ 0 2276 7090
ที่อยู่ไปรษณีย์อิเล็กทรอนิกส์ saraban_huaikhwang@bangkok.go.th
[แผนที่ตั้งหน่วยงาน](https://maps.app.goo.gl/abc)
## ช่องทางสอบถาม (Q&A)
[สอบถามผ่าน Facebook Messenger](https://m.me/huaikhwangtest)
ประชาชนส่งข้อความและได้รับคำตอบจากเจ้าหน้าที่ภายใน 1 วันทำการ
[Facebook](https://www.facebook.com/huaikhwangtest)`);

const news = page('ข่าวประชาสัมพันธ์', `
# ข่าวประชาสัมพันธ์
18 เมษายน 2568 สำนักงานเขตห้วยขวางลงพื้นที่ตรวจความพร้อมจุดบริการประชาชนช่วงสงกรานต์
2 มีนาคม 2568 เปิดให้บริการศูนย์ราชการสะดวก (GECC)
14 ธันวาคม 2567 กิจกรรมจิตอาสาพัฒนาคลองลาดพร้าว`);

const strategy = pdf('แผนพัฒนาเขต 2566-2570.pdf', `
# แผนพัฒนาสำนักงานเขตห้วยขวาง พ.ศ. 2566 - 2570
ยุทธศาสตร์ | เป้าหมาย | ตัวชี้วัด
ยุทธศาสตร์ที่ 1 เมืองปลอดภัย | ลดจุดเสี่ยงภัย | จำนวนจุดเสี่ยงที่ได้รับการแก้ไข
ยุทธศาสตร์ที่ 2 สิ่งแวดล้อมดี | เพิ่มพื้นที่สีเขียว | พื้นที่สีเขียวต่อคน (ตร.ม.)`);

export const basic: ItemCases[] = [
  { item: 'O1', blind: true, derive: { period: false, district: false }, cases: [
    ['good', 'chart and duties', [structure, powers], 'abc+'],
    ['good', 'both in one Word file with Thai digits', [word('โครงสร้าง.docx', `
# ๑. โครงสร้างส่วนราชการ
สำนักงานเขตห้วยขวางแบ่งส่วนราชการเป็น ๑๐ ฝ่าย ดังนี้ ${SECTIONS.map((one) => `ฝ่าย${one}`).join(' ')}
# ๒. หน้าที่และอำนาจ
สำนักงานเขตมีหน้าที่และอำนาจดำเนินการในพื้นที่เขตตามที่กฎหมายกำหนด เช่น งานทะเบียน งานโยธา งานเทศกิจ`)], 'abc+'],
    ['missing', 'no chart', [powers], 'a-? c+'],
    ['missing', 'no duties', [structure], 'ab+ c-'],
    ['unreadable', 'chart as a picture', [scan('โครงสร้าง.pdf'), powers], 'a? c+'],
    ['wrong document', 'a whole law', [structure, pdf('พรบ.pdf', `
# พระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. 2540
มาตรา 1 พระราชบัญญัตินี้เรียกว่า พระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. 2540
มาตรา 2 ให้ใช้บังคับเมื่อพ้นกำหนดเก้าสิบวัน`)], 'a+ c-'],
  ] },
  { item: 'O2', blind: true, derive: { period: false, district: false }, cases: [
    ['good', 'page with photographs', [executives], 'a+ b+?~'],
    ['good', 'table as PDF', [pdf('ทำเนียบ.pdf', `
# ทำเนียบผู้บริหาร สำนักงานเขตห้วยขวาง
ชื่อ-สกุล | ตำแหน่ง | โทรศัพท์
นางตัวอย่าง ทดสอบ | ผู้อำนวยการเขต | ๐-๒๒๗๖-๗๐๐๑
นายสมมติ ทดสอบ | ผู้ช่วยผู้อำนวยการเขต | ๐-๒๒๗๖-๗๐๐๒`)], 'a+'],
    ['missing', 'no way to reach them', [swap(executives, /โทร\. .*/, '')], 'a-~?'],
    ['missing', 'no head', [{ ...executives, text: executives.text.split('\n').filter((line) => !/ตัวอย่าง|^ผู้อำนวยการเขต|7001/.test(line)).join('\n') }], 'a-?'],
    ['wrong document', 'news', [news], 'a-'],
    ['wrong district', 'of Bang Na', [swap(executives, 'ห้วยขวาง', 'บางนา')], 'a-'],
  ] },
  { item: 'O3', blind: true, derive: { period: false, district: false, layouts: false }, cases: [
    ['good', 'one page', [contact], 'abcde+ f+'],
    ['missing', 'no address', [drop(contact, 'ที่อยู่ 2014')], 'a- bcd+'],
    ['missing', 'no telephone', [drop(contact, 'โทรศัพท์')], 'a+ b- cd+'],
    ['missing', 'no mail', [drop(contact, 'อิเล็กทรอนิกส์')], 'ab+ c- d+'],
    ['missing', 'no map', [drop(contact, 'แผนที่')], 'abc+ d-?'],
    ['missing', 'no questions', [drop(contact, 'Q&A', 'Messenger', 'ประชาชนส่ง')], 'abcd+ e-'],
    ['missing', 'no social network', [drop(contact, '[Facebook](')], 'abcde+ f~+'],
  ] },
  { item: 'O4', blind: true, derive: { layouts: false, district: false }, cases: [
    ['good', 'dated list', [news], 'a+'],
    ['good', 'short dates', [page('ข่าวกิจกรรม', `
# ข่าวกิจกรรมของหน่วยงาน
๑๐ เม.ย. ๖๘ สนข.ห้วยขวาง จัดกิจกรรมรดน้ำขอพรผู้สูงอายุ
๗ ก.พ. ๖๘ สนข.ห้วยขวาง ออกหน่วยบริการเคลื่อนที่`)], 'a+'],
    ['wrong period', 'news of FY2566', [swap(swap(news, '2568', '2566'), '2567', '2565')], 'a-'],
    ['placeholder', 'empty', [page('ข่าวประชาสัมพันธ์', 'ไม่พบข่าว')], 'a-'],
    ['wrong document', 'contact', [contact], 'a-'],
  ] },
  { item: 'O5', blind: true, derive: {}, cases: [
    ['good', 'plan of five years', [strategy], 'ab+'],
    ['wrong period', 'plan of the phase before', [{ ...swap(strategy, '2566 - 2570', '2561 - 2565'), name: 'แผนพัฒนาเขต 2561-2565.pdf' }], 'a~'],
    ['wrong document', 'plan of one year', [pdf('แผนปฏิบัติการ 2568.pdf', `
# แผนปฏิบัติการประจำปีงบประมาณ พ.ศ. 2568 สำนักงานเขตห้วยขวาง
โครงการถนนสะอาด งบประมาณ 150,000 บาท`)], 'a~'],
    ['missing', 'title only', [drop(strategy, ' | ')], 'b~'],
  ] },
];
