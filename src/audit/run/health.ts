import type { Health, HealthReason, NightSummary } from '../../model/night.js';
import { NIGHT_WORDS } from '../../wording/night.js';

/** Share of links or requirements that may remain unchecked before a night is no longer believed. */
const UNCHECKED_SHARE = 0.1;
/** A kind of failure is new when its share grew by so much, and to at least three times that of the nights before. */
const MIX_POINTS = 0.05;
const MIX_TIMES = 3;

type Facts = Pick<NightSummary, 'districts' | 'links' | 'requirements' | 'outcomes' | 'finishedAt' | 'ended'>;

/**
 * Whether a night may be believed. `past`: the seven nights before it. The error mix asks whether many links fail in a
 * way they did not before, which is far more often the portal, the line or this program than all those links.
 */
export function nightHealth(night: Facts, past: readonly Facts[]): Health {
  const reasons: HealthReason[] = [];
  const missing = night.districts.filter((one) => one.state !== 'done');
  if (missing.length > 0) reasons.push({ code: 'incomplete', ...NIGHT_WORDS.incomplete(night.districts.length - missing.length, night.districts.length, night.ended) });
  const unchecked = Math.max(share(night.links.unchecked, night.links.all), share(night.requirements.unchecked, night.requirements.all));
  if (unchecked > UNCHECKED_SHARE) reasons.push({ code: 'unchecked', ...NIGHT_WORDS.unchecked(unchecked) });
  for (const { outcome, now, before } of newErrors(night, past)) reasons.push({ code: 'error-mix', ...NIGHT_WORDS.errorMix(outcome, now, before) });
  return { good: reasons.length === 0, reasons };
}

function newErrors(night: Facts, past: readonly Facts[]): { outcome: keyof Facts['outcomes'] & string; now: number; before: number }[] {
  const nights = past.filter((one) => one.links.all > 0);
  if (nights.length === 0 || night.links.all === 0) return [];
  return Object.entries(night.outcomes)
    .filter(([outcome]) => outcome !== 'ok')
    .map(([outcome, count]) => ({ outcome: outcome as keyof Facts['outcomes'] & string, now: share(count, night.links.all), before: median(nights.map((one) => share(one.outcomes[outcome as keyof Facts['outcomes']] ?? 0, one.links.all))) }))
    .filter(({ now, before }) => now - before > MIX_POINTS && now > before * MIX_TIMES);
}

/** The last nights as a whole; null for never. `now` and the nights by the wall clock, which may jump: a night in the future is no sign of health. */
export function staleness(lastFinishedAt: string | null, now: Date, maxDays: number): HealthReason | null {
  const days = lastFinishedAt === null ? null : (now.getTime() - Date.parse(lastFinishedAt)) / 86_400_000;
  if (days !== null && days >= -1 && days <= maxDays) return null;
  return { code: 'stale', ...NIGHT_WORDS.stale(days === null ? null : Math.floor(days)) };
}

function share(part: number, all: number): number {
  return all === 0 ? 0 : part / all;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
