import { scaleLinear, scaleUtc } from 'd3-scale';
import { area, line } from 'd3-shape';
import type { Child } from 'hono/jsx';
import type { District } from '../../model/district.js';
import { band, dateWords, MARKS, momentWords, verdictWord, type Language } from '../../report/index.js';
import { dayInBangkok, monthNameEn, shortMonthTh } from '../../thai/index.js';
import type { PastAudit } from '../../store/index.js';
import type { Verdict } from '../../model/verdict.js';
import { WORST_FIRST } from '../../model/verdict.js';
import { say } from '../say.js';
import { YearSwitch } from './summary.js';

export interface HistoryProps {
  district: District;
  fiscalYear: number;
  years: number[];
  /** Newest first. */
  past: readonly PastAudit[];
  /** Ids and titles in the order of the checklist. */
  items: readonly { id: string; title: string }[];
  lang: Language;
}

/** Every item over the audits of a year, and the trend of the estimate. */
export function History({ district, fiscalYear, years, past, items, lang }: HistoryProps): Child {
  const t = (th: string, en: string): string => say(lang, th, en);
  const oldestFirst = past.toReversed();
  const scored = oldestFirst.flatMap((one) => (one.score === null ? [] : [{ at: new Date(one.finishedAt), ...one.score }]));
  return (
    <>
      <p><a href={`/districts/${district.slug}?year=${fiscalYear}`}>{t('กลับไปผลล่าสุด', 'Back to the newest result')}</a></p>
      <YearSwitch years={years} shown={fiscalYear} slug={district.slug} below="/history" lang={lang} />
      <h2>{t('แนวโน้มประมาณการคะแนน', 'Trend of the estimated score')}</h2>
      {scored.length < 2 ? <p>{t('มีผลตรวจไม่พอให้แสดงแนวโน้ม', 'There are too few audits for a trend.')}</p> : (
        <figure>
          <div class="scroll" tabindex={0} role="region" aria-label={t('แผนภูมิแนวโน้มคะแนน เลื่อนดูได้', 'Chart of the scores, scrollable')}>
            <ScoreTrend points={scored} lang={lang} />
          </div>
          <figcaption class="hint">{t('เส้นทึบคือค่าต่ำ แถบคือช่วงที่ยังไม่แน่ชัด ตัวเลขอยู่ในตารางด้านล่าง', 'The line is the low estimate, the band what is not settled; the figures stand in the table below.')}</figcaption>
        </figure>
      )}
      <details>
        <summary>{t(`คะแนนแต่ละครั้ง (${past.length} ครั้ง)`, `Score by audit (${past.length})`)}</summary>
        <div class="scroll" tabindex={0} role="region" aria-label={t('ตารางคะแนนแต่ละครั้ง', 'Table of scores')}>
          <table>
            <thead><tr><th scope="col">{t('ตรวจเสร็จเมื่อ', 'Check ended')}</th><th scope="col" class="number">{t('ประมาณการคะแนน', 'Score, estimate')}</th><th scope="col">{t('ผลรายข้อ', 'Items')}</th></tr></thead>
            <tbody>{past.map((one) => <tr><th scope="row"><a href={`/audits/${one.audit}`}>{momentWords(one.finishedAt, lang)}</a></th><td class="number">{one.score === null ? '–' : band(one.score, 1)}</td><td>{countsText(one, lang)}</td></tr>)}</tbody>
          </table>
        </div>
      </details>
      <h2>{t('ผลของแต่ละข้อ', 'Every item')}</h2>
      <p class="hint">{t('เก่าไปใหม่จากซ้ายไปขวา 60 ครั้งล่าสุดแสดงทุกครั้ง ก่อนหน้านั้นแสดงครั้งสุดท้ายของแต่ละเดือน', 'From old to new; the newest 60 all stand here, of the months before them the last audit of each.')}</p>
      <ul class="legend">{[...WORST_FIRST].reverse().map((verdict) => <li><span class={`cell ${verdict}`} aria-hidden="true">{MARKS[verdict]}</span> {verdictWord(verdict, lang)}</li>)}</ul>
      <div class="scroll" tabindex={0} role="region" aria-label={t('ตารางผลของแต่ละข้อ', 'Table of every item')}>
        <table class="strips">
          <thead>
            <tr><th scope="col">{t('ข้อ', 'Item')}</th><th scope="col">{t('ปัจจุบัน', 'Now')}</th><th scope="col">{t('การเปลี่ยนแปลง', 'Changes')}</th></tr>
          </thead>
          <tbody>{items.map((item) => <ItemRow {...item} oldestFirst={oldestFirst} district={district.slug} fiscalYear={fiscalYear} lang={lang} />)}</tbody>
        </table>
      </div>
    </>
  );
}

function ItemRow({ id, title, oldestFirst, district, fiscalYear, lang }: { id: string; title: string; oldestFirst: readonly PastAudit[]; district: string; fiscalYear: number; lang: Language }): Child {
  const seen = oldestFirst.flatMap(({ verdicts, ...audit }) => (verdicts[id] === undefined ? [] : [{ ...audit, verdict: verdicts[id] }]));
  const now = seen.at(-1)?.verdict;
  return (
    <tr>
      <th scope="row"><a href={`/districts/${district}/items/${id}?year=${fiscalYear}`} title={title}>{id}</a></th>
      <td>{now === undefined ? '–' : <span class={`verdict ${now}`}><span class="mark" aria-hidden="true">{MARKS[now]}</span> {verdictWord(now, lang)}</span>}</td>
      <td>
        <span class="strip" aria-hidden="true">{seen.map(({ verdict }) => <span class={`cell ${verdict}`}>{MARKS[verdict]}</span>)}</span>
        <p class="soft">{stretchesText(seen, lang)}</p>
      </td>
    </tr>
  );
}

/** More stretches than these are left to the strip. */
const STRETCHES = 4;

/** `ไม่ผ่านตั้งแต่ 3 มีนาคม 2566 · ก่อนหน้านั้น ผ่าน (1 กุมภาพันธ์ 2566) …`: the strip in words, newest first. */
function stretchesText(seen: readonly { finishedAt: string; verdict: Verdict }[], lang: Language): string {
  const stretches: { verdict: Verdict; since: string }[] = [];
  for (const { finishedAt, verdict } of seen) if (stretches.at(-1)?.verdict !== verdict) stretches.push({ verdict, since: finishedAt });
  const day = (moment: string): string => dateWords(dayInBangkok(moment), lang);
  const before = say(lang, ' · ก่อนหน้านั้น ', ' · before that ');
  const shown = stretches.toReversed().slice(0, STRETCHES).map(({ verdict, since }) => say(lang, `${verdictWord(verdict, lang)} ตั้งแต่ ${day(since)}`, `${verdictWord(verdict, lang)} since ${day(since)}`));
  const rest = stretches.length - shown.length;
  return `${shown.join(before)}${rest > 0 ? `${before}${say(lang, `เปลี่ยนอีก ${rest} ครั้ง`, `${rest} more changes`)}` : ''}`;
}

function countsText({ verdicts }: PastAudit, lang: Language): string {
  const counts = new Map<Verdict, number>();
  for (const verdict of Object.values(verdicts)) if (verdict !== undefined) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  return [...WORST_FIRST].reverse().flatMap((verdict) => (counts.has(verdict) ? [`${verdictWord(verdict, lang)} ${counts.get(verdict)}`] : [])).join(' · ');
}

const WIDTH = 960;
const HEIGHT = 240;
const LEFT = 44;
const RIGHT = 16;
const TOP = 12;
const BOTTOM = 34;

interface Point {
  at: Date;
  low: number;
  high: number;
}

/** The band of the estimate over time. What it shows stands in the table beside it. */
function ScoreTrend({ points, lang }: { points: readonly Point[]; lang: Language }): Child {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return null;
  const x = scaleUtc().domain([first.at, last.at]).range([LEFT, WIDTH - RIGHT]);
  // Scores crowd near the top; the axis says where it begins.
  const y = scaleLinear().domain([Math.max(0, Math.floor((Math.min(...points.map((one) => one.low)) - 2) / 10) * 10), 100]).range([HEIGHT - BOTTOM, TOP]);
  const floor = HEIGHT - BOTTOM;
  const label = say(lang, `แนวโน้มประมาณการคะแนน จาก ${band(first, 1)} เป็น ${band(last, 1)} ในการตรวจ ${points.length} ครั้ง`, `Trend of the estimated score, from ${band(first, 1)} to ${band(last, 1)} over ${points.length} audits`);
  return (
    <svg class="trend" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      {y.ticks(5).map((tick) => (
        <g><line x1={LEFT} x2={WIDTH - RIGHT} y1={y(tick)} y2={y(tick)} class="rule" /><text x={LEFT - 8} y={y(tick) + 4} text-anchor="end">{tick}</text></g>
      ))}
      {daysOf(x.ticks(5), lang).map((tick) => (
        <g><line x1={x(tick)} x2={x(tick)} y1={floor} y2={floor + 5} class="rule" /><text x={Math.min(WIDTH - RIGHT - 24, Math.max(LEFT + 24, x(tick)))} y={floor + 22} text-anchor="middle">{dayLabel(tick, lang)}</text></g>
      ))}
      <path class="open" d={area<Point>((one) => x(one.at), (one) => y(one.low), (one) => y(one.high))([...points]) ?? ''} />
      <path class="low" d={line<Point>((one) => x(one.at), (one) => y(one.low))([...points]) ?? ''} />
      {points.length > 40 ? null : points.map((one) => <circle class="dot" cx={x(one.at)} cy={y(one.low)} r="3.5" />)}
    </svg>
  );
}

/** Within a day or two there are more ticks than days. */
function daysOf(ticks: readonly Date[], lang: Language): Date[] {
  return ticks.filter((tick, at) => at === 0 || dayLabel(tick, lang) !== dayLabel(ticks[at - 1] ?? tick, lang));
}

function dayLabel(moment: Date, lang: Language): string {
  const month = moment.getUTCMonth() + 1;
  const year = String((moment.getUTCFullYear() + 543) % 100).padStart(2, '0');
  return `${moment.getUTCDate()} ${lang === 'th' ? shortMonthTh(month) : monthNameEn(month).slice(0, 3)} ${year}`;
}
