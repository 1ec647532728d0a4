import { describe, expect, it } from 'vitest';
import { page, pdf, table, verdicts, word, workbook } from './office.js';

const MEASURES = 'มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน';
const TITLE = `${MEASURES} และการรายงานผลการดำเนินการตาม${MEASURES}`;
const PRINTED = `${MEASURES}
สำนักงานเขตห้วยขวาง ประจำปีงบประมาณ พ.ศ. 2566
1. การวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใส (ITA) ประจำปี พ.ศ. 2565
จากผลการประเมินปี 2565 สำนักงานเขตได้คะแนน 89.12 ประเด็นที่ต้องปรับปรุง คือ การใช้ทรัพย์สินของราชการ (IIT) การปรับปรุงระบบการทำงาน (EIT) และการเปิดเผยข้อมูล (OIT)
2. ตารางมาตรการ
ประเด็น|มาตรการ/กิจกรรมที่จะดำเนินการ|ขั้นตอน/วิธีการ|ผู้รับผิดชอบ|ระยะเวลา|การกำกับติดตาม
การใช้ทรัพย์สิน|จัดทำคู่มือการยืม|แจ้งเวียนทุกฝ่าย|ฝ่ายการคลัง|ธ.ค. 65 - มี.ค. 66|รายงานที่ประชุมทุกเดือน`;
const REPORT = `รายงานผลการดำเนินการตาม${MEASURES}
ประจำปีงบประมาณ พ.ศ. 2566
สำนักงานเขตห้วยขวาง
มาตรการ|ผลการดำเนินการ|วันที่ดำเนินการ|ปัญหา
จัดทำคู่มือการยืม|ดำเนินการแล้วเสร็จ แจ้งเวียนทุกฝ่าย|15 ม.ค. 66|ไม่มี`;
const withoutColumn = (text: string, name: string): string => {
  const at = (text.split('\n').find((line) => line.includes('|') && line.includes(name)) ?? '').split('|').findIndex((cell) => cell.includes(name));
  return text.split('\n').map((line) => (line.includes('|') ? line.split('|').filter((_cell, index) => index !== at).join('|') : line)).join('\n');
};
const withoutLines = (text: string, ...words: string[]): string => text.split('\n').filter((line) => !words.some((one) => line.includes(one))).join('\n');
const lastYear = (text: string): string => text.replaceAll('2565', '2564').replaceAll('2566', '2565').replaceAll(' 65', ' 64').replaceAll(' 66', ' 65');
const check = (measures: string, report = REPORT): string => verdicts('O30', pdf(measures, 'O30 a.pdf'), pdf(report, 'O30 b.pdf'));

/** One page of the portal: the columns by the letter of the requirement. */
const COLUMNS: [string, string, string][] = [
  ['b', 'มาตรการ', 'เผยแพร่แผนการใช้จ่ายงบประมาณทางเว็บไซต์และไลน์กลุ่ม'],
  ['c', 'หน่วยงานที่รับผิดชอบ', 'ฝ่ายการคลัง'],
  ['d', 'กำหนดแล้วเสร็จ', 'มีนาคม 2566'],
  ['e', 'การติดตามผล', 'รายงานผู้อำนวยการเขตทุกไตรมาส'],
];
const onPage = (without: string) => {
  const columns = COLUMNS.filter(([letter]) => letter !== without);
  const analysis = '<h4>วิเคราะห์ผลการประเมิน ITA ปี 2565</h4><ul><li>IIT: การใช้งบประมาณ จุดอ่อนคือบุคลากรไม่ทราบแผน</li><li>EIT: ประสิทธิภาพการสื่อสาร ควรปรับปรุงช่องทาง</li><li>OIT: การเปิดเผยข้อมูล</li></ul>';
  const report = `<h4>รายงานผลการดำเนินการตามมาตรการ</h4>${table(['มาตรการที่ดำเนินการ', 'ผล'], ['เผยแพร่แผน', 'เผยแพร่แล้วเมื่อวันที่ 3 ก.พ. 66'])}`;
  return page(MEASURES, `<p>ปีงบประมาณ พ.ศ. 2566 สำนักงานเขตห้วยขวาง</p>${without === 'a' ? '' : analysis}<h4>แนวทางและมาตรการ</h4>${table(['ที่', ...columns.map(([, head]) => head)], ['1', ...columns.map(([, , cell]) => cell)])}${without === 'g' ? '' : report}`);
};
const FULL = 'a pass, b pass, c pass, d pass, e pass, f pass, g pass';
const NOTHING = 'a fail, b fail, c fail, d fail, e fail, f remark, g fail';

describe('O30 measures for integrity and transparency, and the report on them', () => {
  it('passes as PDF, on one page, and as workbook with a report in words', async () => {
    expect(check(PRINTED)).toBe(FULL);
    expect(verdicts('O30', await onPage(''))).toBe(FULL);
    const book = await workbook({
      วิเคราะห์: [['ผลการวิเคราะห์คะแนน ITA ปีงบประมาณ พ.ศ. 2565 สำนักงานเขตห้วยขวาง'], ['ตัวชี้วัด', 'คะแนน', 'จุดอ่อน/ข้อที่ควรพัฒนา'], ['การปฏิบัติหน้าที่', 92.1, 'บุคลากรบางส่วนไม่ทราบ'], ['คุณภาพการดำเนินงาน', 88.2, 'ประชาชนรอคิวนาน'], ['การเปิดเผยข้อมูล', 95, '-']],
      มาตรการ: [['มาตรการส่งเสริมคุณธรรมและความโปร่งใส ปีงบประมาณ พ.ศ. 2566 สำนักงานเขตห้วยขวาง'], ['ตัวชี้วัด', 'ประเด็นที่ต้องเตรียมความพร้อม/ยกระดับ', 'กิจกรรมที่จะดำเนินการ', 'ผลผลิต', 'ระยะเวลาแล้วเสร็จ', 'ผู้รับผิดชอบ', 'ระยะเวลากำกับติดตามโดย ผอ.เขต'], ['1 การปฏิบัติหน้าที่', 'มาตรฐานเวลา', 'ติดป้ายเวลา', 'ป้าย 10 จุด', '31 ม.ค. 66', 'ทุกฝ่าย', 'ทุกวันที่ 5 ของเดือน']],
    }, 'O30 m.xlsx');
    expect(verdicts('O30', book, word('# ผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส\nสำนักงานเขตห้วยขวาง ปีงบประมาณ พ.ศ. 2566\nตัวชี้วัดที่ 1 ติดป้ายเวลาครบ 10 จุด เมื่อวันที่ 20 มกราคม 2566'))).toBe(FULL);
  });

  it.each([
    ['c', 'ผู้รับผิดชอบ'],
    ['d', 'ระยะเวลา'],
    ['e', 'การกำกับติดตาม'],
  ])('%s fails without the column %s', (letter, column) => expect(check(withoutColumn(PRINTED, column))).toBe(FULL.replace(`${letter} pass`, `${letter} fail`)));
  it('b fails without measures, a without the analysis', () => {
    expect(check(withoutColumn(withoutColumn(PRINTED, 'มาตรการ/กิจกรรม'), 'ขั้นตอน'))).toBe(FULL.replace('b pass', 'b fail'));
    expect(check(withoutLines(PRINTED, 'การวิเคราะห์', 'จากผลการประเมิน'))).toBe(FULL.replace('a pass', 'a fail').replace('f pass', 'f remark'));
  });
  it.each(['a', 'b', 'c', 'd', 'e', 'g'])('page without %s fails there only', async (letter) => {
    expect(verdicts('O30', await onPage(letter))).toBe(FULL.replace(`${letter} pass`, `${letter} fail`).replace('f pass', letter === 'a' ? 'f remark' : 'f pass'));
  });

  it('wants the report, and all of it of this year', () => {
    expect(verdicts('O30', pdf(PRINTED))).toMatch(/e pass, f pass, g fail/);
    expect(verdicts('O30', pdf(REPORT))).toMatch(/^a fail, b fail, c fail, d fail, e fail, f remark, g pass/);
    expect(check(PRINTED, lastYear(REPORT))).toMatch(/e pass, f pass, g fail/);
    // Last year's measures analyse the result of the year before that.
    expect(check(lastYear(PRINTED), lastYear(REPORT))).toBe(NOTHING);
    expect(check(PRINTED.replaceAll('ห้วยขวาง', 'บางกะปิ'), REPORT.replaceAll('ห้วยขวาง', 'บางกะปิ'))).toBe(NOTHING);
  });

  it('takes no title, introduction, links or announcement for the measures', async () => {
    expect(verdicts('O30', await page(TITLE, ''))).toBe(NOTHING);
    expect(verdicts('O30', await page(TITLE, '<p>สำนักงานเขตห้วยขวางได้วิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2565 และกำหนดมาตรการ ผู้รับผิดชอบ ระยะเวลา และการกำกับติดตาม ปีงบประมาณ พ.ศ. 2566 พร้อมทั้งรายงานผลการดำเนินการแล้ว</p>'))).toBe(NOTHING);
    expect(verdicts('O30', await page(TITLE, '<ul><li><a href="/public/1.pdf">มาตรการส่งเสริมคุณธรรม 2566</a></li><li><a href="/public/2.pdf">รายงานผล 2566</a></li></ul>'))).toBe(NOTHING);
    expect(verdicts('O30', pdf('ประกาศสำนักงานเขตห้วยขวาง\nเรื่อง เจตจำนงสุจริตและมาตรการป้องกันการรับสินบน\nปีงบประมาณ พ.ศ. 2566\nให้เจ้าหน้าที่ถือปฏิบัติ และให้หัวหน้าฝ่ายกำกับดูแล'))).toBe(NOTHING);
  });
});

describe('O30 with columns of short names', () => {
  const table = (without: string): string => ['ประเด็นที่ต้องพัฒนา|มาตรการ|แล้วเสร็จภายใน|ฝ่าย|ติดตาม', 'การเปิดเผยข้อมูล|ปรับเว็บไซต์|ม.ค. 66|ปกครอง|ประชุมทุกเดือน'].map((row, _index, [head = '']) => row.split('|').filter((_cell, column) => head.split('|')[column] !== without).join('|')).join('\n');
  const measures = (without = ''): string => `${MEASURES} ปี 2566\nสำนักงานเขตห้วยขวาง\nผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2565 ได้คะแนน 85.20 จุดอ่อนคือการเปิดเผยข้อมูล\n${table(without)}`;
  it.each([
    ['', 'a pass, b pass, c pass, d pass, e pass'],
    ['ฝ่าย', 'a pass, b pass, c fail, d pass, e pass'],
    ['แล้วเสร็จภายใน', 'a pass, b pass, c pass, d fail, e pass'],
    ['ติดตาม', 'a pass, b pass, c pass, d pass, e fail'],
  ])('without %s', (without, expected) => expect(check(measures(without))).toMatch(new RegExp(`^${expected}`)));
});
