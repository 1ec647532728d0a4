import { describe, expect, it } from 'vitest';
import type { Source } from '../../../src/model/evidence.js';
import { dead, file, page, table, verdicts, without, withoutColumns } from './real-checklist.js';

const GOOD = { a: 'pass', b: 'pass', c: 'pass', d: 'pass', e: 'pass', f: 'pass', g: 'pass' };
const PLAN = [
  ['ลำดับ', 'ประเด็นยุทธศาสตร์', 'โครงการ/กิจกรรม', 'ผู้รับผิดชอบ', 'งบประมาณ (บาท)', 'ระยะเวลาดำเนินการ'],
  ['1', 'เมืองปลอดภัย', 'โครงการฝึกอบรมอาสาสมัครป้องกันภัย', 'ฝ่ายปกครอง', '250,000', 'ม.ค. - มี.ค. 66'],
  ['2', 'เมืองสีเขียว', 'กิจกรรมปลูกไม้ยืนต้น', 'ฝ่ายรักษาความสะอาด', 'ไม่ใช้งบประมาณ', 'ต.ค. 65 - ก.ย. 66'],
];
const REPORT = [
  ['ลำดับ', 'โครงการ/กิจกรรม', 'ผลการดำเนินงาน', 'งบประมาณที่ได้รับ (บาท)', 'เบิกจ่ายแล้ว (บาท)', 'ปัญหา/อุปสรรค'],
  ['1', 'โครงการฝึกอบรมอาสาสมัครป้องกันภัย', 'อบรมแล้ว 2 รุ่น', '250,000', '231,400', 'ไม่มี'],
  ['2', 'กิจกรรมปลูกไม้ยืนต้น', 'ปลูกแล้ว 400 ต้น', '-', '-', 'พื้นที่ปลูกมีจำกัด'],
];
const PLAN_HEAD = ['แผนปฏิบัติราชการของสำนักงานเขตห้วยขวาง', 'ประจำปีงบประมาณ พ.ศ. 2566'];
const REPORT_HEAD = ['รายงานผลการดำเนินงานตามแผนปฏิบัติราชการ', 'สำนักงานเขตห้วยขวาง ประจำปีงบประมาณ พ.ศ. 2566 รอบ 6 เดือน (ตุลาคม 2565 - มีนาคม 2566)'];
const plan = (rows: string[][] = PLAN, head = PLAN_HEAD): Source => file('O8 plan 2566.pdf', { lines: head, tables: [{ rows }] });
const report = (rows: string[][] = REPORT, head = REPORT_HEAD): Source => file('O8 report.xlsx', { kind: 'spreadsheet', lines: head.map((line) => `# ${line}`), tables: [{ rows }] });
const TITLE = 'แผนปฏิบัติราชการประจำปี และรายงานผลการปฏิบัติราชการประจำปี';
const planPart = (rows: string[][]): string => `<h4>แผนปฏิบัติราชการประจำปีงบประมาณ พ.ศ. 2566</h4>${table(rows)}`;
const reportPart = (rows: string[][]): string => `<h4>รายงานผลการปฏิบัติราชการ รอบ 6 เดือน ปีงบประมาณ พ.ศ. 2566</h4>${table(rows)}`;
const onePage = (planRows: string[][], reportRows: string[][]): Promise<Source> => page(TITLE, planPart(planRows) + reportPart(reportRows));

const PLAN_TEXT = ['สำนักงานเขตห้วยขวาง กรุงเทพมหานคร', 'แผนปฏิบัติการประจำปี', 'พ.ศ. ๒๕๖๖', '1. โครงการพัฒนาศักยภาพอาสาสมัครสาธารณสุข', 'วงเงิน ๑๕๐,๐๐๐.- บาท', 'กำหนดการ เดือนกุมภาพันธ์ ๒๕๖๖', '2. โครงการเขตสะอาด', 'วงเงิน ๘๐,๐๐๐.- บาท', 'กำหนดการ เดือนมีนาคม ๒๕๖๖'];
const REPORT_TEXT = ['สรุปผลการปฏิบัติงานตามแผนปฏิบัติการประจำปี', 'พ.ศ. ๒๕๖๕', 'สำนักงานเขตห้วยขวาง', '1. โครงการพัฒนาศักยภาพอาสาสมัครสาธารณสุข', 'ผลผลิต อบรม ๘๐ คน คิดเป็นร้อยละ ๑๐๐', 'ใช้งบประมาณไปทั้งสิ้น ๑๔๕,๒๐๐ บาท', 'ข้อขัดข้องและแนวทางแก้ไข ไม่มี'];
const word = (lines: string[]): Source => file('O8.docx', { kind: 'word', lines });

const COLUMNS: [string, 'plan' | 'report', string, object][] = [
  ['projects', 'plan', 'โครงการ', { b: 'fail' }],
  ['budget', 'plan', 'งบประมาณ', { c: 'fail' }],
  ['time', 'plan', 'ระยะเวลา', { d: 'fail' }],
  ['results', 'report', 'ผลการดำเนินงาน', { e: 'fail' }],
  ['spending', 'report', 'เบิกจ่าย', { f: 'fail' }],
  ['problems', 'report', 'ปัญหา', { g: 'remark' }],
];
const cutTables = (which: string, column: string): [string[][], string[][]] => [which === 'plan' ? withoutColumns(PLAN, column) : PLAN, which === 'report' ? withoutColumns(REPORT, column) : REPORT];

describe('O8 plan and report', () => {
  it('passes two files, one page with both, and texts in other words', async () => {
    expect(verdicts('O8', plan(), report())).toEqual(GOOD);
    expect(verdicts('O8', await onePage(PLAN, REPORT))).toEqual(GOOD);
    expect(verdicts('O8', word(PLAN_TEXT), word(REPORT_TEXT))).toEqual(GOOD);
  });

  it.each(COLUMNS)('lacks the %s of the %s', async (_name, which, column, missing) => {
    const [planRows, reportRows] = cutTables(which, column);
    expect(verdicts('O8', plan(planRows), report(reportRows))).toEqual({ ...GOOD, ...missing });
    expect(verdicts('O8', await onePage(planRows, reportRows))).toEqual({ ...GOOD, ...missing });
  });

  it.each([
    ['กำหนดการ', { d: 'fail' }],
    ['วงเงิน', { c: 'fail' }],
    ['ใช้งบประมาณ', { f: 'fail' }],
    ['ผลผลิต', { e: 'fail' }],
    ['ข้อขัดข้อง', { g: 'remark' }],
  ])('lacks in the texts the lines with %s', (word_, missing) => {
    expect(verdicts('O8', word(without(PLAN_TEXT, word_)), word(without(REPORT_TEXT, word_)))).toEqual({ ...GOOD, ...missing });
  });

  it('takes the year of the plan for no time of its projects', () => {
    expect(verdicts('O8', plan(withoutColumns(PLAN, 'ระยะเวลา'), ['แผนปฏิบัติราชการของสำนักงานเขตห้วยขวาง', 'ประจำปีงบประมาณ พ.ศ. 2566 (1 ตุลาคม 2565 - 30 กันยายน 2566)']), report()).d).toBe('fail');
  });

  it.each([
    [['รายงานผลการ', 'ปฏิบัติราชการตามแผนปฏิบัติราชการประจำปีงบประมาณ', 'พ.ศ. 2566 รอบ 6 เดือน', 'ของสำนักงานเขตห้วยขวาง']],
    [['รายงานผลการดำเนินโครงการตามแผนปฏิบัติราชการ ประจำปี 2566', 'สำนักงานเขตห้วยขวาง']],
    [['รายงานการติดตามผลแผนปฏิบัติราชการ ไตรมาสที่ 2 ปีงบประมาณ 2566', 'สำนักงานเขตห้วยขวาง']],
    [['รายงานผลการดำเนินงานตามแผนปฏิบัติราชการ ปีงบประมาณ พ.ศ. 2566', 'สำนักงานเขตห้วยขวาง', 'ตามที่สำนักงานเขตได้จัดทำแผนปฏิบัติราชการประจำปีงบประมาณ พ.ศ. 2566 แล้วนั้น']],
  ])('knows the report by its title %j, and that it is not the plan', (head) => {
    expect(verdicts('O8', plan(), report(REPORT, head))).toEqual(GOOD);
    expect(verdicts('O8', file('O8 plan 2566.pdf', { lines: head, tables: [{ rows: REPORT }] }))).toMatchObject({ a: 'fail', b: 'fail', c: 'fail', d: 'fail', e: 'pass', f: 'pass' });
  });

  it.each<[string, () => Source | Promise<Source>]>([
    ['of last year', () => plan(PLAN.map((row) => row.map((cell) => cell.replace('ต.ค. 65 - ก.ย. 66', 'ต.ค. 64 - ก.ย. 65').replace('66', '65'))), PLAN_HEAD.map((line) => line.replace('2566', '2565')))],
    ['of another district', () => plan(PLAN, PLAN_HEAD.map((line) => line.replace('ห้วยขวาง', 'บางกะปิ')))],
    ['of the city for twenty years', () => plan(PLAN, ['แผนพัฒนากรุงเทพมหานคร ระยะ 20 ปี (พ.ศ. 2561 - 2580)', 'สำนักยุทธศาสตร์และประเมินผล'])],
    ['for spending the budget', () => plan(PLAN, ['แผนการใช้จ่ายงบประมาณประจำปี พ.ศ. 2566', 'สำนักงานเขตห้วยขวาง'])],
  ])('does not take a plan %s', async (_name, other) => {
    expect(verdicts('O8', await other(), report())).toMatchObject({ a: 'fail', b: 'fail', c: 'fail', d: 'fail', e: 'pass', f: 'pass' });
  });

  it('does not take the plan for the report, submitted twice or alone on the page of both', async () => {
    expect(verdicts('O8', plan(), plan())).toMatchObject({ a: 'pass', e: 'fail', f: 'fail' });
    expect(verdicts('O8', await page(TITLE, planPart(PLAN)))).toMatchObject({ a: 'pass', b: 'pass', c: 'pass', d: 'pass', e: 'fail', f: 'fail' });
  });

  it('finds nothing in a title or in links to files that are gone', async () => {
    const nothing = { a: 'fail', b: 'fail', c: 'fail', d: 'fail', e: 'fail', f: 'fail' };
    expect(verdicts('O8', await page(TITLE, ''))).toMatchObject(nothing);
    const links = '<p>สำนักงานเขตห้วยขวางได้จัดทำแผนปฏิบัติราชการประจำปีงบประมาณ พ.ศ. 2566 ซึ่งระบุโครงการ งบประมาณ และระยะเวลาดำเนินการ</p><p><a href="/public/user_files_editor/59/p.pdf">แผนปฏิบัติราชการประจำปี 2566</a></p>';
    expect(verdicts('O8', await page(TITLE, links), dead('p.pdf', 'not-found'))).toMatchObject(nothing);
  });

  it('does not take the heading of a page for the results', async () => {
    expect(verdicts('O8', await page('แผนและผลการปฏิบัติราชการ', planPart(PLAN) + reportPart(withoutColumns(REPORT, 'ผลการดำเนินงาน'))))).toEqual({ ...GOOD, e: 'fail' });
  });

  it('reads a report that tells in sentences what was done and spent', () => {
    const told = ['สรุปผลการปฏิบัติราชการตามแผน ประจำปีงบประมาณ ๒๕๖๖', 'สำนักงานเขตห้วยขวาง', 'ฝึกอบรมอาสาสมัคร แล้วเสร็จ มีผู้เข้าอบรม ๕๘ คน', 'ใช้จ่ายเงินไปแล้ว ๑๔๓,๕๐๐ บาท', 'ปัญหาอุปสรรคและแนวทางแก้ไข: ไม่มี'];
    expect(verdicts('O8', plan(), word(told))).toEqual(GOOD);
    expect(verdicts('O8', plan(), word(without(told, 'แล้วเสร็จ')))).toEqual({ ...GOOD, e: 'fail' });
    expect(verdicts('O8', plan(), word(without(told, 'ใช้จ่าย')))).toEqual({ ...GOOD, f: 'fail' });
  });
});
