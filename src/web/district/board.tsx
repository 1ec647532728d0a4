import type { Child } from 'hono/jsx';
import type { AuditDiff } from '../../model/diff.js';
import type { Gain } from '../../model/gain.js';
import type { ItemReport } from '../../model/report.js';
import { WORST_FIRST, type Verdict } from '../../model/verdict.js';
import { band, changeGroups, dateWords, failures, findingGroups, momentWords, PAGE_WORDS, verdictWord, WORDS, type ChangeEntry, type Language } from '../../report/index.js';
import { fiscalYearOn } from '../../thai/index.js';
import { mayEdit } from '../may.js';
import { OutwardLink } from '../outward.js';
import { Said } from '../said.js';
import { say } from '../say.js';
import { Counts } from './districts.js';
import { DecidedVerdict, Moment, Responsible } from './parts.js';
import { itemHref, verdictOf, type Seen } from './seen.js';

/** The items of an audit as a board, what to repair first, and what is new. `diff`: against the audit before, null where there is none. */
export function Board({ seen, diff }: { seen: Seen; diff: AuditDiff | null }): Child {
  return (
    <>
      <Notices seen={seen} />
      <Summary seen={seen} />
      <RepairFirst seen={seen} />
      <Changes seen={seen} diff={diff} />
      <Items seen={seen} />
      <Unchecked seen={seen} />
      <List seen={seen} />
      <Older seen={seen} />
    </>
  );
}

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
      {seen.precheck ? <p class="note">{say(lang, 'ผลนี้มาจากการตรวจก่อนส่ง ยังไม่นับเป็นผลของสำนักงานเขต ', 'This is a pre-check of a list that is not handed in; it does not count as a result of the district. ')}<a href={`/districts/${seen.district.slug}?year=${fiscalYear}`}>{say(lang, 'ดูผลของสำนักงานเขต', 'See the result of the district')}</a></p> : null}
      {seen.newest || seen.precheck ? null : (
        <p class="note">{say(lang, `ผลนี้ตรวจเสร็จเมื่อ ${momentWords(record.finishedAt, lang)} ไม่ใช่ผลล่าสุดของสำนักงานเขต `, `This result is of ${momentWords(record.finishedAt, lang)} and not the newest of the district. `)}
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

function Summary({ seen }: { seen: Seen }): Child {
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

/** So many stand open; the others are one click away. */
const FIRST = 5;
const MESSAGES = 3;

function RepairFirst({ seen }: { seen: Seen }): Child {
  const { report, lang, gains } = seen;
  const entries = report.items
    .filter((item) => ['fail', 'review', 'remark'].includes(verdictOf(item)))
    .map((item) => ({ item, gain: gains.find((one) => one.item === item.id) ?? null }))
    .sort((a, b) => (b.gain?.high ?? 0) - (a.gain?.high ?? 0) || WORST_FIRST.indexOf(verdictOf(a.item)) - WORST_FIRST.indexOf(verdictOf(b.item)));
  const page = PAGE_WORDS[lang];
  const rest = entries.slice(FIRST);
  return (
    <section aria-labelledby="first">
      <h2 id="first">{page.repairFirst}</h2>
      {entries.length === 0 ? <p>{page.nothingToRepair}</p> : (
        <>
          <p class="hint">{page.repairFirstNote}</p>
          <ol class="first">{entries.slice(0, FIRST).map((entry) => <Repair {...entry} seen={seen} />)}</ol>
          {rest.length === 0 ? null : (
            <details>
              <summary>{say(lang, `อีก ${rest.length} ข้อ`, `${rest.length} more`)}</summary>
              <ol class="first" start={FIRST + 1}>{rest.map((entry) => <Repair {...entry} seen={seen} />)}</ol>
            </details>
          )}
        </>
      )}
    </section>
  );
}

function Repair({ item, gain, seen }: { item: ItemReport; gain: Gain | null; seen: Seen }): Child {
  const { lang, todo } = seen;
  const page = PAGE_WORDS[lang];
  const messages = [...new Set(todo.filter((one) => one.item === item.id).map((one) => one.message))];
  return (
    <li>
      <p class="lead">
        <a href={itemHref(seen, item.id)}>{item.id} <Said text={lang === 'th' ? item.titleTh : item.titleEn} lang={lang} /></a>
        {' '}<DecidedVerdict verdict={item.verdict} settled={item.settled} lang={lang} />
        {' '}<span class="points">{gain === null ? page.pointsNone : `${page.points} ${pointsText(gain, lang)}`}</span>
      </p>
      <ul>
        {messages.slice(0, MESSAGES).map((message) => <li><Said text={message} lang={lang} /></li>)}
        {messages.length > MESSAGES ? <li class="soft">{page.moreMatters(messages.length - MESSAGES)}</li> : null}
      </ul>
      <p class="soft"><ResponsibleFor item={item} seen={seen} /></p>
    </li>
  );
}

export function pointsText({ low, high }: Gain, lang: Language): string {
  const page = PAGE_WORDS[lang];
  return low === high ? page.pointsSure(high.toFixed(2)) : page.pointsUpTo(high.toFixed(2));
}

export function ResponsibleFor({ item, seen }: { item: ItemReport; seen: Seen }): Child {
  const { lang, checklist, assignments, today } = seen;
  const asked = checklist.items.find((one) => one.id === item.id);
  const done = ['pass', 'remark', 'not-applicable'].includes(verdictOf(item));
  return <Responsible assignment={assignments.get(item.id)} section={(lang === 'th' ? asked?.sectionTh : asked?.sectionEn) ?? ''} today={today} done={done} lang={lang} />;
}

const CHANGES_SHOWN = 8;

function Changes({ seen, diff }: { seen: Seen; diff: AuditDiff | null }): Child {
  const { lang } = seen;
  const groups = diff === null ? [] : changeGroups(diff, lang);
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">{say(lang, 'สิ่งที่เปลี่ยนไปจากผลตรวจครั้งก่อน', 'What changed since the audit before')}</h2>
      {diff === null ? <p>{say(lang, 'ยังไม่มีผลตรวจครั้งก่อนของปีนี้ให้เทียบ', 'There is no earlier audit of this year to compare with.')}</p> : (
        <>
          <p class="hint">{say(lang, 'เทียบกับผลเมื่อ ', 'Compared with that of ')}<a href={`/audits/${diff.from.audit}`}>{momentWords(diff.from.finishedAt, lang)}</a></p>
          {diff.judgedOtherwise ? <p class="note">{say(lang, 'ผลสองครั้งนี้ตัดสินด้วยแบบตรวจหรือกฎคนละรุ่น บางข้อจึงเปลี่ยนเพราะกฎเปลี่ยน ไม่ใช่เพราะหน่วยงานแก้ไข', 'The two were judged by other checklists or rules: some verdicts changed because the rules changed, not because of the office.')}</p> : null}
          {groups.length === 0 ? <p>{say(lang, 'ไม่มีสิ่งใดเปลี่ยนแปลง', 'Nothing changed.')}</p> : groups.map(({ title, entries }) => (
            <>
              <h3>{title} ({entries.length})</h3>
              <ul class="changes">{entries.slice(0, CHANGES_SHOWN).map((entry) => <Change entry={entry} seen={seen} />)}</ul>
              {entries.length > CHANGES_SHOWN ? (
                <details>
                  <summary>{say(lang, `อีก ${entries.length - CHANGES_SHOWN} รายการ`, `${entries.length - CHANGES_SHOWN} more`)}</summary>
                  <ul class="changes">{entries.slice(CHANGES_SHOWN).map((entry) => <Change entry={entry} seen={seen} />)}</ul>
                </details>
              ) : null}
            </>
          ))}
        </>
      )}
    </section>
  );
}

function Change({ entry, seen }: { entry: ChangeEntry; seen: Seen }): Child {
  const { lang } = seen;
  const item = /^O\d+/.exec(entry.place)?.[0] ?? '';
  const none = say(lang, '(ไม่มี)', '(none)');
  const named = (verdict: Verdict | null): string => (verdict === null ? none : verdictWord(verdict, lang));
  return (
    <li>
      <a href={itemHref(seen, item)}>{entry.place}</a>
      {entry.title === null ? null : <> <Said text={entry.title} lang={lang} /></>}
      {entry.step === null ? null : <> · {named(entry.step.from)} → <strong>{named(entry.step.to)}</strong></>}
      {entry.message === null ? null : <> · <Said text={entry.message} lang={lang} /></>}
      {entry.url === null ? null : <> · <OutwardLink url={entry.url} /></>}
      {entry.because === null ? null : <span class="soft"> ({say(lang, 'เพราะ', 'because: ')}{entry.because})</span>}
    </li>
  );
}

/** The items under their indicators. */
function Items({ seen }: { seen: Seen }): Child {
  const { report, checklist, lang } = seen;
  const groups = new Map<string, ItemReport[]>();
  for (const item of report.items) {
    const topic = checklist.items.find((one) => one.id === item.id)?.topic ?? '';
    const node = topic.split('.').slice(0, 2).join('.');
    groups.set(node, [...(groups.get(node) ?? []), item]);
  }
  return (
    <section aria-labelledby="items">
      <h2 id="items">{say(lang, `ผลรายข้อ (${report.items.length} ข้อ)`, `Results item by item (${report.items.length})`)}</h2>
      {[...groups].map(([id, items]) => {
        const node = checklist.nodes.find((one) => one.id === id);
        const score = report.score.nodes.find((one) => one.id === id);
        return (
          <>
            {node === undefined ? null : <h3>{id} {lang === 'th' ? node.titleTh : node.titleEn}{score === undefined ? null : <span class="soft"> · {say(lang, 'คะแนน', 'score')} {band(score, 1)}</span>}</h3>}
            <ul class="board">{items.map((item) => <Card item={item} seen={seen} />)}</ul>
          </>
        );
      })}
    </section>
  );
}

function Card({ item, seen }: { item: ItemReport; seen: Seen }): Child {
  const { lang } = seen;
  const reason = reasonOf(item, seen);
  return (
    <li class={`item v-${verdictOf(item)}`}>
      <p class="lead"><a href={itemHref(seen, item.id)}><strong>{item.id}</strong> <Said text={lang === 'th' ? item.titleTh : item.titleEn} lang={lang} /></a></p>
      <p><DecidedVerdict verdict={item.verdict} settled={item.settled} lang={lang} /></p>
      {reason === '' ? null : <p class="reason"><Said text={reason} lang={lang} /></p>}
      <p class="soft"><ResponsibleFor item={item} seen={seen} /></p>
    </li>
  );
}

const LONGEST_REASON = 160;

/** What gave the item its verdict, or else the worst thing said about it, short enough for a card. */
function reasonOf(item: ItemReport, { todo }: Seen): string {
  if (item.verdict === 'pass' || item.verdict === 'not-applicable') return '';
  // Advice at a link that gives no item its verdict explains none either.
  const said = todo.filter((repair) => repair.item === item.id && repair.code !== 'document-damaged-text');
  const text = (said.find((repair) => repair.verdict === item.verdict) ?? said[0])?.message ?? '';
  return text.length > LONGEST_REASON ? `${text.slice(0, LONGEST_REASON - 1)}…` : text;
}

/** What failed on our own side asks nobody for a repair. */
function Unchecked({ seen }: { seen: Seen }): Child {
  const { report, lang } = seen;
  const causes = failures(report, lang);
  if (causes.length === 0) return null;
  return (
    <section aria-labelledby="unchecked">
      <h2 id="unchecked">{WORDS[lang].uncheckedTitle}</h2>
      <ul>{causes.map(({ message, items, links }) => <li><Said text={message} lang={lang} /> ({WORDS[lang].touches(links, [...items])})</li>)}</ul>
    </section>
  );
}

const SHOWN_PER_RULE = 20;

/** What the list of links alone shows. */
function List({ seen }: { seen: Seen }): Child {
  const { report, lang } = seen;
  const words = WORDS[lang];
  const groups = findingGroups(report.lint);
  return (
    <section aria-labelledby="list">
      <h2 id="list">{words.list}</h2>
      {groups.length === 0 ? <p>{words.nothingInList}</p> : groups.map(({ first, findings }) => {
        const suggestions = [...new Set(findings.flatMap((finding) => (lang === 'th' ? finding.suggestionTh : finding.suggestionEn) ?? []))];
        return (
          <details>
            <summary>{words.severities[first.severity]}: <Said text={lang === 'th' ? first.messageTh : first.messageEn} lang={lang} /> ({findings.length})</summary>
            <ul>
              {findings.slice(0, SHOWN_PER_RULE).map(({ params, messageTh, messageEn }) => (
                <li>{typeof params['item'] === 'string' ? `${params['item']}: ` : ''}<Said text={lang === 'th' ? messageTh : messageEn} lang={lang} />{typeof params['url'] === 'string' ? <> <OutwardLink url={params['url']} /></> : null}</li>
              ))}
              {findings.length > SHOWN_PER_RULE ? <li class="soft">{say(lang, `และอีก ${findings.length - SHOWN_PER_RULE} รายการ`, `and ${findings.length - SHOWN_PER_RULE} more`)}</li> : null}
            </ul>
            {suggestions.map((suggestion) => <p><strong>{words.suggestion}:</strong> <Said text={suggestion} lang={lang} /></p>)}
          </details>
        );
      })}
    </section>
  );
}

const OLDER_SHOWN = 10;

function Older({ seen }: { seen: Seen }): Child {
  const { audits, record, lang, district } = seen;
  const others = audits.filter((one) => one.id !== record.id);
  if (others.length === 0) return null;
  return (
    <section aria-labelledby="older">
      <h2 id="older">{say(lang, 'ผลตรวจครั้งอื่นของปีนี้', 'Other audits of this year')}</h2>
      <ul>{others.slice(0, OLDER_SHOWN).map((one) => <li><a href={`/audits/${one.id}`}>{momentWords(one.finishedAt ?? one.startedAt, lang)}</a> <span class="soft">{WORDS[lang].sources[one.source]}</span></li>)}</ul>
      {others.length > OLDER_SHOWN ? <p><a href={`/districts/${district.slug}/history?year=${record.fiscalYear}`}>{say(lang, `ดูทั้งหมด ${audits.length} ครั้งในประวัติผลตรวจ`, `All ${audits.length} in the history`)}</a></p> : null}
    </section>
  );
}

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

