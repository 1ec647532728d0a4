import type { Urgency } from '../wording/plan.js';

const DAY = 86_400_000;
/** Nothing waits longer than this, however far the deadline is. */
const LONGEST: Record<Urgency, number> = { link: 7, fail: 30, review: 30, remark: 60 };
/** Which part of the time until the last review a matter may take. */
const SHARE: Record<Urgency, number> = { link: 0.25, fail: 0.5, review: 0.6, remark: 1 };

/**
 * When each kind of matter should be settled: worked back from the closing day, with a fifth of the time (at most two weeks)
 * kept for the last review, never on a weekend, never before the day the plan is made. RFC 3339 dates.
 */
export function dueDates(from: string, deadline: string): Record<Urgency, string> {
  const start = Date.parse(`${from}T00:00:00Z`);
  const days = Math.max(0, Math.round((Date.parse(`${deadline}T00:00:00Z`) - start) / DAY));
  const ready = days - Math.min(14, Math.ceil(days / 5));
  const day = (urgency: Urgency): string => workingDay(start, start + DAY * Math.min(LONGEST[urgency], Math.floor(ready * SHARE[urgency])));
  return { link: day('link'), fail: day('fail'), review: day('review'), remark: day('remark') };
}

/** The closing day that lies ahead: the checklist's own, or the same day of a later year once it is over. */
export function nextDeadline(deadline: string, from: string): string {
  let next = deadline;
  while (next <= from) next = `${Number(next.slice(0, 4)) + 1}${next.slice(4)}`;
  return next;
}

/** The last working day up to `wanted`; where that would lie before the start, the first one from there on. */
function workingDay(start: number, wanted: number): string {
  let day = wanted;
  while (isWeekend(day)) day -= DAY;
  if (day < start) for (day = wanted; isWeekend(day); day += DAY);
  return new Date(day).toISOString().slice(0, 10);
}

function isWeekend(time: number): boolean {
  const day = new Date(time).getUTCDay();
  return day === 0 || day === 6;
}
