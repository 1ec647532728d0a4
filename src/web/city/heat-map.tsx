import type { Child } from 'hono/jsx';
import type { Verdict } from '../../model/verdict.js';
import { MARKS, verdictWord, type Language } from '../../report/index.js';
import { band } from '../../report/score.js';
import { say } from '../say.js';
import { addressOf, type Choice, type Sort } from './choice.js';
import { isPicked, nameOf, type Shown } from './rows.js';
import { isBetter, isWorse, type Cell, type CityStanding, type Column, type DistrictStanding } from './standing.js';

interface HeatMapProps {
  city: CityStanding;
  shown: Shown;
  choice: Choice;
  lang: Language;
  /** Id of the sentence that says what is shown. */
  describedBy: string;
}

/** Districts × items. Every cell is a link with a name of its own; `assets/grid.js` makes one stop of them. */
export function HeatMap({ city, shown, choice, lang, describedBy }: HeatMapProps): Child {
  const t = (th: string, en: string): string => say(lang, th, en);
  const caption = t(`ผลตรวจรายเขตและรายข้อ ปีงบประมาณ พ.ศ. ${city.fiscalYear}`, `Results by district and item, fiscal year ${city.fiscalYear} BE`);
  const head = (sort: Sort, text: string, hint?: string): Child => <Head sort={sort} text={text} hint={hint} choice={choice} lang={lang} />;
  return (
    <div class="scroll heat" tabindex={0} role="region" aria-label={t('ตารางผลตรวจทั้งกรุงเทพฯ เลื่อนดูได้', 'Results of the city, scrollable')}>
      <table data-grid aria-describedby={describedBy}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {head('name', t('เขต', 'District'))}
            {shown.columns.map((column) => head({ item: column.id }, column.id, titleOf(column, lang)))}
            {head('score', t('คะแนน', 'Score'), t('ประมาณการคะแนน OIT', 'OIT score, estimate'))}
            {head('failing', t('ไม่ผ่าน', 'Fails'), t('จำนวนข้อที่ไม่ผ่าน', 'number of items that fail'))}
            {head('changed', t('แย่ลง', 'Worse'), t('จำนวนข้อที่แย่ลงจากครั้งก่อน', 'number of items that became worse'))}
          </tr>
        </thead>
        <tbody>
          {shown.rows.map((row) => <Row row={row} city={city} shown={shown} choice={choice} lang={lang} />)}
        </tbody>
      </table>
    </div>
  );
}

function Head({ sort, text, hint, choice, lang }: { sort: Sort; text: string; hint: string | undefined; choice: Choice; lang: Language }): Child {
  const here = isSame(sort, choice.sort);
  // Names go up; everything else begins with what wants attention, which is the top of a falling order but for scores.
  const rises = (sort === 'name' || sort === 'score') !== choice.reversed;
  const name = `${text}${hint === undefined || hint === '' ? '' : ` ${hint}`}`;
  return (
    <th scope="col" aria-sort={here ? (rises ? 'ascending' : 'descending') : undefined} class={typeof sort === 'string' ? sort : 'item'}>
      <a href={addressOf(choice, { sort, reversed: here && !choice.reversed })} title={name} aria-label={`${name} ${say(lang, '(เรียงตามช่องนี้)', '(sort by this)')}`}>
        {text}
        {here && <span aria-hidden="true">{rises ? '↑' : '↓'}</span>}
      </a>
    </th>
  );
}

function isSame(a: Sort, b: Sort): boolean {
  return typeof a === 'string' || typeof b === 'string' ? a === b : a.item === b.item;
}

function Row({ row, city, shown, choice, lang }: { row: DistrictStanding; city: CityStanding; shown: Shown; choice: Choice; lang: Language }): Child {
  const { district, audit, failing, worse, cells } = row;
  const name = nameOf(row, lang);
  if (audit === null) {
    return (
      <tr>
        <th scope="row"><a href={`/districts/${district.slug}`}>{name}</a></th>
        <td colspan={3 + shown.columns.length} class="soft">{say(lang, 'ยังไม่มีผลตรวจของปีนี้', 'not audited in this year')}</td>
      </tr>
    );
  }
  const { low, high } = audit;
  return (
    <tr>
      <th scope="row"><a href={`/districts/${district.slug}?year=${city.fiscalYear}`}>{name}</a></th>
      {shown.columns.map((column) => <ItemCell name={name} slug={district.slug} year={city.fiscalYear} column={column} cell={cells.get(column.id)} aside={shown.picks && !isPicked(cells.get(column.id), choice)} lang={lang} />)}
      <td class="number">{low === null || high === null ? '–' : band({ low, high }, 1)}</td>
      <td class="number">{failing}</td>
      <td class="number">{worse}</td>
    </tr>
  );
}

interface ItemCellProps {
  name: string;
  slug: string;
  year: number;
  column: Column;
  cell: Cell | undefined;
  /** Not what was picked. */
  aside: boolean;
  lang: Language;
}

function ItemCell({ name, slug, year, column, cell, aside, lang }: ItemCellProps): Child {
  const place = say(lang, `เขต${name} ${column.id}`, `${name} ${column.id}`);
  if (cell === undefined) return <td class="cell"><span class="unseen">{`${place} ${say(lang, 'ไม่มีผล', 'no result')}`}</span></td>;
  const step = isWorse(cell) ? ' worse' : isBetter(cell) ? ' better' : '';
  return (
    <td class={`cell ${aside ? 'aside' : cell.verdict}${step}${cell.settled ? ' settled' : ''}`}>
      <a href={`/districts/${slug}/items/${column.id}?year=${year}`} aria-label={`${place} ${cellWords(cell, lang)}`}>
        {MARKS[cell.verdict]}{step !== '' && <sup>{step === ' worse' ? '↓' : '↑'}</sup>}{cell.settled && <sub>◆</sub>}
      </a>
    </td>
  );
}

/** Verdict, what it was before, and whether a person decided. */
export function cellWords({ verdict, change, settled }: Cell, lang: Language): string {
  const before = change?.from ?? null;
  return [
    verdictWord(verdict, lang),
    ...(before === null ? [] : [say(lang, `(เดิม ${verdictWord(before, lang)})`, `(was: ${verdictWord(before, lang)})`)]),
    ...(settled ? [say(lang, 'เจ้าหน้าที่วินิจฉัยแล้ว', 'decided by a person')] : []),
  ].join(' ');
}

export function titleOf({ titleTh, titleEn }: Pick<Column, 'titleTh' | 'titleEn'>, lang: Language): string {
  return say(lang, titleTh, titleEn);
}

const LEGEND: readonly Verdict[] = ['pass', 'remark', 'fail', 'review', 'unchecked', 'not-applicable'];

/** What marks and colours mean. */
export function Legend({ lang, settled }: { lang: Language; settled: boolean }): Child {
  return (
    <ul class="legend" aria-label={say(lang, 'ความหมายของเครื่องหมาย', 'What the marks mean')}>
      {LEGEND.map((verdict) => <li><span class={`swatch ${verdict}`} aria-hidden="true">{MARKS[verdict]}</span> {verdictWord(verdict, lang)}</li>)}
      <li><span class="swatch" aria-hidden="true">↓</span> {say(lang, 'แย่ลงจากครั้งก่อน', 'worse than before')}</li>
      <li><span class="swatch" aria-hidden="true">↑</span> {say(lang, 'ดีขึ้น', 'better')}</li>
      {settled && <li><span class="swatch" aria-hidden="true">◆</span> {say(lang, 'เจ้าหน้าที่วินิจฉัยแล้ว', 'decided by a person')}</li>}
    </ul>
  );
}
