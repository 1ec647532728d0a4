import type { Child } from 'hono/jsx';
import type { Gain } from '../../model/gain.js';
import type { ItemReport } from '../../model/report.js';
import { WORST_FIRST } from '../../model/verdict.js';
import { PAGE_WORDS, type Language } from '../../report/index.js';
import { Said } from '../said.js';
import { say } from '../say.js';
import { DecidedVerdict, Responsible } from './parts.js';
import { itemHref, verdictOf, type Seen } from './seen.js';

/** So many stand open; the others are one click away. */
const FIRST = 5;
const MESSAGES = 3;

/** Items by the points there are to be won. */
export function RepairFirst({ seen }: { seen: Seen }): Child {
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
