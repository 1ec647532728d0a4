import type { Child } from 'hono/jsx';
import type { District } from '../../model/district.js';
import { WORST_FIRST } from '../../model/verdict.js';
import { band, MARKS, momentWords, verdictWord, type Language } from '../../report/index.js';
import { findDistrict } from '../../submission/index.js';
import type { Standing } from '../../store/index.js';
import { say } from '../say.js';

export interface DistrictRow {
  district: District;
  standing: Standing | null;
}

/** Those whose Thai or English name, slug or code holds what was typed; where none does, the one it may stand for. */
export function matching(districts: readonly District[], typed: string): District[] {
  const wanted = plain(typed);
  if (wanted === '') return [...districts];
  const found = districts.filter(({ nameTh, nameEn, slug, code }) => [nameTh, nameEn, slug, code].some((name) => plain(name).includes(wanted)));
  if (found.length > 0) return found;
  const { district } = findDistrict(typed);
  return district === undefined ? [] : [district];
}

function plain(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/สำนักงานเขต|เขต|\bdistrict( office)?\b|\s|-/g, '');
}

/** All districts by name. */
export function Districts({ rows, typed, lang }: { rows: readonly DistrictRow[]; typed: string; lang: Language }): Child {
  const t = (th: string, en: string): string => say(lang, th, en);
  return (
    <>
      <form method="get" action="/districts" role="search" class="search">
        <label for="q">{t('ค้นหาชื่อเขต', 'Find a district')}</label>
        <div class="actions">
          <input id="q" name="q" type="search" value={typed} maxlength={60} autocomplete="off" />
          <button type="submit">{t('ค้นหา', 'Search')}</button>
          {typed === '' ? null : <a href="/districts">{t('แสดงทุกเขต', 'Show all')}</a>}
        </div>
      </form>
      <p role="status">
        {rows.length === 0
          ? t(`ไม่พบเขตที่ชื่อมีคำว่า “${typed}” กรุณาตรวจตัวสะกด หรือแสดงทุกเขต`, `No district has “${typed}” in its name. Please check the spelling, or show all.`)
          : t(`${rows.length} เขต มีผลตรวจแล้ว ${rows.filter((row) => row.standing !== null).length} เขต`, `${rows.length} districts, ${rows.filter((row) => row.standing !== null).length} of them with a result`)}
      </p>
      {rows.length === 0 ? null : (
        <div class="scroll" tabindex={0} role="region" aria-label={t('ตารางสำนักงานเขต', 'Table of districts')}>
          <table class="districts">
            <caption class="hidden">{t('สำนักงานเขตกับผลตรวจครั้งล่าสุด', 'Districts and their newest result')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('สำนักงานเขต', 'District')}</th>
                <th scope="col">{t('ปีงบประมาณ', 'Fiscal year')}</th>
                <th scope="col">{t('ตรวจครั้งล่าสุด', 'Last checked')}</th>
                <th scope="col">{t('ผลรายข้อ', 'Items')}</th>
                <th scope="col" class="number">{t('ประมาณการคะแนน', 'Score, estimate')}</th>
              </tr>
            </thead>
            <tbody>{rows.map((row) => <Row {...row} lang={lang} />)}</tbody>
          </table>
        </div>
      )}
    </>
  );
}

function Row({ district, standing, lang }: DistrictRow & { lang: Language }): Child {
  return (
    <tr>
      <th scope="row"><a href={`/districts/${district.slug}`}>{lang === 'th' ? district.nameTh : district.nameEn}</a></th>
      {standing === null ? <td colspan={4} class="soft">{say(lang, 'ยังไม่มีผลตรวจ', 'not checked yet')}</td> : (
        <>
          <td>{standing.fiscalYear}</td>
          <td><time datetime={standing.finishedAt}>{momentWords(standing.finishedAt, lang)}</time></td>
          <td><Counts counts={standing.counts} lang={lang} /></td>
          <td class="number">{standing.score === null ? '–' : band(standing.score, 1)}</td>
        </>
      )}
    </tr>
  );
}

/** How many items have which verdict, good ones first. */
export function Counts({ counts, lang }: { counts: Standing['counts']; lang: Language }): Child {
  const shown = [...WORST_FIRST].reverse().filter((verdict) => (counts[verdict] ?? 0) > 0);
  return (
    <ul class="counts">
      {shown.map((verdict) => <li><span class={`verdict ${verdict}`}><span class="mark" aria-hidden="true">{MARKS[verdict]}</span> {verdictWord(verdict, lang)}</span> {counts[verdict]}</li>)}
    </ul>
  );
}
