import type { Glyph } from './glyphs.js';

/**
 * Whether the glyphs of one font have the shapes of the letters that they claim to be. In every Thai font plain letters
 * (ก น า เ) stand on the line and end at one height, ป ฝ ฟ and โ ใ ไ rise above it, ฎ ฤ go below the line, marks float
 * above or hang below. A layer with wrong letters breaks this at once, whatever the words are: names, figures and foreign
 * words are judged as safely as prose, and a heading as safely as a page.
 */
export interface FontShapes {
  /** Thai letters and marks with ink whose shape says something. */
  letters: number;
  /** Those that do not look like what they claim to be. */
  misfits: number;
  /** Of these: letters drawn as marks, or marks drawn as letters. */
  gross: number;
  /** Kinds of shapes that were seen and fit, as bits; layers whose boxes are all alike say nothing. */
  kinds: number;
}

/** Height of a plain letter above the line as a share of the font size, per font; 0 where too few were seen. */
export function letterHeights(glyphs: readonly Glyph[], fonts: number): number[] {
  const counts: (Uint16Array | undefined)[] = Array.from({ length: fonts });
  const totals = new Uint32Array(fonts);
  for (const glyph of glyphs) {
    if (glyph.trusted || glyph.direction !== 0 || kindOf(glyph.text) !== PLAIN) continue;
    const bin = Math.floor(((glyph.y1 - glyph.oy) / glyph.fontSize) * 50);
    if (bin <= 0 || bin >= BINS) continue;
    const bins = (counts[glyph.font] ??= new Uint16Array(BINS));
    bins[bin] = (bins[bin] ?? 0) + 1;
    totals[glyph.font] = (totals[glyph.font] ?? 0) + 1;
  }
  return counts.map((bins, font) => {
    const total = totals[font] ?? 0;
    if (bins === undefined || total < 5) return 0;
    let seen = 0;
    const middle = bins.findIndex((count) => (seen += count) > total / 2);
    return (middle + 0.5) / 50;
  });
}

const BINS = 100;

/** Shapes of all fonts of a page. `heights` as `letterHeights` gives them, of the glyphs as the file has them. */
export function measureShapes(glyphs: readonly Glyph[], heights: readonly number[]): FontShapes[] {
  const shapes = heights.map((): FontShapes => ({ letters: 0, misfits: 0, gross: 0, kinds: 0 }));
  let previous: Glyph | undefined;
  for (const glyph of glyphs) {
    const before = previous;
    previous = glyph;
    // One glyph that stands for several letters gives all of them its box.
    if (before !== undefined && before.ox === glyph.ox && before.x0 === glyph.x0 && before.y1 === glyph.y1) continue;
    const font = shapes[glyph.font];
    const height = (heights[glyph.font] ?? 0) * glyph.fontSize;
    if (font === undefined || height === 0 || glyph.trusted || glyph.direction !== 0) continue;
    const claimed = kindOf(glyph.text);
    if (claimed === NONE) continue;
    const drawn = drawnKind(glyph, height);
    if (drawn === NONE) continue;
    font.letters++;
    if (drawn === claimed || (claimed === ANY && drawn <= DEEP)) {
      font.kinds |= 1 << drawn;
      continue;
    }
    font.misfits++;
    if (drawn > DEEP !== (claimed === ABOVE || claimed === BELOW)) font.gross++;
  }
  return shapes;
}

/** What the shape of a glyph shows; `height` is that of a plain letter of its font in points. */
export function drawnKind(glyph: Glyph, height: number): Kind {
  const bottom = (glyph.y0 - glyph.oy) / height;
  const top = (glyph.y1 - glyph.oy) / height;
  if (glyph.x1 - glyph.x0 < 0.02 * height || top - bottom < 0.05) return NONE;
  if (bottom > 0.8) return ABOVE;
  if (top < 0.3) return BELOW;
  if (bottom < -0.25) return DEEP;
  return top > 1.22 ? TALL : PLAIN;
}

export type Kind = 0 | 1 | 2 | 3 | 4 | 5 | 6;
const NONE = 0;
const PLAIN = 1;
const TALL = 2;
const DEEP = 3;
export const ABOVE = 4;
export const BELOW = 5;
/** Letters on the line whose height differs between fonts. */
const ANY = 6;

/** From ก on. */
const KINDS: readonly Kind[] = (() => {
  const kinds: Kind[] = Array.from({ length: 0x50 }, () => NONE);
  const put = (letters: string, kind: Kind): void => {
    for (const letter of letters) kinds[letter.charCodeAt(0) - 0x0e00] = kind;
  };
  put('กขฃคฅฆงจฉฌฑฒณดตถทธนบผพภมยรลวษหอะาเแ', PLAIN);
  put('ปฝฟฬโใไ', TALL);
  put('ฎฏฤฦ', DEEP);
  put('ชซศสฮญฐฯๆๅ', ANY);
  put('\u0e31\u0e34\u0e35\u0e36\u0e37\u0e47\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e4d', ABOVE);
  put('\u0e38\u0e39\u0e3a', BELOW);
  return kinds;
})();

function kindOf(text: string): Kind {
  if (text.length !== 1) return NONE;
  const at = text.charCodeAt(0) - 0x0e00;
  return at > 0 && at < 0x50 ? (KINDS[at] ?? NONE) : NONE;
}

/** Adds the shapes of another page in the same font. */
export function addShapes(to: FontShapes, from: FontShapes): void {
  to.letters += from.letters;
  to.misfits += from.misfits;
  to.gross += from.gross;
  to.kinds |= from.kinds;
}

export type Likeness = 'right' | 'wrong' | 'unknown';

/**
 * The judgement on a font. Set on 43 fonts of published files and 16 free families: sound fonts have no misfits or under
 * 1 % (one mark with a wrong code), those with wrong letters 5 % and more, nearly all of them gross. Boxes that are all alike,
 * as in the layers of OCR programs, say nothing.
 */
export function likenessOf({ letters, misfits, gross, kinds }: FontShapes): Likeness {
  if (!isVaried(kinds)) return 'unknown';
  if (gross >= 2 && gross > 0.04 * letters) return 'wrong';
  if (misfits >= 6 && misfits > 0.15 * letters) return 'wrong';
  return (letters >= 25 && misfits <= 0.02 * letters) || (letters >= 12 && misfits === 0) ? 'right' : 'unknown';
}

/** More than one kind of shape was seen. */
export function isVaried(kinds: number): boolean {
  return (kinds & (kinds - 1)) !== 0;
}

/** Fonts whose boxes say nothing of the letters in them. */
export function flatFonts(shapes: readonly FontShapes[]): ReadonlySet<number> {
  return new Set(shapes.flatMap(({ letters, misfits, kinds }, font) => (letters > 0 && misfits > 0.1 * letters && !isVaried(kinds) ? [font] : [])));
}
