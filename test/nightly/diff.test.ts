import { describe, expect, it } from 'vitest';
import { bytesChanged, diffReports } from '../../src/audit/diff.js';
import { textOf } from '../../src/audit/content.js';
import { withLastKnown } from '../../src/audit/run/baseline.js';
import { flappingOf } from '../../src/audit/run/history.js';
import { needsSecondLook } from '../../src/audit/run/second-look.js';
import type { ItemReport, LinkReport, Report, RequirementReport } from '../../src/model/report.js';
import { noticeText, renderDiff } from '../../src/report/index.js';
import { document, report } from '../store/records.js';

const BASE = report('one');
const judgedBy = { checklist: '1.0.0', rules: 3, requirement: 'aaaa' };

/** The report with its only item, link or requirement changed. */
function changed({ item, link, requirement, asOf }: { item?: Partial<ItemReport>; link?: Partial<LinkReport>; requirement?: Partial<RequirementReport>; asOf?: string }): Report {
  const items = BASE.items.map((one) => ({
    ...one,
    requirements: one.requirements.map((each) => ({ ...each, judgedBy, ...requirement })),
    links: one.links.map((each) => ({ ...each, ...link })),
    ...item,
  }));
  return { ...BASE, audit: { ...BASE.audit, id: 'two', asOf: asOf ?? BASE.audit.asOf }, items };
}

const SAME = changed({});
const FAILING = { verdict: 'fail' as const };

describe('what is different between two audits', () => {
  it('is nothing where nothing changed', () => {
    expect(diffReports(SAME, SAME, bytesChanged)).toMatchObject({ items: [], requirements: [], links: [], judgedOtherwise: false });
  });

  it.each<[string, Report, string[]]>([
    ['the content', changed({ item: FAILING, requirement: FAILING, link: { outcome: 'not-found', verdict: 'fail' } }), ['content']],
    ['the rules', changed({ item: FAILING, requirement: { ...FAILING, judgedBy: { ...judgedBy, rules: 4 } } }), ['rules']],
    ['the checklist', changed({ item: FAILING, requirement: { ...FAILING, judgedBy: { ...judgedBy, requirement: 'bbbb' } } }), ['checklist']],
    ['the day', changed({ item: FAILING, requirement: FAILING, asOf: '2023-06-16' }), ['day']],
    ['the program', changed({ item: FAILING, requirement: FAILING }), ['program']],
  ])('names %s as the cause', (_name, after, because) => {
    const diff = diffReports(SAME, after, bytesChanged);
    expect(diff.requirements).toMatchObject([{ id: 'O20.a', kind: 'newly-failing', from: 'pass', to: 'fail', because }]);
    expect(diff.items).toMatchObject([{ id: 'O20', because }]);
    expect(diff.judgedOtherwise).toBe(because[0] === 'rules' || because[0] === 'checklist');
  });

  it('tells a link that was exchanged from one that broke', () => {
    const other = changed({ item: FAILING, requirement: FAILING, link: { url: 'https://example.org/new.pdf' } });
    const diff = diffReports(SAME, other, bytesChanged);
    expect(diff.links.map((one) => one.kind)).toEqual(['added', 'removed']);
    expect(diff.items[0]?.because).toEqual(['list']);
  });

  it('does not take our own failure for a change at the district', () => {
    const unchecked = changed({ item: { verdict: 'unchecked' }, requirement: { verdict: 'unchecked' }, link: { outcome: 'timeout', verdict: 'unchecked' } });
    expect(diffReports(SAME, unchecked, bytesChanged).items).toMatchObject([{ kind: 'unchecked' }]);
    // Dead, unchecked, dead again: no news.
    const dead = changed({ item: FAILING, requirement: FAILING, link: { outcome: 'not-found', verdict: 'fail' } });
    const baseline = withLastKnown(unchecked, () => [dead]);
    expect(diffReports(baseline, dead, bytesChanged)).toMatchObject({ items: [], requirements: [], links: [] });
  });

  it('reads well in Thai and English, and safely', () => {
    const evil = '\u001b[31m<script>alert(1)</script> 1101700230708';
    const after = changed({ item: { verdict: 'fail', titleTh: evil }, requirement: { ...FAILING, judgedBy: { ...judgedBy, rules: 4 }, findings: [{ code: 'x', verdict: 'fail', params: {}, messageTh: evil, messageEn: evil, evidence: [] }] } });
    const diff = diffReports(SAME, after, bytesChanged);
    const [th, en] = (['th', 'en'] as const).map((lang) => renderDiff(diff, { lang, width: 100, colour: false }));
    expect(th).toContain('เสียใหม่ (2)');
    expect(th).toContain('บางข้อจึงเปลี่ยนเพราะกฎเปลี่ยน');
    expect(en).toContain('because: the rules of the program changed');
    expect(`${th}${en}`).not.toContain('\u001b');
    const night = { schemaVersion: 1 as const, health: { good: false, reasons: [{ code: 'unchecked' as const, messageTh: 'ยังไม่ได้ตรวจ 40 %', messageEn: '' }] }, run: 1, startedAt: '2026-11-24T18:30:00.000Z', finishedAt: '2026-11-24T20:00:00.000Z', ended: 'finished' as const, districts: [], outcomes: {}, links: { all: 1, ok: 1, failing: 0, review: 0, unchecked: 0 }, requirements: { all: 1, unchecked: 0 } };
    const { subject, text, html } = noticeText(night, [diff]);
    expect(subject).toBe('[OIT] การตรวจคืนนี้ผิดปกติ สำนักงานเขตห้วยขวาง เสียใหม่ 2');
    // A night that went wrong says so first.
    expect(text.indexOf('ผิดปกติ')).toBeLessThan(text.indexOf('ห้วยขวาง'));
    expect(html).toContain('&lt;script&gt;');
    expect(html).not.toContain('<script>');
    expect(`${text}${html}`).not.toContain('1101700230708');
  });
});

describe('a second look', () => {
  it.each([
    ['open before, dead now', 'not-found', { outcome: 'ok', verdict: 'pass' }, true],
    ['never seen', 'not-found', undefined, true],
    ['dead before', 'not-found', { outcome: 'not-found', verdict: 'fail' }, false],
    ['dead in another way before', 'gone', { outcome: 'not-found', verdict: 'fail' }, false],
    ['only out of order before', 'not-found', { outcome: 'server-error', verdict: 'review' }, true],
    ['out of order before and now', 'server-error', { outcome: 'server-error', verdict: 'review' }, false],
    ['unchecked before', 'not-found', { outcome: 'timeout', verdict: 'unchecked' }, true],
    ['a wall where it was open', 'bot-wall', { outcome: 'ok', verdict: 'pass' }, true],
    ['a wall nobody has seen', 'login-required', undefined, false],
    ['no address at all', 'invalid-url', undefined, false],
    ['open', 'ok', { outcome: 'not-found', verdict: 'fail' }, false],
  ] as const)('%s', (_name, outcome, before, wanted) => {
    expect(needsSecondLook({ outcome }, before)).toBe(wanted);
  });
});

it('flapping needs three changes in seven nights, and no failure of ours counts', () => {
  const nights = (...outcomes: ('ok' | 'not-found' | 'timeout')[]) => outcomes.map((outcome) => ({ outcome, cause: null }));
  expect(flappingOf(nights('ok', 'not-found', 'ok', 'not-found'))).toEqual({ changes: 3, nights: 4 });
  expect(flappingOf(nights('ok', 'ok', 'not-found', 'not-found', 'ok'))).toBeNull();
  expect(flappingOf(nights('ok', 'timeout', 'ok', 'timeout', 'ok'))).toBeNull();
  expect(flappingOf([...nights('ok'), { outcome: 'server-error', cause: 'host-down' }, ...nights('ok', 'not-found', 'ok')])).toBeNull();
});

it('the words of a page without its visitor counter, and with every other number', () => {
  const page = (text: string) => textOf(document({ kind: 'html', blocks: [{ text, role: 'paragraph', region: 'content', locator: {} }] }));
  expect(page('จำนวนผู้เข้าชม 1,234 ครั้ง')).toBe(page('จำนวนผู้เข้าชม ๑,๒๓๕ ครั้ง'));
  expect(page('เปิดอ่าน : 12')).toBe(page('เปิดอ่าน : 13'));
  expect(page('เรื่องร้องเรียน 5 ครั้ง')).not.toBe(page('เรื่องร้องเรียน 6 ครั้ง'));
});
