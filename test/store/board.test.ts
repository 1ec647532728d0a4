import Database from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { BOARD_SQL } from '../../src/store/board.js';
import type { Store } from '../../src/store/index.js';
import { cityReport } from '../web/city-records.js';
import { storeReport } from '../web/harness.js';
import { start } from './records.js';
import { storeOfTest } from './store-of-test.js';

const test = storeOfTest();
let store: Store;
beforeEach(() => void ({ store } = test));

const AT = '2023-06-15T20:00:00.000Z';
const EARLIER = '2023-06-14T20:00:00.000Z';

describe('what a district stands by', () => {
  it('is the audit with the newest evidence of the year, or of before a moment', () => {
    const old = storeReport(store, cityReport({ slug: 'huaikhwang', at: EARLIER, verdicts: { O1: 'pass' }, score: { low: 70, high: 75 } }));
    const last = storeReport(store, cityReport({ slug: 'huaikhwang', at: AT, verdicts: { O1: 'fail', O20: 'remark' } }));
    storeReport(store, cityReport({ slug: 'huaikhwang', at: '2023-06-16T20:00:00.000Z', verdicts: { O1: 'pass' }, fiscalYear: 2567 }));
    store.beginAudit(start({ startedAt: '2023-06-17T20:00:00.000Z' }));
    expect(store.board.years()).toEqual([2567, 2566]);
    expect(store.board.audit('huaikhwang', 2566)).toMatchObject({ id: last, evidenceAt: AT, low: 80, high: 90, checklistId: 'bma-2566', source: 'replica' });
    expect(store.board.audit('huaikhwang', 2566, AT)).toMatchObject({ id: old, low: 70, high: 75 });
    expect(store.board.audit('huaikhwang', 2566, EARLIER)).toBeNull();
    expect(store.board.audit('bangkapi', 2566)).toBeNull();
    expect([...store.board.verdicts(last)]).toEqual([['O1', 'fail'], ['O20', 'remark']]);
  });

  it('is the newer of two judgements of the same evidence', () => {
    const first = storeReport(store, cityReport({ slug: 'huaikhwang', at: AT, verdicts: { O1: 'pass' } }));
    const again = store.beginAudit(start({ source: 'rejudge', rejudgeOf: first, startedAt: '2023-07-01T00:00:00.000Z' }));
    store.finishAudit(again, { ...cityReport({ slug: 'huaikhwang', at: '2023-07-01T00:00:01.000Z', verdicts: { O1: 'fail' } }) }, []);
    expect(store.board.audit('huaikhwang', 2566)).toMatchObject({ id: again, evidenceAt: AT });
    expect(store.board.scores('huaikhwang', 2566, EARLIER)).toEqual([[AT, 80, 90], [AT, 80, 90]]);
  });

  it('leaves out a list that is not handed in', () => {
    const id = storeReport(store, cityReport({ slug: 'huaikhwang', at: AT, verdicts: { O1: 'fail' } }));
    const db = new Database(test.path);
    db.prepare('UPDATE audits SET precheck = 1 WHERE id = ?').run(id);
    db.close();
    expect(store.board.years()).toEqual([]);
    expect(store.board.audit('huaikhwang', 2566)).toBeNull();
    expect(store.board.scores('huaikhwang', 2566, EARLIER)).toEqual([]);
  });

  it('tells what keeps items from passing, each once', () => {
    const twice = cityReport({ slug: 'huaikhwang', at: AT, verdicts: { O1: 'pass', O20: 'fail', O22: 'review' }, codes: { O20: 'procurement-month-missing' }, change: (one) => ({ ...one, items: one.items.map((item) => ({ ...item, requirements: item.requirements.map((requirement) => ({ ...requirement, findings: [...requirement.findings, ...requirement.findings] })) })) }) });
    const id = storeReport(store, twice);
    const wants = store.board.wants(id);
    expect(wants.map(({ item, requirement, code, verdict }) => ({ item, requirement, code, verdict }))).toEqual([
      { item: 'O20', requirement: 'O20.a', code: 'procurement-month-missing', verdict: 'fail' },
      { item: 'O22', requirement: 'O22.a', code: 'requirement-missing', verdict: 'review' },
    ]);
    expect(store.board.finding(id, wants[0]?.place ?? -1)).toMatchObject({ code: 'procurement-month-missing' });
    expect(store.board.finding(id, 99)).toBeNull();
  });
});

describe('plans', () => {
  it.each(Object.entries(BOARD_SQL))('%s goes through no whole table of audits, items or findings, and past no report', (_name, sql) => {
    const db = new Database(test.path, { readonly: true });
    try {
      const named = { district: 'huaikhwang', fiscalYear: 2566, before: AT, since: AT };
      const places = [...sql.matchAll(/\?/g)].map(() => 1);
      const statement = db.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`);
      const plan = (sql.includes('@') ? statement.all(named) : statement.all(...places)).map(({ detail }) => detail);
      expect(plan.filter((step) => /SCAN (?:audits|items|findings|verdicts|links)\b/.test(step))).toEqual([]);
      const audits = plan.filter((step) => /\baudits\b/.test(step) && !step.includes('INTEGER PRIMARY KEY (rowid=?)'));
      expect(audits.filter((step) => !step.includes('COVERING INDEX audits_standing'))).toEqual([]);
      const many = plan.filter((step) => /\bfindings\b/.test(step) && !step.includes('place=?'));
      expect(many.filter((step) => !step.includes('COVERING INDEX findings_wanting'))).toEqual([]);
    } finally {
      db.close();
    }
  });
});
