import { describe, expect, it } from 'vitest';
import { page, pdf, table, verdicts, word } from './office.js';

/** Activities for integrity in which the director takes part, with their days. */

const ITEM = 'การมีส่วนร่วมของผู้อำนวยการเขต';
const COMPLETE = 'a pass, b pass, c pass, d pass';
const ORDER = `คำสั่งสำนักงานเขตห้วยขวาง
ที่ 412/2565
เรื่อง แต่งตั้งคณะทำงานประเมินคุณธรรมและความโปร่งใส (ITA) ประจำปีงบประมาณ พ.ศ. 2566
1. นายตัวอย่าง ทดสอบ ผู้อำนวยการเขต เป็นประธานคณะทำงาน
2. ผู้ช่วยผู้อำนวยการเขต เป็นรองประธาน
3. หัวหน้าฝ่ายทุกฝ่าย คณะทำงาน
มีหน้าที่ประชุมและติดตามการประเมินคุณธรรมและความโปร่งใส
สั่ง ณ วันที่ 28 พฤศจิกายน พ.ศ. 2565
(นายตัวอย่าง ทดสอบ)
ผู้อำนวยการเขตห้วยขวาง`;
const ACTIVITIES = [
  ['ที่', 'วัน เดือน ปี', 'กิจกรรม', 'การมีส่วนร่วม', 'ภาพกิจกรรม'],
  ['1', '9 ธันวาคม 2565', 'กิจกรรมเนื่องในวันต่อต้านคอร์รัปชันสากล', 'ผู้อำนวยการเขตห้วยขวางเป็นประธานประกาศเจตนารมณ์ต่อต้านการทุจริต', '<img src="/1.jpg">'],
  ['2', '16 มี.ค. 66', 'โครงการส่งเสริมคุณธรรม จริยธรรม', 'ผู้อำนวยการเขตห้วยขวางเปิดการอบรมและมอบนโยบาย', '<img src="/2.jpg">'],
];
const NEWS = `<p>วันที่ 11 มกราคม 2566 เวลา 09.00 น. นายตัวอย่าง ทดสอบ ผอ.เขตห้วยขวาง นำข้าราชการและบุคลากรประกาศเจตนารมณ์ไม่รับของขวัญ (No Gift Policy) ณ ห้องประชุมชั้น 3</p><p><img src="/p1.jpg"><img src="/p2.jpg"></p>`;
const order = pdf(ORDER, 'O24 order.pdf');

describe('O24', () => {
  it('passes a table of activities with the order', async () => expect(verdicts('O24', await page(ITEM, table(...ACTIVITIES)), order)).toBe(COMPLETE));
  it('passes news in running text', async () => expect(verdicts('O24', await page(ITEM, NEWS), order)).toBe(COMPLETE));
  it('passes a report form, one field a line', () => {
    const form = word('# รายงานการมีส่วนร่วมของผู้บริหาร\nชื่อกิจกรรม : การประชุมขับเคลื่อนการประเมินคุณธรรมและความโปร่งใส (ITA)\nวันที่ : 9 มีนาคม 2566\nสถานที่ : ห้องประชุมสำนักงานเขตห้วยขวาง\nประธาน : ผู้อำนวยการเขตห้วยขวาง\nผู้เข้าร่วม : หัวหน้าฝ่ายทุกฝ่าย');
    expect(verdicts('O24', form, order)).toBe(COMPLETE);
  });
  it('remarks that there is no order', async () => expect(verdicts('O24', await page(ITEM, `${NEWS}<p>วันที่ 9 มีนาคม 2566 ผู้อำนวยการเขตเป็นประธานการประชุมคณะทำงาน ITA</p>`))).toBe('a pass, b pass, c remark, d pass'));
  it('takes the order for no activity', () => expect(verdicts('O24', order)).toMatch(/^a fail, b fail, c pass/));
  it('misses the director', async () => {
    const others = (text: string): string => text.replaceAll('ผู้อำนวยการเขตห้วยขวาง', 'ผู้ช่วยผู้อำนวยการเขตห้วยขวาง').replaceAll('ผอ.เขตห้วยขวาง', 'หัวหน้าฝ่ายปกครอง');
    expect(verdicts('O24', await page(ITEM, others(table(...ACTIVITIES))))).toMatch(/^a fail, b pass/);
    expect(verdicts('O24', await page(ITEM, others(NEWS)))).toMatch(/^a fail, b pass/);
  });
  it('misses the days', async () => {
    const undated = ACTIVITIES.map((row) => row.filter((_cell, index) => index !== 1));
    expect(verdicts('O24', await page(ITEM, `<p>ปีงบประมาณ พ.ศ. 2566</p>${table(...undated)}<p>ข้อมูล ณ วันที่ 30 มีนาคม 2566</p>`), order)).toMatch(/^a pass, b fail, c pass/);
  });
  it('does not take the title for the director of an activity', async () => {
    const staff = '<p>วันที่ 9 มีนาคม 2566 ผู้ช่วยผู้อำนวยการเขตห้วยขวาง เป็นประธานการประชุมขับเคลื่อน ITA</p>';
    const far = Array.from({ length: 6 }, (_one, index) => `<p>วันที่ ${index + 10} มีนาคม 2566 ฝ่ายรักษาความสะอาดออกพัฒนาชุมชน</p>`).join('');
    expect(verdicts('O24', await page(ITEM, `${staff}${far}<p>วันที่ 20 มีนาคม 2566 ผู้อำนวยการเขตห้วยขวาง ลงพื้นที่ตรวจการขุดลอกคลอง</p>`))).toMatch(/^a fail, b pass/);
  });
  it('does not take activities of another kind', async () => {
    const text = '<p>วันที่ 9 มีนาคม 2566 ผู้อำนวยการเขตห้วยขวาง เป็นประธานเปิดโครงการปลูกต้นไม้ล้านต้น</p><p>วันที่ 12 มีนาคม 2566 ผู้อำนวยการเขตห้วยขวาง ลงพื้นที่ตรวจการขุดลอกคลอง</p>';
    expect(verdicts('O24', await page(ITEM, text))).toMatch(/^a fail/);
  });
  it('does not take last year', async () => expect(verdicts('O24', await page(ITEM, NEWS.replaceAll('2566', '2565')))).toMatch(/^a fail, b fail/));
  it('does not take another district', async () => expect(verdicts('O24', pdf(`สำนักงานเขตบางกะปิ\nวันที่ 11 มกราคม 2566 ผู้อำนวยการเขตบางกะปิ นำข้าราชการประกาศเจตนารมณ์ต่อต้านการทุจริต`))).toMatch(/^a fail, b fail/));
  it('passes nothing on title and introduction', async () => {
    expect(verdicts('O24', await page(ITEM, '<p>กิจกรรมที่ผู้อำนวยการเขตมีส่วนร่วมในการส่งเสริมคุณธรรมและความโปร่งใส ปีงบประมาณ พ.ศ. 2566</p>'))).toMatch(/^a fail, b fail/);
  });
});
