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
  const lines = strokes.filter((stroke) => !stroke.faint);
  const edges = strokes.filter((stroke) => stroke.faint);
  const drawn = { vertical: join(lines.map(verticalRule).filter((rule) => rule !== null)), horizontal: join(lines.map(horizontalRule).filter((rule) => rule !== null)) };
  return {
    vertical: withEdges(drawn.vertical, edgesAlong(edges, verticalRule), drawn.horizontal),
    horizontal: withEdges(drawn.horizontal, edgesAlong(edges, horizontalRule), drawn.vertical),
  };
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

/** Edge of a coloured area. */
interface Edge extends Rule {
  /** The same colour lies on its other side: areas that were laid one after the other. */
  seam: boolean;
}

function edgesAlong(strokes: readonly Stroke[], ruleOf: (stroke: Stroke) => Rule | null): Edge[] {
  const edges = strokes.flatMap((stroke) => {
    const rule = ruleOf(stroke);
    return rule === null || rule.to - rule.from <= SHORT ? [] : [{ ...rule, seam: false, shade: stroke.shade }];
  });
  edges.sort((one, other) => (one.shade ?? -1) - (other.shade ?? -1) || Math.round(one.at) - Math.round(other.at) || one.from - other.from);
  for (const [index, edge] of edges.entries()) {
    const next = edges[index + 1];
    if (next === undefined || edge.shade === undefined || next.shade !== edge.shade || Math.abs(next.at - edge.at) > 1 || overlap(edge, next) < 0.5 * Math.min(edge.to - edge.from, next.to - next.from)) continue;
    edge.seam = next.seam = true;
  }
  return edges;
}

/**
 * Drawn lines, and those edges of coloured areas that do not merely run along them, for word processors shade cells within
 * their margins, nor part what drawn lines hold together, for they shade a cell line by line.
 */
function withEdges(drawn: Rule[], edges: Edge[], across: readonly Rule[]): Rule[] {
  if (drawn.length > MAX_RULES || edges.length > 20 * MAX_RULES || across.length > MAX_RULES) return drawn;
  const isHeld = (edge: Edge): boolean =>
    edge.seam && across.some((rule) => rule.at <= edge.from + INSET && rule.from < edge.at && rule.to > edge.at) && across.some((rule) => rule.at >= edge.to - INSET && rule.from < edge.at && rule.to > edge.at);
  const joined = join(edges.filter((edge) => !isHeld(edge)));
  if (joined.length > MAX_RULES) return drawn;
  // Both ascend, so that only neighbours are compared.
  let first = 0;
  const alone = joined.filter((edge) => {
    while ((drawn[first]?.at ?? Infinity) <= edge.at - INSET) first++;
    let covered = 0;
    for (let index = first; index < drawn.length; index++) {
      const rule = drawn[index];
      if (rule === undefined || rule.at >= edge.at + INSET) break;
      covered += Math.max(0, overlap(rule, edge));
    }
    return covered <= 0.5 * (edge.to - edge.from);
  });
  return alone.length === 0 ? drawn : join([...drawn, ...alone]);
}

function overlap(one: Rule, other: Rule): number {
  return Math.min(one.to, other.to) - Math.max(one.from, other.from);
}

/** Joins pieces on the same line that touch or overlap, or follow each other like dashes. Ascending by place. */
function join(pieces: readonly Rule[]): Rule[] {
  const lines: { at: number; count: number; pieces: Rule[] }[] = [];
  for (const piece of [...pieces].sort((one, other) => one.at - other.at)) {
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
