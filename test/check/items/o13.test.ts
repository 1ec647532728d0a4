import { describe, expect, it } from 'vitest';
import type { Source } from '../../../src/model/evidence.js';
import { dead, file, page, table, verdicts } from './real-checklist.js';

const TITLE = 'รายการการตรวจ (Checklist) ในการพิจารณาการออกใบอนุญาต';
const PERMITS = ['a', 'b', 'c'] as const;
type Permit = (typeof PERMITS)[number];
const ENTRIES = { a: ['คำขอ ข.1', 'โฉนดที่ดิน', 'แบบแปลน'], b: ['คำขอ', 'แบบแปลนบ่อพัก', 'สำเนาทะเบียนบ้าน'], c: ['คำขอ', 'สำเนาทะเบียนบ้าน', 'แผนที่สังเขป'] };

/** The three permits as offices name them. */
const NAMES: Record<Permit, string>[] = [
  { a: 'การขออนุญาตก่อสร้างอาคารไม่เกิน 3 ชั้น', b: 'การขออนุญาตเชื่อมท่อระบายน้ำ', c: 'การขอใบอนุญาตจัดตั้งสถานที่จำหน่ายอาหาร' },
  { a: 'การขออนุญาตก่อสร้าง ดัดแปลง รื้อถอนอาคาร', b: 'การขอต่อเชื่อมท่อน้ำทิ้ง', c: 'ใบอนุญาต/หนังสือรับรองการแจ้งสถานที่จำหน่ายอาหารและสถานที่สะสมอาหาร' },
  { a: 'การขออนุญาตปลูกสร้างอาคาร', b: 'การขอต่อท่อระบายน้ำ', c: 'การจัดตั้งร้านอาหารและสถานที่สะสมอาหาร' },
];
const inFiles = (names: Record<Permit, string>, permits: readonly Permit[]): Source[] =>
  permits.map((permit) => file(`${permit}.pdf`, { lines: ['รายการตรวจ (Checklist)', names[permit], 'สำนักงานเขตห้วยขวาง'], tables: [{ rows: [['ลำดับ', 'รายการ', 'มี', 'ไม่มี', 'หมายเหตุ'], ...ENTRIES[permit].map((entry, index) => [String(index + 1), entry, '☐', '☐', ''])] }] }));
const onPage = async (names: Record<Permit, string>, permits: readonly Permit[]): Promise<Source[]> => [
  await page(TITLE, permits.map((permit) => `<h4>${names[permit]}</h4>${table([['ที่', 'รายการเอกสาร', 'ครบ', 'ไม่ครบ'], ...ENTRIES[permit].map((entry, index) => [String(index + 1), entry, '', ''])])}`).join('')),
];
const inText = (names: Record<Permit, string>, permits: readonly Permit[]): Source[] => [
  file('all.docx', { kind: 'word', lines: ['# แบบตรวจสอบเอกสารประกอบการพิจารณาอนุญาต', ...permits.flatMap((permit) => [`# แบบตรวจสอบเอกสาร${names[permit]}`, '☐ คำขอรับใบอนุญาต', '☐ สำเนาทะเบียนบ้าน', '☐ หนังสือมอบอำนาจ', 'ผลการตรวจ ☐ ครบถ้วน ☐ ไม่ครบถ้วน'])] }),
];
const NONE = { a: 'fail', b: 'fail', c: 'fail' };

describe.each(NAMES)('O13 checklists: $a', (names) => {
  const layouts = [inFiles, onPage, inText];

  it('passes with all three', async () => {
    for (const layout of layouts) expect(verdicts('O13', ...(await layout(names, PERMITS)))).toMatchObject({ a: 'pass', b: 'pass', c: 'pass' });
  });

  it.each(PERMITS)('lacks %s', async (missing) => {
    const permits = PERMITS.filter((permit) => permit !== missing);
    for (const layout of layouts) expect(verdicts('O13', ...(await layout(names, permits)))).toMatchObject({ a: 'pass', b: 'pass', c: 'pass', [missing]: 'fail' });
  });
});

describe('O13 what only looks like checklists', () => {
  const [names] = NAMES;
  const papers = (head: string, lines: string[]): Source[] => PERMITS.map((permit) => file(`${permit}.pdf`, { lines: [`${head}${names?.[permit] ?? ''}`, 'สำนักงานเขตห้วยขวาง', ...lines] }));

  it.each<[string, () => Source[] | Promise<Source[]>]>([
    ['steps of the procedure', () => papers('ขั้นตอน', ['1. ยื่นคำขอ', '2. ตรวจสถานที่', '3. ออกใบอนุญาต ภายใน 30 วัน'])],
    ['manuals for the public', () => papers('คู่มือสำหรับประชาชน ', ['รายการเอกสารหลักฐานประกอบ', 'สำเนาบัตรประจำตัวประชาชน', 'สำเนาทะเบียนบ้าน'])],
    ['statistics of permits', () => papers('สถิติ', ['จำนวน 12 ราย', 'หมายเหตุ ข้อมูล ณ วันที่ 31 มีนาคม 2566'])],
    ['the title', async () => [await page(TITLE, '')]],
    ['links to files that are gone', async () => [await page(TITLE, '<p><a href="/public/user_files_editor/69/a.pdf">Checklist ก่อสร้างอาคาร</a></p><p><a href="/public/user_files_editor/69/b.pdf">Checklist เชื่อมท่อระบายน้ำ</a></p>'), dead('a.pdf', 'not-found')]],
  ])('does not take %s', async (_name, sources) => {
    expect(verdicts('O13', ...(await sources()))).toMatchObject(NONE);
  });

  it('does not take a drain in the building plans for the checklist of drains', () => {
    const building = file('a.pdf', { lines: ['รายการตรวจ (Checklist)', 'การขออนุญาตก่อสร้างอาคาร'], tables: [{ rows: [['รายการ', 'ครบถ้วน', 'ไม่ครบ'], ['แบบแปลนท่อระบายน้ำ', '', ''], ['สำเนาทะเบียนบ้าน', '', '']] }] });
    expect(verdicts('O13', building)).toMatchObject({ a: 'pass', b: 'fail', c: 'fail' });
  });
});

describe('O13 short checklists with columns to tick on one numbered page', () => {
  const sections: Record<Permit, string> = {
    a: `<p><strong>1. ใบอนุญาตก่อสร้างอาคาร (อาคารพักอาศัยไม่เกิน 3 ชั้น) แบบ ข.1</strong></p>${table([['เอกสาร', 'ครบ', 'ไม่ครบ'], ['คำขอ ข.1', '☐', '☐']])}`,
    b: `<p><strong>2. หนังสืออนุญาตเชื่อมท่อระบายน้ำ</strong></p>${table([['เอกสาร', 'ครบ', 'ไม่ครบ'], ['แผนผังแนวท่อและบ่อพัก', '☐', '☐']])}`,
    c: `<p><strong>3. ใบอนุญาตจัดตั้งสถานที่จำหน่ายอาหาร</strong></p>${table([['เอกสาร', 'ครบ', 'ไม่ครบ'], ['ใบรับรองการอบรม', '☐', '☐']])}`,
  };
  const verdictsOf = async (permits: readonly Permit[]): Promise<Record<string, string>> => verdicts('O13', await page('Checklist การพิจารณาออกใบอนุญาต', permits.map((permit) => sections[permit]).join('')));

  it('passes criteria under lettered headings', async () => {
    const criteria = ['ก. อาคารพักอาศัยไม่เกิน 3 ชั้น', 'ข. การเชื่อมท่อระบายน้ำ', 'ค. สถานที่จำหน่ายอาหาร'].map((head) => `<p>${head}</p>${table([['รายการตรวจ', 'ผ่าน', 'ไม่ผ่าน'], ['ตรวจตามแบบ', '□', '□']])}`);
    expect(verdicts('O13', await page('เกณฑ์การพิจารณาอนุญาต', criteria.join('')))).toMatchObject({ a: 'pass', b: 'pass', c: 'pass' });
  });

  it('passes with all three', async () => expect(await verdictsOf(PERMITS)).toMatchObject({ a: 'pass', b: 'pass', c: 'pass' }));
  it.each(PERMITS)('lacks %s', async (missing) => expect(await verdictsOf(PERMITS.filter((permit) => permit !== missing))).toMatchObject({ a: 'pass', b: 'pass', c: 'pass', [missing]: 'fail' }));
});
