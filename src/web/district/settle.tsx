import type { Child } from 'hono/jsx';
import type { SettlementState } from '../../audit/settlement.js';
import type { RequirementReport } from '../../model/report.js';
import type { Settlement } from '../../model/settlement.js';
import { momentWords, verdictWord, type Language } from '../../report/index.js';
import { mayEdit } from '../may.js';
import { OutwardLink } from '../outward.js';
import { Said } from '../said.js';
import { say } from '../say.js';
import { VerdictBadge } from '../verdict.js';
import { Fault } from './parts.js';
import type { Seen } from './seen.js';

/** A decision and what it means for the audit that is shown. */
export interface Decision {
  settlement: Settlement;
  state: SettlementState;
  /** Addresses that give something else than when it was decided. */
  changed: string[];
}

/** A decision that could not be kept as it was typed. */
export interface Attempt {
  requirement: string;
  verdict: string;
  reason: string;
  name: string;
  faults: { field: string; text: string }[];
}

export const LONGEST_REASON = 1000;
export const LONGEST_NAME = 120;

/** What a person decided, beside the machine's verdict; why it does not count now, where it does not. */
export function Settled({ decision, seen }: { decision: Decision; seen: Seen }): Child {
  const { settlement, state, changed } = decision;
  const { lang, user, district, record } = seen;
  return (
    <div class={state === 'holds' ? 'settled' : 'settled lapsed'}>
      <p>
        <span class="by-people">{say(lang, 'ตัดสินโดยคน', 'Decided by a person')}</span> <VerdictBadge verdict={settlement.verdict} lang={lang} />
        {' '}<Said text={settlement.name} lang={lang} /> · <time datetime={settlement.at}>{momentWords(settlement.at, lang)}</time>
      </p>
      <p>{say(lang, 'เหตุผล: ', 'Reason: ')}<Said text={settlement.reason} lang={lang} /></p>
      {state === 'holds' ? <p class="soft">{say(lang, 'ใช้ต่อไปตราบที่เนื้อหาและข้อกำหนดยังเหมือนเดิม ผลของเครื่องยังเก็บไว้ตามเดิม', 'It counts as long as content and requirement stay the same; the machine’s verdict is kept as it is.')}</p> : <p><strong>{lapsedWords(state, lang)}</strong></p>}
      {state === 'content' && changed.length > 0 ? <ul>{changed.slice(0, 5).map((url) => <li>{say(lang, 'เปลี่ยนไป: ', 'changed: ')}<OutwardLink url={url} /></li>)}</ul> : null}
      {mayEdit(user, district.slug) ? (
        <form method="post" action={`/districts/${district.slug}/settlements/${settlement.id}/withdraw`}>
          <input type="hidden" name="audit" value={record.id} />
          <button type="submit" class="quiet">{say(lang, 'ถอนการตัดสินนี้', 'Withdraw this decision')}</button>
        </form>
      ) : null}
    </div>
  );
}

function lapsedWords(state: SettlementState, lang: Language): string {
  switch (state) {
    case 'content':
      return say(lang, 'การตัดสินนี้ไม่มีผลแล้ว เพราะเนื้อหาหรือลิงก์ของข้อนี้เปลี่ยนไปจากตอนที่ตัดสิน กรุณาเปิดดูและตัดสินใหม่', 'It no longer counts: content or links of this item are not those of then. Please look again and decide anew.');
    case 'checklist':
      return say(lang, 'การตัดสินนี้ไม่มีผลแล้ว เพราะแบบตรวจกำหนดองค์ประกอบนี้ต่างจากตอนที่ตัดสิน', 'It no longer counts: the checklist asks something else here than it did then.');
    case 'decided':
      return say(lang, 'ครั้งนี้เครื่องตัดสินได้เอง การตัดสินโดยคนจึงไม่ได้นำมาใช้', 'This time the machine could decide by itself, so this decision is not used.');
    case 'unseen':
      return say(lang, 'ครั้งนี้เครื่องเปิดดูเนื้อหาไม่ได้เพราะเหตุขัดข้องของฝ่ายผู้ตรวจ จึงยังไม่รู้ว่าเนื้อหาเหมือนเดิมหรือไม่', 'This time the content could not be seen because our side failed, so it is not known whether it is the same.');
    case 'withdrawn':
    case 'holds':
      return '';
  }
}

/** Pass or fail, with the reason and the name. */
export function SettleForm({ requirement, earlier, attempt, seen }: { requirement: RequirementReport; earlier: Settlement | null; attempt: Attempt | null; seen: Seen }): Child {
  const { lang, user, district, record } = seen;
  const faults = attempt?.faults ?? [];
  const id = (field: string): string => `${requirement.id}-${field}`;
  const described = (field: string, hint?: string): string | undefined => [faults.some((one) => one.field === id(field)) ? `${id(field)}-fault` : '', hint ?? ''].filter((one) => one !== '').join(' ') || undefined;
  return (
    <details class="settle" open={attempt !== null}>
      <summary>{say(lang, `ตัดสินองค์ประกอบ ${requirement.id} ด้วยคน`, `Decide ${requirement.id} yourself`)}</summary>
      <form method="post" action={`/districts/${district.slug}/settlements`}>
        <input type="hidden" name="audit" value={record.id} />
        <input type="hidden" name="requirement" value={requirement.id} />
        <input type="hidden" name="replaces" value={earlier === null ? '' : String(earlier.id)} />
        <fieldset id={id('verdict')} aria-describedby={described('verdict')}>
          <legend>{say(lang, 'ผลที่ท่านตัดสินหลังเปิดดูเอกสารแล้ว', 'Your decision, after looking at the documents')}</legend>
          {(['pass', 'fail'] as const).map((verdict) => (
            <label class="choice"><input type="radio" name="verdict" value={verdict} required checked={attempt?.verdict === verdict} /> {verdictWord(verdict, lang)}</label>
          ))}
          <Fault field={id('verdict')} faults={faults} />
        </fieldset>
        <label for={id('reason')}>{say(lang, 'เหตุผล', 'Reason')}</label>
        <p class="hint" id={id('reason-hint')}>{say(lang, 'เช่น เห็นข้อมูลที่หน้าใดของเอกสารใด ผู้อื่นจะอ่านเหตุผลนี้ กรุณาอย่าใส่ข้อมูลส่วนบุคคล', 'Such as where in which document it stands. Others will read it; please leave personal data out.')}</p>
        <textarea id={id('reason')} name="reason" required maxlength={LONGEST_REASON} aria-describedby={described('reason', id('reason-hint'))} aria-invalid={faults.some((one) => one.field === id('reason')) ? 'true' : undefined}>{attempt?.reason ?? ''}</textarea>
        <Fault field={id('reason')} faults={faults} />
        {user.account === null ? (
          <>
            <label for={id('name')}>{say(lang, 'ชื่อผู้ตัดสิน', 'Your name')}</label>
            <input id={id('name')} name="name" required maxlength={LONGEST_NAME} autocomplete="name" value={attempt?.name ?? ''} aria-describedby={described('name')} aria-invalid={faults.some((one) => one.field === id('name')) ? 'true' : undefined} />
            <Fault field={id('name')} faults={faults} />
          </>
        ) : <p>{say(lang, 'บันทึกในชื่อ ', 'Recorded as ')}<strong>{user.displayName}</strong></p>}
        <div class="actions"><button type="submit">{say(lang, 'บันทึกการตัดสิน', 'Record the decision')}</button></div>
      </form>
    </details>
  );
}

/** Every decision on the item that was ever taken. */
export function PastSettlements({ decisions, seen }: { decisions: readonly Decision[]; seen: Seen }): Child {
  const { lang } = seen;
  const past = decisions.filter(({ state }) => state === 'withdrawn');
  if (past.length === 0) return null;
  return (
    <section aria-labelledby="decisions">
      <h2 id="decisions">{say(lang, 'การตัดสินโดยคนที่ถอนหรือแทนที่แล้ว', 'Decisions that were withdrawn or replaced')}</h2>
      <ul>
        {past.map(({ settlement }) => (
          <li>
            {settlement.requirement} <VerdictBadge verdict={settlement.verdict} lang={lang} /> <Said text={settlement.name} lang={lang} /> · <time datetime={settlement.at}>{momentWords(settlement.at, lang)}</time> · <Said text={settlement.reason} lang={lang} />
            <div class="soft">{say(lang, 'ถอนหรือแทนที่โดย ', 'withdrawn or replaced by ')}<Said text={settlement.withdrawnBy || say(lang, 'ผู้ใช้ที่เครื่องนี้', 'whoever sat at this computer')} lang={lang} /> · {momentWords(settlement.withdrawnAt ?? settlement.at, lang)}</div>
          </li>
        ))}
      </ul>
    </section>
  );
}
