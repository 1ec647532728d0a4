import { thaiOfByte } from '../../thai/legacy-bytes.js';
import { isMark, isThaiLetter, NIKHAHIT, SARA_AA, SARA_AM } from '../../thai/letters.js';
import { fromPrivateUse } from '../../thai/private-marks.js';
import type { Glyph } from './glyphs.js';
import { ABOVE, BELOW, drawnKind, isVaried, letterHeights, measureShapes, type FontShapes } from './letter-shapes.js';
import { withoutOverprints } from './overprints.js';

/** What was undone on glyphs, in the order of the work. */
export type GlyphRepair =
  | 'legacy-bytes' | 'private-use' | 'private-symbols' | 'space-before-mark' | 'lost-glyph' | 'foreign-marks' | 'overprinted'
  | 'aa-written-as-am' | 'am-lost' | 'am-as-tho' | 'am-in-pieces';

/**
 * Undoes damage that shows better in glyphs than in text, and names what it did. What is left (order of marks, split
 * vowels) is undone later on the finished lines by `repairText`. `shapes` are those of the fonts, before sara am was put right.
 */
export function repairGlyphs(glyphs: Glyph[], fonts = 1): { glyphs: Glyph[]; repairs: GlyphRepair[]; shapes: FontShapes[] } {
  const repairs = new Set<GlyphRepair>();
  for (const { text, own } of glyphs) {
    if (text === '\ufffd') repairs.add('lost-glyph');
    if (own !== null) repairs.add('space-before-mark');
  }
  if (decodeLegacyBytes(glyphs, fonts)) repairs.add('legacy-bytes');
  replacePrivateForms(glyphs, repairs);
  if (replaceForeignMarks(glyphs)) repairs.add('foreign-marks');
  const single = withoutOverprints(glyphs);
  if (single.overprinted > OVERPRINTED.least && single.overprinted > OVERPRINTED.share * glyphs.length) repairs.add('overprinted');
  const heights = letterHeights(single.glyphs, fonts);
  const shapes = measureShapes(single.glyphs, heights);
  const readable = heights.map((height, font) => (isVaried(shapes[font]?.kinds ?? 0) ? height : 0));
  dropFalseLetters(single.glyphs, readable, shapes, repairs);
  nameLostMarks(single.glyphs, readable, repairs);
  redrawSaraAm(single.glyphs, readable, repairs);
  if (restoreSaraAa(single.glyphs)) repairs.add('aa-written-as-am');
  if (joinLostRings(single.glyphs)) repairs.add('am-lost');
  return { glyphs: single.glyphs, repairs: [...repairs], shapes };
}

/** From so many letters on printed twice the layer reads badly; a bold word or a shadow here and there is no damage. */
const OVERPRINTED = { least: 8, share: 0.02 };

/** Keeps what the file says beside what is meant. */
function replace(glyph: Glyph, text: string): void {
  glyph.own ??= glyph.text;
  glyph.text = text;
  glyph.unmapped = false;
}

/**
 * Thai of windows-874 whose bytes a font declares as Latin-1: ÊÓ¹Ñ¡ = สำนัก. Settled font by font, since such a font may
 * stand beside a sound one; a few letters must be Thai bytes nearly all, many of them only for the most part. Few different
 * ones are bullets and accents.
 */
function decodeLegacyBytes(glyphs: readonly Glyph[], fonts: number): boolean {
  const counts: (LegacyCount | undefined)[] = Array.from({ length: fonts });
  for (const { text, font } of glyphs) {
    const code = text.charCodeAt(0);
    if (!isHigh(code)) continue;
    const count = (counts[font] ??= { high: 0, codes: new Set(), thai: 0, written: 0 });
    count.high++;
    count.codes.add(code);
  }
  if (counts.every((count) => count === undefined)) return false;
  for (const { text, font } of glyphs) {
    const count = counts[font];
    const code = text.charCodeAt(0);
    if (count === undefined || code <= 0x20) continue;
    count.written++;
    if (code >= 0x0e01 && code <= 0x0e5b) count.thai++;
  }
  const isLegacy = counts.map((count) => count !== undefined && isThaiBytes(count));
  if (!isLegacy.includes(true)) return false;
  for (const glyph of glyphs) {
    if (glyph.trusted || isLegacy[glyph.font] !== true) continue;
    const text = thaiOfByte(glyph.text);
    if (text !== glyph.text) replace(glyph, text);
  }
  return true;
}

interface LegacyCount {
  high: number;
  codes: Set<number>;
  thai: number;
  written: number;
}

/** The letters of Latin-1, and the same numbers in the private block of symbol fonts. */
function isHigh(code: number): boolean {
  return (code >= 0xa1 && code <= 0xfb) || (code >= 0xf0a1 && code <= 0xf0fb);
}

function isThaiBytes({ high, codes, thai, written }: LegacyCount): boolean {
  if (high <= 5 * thai) return false;
  return high > 20 ? codes.size >= 10 && high > 0.3 * written : high >= 6 && codes.size >= 5 && high > 0.8 * written;
}

function replacePrivateForms(glyphs: readonly Glyph[], repairs: Set<GlyphRepair>): void {
  for (const glyph of glyphs) {
    if (glyph.text < '\ue000') continue;
    const thai = fromPrivateUse(glyph.text);
    const text = thai === glyph.text ? (SYMBOLS[glyph.text] ?? glyph.text) : thai;
    if (text === glyph.text) continue;
    replace(glyph, text);
    repairs.add(text === thai ? 'private-use' : 'private-symbols');
  }
}

/** Bullets, boxes and ticks of Symbol, Wingdings and Webdings that office documents use; programs write their private numbers. */
const SYMBOLS: Readonly<Record<string, string>> = {
  '\uf0b7': '•', '\uf06c': '●', '\uf06e': '■', '\uf0a7': '▪', '\uf076': '❖', '\uf0d8': '➢', '\uf0e8': '➔',
  '\uf0a8': '☐', '\uf06f': '☐', '\uf071': '☐', '\uf063': '☐', '\uf0fe': '☑', '\uf052': '☑', '\uf0fd': '☒', '\uf0fc': '✓', '\uf0fb': '✗',
};

/** Letters under which some fonts keep the tone marks, in the order of mai ek, tho, tri, chattawa, thanthakhat. */
const FOREIGN_TONES = ['\u00c9\u00ca\u00cb\u00cc\u00cd', '\u0477\u0478\u0479\u047a\u047b'];

/**
 * Foreign letters drawn small above a Thai one are marks whose mapping is wrong: "ทีÉ", "ชืѷอ". Those of a known
 * series are put right, others dropped: no mark is better than a letter that nobody wrote.
 */
function replaceForeignMarks(glyphs: readonly Glyph[]): boolean {
  let changed = false;
  for (const [index, glyph] of glyphs.entries()) {
    if (glyph.text < '\u00aa' || (glyph.text >= '\u0e00' && glyph.text <= '\u0e7f') || glyph.trusted || !FOREIGN_LETTER.test(glyph.text)) continue;
    const isAbove = glyph.y1 > glyph.y0 && glyph.y0 > glyph.oy + 0.3 * glyph.fontSize && glyph.x1 - glyph.x0 < 0.4 * glyph.fontSize;
    if (!isAbove || !followsThai(glyphs, index)) continue;
    const place = Math.max(...FOREIGN_TONES.map((series) => series.indexOf(glyph.text)));
    replace(glyph, place < 0 ? '' : String.fromCharCode(0x0e48 + place));
    changed = true;
  }
  return changed;
}

/** Blanks and a ring without a letter may stand between. */
function followsThai(glyphs: readonly Glyph[], index: number): boolean {
  for (let before = index - 1; before >= Math.max(0, index - 3); before--) {
    const text = glyphs[before]?.text ?? '';
    if (text !== '' && !/^[\s\u0000\ufffd]$/.test(text)) return isThaiLetter(text.at(-1));
  }
  return false;
}

const FOREIGN_LETTER = /^(?!\p{Script=Thai})[\p{L}\p{M}]$/u;

/**
 * Letters that are drawn as marks, in a font that is right otherwise: one code of it is wrong. Where many are, the font is
 * wrong as a whole, and nothing in it is touched.
 */
function dropFalseLetters(glyphs: readonly Glyph[], heights: readonly number[], shapes: readonly FontShapes[], repairs: Set<GlyphRepair>): void {
  const isMending = shapes.map((font) => font.gross > 0 && font.gross <= 0.04 * font.letters);
  if (!isMending.includes(true)) return;
  for (const glyph of glyphs) {
    const height = (heights[glyph.font] ?? 0) * glyph.fontSize;
    if (height === 0 || isMending[glyph.font] !== true || glyph.trusted || glyph.direction !== 0 || !isThaiLetter(glyph.text) || isMark(glyph.text)) continue;
    const kind = drawnKind(glyph, height);
    // A ring that is called ำ is another matter.
    if ((kind !== ABOVE && kind !== BELOW) || glyph.text === SARA_AM) continue;
    replace(glyph, '');
    repairs.add('lost-glyph');
  }
}

/**
 * Marks whose letter is lost, by what is drawn. Only mai ek is narrow enough to be known; the ring of ำ is left for later, and
 * others are taken out: no mark is better than one that nobody wrote.
 */
function nameLostMarks(glyphs: readonly Glyph[], heights: readonly number[], repairs: Set<GlyphRepair>): void {
  const nameless: number[] = [];
  for (const [index, glyph] of glyphs.entries()) {
    const { text } = glyph;
    if (text !== ' ' && text !== '\u0000' && text !== '\ufffd' && !(glyph.unmapped && text < '\u0020')) continue;
    const height = (heights[glyph.font] ?? 0) * glyph.fontSize;
    if (height === 0 || glyph.trusted || glyph.direction !== 0) continue;
    const kind = drawnKind(glyph, height);
    if (kind !== ABOVE && kind !== BELOW) continue;
    if (kind === ABOVE && glyph.x1 - glyph.x0 <= 0.21 * height && glyph.y1 - glyph.y0 > 0.2 * height) {
      replace(glyph, MAI_EK);
      repairs.add('lost-glyph');
    } else nameless.push(index);
  }
  for (const index of nameless) {
    const glyph = glyphs[index];
    if (glyph === undefined || ((glyph.text === ' ' ? isLostRing(glyph) : isRing(glyph, (heights[glyph.font] ?? 0) * glyph.fontSize)) && isBeforeAa(glyphs, index))) continue;
    replace(glyph, '');
    repairs.add('lost-glyph');
  }
}

function isBeforeAa(glyphs: readonly Glyph[], index: number): boolean {
  return aaOf(glyphs, index) !== null;
}

/** The า or ำ that a ring belongs to: the next letter in the stream, or where marks are written late, the one before. */
function aaOf(glyphs: readonly Glyph[], index: number): Glyph | null {
  const ring = glyphs[index];
  let next = index + 1;
  while (isUntrustedTone(glyphs[next])) next++;
  let before = index - 1;
  while (isUntrustedTone(glyphs[before])) before--;
  for (const aa of [glyphs[next], glyphs[before]]) {
    if (ring === undefined || aa === undefined || aa.trusted || (aa.text !== SARA_AA && aa.text !== SARA_AM)) continue;
    if (Math.abs(aa.oy - ring.oy) < 0.5 * ring.fontSize && Math.abs(aa.x0 - (ring.x0 + ring.x1) / 2) < 0.5 * ring.fontSize) return aa;
  }
  return null;
}

const MAI_EK = '\u0e48';

/**
 * ำ, า and the ring by what is drawn: a ำ without anything above the line is า, one that is only a ring is the ring, an า
 * with something above it is ำ, and a narrow mai tho before า is the ring too. `heights` are 0 for fonts whose boxes say nothing.
 */
function redrawSaraAm(glyphs: readonly Glyph[], heights: readonly number[], repairs: Set<GlyphRepair>): void {
  const bare = heights.map(() => ({ am: 0, aa: 0 }));
  const heightOf = (glyph: Glyph): number => (glyph.trusted || glyph.direction !== 0 ? 0 : (heights[glyph.font] ?? 0) * glyph.fontSize);
  for (const [index, glyph] of glyphs.entries()) {
    const { text } = glyph;
    if (text !== SARA_AM && text !== SARA_AA && text !== MAI_THO) continue;
    const height = heightOf(glyph);
    if (height === 0) continue;
    const count = bare[glyph.font];
    if (text === MAI_THO) {
      if (!isRing(glyph, height) || !isBeforeAa(glyphs, index)) continue;
      replace(glyph, NIKHAHIT);
      repairs.add('am-as-tho');
    } else if (text === SARA_AM && drawnKind(glyph, height) === ABOVE) {
      replace(glyph, NIKHAHIT);
      repairs.add('am-in-pieces');
    } else if (text === SARA_AA && !isBare(glyph, height) && glyph.x1 - glyph.x0 > 0.75 * height && (glyph.y1 - glyph.oy) / height > 1.3) {
      replace(glyph, SARA_AM);
      repairs.add('am-lost');
    } else if (count !== undefined && isBare(glyph, height)) count[text === SARA_AM ? 'am' : 'aa']++;
  }
  // One glyph has one code: where both are drawn alike, ำ is another glyph than า, whose ring is drawn by itself.
  const meansAa = bare.map(({ am, aa }) => am > 0 && aa <= 0.1 * am);
  if (!meansAa.includes(true)) return;
  for (const glyph of glyphs) {
    if (glyph.text !== SARA_AM || meansAa[glyph.font] !== true || !isBare(glyph, heightOf(glyph))) continue;
    replace(glyph, SARA_AA);
    repairs.add('aa-written-as-am');
  }
}

/** On the line, with nothing above the height of plain letters. */
function isBare(glyph: Glyph, height: number): boolean {
  const top = (glyph.y1 - glyph.oy) / height;
  return height > 0 && glyph.y0 - glyph.oy < 0.3 * height && top > 0.7 && top < 1.2;
}

/** Half as wide as a mai tho. */
function isRing(glyph: Glyph, height: number): boolean {
  return glyph.x1 - glyph.x0 < 0.42 * height && glyph.y1 - glyph.y0 > 0.3 * height && drawnKind(glyph, height) === ABOVE;
}

const MAI_THO = '\u0e49';

/**
 * Words that cannot be spelled with ำ, and places where it cannot stand. In sound text ำ is a seventh of (า + ำ) and
 * never in these.
 */
const IMPOSSIBLE_AM = /\u0e33\u0e30|\u0e40[\u0e01-\u0e2e]{1,2}[\u0e48-\u0e4b]?\u0e33|กำร|งำน|ควำม|รำคำ|บำท|ภำย/g;

/**
 * Some exports write ำ for every า. Where the shapes say nothing it is settled for the whole page on glyphs, because single
 * cells hold too little evidence; a true ำ is then known by the ring (nikhahit) drawn above its letter (extraction.md §2).
 */
function restoreSaraAa(glyphs: readonly Glyph[]): boolean {
  let am = 0;
  let aa = 0;
  for (const { text, trusted } of glyphs) {
    if (trusted) continue;
    if (text === SARA_AM) am++;
    else if (text === SARA_AA) aa++;
  }
  if (am < 6 || am <= aa) return false;
  const raw = glyphs.map((glyph) => glyph.text).join('');
  if ((raw.match(IMPOSSIBLE_AM)?.length ?? 0) < 2) return false;
  for (const [index, glyph] of glyphs.entries()) {
    if (glyph.trusted || glyph.text !== SARA_AM) continue;
    replace(glyph, SARA_AA);
    let before = index - 1;
    while (isUntrustedTone(glyphs[before])) before--;
    const ring = glyphs[before];
    if (ring !== undefined && !ring.trusted && (ring.text === NIKHAHIT || isInkAboveLine(ring))) replace(ring, NIKHAHIT);
  }
  return true;
}

function isUntrustedTone(glyph: Glyph | undefined): boolean {
  return glyph !== undefined && !glyph.trusted && glyph.text.length === 1 && isMark(glyph.text) && glyph.text >= '\u0e48' && glyph.text <= '\u0e4b';
}

/** ำ whose ring came out as a blank or without a letter: "ส านักงาน". The ring is known by its ink, and by the า behind it. */
function joinLostRings(glyphs: readonly Glyph[]): boolean {
  let changed = false;
  for (const [index, ring] of glyphs.entries()) {
    // A ring that old bytes spell out was not lost.
    if (ring.trusted || !(ring.text === NIKHAHIT ? ring.own !== null && !isHigh(ring.own.charCodeAt(0)) : isLostRing(ring))) continue;
    const aa = aaOf(glyphs, index);
    if (aa === null || aa.text !== SARA_AA) continue;
    replace(ring, '');
    replace(aa, SARA_AM);
    changed = true;
  }
  return changed;
}

/** Narrow ink above the line that no letter belongs to. */
export function isLostRing(glyph: Glyph): boolean {
  const width = glyph.x1 - glyph.x0;
  return isInkAboveLine(glyph) && width > 0.5 && width < 0.3 * glyph.fontSize;
}

/** A “blank” or unmapped glyph with ink above the letters: a nikhahit whose mapping was lost. */
function isInkAboveLine(glyph: Glyph): boolean {
  return (glyph.text === ' ' || glyph.unmapped) && glyph.y1 - glyph.y0 > 0.5 && glyph.y0 > glyph.oy + 0.25 * glyph.fontSize;
}
