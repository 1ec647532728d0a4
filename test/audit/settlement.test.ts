import { expect, it } from 'vitest';
import { contentKey } from '../../src/audit/content.js';
import { settlementState, withSettlements } from '../../src/audit/settlement.js';
import { loadChecklist } from '../../src/checklist/load.js';
import type { Report } from '../../src/model/report.js';
import type { Settlement } from '../../src/model/settlement.js';
import type { Verdict } from '../../src/model/verdict.js';
import { renderTerminal } from '../../src/report/index.js';
import { document, report, resource, source } from '../store/records.js';

const loaded = loadChecklist('bma-2566');
if (!loaded.ok) throw new Error(loaded.message.en);
const { checklist } = loaded;

function judged(...verdicts: Verdict[]): Report {
  const made = report('a1');
  return { ...made, items: made.items.map((item) => ({ ...item, verdict: 'review' as const, links: item.links.map((link) => ({ ...link, findings: [] })), requirements: verdicts.map((verdict, at) => ({ id: `O20.${'abc'[at]}`, severity: 'hard' as const, verdict, findings: [], judgedBy: { checklist: '1.0.0', rules: 1, requirement: 'aaaa' } })) })) };
}

function decision(change: Partial<Settlement> = {}): Settlement {
  return { id: 1, district: 'huaikhwang', fiscalYear: 2566, item: 'O20', requirement: 'O20.a', contentKey: 'k', requirementHash: 'aaaa', audit: 'a1', verdict: 'pass', reason: 'ครบ', name: 'นายตัวอย่าง ทดสอบ', account: null, at: '2023-06-16T03:00:00.000Z', withdrawnAt: null, withdrawnBy: null, ...change };
}

it('shows what people decided beside the machine, and never instead of it', () => {
  const before = judged('review', 'pass');
  const after = withSettlements(before, [decision()], checklist);
  expect(after.items[0]).toMatchObject({ verdict: 'review', settled: 'pass', requirements: [{ verdict: 'review', settlement: { verdict: 'pass', name: 'นายตัวอย่าง ทดสอบ', at: '2023-06-16T03:00:00.000Z', reason: 'ครบ' } }, { verdict: 'pass' }] });
  expect(after.score.oit).toEqual(before.score.oit);
  expect(after.score.settled).toEqual({ low: 100, high: 100 });
  expect(before.items[0]?.settled).toBeUndefined();
});

it('leaves an item undecided while another requirement of it waits', () => {
  expect(withSettlements(judged('review', 'review'), [decision()], checklist).items[0]?.settled).toBe('review');
  expect(withSettlements(judged('review', 'review'), [decision({ verdict: 'fail' })], checklist).items[0]?.settled).toBe('fail');
  expect(withSettlements(judged('review', 'review'), [decision({ verdict: 'fail' })], checklist).score.settled).toEqual({ low: 0, high: 0 });
  expect(withSettlements(judged('review'), [decision()], null).score.settled).toBeUndefined();
});

it('gives no new verdict for what has no say in the item', () => {
  const before = judged('pass', 'review');
  for (const item of before.items) for (const one of item.requirements) if (one.id === 'O20.b') one.severity = 'manual';
  const after = withSettlements(before, [decision({ requirement: 'O20.b', verdict: 'fail' })], checklist);
  expect(after.items[0]?.requirements[1]?.settlement).toBeDefined();
  expect(after.items[0]?.settled).toBeUndefined();
  expect(after.score.settled).toBeUndefined();
});

it('says why a decision does not count', () => {
  const [review, pass, unchecked] = judged('review', 'pass', 'unchecked').items[0]?.requirements ?? [];
  expect(settlementState(decision(), review, 'k')).toBe('holds');
  expect(settlementState(decision(), review, 'other')).toBe('content');
  expect(settlementState(decision(), pass, 'k')).toBe('decided');
  expect(settlementState(decision(), unchecked, 'other')).toBe('unseen');
  expect(settlementState(decision({ requirementHash: 'bbbb' }), review, 'k')).toBe('checklist');
  expect(settlementState(decision(), undefined, 'k')).toBe('checklist');
  expect(settlementState(decision({ withdrawnAt: '2023-06-17T03:00:00.000Z' }), review, 'k')).toBe('withdrawn');
});

const PORTAL = 'http://127.0.0.1:4100';
const page = (text: string, sha256: string) => source({ document: document({ kind: 'html', sha256, blocks: [{ text, role: 'paragraph', region: 'content', locator: {} }, { text: `เมนู ${sha256}`, role: 'paragraph', region: 'furniture', locator: {} }] }) });

it('knows the content of an item by what a person would read', () => {
  const key = contentKey([page('สถิติ 12 เรื่อง ผู้เข้าชม 1,234 ครั้ง', 'a'.repeat(64))], PORTAL);
  expect(contentKey([page('สถิติ 12 เรื่อง ผู้เข้าชม 1,235 ครั้ง', 'b'.repeat(64))], PORTAL)).toBe(key);
  expect(contentKey([page('สถิติ 13 เรื่อง ผู้เข้าชม 1,234 ครั้ง', 'a'.repeat(64))], PORTAL)).not.toBe(key);
  const file = source();
  expect(contentKey([file], PORTAL)).not.toBe(contentKey([source({ document: document({ sha256: 'b'.repeat(64) }) })], PORTAL));
  expect(contentKey([file], PORTAL)).not.toBe(contentKey([source({ resource: resource({ outcome: 'not-found' }), document: null })], PORTAL));
  expect(contentKey([file], PORTAL)).not.toBe(contentKey([file, file], PORTAL));
  // The stand-in has another port each time.
  const attached = (port: string) => source({ foundOn: `http://127.0.0.1:${port}/huaikhwang`, resource: resource({ requestedUrl: `http://127.0.0.1:${port}/public/a.pdf` }) });
  expect(contentKey([attached('4100')], PORTAL)).toBe(contentKey([attached('4200')], 'http://127.0.0.1:4200'));
});

it('shows at a terminal what people decided, and leaves what they found out of the repairs', () => {
  const missing = { code: 'requirement-missing', verdict: 'review' as const, params: {}, messageTh: 'ไม่พบราคาที่เสนอ', messageEn: 'no price', evidence: [] };
  const before = judged('review');
  for (const item of before.items) for (const one of item.requirements) one.findings = [missing];
  const options = { lang: 'th' as const, width: 120, colour: false };
  expect(renderTerminal(before, options)).toContain('ไม่พบราคาที่เสนอ');
  const text = renderTerminal(withSettlements(before, [decision()], checklist), options);
  expect(text).toContain('O20.a ตัดสินโดยคน: ✓ ผ่าน · นายตัวอย่าง ทดสอบ · 16 มิถุนายน 2566 เวลา 10:00 น. · เหตุผล: ครบ');
  expect(text).toContain('เมื่อรวมการตัดสินของคน: 100.0');
  expect(text).not.toContain('ไม่พบราคาที่เสนอ');
  expect(renderTerminal(withSettlements(before, [decision({ verdict: 'fail' })], checklist), options)).toContain('ไม่พบราคาที่เสนอ');
});
