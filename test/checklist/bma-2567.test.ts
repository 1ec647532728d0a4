import { describe, expect, it } from 'vitest';
import { loadChecklist } from '../../src/checklist/load.js';
import { page, pdf, workbook } from '../check/items/office.js';
import { CASES } from './bma-2567.cases.js';
import { failed, judgeOf, outcome } from './judged.js';

const judge = judgeOf('bma-2567');
const loaded = loadChecklist('bma-2567');
if (!loaded.ok) throw new Error(loaded.message.en);
const { checklist } = loaded;

/** Severities by letter: H hard, s soft, m manual (oit-rules §2.1; what rests on inference is soft). */
const SEVERITIES: Record<string, string> = {
  O1: 'HHHHsssssssssssss', O2: 'HHHsss', O3: 'HHHHH', O4: 'Hss', O5: 'HHHHHHs', O6: 'HHHHs', O7: 'HHHss', O8: 'HHss', O9: 'HHsssss', O10: 'HHsss', O11: 'HHHm',
  O12: 'Hs', O13: 'HHHHsHs', O14: 'HHs', O15: 'HHsHHHHm', O16: 'HHHHHs', O17: 'HHsHHHHHs', O18: 'HHHHHssssss', O19: 'HHHHHHs', O20: 'HHs', O21: 'HHHss', O22: 'HHHHHsHss',
};

describe('checklist bma-2567', () => {
  it('closes in April 2567, where nothing incomplete scores', () => {
    expect(checklist).toMatchObject({ fiscalYear: 2567, deadline: '2024-04-30', deadlineProvenance: ['I'], incompleteScores: false });
  });

  it('has its elements with the right severity', () => {
    const short = { hard: 'H', soft: 's', manual: 'm' };
    expect(Object.fromEntries(checklist.items.map((item) => [item.id, item.requirements.map((one) => short[one.severity]).join('')]))).toEqual(SEVERITIES);
  });

  it('hangs its items in the tree', () => {
    const wanted: [string, number, number][] = [
      ['9.1.1', 1, 3], ['9.1.2', 4, 4], ['9.2.1', 5, 5], ['9.2.2', 6, 6], ['9.2.3', 7, 10], ['9.2.4', 11, 12], ['9.3.1', 13, 14], ['9.3.2', 15, 15], ['9.4.1', 16, 16], ['9.5.1', 17, 17],
      ['10.1.1', 18, 18], ['10.1.2', 19, 20], ['10.1.3', 21, 21], ['10.2.1', 22, 22],
    ];
    const topics = wanted.flatMap(([topic, first, last]) => Array.from({ length: last - first + 1 }, (_, index) => [`O${first + index}`, topic]));
    expect(checklist.items.map((item) => [item.id, item.topic])).toEqual(topics);
  });

  it('expects tables where the rules do (oit-rules §1.31)', () => {
    const of = (form: string): string => checklist.items.filter((item) => item.form === form).map((item) => item.id).join(' ');
    expect([of('table'), of('table-part'), of('text'), of('live')]).toEqual(['O3 O9 O10 O13 O15 O17', 'O5 O14 O19 O21 O22', 'O2 O6 O7 O11 O16 O18 O20', 'O1 O4 O8 O12']);
  });

  it('names two parts where the title demands two', () => {
    expect(checklist.items.filter((item) => item.parts.length === 2).map((item) => item.id).join(' ')).toBe('O5 O13 O15 O17 O18 O19 O22');
  });

  it('speaks of its own years only', () => {
    const words = JSON.stringify(checklist.items.map((item) => ({ ...item, documentTypes: {}, requirements: item.requirements.map((one) => ({ ...one, rule: null })) })));
    expect(words.match(/2565/g)).toBeNull();
    expect(words.replace(/2566–2570/g, '').match(/(?:ปีงบประมาณ พ\.ศ\.|fiscal year) 2566/g)).toBeNull();
  });

  it('advises in the manner of an assessor and names the item the advice is for', () => {
    for (const item of checklist.items) {
      for (const requirement of item.requirements) {
        expect(requirement.adviceTh, requirement.id).toMatch(/^(?:ขอให้สำนักงานเขต|ควร)/);
        expect(requirement.adviceTh, requirement.id).toContain('เว็บไซต์ของสำนักงานเขต');
        for (const named of `${requirement.adviceTh} ${requirement.adviceEn}`.match(/\bO\d+\b/g) ?? []) expect(named, requirement.id).toBe(item.id);
      }
    }
  });
});

describe('documents as offices write them for FY2567', () => {
  it.each(CASES)('$item: $name', async ({ item, sources, wanted }) => {
    const judged = judge(item, ...(await Promise.all(sources())));
    expect(wanted, JSON.stringify(judged.elements)).toContain(outcome(judged));
  });
});

describe('the page of an item with its title and nothing more meets no hard requirement', () => {
  it.each(checklist.items.map((item) => [item.id, item.titleTh] as const))('%s', async (id, title) => {
    const { elements } = judge(id, await page(`${id} ${title}`, '<p>สำนักงานเขตห้วยขวาง ปีงบประมาณ พ.ศ. 2567</p><p>เผยแพร่เมื่อ 12 เมษายน 2567</p>'));
    const hard = checklist.items.find((item) => item.id === id)?.requirements.filter((one) => one.severity === 'hard').map((one) => one.id.split('.')[1] ?? '') ?? [];
    expect(hard.filter((letter) => ['pass', 'remark'].includes(elements[letter] ?? ''))).toEqual([]);
  });
});

describe('what fails is the element that is missing', () => {
  const months = ['ตุลาคม 2566', 'พฤศจิกายน 2566', 'ธันวาคม 2566', 'มกราคม 2567', 'กุมภาพันธ์ 2567', 'มีนาคม 2567'];
  const taxes = (rows: string[]) => workbook({ ภาษี: [['สถิติการจัดเก็บภาษี ปีงบประมาณ พ.ศ. 2567 สำนักงานเขตห้วยขวาง'], ['เดือน', 'ภาษีป้าย (บาท)'], ...rows.map((month): (string | number)[] => [month, 12_500])] });

  it('O9: the months', async () => expect(failed(judge('O9', await taxes(months.slice(0, 4))))).toBe('b'));
  it('O9: nothing', async () => expect(failed(judge('O9', await taxes(months)))).toBe(''));

  const announcement = pdf('ประกาศสำนักงานเขตห้วยขวาง\nเรื่อง ประกวดราคาจ้างปรับปรุงซอย\nประกาศ ณ วันที่ 9 มกราคม พ.ศ. 2567');
  it('O15: the whole monthly half', () => expect(failed(judge('O15', announcement))).toBe('def'));

  it('O19: the word for bribes alone', () => {
    const assessment = pdf('การประเมินความเสี่ยงการทุจริต ประจำปีงบประมาณ พ.ศ. 2567\nสำนักงานเขตห้วยขวาง\nเหตุการณ์ความเสี่ยง | โอกาส | ผลกระทบ | ระดับความเสี่ยง | มาตรการจัดการความเสี่ยง\nเอื้อประโยชน์แก่พวกพ้อง | 2 | 3 | สูง | หมุนเวียนหน้าที่');
    const report = pdf('รายงานผลการดำเนินการเพื่อจัดการความเสี่ยงการทุจริต ปีงบประมาณ พ.ศ. 2567\nสำนักงานเขตห้วยขวาง\nมาตรการ | ผลการดำเนินการ\nหมุนเวียนหน้าที่ | ดำเนินการแล้วเมื่อเดือนมกราคม 2567');
    expect(failed(judge('O19', assessment, report))).toBe('b');
  });

  it('O1: contact, replies and laws are only advised', async () => {
    const judged = judge('O1', await page('ข้อมูลพื้นฐานของสำนักงานเขต', '<p>สำนักงานเขตห้วยขวาง</p>'));
    expect(failed(judged)).toBe('abcd');
  });
});
