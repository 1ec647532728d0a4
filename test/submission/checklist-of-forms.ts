import { Checklist } from '../../src/model/checklist.js';

type Period = 'current' | 'in-force' | 'fiscal-year' | 'first-half' | 'this-or-last-year';
type Part = [nameTh: string, nameEn: string, ...words: string[]];

const PLAN: Part = ['แผน', 'plan', 'แผน', 'plan'];
const REPORT: Part = ['รายงานผล', 'report', 'รายงาน', 'ผลการดำเนินการ', 'report'];
const CHANNEL: Part = ['ช่องทาง', 'channel', 'ช่องทาง', 'channel'];
const STATISTICS: Part = ['สถิติ', 'statistics', 'สถิติ', 'statistic'];

const TABLES = new Set([5, 12, 15, 16, 17, 20, 22]);
const TABLES_IN_PART = new Set([8, 18, 25, 28, 29, 30]);
const LIVE = new Set([1, 6, 7, 11, 14, 19]);

const PERIODS: Record<number, Period> = {
  1: 'current', 6: 'current', 7: 'fiscal-year', 8: 'fiscal-year', 11: 'current', 12: 'first-half', 14: 'current', 15: 'first-half', 16: 'first-half', 17: 'fiscal-year', 18: 'fiscal-year',
  19: 'fiscal-year', 20: 'first-half', 22: 'first-half', 23: 'fiscal-year', 24: 'fiscal-year', 25: 'fiscal-year', 26: 'fiscal-year', 28: 'fiscal-year', 30: 'fiscal-year',
};
const PARTS: Record<number, [Part, Part]> = {
  8: [PLAN, REPORT], 17: [PLAN, REPORT], 22: [CHANNEL, STATISTICS], 25: [['การประเมินความเสี่ยง', 'risk assessment', 'ประเมินความเสี่ยง', 'risk'], REPORT], 26: [PLAN, REPORT],
  28: [PLAN, REPORT], 30: [['มาตรการ', 'measures', 'มาตรการ', 'measure'], REPORT],
};

/** What the lint needs of a checklist: forms, periods and parts of the 30 items of FY2566 (oit-rules §1.31 and §7), one requirement each. */
export function checklistOfForms(fiscalYear = 2566): Checklist {
  return Checklist.parse({
    schemaVersion: 1, id: `test-${fiscalYear}`, version: '1', fiscalYear, titleTh: 'แบบทดสอบ', titleEn: 'Test', deadline: `${fiscalYear - 543}-04-30`,
    incompleteScores: true, nodes: [], sources: {},
    items: Array.from({ length: 30 }, (_, index) => index + 1).map((number) => ({
      id: `O${number}`, topic: '9.1.1', titleTh: `ข้อที่ ${number}`, titleEn: `Item ${number}`, sectionTh: 'ฝ่าย', sectionEn: 'Section',
      form: TABLES.has(number) ? 'table' : TABLES_IN_PART.has(number) ? 'table-part' : LIVE.has(number) ? 'live' : 'text',
      parts: (PARTS[number] ?? []).map(([nameTh, nameEn, ...words]) => ({ nameTh, nameEn, words })),
      requirements: [{
        id: `O${number}.a`, textTh: 'ก', textEn: 'a', severity: 'hard', period: PERIODS[number] ?? 'in-force', adviceTh: 'ก', adviceEn: 'a', provenance: ['test'],
        rule: number === 20 ? { kind: 'procurement', aspect: 'months' } : { kind: 'manual' },
      }],
    })),
  });
}
