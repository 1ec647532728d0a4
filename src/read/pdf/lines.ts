import { CONSONANTS, isMark, MARKS, NIKHAHIT, SARA_AA, SARA_AM } from '../../thai/letters.js';
import { transformBox, transformPoint, uprightMatrix, type QuarterTurn } from './geometry.js';
import { isInkAboveLine } from './glyph-repair.js';
import { alongLine, groupByBaseline } from './baselines.js';
import type { Glyph } from './glyphs.js';

/** A base letter (or anything else that takes room on the line) with the marks above and below it. */
export interface Cluster extends Glyph {
  /** Text with the marks in their order of spelling. */
  spelled: string;
  /** Middle of the letter in page coordinates: decides which cell of a table it stands in. */
  cx: number;
  cy: number;
}

/** Clusters on one baseline, in reading order. `direction` as in `Glyph`. */
export interface Line {
  clusters: Cluster[];
  baseline: number;
  fontSize: number;
  direction: QuarterTurn;
}

/**
 * Lays glyphs out in lines: PDF writers emit Thai marks before, after and away from their letters, so marks are given
 * to the letter whose ink they overlap, and spelled in the order of the standard. Lines come top to bottom; those of
 * turned text come after the upright ones.
 */
export function layOut(glyphs: readonly Glyph[]): Line[] {
  const lines: Line[] = [];
  for (const direction of [0, 1, 2, 3] as const) {
    const own = glyphs.filter((glyph) => glyph.direction === direction);
    if (own.length > 0) lines.push(...layOutOneDirection(own, direction));
  }
  return lines;
}

const MARK_ONLY = new RegExp(`^[${MARKS}]+$`);

function isMarks(text: string): boolean {
  return text.length === 1 ? isMark(text) : MARK_ONLY.test(text);
}

const STARTS_WITH_CONSONANT = new RegExp(`[${CONSONANTS}]`);

type Draft = Cluster & { marks: readonly Glyph[]; line: number };

const NO_MARKS: readonly Glyph[] = [];

function layOutOneDirection(pageGlyphs: Glyph[], direction: QuarterTurn): Line[] {
  const glyphs = direction === 0 ? pageGlyphs : pageGlyphs.map((glyph) => turned(glyph, direction));
  const bases: Draft[] = [];
  const marks: { glyph: Glyph; after: Draft | null }[] = [];
  let last: Draft | null = null;
  for (const [index, glyph] of glyphs.entries()) {
    const page = pageGlyphs[index] ?? glyph;
    if (isLostNikhahit(glyphs, index)) marks.push({ glyph: { ...glyph, text: NIKHAHIT }, after: last });
    else if (isMarks(glyph.text)) marks.push({ glyph, after: last });
    else {
      const { cx, cy } = middle(page, direction);
      // Spelled out: this runs for every letter, and a spread costs several times as much.
      const base: Draft = {
        text: glyph.text, x0: glyph.x0, y0: glyph.y0, x1: glyph.x1, y1: glyph.y1, ox: glyph.ox, oy: glyph.oy, fontSize: glyph.fontSize,
        trusted: glyph.trusted, unmapped: glyph.unmapped, object: glyph.object, direction: glyph.direction, spelled: glyph.text, marks: NO_MARKS, line: 0, cx, cy,
      };
      bases.push(base);
      if (glyph.text.trim() !== '') last = base;
    }
  }
  const lines = groupByBaseline(bases, 0.22).map((drafts) => drafts.sort(alongLine));
  for (const [number, drafts] of lines.entries()) for (const draft of drafts) draft.line = number;
  const baselines = lines.map((drafts) => drafts[0]?.oy ?? 0);
  for (const { glyph, after } of marks) {
    const base = bestBase(glyph, after, lines, baselines) ?? after;
    if (base !== null) base.marks = [...base.marks, glyph];
  }
  for (const base of bases) if (base.marks.length > 0) base.spelled = spell(base);
  return lines.map((clusters, number) => ({ clusters, baseline: baselines[number] ?? 0, fontSize: clusters[0]?.fontSize ?? 1, direction }));
}

function turned(glyph: Glyph, direction: QuarterTurn): Glyph {
  const matrix = uprightMatrix(direction);
  const origin = transformPoint(matrix, glyph.ox, glyph.oy);
  return { ...glyph, ...transformBox(matrix, glyph), ox: origin.x, oy: origin.y };
}

function middle(glyph: Glyph, direction: QuarterTurn): { cx: number; cy: number } {
  if (direction !== 0) return { cx: (glyph.x0 + glyph.x1) / 2, cy: (glyph.y0 + glyph.y1) / 2 };
  // Upright letters are placed by their baseline: ink boxes of ป and ญ differ too much in height.
  return { cx: (glyph.x0 + Math.max(glyph.x1, glyph.ox)) / 2 || glyph.ox, cy: glyph.oy + 0.25 * glyph.fontSize };
}

/** Nikhahit that came out as a blank: narrow ink above the line before า or ำ (unmapped), or any blank with ink there. */
function isLostNikhahit(glyphs: readonly Glyph[], index: number): boolean {
  const glyph = glyphs[index];
  if (glyph === undefined || !isInkAboveLine(glyph)) return false;
  const width = glyph.x1 - glyph.x0;
  if (width <= 0.5 || width >= 0.3 * glyph.fontSize) return false;
  if (glyph.text === ' ') return true;
  for (const next of [glyphs[index + 1], glyphs[index + 2]]) {
    if (next === undefined) return false;
    if (next.text === SARA_AA || next.text === SARA_AM) return true;
    if (!isMarks(next.text)) return false;
  }
  return false;
}

/** The consonant under or over which a mark was drawn. The letter written just before it wins a tie. */
function bestBase(mark: Glyph, after: Draft | null, lines: Draft[][], baselines: readonly number[]): Draft | null {
  const centre = (mark.x0 + mark.x1) / 2;
  const width = Math.max(0.5, mark.x1 - mark.x0);
  const ownLine = after !== null && Math.abs((baselines[after.line] ?? 0) - mark.oy) < mark.fontSize ? [after.line] : linesNear(mark, baselines);
  let best: Draft | null = null;
  let bestScore = -Infinity;
  for (const number of ownLine) {
    const line = lines[number] ?? [];
    for (let index = firstFrom(line, centre - 2 * mark.fontSize); index < line.length; index++) {
      const base = line[index];
      if (base === undefined || base.ox >= centre + mark.fontSize) break;
      if (!STARTS_WITH_CONSONANT.test(base.text)) continue;
      const overlap = Math.min(mark.x1, base.x1) - Math.max(mark.x0, base.x0);
      const away = (Math.abs((baselines[number] ?? 0) - mark.oy) / mark.fontSize) * 0.3;
      const score = overlap / width - away - (overlap < 0 ? 0.2 : 0) + (base === after ? 0.12 : 0);
      if (score > bestScore) {
        bestScore = score;
        best = base;
      }
    }
  }
  return best;
}

function linesNear(mark: Glyph, baselines: readonly number[]): number[] {
  const near: number[] = [];
  for (const [number, y] of baselines.entries()) if (Math.abs(y - mark.oy) < 0.9 * mark.fontSize) near.push(number);
  return near;
}

/** Index of the first cluster whose origin is not left of x. */
function firstFrom(line: readonly Glyph[], x: number): number {
  let low = 0;
  let high = line.length;
  while (low < high) {
    const middleIndex = (low + high) >> 1;
    if ((line[middleIndex]?.ox ?? 0) < x) low = middleIndex + 1;
    else high = middleIndex;
  }
  return low;
}

/** Order of marks in Thai spelling: below, above, tone, the rest. */
function rank(mark: string): number {
  if (mark >= '\u0e38' && mark <= '\u0e3a') return 1;
  if (mark === '\u0e31' || mark === '\u0e47' || (mark >= '\u0e34' && mark <= '\u0e37')) return 2;
  if (mark >= '\u0e48' && mark <= '\u0e4c') return 3;
  return 4;
}

function spell(base: Draft): string {
  const marks = [...base.marks.map((mark) => mark.text).join('')].sort((one, other) => rank(one) - rank(other)).join('');
  // A stretch such as กา takes its marks before the vowel that follows the letter.
  const vowel = base.text.search(/[\u0e32\u0e33]/);
  return vowel > 0 ? base.text.slice(0, vowel) + marks + base.text.slice(vowel) : base.text + marks;
}
