import type { Child } from 'hono/jsx';
import type { Language } from '../../report/index.js';
import { momentWords } from '../../report/dates.js';
import { band } from '../../report/score.js';
import { say } from '../say.js';
import { addressOf, type Choice } from './choice.js';
import { nameOf } from './rows.js';
import type { CityStanding, DistrictStanding } from './standing.js';

const SHOWN = 5;
const DAY_MS = 86_400_000;

/** Who needs help, and about whom too little is known. */
export function Help({ city, choice, now, maxAgeDays, lang }: { city: CityStanding; choice: Choice; now: Date; maxAgeDays: number; lang: Language }): Child {
  const t = (th: string, en: string): string => say(lang, th, en);
  const neediest = city.districts.filter(({ failing, worse }) => failing + worse > 0).toSorted((a, b) => b.failing - a.failing || b.worse - a.worse || (a.audit?.low ?? 0) - (b.audit?.low ?? 0)).slice(0, SHOWN);
  const stale = city.districts.filter(({ audit }) => audit !== null && now.getTime() - Date.parse(audit.evidenceAt) > maxAgeDays * DAY_MS);
  const unchecked = city.districts.filter((one) => one.unchecked > 0);
  const never = city.districts.filter(({ audit }) => audit === null);
  return (
    <>
      {neediest.length > 0 && (
        <>
          <h3>{t('เขตที่ควรช่วยก่อน', 'Who needs help first')}</h3>
          <ol class="needy">
            {neediest.map((one) => (
              <li>
                <Name one={one} year={city.fiscalYear} lang={lang} />{' '}
                {t(`ไม่ผ่าน ${one.failing} ข้อ`, `${one.failing} failing`)}
                {one.worse > 0 && t(` แย่ลง ${one.worse} ข้อจากครั้งก่อน`, `, ${one.worse} worse than before`)}
                {one.audit !== null && one.audit.low !== null && one.audit.high !== null && t(` ประมาณการ ${band({ low: one.audit.low, high: one.audit.high }, 1)} คะแนน`, `, ${band({ low: one.audit.low, high: one.audit.high }, 1)} points`)}
              </li>
            ))}
          </ol>
          <p><a href={`${addressOf(choice, { sort: 'failing', reversed: false, verdict: 'fail', changed: null, items: [] })}#table`}>{t('ดูทุกเขตที่มีข้อไม่ผ่าน', 'All districts with failing items')}</a></p>
        </>
      )}
      {stale.length > 0 && (
        <>
          <h3>{t(`ผลเก่ากว่า ${maxAgeDays} วัน ${stale.length} เขต`, `Results older than ${maxAgeDays} days: ${stale.length}`)}</h3>
          <ul class="names">{stale.map((one) => <li><Name one={one} year={city.fiscalYear} lang={lang} />{one.audit !== null && <span class="soft">{` ${momentWords(one.audit.evidenceAt, lang)}`}</span>}</li>)}</ul>
        </>
      )}
      {unchecked.length > 0 && (
        <>
          <h3>{t(`ยังตรวจไม่ครบเพราะเหตุขัดข้องฝั่งผู้ตรวจ ${unchecked.length} เขต`, `Not wholly checked through our own fault: ${unchecked.length}`)}</h3>
          <ul class="names">{unchecked.map((one) => <li><Name one={one} year={city.fiscalYear} lang={lang} />{t(` ${one.unchecked} ข้อ`, `: ${one.unchecked} ${one.unchecked === 1 ? 'item' : 'items'}`)}</li>)}</ul>
        </>
      )}
      {never.length > 0 && (
        <>
          <h3>{t(`ยังไม่มีผลตรวจของปีนี้ ${never.length} เขต`, `Not audited in this year: ${never.length}`)}</h3>
          <p>{never.map((one) => nameOf(one, lang)).join(' · ')}</p>
        </>
      )}
    </>
  );
}

function Name({ one, year, lang }: { one: DistrictStanding; year: number; lang: Language }): Child {
  return <a href={`/districts/${one.district.slug}?year=${year}`}>{say(lang, `เขต${one.district.nameTh}`, one.district.nameEn)}</a>;
}
