import type { ItemCases } from '../../case.js';
import { dropColumn, older, page, pdf, renamed, scan, sheet, swap, type Doc } from '../../document.js';

const MONTHS = [['ตุลาคม', '2566', 'ต.ค.'], ['พฤศจิกายน', '2566', 'พ.ย.'], ['ธันวาคม', '2566', 'ธ.ค.'], ['มกราคม', '2567', 'ม.ค.'], ['กุมภาพันธ์', '2567', 'ก.พ.'], ['มีนาคม', '2567', 'มี.ค.']] as const;

const HEAD = 'ที่ | งานที่จัดซื้อหรือจัดจ้าง | วงเงินที่จะซื้อหรือจ้าง | ราคากลาง | วิธีซื้อหรือจ้าง | รายชื่อผู้เสนอราคา | ราคาที่เสนอ | ผู้ได้รับการคัดเลือก | ราคาที่ตกลงซื้อหรือจ้าง | เหตุผลที่คัดเลือกโดยสรุป | เลขที่สัญญา/ข้อตกลง | วันที่ของสัญญา/ข้อตกลง';

const summaries: Doc[] = MONTHS.map(([name, year, short], index) => sheet(`SKR1_${index + 1}.xlsx`, `
แบบ สขร.1
สรุปผลการดำเนินการจัดซื้อจัดจ้างในรอบเดือน ${name} ${year}
สำนักงานเขตห้วยขวาง
${HEAD}
1 | จ้างเหมาซ่อมรถบรรทุกขยะ ทะเบียน ตย-${index + 101} | 65,400.00 | 65,400.00 | เฉพาะเจาะจง | อู่ตัวอย่างการช่าง | 64,900.00 | อู่ตัวอย่างการช่าง | 64,900.00 | เสนอราคาเหมาะสมและไม่เกินวงเงิน | ${41 + index}/${year} | 9 ${short} ${year}
2 | ซื้อน้ำยาทำความสะอาด | 12,000.00 | 12,000.00 | เฉพาะเจาะจง | ร้านทดลองพาณิชย์ | 11,770.00 | ร้านทดลองพาณิชย์ | 11,770.00 | ราคาต่ำสุด | ${61 + index}/${year} | 20 ${short} ${year}`));

const announcements = page('ประกาศจัดซื้อจัดจ้าง', `
# ประกาศต่าง ๆ เกี่ยวกับการจัดซื้อจัดจ้าง สำนักงานเขตห้วยขวาง
วันที่ลงประกาศ | ชื่อเรื่อง
3 พ.ย. 2566 | ประกาศแผนการจัดซื้อจัดจ้าง โครงการปรับปรุงซอยสุทธิพร 2
15 ธ.ค. 2566 | ประกาศประกวดราคาอิเล็กทรอนิกส์ (e-bidding) จ้างก่อสร้างเขื่อนคลองลาดพร้าว
29 ม.ค. 2567 | ประกาศผู้ชนะการเสนอราคา จ้างก่อสร้างเขื่อนคลองลาดพร้าว
[ประกาศเผยแพร่กรณีไม่ผ่านระบบ e-GP](https://webportal.bangkok.go.th/huaikhwang/page/sub/31000)`);

const without = (month: number): Doc[] => summaries.filter((_doc, index) => index !== month);

export const o15: ItemCases = {
  item: 'O15',
  blind: true,
  derive: { district: false },
  cases: [
    ['good', 'a page of announcements and six workbooks', [announcements, ...summaries], 'abc+ def+ g.+'],
    ['good', 'announcements as PDF, summaries as one workbook', [pdf('ประกาศผู้ชนะ ม.ค. 67.pdf', `
# ประกาศสำนักงานเขตห้วยขวาง
# เรื่อง ประกาศผู้ชนะการเสนอราคา จ้างเหมาดูแลระบบคอมพิวเตอร์ โดยวิธีเฉพาะเจาะจง
ตามที่สำนักงานเขตห้วยขวางได้มีหนังสือเชิญชวน ผู้ได้รับการคัดเลือก ได้แก่ บริษัท ทดลองระบบ จำกัด เสนอราคา 180,000 บาท
ประกาศ ณ วันที่ 17 มกราคม พ.ศ. 2567`), sheet('สขร1 ปีงบประมาณ 2567.xlsx', summaries.map((one) => one.text).join('\n---\n'))], 'ab+ def+'],
    ['good', 'summaries as PDF with Thai digits', [announcements, ...summaries.map((one) => pdf(one.name.replace('xlsx', 'pdf'), one.text.replaceAll(/\d/g, (digit) => '๐๑๒๓๔๕๖๗๘๙'[Number(digit)] ?? '')))], 'ab+ def+'],
    ['good', 'a month without purchases, said so', [announcements, ...without(4), page('สรุปผล ก.พ. 67', `
# สรุปผลการดำเนินการจัดซื้อจัดจ้างในรอบเดือนกุมภาพันธ์ 2567 สำนักงานเขตห้วยขวาง
ไม่มีการจัดซื้อจัดจ้างในเดือนนี้`)], 'ab+ dg+ ef+'],
    ['missing', 'summaries without announcements', summaries, 'ab- def+'],
    ['missing', 'announcements without summaries', [announcements], 'ab+ de-'],
    ['missing', 'December is missing', [announcements, ...without(2)], 'ab+ d- ef+'],
    ['missing', 'no offered price', [announcements, ...summaries.map((one) => dropColumn(one, 'ราคาที่เสนอ'))], 'ab+ d+ f-'],
    ['missing', 'one agreed price blank', [announcements, ...without(0), swap(summaries[0] as Doc, 'ร้านทดลองพาณิชย์ | 11,770.00 | ราคาต่ำสุด', 'ร้านทดลองพาณิชย์ |  | ราคาต่ำสุด')], 'abde+ f-'],
    ['missing', 'no reasons', [announcements, ...summaries.map((one) => dropColumn(one, 'เหตุผล'))], 'abd+ e- f+'],
    ['wrong period', 'announcements of FY2565', [swap(swap(announcements, '2566', '2564'), '2567', '2565'), ...summaries], 'b- def+'],
    ['wrong period', 'summaries of FY2566', [announcements, ...summaries.map((one) => older(one, 1))], 'ab+ d-'],
    ['wrong document', 'job announcements', [page('ประกาศ', `
# ประกาศสำนักงานเขตห้วยขวาง
10 ม.ค. 2567 ประกาศรับสมัครลูกจ้างชั่วคราว ตำแหน่งพนักงานสวนสาธารณะ
22 ก.พ. 2567 ประกาศรายชื่อผู้มีสิทธิสอบ`), ...summaries], 'a- def+'],
    ['wrong document', 'progress of contracts in place of the form', [announcements, sheet('ความก้าวหน้า.xlsx', `
ความก้าวหน้าการจัดซื้อจัดจ้าง ต.ค. 66 - มี.ค. 67 สำนักงานเขตห้วยขวาง
โครงการ | วงเงิน | สถานะ
ปรับปรุงซอยสุทธิพร 2 | 2,400,000 | อยู่ระหว่างก่อสร้าง`)], 'ab+ de-'],
    ['unreadable', 'January as a scan', [announcements, ...without(3), scan('SKR1_4.pdf')], 'ab+ d?'],
    ['wrong district', 'summaries of Dusit', [announcements, ...summaries.map((one) => swap(one, 'ห้วยขวาง', 'ดุสิต'))], 'ab+ de-'],
    ['good', 'year misprinted in the title of one month', [announcements, ...without(5), renamed(swap(summaries[5] as Doc, 'มีนาคม 2567', 'มีนาคม 2566'), 'SKR1_6.xlsx')], 'abef+ d+?'],
  ],
};
