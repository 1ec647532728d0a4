import type { ItemCases } from '../case.js';
import { blank, older, page, pdf, scan, sheet } from '../document.js';

const students = sheet('O5 จำนวนนักเรียน 2566.xlsx', `
ข้อมูลโรงเรียนสังกัดกรุงเทพมหานคร สำนักงานเขตห้วยขวาง ปีการศึกษา 2565
ที่ | ชื่อโรงเรียน | อนุบาล | ประถมศึกษา | มัธยมศึกษา | รวมนักเรียน
1 | โรงเรียนวัดตัวอย่าง | 120 | 512 | 0 | 632
2 | โรงเรียนสมมติวิทยา | 88 | 430 | 201 | 719
3 | โรงเรียนบ้านทดลอง | 60 | 251 | 0 | 311`);

const teachers = sheet('O5 ครูและบุคลากร 2566.xlsx', `
จำนวนข้าราชการครูและบุคลากรทางการศึกษา ปีงบประมาณ 2566
ที่ | ชื่อโรงเรียน | ข้าราชการครู | ลูกจ้าง | รวม
1 | โรงเรียนวัดตัวอย่าง | 34 | 6 | 40
2 | โรงเรียนสมมติวิทยา | 41 | 7 | 48`);

const money = sheet('O5 เงินนอกงบประมาณ 2566.xlsx', `
รายงานเงินนอกงบประมาณของโรงเรียนในสังกัด ประจำปีงบประมาณ 2566
ที่ | โรงเรียน | เงินบำรุงการศึกษา (บาท) | เงินอุดหนุนรายหัว (บาท) | รวม (บาท)
1 | วัดตัวอย่าง | 152,300.50 | 980,400.00 | 1,132,700.50
2 | สมมติวิทยา | 98,000.00 | 1,120,000.00 | 1,218,000.00`);

const gifts = pdf('O5 รับบริจาค 2566.pdf', `
# บัญชีการรับบริจาคเงินและสิ่งของของโรงเรียน ปีงบประมาณ พ.ศ. 2566
วันที่ | โรงเรียน | ผู้บริจาค | รายการ | มูลค่า (บาท)
12 ธ.ค. 65 | วัดตัวอย่าง | ชมรมศิษย์เก่า | คอมพิวเตอร์ 2 เครื่อง | 38,000
9 ก.พ. 66 | สมมติวิทยา | วัดตัวอย่าง | ทุนอาหารกลางวัน | 20,000`);

const all = [students, teachers, money, gifts];

export const o05: ItemCases = {
  item: 'O5',
  blind: false, // The pattern for names of schools stands in the source, which was read before.
  derive: {},
  cases: [
    ['good', 'four files', all, 'abcde+'],
    ['good', 'one page with tables, no donations said so', [page('ข้อมูลโรงเรียนในสังกัด', `
# ข้อมูลโรงเรียนในสังกัดกรุงเทพมหานคร พื้นที่เขตห้วยขวาง ประจำปี 2566
## นักเรียนและครู
โรงเรียน | จำนวนนักเรียน (คน) | จำนวนครู (คน)
โรงเรียนวัดตัวอย่าง | 632 | 34
โรงเรียนสมมติวิทยา | 719 | 41
## เงินนอกงบประมาณ
โรงเรียน | เงินนอกงบประมาณคงเหลือ (บาท)
โรงเรียนวัดตัวอย่าง | 1,132,700.50
โรงเรียนสมมติวิทยา | 1,218,000.00
## การรับบริจาค
ในปีงบประมาณ พ.ศ. 2566 ไม่มีการรับบริจาคเงินหรือสิ่งของ`)], 'abcde+'],
    ['good', 'one workbook, a sheet for each table', [sheet('O5 ข้อมูลโรงเรียน 2566.xlsx', all.map((one) => one.text.replaceAll('# ', '')).join('\n---\n'))], 'abcde+'],
    ['missing', 'no students', [teachers, money, gifts], 'b- cde+'],
    ['missing', 'no teachers', [students, money, gifts], 'ab+ c- de+'],
    ['missing', 'no off-budget money', [students, teachers, gifts], 'abc+ d- e+'],
    ['missing', 'no donations', [students, teachers, money], 'abcd+ e-'],
    ['template', 'student table not filled in', [blank(students, 'อนุบาล', 'ประถม', 'มัธยม', 'รวม'), teachers, money, gifts], 'b- cde+'],
    ['template', 'off-budget table not filled in', [students, teachers, blank(money, 'บาท'), gifts], 'abc+ d- e+'],
    ['wrong period', 'donations of two years before', [students, teachers, money, older(gifts, 2)], 'abcd+ e-'],
    ['wrong document', 'directory of private schools', [page('โรงเรียนเอกชน', `
# รายชื่อโรงเรียนเอกชนในพื้นที่ ปี 2566
โรงเรียนเอกชนที่ได้รับอนุญาตจากสำนักงานคณะกรรมการส่งเสริมการศึกษาเอกชน
สอบถามข้อมูลเพิ่มเติมได้ที่สำนักงานคณะกรรมการส่งเสริมการศึกษาเอกชนโดยตรง`)], 'bcde-'],
    ['unreadable', 'teachers as a scan', [students, scan('O5 ครู 2566.pdf'), money, gifts], 'ab+ c? de+'],
    ['wrong district', 'tables of Din Daeng', all.map((one) => ({ ...one, text: `สำนักงานเขตดินแดง\n${one.text.replaceAll('ห้วยขวาง', 'ดินแดง')}` })), 'abcde-'],
  ],
};
