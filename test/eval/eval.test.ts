import { describe, expect, it } from 'vitest';
import { loadChecklist } from '../../src/checklist/load.js';
import { expectation, type Category } from './case.js';
import { ALLOWED } from './cases/allowed.js';
import { allCases, itemsOf, MEASURED } from './cases/index.js';
import { blank, drop, dropColumn, pdf, swap } from './document.js';
import { judgeAll } from './judgements.js';
import { matrix } from './matrix.js';
import { figures, outcomeOf, type Judgement } from './measure.js';

const sets = MEASURED.map((id) => {
  const loaded = loadChecklist(id);
  if (!loaded.ok) throw new Error(loaded.message.en);
  return { checklist: loaded.checklist, cases: allCases(loaded.checklist) };
});

/** The subset that runs with every test: each item's good, empty, unfilled and wrong documents, and the items that are judged row by row. */
const ALWAYS: readonly Category[] = ['good', 'placeholder', 'template', 'wrong document'];
const BY_ROW: Record<string, string[]> = { 'bma-2566': ['O20', 'O22'], 'bma-2567': ['O15', 'O17'], 'nacc-2568': ['O12', 'O19'] };
/** Items that other items' documents come nearest to: news, statistics, permits, taxes, procurement. */
const NEAR_OTHERS: Record<string, string[]> = { 'bma-2566': ['O7', 'O12', 'O15', 'O16', 'O19'], 'bma-2567': ['O4', 'O9', 'O10', 'O15'], 'nacc-2568': ['O4', 'O11', 'O28'] };

describe.each(sets)('the labelled set of $checklist.id', ({ checklist, cases }) => {
  it('holds at least three hundred judgements of blind cases by hand, in every item and every kind of case', () => {
    const byHand = cases.filter((one) => !one.derived && one.blind);
    expect(byHand.reduce((sum, one) => sum + Object.keys(one.expect).length, 0)).toBeGreaterThan(300);
    expect(new Set(cases.map((one) => one.item)).size).toBe(checklist.items.length);
    for (const category of ['good', 'layout', 'missing', 'wrong period', 'wrong district', 'wrong document', 'template', 'placeholder', 'unreadable', 'variation', 'document of another item']) expect(cases.some((one) => one.category === category), category).toBe(true);
  });

  it('labels only requirements that there are, each with a verdict', () => {
    for (const one of cases) {
      const letters = checklist.items.find((item) => item.id === one.item)?.requirements.map((requirement) => requirement.id.split('.')[1]) ?? [];
      for (const [letter, verdicts] of Object.entries(one.expect)) {
        expect(letters, `${one.item} ${one.name}`).toContain(letter);
        expect(verdicts.length).toBeGreaterThan(0);
      }
    }
  });

  it('of its stable part every verdict is as labelled', async () => {
    const stable = cases.filter((one) =>
      one.category === 'document of another item'
        ? NEAR_OTHERS[checklist.id]?.includes(one.item)
        : !one.derived && one.category !== 'real file' && (ALWAYS.includes(one.category) || BY_ROW[checklist.id]?.includes(one.item)),
    );
    const wrong = (await judgeAll(checklist, stable)).filter((one) => outcomeOf(one) !== 'right');
    expect(wrong.map((one) => `${one.requirement} ${one.got} (${one.expected.join('/')}): ${one.one.category}, ${one.one.name}`)).toEqual([]);
  });

  it('names as allowed only what documents of other items do meet', async () => {
    const allowed = ALLOWED[checklist.id] ?? [];
    const strict = matrix(checklist, itemsOf(checklist.id), []).filter((one) => allowed.some((other) => other.item === one.item && other.by.includes(one.name.replace('documents of ', ''))));
    const met = (await judgeAll(checklist, strict)).filter((one) => outcomeOf(one) === 'false pass').map((one) => `${one.requirement} ${one.one.name}`);
    for (const one of allowed) for (const other of one.by) for (const letter of one.letters) expect(met, one.reason).toContain(`${one.item}.${letter} documents of ${other}`);
  });
});

describe('measuring', () => {
  const judgement = (labels: string, got: Judgement['got']): Judgement => ({ one: sets[0]?.cases[0] as Judgement['one'], requirement: 'O1.a', kind: 'mention', expected: expectation(`a${labels}`)['a'] ?? [], got, reason: '' });

  it('tells accusations, passes and harmless disagreements apart', () => {
    expect(outcomeOf(judgement('+', 'remark'))).toBe('right');
    expect(outcomeOf(judgement('+', 'fail'))).toBe('false accusation');
    expect(outcomeOf(judgement('-', 'pass'))).toBe('false pass');
    expect(outcomeOf(judgement('-', 'remark'))).toBe('false pass');
    expect(outcomeOf(judgement('~', 'pass'))).toBe('false pass');
    expect(outcomeOf(judgement('-', 'review'))).toBe('otherwise');
    expect(outcomeOf(judgement('+', 'review'))).toBe('otherwise');
  });

  it('counts precision over the fails that were said and recall over those that were due', () => {
    const all = [judgement('-', 'fail'), judgement('-', 'review'), judgement('+', 'fail'), judgement('-?', 'review')];
    expect(figures('x', all)).toMatchObject({ judgements: 4, right: 2, accusations: 1, passes: 0, precision: 0.5, recall: 0.5 });
  });

  it('refuses a mutation that changes nothing', () => {
    const doc = pdf('a.pdf', '# หัวเรื่อง\nที่ | งบประมาณ\n1 | 500');
    expect(dropColumn(doc, 'งบประมาณ').text).not.toContain('500');
    expect(blank(doc, 'งบประมาณ').text).toContain('1 | ');
    expect(() => swap(doc, 'ไม่มีคำนี้', '')).toThrow(/changes nothing/);
    expect(() => drop(doc, 'ไม่มีคำนี้')).toThrow(/changes nothing/);
  });
});
