import type { Child } from 'hono/jsx';
import type { Verdict } from '../../model/verdict.js';
import { verdictWord, type Language } from '../../report/index.js';
import { say, type Sentence } from '../say.js';
import { addressOf, type Changed, type Choice, type Sort } from './choice.js';
import type { Shown } from './rows.js';
import type { CityStanding } from './standing.js';

const VERDICTS: readonly Verdict[] = ['fail', 'review', 'unchecked', 'remark', 'pass', 'not-applicable'];
const CHANGES: Record<Changed, Sentence> = {
  any: { th: 'ผลเปลี่ยนจากครั้งก่อน', en: 'changed since before' },
  worse: { th: 'เฉพาะที่แย่ลง', en: 'worse only' },
  better: { th: 'เฉพาะที่ดีขึ้น', en: 'better only' },
};
const SORTS: Record<Exclude<Sort, object>, Sentence> = {
  name: { th: 'ชื่อเขต', en: 'name' },
  score: { th: 'ประมาณการคะแนน น้อยไปมาก', en: 'estimated score, lowest first' },
  failing: { th: 'จำนวนข้อที่ไม่ผ่าน มากไปน้อย', en: 'number of failing items, most first' },
  changed: { th: 'จำนวนข้อที่แย่ลง มากไปน้อย', en: 'number of items that became worse, most first' },
};

/** Sorting and filtering as a form whose answer is an address that can be kept. */
export function Filter({ city, choice, lang }: { city: CityStanding; choice: Choice; lang: Language }): Child {
  const t = (th: string, en: string): string => say(lang, th, en);
  const sort = typeof choice.sort === 'string' ? choice.sort : choice.sort.item;
  return (
    <form method="get" action="/#table" class="filter">
      {city.years.length > 1 && (
        <div>
          <label for="year">{t('ปีงบประมาณ', 'Fiscal year')}</label>
          <select id="year" name="year">{city.years.map((year) => <option value={String(year)} selected={year === city.fiscalYear}>{year}</option>)}</select>
        </div>
      )}
      <div>
        <label for="items">{t('เฉพาะข้อ', 'Only items')}</label>
        <input id="items" name="items" value={choice.items.join(', ')} placeholder={t('เช่น O20, O22 หรือ ๒๐', 'such as O20, O22')} autocomplete="off" />
      </div>
      <div>
        <label for="verdict">{t('ผล', 'Verdict')}</label>
        <select id="verdict" name="verdict">
          <option value="">{t('ทุกผล', 'any')}</option>
          {VERDICTS.map((verdict) => <option value={verdict} selected={verdict === choice.verdict}>{verdictWord(verdict, lang)}</option>)}
        </select>
      </div>
      <div>
        <label for="changed">{t('การเปลี่ยนแปลง', 'Change')}</label>
        <select id="changed" name="changed">
          <option value="">{t('ทั้งหมด', 'all')}</option>
          {(['any', 'worse', 'better'] as const).map((changed) => <option value={changed} selected={changed === choice.changed}>{CHANGES[changed][lang]}</option>)}
        </select>
      </div>
      <div>
        <label for="sort">{t('เรียงตาม', 'Sort by')}</label>
        <select id="sort" name="sort">
          {(['name', 'score', 'failing', 'changed'] as const).map((one) => <option value={one} selected={one === sort}>{SORTS[one][lang]}</option>)}
          {city.items.map(({ id }) => <option value={id} selected={id === sort}>{t(`ผลของข้อ ${id}`, `verdict of ${id}`)}</option>)}
        </select>
      </div>
      {choice.reversed && <input type="hidden" name="order" value="reversed" />}
      {choice.days !== 90 && <input type="hidden" name="days" value={String(choice.days)} />}
      <div class="buttons">
        <button type="submit">{t('แสดง', 'Show')}</button>
        <a class="button quiet" href={addressOf(choice, { sort: 'name', reversed: false, items: [], verdict: null, changed: null })}>{t('ล้างตัวกรอง', 'Clear')}</a>
      </div>
    </form>
  );
}

/** What the table shows, in words. */
export function shownWords(city: CityStanding, shown: Shown, choice: Choice, lang: Language): string {
  const t = (th: string, en: string): string => say(lang, th, en);
  const { rows, columns, unknown } = shown;
  const sort = typeof choice.sort === 'string' ? SORTS[choice.sort][lang] : t(`ผลของข้อ ${choice.sort.item}`, `verdict of ${choice.sort.item}`);
  return [
    t(`แสดง ${rows.length} จาก ${city.districts.length} เขต`, `${rows.length} of ${city.districts.length} districts`),
    columns.length === city.items.length ? t(`ครบทุกข้อ (${columns.length} ข้อ)`, `all ${columns.length} items`) : t(`เฉพาะข้อ ${columns.map(({ id }) => id).join(', ')}`, `items ${columns.map(({ id }) => id).join(', ')}`),
    ...(choice.verdict === null ? [] : [t(`ที่มีผล “${verdictWord(choice.verdict, lang)}”`, `with “${verdictWord(choice.verdict, lang)}”`)]),
    ...(choice.changed === null ? [] : [CHANGES[choice.changed][lang]]),
    `${t('เรียงตาม', 'sorted by ')}${sort}${choice.reversed ? t(' (กลับลำดับ)', ' (reversed)') : ''}`,
    ...(choice.year === null || choice.year === city.fiscalYear ? [] : [t(`ยังไม่มีผลตรวจของปีงบประมาณ พ.ศ. ${choice.year} จึงแสดงปี ${city.fiscalYear}`, `nothing was audited for ${choice.year} BE yet, so ${city.fiscalYear} is shown`)]),
    ...(unknown.length === 0 ? [] : [t(`ไม่มีข้อ ${unknown.join(', ')} ในผลตรวจปีนี้`, `there is no ${unknown.join(', ')} in this year`)]),
  ].join(' · ');
}
