import type { Child } from 'hono/jsx';
import type { Verdict } from '../../model/verdict.js';
import { MARKS, momentWords, verdictWord, type Language } from '../../report/index.js';
import type { Assignment } from '../../store/index.js';
import { Said } from '../said.js';
import { say } from '../say.js';
import { VerdictBadge } from '../verdict.js';
import { dueWords } from './due.js';

/** The verdict as it stands with people's decisions, and beside it what the machine says alone. */
export function DecidedVerdict({ verdict, settled, lang }: { verdict: Verdict; settled: Verdict | undefined; lang: Language }): Child {
  if (settled === undefined) return <VerdictBadge verdict={verdict} lang={lang} />;
  return (
    <span class="decided">
      <VerdictBadge verdict={settled} lang={lang} /> <span class="by-people">{say(lang, 'โดยคน', 'by a person')}</span>
      {settled === verdict ? null : <span class="soft">{say(lang, ` (เครื่อง: ${verdictWord(verdict, lang)})`, ` (machine: ${verdictWord(verdict, lang)})`)}</span>}
    </span>
  );
}

/** The mark alone, in a list whose words stand beside or in its name. */
export function MarkCell({ verdict }: { verdict: Verdict }): Child {
  return <span class={`cell ${verdict}`} aria-hidden="true">{MARKS[verdict]}</span>;
}

/** Section and due date in one line; what is late says so in words. */
export function Responsible({ assignment, section, today, done, lang }: { assignment: Assignment | undefined; section: string; today: string; done: boolean; lang: Language }): Child {
  const name = assignment?.section || section;
  const due = assignment?.due ?? null;
  return (
    <span class="responsible">
      {name === '' ? null : <><Said text={name} lang={lang} /></>}
      {due === null ? null : <>{name === '' ? '' : ' · '}<span class={!done && due < today ? 'late' : undefined}>{dueWords(due, today, done, lang)}</span></>}
    </span>
  );
}

export function Moment({ at, lang }: { at: string; lang: Language }): Child {
  return <time datetime={at}>{momentWords(at, lang)}</time>;
}

/** A sentence on what has just been done, after the page was loaded anew. */
export function Done({ text }: { text: string | null }): Child {
  return text === null ? null : <p class="done" role="status">{text}</p>;
}

/** What was typed wrong, at the top, with the way to each field. */
export function Faults({ faults, lang }: { faults: readonly { field: string; text: string }[]; lang: Language }): Child {
  if (faults.length === 0) return null;
  return (
    <div class="wrong" role="alert" tabindex={-1} autofocus>
      <p><strong>{say(lang, 'ยังไม่ได้บันทึก กรุณาแก้ไข', 'Nothing was saved yet. Please correct:')}</strong></p>
      <ul>{faults.map(({ field, text }) => <li><a href={`#${field}`}>{text}</a></li>)}</ul>
    </div>
  );
}

export function Fault({ field, faults }: { field: string; faults: readonly { field: string; text: string }[] }): Child {
  const text = faults.find((one) => one.field === field)?.text;
  return text === undefined ? null : <p class="fault" id={`${field}-fault`}>{text}</p>;
}
