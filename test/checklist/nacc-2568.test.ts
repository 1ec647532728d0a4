import { describe, expect, it } from 'vitest';
import { loadChecklist } from '../../src/checklist/load.js';
import { page } from '../check/items/office.js';
import { judgeOf, outcome } from './judged.js';
import { CASES } from './nacc-2568.cases.js';

const judge = judgeOf('nacc-2568');
const loaded = loadChecklist('nacc-2568');
if (!loaded.ok) throw new Error(loaded.message.en);
const { checklist } = loaded;

describe('checklist nacc-2568', () => {
  it('has two levels of means and no partial scores', () => {
    expect(checklist).toMatchObject({ fiscalYear: 2568, incompleteScores: false });
    expect(checklist.nodes.map((node) => node.id).join(' ')).toBe('9 9.1 9.2 9.3 9.4 9.5 10 10.1 10.2');
    expect(checklist.items).toHaveLength(28);
  });

  it('is for every agency: no element, advice or title asks for a district office', () => {
    for (const item of checklist.items) {
      expect(item.titleTh).not.toContain('เขต');
      for (const { textTh, textEn, adviceTh, adviceEn } of item.requirements) {
        expect(`${textTh} ${adviceTh}`).not.toContain('สำนักงานเขต');
        expect(`${textEn} ${adviceEn}`).not.toMatch(/district(?! office|, province)/i);
      }
    }
  });

  it('lets no item rest on an unverified title alone and still fail', () => {
    for (const item of checklist.items.filter((one) => one.titleProvenance?.every((tag) => tag.startsWith('K:')))) {
      for (const requirement of item.requirements.filter((one) => one.severity === 'hard')) expect(requirement.provenance.some((tag) => tag.startsWith('F:')), requirement.id).toBe(true);
    }
  });
});

describe('documents as agencies write them for FY2568', () => {
  it.each(CASES)('$item: $name', async ({ item, sources, wanted }) => {
    const judged = judge(item, ...(await Promise.all(sources())));
    expect(wanted, JSON.stringify(judged.elements)).toContain(outcome(judged));
  });
});

describe('the page of an item with its title and nothing more meets no hard requirement', () => {
  it.each(checklist.items.map((item) => [item.id, item.titleTh] as const))('%s', async (id, title) => {
    const { elements } = judge(id, await page(`${id} ${title}`, '<p>เทศบาลตำบลตัวอย่าง ปีงบประมาณ พ.ศ. 2568</p><p>เผยแพร่เมื่อ 12 เมษายน 2568</p>'));
    const hard = checklist.items.find((item) => item.id === id)?.requirements.filter((one) => one.severity === 'hard').map((one) => one.id.split('.')[1] ?? '') ?? [];
    expect(hard.filter((letter) => ['pass', 'remark'].includes(elements[letter] ?? ''))).toEqual([]);
  });
});
