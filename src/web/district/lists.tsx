import type { Child } from 'hono/jsx';
import { failures, findingGroups, momentWords, WORDS } from '../../report/index.js';
import { OutwardLink } from '../outward.js';
import { Said } from '../said.js';
import { say } from '../say.js';
import type { Seen } from './seen.js';

/** What failed on our own side asks nobody for a repair. */
export function Unchecked({ seen }: { seen: Seen }): Child {
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
export function List({ seen }: { seen: Seen }): Child {
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

/** Other audits of the same year. */
export function Older({ seen }: { seen: Seen }): Child {
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
