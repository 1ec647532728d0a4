import { describe, expect, it } from 'vitest';
import { page, pdf, table, verdicts, word, workbook } from './office.js';

const TITLE = 'แผนการใช้จ่ายงบประมาณประจำปีและรายงานผลการใช้จ่ายงบประมาณประจำปี';
const COMPLETE = 'a pass, b pass, c pass, d pass, f pass';
const NO_PLAN = 'a fail, b fail, c fail, d pass, f pass';
const NO_REPORT = 'a pass, b pass, c pass, d fail, f fail';

const PLAN_ROWS = [
  ['ประเภทงบรายจ่าย', 'เงินงบประมาณกรุงเทพมหานคร', 'เงินอุดหนุนรัฐบาล', 'รวม (บาท)'],
  ['งบบุคลากร', '142,380,000', '0', '142,380,000'], ['งบดำเนินงาน', '98,450,600', '0', '98,450,600'], ['งบลงทุน', '61,200,000', '12,000,000', '73,200,000'], ['งบรายจ่ายอื่น', '2,791,540', '0', '2,791,540'],
];
const REPORT_ROWS = [['ประเภท', 'ได้รับจัดสรร', 'เบิกจ่าย', 'คงเหลือ', 'ร้อยละ'], ['งบบุคลากร', '142,380,000', '71,000,000', '71,380,000', '49.9'], ['งบดำเนินงาน', '98,450,600', '44,000,000', '54,450,600', '44.7'], ['งบลงทุน', '73,200,000', '12,000,000', '61,200,000', '16.4']];
const PLAN_SHEET = [['แผนการใช้จ่ายงบประมาณรายจ่ายประจำปี'], ['สำนักงานเขตห้วยขวาง ปีงบประมาณ พ.ศ. 2566'], ...PLAN_ROWS];
const REPORT_SHEET = [['รายงานผลการใช้จ่ายงบประมาณ รอบ 6 เดือน'], ['สำนักงานเขตห้วยขวาง ปีงบประมาณ พ.ศ. 2566 (1 ต.ค. 65 - 31 มี.ค. 66)'], ...REPORT_ROWS];

const PLAN = `แผนการใช้จ่ายงบประมาณประจำปี
งบประมาณ พ.ศ. ๒๕๖๖
ของสำนักงานเขตห้วยขวาง กรุงเทพมหานคร
แหล่งงบประมาณที่ได้รับจัดสรร : งบประมาณกรุงเทพมหานคร จำนวน ๓๐๗,๒๐๐,๐๐๐ บาท
หมวดรายจ่าย | ไตรมาส ๑ | ไตรมาส ๒ | ไตรมาส ๓ | ไตรมาส ๔
เงินเดือนและค่าจ้างประจำ | ๓๕,๐๐๐,๐๐๐ | ๓๕,๐๐๐,๐๐๐ | ๓๕,๐๐๐,๐๐๐ | ๓๕,๐๐๐,๐๐๐
ค่าจ้างชั่วคราว | ๑,๕๐๐,๐๐๐ | ๑,๕๐๐,๐๐๐ | ๑,๕๐๐,๐๐๐ | ๑,๕๐๐,๐๐๐
ค่าตอบแทน ใช้สอยและวัสดุ | ๙,๐๐๐,๐๐๐ | ๙,๐๐๐,๐๐๐ | ๙,๐๐๐,๐๐๐ | ๙,๐๐๐,๐๐๐
ค่าสาธารณูปโภค | ๕๐๐,๐๐๐ | ๕๐๐,๐๐๐ | ๕๐๐,๐๐๐ | ๕๐๐,๐๐๐`;
const REPORT = `รายงานผลการใช้จ่ายงบประมาณประจำปีงบประมาณ พ.ศ. ๒๕๖๖
รอบ ๖ เดือนแรก (ตุลาคม ๒๕๖๕ - มีนาคม ๒๕๖๖)
สำนักงานเขตห้วยขวาง
รายการ | งบประมาณที่ได้รับ | ใช้จ่ายไปแล้ว | คงเหลือ | คิดเป็นร้อยละ
เงินเดือน | ๑๔๐,๐๐๐,๐๐๐ | ๗๐,๐๐๐,๐๐๐ | ๗๐,๐๐๐,๐๐๐ | ๕๐.๐๐
ปัญหาและอุปสรรค งานก่อสร้างล่าช้า`;
const SPAN = 'รอบ ๖ เดือนแรก (ตุลาคม ๒๕๖๕ - มีนาคม ๒๕๖๖)';
const HEADING = 'รายงานผลการใช้จ่ายงบประมาณประจำปีงบประมาณ พ.ศ. ๒๕๖๖';

const without = (text: string, word_: string): string => text.split('\n').filter((line) => !line.includes(word_)).join('\n');
const columns = (text: string, kept: number[]): string => text.split('\n').map((line) => (line.includes('|') ? kept.map((column) => line.split('|')[column]).join('|') : line)).join('\n');
const lastYear = (text: string): string => text.replaceAll('๒๕๖๕', '๒๕๖๔').replaceAll('๒๕๖๖', '๒๕๖๕');
const PROJECTS = 'โครงการ | งบประมาณ (บาท)\nปรับปรุงซอย | 500,000\nขุดลอกคูคลอง | 300,000\nก่อสร้างเขื่อน | 900,000';

const hard = (...sources: Parameters<typeof verdicts>[1][]): string => verdicts('O17', ...sources).replace(/ e \w+,/, '').replace(/, g .*/, '');
const files = (plan: string | null, report: string | null): string => hard(...(plan === null ? [] : [pdf(plan, 'plan.pdf')]), ...(report === null ? [] : [word(report, 'report.docx')]));

describe('O17 spending plan and report as files', () => {
  it('passes a PDF with a wrapped title and a report', () => expect(files(PLAN, REPORT)).toBe(COMPLETE));
  it('passes two workbooks', async () => expect(hard(await workbook({ p: PLAN_SHEET }, 'p.xlsx'), await workbook({ r: REPORT_SHEET }, 'r.xlsx'))).toBe(COMPLETE));
  it('passes one workbook with two sheets', async () => expect(hard(await workbook({ แผน: PLAN_SHEET, รายงาน: REPORT_SHEET }))).toBe(COMPLETE));

  it.each(['รายงานความก้าวหน้าการเบิกจ่ายเงินงบประมาณ\nประจำปีงบประมาณ พ.ศ. ๒๕๖๖', 'สรุปผลการเบิกจ่ายงบประมาณรายจ่ายประจำปี ๒๕๖๖', 'รายงานผลการดำเนินงานตามแผนการใช้จ่ายงบประมาณ ประจำปีงบประมาณ พ.ศ. ๒๕๖๖'])(
    'knows the report as %s', (title) => expect(files(PLAN, REPORT.replace(HEADING, title))).toBe(COMPLETE));
  it.each(['ตั้งแต่วันที่ 1 ตุลาคม 2565 ถึงวันที่ 31 มีนาคม 2566', 'ไตรมาสที่ 1 และไตรมาสที่ 2', 'รอบ 6 เดือน'])('knows the half year as %s', (span) => expect(files(PLAN, REPORT.replace(SPAN, span))).toBe(COMPLETE));
  it('passes two reports by quarter', () => {
    const quarter = (name: string) => pdf(REPORT.replace(SPAN, name), `${name}.pdf`);
    expect(hard(pdf(PLAN), quarter('ไตรมาสที่ ๑ (ตุลาคม - ธันวาคม ๒๕๖๕)'), quarter('ไตรมาสที่ ๒ (มกราคม - มีนาคม ๒๕๖๖)'))).toBe(COMPLETE);
  });

  it.each([
    ['the plan', null, REPORT, NO_PLAN], ['a plan of this year', lastYear(PLAN), REPORT, NO_PLAN], ['the plan: a report on it', REPORT.replace(HEADING, 'รายงานผลการดำเนินงานตามแผนการใช้จ่ายงบประมาณ ประจำปีงบประมาณ พ.ศ. ๒๕๖๖'), REPORT, NO_PLAN],
    ['the sources', without(PLAN, 'แหล่งงบประมาณ'), REPORT, 'a pass, b fail, c pass, d pass, f pass'], ['the kinds of spending', `${without(PLAN, '|')}\n${PROJECTS}`, REPORT, 'a pass, b pass, c fail, d pass, f pass'],
    ['the report', PLAN, null, NO_REPORT], ['a report of this year', PLAN, lastYear(REPORT), NO_REPORT],
    ['the second quarter', PLAN, REPORT.replace(SPAN, 'ไตรมาสที่ ๑ (ตุลาคม - ธันวาคม ๒๕๖๕)'), 'a pass, b pass, c pass, d fail, f pass'],
    ['the money spent', PLAN, columns(REPORT, [0, 1]), 'a pass, b pass, c pass, d pass, f fail'], ['the money allocated', PLAN, columns(REPORT, [0, 2, 4]), 'a pass, b pass, c pass, d pass, f fail'],
  ])('misses %s', (_name, plan, report, expected) => expect(files(plan, report)).toBe(expected));

  it('leaves a report that only says “as of 31 March” to a person', () => expect(files(PLAN, REPORT.replace(SPAN, 'ข้อมูล ณ วันที่ 31 มีนาคม 2566'))).toBe('a pass, b pass, c pass, d review, f pass'));
  it('does not take the plan of another district', () => expect(files(PLAN.replace('เขตห้วยขวาง', 'เขตบางกะปิ'), REPORT)).toBe(NO_PLAN));
});

describe('O17 on one page', () => {
  const plan = (rows = PLAN_ROWS): string => `<h4>1. แผนการใช้จ่ายงบประมาณ ประจำปีงบประมาณ พ.ศ. 2566</h4>${table(...rows)}`;
  const report = `<h4>2. รายงานผลการใช้จ่ายงบประมาณ รอบ 6 เดือน (ตุลาคม 2565 – มีนาคม 2566)</h4>${table(...REPORT_ROWS)}<p>ปัญหา/อุปสรรค ไม่มี</p>`;
  const projects = [['โครงการ', 'แหล่งเงิน', 'จำนวน (บาท)'], ['ปรับปรุงซอย', 'งบ กทม.', '1,200,000'], ['ขุดลอกคลอง', 'งบ กทม.', '400,000'], ['ก่อสร้างเขื่อน', 'งบ กทม.', '600,000']];

  it.each([
    ['passes both parts', plan() + report, COMPLETE], ['misses the plan', report, NO_PLAN], ['misses the report', plan(), NO_REPORT],
    ['misses the sources', plan(PLAN_ROWS.map((row) => [row[0] ?? '', row[3] ?? ''])) + report, 'a pass, b fail, c pass, d pass, f pass'],
    ['does not take the kinds of spending from the report', plan(projects) + report, 'a pass, b pass, c fail, d pass, f pass'],
    ['passes nothing on an introduction', '<p>ฝ่ายการคลัง ขอเผยแพร่แผนการใช้จ่ายงบประมาณประจำปีและรายงานผลการใช้จ่ายงบประมาณประจำปี พ.ศ. 2566 เพื่อให้ประชาชนรับทราบ และเป็นไปตามเกณฑ์การประเมินคุณธรรมและความโปร่งใสของหน่วยงานภาครัฐ โทร. 0 2277 6980</p>', 'a fail, b fail, c fail, d fail, f fail'],
    ['passes nothing on links', '<ul><li><a href="/a">แผนการใช้จ่ายงบประมาณ 2566</a></li><li><a href="/b">รายงานผล 6 เดือน ต.ค. 65 - มี.ค. 66</a></li></ul>', 'a fail, b fail, c fail, d fail, f fail'],
  ])('%s', async (_name, body, expected) => expect(hard(await page(TITLE, body))).toBe(expected));
});

describe('O17 other ways to report the half year', () => {
  it('passes sums up to the second quarter', () => expect(files(PLAN, REPORT.replace(SPAN, 'สะสมถึงไตรมาสที่ 2'))).toBe(COMPLETE));
  it('fails the second quarter alone', () => expect(files(PLAN, REPORT.replace(SPAN, 'ไตรมาสที่ 2'))).toBe('a pass, b pass, c pass, d fail, f pass'));

  it('passes one table of plan and result', async () => {
    const head = ['ประเภทรายจ่าย', 'แหล่งเงิน', 'แผนทั้งปี', 'งบประมาณที่ได้รับ', 'จ่ายแล้ว', 'คงเหลือ'];
    const rows = ['งบบุคลากร', 'งบดำเนินงาน', 'งบลงทุน'].map((kind) => [kind, 'กทม.', '180,000,000', '180,000,000', '88,914,220', '91,085,780']);
    expect(hard(await page('งบประมาณ', `<p>แผนและผลการใช้จ่ายงบประมาณ ปีงบประมาณ พ.ศ. 2566 (รอบ 6 เดือน ต.ค. 65 - มี.ค. 66)</p>${table(head, ...rows)}`))).toBe(COMPLETE);
  });
});
