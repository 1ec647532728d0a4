import type { Child } from 'hono/jsx';
import type { Verdict } from '../../model/verdict.js';
import { band, dateWords, momentWords, PAGE_WORDS, WORDS, type Language } from '../../report/index.js';
import { fiscalYearOn } from '../../thai/index.js';
import { mayEdit } from '../may.js';
import { Said } from '../said.js';
import { say } from '../say.js';
import { Counts } from './districts.js';
import { Moment } from './parts.js';
import { itemHref, verdictOf, type Seen } from './seen.js';

/** What must be known before anything is believed: an old checklist, an old audit, citizens' data that lie open. */
export function Notices({ seen }: { seen: Seen }): Child {
  const { report, record, lang, todo } = seen;
  const { checklist, audit, fiscalYear } = report;
  const words = WORDS[lang];
  const exposed = todo.filter((repair) => repair.code === 'personal-data-exposed');
  return (
    <>
      {checklist.status === 'draft' ? <p class="note">{words.draftChecklist(checklist.id)}</p> : null}
      {checklist.status === 'past' ? <p class="note">{words.pastChecklist(fiscalYear, fiscalYearOn(audit.asOf))}</p> : null}
      {seen.record.precheck ? <p class="note">{say(lang, 'ผลนี้มาจากการตรวจก่อนส่ง ยังไม่นับเป็นผลของสำนักงานเขต ', 'This is a pre-check of a list that is not handed in; it does not count as a result of the district. ')}<a href={`/districts/${seen.district.slug}?year=${fiscalYear}`}>{say(lang, 'ดูผลของสำนักงานเขต', 'See the result of the district')}</a></p> : null}
      {seen.newest || seen.record.precheck ? null : (
        <p class="note">{say(lang, `ผลนี้ตรวจเสร็จเมื่อ ${momentWords(record.finishedAt ?? record.startedAt, lang)} ไม่ใช่ผลล่าสุดของสำนักงานเขต `, `This result is of ${momentWords(record.finishedAt ?? record.startedAt, lang)} and not the newest of the district. `)}
          <a href={`/districts/${seen.district.slug}?year=${fiscalYear}`}>{say(lang, 'ดูผลล่าสุด', 'See the newest')}</a></p>
      )}
      {exposed.length === 0 ? null : (
        <div class="wrong">
          <p><strong>{PAGE_WORDS[lang].personalData}</strong> {PAGE_WORDS[lang].personalDataLead(exposed.length)}</p>
          <ul>{exposed.map((repair) => <li><a href={itemHref(seen, repair.item)}>{repair.item}</a> <Said text={repair.message} lang={lang} /></li>)}</ul>
        </div>
      )}
    </>
  );
}

/** When and by what it was checked, the estimate, the counts, and the ways on. */
export function Summary({ seen }: { seen: Seen }): Child {
  const { report, lang, district, years, record, user } = seen;
  const words = WORDS[lang];
  const counts: Partial<Record<Verdict, number>> = {};
  for (const item of report.items) counts[verdictOf(item)] = (counts[verdictOf(item)] ?? 0) + 1;
  const { settled } = report.score;
  const exported = (file: string): string => `/audits/${record.id}/exports/${file}`;
  return (
    <section class="card" aria-labelledby="summary">
      <h2 id="summary">{say(lang, 'สรุปผล', 'Summary')}</h2>
      <p>{words.checked(dateWords(report.audit.asOf, lang))} · {say(lang, 'ตรวจเสร็จเมื่อ ', 'check ended ')}<Moment at={report.audit.finishedAt} lang={lang} /> · {words.sources[report.audit.source]} · <Said text={words.checklist(report.checklist.id)} lang={lang} /></p>
      <p class="score">{words.score} <strong>{band(report.score.oit, 1)}</strong> {words.outOf100}</p>
      {settled === undefined ? null : <p class="score">{say(lang, 'เมื่อรวมการตัดสินของคน', 'With people’s decisions')} <strong>{band(settled, 1)}</strong> <span class="by-people">{say(lang, 'โดยคน', 'by people')}</span></p>}
      <p class="hint">{words.estimateNote}</p>
      <Counts counts={counts} lang={lang} />
      <YearSwitch years={years} shown={record.fiscalYear} slug={district.slug} lang={lang} />
      <div class="actions">
        <a href={`/districts/${district.slug}/history?year=${record.fiscalYear}`}>{say(lang, 'ประวัติผลตรวจ', 'History')}</a>
        {mayEdit(user, district.slug) ? <a href={`/districts/${district.slug}/assignments?year=${record.fiscalYear}`}>{say(lang, 'กำหนดผู้รับผิดชอบและวันเสร็จ', 'Set sections and due dates')}</a> : null}
        <a href={`/prechecks/new?district=${district.slug}`}>{say(lang, 'ตรวจรายการ URL ก่อนส่ง', 'Pre-check a list of links')}</a>
      </div>
      <Exports exported={exported} lang={lang} />
    </section>
  );
}

const FILES: readonly (readonly [string, string, string])[] = [
  ['report.html', 'รายงานพร้อมภาพ (HTML ใช้เวลาราวครึ่งนาที)', 'report with pictures (HTML, takes about half a minute)'],
  ['report.xlsx', 'รายงาน (Excel)', 'report (Excel)'],
  ['plan.docx', 'แผนปรับปรุง (Word)', 'improvement plan (Word)'],
  ['plan.xlsx', 'แผนปรับปรุง (Excel)', 'improvement plan (Excel)'],
  ['report.json', 'ข้อมูล (JSON)', 'data (JSON)'],
];

function Exports({ exported, lang }: { exported(file: string): string; lang: Language }): Child {
  return (
    <p>{say(lang, 'ดาวน์โหลด: ', 'Download: ')}
      {FILES.map(([file, th, en], at) => <>{at === 0 ? '' : ' · '}<a href={exported(file)} download>{say(lang, th, en)}</a></>)}
    </p>
  );
}

export function YearSwitch({ years, shown, slug, below = '', lang }: { years: readonly number[]; shown: number; slug: string; below?: string; lang: Language }): Child {
  if (years.length < 2) return null;
  return (
    <nav aria-label={say(lang, 'ปีงบประมาณ', 'Fiscal year')} class="years">
      {say(lang, 'ปีงบประมาณ พ.ศ. ', 'Fiscal year ')}
      {years.map((year) => <> <a href={`/districts/${slug}${below}?year=${year}`} aria-current={year === shown ? 'page' : undefined}>{year}</a></>)}
    </nav>
  );
}
