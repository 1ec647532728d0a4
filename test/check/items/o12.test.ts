import { describe, expect, it } from 'vitest';
import type { Source } from '../../../src/model/evidence.js';
import { dead, file, page, table, verdicts } from './real-checklist.js';

const MONTHS = ['ต.ค. 65', 'พ.ย. 65', 'ธ.ค. 65', 'ม.ค. 66', 'ก.พ. 66', 'มี.ค. 66'];
const TITLE = ['# สถิติการให้บริการประชาชน สำนักงานเขตห้วยขวาง', '# ปีงบประมาณ พ.ศ. 2566'];
const HALF = '# รอบ 6 เดือน (ตุลาคม 2565 - มีนาคม 2566)';
const counts = (months: string[], cell = (place: number): string => String(40 + place)): string[][] => [
  ['รายการ', 'หน่วยนับ', ...months],
  ...['แจ้งเกิด', 'รับชำระภาษีป้าย', 'ออกใบอนุญาตจำหน่ายอาหาร'].map((name) => [name, 'ราย', ...months.map((_month, index) => cell(index))]),
];
const workbook = (rows: string[][], title = TITLE): Source => file('O12.xlsx', { kind: 'spreadsheet', lines: [...title, 'ที่มา ฝ่ายทะเบียน'], tables: [{ rows }] });
const TOTALS = [['ฝ่าย', 'เรื่อง', 'จำนวน'], ['ฝ่ายเทศกิจ', 'จับกุมผู้ค้าหาบเร่', '120 ราย'], ['ฝ่ายทะเบียน', 'แจ้งย้าย', '1,320 ราย'], ['ฝ่ายโยธา', 'ใบอนุญาตก่อสร้าง', '34 ฉบับ']];
const pageOf = (period: string, body = table(TOTALS)): Promise<Source> => page('ข้อมูลผลการดำเนินงานในเชิงสถิติ', `<p>ข้อมูลสถิติการปฏิบัติงานของสำนักงานเขตห้วยขวาง ${period}</p>${body}<p>ที่มา ทุกฝ่าย</p>`);
const LINES = ['สถิติผลการปฏิบัติงานฝ่ายเทศกิจ', 'สำนักงานเขตห้วยขวาง ปีงบประมาณ พ.ศ. ๒๕๖๖', 'เดือน จับกุม (ราย) ค่าปรับ (บาท)', 'ตุลาคม ๒๕๖๕ ๑๒ ๖,๐๐๐', 'พฤศจิกายน ๒๕๖๕ ๑๔ ๗,๐๐๐', 'ธันวาคม ๒๕๖๕ ๙ ๔,๕๐๐', 'มกราคม ๒๕๖๖ ๑๑ ๕,๕๐๐', 'กุมภาพันธ์ ๒๕๖๖ ๗ ๓,๕๐๐', 'มีนาคม ๒๕๖๖ ๑๐ ๕,๐๐๐'];
const monthly = (months: string[]): Source[] =>
  months.map((month, index) => file(`${index}.pdf`, { lines: ['สถิติการให้บริการฝ่ายทะเบียน สำนักงานเขตห้วยขวาง', `ประจำเดือน${month}`], tables: [{ rows: [['รายการ', 'จำนวน (ราย)'], ['แจ้งเกิด', '12'], ['แจ้งตาย', '10'], ['แจ้งย้าย', '30']] }] }));
const SIX = ['ตุลาคม 2565', 'พฤศจิกายน 2565', 'ธันวาคม 2565', 'มกราคม 2566', 'กุมภาพันธ์ 2566', 'มีนาคม 2566'];
const bare = (month: string): string => month.replace(/ \d+$/, '');

describe('O12 statistics of the first half year', () => {
  it.each<[string, () => Source[] | Promise<Source[]>]>([
    ['a workbook by months', () => [workbook(counts(MONTHS))]],
    ['months without a year under the title of the year', () => [workbook(counts(MONTHS.map(bare)))]],
    ['full names of the months without a year', () => [workbook(counts(SIX.map(bare)))]],
    ['two quarters', () => [workbook([['งาน', 'ไตรมาส 1', 'ไตรมาส 2'], ['แจ้งเกิด (ราย)', '255', '243'], ['แจ้งตาย (ราย)', '100', '99']])]],
    ['totals under a stated half year', () => [workbook(TOTALS, ['# สถิติ สำนักงานเขตห้วยขวาง', HALF])]],
    ['a page with totals', async () => [await pageOf('ระหว่างเดือนตุลาคม 2565 ถึงเดือนมีนาคม 2566')]],
    ['lines of a PDF with Thai digits', () => [file('a.pdf', { lines: LINES })]],
    ['one file for each month', () => monthly(SIX)],
  ])('passes %s', async (_name, sources) => {
    expect(verdicts('O12', ...(await sources()))).toMatchObject({ a: 'pass', b: 'pass' });
  });

  it.each<[string, () => Source[] | Promise<Source[]>]>([
    ['five months', () => [workbook(counts(MONTHS.slice(0, 5)))]],
    ['without February', () => [workbook(counts(MONTHS.filter((month) => !month.startsWith('ก.พ.'))))]],
    ['five months under a title that claims the half year', () => [workbook(counts(MONTHS.slice(0, 5)), ['# สถิติการให้บริการ สำนักงานเขตห้วยขวาง', HALF])]],
    ['the year alone', () => [workbook(TOTALS)]],
    ['one quarter', () => [workbook([['งาน', 'ไตรมาส 1'], ['แจ้งเกิด (ราย)', '255'], ['แจ้งตาย (ราย)', '100'], ['แจ้งย้าย (ราย)', '80']])]],
    ['lines of five months', () => [file('a.pdf', { lines: LINES.slice(0, -1) })]],
    ['files of five months', () => monthly(SIX.filter((month) => !month.startsWith('ธันวาคม')))],
  ])('lacks the period: %s', async (_name, sources) => {
    expect(verdicts('O12', ...(await sources()))).toMatchObject({ a: 'pass', b: 'fail' });
  });

  it.each<[string, () => Source[] | Promise<Source[]>]>([
    ['cells left blank', () => [workbook(counts(MONTHS, () => ''))]],
    ['praise without figures', async () => [await pageOf('ระหว่างเดือนตุลาคม 2565 ถึงเดือนมีนาคม 2566', '<p>ทุกฝ่ายดำเนินงานตามภารกิจอย่างต่อเนื่อง ประชาชนได้รับบริการที่สะดวกรวดเร็ว</p>')]],
    ['the budget spent', () => [workbook([['หมวดรายจ่าย', 'งบประมาณ', 'เบิกจ่าย'], ['งบบุคลากร', '1,000,000', '500,000'], ['งบดำเนินงาน', '900,000', '300,000']], ['# รายงานผลการใช้จ่ายงบประมาณ สำนักงานเขตห้วยขวาง', HALF])]],
    ['the plan by quarters', () => [file('O12.xlsx', { kind: 'spreadsheet', lines: ['# แผนปฏิบัติราชการ สำนักงานเขตห้วยขวาง', '# ปีงบประมาณ 2566'], tables: [{ rows: [['โครงการ', 'งบประมาณ', 'ไตรมาส 1', 'ไตรมาส 2'], ['โครงการก', '1,000', '1', '1'], ['โครงการข', '9,000', '1', '1']] }] })]],
    ['last year', () => [workbook(counts(['ต.ค. 64', 'พ.ย. 64', 'ธ.ค. 64', 'ม.ค. 65', 'ก.พ. 65', 'มี.ค. 65']), ['# สถิติการให้บริการประชาชน สำนักงานเขตห้วยขวาง', '# ปีงบประมาณ พ.ศ. 2565'])]],
    ['another district', () => [workbook(counts(MONTHS), TITLE.map((line) => line.replace('ห้วยขวาง', 'บางกะปิ')))]],
    ['only a title', async () => [await page('ข้อมูลผลการดำเนินงานในเชิงสถิติ', '')]],
    ['links to files that are gone', async () => [await page('ข้อมูลผลการดำเนินงานในเชิงสถิติ', '<p><a href="/public/user_files_editor/59/a.xlsx">สถิติการให้บริการ ต.ค. 65 - มี.ค. 66</a></p>'), dead('a.xlsx', 'not-found')]],
  ])('is no statistics: %s', async (_name, sources) => {
    expect(verdicts('O12', ...(await sources())).a).toBe('fail');
  });

  it('leaves a picture and a total as of the end of March to a person', async () => {
    expect(verdicts('O12', file('a.jpg', { kind: 'image', readability: 'R1', traits: ['picture-only'] }))).toMatchObject({ a: 'review', b: 'review' });
    expect(verdicts('O12', await pageOf('ข้อมูล ณ วันที่ 31 มีนาคม 2566'))).toMatchObject({ a: 'pass', b: 'review' });
  });

  it('remarks on the source that is not named', () => {
    expect(verdicts('O12', file('O12.xlsx', { kind: 'spreadsheet', lines: TITLE, tables: [{ rows: counts(MONTHS) }] }))).toMatchObject({ a: 'pass', b: 'pass', d: 'remark' });
  });

  it('knows the first half by its name, of this year only', () => {
    const half = (year: string): Source => file('O12.docx', { kind: 'word', lines: [`# สถิติการให้บริการในครึ่งแรกของปีงบประมาณ ${year}`, 'สำนักงานเขตห้วยขวาง'], tables: [{ rows: [['งาน', 'จำนวน (ครั้ง)'], ['ดับเพลิง', '14'], ['ตรวจโรงงาน', '33']] }] });
    expect(verdicts('O12', half('2566'))).toMatchObject({ a: 'pass', b: 'pass' });
    expect(verdicts('O12', half('2565'))).toMatchObject({ b: 'fail' });
  });

  it('does not take the months of a calendar year for those of the fiscal year', () => {
    const months = ['ม.ค.', 'ก.พ.', 'มี.ค.', 'เม.ย.', 'พ.ค.', 'มิ.ย.', 'ก.ค.', 'ส.ค.', 'ก.ย.', 'ต.ค.', 'พ.ย.', 'ธ.ค.'];
    const calendar = file('O12.xlsx', { kind: 'spreadsheet', lines: ['# สถิติการให้บริการ สำนักงานเขตห้วยขวาง มกราคม - ธันวาคม 2565'], tables: [{ rows: [['เดือน', 'จำนวน (ราย)'], ...months.map((month, index) => [month, String(100 + index)])] }] });
    expect(verdicts('O12', calendar)).toMatchObject({ b: 'fail' });
  });

  it('adds up the small tables of a workbook’s sheets', () => {
    const sheet = (name: string): { rows: string[][] } => ({ rows: [['รายการ', 'รวม'], [`${name} (ราย)`, '88']] });
    const book = file('O12.xlsx', { kind: 'spreadsheet', lines: [...TITLE, '# ไตรมาสที่ 1 และไตรมาสที่ 2'], tables: [sheet('คดี'), sheet('ใบอนุญาต')] });
    expect(verdicts('O12', book)).toMatchObject({ a: 'pass' });
  });
});
