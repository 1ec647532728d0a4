import { describe, expect, it } from 'vitest';
import type { Source } from '../../../src/model/evidence.js';
import { page, pdf, table, verdicts, workbook } from './office.js';

const TITLE = 'ข้อมูลงบประมาณ ข้อบัญญัติงบประมาณ ข้อมูลเงินอุดหนุนชุมชน';
const ORDINANCE = `ข้อบัญญัติกรุงเทพมหานคร
เรื่อง งบประมาณรายจ่ายประจำปีงบประมาณ
พ.ศ. ๒๕๖๖
ข้อ ๑ ข้อบัญญัตินี้เรียกว่า "ข้อบัญญัติกรุงเทพมหานคร เรื่อง งบประมาณรายจ่ายประจำปีงบประมาณ พ.ศ. ๒๕๖๖"
ข้อ ๔ สำนักงานเขตห้วยขวาง ตั้งงบประมาณรายจ่ายไว้ ๓๓๓,๕๔๖,๐๐๐ บาท`;
const SUBSIDIES = `ข้อมูลเงินอุดหนุนชุมชน ปีงบประมาณ พ.ศ. ๒๕๖๖
สำนักงานเขตห้วยขวาง
ที่ | ชุมชน | จำนวนเงิน (บาท) | โครงการ | วันที่
๑ | ชุมชนตัวอย่างพัฒนา | ๑๐,๐๐๐ | ส่งเสริมสุขภาพ | ๑๕ พ.ย. ๖๕
๒ | ชุมชนสมมติร่วมใจ | ๑๐,๐๐๐ | ดูแลผู้สูงอายุ | ๒๐ ม.ค. ๖๖`;
const ACCOUNT = `บัญชีการจ่ายเงินอุดหนุนค่าใช้จ่ายในการสนับสนุนการดำเนินงานของคณะกรรมการชุมชน
งวดที่ 1 ประจำปีงบประมาณ พ.ศ. 2566 สำนักงานเขตห้วยขวาง
ลำดับ | ชื่อชุมชน | จำนวนเงินที่ได้รับ
1 | ร่วมใจพัฒนา | 7,500.00`;
const LIST = `ข้อมูลชุมชนในพื้นที่เขตห้วยขวาง ปีงบประมาณ พ.ศ. 2566
ที่ | ชื่อชุมชน | จำนวนครัวเรือน
1 | ชุมชนตัวอย่าง | 120`;
const SPENDING_PLAN = `แผนการใช้จ่ายงบประมาณรายจ่ายประจำปี 2566
สำนักงานเขตห้วยขวาง
งบบุคลากร | 142,380,000`;

const ordinance = '<h4>ข้อบัญญัติงบประมาณ</h4><p>งบประมาณรายจ่ายประจำปี พ.ศ. 2566 ตามข้อบัญญัติกรุงเทพมหานคร ในส่วนของสำนักงานเขตห้วยขวาง จำนวน 333,546,000 บาท</p>' + table(['แผนงาน', 'งบประมาณ (บาท)'], ['บริหารทั่วไป', '100,000,000'], ['เงินอุดหนุน', '5,000,000']);
const subsidies = (first = '10,000', second = '7,500'): string => '<h4>ข้อมูลเงินอุดหนุนชุมชน ปีงบประมาณ พ.ศ. 2566</h4>' + table(['ชื่อชุมชน', 'เงินอุดหนุน (บาท)'], ['ชุมชนตัวอย่าง', first], ['ชุมชนสมมติ', second]);
const none = page('เงินอุดหนุนชุมชน', '<p>ปีงบประมาณ พ.ศ. 2566 สำนักงานเขตห้วยขวางไม่มีการจ่ายเงินอุดหนุนให้แก่ชุมชนแต่อย่างใด</p>');
const sheet = workbook({ ชุมชน: [['ทะเบียนเงินอุดหนุนชุมชนในพื้นที่เขตห้วยขวาง'], ['ปีงบประมาณ 2566'], ['ลำดับ', 'ชุมชน', 'จำนวนเงิน'], [1, 'ชุมชนตัวอย่าง', 10000]] });
const lastYear = (text: string): string => text.replaceAll('๖๕', '๖๔').replaceAll('๖๖', '๖๕');

const check = async (...made: (Source | Promise<Source>)[]): Promise<string> => verdicts('O18', ...(await Promise.all(made))).replace(/, c .*/, '');

describe('O18 ordinance and community subsidies', () => {
  it.each([
    ['two PDFs', [pdf(ORDINANCE, 'o.pdf'), pdf(SUBSIDIES, 's.pdf')]], ['an account of the committees', [pdf(ORDINANCE, 'o.pdf'), pdf(ACCOUNT, 's.pdf')]], ['one page', [page(TITLE, ordinance + subsidies())]],
    ['a workbook beside the ordinance', [pdf(ORDINANCE), sheet]], ['a statement that nothing was paid', [pdf(ORDINANCE), none]],
  ])('passes %s', async (_name, made) => expect(await check(...made)).toBe('a pass, b pass'));

  it.each([
    ['the ordinance', [pdf(SUBSIDIES)]], ['the ordinance on a page', [page(TITLE, subsidies())]], ['an ordinance of this year', [pdf(ORDINANCE.replaceAll('๒๕๖๖', '๒๕๖๕'), 'o.pdf'), pdf(SUBSIDIES, 's.pdf')]],
    ['the ordinance: the spending plan is none', [pdf(SPENDING_PLAN, 'o.pdf'), pdf(SUBSIDIES, 's.pdf')]],
    ['the ordinance: subsidies paid under it are none', [pdf(SUBSIDIES.replace('ปีงบประมาณ', 'ตามข้อบัญญัติกรุงเทพมหานคร งบประมาณรายจ่ายประจำปีงบประมาณ'))]],
  ])('misses %s', async (_name, made) => expect(await check(...made)).toBe('a fail, b pass'));

  it.each([
    ['the subsidies', [pdf(ORDINANCE)]], ['the subsidies on a page', [page(TITLE, ordinance)]], ['subsidies of this year', [pdf(ORDINANCE, 'o.pdf'), pdf(lastYear(SUBSIDIES), 's.pdf')]],
    ['the amounts', [page(TITLE, ordinance + subsidies('', ''))]], ['the subsidies: a list of communities is none', [pdf(ORDINANCE, 'o.pdf'), pdf(LIST, 's.pdf')]],
  ])('misses %s', async (_name, made) => expect(await check(...made)).toBe('a pass, b fail'));

  it('passes nothing on title and introduction', async () => {
    expect(await check(page(TITLE, '<p>สำนักงานเขตห้วยขวาง ขอเผยแพร่ข้อบัญญัติงบประมาณรายจ่ายประจำปีงบประมาณ พ.ศ. 2566 และข้อมูลเงินอุดหนุนชุมชน โทร. 0 2277 1234</p>'))).toBe('a fail, b fail');
  });
});

describe('O18 the ordinance in one line above the subsidies', () => {
  const line = '<p><strong>1. ข้อบัญญัติกรุงเทพมหานคร เรื่อง งบประมาณรายจ่ายประจำปีงบประมาณ พ.ศ. 2566</strong></p>';
  const sum = '<p>งบประมาณรายจ่ายที่ตั้งไว้สำหรับสำนักงานเขตห้วยขวาง 330,840,000 บาท</p>';
  const below = (head: string): string => `<p><strong>2. ${head}</strong></p>${table(['ชุมชน', 'บาท'], ['ชุมชนตัวอย่าง', '200,000'], ['ชุมชนสมมติ', '150,000'])}`;

  it.each(['เงินอุดหนุนชุมชน', 'เงินที่จ่ายให้ชุมชนเพื่อการดำเนินงานของกรรมการชุมชน', 'การจัดสรรเงินอุดหนุนแก่ชุมชน'])('passes with %s', async (head) => expect(await check(page('ข้อมูลงบประมาณ', line + sum + below(head)))).toBe('a pass, b pass'));
  it('misses the figures of the ordinance', async () => expect(await check(page('ข้อมูลงบประมาณ', line + below('เงินอุดหนุนชุมชน ปีงบประมาณ พ.ศ. 2566')))).toBe('a fail, b pass'));
});
