import type { Level, Score } from '../model/report.js';
import { wrapThai } from '../thai/index.js';
import type { View } from './view.js';
import { settledScoreName } from './settled.js';
import { LEVELS } from './words.js';

/** The estimated score, what other rules of averaging would give, and the level that would follow. Never without the word estimate. */
export function scoreLines({ oit, alternatives, level, settled }: Score, view: View): string[] {
  const { words, width, paint } = view;
  const others = (alternatives ?? []).filter((other) => other.oit.low !== oit.low || other.oit.high !== oit.high);
  return [
    ...wrapThai(`${words.score}: ${band(oit, 1)} ${words.outOf100}`, width).map((line) => paint('bold', line)),
    ...(settled === undefined ? [] : wrapThai(`${settledScoreName(view.lang)}: ${band(settled, 1)}`, width).map((line) => paint('bold', line))),
    ...(others.length === 0 ? [] : wrapThai(`${words.otherRules}: ${others.map((other) => `${words.rollUps[other.id]} ${band(other.oit, 1)}`).join(' · ')}`, width)),
    ...wrapThai(words.estimateNote, width).map((line) => paint('grey', line)),
    ...(level === undefined ? [] : levelLines(level, view)),
  ];
}

/** Parts, total and level. */
export function levelLines({ iit, eit, parts, total, level }: Level, { lang, words, width, paint }: View): string[] {
  const names = level.low === level.high ? LEVELS[lang][level.low] : `${LEVELS[lang][level.low]} – ${LEVELS[lang][level.high]}`;
  const sum = `IIT ${fixed(parts.iit)} + EIT ${fixed(parts.eit)} + OIT ${band(parts.oit, 2)} = ${band(total, 2)}`;
  return [
    ...wrapThai(`${words.levelIf(fixed(iit), fixed(eit))}: ${names}`, width).map((line) => paint('bold', line)),
    ...wrapThai(`${sum} (${words.partsRounded})`, width),
  ];
}

/** `96.61`, or `90.00–95.00` where it is not settled. */
export function band({ low, high }: { low: number; high: number }, digits: number): string {
  return low === high ? low.toFixed(digits) : `${low.toFixed(digits)}–${high.toFixed(digits)}`;
}

function fixed(value: number): string {
  return value.toFixed(2);
}
