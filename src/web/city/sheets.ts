import { WORST_FIRST } from '../../model/verdict.js';
import { dateWords } from '../../report/dates.js';
import { MARKS, verdictWord, type Language } from '../../report/index.js';
import { say } from '../say.js';
import { dayInBangkok } from '../../thai/index.js';
import { nameOf } from './rows.js';
import type { CityStanding } from './standing.js';
import type { WorstItem } from './worst.js';

/** A table as a spreadsheet takes it. */
export interface Sheet {
  name: string;
  head: string[];
  /** Width of each column in letters. */
  widths: number[];
  rows: (string | number | null)[][];
  /** Columns of verdicts, 1-based. */
  verdicts: number[];
  /** Columns of scores, 1-based. */
  points: number[];
  /** Columns to the left that stay in sight. */
  frozen: number;
}

/** All districts and items; who was never audited has empty cells. `marks`: verdicts as marks alone, so that all of it fits on a sheet of paper. */
export function citySheet(city: CityStanding, lang: Language, { marks }: { marks: boolean }): Sheet {
  const t = (th: string, en: string): string => say(lang, th, en);
  const head = [t('เขต', 'District'), t('รหัสเขต', 'Code'), t('วันที่ตรวจ', 'Day of the audit'), t('ประมาณการคะแนน ต่ำ', 'Estimate, low'), t('ประมาณการคะแนน สูง', 'Estimate, high'), t('ข้อที่ไม่ผ่าน', 'Failing items'), t('ข้อที่แย่ลง', 'Items worse than before')];
  return {
    name: t('ทุกเขต', 'Districts'),
    head: [...head, ...city.items.map(({ id }) => id)],
    widths: [18, 8, 21, 10, 10, 9, 9, ...city.items.map(() => (marks ? 4.5 : 12))],
    verdicts: city.items.map((_, at) => head.length + at + 1),
    points: [4, 5],
    frozen: 1,
    rows: city.districts
      .toSorted((a, b) => new Intl.Collator(lang).compare(nameOf(a, lang), nameOf(b, lang)))
      .map((row) => [
        nameOf(row, lang),
        Number(row.district.code),
        row.audit === null ? t('ยังไม่มีผลตรวจ', 'not audited') : dateWords(dayInBangkok(row.audit.evidenceAt), lang),
        rounded(row.audit?.low),
        rounded(row.audit?.high),
        row.audit === null ? null : row.failing,
        row.audit === null ? null : row.worse,
        ...city.items.map(({ id }) => {
          const cell = row.cells.get(id);
          if (cell === undefined) return null;
          if (marks) return `${MARKS[cell.verdict]}${cell.settled ? ' ◆' : ''}`;
          return `${MARKS[cell.verdict]} ${verdictWord(cell.verdict, lang)}${cell.settled ? t(' (เจ้าหน้าที่วินิจฉัย)', ' (by a person)') : ''}`;
        }),
      ]),
  };
}

/** What the marks of a sheet mean. */
export function markWords(lang: Language): string {
  return `${WORST_FIRST.map((verdict) => `${MARKS[verdict]} ${verdictWord(verdict, lang)}`).join('   ')}   ◆ ${say(lang, 'เจ้าหน้าที่วินิจฉัยแล้ว', 'decided by a person')}`;
}

function rounded(points: number | null | undefined): number | null {
  return points === null || points === undefined ? null : Math.round(points * 100) / 100;
}

/** What keeps items from passing, a row for each cause. */
export function worstSheet(worst: readonly WorstItem[], city: CityStanding, lang: Language): Sheet {
  const t = (th: string, en: string): string => say(lang, th, en);
  const names = new Map(city.districts.map((one) => [one.district.slug, nameOf(one, lang)]));
  const named = (slugs: readonly string[]): string => slugs.map((slug) => names.get(slug) ?? slug).join(', ');
  return {
    name: t('เรื่องที่พบ', 'Findings'),
    head: [t('ข้อ', 'Item'), t('ชื่อข้อ', 'Title'), t('ผล', 'Verdict'), t('จำนวนเขตที่ได้ผลนี้', 'Districts with it'), t('องค์ประกอบ', 'Requirement'), t('เหตุ', 'Cause'), t('จำนวนเขตด้วยเหตุนี้', 'Districts for this cause'), t('เขต', 'Which'), t('คำแนะนำ', 'Advice')],
    widths: [7, 40, 16, 12, 12, 50, 12, 60, 60],
    verdicts: [3],
    points: [],
    frozen: 1,
    rows: worst.flatMap(({ column, verdict, districts, causes }) => {
      const item = [column.id, say(lang, column.titleTh, column.titleEn), `${MARKS[verdict]} ${verdictWord(verdict, lang)}`, districts.length];
      if (causes.length === 0) return [[...item, null, null, null, named(districts), null]];
      return causes.map((cause) => [...item, cause.requirement, cause.words[lang], cause.districts.length, named(cause.districts), cause.advice?.[lang] ?? null]);
    }),
  };
}
