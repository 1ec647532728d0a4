import { describe, expect, it } from 'vitest';
import { checkItem } from '../../src/check/index.js';
import type { ItemEvidence } from '../../src/model/evidence.js';
import { document, evidence, source } from './documents.js';

/** A requirement for a report of this fiscal year that names the results. */
const asks = { id: 'O20.a', period: 'fiscal-year' as const, rule: { kind: 'mention' as const, as: 'report', within: 'document' as const, near: 2, all: [{ any: ['ผลการดำเนินงานร้อยละ'], patterns: [], min: 1 }], alone: [], none: [], orNone: [], links: false } };
const types = { documentTypes: { report: { nameTh: 'รายงานผล', nameEn: 'report', titles: ['รายงานผลการดำเนินงาน'], not: [] } } };
const lines = (title: string, year: number, office = 'ห้วยขวาง'): string[] => [`# ${title} สำนักงานเขต${office} ประจำปีงบประมาณ พ.ศ. ${year}`, `สำนักงานเขต${office} จัดทำเอกสารฉบับนี้เพื่อเผยแพร่ต่อประชาชน`];

const REPORT = source('report.pdf', document({ lines: lines('รายงานผลการดำเนินงาน', 2566) }));
const PLAN = source('plan.pdf', document({ lines: [...lines('แผนปฏิบัติราชการ', 2566), 'เป้าหมายของผลการดำเนินงานร้อยละ 80'] }));
const OLD = source('old.pdf', document({ lines: lines('รายงานผลการดำเนินงาน', 2564) }));
const OTHER = source('other.pdf', document({ lines: [...lines('รายงานผลการดำเนินงาน', 2566, 'บางกะปิ'), 'สำนักงานเขตบางกะปิ'] }));
const SCAN = source('scan.pdf', document({ traits: ['scanned'], readability: 'R1' }));
const DEAD = source('dead.pdf', 'not-found');
const LOCKED = source('locked.pdf', document({ traits: ['encrypted'], readability: 'R0', failure: { by: 'file', code: 'encrypted', detail: '' } }));
const EMPTY = source('empty.html', document({ kind: 'html', traits: ['placeholder'], lines: ['อยู่ระหว่างปรับปรุง'] }));

const check = (item: ItemEvidence) => {
  const [one] = checkItem(item);
  if (one === undefined) throw new Error('no requirement');
  return one;
};

describe('what was looked at for a requirement', () => {
  it('says of every link whether it was searched, set aside, unread or closed, and why', () => {
    const { looked, verdict } = check(evidence([asks], [REPORT, PLAN, OLD, OTHER, SCAN, DEAD, LOCKED, EMPTY], types));
    expect(looked.map(({ url, ...rest }) => [url.split('/').at(-1), rest])).toEqual([
      ['report.pdf', { use: 'searched', reason: null, detail: null }],
      ['plan.pdf', { use: 'other-type', reason: null, detail: 'report' }],
      ['old.pdf', { use: 'set-aside', reason: 'wrong-year', detail: '2564' }],
      ['other.pdf', { use: 'set-aside', reason: 'wrong-district', detail: 'บางกะปิ' }],
      ['scan.pdf', { use: 'unread', reason: 'scanned', detail: null }],
      ['dead.pdf', { use: 'closed', reason: 'not-found', detail: null }],
      ['locked.pdf', { use: 'closed', reason: 'encrypted', detail: null }],
      ['empty.html', { use: 'set-aside', reason: 'placeholder', detail: null }],
    ]);
    expect(verdict).toBe('review');
  });

  it('an absence names what was searched, what was set aside and the nearest words, also where they stand in another kind of document', () => {
    const { verdict, facts } = check(evidence([asks], [REPORT, PLAN, OLD, OTHER], types));
    expect(verdict).toBe('fail');
    expect(facts[0]).toMatchObject({
      code: 'requirement-missing',
      params: { documents: 4, pages: 4, setAside: 2, searched: [REPORT.link.url, PLAN.link.url], nearest: 'เป้าหมายของผลการดำเนินงานร้อยละ 80' },
      evidence: [{ url: PLAN.link.url, locator: 'page 1, line 3', quote: 'เป้าหมายของผลการดำเนินงานร้อยละ 80' }],
    });
    expect(facts.slice(1).map((fact) => fact.code).sort()).toEqual(['wrong-district', 'wrong-year']);
  });

  it('names nothing as nearest where nothing is near', () => {
    const [fact] = check(evidence([asks], [REPORT], types)).facts;
    expect(fact?.params).not.toHaveProperty('nearest');
    expect(fact?.evidence).toEqual([]);
  });

  it('lists the links that do not open, and says so where there is none', () => {
    expect(check(evidence([asks], [DEAD], types)).facts).toMatchObject([{ code: 'all-links-dead', params: { searched: [DEAD.link.url] }, evidence: [{ url: DEAD.link.url }] }]);
    expect(check(evidence([asks], [], types)).facts).toMatchObject([{ code: 'no-links' }]);
  });

  it('what was not opened is told apart from what could not be read', () => {
    const { verdict, facts } = check({ ...evidence([asks], [REPORT], types), attachmentsCut: true });
    expect(verdict).toBe('review');
    expect(facts[0]).toMatchObject({ code: 'requirement-unreadable', params: { unread: 0, reasons: ['attachments-cut'] } });
  });
});
