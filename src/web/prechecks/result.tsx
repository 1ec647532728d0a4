import type { Child } from 'hono/jsx';
import { pointsToWin } from '../../audit/page.js';
import type { Checklist } from '../../model/checklist.js';
import type { Gain } from '../../model/gain.js';
import type { ItemReport, Report } from '../../model/report.js';
import { WORST_FIRST } from '../../model/verdict.js';
import { momentWords } from '../../report/dates.js';
import type { Language } from '../../report/index.js';
import { repairs, type Repair } from '../../report/repairs.js';
import { readableText } from '../../report/plain.js';
import type { LinkLook, Precheck } from '../../store/index.js';
import { say } from '../say.js';
import { VerdictBadge } from '../verdict.js';

interface Props {
  row: Precheck;
  report: Report;
  checklist: Checklist;
  looks: readonly LinkLook[];
  changed: readonly string[];
  isAdopted: boolean;
  lang: Language;
  mayChange: boolean;
  isOpen: boolean;
}

/** What the last check found, and what to do next. */
export function ResultSection({ row, report, checklist, looks, changed, isAdopted, lang, mayChange, isOpen }: Props): Child {
  const t = (th: string, en: string): string => say(lang, th, en);
    const gains = new Map(pointsToWin(checklist, report.items).map((gain) => [gain.item, gain]));
  const items = report.items
    .filter(({ verdict }) => verdict !== 'pass' && verdict !== 'not-applicable')
    .toSorted((a, b) => (gains.get(b.id)?.high ?? 0) - (gains.get(a.id)?.high ?? 0) || rank(a) - rank(b));
  const todo = repairs(report, lang).toSorted((a, b) => Number(isDeadLink(b)) - Number(isDeadLink(a)));
  return (
    <section aria-labelledby="result" class="card">
      <h2 id="result">{t('ผลตรวจ', 'Result')}</h2>
      {changed.length > 0 && <p class="note">{t(`รายการเปลี่ยนไปหลังการตรวจนี้ (ข้อ ${changed.join(', ')}) กรุณาตรวจซ้ำเพื่อให้ผลตรงกับรายการ`, `The list changed since (${changed.join(', ')}); check again to have a result of it.`)}</p>}
      <ul class="counts">
        {WORST_FIRST.map((verdict) => ({ verdict, count: report.items.filter((item) => item.verdict === verdict).length })).filter(({ count }) => count > 0).map(({ verdict, count }) => <li><VerdictBadge verdict={verdict} lang={lang} /> <strong>{count}</strong> {t('ข้อ', count === 1 ? 'item' : 'items')}</li>)}
      </ul>
      <p>{t('คะแนน OIT ที่คาดว่าจะได้', 'Estimated OIT score')}: <strong>{band(report.score.oit)}</strong> {t('จาก 100', 'of 100')}{report.score.oit.low !== report.score.oit.high && <span class="soft"> {t('(ช่วงล่างคือเมื่อข้อที่ยังไม่แน่ชัดไม่ผ่านทั้งหมด)', '(the lower end if everything undetermined failed)')}</span>}</p>
      <Times report={report} looks={looks} lang={lang} />
      <p><a href={`/audits/${report.audit.id}`}>{t('ดูผลทั้งหมดทีละข้อ', 'The whole result, item by item')}</a></p>
      {isAdopted ? <p role="status">✓ {t('ผลนี้นับเป็นผลตรวจของเขตแล้ว', 'This result counts as a result of the district.')}</p> : mayChange && changed.length === 0 && (
        <form method="post" action={`/prechecks/${row.id}/adopt`} class="actions">
          <input type="hidden" name="audit" value={report.audit.id} />
          <button type="submit" class="quiet">{t('นับเป็นผลตรวจของเขต', "Count it as the district's result")}</button>
          <span class="soft">{t('ผลจะปรากฏในภาพรวมของเขตและของกรุงเทพฯ', 'It then appears in the views of the district and the city.')}</span>
        </form>
      )}
      <h3 id="first">{t('แก้อะไรก่อน', 'What to repair first')}</h3>
      {items.length === 0 ? <p>{t('ไม่มีข้อที่ต้องแก้', 'There is nothing to repair.')}</p> : <ol class="first">{items.map((item) => <Todo row={row} report={report} item={item} gain={gains.get(item.id) ?? null} todo={todo.filter((one) => one.item === item.id)} lang={lang} isOpen={isOpen} />)}</ol>}
    </section>
  );
}

/** What an item asks for first; the rest stands in its own view. */
const SHOWN = 2;

function Todo({ row, report, item, gain, todo, lang, isOpen }: { row: Precheck; report: Report; item: ItemReport; gain: Gain | null; todo: readonly Repair[]; lang: Language; isOpen: boolean }): Child {
  const t = (th: string, en: string): string => say(lang, th, en);
  return (
    <li>
      <h4><a href={`/audits/${report.audit.id}/items/${item.id}`}>{item.id} {lang === 'th' ? item.titleTh : item.titleEn}</a> <VerdictBadge verdict={item.verdict} lang={lang} /></h4>
      {gain !== null && <p>{t(`หากผ่าน คะแนน OIT ที่คาดจะเพิ่ม ${band(gain)} คะแนน`, `If it passes, the estimated OIT score gains ${band(gain)} points`)}</p>}
      {todo.slice(0, SHOWN).map((one) => (
        <>
          <p>{one.message}</p>
          {isDeadLink(one) && one.evidence.map(({ url }) => <p class="soft">{readableText(submittedAs(url, item))}</p>)}
          {one.suggestion !== null && <p class="soft">→ {one.suggestion}</p>}
        </>
      ))}
      {todo.length > SHOWN && <p class="soft">{t(`และอีก ${todo.length - SHOWN} เรื่อง`, `and ${todo.length - SHOWN} more`)}</p>}
      {isOpen && (
        <div class="actions">
          <a href={`/prechecks/${row.id}/items/${item.id}`}>{t(`แก้ลิงก์ข้อ ${item.id}`, `Edit the links of ${item.id}`)}</a>
          {item.links.length > 0 && <form method="post" action={`/prechecks/${row.id}/run`}>
            <input type="hidden" name="again" value={item.id} />
            <button type="submit" class="quiet">{t(`แก้ที่เว็บไซต์แล้ว ตรวจข้อ ${item.id} ใหม่`, `Repaired on the site: check ${item.id} again`)}</button>
          </form>}
        </div>
      )}
    </li>
  );
}

/** A link that does not open is the first thing to correct in a list. */
function isDeadLink({ code, verdict }: Repair): boolean {
  return code === 'link-outcome' && verdict === 'fail';
}

/** The stand-in portal answers under another address than the list has. */
function submittedAs(url: string, { links }: ItemReport): string {
  return links.find((link) => link.requestedUrl === url || link.finalUrl === url)?.url ?? url;
}

/** Which part of the result is from which time. */
function Times({ report, looks, lang }: Pick<Props, 'report' | 'looks' | 'lang'>): Child {
  const t = (th: string, en: string): string => say(lang, th, en);
  const { startedAt, finishedAt } = report.audit;
  const old = looks.filter(({ at }) => at < startedAt).map(({ at }) => at).toSorted();
  const finished = momentWords(finishedAt, lang);
  const [first] = old;
  const last = old.at(-1);
  if (first === undefined || last === undefined) return <p class="soft">{t(`เปิดทุกลิงก์และตรวจเสร็จเมื่อ ${finished}`, `All links were opened and checked; finished ${finished}.`)}</p>;
  const span = first.slice(0, 16) === last.slice(0, 16) ? momentWords(first, lang) : t(`${momentWords(first, lang)} ถึง ${momentWords(last, lang)}`, `${momentWords(first, lang)} to ${momentWords(last, lang)}`);
  const fresh = looks.filter(({ at }) => at >= startedAt);
  const items = [...new Set(fresh.map(({ item }) => item))];
  return (
    <p class="soft">
      {t(
        `ตัดสินทุกข้อใหม่เมื่อ ${finished} โดย ${fresh.length === 0 ? 'ไม่ได้เปิดลิงก์ใดใหม่' : `เปิดใหม่ ${fresh.length} ลิงก์ (ข้อ ${items.join(', ')})`} อีก ${old.length} ลิงก์ใช้สิ่งที่เห็นเมื่อ ${span}`,
        `Everything was judged anew ${finished}: ${fresh.length === 0 ? 'no link was opened again' : `${fresh.length} ${fresh.length === 1 ? 'link was' : 'links were'} opened then (${items.join(', ')})`}, ${old.length} ${old.length === 1 ? 'stands' : 'stand'} as seen ${span}.`,
      )}
    </p>
  );
}

function band({ low, high }: { low: number; high: number }): string {
  return low === high ? low.toFixed(2) : `${low.toFixed(2)}–${high.toFixed(2)}`;
}

function rank({ verdict }: ItemReport): number {
  return WORST_FIRST.indexOf(verdict);
}
