import type { ItemCases } from '../case.js';
import { drop, page, pdf, scan, swap } from '../document.js';

const activities = page('การมีส่วนร่วมของผู้อำนวยการเขต', `
# การมีส่วนร่วมของผู้อำนวยการเขตในการส่งเสริมคุณธรรมและความโปร่งใส
9 ธันวาคม 2565 ผู้อำนวยการเขตห้วยขวาง เป็นประธานกิจกรรมวันต่อต้านคอร์รัปชันสากล
((ภาพกิจกรรม))
18 มกราคม 2566 ผู้อำนวยการเขตห้วยขวาง ประชุมคณะทำงานขับเคลื่อน ITA ครั้งที่ 1/2566
((ภาพกิจกรรม))
คำสั่งสำนักงานเขตห้วยขวางที่ 12/2566 เรื่อง แต่งตั้งคณะทำงานขับเคลื่อนการประเมินคุณธรรมและความโปร่งใส (ITA)`);

export const o24: ItemCases = {
  item: 'O24',
  blind: true,
  derive: { layouts: true },
  cases: [
    ['good', 'page of activities', [activities], 'abcd+'],
    ['good', 'minutes of one meeting as PDF', [pdf('O24 ประชุม ITA.pdf', `
# สรุปการประชุมขับเคลื่อนการประเมินคุณธรรมและความโปร่งใส (ITA) สำนักงานเขตห้วยขวาง
วันศุกร์ที่ ๑๗ กุมภาพันธ์ ๒๕๖๖ เวลา ๑๐.๐๐ น.
ผู้อำนวยการเขตห้วยขวางเป็นประธานการประชุม กำชับให้ทุกฝ่ายเปิดเผยข้อมูลตามตัวชี้วัด OIT ให้ครบถ้วน`)], 'ab+'],
    ['wrong period', 'activities of two years before', [swap(swap(activities, '2566', '2564'), '2565', '2563')], 'ab-'],
    ['wrong document', 'sports day', [page('กิจกรรม', `
# กีฬาสัมพันธ์สำนักงานเขต
20 มกราคม 2566 ผู้อำนวยการเขตห้วยขวาง ร่วมเปิดการแข่งขันกีฬาสีประจำปีของข้าราชการและลูกจ้าง`)], 'a-?'],
    ['wrong document', "the Governor's activity without the director", [page('กิจกรรม', `
# ผู้ว่าราชการกรุงเทพมหานครประกาศเจตนารมณ์ต่อต้านการทุจริต
9 ธันวาคม 2565 ผู้ว่าราชการกรุงเทพมหานครนำหัวหน้าหน่วยงานประกาศเจตนารมณ์ ณ ศาลาว่าการกรุงเทพมหานคร`)], 'a-?'],
    ['missing', 'no date', [drop(swap(activities, /\d+ (?:ธันวาคม|มกราคม) 256\d |ครั้งที่ 1\/2566/, ''), 'คำสั่ง')], 'a+? b-?'],
    ['unreadable', 'scan', [scan('O24.pdf')], 'ab?'],
    ['placeholder', 'empty page', [page('การมีส่วนร่วมของผู้อำนวยการเขต', 'ไม่พบข้อมูล')], 'ab-'],
    ['wrong district', 'director of Min Buri', [swap(activities, 'ห้วยขวาง', 'มีนบุรี')], 'a-'],
    ['missing', 'no order of the working group', [{ ...activities, text: activities.text.split('\n').filter((line) => !line.startsWith('คำสั่ง')).join('\n') }], 'ab+ c~'],
  ],
};
