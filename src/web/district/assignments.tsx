import type { Child } from 'hono/jsx';
import { dateWords } from '../../report/index.js';
import { Said } from '../said.js';
import { say } from '../say.js';
import { VerdictBadge } from '../verdict.js';
import { Done, Fault, Faults } from './parts.js';
import { boardHref, itemHref, verdictOf, type Seen } from './seen.js';

export const LONGEST_SECTION = 120;
export const LONGEST_NOTE = 500;
export const LONGEST_DUE = 60;

/** What was typed for one item. */
export interface Typed {
  section: string;
  due: string;
  note: string;
}

export interface AssignmentsProps {
  seen: Seen;
  typed: ReadonlyMap<string, Typed> | null;
  faults: { field: string; text: string }[];
  done: string | null;
}

/** Who repairs each item until when, in one form. */
export function Assignments({ seen, typed, faults, done }: AssignmentsProps): Child {
  const { report, checklist, lang, district, record } = seen;
  const sections = [...new Set(checklist.items.map((one) => one.sectionTh))].sort((a, b) => a.localeCompare(b, 'th'));
  return (
    <>
      <Faults faults={faults} lang={lang} />
      <Done text={done} />
      <p><a href={boardHref(seen)}>{say(lang, 'กลับไปหน้าผลของสำนักงานเขต', 'Back to the district')}</a></p>
      <p class="hint" id="due-hint">{say(lang, 'วันเสร็จพิมพ์ได้ทั้ง 30 เม.ย. 2566, ๓๐ เมษายน ๒๕๖๖ หรือ 30/4/2566 เว้นว่างได้ หากไม่กรอกฝ่าย จะแสดงฝ่ายที่ดูแลตามปกติ', 'A date may be typed as 30 April 2566, 30/4/2566 or 2023-04-30, or left empty. Without a section the one that normally keeps the item is shown.')}</p>
      <form method="post" action={`/districts/${district.slug}/assignments`}>
        <input type="hidden" name="year" value={String(record.fiscalYear)} />
        <datalist id="sections">{sections.map((section) => <option value={section} />)}</datalist>
        {report.items.map((item) => {
          const known = seen.assignments.get(item.id);
          const asked = checklist.items.find((one) => one.id === item.id);
          const shown = typed?.get(item.id) ?? { section: known?.section ?? '', due: known?.due ? dateWords(known.due, 'th') : '', note: known?.note ?? '' };
          const field = (name: string): string => `${item.id}-${name}`;
          const wrong = faults.some((one) => one.field === field('due'));
          return (
            <fieldset class="card assignment" id={item.id}>
              <legend><a href={itemHref(seen, item.id)}>{item.id}</a> <Said text={lang === 'th' ? item.titleTh : item.titleEn} lang={lang} /></legend>
              <p><VerdictBadge verdict={verdictOf(item)} lang={lang} /></p>
              <div class="fields">
                <div><label for={field('section')}>{say(lang, 'ฝ่าย', 'Section')}</label><input id={field('section')} name={field('section')} list="sections" maxlength={LONGEST_SECTION} value={shown.section} placeholder={asked?.sectionTh ?? ''} /></div>
                <div>
                  <label for={field('due')}>{say(lang, 'กำหนดเสร็จ', 'Due')}</label>
                  <input id={field('due')} name={field('due')} maxlength={LONGEST_DUE} value={shown.due} aria-describedby={wrong ? `${field('due')}-fault due-hint` : 'due-hint'} aria-invalid={wrong ? 'true' : undefined} />
                  <Fault field={field('due')} faults={faults} />
                </div>
                <div><label for={field('note')}>{say(lang, 'หมายเหตุ', 'Note')}</label><input id={field('note')} name={field('note')} maxlength={LONGEST_NOTE} value={shown.note} /></div>
              </div>
            </fieldset>
          );
        })}
        <div class="actions"><button type="submit">{say(lang, 'บันทึก', 'Save')}</button></div>
      </form>
    </>
  );
}
