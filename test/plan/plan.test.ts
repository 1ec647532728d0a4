import xlsx from '@e965/xlsx';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { planDocx } from '../../src/plan/docx.js';
import { dueDates, nextDeadline } from '../../src/plan/due-dates.js';
import { improvementPlan } from '../../src/plan/index.js';
import { officialDate, officialText } from '../../src/office/official.js';
import { planXlsx } from '../../src/plan/xlsx.js';
import { checklistOf, judging, lettersOf, published } from '../office/judged.js';
import { finding, item, link, report } from '../report/sample.js';

const checklist = checklistOf('bma-2566');
const file = (name: string): string => `https://webportal.bangkok.go.th/public/user_files_editor/59/${name}`;
const dead = link({ url: file('O10%20manual.pdf'), outcome: 'not-found', httpStatus: 404, verdict: 'fail', findings: [finding({ code: 'link-outcome', messageTh: 'เปิดลิงก์ไม่ได้', suggestionTh: 'ขอให้แก้ไขลิงก์ (ผู้ดูแลตามปกติ: ฝ่ายปกครอง)' })] });
const sample = report([
  item('O6', 'remark', [finding({ verdict: 'remark', messageTh: 'ไม่พบ “ผู้รับผิดชอบ” (ตรวจแล้ว 3 เอกสาร 3 หน้า (บางส่วน))', suggestionTh: 'ขอให้ระบุผู้รับผิดชอบ หน้าที่ส่งไว้ในข้อ O6 คือ “ติดต่อ” https://webportal.bangkok.go.th/huaikhwang/page/main/120/ติดต่อ (ผู้ดูแลตามปกติ: ฝ่ายปกครอง)' })]),
  item('O7', 'pass', [finding({ verdict: 'pass' })]),
  { ...item('O10', 'fail'), links: [dead] },
  item('O20', 'fail', [finding({ code: 'procurement-price-missing', messageTh: 'ราคาไม่ครบ 5 จาก 61 รายการ', suggestionTh: 'ขอให้ระบุราคา (ผู้ดูแลตามปกติ: ฝ่ายการคลัง)' }), finding({ code: 'table-only-pdf', verdict: 'remark', messageTh: 'เผยแพร่เป็น PDF เท่านั้น', suggestionTh: 'ควรเผยแพร่เป็น .xlsx' })]),
  { ...item('O24', 'unchecked'), requirements: [{ id: 'O24.a', severity: 'hard', verdict: 'unchecked', findings: [finding({ verdict: 'unchecked' })] }] },
], { audit: { id: 'a1', startedAt: '2023-03-01T02:00:00Z', finishedAt: '2023-03-01T02:05:00Z', asOf: '2023-03-01', source: 'live' } });
const plan = improvementPlan(sample, checklist);

describe('a plan', () => {
  it('has a row for every matter, under its indicator, and none for what passed or was not checked', () => {
    expect(plan).toMatchSnapshot();
  });

  it('is dated back from the closing day, dead links first', () => {
    const due = Object.fromEntries(plan.groups.flatMap((group) => group.rows).map((row) => [`${row.item} ${row.output}`, row.due]));
    expect(due).toEqual({
      'O6 หน้าเว็บไซต์ที่มีข้อมูลครบถ้วน ๑ หน้า': '2023-04-18', 'O10 ลิงก์ที่ประชาชนเปิดได้ ๑ ลิงก์': '2023-03-08', 'O20 ตารางข้อมูลที่ครบถ้วน ๑ ชุด': '2023-03-24', 'O20 ตาราง .xlsx หรือ .csv คู่กับไฟล์เดิม ๑ ชุด': '2023-04-18',
    });
  });

  it('is for the year of the next closing day once this one is over', () => {
    const late = improvementPlan(sample, checklist, { asOf: '2023-06-15' });
    expect([late.deadline, late.fiscalYear, late.checkedYear]).toEqual(['2024-04-30', 2567, 2566]);
    expect(improvementPlan(sample, checklist, { deadline: '2023-05-31' }).deadline).toBe('2023-05-31');
  });
});

describe('dates', () => {
  it('never lie before the start, behind the closing day, on a weekend that can be avoided, or out of their order', () => {
    const day = fc.integer({ min: 0, max: 800 });
    fc.assert(fc.property(day, fc.integer({ min: 3, max: 500 }), (start, days) => {
      const date = (offset: number): string => new Date(Date.UTC(2023, 0, 1 + offset)).toISOString().slice(0, 10);
      const due = dueDates(date(start), date(start + days));
      const order = [date(start), due.link, due.fail, due.review, due.remark, date(start + days)];
      return order.every((one, index) => index === 0 || (order[index - 1] ?? '') <= one) && [due.link, due.fail, due.review, due.remark].every((one) => ![0, 6].includes(new Date(one).getUTCDay()));
    }), { seed: 3, numRuns: 3000 });
  });

  it('are written as official papers do', () => {
    expect(officialDate('2023-04-30')).toBe('๓๐ เม.ย. ๒๕๖๖');
    expect(officialText('O20 ราคา 5 จาก 61 รายการ (2566) ไฟล์ a12.pdf')).toBe('O20 ราคา ๕ จาก ๖๑ รายการ (๒๕๖๖) ไฟล์ a12.pdf');
    expect(nextDeadline('2023-04-30', '2023-04-30')).toBe('2024-04-30');
  });
});

describe('its files', () => {
  it('Excel: the seven columns, opened by another library', async () => {
    const book = xlsx.read(await planXlsx(plan));
    const rows = xlsx.utils.sheet_to_json<string[]>(book.Sheets[book.SheetNames[0] ?? ''] ?? {}, { header: 1, defval: '' });
    expect(rows.filter((row) => row.some((cell) => cell !== ''))).toMatchSnapshot();
  });

  it('Word: landscape A4, heads repeated, Thai sizes set beside the Latin ones', async () => {
    const xml = strFromU8(unzipSync(await planDocx(plan))['word/document.xml'] ?? new Uint8Array());
    const missing = ['w:orient="landscape"', '<w:pgSz w:w="16837" w:h="11905"', '<w:tblHeader/>', 'w:cs="TH SarabunPSK"', '<w:szCs w:val="28"/>', '๒๕๖๖'].filter((part) => !xml.includes(part));
    expect(missing).toEqual([]);
  });

  it('says so where there is nothing to repair', async () => {
    const none = improvementPlan(report([item('O7', 'pass')]), checklist);
    const xml = strFromU8(unzipSync(await planDocx(none))['word/document.xml'] ?? new Uint8Array());
    expect(xml.includes('ไม่พบประเด็นที่ต้องปรับปรุง')).toBe(true);
  });

  it('carries hostile text as text', async () => {
    const hostile = improvementPlan(report([item('O20', 'fail', [finding({ messageTh: '=1+1</w:t><w:object/>\u0000\ud800', suggestionTh: '@SUM(A1)\u202e' })])]), checklist);
    const xml = strFromU8(unzipSync(await planDocx(hostile))['word/document.xml'] ?? new Uint8Array());
    expect(xml.includes('<w:object')).toBe(false);
    const book = xlsx.read(await planXlsx(hostile), { cellFormula: true });
    const cells = Object.values(book.Sheets[book.SheetNames[0] ?? ''] ?? {}) as xlsx.CellObject[];
    expect(cells.filter((cell) => cell.f !== undefined)).toEqual([]);
    expect(cells.map((cell) => String(cell.v)).filter((text) => /^[=@+]/.test(text))).toEqual([]);
  });
});

describe('the plan itself as evidence of item O30', () => {
  const judge = judging('bma-2566');

  it('has measures, those responsible, dates and follow-up', async () => {
    const now = improvementPlan(sample, checklist);
    const letters = lettersOf(await judge('O30', [published('O30 แผนปรับปรุง 2566.docx', await planDocx(now))]));
    expect([letters['b'], letters['c'], letters['d'], letters['e']]).toEqual(['pass', 'pass', 'pass', 'pass']);
  });
});
