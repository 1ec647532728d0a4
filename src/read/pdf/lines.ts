import { CONSONANTS, isMark, MARKS, NIKHAHIT, SARA_AA, SARA_AM } from '../../thai/letters.js';
import { transformBox, transformPoint, uprightMatrix, type QuarterTurn } from './geometry.js';
import { isLostRing } from './glyph-repair.js';
import { alongLine, groupByBaseline } from './baselines.js';
import type { Glyph } from './glyphs.js';

/** A base letter (or anything else that takes room on the line) with the marks above and below it. */
export interface Cluster extends Glyph {
  /** Text with the marks in their order of spelling. */
  spelled: string;
  /** What the file's layer says from this letter up to the next one; null where it is `spelled`. */
  said: string | null;
  /** Middle of the letter in page coordinates: decides which cell of a table it stands in. */
  cx: number;
  cy: number;
  notes: LayoutNotes;
}

/** What came up while a page was laid out. */
export interface LayoutNotes {
  /** Marks in all; those that the layer gives to another letter; those that it gives in another order. */
  marks: number;
  shifted: number;
  reordered: number;
  /** Fonts whose boxes are all alike: their marks stand where the layer says. */
  flatFonts: ReadonlySet<number>;
  /** Finished text → what the file's layer says in its place. Tables know their cells by text only. */
  originals: Map<string, string>;
}

export function newNotes(flatFonts: ReadonlySet<number> = new Set()): LayoutNotes {
  return { marks: 0, shifted: 0, reordered: 0, flatFonts, originals: new Map() };
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
export function layOut(glyphs: readonly Glyph[], notes: LayoutNotes = newNotes()): Line[] {
  const first = glyphs[0]?.direction;
  if (glyphs.every((glyph) => glyph.direction === first)) return first === undefined ? [] : layOutOneDirection(glyphs, first, notes);
  const lines: Line[] = [];
  for (const direction of [0, 1, 2, 3] as const) {
    const own = glyphs.filter((glyph) => glyph.direction === direction);
    if (own.length > 0) lines.push(...layOutOneDirection(own, direction, notes));
  }
  return lines;
}

const MARK_ONLY = new RegExp(`^[${MARKS}]+$`);

function isMarks(text: string): boolean {
  return text.length === 1 ? isMark(text) : MARK_ONLY.test(text);
}

const HAS_CONSONANT = new RegExp(`[${CONSONANTS}]`);

function hasConsonant(text: string): boolean {
  return text.length === 1 ? text >= '\u0e01' && text <= '\u0e2e' : HAS_CONSONANT.test(text);
}

/** `marks` are drawn at the letter, `followers` came after it in the stream. Nearly always they are the same. */
type Draft = Cluster & { marks: readonly Glyph[]; followers: readonly Glyph[]; line: number };

/** The mark before, and where it went. */
interface Stack {
  mark: Glyph;
  after: Draft | null;
  base: Draft | null;
}

const NO_MARKS: readonly Glyph[] = [];

function layOutOneDirection(pageGlyphs: readonly Glyph[], direction: QuarterTurn, notes: LayoutNotes): Line[] {
  const glyphs = direction === 0 ? pageGlyphs : pageGlyphs.map((glyph) => turned(glyph, direction));
  const bases: Draft[] = [];
  const marks: { glyph: Glyph; after: Draft | null }[] = [];
  let last: Draft | null = null;
  for (const [index, glyph] of glyphs.entries()) {
    const page = pageGlyphs[index] ?? glyph;
    if (glyph.text === '') {
      // The ring of a ำ that was put together: what the layer has in its place is remembered.
      if (last !== null) last.followers = [...last.followers, glyph];
    } else if (isLostNikhahit(glyphs, index)) marks.push({ glyph: { ...glyph, text: NIKHAHIT, own: glyph.own ?? glyph.text }, after: last });
    else if (isMarks(glyph.text)) {
      // A blank after every letter stands between letter and mark as well.
      if (notes.flatFonts.has(glyph.font) && bases.at(-1)?.text === ' ') bases.pop();
      marks.push({ glyph, after: last });
    } else {
      const base = draftOf(glyph, page, direction, notes);
      bases.push(base);
      if (glyph.text.trim() !== '') last = base;
    }
  }
  const lines = groupByBaseline(bases, 0.22).map((drafts) => drafts.sort(alongLine));
  for (const [number, drafts] of lines.entries()) for (const draft of drafts) draft.line = number;
  const baselines = lines.map((drafts) => drafts[0]?.oy ?? 0);
  let stack: Stack | null = null;
  for (const { glyph, after } of marks) {
    // A tone set from about the same point as the vowel under it goes where that went, though it may lean over the next letter.
    const isStacked: boolean = stack !== null && stack.after === after && Math.abs(stack.mark.ox - glyph.ox) < 0.12 * glyph.fontSize && Math.abs(stack.mark.oy - glyph.oy) < 0.3 * glyph.fontSize;
    const isTold: boolean = after !== null && notes.flatFonts.has(glyph.font);
    const base: Draft | null = isTold ? after : isStacked ? ((stack as Stack | null)?.base ?? null) : (bestBase(glyph, after, lines, baselines) ?? after);
    // Marks that take room leave none for a blank.
    if (isTold && base !== null && glyph.x0 >= base.x0) base.x1 = Math.max(base.x1, glyph.x1);
    stack = { mark: glyph, after, base };
    if (after !== null) after.followers = [...after.followers, glyph];
    if (base !== null) base.marks = [...base.marks, glyph];
    notes.marks++;
    if (base !== after && after !== null && !glyph.trusted) notes.shifted++;
  }
  for (const base of bases) if (base.marks.length > 0 || base.followers.length > 0) spell(base);
  return lines.map((clusters, number) => ({ clusters, baseline: baselines[number] ?? 0, fontSize: clusters[0]?.fontSize ?? 1, direction }));
}

/** Spelled out: this runs for every letter, and a spread costs several times as much. */
function draftOf(glyph: Glyph, page: Glyph, direction: QuarterTurn, notes: LayoutNotes): Draft {
  const draft: Draft = {
    text: glyph.text, own: glyph.own, x0: glyph.x0, y0: glyph.y0, x1: glyph.x1, y1: glyph.y1, ox: glyph.ox, oy: glyph.oy, fontSize: glyph.fontSize,
    trusted: glyph.trusted, unmapped: glyph.unmapped, object: glyph.object, font: glyph.font, direction: glyph.direction,
    spelled: glyph.text, said: glyph.own, cx: 0, cy: 0, notes, marks: NO_MARKS, followers: NO_MARKS, line: 0,
  };
  if (direction === 0) {
    // Upright letters are placed by their baseline: ink boxes of ป and ญ differ too much in height.
    draft.cx = (page.x0 + Math.max(page.x1, page.ox)) / 2 || page.ox;
    draft.cy = page.oy + 0.25 * page.fontSize;
  } else {
    draft.cx = (page.x0 + page.x1) / 2;
    draft.cy = (page.y0 + page.y1) / 2;
  }
  return draft;
}

function turned(glyph: Glyph, direction: QuarterTurn): Glyph {
  const matrix = uprightMatrix(direction);
  const origin = transformPoint(matrix, glyph.ox, glyph.oy);
  return { ...glyph, ...transformBox(matrix, glyph), ox: origin.x, oy: origin.y };
}

/** Nikhahit that came out as a blank: narrow ink above the line before า or ำ (unmapped), or any blank with ink there. */
function isLostNikhahit(glyphs: readonly Glyph[], index: number): boolean {
  const glyph = glyphs[index];
  if (glyph === undefined || !isLostRing(glyph)) return false;
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
      if (!hasConsonant(base.text)) continue;
      const overlap = Math.min(mark.x1, base.x1) - Math.max(mark.x0, base.x0);
      const away = (Math.abs((baselines[number] ?? 0) - mark.oy) / mark.fontSize) * 0.3;
      // Marks take no room: the pen stands where it stood after their letter, that is where the next one begins.
      const next = line[index + 1];
      const fitsPen = next !== undefined && Math.abs(next.ox - mark.ox) < 0.12 * mark.fontSize;
      const score = overlap / width - away - (overlap < 0 ? 0.2 : 0) + (base === after ? 0.12 : 0) + (fitsPen ? 0.35 : 0);
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

function spell(base: Draft): void {
  const { marks, followers, text } = base;
  const written = textsOf(marks);
  const ordered = written.length < 2 ? written : [...written].sort((one, other) => rank(one) - rank(other)).join('');
  // A ring stands before or after the tone of its ำ as the writer likes.
  if (ordered !== written && !base.trusted && !written.includes(NIKHAHIT)) base.notes.reordered++;
  // A stretch such as กา takes its marks before the vowel that follows the letter.
  const vowel = text.length < 2 ? -1 : text.search(/[\u0e32\u0e33]/);
  base.spelled = vowel > 0 ? text.slice(0, vowel) + ordered + text.slice(vowel) : text + ordered;
  const said = (base.own ?? text) + ownTextsOf(followers);
  base.said = said === base.spelled ? null : said;
}

function textsOf(marks: readonly Glyph[]): string {
  let text = '';
  for (const mark of marks) text += mark.text;
  return text;
}

function ownTextsOf(marks: readonly Glyph[]): string {
  let text = '';
  for (const mark of marks) text += mark.own ?? mark.text;
  return text;
}
