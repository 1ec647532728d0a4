import type { Glyph } from '../../src/read/pdf/glyphs.js';

export const SIZE = 10;
const ADVANCE = 6;

export interface Setting {
  x?: number;
  y?: number;
  /** Index of the font among those of the page. */
  font?: number;
  /** What the font's mapping gives for what is drawn. */
  unicode?: (char: string) => string;
  /** Every box alike, as OCR programs and fonts without outlines have it. */
  flat?: boolean;
}

/**
 * Sets text as a Thai font would: every letter takes six points and has the height and width of its kind, marks take no
 * room and stand above or below the letter before them.
 */
export function set(text: string, { x = 50, y = 700, font = 0, unicode = (char) => char, flat = false }: Setting = {}): Glyph[] {
  let pen = x;
  const glyphs: Glyph[] = [];
  for (const char of text) {
    const isMark = /\p{Mn}/u.test(char);
    const width = flat ? 4 : widthOf(char);
    const left = isMark && !flat ? pen - 2.7 - width / 2 : pen + 0.5;
    const [bottom, top] = flat ? [0, 5] : heightOf(char);
    const place = { x0: left, x1: left + width, y0: y + bottom, y1: y + top, ox: isMark && !flat ? left : pen, oy: y };
    glyphs.push({ ...place, text: unicode(char), own: null, fontSize: SIZE, trusted: false, unmapped: false, object: font + 1, font, direction: 0 });
    if (!isMark || flat) pen += ADVANCE;
  }
  return glyphs;
}

/** Lines below each other, each shorter than a page is wide. */
export function setLines(lines: readonly string[], setting: Setting = {}): Glyph[] {
  return lines.flatMap((line, index) => set(line, { ...setting, y: (setting.y ?? 780) - 20 * index }));
}

function widthOf(char: string): number {
  if (char === ' ') return 0;
  if (char === '\u0e48') return 0.9;
  if (char === '\u0e4d') return 1.8;
  if (/\p{Mn}/u.test(char)) return 2.6;
  return 5;
}

function heightOf(char: string): [bottom: number, top: number] {
  if (char === ' ') return [0, 0];
  if (/[\u0e38-\u0e3a]/.test(char)) return [-3, -1];
  if (/\p{Mn}/u.test(char)) return [6, 8];
  if (/[ปฝฟฬโใไำ]/.test(char)) return [0, 8];
  return /[ฎฏฤฦ]/.test(char) ? [-2, 5] : [0, 5];
}
