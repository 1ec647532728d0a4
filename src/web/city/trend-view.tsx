import type { Child } from 'hono/jsx';
import type { Language } from '../../report/index.js';
import { dateWords } from '../../report/dates.js';
import { say } from '../say.js';
import { addressOf, DAYS, type Choice } from './choice.js';
import { nameOf } from './rows.js';
import { Spark, TrendChart } from './trend-chart.js';
import type { CityDay, Trend } from './trend.js';

/** Rows of the table beside the chart: every day of a month at most, else weekly or rarer. */
const ROWS = 31;

/** How the estimates went, as a picture and as a table. */
export function TrendView({ trend, choice, lang }: { trend: Trend; choice: Choice; lang: Language }): Child {
  const t = (th: string, en: string): string => say(lang, th, en);
  const { days, districts } = trend;
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return <p>{t('ยังไม่มีคะแนนให้แสดง', 'There are no scores to show yet.')}</p>;
  const low = Math.max(0, Math.floor((Math.min(...days.map(({ lowest }) => lowest)) - 2) / 10) * 10);
  return (
    <>
      <p>{trendWords(first, last, lang)}</p>
      <p class="lengths">
        {t('ช่วงเวลา: ', 'Length: ')}
        {DAYS.map((length) => <><a href={`${addressOf(choice, { days: length })}#trend`} aria-current={length === choice.days ? 'true' : undefined}>{t(`${length} วัน`, `${length} days`)}</a>{' '}</>)}
      </p>
      <div class="scroll" tabindex={0} role="region" aria-label={t('แผนภูมิแนวโน้มคะแนน เลื่อนดูได้', 'Chart of the scores, scrollable')}>
        <TrendChart days={days} lang={lang} label={`${t('แนวโน้มประมาณการคะแนน OIT ของทั้ง 50 เขต', 'Estimated OIT scores of the districts')}: ${trendWords(first, last, lang)}`} />
      </div>
      <ul class="legend">
        <li><span class="key median" aria-hidden="true"></span> {t('ค่ากลางของเขต (มัธยฐาน)', 'median district')}</li>
        <li><span class="key quartiles" aria-hidden="true"></span> {t('ครึ่งหนึ่งของเขตที่อยู่ตรงกลาง (ควอร์ไทล์ที่ 1–3)', 'middle half of the districts (quartiles)')}</li>
        <li><span class="key edge" aria-hidden="true"></span> {t('เขตที่ได้ต่ำสุดและสูงสุด', 'lowest and highest district')}</li>
      </ul>
      <p class="hint">{t('แต่ละวันใช้ผลล่าสุดของแต่ละเขต ณ สิ้นวัน เขตที่คะแนนยังเป็นช่วงใช้ค่ากึ่งกลางของช่วง', 'Each day takes the last result of every district by its end; where an estimate is a span, its middle.')}</p>
      <details>
        <summary>{t('ตารางตัวเลขของแผนภูมิ', 'The figures as a table')}</summary>
        <div class="scroll" tabindex={0} role="region" aria-label={t('ตัวเลขแนวโน้มคะแนน เลื่อนดูได้', 'Figures of the scores, scrollable')}>
          <table>
            <caption>{t('ประมาณการคะแนน OIT รายวัน', 'Estimated OIT scores by day')}</caption>
            <thead><tr><th scope="col">{t('วันที่', 'Day')}</th><th scope="col">{t('เขต', 'Districts')}</th><th scope="col">{t('ต่ำสุด', 'Lowest')}</th><th scope="col">{t('ควอร์ไทล์ที่ 1', '1st quartile')}</th><th scope="col">{t('มัธยฐาน', 'Median')}</th><th scope="col">{t('ควอร์ไทล์ที่ 3', '3rd quartile')}</th><th scope="col">{t('สูงสุด', 'Highest')}</th></tr></thead>
            <tbody>{thinned(days).map((day) => <tr><th scope="row">{dateWords(day.date, lang)}</th><td class="number">{day.districts}</td>{[day.lowest, day.lowerQuartile, day.median, day.upperQuartile, day.highest].map((value) => <td class="number">{value.toFixed(1)}</td>)}</tr>)}</tbody>
          </table>
        </div>
      </details>
      <details>
        <summary>{t('แนวโน้มรายเขต', 'District by district')}</summary>
        <div class="scroll" tabindex={0} role="region" aria-label={t('แนวโน้มรายเขต เลื่อนดูได้', 'Scores by district, scrollable')}>
          <table>
            <caption>{t('ประมาณการคะแนน OIT รายเขต ที่ลดลงมากอยู่บน', 'Estimated OIT score by district, the greatest losses first')}</caption>
            <thead><tr><th scope="col">{t('เขต', 'District')}</th><th scope="col">{t('เริ่มช่วง', 'At first')}</th><th scope="col">{t('ล่าสุด', 'Now')}</th><th scope="col">{t('เปลี่ยน', 'Change')}</th><th scope="col">{t('แนวโน้ม', 'Course')}</th></tr></thead>
            <tbody>
              {districts.toSorted((a, b) => (a.change ?? 0) - (b.change ?? 0)).map(({ standing, points, change }) => (
                <tr>
                  <th scope="row"><a href={`/districts/${standing.district.slug}/history`}>{nameOf(standing, lang)}</a></th>
                  <td class="number">{points[0]?.score.toFixed(1) ?? '–'}</td>
                  <td class="number">{points.at(-1)?.score.toFixed(1) ?? '–'}</td>
                  <td class="number">{change === null ? '–' : signed(change)}</td>
                  <td><Spark points={points} from={first.date} to={last.date} low={low} /></td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </>
  );
}

function trendWords(first: CityDay, last: CityDay, lang: Language): string {
  const span = say(lang, `ณ ${dateWords(last.date, lang)} ค่ากลาง ${last.median.toFixed(1)} คะแนน ครึ่งหนึ่งของเขตอยู่ระหว่าง ${last.lowerQuartile.toFixed(1)} ถึง ${last.upperQuartile.toFixed(1)} ต่ำสุด ${last.lowest.toFixed(1)} สูงสุด ${last.highest.toFixed(1)}`, `On ${dateWords(last.date, lang)} the median is ${last.median.toFixed(1)} points; half of the districts lie between ${last.lowerQuartile.toFixed(1)} and ${last.upperQuartile.toFixed(1)}, the lowest has ${last.lowest.toFixed(1)}, the highest ${last.highest.toFixed(1)}.`);
  if (first.date === last.date) return span;
  const change = last.median - first.median;
  if (Math.abs(change) < 0.05) return `${span} ${say(lang, `ค่ากลางเท่ากับเมื่อ ${dateWords(first.date, lang)}`, `The median is what it was on ${dateWords(first.date, lang)}.`)}`;
  return `${span} ${say(lang, `ค่ากลาง${change > 0 ? 'เพิ่มขึ้น' : 'ลดลง'} ${Math.abs(change).toFixed(1)} คะแนนจาก ${dateWords(first.date, lang)}`, `Since ${dateWords(first.date, lang)} the median has ${change > 0 ? 'risen' : 'fallen'} by ${Math.abs(change).toFixed(1)}.`)}`;
}

/** Days at even steps from the newest back, newest first. */
function thinned(days: readonly CityDay[]): CityDay[] {
  const step = Math.ceil(days.length / ROWS);
  return days.toReversed().filter((_, at) => at % step === 0);
}

function signed(change: number): string {
  return Math.abs(change) < 0.05 ? '0.0' : `${change > 0 ? '+' : '−'}${Math.abs(change).toFixed(1)}`;
}
