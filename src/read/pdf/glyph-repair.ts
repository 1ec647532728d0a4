import { isLegacyBytes } from '../../thai/legacy-bytes.js';
import { CONSONANTS, isMark, isThaiLetter, NIKHAHIT, SARA_AA, SARA_AM } from '../../thai/letters.js';
import { fromPrivateUse } from '../../thai/private-marks.js';
import type { Glyph } from './glyphs.js';

/**
 * Undoes damage that shows better in glyphs than in text, and names what it did. What is left (order of marks, split
 * vowels) is undone later on the finished lines by `repairText`.
 */
export function repairGlyphs(glyphs: Glyph[]): { glyphs: Glyph[]; repairs: string[] } {
  const repairs: string[] = [];
  if (decodeLegacyBytes(glyphs)) repairs.push('legacy-bytes');
  if (replacePrivateForms(glyphs)) repairs.push('private-use');
  if (replaceForeignMarks(glyphs)) repairs.push('foreign-marks');
  const single = withoutOverprints(glyphs);
  if (single.length < glyphs.filter((glyph) => glyph.text !== '').length) repairs.push('overprinted');
  if (restoreSaraAa(single)) repairs.push('aa-written-as-am');
  return { glyphs: single, repairs };
}

/** Thai of windows-874 whose bytes a font declares as Latin-1: ÊÓ¹Ñ¡ = สำนัก. */
function decodeLegacyBytes(glyphs: Glyph[]): boolean {
  if (!isLegacyBytes(glyphs.map((glyph) => glyph.text).join(''))) return false;
  for (const glyph of glyphs) glyph.text = glyph.text.replace(/[\u00a1-\u00fb]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xa0 + 0x0e00));
  return true;
}

function replacePrivateForms(glyphs: Glyph[]): boolean {
  let changed = false;
  for (const glyph of glyphs) {
    if (glyph.text < '\ue000') continue;
    const text = fromPrivateUse(glyph.text);
    if (text === glyph.text) continue;
    glyph.text = text;
    changed = true;
  }
  return changed;
}

/** Letters under which some fonts keep the tone marks, in the order of mai ek, tho, tri, chattawa, thanthakhat. */
const FOREIGN_TONES = ['\u00c9\u00ca\u00cb\u00cc\u00cd', '\u0477\u0478\u0479\u047a\u047b'];

/**
 * Foreign letters drawn small above a Thai one are marks whose mapping is wrong: "ทีÉ", "ชืѷอ". Those of a known
 * series are put right, others dropped: no mark is better than a letter that nobody wrote.
 */
function replaceForeignMarks(glyphs: Glyph[]): boolean {
  let changed = false;
  for (const [index, glyph] of glyphs.entries()) {
    if (glyph.trusted || glyph.text < '\u00aa' || !FOREIGN_LETTER.test(glyph.text)) continue;
    const isAbove = glyph.y1 > glyph.y0 && glyph.y0 > glyph.oy + 0.3 * glyph.fontSize && glyph.x1 - glyph.x0 < 0.4 * glyph.fontSize;
    const neighbour = glyphs[index - 1]?.text.trim() === '' ? glyphs[index - 2] : glyphs[index - 1];
    if (!isAbove || !isThaiLetter(neighbour?.text.at(-1))) continue;
    const place = Math.max(...FOREIGN_TONES.map((series) => series.indexOf(glyph.text)));
    glyph.text = place < 0 ? '' : String.fromCharCode(0x0e48 + place);
    changed = true;
  }
  return changed;
}

const FOREIGN_LETTER = /^(?!\p{Script=Thai})[\p{L}\p{M}]$/u;

/**
 * Bold imitated by printing twice, and shadows. The distance is below that of any two neighbouring equal letters:
 * full stops stand a quarter of the size apart.
 */
function withoutOverprints(glyphs: Glyph[]): Glyph[] {
  /** By text, then by place on a coarse net, so that each glyph is compared with its neighbours only. */
  const seen = new Map<string, Map<number, Glyph[]>>();
  return glyphs.filter((glyph) => {
    if (glyph.text === '') return false;
    if (glyph.text === ' ' || glyph.text === '\u0000') return true;
    const near = 0.13 * glyph.fontSize;
    const places = seen.get(glyph.text) ?? new Map<number, Glyph[]>();
    seen.set(glyph.text, places);
    for (let x = netLine(glyph.ox - near); x <= netLine(glyph.ox + near); x++)
      for (let y = netLine(glyph.oy - near); y <= netLine(glyph.oy + near); y++)
        for (const other of places.get(x * 65_536 + y) ?? [])
          if (Math.abs(other.ox - glyph.ox) < near && Math.abs(other.oy - glyph.oy) < near && Math.abs(other.fontSize - glyph.fontSize) < near) return false;
    const place = netLine(glyph.ox) * 65_536 + netLine(glyph.oy);
    const list = places.get(place);
    if (list === undefined) places.set(place, [glyph]);
    else list.push(glyph);
    return true;
  });
}

/** Lines of the net are 16 points apart. Letters so large that `near` spans many of them are as few. */
function netLine(coordinate: number): number {
  return Math.floor(coordinate / 16);
}

/**
 * Words that cannot be spelled with ำ, and places where it cannot stand. In sound text ำ is a seventh of (า + ำ) and
 * never in these.
 */
const IMPOSSIBLE_AM = new RegExp(
  `${SARA_AM}\u0e30|\u0e40[${CONSONANTS}]{1,2}[\u0e48-\u0e4b]?${SARA_AM}|กำร|งำน|ควำม|รำคำ|บำท|ภำย`,
  'g',
);

/**
 * Some exports write ำ for every า. Settled for the whole page on glyphs, because single cells hold too little
 * evidence; a true ำ is then known by the ring (nikhahit) drawn above its letter (extraction.md §2).
 */
function restoreSaraAa(glyphs: Glyph[]): boolean {
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
    glyph.text = SARA_AA;
    let before = index - 1;
    while (isUntrustedTone(glyphs[before])) before--;
    const ring = glyphs[before];
    if (ring !== undefined && !ring.trusted && (ring.text === NIKHAHIT || isInkAboveLine(ring))) ring.text = NIKHAHIT;
  }
  return true;
}

function isUntrustedTone(glyph: Glyph | undefined): boolean {
  return glyph !== undefined && !glyph.trusted && glyph.text.length === 1 && isMark(glyph.text) && glyph.text >= '\u0e48' && glyph.text <= '\u0e4b';
}

/** A “blank” or unmapped glyph with ink above the letters: a nikhahit whose mapping was lost. */
export function isInkAboveLine(glyph: Glyph): boolean {
  return (glyph.text === ' ' || glyph.unmapped) && glyph.y1 - glyph.y0 > 0.5 && glyph.y0 > glyph.oy + 0.25 * glyph.fontSize;
}
