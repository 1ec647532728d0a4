import type { Glyph } from './glyphs.js';

/**
 * Drops bold imitated by printing twice, and shadows; the glyph that stays remembers what the layer says of both. The
 * distance is below that of any two neighbouring equal letters: full stops stand a quarter of the size apart.
 */
export function withoutOverprints(glyphs: readonly Glyph[]): { glyphs: Glyph[]; overprinted: number } {
  /** By letter and place on a coarse net, so that each glyph is compared with its neighbours only. */
  const net = new Map<number, Place>();
  const single: Glyph[] = [];
  let overprinted = 0;
  for (const glyph of glyphs) {
    const { text } = glyph;
    if (text === '') {
      // A mark that was dropped: the letter before it remembers what the layer says.
      const before = single.at(-1);
      if (before !== undefined && glyph.own !== null) before.own = (before.own ?? before.text) + glyph.own;
      continue;
    }
    // One code for whatever has none: what stands at one place may be a letter and its mark.
    if (text === '\u0000' || text === '\ufffd') {
      single.push(glyph);
      continue;
    }
    const near = 0.13 * Math.min(glyph.fontSize, LARGEST);
    const twin = twinOf(net, glyph, near);
    if (twin === null) {
      const key = keyOf(text, netLine(glyph.ox), netLine(glyph.oy));
      net.set(key, { glyph, next: net.get(key) ?? null });
      single.push(glyph);
    } else {
      if (text !== ' ') overprinted++;
      twin.own = (twin.own ?? twin.text) + (glyph.own ?? text);
    }
  }
  return { glyphs: single, overprinted };
}

interface Place {
  glyph: Glyph;
  next: Place | null;
}

function twinOf(net: ReadonlyMap<number, Place>, glyph: Glyph, near: number): Glyph | null {
  const [left, right, low, high] = [netLine(glyph.ox - near), netLine(glyph.ox + near), netLine(glyph.oy - near), netLine(glyph.oy + near)];
  for (let x = left; x <= right; x++)
    for (let y = low; y <= high; y++)
      for (let place = net.get(keyOf(glyph.text, x, y)) ?? null; place !== null; place = place.next) {
        const other = place.glyph;
        if (other.text === glyph.text && isTwin(other, glyph, near)) return other;
      }
  return null;
}

/** At one place, of one size and shape: a ring and a tone may have the same letter by mistake, and one place. */
function isTwin(one: Glyph, other: Glyph, near: number): boolean {
  return (
    Math.abs(one.ox - other.ox) < near && Math.abs(one.oy - other.oy) < near && Math.abs(one.fontSize - other.fontSize) < near &&
    Math.abs(one.x0 - other.x0) < near && Math.abs(one.y0 - other.y0) < near && Math.abs(one.x1 - one.x0 - other.x1 + other.x0) < 0.5 * near
  );
}

/** Letters fill no more than a poster; broken files have them as large as the earth. */
const LARGEST = 1_000;
/** Pages end at 14,400 points; beyond 2^53 one more is the same number, and a loop over it never ends. */
const FARTHEST = 1_000_000;

/** Lines of the net are 16 points apart. */
function netLine(coordinate: number): number {
  return Math.floor(Math.max(-FARTHEST, Math.min(FARTHEST, coordinate)) / 16);
}

/** A small integer, which maps find fastest. Places 128 lines apart share it and are told apart by where they are. */
function keyOf(text: string, x: number, y: number): number {
  return ((x & 0x7f) << 23) | ((y & 0x7f) << 16) | text.charCodeAt(0);
}
