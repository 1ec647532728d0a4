import { max, min, quantileSorted } from 'd3-array';
import type { Board, ScorePoint } from '../../store/index.js';
import { dayInBangkok } from '../../thai/index.js';
import { addDays, startOfDay } from './days.js';
import type { CityStanding, DistrictStanding } from './standing.js';

/** Estimated scores day by day, 0–100. Of an estimate that is not settled the middle between its low and its high is taken. */
export interface Trend {
  /** Days with an audit, oldest first. */
  days: CityDay[];
  /** Districts with an audit, in the order of their codes. */
  districts: DistrictTrend[];
}

/** All districts as they stood at the end of a day in Bangkok, each by the last audit it had by then. */
export interface CityDay {
  /** RFC 3339 date. */
  date: string;
  districts: number;
  lowest: number;
  lowerQuartile: number;
  median: number;
  upperQuartile: number;
  highest: number;
}

export interface DistrictTrend {
  standing: DistrictStanding;
  points: { date: string; score: number }[];
  /** Points won since the first day shown; null with one point only. */
  change: number | null;
}

/** The last `days` days up to the newest audit. */
export function trendOf(board: Board, { districts, fiscalYear }: CityStanding, days: number): Trend {
  const audited = districts.filter(({ audit }) => audit !== null);
  const newest = max(audited, ({ audit }) => audit?.evidenceAt);
  if (newest === undefined) return { days: [], districts: [] };
  const first = addDays(dayInBangkok(newest), 1 - days);
  const since = startOfDay(first);
  const dayOf = daysByHour();
  const trends = audited.map((standing): DistrictTrend => {
    const slug = standing.district.slug;
    // How it stood before the first day shown, so that the first days do not lack those that were not checked then.
    const before = board.audit(slug, fiscalYear, since);
    const known = before === null || before.low === null || before.high === null ? [] : [{ date: addDays(first, -1), score: (before.low + before.high) / 2 }];
    const points = [...known, ...lastOfEachDay(board.scores(slug, fiscalYear, since), dayOf)];
    const [from, to] = [points[0], points.at(-1)];
    return { standing, points, change: from === undefined || to === undefined || points.length < 2 ? null : to.score - from.score };
  });
  return { days: cityDays(trends, first), districts: trends };
}

/** Points come oldest first. */
function lastOfEachDay(scores: readonly ScorePoint[], dayOf: (moment: string) => string): { date: string; score: number }[] {
  const points: { date: string; score: number }[] = [];
  for (const [at, low, high] of scores) {
    const point = { date: dayOf(at), score: (low + high) / 2 };
    if (points.at(-1)?.date === point.date) points.pop();
    points.push(point);
  }
  return points;
}

/** The day in Bangkok, worked out once for every hour: a year has 18,250 points in some thousand hours. */
function daysByHour(): (moment: string) => string {
  const known = new Map<string, string>();
  return (moment) => {
    const hour = moment.slice(0, 13);
    let day = known.get(hour);
    if (day === undefined) known.set(hour, (day = dayInBangkok(moment)));
    return day;
  };
}

function cityDays(trends: readonly DistrictTrend[], first: string): CityDay[] {
  const dates = [...new Set(trends.flatMap(({ points }) => points.map(({ date }) => date)))].filter((date) => date >= first).sort();
  const places = trends.map(() => -1);
  return dates.flatMap((date): CityDay[] => {
    const scores: number[] = [];
    trends.forEach(({ points }, at) => {
      let place = places[at] ?? -1;
      while ((points[place + 1]?.date ?? '9999') <= date) place += 1;
      places[at] = place;
      const point = points[place];
      if (point !== undefined) scores.push(point.score);
    });
    scores.sort((a, b) => a - b);
    const [lowest, highest] = [min(scores), max(scores)];
    if (lowest === undefined || highest === undefined) return [];
    const quantile = (share: number): number => quantileSorted(scores, share) ?? lowest;
    return [{ date, districts: scores.length, lowest, lowerQuartile: quantile(0.25), median: quantile(0.5), upperQuartile: quantile(0.75), highest }];
  });
}
