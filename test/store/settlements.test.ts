import { beforeEach, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.js';
import type { Settlement } from '../../src/model/settlement.js';
import type { Store } from '../../src/store/index.js';
import { evidence, report, source, start } from './records.js';
import { storeOfTest } from './store-of-test.js';

const test = storeOfTest();
let store: Store;
beforeEach(() => void ({ store } = test));

const ASKED = { checklist: '1.0.0', rules: 1, requirement: 'aaaa' };

function audited(change: { key?: string; verdict?: Report['items'][0]['verdict']; asked?: string; fiscalYear?: number } = {}): string {
  const id = store.beginAudit(start({ fiscalYear: change.fiscalYear ?? 2566 }));
  const made = report(id, { fiscalYear: change.fiscalYear ?? 2566 });
  const [item] = made.items;
  if (item !== undefined) item.requirements = [{ id: 'O20.a', severity: 'hard', verdict: change.verdict ?? 'review', findings: [], judgedBy: { ...ASKED, requirement: change.asked ?? 'aaaa' } }];
  store.finishAudit(id, made, evidence([source({ document: null })]).map((one) => ({ ...one, contentKey: change.key ?? 'same' })));
  return id;
}

function decision(audit: string, change: Partial<Settlement> = {}): Omit<Settlement, 'id' | 'withdrawnAt' | 'withdrawnBy'> {
  return { district: 'huaikhwang', fiscalYear: 2566, item: 'O20', requirement: 'O20.a', contentKey: 'same', requirementHash: 'aaaa', audit, verdict: 'pass', reason: 'เปิดดูแล้วครบ', name: 'นายตัวอย่าง ทดสอบ', account: null, at: '2023-06-16T03:00:00.000Z', ...change };
}

it('holds for every audit of the same content that asks for a person, and for no other', () => {
  const first = audited();
  const id = store.settlements.add(decision(first));
  const holds = (audit: string): number[] => store.settlements.holding(audit).map((one) => one.id);
  expect(holds(first)).toEqual([id]);
  expect(holds(audited())).toEqual([id]);
  expect(holds(audited({ key: 'other' }))).toEqual([]);
  expect(holds(audited({ asked: 'bbbb' }))).toEqual([]);
  expect(holds(audited({ verdict: 'fail' }))).toEqual([]);
  expect(holds(audited({ verdict: 'unchecked' }))).toEqual([]);
  expect(holds(audited({ fiscalYear: 2567 }))).toEqual([]);
  // The content came back.
  expect(holds(audited())).toEqual([id]);
});

it('counts one decision at a time and keeps the others in the history', () => {
  const audit = audited();
  const first = store.settlements.add(decision(audit));
  const second = store.settlements.add(decision(audit, { verdict: 'fail', name: 'นางสมมุติ ทดสอบ', at: '2023-06-17T03:00:00.000Z' }));
  expect(store.settlements.holding(audit).map((one) => [one.id, one.verdict])).toEqual([[second, 'fail']]);
  expect(store.settlements.byId(first)).toMatchObject({ withdrawnAt: '2023-06-17T03:00:00.000Z', withdrawnBy: 'นางสมมุติ ทดสอบ', verdict: 'pass' });
  expect(store.settlements.withdraw(second, 'นายตัวอย่าง ทดสอบ', '2023-06-18T03:00:00.000Z')).toBe(true);
  expect(store.settlements.withdraw(second, 'นายตัวอย่าง ทดสอบ', '2023-06-18T03:00:00.000Z')).toBe(false);
  expect(store.settlements.holding(audit)).toEqual([]);
  expect(store.settlements.list('huaikhwang', 2566, 'O20').map((one) => one.id)).toEqual([second, first]);
  expect(store.settlements.list('huaikhwang', 2566, 'O1')).toEqual([]);
});

it('keeps who repairs what until when', () => {
  const { assignments } = store;
  assignments.set('huaikhwang', 2566, { item: 'O20', section: 'ฝ่ายการคลัง', due: '2023-06-30', note: '' });
  assignments.set('huaikhwang', 2566, { item: 'O20', section: 'ฝ่ายการคลัง', due: '2023-07-15', note: 'รอใบเสนอราคา' });
  assignments.set('huaikhwang', 2567, { item: 'O12', section: 'ฝ่ายการคลัง', due: null, note: '' });
  expect(assignments.list('huaikhwang', 2566)).toEqual([{ item: 'O20', section: 'ฝ่ายการคลัง', due: '2023-07-15', note: 'รอใบเสนอราคา' }]);
  assignments.set('huaikhwang', 2566, { item: 'O20', section: '', due: null, note: '' });
  expect(assignments.list('huaikhwang', 2566)).toEqual([]);
});

it('tells how districts stand without reading reports', () => {
  expect(store.standings.newest('huaikhwang')).toBeNull();
  const audit = audited();
  expect(store.standings.newest('huaikhwang')).toEqual({ audit, district: 'huaikhwang', fiscalYear: 2566, finishedAt: '2023-06-15T02:05:00.000Z', score: { low: 90, high: 95 }, counts: { remark: 1 } });
  audited();
  audited();
  expect(store.standings.past('huaikhwang', 2566, 60)).toHaveLength(3);
  // Two of the newest, and one for the month before them.
  expect(store.standings.past('huaikhwang', 2566, 1).map((one) => one.verdicts)).toEqual([{ O20: 'remark' }, { O20: 'remark' }]);
});
