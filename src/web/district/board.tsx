import type { Child } from 'hono/jsx';
import type { AuditDiff } from '../../model/diff.js';
import type { ItemReport } from '../../model/report.js';
import { band } from '../../report/index.js';
import { Said } from '../said.js';
import { say } from '../say.js';
import { Changes } from './changes.js';
import { List, Older, Unchecked } from './lists.js';
import { DecidedVerdict } from './parts.js';
import { RepairFirst, ResponsibleFor } from './repair-first.js';
import { itemHref, verdictOf, type Seen } from './seen.js';
import { Notices, Summary } from './summary.js';

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
