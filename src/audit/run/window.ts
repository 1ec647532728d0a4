/** A part of every day in Bangkok, in minutes since midnight; `to` before `from` runs over midnight. */
export interface Window {
  from: number;
  to: number;
}

const DAY = 24 * 60;
/** Bangkok has had one offset since 1920 and no summer time. */
const OFFSET_MINUTES = 7 * 60;

/** Milliseconds until the window closes; null outside of it. */
export function closesIn({ from, to }: Window, now: Date): number | null {
  const minute = (now.getTime() / 60_000 + OFFSET_MINUTES) % DAY;
  const since = (minute - from + DAY) % DAY;
  const length = (to - from + DAY) % DAY;
  return since < length ? (length - since) * 60_000 : null;
}
