import type { NightSummary } from '../model/night.js';
import { newsOf } from '../report/index.js';
import { BadInput } from './bad-input.js';
import { EXIT } from './exit-status.js';

/** What makes a finished, sound night end with 1. */
export const FAIL_ON = ['newly-failing', 'fail', 'unchecked'] as const;
export type FailOn = (typeof FAIL_ON)[number];

/** How `oit nightly` ends: a night that cannot be believed says so before it accuses anybody. */
export function nightStatus(night: NightSummary, failOn: ReadonlySet<FailOn>): number {
  if (night.ended === 'interrupted') return EXIT.interrupted;
  if (night.ended !== 'finished' || !night.health.good) return EXIT.undecided;
  const found: Record<FailOn, boolean> = {
    'newly-failing': night.districts.some(({ diff }) => diff !== null && newsOf(diff).failing > 0),
    fail: night.districts.some(({ items }) => (items?.fail ?? 0) > 0),
    unchecked: night.links.unchecked > 0 || night.requirements.unchecked > 0,
  };
  return FAIL_ON.some((one) => failOn.has(one) && found[one]) ? EXIT.fail : EXIT.good;
}

/** `--fail-on newly-failing,unchecked` */
export function failOnValue(text: string): ReadonlySet<FailOn> {
  const wanted = text.split(/[\s,;]+/).filter((one) => one !== '');
  const unknown = wanted.find((one) => !FAIL_ON.some((known) => known === one));
  if (unknown !== undefined || wanted.length === 0) throw new BadInput({ th: `--fail-on ${text} ต้องเป็น ${FAIL_ON.join(', ')}`, en: `--fail-on ${text} must be made of ${FAIL_ON.join(', ')}.` });
  return new Set(FAIL_ON.filter((one) => wanted.includes(one)));
}

/** `--window 01:00-05:00`, in Bangkok; minutes since midnight. */
export function windowValue(text: string): { from: number; to: number } {
  const [, h1, m1, h2, m2] = /^\s*(\d{1,2})[:.](\d{2})\s*[-–]\s*(\d{1,2})[:.](\d{2})\s*$/.exec(text) ?? [];
  const minutes = (hours: string | undefined, rest: string | undefined): number => (Number(hours) <= 24 && Number(rest) < 60 ? (Number(hours) * 60 + Number(rest)) % 1440 : Number.NaN);
  const [from, to] = [minutes(h1, m1), minutes(h2, m2)];
  if (!Number.isNaN(from) && !Number.isNaN(to) && from !== to) return { from, to };
  throw new BadInput({ th: `--window ${text} ต้องเป็นช่วงเวลาในกรุงเทพฯ เช่น 01:00-05:00`, en: `--window ${text} must be a time in Bangkok such as 01:00-05:00.` });
}
