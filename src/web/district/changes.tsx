import type { Child } from 'hono/jsx';
import type { AuditDiff } from '../../model/diff.js';
import type { Verdict } from '../../model/verdict.js';
import { changeGroups, momentWords, verdictWord, type ChangeEntry } from '../../report/index.js';
import { OutwardLink } from '../outward.js';
import { Said } from '../said.js';
import { say } from '../say.js';
import { itemHref, type Seen } from './seen.js';

const CHANGES_SHOWN = 8;

/** What is other than in the audit before, as `oit diff` tells it; null: there was none. */
export function Changes({ seen, diff }: { seen: Seen; diff: AuditDiff | null }): Child {
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
