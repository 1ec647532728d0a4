import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checklistStatus } from '../../src/audit/checklist-status.js';
import { draftChecklist } from '../../src/checklist/draft.js';
import { listChecklists, loadChecklist, openChecklist, parseChecklist } from '../../src/checklist/load.js';
import { shiftYears } from '../../src/checklist/years.js';

const checklistOf = (id: string) => {
  const loaded = loadChecklist(id);
  if (!loaded.ok) throw new Error(loaded.message.en);
  return loaded.checklist;
};

describe('moving years', () => {
  it.each([
    ['the fiscal year and the one before', 'ปีงบประมาณ พ.ศ. 2568 (ผลของปี 2567)', 'ปีงบประมาณ พ.ศ. 2570 (ผลของปี 2569)'],
    ['months with two digits', 'ต.ค. 67–มี.ค. 68', 'ต.ค. 69–มี.ค. 70'],
    ['months with four digits', 'ต.ค. 2567–มี.ค. 2568', 'ต.ค. 2569–มี.ค. 2570'],
    ['two years side by side', '2567–2568', '2569–2570'],
    ['the Christian era', 'ITA 2024, 2025', 'ITA 2026, 2027'],
    ['not a plan of several years', 'แผนพัฒนา พ.ศ. 2566–2570', 'แผนพัฒนา พ.ศ. 2566–2570'],
    ['not such a plan in words', '2567 ถึง 2570 และ 2568…2580', '2567 ถึง 2570 และ 2568…2580'],
    ['not a law', 'พระราชบัญญัติ พ.ศ. 2540', 'พระราชบัญญัติ พ.ศ. 2540'],
    ['not a number that holds one', 'เลขที่ 12568 และ 25681', 'เลขที่ 12568 และ 25681'],
  ])('%s', (_what, text, moved) => expect(shiftYears(text, 2568, 2).text).toBe(moved));

  it('names what it left', () => expect(shiftYears('แผน 2566–2570 ตาม พ.ร.บ. 2540 ปี 2568', 2568, 2)).toEqual({ text: 'แผน 2566–2570 ตาม พ.ร.บ. 2540 ปี 2570', changed: true, left: ['2566–2570', '2540'] }));
  it('moves back what it moved', () => expect(shiftYears(shiftYears('2567 2568 มี.ค. 68', 2568, 2).text, 2570, -2).text).toBe('2567 2568 มี.ค. 68'));
});

describe('a draft of another year', () => {
  it.each(listChecklists().map(({ id }) => id))('of %s loads, is marked, and says what to look at', (id) => {
    const from = checklistOf(id);
    const draft = parseChecklist(JSON.stringify(draftChecklist(from, 2570)), null);
    expect(draft).toMatchObject({ id: id.replace(/\d+$/, '2570'), fiscalYear: 2570, draft: true, deadline: '2027-04-30' });
    expect(draft.items.map((item) => item.requirements.map((one) => [one.id, one.severity]))).toEqual(from.items.map((item) => item.requirements.map((one) => [one.id, one.severity])));
    const texts = JSON.stringify(draft.items.map((item) => item.requirements.map((one) => [one.textTh, one.textEn, one.adviceTh, one.adviceEn])));
    expect(texts.replace(/2566–2570/g, '')).not.toContain(`ปีงบประมาณ พ.ศ. ${from.fiscalYear}`);
    const places = new Set((draft.notes ?? []).map((note) => note.place));
    // Every item in whose words a year was moved is on the list.
    draft.items.forEach((item, index) => {
      if (JSON.stringify(item) !== JSON.stringify(from.items[index])) expect(places, item.id).toContain(item.id);
    });
  });

  it('opens from the user’s own file, whatever it is called, and says where that is wrong', () => {
    const folder = mkdtempSync(join(tmpdir(), 'draft-'));
    try {
      const file = join(folder, 'ของเรา.json');
      const draft = draftChecklist(checklistOf('nacc-2568'), 2570);
      writeFileSync(file, `\ufeff${JSON.stringify(draft)}`);
      expect(openChecklist(file)).toMatchObject({ ok: true, checklist: { id: 'nacc-2570' } });
      writeFileSync(file, JSON.stringify({ ...draft, fiscalYear: 2571 }));
      expect(openChecklist(file)).toMatchObject({ ok: false, message: { en: expect.stringContaining('nacc-2570 is of another year') as unknown } });
      writeFileSync(file, JSON.stringify(draft).slice(0, 200));
      expect(openChecklist(file)).toMatchObject({ ok: false, message: { th: expect.stringContaining('not JSON') as unknown } });
      expect(openChecklist(join(folder, 'absent.json'))).toMatchObject({ ok: false, message: { en: expect.stringContaining('no such file') as unknown } });
      expect(openChecklist('nacc-2570')).toMatchObject({ ok: false, message: { en: expect.stringContaining('bma-2566') as unknown } });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('how a checklist stands on a day', () => {
  it.each([
    ['2023-04-28', 'current'],
    ['2023-09-30', 'current'],
    ['2023-10-01', 'past'],
    ['2026-11-25', 'past'],
    ['2022-05-01', 'current'],
  ] as const)('FY2566 on %s is %s', (day, status) => expect(checklistStatus({ fiscalYear: 2566 }, day)).toBe(status));
  it('a draft is a draft, also of a year that is over', () => expect(checklistStatus({ fiscalYear: 2566, draft: true }, '2026-11-25')).toBe('draft'));
});
