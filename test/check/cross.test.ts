import { describe, expect, it } from 'vitest';
import { crossFacts } from '../../src/check/cross/index.js';
import { loadChecklist } from '../../src/checklist/load.js';
import type { Source } from '../../src/model/evidence.js';
import { evidenceFor, source } from './documents.js';
import { page, pdf, workbook } from './items/office.js';

/** Facts by item, as `O23 director-differs`. */
function facts(items: Record<string, Source[]>): string[] {
  const all = Object.entries(items).map(([item, sources]) => evidenceFor(item, sources.map((one) => ({ ...one, link: { ...one.link, itemId: item } }))));
  return [...crossFacts(all)].flatMap(([item, found]) => found.map((fact) => `${item} ${fact.code}`));
}

describe('the director among the executives and under the announcements', () => {
  const executives = (name: string) => page('ผู้บริหาร', `<p>${name}</p><p>ผู้อำนวยการเขตห้วยขวาง</p><p>โทร. 0 2277 0101</p><p>นางสมมติ นามปลอม</p><p>ผู้ช่วยผู้อำนวยการเขตห้วยขวาง</p>`);
  const announcement = (name: string, post = 'ผู้อำนวยการเขตห้วยขวาง') =>
    pdf(`ประกาศสำนักงานเขตห้วยขวาง\nเรื่อง นโยบายต่อต้านการรับสินบน (Anti-Bribery Policy) ปีงบประมาณ พ.ศ. 2566\nเจ้าหน้าที่ทุกคนต้องไม่เรียกรับสินบน\nประกาศ ณ วันที่ 9 มกราคม 2566\n(${name})\n${post}`);
  const compare = async (shown: string, signed: Source): Promise<string[]> => facts({ O1: [await executives(shown)], O23: [signed] });

  it('agree', async () => expect(await compare('นายตัวอย่าง ทดสอบ', announcement('นายตัวอย่าง ทดสอบ'))).toEqual([]));
  it('agree in another spelling', async () => expect(await compare('นายตัวอย่าง  ทดสอบ', announcement('นาย ตัวอยาง ทดสอบ'))).toEqual([]));
  it('differ', async () => expect(await compare('นายตัวอย่าง ทดสอบ', announcement('นางสาวลำดวน มิใช่จริง'))).toEqual(['O23 director-differs']));
  it('say nothing where somebody signs for the director', async () => expect(await compare('นายตัวอย่าง ทดสอบ', announcement('นางสมมติ นามปลอม', 'ผู้ช่วยผู้อำนวยการเขต รักษาราชการแทน\nผู้อำนวยการเขตห้วยขวาง'))).toEqual([]));
  it('say nothing where two directors are shown', async () => {
    const both = await page('ผู้บริหาร', '<p>นายตัวอย่าง ทดสอบ</p><p>ผู้อำนวยการเขตห้วยขวาง</p><h4>ทำเนียบ</h4><p>รายนาม</p><p>ลำดับก่อนหน้า</p><p>นายเก่า ก่อนกาล</p><p>ผู้อำนวยการเขตห้วยขวาง</p>');
    expect(facts({ O1: [both], O23: [announcement('นางสาวลำดวน มิใช่จริง')] })).toEqual([]);
  });
  it('say nothing where the executives were not gathered', () => expect(facts({ O23: [announcement('นางสาวลำดวน มิใช่จริง')] })).toEqual([]));
});

describe('the permits of checklists, plan and guideline', () => {
  const checklist = (...families: string[]) => families.map((family) => pdf(`รายการตรวจ (Checklist) การขออนุญาต${family}\n1. คำขอ ☐ ครบ ☐ ไม่ครบ\n2. สำเนาทะเบียนบ้าน ☐ ครบ ☐ ไม่ครบ`));
  const plan = (...families: string[]) => pdf(`แผนพัฒนาประสิทธิภาพการให้บริการ ปีงบประมาณ พ.ศ. 2566\nสำนักงานเขตห้วยขวาง\n${families.map((family) => `การขออนุญาต${family} ลดเหลือ 20 วัน`).join('\n')}`);
  const three = ['ก่อสร้างอาคาร', 'เชื่อมท่อระบายน้ำ', 'จำหน่ายอาหาร'];

  it('agree', () => expect(facts({ O13: checklist(...three), O26: [plan(...three)] })).toEqual([]));
  it('one is missing in the plan', () => expect(facts({ O13: checklist(...three), O26: [plan('ก่อสร้างอาคาร', 'เชื่อมท่อระบายน้ำ')] })).toEqual(['O26 permits-differ']));
  it('says nothing of a plan that was not read whole', () => expect(facts({ O13: checklist(...three), O26: [plan('ก่อสร้างอาคาร'), source('b.pdf', 'timeout', 'O26')] })).toEqual([]));
  it('says nothing of a plan for none of them: that is for its own rule', () => expect(facts({ O13: checklist(...three), O26: [plan('ทำบัตรประจำตัวประชาชน')] })).toEqual([]));
});

describe('the sums of the spending reports', () => {
  const report = (title: string, personnel: string, running: string) => pdf(`รายงานผลการใช้จ่ายงบประมาณ ${title}\nปีงบประมาณ พ.ศ. 2566 สำนักงานเขตห้วยขวาง\nหมวดรายจ่าย | ได้รับจัดสรร | เบิกจ่าย | ร้อยละ\nงบบุคลากร | 190,000,000.00 | ${personnel} | 49\nงบดำเนินงาน | 98,000,000.00 | ${running} | 43`, `${title}.pdf`);
  const first = report('ไตรมาสที่ 1', '40,000,000.00', '10,000,000.00');
  const second = report('ไตรมาสที่ 2', '50,000,000.00', '12,500,000.50');

  it('add up', () => expect(facts({ O17: [first, second, report('รอบ 6 เดือน', '90,000,000.00', '22,500,000.50')] })).toEqual([]));
  it('may be sums up to then', () => expect(facts({ O17: [first, report('ไตรมาสที่ 2', '90,000,000.00', '22,500,000.50'), report('รอบ 6 เดือน', '90,000,000.00', '22,500,000.50')] })).toEqual([]));
  it('do not add up in one line', () => expect(facts({ O17: [first, second, report('รอบ 6 เดือน', '91,000,000.00', '22,500,000.50')] })).toEqual(['O17 spending-sums-differ']));
  it('are not compared without both quarters', () => expect(facts({ O17: [first, report('รอบ 6 เดือน', '91,000,000.00', '22,500,000.50')] })).toEqual([]));
});

describe('the rows of a procurement summary', () => {
  const HEAD = ['ลำดับที่', 'งานที่จัดซื้อหรือจัดจ้าง', 'วงเงินที่จะซื้อหรือจ้าง', 'ราคากลาง', 'วิธีซื้อหรือจ้าง', 'รายชื่อผู้เสนอราคาและราคาที่เสนอ', 'ผู้ได้รับการคัดเลือกและราคาที่ตกลงซื้อหรือจ้าง', 'เหตุผลที่คัดเลือกโดยสรุป', 'เลขที่และวันที่ของสัญญาหรือข้อตกลง'];
  const good = [
    ['1', 'ซื้อวัสดุสำนักงาน', '48,500.00', '48,500.00', 'เฉพาะเจาะจง', 'บริษัท ตัวอย่าง จำกัด 48,200.00', 'บริษัท ตัวอย่าง จำกัด 48,200.00', 'ราคาต่ำสุด', 'ใบสั่งซื้อที่ 11/2566 ลว. 8 ก.พ. 66'],
    ['2', 'จ้างซ่อมเครื่องพิมพ์', '9,800.00', '9,800.00', 'เฉพาะเจาะจง', 'ห้างหุ้นส่วนจำกัด สมมติบริการ 9,630.00', 'หจก.สมมติบริการ 9,630.00', 'คุณสมบัติครบ', 'ใบสั่งจ้างที่ 12/2566 ลว. 15 ก.พ. 66'],
  ];
  const rows = async (change: (cells: string[][]) => void = () => undefined): Promise<string[]> => {
    const cells = good.map((row) => [...row]);
    change(cells);
    return facts({ O20: [await workbook({ Sheet1: [['สรุปผลการดำเนินการจัดซื้อจัดจ้างในรอบเดือน กุมภาพันธ์ 2566'], ['สำนักงานเขตห้วยขวาง'], HEAD, ...cells] }, 'O20 ก.พ. 2566.xlsx')] });
  };
  const set = (row: number, column: number, text: string) => (cells: string[][]): void => void (cells[row] ?? []).splice(column, 1, text);

  it('agree, the firm shortened in one place', async () => expect(await rows()).toEqual([]));
  it('a contract of another month', async () => expect(await rows(set(1, 8, 'ใบสั่งจ้างที่ 12/2566 ลว. 15 ธ.ค. 65'))).toEqual(['O20 purchase-outside-month']));
  it('a contract of the last days before is within the month', async () => expect(await rows(set(1, 8, 'ใบสั่งจ้างที่ 12/2566 ลว. 31 ม.ค. 66'))).toEqual([]));
  it('a price above the budget', async () => expect(await rows(set(0, 6, 'บริษัท ตัวอย่าง จำกัด 58,200.00'))).toEqual(['O20 purchase-over-budget']));
  it('a winner who made no offer', async () => expect(await rows(set(0, 6, 'ร้านอื่นพาณิชย์การค้า 48,200.00'))).toEqual(['O20 purchase-winner-no-bidder']));
  it('one number on one day for two winners', async () => expect(await rows(set(1, 8, 'ใบสั่งซื้อที่ 11/2566 ลว. 8 ก.พ. 66'))).toEqual(['O20 purchase-contract-twice']));
  it('one number on another day is the number of another section', async () => expect(await rows(set(1, 8, 'ใบสั่งซื้อที่ 11/2566 ลว. 15 ก.พ. 66'))).toEqual([]));
  it('one number for two purchases from one firm', async () => {
    expect(await rows((cells) => { set(1, 8, 'ใบสั่งซื้อที่ 11/2566 ลว. 8 ก.พ. 66')(cells); set(1, 5, 'บริษัท ตัวอย่าง จำกัด 9,630.00')(cells); set(1, 6, 'บจก.ตัวอย่าง 9,630.00')(cells); })).toEqual([]);
  });
});

describe('what the checklists ask to be compared', () => {
  it.each(['bma-2566', 'bma-2567', 'nacc-2568'])('%s names items that have the rules for it', (id) => {
    const loaded = loadChecklist(id);
    if (!loaded.ok) throw new Error(loaded.message.en);
    const kindsOf = (itemId: string): string[] => loaded.checklist.items.find((item) => item.id === itemId)?.requirements.map((requirement) => requirement.rule.kind) ?? [];
    for (const check of loaded.checklist.cross) {
      switch (check.kind) {
        case 'director':
          expect(kindsOf(check.shownIn)).toContain('people');
          expect(kindsOf(check.signedIn)).toContain('signed');
          break;
        case 'permits':
          for (const item of check.items) expect(kindsOf(item).length).toBeGreaterThan(0);
          break;
        case 'spending-sums':
          expect(kindsOf(check.item)).toContain('figure');
          break;
        case 'purchases':
          expect(kindsOf(check.item)).toContain('procurement');
      }
    }
  });
});
