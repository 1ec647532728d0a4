import type { Stroke } from '../pdf/objects.js';
import { inkThreshold, WHITE, type GreyImage } from './image.js';

/** The straight rules of a levelled page, and the page without them. */
export interface Ruling {
  /** In points, y upwards from the lower edge, as a PDF's own rules are. */
  strokes: Stroke[];
  /** Letters touch rules, and a rule beside a letter is read as one: recognition wants them gone. */
  erased: GreyImage;
}

/** Shortest rules in inches: longer than any letter is wide, or tall. */
const ACROSS = 0.45;
const DOWN = 0.16;
/** How far the end of a rule may stay from the rule that it meets, in inches. */
const REACH = 0.02;
/** A rule across of so many inches is no line of letters. */
const LONG = 2.5;
/** Pixels that may be missing from a rule in one place. */
const MAX_GAP = 2;
/** A rule is thinner than this, in inches; what is thicker is a bar or a picture. */
const THICKEST = 0.06;

/** A run of ink along one row or column of pixels; `to` is outside. */
interface Run {
  at: number;
  from: number;
  to: number;
}

export function findRuling(image: GreyImage): Ruling {
  const { width, height, dpi } = image;
  // A little above the threshold, because the rules of a scan are thin and grey; never so bright that tinted paper is ink.
  const threshold = Math.min(200, inkThreshold(image) + 25);
  const across = runs(image, threshold, 'across', Math.round(ACROSS * dpi));
  const down = runs(image, threshold, 'down', Math.round(DOWN * dpi));
  const thick = Math.max(6, THICKEST * dpi);
  const { horizontal, vertical } = holding(bundles(across, thick, Math.round(ACROSS * dpi)), bundles(down, thick, Math.round(DOWN * dpi)), dpi);
  const erased: GreyImage = { ...image, pixels: image.pixels.slice() };
  for (const rule of horizontal) for (const run of rule.runs) erase(erased, run, 'across');
  for (const rule of vertical) for (const run of rule.runs) erase(erased, run, 'down');
  const points = 72 / dpi;
  return {
    erased,
    strokes: [
      ...horizontal.map(({ at, from, to }) => ({ x0: from * points, x1: to * points, y0: (height - at) * points, y1: (height - at) * points, faint: false })),
      ...vertical.map(({ at, from, to }) => ({ x0: at * points, x1: at * points, y0: (height - to) * points, y1: (height - from) * points, faint: false })),
    ].filter((stroke) => stroke.x0 >= 0 && stroke.x1 <= width * points),
  };
}

/** Runs of ink of a least length. Two neighbouring rows count as one, so that a rule a hair askew still runs on. */
function runs({ width, height, pixels }: GreyImage, threshold: number, along: 'across' | 'down', shortest: number): Run[] {
  const [lines, length, line, step] = along === 'across' ? [height, width, width, 1] : [width, height, 1, width];
  const found: Run[] = [];
  for (let at = 0; at < lines; at++) {
    let from = -1;
    let gap = 0;
    for (let place = 0; place <= length; place++) {
      const index = at * line + place * step;
      const isInk = place < length && ((pixels[index] ?? WHITE) <= threshold || (at > 0 && (pixels[index - line] ?? WHITE) <= threshold));
      if (isInk) {
        if (from < 0) from = place;
        gap = 0;
      } else if (from >= 0 && (++gap > MAX_GAP || place === length)) {
        const to = place - gap + 1;
        if (to - from >= shortest) found.push({ at, from, to });
        from = -1;
        gap = 0;
      }
    }
  }
  return found;
}

interface Rule extends Run {
  runs: Run[];
  last: number;
}

/** More than this is a photograph or noise, no ruling. */
const MOST_RUNS = 20_000;
const MOST_RULES = 1_000;

/** Runs side by side are one rule, unless together they are too thick. They come in the order of their lines. */
function bundles(pieces: readonly Run[], thickest: number, shortest: number): Rule[] {
  if (pieces.length > MOST_RUNS) return [];
  let open: Rule[] = [];
  const done: Rule[] = [];
  for (const run of pieces) {
    if (open.some((rule) => run.at - rule.last > 2)) {
      done.push(...open.filter((rule) => run.at - rule.last > 2));
      open = open.filter((rule) => run.at - rule.last <= 2);
    }
    const touching = open.filter((rule) => rule.from <= run.to + MAX_GAP && run.from <= rule.to + MAX_GAP);
    const joined: Rule = { at: run.at, last: run.at, from: Math.min(run.from, ...touching.map((rule) => rule.from)), to: Math.max(run.to, ...touching.map((rule) => rule.to)), runs: [...touching.flatMap((rule) => rule.runs), run] };
    if (touching.length > 0) open = open.filter((rule) => !touching.includes(rule));
    open.push(joined);
    // What is thick already is no rule; it only has to end.
    if (joined.runs.length > 200) joined.runs.splice(100, joined.runs.length - 200);
  }
  const rules = [...done, ...open].filter((rule) => thickness(rule) <= thickest && rule.to - rule.from >= shortest).map((rule) => ({ ...rule, at: middle(rule.runs) }));
  return rules.length > MOST_RULES ? [] : rules;
}

function thickness({ runs, last }: Rule): number {
  return last - runs.reduce((first, run) => Math.min(first, run.at), last);
}

/** Where most of the ink of a rule lies. */
function middle(pieces: readonly Run[]): number {
  const weight = pieces.reduce((sum, run) => sum + run.to - run.from, 0);
  return pieces.reduce((sum, run) => sum + run.at * (run.to - run.from), 0) / weight;
}

/**
 * The rules that hold one another. The strokes of a line of letters run on like a short rule, and a tall letter stands
 * like one; but a table's rules begin and end at other rules, except for its own width, which may stay open.
 */
function holding(horizontal: Rule[], vertical: Rule[], dpi: number): { horizontal: Rule[]; vertical: Rule[] } {
  const reach = Math.max(3, REACH * dpi);
  const meets = (others: readonly Rule[], at: number, end: number): boolean => others.some((other) => Math.abs(other.at - end) <= reach && at >= other.from - reach && at <= other.to + reach);
  let [h, v] = [horizontal, vertical];
  for (;;) {
    const heldDown = v.filter((rule) => meets(h, rule.at, rule.from) && meets(h, rule.at, rule.to));
    const heldAcross = h.filter((rule) => rule.to - rule.from >= LONG * dpi || (meets(heldDown, rule.at, rule.from) && meets(heldDown, rule.at, rule.to)));
    if (heldDown.length === v.length && heldAcross.length === h.length) return { horizontal: h, vertical: v };
    [h, v] = [heldAcross, heldDown];
  }
}

function erase({ width, height, pixels }: GreyImage, { at, from, to }: Run, along: 'across' | 'down'): void {
  for (let side = -1; side <= 1; side++) {
    const line = at + side;
    if (line < 0 || line >= (along === 'across' ? height : width)) continue;
    for (let place = from; place < to; place++) {
      const index = along === 'across' ? line * width + place : place * width + line;
      // Beside the rule only its grey edge goes, so that letters that stand on it keep their feet.
      pixels[index] = side === 0 ? WHITE : Math.max(pixels[index] ?? WHITE, 200);
    }
  }
}
