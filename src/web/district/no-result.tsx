import type { Child } from 'hono/jsx';
import type { Language } from '../../report/index.js';
import { say } from '../say.js';
import { YearSwitch } from './summary.js';

/** A district without any result: what to do next. */
export function NoResult({ slug, year, years, lang }: { slug: string; year: number | null; years: readonly number[]; lang: Language }): Child {
  return (
    <div class="card">
      <p>{year === null ? say(lang, 'สำนักงานเขตนี้ยังไม่มีผลตรวจในระบบ', 'There is no result of this district yet.') : say(lang, `สำนักงานเขตนี้ยังไม่มีผลตรวจของปีงบประมาณ พ.ศ. ${year}`, `There is no result of this district for fiscal year ${year} yet.`)}</p>
      <YearSwitch years={[...years, ...(year === null || years.length === 0 ? [] : [year])].sort((a, b) => b - a)} shown={year ?? 0} slug={slug} lang={lang} />
      <p>{say(lang, 'เริ่มได้โดยนำรายการ URL ที่จะส่งเข้ามาตรวจ หรือให้ผู้ดูแลระบบตั้งการตรวจทุกคืน', 'Begin with a list of the links that will be submitted, or have the administrator set up nightly audits.')}</p>
      <div class="actions"><a class="button" href={`/prechecks/new?district=${slug}`}>{say(lang, 'ตรวจรายการ URL ก่อนส่ง', 'Pre-check a list of links')}</a></div>
      <p class="soft">{say(lang, 'หรือที่เครื่องแม่ข่าย: ', 'Or on the server: ')}<code>oit check {slug}</code></p>
    </div>
  );
}
