import type { ItemCases } from '../case.js';
import { blank, dropColumn, page, pdf, renamed, scan, sheet, swap } from '../document.js';

const channel = page('ช่องทางแจ้งเรื่องร้องเรียนการทุจริต', `
# ช่องทางแจ้งเรื่องร้องเรียนการทุจริตและประพฤติมิชอบของเจ้าหน้าที่สำนักงานเขตห้วยขวาง
ท่านสามารถแจ้งเบาะแสการทุจริตได้ที่แบบฟอร์มนี้ ข้อมูลของท่านจะถูกเก็บเป็นความลับ
{{ชื่อผู้ร้องเรียน, รายละเอียดการทุจริต}}
## ขั้นตอนการดำเนินการ
1. รับเรื่อง (ฝ่ายปกครอง) ภายใน 1 วันทำการ
2. ตรวจสอบข้อเท็จจริง ภายใน 15 วัน
3. แจ้งผลให้ผู้ร้องทราบ`);

const statistics = sheet('O22 สถิติร้องเรียนทุจริต ต.ค.65-มี.ค.66.xlsx', `
สถิติเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ สำนักงานเขตห้วยขวาง ปีงบประมาณ พ.ศ. 2566
เดือน | รับเรื่องร้องเรียน | แล้วเสร็จ | อยู่ระหว่างดำเนินการ
ต.ค. 65 | 1 | 1 | 0
พ.ย. 65 | 0 | 0 | 0
ธ.ค. 65 | 2 | 1 | 1
ม.ค. 66 | 0 | 0 | 0
ก.พ. 66 | 1 | 0 | 1
มี.ค. 66 | 0 | 0 | 0
รวม | 4 | 2 | 2`);

export const o22: ItemCases = {
  item: 'O22',
  blind: false, // The figure words of this rule stand in its source, which was read before.
  derive: {},
  cases: [
    ['good', 'channel page and statistics', [channel, statistics], 'ac+ b+? defg+ h.+'],
    ['good', 'no complaints in six months, said so on the page', [channel, page('สถิติเรื่องร้องเรียน', `
# สถิติเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ ประจำปีงบประมาณ พ.ศ. 2566
รอบ 6 เดือน (1 ตุลาคม 2565 - 31 มีนาคม 2566) สำนักงานเขตห้วยขวางไม่มีเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ`)], 'defgh+'],
    ['good', 'zeros in every cell', [channel, { ...statistics, text: statistics.text.replaceAll(/\| [124](?= |$)/gm, '| 0') }], 'defgh+'],
    ['good', 'figures in running text', [channel, page('รายงานเรื่องร้องเรียน', `
# รายงานเรื่องร้องเรียนการทุจริต ประจำปีงบประมาณ พ.ศ. 2566
ระหว่างวันที่ 1 ตุลาคม 2565 ถึง 31 มีนาคม 2566 มีเรื่องร้องเรียนการทุจริตทั้งหมด 3 เรื่อง ดำเนินการแล้วเสร็จ 2 เรื่อง อยู่ระหว่างดำเนินการ 1 เรื่อง`)], 'defg+'],
    ['missing', 'no statistics', [channel], 'a+ defg-'],
    ['missing', 'no channel', [statistics], 'a- defg+'],
    ['missing', 'no column of pending', [channel, dropColumn(statistics, 'ระหว่าง')], 'de+ f-'],
    ['missing', 'no column of finished', [channel, dropColumn(statistics, 'แล้วเสร็จ')], 'd+ e- f+'],
    ['template', 'table left blank', [channel, { ...blank(statistics, 'รับเรื่อง', 'แล้วเสร็จ', 'ระหว่าง') }], 'def-'],
    ['wrong period', 'figures of the year before', [channel, renamed(swap(swap(swap(statistics, '2566', '2565'), ' 65', ' 64'), ' 66', ' 65'), 'O22 สถิติ 2565.xlsx')], 'a+ defg-'],
    ['missing', 'three months only', [channel, sheet('O22 สถิติ ไตรมาส 1.xlsx', `
สถิติเรื่องร้องเรียนการทุจริต สำนักงานเขตห้วยขวาง ไตรมาสที่ 1 ปีงบประมาณ 2566
เดือน | จำนวนเรื่อง | แล้วเสร็จ | อยู่ระหว่างดำเนินการ
ต.ค. 65 | 0 | 0 | 0
พ.ย. 65 | 0 | 0 | 0
ธ.ค. 65 | 0 | 0 | 0`)], 'def+ g-'],
    ['wrong document', 'general complaints by Traffy Fondue only', [channel, sheet('สถิติ Traffy Fondue 2566.xlsx', `
สถิติเรื่องร้องทุกข์ผ่าน Traffy Fondue สำนักงานเขตห้วยขวาง ต.ค. 65 - มี.ค. 66
ประเภท | จำนวนเรื่อง | แก้ไขแล้วเสร็จ | อยู่ระหว่างดำเนินการ
ถนนชำรุด | 320 | 300 | 20
น้ำท่วม | 88 | 80 | 8`)], 'a+ d-? e-? f-?'],
    ['wrong document', 'channel for general complaints only', [page('ร้องเรียนร้องทุกข์', `
# แจ้งเรื่องร้องเรียน/ร้องทุกข์ทั่วไป
แจ้งเหตุเดือดร้อนรำคาญ ถนนชำรุด ไฟฟ้าดับ ขยะตกค้าง ได้ที่ Traffy Fondue หรือสายด่วน กทม. 1555
[แจ้งผ่าน Traffy Fondue](https://www.traffy.in.th)`), statistics], 'a- b-? defg+'],
    ['unreadable', 'statistics as a scan', [channel, scan('O22 สถิติ.pdf')], 'a+ defg?'],
    ['wrong district', 'statistics of Khan Na Yao', [channel, swap(statistics, 'ห้วยขวาง', 'คันนายาว')], 'a+ defg-'],
    ['good', 'PDF with Thai digits and words in another order', [channel, pdf('O22 สถิติ 2566.pdf', `
# สรุปสถิติการร้องเรียนเรื่องทุจริตของสำนักงานเขตห้วยขวาง
# ปีงบประมาณ พ.ศ. ๒๕๖๖ รอบหกเดือนแรก (ตุลาคม ๒๕๖๕ - มีนาคม ๒๕๖๖)
ช่องทาง | จำนวนเรื่องร้องเรียนทั้งหมด | ดำเนินการเสร็จสิ้น | ยังไม่แล้วเสร็จ
เว็บไซต์ | ๒ | ๑ | ๑
หนังสือ | ๐ | ๐ | ๐
รวม | ๒ | ๑ | ๑`)], 'defg+'],
    ['placeholder', 'statistics page under construction', [channel, page('สถิติเรื่องร้องเรียน', `
# สถิติเรื่องร้องเรียนการทุจริต
อยู่ระหว่างรวบรวมข้อมูล`)], 'a+ defg-'],
  ],
};
