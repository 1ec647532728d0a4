import { describe, expect, it } from 'vitest';
import { checkItem } from '../../src/check/index.js';
import { checkLink } from '../../src/check/links.js';
import { isCertain } from '../../src/thai/index.js';
import type { Rule } from '../../src/model/checklist.js';
import type { Document, OcrWord } from '../../src/model/document.js';
import type { Source } from '../../src/model/evidence.js';
import { document, evidence, source, type Draft } from './documents.js';

const SURE = 95;

/** A scan as OCR reads it: every word of a line or cell is this sure, except those named. */
function scan(draft: Draft, unsure: Record<string, number> = {}): Document {
  const made = document({ kind: 'pdf', ...draft, traits: ['scanned', 'picture-only', 'ocr'], readability: 'R1' });
  const words = (text: string): OcrWord[] => text.split(/\s+/).filter((word) => word !== '').map((word) => ({ text: word, confidence: unsure[word] ?? SURE }));
  return {
    ...made,
    blocks: made.blocks.map((block) => ({ ...block, words: words(block.text) })),
    tables: made.tables.map((table) => ({ ...table, words: table.rows.map((row) => row.map(words)) })),
    pageReadings: [{ page: 1, textLayer: 'picture', letters: 0, repairs: [], damage: [], ocr: { words: 10, confidence: 90, cut: false } }],
    ocr: { version: 1, left: [], failure: null },
  };
}

const says = (phrase: string): Rule => ({ kind: 'mention', all: [{ any: [phrase], patterns: [], min: 1 }], none: [], alone: [], within: 'document', near: 2, links: false, orNone: [] }) as unknown as Rule;
const PLAN = 'แผนปฏิบัติการป้องกันการทุจริต';
const YEAR = 'ประจำปีงบประมาณ พ.ศ. 2566 สำนักงานเขตห้วยขวาง';
const asks = (rule: Rule, sources: Source[], change = {}) => checkItem(evidence([{ id: 'O20.a', rule, ...change }], sources))[0];
const forPlan = (...documents: Document[]) => asks(says(PLAN), documents.map((one, index) => source(`file ${index}.pdf`, one)));

describe('a word read by OCR is certain', () => {
  it.each([
    ['แผน', 90, true], ['แผน', 89, false], ['2566', 90, true], ['12', 92, false], ['12', 93, true], ['7', 92, false], ['๒๕๖๖', 99, false], ['ข้อ๑', 99, false],
  ])('%s with %i: %s', (text, confidence, expected) => expect(isCertain({ text, confidence })).toBe(expected));
});

describe('text read by OCR', () => {
  it('passes a requirement when every word it rests on is certain, and shows how sure it is', () => {
    const check = forPlan(scan({ lines: [PLAN, YEAR] }));
    expect(check?.verdict).toBe('pass');
    expect(check?.facts[0]).toMatchObject({ code: 'requirement-met', params: { ocrConfidence: SURE }, evidence: [{ locator: 'page 1, line 1', quote: PLAN, confidence: SURE }] });
  });

  it('makes a review with quote, place and confidence when a word is not certain', () => {
    const check = forPlan(scan({ lines: [PLAN, YEAR] }, { [PLAN]: 74 }));
    expect(check?.verdict).toBe('review');
    expect(check?.facts[0]).toMatchObject({ code: 'requirement-looks-met', verdict: 'review', params: { ocrConfidence: 74 }, evidence: [{ locator: 'page 1, line 1', quote: PLAN, confidence: 74 }] });
  });

  it('a year that is not certain, or in Thai digits, passes nothing that is asked for of that year', () => {
    expect(forPlan(scan({ lines: [PLAN, YEAR] }, { '2566': 70 }))?.facts[0]?.code).toBe('requirement-looks-met');
    expect(forPlan(scan({ lines: [PLAN, YEAR.replace('2566', '๒๕๖๖')] }))?.facts[0]?.code).toBe('requirement-looks-met');
  });

  it('a doubtful word that speaks against it keeps it from passing', () => {
    const rule = { ...says(PLAN), none: ['ยกเลิก'] } as Rule;
    const lines = [`ยกเลิก ${PLAN}`, YEAR, 'ข้อความอื่น'];
    expect(asks(rule, [source('a.pdf', scan({ lines }, { ยกเลิก: 40 }))])?.verdict).toBe('review');
    expect(asks(rule, [source('a.pdf', scan({ lines: lines.map((line) => line.replace('ยกเลิก ', '')) }))])?.verdict).toBe('pass');
  });

  it('what it does not find is not absent', () => {
    const check = forPlan(scan({ lines: ['ประกาศเรื่องอื่น', YEAR] }));
    expect(check?.verdict).toBe('review');
    expect(check?.facts[0]).toMatchObject({ code: 'requirement-unreadable', params: { ocrPages: 1, ocrPagesLeft: 0, ocrNotTried: 0 } });
  });

  it('pages that were not reached, and documents that were not tried, are counted', () => {
    const read = scan({ lines: ['ประกาศเรื่องอื่น'] });
    const untried: Document = { ...document({ traits: ['scanned'], readability: 'R1' }), pageReadings: [{ page: 1, textLayer: 'picture', letters: 0, repairs: [], damage: [] }] };
    const check = forPlan({ ...read, ocr: { version: 1, left: [{ page: 2, reason: 'time' }], failure: null } }, untried);
    expect(check?.facts[0]?.params).toMatchObject({ ocrPages: 1, ocrPagesLeft: 1, ocrNotTried: 1 });
  });

  it('of another year or district accuses nobody', () => {
    for (const line of ['ประจำปีงบประมาณ พ.ศ. 2560 สำนักงานเขตห้วยขวาง', 'ประจำปีงบประมาณ พ.ศ. 2566 สำนักงานเขตบางกะปิ สำนักงานเขตบางกะปิ']) {
      const check = forPlan(scan({ lines: [PLAN, line] }));
      expect(check?.verdict).toBe('review');
      expect(check?.facts.map((fact) => fact.code)).toEqual(['requirement-unreadable']);
    }
    const item = evidence([], []);
    const link = checkLink(source('a.pdf', scan({ lines: ['ประกาศสำนักงานเขตบางกะปิ', 'สำนักงานเขตบางกะปิ'] })), item);
    expect(link.facts.map((fact) => fact.code)).toEqual(['document-picture']);
  });

  it('changes nothing where sound text fulfils the requirement', () => {
    const sound = document({ lines: [PLAN, YEAR] });
    const alone = forPlan(sound);
    expect(forPlan(sound, scan({ lines: ['ข้อความอื่น'] }, { ข้อความอื่น: 20 }))).toMatchObject({ verdict: alone?.verdict, facts: alone?.facts });
  });

  it('masks personal data, and asks a person about them', () => {
    const number = '1101700230708';
    const link = checkLink(source('a.pdf', scan({ lines: [`ผู้ร้อง นายตัวอย่าง ทดสอบ เลขประจำตัวประชาชน ${number}`] })), evidence([], []));
    const exposed = link.facts.find((fact) => fact.code === 'personal-data-exposed');
    expect(exposed).toMatchObject({ verdict: 'review', evidence: [{ confidence: SURE }] });
    expect(JSON.stringify(link.facts)).not.toContain(number);
  });

  it('hides a citizen number of which a digit was misread', () => {
    const check = forPlan(scan({ lines: [`${PLAN} ของ 1-1017-00280-70-8 นายตัวอย่าง ทดสอบ`, YEAR] }));
    expect(check?.facts[0]?.evidence[0]?.quote).toBe(`${PLAN} ของ 1-1017-xxxxx-xx-x นายตัวอย่าง ทดสอบ`);
  });
});

const HEADER = ['ลำดับที่', 'งานที่จัดซื้อหรือจัดจ้าง', 'วงเงินที่จะซื้อหรือจ้าง', 'ราคากลาง', 'วิธีซื้อหรือจ้าง', 'รายชื่อผู้เสนอราคาและราคาที่เสนอ', 'ผู้ได้รับการคัดเลือกและราคาที่ตกลงซื้อหรือจ้าง', 'เหตุผลที่คัดเลือกโดยสรุป', 'เลขที่และวันที่ของสัญญาหรือข้อตกลงในการซื้อหรือจ้าง'];
const ROW = ['1', 'ซื้อวัสดุสำนักงาน', '54,000.00', '52,920.00', 'เฉพาะเจาะจง', 'ร้านตัวอย่างพาณิชย์ 51,740.00', 'ร้านตัวอย่างพาณิชย์ 51,740.00', 'ราคาต่ำสุด', '12/2566 5 ตุลาคม 2565'];
const summary = (rows: string[][], unsure = {}): Document => scan({ lines: ['สรุปผลการดำเนินการจัดซื้อจัดจ้างในรอบเดือน ตุลาคม 2565', 'สำนักงานเขตห้วยขวาง กรุงเทพมหานคร'], tables: [{ rows }] }, unsure);
const aspects = (...documents: Document[]) => {
  const rule = (aspect: Extract<Rule, { kind: 'procurement' }>['aspect']): Rule => ({ kind: 'procurement', aspect, months: [10] });
  return checkItem(evidence([{ id: 'O20.a', rule: rule('months') }, { id: 'O20.b', rule: rule('columns') }, { id: 'O20.c', rule: rule('prices') }], documents.map((one, index) => source(`file ${index}.pdf`, one)))).map((check) => [check.verdict, check.facts[0]?.code]);
};
const withoutPrice = (row: string[]): string[] => row.map((cell, column) => (column === 6 ? 'ร้านตัวอย่างพาณิชย์' : cell));

describe('a table read by OCR', () => {
  it('passes with certain month, columns and prices', () => {
    expect(aspects(summary([HEADER, ROW])).map(([verdict]) => verdict)).toEqual(['pass', 'pass', 'pass']);
  });

  it('asks a person about a month or price that is not certain', () => {
    expect(aspects(summary([HEADER, ROW], { '51,740.00': 80 }))[2]).toEqual(['review', 'requirement-looks-met']);
    expect(aspects(summary([HEADER, ROW], { ตุลาคม: 60 }))[0]).toEqual(['review', 'requirement-looks-met']);
  });

  it('a missing price or column is a review, never a fail', () => {
    expect(aspects(summary([HEADER, withoutPrice(ROW)]))[2]).toEqual(['review', 'procurement-price-missing']);
    const without = [HEADER, ROW].map((row) => row.filter((_cell, column) => column !== 7));
    expect(aspects(summary(without))[1]).toEqual(['review', 'procurement-column-missing']);
  });

  it('names the months that it adds and those that it seems not to have', () => {
    const check = asks({ kind: 'procurement', aspect: 'months', months: [10, 11] }, [source('a.pdf', summary([HEADER, ROW]))]);
    expect(check).toMatchObject({ verdict: 'review', facts: [{ code: 'procurement-month-missing', verdict: 'review', params: { monthsTh: ['พฤศจิกายน 2565'], found: 1 } }] });
  });

  it('a gap in it keeps sound tables from passing for all', () => {
    const sound = document({ lines: ['สรุปผลการดำเนินการจัดซื้อจัดจ้างในรอบเดือน ตุลาคม 2565', 'สำนักงานเขตห้วยขวาง'], tables: [{ rows: [HEADER, ROW] }] });
    expect(aspects(sound)[2]).toEqual(['pass', 'requirement-met']);
    expect(aspects(sound, summary([HEADER, withoutPrice(ROW)]))[2]).toEqual(['review', 'procurement-price-missing']);
  });

  it('a gap in a sound table stays one', () => {
    const sound = document({ lines: ['สรุปผลการดำเนินการจัดซื้อจัดจ้างในรอบเดือน ตุลาคม 2565', 'สำนักงานเขตห้วยขวาง'], tables: [{ rows: [HEADER, withoutPrice(ROW)] }] });
    expect(aspects(sound, summary([HEADER, ROW]))[2]).toEqual(['fail', 'procurement-price-missing']);
  });
});
