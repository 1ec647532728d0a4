import type { Stroke } from './objects.js';

/** A straight rule of a table after pieces on the same line were joined. */
export interface Rule {
  /** x of a vertical, y of a horizontal one. */
  at: number;
  from: number;
  to: number;
}

/** Both ascend by place. */
export interface Rules {
  vertical: Rule[];
  horizontal: Rule[];
}

/** Rules closer together than this are one, drawn double or once per cell. */
const SAME_LINE = 2;
/** How far rules that meet may miss each other. */
export const TOUCH = 3;
/** Widest margin between the border of a cell and its shading; the usual one is 5.4 points. */
const INSET = 9;
/** More than this is a drawing. */
export const MAX_RULES = 3_000;
/** Shorter pieces are dots and dashes, or nothing. */
const SHORT = 3;
/** Dashes up to this length may have gaps of their own length between them. */
const DASH = 14;
/** Pieces in a row that make a dotted line; fewer are ornaments. */
const DOTS = 6;

/** The lines that may rule tables: pieces on one line are joined, dots and dashes too; slanted lines are left out. */
export function findRules(strokes: readonly Stroke[]): Rules {
  return { vertical: rulesAlong(strokes, verticalRule), horizontal: rulesAlong(strokes, horizontalRule) };
}

function verticalRule({ x0, y0, x1, y1 }: Stroke): Rule | null {
  return isAlong(x0 - x1, y0 - y1) ? { at: (x0 + x1) / 2, from: Math.min(y0, y1), to: Math.max(y0, y1) } : null;
}

function horizontalRule({ x0, y0, x1, y1 }: Stroke): Rule | null {
  return isAlong(y0 - y1, x0 - x1) ? { at: (y0 + y1) / 2, from: Math.min(x0, x1), to: Math.max(x0, x1) } : null;
}

/** A dot may be part of a line in either direction. */
function isAlong(across: number, along: number): boolean {
  return Math.abs(across) < 1 || (Math.abs(across) < SHORT && Math.abs(along) < SHORT);
}

/**
 * Drawn lines, and those edges of coloured areas that do not merely run along them: word processors shade cells within
 * their margins.
 */
function rulesAlong(strokes: readonly Stroke[], ruleOf: (stroke: Stroke) => Rule | null): Rule[] {
  const of = (faint: boolean): Rule[] => join(strokes.filter((stroke) => stroke.faint === faint).map(ruleOf).filter((rule) => rule !== null));
  const drawn = of(false);
  const edges = of(true);
  if (drawn.length > MAX_RULES || edges.length > MAX_RULES) return drawn;
  // Both ascend, so that only neighbours are compared.
  let first = 0;
  const alone = edges.filter((edge) => {
    while ((drawn[first]?.at ?? Infinity) <= edge.at - INSET) first++;
    for (let index = first; index < drawn.length; index++) {
      const rule = drawn[index];
      if (rule === undefined || rule.at >= edge.at + INSET) break;
      if (overlap(rule, edge) > 0.5 * (edge.to - edge.from)) return false;
    }
    return true;
  });
  return alone.length === 0 ? drawn : join([...drawn, ...alone]);
}

function overlap(one: Rule, other: Rule): number {
  return Math.min(one.to, other.to) - Math.max(one.from, other.from);
}

/** Joins pieces on the same line that touch or overlap, or follow each other like dashes. Ascending by place. */
function join(pieces: Rule[]): Rule[] {
  const lines: { at: number; count: number; pieces: Rule[] }[] = [];
  for (const piece of pieces.sort((one, other) => one.at - other.at)) {
    const line = lines.at(-1);
    if (line !== undefined && piece.at - line.at <= SAME_LINE) {
      line.pieces.push(piece);
      line.at = (line.at * line.count + piece.at) / ++line.count;
    } else lines.push({ at: piece.at, count: 1, pieces: [piece] });
  }
  return lines.flatMap((line) => joinAlong(line.at, line.pieces));
}

function joinAlong(at: number, pieces: Rule[]): Rule[] {
  const joined: (Rule & { count: number; longest: number; last: number })[] = [];
  for (const piece of pieces.sort((one, other) => one.from - other.from)) {
    const length = piece.to - piece.from;
    const open = joined.at(-1);
    if (open !== undefined && piece.from <= open.to + room(open.last, length)) {
      open.to = Math.max(open.to, piece.to);
      open.longest = Math.max(open.longest, length);
      open.last = length;
      open.count++;
    } else joined.push({ at, from: piece.from, to: piece.to, count: 1, longest: length, last: length });
  }
  const isLine = (rule: (typeof joined)[number]): boolean => (rule.longest > SHORT ? true : rule.count >= DOTS && rule.to - rule.from > DASH);
  return joined.filter(isLine).map((rule) => ({ at, from: rule.from, to: rule.to }));
}

/** Gap that pieces of a line may have: a dash is about as far from the next one as it is long. */
function room(one: number, other: number): number {
  return one <= DASH && other <= DASH ? Math.max(TOUCH, 1.2 * Math.min(one, other)) : TOUCH;
}
