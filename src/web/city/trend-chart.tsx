import { scaleLinear, scaleUtc } from 'd3-scale';
import { area, curveMonotoneX, line } from 'd3-shape';
import type { Child } from 'hono/jsx';
import { shortMonthTh, monthNameEn } from '../../thai/index.js';
import type { Language } from '../../report/index.js';
import type { CityDay, DistrictTrend } from './trend.js';

const WIDTH = 960;
const HEIGHT = 300;
const LEFT = 44;
const RIGHT = 12;
const TOP = 12;
const BOTTOM = 34;

const at = ({ date }: { date: string }): Date => new Date(`${date}T00:00:00Z`);

/** Median, quartiles, lowest and highest of all districts by day. What it shows stands in the table beside it. */
export function TrendChart({ days, lang, label }: { days: readonly CityDay[]; lang: Language; label: string }): Child {
  const [from, to] = [days[0], days.at(-1)];
  if (from === undefined || to === undefined) return null;
  const x = scaleUtc().domain([at(from), at(to)]).range([LEFT, WIDTH - RIGHT]);
  const floor = Math.min(...days.map(({ lowest }) => lowest));
  // Scores crowd near the top; the axis says where it begins.
  const y = scaleLinear().domain([Math.max(0, Math.floor((floor - 2) / 10) * 10), 100]).range([HEIGHT - BOTTOM, TOP]);
  const curve = (value: (day: CityDay) => number): string => line<CityDay>((day) => x(at(day)), (day) => y(value(day))).curve(curveMonotoneX)([...days]) ?? '';
  const quartiles = area<CityDay>((day) => x(at(day)), (day) => y(day.lowerQuartile), (day) => y(day.upperQuartile)).curve(curveMonotoneX)([...days]) ?? '';
  const ticks = days.length === 1 ? [at(from)] : x.ticks(6);
  const floorY = HEIGHT - BOTTOM;
  return (
    <svg class="chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      {y.ticks(5).map((tick) => (
        <g>
          <line x1={LEFT} x2={WIDTH - RIGHT} y1={y(tick)} y2={y(tick)} class="rule" />
          <text x={LEFT - 8} y={y(tick) + 4} text-anchor="end">{tick}</text>
        </g>
      ))}
      {ticks.map((tick) => (
        <g>
          <line x1={x(tick)} x2={x(tick)} y1={floorY} y2={floorY + 5} class="rule" />
          <text x={Math.min(WIDTH - RIGHT - 20, Math.max(LEFT + 20, x(tick)))} y={floorY + 22} text-anchor="middle">{dayLabel(tick, lang)}</text>
        </g>
      ))}
      <path d={quartiles} class="quartiles" />
      <path d={curve(({ lowest }) => lowest)} class="edge lowest" />
      <path d={curve(({ highest }) => highest)} class="edge highest" />
      <path d={curve(({ median }) => median)} class="median" />
      {days.length === 1 && <circle cx={x(at(from))} cy={y(from.median)} r="4" class="dot" />}
    </svg>
  );
}

/** `1 ม.ค. 67`: short enough for six of them. */
function dayLabel(date: Date, lang: Language): string {
  const month = date.getUTCMonth() + 1;
  const year = String((date.getUTCFullYear() + 543) % 100).padStart(2, '0');
  return `${date.getUTCDate()} ${lang === 'th' ? shortMonthTh(month) : monthNameEn(month).slice(0, 3)} ${year}`;
}

/** Sizes in pixels; more points than these are not told apart. */
const SPARK = { width: 120, height: 26, pad: 3, points: 60 };

/** The scores of one district as a line as high as a line of text; what it says stands in the cells beside it. */
export function Spark({ points, from, to, low }: Pick<DistrictTrend, 'points'> & { from: string; to: string; low: number }): Child {
  const x = scaleUtc().domain([at({ date: from }), at({ date: to })]).range([SPARK.pad, SPARK.width - SPARK.pad]);
  const y = scaleLinear().domain([low, 100]).range([SPARK.height - SPARK.pad, SPARK.pad]).clamp(true);
  const inside = points.filter(({ date }) => date >= from);
  const step = Math.ceil(inside.length / SPARK.points);
  // The newest one is always among them.
  const shown = inside.filter((_, index) => (inside.length - 1 - index) % step === 0);
  const last = shown.at(-1);
  return (
    <svg class="spark" viewBox={`0 0 ${SPARK.width} ${SPARK.height}`} width={SPARK.width} height={SPARK.height} aria-hidden="true">
      <path d={line<{ date: string; score: number }>((point) => x(at(point)), (point) => y(point.score))(shown) ?? ''} class="median" />
      {last !== undefined && <circle cx={x(at(last))} cy={y(last.score)} r="2.5" class="dot" />}
    </svg>
  );
}
