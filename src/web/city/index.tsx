import { Hono } from 'hono';
import type { Child } from 'hono/jsx';
import type { Language } from '../../report/index.js';
import { say } from '../say.js';
import type { Env, Web } from '../web.js';
import { choiceOf, type Choice } from './choice.js';
import { cityExports } from './exports.js';
import { Filter, shownWords } from './filter.js';
import { HeatMap, Legend } from './heat-map.js';
import { Help } from './help.js';
import { MAX_AGE_DAYS, Night, type NightFacts } from './night.js';
import { shownOf } from './rows.js';
import { settledIn } from './settled.js';
import { cityStanding, type CityStanding } from './standing.js';
import { Start } from './start.js';
import { trendOf, type Trend } from './trend.js';
import { TrendView } from './trend-view.js';
import { worstItems, type WorstItem } from './worst.js';
import { counted, WorstList } from './worst-list.js';

/** `/`: all districts beside each other, and the same as files under `/exports`. */
export function cityPages(web: Web): Hono<Env> {
  const { store, districts, audits, now } = web;
  const settled = settledIn(store);
  return new Hono<Env>().route('/exports', cityExports(web)).get('/', (c) => {
    const { lang } = c.var;
    const choice = choiceOf((name) => c.req.query(name));
    const city = cityStanding(store.board, districts, choice.year, settled);
    if (city === null) return c.render(<Start replica={audits.source === 'replica'} lang={lang} />, { title: say(lang, 'เริ่มใช้งาน', 'Getting started'), section: 'city' });
    const night = { last: store.board.lastNight(), open: store.board.openNight(), running: store.locks.holder('nightly'), now: now() };
    const content = <City city={city} night={night} worst={worstItems(store.board, city)} trend={trendOf(store.board, city, choice.days)} choice={choice} lang={lang} />;
    return c.render(content, { title: say(lang, 'ทั้งกรุงเทพฯ', 'The city'), section: 'city' });
  });
}

interface CityProps {
  city: CityStanding;
  night: NightFacts;
  worst: WorstItem[];
  trend: Trend;
  choice: Choice;
  lang: Language;
}

function City({ city, night, worst, trend, choice, lang }: CityProps): Child {
  const t = (th: string, en: string): string => say(lang, th, en);
  const shown = shownOf(city, choice, lang);
  const replicas = city.districts.filter(({ audit }) => audit?.source === 'replica').length;
  const query = city.fiscalYear === city.years[0] ? '' : `?year=${city.fiscalYear}`;
  return (
    <>
      <p class="lead">{summary(city, lang)}</p>
      {replicas > 0 && <p class="note">{t(`ผลของ ${counted(replicas, lang)} มาจากเว็บไซต์จำลองที่มากับโปรแกรม ไม่ใช่เว็บไซต์จริง`, `What stands here of ${counted(replicas, lang)} comes from the bundled stand-in portal, not from the live site.`)}</p>}
      <Night facts={night} lang={lang} />
      <nav aria-label={t('ในหน้านี้', 'On this page')}>
        <ul class="jump">
          <li><a href="#table">{t('ทุกเขต ทุกข้อ', 'All districts, all items')}</a></li>
          <li><a href="#help">{t('เขตที่ควรดูแล', 'Districts to look after')}</a></li>
          <li><a href="#trend">{t('แนวโน้มคะแนน', 'Scores over time')}</a></li>
          <li><a href="#exports">{t('ดาวน์โหลด', 'Downloads')}</a></li>
        </ul>
      </nav>
      <section aria-labelledby="worst">
        <h2 id="worst">{t('เรื่องที่พบมากที่สุด', 'What is found most often')}</h2>
        <WorstList worst={worst} choice={choice} lang={lang} />
      </section>
      <section aria-labelledby="table">
        <h2 id="table">{t('ทุกเขต ทุกข้อ', 'All districts, all items')}</h2>
        <Filter city={city} choice={choice} lang={lang} />
        <p id="shown" role="status">{shownWords(city, shown, choice, lang)}</p>
        <Legend lang={lang} settled={city.districts.some(({ cells }) => [...cells.values()].some((cell) => cell.settled))} />
        <p class="hint" data-grid-hint hidden>{t('ในตารางใช้ปุ่มลูกศรเลื่อนไปทีละช่อง Home และ End ไปต้นและท้ายแถว Ctrl+Home ไปช่องแรก Enter เปิดดูข้อนั้น', 'Within the table the arrow keys move from cell to cell, Home and End to the ends of the row, Ctrl+Home to the first cell; Enter opens the item.')}</p>
        {shown.rows.length === 0 ? <p class="note">{t('ไม่มีเขตใดตรงตามที่เลือก', 'No district is as chosen.')}</p> : <HeatMap city={city} shown={shown} choice={choice} lang={lang} describedBy="shown" />}
        <Compared city={city} lang={lang} />
      </section>
      <section aria-labelledby="help">
        <h2 id="help">{t('เขตที่ควรดูแล', 'Districts to look after')}</h2>
        <Help city={city} choice={choice} now={night.now} maxAgeDays={MAX_AGE_DAYS} lang={lang} />
      </section>
      <section aria-labelledby="trend">
        <h2 id="trend">{t('แนวโน้มประมาณการคะแนน', 'Estimated scores over time')}</h2>
        <TrendView trend={trend} choice={choice} lang={lang} />
      </section>
      <section aria-labelledby="exports">
        <h2 id="exports">{t('ดาวน์โหลด', 'Downloads')}</h2>
        <ul>
          <li><a href={`/exports/city.xlsx${query}`}>{t('ตารางทุกเขตและเรื่องที่พบ (Excel)', 'All districts and findings (Excel)')}</a></li>
          <li><a href={`/exports/city.csv${query}`}>{t('ตารางทุกเขต (CSV)', 'All districts (CSV)')}</a></li>
          <li><a href={`/exports/worst.csv${query}`}>{t('เรื่องที่พบทั้งกรุงเทพฯ (CSV)', 'Findings citywide (CSV)')}</a></li>
          <li><a href={`/api/city${query}`}>{t('ข้อมูลสำหรับโปรแกรม (JSON)', 'For programs (JSON)')}</a></li>
        </ul>
      </section>
    </>
  );
}

function summary({ fiscalYear, districts }: CityStanding, lang: Language): string {
  const audited = districts.filter(({ audit }) => audit !== null);
  const failing = audited.filter((one) => one.failing > 0);
  const items = failing.reduce((sum, one) => sum + one.failing, 0);
  const worse = audited.filter((one) => one.worse > 0);
  const t = (th: string, en: string): string => say(lang, th, en);
  return [
    t(`ปีงบประมาณ พ.ศ. ${fiscalYear} มีผลตรวจ ${audited.length} จาก ${districts.length} เขต`, `Fiscal year ${fiscalYear} BE: ${audited.length} of ${districts.length} districts have a result.`),
    failing.length === 0 ? t('ไม่มีข้อที่ไม่ผ่าน', 'No item fails.') : t(`มีข้อที่ไม่ผ่าน ${counted(failing.length, lang)} รวม ${items} ข้อ`, `${items} items fail in ${counted(failing.length, lang)}.`),
    worse.length === 0 ? '' : t(`แย่ลงจากครั้งก่อน ${counted(worse.length, lang)}`, `${counted(worse.length, lang)} became worse since before.`),
  ].filter((part) => part !== '').join(' ');
}

/** With what the arrows compare, and where a change may be the checker's and not the district's. */
function Compared({ city, lang }: { city: CityStanding; lang: Language }): Child {
  const compared = city.districts.filter(({ before }) => before !== null);
  const otherwise = compared.filter(({ audit, before }) => audit?.checklistVersion !== before?.checklistVersion || audit?.checklistId !== before?.checklistId || audit?.toolVersion !== before?.toolVersion);
  const t = (th: string, en: string): string => say(lang, th, en);
  if (compared.length === 0) return <p class="hint">{t('ยังไม่มีผลของวันก่อนหน้าให้เทียบ', 'There is no result of an earlier day to compare with yet.')}</p>;
  return (
    <p class="hint">
      {t('แย่ลงและดีขึ้น เทียบกับผลสุดท้ายของวันก่อนหน้าที่มีการตรวจเขตนั้น', 'Worse and better compare with the last result of the day on which the district was checked before.')}
      {otherwise.length > 0 && t(` ${otherwise.length} เขตตรวจด้วยโปรแกรมหรือแบบตรวจคนละรุ่นกับครั้งก่อน ผลที่ต่างจึงอาจมาจากเกณฑ์ที่ปรับ`, ` ${counted(otherwise.length, lang)} were judged by another version of the program or checklist than before, so that a difference may come from the rules.`)}
    </p>
  );
}
