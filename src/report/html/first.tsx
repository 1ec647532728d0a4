import type { Gain } from '../../model/gain.js';
import type { Verdict } from '../../model/verdict.js';
import { WORST_FIRST } from '../../model/verdict.js';
import { Foreign, Mark, Section } from './parts.js';
import { itemOf, type PageView } from './view.js';

/** Messages of one item that fit a list at a glance. */
const MESSAGES = 3;

/** What to repair first: items by the points to be won, then those that cost nothing but would draw a remark. */
export function RepairFirst({ view }: { view: PageView }) {
  const { page } = view;
  const entries = repairOrder(view);
  return (
    <Section id="first" title={page.repairFirst}>
      {entries.length === 0 ? <p>{page.nothingToRepair}</p> : (
        <>
          <p class="faint small lead">{page.repairFirstNote}</p>
          <ol class="first">{entries.map((entry) => <Entry {...entry} view={view} />)}</ol>
        </>
      )}
    </Section>
  );
}

interface RepairEntry {
  id: string;
  title: string;
  verdict: Verdict;
  gain: Gain | null;
  messages: string[];
}

/** Our own failures ask nobody for a repair and are left out, as is what is for a person to judge and moves no verdict. */
export function repairOrder({ report, gains, repairs, lang }: PageView): RepairEntry[] {
  const entries = report.items
    .filter((item) => item.verdict === 'fail' || item.verdict === 'review' || item.verdict === 'remark')
    .map((item): RepairEntry => ({
      id: item.id,
      title: lang === 'th' ? item.titleTh : item.titleEn,
      verdict: item.verdict,
      gain: gains.find((one) => one.item === item.id) ?? null,
      messages: [...new Set(repairs.filter((one) => one.item === item.id && one.code !== 'person-must-judge').map((one) => one.message))],
    }));
  return entries.sort((a, b) => (b.gain?.high ?? 0) - (a.gain?.high ?? 0) || WORST_FIRST.indexOf(a.verdict) - WORST_FIRST.indexOf(b.verdict));
}

function Entry({ id, title, verdict, gain, messages, view }: RepairEntry & { view: PageView }) {
  const { page, lang } = view;
  const asked = itemOf(view, id);
  return (
    <li>
      <h3><Mark verdict={verdict} /> <a href={`#${id}`}>{id}</a> <Foreign text={title} view={view} /></h3>
      <div class="points">{gain === null ? <span>{page.pointsNone}</span> : <><span>{page.points}</span>{points(gain, view)}</>}</div>
      <div class="body small">
        <ul>
          {messages.slice(0, MESSAGES).map((message) => <li><Foreign text={message} view={view} /></li>)}
          {messages.length > MESSAGES ? <li>{page.moreMatters(messages.length - MESSAGES)}</li> : null}
        </ul>
        {asked === undefined ? null : <p class="faint">{page.section}: {lang === 'th' ? asked.sectionTh : asked.sectionEn}</p>}
      </div>
    </li>
  );
}

/** `2.1`, or "up to 2.1" where it may be won already. */
export function points({ low, high }: Gain, { page }: PageView): string {
  return low === high ? page.pointsSure(high.toFixed(1)) : page.pointsUpTo(high.toFixed(1));
}
