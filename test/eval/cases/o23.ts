import type { ItemCases } from '../case.js';
import { drop, joined, page, pdf, renamed, scan, swap } from '../document.js';

const bribery = pdf('O23 ประกาศ Anti-Bribery 2566.pdf', `
# ประกาศสำนักงานเขตห้วยขวาง
# เรื่อง นโยบายต่อต้านการรับสินบน (Anti-Bribery Policy) ประจำปีงบประมาณ พ.ศ. 2566
เพื่อให้การปฏิบัติราชการเป็นไปด้วยความโปร่งใส สำนักงานเขตห้วยขวางจึงกำหนดให้ผู้บริหารและเจ้าหน้าที่ทุกคนไม่เรียก ไม่รับ และไม่ยอมจะรับสินบนไม่ว่ากรณีใด ทั้งก่อน ขณะ และหลังการปฏิบัติหน้าที่
แนวทางปฏิบัติ: ห้ามรับเงินหรือประโยชน์อื่นใดที่เกี่ยวข้องกับการปฏิบัติหน้าที่
ประกาศ ณ วันที่ 21 ธันวาคม พ.ศ. 2565
(นายตัวอย่าง ทดสอบ)
ผู้อำนวยการเขตห้วยขวาง`);

const gift = pdf('O23 ประกาศ No Gift Policy 2566.pdf', `
# ประกาศสำนักงานเขตห้วยขวาง
# เรื่อง นโยบายไม่รับของขวัญและของกำนัลทุกชนิดจากการปฏิบัติหน้าที่ (No Gift Policy)
ผู้บริหาร ข้าราชการ และลูกจ้างทุกคนของสำนักงานเขตห้วยขวาง งดรับของขวัญและของกำนัลทุกชนิดจากการปฏิบัติหน้าที่ ประจำปีงบประมาณ พ.ศ. 2566
ประกาศ ณ วันที่ 21 ธันวาคม พ.ศ. 2565
(นายตัวอย่าง ทดสอบ)
ผู้อำนวยการเขตห้วยขวาง`);

export const o23: ItemCases = {
  item: 'O23',
  blind: false, // The words of the rule for signatures stand in the source, which was read before.
  derive: {},
  cases: [
    ['good', 'two announcements', [bribery, gift], 'abcd+ ef+'],
    ['good', 'one announcement of both policies with Thai digits', [pdf('O23 ประกาศเจตนารมณ์ 2566.pdf', `
# ประกาศสำนักงานเขตห้วยขวาง
# เรื่อง นโยบายต่อต้านการรับสินบน และนโยบายงดรับของขวัญและของกำนัลทุกชนิด (No Gift Policy) จากการปฏิบัติหน้าที่
ประจำปีงบประมาณ พ.ศ. ๒๕๖๖
บุคลากรทุกคนต้องไม่เรียกรับสินบน และงดให้ งดรับของขวัญทุกชนิด
ประกาศ ณ วันที่ ๕ มกราคม พ.ศ. ๒๕๖๖
นางสาวสมมติ นามปลอม
ผู้อำนวยการเขตห้วยขวาง`)], 'abcd+'],
    ['good', 'page with the text of both', [page('นโยบายต่อต้านการรับสินบนและ No Gift Policy', `
# ประกาศสำนักงานเขตห้วยขวาง เรื่อง นโยบายต่อต้านการรับสินบน (Anti-Bribery Policy)
ห้ามเจ้าหน้าที่ทุกคนรับสินบน ประกาศ ณ วันที่ 10 มกราคม 2566
(นายตัวอย่าง ทดสอบ) ผู้อำนวยการเขตห้วยขวาง
# ประกาศสำนักงานเขตห้วยขวาง เรื่อง No Gift Policy ปีงบประมาณ 2566
ไม่รับของขวัญและของกำนัลทุกชนิด ประกาศ ณ วันที่ 10 มกราคม 2566
(นายตัวอย่าง ทดสอบ) ผู้อำนวยการเขตห้วยขวาง`)], 'abcd+'],
    ['good', 'acting director signs', [bribery, gift].map((one) => swap(one, 'ผู้อำนวยการเขตห้วยขวาง', 'ผู้ช่วยผู้อำนวยการเขต รักษาราชการแทนผู้อำนวยการเขตห้วยขวาง')), 'abd+ c+?'],
    ['missing', 'no anti-bribery', [gift], 'a- bcd+'],
    ['missing', 'no gift policy', [bribery], 'a+ b- d+'],
    ['missing', 'nobody signed', [drop(bribery, 'นายตัวอย่าง', 'ผู้อำนวยการเขตห้วยขวาง'), drop(gift, 'นายตัวอย่าง', 'ผู้อำนวยการเขตห้วยขวาง')], 'ab+ c- d+'],
    ['missing', 'one of two is signed', [bribery, drop(gift, 'นายตัวอย่าง', 'ผู้อำนวยการเขตห้วยขวาง', 'ประกาศ ณ')], 'ab+ c-~?'],
    ['wrong document', "the Governor's announcement", [bribery, gift].map((one) => swap(swap(one, 'สำนักงานเขตห้วยขวาง', 'กรุงเทพมหานคร'), 'ผู้อำนวยการเขตห้วยขวาง', 'ผู้ว่าราชการกรุงเทพมหานคร')), 'c-'],
    ['wrong period', 'of FY2564', [bribery, gift].map((one) => renamed(swap(swap(one, '2566', '2564'), '2565', '2563'), one.name.replace('2566', '2564'))), 'abd-'],
    ['wrong period', 'of FY2565, dated December 2564', [bribery, gift].map((one) => renamed(swap(swap(one, '2565', '2564'), '2566', '2565'), one.name.replace('2566', '2565'))), 'abd-'],
    ['wrong district', 'of Bang Rak', [bribery, gift].map((one) => swap(one, 'ห้วยขวาง', 'บางรัก')), 'abc-'],
    ['unreadable', 'both as scans', [scan('O23 anti-bribery.pdf'), scan('O23 no gift.pdf')], 'abcd?'],
    ['wrong document', 'news that a policy was announced', [page('ข่าว', `
# สำนักงานเขตห้วยขวางร่วมประกาศเจตนารมณ์
วันที่ 9 ธันวาคม 2565 คณะผู้บริหารและเจ้าหน้าที่ร่วมกิจกรรมวันต่อต้านคอร์รัปชันสากล ณ ห้องประชุม ชั้น 4`)], 'c-? b-'],
    ['template', 'draft with dots in place of day and name', [bribery, gift].map((one) => swap(swap(swap(one, '21 ธันวาคม พ.ศ. 2565', '........ เดือน .................... พ.ศ. ........'), '(นายตัวอย่าง ทดสอบ)', '(........................................)'), 'ประจำปีงบประมาณ พ.ศ. 2566', 'ประจำปีงบประมาณ พ.ศ. ........')).map((one) => renamed(one, one.name.replace(' 2566', ''))), 'c-? d-?'],
    ['good', 'both in one PDF behind one another', [joined(renamed(bribery, 'O23 ประกาศ 2566.pdf'), gift)], 'abcd+'],
  ],
};
