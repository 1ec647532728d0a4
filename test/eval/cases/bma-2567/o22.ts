import type { ItemCases } from '../../case.js';
import { blank, drop, dropColumn, page, pdf, renamed, scan, swap, word } from '../../document.js';

const measures = word('มาตรการยกระดับ ITA 2567.docx', `
# มาตรการในการยกระดับคุณธรรมและความโปร่งใสของสำนักงานเขตห้วยขวาง
# ประจำปีงบประมาณ พ.ศ. 2567
## ๑. ผลการวิเคราะห์การประเมิน ITA ปีงบประมาณ พ.ศ. 2566
ผลคะแนนรวม 97.80 คะแนน จุดที่ต้องพัฒนา คือ ตัวชี้วัดที่ 2 การใช้งบประมาณ (94.56) และตัวชี้วัดที่ 8 การปรับปรุงการทำงาน (94.51)
## ๒. มาตรการ
ตัวชี้วัด | ประเด็นที่ต้องยกระดับ | กิจกรรมที่จะดำเนินการ | วิธีการ | ผลผลิต | ระยะเวลาแล้วเสร็จ | ผู้รับผิดชอบ | การกำกับติดตามโดยผู้อำนวยการเขต
2 | บุคลากรไม่ทราบแผนการใช้งบประมาณ | เผยแพร่แผนการใช้จ่าย | แจ้งเวียนและติดประกาศ | ประกาศ 1 ฉบับ | ม.ค. 2567 | ฝ่ายการคลัง | ทุกเดือน
8 | ขั้นตอนบริการล่าช้า | ปรับผังจุดบริการ | จัดคิวอัตโนมัติ | จุดบริการ 1 จุด | มี.ค. 2567 | ฝ่ายทะเบียน | ทุกเดือน`);

const report = pdf('รายงานผลมาตรการ 2567.pdf', `
# รายงานผลการดำเนินงานตามมาตรการในการยกระดับคุณธรรมและความโปร่งใส
# สำนักงานเขตห้วยขวาง ปีงบประมาณ พ.ศ. 2567
กิจกรรม | ผลการดำเนินการตามมาตรการ | ภาพ
เผยแพร่แผนการใช้จ่าย | แจ้งเวียนแล้วเมื่อ 12 ม.ค. 2567 | (ภาพ 1)
ปรับผังจุดบริการ | แล้วเสร็จ 4 มี.ค. 2567 | (ภาพ 2)`);

const plan = pdf('แผนต่อต้านทุจริต 2567.pdf', `
# แผนปฏิบัติการต่อต้านการทุจริตและประพฤติมิชอบ ปีงบประมาณ พ.ศ. 2567 สำนักงานเขตห้วยขวาง
โครงการ | งบประมาณ | ระยะเวลา
อบรมดัชนีการรับรู้การทุจริต (CPI) | ไม่ใช้งบประมาณ | ก.พ. 67`);

export const o22: ItemCases = {
  item: 'O22',
  blind: true,
  derive: {},
  cases: [
    ['good', 'measures, report and plan', [measures, report, plan], 'abcdeg+ hi+'],
    ['good', 'measures and report', [measures, report], 'abcdeg+ hi~'],
    ['good', 'one page with Thai digits and other words', [page('การยกระดับคุณธรรมและความโปร่งใส', `
# มาตรการในการยกระดับคุณธรรมและความโปร่งใส สำนักงานเขตห้วยขวาง ปีงบประมาณ ๒๕๖๗
จากผลการประเมิน ITA ปีงบประมาณ ๒๕๖๖ พบข้อบกพร่องด้านการเปิดเผยข้อมูล (OIT) และด้านคุณภาพการดำเนินงาน (EIT)
มาตรการที่ ๑ จัดทำแบบตรวจการเปิดเผยข้อมูล ขั้นตอน ตรวจเว็บไซต์ทุกสัปดาห์ ระยะเวลา มกราคม - มีนาคม ๒๕๖๗ ผู้รับผิดชอบ ฝ่ายปกครอง กำกับติดตามโดยผู้อำนวยการเขตทุกเดือน
# รายงานผลการดำเนินงานตามมาตรการ ปีงบประมาณ ๒๕๖๗
ตรวจเว็บไซต์แล้ว ๑๒ ครั้ง ปรับปรุงลิงก์ที่เสีย ๘ ลิงก์`)], 'abcdeg+'],
    ['missing', 'no report', [measures], 'abcde+ g-'],
    ['missing', 'no measures', [report], 'a- c- g+'],
    ['missing', 'no analysis', [drop(dropColumn(measures, 'ประเด็น'), 'ผลการวิเคราะห์', 'ผลคะแนน'), report], 'a- bcdeg+'],
    ['missing', 'nobody responsible', [dropColumn(measures, 'ผู้รับผิดชอบ'), report], 'ab+ c- deg+'],
    ['missing', 'no time', [dropColumn(measures, 'ระยะเวลา'), report], 'abc+ d- eg+'],
    ['missing', 'no follow-up', [dropColumn(measures, 'กำกับ'), report], 'abcd+ e- g+'],
    ['wrong period', 'a copy of the year before', [renamed(swap(swap(measures, '2566', '2565'), '2567', '2566'), 'มาตรการ 2566.docx'), renamed(swap(report, '2567', '2566'), 'รายงาน 2566.pdf')], 'bcdeg-'],
    ['good', "the heading of the result misprints this year's number", [swap(measures, 'ผลการวิเคราะห์การประเมิน ITA ปีงบประมาณ พ.ศ. 2566', 'ผลการวิเคราะห์การประเมิน ITA ปีที่ผ่านมา พ.ศ. 2566'), report], 'abcdeg+'],
    ['wrong document', 'the anti-corruption plan only', [plan], 'aeg-'],
    ['template', 'form of measures not filled in', [blank(measures), report], 'c-? e-? g+'],
    ['unreadable', 'report as a scan', [measures, scan('รายงาน 2567.pdf')], 'abcde+ g?'],
    ['wrong district', 'of Wang Thonglang', [swap(measures, 'ห้วยขวาง', 'วังทองหลาง'), swap(report, 'ห้วยขวาง', 'วังทองหลาง')], 'abcdeg-'],
  ],
};
