import type { Child } from 'hono/jsx';
import { staleness } from '../../audit/run/health.js';
import type { Language } from '../../report/index.js';
import { momentWords } from '../../report/dates.js';
import type { Holder, LastNight, OpenNight } from '../../store/index.js';
import { say } from '../say.js';

/** Days after which no finished night is a warning, as with `oit nightly --status`. */
export const MAX_AGE_DAYS = 2;

export interface NightFacts {
  last: LastNight | null;
  open: OpenNight | null;
  /** Who works on a night now. */
  running: Holder | null;
  now: Date;
}

/** Whether the last night may be believed stands before everything it found. */
export function Night({ facts, lang }: { facts: NightFacts; lang: Language }): Child {
  const { last, open, running, now } = facts;
  const t = (th: string, en: string): string => say(lang, th, en);
  if (last === null && open === null) return <p class="soft">{t('ยังไม่เคยตรวจประจำคืน ผลด้านล่างมาจากการตรวจรายเขต', 'There was no night yet; what stands below comes from checks of single districts.')}</p>;
  const stale = last === null ? null : staleness(last.finishedAt, now, MAX_AGE_DAYS);
  const reasons = [...(stale === null ? [] : [stale]), ...(last?.health.reasons ?? [])];
  return (
    <>
      {reasons.length > 0 && (
        <div class="wrong">
          <p><strong>{t('การตรวจประจำคืนครั้งล่าสุดผิดปกติ กรุณาอ่านเหตุผลก่อนใช้ผล', 'The last night did not go as it should; please read why before using what it found.')}</strong></p>
          <ul>{reasons.map(({ messageTh, messageEn }) => <li>{say(lang, messageTh, messageEn)}</li>)}</ul>
        </div>
      )}
      {last !== null && (
        <p>
          {t(`ตรวจประจำคืนครั้งล่าสุดเสร็จเมื่อ ${momentWords(last.finishedAt, lang)}`, `The last night ended ${momentWords(last.finishedAt, lang)}`)}
          {t(` ลิงก์ ${last.links.all} รายการ เปิดได้ ${last.links.ok} เสีย ${last.links.failing} ต้องให้คนตรวจ ${last.links.review} ยังไม่ได้ตรวจ ${last.links.unchecked}`, `: ${last.links.all} links, ${last.links.ok} open, ${last.links.failing} failing, ${last.links.review} for a person, ${last.links.unchecked} unchecked.`)}
        </p>
      )}
      {open !== null && (
        <p role="status">
          {running === null
            ? t(`การตรวจที่เริ่ม ${momentWords(open.startedAt, lang)} ค้างอยู่ เสร็จแล้ว ${open.done} จาก ${open.districts} เขต จะทำต่อเมื่อเริ่มใหม่`, `A night of ${momentWords(open.startedAt, lang)} is not finished: ${open.done} of ${open.districts} districts; it goes on when it is started again.`)
            : t(`กำลังตรวจประจำคืน เสร็จแล้ว ${open.done} จาก ${open.districts} เขต`, `A night is under way: ${open.done} of ${open.districts} districts are finished.`)}
        </p>
      )}
    </>
  );
}
