import { describe, expect, it } from 'vitest';
import { checkItem } from '../../../src/check/index.js';
import type { Document } from '../../../src/model/document.js';
import { document, evidenceFor, shortcomings, source, webPage, workbook } from '../documents.js';

const check = (...documents: Document[]) => shortcomings(checkItem(evidenceFor('O3', documents.map((one, index) => source(`o3-${index}`, one, 'O3')))));
const TABLE = '<table><tr><th>โครงการ</th><th>พื้นที่เป้าหมาย</th><th>งบประมาณ (บาท)</th><th>ระยะเวลา</th><th>ผู้รับผิดชอบ</th></tr><tr><td>ปรับปรุงทางเดินริมคลองสามเสน</td><td>แขวงห้วยขวาง</td><td>1,500,000</td><td>ม.ค. - ก.ย. 2566</td><td>ฝ่ายโยธา</td></tr></table>';
const GOOD: Record<string, () => Promise<Document> | Document> = {
  'a page with a table': () => webPage('แผนพัฒนาเชิงพื้นที่', `<p>แผนพัฒนาพื้นที่เขตห้วยขวาง ประจำปีงบประมาณ พ.ศ. 2566</p>${TABLE}`),
  'a district plan over several years': () => document({ lines: ['แผนพัฒนาสำนักงานเขตห้วยขวาง', 'พ.ศ. 2566 - 2570', 'วิสัยทัศน์ ย่านน่าอยู่', 'โครงการพัฒนาย่านรัชดา', 'งบประมาณ 3,000,000 บาท', 'ระยะเวลาดำเนินการ 12 เดือน ผู้รับผิดชอบ ฝ่ายโยธา'] }),
  'a title broken over two lines with Thai digits': () => document({ lines: ['แผนพัฒนา', 'เชิงพื้นที่ เขตห้วยขวาง ประจำปี ๒๕๖๖', 'กิจกรรม ปลูกต้นไม้ในสวน 15 นาที', 'วงเงิน ๕๐๐,๐๐๐ บาท', 'ตัวชี้วัด พื้นที่เพิ่มขึ้นร้อยละ ๕', 'หน่วยงานที่รับผิดชอบ ฝ่ายรักษาความสะอาด'] }),
  'a workbook': () => workbook({ 'แผน': [['แผนพัฒนาพื้นที่ระดับเขต สำนักงานเขตห้วยขวาง ปีงบประมาณ 2566'], ['ลำดับ', 'โครงการ/กิจกรรม', 'งบประมาณ', 'เป้าหมาย', 'ผู้รับผิดชอบ'], [1, 'ปรับปรุงสวนหย่อม', 200000, '1 แห่ง', 'ฝ่ายรักษาความสะอาด']] }),
  'a plan for the growth of the area': () => document({ kind: 'word', lines: ['# แผนการพัฒนาเขตห้วยขวางเชิงพื้นที่ ปี 2566', 'โครงการคลองสวย ใช้งบประมาณ 900,000 บาท', 'เป้าหมาย คลอง 1 สาย ระยะเวลา 6 เดือน'] }),
};

describe('O3 area-based development plan', () => {
  it.each(Object.entries(GOOD))('passes on %s', async (_name, make) => expect(check(await make())).toEqual({}));

  it('remarks a plan without details of its projects', async () => {
    const bare = await webPage('แผนพัฒนาเชิงพื้นที่', '<p>แผนพัฒนาเชิงพื้นที่ของเขตห้วยขวาง ประจำปีงบประมาณ พ.ศ. 2566 มุ่งพัฒนาย่านให้น่าอยู่ สะอาด ปลอดภัย และเดินทางสะดวก</p><p>แผนนี้ได้จากการรับฟังความเห็นของชุมชนในทุกแขวง และนำปัญหาของพื้นที่มาเรียงลำดับความสำคัญ</p><p>แนวทางการพัฒนาแบ่งเป็นด้านสิ่งแวดล้อม ด้านการเดินทาง และด้านเศรษฐกิจชุมชน</p>');
    expect(check(bare)).toEqual({ b: 'remark' });
  });

  it.each([
    ['only the title', () => webPage('แผนพัฒนาเชิงพื้นที่', '')],
    ['only links', () => webPage('แผนพัฒนาเชิงพื้นที่', '<ul><li><a href="/x/page/sub/9">แผนพัฒนาเชิงพื้นที่ ปี 2566</a></li></ul>')],
    ['a plan of other years', () => document({ lines: ['แผนพัฒนาเชิงพื้นที่เขตห้วยขวาง', 'พ.ศ. 2561 - 2565', 'โครงการ งบประมาณ 100,000 บาท', 'ระยะเวลา 1 ปี ผู้รับผิดชอบ ฝ่ายโยธา'] })],
    ['a report on the plan', () => document({ lines: ['รายงานผลการดำเนินงานตามแผนพัฒนาเชิงพื้นที่', 'สำนักงานเขตห้วยขวาง ประจำปีงบประมาณ พ.ศ. 2566', 'โครงการ งบประมาณ 100,000 บาท', 'ระยะเวลา 1 ปี ผู้รับผิดชอบ ฝ่ายโยธา'] })],
    ['a report with its title broken before the plan', () => document({ lines: ['สรุปผลการดำเนินงานตาม', 'แผนพัฒนาเชิงพื้นที่ ปีงบประมาณ พ.ศ. 2566', 'โครงการ งบประมาณ 100,000 บาท', 'ระยะเวลา 1 ปี ผู้รับผิดชอบ ฝ่ายโยธา'] })],
    ['the plan of the whole city', () => document({ lines: ['แผนพัฒนากรุงเทพมหานคร ระยะที่ 3', 'พ.ศ. 2566 - 2570', 'โครงการ งบประมาณ 100,000 บาท', 'ระยะเวลา 1 ปี ผู้รับผิดชอบ สำนักยุทธศาสตร์'] })],
    ['the operating plan', () => document({ lines: ['แผนปฏิบัติราชการประจำปี พ.ศ. 2566', 'สำนักงานเขตห้วยขวาง', 'โครงการ งบประมาณ 100,000 บาท', 'ระยะเวลา 1 ปี ผู้รับผิดชอบ ฝ่ายปกครอง'] })],
    ['a plan of another district', () => document({ lines: ['แผนพัฒนาเชิงพื้นที่', 'สำนักงานเขตบางกะปิ พ.ศ. 2566', 'โครงการ งบประมาณ 100,000 บาท', 'ระยะเวลา 1 ปี ผู้รับผิดชอบ ฝ่ายโยธา'] })],
  ])('fails on %s', async (_name, make) => expect(check(await make())).toEqual({ a: 'fail', b: 'remark' }));

  it('leaves a plan that names no year to a person', () => {
    expect(check(document({ lines: ['แผนพัฒนาเชิงพื้นที่', 'สำนักงานเขตห้วยขวาง', 'โครงการปรับปรุงภูมิทัศน์ งบประมาณ 100,000 บาท', 'ระยะเวลา 1 ปี ผู้รับผิดชอบ ฝ่ายโยธา'] }))).toEqual({ a: 'review' });
  });
});
