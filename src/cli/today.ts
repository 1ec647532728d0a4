/** Today in Bangkok, RFC 3339 date. Bangkok has had one offset since 1920 and no summer time. */
export function todayInBangkok(now: Date): string {
  return new Date(now.getTime() + 7 * 3600 * 1000).toISOString().slice(0, 10);
}
