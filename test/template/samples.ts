import type { Filling } from './fill.js';

const rows = (text: string): string[][] => text.trim().split('\n').map((line) => line.split('|').map((cell) => cell.trim()));

/** Month by month of a fiscal year: one row each, made of the month's full name, its short name and its year. */
const monthly = (year: number, row: (full: string, short: string, beYear: number, index: number) => string): string[][] =>
  [['ตุลาคม', 'ต.ค.', -1], ['พฤศจิกายน', 'พ.ย.', -1], ['ธันวาคม', 'ธ.ค.', -1], ['มกราคม', 'ม.ค.', 0], ['กุมภาพันธ์', 'ก.พ.', 0], ['มีนาคม', 'มี.ค.', 0]].map(([full, short, shift], index) =>
    row(`${full} ${year + Number(shift)}`, String(short), year + Number(shift), index).split('|').map((cell) => cell.trim()));

/** Plain data for every form of an item, in the order of its forms. Firms and persons are invented. */
export function samples(checklist: 'bma-2566' | 'bma-2567', item: string): Filling[] {
  const year = checklist === 'bma-2566' ? 2566 : 2567;
  const last = year - 1;
  const schools = 'โรงเรียนวัดตัวอย่าง';
  const other = 'โรงเรียนสมมติวิทยา';
  const signature = [`21 ธันวาคม พ.ศ. ${last}`, 'นายตัวอย่าง ทดสอบ'];
  const steps = rows(`
1 | ผู้ขอกรอกแบบคำขอยืมทรัพย์สินของราชการและยื่นต่อผู้ดูแล | ฝ่ายการคลัง | 1 วัน
2 | ผู้อำนวยการเขตอนุมัติ ตรวจสภาพเมื่อส่งคืน และบันทึกในทะเบียน | ฝ่ายการคลัง | 3 วัน`);
  const risk = (kind: string): Filling[] => [
    { tables: [rows(`1 | การอนุญาตก่อสร้าง | เจ้าหน้าที่เรียกรับ${kind}จากผู้ขออนุญาตเพื่อเร่งรัดงาน | 3 | 4 | สูง | กำหนดให้ยื่นคำขอผ่านระบบ BMA OSS | ม.ค. - มี.ค. ${year} | ไม่ใช้งบประมาณ | ฝ่ายโยธา
2 | การตรวจสถานที่จำหน่ายอาหาร | เจ้าหน้าที่รับ${kind}เพื่อละเว้นการตรวจ | 2 | 3 | ปานกลาง | หมุนเวียนเจ้าหน้าที่ทุก 6 เดือน | ตลอดปี | ไม่ใช้งบประมาณ | ฝ่ายสิ่งแวดล้อมและสุขาภิบาล`)] },
    { tables: [rows(`1 | เจ้าหน้าที่เรียกรับ${kind}จากผู้ขออนุญาต | ยื่นคำขอผ่านระบบ BMA OSS | ดำเนินการแล้ว รับคำขอผ่านระบบ 41 ราย ไม่พบเรื่องร้องเรียน | ฝ่ายโยธา`)] },
  ];
  const measures: Filling[] = [
    { texts: ['93.12', 'ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ'], tables: [rows(`ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ | บุคลากรไม่ทราบขั้นตอนการยืม | จัดทำคู่มือการยืมทรัพย์สิน | คู่มือ 1 ฉบับ | รายงานผู้อำนวยการเขตทุกเดือน | 31 ม.ค. ${year} | ฝ่ายการคลัง`)] },
    { tables: [rows(`จัดทำคู่มือการยืมทรัพย์สิน | จัดทำแล้วและแจ้งเวียนให้ทุกฝ่ายทราบ | 25 ม.ค. ${year} | ฝ่ายการคลัง`)] },
  ];
  const antiCorruption: Filling[] = [
    { tables: [rows(`1 | อบรมคุณธรรมจริยธรรมข้าราชการบรรจุใหม่ | 25,000 | ธ.ค. ${last} | ฝ่ายปกครอง
2 | บรรยายให้ความรู้เรื่องดัชนีการรับรู้การทุจริต (CPI) | ไม่ใช้งบประมาณ | ก.พ. ${year} | ฝ่ายปกครอง`)] },
    { tables: [rows(`1 | อบรมคุณธรรมจริยธรรมข้าราชการบรรจุใหม่ | ดำเนินการแล้วเมื่อ 14 ธ.ค. ${last} ผู้เข้าร่วม 40 คน | 24,500 | ไม่มี
2 | บรรยายให้ความรู้เรื่องดัชนีการรับรู้การทุจริต (CPI) | ดำเนินการแล้วเมื่อ 20 ก.พ. ${year} ผู้เข้าร่วม 85 คน | ไม่ใช้งบประมาณ | ไม่มี`)] },
  ];
  const efficiency: Filling[] = [
    { tables: [rows(`1 | การอนุญาตก่อสร้างอาคารไม่เกิน 3 ชั้น | 45 | 30 | ตรวจแบบผ่านระบบออนไลน์ | ฝ่ายโยธา
2 | การอนุญาตเชื่อมท่อระบายน้ำ | 30 | 15 | ลดการลงนามซ้ำ | ฝ่ายโยธา
3 | การออกใบอนุญาตสถานที่จำหน่ายอาหาร | 30 | 20 | นัดตรวจล่วงหน้า | ฝ่ายสิ่งแวดล้อมและสุขาภิบาล`)] },
    { tables: [rows(`1 | การอนุญาตก่อสร้างอาคาร | ออกใบอนุญาตภายในเวลาใหม่ทุกราย | 14 | 27 | ไม่มี
2 | การอนุญาตเชื่อมท่อระบายน้ำ | แล้วเสร็จทุกราย | 3 | 12 | ไม่มี
3 | การออกใบอนุญาตสถานที่จำหน่ายอาหาร | แล้วเสร็จทุกราย | 22 | 18 | ไม่มี`)] },
  ];
  const budget: Filling[] = [
    { tables: [rows(`งบประมาณกรุงเทพมหานคร | งบบุคลากร | 190200000 | 47550000 | 47550000 | 47550000 | 47550000
งบประมาณกรุงเทพมหานคร | งบดำเนินงาน | 98400000 | 20000000 | 30000000 | 28400000 | 20000000
งบประมาณกรุงเทพมหานคร | งบลงทุน | 41000000 | 0 | 20000000 | 21000000 | 0
เงินอุดหนุนรัฐบาล | งบเงินอุดหนุน | 12000000 | 3000000 | 3000000 | 3000000 | 3000000`)] },
    ...[[95_010_220, 42_871_003], [47_000_000, 19_000_000], [48_010_220, 23_871_003]].map(([staff = 0, work = 0]): Filling => ({ texts: ['ไม่มี'], tables: [rows(`งบบุคลากร | 190200000 | ${staff} | ${190_200_000 - staff} | ${(staff / 1_902_000).toFixed(2)}
งบดำเนินงาน | 98400000 | ${work} | ${98_400_000 - work} | ${(work / 984_000).toFixed(2)}
งบลงทุน | 41000000 | 0 | 41000000 | 0
งบเงินอุดหนุน | 12000000 | 0 | 12000000 | 0
งบรายจ่ายอื่น | 0 | 0 | 0 | 0
รวม | 341600000 | ${staff + work} | ${341_600_000 - staff - work} | ${((staff + work) / 3_416_000).toFixed(2)}`)] })),
  ];
  const procurement: Filling = { tables: monthly(year, (_full, short, beYear, index) => `1 | ซื้อวัสดุสำนักงาน 24 รายการ | 48500 | 48500 | เฉพาะเจาะจง | บริษัท ตัวอย่าง จำกัด | 48200 | บริษัท ตัวอย่าง จำกัด | 48200 | ราคาต่ำสุด | ${index + 11}/${beYear} | 12 ${short} ${beYear}`).map((row) => [row, ['2', 'จ้างซ่อมเครื่องพิมพ์ 3 เครื่อง', '9800', '9800', 'เฉพาะเจาะจง', 'ร้านสมมติบริการ', '9630', 'ร้านสมมติบริการ', '9630', 'เสนอราคาเหมาะสม ไม่เกินวงเงิน', `5${row[10]}`, row[11] ?? '']]) };
  const announcements: Filling = { tables: [rows(`1 | 20 ตุลาคม ${last} | แผนการจัดซื้อจัดจ้าง | เผยแพร่แผนการจัดซื้อจัดจ้าง ประจำปีงบประมาณ พ.ศ. ${year} | https://webportal.bangkok.go.th/huaikhwang/page/sub/1
2 | 14 มกราคม ${year} | ประกาศเชิญชวน | ประกวดราคาจ้างปรับปรุงทางเท้า ด้วยวิธีประกวดราคาอิเล็กทรอนิกส์ (e-bidding) | https://webportal.bangkok.go.th/huaikhwang/page/sub/2
3 | 9 กุมภาพันธ์ ${year} | ประกาศผู้ชนะการเสนอราคา | ประกาศผู้ชนะการเสนอราคาจ้างปรับปรุงทางเท้า | https://webportal.bangkok.go.th/huaikhwang/page/sub/3`)] };
  const complaints: Filling[] = [
    { tables: [[...monthly(year, (full, _short, _year, index) => `${full} | ${index === 1 ? 2 : 0} | ${index === 1 ? 1 : 0} | ${index === 1 ? 1 : 0}`), ['รวม', '2', '1', '1']]] },
    { texts: ['anticorruption.huaikhwang@bangkok.go.th', 'ปกครอง', '1', '15', '30'], links: ['https://docs.google.com/forms/d/e/1FAIpQLSexample/viewform'] },
  ];
  const policies: Filling[] = [{ texts: signature }, { texts: signature }];
  const school: Filling = { tables: [
    rows(`1 | ${schools} | 120 | 512 | 0 | 632\n2 | ${other} | 88 | 430 | 201 | 719`), rows(`1 | ${schools} | 34 | 6 | 40\n2 | ${other} | 41 | 7 | 48`),
    rows(`1 | ${schools} | 152300.50 | 980400 | 1132700.50\n2 | ${other} | 98000 | 1120000 | 1218000`), rows(`12 ธ.ค. ${last} | ${schools} | ชมรมศิษย์เก่า | คอมพิวเตอร์ 2 เครื่อง | 38000`),
  ] };
  const plan: Filling[] = [
    { tables: [rows(`1 | โครงการถนนสวยสะอาด | 150,000 | ต.ค. ${last} - ก.ย. ${year} | ถนน 12 สาย | ฝ่ายรักษาความสะอาดและสวนสาธารณะ
2 | ตรวจแนะนำร้านอาหาร | ไม่ใช้งบประมาณ | ตลอดปี | 200 ร้าน | ฝ่ายสิ่งแวดล้อมและสุขาภิบาล`)] },
    { texts: ['ไม่มี'], tables: [rows(`1 | โครงการถนนสวยสะอาด | ดำเนินการแล้วร้อยละ 55 | 150000 | 72300 | ไม่มี
2 | ตรวจแนะนำร้านอาหาร | ตรวจแล้ว 120 ร้าน | 0 | 0 | ไม่มี`)] },
  ];
  const contact: Filling = {
    texts: ['2014', 'ประชาสงเคราะห์', 'ดินแดง', 'ดินแดง', '10400', '0 2277 4255', 'saraban.huaikhwang@bangkok.go.th', 'ขอคัดทะเบียนบ้านวันเสาร์ได้หรือไม่', '12 มกราคม 2566', 'เปิดวันเสาร์ 08.00 - 12.00 น.', 'ฝ่ายทะเบียน', '13 มกราคม 2566', 'ปกครอง', '3'],
    links: ['https://maps.google.com/maps?q=13.7767,100.5794', 'https://docs.google.com/forms/d/e/1FAIpQLSquestions/viewform', 'https://docs.google.com/forms/d/e/1FAIpQLSfeedback/viewform'],
  };
  const permits: Filling = { texts: ['ระยะเวลานับจากวันที่รับคำขอครบถ้วน'], tables: [monthly(year, (full, _short, _year, index) => `${full} | ${6 + index} | ${4 + index} | 1 | 1 | 30`)] };
  const subsidies: Filling = { tables: [rows(`1 | ชุมชนริมคลองตัวอย่าง | 60000 | พัฒนาชุมชน | 14 ธ.ค. ${last}\n2 | ชุมชนหลังวัดสมมติ | 85000 | ส่งเสริมอาชีพ | 20 ก.พ. ${year}`)] };
  const discretion: Filling = { texts: [`4 มกราคม ${year}`, `4 มกราคม ${year}`, 'นายตัวอย่าง ทดสอบ'], tables: [rows(`1 | การอนุญาตก่อสร้างอาคาร | พิจารณาตามกฎกระทรวงและคู่มือ | ตรวจเอกสาร ตรวจสถานที่ และบันทึกเหตุผลทุกครั้ง | 30 วัน
2 | การอนุญาตเชื่อมท่อระบายน้ำ | พิจารณาตามแบบมาตรฐาน | ตรวจแบบและบันทึกเหตุผลเมื่อไม่อนุญาต | 15 วัน
3 | การออกใบอนุญาตสถานที่จำหน่ายอาหาร | พิจารณาตามข้อบัญญัติ | เจ้าหน้าที่ตรวจอย่างน้อย 2 คน | 20 วัน`)] };
  const property: Filling[] = [
    { texts: ['21/2566'], tables: [steps, rows('1 | เครื่องฉายภาพ | 7430-001 | เจ้าหน้าที่พัสดุ')] },
    { texts: ['22/2566'], tables: [rows('1 | รับของบริจาคโดยออกใบรับและลงบัญชี | ฝ่ายการคลัง | 1 วัน'), rows(`12 พ.ย. ${last} | บริษัท ตัวอย่าง จำกัด | ถุงยังชีพ | 200 ชุด`)] },
    { texts: ['23/2566'], tables: [rows('1 | ของกลางที่ยึดให้ลงบัญชี ติดป้าย และเก็บรักษาในสถานที่เก็บของกลาง | ฝ่ายเทศกิจ | 1 วัน'), rows(`5 ม.ค. ${year} | แผงลอย 1 แผง | ลานหลังสำนักงานเขต | รอคดีสิ้นสุด`)] },
  ];
  const statistics: Filling = { texts: ['ฝ่ายทะเบียน ฝ่ายรายได้', `5 เมษายน ${year}`], tables: [rows(`ทำบัตรประจำตัวประชาชน | ราย | 1203 | 1120 | 987 | 1310 | 1189 | 1422 | 7231
รับชำระภาษีป้าย | ราย | 12 | 9 | 15 | 210 | 198 | 322 | 766
ใบอนุญาตจำหน่ายอาหาร | ฉบับ | 14 | 11 | 9 | 16 | 12 | 18 | 80`)] };
  const signs: Filling = { tables: [monthly(year, (full, _short, _year, index) => `${full} | ${[3, 1, 2, 4, 2, 5][index]} | ${[2, 1, 2, 3, 2, 4][index]} | ${18 + index} | ${45_210 + index}`)] };
  const taxes: Filling = { texts: [`5 เมษายน ${year}`], tables: [monthly(year, (full, _short, _year, index) => `${full} | 42 | ${100_000 + index} | 12 | ${45_000 + index} | ${145_000 + 2 * index}`)] };
  const revenue: Filling = { texts: [`5 เมษายน ${year}`], tables: [monthly(year, (full, _short, _year, index) => `${full} | ${10_000 + index} | 5000 | 2000 | 0 | ${17_000 + index}`)] };
  const policyReport: Filling = { tables: [rows(`1 | ประชุมชี้แจงนโยบายให้ข้าราชการและลูกจ้างทราบ | 20 ธ.ค. ${last} | ผู้เข้าร่วม 85 คน ไม่พบการรับสินบน | ฝ่ายปกครอง
2 | แจ้งเวียนประกาศให้ทุกฝ่ายถือปฏิบัติ | 21 ธ.ค. ${last} | ทุกฝ่ายรับทราบครบถ้วน | ฝ่ายปกครอง`)] };
  const all: Record<'bma-2566' | 'bma-2567', Record<string, Filling[]>> = {
    'bma-2566': {
      O5: [school], O6: [contact], O8: plan, O12: [statistics], O15: [permits], O16: [signs], O17: budget, O18: [subsidies], O19: [announcements], O20: [procurement], O22: complaints, O23: policies, O25: risk('ผลประโยชน์'), O26: efficiency, O27: [discretion], O28: antiCorruption,
      O29: property, O30: measures,
    },
    'bma-2567': { O1: [contact], O3: [school], O5: plan, O9: [taxes], O10: [revenue], O13: budget, O14: [subsidies], O15: [announcements, procurement], O17: complaints, O18: [...policies, policyReport], O19: risk('สินบน'), O20: [discretion], O21: property, O22: [...antiCorruption, ...measures] },
  };
  return all[checklist][item] ?? [];
}
