import type { Stroke } from './objects.js';

/** A straight rule of a table after pieces on the same line were joined. */
export interface Rule {
  /** x of a vertical, y of a horizontal one. */
  at: number;
  from: number;
  to: number;
}

/** Rules closer together than this are one, drawn double or once per cell. */
const SAME_LINE = 2;
/** How far rules that meet may miss each other. */
export const TOUCH = 3;
/** Widest margin between the border of a cell and its shading; the usual one is 5.4 points. */
const INSET = 9;
/** More than this is a drawing. */
export const MAX_RULES = 3_000;

/** The lines that may rule tables: pieces on one line are joined, slanted lines are left out. */
export function findRules(strokes: readonly Stroke[]): { vertical: Rule[]; horizontal: Rule[] } {
  return { vertical: rulesAlong(strokes, verticalRule), horizontal: rulesAlong(strokes, horizontalRule) };
}

function verticalRule({ x0, y0, x1, y1 }: Stroke): Rule | null {
  return Math.abs(x0 - x1) < 1 && Math.abs(y0 - y1) > 3 ? { at: (x0 + x1) / 2, from: Math.min(y0, y1), to: Math.max(y0, y1) } : null;
}

function horizontalRule({ x0, y0, x1, y1 }: Stroke): Rule | null {
  return Math.abs(y0 - y1) < 1 && Math.abs(x0 - x1) > 3 ? { at: (y0 + y1) / 2, from: Math.min(x0, x1), to: Math.max(x0, x1) } : null;
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
  const alone = edges.filter((edge) => !drawn.some((rule) => Math.abs(rule.at - edge.at) < INSET && overlap(rule, edge) > 0.5 * (edge.to - edge.from)));
  return alone.length === 0 ? drawn : join([...drawn, ...alone]);
}

function overlap(one: Rule, other: Rule): number {
  return Math.min(one.to, other.to) - Math.max(one.from, other.from);
}

/** Joins pieces on the same line that touch or overlap. */
function join(pieces: Rule[]): Rule[] {
  const lines: { at: number; count: number; pieces: Rule[] }[] = [];
  for (const piece of pieces.sort((one, other) => one.at - other.at)) {
    const line = lines.at(-1);
    if (line !== undefined && piece.at - line.at <= SAME_LINE) {
      line.pieces.push(piece);
      line.at = (line.at * line.count + piece.at) / ++line.count;
    } else lines.push({ at: piece.at, count: 1, pieces: [piece] });
  }
  const joined: Rule[] = [];
  for (const line of lines) {
    let open: Rule | null = null;
    for (const piece of line.pieces.sort((one, other) => one.from - other.from)) {
      if (open !== null && piece.from <= open.to + TOUCH) open.to = Math.max(open.to, piece.to);
      else {
        open = { at: line.at, from: piece.from, to: piece.to };
        joined.push(open);
      }
    }
  }
  return joined;
}
